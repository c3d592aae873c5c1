/* test-item-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"
#include "pathos-builder.h"
#include "pathos-item-layer.h"
#include "pathos-layout.h"
#include "property-world.h"

/* After any change of a map, a layer that was updated from scene to scene has the same items in the same
 * order as a new layer.
 *
 * Length: scenes of random maps and scenes made by hand are shown and compared in the same way. */

#define N_ROUNDS 150

typedef struct
{
  World            world;
  PathosLayout    *layout;
  PathosView       view;
  PathosScene     *scene;
  PathosParts     *parts;
  PathosSelection *selection;
  PathosItemLayer *layer;
  graphene_rect_t  near;
} Play;

static void
dump_items (GtkWidget *parent,
            guint      depth,
            GString   *text)
{
  int position = 0, n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_children++;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const PathosItemKey   *key = pathos_item_get_key (PATHOS_ITEM (child));
      const graphene_rect_t *rect = pathos_item_get_rect (PATHOS_ITEM (child));
      gboolean               selected = gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_SELECTED;

      g_string_append_printf (text,
                              "%*s%d %s at %s: %g %g %g %g%s\n",
                              (int) depth * 2,
                              "",
                              key->role,
                              key->id,
                              key->at,
                              rect->origin.x,
                              rect->origin.y,
                              rect->size.width,
                              rect->size.height,
                              selected ? ", selected" : "");
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                           ++position);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                           n_children);
      dump_items (child, depth + 1, text);
    }
}

static char *
dump_layer (PathosItemLayer *layer)
{
  GString *text = g_string_new (NULL);

  dump_items (GTK_WIDGET (layer), 0, text);
  return g_string_free_and_steal (text);
}

/* Returns: a random part of the scene that can have an item */
static const PathosPlaced *
draw_stop (Play *play)
{
  PathosPartsIter     iter = { play->parts };
  const PathosPlaced *placed, *stop = pathos_parts_get_first (play->parts);
  guint               left = world_pick (&play->world, 400);

  while (left > 0 && (placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      stop = placed->is_stop ? placed : stop;
      left -= placed->is_stop;
    }

  return stop;
}

static void
look_elsewhere (Play *play)
{
  play->near = GRAPHENE_RECT_INIT (world_pick (&play->world, (guint) play->scene->width),
                                   world_pick (&play->world, (guint) play->scene->height),
                                   900,
                                   500);
}

static void
happen (Play *play)
{
  static void (*const happenings[]) (World *) = { world_set, world_insert, world_delete, world_move };

  world_collect (&play->world);
  if (world_chance (&play->world, 0.2) && pathos_history_get_can_undo (play->world.history))
    pathos_history_undo (play->world.history);
  else
    happenings[world_pick (&play->world, G_N_ELEMENTS (happenings))](&play->world);
}

static void
lay_out (Play *play)
{
  g_autoptr (PathosParts) before = g_steal_pointer (&play->parts);

  g_clear_pointer (&play->scene, pathos_scene_unref);
  play->scene = pathos_layout_run (play->layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &play->view);
  play->parts = pathos_parts_new (play->scene, before);
}

static void
compare_with_fresh (Play               *play,
                    const PathosPlaced *kept)
{
  g_autoptr (PathosParts) parts = pathos_parts_new (play->scene, NULL);
  PathosItemLayer *fresh = g_object_ref_sink (pathos_item_layer_new (play->selection, NULL));
  g_autofree char *expected = NULL, *actual = NULL;

  while (!pathos_item_layer_update (fresh, parts, &play->near))
    continue;
  if (kept != NULL)
    pathos_item_layer_focus (fresh, parts, kept);

  expected = dump_layer (fresh);
  actual = dump_layer (play->layer);
  g_assert_cmpstr (actual, ==, expected);
  g_assert_finalize_object (fresh);
}

static void
play_round (Play *play)
{
  const PathosPlaced *kept = NULL;
  gboolean            seen_before = play->parts != NULL;

  if (seen_before && world_chance (&play->world, 0.8))
    happen (play);
  lay_out (play);
  if (!seen_before || world_chance (&play->world, 0.3))
    look_elsewhere (play);
  if (world_chance (&play->world, 0.3))
    pathos_selection_set_only (play->selection, draw_stop (play)->group->id);

  /* The kept item of an earlier scene is kept as long as it is in the map. */
  pathos_item_layer_update (play->layer, play->parts, &play->near);
  kept = draw_stop (play);
  pathos_item_layer_focus (play->layer, play->parts, kept);
  pathos_item_layer_update (play->layer, play->parts, &play->near);
  compare_with_fresh (play, kept);
}

static void
play_with (PathosJourney *journey)
{
  Play    play = { .view = { .editable = TRUE } };
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  world_init_for (&play.world, seed, journey);
  play.layout = pathos_layout_new (play.world.journey);
  play.selection = pathos_selection_new ();
  play.layer = g_object_ref_sink (pathos_item_layer_new (play.selection, NULL));
  for (guint i = 0; i < N_ROUNDS; i++)
    play_round (&play);

  g_assert_finalize_object (play.layer);
  g_assert_finalize_object (play.selection);
  pathos_parts_free (play.parts);
  pathos_scene_unref (play.scene);
  pathos_layout_free (play.layout);
  g_assert_finalize_object (play.world.history);
  g_assert_finalize_object (play.world.journey);
  world_clear (&play.world);
}

static void
test_specimen (void)
{
  play_with (NULL);
}

/* Large enough for several blocks. */
static void
test_wide (void)
{
  play_with (map_file_read_torture ("wide"));
}

/* --- By hand ------------------------------------------------------------------------------------------- */

/* Returns: a group that holds one item of this element, which is at the element @at and has @facts */
static PathosNode *
create_section_of (const char *id,
                   const char *at,
                   guint       facts)
{
  PathosGroupInfo info = {
    .part = PATHOS_PART_ITEM,
    .facts = facts,
    .id = id,
    .at = at,
    .area = GRAPHENE_RECT_INIT (0, 0, 100, 40),
  };
  PathosBuilder builder;

  pathos_builder_init (&builder, 100, FALSE);
  pathos_builder_add (&builder, pathos_group_new (&info, NULL, 0), 0, 0, 100);
  return pathos_builder_end (&builder, &(PathosGroupInfo) { .facts = PATHOS_FACT_CONTAINER });
}

static PathosNode *
create_section (const char *id,
                const char *at)
{
  return create_section_of (id, at, PATHOS_FACT_PRESENT | PATHOS_FACT_ANCHOR);
}

/* Makes a scene of these sections, the last of which is @x to the right and below of the others. */
static void
compose (Play              *play,
         PathosNode *const *sections,
         guint              n_sections,
         float              x)
{
  g_autoptr (PathosParts) before = g_steal_pointer (&play->parts);
  PathosBuilder builder;

  g_clear_pointer (&play->scene, pathos_scene_unref);
  pathos_builder_init (&builder, 100, FALSE);
  for (guint i = 0; i < n_sections; i++)
    {
      float place = i + 1 < n_sections ? 0 : x;

      pathos_builder_add (&builder, pathos_node_ref (sections[i]), place, place, 100);
    }

  play->scene = g_new0 (PathosScene, 1);
  g_atomic_ref_count_init (&play->scene->ref_count);
  play->scene->root = (PathosGroup *) pathos_builder_end (&builder, &(PathosGroupInfo) { 0 });
  play->parts = pathos_parts_new (play->scene, before);
}

/* Shows a scene of these sections. */
static void
show (Play              *play,
      PathosNode *const *sections,
      guint              n_sections)
{
  compose (play, sections, n_sections, 0);
  pathos_item_layer_update (play->layer, play->parts, &play->near);
  compare_with_fresh (play, NULL);
}

#define LIST(...)  \
  (PathosNode *[]) \
  {                \
    __VA_ARGS__    \
  }
#define SHOW(...) show (&play, LIST (__VA_ARGS__), G_N_ELEMENTS ((LIST (__VA_ARGS__))))

/* Sections that are the same as before, although what they depend on is not. */
static void
test_same_sections (void)
{
  Play play = { .near = GRAPHENE_RECT_INIT (500, 500, 100, 100) };
  g_autoptr (PathosNode) parent = create_section ("parent", "");
  g_autoptr (PathosNode) child = create_section ("child", "parent");
  g_autoptr (PathosNode) twin = create_section ("child", "parent");
  g_autoptr (PathosNode) other = create_section ("other", "");

  play.selection = pathos_selection_new ();
  play.layer = g_object_ref_sink (pathos_item_layer_new (play.selection, NULL));

  /* The parent leaves, and comes back. */
  SHOW (parent, child);
  SHOW (child);
  SHOW (parent, child);

  /* Another section takes the item, and leaves. */
  SHOW (parent, twin, child);
  SHOW (parent, child, other);
  SHOW (parent, child);

  /* Siblings come and go before and after. */
  SHOW (other, parent);
  SHOW (parent, other);
  SHOW (parent, child, other);

  g_assert_finalize_object (play.layer);
  g_assert_finalize_object (play.selection);
  pathos_parts_free (play.parts);
  pathos_scene_unref (play.scene);
}

#define MANY 1200

static const graphene_rect_t near_few = GRAPHENE_RECT_INIT (500, 500, 100, 100);
static const graphene_rect_t near_all = GRAPHENE_RECT_INIT (-10000, -10000, 1000000, 1000000);

static guint
count_children (GtkWidget *parent)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* Returns: (element-type PathosNode): a parent, and what is below it and has @facts */
static GPtrArray *
create_many (guint facts)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_node_unref);

  g_ptr_array_add (sections, create_section ("parent", ""));
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);

      g_ptr_array_add (sections, create_section_of (id, "parent", facts));
    }

  return sections;
}

static void
assert_all_in_order (GtkWidget *parent)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  g_assert_cmpuint (count_children (parent), ==, MANY);
  for (guint i = 0; i < MANY; i++, child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);

      g_assert_cmpstr (pathos_item_get_key (PATHOS_ITEM (child))->id, ==, id);
    }
}

/* Of very many items, those near the view are there at once unless they are very many too, and the others
 * soon, in their order. */
static void
test_many (gconstpointer near)
{
  Play play = { .near = *(const graphene_rect_t *) near };
  g_autoptr (GPtrArray) sections = create_many (PATHOS_FACT_PRESENT | PATHOS_FACT_ANCHOR);
  GtkWidget *parent, *last;
  guint      n_before = 0, n_children;

  play.selection = pathos_selection_new ();
  play.layer = g_object_ref_sink (pathos_item_layer_new (play.selection, NULL));
  compose (&play, (PathosNode *const *) sections->pdata, sections->len, 520);
  g_assert_false (pathos_item_layer_update (play.layer, play.parts, &play.near));

  parent = gtk_widget_get_first_child (GTK_WIDGET (play.layer));
  last = gtk_widget_get_last_child (parent);
  n_children = count_children (parent);
  g_assert_cmpuint (n_children, >, 1);
  g_assert_cmpuint (n_children, <, MANY);
  if (near == &near_few)
    g_assert_cmpstr (pathos_item_get_key (PATHOS_ITEM (last))->id, ==, "c1199");

  while (!pathos_item_layer_update (play.layer, play.parts, &play.near))
    {
      n_before = n_children;
      n_children = count_children (parent);
      g_assert_cmpuint (n_children, >, n_before);
    }

  assert_all_in_order (parent);
  compare_with_fresh (&play, NULL);
  g_assert_finalize_object (play.layer);
  g_assert_finalize_object (play.selection);
  pathos_parts_free (play.parts);
  pathos_scene_unref (play.scene);
}

/* Items that were near the view go soon, in the meantime in their order. */
static void
test_many_gone (void)
{
  Play play = { .near = near_all };
  g_autoptr (GPtrArray) sections = create_many (0);
  GtkWidget *parent;
  guint      n_before = MANY, n_children;

  play.selection = pathos_selection_new ();
  play.layer = g_object_ref_sink (pathos_item_layer_new (play.selection, NULL));
  compose (&play, (PathosNode *const *) sections->pdata, sections->len, 520);
  while (!pathos_item_layer_update (play.layer, play.parts, &play.near))
    continue;
  parent = gtk_widget_get_first_child (GTK_WIDGET (play.layer));
  assert_all_in_order (parent);

  play.near = near_few;
  g_assert_false (pathos_item_layer_update (play.layer, play.parts, &play.near));
  n_children = count_children (parent);
  g_assert_cmpuint (n_children, >, 1);
  do
    {
      g_assert_cmpuint (n_children, <, n_before);
      n_before = n_children;
      pathos_item_layer_update (play.layer, play.parts, &play.near);
      n_children = count_children (parent);
    }
  while (n_children > 1);

  g_assert_true (pathos_item_layer_update (play.layer, play.parts, &play.near));
  compare_with_fresh (&play, NULL);
  g_assert_finalize_object (play.layer);
  g_assert_finalize_object (play.selection);
  pathos_parts_free (play.parts);
  pathos_scene_unref (play.scene);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-layer/same-sections", test_same_sections);
  g_test_add_data_func ("/item-layer/many", &near_few, test_many);
  g_test_add_data_func ("/item-layer/many-near", &near_all, test_many);
  g_test_add_func ("/item-layer/many-gone", test_many_gone);
  g_test_add_func ("/item-layer/specimen", test_specimen);
  g_test_add_func ("/item-layer/wide", test_wide);

  return g_test_run ();
}
