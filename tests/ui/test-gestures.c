/* test-gestures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"
#include "pathos-json-writer.h"
#include "pathos-window-private.h"
#include "widgets.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* Random gestures and keys in a window: clicks, drags, every action of the map, undo, redo, zoom and texts.
 * After each of them the focus is in the map, and the map has changed by one undo step at most; undoing all
 * leads back to the same bytes. PATHOS_SEED and PATHOS_GESTURES in the environment repeat a run or change its
 * length.
 *
 * Length: what is done, and what must be true after it. */

#define N_GESTURES 300
#define SEED       1
#define N_MOVES    5 /* of a drag */

typedef struct
{
  PathosWindow   *window;
  PathosDocument *document;
  PathosCanvas   *canvas;
  GRand          *rand;
  GPtrArray      *states; /* (element-type GBytes): the map before each undo step, and now */
} Play;

static GtkApplication *application;
static guint32         seed;
static guint           i_gesture;
static const char     *doing = "";

/* Says how to repeat the run, whichever assertion fails. */
static void
aborted_cb (int number)
{
  char message[128];
  int  length = snprintf (message, sizeof message, "# PATHOS_SEED=%u, gesture %u: %s\n", seed, i_gesture,
                          doing);

  if (write (STDOUT_FILENO, message, (size_t) length) < 0)
    _exit (2);
  signal (number, SIG_DFL);
}

static guint
from_environment (const char *name,
                  guint       fallback)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

static guint
pick (Play *play,
      guint n)
{
  return n > 0 ? (guint) g_rand_int_range (play->rand, 0, (gint32) n) : 0;
}

static PathosHistory *
get_history (Play *play)
{
  return pathos_document_get_history (play->document);
}

static GBytes *
write_map (Play *play)
{
  return pathos_json_write (pathos_document_get_journey (play->document));
}

/* Runs the main loop until the map is laid out and nothing is pending. Timeouts are not waited for. */
static void
settle (Play *play)
{
  PathosSceneModel *model = pathos_canvas_get_model (play->canvas);

  while (pathos_scene_model_is_pending (model) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gpointer
find_controller (Play *play,
                 GType type,
                 guint button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (play->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button)
        return controller;
    }

  g_assert_not_reached ();
}

static graphene_point_t
pick_point (Play *play)
{
  return GRAPHENE_POINT_INIT ((float) pick (play, (guint) gtk_widget_get_width (GTK_WIDGET (play->canvas))),
                              (float) pick (play, (guint) gtk_widget_get_height (GTK_WIDGET (play->canvas))));
}

/* Returns: the middle of a random part in view or, now and then, any point */
static graphene_point_t
pick_place (Play *play)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (play->canvas->scroller);
  graphene_rect_t       visible = pathos_viewport_get_visible (viewport);
  PathosPartsIter       iter = { pathos_scene_model_get_parts (play->canvas->model) };
  const PathosPlaced   *placed;
  graphene_point_t      point = pick_point (play);
  guint                 n_seen = 0;
  gboolean              points_only = pick (play, 3) == 0;

  if (pick (play, 8) == 0)
    return point;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      graphene_rect_t rect;

      if (!placed->is_stop || (points_only && placed->group->axes == NULL) ||
          !graphene_rect_contains_rect (&visible, &placed->rect) || pick (play, ++n_seen) > 0)
        continue;

      rect = pathos_viewport_from_map (viewport, &placed->rect);
      point.x = rect.origin.x + rect.size.width / 2;
      point.y = rect.origin.y + rect.size.height / 2;
    }

  return point;
}

static void
press (Play            *play,
       int              n_presses,
       graphene_point_t point)
{
  GtkGesture *click = find_controller (play, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_PRIMARY);

  for (int i = 1; i <= n_presses; i++)
    g_signal_emit_by_name (click, "pressed", i, (double) point.x, (double) point.y);
}

static void
do_click (Play *play)
{
  doing = "click";
  press (play, 1, pick_place (play));
}

static void
activate (Play       *play,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (play->canvas), action, NULL);
}

/* The focus is in the menu, and must go back. */
static void
close_menu (Play *play)
{
  if (play->canvas->menu != NULL && gtk_widget_get_visible (play->canvas->menu))
    gtk_popover_popdown (GTK_POPOVER (play->canvas->menu));
}

static void
assert_history (Play *play);

/* What adds something, and a press elsewhere, ends an open text first, which is a step of its own: the label
 * of a new link may be empty. */
static void
end_text (Play *play)
{
  if (!pathos_canvas_get_editing (play->canvas))
    return;

  pathos_canvas_commit (play->canvas);
  settle (play);
  assert_history (play);
}

static void
do_key (Play *play)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);
  const PathosAction *action = &actions[pick (play, n_actions)];

  /* Deleting everything would leave nothing to play with. */
  if (g_str_equal (action->id, "map.delete") && pick (play, 4) > 0)
    return;

  doing = action->id;
  if (g_str_has_prefix (action->id, "map.add-"))
    end_text (play);
  activate (play, action->id);
  close_menu (play);
}

/* A press of the secondary button. */
static void
do_menu (Play *play)
{
  graphene_point_t point = pick_place (play);

  doing = "menu";
  g_signal_emit_by_name (find_controller (play, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_SECONDARY), "pressed", 1,
                         (double) point.x, (double) point.y);
  if (pick (play, 2) == 0)
    settle (play);
  close_menu (play);
}

/* Drags something elsewhere. Meanwhile keys are pressed, and in the end it is dropped or the drag is
 * cancelled. */
static void
do_drag (Play *play)
{
  GtkGesture      *drag = find_controller (play, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  graphene_point_t from, to;

  doing = "drag";
  end_text (play);
  from = pick_place (play);
  to = pick_place (play);
  press (play, 1, from);
  g_signal_emit_by_name (drag, "drag-begin", (double) from.x, (double) from.y);
  for (guint i = 1; i <= N_MOVES; i++)
    {
      /* Without an event, the gesture takes the origin for its start. */
      g_signal_emit_by_name (drag, "drag-update", (double) (from.x + (to.x - from.x) * i / N_MOVES),
                             (double) (from.y + (to.y - from.y) * i / N_MOVES));
      settle (play);
      if (pathos_canvas_get_lifting (play->canvas) && pick (play, 4) == 0)
        {
          do_key (play);
          doing = "key while dragging";
        }
    }

  if (pick (play, 4) == 0)
    activate (play, "map.cancel");
  g_signal_emit_by_name (drag, "drag-end", (double) to.x, (double) to.y);
  g_assert_false (pathos_canvas_get_lifting (play->canvas));
}

static void
type_text (Play *play)
{
  static const char *const texts[] = { "", " ", "Short", "Something longer that wraps in its column",
                                       "Zeile\nund Zeile", "עברית", "  spaces  ", "日本語のテキスト" };
  GtkWidget               *view = pathos_text_editor_get_view (play->canvas->editor);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            texts[pick (play, G_N_ELEMENTS (texts))], -1);
  settle (play);
}

/* Opens a text, and mostly types and ends it in one of several ways. */
static void
do_text (Play *play)
{
  doing = "text";
  if (pick (play, 2) == 0)
    press (play, 2, pick_place (play));
  else
    activate (play, "map.edit");
  settle (play);
  assert_history (play); /* Another text was ended by this, which is a step of its own. */
  if (!pathos_canvas_get_editing (play->canvas) || pick (play, 5) == 0)
    return;

  type_text (play);
  if (pick (play, 3) == 0)
    pathos_text_editor_end (play->canvas->editor, FALSE);
  else if (pick (play, 2) == 0)
    pathos_canvas_commit (play->canvas);
  else
    press (play, 1, pick_place (play));
}

/* A click on a button of the window, which does not take the focus. */
static void
do_button (Play *play)
{
  static const char *const names[] = { "win.undo", "win.undo", "win.undo", "win.redo", "win.redo",
                                       "win.zoom-in", "win.zoom-out", "win.zoom-normal",
                                       "win.zoom-fit" };

  doing = names[pick (play, G_N_ELEMENTS (names))];
  gtk_widget_activate_action (GTK_WIDGET (play->window), doing, NULL);
}

static void
do_something (Play *play)
{
  static void (*const gestures[]) (Play *) = { do_click, do_key, do_key, do_key, do_key,
                                               do_drag, do_drag, do_text, do_menu, do_button, do_button };

  gestures[pick (play, G_N_ELEMENTS (gestures))](play);
  settle (play);
}

static void
assert_focus (Play *play)
{
  GtkWidget          *focus = gtk_root_get_focus (GTK_ROOT (play->window));
  const PathosPlaced *placed = pathos_canvas_get_acting (play->canvas);

  g_assert_nonnull (focus);
  doing = G_OBJECT_TYPE_NAME (focus);
  g_assert_true (focus == GTK_WIDGET (play->canvas) ||
                 gtk_widget_is_ancestor (focus, GTK_WIDGET (play->canvas)));
  if (placed != NULL)
    g_assert_true (placed->is_stop);
}

/* An open text is on the item that it belongs to, which may be new. */
static void
assert_text (Play *play)
{
  GtkWidget           *view = pathos_text_editor_get_view (play->canvas->editor);
  const PathosElement *added = play->canvas->added;
  const PathosParts   *parts = pathos_scene_model_get_parts (play->canvas->model);
  const PathosPlaced  *placed = added != NULL ? pathos_parts_find (parts, added->id)
                                              : pathos_canvas_get_focused (play->canvas);
  graphene_rect_t      bounds, rect;

  if (view == NULL)
    return;

  g_assert_nonnull (placed);
  g_assert_true (added == NULL || pathos_selection_get_ids (play->canvas->selection)->len == 0);
  pathos_text_editor_allocate (play->canvas->editor);
  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (play->canvas->scroller), &placed->rect);
  g_assert_true (gtk_widget_compute_bounds (view, GTK_WIDGET (play->canvas), &bounds));
  if (placed->stick == PATHOS_STICK_NONE)
    g_assert_true (graphene_rect_intersection (&bounds, &rect, NULL));
}

static GBytes *
get_state (Play *play,
           guint before)
{
  return before < play->states->len ? play->states->pdata[play->states->len - 1 - before] : NULL;
}

static gboolean
equals (GBytes *a,
        GBytes *b)
{
  return a != NULL && b != NULL && g_bytes_equal (a, b);
}

/* Undo leads from @now to a state that was there before: the last one or, if steps of a run became one, that
 * before the first of them. */
static void
assert_one_step (Play   *play,
                 GBytes *now)
{
  g_autoptr (GBytes) before = NULL, again = NULL;
  guint n_back = 0;

  g_assert_true (pathos_history_get_can_undo (get_history (play)));
  pathos_history_undo (get_history (play));
  before = write_map (play);
  pathos_history_redo (get_history (play));
  again = write_map (play);
  g_assert_true (g_bytes_equal (now, again));

  while (get_state (play, n_back) != NULL && !equals (get_state (play, n_back), before))
    n_back++;
  g_assert_nonnull (get_state (play, n_back));
  g_assert_cmpuint (n_back, <=, 1);
  g_ptr_array_set_size (play->states, (int) (play->states->len - n_back));
}

static void
assert_history (Play *play)
{
  g_autoptr (GBytes) now = write_map (play);

  if (equals (now, get_state (play, 0)))
    return;

  /* Undone, or a run that ended where it began. */
  for (guint i = 1; get_state (play, i) != NULL; i++)
    {
      if (equals (now, get_state (play, i)))
        {
          g_ptr_array_set_size (play->states, (int) (play->states->len - i));
          return;
        }
    }

  assert_one_step (play, now);
  g_ptr_array_add (play->states, g_steal_pointer (&now));
}

static void
set_up (Play         *play,
        gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "photography.journey",
                                            NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  play->document = pathos_document_open (file, &error);
  g_assert_no_error (error);
  play->window = pathos_window_new (application);
  pathos_window_set_document (play->window, play->document);
  play->canvas = pathos_window_get_canvas (play->window);
  gtk_window_present (GTK_WINDOW (play->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (play->window));
  while (play->window->frames_until_refocus > 0)
    g_main_context_iteration (NULL, TRUE);
  settle (play);
  gtk_widget_child_focus (GTK_WIDGET (play->canvas), GTK_DIR_TAB_FORWARD);
  play->rand = g_rand_new_with_seed (seed);
  play->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (play->states, write_map (play));
}

static void
tear_down (Play         *play,
           gconstpointer data)
{
  g_ptr_array_unref (play->states);
  g_rand_free (play->rand);
  g_object_ref (play->window);
  gtk_window_destroy (GTK_WINDOW (play->window));
  widgets_settle ();
  g_assert_finalize_object (play->window);
  g_assert_finalize_object (play->document);
}

static void
test_gestures (Play         *play,
               gconstpointer data)
{
  guint n_gestures = from_environment ("PATHOS_GESTURES", N_GESTURES), n_steps = 0;
  g_autoptr (GBytes) first = g_bytes_ref (get_state (play, 0));
  g_autoptr (GBytes) last = NULL;

  for (i_gesture = 1; i_gesture <= n_gestures; i_gesture++)
    {
      do_something (play);
      assert_focus (play);
      assert_text (play);
      if (!pathos_canvas_get_editing (play->canvas))
        assert_history (play);
      settle (play);
    }

  pathos_text_editor_end (play->canvas->editor, FALSE);
  for (; pathos_history_get_can_undo (get_history (play)); n_steps++)
    pathos_history_undo (get_history (play));
  settle (play);
  last = write_map (play);
  g_assert_true (g_bytes_equal (first, last));
  g_assert_false (pathos_document_get_modified (play->document));
  g_test_message ("%u steps were undone in the end", n_steps);
}

int
main (int   argc,
      char *argv[])
{
  application = widgets_init (&argc, &argv);
  seed = from_environment ("PATHOS_SEED", SEED);
  g_test_message ("PATHOS_SEED=%u", seed);
  signal (SIGABRT, aborted_cb);
  signal (SIGTRAP, aborted_cb);

  g_test_add ("/gestures", Play, NULL, set_up, test_gestures, tear_down);

  return g_test_run ();
}
