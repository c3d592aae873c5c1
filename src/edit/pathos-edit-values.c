/* pathos-edit-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-clean.h"
#include "pathos-company.h"
#include "pathos-feeling.h"

#include <glib/gi18n.h>
#include <math.h>

/* Setting attributes, each as one undo step, and what is special about numbers. */

/**
 * pathos_edit_get_value_label:
 *
 * Returns: (transfer none): the translated undo label for setting an attribute
 */
const char *
pathos_edit_get_value_label (PathosElement    *element,
                             const PathosAttr *attr)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);
  g_return_val_if_fail (attr != NULL, NULL);

  if (PATHOS_IS_FEELING (element) && g_str_equal (attr->name, "value"))
    return _ ("Set Feeling");

  return _ (attr->label);
}

/**
 * pathos_edit_is_number:
 *
 * Returns: whether @attr is a number, and can be set along an axis
 */
gboolean
pathos_edit_is_number (const PathosAttr *attr)
{
  g_return_val_if_fail (attr != NULL, FALSE);

  return attr->type == PATHOS_ATTR_REAL || attr->type == PATHOS_ATTR_INTEGER ||
         attr->type == PATHOS_ATTR_DURATION;
}

static double
read_number (const PathosAttr *attr,
             const GValue     *value)
{
  g_assert (attr != NULL);

  return attr->type == PATHOS_ATTR_REAL ? g_value_get_double (value) : (double) g_value_get_int64 (value);
}

/**
 * pathos_edit_get_number:
 * @attr: a number
 *
 * Returns: the value of @attr, whatever its numeric type
 */
double
pathos_edit_get_number (PathosElement    *element,
                        const PathosAttr *attr)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), 0);
  g_return_val_if_fail (pathos_edit_is_number (attr), 0);

  pathos_attr_load (attr, element, &value);
  return read_number (attr, &value);
}

/**
 * pathos_edit_init_number:
 * @attr: a number
 * @value: (out): of the type of @attr
 * @number: clamped to the range of @attr, and rounded unless @attr is a real number
 */
void
pathos_edit_init_number (const PathosAttr *attr,
                         GValue           *value,
                         double            number)
{
  g_return_if_fail (pathos_edit_is_number (attr));
  g_return_if_fail (value != NULL);

  /* Adding zero turns minus zero into zero. */
  number = CLAMP (number, attr->minimum, attr->maximum) + 0.0;
  g_value_init (value, pathos_attr_get_value_type (attr));
  if (attr->type == PATHOS_ATTR_REAL)
    g_value_set_double (value, number);
  else
    g_value_set_int64 (value, (gint64) llround (number));
}

/* Makes of @value what a person means who sets it: a number in range, a text without white space at its
 * ends. */
static void
init_meant (const PathosAttr *attr,
            const GValue     *value,
            GValue           *meant)
{
  const char      *text;
  g_autofree char *clean = NULL;

  g_assert (attr != NULL);

  if (pathos_edit_is_number (attr))
    {
      pathos_edit_init_number (attr, meant, read_number (attr, value));
      return;
    }

  g_value_init (meant, G_VALUE_TYPE (value));
  g_value_copy (value, meant);
  if (attr->type != PATHOS_ATTR_STRING || attr->flags & PATHOS_ATTR_HIDDEN ||
      g_value_get_string (value) == NULL)
    return;

  text = g_value_get_string (value);
  clean = pathos_clean_text (text, NULL);
  g_value_take_string (meant, pathos_clean_ends (clean != NULL ? clean : text));
}

/**
 * pathos_edit_store_value:
 *
 * Sets an attribute, and nothing else, as one undo step. Numbers are clamped to the range of @attr, and texts
 * are trimmed.
 *
 * Returns: whether the value is a new one
 */
gboolean
pathos_edit_store_value (PathosHistory    *history,
                         PathosElement    *element,
                         const PathosAttr *attr,
                         const GValue     *value)
{
  g_auto (GValue) meant = G_VALUE_INIT;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);
  g_return_val_if_fail (attr != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  init_meant (attr, value, &meant);
  if (pathos_attr_equals (attr, element, &meant))
    return FALSE;

  pathos_history_begin (history, pathos_edit_get_value_label (element, attr));
  pathos_element_set_value (element, attr, &meant, NULL);
  return pathos_history_end (history);
}

/**
 * pathos_edit_set_value:
 *
 * Sets an attribute as pathos_edit_store_value() does, with everything that follows from it.
 *
 * Returns: whether the value is a new one
 */
gboolean
pathos_edit_set_value (PathosHistory    *history,
                       PathosElement    *element,
                       const PathosAttr *attr,
                       const GValue     *value)
{
  PathosElement *root;
  g_autoptr (PathosDraft) draft = NULL;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);
  g_return_val_if_fail (attr != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  root = pathos_element_get_root (element);
  if (PATHOS_IS_JOURNEY (root))
    draft = pathos_company_set (PATHOS_JOURNEY (root), element, attr, value);
  if (draft != NULL)
    return pathos_edit_commit (history, PATHOS_JOURNEY (root), draft);

  return pathos_edit_store_value (history, element, attr, value);
}

/**
 * pathos_edit_set_number:
 * @attr: a number
 * @value: clamped to the range of @attr
 *
 * Returns: whether the number changed
 */
gboolean
pathos_edit_set_number (PathosHistory    *history,
                        PathosElement    *element,
                        const PathosAttr *attr,
                        double            value)
{
  g_auto (GValue) number = G_VALUE_INIT;

  g_return_val_if_fail (pathos_edit_is_number (attr), FALSE);
  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);

  pathos_edit_init_number (attr, &number, value);
  return pathos_edit_set_value (history, element, attr, &number);
}

/**
 * pathos_edit_step_number:
 * @attr: a number
 * @direction: 1 for more, −1 for less
 * @steps: steps per unit. A count, because 0.1 has no exact double.
 *
 * Sets a number to the next multiple of a step.
 *
 * Returns: whether the number changed
 */
gboolean
pathos_edit_step_number (PathosHistory    *history,
                         PathosElement    *element,
                         const PathosAttr *attr,
                         int               direction,
                         double            steps)
{
  double position;

  g_return_val_if_fail (pathos_edit_is_number (attr), FALSE);
  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);

  /* In steps. The small amount keeps a number that is on a step from counting as just below it. */
  position = pathos_edit_get_number (element, attr) * steps * direction;
  return pathos_edit_set_number (history, element, attr, (floor (position + 1e-6) + 1) * direction / steps);
}
