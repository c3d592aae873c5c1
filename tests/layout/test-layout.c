/* test-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the changes of a map and what must be the same after them belong together. */

#include "config.h"

#include "dump.h"
#include "map-file.h"
#include "property-world.h"
#include "specimen.h"

#include "pathos-card.h"
#include "pathos-lane.h"
#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <locale.h>
#include <string.h>

/* Whatever happens to map, view and draft, a layout that has seen every change makes the scene that a new
 * layout makes. The changes are those of the property test. */

#define N_STEPS 250

typedef struct
{
  World         world;
  PathosLayout *layout;
  guint         theme;
  PathosView    view;
  char         *only[2];
  guint         n_drafts;
} Play;

static void
drop_draft (Play *play)
{
  g_clear_pointer (&play->view.draft, pathos_draft_unref);
}

typedef struct
{
  GType      type;
  GPtrArray *elements;
} Collect;

static void
collect_cb (PathosElement *element,
            gpointer       user_data)
{
  Collect *collect = user_data;

  if (G_OBJECT_TYPE (element) == collect->type)
    g_ptr_array_add (collect->elements, element);
}

/* Returns: (transfer none) (nullable): a random element of that type */
static PathosElement *
pick_element_of (Play *play,
                 GType type)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  Collect collect = { type, elements };

  pathos_element_walk (PATHOS_ELEMENT (play->world.journey), collect_cb, &collect);
  return elements->len > 0 ? elements->pdata[world_pick (&play->world, elements->len)] : NULL;
}

static void
lift (Play *play)
{
  PathosElement   *touchpoint = pick_element_of (play, PATHOS_TYPE_TOUCHPOINT);
  PathosElement   *stage = pick_element_of (play, PATHOS_TYPE_STAGE);
  PathosDraftPlace place = { NULL };

  if (touchpoint == NULL || stage == NULL)
    return;

  place.element = touchpoint;
  place.slot = pathos_slot_new (PATHOS_STAGE (stage)->touchpoints,
                                world_pick (&play->world, PATHOS_STAGE (stage)->touchpoints->n_items + 1));
  play->view.draft = pathos_draft_new (&place, 1, NULL, 0);
  play->n_drafts++;
}

/* Drafts a random value of a random element. */
static void
edit (Play *play)
{
  GType               types[] = { PATHOS_TYPE_TOUCHPOINT, PATHOS_TYPE_CARD, PATHOS_TYPE_STAGE,
                                  PATHOS_TYPE_LANE, PATHOS_TYPE_JOURNEY };
  guint               which = world_pick (&play->world, G_N_ELEMENTS (types));
  PathosElement      *element = pick_element_of (play, types[which]);
  PathosElementClass *klass;
  PathosDraftValue    value = { .element = element };

  if (element == NULL)
    return;

  klass = PATHOS_ELEMENT_GET_CLASS (element);
  value.attr = &klass->attrs[world_pick (&play->world, klass->n_attrs)];
  world_collect (&play->world);
  if (world_make_value (&play->world, element, value.attr, &value.value))
    {
      play->view.draft = pathos_draft_new (NULL, 0, &value, 1);
      play->n_drafts++;
    }
  if (G_IS_VALUE (&value.value))
    g_value_unset (&value.value);
}

static void
change_view (Play *play)
{
  static const float widths[] = { 0, 0, 1203, 2000 };
  PathosElement     *persona = pick_element_of (play, pathos_persona_get_type ());

  play->theme = world_pick (&play->world, 6);
  play->view = (PathosView) { .page_width = widths[world_pick (&play->world, G_N_ELEMENTS (widths))],
                              .editable = world_chance (&play->world, 0.5),
                              .labelled = world_chance (&play->world, 0.5) };
  if (world_chance (&play->world, 0.3))
    {
      play->view.first_stage = world_pick (&play->world, 3);
      play->view.n_stages = world_pick (&play->world, 3);
      play->view.first_lane = world_pick (&play->world, 3);
      play->view.n_lanes = world_pick (&play->world, 4);
      play->view.today = 800000;
    }

  g_clear_pointer (&play->only[0], g_free);
  if (persona != NULL && world_chance (&play->world, 0.3))
    {
      play->only[0] = g_strdup (persona->id);
      play->view.personas = play->only;
    }
}

/* Returns: what was done, for the message */
static const char *
do_something (Play *play)
{
  World *world = &play->world;
  guint  which = world_pick (world, 100);

  drop_draft (play);
  if (which < 50)
    return world_set (world), "set";
  if (which < 58)
    return world_insert (world), "insert";
  if (which < 62)
    return world_delete (world), "delete";
  if (which < 74)
    return world_move (world), "move";
  if (which < 80 && pathos_history_get_can_undo (world->history))
    return pathos_history_undo (world->history), "undo";
  if (which < 83 && pathos_history_get_can_redo (world->history))
    return pathos_history_redo (world->history), "redo";
  if (which < 83)
    return "nothing";
  if (which < 89)
    return lift (play), "lift";
  if (which < 96)
    return edit (play), "edit";

  return change_view (play), "change view";
}

static const PathosTheme *
theme_of (Play *play)
{
  return pathos_theme_get (play->theme % 3, play->theme >= 3);
}

/* Names are those that a new layout gives. */
static void
compare_names (Play              *play,
               PathosLayout      *other,
               const PathosGroup *group,
               const char        *what)
{
  for (guint said = PATHOS_SAID_NAME; said <= PATHOS_SAID_NEWS; said++)
    {
      g_autofree char *name = pathos_layout_describe (play->layout, &play->view, said, group, NULL);
      g_autofree char *expected = pathos_layout_describe (other, &play->view, said, group, NULL);

      if (g_strcmp0 (name, expected) != 0)
        g_error ("%s: “%s” instead of “%s”", what, name, expected);
    }

  for (guint i = 0; i < group->n_children; i++)
    {
      if (group->children[i].node->kind == PATHOS_NODE_GROUP)
        compare_names (play, other, (const PathosGroup *) group->children[i].node, what);
    }
}

static void
compare (Play       *play,
         const char *event,
         guint       step)
{
  g_autoptr (PathosLayout) other = pathos_layout_new (play->world.journey);
  g_autoptr (PathosScene) scene = pathos_layout_run (play->layout, theme_of (play), &play->view);
  g_autoptr (PathosScene) fresh = pathos_layout_run (other, theme_of (play), &play->view);
  g_autofree char *dump = dump_scene (scene), *expected = dump_scene (fresh);
  gboolean         has_set = strcmp (event, "set") == 0;
  g_autofree char *what = g_strdup_printf ("after step %u, %s %s %s", step, event,
                                           has_set ? PATHOS_ELEMENT_GET_CLASS (play->world.last)->kind : "",
                                           has_set ? play->world.last_attr->name : "");

  dump_assert_equal (dump, expected, what);
  if (step % 10 == 0)
    compare_names (play, other, scene->root, what);
}

static void
play_with (PathosJourney *journey)
{
  Play    play = { .theme = 0 };
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  world_init_for (&play.world, seed, journey);
  play.layout = pathos_layout_new (play.world.journey);

  for (guint step = 0; step < N_STEPS; step++)
    {
      const char *event = do_something (&play);

      compare (&play, event, step);
      if (world_chance (&play.world, 0.1))
        compare (&play, "nothing", step);
    }
  g_assert_cmpuint (play.n_drafts, >, 0);

  drop_draft (&play);
  g_free (play.only[0]);
  pathos_layout_free (play.layout);
  g_assert_finalize_object (play.world.history);
  g_assert_finalize_object (play.world.journey);
  world_clear (&play.world);
}

static void
test_incremental_specimen (void)
{
  play_with (NULL);
}

static void
test_incremental_sample (gconstpointer data)
{
  play_with (map_file_read_sample (data));
}

/* Returns: (transfer full): a map with a lane of every kind */
static PathosJourney *
create_map_of_all_kinds (void)
{
  PathosJourney *journey = specimen_map_new ();

  for (int kind = 0; pathos_lane_kinds[kind].nick != NULL; kind++)
    {
      g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE,
                                                     "title", pathos_lane_kinds[kind].label,
                                                     "kind", kind,
                                                     NULL);

      if (pathos_list_check (journey->lanes, lane, NULL))
        pathos_list_append (journey->lanes, lane);
    }

  return journey;
}

static void
set_and_compare (Play             *play,
                 PathosElement    *element,
                 const PathosAttr *attr,
                 const GValue     *value)
{
  play->world.last = element;
  play->world.last_attr = attr;
  pathos_element_set_value (element, attr, value, NULL);
  compare (play, "set", 0);
}

static void
set_row (PathosElement    *element,
         const PathosAttr *attr,
         gpointer          user_data)
{
  Play *play = user_data;
  g_auto (GValue) original = G_VALUE_INIT;

  pathos_attr_load (attr, element, &original);
  for (guint variant = 0; variant < 2; variant++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (specimen_make_value (play->world.journey, element, attr, variant, &value))
        set_and_compare (play, element, attr, &value);
    }
  set_and_compare (play, element, attr, &original);
}

/* Chance alone would seldom change what only one kind of lane shows. */
static void
test_every_row (void)
{
  g_autoptr (PathosJourney) journey = create_map_of_all_kinds ();
  Play play = {
    .world = { .journey = journey },
    .layout = pathos_layout_new (journey),
    .view = { .editable = TRUE, .labelled = TRUE },
  };

  compare (&play, "nothing", 0);
  specimen_for_each_row (journey, set_row, &play);

  pathos_layout_free (play.layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static PathosScene *
run (PathosLayout     *layout,
     const PathosView *view)
{
  return pathos_layout_run (layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), view);
}

static PathosScene *
run_once (PathosJourney    *journey,
          const PathosView *view)
{
  return pathos_layout_run_once (journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), view);
}

/* The same map, theme and view make the same scene, whatever the layout laid out before. */
static void
test_pure (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (PathosJourney) again = map_file_read_sample ("photography");
  PathosView       view = { 0 }, page = { .page_width = 1203 };
  PathosLayout    *layout = pathos_layout_new (journey);
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 3; i++)
    {
      const PathosTheme *dark = pathos_theme_get (PATHOS_THEME_DARK, i == 1);
      g_autoptr (PathosScene) first = run (layout, &view);
      g_autoptr (PathosScene) other = pathos_layout_run (layout, dark, i == 2 ? &view : &page);
      g_autoptr (PathosScene) second = run_once (again, &view);
      g_autofree char *dump = dump_scene (first), *dump_again = dump_scene (second);
      g_autofree char *dump_other = dump_scene (other);

      if (expected == NULL)
        expected = g_strdup (dump);
      g_assert_cmpstr (dump, !=, dump_other);
      dump_assert_equal (dump, expected, "the same again");
      dump_assert_equal (dump_again, expected, "the same from another map");
    }

  pathos_layout_free (layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
  g_assert_finalize_object (g_steal_pointer (&again));
}

/* Each thing to choose about a view, by itself, is noticed when it changes. */
static void
test_views (void)
{
  static const PathosView views[] = {
    { .page_width = 2000 },
    { .first_stage = 1 },
    { .n_stages = 1 },
    { .first_lane = 1 },
    { .n_lanes = 1 },
    { .today = 800000 },
    { .editable = TRUE },
    { .labelled = TRUE },
  };
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  char *only[] = { journey->personas->items[0]->id, NULL };
  Play  play = { .world = { .journey = journey }, .layout = pathos_layout_new (journey) };

  for (guint i = 0; i <= G_N_ELEMENTS (views); i++)
    {
      play.view = (PathosView) { 0 };
      compare (&play, "all of it", i);
      play.view = i < G_N_ELEMENTS (views) ? views[i] : (PathosView) { .personas = only };
      compare (&play, "another view", i);
    }

  pathos_layout_free (play.layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* Returns: whether both scenes have the same node for @element; each must have one */
static gboolean
share_node (PathosScene    *a,
            PathosScene    *b,
            PathosElement  *element,
            PathosGroupRole role)
{
  const PathosGroup *in_a = pathos_scene_find (a, element->id, role).group;
  const PathosGroup *in_b = pathos_scene_find (b, element->id, role).group;

  g_assert_nonnull (in_a);
  g_assert_nonnull (in_b);
  return in_a == in_b;
}

/* What is looked for in one row is found there, and nowhere else. */
static void
test_find (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosView view = { 0 };
  g_autoptr (PathosScene) scene = run_once (journey, &view);
  guint n_found = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[i])->touchpoints;

      for (guint j = 0; j < touchpoints->n_items; j++)
        {
          const char *id = PATHOS_ELEMENT (touchpoints->items[j])->id;
          PathosSpot  spot = pathos_scene_find (scene, id, PATHOS_GROUP_TOUCHPOINT), at;

          at = pathos_scene_find_at (scene, id, PATHOS_GROUP_TOUCHPOINT, spot.y + 1);
          g_assert_true (at.group == spot.group && at.x == spot.x && at.y == spot.y);
          at = pathos_scene_find_at (scene, id, PATHOS_GROUP_TOUCHPOINT, 1);
          g_assert_null (at.group);
          n_found++;
        }
    }

  g_assert_cmpuint (n_found, >, 10);
}

static PathosLane *
find_lane_of_cards (PathosJourney *journey)
{
  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosLane *lane = PATHOS_LANE (journey->lanes->items[i]);

      if (lane->kind == PATHOS_LANE_CARDS && lane->cards->n_items > 2)
        return lane;
    }

  g_assert_not_reached ();
}

/* An edit of one card redraws that card and its lane, and nothing else. */
static void
test_sharing (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosView    view = { 0 };
  PathosLayout *layout = pathos_layout_new (journey);
  PathosLane   *lane = find_lane_of_cards (journey);
  g_autoptr (PathosScene) before = run (layout, &view);
  g_autoptr (PathosScene) same = run (layout, &view);
  g_autoptr (PathosScene) after = NULL;

  g_object_set (lane->cards->items[1], "text", "Something else", NULL);
  after = run (layout, &view);

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosElement *other = journey->lanes->items[i];

      if (!PATHOS_LANE (other)->visible)
        continue;

      g_assert_true (share_node (before, same, other, PATHOS_GROUP_LANE));
      g_assert_true (share_node (before, after, other, PATHOS_GROUP_LANE) ==
                     (other != PATHOS_ELEMENT (lane)));
    }

  for (guint i = 0; i < lane->cards->n_items; i++)
    {
      PathosElement *card = lane->cards->items[i];

      g_assert_true (share_node (before, after, card, PATHOS_GROUP_CARD) == (i != 1));
    }

  g_assert_true (share_node (before, after, PATHOS_ELEMENT (journey), PATHOS_GROUP_HEADER));
  pathos_layout_free (layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* A map with so many columns that they are kept in several blocks. */
static void
test_incremental_wide (void)
{
  play_with (map_file_read_torture ("wide"));
}

static PathosWalk
collect_node_cb (const PathosNode *node,
                 float             x,
                 float             y,
                 gpointer          nodes)
{
  g_hash_table_add (nodes, (gpointer) node);
  return PATHOS_WALK_CHILDREN;
}

typedef struct
{
  GHashTable *before; /* (element-type PathosNode) */
  guint       n_nodes, n_new;
} Count;

static PathosWalk
count_node_cb (const PathosNode *node,
               float             x,
               float             y,
               gpointer          user_data)
{
  Count *count = user_data;

  count->n_nodes++;
  count->n_new += !g_hash_table_contains (count->before, node);
  return PATHOS_WALK_CHILDREN;
}

/* Returns: the touchpoints of a stage in the middle of the map that has a few */
static PathosList *
find_middle (PathosJourney *journey)
{
  guint i = journey->stages->n_items / 2;

  while (PATHOS_STAGE (journey->stages->items[i])->touchpoints->n_items < 3)
    i++;

  return PATHOS_STAGE (journey->stages->items[i])->touchpoints;
}

/* Returns: a card in the middle of the map */
static PathosElement *
find_middle_card (PathosJourney *journey)
{
  PathosList *cards = find_lane_of_cards (journey)->cards;

  return cards->items[cards->n_items / 2];
}

static void
move_touchpoint (PathosJourney *journey)
{
  PathosList *touchpoints = find_middle (journey);

  pathos_list_move (touchpoints, 0, touchpoints, 1);
}

static void
join_touchpoint (PathosJourney *journey)
{
  PathosList *touchpoints = find_middle (journey);

  g_object_set (touchpoints->items[1], "instead-of", touchpoints->items[0]->id, NULL);
}

static void
set_personas (PathosJourney *journey)
{
  const char *personas[] = { journey->personas->items[0]->id, NULL };

  g_object_set (find_middle (journey)->items[0], "personas", personas, NULL);
}

static void
move_card (PathosJourney *journey)
{
  g_object_set (find_middle_card (journey), "at", find_middle (journey)->items[1]->id, NULL);
}

static void
stretch_card (PathosJourney *journey)
{
  PathosList *touchpoints = find_middle (journey);

  g_object_set (find_middle_card (journey),
                "at", touchpoints->items[0]->id,
                "until", touchpoints->items[2]->id,
                NULL);
}

static void
raise_card (PathosJourney *journey)
{
  PathosList *cards = find_lane_of_cards (journey)->cards;

  pathos_list_move (cards, cards->n_items / 2, cards, 0);
}

typedef struct
{
  const char *name;
  void (*act) (PathosJourney *journey);
  guint share; /* of all nodes, at most the part of 1 in so many is new */
} LocalChange;

/* Links and curves are not in blocks, so more of them is new if columns move along. */
static const LocalChange local_changes[] = {
  { "move", move_touchpoint, 25 },
  { "join", join_touchpoint, 15 },
  { "personas", set_personas, 20 },
  { "card", move_card, 100 },
  { "stretch", stretch_card, 100 },
  { "raise", raise_card, 100 },
};

/* What happens in one place leaves all other blocks as they are. */
static void
test_sharing_blocks (gconstpointer data)
{
  const LocalChange *change = data;
  g_autoptr (PathosJourney) journey = map_file_read_torture ("large");
  g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);
  PathosView       view = { .editable = TRUE };
  PathosLayout    *layout = pathos_layout_new (journey);
  Count            count = { nodes, 0, 0 };
  g_autofree char *dump = NULL, *expected = NULL;
  g_autoptr (PathosScene) before = run (layout, &view);
  g_autoptr (PathosScene) after = NULL;
  g_autoptr (PathosScene) fresh = NULL;

  pathos_scene_walk (before, collect_node_cb, nodes);
  change->act (journey);
  after = run (layout, &view);
  pathos_scene_walk (after, count_node_cb, &count);

  g_test_message ("%u of %u nodes are new", count.n_new, count.n_nodes);
  g_assert_cmpuint (count.n_new, >, 0);
  g_assert_cmpuint (count.n_new, <, count.n_nodes / change->share);

  fresh = run_once (journey, &view);
  dump = dump_scene (after);
  expected = dump_scene (fresh);
  dump_assert_equal (dump, expected, change->name);

  pathos_layout_free (layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static PathosWalk
count_curve_cb (const PathosNode *node,
                float             x,
                float             y,
                gpointer          count)
{
  if (node->kind == PATHOS_NODE_PATH && g_strcmp0 (((const PathosPathNode *) node)->shape, "curve") == 0)
    count_node_cb (node, x, y, count);
  return PATHOS_WALK_CHILDREN;
}

/* Curves are drawn in pieces of solid and dashed lines, of which a feeling is in few. */
static void
test_sharing_curves (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_torture ("large");
  PathosList   *feelings = PATHOS_TOUCHPOINT (find_middle (journey)->items[1])->feelings;
  PathosView    view = { 0 };
  PathosLayout *layout = pathos_layout_new (journey);

  g_assert_cmpuint (feelings->n_items, >, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);
      Count            count = { nodes, 0, 0 };
      g_autofree char *dump = NULL, *expected = NULL;
      g_autoptr (PathosScene) before = run (layout, &view);
      g_autoptr (PathosScene) after = NULL;
      g_autoptr (PathosScene) fresh = NULL;

      pathos_scene_walk (before, collect_node_cb, nodes);
      if (i < 2)
        g_object_set (feelings->items[0], "value", i == 0 ? 1.9 : -1.9, NULL);
      else
        pathos_list_remove (feelings, 0);
      after = run (layout, &view);
      pathos_scene_walk (after, count_curve_cb, &count);

      g_test_message ("%u of %u pieces are new", count.n_new, count.n_nodes);
      g_assert_cmpuint (count.n_nodes, >, 100);
      g_assert_cmpuint (count.n_new, >, 0);
      g_assert_cmpuint (count.n_new, <=, 8);

      fresh = run_once (journey, &view);
      dump = dump_scene (after);
      expected = dump_scene (fresh);
      dump_assert_equal (dump, expected, "after a feeling changed");
    }

  pathos_layout_free (layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static guint
find_alternative (PathosList *touchpoints)
{
  guint i = 0;

  while (i < touchpoints->n_items &&
         !pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (touchpoints->items[i])))
    i++;

  return i;
}

/* The width of an exit depends on what is beside it, so it is redrawn even if only that changes. */
static void
test_beside_exit (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosView       view = { 0 };
  PathosLayout    *layout = pathos_layout_new (journey);
  PathosElement   *last_link = journey->links->items[journey->links->n_items - 1];
  PathosElement   *leaving = pathos_journey_find (journey, PATHOS_LINK (last_link)->from);
  PathosList      *touchpoints = leaving->list;
  g_autofree char *dump = NULL, *expected = NULL;
  g_autoptr (PathosScene) before = run (layout, &view);
  g_autoptr (PathosScene) after = NULL;
  g_autoptr (PathosScene) fresh = NULL;
  guint position;

  g_assert_true (pathos_list_find (touchpoints, leaving, &position));
  g_assert_cmpuint (find_alternative (touchpoints), <, position - 1);
  pathos_list_move (touchpoints, find_alternative (touchpoints), touchpoints, position - 1);

  after = run (layout, &view);
  fresh = run_once (journey, &view);
  dump = dump_scene (after);
  expected = dump_scene (fresh);
  dump_assert_equal (dump, expected, "after an alternative moved beside an exit");

  pathos_layout_free (layout);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/pure", test_pure);
  g_test_add_func ("/layout/views", test_views);
  g_test_add_func ("/layout/find", test_find);
  g_test_add_func ("/layout/sharing", test_sharing);
  for (guint i = 0; i < G_N_ELEMENTS (local_changes); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/sharing-blocks/", local_changes[i].name, NULL);

      g_test_add_data_func (path, &local_changes[i], test_sharing_blocks);
    }
  g_test_add_func ("/layout/sharing-curves", test_sharing_curves);
  g_test_add_func ("/layout/beside-exit", test_beside_exit);
  g_test_add_func ("/layout/incremental/every-row", test_every_row);
  g_test_add_func ("/layout/incremental/specimen", test_incremental_specimen);
  g_test_add_func ("/layout/incremental/wide", test_incremental_wide);
  g_test_add_data_func ("/layout/incremental/photography", "photography", test_incremental_sample);
  g_test_add_data_func ("/layout/incremental/cafe-loyalty", "cafe-loyalty", test_incremental_sample);

  return g_test_run ();
}
