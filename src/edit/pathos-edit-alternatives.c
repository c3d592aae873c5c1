/* pathos-edit-alternatives.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-company.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Touchpoints become alternatives of another one, or stand by themselves again. */

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, sentence);
  return FALSE;
}

/* Returns: (transfer container): those of @elements that are alternatives, or those that are not */
static GPtrArray *
filter (PathosElement *const *elements,
        guint                 n_elements,
        gboolean              alternatives)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < n_elements; i++)
    {
      if (PATHOS_IS_TOUCHPOINT (elements[i]) &&
          pathos_company_is_alternative (elements[i]) == alternatives)
        g_ptr_array_add (found, elements[i]);
    }

  return found;
}

/* Returns: (nullable): the touchpoint before @touchpoint that is no alternative */
static PathosElement *
find_before (PathosElement *touchpoint)
{
  PathosElement *before = NULL;

  for (guint i = 0; touchpoint->list->items[i] != touchpoint; i++)
    {
      if (!pathos_company_is_alternative (touchpoint->list->items[i]))
        before = touchpoint->list->items[i];
    }

  return before;
}

/**
 * pathos_edit_can_join:
 *
 * Returns: whether there is another one of which @touchpoint can become an alternative
 */
gboolean
pathos_edit_can_join (PathosElement *touchpoint)
{
  g_return_val_if_fail (PATHOS_IS_TOUCHPOINT (touchpoint) && touchpoint->list != NULL, FALSE);

  return !pathos_company_is_alternative (touchpoint) && find_before (touchpoint) != NULL;
}

static gboolean
are_in_one_list (GPtrArray *elements)
{
  for (guint i = 1; i < elements->len; i++)
    {
      if (((PathosElement *) elements->pdata[i])->list != ((PathosElement *) elements->pdata[0])->list)
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_edit_join:
 * @elements: (array length=n_elements): in the order of the map
 * @besides: (nullable): counts what changed besides
 *
 * Makes touchpoints alternatives of the one before the first of them, as one undo step. They pass on their
 * own alternatives.
 *
 * Returns: whether they are; otherwise, @error says why not
 */
gboolean
pathos_edit_join (PathosHistory        *history,
                  PathosElement *const *elements,
                  guint                 n_elements,
                  PathosBesides        *besides,
                  GError              **error)
{
  g_autoptr (GPtrArray) joining = filter (elements, n_elements, FALSE);
  g_autoptr (PathosDraft) draft = NULL;
  PathosJourney *journey;
  PathosElement *first, *main;
  PathosSlot     slot;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);

  if (joining->len == 0)
    return refuse (error, _ ("This is an alternative already."));
  if (!are_in_one_list (joining))
    return refuse (error, _ ("Only touchpoints of one stage can be alternatives of each other."));

  first = joining->pdata[0];
  main = find_before (first);
  if (main == NULL)
    return refuse (error, _ ("In this stage, there is no touchpoint before it that it could replace."));

  journey = PATHOS_JOURNEY (pathos_element_get_root (first));
  slot = pathos_slot_new_for_element (first);
  draft = pathos_company_drop (journey, (PathosElement *const *) joining->pdata, joining->len, &slot,
                               main->id);
  if (besides != NULL)
    pathos_besides_add (besides, draft);
  return pathos_edit_commit (history, journey, draft, error);
}

static gboolean
free_one (PathosHistory *history,
          PathosElement *element,
          PathosBesides *besides,
          GError       **error)
{
  PathosJourney *journey = PATHOS_JOURNEY (pathos_element_get_root (element));
  g_autoptr (PathosDraft) draft = NULL;
  g_auto (GValue) nothing = G_VALUE_INIT;

  g_value_init (&nothing, G_TYPE_STRING);
  g_value_set_static_string (&nothing, "");
  draft = pathos_company_set (journey, element, pathos_element_find_attr (element, "instead-of"), &nothing);
  if (draft != NULL && besides != NULL)
    pathos_besides_add (besides, draft);
  return draft != NULL && pathos_edit_commit (history, journey, draft, error);
}

/**
 * pathos_edit_free:
 * @elements: (array length=n_elements): in the order of the map
 * @besides: (nullable): counts what changed besides
 *
 * Lets alternatives stand by themselves, behind what they were alternatives of, as one undo step.
 *
 * Returns: whether they do; otherwise, @error says why not
 */
gboolean
pathos_edit_free (PathosHistory        *history,
                  PathosElement *const *elements,
                  guint                 n_elements,
                  PathosBesides        *besides,
                  GError              **error)
{
  g_autoptr (GPtrArray) freed = filter (elements, n_elements, TRUE);
  g_autofree char *label = NULL;
  gboolean         is_done = TRUE;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);

  if (freed->len == 0)
    return refuse (error, _ ("This is a touchpoint of its own already."));
  if (freed->len == 1)
    return free_one (history, freed->pdata[0], besides, error);

  /* Translators: an edit. What were alternatives are touchpoints of their own. */
  label = g_strdup_printf (ngettext ("Make %u Touchpoint Independent", "Make %u Touchpoints Independent",
                                     freed->len),
                           freed->len);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, (PathosElement *const *) freed->pdata, freed->len);
  for (guint i = freed->len; is_done && i > 0; i--)
    is_done = free_one (history, freed->pdata[i - 1], besides, error);
  if (is_done)
    return pathos_history_end (history);

  pathos_history_cancel (history);
  return FALSE;
}
