/* property-world.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "property-world.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-id.h"
#include "pathos-json-meter.h"
#include "pathos-json-writer.h"
#include "specimen.h"

#define MIN_ELEMENTS 60
#define MAX_ELEMENTS 150

static gint64
world_clock (gpointer user_data)
{
  return ((World *) user_data)->now;
}

static void
finalized_cb (gpointer user_data,
              GObject *object)
{
  ((World *) user_data)->n_alive--;
}

static void
watch_cb (PathosElement *element,
          gpointer       user_data)
{
  World *world = user_data;

  g_object_weak_ref (G_OBJECT (element), finalized_cb, world);
  world->n_alive++;
}

static void
collect_cb (PathosElement *element,
            gpointer       user_data)
{
  if (element->parent != NULL)
    g_ptr_array_add (user_data, element);
}

/* Lists the elements anew. */
void
world_collect (World *world)
{
  g_ptr_array_set_size (world->elements, 0);
  pathos_element_walk (PATHOS_ELEMENT (world->journey), collect_cb, world->elements);
}

void
world_init (World  *world,
            guint32 seed)
{
  world_init_for (world, seed, NULL);
}

/* @journey: (transfer full) (nullable): the map, or NULL for the specimen */
void
world_init_for (World         *world,
                guint32        seed,
                PathosJourney *journey)
{
  pathos_id_seed (seed);
  world->rand = g_rand_new_with_seed (seed);
  world->journey = journey != NULL ? journey : specimen_map_new ();
  pathos_journey_set_meter (world->journey, &pathos_json_meter);
  world->history = pathos_history_new (world->journey);
  world->elements = g_ptr_array_new ();
  world->begun = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  world->saved = world_write (world);

  pathos_history_set_clock (world->history, world_clock, world);
  pathos_element_walk (PATHOS_ELEMENT (world->journey), watch_cb, world);
}

void
world_clear (World *world)
{
  g_clear_weak_pointer (&world->last);
  g_rand_free (world->rand);
  g_ptr_array_unref (world->elements);
  g_ptr_array_unref (world->begun);
  g_bytes_unref (world->saved);
}

GBytes *
world_write (World *world)
{
  return pathos_json_write (world->journey);
}

gboolean
world_chance (World *world,
              double probability)
{
  return g_rand_double (world->rand) < probability;
}

/* Returns: a number below @n, which is above zero */
guint
world_pick (World *world,
            guint  n)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) n);
}

/* Returns: (transfer none): a random element other than the journey */
PathosElement *
world_pick_element (World *world)
{
  world_collect (world);
  return world->elements->pdata[world_pick (world, world->elements->len)];
}

/* Often the attribute that was set last, so that edits are merged. */
static void
pick_attr (World *world)
{
  PathosElement      *element;
  PathosElementClass *klass;

  world_collect (world);
  if (world_chance (world, 0.4) && g_ptr_array_find (world->elements, world->last, NULL))
    return;

  element = world_chance (world, 0.03) ? PATHOS_ELEMENT (world->journey) : world_pick_element (world);
  g_set_weak_pointer (&world->last, element);
  klass = PATHOS_ELEMENT_GET_CLASS (world->last);
  world->last_attr = &klass->attrs[world_pick (world, klass->n_attrs)];
}

/* Numbers out of range are not set, since GObject warns about them; test-attr.c checks that they are
 * refused. */
void
world_set (World *world)
{
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_good;

  pick_attr (world);
  is_good = world_make_value (world, world->last, world->last_attr, &value);
  pathos_attr_load (world->last_attr, world->last, &before);
  g_object_set_property (G_OBJECT (world->last), world->last_attr->name, &value);

  g_assert_true (pathos_attr_equals (world->last_attr, world->last, is_good ? &value : &before));
  world->n_refused += !is_good;
}

/* As if the file came from a later version: a value with an unknown name, which is shown as the default. */
void
world_set_unknown (World *world)
{
  PathosElement      *element = world_pick_element (world);
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  GParamSpec         *pspec;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (klass->attrs[i].type != PATHOS_ATTR_ENUM)
        continue;

      pspec = klass->pspecs[i];
      if (pathos_element_check (element, &klass->attrs[i], g_param_spec_get_default_value (pspec), NULL))
        pathos_element_set_value (element, &klass->attrs[i], g_param_spec_get_default_value (pspec),
                                  "\"unheard-of\"");
      return;
    }
}

static PathosList *
pick_list (World *world)
{
  PathosElement      *owner = world_pick_element (world);
  PathosElementClass *klass;

  if (PATHOS_ELEMENT_GET_CLASS (owner)->n_children == 0)
    owner = world_chance (world, 0.3) ? PATHOS_ELEMENT (world->journey) : owner->parent;

  klass = PATHOS_ELEMENT_GET_CLASS (owner);
  return pathos_element_get_list (owner, world_pick (world, klass->n_children));
}

/* Gives the element what it needs, if there is anything, but now and then leaves it out.
 *
 * Returns: whether it has all */
static gboolean
fill_required (World         *world,
               PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  gboolean            is_whole = TRUE;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      const char       *target;

      if (!(attr->flags & PATHOS_ATTR_REQUIRED))
        continue;
      target = world_chance (world, 0.1) ? NULL : world_pick_target (world, attr);
      if (target != NULL)
        g_object_set (element, attr->name, target, NULL);
      is_whole = is_whole && target != NULL;
    }

  return is_whole;
}

void
world_insert (World *world)
{
  PathosList *list = pick_list (world);
  g_autoptr (PathosElement) element = NULL;
  gboolean is_whole, is_kept;

  if (world->elements->len >= MAX_ELEMENTS)
    return;

  element = g_object_new (list->row->item_type (), NULL);
  is_whole = fill_required (world, element);
  if (!pathos_list_check (list, element, NULL) || (!is_whole && world->begun->len > 0))
    return;

  /* Added as a step, whose end refuses it if something is missing. */
  watch_cb (element, world);
  pathos_history_begin (world->history, "Add");
  pathos_list_insert (list, world_pick (world, list->n_items + 1), element);
  is_kept = pathos_history_end (world->history);
  g_assert_true (is_kept == (is_whole || world->begun->len > 0));
  g_assert_true ((element->list == list) == is_kept);
  world->n_refused += !is_kept;
}

void
world_delete (World *world)
{
  PathosElement *elements[3];
  guint          n = 1 + world_pick (world, G_N_ELEMENTS (elements));

  for (guint i = 0; i < n; i++)
    elements[i] = world_pick_element (world);

  if (world->elements->len < MIN_ELEMENTS)
    return;

  pathos_history_begin (world->history, "Delete");
  pathos_journey_delete (world->journey, elements, n);
  pathos_history_end (world->history);
}

/* Returns: (transfer none) (nullable): a random list that can hold @element */
PathosList *
world_pick_list_for (World         *world,
                     PathosElement *element)
{
  guint n_owners = world->elements->len + 1, first = world_pick (world, n_owners);

  for (guint i = 0; i < n_owners; i++)
    {
      guint               index = (first + i) % n_owners;
      PathosElement      *journey = PATHOS_ELEMENT (world->journey);
      PathosElement      *owner = index < n_owners - 1 ? world->elements->pdata[index] : journey;
      PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (owner);

      for (guint j = 0; j < klass->n_children; j++)
        {
          PathosList *list = pathos_element_get_list (owner, j);

          if (pathos_list_holds (list, G_OBJECT_TYPE (element)) && pathos_list_check (list, element, NULL))
            return list;
        }
    }

  return NULL;
}

void
world_move (World *world)
{
  PathosElement *element = world_pick_element (world);
  PathosList    *to = world_chance (world, 0.5) ? element->list : world_pick_list_for (world, element);
  guint          position;

  if (to == NULL)
    return;

  g_assert_true (pathos_list_find (element->list, element, &position));
  pathos_list_move (element->list, position, to, world_pick (world, to->n_items + (to != element->list)));
}
