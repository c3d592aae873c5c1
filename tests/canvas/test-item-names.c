/* test-item-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"

#include "pathos-canvas-private.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* The names of items follow the map, and say with the focus what is new. */

typedef CanvasFixture Fixture;

/* Returns: the item of an element, wherever it is */
static PathosItem *
get_item (Fixture    *fixture,
          const char *id)
{
  const PathosPlaced *placed = pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model), id);
  PathosItem         *item = placed != NULL ? pathos_item_layer_find (fixture->canvas->layer, placed->group)
                                            : NULL;

  g_assert_nonnull (item);
  return item;
}

static const char *
get_feeling (Fixture    *fixture,
             const char *touchpoint,
             guint       index)
{
  PathosList *feelings = PATHOS_TOUCHPOINT (map_find (&fixture->map, touchpoint))->feelings;

  return PATHOS_ELEMENT (feelings->items[index])->id;
}

static void
focus (Fixture    *fixture,
       const char *id)
{
  PathosSceneModel *model = fixture->canvas->model;

  pathos_canvas_focus_on (fixture->canvas, pathos_parts_find (pathos_scene_model_get_parts (model), id));
  g_assert_true (pathos_item_layer_get_focused (fixture->canvas->layer) == get_item (fixture, id));
}

static void
assert_name (Fixture    *fixture,
             const char *id,
             const char *name)
{
  PathosItem *item = get_item (fixture, id);

  g_assert_cmpstr (pathos_item_get_name (item), ==, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
set_value (Fixture    *fixture,
           const char *id,
           double      value)
{
  pathos_canvas_set_axis_value (fixture->canvas, pathos_item_get_group (get_item (fixture, id)), value, NULL);
  canvas_fixture_settle (fixture->canvas);
}

/* Every item has a name, and the map has one, too. */
static void
assert_named (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_assert_nonnull (pathos_item_get_name (PATHOS_ITEM (child)));
      g_assert_cmpstr (pathos_item_get_name (PATHOS_ITEM (child)), !=, "");
      assert_named (child);
    }
}

static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  GtkWidget *layer = GTK_WIDGET (fixture->canvas->layer);

  assert_named (layer);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (layer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Learning photography, journey map: 5 stages, 11 touchpoints, "
                                       "Maya and Jonas");
  g_object_set (fixture->map.journey, "title", "Photos", NULL);
  g_object_set (fixture->map.journey->personas->items[0], "visible", FALSE, NULL);
  pathos_list_remove (map_find (&fixture->map, "Awareness")->list, 0);
  canvas_fixture_settle (fixture->canvas);

  assert_named (layer);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Photos, journey map: 4 stages, 9 touchpoints, Jonas");
}

/* One touchpoint less renumbers all behind it, in view or not. */
static void
test_neighbours (Fixture      *fixture,
                 gconstpointer data)
{
  PathosElement *last = map_find (&fixture->map, "Recommends a friend");
  PathosElement *blog = map_find (&fixture->map, "Reads our blog post");

  assert_name (fixture, last->id, "Recommends a friend, touchpoint 10 of 10, stage Advocacy, Word of mouth, "
                                  "loyalty. Maya +1.8, delighted, measured by 12");
  pathos_list_remove (blog->list, 1);
  canvas_fixture_settle (fixture->canvas);
  assert_name (fixture, last->id, "Recommends a friend, touchpoint 9 of 9, stage Advocacy, Word of mouth, "
                                  "loyalty. Maya +1.8, delighted, measured by 12");
}

/* What got the focus is named by what is new, and named in full when it has lost it. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  const char *maya = get_feeling (fixture, "Reads our blog post", 0);
  const char *jonas = get_feeling (fixture, "Reads our blog post", 1);

  focus (fixture, maya);
  assert_name (fixture, maya, "Reads our blog post, Maya +1.2, inspired, measured by 22");
  focus (fixture, jonas);
  assert_name (fixture, jonas, "Jonas +0.3, interested, measured by 11");
  canvas_fixture_settle (fixture->canvas);
  assert_name (fixture, jonas, "Jonas +0.3, interested, measured by 11");

  focus (fixture, get_feeling (fixture, "Reads the FAQ", 0));
  canvas_fixture_settle (fixture->canvas);
  assert_name (fixture, jonas, "Reads our blog post, Jonas +0.3, interested, measured by 11");
}

/* Assistive technology finds the name, but has not been told of it. */
static void
assert_quiet (Fixture    *fixture,
              const char *id,
              const char *name,
              const char *told)
{
  PathosItem *item = get_item (fixture, id);

  g_assert_cmpstr (pathos_item_get_name (item), ==, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, told);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (item),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* The name of what has the focus is never behind, and does not repeat a value that has just been told. */
static void
test_value (Fixture      *fixture,
            gconstpointer data)
{
  const char *maya = get_feeling (fixture, "Reads our blog post", 0);

  focus (fixture, maya);
  set_value (fixture, maya, 0.5);
  assert_quiet (fixture, maya, "Reads our blog post, Maya +0.5, assumed",
                "Reads our blog post, Maya +1.2, inspired, measured by 22");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_item (fixture, maya)),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.5);

  focus (fixture, get_feeling (fixture, "Reads the FAQ", 0));
  canvas_fixture_settle (fixture->canvas);
  assert_name (fixture, maya, "Reads our blog post, Maya +0.5, assumed");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_item (fixture, maya)),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));

  /* Anything else is told, also of what has the focus. */
  focus (fixture, maya);
  g_object_set (map_find (&fixture->map, "Reads our blog post"), "title", "Reads a guide", NULL);
  canvas_fixture_settle (fixture->canvas);
  assert_name (fixture, maya, "Reads a guide, Maya +0.5, assumed");
}

/* What was said of a change is not told once more as a name. */
static void
test_said (Fixture      *fixture,
           gconstpointer data)
{
  const char *blog = map_find (&fixture->map, "Reads our blog post")->id;

  focus (fixture, blog);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.move-right", NULL);
  canvas_fixture_settle (fixture->canvas);
  assert_quiet (fixture, blog,
                "Reads our blog post, touchpoint 2 of 10, stage Consideration, Blog. Maya +1.2, inspired, "
                "measured by 22. Jonas +0.3, interested, measured by 11",
                "Reads our blog post, touchpoint 2 of 10, stage Awareness, Blog. Maya +1.2, inspired, "
                "measured by 22. Jonas +0.3, interested, measured by 11");
  g_object_set (map_find (&fixture->map, "Reads our blog post"), "title", "Reads a guide", NULL);
  canvas_fixture_settle (fixture->canvas);
  assert_name (fixture, blog,
               "Reads a guide, touchpoint 2 of 10, stage Consideration, Blog. Maya +1.2, inspired, "
               "measured by 22. Jonas +0.3, interested, measured by 11");
}

#define ADD(name, func) \
  g_test_add ("/item-names/" name, Fixture, NULL, canvas_fixture_set_up, func, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("all", test_all);
  ADD ("neighbours", test_neighbours);
  ADD ("focus", test_focus);
  ADD ("value", test_value);
  ADD ("said", test_said);

  return g_test_run ();
}
