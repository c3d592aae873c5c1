/* pathos-item-tree.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-tree.h"

#include "pathos-hash.h"
#include "pathos-item-actions.h"
#include "pathos-item-order.h"
#include "pathos-point-item.h"

/* Length: everything that decides which items there are, and which stay as they are. */

/* A section of the scene, with the state of its items after the last update. An update skips the sections in
 * which nothing can have changed, which are most of a large map. */
typedef struct
{
  PathosSection *parts;
  guint          generation; /* of the last update in whose scene it was … */
  guint          visited;    /* … and of the last that visited its parts */
  guint          position;   /* among all sections */
  guint          n_items;
  gboolean       is_near;      /* whether some of it was near the view */
  gboolean       is_unsettled; /* whether it has the kept item, lacks an item or the parent of one, or has
                                  an item that nobody needs any more */
  GArray *ends;                /* (element-type End) */
} Section;

typedef struct
{
  PathosItem      *item;
  Section         *section; /* (unowned) */
  guint            visited; /* the last update that visited it */
  PathosItemParent parent;  /* the item, as the parent of others */
} Entry;

/* The last item that a section adds to a parent. */
typedef struct
{
  Entry     *anchor; /* (nullable) (unowned): of the parent, %NULL for the top */
  GtkWidget *last;   /* (unowned) */
} End;

struct _PathosItemTree
{
  PathosItemParent      top;
  const PathosItemView *view; /* (unowned) */
  PathosSelection      *selection;
  GHashTable           *selected; /* (element-type PathosItem): selected items */
  GHashTable           *items;    /* (element-type PathosItemKey Entry) */
  GHashTable           *anchors;  /* (element-type utf8 Entry): by id: items that may be parents of others */
  GHashTable           *sections; /* (element-type PathosSection Section) */
  PathosItemOrder      *order;
  PathosItemChoice      choice;       /* of the last update */
  gboolean              near_changed; /* since the update before */
  guint                 generation;   /* counts updates, to find items that are no longer needed */
  guint                 n_items;      /* that this update needs, so far */
  guint                 n_near;       /* that it may still create near the view, … */
  guint                 n_more;       /* … create elsewhere, … */
  guint                 n_less;       /* … and remove there */
  gboolean              is_complete;  /* whether none is lacking, or too many, so far */
  guint                 passed;       /* the position of the last section that it skipped */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

static void
section_free (gpointer data)
{
  Section *section = data;

  pathos_section_unref (section->parts);
  g_array_unref (section->ends);
  g_free (section);
}

/* Returns: whether the last update, or the one that runs, needs the item */
static gboolean
is_current (PathosItemTree *self,
            const Entry    *entry)
{
  return entry->section->generation == self->generation && entry->visited == entry->section->visited;
}

/* Returns: whether an item that nobody needs any more is left to a later update, because there are many */
static gboolean
lingers (PathosItemTree     *self,
         Section            *section,
         const PathosPlaced *placed)
{
  PathosItemKey key;
  Entry        *entry;

  pathos_item_key_init (&key, placed->group);
  entry = g_hash_table_lookup (self->items, &key);
  if (entry == NULL || is_current (self, entry))
    return FALSE;

  if (self->n_less > 0)
    {
      self->n_less--;
      return FALSE;
    }

  section->is_unsettled = TRUE;
  self->is_complete = FALSE;
  return TRUE;
}

static gboolean
wants_item (PathosItemTree     *self,
            Section            *section,
            const PathosPlaced *placed)
{
  if (!placed->is_stop)
    return FALSE;
  if (placed->group->facts & PATHOS_FACT_PRESENT ||
      (section->is_near && graphene_rect_intersection (&placed->rect, &self->choice.near, NULL)))
    return TRUE;
  if (self->choice.kept == NULL || !pathos_placed_is_same (self->choice.kept, placed->group))
    return lingers (self, section, placed);

  section->is_unsettled = TRUE;
  return TRUE;
}

/* Returns: (nullable): the entry of the element that the part belongs to, %NULL if that is the top */
static Entry *
find_anchor (PathosItemTree     *self,
             Section            *section,
             const PathosPlaced *placed)
{
  const char *at = placed->column;
  Entry      *anchor;

  g_assert (placed != NULL);

  if (placed->group->part == PATHOS_PART_ITEM && placed->group->at[0] != '\0')
    at = placed->group->at;
  if (*at == '\0')
    return NULL;

  anchor = g_hash_table_lookup (self->anchors, at);
  if (anchor != NULL && is_current (self, anchor))
    return anchor;

  section->is_unsettled = TRUE;
  return NULL;
}

static PathosItemParent *
get_parent (PathosItemTree *self,
            Entry          *anchor)
{
  return anchor != NULL ? &anchor->parent : &self->top;
}

static void
select_item (PathosItemTree *self,
             PathosItem     *item)
{
  const PathosGroup *group = pathos_item_get_group (item);
  /* A cell has the id of whose list it adds to, but is not selected with it. */
  gboolean selected = group->part == PATHOS_PART_ITEM &&
                      pathos_selection_contains (self->selection, group->id);

  g_assert (PATHOS_IS_ITEM (item));

  pathos_item_set_selected (item, selected);
  if (selected)
    g_hash_table_add (self->selected, item);
  else
    g_hash_table_remove (self->selected, item);
}

static void
selection_changed_cb (PathosItemTree *self)
{
  GHashTableIter iter;
  gpointer       entry;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    select_item (self, ((Entry *) entry)->item);
}

static Entry *
add_entry (PathosItemTree    *self,
           const PathosGroup *group)
{
  gboolean is_point = group->axes != NULL && group->part == PATHOS_PART_ITEM;
  GType    type = is_point ? PATHOS_TYPE_POINT_ITEM : PATHOS_TYPE_ITEM;
  Entry   *entry = g_new0 (Entry, 1);

  entry->item = g_object_ref_sink (pathos_item_new (type, group, self->view));
  entry->parent.widget = GTK_WIDGET (entry->item);
  pathos_item_limit_actions (entry->item);
  g_hash_table_insert (self->items, (gpointer) pathos_item_get_key (entry->item), entry);
  if (group->facts & PATHOS_FACT_ANCHOR)
    g_hash_table_insert (self->anchors, (gpointer) pathos_item_get_key (entry->item)->id, entry);

  return entry;
}

/* What is below something else need not be there at once if there are many. What is elsewhere takes nothing
 * from what is near.
 *
 * Returns: whether its item is left to a later update */
static gboolean
may_wait (PathosItemTree     *self,
          Section            *section,
          const PathosPlaced *placed)
{
  const PathosItemChoice *choice = &self->choice;
  gboolean                is_near;
  guint                  *n_left;

  if ((*placed->column == '\0' && placed->group->at[0] == '\0') ||
      (choice->kept != NULL && pathos_placed_is_same (choice->kept, placed->group)))
    return FALSE;

  is_near = section->is_near && graphene_rect_intersection (&placed->rect, &choice->near, NULL);
  n_left = is_near ? &self->n_near : &self->n_more;
  if (*n_left > 0)
    {
      *n_left -= 1;
      return FALSE;
    }

  section->is_unsettled = TRUE;
  self->is_complete = FALSE;
  return TRUE;
}

/* Returns: (nullable): the entry of @placed, created if necessary, or %NULL if this update has used it, or
 * leaves it to a later one */
static Entry *
ensure_entry (PathosItemTree     *self,
              Section            *section,
              const PathosPlaced *placed)
{
  PathosItemKey key;
  Entry        *entry;

  g_assert (section != NULL);
  g_assert (placed != NULL);

  pathos_item_key_init (&key, placed->group);
  entry = g_hash_table_lookup (self->items, &key);
  if (entry == NULL && may_wait (self, section, placed))
    return NULL;
  if (entry == NULL)
    entry = add_entry (self, placed->group);
  else if (is_current (self, entry))
    {
      section->is_unsettled = TRUE;
      return NULL;
    }
  else if (entry->section != section)
    entry->section->visited = 0; /* it no longer has this item, so it must not be skipped */

  entry->section = section;
  entry->visited = self->generation;
  pathos_item_set_placed (entry->item, placed);
  select_item (self, entry->item);
  return entry;
}

static void
note_end (Section   *section,
          Entry     *anchor,
          GtkWidget *last)
{
  End end = { anchor, last };

  /* Most items have the same parent as the one before. */
  for (guint i = section->ends->len; i > 0; i--)
    {
      End *known = &g_array_index (section->ends, End, i - 1);

      if (known->anchor == anchor)
        {
          known->last = last;
          return;
        }
    }

  g_array_append_val (section->ends, end);
}

static void
visit (PathosItemTree *self,
       Section        *section)
{
  section->generation = section->visited = self->generation;
  section->is_near = graphene_rect_intersection (&section->parts->bounds, &self->choice.near, NULL);
  section->is_unsettled = FALSE;
  section->n_items = 0;
  g_array_set_size (section->ends, 0);

  for (guint i = 0; i < section->parts->n_places; i++)
    {
      const PathosPlaced *placed = &section->parts->places[i];
      Entry              *entry = NULL, *anchor;

      if (wants_item (self, section, placed))
        entry = ensure_entry (self, section, placed);
      if (entry == NULL)
        continue;

      anchor = find_anchor (self, section, placed);
      pathos_item_order_append (self->order, GTK_WIDGET (entry->item), get_parent (self, anchor));
      note_end (section, anchor, GTK_WIDGET (entry->item));
      section->n_items++;
    }

  self->n_items += section->n_items;
}

/* Skips a section if a visit would change nothing.
 *
 * Returns: whether it did */
static gboolean
pass (PathosItemTree *self,
      Section        *section)
{
  const graphene_rect_t  *bounds = &section->parts->bounds;
  const PathosItemChoice *choice = &self->choice;

  if (section->visited == 0 || section->is_unsettled || section->position < self->passed)
    return FALSE;
  if (self->near_changed && (section->is_near || graphene_rect_intersection (bounds, &choice->near, NULL)))
    return FALSE;
  if (choice->kept != NULL && graphene_rect_intersection (bounds, &choice->kept_rect, NULL))
    return FALSE;

  for (guint i = 0; i < section->ends->len; i++)
    {
      const End *end = &g_array_index (section->ends, End, i);

      if (end->anchor != NULL && !is_current (self, end->anchor))
        return FALSE;
    }

  for (guint i = 0; i < section->ends->len; i++)
    {
      const End *end = &g_array_index (section->ends, End, i);

      pathos_item_order_skip (self->order, get_parent (self, end->anchor), end->last);
    }

  section->generation = self->generation;
  self->passed = section->position;
  self->n_items += section->n_items;
  return TRUE;
}

static Section *
find_section (PathosItemTree *self,
              PathosSection  *parts)
{
  Section *section = g_hash_table_lookup (self->sections, parts);

  if (section != NULL)
    return section;

  section = g_new0 (Section, 1);
  section->parts = pathos_section_ref (parts);
  section->ends = g_array_new (FALSE, FALSE, sizeof (End));
  g_hash_table_insert (self->sections, parts, section);
  return section;
}

/* Removes the widget of an item that the last update did not need. */
static gboolean
is_stale_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  PathosItemTree *self = user_data;
  Entry          *entry = value;
  const char     *id = pathos_item_get_key (entry->item)->id;

  if (is_current (self, entry))
    return FALSE;

  if (g_hash_table_lookup (self->anchors, id) == entry)
    g_hash_table_remove (self->anchors, id);
  g_hash_table_remove (self->selected, entry->item);
  pathos_item_order_remove (self->order, GTK_WIDGET (entry->item));
  return TRUE;
}

static gboolean
is_gone_cb (gpointer key,
            gpointer value,
            gpointer user_data)
{
  return ((Section *) value)->generation != ((PathosItemTree *) user_data)->generation;
}

/**
 * pathos_item_tree_update:
 *
 * Updates the items for a new scene or choice. Items whose key is still there are kept.
 *
 * Returns: whether all are there, and no others; if not, another update creates and removes more
 */
gboolean
pathos_item_tree_update (PathosItemTree         *self,
                         const PathosParts      *parts,
                         const PathosItemChoice *choice)
{
  guint                 n_sections;
  PathosSection *const *sections = pathos_parts_get_sections (parts, &n_sections);

  self->near_changed = !graphene_rect_equal (&self->choice.near, &choice->near);
  self->choice = *choice;
  self->n_items = self->passed = 0;
  self->n_near = self->n_more = self->n_less = choice->n_more;
  self->is_complete = TRUE;
  self->generation++;
  for (guint i = 0; i < n_sections; i++)
    {
      Section *section = find_section (self, sections[i]);

      if (!pass (self, section))
        visit (self, section);
      section->position = i;
    }

  if (self->n_items < g_hash_table_size (self->items))
    g_hash_table_foreach_remove (self->items, is_stale_cb, self);
  if (n_sections < g_hash_table_size (self->sections))
    g_hash_table_foreach_remove (self->sections, is_gone_cb, self);

  pathos_item_order_finish (self->order);
  return self->is_complete;
}

/**
 * pathos_item_tree_find_key:
 *
 * Returns: (transfer none) (nullable): the item with this key
 */
PathosItem *
pathos_item_tree_find_key (PathosItemTree      *self,
                           const PathosItemKey *key)
{
  Entry *entry = g_hash_table_lookup (self->items, key);

  return entry != NULL ? entry->item : NULL;
}

/**
 * pathos_item_tree_find:
 * @group: of any scene of the map
 *
 * Returns: (transfer none) (nullable): the item that represents the same as @group
 */
PathosItem *
pathos_item_tree_find (PathosItemTree    *self,
                       const PathosGroup *group)
{
  PathosItemKey key;

  pathos_item_key_init (&key, group);
  return pathos_item_tree_find_key (self, &key);
}

/**
 * pathos_item_tree_get_selected:
 *
 * Returns: (transfer none) (element-type PathosItem): the set of selected items
 */
GHashTable *
pathos_item_tree_get_selected (PathosItemTree *self)
{
  return self->selected;
}

/**
 * pathos_item_tree_new:
 * @top: (transfer none): the parent of all items, must outlive the tree
 * @selection: (transfer none): decides which items are selected
 * @view: (transfer none): of the items, must outlive the tree
 *
 * Returns: (transfer full): a tree without items
 */
PathosItemTree *
pathos_item_tree_new (GtkWidget            *top,
                      PathosSelection      *selection,
                      const PathosItemView *view)
{
  PathosItemTree *self;

  g_return_val_if_fail (GTK_IS_WIDGET (top), NULL);
  g_return_val_if_fail (PATHOS_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_new0 (PathosItemTree, 1);
  self->top.widget = top;
  self->view = view;
  self->selection = g_object_ref (selection);
  self->selected = g_hash_table_new (NULL, NULL);
  self->items = g_hash_table_new_full (pathos_item_key_hash, pathos_item_key_equal, NULL, entry_free);
  self->anchors = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->sections = g_hash_table_new_full (NULL, NULL, NULL, section_free);
  self->order = pathos_item_order_new ();
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  return self;
}

void
pathos_item_tree_free (PathosItemTree *self)
{
  g_signal_handlers_disconnect_by_data (self->selection, self);
  self->generation++;
  g_hash_table_foreach_remove (self->items, is_stale_cb, self);
  pathos_item_order_free (self->order);
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->anchors);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->selected);
  g_object_unref (self->selection);
  g_free (self);
}
