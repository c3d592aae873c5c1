/* pathos-feeling.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-feeling.h"

#include "pathos-persona.h"
#include "pathos-source.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/**
 * PathosFeeling:
 *
 * How one persona feels at a touchpoint or in a stage, from −2 to +2, and how well that is known.
 */

G_DEFINE_FINAL_TYPE (PathosFeeling, pathos_feeling, PATHOS_TYPE_ELEMENT)

static const PathosAttr feeling_attrs[] = {
  PATHOS_REQUIRED (PathosFeeling, persona, N_ ("Persona"), pathos_persona_get_type),
  PATHOS_REAL (PathosFeeling, value, N_ ("Value"), PATHOS_FEELING_LOWEST, PATHOS_FEELING_HIGHEST, 0),
  PATHOS_STRING (PathosFeeling, word, N_ ("Word")),
  PATHOS_TEXT (PathosFeeling, note, N_ ("Note")),
  PATHOS_ENUM (PathosFeeling, basis, N_ ("Basis"), pathos_bases, 0),
  PATHOS_INTEGER (PathosFeeling, count, N_ ("Answers"), 0, PATHOS_MAX_NUMBER, 0),
  PATHOS_REAL (PathosFeeling, low, N_ ("Low"), -2, 2, 0),
  PATHOS_REAL (PathosFeeling, high, N_ ("High"), -2, 2, 0),
  PATHOS_DATE (PathosFeeling, date, N_ ("Date")),
  PATHOS_REFERENCES (PathosFeeling, sources, N_ ("Sources"), pathos_source_get_type),
  PATHOS_BOOLEAN (PathosFeeling, placeholder, N_ ("Placeholder"), FALSE),
};

/**
 * pathos_feeling_find:
 * @list: of feelings
 * @persona: the id of a persona
 *
 * Returns: (transfer none) (nullable): the feeling of that persona, which has at most one at a place
 */
PathosElement *
pathos_feeling_find (PathosList *list,
                     const char *persona)
{
  g_return_val_if_fail (PATHOS_IS_LIST (list), NULL);
  g_return_val_if_fail (persona != NULL, NULL);

  for (guint i = 0; i < list->n_items; i++)
    {
      if (strcmp (PATHOS_FEELING (list->items[i])->persona, persona) == 0)
        return list->items[i];
    }

  return NULL;
}

/* A persona has at most one feeling at a place. */
static gboolean
pathos_feeling_check (PathosElement    *self,
                      PathosList       *list,
                      const PathosAttr *attr,
                      const GValue     *value,
                      GError          **error)
{
  gboolean    names = attr != NULL && g_str_equal (attr->name, "persona");
  const char *persona = names ? g_value_get_string (value) : PATHOS_FEELING (self)->persona;

  for (guint i = 0; persona != NULL && list != NULL && i < list->n_items; i++)
    {
      if (list->items[i] == self || !g_str_equal (PATHOS_FEELING (list->items[i])->persona, persona))
        continue;

      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                           _ ("This persona already has a feeling here"));
      return FALSE;
    }

  return TRUE;
}

static void
pathos_feeling_class_init (PathosFeelingClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "feeling";
  element_class->label = N_ ("Feeling");
  element_class->check = pathos_feeling_check;
  pathos_element_class_install (element_class, feeling_attrs, G_N_ELEMENTS (feeling_attrs), NULL, 0);
}

static void
pathos_feeling_init (PathosFeeling *self)
{
}
