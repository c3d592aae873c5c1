/* pathos-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-link.h"

#include "pathos-source.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>

/**
 * PathosLink:
 *
 * A connection from one touchpoint to another, or an exit from the journey.
 */

G_DEFINE_FINAL_TYPE (PathosLink, pathos_link, PATHOS_TYPE_ELEMENT)

static const PathosAttr link_attrs[] = {
  PATHOS_REQUIRED (PathosLink, from, N_ ("From"), pathos_touchpoint_get_type),
  PATHOS_CASCADE (PathosLink, to, N_ ("To"), pathos_touchpoint_get_type),
  PATHOS_ENUM (PathosLink, kind, N_ ("Kind"), pathos_link_kinds, 0),
  PATHOS_STRING (PathosLink, label, N_ ("Label")),
  PATHOS_REAL (PathosLink, share, N_ ("Share"), 0, 100, 0),
  PATHOS_REFERENCES (PathosLink, sources, N_ ("Sources"), pathos_source_get_type),
};

static void
pathos_link_class_init (PathosLinkClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "link";
  element_class->label = N_ ("Link");
  pathos_element_class_install (element_class, link_attrs, G_N_ELEMENTS (link_attrs), NULL, 0);
}

static void
pathos_link_init (PathosLink *self)
{
}
