/* pathos-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-source.h"

#include <glib/gi18n.h>

/**
 * PathosSource:
 *
 * Where a number or a statement of the map comes from.
 */

G_DEFINE_FINAL_TYPE (PathosSource, pathos_source, PATHOS_TYPE_ELEMENT)

static const PathosAttr source_attrs[] = {
  PATHOS_STRING (PathosSource, title, N_ ("Title")),
  PATHOS_ENUM (PathosSource, kind, N_ ("Kind"), pathos_source_kinds, 0),
  PATHOS_DATE (PathosSource, from, N_ ("From")),
  PATHOS_DATE (PathosSource, to, N_ ("To")),
  PATHOS_INTEGER (PathosSource, count, N_ ("Count"), 0, PATHOS_MAX_NUMBER, 0),
  PATHOS_TEXT (PathosSource, method, N_ ("Method")),
  PATHOS_STRING (PathosSource, link, N_ ("Link")),
  PATHOS_STRING (PathosSource, file_name, N_ ("File name")),
  PATHOS_HIDDEN (PathosSource, hash, N_ ("File hash")),
  PATHOS_HIDDEN (PathosSource, mapping, N_ ("Column mapping")),
  PATHOS_BOOLEAN (PathosSource, internal, N_ ("Internal"), FALSE),
};

static void
pathos_source_class_init (PathosSourceClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "source";
  element_class->label = N_ ("Source");
  pathos_element_class_install (element_class, source_attrs, G_N_ELEMENTS (source_attrs), NULL, 0);
}

static void
pathos_source_init (PathosSource *self)
{
}
