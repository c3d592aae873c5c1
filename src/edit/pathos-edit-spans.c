/* pathos-edit-spans.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-card.h"
#include "pathos-spans.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* Cards reach over more columns, or fewer. */

/* Returns: (transfer full) (nullable): a draft that moves the end of a card by a column, or by a stage */
static PathosDraft *
create_draft (PathosJourney       *journey,
              const PathosColumns *columns,
              PathosElement       *element,
              int                  direction,
              GError             **error)
{
  PathosCard  *card = PATHOS_CARD (element);
  PathosExtent extent;
  const char  *sentence = NULL;

  if (!pathos_spans_find_extent (columns, journey, card->at, card->until, &extent))
    sentence = _ ("This card is not on the map.");
  else if (direction < 0 && extent.last == extent.first)
    sentence = _ ("This card is as narrow as it can be.");
  else if (direction > 0 && extent.last + 1 >= pathos_spans_count (columns, extent.by_stage))
    sentence = _ ("This card already reaches to the end of the map.");

  if (sentence != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, sentence);
      return NULL;
    }

  extent.last += direction;
  return pathos_spans_create_draft (columns, element, &extent);
}

/**
 * pathos_edit_can_span:
 * @direction: 1 for one more column, −1 for one fewer
 *
 * Returns: whether @card can reach over so many
 */
gboolean
pathos_edit_can_span (PathosElement *card,
                      int            direction)
{
  PathosJourney *journey;
  g_autoptr (PathosColumns) columns = NULL;
  g_autoptr (PathosDraft) draft = NULL;

  g_return_val_if_fail (PATHOS_IS_CARD (card), FALSE);

  journey = PATHOS_JOURNEY (pathos_element_get_root (card));
  columns = pathos_spans_create_columns (journey);
  draft = create_draft (journey, columns, card, direction, NULL);
  return draft != NULL;
}

/**
 * pathos_edit_span:
 * @elements: (array length=n_elements): cards
 * @direction: 1 for one more column, −1 for one fewer
 *
 * Lets cards reach over more columns or fewer, those of a stage over more stages, as one undo step. If one of
 * them cannot, none does.
 *
 * Returns: whether they do; otherwise, @error says why not
 */
gboolean
pathos_edit_span (PathosHistory        *history,
                  PathosElement *const *elements,
                  guint                 n_elements,
                  int                   direction,
                  GError              **error)
{
  PathosJourney *journey;
  g_autoptr (PathosColumns) columns = NULL;
  g_autofree char *label = NULL;
  gboolean         is_done = TRUE;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (elements != NULL && n_elements > 0, FALSE);

  journey = PATHOS_JOURNEY (pathos_element_get_root (elements[0]));
  columns = pathos_spans_create_columns (journey);
  /* Translators: an edit. */
  label = g_strdup_printf (ngettext ("Resize %u Card", "Resize %u Cards", n_elements), n_elements);
  if (n_elements > 1)
    {
      pathos_history_begin (history, label);
      pathos_history_set_subjects (history, elements, n_elements);
    }
  for (guint i = 0; is_done && i < n_elements; i++)
    {
      g_autoptr (PathosDraft) draft = NULL;

      if (PATHOS_IS_CARD (elements[i]))
        draft = create_draft (journey, columns, elements[i], direction, error);
      is_done = draft != NULL && pathos_edit_commit (history, journey, draft, error);
    }

  if (n_elements > 1 && !is_done)
    pathos_history_cancel (history);
  else if (n_elements > 1)
    pathos_history_end (history);
  return is_done;
}

/**
 * pathos_edit_span_draft:
 * @id: what the card is to reach: a touchpoint or a stage
 * @is_start: whether its beginning is to be there, not its end
 *
 * Returns: (transfer full) (nullable): a draft that lets the card reach there, or not beyond its other end;
 *   %NULL if it is not on the map
 */
PathosDraft *
pathos_edit_span_draft (PathosJourney *journey,
                        PathosElement *element,
                        const char    *id,
                        gboolean       is_start)
{
  g_autoptr (PathosColumns) columns = NULL;
  g_autoptr (PathosDraft) draft = NULL;
  PathosExtent extent, end;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  columns = pathos_spans_create_columns (journey);
  if (!PATHOS_IS_CARD (element) ||
      !pathos_spans_find_extent (columns, journey, PATHOS_CARD (element)->at, PATHOS_CARD (element)->until,
                                 &extent) ||
      !pathos_spans_find_extent (columns, journey, id, "", &end))
    return NULL;

  end = pathos_spans_convert (columns, &end, extent.by_stage);
  if (is_start)
    extent.first = MIN (extent.last, end.first);
  else
    extent.last = MAX (extent.first, end.last);
  draft = pathos_spans_create_draft (columns, element, &extent);
  if (draft->n_values < 2)
    return g_steal_pointer (&draft);

  /* The first value names the step: the card is resized, not moved. */
  return pathos_draft_new (NULL, 0, (PathosDraftValue[]) { draft->values[1], draft->values[0] }, 2);
}
