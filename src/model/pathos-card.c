/* pathos-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card.h"

#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-source.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/**
 * PathosCard:
 *
 * A note in a lane, at a touchpoint or a stage.
 */

G_DEFINE_FINAL_TYPE (PathosCard, pathos_card, PATHOS_TYPE_ELEMENT)

static const PathosAttr card_attrs[] = {
  PATHOS_REQUIRED (PathosCard, at, N_ ("At"), pathos_touchpoint_get_type, pathos_stage_get_type),
  PATHOS_REFERENCE (PathosCard, until, N_ ("Until"), pathos_touchpoint_get_type, pathos_stage_get_type),
  PATHOS_TEXT (PathosCard, text, N_ ("Text")),
  PATHOS_EVERYONE (PathosCard, personas, N_ ("Personas"), pathos_persona_get_type),
  PATHOS_REFERENCES (PathosCard, answers, N_ ("Answers"), pathos_card_get_type),
  PATHOS_INTEGER (PathosCard, impact, N_ ("Impact"), 0, 5, 0),
  PATHOS_INTEGER (PathosCard, effort, N_ ("Effort"), 0, 5, 0),
  PATHOS_REAL (PathosCard, reach, N_ ("Reach"), 0, 100, 0),
  PATHOS_ENUM (PathosCard, status, N_ ("Status"), pathos_card_statuses, 0),
  PATHOS_DATE (PathosCard, due, N_ ("Due")),
  PATHOS_STRING (PathosCard, owner, N_ ("Owner")),
  PATHOS_STRING (PathosCard, speaker, N_ ("Speaker")),
  PATHOS_ENUM (PathosCard, basis, N_ ("Basis"), pathos_bases, 0),
  PATHOS_REFERENCES (PathosCard, sources, N_ ("Sources"), pathos_source_get_type),
  PATHOS_BOOLEAN (PathosCard, placeholder, N_ ("Placeholder"), FALSE),
};

/* Other lanes show what touchpoints hold, and a card there would be in the file but not on the map. */
static gboolean
pathos_card_check (PathosElement    *self,
                   PathosList       *list,
                   const PathosAttr *attr,
                   const GValue     *value,
                   GError          **error)
{
  if (list == NULL || attr != NULL || PATHOS_LANE (list->owner)->kind == PATHOS_LANE_CARDS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("This lane has no place for cards"));
  return FALSE;
}

static void
pathos_card_class_init (PathosCardClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "card";
  element_class->label = N_ ("Card");
  element_class->check = pathos_card_check;
  pathos_element_class_install (element_class, card_attrs, G_N_ELEMENTS (card_attrs), NULL, 0);
}

static void
pathos_card_init (PathosCard *self)
{
}
