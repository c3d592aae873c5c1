/* pathos-overview-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-overview-strip.h"

#include "pathos-cairo-pen.h"
#include "pathos-canvas-private.h"
#include "pathos-overview.h"
#include "pathos-quote.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * PathosOverviewStrip:
 *
 * A long map in little, with a frame around what is in view, which can be dragged. It is hidden while the map
 * has few columns, and does not follow drafts.
 *
 * To assistive technology it is a slider, whose value is how far the map is scrolled in the reading
 * direction, per cent.
 *
 * Length: the virtual functions, signals and keys of a widget.
 */

#define FEW_COLUMNS 40
#define HEIGHT      48
#define FRAME_LEAST 10.0f
#define FRAME_WIDTH 2.0f

struct _PathosOverviewStrip
{
  GtkWidget parent_instance;

  PathosCanvas   *canvas;   /* (nullable): a weak pointer */
  PathosOverview *overview; /* (nullable) */
  GdkTexture     *texture;  /* (nullable): how it was drawn last … */
  double          scale;    /* … for a display of this scale */
  guint           drawing;  /* the source that draws it again, or 0 */
  gboolean        is_compact;
  double          held; /* where in the frame the pointer is, while it is dragged */
  int             percent;
};

enum
{
  PROP_COMPACT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosOverviewStrip,
                               pathos_overview_strip,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, range_init))

/* --- What is in view ------------------------------------------------------------------------------------ */

/* Returns: pixels of the strip per map unit */
static double
get_scale (PathosOverviewStrip *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->canvas->scroller);

  return gtk_widget_get_width (GTK_WIDGET (self)) / MAX (viewport->map_width, 1);
}

/* Returns: the frame around what is in view, in the widget */
static graphene_rect_t
get_frame (PathosOverviewStrip *self)
{
  graphene_rect_t visible = pathos_scroller_get_visible (self->canvas->scroller);
  double          scale = get_scale (self);
  float           width = gtk_widget_get_width (GTK_WIDGET (self));
  float           left = CLAMP ((float) (visible.origin.x * scale), 0, width);
  float           right = CLAMP ((float) ((visible.origin.x + visible.size.width) * scale), 0, width);
  float           lack = MAX (FRAME_LEAST - (right - left), 0);

  left = CLAMP (roundf (left - lack / 2), 0, width - FRAME_LEAST);
  right = MAX (roundf (right + lack / 2), left + FRAME_LEAST);
  return GRAPHENE_RECT_INIT (left, 0, right - left, gtk_widget_get_height (GTK_WIDGET (self)));
}

/* @x: in the widget: what is in the middle of the view afterwards */
static void
centre_on (PathosOverviewStrip *self,
           double               x)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->canvas->scroller);
  graphene_point_t      origin = pathos_viewport_get_origin (viewport);
  double                middle = x / get_scale (self) * viewport->zoom;

  pathos_scroller_scroll_to (self->canvas->scroller, viewport->x + origin.x + middle - viewport->width / 2,
                             viewport->y);
}

static double
get_range (const PathosViewport *viewport)
{
  return MAX (pathos_viewport_get_extent_x (viewport) - viewport->width, 0);
}

static void
update_value (PathosOverviewStrip *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->canvas->scroller);
  graphene_rect_t       visible = pathos_scroller_get_visible (self->canvas->scroller);
  double                range = get_range (viewport);
  int                   percent = range > 0 ? (int) round (viewport->x / range * 100) : 0;
  g_autofree char      *label = NULL, *quoted = NULL, *text = NULL;

  if (pathos_scroller_get_sticky (self->canvas->scroller)->rtl)
    percent = 100 - percent;
  if (percent == self->percent || self->overview == NULL)
    return;

  self->percent = percent;
  label = pathos_overview_dup_label (self->overview, visible.origin.x + visible.size.width / 2);
  quoted = pathos_quote (label != NULL ? label : "");
  /* Translators: how far a map is scrolled, in per cent, and the stage in the middle of the view. */
  text = g_strdup_printf (_ ("%d %%, %s"), percent, quoted);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) percent,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static gboolean
set_current_value (GtkAccessibleRange *range,
                   double              value)
{
  PathosOverviewStrip  *self = PATHOS_OVERVIEW_STRIP (range);
  const PathosViewport *viewport;

  if (self->canvas == NULL)
    return FALSE;

  viewport = pathos_scroller_get_viewport (self->canvas->scroller);
  if (pathos_scroller_get_sticky (self->canvas->scroller)->rtl)
    value = 100 - value;
  pathos_scroller_scroll_to (self->canvas->scroller, value / 100 * get_range (viewport), viewport->y);
  return TRUE;
}

static void
range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

/* --- Drawing -------------------------------------------------------------------------------------------- */

static double
get_display_scale (PathosOverviewStrip *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 1;
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int   height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, pixels,
                                 stride);
}

/* Thousands of columns are drawn once, not in each frame in which the map scrolls. */
static void
draw (PathosOverviewStrip *self)
{
  PathosSceneModel *model = self->canvas->model;
  int               width = gtk_widget_get_width (GTK_WIDGET (self));
  int               height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_surface_t  *surface;
  cairo_t          *cr;
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (PathosPage) page = NULL;

  g_assert (self->overview != NULL);

  self->scale = get_display_scale (self);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * self->scale),
                                        (int) ceil (height * self->scale));
  scene = pathos_overview_draw (self->overview, pathos_scene_model_get_theme (model), (float) width,
                                (float) height);
  page = pathos_page_new_whole (scene);
  cr = cairo_create (surface);
  cairo_scale (cr, self->scale, self->scale);
  pathos_cairo_draw_page (cr, page, &(PathosPenOptions) { .transparent = TRUE }, PATHOS_CAIRO_PICTURE);
  cairo_destroy (cr);
  g_set_object (&self->texture, NULL);
  self->texture = create_texture (surface);
}

static gboolean
draw_cb (gpointer user_data)
{
  PathosOverviewStrip *self = user_data;

  self->drawing = 0;
  if (self->canvas != NULL && self->overview != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    draw (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Once the map itself has been drawn. */
static void
draw_later (PathosOverviewStrip *self)
{
  if (self->drawing == 0)
    self->drawing = g_idle_add_full (G_PRIORITY_LOW, draw_cb, self, NULL);
}

static void
pathos_overview_strip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PathosOverviewStrip *self = PATHOS_OVERVIEW_STRIP (widget);
  GskRoundedRect       outline;
  graphene_rect_t      frame;
  GdkRGBA              colour, tint;

  if (self->canvas == NULL || self->texture == NULL)
    return;

  if (self->scale != get_display_scale (self))
    draw_later (self);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, gdk_texture_get_width (self->texture) / self->scale,
                                                    gdk_texture_get_height (self->texture) / self->scale));

  gtk_widget_get_color (widget, &colour);
  tint = colour;
  tint.alpha *= 0.1f;
  frame = get_frame (self);
  graphene_rect_inset (&frame, 0, -FRAME_WIDTH);
  gsk_rounded_rect_init_from_rect (&outline, &frame, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &tint, &frame);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

/* --- Following the canvas ------------------------------------------------------------------------------- */

static void
update_visible (PathosOverviewStrip *self)
{
  PathosScene *scene = self->canvas != NULL ? pathos_scene_model_get_scene (self->canvas->model) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          scene != NULL && scene->n_columns > FEW_COLUMNS && !self->is_compact);
}

static void
scene_changed_cb (PathosOverviewStrip *self)
{
  PathosSceneModel *model = self->canvas->model;
  PathosScene      *scene = pathos_scene_model_get_scene (model);
  g_autoptr (PathosOverview) overview = NULL;

  if (pathos_scene_model_get_view (model)->draft != NULL)
    return;

  update_visible (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      g_clear_pointer (&self->overview, pathos_overview_free);
      return;
    }

  overview = pathos_overview_new (scene);
  if (self->overview == NULL || !pathos_overview_is_same (self->overview, overview))
    draw_later (self);
  g_clear_pointer (&self->overview, pathos_overview_free);
  self->overview = g_steal_pointer (&overview);
  update_value (self);
}

static void
scrolled_cb (PathosOverviewStrip *self)
{
  if (self->overview == NULL)
    return;

  update_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pathos_overview_strip_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  draw_later (PATHOS_OVERVIEW_STRIP (widget));
}

static void
pathos_overview_strip_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

/* --- Pointer and keys ----------------------------------------------------------------------------------- */

/* The gesture is claimed, because a bar of the window would move the window. */
static void
drag_begin_cb (PathosOverviewStrip *self,
               double               x,
               double               y,
               GtkGesture          *drag)
{
  graphene_rect_t frame;
  double          middle;

  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->canvas == NULL)
    return;

  frame = get_frame (self);
  middle = frame.origin.x + frame.size.width / 2;
  self->held = ABS (x - middle) <= frame.size.width / 2 ? x - middle : 0;
  centre_on (self, x - self->held);
}

static void
drag_update_cb (PathosOverviewStrip *self,
                double               x,
                double               y,
                GtkGestureDrag      *drag)
{
  double start_x, start_y;

  if (self->canvas != NULL && gtk_gesture_drag_get_start_point (drag, &start_x, &start_y))
    centre_on (self, start_x + x - self->held);
}

/* The wheel scrolls along the strip, whichever way it turns. */
static gboolean
wheel_cb (PathosOverviewStrip *self,
          double               dx,
          double               dy)
{
  const PathosViewport *viewport;

  if (self->canvas == NULL)
    return GDK_EVENT_PROPAGATE;

  viewport = pathos_scroller_get_viewport (self->canvas->scroller);
  if (pathos_scroller_get_sticky (self->canvas->scroller)->rtl)
    dy = -dy;
  pathos_scroller_scroll_to (self->canvas->scroller, viewport->x + (dx + dy) * viewport->width / 5,
                             viewport->y);
  return GDK_EVENT_STOP;
}

/* @args: by how many widths of the view to scroll to the right */
static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  PathosOverviewStrip  *self = PATHOS_OVERVIEW_STRIP (widget);
  const PathosViewport *viewport;
  double                widths;

  if (self->canvas == NULL)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "d", &widths);
  viewport = pathos_scroller_get_viewport (self->canvas->scroller);
  pathos_scroller_scroll_to (self->canvas->scroller, viewport->x + widths * viewport->width, viewport->y);
  return GDK_EVENT_STOP;
}

/* @args: per cent */
static gboolean
jump_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  double percent;

  g_variant_get (args, "d", &percent);
  return set_current_value (GTK_ACCESSIBLE_RANGE (widget), percent);
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  PathosOverviewStrip *self = PATHOS_OVERVIEW_STRIP (widget);

  if (self->canvas != NULL)
    pathos_canvas_return_focus (self->canvas);
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GtkShortcutFunc func;
    double          by;
  } keys[] = {
    { GDK_KEY_Left, scroll_cb, -0.1 },
    { GDK_KEY_Right, scroll_cb, 0.1 },
    { GDK_KEY_Page_Up, scroll_cb, -0.9 },
    { GDK_KEY_Page_Down, scroll_cb, 0.9 },
    { GDK_KEY_Home, jump_cb, 0 },
    { GDK_KEY_End, jump_cb, 100 },
    { GDK_KEY_Escape, leave_cb, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_NO_MODIFIER_MASK, keys[i].func, "d",
                                  keys[i].by);
}

static void
add_controllers (PathosOverviewStrip *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

/* --- The class ------------------------------------------------------------------------------------------ */

static void
pathos_overview_strip_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PathosOverviewStrip *self = PATHOS_OVERVIEW_STRIP (object);

  if (prop_id != PROP_COMPACT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  self->is_compact = g_value_get_boolean (value);
  if (self->canvas != NULL)
    scene_changed_cb (self);
}

static void
pathos_overview_strip_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_COMPACT)
    g_value_set_boolean (value, PATHOS_OVERVIEW_STRIP (object)->is_compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pathos_overview_strip_dispose (GObject *object)
{
  PathosOverviewStrip *self = PATHOS_OVERVIEW_STRIP (object);

  g_clear_handle_id (&self->drawing, g_source_remove);
  g_clear_pointer (&self->overview, pathos_overview_free);
  g_clear_object (&self->texture);
  g_clear_weak_pointer (&self->canvas);

  G_OBJECT_CLASS (pathos_overview_strip_parent_class)->dispose (object);
}

static void
pathos_overview_strip_class_init (PathosOverviewStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pathos_overview_strip_dispose;
  object_class->set_property = pathos_overview_strip_set_property;
  object_class->get_property = pathos_overview_strip_get_property;
  widget_class->measure = pathos_overview_strip_measure;
  widget_class->size_allocate = pathos_overview_strip_size_allocate;
  widget_class->snapshot = pathos_overview_strip_snapshot;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
pathos_overview_strip_init (PathosOverviewStrip *self)
{
  self->percent = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overview"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  -1);
  add_controllers (self);
}

/**
 * pathos_overview_strip_set_canvas:
 * @canvas: (transfer none): whose map is shown
 */
void
pathos_overview_strip_set_canvas (PathosOverviewStrip *self,
                                  PathosCanvas        *canvas)
{
  g_return_if_fail (PATHOS_IS_OVERVIEW_STRIP (self));
  g_return_if_fail (PATHOS_IS_CANVAS (canvas));

  g_set_weak_pointer (&self->canvas, canvas);
  g_signal_connect_object (canvas->model, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas->scroller, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  scene_changed_cb (self);
}
