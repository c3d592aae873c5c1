/* pathos-lifted.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lifted-private.h"

#include "pathos-card.h"
#include "pathos-company.h"
#include "pathos-hash.h"
#include "pathos-touchpoint.h"

#include <math.h>
#include <string.h>

/* Where the draft of a drag puts what is lifted. The scene shows that draft already, so gaps are numbered
 * with what is lifted in its place: the index of a gap further on in the same list is too high, and the gaps
 * on either side are where it already is. Both must be allowed for, or the map would flicker under a pointer
 * that does not move. For the same reason, over its own place what is lifted stays there. */

typedef struct
{
  PathosLifted *self;
  GHashTable   *selected; /* (element-type utf8) */
} Collection;

static void
collect_cb (PathosElement *element,
            gpointer       user_data)
{
  Collection *collection = user_data;

  if (element == collection->self->held ||
      (G_OBJECT_TYPE (element) == G_OBJECT_TYPE (collection->self->held) &&
       g_hash_table_contains (collection->selected, element->id)))
    g_ptr_array_add (collection->self->elements, g_object_ref (element));
}

/* Others are lifted only together with what is selected itself. */
static void
collect (PathosLifted *self,
         GPtrArray    *ids)
{
  g_autoptr (GHashTable) selected = g_hash_table_new (pathos_str_hash, g_str_equal);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (selected, g_ptr_array_index (ids, i));

  if (g_hash_table_size (selected) > 1 && g_hash_table_contains (selected, self->held->id))
    pathos_element_walk (PATHOS_ELEMENT (self->journey), collect_cb, &(Collection) { self, selected });
  else
    g_ptr_array_add (self->elements, g_object_ref (self->held));
}

static void
set_draft (PathosLifted *self,
           PathosDraft  *draft)
{
  g_clear_pointer (&self->draft, pathos_draft_unref);
  self->draft = draft;
}

/**
 * pathos_lifted_new:
 * @held: in a list of @journey
 * @selected: (nullable) (element-type utf8): the ids of what is selected
 *
 * Returns: (transfer full): what is lifted with @held
 */
PathosLifted *
pathos_lifted_new (PathosJourney *journey,
                   PathosElement *held,
                   GPtrArray     *selected)
{
  PathosLifted *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (held) && held->list != NULL, NULL);

  self = g_new0 (PathosLifted, 1);
  self->journey = g_object_ref (journey);
  self->held = g_object_ref (held);
  self->elements = g_ptr_array_new_with_free_func (g_object_unref);
  self->grip = -1;
  collect (self, selected);
  set_draft (self, pathos_company_lift (journey, (PathosElement *const *) self->elements->pdata,
                                        self->elements->len));
  return self;
}

void
pathos_lifted_free (PathosLifted *self)
{
  g_clear_pointer (&self->columns, pathos_columns_free);
  set_draft (self, NULL);
  g_ptr_array_unref (self->elements);
  g_object_unref (self->held);
  g_object_unref (self->journey);
  g_free (self->onto);
  g_free (self);
}

/* Returns: the index of a gap without what is shown before it in the same list but is lifted */
static guint
get_index (PathosLifted     *self,
           const PathosSlot *gap)
{
  guint n = 0;

  for (guint i = 0; i < self->draft->n_places; i++)
    {
      const PathosSlot *slot = &self->draft->places[i].slot;

      n += pathos_slot_has_same_list (slot, gap) && slot->index < gap->index;
    }

  return gap->index - n;
}

/* What already replaces something else joins whatever it is dropped on the middle of. Anything else only
 * joins what it is moved below, since it passes over the others on its way.
 *
 * Returns: (nullable): the id of what it joins */
static const char *
find_joined (PathosLifted        *self,
             const PathosLanding *landing)
{
  gboolean in_middle = landing->onto != NULL && fabsf (landing->along - 0.5f) < 0.25f;

  if (landing->onto == NULL || !PATHOS_IS_TOUCHPOINT (self->held))
    return NULL;
  if (pathos_company_is_alternative (self->held) && landing->down <= 1)
    return in_middle ? landing->onto : NULL;

  return landing->is_low && landing->down > 0.5f ? landing->onto : NULL;
}

static gboolean
is_lifted (PathosLifted *self,
           const char   *id)
{
  for (guint i = 0; i < self->draft->n_places; i++)
    {
      if (strcmp (self->draft->places[i].element->id, id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether @slot, whose index counts nothing that is lifted, is that of what is held */
static gboolean
is_home (PathosLifted     *self,
         const PathosSlot *slot)
{
  PathosList *list = self->held->list;
  PathosSlot  home = pathos_slot_new (list, 0);

  for (guint i = 0; i < list->n_items && list->items[i] != self->held; i++)
    home.index += !is_lifted (self, list->items[i]->id);

  return pathos_slot_equal (&home, slot);
}

/* Returns: (transfer full) (nullable): the draft; %NULL if there is no gap */
static PathosDraft *
drop_into_gap (PathosLifted        *self,
               const PathosLanding *landing)
{
  PathosSlot  to;
  const char *onto;

  if (landing->gap == NULL || landing->gap->row != self->held->list->row)
    return NULL;

  to = *landing->gap;
  to.index = get_index (self, &to);
  if (landing->onto == NULL || !is_lifted (self, landing->onto))
    {
      onto = find_joined (self, landing);
      g_free (self->onto);
      self->onto = g_strdup (onto);
    }

  /* Several that do not stand together are not gathered until they are moved. */
  if (self->onto == NULL && self->elements->len > 1 && is_home (self, &to))
    return pathos_company_lift (self->journey, (PathosElement *const *) self->elements->pdata,
                                self->elements->len);

  return pathos_company_drop (self->journey, (PathosElement *const *) self->elements->pdata,
                              self->elements->len, &to, self->onto);
}

/* Returns: whether all is still in the map */
static gboolean
is_there (PathosLifted *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      PathosElement *element = self->elements->pdata[i];

      if (element->list == NULL || pathos_journey_find (self->journey, element->id) != element)
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_lifted_create_draft:
 * @landing: what the pointer is over
 *
 * Returns: (transfer full): a draft that puts everything there, or where it was last if it cannot be there
 */
PathosDraft *
pathos_lifted_create_draft (PathosLifted        *self,
                            const PathosLanding *landing)
{
  PathosDraft *draft = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (landing != NULL, NULL);

  if (is_there (self))
    draft = PATHOS_IS_CARD (self->held) ? pathos_lifted_drop_cards (self, landing)
                                        : drop_into_gap (self, landing);
  if (draft != NULL)
    set_draft (self, draft);

  return pathos_draft_ref (self->draft);
}
