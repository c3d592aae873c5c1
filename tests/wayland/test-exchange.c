/* test-exchange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "canvas-fixture.h"
#include "pathos-card.h"
#include "pathos-clip-file.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

#include <glib/gstdio.h>
#include <librsvg/rsvg.h>
#include <string.h>

/* Pathos beside other programs: what is dragged and copied from one process to another, by the pointer and
 * the keys of the display.
 *
 * Length: each way has its test, with what the others need. */

#define MOST_WAITING (10 * G_USEC_PER_SEC) /* for another process, however busy the machine is */
#define WIDTH        600                   /* of the window, … */
#define HEIGHT       860
#define OTHER_X      700 /* … and a place beside it. Mutter puts new windows in the middle of the screen. */
#define OTHER_Y      400

typedef struct
{
  Hands             hands;
  GSubprocess      *process;
  GDataInputStream *answers;
  char             *answer; /* (nullable): the last one */
  guint             n_moves;
} Exchange;

static gboolean
is_late (gint64 began)
{
  return g_get_monotonic_time () > began + MOST_WAITING;
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Exchange *self = user_data;

  self->answer = g_data_input_stream_read_line_finish (self->answers, result, NULL, NULL);
  if (self->answer == NULL)
    self->answer = g_strdup ("nothing, for it has ended");
}

/* Waits until the other program says this. Meanwhile it can ask for what Pathos has copied, and @move is done
 * again and again, if it is not NULL. */
static void
expect (Exchange   *self,
        const char *answer,
        void (*move) (Exchange *self))
{
  gint64 began = g_get_monotonic_time ();

  g_data_input_stream_read_line_async (self->answers, G_PRIORITY_DEFAULT, NULL, answered_cb, self);
  while (self->answer == NULL && !is_late (began))
    {
      if (move != NULL)
        move (self);
      hands_settle (&self->hands);
    }
  g_assert_cmpstr (self->answer, ==, answer);
  g_clear_pointer (&self->answer, g_free);
}

static char *
get_path (Exchange   *self,
          const char *name)
{
  return g_build_filename (self->hands.folder, name, NULL);
}

/* Tells the other program what to do with the file @name, and waits until it has. */
static void
ask (Exchange   *self,
     const char *what,
     const char *kind,
     const char *name)
{
  g_autofree char *path = get_path (self, name);
  g_autofree char *request = g_strdup_printf ("%s %s %s\n", what, kind, path);
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (g_subprocess_get_stdin_pipe (self->process), request, strlen (request), NULL,
                             NULL, &error);
  g_assert_no_error (error);
  expect (self, what, NULL);
}

static void
write_file (Exchange   *self,
            const char *name,
            GBytes     *bytes)
{
  g_autofree char *path = get_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
write_text (Exchange   *self,
            const char *name,
            const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  write_file (self, name, bytes);
}

static void
start (Exchange   *self,
       const char *program,
       const char *argument)
{
  g_autoptr (GError) error = NULL;

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                    program, argument, NULL);
  g_assert_no_error (error);
  self->answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
}

static void
start_other (Exchange *self)
{
  start (self, g_getenv ("PATHOS_OTHER"), NULL);
  expect (self, "shown", NULL);
}

static void
set_up (Exchange     *self,
        gconstpointer data)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "cafe-loyalty.journey", NULL);

  hands_open (&self->hands, path);
  gtk_window_set_default_size (GTK_WINDOW (self->hands.window), WIDTH, HEIGHT);
  hands_settle (&self->hands);
}

static void
tear_down (Exchange     *self,
           gconstpointer data)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_assert_finalize_object (self->answers);
  g_object_unref (self->process);
  hands_close (&self->hands);
}

/* Returns: (transfer none): what has this title or text */
static PathosElement *
find (PathosDocument *document,
      const char     *title)
{
  return map_find (&(Map) { .journey = pathos_document_get_journey (document) }, title);
}

static const PathosPlaced *
find_part (Exchange   *self,
           const char *title)
{
  return pathos_parts_find (pathos_scene_model_get_parts (self->hands.canvas->model),
                            find (self->hands.document, title)->id);
}

static const PathosPlaced *
find_cell (Exchange   *self,
           const char *lane,
           const char *column)
{
  const PathosPlaced *cell = canvas_fixture_find_cell (
      self->hands.canvas, find (self->hands.document, lane), find (self->hands.document, column));

  g_assert_nonnull (cell);
  return cell;
}

/* Brings a part into view. Returns: its middle */
static graphene_point_t
reveal (Exchange           *self,
        const PathosPlaced *placed)
{
  pathos_canvas_focus_on (self->hands.canvas, placed);
  hands_settle (&self->hands);
  return hands_get_middle (&self->hands, pathos_canvas_get_focused (self->hands.canvas));
}

/* A click gives the window the keyboard, too. */
static void
click (Exchange        *self,
       graphene_point_t point)
{
  gint64 began = g_get_monotonic_time ();

  hands_point_at (&self->hands, point);
  hands_press (&self->hands, GDK_BUTTON_PRIMARY, 1);
  while (!gtk_window_is_active (GTK_WINDOW (self->hands.window)) && !is_late (began))
    hands_settle (&self->hands);
  hands_check (&self->hands, HANDS_ACT);
}

static void
click_other (Exchange *self)
{
  hands_point_away (&self->hands, GRAPHENE_POINT_INIT (OTHER_X, OTHER_Y));
  hands_press (&self->hands, GDK_BUTTON_PRIMARY, 1);
}

/* What comes from elsewhere takes a moment, and is one step. */
static void
wait_for_step (Exchange *self)
{
  PathosHistory *history = pathos_document_get_history (self->hands.document);
  guint          n_steps = self->hands.n_steps + 1;
  gint64         began = g_get_monotonic_time ();

  while (pathos_history_get_position (history) != n_steps && !is_late (began))
    hands_settle (&self->hands);
  hands_settle (&self->hands);
  hands_check (&self->hands, HANDS_ACT);
  g_assert_cmpuint (self->hands.n_steps, ==, n_steps);
}

/* Returns: (transfer full): the map as it is in its file, saved by key */
static PathosDocument *
save (Exchange *self)
{
  PathosDocument *document;
  gint64          began = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  hands_press_accel (&self->hands, "<Control>s");
  while (pathos_document_get_modified (self->hands.document) && !is_late (began))
    hands_settle (&self->hands);
  document = pathos_document_open (pathos_document_get_file (self->hands.document), &error);
  g_assert_no_error (error);
  return document;
}

/* Goes on, because a press is a drag only after a moment. */
static void
move_away (Exchange *self)
{
  self->n_moves++;
  hands_point_away (&self->hands, GRAPHENE_POINT_INIT (OTHER_X, OTHER_Y + 20 * (1 + self->n_moves % 2)));
}

/* Drags what the other program offers out of its window, and drops it on the map. */
static void
drag_to (Exchange        *self,
         const char      *kind,
         const char      *name,
         graphene_point_t point)
{
  ask (self, "offer", kind, name);
  hands_point_away (&self->hands, GRAPHENE_POINT_INIT (OTHER_X, OTHER_Y));
  hands_button (&self->hands, GDK_BUTTON_PRIMARY, TRUE);
  expect (self, "dragged", move_away);

  hands_point_at (&self->hands, GRAPHENE_POINT_INIT (point.x + 4, point.y));
  hands_point_at (&self->hands, point);
  hands_button (&self->hands, GDK_BUTTON_PRIMARY, FALSE);
  wait_for_step (self);
  click (self, point);
}

static void
assert_picture (PathosDocument *document,
                const char     *title,
                int             width)
{
  PathosPictures      *pictures = pathos_document_get_journey (document)->pictures;
  const PathosPicture *picture =
      pathos_pictures_find (pictures, PATHOS_TOUCHPOINT (find (document, title))->picture);

  g_assert_nonnull (picture);
  g_assert_cmpint (picture->data.width, ==, width);
}

/* A text becomes a card, a file and what has no file a picture, and all of it is saved. */
static void
test_drag (Exchange     *self,
           gconstpointer data)
{
  g_autoptr (GBytes) file = specimen_make_png (3, 2, 1);
  g_autoptr (GBytes) pixels = specimen_make_png (5, 4, 2);
  g_autoptr (PathosDocument) saved = NULL;
  PathosElement   *card;
  graphene_point_t point;

  write_text (self, "text", "Dragged here");
  write_file (self, "file.png", file);
  write_file (self, "pixels.png", pixels);
  start_other (self);

  drag_to (self, "text/plain;charset=utf-8", "text",
           reveal (self, find_cell (self, "Delights", "Orders ahead")));
  drag_to (self, "file", "file.png", reveal (self, find_part (self, "Makes an account")));

  /* Where the lane and the column of a touchpoint cross */
  point = reveal (self, find_part (self, "Scans at the till"));
  point.y = hands_get_middle (&self->hands, find_part (self, "Storyboard")).y;
  drag_to (self, "picture", "pixels.png", point);

  saved = save (self);
  card = find (saved, "Dragged here");
  g_assert_true (card->parent == find (saved, "Delights"));
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, find (saved, "Orders ahead")->id);
  assert_picture (saved, "Makes an account", 3);
  assert_picture (saved, "Scans at the till", 5);
}

/* Returns: (transfer full): what the other program reads from the clipboard */
static GBytes *
read_copied (Exchange   *self,
             const char *type)
{
  g_autofree char *path = get_path (self, "read");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GBytes *bytes;
  g_autoptr (GError) error = NULL;

  ask (self, "read", type, "read");
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
assert_text (Exchange   *self,
             const char *type,
             const char *expected)
{
  g_autoptr (GBytes) bytes = read_copied (self, type);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}

/* The same picture, once as shapes and once as pixels, two for each unit. */
static void
assert_pictures (Exchange *self)
{
  g_autoptr (GBytes) svg = read_copied (self, "image/svg+xml");
  g_autoptr (GBytes) png = read_copied (self, "image/png");
  g_autoptr (GObject) handle = NULL;
  g_autoptr (GdkTexture) pixels = NULL;
  RsvgHandle *shapes;
  double      width, height;
  g_autoptr (GError) error = NULL;

  shapes = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), &error);
  g_assert_no_error (error);
  handle = G_OBJECT (shapes);
  g_assert_true (rsvg_handle_get_intrinsic_size_in_pixels (shapes, &width, &height));
  pixels = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (pixels), ==, (int) (2 * width));
  g_assert_cmpint (gdk_texture_get_height (pixels), ==, (int) (2 * height));
}

static void
assert_clip (Exchange *self)
{
  g_autoptr (GBytes) bytes = read_copied (self, PATHOS_CLIP_MIME_TYPE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosClip) clip = pathos_clip_read (bytes, &error);
  PathosElement *card;

  g_assert_no_error (error);
  g_assert_cmpuint (clip->ids->len, ==, 2);
  card = pathos_journey_find (clip->map, clip->ids->pdata[0]);
  g_assert_cmpstr (PATHOS_CARD (card)->text, ==, "The code needs signal");
}

/* Two cards are copied by keys, and the other program reads them in each form. */
static void
test_copy (Exchange     *self,
           gconstpointer data)
{
  start_other (self);
  click (self, reveal (self, find_part (self, "Code on the lock screen, offline")));
  hands_key (&self->hands, GDK_KEY_Control_L, TRUE);
  click (self, hands_get_middle (&self->hands, find_part (self, "The code needs signal")));
  hands_key (&self->hands, GDK_KEY_Control_L, FALSE);
  hands_press_accel (&self->hands, "<Control>c");
  click_other (self);

  assert_text (self, "text/plain;charset=utf-8",
               "Pain points\tThe code needs signal\nOpportunities\tCode on the lock screen, offline\n");
  assert_text (self, "text/html",
               "<meta charset=\"utf-8\"><table border=\"1\">\n"
               "<tr><th>Pain points</th><td>The code needs signal</td></tr>\n"
               "<tr><th>Opportunities</th><td>Code on the lock screen, offline</td></tr>\n</table>\n");
  assert_pictures (self);
  assert_clip (self);
}

/* A text of the other program is pasted by keys, and a table, of which the map first shows where its cells
 * land. */
static void
test_paste (Exchange     *self,
            gconstpointer data)
{
  PathosDocument *document = self->hands.document;
  gint64          began;

  write_text (self, "text", "Pasted here");
  write_text (self, "table", "<table><tr><td>One <b>cell</b></td><td>Another</td></tr></table>");
  start_other (self);

  click_other (self);
  ask (self, "copy", "text/plain;charset=utf-8", "text");
  click (self, reveal (self, find_part (self, "Greeted by name")));
  hands_press_accel (&self->hands, "<Control>v");
  wait_for_step (self);
  g_assert_true (find (document, "Pasted here")->parent == find (document, "Delights"));

  click_other (self);
  ask (self, "copy", "text/html", "table");
  click (self, reveal (self, find_part (self, "Pasted here")));
  reveal (self, find_cell (self, "Delights", "Orders ahead")); /* where a click would begin a text */
  hands_press_accel (&self->hands, "<Control>v");
  began = g_get_monotonic_time ();
  while (!pathos_canvas_shows_grid (self->hands.canvas) && !is_late (began))
    hands_settle (&self->hands);
  hands_settle (&self->hands);
  hands_press_accel (&self->hands, "Return");
  wait_for_step (self);
  g_assert_cmpstr (PATHOS_CARD (find (document, "One cell"))->at, ==, find (document, "Orders ahead")->id);
  g_assert_cmpstr (PATHOS_CARD (find (document, "Another"))->at, ==,
                   find (document, "Scans at the till")->id);
}

/* Presses keys of the second Pathos, which has come to the front. */
static void
press_other (Exchange   *self,
             const char *accel)
{
  hands_point_away (&self->hands, GRAPHENE_POINT_INIT (OTHER_X, OTHER_Y));
  hands_press_accel (&self->hands, accel);
}

static guint64
get_inode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_ino;
}

/* Lets the second Pathos save, which it can once its map is shown, until it has written @text. */
static void
save_other (Exchange   *self,
            const char *path,
            const char *text)
{
  guint64          before = get_inode (path);
  gint64           began = g_get_monotonic_time ();
  g_autofree char *saved = NULL;

  do
    {
      g_clear_pointer (&saved, g_free);
      press_other (self, "<Control>s");
      g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
    }
  while ((get_inode (path) == before || strstr (saved, text) == NULL) && !is_late (began));
  g_assert_nonnull (strstr (saved, text));
}

/* Returns: whether one of them has this name or title */
static gboolean
has (PathosList *list,
     const char *attr,
     const char *text)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      g_autofree char *value = NULL;

      g_object_get (list->items[i], attr, &value, NULL);
      if (g_strcmp0 (value, text) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A touchpoint goes to another Pathos, with its cards and what they name. */
static void
test_pathos (Exchange     *self,
             gconstpointer data)
{
  g_autofree char *template =
      g_build_filename (g_getenv ("PATHOS_DATADIR"), "templates", "blank.journey", NULL);
  g_autofree char *path = get_path (self, "other.journey");
  g_autoptr (GFile) blank = g_file_new_for_path (template);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PathosDocument) other = NULL;
  PathosJourney *journey;

  g_assert_true (g_file_copy (blank, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  reveal (self, find_part (self, "Makes an account"));
  hands_press_accel (&self->hands, "<Control>c");
  start (self, g_getenv ("PATHOS"), path);
  save_other (self, path, "");
  press_other (self, "<Control>v");
  save_other (self, path, "Makes an account");

  other = pathos_document_open (file, NULL);
  journey = pathos_document_get_journey (other);
  g_assert_true (PATHOS_IS_TOUCHPOINT (find (other, "Makes an account")));
  g_assert_true (PATHOS_IS_CARD (find (other, "Six fields before the first stamp")));
  g_assert_true (has (journey->personas, "name", "Amira, 34"));
  g_assert_true (has (journey->channels, "name", "App"));
  g_assert_true (has (journey->sources, "title", "In-app pulse, summer"));
}

int
main (int   argc,
      char *argv[])
{
  hands_init (&argc, &argv);

  g_test_add ("/exchange/drag", Exchange, NULL, set_up, test_drag, tear_down);
  g_test_add ("/exchange/copy", Exchange, NULL, set_up, test_copy, tear_down);
  g_test_add ("/exchange/paste", Exchange, NULL, set_up, test_paste, tear_down);
  g_test_add ("/exchange/pathos", Exchange, NULL, set_up, test_pathos, tear_down);

  return g_test_run ();
}
