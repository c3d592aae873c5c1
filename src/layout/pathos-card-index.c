/* pathos-card-index.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card-index.h"

#include "pathos-hash.h"

/* An index borrows cards and their ids of places, so it must be forgotten when a card joins or leaves its
 * lane, moves, or gets a stand-in. */

struct _PathosCardIndexes
{
  GHashTable *lanes; /* (element-type PathosLane PathosCardIndex) */
};

static void
index_free (gpointer data)
{
  PathosCardIndex *self = data;

  g_array_unref (self->wide);
  g_hash_table_unref (self->first);
  g_free (self->next);
  g_free (self->cards);
  g_free (self);
}

static PathosCardIndex *
index_new (PathosOverlay *overlay,
           PathosLane    *lane)
{
  PathosCardIndex *self = g_new0 (PathosCardIndex, 1);
  PathosItems      cards = pathos_overlay_get_items (overlay, lane->cards);

  self->n_cards = cards.n_items;
  self->cards = g_memdup2 (cards.items, cards.n_items * sizeof *cards.items);
  self->next = g_new (guint, self->n_cards);
  self->first = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->wide = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = self->n_cards; i > 0; i--)
    {
      const char *at = self->cards[i - 1]->at;

      self->next[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, at));
      g_hash_table_replace (self->first, (gpointer) at, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < self->n_cards; i++)
    {
      if (*self->cards[i]->until != '\0')
        g_array_append_val (self->wide, i);
    }

  return self;
}

/* Returns: the first card at the touchpoint or stage of that id, plus one, or 0; see PathosCardIndex.next */
guint
pathos_card_index_find (const PathosCardIndex *self,
                        const char            *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->first, id));
}

PathosCardIndexes *
pathos_card_indexes_new (void)
{
  PathosCardIndexes *self = g_new (PathosCardIndexes, 1);

  self->lanes = g_hash_table_new_full (NULL, NULL, NULL, index_free);
  return self;
}

void
pathos_card_indexes_free (PathosCardIndexes *self)
{
  g_hash_table_unref (self->lanes);
  g_free (self);
}

/* Returns: (transfer none): the index of the cards of @lane */
const PathosCardIndex *
pathos_card_indexes_get (PathosCardIndexes *self,
                         PathosOverlay     *overlay,
                         PathosLane        *lane)
{
  PathosCardIndex *index = g_hash_table_lookup (self->lanes, lane);

  if (index == NULL)
    {
      index = index_new (overlay, lane);
      g_hash_table_insert (self->lanes, lane, index);
    }

  return index;
}

/* @lane: (nullable) */
void
pathos_card_indexes_forget (PathosCardIndexes *self,
                            PathosElement     *lane)
{
  g_hash_table_remove (self->lanes, lane);
}

void
pathos_card_indexes_forget_all (PathosCardIndexes *self)
{
  g_hash_table_remove_all (self->lanes);
}
