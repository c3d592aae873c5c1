/* test-text-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "map.h"
#include "pathos-canvas-private.h"
#include "pathos-json-meter.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"

#include <math.h>
#include <string.h>

/* The text view over a text of the map. */
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
  g_signal_emit_by_name (fixture->canvas->editor, "ended", TRUE, shift ? -1 : 1);
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
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "ü", -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture)), ==, 2000);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_cmpuint (strlen (PATHOS_TOUCHPOINT (touchpoint)->title), ==, 2000);

  g_object_set (touchpoint, "title", long_title, NULL);
  canvas_fixture_settle (fixture->canvas);
  edit (fixture, touchpoint);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "y", -1);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  g_assert_cmpuint (strlen (PATHOS_TOUCHPOINT (touchpoint)->title), ==, 2500);
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

  return g_test_run ();
}
