/* pathos-journey-delete.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"

#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-looks.h"
#include "pathos-touchpoint.h"

/* Collect everything to remove, drop references to it, then remove it. What is removed along with an element
 * follows from the rows of references: an element is removed with its target (cascade), or its reference is
 * cleared, or the target is dropped from a list, unless the list would become empty and suddenly mean
 * everyone. The set grows until nothing is added any more. The first alternative of a removed touchpoint
 * takes its place, and the others become its alternatives. Because of the order, no report ever shows a map
 * with a reference to a removed element, and neither does undo, which runs in reverse. */

typedef struct
{
  GHashTable *removed; /* (element-type utf8 PathosElement): by id */
  gboolean    grew;
} Deletion;

static void
mark_cb (PathosElement *element,
         gpointer       user_data)
{
  Deletion *deletion = user_data;

  if (g_hash_table_insert (deletion->removed, element->id, element))
    deletion->grew = TRUE;
}

static gboolean
is_removed (Deletion   *deletion,
            const char *id)
{
  return *id != '\0' && g_hash_table_contains (deletion->removed, id);
}

/* Returns: how many of @ids are kept */
static guint
count_kept (Deletion    *deletion,
            const char **ids,
            guint       *n_ids)
{
  guint n_kept = 0;

  for (*n_ids = 0; ids != NULL && ids[*n_ids] != NULL; (*n_ids)++)
    n_kept += !is_removed (deletion, ids[*n_ids]);

  return n_kept;
}

static gboolean
must_cascade (Deletion         *deletion,
              PathosElement    *element,
              const PathosAttr *attr)
{
  guint n_ids;

  if (attr->type == PATHOS_ATTR_REFERENCE)
    return (attr->flags & PATHOS_ATTR_CASCADE) &&
           is_removed (deletion, pathos_attr_get_text (attr, element));

  return (attr->flags & PATHOS_ATTR_EVERYONE) &&
         count_kept (deletion, pathos_attr_get_ids (attr, element), &n_ids) == 0 && n_ids > 0;
}

static void
mark_dependants_cb (gpointer key,
                    gpointer value,
                    gpointer user_data)
{
  PathosElement      *element = value;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  Deletion           *deletion = user_data;

  if (g_hash_table_contains (deletion->removed, element->id))
    return;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (pathos_attr_is_reference (&klass->attrs[i]) && must_cascade (deletion, element, &klass->attrs[i]))
        {
          pathos_element_walk (element, mark_cb, deletion);
          return;
        }
    }
}

static void
drop_entries (Deletion         *deletion,
              PathosElement    *element,
              const PathosAttr *attr)
{
  const char **ids = pathos_attr_get_ids (attr, element);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GStrvBuilder) builder = NULL;
  guint n_ids;

  if (count_kept (deletion, ids, &n_ids) == n_ids)
    return;

  builder = g_strv_builder_new ();
  for (guint i = 0; i < n_ids; i++)
    {
      if (!is_removed (deletion, ids[i]))
        g_strv_builder_add (builder, ids[i]);
    }

  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (builder));
  pathos_element_set_value (element, attr, &value, NULL);
}

static void
set_reference (PathosElement    *element,
               const PathosAttr *attr,
               const char       *id)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, id);
  pathos_element_set_value (element, attr, &value, NULL);
}

/* Lets the alternatives that are kept in @list follow the first of those that lost the same touchpoint. */
static void
promote_alternatives (Deletion   *deletion,
                      PathosList *list)
{
  g_autoptr (GHashTable) promoted = g_hash_table_new (pathos_str_hash, g_str_equal);

  for (guint i = 0; i < list->n_items; i++)
    {
      PathosElement *element = list->items[i], *first, *removed;
      const char    *main = PATHOS_TOUCHPOINT (element)->instead_of;

      if (!is_removed (deletion, main) || is_removed (deletion, element->id))
        continue;

      removed = g_hash_table_lookup (deletion->removed, main);
      first = g_hash_table_lookup (promoted, removed->id);
      if (first == NULL)
        g_hash_table_insert (promoted, removed->id, element);
      set_reference (element, pathos_element_find_attr (element, "instead-of"),
                     first != NULL ? first->id : "");
    }
}

static void
promote_cb (PathosElement *element,
            gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      if (klass->children[i].item_type == pathos_touchpoint_get_type)
        promote_alternatives (user_data, pathos_element_get_list (element, i));
    }
}

static void
drop_references_cb (PathosElement *element,
                    gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  Deletion           *deletion = user_data;

  if (g_hash_table_contains (deletion->removed, element->id))
    return;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_REFERENCES)
        drop_entries (deletion, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCE &&
               is_removed (deletion, pathos_attr_get_text (attr, element)))
        set_reference (element, attr, "");
    }
}

/* Children are removed with their parents, so only the topmost elements are removed themselves: in the order
 * of the tree, so that the same deletion always makes the same reports. */
static void
collect_topmost_cb (PathosElement *element,
                    gpointer       user_data)
{
  gpointer  *data = user_data;
  Deletion  *deletion = data[0];
  GPtrArray *topmost = data[1];

  if (g_hash_table_contains (deletion->removed, element->id) &&
      !g_hash_table_contains (deletion->removed, element->parent->id))
    g_ptr_array_add (topmost, element);
}

static void
collect_topmost (PathosJourney *self,
                 Deletion      *deletion,
                 GPtrArray     *topmost)
{
  gpointer            data[] = { deletion, topmost };
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosList *list = pathos_element_get_list (PATHOS_ELEMENT (self), i);

      for (guint j = 0; j < list->n_items; j++)
        pathos_element_walk (list->items[j], collect_topmost_cb, data);
    }
}

static gboolean
removes_personas (PathosJourney *self,
                  Deletion      *deletion)
{
  for (guint i = 0; i < self->personas->n_items; i++)
    {
      if (is_removed (deletion, self->personas->items[i]->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_needed (PathosElement *element)
{
  return PATHOS_IS_LANE (element) && PATHOS_LANE (element)->kind == PATHOS_LANE_TOUCHPOINTS;
}

/**
 * pathos_journey_delete:
 * @elements: (array length=n_elements): elements of this map
 *
 * Deletes elements with everything below them and everything that cannot exist without them, except for the
 * lane of touchpoints, which every map needs. The caller begins a step of the history, so that all of it is
 * undone at once.
 *
 * Returns: how many elements were removed in all
 */
guint
pathos_journey_delete (PathosJourney        *self,
                       PathosElement *const *elements,
                       guint                 n_elements)
{
  g_autoptr (GHashTable) removed = g_hash_table_new (pathos_str_hash, g_str_equal);
  g_autoptr (GPtrArray) topmost = g_ptr_array_new ();
  Deletion deletion = { removed, FALSE };

  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), 0);
  g_return_val_if_fail (elements != NULL || n_elements == 0, 0);

  for (guint i = 0; i < n_elements; i++)
    {
      g_return_val_if_fail (pathos_journey_find (self, elements[i]->id) == elements[i], 0);
      if (!is_needed (elements[i]))
        pathos_element_walk (elements[i], mark_cb, &deletion);
    }

  while (deletion.grew)
    {
      deletion.grew = FALSE;
      g_hash_table_foreach (self->elements, mark_dependants_cb, &deletion);
    }

  if (removes_personas (self, &deletion))
    pathos_looks_keep (self);
  pathos_element_walk (PATHOS_ELEMENT (self), promote_cb, &deletion);
  pathos_element_walk (PATHOS_ELEMENT (self), drop_references_cb, &deletion);
  collect_topmost (self, &deletion, topmost);

  for (guint i = topmost->len; i > 0; i--)
    {
      PathosElement *element = topmost->pdata[i - 1];
      guint          position;

      if (pathos_list_find (element->list, element, &position))
        pathos_list_remove (element->list, position);
    }

  return g_hash_table_size (removed);
}
