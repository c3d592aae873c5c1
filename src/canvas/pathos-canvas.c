/* pathos-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-drag-tool.h"

/**
 * PathosCanvas:
 *
 * Shows a map, and lets the user edit it in place.
 *
 * The work is done by other objects, which the canvas connects: the scene model lays the map out, the
 * scroller keeps zoom and position, the painter draws, the item layer provides focus and accessible names,
 * the drag controller and the text editor change the map. The class is in several files: properties
 * (-properties), focus (-focus), walking (-walk), moving (-move), adding (-insert), typing (-typing), the
 * menu (-menu), the table of actions (-actions), how they are run (-keys), the pointer (-pointer) and zooming
 * (-zoom).
 *
 * Length: a widget has many virtual functions and signals.
 */

enum
{
  DELETED,
  DRAWN,
  EVIDENCE_LOST,
  MOVED_ALONG,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosCanvas,
                               pathos_canvas,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
snapshot_sheet (PathosCanvas      *self,
                const PathosScene *scene,
                GtkSnapshot       *snapshot)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  graphene_rect_t       sheet = GRAPHENE_RECT_INIT (0, 0, scene->width, scene->height);
  graphene_rect_t       rect = pathos_viewport_from_map (viewport, &sheet);
  GdkRGBA               paper = pathos_gsk_pen_get_colour (scene->background);
  GdkRGBA               border = pathos_gsk_pen_get_colour (pathos_scene_model_get_theme (self->model)->rule);
  GskRoundedRect        outline;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (scene != NULL);
  g_assert (GTK_IS_SNAPSHOT (snapshot));

  gsk_rounded_rect_init_from_rect (&outline, &rect, (float) MIN (14, 14 * viewport->zoom));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &paper, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot,
                              &outline,
                              (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { border, border, border, border });
}

static void
pathos_canvas_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PathosCanvas         *self = (PathosCanvas *) widget;
  const PathosScene    *scene = pathos_scene_model_get_scene (self->model);
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  graphene_point_t      origin = pathos_viewport_get_origin (viewport);
  graphene_rect_t       visible = pathos_viewport_get_visible (viewport);

  if (scene == NULL)
    return;

  snapshot_sheet (self, scene, snapshot);
  pathos_painter_draw (self->painter,
                       snapshot,
                       scene,
                       pathos_scroller_get_sticky (self->scroller),
                       &origin,
                       &visible,
                       viewport->zoom);

  pathos_canvas_snapshot_moved (self, snapshot);
  pathos_text_editor_snapshot (self->editor, snapshot, FALSE);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->layer), snapshot);
  pathos_drag_controller_snapshot (self->drag, self->painter, snapshot);
  pathos_canvas_snapshot_marks (self, snapshot);
  pathos_canvas_snapshot_prompts (self, snapshot);
  pathos_canvas_snapshot_link (self, snapshot);
  pathos_canvas_snapshot_band (self, snapshot);
  pathos_plate_snapshot (self->plate,
                         snapshot,
                         pathos_scene_model_get_parts (self->model),
                         scene,
                         pathos_scene_model_get_theme (self->model),
                         viewport,
                         pathos_canvas_get_drag_hint (self));
  pathos_text_editor_snapshot (self->editor, snapshot, TRUE);

  g_signal_emit (self, signals[DRAWN], 0);
}

static void
pathos_canvas_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  *minimum = 0;
  *natural = 400;
}

static void
allocate_layer (PathosCanvas *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  const PathosSticky   *sticky = pathos_scroller_get_sticky (self->scroller);
  graphene_point_t      origin = pathos_viewport_get_origin (viewport);
  graphene_rect_t       visible = pathos_viewport_get_visible (viewport);
  PathosItemView        view = { viewport->zoom,
                                 pathos_sticky_get_shift (sticky, &visible),
                                 pathos_sticky_get_clear (sticky, &visible),
                                 pathos_scene_model_get_theme (self->model),
                                 self->is_touched };
  GskTransform         *transform = gsk_transform_translate (NULL, &origin);

  g_assert (PATHOS_IS_CANVAS (self));

  transform = gsk_transform_scale (transform, (float) viewport->zoom, (float) viewport->zoom);
  pathos_item_layer_set_view (self->layer, &view);
  gtk_widget_allocate (GTK_WIDGET (self->layer),
                       (int) viewport->map_width,
                       (int) viewport->map_height,
                       -1,
                       transform);
}

static void
pathos_canvas_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PathosCanvas *self = (PathosCanvas *) widget;

  pathos_scroller_set_size (self->scroller, width, height);
  pathos_canvas_follow_view (self);
  allocate_layer (self);
  pathos_text_editor_allocate (self->editor);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->number != NULL)
    gtk_popover_present (GTK_POPOVER (self->number));
  pathos_canvas_allocate_channel (self);
  pathos_canvas_allocate_grid (self);
  if (self->chooser != NULL)
    gtk_popover_present (GTK_POPOVER (self->chooser));
  gtk_widget_queue_draw (widget);
}

/* What is no longer on the map, such as an addition that was undone or dropped, is not selected. */
static void
prune_selection (PathosCanvas *self)
{
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  GPtrArray         *ids = pathos_selection_get_ids (self->selection);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; parts != NULL && i < ids->len; i++)
    {
      const char *id = ids->pdata[i];

      if (pathos_scene_model_find_element (self->model, id) != NULL || pathos_parts_find (parts, id) != NULL)
        g_ptr_array_add (kept, g_strdup (id));
    }

  if (kept->len < ids->len)
    pathos_selection_set_all (self->selection, kept);
}

static void
scene_changed_cb (PathosCanvas *self)
{
  PathosDraft *draft = pathos_scene_model_get_view (self->model)->draft;

  g_assert (PATHOS_IS_CANVAS (self));

  pathos_painter_set_draft (self->painter, draft, pathos_scene_model_get_theme (self->model)->gap);
  pathos_scroller_set_scene (self->scroller, pathos_scene_model_get_scene (self->model));
  pathos_canvas_update_items (self);
  prune_selection (self);
  if (draft == NULL)
    pathos_canvas_name_map (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns: (nullable): what stands for all that is hidden of the list of an element */
static const PathosPlaced *
find_hidden (PathosCanvas *self,
             const char   *id)
{
  PathosElement      *element = pathos_scene_model_find_element (self->model, id);
  PathosPartsIter     iter = { pathos_scene_model_get_parts (self->model) };
  PathosSlot          slot;
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));

  if (element == NULL || element->list == NULL)
    return NULL;

  slot = pathos_slot_new (element->list, 0);
  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_CELL && placed->group->facts & PATHOS_FACT_UNHIDES &&
          pathos_slot_has_same_list (placed->group->slot, &slot))
        return placed;
    }

  return NULL;
}

/* Returns: (nullable): the part that has the focus, if it is one of these, or the first of them; if they are
 * hidden, what stands for them */
static const PathosPlaced *
find_first (PathosCanvas *self,
            GPtrArray    *ids)
{
  const PathosPlaced *focused = pathos_canvas_get_focused (self), *first = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (focused != NULL && focused->group->part == PATHOS_PART_ITEM &&
      g_ptr_array_find_with_equal_func (ids, focused->group->id, g_str_equal, NULL))
    return focused;

  for (guint i = 0; first == NULL && i < ids->len; i++)
    first = pathos_parts_find (pathos_scene_model_get_parts (self->model), g_ptr_array_index (ids, i));

  return first == NULL && ids->len > 0 ? find_hidden (self, g_ptr_array_index (ids, 0)) : first;
}

/* Selects what an undone or redone step is about, and moves the focus there. */
static void
reveal_cb (PathosCanvas *self,
           GPtrArray    *ids)
{
  const PathosPlaced *first = find_first (self, ids);

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (ids != NULL);

  pathos_plate_hide (self->plate);
  pathos_item_layer_hush (self->layer);
  pathos_canvas_end_link (self, FALSE);
  if (first == NULL)
    return;

  pathos_selection_set_all (self->selection, ids);
  pathos_scroller_reveal (self->scroller, first);
  if (pathos_canvas_is_free_to_focus (self))
    pathos_canvas_focus_on (self, first);
  else
    pathos_canvas_remember_focus (self, first->group);
}

/* While a part is dragged on axes, a plate beside it says its value. */
static void
lifted_cb (PathosCanvas *self)
{
  PathosElement      *element = pathos_drag_controller_get_dragged (self->drag);
  const PathosPlaced *placed = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (element != NULL)
    placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), element->id);
  if (placed != NULL && placed->group->axes != NULL)
    {
      pathos_plate_hide (self->plate);
      pathos_plate_show (self->plate, placed->group);
    }
  else if (element == NULL)
    pathos_plate_rest (self->plate);
  g_object_notify (G_OBJECT (self), "lifting");
}

/* Moves the focus to what was dropped, which was perhaps never clicked. */
static void
drag_refused_cb (PathosCanvas *self,
                 const char   *message)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (message != NULL)
    pathos_canvas_refuse (self, message);
  else
    pathos_canvas_check_editable (self);
}

static void
dropped_cb (PathosCanvas  *self,
            PathosElement *element,
            PathosDraft   *draft,
            PathosDraft   *lost)
{
  PathosBesides       besides = { 0 };
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (draft != NULL);

  g_signal_emit (self, signals[EVIDENCE_LOST], 0, lost);
  if (draft->n_places > 0 && element->list != NULL)
    {
      pathos_besides_add (&besides, draft);
      pathos_canvas_say_moved (self, element, &besides);
      return;
    }

  pathos_canvas_announce (self, element->id);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), element->id);
  if (placed != NULL)
    pathos_canvas_focus_on (self, placed);
}

/* Stops kinetic scrolling, which would move the map away from under the pointer. */
static void
zoom_changed_cb (PathosCanvas *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  g_assert (PATHOS_IS_CANVAS (self));

  if (scrolled != NULL)
    {
      gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE);
      gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled), TRUE);
    }

  g_object_notify (G_OBJECT (self), "zoom");
}

static void
pathos_canvas_dispose (GObject *object)
{
  PathosCanvas *self = (PathosCanvas *) object;

  if (self->model != NULL)
    pathos_canvas_set_document (self, NULL);
  g_clear_object (&self->added);
  g_clear_object (&self->choosing);
  g_clear_pointer (&self->sketch, pathos_sketch_free);
  g_clear_pointer (&self->band_base, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_clear_object (&self->drag);
  pathos_canvas_remember_focus (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);
  pathos_canvas_dispose_channel (self);
  pathos_canvas_dispose_grid (self);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  g_clear_handle_id (&self->returning, g_source_remove);
  g_clear_handle_id (&self->completing, g_source_remove);
  g_clear_handle_id (&self->following, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->layer, gtk_widget_unparent);
  g_clear_object (&self->scroller);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (pathos_canvas_parent_class)->dispose (object);
}

static void
pathos_canvas_finalize (GObject *object)
{
  PathosCanvas *self = (PathosCanvas *) object;

  g_clear_pointer (&self->painter, pathos_painter_free);
  g_clear_pointer (&self->plate, pathos_plate_free);
  g_clear_pointer (&self->edge, pathos_edge_scroll_free);
  g_clear_object (&self->press);
  g_free (self->link_from);
  g_free (self->link_to);
  g_free (self->link_hovered);
  g_free (self->name);

  G_OBJECT_CLASS (pathos_canvas_parent_class)->finalize (object);
}

/* What is said to the user. */
static void
class_init_messages (PathosCanvasClass *klass)
{
  /**
   * PathosCanvas::deleted:
   * @message: what was deleted, and what with it
   *
   * Emitted when the user deletes elements.
   */
  signals[DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * PathosCanvas::moved-along:
   * @message: what was moved or set, and what else that changed
   *
   * Emitted when the user moves something that does not move alone, or sets what hides something else.
   */
  signals[MOVED_ALONG] = g_signal_new ("moved-along", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * PathosCanvas::refused:
   * @message: why, as a sentence
   *
   * Emitted when a key or a gesture does nothing.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
class_init_signals (PathosCanvasClass *klass)
{
  /**
   * PathosCanvas::drawn:
   *
   * Emitted each time a map has been drawn.
   */
  signals[DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PathosCanvas::evidence-lost:
   * @lost: (nullable): a PathosDraft that restores it, %NULL if there was none
   *
   * Emitted when the user sets values, which no longer rest on the evidence for the former ones.
   */
  signals[EVIDENCE_LOST] = g_signal_new ("evidence-lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  class_init_messages (klass);
}

static void
pathos_canvas_class_init (PathosCanvasClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pathos_canvas_dispose;
  object_class->finalize = pathos_canvas_finalize;
  widget_class->measure = pathos_canvas_measure;
  widget_class->size_allocate = pathos_canvas_size_allocate;
  widget_class->snapshot = pathos_canvas_snapshot;
  widget_class->focus = pathos_canvas_focus;
  widget_class->grab_focus = pathos_canvas_grab_focus;
  pathos_canvas_class_init_properties (object_class);

  class_init_signals (klass);
  pathos_canvas_class_init_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
connect_signals (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  g_signal_connect_object (self->model, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scroller,
                           "changed",
                           G_CALLBACK (gtk_widget_queue_allocate),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scroller,
                           "notify::zoom",
                           G_CALLBACK (zoom_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor,
                           "ended",
                           G_CALLBACK (pathos_canvas_text_ended),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor,
                           "refused",
                           G_CALLBACK (pathos_canvas_refuse),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag,
                           "dropped",
                           G_CALLBACK (dropped_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "lifted", G_CALLBACK (lifted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag,
                           "refused",
                           G_CALLBACK (drag_refused_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
pathos_canvas_init (PathosCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->model = pathos_scene_model_new ();
  self->scroller = pathos_scroller_new ();
  self->selection = pathos_selection_new ();
  self->painter = pathos_painter_new (widget);
  self->layer = pathos_item_layer_new (self->selection, self->model);
  self->editor = pathos_text_editor_new (widget, self->model, self->scroller);
  self->drag = pathos_drag_controller_new (widget, self->model, self->scroller, self->selection);
  pathos_drag_controller_set_tool (self->drag, pathos_drag_tool_new ());
  self->plate = pathos_plate_new (widget);
  pathos_scene_model_set_editable (self->model, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->layer), widget);
  connect_signals (self);

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (widget, TRUE);
  pathos_canvas_init_gestures (self);
  pathos_canvas_init_keys (self);
  pathos_canvas_init_pointer (self);
  pathos_canvas_init_drops (self);
  pathos_canvas_init_typing (self);
  pathos_canvas_init_zoom (self);
}

/**
 * pathos_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a document
 */
GtkWidget *
pathos_canvas_new (void)
{
  return g_object_new (PATHOS_TYPE_CANVAS, NULL);
}

/**
 * pathos_canvas_set_magnifiable:
 * @is_magnifiable: whether to draw so that a picture of the canvas may be larger than the canvas
 */
void
pathos_canvas_set_magnifiable (PathosCanvas *self,
                               gboolean      is_magnifiable)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_painter_set_magnifiable (self->painter, is_magnifiable);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
