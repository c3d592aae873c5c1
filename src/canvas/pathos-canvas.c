/* pathos-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

/**
 * PathosCanvas:
 *
 * Shows a map, and lets it be edited where it stands.
 *
 * A change of the map or of the view makes the layout run once, before the next frame; what it returns is drawn fragment by
 * fragment, and given to the items that lie over it. Its other files: layout (-layout), scrolling and zooming (-scroll),
 * pointer (-pointer), dragging (-drag), focus (-focus), keyboard (-keys), editing of texts (-text).
 */

enum
{
  PROP_DOCUMENT = 1,
  PROP_ZOOM,
  PROP_EDITING,
  N_PROPS,
  PROP_SCROLLABLE = N_PROPS,
};

enum
{
  DELETED,
  DRAWN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosCanvas, pathos_canvas, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
snapshot_sheet (PathosCanvas *self,
                GtkSnapshot  *snapshot)
{
  graphene_rect_t rect = pathos_viewport_from_map (&self->viewport, &GRAPHENE_RECT_INIT (0, 0, self->scene->width, self->scene->height));
  GdkRGBA         paper = pathos_gsk_pen_get_colour (self->scene->background);
  GdkRGBA         border = pathos_gsk_pen_get_colour (self->theme->rule);
  GskRoundedRect  outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, (float) MIN (14, 14 * self->viewport.zoom));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &paper, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { border, border, border, border });
}

static void
pathos_canvas_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PathosCanvas    *self = (PathosCanvas *) widget;
  graphene_point_t origin = pathos_viewport_get_origin (&self->viewport);
  graphene_rect_t  visible = pathos_viewport_get_visible (&self->viewport);

  if (self->scene == NULL)
    return;

  snapshot_sheet (self, snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin);
  gtk_snapshot_scale (snapshot, (float) self->viewport.zoom, (float) self->viewport.zoom);
  pathos_painter_draw (self->painter, snapshot, self->scene, &self->sticky, &visible, self->viewport.zoom);
  gtk_snapshot_restore (snapshot);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->layer), snapshot);
  pathos_canvas_snapshot_lifted (self, snapshot);
  if (self->text_view != NULL)
    gtk_widget_snapshot_child (widget, self->text_view, snapshot);

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
  graphene_point_t origin = pathos_viewport_get_origin (&self->viewport);
  graphene_rect_t  visible = pathos_viewport_get_visible (&self->viewport);
  PathosItemView   view = { self->viewport.zoom, pathos_sticky_get_shift (&self->sticky, &visible), pathos_sticky_get_clear (&self->sticky, &visible) };
  GskTransform    *transform = gsk_transform_translate (NULL, &origin);

  transform = gsk_transform_scale (transform, (float) self->viewport.zoom, (float) self->viewport.zoom);
  pathos_item_layer_set_view (self->layer, &view);
  gtk_widget_allocate (GTK_WIDGET (self->layer), (int) self->viewport.map_width, (int) self->viewport.map_height, -1, transform);
}

static void
pathos_canvas_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PathosCanvas   *self = (PathosCanvas *) widget;
  graphene_rect_t visible;

  if (self->viewport.width != width || self->viewport.height != height)
    {
      self->viewport.width = width;
      self->viewport.height = height;
      pathos_canvas_open_view (self);
      pathos_canvas_configure (self);
    }

  visible = pathos_viewport_get_visible (&self->viewport);
  if (self->parts != NULL && !graphene_rect_contains_rect (&self->near, &visible))
    pathos_canvas_invalidate (self);

  allocate_layer (self);
  pathos_canvas_allocate_text (self);
  gtk_widget_queue_draw (widget);
}

static void
pathos_canvas_dispose (GObject *object)
{
  PathosCanvas *self = (PathosCanvas *) object;

  if (self->layer != NULL)
    pathos_canvas_forget_document (self);
  if (self->text_css != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->text_css));
  g_clear_object (&self->text_css);
  pathos_canvas_remember_focus (self, NULL);
  pathos_canvas_drop_adjustments (self);
  g_clear_handle_id (&self->layout_source, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->layer, gtk_widget_unparent);
  g_clear_pointer (&self->parts, pathos_parts_free);
  g_clear_pointer (&self->scene, pathos_scene_unref);

  G_OBJECT_CLASS (pathos_canvas_parent_class)->dispose (object);
}

static void
pathos_canvas_finalize (GObject *object)
{
  PathosCanvas *self = (PathosCanvas *) object;

  g_clear_pointer (&self->painter, pathos_painter_free);
  g_clear_object (&self->text_tool);
  g_clear_object (&self->drag_tool);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (pathos_canvas_parent_class)->finalize (object);
}

static void
pathos_canvas_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PathosCanvas *self = (PathosCanvas *) object;

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->viewport.zoom);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, pathos_canvas_get_editing (self));
      break;
    default:
      if (!pathos_canvas_get_scroll_property (self, prop_id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_canvas_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PathosCanvas *self = (PathosCanvas *) object;

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      pathos_canvas_set_document (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      pathos_canvas_set_zoom (self, g_value_get_double (value));
      break;
    default:
      if (!pathos_canvas_set_scroll_property (self, prop_id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_canvas_class_init (PathosCanvasClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pathos_canvas_dispose;
  object_class->finalize = pathos_canvas_finalize;
  object_class->get_property = pathos_canvas_get_property;
  object_class->set_property = pathos_canvas_set_property;
  widget_class->measure = pathos_canvas_measure;
  widget_class->size_allocate = pathos_canvas_size_allocate;
  widget_class->snapshot = pathos_canvas_snapshot;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PATHOS_TYPE_DOCUMENT, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, PATHOS_MIN_ZOOM, PATHOS_MAX_ZOOM, 1, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  pathos_canvas_class_init_scrolling (object_class, PROP_SCROLLABLE);

  /**
   * PathosCanvas::deleted:
   * @n_elements: how many, with all that went along
   *
   * Hands have deleted something.
   */
  signals[DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * PathosCanvas::drawn:
   *
   * A map has been drawn, and is on its way to the screen.
   */
  signals[DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  pathos_canvas_class_init_deeds (widget_class);
  pathos_canvas_class_init_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static guint
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) date = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (now),
                                           (GDateMonth) g_date_time_get_month (now),
                                           (GDateYear) g_date_time_get_year (now));

  return g_date_get_julian (date);
}

static void
pathos_canvas_init (PathosCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->view.editable = TRUE;
  self->view.today = today ();
  self->selection = pathos_selection_new ();
  self->painter = pathos_painter_new ();
  self->text_tool = pathos_text_tool_new ();
  self->drag_tool = pathos_drag_tool_new ();
  self->layer = pathos_item_layer_new ();
  pathos_item_layer_set_selection (self->layer, self->selection);
  gtk_widget_set_parent (GTK_WIDGET (self->layer), widget);

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (widget, TRUE);
  pathos_canvas_init_scrolling (self);
  pathos_canvas_init_pointer (self);
  pathos_canvas_init_keys (self);
}

GtkWidget *
pathos_canvas_new (void)
{
  return g_object_new (PATHOS_TYPE_CANVAS, NULL);
}

/* Returns: (transfer none) (nullable) */
PathosDocument *
pathos_canvas_get_document (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return self->document;
}

/* @theme: (transfer none): static */
void
pathos_canvas_set_theme (PathosCanvas      *self,
                         const PathosTheme *theme)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  pathos_canvas_invalidate (self);
}

/* Returns: how the map is looked at */
const PathosView *
pathos_canvas_get_view (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return &self->view;
}
