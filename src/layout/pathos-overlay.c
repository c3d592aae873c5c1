/* pathos-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-overlay.h"

#include "pathos-hash.h"

#include <string.h>

/* Length: drafted values, lists and places are one table, and what asks for them is short.
 *
 * An element with drafted values has a stand-in: another object of its class and id that has those values and
 * is in no tree. Lists that a draft affects are stored as they would be, with the stand-ins in their places.
 * So drawing code reads plain fields of plain elements, and any attribute of any element can be drafted.
 *
 * A stand-in lives as long as drafts continue to name its element, so what is cached by address, such as
 * fragments, stays valid from one key press to the next. */

struct _PathosOverlay
{
  PathosJourney *journey; /* (unowned) */
  PathosDraft   *draft;   /* (nullable) */
  /* (element-type PathosElement PathosElement): by the element that they represent */
  GHashTable *stand_ins;
  GHashTable *lists;   /* (element-type PathosList GPtrArray): as the draft makes them */
  GHashTable *created; /* (element-type utf8 PathosElement): new elements and all below them, by id */
};

PathosOverlay *
pathos_overlay_new (PathosJourney *journey)
{
  PathosOverlay *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  self = g_new0 (PathosOverlay, 1);
  self->journey = journey;
  self->stand_ins = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->created = g_hash_table_new (pathos_str_hash, g_str_equal);
  return self;
}

void
pathos_overlay_free (PathosOverlay *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->created);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->stand_ins);
  g_clear_pointer (&self->draft, pathos_draft_unref);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the draft of the last update */
PathosDraft *
pathos_overlay_get_draft (PathosOverlay *self)
{
  return self->draft;
}

/* Returns: (transfer none): the stand-in of @element, or @element itself */
PathosElement *
pathos_overlay_get_current (PathosOverlay *self,
                            PathosElement *element)
{
  /* Most of the time there is no draft, and every element passes here. */
  PathosElement *stand_in = self->draft != NULL ? g_hash_table_lookup (self->stand_ins, element) : NULL;

  return stand_in != NULL ? stand_in : element;
}

/* Returns: (transfer none): the map as it is */
PathosJourney *
pathos_overlay_get_map (PathosOverlay *self)
{
  return self->journey;
}

/* Returns: (transfer none): the map itself, as the draft makes it */
PathosJourney *
pathos_overlay_get_journey (PathosOverlay *self)
{
  return PATHOS_JOURNEY (pathos_overlay_get_current (self, PATHOS_ELEMENT (self->journey)));
}

/* Returns: (transfer none) (nullable): the element of the map or of the draft that has this id, not its
 * stand-in */
static PathosElement *
find_original (PathosOverlay *self,
               const char    *id)
{
  PathosElement *created = self->draft != NULL ? g_hash_table_lookup (self->created, id) : NULL;

  return created != NULL ? created : pathos_journey_find (self->journey, id);
}

/* Returns: (transfer none) (nullable): the element or the journey of that id, as the draft makes it */
PathosElement *
pathos_overlay_find (PathosOverlay *self,
                     const char    *id)
{
  PathosElement *element = find_original (self, id);

  return element != NULL ? pathos_overlay_get_current (self, element) : NULL;
}

/* A stand-in has empty lists of its own, which are those of its element. */
static PathosList *
resolve (PathosOverlay *self,
         PathosList    *list)
{
  PathosElement *owner = list->owner;
  PathosElement *original;
  PathosSlot     slot;

  /* Only stand-ins and new elements have no parent. */
  if (owner == NULL || owner->parent != NULL || owner == PATHOS_ELEMENT (self->journey))
    return list;

  original = find_original (self, owner->id);
  if (original == NULL || original == owner)
    return list;

  slot = pathos_slot_new (list, 0);
  return pathos_slot_get_list (&slot, original);
}

/* Returns: the items of @list, as the draft makes it; valid until the next update or change of the list */
PathosItems
pathos_overlay_get_items (PathosOverlay *self,
                          PathosList    *list)
{
  GPtrArray *items;

  if (self->draft == NULL)
    return (PathosItems) { list->items, list->n_items };

  list = resolve (self, list);
  items = g_hash_table_lookup (self->lists, list);
  if (items != NULL)
    return (PathosItems) { (PathosElement *const *) items->pdata, items->len };

  return (PathosItems) { list->items, list->n_items };
}

/* Returns: (transfer none) (nullable): the list of @element, as the draft makes it */
static PathosList *
find_list (PathosOverlay *self,
           PathosElement *element)
{
  PathosElement          *original = find_original (self, element->id);
  const PathosDraftPlace *place = pathos_draft_find_place (self->draft, original);
  PathosElement          *owner = place != NULL ? find_original (self, place->slot.owner) : NULL;

  if (owner != NULL)
    return pathos_slot_get_list (&place->slot, owner);

  return original != NULL ? original->list : NULL;
}

/* Returns: (transfer none) (nullable): the parent of @element, as the draft makes it */
PathosElement *
pathos_overlay_get_parent (PathosOverlay *self,
                           PathosElement *element)
{
  PathosList *list = self->draft != NULL ? find_list (self, element) : element->list;

  return list != NULL && list->owner != NULL ? pathos_overlay_get_current (self, list->owner) : NULL;
}

/* @position: (out): of @element in its list. Returns: whether it is in a list */
gboolean
pathos_overlay_find_position (PathosOverlay *self,
                              PathosElement *element,
                              guint         *position)
{
  PathosList *list;
  GPtrArray  *items;

  if (self->draft == NULL)
    return element->list != NULL && pathos_list_find (element->list, element, position);

  list = find_list (self, element);
  items = list != NULL ? g_hash_table_lookup (self->lists, list) : NULL;
  if (items != NULL)
    return g_ptr_array_find (items, pathos_overlay_get_current (self, element), position);

  return list != NULL && pathos_list_find (list, element, position);
}

/* Elements that were deleted while a draft named them are ignored. */
static gboolean
is_there (PathosOverlay *self,
          PathosElement *element)
{
  return find_original (self, element->id) == element;
}

static void
add_created_cb (PathosElement *element,
                gpointer       user_data)
{
  PathosOverlay *self = user_data;

  g_hash_table_insert (self->created, element->id, element);
}

static void
update_created (PathosOverlay *self)
{
  g_hash_table_remove_all (self->created);
  for (guint i = 0; self->draft != NULL && i < self->draft->n_places; i++)
    {
      const PathosDraftPlace *place = &self->draft->places[i];

      /* It may have joined the map in the meantime. */
      if (place->is_new && place->element->list == NULL)
        pathos_element_walk (place->element, add_created_cb, self);
    }
}

/* Returns: whether the drafted values of @element end its being a placeholder, see pathos_element_edit() */
static gboolean
ends_placeholder (PathosOverlay *self,
                  PathosElement *element)
{
  const PathosAttr *placeholder = PATHOS_ELEMENT_GET_CLASS (element)->placeholder;
  gboolean          ends = FALSE;

  for (guint i = 0; placeholder != NULL && i < self->draft->n_values; i++)
    {
      const PathosDraftValue *drafted = &self->draft->values[i];

      if (drafted->element == element && drafted->attr == placeholder)
        ends = FALSE;
      else if (drafted->element == element)
        ends |= !pathos_attr_equals (drafted->attr, element, &drafted->value);
    }

  return ends;
}

/* Copies every attribute, with the drafted values in place of the element's. */
static void
update_stand_in (PathosOverlay *self,
                 PathosElement *element,
                 PathosElement *stand_in)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  g_assert (G_OBJECT_TYPE (stand_in) == G_OBJECT_TYPE (element));

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      pathos_attr_load (&klass->attrs[i], element, &value);
      pathos_element_set_value (stand_in, &klass->attrs[i], &value, NULL);
    }

  if (ends_placeholder (self, element))
    pathos_element_end_placeholder (stand_in);
  for (guint i = 0; i < self->draft->n_values; i++)
    {
      const PathosDraftValue *drafted = &self->draft->values[i];

      if (drafted->element == element)
        pathos_element_set_value (stand_in, drafted->attr, &drafted->value, NULL);
    }
}

static gboolean
has_drafted_value (PathosOverlay *self,
                   PathosElement *element)
{
  for (guint i = 0; self->draft != NULL && i < self->draft->n_values; i++)
    {
      if (self->draft->values[i].element == element)
        return is_there (self, element);
    }

  return FALSE;
}

static void
drop_stand_ins (PathosOverlay    *self,
                PathosOverlayFunc func,
                gpointer          user_data)
{
  GHashTableIter iter;
  gpointer       element, stand_in;

  g_hash_table_iter_init (&iter, self->stand_ins);
  while (g_hash_table_iter_next (&iter, &element, &stand_in))
    {
      if (has_drafted_value (self, element))
        continue;

      if (func != NULL)
        func (stand_in, element, user_data);
      g_hash_table_iter_remove (&iter);
    }
}

static void
update_stand_ins (PathosOverlay    *self,
                  PathosOverlayFunc func,
                  gpointer          user_data)
{
  drop_stand_ins (self, func, user_data);

  for (guint i = 0; self->draft != NULL && i < self->draft->n_values; i++)
    {
      PathosElement *element = self->draft->values[i].element;
      PathosElement *stand_in = g_hash_table_lookup (self->stand_ins, element);

      if (!is_there (self, element))
        continue;
      if (stand_in == NULL)
        {
          stand_in = g_object_new (G_OBJECT_TYPE (element), NULL);
          pathos_element_set_id (stand_in, element->id);
          g_hash_table_insert (self->stand_ins, g_object_ref (element), stand_in);
          if (func != NULL)
            func (element, stand_in, user_data);
        }
      update_stand_in (self, element, stand_in);
    }
}

/* Returns: (transfer none): a copy of the items of @list, which the caller may change */
static GPtrArray *
touch_list (PathosOverlay *self,
            PathosList    *list)
{
  GPtrArray *items = g_hash_table_lookup (self->lists, list);

  if (items == NULL)
    {
      items = g_ptr_array_new ();
      for (guint i = 0; i < list->n_items; i++)
        g_ptr_array_add (items, list->items[i]);
      g_hash_table_insert (self->lists, list, items);
    }

  return items;
}

/* Returns: (nullable): the list of @place; %NULL if the element or the list is gone */
static PathosList *
find_target (PathosOverlay          *self,
             const PathosDraftPlace *place)
{
  PathosElement *owner = find_original (self, place->slot.owner);

  return owner != NULL && is_there (self, place->element) ? pathos_slot_get_list (&place->slot, owner) : NULL;
}

/* Takes out everything that is lifted, then puts everything in its place, in the order of the draft. */
static void
place_all (PathosOverlay *self)
{
  for (guint i = 0; self->draft != NULL && i < self->draft->n_places; i++)
    {
      const PathosDraftPlace *place = &self->draft->places[i];

      if (find_target (self, place) != NULL && place->element->list != NULL)
        g_ptr_array_remove (touch_list (self, place->element->list), place->element);
    }

  for (guint i = 0; self->draft != NULL && i < self->draft->n_places; i++)
    {
      const PathosDraftPlace *place = &self->draft->places[i];
      PathosList             *list = find_target (self, place);
      GPtrArray              *items = list != NULL ? touch_list (self, list) : NULL;

      if (items != NULL)
        g_ptr_array_insert (items, (int) MIN (place->slot.index, items->len), place->element);
    }
}

static void
replace_by_stand_ins (PathosOverlay *self)
{
  GHashTableIter iter;
  gpointer       element, stand_in;

  g_hash_table_iter_init (&iter, self->stand_ins);
  while (g_hash_table_iter_next (&iter, &element, &stand_in))
    {
      PathosList *list = find_list (self, element);
      GPtrArray  *items = list != NULL ? touch_list (self, list) : NULL;
      guint       position;

      if (items != NULL && g_ptr_array_find (items, element, &position))
        items->pdata[position] = stand_in;
    }
}

/**
 * pathos_overlay_update:
 * @draft: (nullable)
 * @func: (nullable): called for every element that gets or loses a stand-in, before an old one is freed
 *
 * Applies @draft to the map as it is now. Must be called again when the map or the draft has changed.
 */
void
pathos_overlay_update (PathosOverlay    *self,
                       PathosDraft      *draft,
                       PathosOverlayFunc func,
                       gpointer          user_data)
{
  PathosDraft *old;

  g_return_if_fail (self != NULL);

  old = self->draft;
  self->draft = draft != NULL ? pathos_draft_ref (draft) : NULL;
  update_created (self);
  g_hash_table_remove_all (self->lists);
  update_stand_ins (self, func, user_data);
  place_all (self);
  replace_by_stand_ins (self);
  g_clear_pointer (&old, pathos_draft_unref);
}
