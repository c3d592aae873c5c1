/* hands-checks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "dump.h"
#include "pathos-json-writer.h"
#include "pathos-loaded-map.h"

#include <string.h>

/* What must be true whatever hands have done.
 *
 * Length: each of it has its function. */

#define N_FRAMES 2 /* after what is done, for what it has changed to be shown */

static PathosHistory *
get_history (Hands *hands)
{
  return pathos_document_get_history (hands->document);
}

static PathosSceneModel *
get_model (Hands *hands)
{
  return pathos_canvas_get_model (hands->canvas);
}

static void
wait_for_frame (Hands *hands)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (hands->window));
  gint64         before = gdk_frame_clock_get_frame_counter (clock);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (gdk_frame_clock_get_frame_counter (clock) == before)
    g_main_context_iteration (NULL, TRUE);
}

/* Waits until the window has seen everything that was done, and shows it. */
void
hands_settle (Hands *hands)
{
  guint n_frames = 0;

  do
    {
      gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (hands->window)));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      wait_for_frame (hands);
    }
  while (++n_frames < N_FRAMES || pathos_scene_model_is_pending (get_model (hands)));

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_inside (GtkWidget *widget,
           gpointer   ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

/* Returns: (nullable): the dialog that is open */
AdwDialog *
hands_get_dialog (Hands *hands)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (hands->window));
}

/* The focus is in the map, or in something that is open, where it can be seen. */
static void
check_focus (Hands *hands)
{
  GtkWidget          *focus = gtk_root_get_focus (GTK_ROOT (hands->window));
  AdwDialog          *dialog = hands_get_dialog (hands);
  const PathosPlaced *placed = pathos_canvas_get_acting (hands->canvas);

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  if (!is_inside (focus, hands->canvas) && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL &&
      (dialog == NULL || !is_inside (focus, dialog)))
    g_error ("the focus is on a %s", G_OBJECT_TYPE_NAME (focus));
  if (placed != NULL)
    g_assert_true (placed->is_stop);
}

/* What is selected is on the map, or is being added to it. */
static void
check_selection (Hands *hands)
{
  GPtrArray *ids = pathos_selection_get_ids (pathos_canvas_get_selection (hands->canvas));

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i];

      if (pathos_scene_model_find_element (get_model (hands), id) == NULL &&
          pathos_parts_find (pathos_scene_model_get_parts (get_model (hands)), id) == NULL &&
          !g_str_equal (id, PATHOS_ELEMENT (pathos_document_get_journey (hands->document))->id))
        g_error ("%s is selected, and not on the map", id);
    }
}

/* An open text is on the item that it belongs to, which may be new, unless that has moved below the names of
 * lanes or stages, where its text is not. */
static void
check_text (Hands *hands)
{
  GtkWidget           *view = pathos_text_editor_get_view (hands->canvas->editor);
  const PathosElement *added = hands->canvas->added;
  const PathosParts   *parts = pathos_scene_model_get_parts (get_model (hands));
  const PathosPlaced  *placed = added != NULL ? pathos_parts_find (parts, added->id)
                                              : pathos_canvas_get_focused (hands->canvas);
  graphene_rect_t      bounds, rect, area;

  if (view == NULL)
    return;

  g_assert_nonnull (placed);
  area = pathos_text_editor_get_area (hands->canvas->editor);
  rect = pathos_canvas_get_place (hands->canvas, placed);
  g_assert_true (gtk_widget_compute_bounds (view, GTK_WIDGET (hands->canvas), &bounds));
  if (placed->stick == PATHOS_STICK_NONE && graphene_rect_intersection (&area, &rect, NULL) &&
      !graphene_rect_intersection (&bounds, &rect, NULL))
    g_error ("the text of %s (%u) is at %g, %g, %g x %g, but that at %g, %g, %g x %g", placed->group->id,
             placed->group->role, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height,
             rect.origin.x, rect.origin.y, rect.size.width, rect.size.height);
}

/* What is only shown while a gesture runs has gone with it. */
static void
check_gestures (Hands *hands)
{
  const PathosCanvas *canvas = hands->canvas;

  g_assert_false (pathos_canvas_is_gesturing (hands->canvas));
  g_assert_false (canvas->has_band);
  g_assert_false (canvas->space_held);
  g_assert_null (canvas->sketch);
  g_assert_true (!canvas->has_preview || canvas->placing != PATHOS_INSERT_NOTHING);
  if (!canvas->has_preview && !pathos_canvas_get_editing (hands->canvas) &&
      !pathos_canvas_shows_grid (hands->canvas))
    g_assert_null (pathos_scene_model_get_view (canvas->model)->draft);
  g_assert_true (pathos_canvas_get_editing (hands->canvas) || canvas->added == NULL);
}

/* Nothing is wrong with the map, and reading it back gives the same. */
static void
check_map (Hands  *hands,
           GBytes *now)
{
  g_autofree char *fault = pathos_journey_find_fault (pathos_document_get_journey (hands->document));
  g_autoptr (PathosLoadedMap) loaded = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (fault, ==, NULL);
  if (hands->n_gestures % 10 != 0)
    return;

  loaded = pathos_loaded_map_new_from_bytes (now, "map.journey", &error);
  g_assert_no_error (error);
  again = pathos_json_write (loaded->journey);
  g_assert_cmpuint (loaded->result.repairs->len, ==, 0);
  g_assert_true (g_bytes_equal (again, now));
}

static void
check_undone (Hands  *hands,
              guint   n_steps,
              GBytes *now)
{
  g_assert_cmpuint (n_steps, <, hands->states->len);
  if (hands->states->pdata[n_steps] == NULL)
    hands->states->pdata[n_steps] = g_bytes_ref (now);
  g_assert_true (g_bytes_equal (now, hands->states->pdata[n_steps]));
}

/* What was undone can be redone until something is done. Steps that were never seen alone are %NULL. */
static void
remember (Hands  *hands,
          guint   n_steps,
          GBytes *now)
{
  guint n_kept = hands->n_steps + 1 - hands->n_back;

  g_ptr_array_set_size (hands->states, (int) MIN (n_steps, n_kept));
  while (hands->states->len < n_steps)
    g_ptr_array_add (hands->states, NULL);
  g_ptr_array_add (hands->states, g_bytes_ref (now));
}

/* What a paste has left out is said in the same way, but the rest is pasted. */
static void
refused_cb (Hands      *hands,
            const char *message)
{
  if (strstr (message, "left out") != NULL)
    return;

  hands->was_refused = TRUE;
  hands->n_refused = pathos_history_get_position (get_history (hands));
}

void
hands_watch_refusals (Hands *hands)
{
  g_signal_connect_swapped (hands->canvas, "refused", G_CALLBACK (refused_cb), hands);
}

/* What is refused changes nothing, but a text that was open has been committed. */
static void
check_refusal (Hands   *hands,
               guint    n_steps,
               gboolean is_same)
{
  if (!hands->was_refused || hands->n_more + hands->n_back > 0)
    return;

  g_assert_cmpuint (n_steps, ==, hands->n_refused);
  if (!hands->was_editing)
    g_assert_true (n_steps == hands->n_steps && is_same);
}

/* Returns: whether the history is where it was once, and leads on from there as it did then */
static gboolean
is_known (Hands  *hands,
          guint   n_steps,
          GBytes *now)
{
  GBytes *then = n_steps < hands->states->len ? hands->states->pdata[n_steps] : NULL;

  return then != NULL && g_bytes_equal (now, then) &&
         pathos_history_get_can_redo (get_history (hands)) == (n_steps + 1 < hands->states->len);
}

/* Each step has changed something, and what is done is one step. A run may become part of the step before
 * it, or take it back. */
static void
check_history (Hands    *hands,
               HandsKind kind,
               GBytes   *now)
{
  guint    n_steps = pathos_history_get_position (get_history (hands));
  GBytes  *before = hands->states->pdata[hands->n_steps];
  guint    n_most = hands->n_steps + hands->n_more + (hands->was_editing ? 2 : 1);
  gboolean is_same = before != NULL && g_bytes_equal (now, before);

  if (n_steps != hands->n_steps || !is_same)
    hands_say (hands, "%s (%u steps after %u of %u)", hands->doing, n_steps, hands->n_steps,
               hands->states->len - 1);
  if (kind == HANDS_UNDO)
    check_undone (hands, n_steps, now);
  else
    {
      g_assert_cmpuint (n_steps, <=, n_most);
      g_assert_cmpuint (n_steps + 1 + hands->n_back, >=, hands->n_steps);
      check_refusal (hands, n_steps, is_same || before == NULL);
      if ((n_steps != hands->n_steps && hands->n_back == 0) || !is_known (hands, n_steps, now))
        {
          g_assert_true (!is_same || hands->n_more + hands->n_back > 0);
          remember (hands, n_steps, now);
        }
    }

  hands->n_steps = n_steps;
  hands->n_more = hands->n_back = 0;
  hands->was_refused = FALSE;
}

/**
 * hands_check:
 *
 * Checks everything after something was done, and nothing is held.
 */
void
hands_check (Hands    *hands,
             HandsKind kind)
{
  g_autoptr (GBytes) now = pathos_json_write (pathos_document_get_journey (hands->document));
  GtkWidget          *focus = gtk_root_get_focus (GTK_ROOT (hands->window));
  const PathosPlaced *focused = pathos_canvas_get_acting (hands->canvas);

  hands_say (hands, "%s: %s %s", hands->doing, focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "",
             focused != NULL ? focused->group->label : "");
  check_focus (hands);
  check_gestures (hands);
  check_selection (hands);
  check_text (hands);
  check_map (hands, now);
  check_history (hands, kind, now);
  hands->was_editing = pathos_canvas_get_editing (hands->canvas);
}

/* The map is shown as it would be if it had just been opened. */
static void
check_scene (Hands *hands)
{
  PathosSceneModel *model = get_model (hands);
  g_autoptr (PathosScene) fresh = NULL;
  g_autofree char *shown = NULL, *expected = NULL;

  fresh = pathos_layout_run_once (pathos_document_get_journey (hands->document),
                                  pathos_scene_model_get_theme (model), pathos_scene_model_get_view (model));
  shown = dump_scene (pathos_scene_model_get_scene (model));
  expected = dump_scene (fresh);
  dump_assert_equal (shown, expected, "what is shown");
}

static void
check_state (Hands *hands)
{
  GBytes *expected = hands->states->pdata[pathos_history_get_position (get_history (hands))];
  g_autoptr (GBytes) now = pathos_json_write (pathos_document_get_journey (hands->document));

  g_assert_true (expected == NULL || g_bytes_equal (now, expected));
}

/* Presses undo or redo up to step @end, each press one step. */
static void
press_to (Hands      *hands,
          const char *accel,
          guint       end)
{
  guint n_steps = pathos_history_get_position (get_history (hands));

  while (n_steps != end)
    {
      n_steps += end > n_steps ? 1 : -1;
      hands_press_accel (hands, accel);
      if (pathos_history_get_position (get_history (hands)) != n_steps)
        g_error ("%s does not lead to step %u, but %u; the focus is on a %s, the window is %s", accel,
                 n_steps, pathos_history_get_position (get_history (hands)),
                 G_OBJECT_TYPE_NAME (gtk_root_get_focus (GTK_ROOT (hands->window))),
                 gtk_window_is_active (GTK_WINDOW (hands->window)) ? "active" : "not active");
      check_state (hands);
      check_focus (hands);
    }
}

/**
 * hands_check_chain:
 *
 * Undoes everything that was done, and redoes it, by keys. Each step leads to where it did before.
 */
void
hands_check_chain (Hands *hands)
{
  hands_end_all (hands);
  hands_say (hands, "undo of all");
  check_scene (hands);
  press_to (hands, "<Control>z", 0);
  g_assert_false (pathos_history_get_can_undo (get_history (hands)));
  check_scene (hands);

  hands_say (hands, "redo of all");
  press_to (hands, "<Control><Shift>z", hands->states->len - 1);
  g_assert_false (pathos_history_get_can_redo (get_history (hands)));
  check_scene (hands);
  hands->n_steps = hands->states->len - 1;
}
