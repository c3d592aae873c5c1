/* pathos-edit-duplicate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-card.h"
#include "pathos-copies.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Copies have new ids. What is copied together refers to each other as the originals do: an alternative to
 * the copy of its touchpoint. A touchpoint and a stage take the cards of their columns along. */

typedef struct
{
  PathosJourney *journey;
  PathosCopies   copies;
  GArray        *places; /* (element-type PathosDraftPlace) */
} Duplicate;

/* @index: in the list as it is now */
static void
add_copy (Duplicate     *self,
          PathosElement *element,
          guint          index)
{
  PathosDraftPlace place = { pathos_copies_add (&self->copies, element),
                             pathos_slot_new (element->list, index), TRUE };

  g_array_append_val (self->places, place);
}

static gboolean
is_chosen (PathosElement        *element,
           PathosElement *const *elements,
           guint                 n_elements)
{
  for (guint i = 0; i < n_elements; i++)
    {
      if (elements[i] == element)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether something around @element is copied, and it along with that */
static gboolean
is_inside (PathosElement        *element,
           PathosElement *const *elements,
           guint                 n_elements)
{
  for (PathosElement *around = element->parent; around != NULL; around = around->parent)
    {
      if (is_chosen (around, elements, n_elements))
        return TRUE;
    }

  return FALSE;
}

/* Returns: the index behind the last chosen element of @list, and behind the alternatives of that */
static guint
find_index (PathosList           *list,
            PathosElement *const *elements,
            guint                 n_elements)
{
  guint index = list->n_items;

  while (index > 0 && !is_chosen (list->items[index - 1], elements, n_elements))
    index--;
  while (index < list->n_items && PATHOS_IS_TOUCHPOINT (list->items[index]) &&
         pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (list->items[index])))
    index++;

  return index;
}

/* Copies those of @list that are chosen, in its order. */
static void
duplicate_list (Duplicate            *self,
                PathosList           *list,
                PathosElement *const *elements,
                guint                 n_elements)
{
  guint index = find_index (list, elements, n_elements);

  for (guint i = 0; i < list->n_items; i++)
    {
      if (is_chosen (list->items[i], elements, n_elements))
        add_copy (self, list->items[i], index++);
    }
}

/* The cards of copied columns. One that spans several columns stays alone. */
static void
duplicate_cards (Duplicate *self)
{
  for (guint i = 0; i < self->journey->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (self->journey->lanes->items[i])->cards;
      guint       end = cards->n_items;

      for (guint j = 0; j < cards->n_items; j++)
        {
          PathosCard *card = PATHOS_CARD (cards->items[j]);

          if (*card->until == '\0' && pathos_copies_find (&self->copies, card->at) != NULL &&
              pathos_copies_find (&self->copies, cards->items[j]->id) == NULL)
            add_copy (self, cards->items[j], end++);
        }
    }
}

/* Returns: (transfer full): a draft that adds the copies */
static PathosDraft *
create_draft (PathosJourney        *journey,
              PathosElement *const *elements,
              guint                 n_elements)
{
  g_autoptr (GHashTable) lists = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  Duplicate    self = { journey, { NULL }, places };
  GArray      *values;
  PathosDraft *draft;

  pathos_copies_init (&self.copies, FALSE);
  for (guint i = 0; i < n_elements; i++)
    {
      if (!is_inside (elements[i], elements, n_elements) && g_hash_table_add (lists, elements[i]->list))
        duplicate_list (&self, elements[i]->list, elements, n_elements);
    }
  duplicate_cards (&self);
  for (guint i = 0; i < places->len; i++)
    pathos_copies_translate (&self.copies, g_array_index (places, PathosDraftPlace, i).element);

  values = self.copies.values;
  draft = pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len,
                            (const PathosDraftValue *) (gpointer) values->data, values->len);
  pathos_copies_clear (&self.copies);
  for (guint i = 0; i < places->len; i++)
    g_object_unref (g_array_index (places, PathosDraftPlace, i).element);
  return draft;
}

/* Returns: (transfer container): the first @n copies, without those that go along */
static GPtrArray *
collect_copies (const PathosDraft *draft,
                guint              n)
{
  GPtrArray *copies = g_ptr_array_new ();

  for (guint i = 0; i < MIN (draft->n_places, n); i++)
    g_ptr_array_add (copies, draft->places[i].element);

  return copies;
}

/**
 * pathos_edit_duplicate:
 * @elements: (array length=n_elements): in lists of @journey
 *
 * Copies elements, behind the originals, with what they contain and the cards of their columns.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the copies, those that go along not
 *   among them; %NULL if there cannot be any, and @error says why
 */
GPtrArray *
pathos_edit_duplicate (PathosHistory        *history,
                       PathosJourney        *journey,
                       PathosElement *const *elements,
                       guint                 n_elements,
                       GError              **error)
{
  g_autoptr (PathosDraft) draft = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *label = NULL, *name = NULL;
  GPtrArray       *ids;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), NULL);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (elements != NULL && n_elements > 0, NULL);

  name = pathos_wording_name (elements[0]);
  if (n_elements == 1)
    /* Translators: an edit. %s: “Goes to checkout”. */
    label = g_strdup_printf (_ ("Duplicate %s"), name);
  else
    /* Translators: an edit. */
    label = g_strdup_printf (ngettext ("Duplicate %u Element", "Duplicate %u Elements", n_elements),
                             n_elements);

  draft = create_draft (journey, elements, n_elements);
  copies = collect_copies (draft, n_elements);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, (PathosElement *const *) copies->pdata, copies->len);
  if (!pathos_edit_commit (history, journey, draft, error))
    {
      pathos_history_cancel (history);
      return NULL;
    }
  pathos_history_end (history);

  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < copies->len; i++)
    g_ptr_array_add (ids, g_strdup (((PathosElement *) copies->pdata[i])->id));
  return ids;
}
