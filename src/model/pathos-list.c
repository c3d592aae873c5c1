/* pathos-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-list.h"

#include "pathos-root.h"

/**
 * PathosList:
 *
 * The children of an element, in order, as a #GListModel. It owns them. Elements are only added to a map,
 * removed from it and moved in it through lists.
 */

static GType
get_item_type (GListModel *model)
{
  return ((PathosList *) model)->row->item_type ();
}

static guint
get_n_items (GListModel *model)
{
  return ((PathosList *) model)->n_items;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  PathosList *self = (PathosList *) model;

  return position < self->n_items ? g_object_ref (self->items[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosList,
                               pathos_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
pathos_list_finalize (GObject *object)
{
  PathosList *self = (PathosList *) object;

  for (guint i = 0; i < self->n_items; i++)
    {
      self->items[i]->parent = NULL;
      self->items[i]->list = NULL;
      g_object_unref (self->items[i]);
    }
  g_free (self->items);

  G_OBJECT_CLASS (pathos_list_parent_class)->finalize (object);
}

static guint items_changed_id;

static void
pathos_list_class_init (PathosListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pathos_list_finalize;
  items_changed_id = g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL);
}

static void
pathos_list_init (PathosList *self)
{
}

/**
 * pathos_list_new:
 *
 * Returns: (transfer full): an empty list for the children of @owner in @row
 */
PathosList *
pathos_list_new (PathosElement        *owner,
                 const PathosChildren *row)
{
  PathosList *self;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (owner), NULL);
  g_return_val_if_fail (row != NULL, NULL);

  self = g_object_new (PATHOS_TYPE_LIST, NULL);
  self->owner = owner;
  self->row = row;

  return self;
}

/**
 * pathos_list_disown:
 *
 * To be called when the owner is disposed of. The list may live on, with children without a parent.
 */
void
pathos_list_disown (PathosList *self)
{
  g_return_if_fail (PATHOS_IS_LIST (self));

  self->owner = NULL;
  for (guint i = 0; i < self->n_items; i++)
    self->items[i]->parent = NULL;
}

/* While a map is read, nobody listens. GLib emits the signal of an interface even then, which takes as long
 * as all else of adding an element. */
static void
notify (PathosList *self,
        guint       position,
        guint       n_removed,
        guint       n_added)
{
  if (g_signal_has_handler_pending (self, items_changed_id, 0, TRUE))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* @element: (transfer full) */
static void
insert_item (PathosList    *self,
             guint          position,
             PathosElement *element)
{
  if (self->n_items == self->n_allocated)
    {
      self->n_allocated = MAX (4, self->n_allocated * 2);
      self->items = g_renew (PathosElement *, self->items, self->n_allocated);
    }

  memmove (self->items + position + 1, self->items + position,
           (self->n_items - position) * sizeof *self->items);
  self->items[position] = element;
  self->n_items++;

  element->parent = self->owner;
  element->list = self;
  element->position = position;
}

/* Returns: (transfer full): the element that was at @position */
static PathosElement *
take_item (PathosList *self,
           guint       position)
{
  PathosElement *element = self->items[position];

  self->n_items--;
  memmove (self->items + position, self->items + position + 1,
           (self->n_items - position) * sizeof *self->items);
  element->parent = NULL;
  element->list = NULL;

  return element;
}

static void
added_cb (PathosElement *element,
          gpointer       root)
{
  pathos_root_element_added (root, element);
}

static void
removed_cb (PathosElement *element,
            gpointer       root)
{
  pathos_root_element_removed (root, element);
}

/**
 * pathos_list_find:
 * @position: (out) (optional): its position
 *
 * Finds an element, usually without a search, because elements remember their last known position.
 *
 * Returns: whether @element is in the list
 */
gboolean
pathos_list_find (PathosList    *self,
                  PathosElement *element,
                  guint         *position)
{
  g_return_val_if_fail (PATHOS_IS_LIST (self), FALSE);

  if (element == NULL || element->list != self)
    return FALSE;

  if (element->position >= self->n_items || self->items[element->position] != element)
    {
      for (guint i = 0; i < self->n_items; i++)
        self->items[i]->position = i;
    }

  if (position != NULL)
    *position = element->position;
  return TRUE;
}

/**
 * pathos_list_holds:
 *
 * Returns: whether the list's items are of @type
 */
gboolean
pathos_list_holds (PathosList *self,
                   GType       type)
{
  g_return_val_if_fail (PATHOS_IS_LIST (self), FALSE);

  return self->row->item_type () == type;
}

/**
 * pathos_list_insert:
 * @position: at most the number of items
 * @element: (transfer none): an element in no list, with ids that are not used in the tree
 *
 * Adds an element, with everything below it. The caller has checked with pathos_list_check() that it may be
 * added.
 */
void
pathos_list_insert (PathosList    *self,
                    guint          position,
                    PathosElement *element)
{
  PathosChange change = { PATHOS_CHANGE_INSERT, element, NULL, NULL, NULL, NULL, 0, self, position };

  g_return_if_fail (PATHOS_IS_LIST (self) && self->owner != NULL);
  g_return_if_fail (position <= self->n_items);
  g_return_if_fail (PATHOS_IS_ELEMENT (element) && element->list == NULL);
  g_return_if_fail (pathos_list_holds (self, G_OBJECT_TYPE (element)));

  insert_item (self, position, g_object_ref (element));
  pathos_element_walk (element, added_cb, pathos_element_get_root (self->owner));

  pathos_element_report (self->owner, &change);
  notify (self, position, 0, 1);
}

void
pathos_list_append (PathosList    *self,
                    PathosElement *element)
{
  g_return_if_fail (PATHOS_IS_LIST (self));

  pathos_list_insert (self, self->n_items, element);
}

/**
 * pathos_list_remove:
 *
 * Removes the element at @position. References to it are not touched, see pathos_journey_delete().
 */
void
pathos_list_remove (PathosList *self,
                    guint       position)
{
  g_autoptr (PathosElement) element = NULL;
  PathosChange change = { PATHOS_CHANGE_REMOVE, NULL, NULL, NULL, NULL, self, position, NULL, 0 };

  g_return_if_fail (PATHOS_IS_LIST (self) && self->owner != NULL);
  g_return_if_fail (position < self->n_items);

  change.element = element = take_item (self, position);
  pathos_element_walk (element, removed_cb, pathos_element_get_root (self->owner));

  pathos_element_report (self->owner, &change);
  notify (self, position, 1, 0);
}

/* List models have no signal for moves: a move within a list replaces the items between the two positions. */
static void
notify_move (PathosList *from,
             guint       from_position,
             PathosList *to,
             guint       to_position)
{
  guint first = MIN (from_position, to_position);
  guint n = MAX (from_position, to_position) - first + 1;

  if (from == to)
    {
      notify (to, first, n, n);
      return;
    }

  notify (from, from_position, 1, 0);
  notify (to, to_position, 0, 1);
}

/**
 * pathos_list_move:
 * @to: a list of the same kind in the same tree, possibly @self
 * @to_position: the position of the element afterwards
 *
 * Moves an element with its children. References to it stay valid.
 */
void
pathos_list_move (PathosList *self,
                  guint       position,
                  PathosList *to,
                  guint       to_position)
{
  PathosChange change = { PATHOS_CHANGE_MOVE, NULL, NULL, NULL, NULL, self, position, to, to_position };

  g_return_if_fail (PATHOS_IS_LIST (self) && self->owner != NULL && position < self->n_items);
  g_return_if_fail (PATHOS_IS_LIST (to) && to->owner != NULL && to->row->item_type == self->row->item_type);
  g_return_if_fail (to_position <= to->n_items - (self == to));
  g_return_if_fail (pathos_element_get_root (self->owner) == pathos_element_get_root (to->owner));

  if (self == to && position == to_position)
    return;

  change.element = take_item (self, position);
  insert_item (to, to_position, change.element);
  pathos_element_report (to->owner, &change);
  notify_move (self, position, to, to_position);
}
