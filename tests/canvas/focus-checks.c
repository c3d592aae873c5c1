/* focus-checks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "focus-checks.h"

#include "canvas-fixture.h"

#include <string.h>

#define MARKER "Typed afterwards"

static PathosHistory *
get_history (FocusChecks *checks)
{
  return pathos_scene_model_get_history (checks->canvas->model);
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

static void
refused_cb (PathosCanvas *canvas,
            const char   *message,
            guint        *n_times)
{
  g_test_message ("refused: %s", message);
  (*n_times)++;
}

/* Activates actions at once. Whoever has a keyboard sets @press. */
static void
activate (gpointer    canvas,
          const char *action)
{
  canvas_fixture_press (canvas, action);
}

void
focus_checks_init (FocusChecks  *checks,
                   PathosCanvas *canvas)
{
  *checks = (FocusChecks) { .canvas = canvas, .doing = "", .press = activate, .user_data = canvas };
  g_signal_connect_swapped (pathos_scene_model_get_journey (canvas->model), "changed", G_CALLBACK (count_cb),
                            &checks->n_changes);
  g_signal_connect (canvas, "refused", G_CALLBACK (refused_cb), &checks->n_refusals);
}

void
focus_checks_clear (FocusChecks *checks)
{
  g_signal_handlers_disconnect_by_data (pathos_scene_model_get_journey (checks->canvas->model),
                                        &checks->n_changes);
  g_signal_handlers_disconnect_by_data (checks->canvas, &checks->n_refusals);
}

static void
press (FocusChecks *checks,
       const char  *action)
{
  checks->press (checks->user_data, action);
}

const PathosPlaced *
focus_checks_get_focused (FocusChecks *checks)
{
  const PathosPlaced *placed = pathos_canvas_get_acting (checks->canvas);

  if (placed == NULL)
    g_error ("after %s, nothing has the focus", checks->doing);

  return placed;
}

/* Returns: (transfer full): the group of what has the focus, to be compared when it has changed */
PathosNode *
focus_checks_dup_focused (FocusChecks *checks)
{
  return pathos_node_ref ((PathosNode *) focus_checks_get_focused (checks)->group);
}

void
focus_checks_assert_on (FocusChecks       *checks,
                        const PathosGroup *group,
                        const char        *key)
{
  const PathosGroup *focused = focus_checks_get_focused (checks)->group;

  if (!pathos_placed_is_same (focused, group))
    g_error ("after %s and %s, the focus is on %s %s at %s, not on %s %s at %s", checks->doing, key,
             focused->id, focused->label, focused->at, group->id, group->label, group->at);
}

void
focus_checks_undo (FocusChecks *checks)
{
  pathos_history_undo (get_history (checks));
  canvas_fixture_settle (checks->canvas);
}

/* Fills the text that is open, and commits it. */
void
focus_checks_type (FocusChecks *checks)
{
  GtkWidget *view = pathos_text_editor_get_view (checks->canvas->editor);

  if (view == NULL)
    g_error ("after %s, no text is open", checks->doing);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), MARKER, -1);
  canvas_fixture_settle (checks->canvas);
  pathos_canvas_commit (checks->canvas);
  canvas_fixture_settle (checks->canvas);
}

/* Returns: whether one of the texts of the element with this id is what was typed */
gboolean
focus_checks_is_typed (FocusChecks *checks,
                       const char  *id)
{
  PathosElement          *element = pathos_scene_model_find_element (checks->canvas->model, id);
  guint                   n_specs;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (element), &n_specs);

  for (guint i = 0; i < n_specs; i++)
    {
      g_autofree char *text = NULL;

      if (specs[i]->value_type == G_TYPE_STRING)
        g_object_get (element, specs[i]->name, &text, NULL);
      if (g_strcmp0 (text, MARKER) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Closes the menu or the list of choices. Returns: whether one was open */
gboolean
focus_checks_close_lists (FocusChecks *checks)
{
  GtkWidget *lists[] = { checks->canvas->menu, checks->canvas->chooser };
  gboolean   was_open = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (lists[i] == NULL || !gtk_widget_get_visible (lists[i]))
        continue;
      was_open = TRUE;
      gtk_popover_popdown (GTK_POPOVER (lists[i]));
    }

  canvas_fixture_settle (checks->canvas);
  return was_open;
}

/* F2 opens a text of what has the focus, or fills the cell that has it. */
static void
try_text (FocusChecks       *checks,
          const PathosGroup *group)
{
  guint n_steps = checks->n_changes;

  press (checks, "map.edit");
  if (group->part == PATHOS_PART_CELL)
    {
      if (pathos_canvas_get_editing (checks->canvas))
        pathos_text_editor_end (checks->canvas->editor, FALSE);
      canvas_fixture_settle (checks->canvas);
    }
  else if (group->facts & PATHOS_FACT_EDITABLE)
    {
      focus_checks_type (checks);
      focus_checks_assert_on (checks, group, "F2");
      if (!focus_checks_is_typed (checks, group->id))
        g_error ("after %s, F2 edits something else than %s", checks->doing, group->id);
    }

  if (checks->n_changes > n_steps)
    focus_checks_undo (checks);
  focus_checks_assert_on (checks, group, "F2 and undo");
}

/* Ctrl+arrows move what has the focus, or set its value, or say why not. */
static void
try_arrows (FocusChecks       *checks,
            const PathosGroup *group)
{
  static const char *const arrows[] = { "map.move-right", "map.move-left", "map.raise", "map.lower" };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      guint n_steps = checks->n_changes, n_said = checks->n_refusals;

      press (checks, arrows[i]);
      focus_checks_assert_on (checks, group, arrows[i]);
      if (checks->n_changes == n_steps && checks->n_refusals == n_said)
        g_error ("after %s, %s does nothing on %s", checks->doing, arrows[i], group->id);
      if (checks->n_changes > n_steps)
        focus_checks_undo (checks);
      focus_checks_assert_on (checks, group, "undo of Ctrl+arrow");
    }
}

/* Delete deletes what has the focus, or says why not. */
static void
try_delete (FocusChecks       *checks,
            const PathosGroup *group)
{
  PathosElement *element = pathos_scene_model_find_element (checks->canvas->model, group->id);
  gboolean       several = pathos_selection_get_ids (checks->canvas->selection)->len > 1;
  guint          n_steps = checks->n_changes, n_said = checks->n_refusals;

  press (checks, "map.delete");
  if (checks->n_changes == n_steps)
    {
      if (checks->n_refusals == n_said)
        g_error ("after %s, Delete does nothing on %s", checks->doing, group->id);
      focus_checks_assert_on (checks, group, "Delete");
      return;
    }

  g_assert_cmpint (group->part, ==, PATHOS_PART_ITEM);
  if (element->list != NULL)
    g_error ("after %s, Delete does not delete %s", checks->doing, group->id);
  focus_checks_undo (checks);
  if (!several)
    focus_checks_assert_on (checks, group, "Delete and undo");
}

/* What has the focus is what the next keys act on. In the end, the map is as before. */
void
focus_checks_try_keys (FocusChecks *checks)
{
  g_autoptr (PathosNode) node = focus_checks_dup_focused (checks);
  const PathosGroup *group = (const PathosGroup *) node;
  guint              n_steps = pathos_history_get_position (get_history (checks));

  gboolean several = pathos_selection_get_ids (checks->canvas->selection)->len > 1;

  try_arrows (checks, group);
  try_delete (checks, group);
  if (!several)
    try_text (checks, group);
  while (pathos_history_get_position (get_history (checks)) > n_steps)
    focus_checks_undo (checks);
}

/* Undoes everything, the last of it twice: then the focus is on @before, unless that is %NULL. */
void
focus_checks_undo_all (FocusChecks       *checks,
                       const PathosGroup *before)
{
  PathosHistory *history = get_history (checks);
  gboolean       was_done = pathos_history_get_can_undo (history);

  while (pathos_history_get_can_undo (history))
    focus_checks_undo (checks);
  if (was_done)
    {
      pathos_history_redo (history);
      canvas_fixture_settle (checks->canvas);
      focus_checks_get_focused (checks);
      focus_checks_undo (checks);
    }

  if (was_done && before != NULL)
    focus_checks_assert_on (checks, before, "undo");
  g_assert_false (pathos_history_get_modified (history));
}
