/* pathos-clip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-journey-copy.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Length: what a clip takes along is decided in one place.
 *
 * How much of an element is copied. */
typedef enum
{
  PART_NONE,
  PART_PLACE, /* its title, because something is there */
  PART_SELF,  /* itself, because something refers to it */
  PART_WHOLE, /* with all below it */
} Part;

typedef struct
{
  PathosJourney *journey;
  GHashTable    *parts; /* (element-type PathosElement Part) */
} Collect;

static Part
get_part (const Collect *self,
          gconstpointer  element)
{
  return (Part) GPOINTER_TO_INT (g_hash_table_lookup (self->parts, element));
}

static gboolean
is_whole (const Collect *self,
          const char    *id)
{
  return *id != '\0' && get_part (self, pathos_journey_find (self->journey, id)) == PART_WHOLE;
}

static void
add (Collect       *self,
     PathosElement *element,
     Part           part);

/* A card goes along only if it is chosen. */
static void
add_target (Collect    *self,
            const char *id)
{
  PathosElement *target = *id != '\0' ? pathos_journey_find (self->journey, id) : NULL;

  if (target == NULL || PATHOS_IS_CARD (target))
    return;

  add (self, target,
       PATHOS_IS_TOUCHPOINT (target) || PATHOS_IS_STAGE (target) ? PART_PLACE : PART_SELF);
}

static void
add_targets (Collect       *self,
             PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_REFERENCE)
        add_target (self, pathos_attr_get_text (attr, element));
      if (attr->type == PATHOS_ATTR_REFERENCES)
        {
          const char **ids = pathos_attr_get_ids (attr, element);

          for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
            add_target (self, ids[j]);
        }
    }
}

static void
add (Collect       *self,
     PathosElement *element,
     Part           part)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  if (element->list == NULL || get_part (self, element) >= part)
    return;

  g_hash_table_insert (self->parts, element, GINT_TO_POINTER (part));
  add (self, element->parent, PATHOS_IS_LANE (element->parent) ? PART_SELF : PART_PLACE);
  if (part >= PART_SELF)
    add_targets (self, element);
  for (guint i = 0; part == PART_WHOLE && i < klass->n_children; i++)
    {
      PathosList *list = pathos_element_get_list (element, i);

      for (guint j = 0; j < list->n_items; j++)
        add (self, list->items[j], PART_WHOLE);
    }
}

/* A touchpoint takes its alternatives. */
static void
add_alternatives (Collect *self)
{
  PathosList *stages = self->journey->stages;

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (stages->items[i])->touchpoints;

      for (guint j = 0; get_part (self, stages->items[i]) != PART_NONE && j < list->n_items; j++)
        {
          if (is_whole (self, PATHOS_TOUCHPOINT (list->items[j])->instead_of))
            add (self, list->items[j], PART_WHOLE);
        }
    }
}

/* The columns of a spanning card say how long it is. */
static void
add_span (Collect    *self,
          PathosCard *card)
{
  PathosElement *at = pathos_journey_find (self->journey, card->at);
  PathosElement *until = *card->until != '\0' ? pathos_journey_find (self->journey, card->until) : NULL;
  PathosList    *stages = self->journey->stages;
  gboolean       inside = FALSE;

  for (guint i = 0; at != NULL && until != NULL && i < stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (stages->items[i])->touchpoints;

      inside |= stages->items[i] == at;
      if (inside)
        add (self, stages->items[i], PART_PLACE);
      if (stages->items[i] == until)
        return;
      for (guint j = 0; j < list->n_items; j++)
        {
          inside |= list->items[j] == at;
          if (inside && !pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (list->items[j])))
            add (self, list->items[j], PART_PLACE);
          if (list->items[j] == until)
            return;
        }
    }
}

/* Touchpoints and stages take the cards of their columns, and each other's links and exits. */
static void
add_company (Collect *self)
{
  PathosList *lanes = self->journey->lanes, *links = self->journey->links;

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        {
          PathosCard *card = PATHOS_CARD (cards->items[j]);

          if (is_whole (self, card->at) && (*card->until == '\0' || is_whole (self, card->until)))
            add (self, cards->items[j], PART_WHOLE);
          if (get_part (self, cards->items[j]) == PART_WHOLE && *card->until != '\0')
            add_span (self, card);
        }
    }

  for (guint i = 0; i < links->n_items; i++)
    {
      PathosLink *link = PATHOS_LINK (links->items[i]);

      if (is_whole (self, link->from) && (*link->to == '\0' || is_whole (self, link->to)))
        add (self, links->items[i], PART_WHOLE);
    }
}

/* A map has a lane of touchpoints, and its emotions are seen in a lane. */
static void
add_lanes (Collect *self)
{
  for (guint i = 0; i < self->journey->lanes->n_items; i++)
    {
      PathosLane *lane = PATHOS_LANE (self->journey->lanes->items[i]);

      if (lane->kind == PATHOS_LANE_TOUCHPOINTS || lane->kind == PATHOS_LANE_EMOTION)
        add (self, PATHOS_ELEMENT (lane), PART_SELF);
    }
}

/* Drops references to what is not copied. */
static void
drop_references (Collect       *self,
                 PathosElement *copy)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (copy);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      const char      **ids = attr->type == PATHOS_ATTR_REFERENCES ? pathos_attr_get_ids (attr, copy) : NULL;
      g_autoptr (GStrvBuilder) builder = NULL;
      g_auto (GStrv) kept = NULL;

      if (ids == NULL)
        continue;

      builder = g_strv_builder_new ();
      for (guint j = 0; ids[j] != NULL; j++)
        {
          if (get_part (self, pathos_journey_find (self->journey, ids[j])) != PART_NONE)
            g_strv_builder_add (builder, ids[j]);
        }
      kept = g_strv_builder_end (builder);
      g_object_set (copy, attr->name, *kept != NULL ? kept : NULL, NULL);
    }
}

static void
copy_lists (Collect       *self,
            PathosElement *element,
            PathosElement *copy);

static void
copy_into (Collect       *self,
           PathosElement *element,
           PathosList    *list)
{
  g_autoptr (PathosElement) copy = g_object_new (G_OBJECT_TYPE (element), NULL);
  const PathosAttr *title = pathos_element_find_attr (element, "title");

  pathos_element_set_id (copy, element->id);
  if (get_part (self, element) > PART_PLACE)
    pathos_element_copy_attrs (element, copy);
  else if (title != NULL)
    g_object_set (copy, title->name, pathos_attr_get_text (title, element), NULL);
  drop_references (self, copy);
  pathos_list_append (list, copy);
  copy_lists (self, element, copy);
}

static void
copy_lists (Collect       *self,
            PathosElement *element,
            PathosElement *copy)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosList *list = pathos_element_get_list (element, i);

      for (guint j = 0; j < list->n_items; j++)
        {
          if (get_part (self, list->items[j]) != PART_NONE)
            copy_into (self, list->items[j], pathos_element_get_list (copy, i));
        }
    }
}

static PathosJourney *
create_map (Collect *self)
{
  PathosJourney *map = pathos_journey_new ();

  g_object_set (map, "title", self->journey->title, "language", self->journey->language, NULL);
  copy_lists (self, PATHOS_ELEMENT (self->journey), PATHOS_ELEMENT (map));
  pathos_journey_share_pictures (self->journey, map);
  return map;
}

typedef struct
{
  GHashTable *chosen; /* (element-type PathosElement) */
  GPtrArray  *ids;    /* (element-type utf8) */
} Order;

static void
add_id_cb (PathosElement *element,
           gpointer       user_data)
{
  Order   *order = user_data;
  gboolean inside = FALSE;

  for (PathosElement *around = element->parent; around != NULL; around = around->parent)
    inside |= g_hash_table_contains (order->chosen, around);
  if (!inside && g_hash_table_contains (order->chosen, element))
    g_ptr_array_add (order->ids, g_strdup (element->id));
}

/**
 * pathos_clip_new:
 * @map: (transfer full)
 * @ids: (transfer full) (element-type utf8)
 *
 * Returns: (transfer full): a clip that was read
 */
PathosClip *
pathos_clip_new (PathosJourney *map,
                 GPtrArray     *ids)
{
  PathosClip *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (map), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_new0 (PathosClip, 1);
  self->map = map;
  self->ids = ids;
  return self;
}

/**
 * pathos_clip_new_of:
 * @elements: (array length=n_elements): in lists of @journey
 *
 * Copies elements with what they contain, what moves along with them, and what they refer to.
 *
 * Returns: (transfer full): the clip
 */
PathosClip *
pathos_clip_new_of (PathosJourney        *journey,
                    PathosElement *const *elements,
                    guint                 n_elements)
{
  g_autoptr (GHashTable) parts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  Collect self = { journey, parts };
  Order   order = { chosen, NULL };

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (elements != NULL && n_elements > 0, NULL);

  for (guint i = 0; i < n_elements; i++)
    {
      g_hash_table_add (chosen, elements[i]);
      add (&self, elements[i], PART_WHOLE);
    }
  add_alternatives (&self);
  add_company (&self);
  add_lanes (&self);

  order.ids = g_ptr_array_new_with_free_func (g_free);
  pathos_element_walk (PATHOS_ELEMENT (journey), add_id_cb, &order);
  return pathos_clip_new (create_map (&self), order.ids);
}

void
pathos_clip_free (PathosClip *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->map);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

/**
 * pathos_edit_cut:
 * @ids: (element-type utf8): of what has been copied
 *
 * Deletes what has been copied, as one step.
 *
 * Returns: whether anything was deleted
 */
gboolean
pathos_edit_cut (PathosHistory *history,
                 PathosJourney *journey,
                 GPtrArray     *ids)
{
  g_autofree char *label = NULL, *name = NULL;
  PathosElement   *first;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  first = pathos_journey_find (journey, g_ptr_array_index (ids, 0));
  name = first != NULL ? pathos_wording_name (first) : g_strdup ("");
  if (ids->len == 1)
    /* Translators: an edit. %s: “Goes to checkout”. */
    label = g_strdup_printf (_ ("Cut %s"), name);
  else
    /* Translators: an edit. */
    label = g_strdup_printf (ngettext ("Cut %u Element", "Cut %u Elements", ids->len), ids->len);

  pathos_history_begin (history, label);
  pathos_edit_delete (history, journey, ids);
  return pathos_history_end (history);
}
