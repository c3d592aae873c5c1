/* test-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"
#include "pathos-export-dialog.h"
#include "pathos-export.h"
#include "pathos-feeling.h"
#include "pathos-json-reader.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-window-private.h"
#include "folder.h"
#include "widgets.h"

#include <unistd.h>

/* A window with a copy of the photography sample, driven by its actions.
 *
 * Length: what each of them does. */
typedef struct
{
  PathosWindow   *window;
  PathosDocument *document;
  char           *folder;
  GFile          *file; /* in it */
} Fixture;

static GtkApplication *application;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("PATHOS_DATADIR"), "samples", "photography.journey",
                                              NULL);
  g_autofree char *copy = NULL;
  g_autofree char *contents = NULL;
  gsize            size;
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  copy = g_build_filename (fixture->folder, "photography.journey", NULL);
  g_file_get_contents (sample, &contents, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (copy, contents, (gssize) size, &error);
  g_assert_no_error (error);

  fixture->file = g_file_new_for_path (copy);
  fixture->document = pathos_document_open (fixture->file, &error);
  g_assert_no_error (error);
  fixture->window = pathos_window_new (application);
  pathos_window_set_document (fixture->window, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  widgets_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->file);
  folder_remove (fixture->folder);
}

static PathosTouchpoint *
get_touchpoint (Fixture *fixture)
{
  PathosStage *stage = PATHOS_STAGE (pathos_document_get_journey (fixture->document)->stages->items[1]);

  return PATHOS_TOUCHPOINT (stage->touchpoints->items[0]);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static gboolean
can_do (Fixture    *fixture,
        const char *action)
{
  gboolean enabled = FALSE;

  /* A disabled action cannot be found. */
  enabled = gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  widgets_settle ();
  return enabled;
}

static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  PathosTouchpoint *touchpoint = get_touchpoint (fixture);
  g_autofree char  *before = g_strdup (touchpoint->title);

  g_assert_false (pathos_history_get_can_undo (pathos_document_get_history (fixture->document)));
  g_object_set (touchpoint, "title", "Looks around", NULL);
  g_assert_true (can_do (fixture, "win.undo"));
  g_assert_cmpstr (touchpoint->title, ==, before);
  g_assert_true (can_do (fixture, "win.redo"));
  g_assert_cmpstr (touchpoint->title, ==, "Looks around");
}

static void
test_title (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Learning photography");
  g_object_set (pathos_document_get_journey (fixture->document), "title", "A <b> & c", NULL);
  widgets_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "A <b> & c");
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *contents = NULL;

  g_object_set (get_touchpoint (fixture), "title", "Looks around twice", NULL);
  g_assert_true (pathos_document_get_modified (fixture->document));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  while (pathos_document_get_modified (fixture->document))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "\"Looks around twice\""));
}

static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  PathosCanvas *canvas = pathos_window_get_canvas (fixture->window);
  double        before = pathos_canvas_get_zoom (canvas);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-in", NULL);
  g_assert_cmpfloat (pathos_canvas_get_zoom (canvas), >, before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-normal", NULL);
  g_assert_cmpfloat (pathos_canvas_get_zoom (canvas), ==, 1);
}

/* The whole map is one click away, and then it is all in view. */
static void
test_fit_button (Fixture      *fixture,
                 gconstpointer data)
{
  PathosCanvas *canvas = pathos_window_get_canvas (fixture->window);
  PathosScene  *scene = pathos_scene_model_get_scene (pathos_canvas_get_model (canvas));
  GtkWidget    *button = gtk_widget_get_first_child (GTK_WIDGET (fixture->window->zoom_control));
  double        zoom;

  pathos_canvas_set_zoom (canvas, 3);
  while (button != NULL && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                                      "win.zoom-fit") != 0)
    button = gtk_widget_get_next_sibling (button);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  zoom = pathos_canvas_get_zoom (canvas);
  g_assert_cmpfloat (zoom, <, 3);
  g_assert_cmpfloat (zoom * scene->width, <=, gtk_widget_get_width (GTK_WIDGET (canvas)));
  g_assert_cmpfloat (zoom * scene->height, <=, gtk_widget_get_height (GTK_WIDGET (canvas)));
}

static gboolean
is_focus_in_map (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *canvas = GTK_WIDGET (pathos_window_get_canvas (fixture->window));

  return focus != NULL && (focus == canvas || gtk_widget_is_ancestor (focus, canvas));
}

static void
assert_leaves_focus (GtkWidget *widget)
{
  const char *action = GTK_IS_BUTTON (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget))
                                              : NULL;

  if (action != NULL && (g_str_has_prefix (action, "win.") || g_str_has_prefix (action, "app.")))
    g_assert_false (gtk_widget_get_focus_on_click (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_leaves_focus (child);
}

/* A click on a button leaves the focus in the map, which also gets it from a button that becomes
 * insensitive. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *button = GTK_WIDGET (fixture->window->undo_button);

  assert_leaves_focus (GTK_WIDGET (fixture->window));
  g_object_set (get_touchpoint (fixture), "title", "Looks around", NULL);
  widgets_settle ();
  gtk_widget_grab_focus (button);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == button);
  g_signal_emit_by_name (button, "clicked");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  widgets_settle ();
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_true (is_focus_in_map (fixture));
}

/* A measured feeling that is set is no longer measured, which can be taken back while that is said. What is
 * refused is said once. */
static void
test_claim (Fixture      *fixture,
            gconstpointer data)
{
  PathosCanvas     *canvas = pathos_window_get_canvas (fixture->window);
  PathosStage      *stage = PATHOS_STAGE (pathos_document_get_journey (fixture->document)->stages->items[0]);
  PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (stage->touchpoints->items[0]);
  PathosFeeling    *feeling = PATHOS_FEELING (touchpoint->feelings->items[0]);
  gint64            count = feeling->count;
  AdwToast         *toast;

  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_MEASURED);
  pathos_selection_set_only (pathos_canvas_get_selection (canvas), PATHOS_ELEMENT (feeling)->id);
  pathos_canvas_focus_on (canvas,
                          pathos_parts_find (pathos_scene_model_get_parts (pathos_canvas_get_model (canvas)),
                                             PATHOS_ELEMENT (feeling)->id));
  gtk_widget_activate_action (GTK_WIDGET (canvas), "map.raise", NULL);
  toast = fixture->window->claim;
  g_assert_nonnull (toast);
  gtk_widget_activate_action (GTK_WIDGET (canvas), "map.raise", NULL);
  g_assert_true (fixture->window->claim == toast);
  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_ASSUMED);

  g_signal_emit_by_name (toast, "button-clicked");
  g_assert_cmpint (feeling->basis, ==, PATHOS_BASIS_MEASURED);
  g_assert_cmpint (feeling->count, ==, count);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_null (fixture->window->claim);

  gtk_widget_activate_action (GTK_WIDGET (canvas), "map.move-right", NULL);
  toast = fixture->window->refusal;
  g_assert_nonnull (toast);
  gtk_widget_activate_action (GTK_WIDGET (canvas), "map.move-right", NULL);
  g_assert_true (fixture->window->refusal == toast);
}

static void
press_on (Fixture    *fixture,
          const char *id,
          const char *action)
{
  PathosCanvas      *canvas = pathos_window_get_canvas (fixture->window);
  const PathosParts *parts = pathos_scene_model_get_parts (pathos_canvas_get_model (canvas));

  pathos_selection_set_only (pathos_canvas_get_selection (canvas), id);
  pathos_canvas_focus_on (canvas, pathos_parts_find (parts, id));
  gtk_widget_activate_action (GTK_WIDGET (canvas), action, NULL);
}

/* What a toast offers is no longer offered once something else was done, because it would concern that. */
static void
test_offers (Fixture      *fixture,
             gconstpointer data)
{
  PathosTouchpoint *touchpoint = get_touchpoint (fixture);
  PathosStage      *stage = PATHOS_STAGE (pathos_document_get_journey (fixture->document)->stages->items[0]);
  PathosTouchpoint *first = PATHOS_TOUCHPOINT (stage->touchpoints->items[0]);
  PathosFeeling    *assumed = PATHOS_FEELING (touchpoint->feelings->items[0]);
  guint             n_dismissed = 0;

  g_object_set (assumed, "basis", PATHOS_BASIS_ASSUMED, "value", 0.0, NULL);
  press_on (fixture, first->feelings->items[0]->id, "map.raise");
  g_assert_nonnull (fixture->window->claim);
  g_signal_connect_swapped (fixture->window->claim, "dismissed", G_CALLBACK (count_cb), &n_dismissed);
  press_on (fixture, PATHOS_ELEMENT (assumed)->id, "map.raise");
  g_assert_cmpuint (n_dismissed, ==, 1);
  g_assert_null (fixture->window->lost);

  press_on (fixture, PATHOS_ELEMENT (touchpoint)->id, "map.delete");
  g_assert_nonnull (fixture->window->done);
  g_assert_false (adw_toast_get_use_markup (fixture->window->done)); /* it has names in it */
  g_signal_connect_swapped (fixture->window->done, "dismissed", G_CALLBACK (count_cb), &n_dismissed);
  g_object_set (first, "title", "Something else", NULL);
  g_assert_cmpuint (n_dismissed, ==, 2);
}

/* Presses the window at a point of what has the toasts. */
static void
press_at (Fixture *fixture,
          double   x,
          double   y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window->toasts));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        {
          g_signal_emit_by_name (controller, "pressed", 1, x, y);
          g_signal_emit_by_name (controller, "released", 1, x, y);
        }
    }
  widgets_settle ();
}

/* Returns: where the words of the toast that is shown are, in the map */
static graphene_rect_t
find_words (Fixture *fixture)
{
  GtkWidget *canvas = GTK_WIDGET (pathos_window_get_canvas (fixture->window));
  g_autoptr (GPtrArray) labels = widgets_find_all (fixture->window->toasts, GTK_TYPE_LABEL);
  graphene_rect_t bounds = { 0 };

  for (guint i = 0; i < labels->len; i++)
    {
      if (g_str_equal (gtk_label_get_label (labels->pdata[i]),
                       adw_toast_get_title (fixture->window->done)))
        g_assert_true (gtk_widget_compute_bounds (labels->pdata[i], canvas, &bounds));
    }

  g_assert_cmpfloat (bounds.size.width, >, 0);
  return bounds;
}

/* Returns: a point of the map that the words of the toast cover, where there is a cell or a card */
static graphene_point_t
find_covered (Fixture *fixture)
{
  PathosCanvas       *canvas = pathos_window_get_canvas (fixture->window);
  graphene_rect_t     words = find_words (fixture);
  PathosPartsIter     iter = { pathos_scene_model_get_parts (pathos_canvas_get_model (canvas)) };
  const PathosPlaced *placed;
  graphene_point_t    point = { 0 };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      graphene_rect_t rect = pathos_canvas_get_place (canvas, placed);

      if (placed->is_stop && graphene_rect_intersection (&rect, &words, &rect) && rect.size.height > 3)
        graphene_rect_get_center (&rect, &point);
    }

  g_assert_cmpfloat (point.x, >, 0);
  return point;
}

/* Deletes something, which a toast says. */
static void
delete_shown (Fixture *fixture,
              guint   *n_dismissed)
{
  *n_dismissed = 0;
  press_on (fixture, PATHOS_ELEMENT (get_touchpoint (fixture))->id, "map.delete");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  widgets_settle ();
  g_assert_nonnull (fixture->window->done);
  g_signal_connect_swapped (fixture->window->done, "dismissed", G_CALLBACK (count_cb), n_dismissed);
}

static PathosElement *
get_first (Fixture *fixture)
{
  PathosStage *stage = PATHOS_STAGE (pathos_document_get_journey (fixture->document)->stages->items[0]);

  return stage->touchpoints->items[0];
}

/* Returns: the middle of @widget, from where the toasts are */
static graphene_point_t
middle_of (Fixture   *fixture,
           GtkWidget *widget)
{
  graphene_rect_t  bounds;
  graphene_point_t middle;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window->toasts), &bounds));
  graphene_rect_get_center (&bounds, &middle);
  return middle;
}

/* A toast goes when people go on with the map, wherever they press, and what they type belongs to what they
 * pressed, also where the toast covers it. */
static void
test_toast_in_the_way (Fixture      *fixture,
                       gconstpointer data)
{
  PathosCanvas       *canvas = pathos_window_get_canvas (fixture->window);
  const PathosPlaced *placed;
  graphene_point_t    point, at, on_toolbar;
  graphene_rect_t     rect;
  guint               n_dismissed;

  delete_shown (fixture, &n_dismissed);
  on_toolbar = middle_of (fixture, GTK_WIDGET (fixture->window->toolbar));
  press_at (fixture, on_toolbar.x, on_toolbar.y);
  g_assert_cmpuint (n_dismissed, ==, 0);
  press_at (fixture, 300, 300);
  g_assert_cmpuint (n_dismissed, ==, 1);

  delete_shown (fixture, &n_dismissed);
  at = find_covered (fixture);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (canvas), GTK_WIDGET (fixture->window->toasts), &at,
                                           &point));
  press_at (fixture, point.x, point.y);
  g_assert_cmpuint (n_dismissed, ==, 1);
  placed = pathos_canvas_get_acting (canvas);
  g_assert_nonnull (placed);
  rect = pathos_canvas_get_place (canvas, placed);
  g_assert_true (graphene_rect_contains_point (&rect, &at));

  delete_shown (fixture, &n_dismissed);
  press_on (fixture, get_first (fixture)->id, "map.edit");
  g_assert_true (pathos_canvas_get_editing (canvas));
  g_assert_cmpuint (n_dismissed, ==, 1);
  pathos_canvas_commit (canvas);
}

/* A toast is above the toolbar, also where the strip of a long map is below that. */
static void
test_toast_of_long_map (Fixture      *fixture,
                        gconstpointer data)
{
  PathosCanvas   *canvas = pathos_window_get_canvas (fixture->window);
  PathosList     *touchpoints = get_first (fixture)->list;
  graphene_rect_t words, toolbar;
  guint           n_dismissed;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "Waits", NULL);

      pathos_list_append (touchpoints, touchpoint);
    }
  widgets_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->overview)));

  delete_shown (fixture, &n_dismissed);
  words = find_words (fixture);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->window->toolbar), GTK_WIDGET (canvas),
                                            &toolbar));
  g_assert_cmpfloat (words.origin.y + words.size.height, <, toolbar.origin.y);
}

/* Closing asks before changes are discarded. */
static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  AdwDialog *dialog;

  g_object_set (get_touchpoint (fixture), "title", "Looks around", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  widgets_settle ();
  dialog = widgets_get_dialog (fixture->window);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_close_response (ADW_ALERT_DIALOG (dialog)), ==, "cancel");
  adw_dialog_force_close (dialog);
  widgets_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_export_dialog (Fixture      *fixture,
                    gconstpointer data)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  widgets_settle ();
  dialog = widgets_get_dialog (fixture->window);
  g_assert_true (PATHOS_IS_EXPORT_DIALOG (dialog));
  adw_dialog_force_close (dialog);
  widgets_settle ();
}

/* Opens the sample after a change of its bytes. */
static PathosDocument *
open_changed (Fixture    *fixture,
              const char *old,
              const char *new)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *contents = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  PathosDocument *document;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  changed = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (changed, old, new, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  document = pathos_document_open (fixture->file, &error);
  g_assert_no_error (error);

  return document;
}

/* A banner says that the map was repaired, and a dialog lists the repairs. */
static void
test_repaired (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (PathosDocument) document = open_changed (fixture, "\"value\": 1.2", "\"value\": 9");
  AdwBanner          *banner = ADW_BANNER (widgets_find (fixture->window, ADW_TYPE_BANNER));
  AdwDialog          *dialog;
  AdwPreferencesRow  *row;
  const PathosRepair *repair = pathos_document_get_repairs (document)->pdata[0];
  const PathosPlaced *focused;

  pathos_window_set_document (fixture->window, document);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (adw_banner_get_button_label (banner));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.repairs", NULL);
  widgets_settle ();
  dialog = widgets_get_dialog (fixture->window);
  g_assert_nonnull (dialog);
  row = ADW_PREFERENCES_ROW (widgets_find (dialog, ADW_TYPE_ACTION_ROW));
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==,
                   repair->sentence);

  /* It leads to what was repaired. */
  g_signal_emit_by_name (row, "activated");
  widgets_settle ();
  g_assert_null (widgets_get_dialog (fixture->window));
  focused = pathos_canvas_get_focused (pathos_window_get_canvas (fixture->window));
  g_assert_cmpstr (focused->group->id, ==, repair->id);

  pathos_window_set_document (fixture->window, fixture->document);
  g_assert_false (adw_banner_get_revealed (banner));
}

/* Returns: how many dashed lines the canvas draws, once it has been laid out */
static guint
count_dashes (Fixture *fixture)
{
  GtkWidget   *canvas = GTK_WIDGET (pathos_window_get_canvas (fixture->window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n = 0;

  gtk_test_widget_wait_for_draw (canvas);
  GTK_WIDGET_GET_CLASS (canvas)->snapshot (canvas, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  for (const char *at = g_bytes_get_data (bytes, NULL); (at = strstr (at, "dash:")) != NULL; at++)
    n++;

  return n;
}

/* A card that a repair has moved is marked, on the map and for assistive technology, until it is saved. */
static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (PathosDocument) document = open_changed (fixture, "\"at\": \"", "\"at\": \"zz");
  const PathosRepair *repair = pathos_document_get_repairs (document)->pdata[0];
  PathosCanvas       *canvas = pathos_window_get_canvas (fixture->window);
  PathosItem         *item;
  guint               n_dashes;

  g_assert_true (repair->moved);
  pathos_window_set_document (fixture->window, document);
  widgets_settle ();
  pathos_canvas_show (canvas, repair->id);
  widgets_settle ();
  n_dashes = count_dashes (fixture);
  item = pathos_item_layer_find (canvas->layer, pathos_canvas_get_focused (canvas)->group);
  g_assert_nonnull (strstr (pathos_item_get_details (item), "moved here when the file was repaired"));

  g_ptr_array_set_size (pathos_document_get_repairs (document), 0);
  pathos_canvas_update_repairs (canvas);
  g_assert_cmpuint (count_dashes (fixture), ==, n_dashes - 1);
}

/* A map of a later version can be exported as a picture, but not as data. */
static void
test_later (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (PathosDocument) document = open_changed (fixture, "\"version\": [1, 0]", "\"version\": [2, 0]");
  AdwBanner *banner = ADW_BANNER (widgets_find (fixture->window, ADW_TYPE_BANNER));
  AdwDialog *dialog;
  GtkWidget *button;
  guint      n_formats = 0, n_drawn = 0;

  pathos_window_set_document (fixture->window, document);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_null (adw_banner_get_button_label (banner));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  widgets_settle ();
  dialog = widgets_get_dialog (fixture->window);
  button = adw_dialog_get_focus (dialog);
  g_assert_true (GTK_IS_BUTTON (button));
  for (guint i = 0; pathos_export_format_get_nth (i) != NULL; i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (widgets_find (dialog, ADW_TYPE_COMBO_ROW)), i);
      widgets_settle ();
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==,
                       pathos_export_format_is_drawn (pathos_export_format_get_nth (i)));
      n_drawn += gtk_widget_get_sensitive (button);
      n_formats++;
    }
  g_assert_cmpuint (n_drawn, >, 0);
  g_assert_cmpuint (n_drawn, <, n_formats);
  adw_dialog_force_close (dialog);
  widgets_settle ();
  pathos_window_set_document (fixture->window, fixture->document);
}

/* A save during another save is not lost. */
static void
test_save_twice (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *contents = NULL;

  g_object_set (get_touchpoint (fixture), "title", "Looks around", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  g_object_set (get_touchpoint (fixture), "title", "Looks around twice", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  while (pathos_document_get_modified (fixture->document))
    g_main_context_iteration (NULL, TRUE);
  widgets_settle ();

  g_assert_null (widgets_get_dialog (fixture->window));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "\"Looks around twice\""));
}

static void
test_save_fails (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/no/such/folder/a.journey");
  PathosSaver *saver = pathos_document_get_saver (fixture->document);
  AdwDialog   *dialog;

  for (guint i = 0; i < 2; i++)
    {
      pathos_saver_save (saver, nowhere);
      while (pathos_saver_get_state (saver) != PATHOS_SAVER_FAILED)
        g_main_context_iteration (NULL, TRUE);
      widgets_settle ();
      dialog = widgets_get_dialog (fixture->window);
      g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
      g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), ==,
                       pathos_saver_get_error (saver)->message);
      adw_dialog_force_close (dialog);
      widgets_settle ();
    }
}

static void
wait_for_saver (Fixture *fixture)
{
  PathosSaver *saver = pathos_document_get_saver (fixture->document);

  for (widgets_settle (); pathos_saver_get_state (saver) == PATHOS_SAVER_WRITING; widgets_settle ())
    ;
}

/* The window asks before it overwrites what another program wrote, and Escape overwrites nothing. */
static void
test_save_asks (Fixture      *fixture,
                gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *contents = NULL;
      AdwDialog       *dialog;

      g_file_set_contents (path, "theirs", -1, NULL);
      g_object_set (get_touchpoint (fixture), "title", "Mine", NULL);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
      wait_for_saver (fixture);
      dialog = widgets_get_dialog (fixture->window);
      g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
      g_assert_cmpstr (adw_alert_dialog_get_default_response (ADW_ALERT_DIALOG (dialog)), ==, "copy");
      if (i == 1)
        g_signal_emit_by_name (dialog, "response", "anyway");
      adw_dialog_force_close (dialog);
      wait_for_saver (fixture);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_equal (contents, "theirs") == (i == 0));
      g_assert_true (pathos_document_get_modified (fixture->document) == (i == 0));
    }
}

/* The window of an open file is found, so that the file is not opened twice. */
static void
test_find (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_for_path ("/other.journey");

  gtk_window_set_application (GTK_WINDOW (fixture->window), application);
  g_assert_true (pathos_window_find (application, fixture->file) == fixture->window);
  g_assert_null (pathos_window_find (application, other));
  g_object_unref (other);
  other = g_file_new_build_filename (fixture->folder, "link.journey", NULL);
  g_assert_no_errno (symlink (g_file_peek_path (fixture->file), g_file_peek_path (other)));
  g_assert_true (pathos_window_find (application, other) == fixture->window);
}

static void
test_untouched (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (PathosDocument) document = pathos_document_new (journey);

  g_assert_false (pathos_window_is_untouched (fixture->window));
  pathos_window_set_document (fixture->window, document);
  widgets_settle ();
  g_assert_true (pathos_window_is_untouched (fixture->window));
  g_object_set (journey, "title", "Something", NULL);
  g_assert_false (pathos_window_is_untouched (fixture->window));
  pathos_window_set_document (fixture->window, fixture->document);
}

static void
title_changed_cb (PathosWindow *window,
                  GParamSpec   *pspec,
                  gboolean     *waited)
{
  *waited |= g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "Opening…") == 0 &&
             g_str_equal (adw_window_title_get_title (window->title), "Opening…");
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* A window says what it waits for, and can be closed meanwhile. */
static void
test_opening (Fixture      *fixture,
              gconstpointer data)
{
  guint wake = g_timeout_add_seconds (1, wake_cb, NULL); /* so that nothing is waited for without end */

  for (gboolean closes = FALSE; closes <= TRUE; closes++)
    {
      PathosWindow    *window = g_object_ref (pathos_window_new (application));
      g_autofree char *path = g_strdup_printf ("%s/other-%d.journey", fixture->folder, closes);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      gint64   end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
      gboolean waited = FALSE;

      g_assert_true (g_file_copy (fixture->file, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
      g_signal_connect (window, "notify::title", G_CALLBACK (title_changed_cb), &waited);
      pathos_window_open_file (window, file);
      if (closes)
        gtk_window_destroy (GTK_WINDOW (window));

      /* Longer than a window says nothing, and as long as a very large map may take. */
      g_usleep (500000);
      while (!closes && !waited && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, TRUE);
      widgets_settle ();
      g_assert_true (waited != closes);
      if (!closes)
        {
          g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Learning photography");
          gtk_window_destroy (GTK_WINDOW (window));
          widgets_settle ();
        }
      g_assert_finalize_object (window);
    }

  g_source_remove (wake);
}

#define ADD(name, func) g_test_add ("/window/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  application = widgets_init (&argc, &argv);

  ADD ("undo", test_undo);
  ADD ("title", test_title);
  ADD ("save", test_save);
  ADD ("zoom", test_zoom);
  ADD ("fit-button", test_fit_button);
  ADD ("focus", test_focus);
  ADD ("claim", test_claim);
  ADD ("offers", test_offers);
  ADD ("close", test_close);
  ADD ("export-dialog", test_export_dialog);
  ADD ("repaired", test_repaired);
  ADD ("toast-in-the-way", test_toast_in_the_way);
  ADD ("toast-of-long-map", test_toast_of_long_map);
  ADD ("moved", test_moved);
  ADD ("later", test_later);
  ADD ("save-twice", test_save_twice);
  ADD ("save-fails", test_save_fails);
  ADD ("save-asks", test_save_asks);
  ADD ("find", test_find);
  ADD ("untouched", test_untouched);
  ADD ("opening", test_opening);

  return g_test_run ();
}
