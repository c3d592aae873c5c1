/* test-second-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map.h"
#include "pathos-builder.h"
#include "pathos-canvas-private.h"
#include "pathos-overlay.h"
#include "pathos-stage.h"
#include "pathos-text-cache.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Another view of a map: its touchpoints on a plane, by how important they are and how long they take. The
 * canvas shows it without knowing about it, and everything that can be done in the map can be done in it. */

#define MARGIN 60
#define CARD   120
#define HEIGHT 40
#define COLOUR 0xff2a6f4eu

/* To the right is more important, down is shorter. */
static const PathosAxes axes = {
  .axis = {
      { .attr = "importance", .maximum = 5, .unit_x = 150, .snap = 1, .fine = 1 },
      { .attr = "duration", .maximum = 3600, .unit_y = -0.1f, .snap = 1 / 60.0, .fine = 1 },
  },
  .n_axes = 2,
};

typedef struct
{
  PathosOverlay   *overlay;
  PathosTextCache *texts;
} Plane;

static gpointer
plane_create (PathosJourney *journey)
{
  Plane *self = g_new (Plane, 1);

  self->overlay = pathos_overlay_new (journey);
  self->texts = pathos_text_cache_new ();
  return self;
}

static void
plane_destroy (gpointer data)
{
  Plane *self = data;

  pathos_overlay_free (self->overlay);
  pathos_text_cache_free (self->texts);
  g_free (self);
}

static PathosNode *
create_dot (Plane            *self,
            PathosTouchpoint *touchpoint)
{
  PathosTextStyle  style = { .size = 12, .width = CARD - 20 };
  g_autofree char *label = g_strdup_printf ("%s, %d, %d min",
                                            touchpoint->title,
                                            (int) touchpoint->importance,
                                            (int) touchpoint->duration / 60);
  PathosBuilder    builder;
  PathosGroupInfo  info;

  pathos_builder_init (&builder, CARD, FALSE);
  pathos_builder_add_rect (&builder, 0, 0, CARD, HEIGHT, 8, COLOUR, 0, "card");
  pathos_builder_add_text (&builder,
                           pathos_text_cache_get (self->texts, touchpoint->title, &style),
                           10,
                           10,
                           0xffffffff,
                           "title");
  info = (PathosGroupInfo) {
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .accessible = PATHOS_ACCESSIBLE_SLIDER,
    .id = PATHOS_ELEMENT (touchpoint)->id,
    .label = label,
    .radius = 8,
    .axes = &axes,
    .values = { (double) touchpoint->importance, (double) touchpoint->duration },
    .area = GRAPHENE_RECT_INIT (0, 0, CARD, HEIGHT),
  };
  return pathos_builder_end (&builder, &info);
}

static PathosScene *
plane_run (gpointer           data,
           const PathosTheme *theme,
           const PathosView  *view)
{
  Plane        *self = data;
  PathosScene  *scene = g_new0 (PathosScene, 1);
  PathosBuilder builder;
  PathosItems   stages;

  pathos_overlay_update (self->overlay, view->draft, NULL, NULL);
  stages = pathos_overlay_get_items (self->overlay, pathos_overlay_get_journey (self->overlay)->stages);
  pathos_builder_init (&builder, 1000, FALSE);
  for (guint i = 0; i < stages.n_items; i++)
    {
      PathosItems touchpoints = pathos_overlay_get_items (self->overlay,
                                                          PATHOS_STAGE (stages.items[i])->touchpoints);

      for (guint j = 0; j < touchpoints.n_items; j++)
        {
          PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (touchpoints.items[j]);

          pathos_builder_add (&builder,
                              create_dot (self, touchpoint),
                              (float) (MARGIN + 150 * touchpoint->importance),
                              (float) (MARGIN + 400 - 0.1 * touchpoint->duration),
                              CARD);
        }
    }

  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) pathos_builder_end (&builder,
                                                    &(PathosGroupInfo) { .facts = PATHOS_FACT_CONTAINER });
  scene->width = 1000;
  scene->height = 520;
  scene->background = theme->background;
  scene->smallest_text = 12;
  return scene;
}

static const PathosLayoutKind plane = { "plane", plane_create, plane_run, NULL, plane_destroy };

typedef struct
{
  Map               map;
  GtkWidget        *window;
  PathosCanvas     *canvas;
  PathosSceneModel *model;
  PathosTouchpoint *first;
  PathosTouchpoint *second;
} Fixture;

static void
settle (Fixture *fixture)
{
  canvas_fixture_settle (fixture->canvas);
}

static void
reset_cb (PathosElement *element,
          gpointer       user_data)
{
  if (PATHOS_IS_TOUCHPOINT (element))
    g_object_set (element, "importance", (gint64) 0, "duration", (gint64) 0, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  PathosStage *stage;

  map_set_up (&fixture->map, NULL);
  stage = PATHOS_STAGE (fixture->map.journey->stages->items[0]);
  fixture->first = PATHOS_TOUCHPOINT (stage->touchpoints->items[0]);
  fixture->second = PATHOS_TOUCHPOINT (stage->touchpoints->items[1]);
  pathos_element_walk (PATHOS_ELEMENT (fixture->map.journey), reset_cb, NULL);
  g_object_set (fixture->first, "importance", (gint64) 1, "duration", (gint64) 600, NULL);
  g_object_set (fixture->second, "importance", (gint64) 3, "duration", (gint64) 600, NULL);

  fixture->canvas = PATHOS_CANVAS (pathos_canvas_new ());
  fixture->model = pathos_canvas_get_model (fixture->canvas);
  pathos_scene_model_set_kind (fixture->model, &plane);
  pathos_canvas_set_theme (fixture->canvas, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  pathos_canvas_set_document (fixture->canvas, fixture->map.document);
  fixture->window = canvas_fixture_open (fixture->canvas, GTK_WIDGET (fixture->canvas));
  pathos_canvas_set_zoom (fixture->canvas, 1);
  settle (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  canvas_fixture_close (fixture->window, fixture->canvas);
  map_tear_down (&fixture->map, NULL);
}

static const PathosPlaced *
get_placed (Fixture          *fixture,
            PathosTouchpoint *touchpoint)
{
  return pathos_parts_find (pathos_scene_model_get_parts (fixture->model), PATHOS_ELEMENT (touchpoint)->id);
}

static PathosItem *
get_item (Fixture          *fixture,
          PathosTouchpoint *touchpoint)
{
  return pathos_item_layer_find (fixture->canvas->layer, get_placed (fixture, touchpoint)->group);
}

static graphene_point_t
get_middle (Fixture          *fixture,
            PathosTouchpoint *touchpoint)
{
  graphene_rect_t rect = pathos_viewport_from_map (pathos_scroller_get_viewport (fixture->canvas->scroller),
                                                   &get_placed (fixture, touchpoint)->rect);

  return GRAPHENE_POINT_INIT (rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
}

/* Focus by keyboard, and what assistive technology sees. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  PathosItem *item = get_item (fixture, fixture->first);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 5.0);

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, fixture->first));
  g_assert_true (pathos_item_layer_get_focused (fixture->canvas->layer) == item);
  g_assert_true (pathos_selection_contains (pathos_canvas_get_selection (fixture->canvas),
                                            PATHOS_ELEMENT (fixture->first)->id));

  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.right", NULL);
  settle (fixture);
  g_assert_true (pathos_item_layer_get_focused (fixture->canvas->layer) ==
                 get_item (fixture, fixture->second));
  g_assert_false (pathos_selection_contains (pathos_canvas_get_selection (fixture->canvas),
                                             PATHOS_ELEMENT (fixture->first)->id));
}

/* One drag sets both values, in one undo step. */
static void
test_drag (Fixture      *fixture,
           gconstpointer data)
{
  graphene_point_t start = get_middle (fixture, fixture->first);

  pathos_drag_controller_press (fixture->canvas->drag, start.x, start.y);
  g_assert_true (pathos_drag_controller_move (fixture->canvas->drag, start.x + 160, start.y - 61, FALSE));
  settle (fixture);

  /* The scene shows the draft, but the map has not changed yet. */
  g_assert_cmpfloat (get_placed (fixture, fixture->first)->rect.origin.x, ==, MARGIN + 300);
  g_assert_cmpint (fixture->first->importance, ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_item (fixture, fixture->first)),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       2.0);

  pathos_drag_controller_release (fixture->canvas->drag);
  settle (fixture);
  g_assert_cmpint (fixture->first->importance, ==, 2);
  g_assert_cmpint (fixture->first->duration, ==, 1200);
  g_assert_nonnull (strstr (get_placed (fixture, fixture->first)->group->label, "2, 20 min"));

  pathos_history_undo (fixture->map.history);
  settle (fixture);
  g_assert_cmpint (fixture->first->importance, ==, 1);
  g_assert_cmpint (fixture->first->duration, ==, 600);
}

/* With Ctrl, arrow keys move along the axis in their direction, numbers along the first. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, fixture->first));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.raise", NULL);
  g_assert_cmpint (fixture->first->duration, ==, 660);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.lower-slightly", NULL);
  g_assert_cmpint (fixture->first->duration, ==, 659);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.rate-5", NULL);
  g_assert_cmpint (fixture->first->importance, ==, 5);
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *view;

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, fixture->second));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.edit", NULL);
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
  view = pathos_text_editor_get_view (fixture->canvas->editor);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Hears of us", -1);
  settle (fixture);
  g_assert_nonnull (strstr (get_placed (fixture, fixture->second)->group->label, "Hears of us"));
  g_assert_cmpstr (fixture->second->title, !=, "Hears of us");

  pathos_canvas_commit (fixture->canvas);
  settle (fixture);
  g_assert_cmpstr (fixture->second->title, ==, "Hears of us");
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *id = g_strdup (PATHOS_ELEMENT (fixture->first)->id);

  pathos_canvas_focus_on (fixture->canvas, get_placed (fixture, fixture->first));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "map.delete", NULL);
  settle (fixture);
  g_assert_null (pathos_journey_find (fixture->map.journey, id));
  pathos_history_undo (fixture->map.history);
  settle (fixture);
  g_assert_true (pathos_journey_find (fixture->map.journey, id) == PATHOS_ELEMENT (fixture->first));
}

/* Returns: what the widget draws there, once it has been laid out */
static guint32
get_pixel (GtkWidget              *widget,
           const graphene_point_t *point)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t         *cairo = cairo_create (surface);
  guint32          pixel;

  gtk_test_widget_wait_for_draw (widget);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_translate (cairo, -point->x, -point->y);
  gsk_render_node_draw (node, cairo);
  cairo_surface_flush (surface);
  memcpy (&pixel, cairo_image_surface_get_data (surface), sizeof pixel);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return pixel;
}

static void
test_drawn (Fixture      *fixture,
            gconstpointer data)
{
  graphene_point_t middle = get_middle (fixture, fixture->first);
  graphene_point_t edge = { middle.x - CARD / 2 + 6, middle.y };

  g_assert_cmphex (get_pixel (GTK_WIDGET (fixture->canvas), &edge), ==, COLOUR);
  edge.x -= 40;
  g_assert_cmphex (get_pixel (GTK_WIDGET (fixture->canvas), &edge), !=, COLOUR);
}

#define ADD(name, func) g_test_add ("/second-view/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("focus", test_focus);
  ADD ("drag", test_drag);
  ADD ("keys", test_keys);
  ADD ("text", test_text);
  ADD ("delete", test_delete);
  ADD ("drawn", test_drawn);

  return g_test_run ();
}
