/* test-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "pathos-canvas-private.h"
#include "pathos-card.h"
#include "pathos-clip-file.h"
#include "pathos-clip-provider.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

#include <string.h>

/* Length: what comes from this program and from others, as a clip, a table or a text.
 *
 * Cut, copy and paste on a canvas in a window, from this program and from others. Afterwards the focus is on
 * what was pasted. */
typedef CanvasFixture Fixture;

static const PathosParts *
get_parts (Fixture *fixture)
{
  return pathos_scene_model_get_parts (pathos_canvas_get_model (fixture->canvas));
}

static void
focus_on (Fixture            *fixture,
          const PathosPlaced *placed)
{
  g_assert_nonnull (placed);
  pathos_canvas_focus_on (fixture->canvas, placed);
  canvas_fixture_settle (fixture->canvas);
}

static void
focus_on_id (Fixture    *fixture,
             const char *id)
{
  focus_on (fixture, pathos_parts_find (get_parts (fixture), id));
}

/* Returns: the empty cell of a lane in a column */
static const PathosPlaced *
find_cell (Fixture    *fixture,
           const char *lane,
           const char *column)
{
  return canvas_fixture_find_cell (fixture->canvas, map_find (&fixture->map, lane),
                                   map_find (&fixture->map, column));
}

static PathosElement *
get_focused (Fixture *fixture)
{
  const PathosPlaced *placed = pathos_canvas_get_acting (fixture->canvas);
  PathosElement      *element;

  g_assert_nonnull (placed);
  element = pathos_journey_find (fixture->map.journey, placed->group->id);
  g_assert_nonnull (element);
  return element;
}

static PathosElement *
get_card (Fixture    *fixture,
          const char *lane,
          guint       index)
{
  return PATHOS_LANE (map_find (&fixture->map, lane))->cards->items[index];
}

static GdkClipboard *
get_clipboard (Fixture *fixture)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (fixture->canvas));
}

static void
set_message_cb (char      **message,
                const char *said)
{
  g_set_str (message, said);
}

/* A card is copied into an empty cell, cut there, and pasted elsewhere. */
static void
test_card (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement   *card = get_card (fixture, "Pain points", 0), *made;
  g_autofree char *message = NULL;

  g_signal_connect_swapped (fixture->canvas, "deleted", G_CALLBACK (set_message_cb), &message);
  focus_on_id (fixture, card->id);
  canvas_fixture_press (fixture->canvas, "map.copy");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  focus_on (fixture, find_cell (fixture, "Pain points", "Recommends a friend"));
  canvas_fixture_press (fixture->canvas, "map.paste");

  made = get_focused (fixture);
  g_assert_true (PATHOS_IS_CARD (made));
  g_assert_true (made->parent == map_find (&fixture->map, "Pain points"));
  g_assert_cmpstr (PATHOS_CARD (made)->at, ==, map_find (&fixture->map, "Recommends a friend")->id);
  g_assert_cmpstr (PATHOS_CARD (made)->text, ==, PATHOS_CARD (card)->text);
  canvas_fixture_press (fixture->canvas, "map.cut");
  g_assert_null (pathos_journey_find (fixture->map.journey, made->id));
  g_assert_true (g_str_has_prefix (pathos_history_get_undo_label (fixture->map.history), "Cut “"));
  g_assert_nonnull (message);
  focus_on_id (fixture, get_card (fixture, "Opportunities", 0)->id);
  canvas_fixture_press (fixture->canvas, "map.paste");
  g_assert_true (get_focused (fixture)->parent == map_find (&fixture->map, "Opportunities"));

  for (guint i = 0; i < 3; i++)
    pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* What another program offers is read first. */
static void
test_from_outside (Fixture      *fixture,
                   gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads the FAQ"), *made;
  g_autoptr (PathosClip) clip = pathos_clip_new_of (fixture->map.journey, &touchpoint, 1);
  g_autoptr (GBytes) bytes = pathos_clip_write (clip);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (PATHOS_CLIP_MIME_TYPE, bytes);

  gdk_clipboard_set_content (get_clipboard (fixture), provider);
  focus_on_id (fixture, map_find (&fixture->map, "Recommends a friend")->id);
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (!pathos_history_get_can_undo (fixture->map.history))
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  made = get_focused (fixture);
  g_assert_cmpstr (made->id, !=, touchpoint->id);
  g_assert_true (made->parent == map_find (&fixture->map, "Advocacy"));
}

/* What cannot be copied or pasted says so. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *message = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{", 1);
  g_autoptr (GdkContentProvider) broken = gdk_content_provider_new_for_bytes (PATHOS_CLIP_MIME_TYPE, bytes);
  g_autoptr (GdkContentProvider) other = gdk_content_provider_new_for_bytes ("application/x-other", bytes);

  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (set_message_cb), &message);
  gdk_clipboard_set_content (get_clipboard (fixture), other);
  focus_on_id (fixture, PATHOS_ELEMENT (fixture->map.journey)->id);
  canvas_fixture_press (fixture->canvas, "map.copy");
  g_assert_cmpstr (message, ==, "There is nothing to copy here.");
  canvas_fixture_press (fixture->canvas, "map.paste");
  g_assert_cmpstr (message, ==, "There is nothing that can be pasted here.");
  focus_on_id (fixture, map_find (&fixture->map, "Touchpoints")->id);
  canvas_fixture_press (fixture->canvas, "map.cut");
  g_assert_cmpstr (message, ==, "A map always has this lane.");
  gdk_clipboard_set_content (get_clipboard (fixture), broken);
  g_clear_pointer (&message, g_free);
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (message == NULL)
    g_main_context_iteration (NULL, TRUE);

  /* An empty text has no data at all. */
  gdk_clipboard_set_text (get_clipboard (fixture), "");
  g_clear_pointer (&message, g_free);
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (message == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (message, ==, "There is nothing that can be pasted here.");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
}

/* Returns: (nullable): the popover that is open */
static GtkWidget *
find_popover (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));

  while (child != NULL && !(GTK_IS_POPOVER (child) && gtk_widget_get_visible (child)))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Pastes a text, and waits until the map shows where its cells land. */
static GtkWidget *
preview (Fixture    *fixture,
         const char *text)
{
  gdk_clipboard_set_text (get_clipboard (fixture), text);
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (find_popover (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  return find_popover (fixture);
}

/* The first text of the preview is at this place, or none is. */
static gboolean
is_drafted (Fixture *fixture)
{
  PathosPartsIter     iter = { get_parts (fixture) };
  const PathosPlaced *placed;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_ITEM &&
          pathos_journey_find (fixture->map.journey, placed->group->id) == NULL)
        return TRUE;
    }

  return FALSE;
}

/* Cells are shown where they land; Escape drops them, Enter pastes them, and the focus is on the first. */
static void
test_cells (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget  *popover;
  PathosCard *card;

  focus_on (fixture, find_cell (fixture, "Pain points", "Recommends a friend"));
  popover = preview (fixture, "a\tb\nc\td\n");
  g_assert_true (is_drafted (fixture));
  gtk_popover_popdown (GTK_POPOVER (popover));
  canvas_fixture_settle (fixture->canvas);
  g_assert_false (is_drafted (fixture));
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));

  focus_on (fixture, find_cell (fixture, "Pain points", "Recommends a friend"));
  popover = preview (fixture, "a\tb\nc\td\n");
  gtk_widget_activate_action (gtk_popover_get_child (GTK_POPOVER (popover)), "default.activate", NULL);
  while (!pathos_history_get_can_undo (fixture->map.history))
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==, "Paste 5 Elements");
  g_assert_cmpuint (pathos_selection_get_ids (pathos_canvas_get_selection (fixture->canvas))->len, ==, 5);
  card = PATHOS_CARD (get_card (fixture, "Pain points", 5));
  g_assert_cmpstr (card->text, ==, "a");
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_document_get_modified (fixture->map.document));
}

/* A single text needs no preview, and a table is taken before the text. */
static void
test_table (Fixture      *fixture,
            gconstpointer data)
{
  const char *html = "<table><tr><td>From a <b>browser</b></td></tr></table>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GBytes) plain = g_bytes_new_static ("plain", 5);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", plain),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (get_clipboard (fixture), all);
  focus_on (fixture, find_cell (fixture, "Pain points", "Recommends a friend"));
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (!pathos_history_get_can_undo (fixture->map.history))
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (PATHOS_IS_CARD (get_focused (fixture)));
  g_assert_cmpstr (PATHOS_CARD (get_focused (fixture))->text, ==, "From a browser");
}

/* A picture goes to the focused touchpoint, and what is none says so. */
static void
test_picture (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads the FAQ");
  g_autoptr (GBytes) png = specimen_make_png (3, 2, 1);
  g_autoptr (GBytes) bad = g_bytes_new_static ("no picture", 10);
  g_autoptr (GdkContentProvider) picture = gdk_content_provider_new_for_bytes ("image/png", png);
  g_autoptr (GdkContentProvider) broken = gdk_content_provider_new_for_bytes ("image/png", bad);
  g_autofree char *message = NULL;

  g_signal_connect_swapped (fixture->canvas, "refused", G_CALLBACK (set_message_cb), &message);
  focus_on_id (fixture, touchpoint->id);
  gdk_clipboard_set_content (get_clipboard (fixture), broken);
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (message == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (message, ==, "A picture must be a PNG or JPEG file");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));

  gdk_clipboard_set_content (get_clipboard (fixture), picture);
  canvas_fixture_press (fixture->canvas, "map.paste");
  while (!pathos_history_get_can_undo (fixture->map.history))
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (get_focused (fixture) == touchpoint);
  g_assert_nonnull (pathos_pictures_find (fixture->map.journey->pictures,
                                          PATHOS_TOUCHPOINT (touchpoint)->picture));
}

/* Drops @value onto what shows @element. */
static void
drop (Fixture       *fixture,
      PathosElement *element,
      const GValue  *value)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));
  const PathosPlaced *placed = pathos_parts_find (get_parts (fixture), element->id);
  graphene_rect_t     bounds = pathos_canvas_get_bounds (fixture->canvas, placed);
  graphene_point_t    middle;
  gboolean            handled = FALSE;

  graphene_rect_get_center (&bounds, &middle);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", value, (double) middle.x, (double) middle.y, &handled);
    }
  g_assert_true (handled);
}

/* A picture that has no file is dropped as its pixels. */
static void
test_dropped_pixels (Fixture      *fixture,
                     gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads our blog post");
  g_autoptr (GBytes) png = specimen_make_png (3, 2, 1);
  g_auto (GValue) pixels = G_VALUE_INIT;

  g_value_init (&pixels, GDK_TYPE_TEXTURE);
  g_value_take_object (&pixels, gdk_texture_new_from_bytes (png, NULL));
  drop (fixture, touchpoint, &pixels);
  while (!pathos_history_get_can_undo (fixture->map.history))
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (get_focused (fixture) == touchpoint);
  g_assert_nonnull (pathos_pictures_find (fixture->map.journey->pictures,
                                          PATHOS_TOUCHPOINT (touchpoint)->picture));
}

/* A file from elsewhere becomes a picture, a text a card. */
static void
test_drops (Fixture      *fixture,
            gconstpointer data)
{
  PathosElement *touchpoint = map_find (&fixture->map, "Reads our blog post");
  PathosElement *card = get_card (fixture, "Pain points", 0);
  g_autoptr (GBytes) png = specimen_make_png (3, 2, 1);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("XXXXXX.png", &stream, NULL);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  g_auto (GValue) files = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;

  g_file_replace_contents (file, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL, FALSE, 0, NULL,
                           NULL, NULL);
  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&files, list);
  drop (fixture, touchpoint, &files);
  while (!pathos_history_get_can_undo (fixture->map.history))
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_settle (fixture->canvas);
  g_assert_true (get_focused (fixture) == touchpoint);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->picture, !=, "");
  g_file_delete (file, NULL, NULL);

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_string (&text, "dropped");
  drop (fixture, card, &text);
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpstr (PATHOS_CARD (get_focused (fixture))->text, ==, "dropped");
  g_assert_cmpstr (PATHOS_CARD (get_focused (fixture))->at, ==, PATHOS_CARD (card)->at);
  g_assert_true (get_focused (fixture)->parent == card->parent);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Returns: (transfer full): what the clipboard has in this form, with a final zero */
static char *
read_form (Fixture    *fixture,
           const char *mime_type,
           gsize      *size)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (gdk_clipboard_get_content (get_clipboard (fixture)), mime_type,
                                              stream, G_PRIORITY_DEFAULT, NULL, written_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_output_stream_write_all (stream, "", 1, size, NULL, NULL);
  *size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)) - 1;
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
read_text (Fixture *fixture)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (gdk_clipboard_get_content (get_clipboard (fixture)), &value, &error);
  g_assert_no_error (error);
  return g_value_dup_string (&value);
}

/* Other programs get a picture, a table or a text. */
static void
test_forms (Fixture      *fixture,
            gconstpointer data)
{
  GPtrArray       *ids = g_ptr_array_new ();
  gsize            size;
  g_autofree char *text = NULL, *html = NULL, *svg = NULL, *png = NULL, *table = NULL;

  focus_on_id (fixture, get_card (fixture, "Pain points", 1)->id);
  canvas_fixture_press (fixture->canvas, "map.copy");
  text = read_text (fixture);
  g_assert_cmpstr (text, ==, "No price with lens shown");
  html = read_form (fixture, "text/html", &size);
  g_assert_cmpstr (html, ==, "<meta charset=\"utf-8\"><p>No price with lens shown</p>\n");
  svg = read_form (fixture, "image/svg+xml", &size);
  g_assert_nonnull (strstr (svg, "<svg"));
  png = read_form (fixture, "image/png", &size);
  g_assert_cmpmem (png, 4, "\x89PNG", 4);

  g_ptr_array_add (ids, get_card (fixture, "Pain points", 0)->id);
  g_ptr_array_add (ids, get_card (fixture, "Pain points", 3)->id);
  g_ptr_array_add (ids, get_card (fixture, "Pain points", 4)->id);
  g_ptr_array_add (ids, get_card (fixture, "Delights", 1)->id);
  pathos_selection_set_all (pathos_canvas_get_selection (fixture->canvas), ids);
  g_ptr_array_unref (ids);
  canvas_fixture_press (fixture->canvas, "map.copy");
  table = read_text (fixture);
  g_assert_cmpstr (table, ==, "Delights\t\tSomebody puts a camera in his hand\t\n"
                              "Pain points\tSpecs nobody can compare\t\t"
                              "\"Shipping cost appears last\nAccount is mandatory\"\n");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/clipboard/card", Fixture, NULL, canvas_fixture_set_up, test_card, canvas_fixture_tear_down);
  g_test_add ("/clipboard/from-outside", Fixture, NULL, canvas_fixture_set_up, test_from_outside,
              canvas_fixture_tear_down);
  g_test_add ("/clipboard/refused", Fixture, NULL, canvas_fixture_set_up, test_refused,
              canvas_fixture_tear_down);
  g_test_add ("/clipboard/cells", Fixture, NULL, canvas_fixture_set_up, test_cells, canvas_fixture_tear_down);
  g_test_add ("/clipboard/table", Fixture, NULL, canvas_fixture_set_up, test_table, canvas_fixture_tear_down);
  g_test_add ("/clipboard/picture", Fixture, NULL, canvas_fixture_set_up, test_picture,
              canvas_fixture_tear_down);
  g_test_add ("/clipboard/drops", Fixture, NULL, canvas_fixture_set_up, test_drops, canvas_fixture_tear_down);
  g_test_add ("/clipboard/dropped-pixels", Fixture, NULL, canvas_fixture_set_up, test_dropped_pixels,
              canvas_fixture_tear_down);
  g_test_add ("/clipboard/forms", Fixture, NULL, canvas_fixture_set_up, test_forms, canvas_fixture_tear_down);

  return g_test_run ();
}
