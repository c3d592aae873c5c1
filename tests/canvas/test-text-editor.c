/* test-text-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map.h"
#include "pathos-canvas-private.h"
#include "pathos-feeling.h"
#include "pathos-json-meter.h"
#include "pathos-lane.h"
#include "pathos-rect.h"
#include "pathos-text-editor-private.h"
#include "pathos-touchpoint.h"

#include <math.h>
#include <string.h>

/* The text view over a text of the map.
 *
 * Length: what can happen to a text while it is typed, one after the other. */
typedef CanvasFixture Fixture;

/* Begins to edit the first text of an element. */
static void
edit (Fixture       *fixture,
      PathosElement *element)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));
  const PathosPlaced *placed = pathos_parts_find (parts, element->id);

  g_assert_nonnull (placed);
  pathos_canvas_focus_on (fixture->canvas, placed);
  g_assert_true (pathos_canvas_begin_text (fixture->canvas, placed, NULL));
  canvas_fixture_settle (fixture->canvas);
}

static GtkTextView *
get_view (Fixture *fixture)
{
  return GTK_TEXT_VIEW (pathos_text_editor_get_view (fixture->canvas->editor));
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (get_view (fixture));
}

static char *
dup_text (Fixture *fixture)
{
  char *text = NULL;

  g_object_get (get_buffer (fixture), "text", &text, NULL);
  return text;
}

/* Does as Tab and Shift+Tab do in the text. */
static void
press_tab (Fixture *fixture,
           gboolean shift)
{
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_signal_emit_by_name (fixture->canvas->editor, "ended", TRUE,
                         shift ? PATHOS_TEXT_EXIT_BACK_TAB : PATHOS_TEXT_EXIT_TAB);
  canvas_fixture_settle (fixture->canvas);
}

/* What is pasted is what will be in the map, and trimmed at the end. */
static void
test_pasted (Fixture      *fixture,
             gconstpointer data)
{
  PathosElement   *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  g_autofree char *shown = NULL;

  edit (fixture, touchpoint);
  gtk_text_buffer_set_text (get_buffer (fixture), " a\a\tb\r\nc\u202e\u2028\xef\xbb\xbf", -1);
  shown = dup_text (fixture);
  g_assert_cmpstr (shown, ==, " a b\nc\n");
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->title, ==, "a b\nc");
}

/* Returns: (nullable): what is said below the text */
static GtkWidget *
get_notice (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));

  while (child != NULL && !gtk_widget_has_css_class (child, "map-text-notice"))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
delete_one (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (fixture), &start);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (get_buffer (fixture), &start, &end);
}

/* More than 2,000 characters cannot be typed or pasted. A longer text of a file stays whole. */
static void
test_full (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement   *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  g_autofree char *many = g_strnfill (100000, 'x');
  g_autofree char *long_title = g_strnfill (2500, 'y');

  edit (fixture, touchpoint);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), many, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture)), ==, 2000);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_notice (fixture))), ==,
                   "A text ends at 2000 characters");
  delete_one (fixture);
  g_assert_null (get_notice (fixture));
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "xü", -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture)), ==, 2000);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_cmpuint (strlen (PATHOS_TOUCHPOINT (touchpoint)->title), ==, 2000);

  g_object_set (touchpoint, "title", long_title, NULL);
  canvas_fixture_settle (fixture->canvas);
  edit (fixture, touchpoint);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "y", -1);
  delete_one (fixture);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "y", -1);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_cmpuint (strlen (PATHOS_TOUCHPOINT (touchpoint)->title), ==, 2500);
}

static void
refused_cb (GString    *refused,
            const char *message)
{
  g_string_append (refused, message);
}

/* A text for which the map has no room is not silently left out: below it stands why. What it was before is
 * applied, and where that is refused at the end, the canvas says so. */
static void
test_no_room (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  PathosMeter    meter = pathos_json_meter;
  g_autoptr (GString) refused = g_string_new (NULL);

  pathos_journey_set_meter (fixture->map.journey, &meter);
  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (refused_cb), refused);
  edit (fixture, touchpoint);
  gtk_text_buffer_set_text (get_buffer (fixture), "Reads the FAQ twice", -1);
  g_assert_null (get_notice (fixture));

  meter.limit.n_bytes = 100;
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), ", or thrice", -1);
  g_assert_nonnull (get_notice (fixture));
  g_assert_cmpstr (refused->str, ==, "");
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_nonnull (strstr (refused->str, "too large"));
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->title, ==, "Reads the FAQ");
}

/* Tab goes through all texts of the header, and then to the next item. */
static void
test_tab (Fixture      *fixture,
          gconstpointer data)
{
  PathosJourney *journey = fixture->map.journey;

  g_object_set (journey, "scenario", "", NULL);
  canvas_fixture_settle (fixture->canvas);
  edit (fixture, PATHOS_ELEMENT (journey));
  gtk_text_buffer_set_text (get_buffer (fixture), "A title", -1);
  press_tab (fixture, FALSE);
  gtk_text_buffer_set_text (get_buffer (fixture), "An objective", -1);
  press_tab (fixture, FALSE);
  gtk_text_buffer_set_text (get_buffer (fixture), "A scenario", -1);
  press_tab (fixture, TRUE);
  gtk_text_buffer_set_text (get_buffer (fixture), "Another objective", -1);
  press_tab (fixture, FALSE);
  press_tab (fixture, FALSE);

  g_assert_null (pathos_text_editor_get_view (fixture->canvas->editor));
  g_assert_cmpstr (journey->title, ==, "A title");
  g_assert_cmpstr (journey->objective, ==, "Another objective");
  g_assert_cmpstr (journey->scenario, ==, "A scenario");
}

/* Wherever the map is scrolled, the text is not drawn over the names of lanes. */
static void
test_area (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement  *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  graphene_rect_t area;

  edit (fixture, touchpoint);
  pathos_scroller_scroll_to (fixture->canvas->scroller, 300, 0);
  canvas_fixture_settle (fixture->canvas);
  area = pathos_text_editor_get_area (fixture->canvas->editor);
  g_assert_cmpfloat (area.origin.x, >=, 100);
  g_assert_cmpfloat (gtk_widget_get_height (GTK_WIDGET (get_view (fixture))), <=, area.size.height);
}

/* However long a text becomes, and wherever it is, the caret is in view. */
static void
test_caret (Fixture      *fixture,
            gconstpointer data)
{
  PathosLane     *lane = PATHOS_LANE (map_find (&fixture->map, "Backstage"));
  graphene_rect_t area;

  edit (fixture, lane->cards->items[lane->cards->n_items - 1]);
  for (guint i = 0; i < 40; i++)
    {
      GdkRectangle     caret;
      graphene_point_t place;
      int              x, y;

      gtk_text_buffer_insert_at_cursor (get_buffer (fixture), i == 30 ? "\nThe end" : "A few more words. ",
                                        -1);
      if (i % 10 != 9)
        continue;

      canvas_fixture_settle (fixture->canvas);
      for (guint j = 0; j < 4; j++)
        gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->canvas));
      gtk_text_view_get_cursor_locations (get_view (fixture), NULL, &caret, NULL);
      gtk_text_view_buffer_to_window_coords (get_view (fixture), GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &x,
                                             &y);
      g_assert_true (gtk_widget_compute_point (GTK_WIDGET (get_view (fixture)), GTK_WIDGET (fixture->canvas),
                                               &GRAPHENE_POINT_INIT ((float) x, (float) y), &place));
      area = pathos_text_editor_get_area (fixture->canvas->editor);
      g_assert_cmpfloat (place.y, >=, area.origin.y);
      g_assert_cmpfloat (place.y + (float) caret.height, <=, area.origin.y + area.size.height);
    }
}

static PathosColour
get_ink (Fixture *fixture)
{
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (get_view (fixture)), &ink);
  return 0xff000000 | (PathosColour) lroundf (ink.red * 255) << 16 |
         (PathosColour) lroundf (ink.green * 255) << 8 | (PathosColour) lroundf (ink.blue * 255);
}

/* Returns: (nullable): what is in the text while it is empty */
static GtkWidget *
find_prompt (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "map-text-prompt") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_prompt (child);

  return found;
}

/* A text that is empty says what it is for, to everybody. */
static void
test_prompt_while_empty (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *prompt;

  edit (fixture, PATHOS_ELEMENT (fixture->map.journey));
  press_tab (fixture, FALSE);
  prompt = find_prompt (GTK_WIDGET (get_view (fixture)));
  g_assert_false (gtk_widget_get_visible (prompt));
  gtk_text_buffer_set_text (get_buffer (fixture), "", -1);
  g_assert_true (gtk_widget_get_visible (prompt));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (prompt)), ==, "What do you want to find out?");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "What do you want to find out?");
  gtk_text_buffer_set_text (get_buffer (fixture), "What we do", -1);
  g_assert_false (gtk_widget_get_visible (prompt));
}

/* Undo in the text goes back to what it was, not to nothing. */
static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *text = NULL;

  edit (fixture, map_find (&fixture->map, "Reads the FAQ"));
  g_assert_false (gtk_text_buffer_get_can_undo (get_buffer (fixture)));
  gtk_text_buffer_begin_user_action (get_buffer (fixture));
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "!", -1);
  gtk_text_buffer_end_user_action (get_buffer (fixture));
  while (gtk_text_buffer_get_can_undo (get_buffer (fixture)))
    gtk_text_buffer_undo (get_buffer (fixture));
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "Reads the FAQ");
}

/* Returns: whether something in @node is filled with @colour, or has a border of it */
static gboolean
is_filled (GskRenderNode *node,
           PathosColour   colour)
{
  const GdkRGBA wanted = { (float) (colour >> 16 & 255) / 255, (float) (colour >> 8 & 255) / 255,
                           (float) (colour & 255) / 255, 1 };

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_COLOR_NODE:
      return gdk_rgba_equal (gsk_color_node_get_color (node), &wanted);
    case GSK_BORDER_NODE:
      return gdk_rgba_equal (gsk_border_node_get_colors (node), &wanted);
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        {
          if (is_filled (gsk_container_node_get_child (node, i), colour))
            return TRUE;
        }
      return FALSE;
    case GSK_TRANSFORM_NODE:
      return is_filled (gsk_transform_node_get_child (node), colour);
    case GSK_CLIP_NODE:
      return is_filled (gsk_clip_node_get_child (node), colour);
    case GSK_ROUNDED_CLIP_NODE:
      return is_filled (gsk_rounded_clip_node_get_child (node), colour);
    default:
      return FALSE;
    }
}

/* Returns: (transfer full): what a widget of at least this size draws */
static GskRenderNode *
draw (GtkWidget *widget,
      int        width,
      int        height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) paintable = NULL;

  gtk_test_widget_wait_for_draw (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  return gtk_snapshot_free_to_node (snapshot);
}

/* A new stage has a border while its name is typed. */
static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  GtkWidget         *canvas = GTK_WIDGET (fixture->canvas);
  const PathosParts *parts = pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));
  g_autoptr (GskRenderNode) before = NULL, after = NULL;

  pathos_canvas_focus_on (fixture->canvas,
                          pathos_parts_find (parts, map_find (&fixture->map, "Reads the FAQ")->id));
  canvas_fixture_settle (fixture->canvas);
  before = draw (canvas, gtk_widget_get_width (canvas), gtk_widget_get_height (canvas));
  g_assert_false (is_filled (before, theme->gap));
  g_assert_true (gtk_widget_activate_action (canvas, "map.add-stage", NULL));
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
  after = draw (canvas, gtk_widget_get_width (canvas), gtk_widget_get_height (canvas));
  g_assert_true (is_filled (after, theme->gap));
}

/* The text stands on the paper of its card, not on that of the map. */
static void
test_paper (Fixture      *fixture,
            gconstpointer data)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  const char *const  lanes[] = { "Pain points", "Opportunities" };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      g_autoptr (GskRenderNode) node = NULL;

      edit (fixture, PATHOS_LANE (map_find (&fixture->map, lanes[i]))->cards->items[0]);
      node = draw (GTK_WIDGET (get_view (fixture)), 100, 30);
      g_assert_true (is_filled (node, i == 0 ? theme->pain : theme->opportunity));
      pathos_text_editor_end (fixture->canvas->editor, FALSE);
    }
}

/* What is typed in place of a prompt, or of a placeholder, looks as it will. */
static void
test_prompt (Fixture      *fixture,
             gconstpointer data)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);

  for (guint i = 0; i < 2; i++)
    {
      PathosElement *touchpoint = map_find (&fixture->map, i == 0 ? "Reads the FAQ" : "Goes to checkout");

      if (i == 0)
        g_object_set (touchpoint, "title", "", NULL);
      else
        g_object_set (touchpoint, "placeholder", TRUE, NULL);
      canvas_fixture_settle (fixture->canvas);
      edit (fixture, touchpoint);
      g_assert_cmphex (get_ink (fixture), ==, theme->text_dim);
      gtk_text_buffer_set_text (get_buffer (fixture), "Typed", -1);
      canvas_fixture_settle (fixture->canvas);
      canvas_fixture_settle (fixture->canvas);
      g_assert_cmphex (get_ink (fixture), ==, theme->text);
      pathos_text_editor_end (fixture->canvas->editor, FALSE);
    }
}

#define SLACK 3.0f /* pixels, of the room around an item */

/* The boxes of marks and evidence in an item, on the screen. */
typedef struct
{
  Fixture        *fixture;
  graphene_rect_t box; /* of the text view */
  const char     *id;
  gboolean        is_thought;
  guint           n_marks;
} Marks;

static void
check_marks (Marks             *marks,
             const PathosGroup *group,
             float              x,
             float              y)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (marks->fixture->canvas->scroller);

  for (guint i = 0; i < group->n_children; i++)
    {
      const PathosNode *node = group->children[i].node;
      float             node_x = x + group->children[i].x, node_y = y + group->children[i].y;
      graphene_rect_t   rect;

      if (node->kind == PATHOS_NODE_GROUP)
        {
          check_marks (marks, (const PathosGroup *) node, node_x, node_y);
          continue;
        }
      if (node->kind == PATHOS_NODE_TEXT || node->bounds.size.width > 30 ||
          (marks->is_thought && node->kind == PATHOS_NODE_RECT))
        continue; /* the text, its card, and the evidence that follows the last word */

      graphene_rect_offset_r (&node->bounds, node_x, node_y, &rect);
      rect = pathos_viewport_from_map (viewport, &rect);
      marks->n_marks++;
      if (graphene_rect_intersection (&marks->box, &rect, NULL))
        g_error ("%s: the text covers %s at %g, %g, %g × %g: %g, %g, %g × %g", marks->id,
                 node->kind == PATHOS_NODE_PATH ? ((const PathosPathNode *) node)->shape : "a rectangle",
                 rect.origin.x, rect.origin.y, rect.size.width, rect.size.height, marks->box.origin.x,
                 marks->box.origin.y, marks->box.size.width, marks->box.size.height);
    }
}

/* Where the text on the map is large enough to be read, the open one covers neither marks nor evidence of its
 * card, and no other item. A raised one covers as much as its card would if it were large enough. */
static void
test_covers (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *lane;
    guint       card;
  } cards[] = { { "Pain points", 0 }, { "Pain points", 2 }, { "Opportunities", 0 }, { "Thinking", 0 } };
  static const double zooms[] = { 0.02, 0.3, 0.67, 0.85, 0.9, 1, 1.37, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (cards) * G_N_ELEMENTS (zooms); i++)
    {
      PathosLane         *lane = PATHOS_LANE (map_find (&fixture->map, cards[i % 4].lane));
      PathosElement      *card = lane->cards->items[cards[i % 4].card];
      Marks               marks = { .fixture = fixture, .id = cards[i % 4].lane, .is_thought = i % 4 == 3 };
      const PathosPlaced *placed;
      graphene_rect_t     item;
      float               scale;

      pathos_scroller_set_zoom (fixture->canvas->scroller, zooms[i / 4]);
      canvas_fixture_settle (fixture->canvas);
      edit (fixture, card);
      canvas_fixture_settle (fixture->canvas);
      placed = pathos_parts_find (pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas)),
                                  card->id);
      item = pathos_viewport_from_map (pathos_scroller_get_viewport (fixture->canvas->scroller),
                                       &placed->rect);
      scale = MAX (1, 11.0f / 12 / (float) zooms[i / 4]);
      graphene_rect_inset (&item, -SLACK - (scale - 1) * item.size.width,
                           -SLACK - (scale - 1) * item.size.height);
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_view (fixture)),
                                                GTK_WIDGET (fixture->canvas), &marks.box));
      if (!pathos_rect_contains (&item, &marks.box))
        g_error ("%s at %g: the text leaves its card, %g, %g, %g × %g: %g, %g, %g × %g", marks.id,
                 zooms[i / 4], item.origin.x, item.origin.y, item.size.width, item.size.height,
                 marks.box.origin.x, marks.box.origin.y, marks.box.size.width, marks.box.size.height);
      if (scale == 1)
        check_marks (&marks, placed->group, placed->rect.origin.x - placed->group->area.origin.x,
                     placed->rect.origin.y - placed->group->area.origin.y);
      g_assert_cmpint (marks.n_marks > 0, ==, scale == 1);
      pathos_text_editor_end (fixture->canvas->editor, FALSE);
    }
}

/* Returns: the height of the letters in the view, pixels */
static double
get_size (Fixture *fixture)
{
  PangoContext         *context = gtk_widget_get_pango_context (GTK_WIDGET (get_view (fixture)));
  PangoFontDescription *font = pango_context_get_font_description (context);

  return pango_units_to_double (pango_font_description_get_size (font));
}

/* A text is 11 pixels high or more, whatever the zoom, and the map stays where it is. */
static void
test_small (Fixture      *fixture,
            gconstpointer data)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (fixture->canvas->scroller);
  PathosElement        *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  PathosViewport        before;

  pathos_scroller_set_zoom (fixture->canvas->scroller, 0.3);
  canvas_fixture_settle (fixture->canvas);
  before = *viewport;
  edit (fixture, touchpoint);
  g_assert_cmpfloat (get_size (fixture), >=, 10.99);
  g_assert_cmpfloat (viewport->zoom, ==, before.zoom);
  g_assert_cmpfloat (viewport->x, ==, before.x);
  g_assert_cmpfloat (viewport->y, ==, before.y);

  gtk_text_buffer_set_text (get_buffer (fixture), "Reads all", -1);
  pathos_scroller_set_zoom (fixture->canvas->scroller, 0.5);
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpfloat (get_size (fixture), >=, 10.99);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->title, ==, "Reads all");
  g_assert_cmpfloat (viewport->zoom, ==, 0.5);
}

/* A text that is only a little larger than on the map has its lines where they are there. */
static void
test_enlarged (Fixture      *fixture,
               gconstpointer data)
{
  PathosElement *card = PATHOS_LANE (map_find (&fixture->map, "Pain points"))->cards->items[0];
  double         zooms[] = { 0.85, 0.9, 1, 1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const PathosTextAppearance *appearance;
      int                         height;

      pathos_scroller_set_zoom (fixture->canvas->scroller, zooms[i]);
      canvas_fixture_settle (fixture->canvas);
      edit (fixture, card);
      appearance = pathos_text_editor_get_appearance (fixture->canvas->editor);
      g_assert_cmpuint (appearance->n_lines, >, 1);
      g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_view (fixture)), "raised"));
      height = gtk_widget_get_height (GTK_WIDGET (get_view (fixture))) - 2 * PATHOS_TEXT_ENTRY_MARGIN;
      g_assert_cmpfloat_with_epsilon (height, appearance->rect.size.height * zooms[i], 1);
      pathos_text_editor_end (fixture->canvas->editor, FALSE);
    }
}

static graphene_rect_t
get_box (Fixture *fixture)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_view (fixture)), GTK_WIDGET (fixture->canvas),
                                            &box));
  return box;
}

/* A title is as wide as its words, and does not cover the personas, which stay in view beside it. */
static void
test_beside (Fixture      *fixture,
             gconstpointer data)
{
  const PathosParts  *parts = pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));
  PathosElement      *first = fixture->map.journey->personas->items[0];
  const PathosPlaced *persona = pathos_parts_find (parts, first->id);
  graphene_rect_t     box, place = pathos_canvas_get_place (fixture->canvas, persona);

  g_assert_cmpfloat (place.origin.x + place.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (fixture->canvas)));
  edit (fixture, PATHOS_ELEMENT (fixture->map.journey));
  box = get_box (fixture);
  g_assert_false (graphene_rect_intersection (&box, &place, NULL));
}

static const PathosPlaced *
find (Fixture       *fixture,
      PathosElement *element)
{
  return pathos_parts_find (pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas)),
                            element->id);
}

/* Two clicks on a line of a persona edit what stands there. Then each of its texts has a line in the chip. */
static void
test_persona (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const texts[] = { "goals", "quote" };

  PathosElement   *persona = fixture->map.journey->personas->items[0];
  graphene_rect_t  place;
  graphene_point_t point;

  g_object_set (persona, "quote", "", NULL);
  canvas_fixture_settle (fixture->canvas);
  place = find (fixture, persona)->rect;
  point = GRAPHENE_POINT_INIT (place.origin.x + place.size.width / 2,
                               place.origin.y + place.size.height / 2 + 8);
  g_assert_true (pathos_canvas_begin_text (fixture->canvas, find (fixture, persona), &point));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *typed = NULL;
      graphene_rect_t  box;

      canvas_fixture_settle (fixture->canvas);
      gtk_text_buffer_set_text (get_buffer (fixture), "Typed", -1);
      canvas_fixture_settle (fixture->canvas);
      canvas_fixture_settle (fixture->canvas);
      box = get_box (fixture);
      place = pathos_canvas_get_place (fixture->canvas, find (fixture, persona));
      g_assert_true (pathos_rect_contains (&place, &box));
      press_tab (fixture, FALSE);
      g_object_get (persona, texts[i], &typed, NULL);
      g_assert_cmpstr (typed, ==, "Typed");
    }
}

/* A persona of whom only the name is known is asked for all of its texts, a goal too. */
static void
test_new_persona (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const texts[] = { "name", "role", "goals", "quote" };

  PathosElement *persona = fixture->map.journey->personas->items[0];

  g_object_set (persona, "role", "", "goals", "", "needs", "", "quote", "", NULL);
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (pathos_canvas_begin_text (fixture->canvas, find (fixture, persona), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      canvas_fixture_settle (fixture->canvas);
      gtk_text_buffer_set_text (get_buffer (fixture), texts[i], -1);
      canvas_fixture_settle (fixture->canvas);
      press_tab (fixture, FALSE);
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *typed = NULL;

      g_object_get (persona, texts[i], &typed, NULL);
      g_assert_cmpstr (typed, ==, texts[i]);
    }
}

/* Presses below a chip, from its start to its end, until a text is open. Returns: whether one is */
static gboolean
press_below (Fixture       *fixture,
             PathosElement *persona,
             float         *x)
{
  graphene_rect_t place = pathos_canvas_get_place (fixture->canvas, find (fixture, persona));
  float           y = place.origin.y + place.size.height + 20;

  while (*x < place.origin.x + place.size.width + 200 && !pathos_canvas_press_prompt (fixture->canvas, *x, y))
    *x += 4;

  return pathos_canvas_get_editing (fixture->canvas);
}

/* What a persona does not say is offered below its chip while that has the focus, in the order in which it
 * is seen. The map stays as it is, and each text is typed inside the chip. */
static void
test_prompts (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const texts[] = { "role", "goals", "quote" };

  PathosElement *persona = fixture->map.journey->personas->items[0];
  PathosScene   *scene;
  float          x = 0;

  g_object_set (persona, "role", "", "goals", "", "needs", "", "quote", "", NULL);
  canvas_fixture_settle (fixture->canvas);
  g_assert_false (press_below (fixture, persona, &x));
  scene = pathos_scene_model_get_scene (pathos_canvas_get_model (fixture->canvas));
  pathos_canvas_focus_on (fixture->canvas, find (fixture, persona));
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (pathos_scene_model_get_scene (pathos_canvas_get_model (fixture->canvas)) == scene);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *typed = NULL;
      graphene_rect_t  box, place;

      x = 0;
      g_assert_true (press_below (fixture, persona, &x));
      canvas_fixture_settle (fixture->canvas);
      canvas_fixture_settle (fixture->canvas);
      box = get_box (fixture);
      place = pathos_canvas_get_place (fixture->canvas, find (fixture, persona));
      g_assert_true (pathos_rect_contains (&place, &box));
      gtk_text_buffer_set_text (get_buffer (fixture), texts[i], -1);
      pathos_canvas_commit (fixture->canvas);
      canvas_fixture_settle (fixture->canvas);
      g_object_get (persona, texts[i], &typed, NULL);
      g_assert_cmpstr (typed, ==, texts[i]);
    }

  x = 0;
  g_assert_false (press_below (fixture, persona, &x));
}

/* If there is a text below the chip, prompts are where they hide nothing. */
static void
test_prompts_hide_nothing (Fixture      *fixture,
                           gconstpointer data)
{
  PathosList     *stages = fixture->map.journey->stages;
  PathosElement  *persona = fixture->map.journey->personas->items[1];
  graphene_rect_t place;
  float           x = 0;

  g_object_set (persona, "role", "", "quote", "", NULL);
  for (guint i = 0; i < stages->n_items; i++)
    g_object_set (stages->items[i], "title", "This stage has a name that leaves no room beside it", NULL);
  canvas_fixture_settle (fixture->canvas);
  pathos_canvas_set_zoom (fixture->canvas, 0.5);
  pathos_canvas_focus_on (fixture->canvas, find (fixture, persona));
  canvas_fixture_settle (fixture->canvas);
  g_assert_false (press_below (fixture, persona, &x));

  place = pathos_canvas_get_place (fixture->canvas, find (fixture, persona));
  for (x = 0; x < 1200 && !pathos_canvas_get_editing (fixture->canvas); x += 4)
    {
      pathos_canvas_press_prompt (fixture->canvas, x, place.origin.y + place.size.height / 2);
      pathos_canvas_press_prompt (fixture->canvas, x, place.origin.y - 20);
    }
  g_assert_true (pathos_canvas_get_editing (fixture->canvas));
}

/* The prompts of a chip that is hovered stay while the pointer goes to them, and not longer. */
static void
test_hovered_prompts (Fixture      *fixture,
                      gconstpointer data)
{
  PathosElement   *persona = fixture->map.journey->personas->items[0];
  graphene_rect_t  place;
  graphene_point_t point;
  float            x = 0;

  g_object_set (persona, "role", "", NULL);
  canvas_fixture_settle (fixture->canvas);
  place = pathos_canvas_get_place (fixture->canvas, find (fixture, persona));
  graphene_rect_get_center (&place, &point);
  pathos_canvas_hover_prompts (fixture->canvas, &point);
  point.y = place.origin.y + place.size.height + 6;
  pathos_canvas_hover_prompts (fixture->canvas, &point);
  g_assert_true (press_below (fixture, persona, &x));
  pathos_canvas_commit (fixture->canvas);

  pathos_canvas_focus_on (fixture->canvas, find (fixture, map_find (&fixture->map, "Reads the FAQ")));
  pathos_canvas_hover_prompts (fixture->canvas, &point);
  point.y += 100;
  pathos_canvas_hover_prompts (fixture->canvas, &point);
  x = 0;
  g_assert_false (press_below (fixture, persona, &x));
}

/* Two clicks on a point of a curve edit its word, as Enter does. */
static void
test_word (Fixture      *fixture,
           gconstpointer data)
{
  PathosTouchpoint   *touchpoint = PATHOS_TOUCHPOINT (map_find (&fixture->map, "Reads the FAQ"));
  PathosElement      *feeling = touchpoint->feelings->items[0];
  const PathosPlaced *placed = find (fixture, feeling);
  graphene_point_t    middle;

  graphene_rect_get_center (&placed->rect, &middle);
  g_assert_true (pathos_canvas_begin_text (fixture->canvas, placed, &middle));
  gtk_text_buffer_set_text (get_buffer (fixture), "puzzled", -1);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_cmpstr (PATHOS_FEELING (feeling)->word, ==, "puzzled");
}

/* The lines of the view, each before a bar. */
static char *
dup_lines (Fixture *fixture)
{
  GtkTextIter from, to;
  GString    *lines = g_string_new (NULL);

  gtk_text_buffer_get_start_iter (get_buffer (fixture), &from);
  while (!gtk_text_iter_is_end (&from))
    {
      g_autofree char *line = NULL;

      to = from;
      if (!gtk_text_view_forward_display_line (get_view (fixture), &to))
        gtk_text_buffer_get_end_iter (get_buffer (fixture), &to);
      line = gtk_text_iter_get_text (&from, &to);
      g_string_append_printf (lines, "%s|", g_strstrip (line));
      from = to;
    }

  return g_string_free (lines, FALSE);
}

/* Lines end where they end on the map, where those of a title are balanced, at any zoom. */
static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  static const double zooms[] = { 0.5, 0.79, 0.88, 0.92, 1, 1.37, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *lines = NULL;

      pathos_scroller_set_zoom (fixture->canvas->scroller, zooms[i]);
      canvas_fixture_settle (fixture->canvas);
      edit (fixture, map_find (&fixture->map, "Reads the FAQ"));
      gtk_text_buffer_set_text (get_buffer (fixture), "Searches for coffee nearby", -1);
      canvas_fixture_settle (fixture->canvas);
      canvas_fixture_settle (fixture->canvas);
      lines = dup_lines (fixture);
      g_assert_cmpstr (lines, ==, "Searches for|coffee nearby|");
      pathos_text_editor_end (fixture->canvas->editor, FALSE);
    }
}

static graphene_point_t
get_caret (Fixture *fixture)
{
  GtkTextView     *view = get_view (fixture);
  GdkRectangle     caret;
  graphene_point_t point;

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (fixture->canvas),
                                           &GRAPHENE_POINT_INIT ((float) caret.x, (float) caret.y), &point));
  return point;
}

static void
assert_names_at_caret (Fixture *fixture)
{
  GtkWidget       *names = fixture->canvas->editor->completion;
  graphene_point_t caret = get_caret (fixture);
  GdkRectangle     rect;

  g_assert_true (gtk_widget_get_mapped (names));
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (names), &rect));
  g_assert_cmpint (rect.x, ==, (int) caret.x);
  g_assert_cmpint (rect.y, ==, (int) caret.y);
}

/* Names are offered at the caret, wherever what is typed or scrolled has moved it. They go with the text, but
 * the press that ends it may have been on their surface, and is still being handled. */
static void
test_offers_at_caret (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const added[] = { " @", "", " in the evening with some friends @" };

  edit (fixture, map_find (&fixture->map, "Reads the FAQ"));
  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      GtkTextIter end;

      gtk_text_buffer_set_text (get_buffer (fixture), "Reads the FAQ", -1);
      gtk_text_buffer_get_end_iter (get_buffer (fixture), &end);
      gtk_text_buffer_place_cursor (get_buffer (fixture), &end);
      gtk_text_buffer_insert (get_buffer (fixture), &end, added[i], -1);
      canvas_fixture_settle (fixture->canvas);
      if (*added[i] == '\0')
        g_assert_false (gtk_widget_get_mapped (fixture->canvas->editor->completion));
      else
        assert_names_at_caret (fixture);
    }

  pathos_scroller_scroll_to (fixture->canvas->scroller, 40, 60);
  canvas_fixture_settle (fixture->canvas);
  assert_names_at_caret (fixture);
  pathos_text_editor_end (fixture->canvas->editor, FALSE);
  g_assert_false (gtk_widget_get_mapped (fixture->canvas->editor->completion));
  g_assert_true (gtk_widget_get_realized (fixture->canvas->editor->completion));
}

#define ADD(name, func) g_test_add ("/text-editor/" name, Fixture, NULL, canvas_fixture_set_up, func, \
                                    canvas_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("pasted", test_pasted);
  ADD ("full", test_full);
  ADD ("no-room", test_no_room);
  ADD ("tab", test_tab);
  ADD ("area", test_area);
  ADD ("caret", test_caret);
  ADD ("prompt", test_prompt);
  ADD ("prompt-while-empty", test_prompt_while_empty);
  ADD ("undo", test_undo);
  ADD ("new", test_new);
  ADD ("paper", test_paper);
  ADD ("covers", test_covers);
  ADD ("small", test_small);
  ADD ("enlarged", test_enlarged);
  ADD ("beside", test_beside);
  ADD ("lines", test_lines);
  ADD ("offers-at-caret", test_offers_at_caret);
  ADD ("persona", test_persona);
  ADD ("new-persona", test_new_persona);
  ADD ("prompts", test_prompts);
  ADD ("prompts-hide-nothing", test_prompts_hide_nothing);
  ADD ("hovered-prompts", test_hovered_prompts);
  ADD ("word", test_word);

  return g_test_run ();
}
