/* pathos-clip-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip-private.h"

#include "pathos-card.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>
#include <string.h>

/* What of a map stands for what a clip refers to: that of the same id, or else of the same name. What is not
 * there is brought along, except for stages and touchpoints: cards and feelings alone then go to the focused
 * column and those behind it. */

gboolean
pathos_pasting_is_content (const PathosPasting *self,
                           PathosElement       *element)
{
  return g_hash_table_contains (self->content, element);
}

/* Returns: (transfer full) (nullable): what the element is found by; %NULL if it has no name */
static char *
create_key (PathosElement *element)
{
  const PathosAttr *attr = pathos_element_find_attr (element, "name");
  g_autofree char  *folded = NULL;
  const char       *name;

  if (attr == NULL)
    attr = pathos_element_find_attr (element, "title");
  name = attr != NULL ? pathos_attr_get_text (attr, element) : "";
  if (*name == '\0')
    return NULL;

  folded = g_utf8_casefold (name, -1);
  return g_strdup_printf ("%s %d %s", PATHOS_ELEMENT_GET_CLASS (element)->kind,
                          PATHOS_IS_LANE (element) ? PATHOS_LANE (element)->kind : 0, folded);
}

static void
add_name_cb (PathosElement *element,
             gpointer       user_data)
{
  char *key = create_key (element);

  if (key != NULL && !g_hash_table_contains (user_data, key))
    g_hash_table_insert (user_data, key, element);
  else
    g_free (key);
}

static PathosElement *
find_by_name (PathosPasting *self,
              PathosElement *element)
{
  g_autofree char *key = create_key (element);

  if (self->names == NULL)
    {
      self->names = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
      pathos_element_walk (PATHOS_ELEMENT (self->journey), add_name_cb, self->names);
    }

  return key != NULL ? g_hash_table_lookup (self->names, key) : NULL;
}

/* Returns: (nullable): the lane of the map that is for the same, whatever it is called */
static PathosElement *
find_by_role (PathosPasting *self,
              PathosElement *element)
{
  PathosList *lanes = self->journey->lanes;

  for (guint i = 0; PATHOS_IS_LANE (element) && i < lanes->n_items; i++)
    {
      PathosLane *lane = PATHOS_LANE (lanes->items[i]);

      if (lane->kind == PATHOS_LANE (element)->kind && lane->role == PATHOS_LANE (element)->role &&
          (lane->role != 0 || lane->kind != PATHOS_LANE_CARDS))
        return lanes->items[i];
    }

  return NULL;
}

static PathosElement *
find_match (PathosPasting *self,
            PathosElement *element)
{
  PathosElement *match = pathos_journey_find (self->journey, element->id);

  if (match == NULL || G_OBJECT_TYPE (match) != G_OBJECT_TYPE (element) ||
      (PATHOS_IS_LANE (match) && PATHOS_LANE (match)->kind != PATHOS_LANE (element)->kind))
    match = find_by_name (self, element);

  return match != NULL ? match : find_by_role (self, element);
}

/**
 * pathos_pasting_add:
 * @made: (transfer full): not in a list
 * @list: of the map, or of something that is pasted, too
 * @index: in @list as the map has it
 *
 * Adds an element to what is pasted.
 */
void
pathos_pasting_add (PathosPasting *self,
                    PathosElement *made,
                    PathosList    *list,
                    guint          index)
{
  guint            n_added = GPOINTER_TO_UINT (g_hash_table_lookup (self->added, list));
  PathosDraftPlace place = { made, pathos_slot_new (list, index + n_added), TRUE };

  if (pathos_element_get_root (list->owner) != PATHOS_ELEMENT (self->journey))
    {
      pathos_list_append (list, made);
      g_object_unref (made);
      return;
    }

  g_hash_table_insert (self->added, list, GUINT_TO_POINTER (n_added + 1));
  g_array_append_val (self->places, place);
}

/* Lanes without cards only make the clip a map. */
static gboolean
is_needed (PathosElement *element)
{
  return !PATHOS_IS_LANE (element) || PATHOS_LANE (element)->cards->n_items > 0;
}

static void
match_list (PathosPasting *self,
            PathosList    *list,
            PathosList    *target)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      PathosElement *element = list->items[i], *match;

      if (pathos_pasting_is_content (self, element) || !is_needed (element) ||
          pathos_copies_find (&self->copies, element->id) != NULL)
        continue;

      match = find_match (self, element);
      pathos_copies_set (&self->copies, element->id, match);
      if (match == NULL && target != NULL)
        pathos_pasting_add (self, pathos_copies_add_alone (&self->copies, element), target,
                            target->n_items);
    }
}

/* Of several things, a lane that a map can have only once stands for the one that is there. */
static void
join_lanes (PathosPasting *self)
{
  PathosList *lanes = self->clip->map->lanes;

  for (guint i = 0; self->clip->ids->len > 1 && i < lanes->n_items; i++)
    {
      if (pathos_pasting_is_content (self, lanes->items[i]) &&
          !pathos_list_check (self->journey->lanes, lanes->items[i], NULL))
        g_hash_table_remove (self->content, lanes->items[i]);
    }
}

/**
 * pathos_pasting_match:
 *
 * Finds what stands for what the clip refers to, or brings it along.
 */
void
pathos_pasting_match (PathosPasting *self)
{
  PathosJourney *map = self->clip->map, *journey = self->journey;

  join_lanes (self);
  match_list (self, map->channels, journey->channels);
  match_list (self, map->sources, journey->sources);
  match_list (self, map->personas, journey->personas);
  match_list (self, map->lanes, journey->lanes);
  match_list (self, map->stages, NULL);
  for (guint i = 0; i < map->stages->n_items; i++)
    match_list (self, PATHOS_STAGE (map->stages->items[i])->touchpoints, NULL);
}

/**
 * pathos_pasting_get_focused:
 *
 * Returns: (nullable): the touchpoint or stage of the focused column
 */
PathosElement *
pathos_pasting_get_focused (const PathosPasting *self)
{
  PathosElement *at = self->place->at, *around;

  if (at == NULL && self->place->beside != NULL && PATHOS_IS_CARD (self->place->beside))
    at = pathos_journey_find (self->journey, PATHOS_CARD (self->place->beside)->at);
  for (around = self->place->beside; at == NULL && around != NULL; around = around->parent)
    {
      if (PATHOS_IS_TOUCHPOINT (around) || PATHOS_IS_STAGE (around))
        at = around;
    }

  return at;
}

static void
collect_column (GPtrArray     *columns,
                PathosElement *column,
                PathosElement *first)
{
  if (columns->len > 0 || column == first)
    g_ptr_array_add (columns, column);
}

/* Returns: (transfer container) (element-type PathosElement): the columns of the map from @first on: stages
 * if that is a stage with touchpoints */
static GPtrArray *
collect_columns (PathosPasting *self,
                 PathosElement *first)
{
  GPtrArray  *columns = g_ptr_array_new ();
  PathosList *stages = self->journey->stages;
  gboolean    by_stage = PATHOS_IS_STAGE (first) && PATHOS_STAGE (first)->touchpoints->n_items > 0;

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (stages->items[i])->touchpoints;

      if (by_stage || list->n_items == 0)
        collect_column (columns, stages->items[i], first);
      for (guint j = 0; !by_stage && j < list->n_items; j++)
        {
          if (!pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (list->items[j])) ||
              list->items[j] == first)
            collect_column (columns, list->items[j], first);
        }
    }

  return columns;
}

/* Adds the columns in which the clip has a card or a feeling. */
static void
add_used (PathosPasting *self,
          GHashTable    *used)
{
  GHashTableIter iter;
  gpointer       element;

  g_hash_table_iter_init (&iter, self->content);
  while (g_hash_table_iter_next (&iter, &element, NULL))
    {
      if (PATHOS_IS_CARD (element))
        g_hash_table_add (used, pathos_journey_find (self->clip->map, PATHOS_CARD (element)->at));
      else
        g_hash_table_add (used, PATHOS_ELEMENT (element)->parent);
    }
}

static gboolean
shift_column (PathosPasting *self,
              PathosElement *column,
              gboolean       is_used,
              GPtrArray     *columns,
              guint         *n)
{
  gboolean is_there = *n < columns->len;

  /* A stage around touchpoints is not a column. */
  if (!is_used && PATHOS_IS_STAGE (column))
    return TRUE;

  self->last = g_ptr_array_index (columns, MIN (*n, columns->len - 1));
  pathos_copies_set (&self->copies, column->id, self->last);
  *n += 1;
  return is_there || !is_used;
}

/**
 * pathos_pasting_shift:
 *
 * Lets cards and feelings go to the focused column and those behind it.
 *
 * Returns: whether there are enough columns
 */
gboolean
pathos_pasting_shift (PathosPasting *self,
                      GError       **error)
{
  PathosElement *focused = pathos_pasting_get_focused (self);
  PathosList    *stages = self->clip->map->stages;
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) columns = NULL;
  gboolean fits = TRUE;
  guint    n = 0;

  if (!self->floats || focused == NULL)
    return TRUE;

  add_used (self, used);
  columns = collect_columns (self, focused);
  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (stages->items[i])->touchpoints;

      fits &= shift_column (self, stages->items[i], g_hash_table_contains (used, stages->items[i]), columns,
                            &n);
      for (guint j = 0; j < list->n_items; j++)
        fits &= shift_column (self, list->items[j], g_hash_table_contains (used, list->items[j]), columns,
                              &n);
    }

  if (!fits)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 ngettext ("What was copied has %u column, and here are fewer.",
                           "What was copied has %u columns, and here are fewer.", n),
                 n);
  return fits;
}
