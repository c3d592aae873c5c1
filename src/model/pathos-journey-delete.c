/* pathos-journey-delete.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"

#include "pathos-lane.h"

/* What goes when something goes. The rows of references say it: an element goes with its target (cascade),
 * forgets it (clear), or drops it from a list; and where an empty list would suddenly mean everyone, it goes
 * instead. First the set of the doomed is grown until it no longer grows, then the survivors let go of it,
 * then the doomed leave: so every report shows a map in which nothing refers to what is gone, also when the
 * steps are turned back in reverse order. */

typedef struct
{
  GHashTable *doomed; /* (element-type utf8 PathosElement): by id */
  gboolean    grew;
} Deletion;

static void
doom_cb (PathosElement *element,
         gpointer       user_data)
{
  Deletion *deletion = user_data;

  if (g_hash_table_insert (deletion->doomed, element->id, element))
    deletion->grew = TRUE;
}

static gboolean
names_doomed (Deletion   *deletion,
              const char *id)
{
  return *id != '\0' && g_hash_table_contains (deletion->doomed, id);
}

/* Returns: how many of @ids stay */
static guint
count_spared (Deletion    *deletion,
              const char **ids,
              guint       *n_ids)
{
  guint n_spared = 0;

  for (*n_ids = 0; ids != NULL && ids[*n_ids] != NULL; (*n_ids)++)
    n_spared += !names_doomed (deletion, ids[*n_ids]);

  return n_spared;
}

static gboolean
goes_along (Deletion         *deletion,
            PathosElement    *element,
            const PathosAttr *attr)
{
  guint n_ids;

  if (attr->type == PATHOS_ATTR_REFERENCE)
    return (attr->flags & PATHOS_ATTR_CASCADE) &&
           names_doomed (deletion, pathos_attr_get_text (attr, element));

  return (attr->flags & PATHOS_ATTR_EVERYONE) &&
         count_spared (deletion, pathos_attr_get_ids (attr, element), &n_ids) == 0 && n_ids > 0;
}

static void
doom_dependants_cb (gpointer key,
                    gpointer value,
                    gpointer user_data)
{
  PathosElement      *element = value;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  Deletion           *deletion = user_data;

  if (g_hash_table_contains (deletion->doomed, element->id))
    return;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (pathos_attr_is_reference (&klass->attrs[i]) && goes_along (deletion, element, &klass->attrs[i]))
        {
          pathos_element_walk (element, doom_cb, deletion);
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

  if (count_spared (deletion, ids, &n_ids) == n_ids)
    return;

  builder = g_strv_builder_new ();
  for (guint i = 0; i < n_ids; i++)
    {
      if (!names_doomed (deletion, ids[i]))
        g_strv_builder_add (builder, ids[i]);
    }

  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (builder));
  pathos_element_set_value (element, attr, &value, NULL);
}

static void
clear_reference (PathosElement    *element,
                 const PathosAttr *attr)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "");
  pathos_element_set_value (element, attr, &value, NULL);
}

static void
let_go_cb (PathosElement *element,
           gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  Deletion           *deletion = user_data;

  if (g_hash_table_contains (deletion->doomed, element->id))
    return;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_REFERENCES)
        drop_entries (deletion, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCE &&
               names_doomed (deletion, pathos_attr_get_text (attr, element)))
        clear_reference (element, attr);
    }
}

/* Only the topmost of the doomed leave by themselves; their children go with them. In the order of the tree,
 * so that the same deletion makes the same reports. */
static void
collect_topmost_cb (PathosElement *element,
                    gpointer       user_data)
{
  gpointer  *data = user_data;
  Deletion  *deletion = data[0];
  GPtrArray *topmost = data[1];

  if (g_hash_table_contains (deletion->doomed, element->id) &&
      !g_hash_table_contains (deletion->doomed, element->parent->id))
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
is_needed (PathosElement *element)
{
  return PATHOS_IS_LANE (element) && PATHOS_LANE (element)->kind == PATHOS_LANE_TOUCHPOINTS;
}

/**
 * pathos_journey_delete:
 * @elements: (array length=n_elements): elements of this map
 *
 * Deletes elements with everything below them, and follows what the rows of references say; but never the
 * lane of touchpoints, which every map has. The caller holds a step of the history open, so that all of it is
 * turned back together.
 *
 * Returns: how many elements went, those below and those that went along included
 */
guint
pathos_journey_delete (PathosJourney        *self,
                       PathosElement *const *elements,
                       guint                 n_elements)
{
  g_autoptr (GHashTable) doomed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) topmost = g_ptr_array_new ();
  Deletion deletion = { doomed, FALSE };

  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), 0);
  g_return_val_if_fail (elements != NULL || n_elements == 0, 0);

  for (guint i = 0; i < n_elements; i++)
    {
      g_return_val_if_fail (pathos_journey_find (self, elements[i]->id) == elements[i], 0);
      if (!is_needed (elements[i]))
        pathos_element_walk (elements[i], doom_cb, &deletion);
    }

  while (deletion.grew)
    {
      deletion.grew = FALSE;
      g_hash_table_foreach (self->elements, doom_dependants_cb, &deletion);
    }

  pathos_element_walk (PATHOS_ELEMENT (self), let_go_cb, &deletion);
  collect_topmost (self, &deletion, topmost);

  for (guint i = topmost->len; i > 0; i--)
    {
      PathosElement *element = topmost->pdata[i - 1];
      guint          position;

      if (pathos_list_find (element->list, element, &position))
        pathos_list_remove (element->list, position);
    }

  return g_hash_table_size (doomed);
}
