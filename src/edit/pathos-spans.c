/* pathos-spans.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: where cards span, and what becomes of that. */

#include "config.h"

#include "pathos-spans.h"

#include "pathos-card.h"
#include "pathos-hash.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* A card that spans several columns names the first and the last touchpoint, or the first and the last stage.
 * If one of these goes away, the card must not follow it across the map: it shrinks to the columns that are
 * left between. */

typedef struct
{
  GHashTable *gone;    /* (element-type utf8): the ids of what goes away */
  GArray     *columns; /* (element-type ColumnRest): those from one end of the card to the other */
  GHashTable *indices; /* (element-type utf8 guint): of the column of a touchpoint or a stage, by id */
} Spans;

/* The first touchpoint of a column that stays, or the stage if it does; or NULL. */
typedef struct
{
  PathosElement *stays;
} ColumnRest;

static void
add_touchpoint (Spans         *self,
                PathosElement *touchpoint)
{
  const char *main = PATHOS_TOUCHPOINT (touchpoint)->instead_of;
  guint       index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, main));

  if (index == 0)
    {
      index = self->columns->len + 1;
      g_array_set_size (self->columns, index);
    }

  g_hash_table_insert (self->indices, touchpoint->id, GUINT_TO_POINTER (index));
  if (g_array_index (self->columns, ColumnRest, index - 1).stays == NULL &&
      !g_hash_table_contains (self->gone, touchpoint->id))
    g_array_index (self->columns, ColumnRest, index - 1).stays = touchpoint;
}

static void
add_stage (Spans         *self,
           PathosElement *stage)
{
  ColumnRest rest = { g_hash_table_contains (self->gone, stage->id) ? NULL : stage };

  g_array_append_val (self->columns, rest);
  g_hash_table_insert (self->indices, stage->id, GUINT_TO_POINTER (self->columns->len));
}

/* Returns: whether @at and @until are two touchpoints or two stages, so that there are columns between */
static gboolean
collect_columns (Spans         *self,
                 PathosList    *stages,
                 PathosElement *at,
                 PathosElement *until)
{
  gboolean of_stages = at != NULL && PATHOS_IS_STAGE (at);
  guint    from, to;

  if (at == NULL || until == NULL || PATHOS_IS_STAGE (until) != of_stages ||
      !pathos_list_find (stages, of_stages ? at : at->parent, &from) ||
      !pathos_list_find (stages, of_stages ? until : until->parent, &to))
    return FALSE;

  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (stages->items[i])->touchpoints;

      if (of_stages)
        add_stage (self, stages->items[i]);
      for (guint j = 0; !of_stages && j < touchpoints->n_items; j++)
        add_touchpoint (self, touchpoints->items[j]);
    }

  return TRUE;
}

/* @from, @to: columns, counted from 1. Returns: (nullable): what stays in the first column on the way that is
 * not empty */
static PathosElement *
find_rest (Spans *self,
           guint  from,
           guint  to)
{
  int step = from <= to ? 1 : -1;

  for (guint i = from;; i += (guint) step)
    {
      PathosElement *stays = g_array_index (self->columns, ColumnRest, i - 1).stays;

      if (stays != NULL || i == to)
        return stays;
    }
}

static void
set_end (GArray        *values,
         PathosElement *card,
         const char    *name,
         const char    *id)
{
  const PathosAttr *attr = pathos_element_find_attr (card, name);

  if (!g_str_equal (pathos_attr_get_text (attr, card), id))
    pathos_draft_values_add_text (values, card, attr, id);
}

/* @gone: (element-type utf8): the ids of what goes away */
static void
shrink (PathosJourney *journey,
        PathosCard    *card,
        GHashTable    *gone,
        GArray        *values)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (ColumnRest));
  g_autoptr (GHashTable) indices = g_hash_table_new (pathos_str_hash, g_str_equal);
  Spans          self = { gone, columns, indices };
  guint          at, until;
  PathosElement *first, *last;

  if (!collect_columns (&self, journey->stages, pathos_journey_find (journey, card->at),
                        pathos_journey_find (journey, card->until)))
    return;

  at = GPOINTER_TO_UINT (g_hash_table_lookup (indices, card->at));
  until = GPOINTER_TO_UINT (g_hash_table_lookup (indices, card->until));
  first = find_rest (&self, at, until);
  last = find_rest (&self, until, at);
  if (first == NULL)
    return;

  if (g_hash_table_contains (gone, card->at))
    set_end (values, PATHOS_ELEMENT (card), "at", first->id);
  if (first == last)
    set_end (values, PATHOS_ELEMENT (card), "until", "");
  else if (g_hash_table_contains (gone, card->until))
    set_end (values, PATHOS_ELEMENT (card), "until", last->id);
}

/* The order of the map, of cards in different lanes and in one. */
static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  PathosElement *p = *(PathosElement *const *) a, *q = *(PathosElement *const *) b;
  PathosElement *lane = p->parent != q->parent ? p->parent : NULL;
  guint          i, j;

  pathos_list_find (lane != NULL ? lane->list : p->list, lane != NULL ? lane : p, &i);
  pathos_list_find (lane != NULL ? lane->list : q->list, lane != NULL ? q->parent : q, &j);
  return i < j ? -1 : i > j;
}

/* Returns: (transfer container) (element-type PathosCard): those that begin or end at what goes away, in the
 * order of the map */
static GPtrArray *
find_affected (PathosJourney *journey,
               GHashTable    *gone)
{
  GPtrArray     *cards = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       card;

  g_hash_table_iter_init (&iter, pathos_journey_get_spanning (journey));
  while (g_hash_table_iter_next (&iter, &card, NULL))
    {
      if (g_hash_table_contains (gone, PATHOS_CARD (card)->at) ||
          g_hash_table_contains (gone, PATHOS_CARD (card)->until))
        g_ptr_array_add (cards, card);
    }

  g_ptr_array_sort (cards, compare_cards);
  return cards;
}

static void
add_gone_cb (PathosElement *element,
             gpointer       gone)
{
  g_hash_table_add (gone, element->id);
}

/**
 * pathos_spans_shrink:
 * @elements: (array length=n_elements): what is moved or deleted, with all that it contains
 * @values: (element-type PathosDraftValue): to which the ends of cards that must be set are added
 *
 * Finds the cards that must end elsewhere because something at which they begin or end goes away.
 */
void
pathos_spans_shrink (PathosJourney        *journey,
                     PathosElement *const *elements,
                     guint                 n_elements,
                     GArray               *values)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (pathos_str_hash, g_str_equal);
  g_autoptr (GPtrArray) cards = NULL;

  g_return_if_fail (PATHOS_IS_JOURNEY (journey));
  g_return_if_fail (elements != NULL || n_elements == 0);
  g_return_if_fail (values != NULL);

  for (guint i = 0; i < n_elements; i++)
    pathos_element_walk (elements[i], add_gone_cb, gone);

  cards = find_affected (journey, gone);
  for (guint i = 0; i < cards->len; i++)
    shrink (journey, cards->pdata[i], gone, values);
}

/**
 * pathos_spans_create_columns:
 *
 * Returns: (transfer full): the columns of the map as it is
 */
PathosColumns *
pathos_spans_create_columns (PathosJourney *journey)
{
  g_autoptr (PathosOverlay) overlay = pathos_overlay_new (journey);
  const PathosView whole = { 0 };

  return pathos_columns_new (overlay, &whole);
}

/**
 * pathos_spans_find_columns:
 * @at: the id of a touchpoint or a stage
 * @until: the same, or "" for a card that does not span others
 * @first: (out): the first column that such a card covers …
 * @last: (out): … and the last
 *
 * Returns: whether it is on the map
 */
gboolean
pathos_spans_find_columns (const PathosColumns *columns,
                           const char          *at,
                           const char          *until,
                           guint               *first,
                           guint               *last)
{
  guint until_first, until_last;

  if (!pathos_columns_find_span (columns, at, first, last))
    return FALSE;

  if (*until != '\0' && pathos_columns_find_span (columns, until, &until_first, &until_last))
    {
      *first = MIN (*first, until_first);
      *last = MAX (*last, until_last);
    }
  return TRUE;
}

/**
 * pathos_spans_find_extent:
 * @at: the id of a touchpoint or a stage
 * @until: the same, or ""
 * @extent: (out)
 *
 * Returns: whether such a card is on the map
 */
gboolean
pathos_spans_find_extent (const PathosColumns *columns,
                          PathosJourney       *journey,
                          const char          *at,
                          const char          *until,
                          PathosExtent        *extent)
{
  PathosElement *element = pathos_journey_find (journey, at);
  guint          first, last;

  if (element == NULL || !pathos_spans_find_columns (columns, at, until, &first, &last))
    return FALSE;

  extent->by_stage = PATHOS_IS_STAGE (element) && columns->columns[first].touchpoint != NULL;
  extent->first = (int) (extent->by_stage ? columns->columns[first].stage : first);
  extent->last = (int) (extent->by_stage ? columns->columns[last].stage : last);
  return TRUE;
}

/* Returns: how many columns there are, or how many stages */
int
pathos_spans_count (const PathosColumns *columns,
                    gboolean             by_stage)
{
  return (int) (by_stage ? columns->n_stages : columns->n_columns);
}

/* @first, @last: (out): the columns of @extent */
void
pathos_spans_get_columns (const PathosColumns *columns,
                          const PathosExtent  *extent,
                          guint               *first,
                          guint               *last)
{
  const PathosStageSpan *stages = columns->stages;

  *first = (guint) extent->first;
  *last = (guint) extent->last;
  if (!extent->by_stage)
    return;

  *first = stages[extent->first].first_column;
  *last = stages[extent->last].first_column + stages[extent->last].n_columns - 1;
}

/* Returns: @extent, or the first column or stage of it if that is what it must be now */
PathosExtent
pathos_spans_convert (const PathosColumns *columns,
                      const PathosExtent  *extent,
                      gboolean             by_stage)
{
  guint first, last;
  int   only;

  if (extent->by_stage == by_stage)
    return *extent;

  pathos_spans_get_columns (columns, extent, &first, &last);
  only = (int) (by_stage ? columns->columns[first].stage : first);
  return (PathosExtent) { by_stage, only, only };
}

/* Returns: the id of the touchpoint or stage in a column, or of a stage */
const char *
pathos_spans_get_id (const PathosColumns *columns,
                     gboolean             by_stage,
                     int                  index)
{
  guint stage = (guint) index;

  if (!by_stage && columns->columns[index].touchpoint != NULL)
    return PATHOS_ELEMENT (columns->columns[index].touchpoint)->id;
  if (!by_stage)
    stage = columns->columns[index].stage;

  return PATHOS_ELEMENT (columns->stages[stage].stage)->id;
}

/**
 * pathos_spans_create_draft:
 * @extent: what the card is to cover; begins where the card begins
 *
 * Returns: (transfer full): a draft that sets the end of the card
 */
PathosDraft *
pathos_spans_create_draft (const PathosColumns *columns,
                           PathosElement       *card,
                           const PathosExtent  *extent)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();
  guint first, last;

  /* Somebody may have given the ends in reverse order. */
  if (!pathos_columns_find_span (columns, PATHOS_CARD (card)->at, &first, &last) ||
      (int) (extent->by_stage ? columns->columns[first].stage : first) != extent->first)
    pathos_draft_values_add_text (values, card, pathos_element_find_attr (card, "at"),
                                  pathos_spans_get_id (columns, extent->by_stage, extent->first));

  pathos_draft_values_add_text (values, card, pathos_element_find_attr (card, "until"),
                                extent->last > extent->first
                                    ? pathos_spans_get_id (columns, extent->by_stage, extent->last)
                                    : "");
  return pathos_draft_new (NULL, 0, (const PathosDraftValue *) (gpointer) values->data, values->len);
}
