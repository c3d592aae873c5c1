/* test-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"

#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* What assistive technology says of the parts of a map.
 *
 * Length: the names of every kind of part. */

typedef struct
{
  PathosJourney *journey;
  PathosLayout  *layout;
  PathosView     view;
  PathosScene   *scene;
} Map;

static void
lay_out (Map *map)
{
  g_clear_pointer (&map->scene, pathos_scene_unref);
  map->scene = pathos_layout_run (map->layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &map->view);
}

static void
set_up (Map          *map,
        gconstpointer sample)
{
  map->journey = map_file_read_sample (sample);
  map->layout = pathos_layout_new (map->journey);
  map->view.editable = TRUE;
  lay_out (map);
}

static void
tear_down (Map          *map,
           gconstpointer sample)
{
  pathos_scene_unref (map->scene);
  pathos_layout_free (map->layout);
  g_assert_finalize_object (map->journey);
}

typedef struct
{
  Map               *map;
  const char        *name;
  const PathosGroup *found;
} Search;

static char *
describe (Map               *map,
          const PathosGroup *group,
          const PathosGroup *from)
{
  return pathos_layout_describe (map->layout, &map->view, PATHOS_SAID_NAME, group, from);
}

static PathosWalk
compare_cb (const PathosNode *node,
            float             x,
            float             y,
            gpointer          user_data)
{
  Search            *search = user_data;
  const PathosGroup *group = (const PathosGroup *) node;
  g_autofree char   *name = NULL;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;

  if (group->part == PATHOS_PART_ITEM || (group->part == PATHOS_PART_CELL && group->n_children == 0))
    name = describe (search->map, group, NULL);
  if (g_strcmp0 (name, search->name) != 0)
    return PATHOS_WALK_CHILDREN;

  search->found = group;
  return PATHOS_WALK_STOP;
}

static PathosWalk
print_cb (const PathosNode *node,
          float             x,
          float             y,
          gpointer          user_data)
{
  const PathosGroup *group = (const PathosGroup *) node;
  g_autofree char   *name = NULL;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;

  if (group->part == PATHOS_PART_ITEM || (group->part == PATHOS_PART_CELL && group->n_children == 0))
    name = describe (user_data, group, NULL);
  if (name != NULL)
    g_test_message ("%s", name);
  return PATHOS_WALK_CHILDREN;
}

static PathosWalk
is_silent_cb (const PathosNode *node,
              float             x,
              float             y,
              gpointer          user_data)
{
  Search            *search = user_data;
  const PathosGroup *group = (const PathosGroup *) node;
  g_autofree char   *name = NULL;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;
  if (group->part != PATHOS_PART_ITEM)
    return PATHOS_WALK_CHILDREN;

  name = describe (search->map, group, NULL);
  if (name != NULL && *name != '\0')
    return PATHOS_WALK_CHILDREN;

  search->found = group;
  return PATHOS_WALK_STOP;
}

/* Returns: (nullable): a part of which nothing is said */
static const PathosGroup *
search_silent (Map *map)
{
  Search search = { map, NULL, NULL };

  pathos_scene_walk (map->scene, is_silent_cb, &search);
  return search.found;
}

/* Returns: the part that is called exactly so, which must exist */
static const PathosGroup *
find (Map        *map,
      const char *name)
{
  Search search = { map, name, NULL };

  pathos_scene_walk (map->scene, compare_cb, &search);
  if (search.found == NULL)
    {
      pathos_scene_walk (map->scene, print_cb, map);
      g_error ("Nothing is called “%s”", name);
    }
  return search.found;
}

/* Names say what and where something is, in words. */
static void
test_places (Map          *map,
             gconstpointer sample)
{
  find (map, "Decision, stage 3 of 5");
  find (map, "Goes to checkout, touchpoint 8 of 10, stage Decision, Checkout, moment of truth, bottleneck, "
             "31\u202f% leave: shipping cost. Maya \u22121.7, cheated, measured by 128. "
             "Jonas \u22121.3, fed up, measured by 47");
  find (map, "Visits the store, instead of Returns to the camera page, stage Decision, Store. "
             "Maya \u22120.3, rushed, measured by 9. Jonas +1.3, advised, measured by 10");
  find (map, "Pain points: Shipping cost appears last, Goes to checkout, card 1 of 2, measured");
  find (map, "Pain points: Specs nobody can compare, Looks at the shop and About us, Jonas, heard");
  find (map, "Pain points, Reads our blog post, empty");
  find (map, "exit from Goes to checkout: 31\u202f% leave, shipping cost");
  find (map, "from Reads e-mails, compares rivals back to Looks at the shop and About us: "
             "24\u202f%, compares again");
  find (map, "Goes to checkout, Maya \u22121.7, cheated, measured by 128, Lowest point");
}

/* A touchpoint that is for some personas only names their feelings only: the map shows no others. */
static void
test_concerned (Map          *map,
                gconstpointer sample)
{
  PathosElement *touchpoint = PATHOS_STAGE (map->journey->stages->items[2])->touchpoints->items[3];
  const char    *jonas[] = { map->journey->personas->items[1]->id, NULL };

  g_object_set (touchpoint, "personas", jonas, NULL);
  lay_out (map);
  find (map, "Goes to checkout, touchpoint 8 of 10, stage Decision, Checkout, moment of truth, bottleneck, "
             "Jonas, 31\u202f% leave: shipping cost. Jonas \u22121.3, fed up, measured by 47");
}

/* People leave for more than one reason: each has a stub and a name, and the touchpoint names all of them. */
static void
test_exits (Map          *map,
            gconstpointer sample)
{
  const char *from = PATHOS_STAGE (map->journey->stages->items[2])->touchpoints->items[3]->id;
  const char *reasons[] = { "no account", "" };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (PathosElement) link = g_object_new (PATHOS_TYPE_LINK, NULL);

      pathos_list_append (map->journey->links, link);
      g_object_set (link, "from", from, "label", reasons[i], "share", i == 0 ? 12.0 : 0.0, NULL);
    }
  lay_out (map);
  find (map, "exit from Goes to checkout: 31\u202f% leave, shipping cost");
  find (map, "exit from Goes to checkout: 12\u202f% leave, no account");
  find (map, "exit from Goes to checkout: leaves");
  find (map, "Goes to checkout, touchpoint 8 of 10, stage Decision, Checkout, moment of truth, bottleneck, "
             "31\u202f% leave: shipping cost, 12\u202f% leave: no account, leaves. "
             "Maya \u22121.7, cheated, measured by 128. Jonas \u22121.3, fed up, measured by 47");
}

/* A sentence about what has no title has a word for that, and nothing is silent. */
static void
test_untitled (Map          *map,
               gconstpointer sample)
{
  PathosList *touchpoints = PATHOS_STAGE (map->journey->stages->items[2])->touchpoints;

  g_object_set (map->journey, "title", "", NULL);
  g_object_set (map->journey->stages->items[2], "title", "", NULL);
  for (guint i = 0; i < touchpoints->n_items; i++)
    g_object_set (touchpoints->items[i], "title", "", NULL);
  for (guint i = 0; i < map->journey->lanes->n_items; i++)
    g_object_set (map->journey->lanes->items[i], "title", "", NULL);
  lay_out (map);

  find (map, "Untitled");
  find (map, "Untitled, stage 3 of 5");
  find (map, "exit from Untitled: 31\u202f% leave, shipping cost");
  find (map, "Untitled, Reads our blog post, empty");
  find (map, "Untitled, Maya \u22121.7, cheated, measured by 128, Lowest point");
  find (map, "Untitled, touchpoint 8 of 10, stage Untitled, Checkout, moment of truth, bottleneck, "
             "31\u202f% leave: shipping cost. Maya \u22121.7, cheated, measured by 128. "
             "Jonas \u22121.3, fed up, measured by 47");
  g_assert_null (search_silent (map));
}

static PathosElement *
get_touchpoint (Map  *map,
                guint stage,
                guint index)
{
  return PATHOS_STAGE (map->journey->stages->items[stage])->touchpoints->items[index];
}

/* Names follow what is around: the positions of others, titles, where the lowest point is. */
static void
test_changes (Map          *map,
              gconstpointer sample)
{
  PathosElement     *first = get_touchpoint (map, 0, 0), *blog = get_touchpoint (map, 0, 1);
  const PathosGroup *lowest, *other;
  g_autofree char   *news = NULL, *none = NULL;

  pathos_list_remove (first->list, 0);
  g_object_set (blog, "title", "Reads a guide", NULL);
  g_object_set (PATHOS_TOUCHPOINT (blog)->feelings->items[0], "value", -2.0, NULL);
  g_object_set (map->journey->stages->items[0], "title", "Start", NULL);
  lay_out (map);

  find (map, "Start, stage 1 of 5");
  find (map, "Reads a guide, touchpoint 1 of 9, stage Start, Blog. Maya \u22122.0, inspired, measured by 22. "
             "Jonas +0.3, interested, measured by 11");
  find (map, "Pain points, Reads a guide, empty");
  find (map, "Reads a guide, Maya \u22122.0, inspired, measured by 22, Lowest point");
  find (map, "Goes to checkout, Maya \u22121.7, cheated, measured by 128");

  /* That is news when it has become so, and of nothing else. */
  lowest = find (map, "Reads a guide, Maya \u22122.0, inspired, measured by 22, Lowest point");
  other = find (map, "Goes to checkout, Maya \u22121.7, cheated, measured by 128");
  news = pathos_layout_describe (map->layout, &map->view, PATHOS_SAID_NEWS, lowest, NULL);
  none = pathos_layout_describe (map->layout, &map->view, PATHOS_SAID_NEWS, other, NULL);
  g_assert_nonnull (news);
  g_assert_null (none);
}

static void
assert_said (Map               *map,
             const PathosGroup *group,
             const PathosGroup *from,
             const char        *expected)
{
  g_autofree char *name = describe (map, group, from);

  g_assert_cmpstr (name, ==, expected);
}

/* A touchpoint that was just said is not said again. */
static void
test_curves (Map          *map,
             gconstpointer sample)
{
  const char        *maya = "Reads our blog post, Maya +1.2, inspired, measured by 22";
  const char        *jonas = "Reads our blog post, Jonas +0.3, interested, measured by 11";
  const PathosGroup *from = find (map, maya), *across = find (map, jonas);
  const PathosGroup *before = find (map, "Searches \u201chow to learn photography\u201d, Maya +0.2, curious, "
                                         "measured by 14");
  const PathosGroup *card = find (map, "Thinking: \u201cThey know their stuff.\u201d, Reads our blog post, "
                                       "Maya, heard");

  assert_said (map, from, before, maya);
  assert_said (map, across, from, jonas + strlen ("Reads our blog post, "));
  assert_said (map, from, card, maya + strlen ("Reads our blog post, "));
}

static void
assert_details (Map            *map,
                const char     *id,
                PathosGroupRole role,
                const char     *expected)
{
  PathosSpot       spot = pathos_scene_find (map->scene, id, role);
  g_autofree char *details = pathos_layout_describe (map->layout, &map->view, PATHOS_SAID_DETAILS, spot.group,
                                                     NULL);

  g_assert_cmpstr (details, ==, expected);
}

/* What is written in the header and in the legend, which are no parts of their own, can be read too. */
static void
test_details (Map          *map,
              gconstpointer sample)
{
  assert_details (map, PATHOS_ELEMENT (map->journey)->id, PATHOS_GROUP_HEADER,
                  "Why do beginners who read our guides leave the shop without a camera?; "
                  "A beginner decides to learn photography, finds our guides, and thinks about a first "
                  "camera with a lens.; Current state; "
                  "17 of 20 points measured \u00b7 412 answers; Reviewed 12 Nov 2026 \u00b7 next Feb 2027; "
                  "Maya, 27 \u00b7 hobby starter: Pictures that look like what she saw \u00b7 "
                  "“I want pictures that look like what I saw.”; "
                  "Jonas, 41 \u00b7 new father: To be told which one to buy \u00b7 "
                  "“Just tell me which one to buy.”; 1 hidden; "
                  "measured, measured, n\u00a0<\u00a030, assumed, moment of truth, discovery, loyalty, "
                  "bottleneck, strength of evidence, only this persona");
  assert_details (map, map->journey->personas->items[0]->id, PATHOS_GROUP_PERSONA,
                  "Pictures that look like what she saw \u00b7 "
                  "“I want pictures that look like what I saw.”");
  assert_details (map, map->journey->stages->items[0]->id, PATHOS_GROUP_STAGE, NULL);
}

static void
lengthen_cb (PathosElement *element,
             gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  g_auto (GValue) text = G_VALUE_INIT;

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_string (&text, user_data);
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (klass->attrs[i].type == PATHOS_ATTR_STRING && !(klass->attrs[i].flags & PATHOS_ATTR_HIDDEN))
        pathos_element_set_value (element, &klass->attrs[i], &text, NULL);
    }
}

static PathosWalk
measure_cb (const PathosNode *node,
            float             x,
            float             y,
            gpointer          user_data)
{
  const PathosGroup *group = (const PathosGroup *) node;
  Map               *map = user_data;
  g_autofree char   *name = NULL, *details = NULL;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;

  name = describe (map, group, NULL);
  details = pathos_layout_describe (map->layout, &map->view, PATHOS_SAID_DETAILS, group, NULL);
  g_assert_cmpuint (name != NULL ? strlen (name) : 0, <, 15000);
  g_assert_cmpuint (details != NULL ? strlen (details) : 0, <, 30000);
  return PATHOS_WALK_CHILDREN;
}

/* A file may have a book in each text. Of all of them, only the beginning is said. */
static void
test_long (Map          *map,
           gconstpointer sample)
{
  g_autofree char *text = g_strnfill (200000, 'x');

  for (guint i = 7; i < 200000; i += 8)
    text[i] = ' ';
  pathos_element_walk (PATHOS_ELEMENT (map->journey), lengthen_cb, text);
  lay_out (map);
  pathos_scene_walk (map->scene, measure_cb, map);
}

#define ADD(name, func) g_test_add ("/names/" name, Map, "photography", set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("places", test_places);
  ADD ("concerned", test_concerned);
  ADD ("exits", test_exits);
  ADD ("untitled", test_untitled);
  ADD ("changes", test_changes);
  ADD ("curves", test_curves);
  ADD ("details", test_details);
  ADD ("long", test_long);

  return g_test_run ();
}
