/* pathos-edit-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-claims.h"
#include "pathos-clean.h"
#include "pathos-company.h"
#include "pathos-feeling.h"
#include "pathos-looks.h"
#include "pathos-persona.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>
#include <math.h>

/* Setting attributes, each as one undo step, and what is special about numbers. */

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

/* Sets one attribute within a step. Only this function sets a value by hand. */
static void
set_drafted (const PathosDraftValue *drafted)
{
  PathosElement *root = pathos_element_get_root (drafted->element);

  if (pathos_attr_equals (drafted->attr, drafted->element, &drafted->value))
    return;

  if (PATHOS_IS_PERSONA (drafted->element) && PATHOS_IS_JOURNEY (root) &&
      (g_str_equal (drafted->attr->name, "colour") || g_str_equal (drafted->attr->name, "marker")))
    pathos_looks_keep (PATHOS_JOURNEY (root));
  pathos_element_edit (drafted->element, drafted->attr, &drafted->value);
}

/**
 * pathos_edit_store_value:
 *
 * Sets an attribute and, if it is the number of a claim, clears its evidence, but nothing else, as one undo
 * step. Numbers are clamped to the range of @attr, and texts are trimmed.
 *
 * Returns: whether the value is a new one
 */
gboolean
pathos_edit_store_value (PathosHistory    *history,
                         PathosElement    *element,
                         const PathosAttr *attr,
                         const GValue     *value)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();
  g_autofree char *label = NULL;
  g_auto (GValue) meant = G_VALUE_INIT;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);
  g_return_val_if_fail (attr != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  init_meant (attr, value, &meant);
  if (pathos_attr_equals (attr, element, &meant))
    return FALSE;

  pathos_claims_add_value (values, element, attr, &meant);
  label = pathos_wording_set (element, attr);
  pathos_history_begin (history, label);
  for (guint i = 0; i < values->len; i++)
    set_drafted (&g_array_index (values, PathosDraftValue, i));
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
    return pathos_edit_commit (history, PATHOS_JOURNEY (root), draft, NULL);

  return pathos_edit_store_value (history, element, attr, value);
}

/* Returns: (transfer full): what this run of changes is called, so that its steps are one */
static char *
dup_run (const PathosEditNumber *numbers,
         guint                   n_numbers)
{
  GString *run = g_string_new (NULL);

  g_assert (numbers != NULL);

  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (run, "%s.%s ", numbers[i].element->id, numbers[i].attr->name);

  return g_string_free (run, FALSE);
}

/* Returns: whether @number is not what it would be set to */
static gboolean
is_new (const PathosEditNumber *number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (number != NULL);

  pathos_edit_init_number (number->attr, &value, number->value);
  return !pathos_attr_equals (number->attr, number->element, &value);
}

static void
set_subjects (PathosHistory          *history,
              const PathosEditNumber *numbers,
              guint                   n_numbers)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  for (guint i = 0; i < n_numbers; i++)
    g_ptr_array_add (elements, numbers[i].element);
  pathos_history_set_subjects (history, (PathosElement *const *) elements->pdata, elements->len);
}

/* @before: (element-type PathosDraftValue): gets the evidence that is cleared */
static void
set_new (PathosHistory          *history,
         const PathosEditNumber *numbers,
         guint                   n_numbers,
         GArray                 *before)
{
  g_assert (PATHOS_IS_HISTORY (history));
  g_assert (numbers != NULL);

  for (guint i = 0; i < n_numbers; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!is_new (&numbers[i]))
        continue;

      pathos_claims_add_evidence (before, numbers[i].element, numbers[i].attr);
      pathos_edit_init_number (numbers[i].attr, &value, numbers[i].value);
      pathos_edit_set_value (history, numbers[i].element, numbers[i].attr, &value);
    }
}

/**
 * pathos_edit_set_numbers:
 * @numbers: (array length=n_numbers): each clamped to the range of its attribute
 * @lost: (out) (nullable) (optional): a draft that restores the evidence for the former numbers, %NULL if
 *   there was none
 *
 * Sets numbers by hand as one undo step. If the last step set the same numbers a moment ago, this replaces
 * it, so the evidence comes back if a number does.
 *
 * Returns: whether a number changed
 */
gboolean
pathos_edit_set_numbers (PathosHistory          *history,
                         const PathosEditNumber *numbers,
                         guint                   n_numbers,
                         PathosDraft           **lost)
{
  g_autoptr (GArray) before = pathos_draft_values_new ();
  g_autofree char *run = NULL, *label = NULL;
  guint            n_new = 0;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (numbers != NULL && n_numbers > 0, FALSE);

  if (lost != NULL)
    *lost = NULL;
  for (guint i = 0; i < n_numbers; i++)
    n_new += is_new (&numbers[i]);
  if (n_new == 0)
    return FALSE;

  run = dup_run (numbers, n_numbers);
  label = pathos_wording_set (numbers[0].element, numbers[0].attr);
  pathos_history_begin_run (history, label, run);
  set_subjects (history, numbers, n_numbers);
  set_new (history, numbers, n_numbers, before);
  pathos_history_end (history);

  if (lost != NULL && before->len > 0)
    *lost = pathos_claims_create_draft (before);
  return TRUE;
}

/**
 * pathos_edit_get_stepped:
 * @attr: a number
 * @direction: 1 for more, −1 for less
 * @steps: steps per unit. A count, because 0.1 has no exact double.
 *
 * Returns: the next multiple of a step
 */
double
pathos_edit_get_stepped (PathosElement    *element,
                         const PathosAttr *attr,
                         int               direction,
                         double            steps)
{
  double position;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), 0);
  g_return_val_if_fail (pathos_edit_is_number (attr), 0);

  /* In steps. The small amount keeps a number that is on a step from counting as just below it. */
  position = pathos_edit_get_number (element, attr) * steps * direction;
  return (floor (position + 1e-6) + 1) * direction / steps;
}

/**
 * pathos_edit_dup_evidence:
 *
 * Returns: (transfer full) (nullable): a draft that restores the evidence that committing @draft would clear
 */
PathosDraft *
pathos_edit_dup_evidence (const PathosDraft *draft)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();

  g_return_val_if_fail (draft != NULL, NULL);

  for (guint i = 0; i < draft->n_values; i++)
    {
      const PathosDraftValue *drafted = &draft->values[i];

      if (!pathos_attr_equals (drafted->attr, drafted->element, &drafted->value))
        pathos_claims_add_evidence (values, drafted->element, drafted->attr);
    }

  return values->len > 0 ? pathos_claims_create_draft (values) : NULL;
}

/**
 * pathos_edit_restore_evidence:
 * @lost: from pathos_edit_set_numbers()
 *
 * Says that numbers that were set by hand still rest on the same evidence, as one undo step.
 */
void
pathos_edit_restore_evidence (PathosHistory     *history,
                              PathosJourney     *journey,
                              const PathosDraft *lost)
{
  g_return_if_fail (PATHOS_IS_HISTORY (history));
  g_return_if_fail (PATHOS_IS_JOURNEY (journey));
  g_return_if_fail (lost != NULL);

  pathos_history_begin (history, _ ("Still Measured"));
  pathos_edit_commit (history, journey, lost, NULL);
  pathos_history_end (history);
}
