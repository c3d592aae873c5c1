/* pathos-toolbar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-toolbar.h"

#include "pathos-icon-image.h"
#include "pathos-icons.h"

#include <glib/gi18n.h>

/**
 * PathosToolbar:
 *
 * What can be added to the map: dragged onto it, or chosen and then placed by a click. By keys, it is added
 * at once beside what has the focus on the map.
 */

static const struct
{
  PathosInsertKind kind;
  const char      *icon;
  const char      *tooltip;
  const char      *action; /* (nullable): of the canvas */
} tools[] = {
  { PATHOS_INSERT_NOTHING, "tool-select", N_ ("Select and Move"), NULL },
  { PATHOS_INSERT_STAGE, "tool-stage", N_ ("Add Stage (Ctrl+2)"), "map.add-stage" },
  { PATHOS_INSERT_TOUCHPOINT, "tool-touchpoint", N_ ("Add Touchpoint (Ctrl+3)"), "map.add-touchpoint" },
  { PATHOS_INSERT_FEELING, "tool-emotion", N_ ("Add Feeling (Ctrl+4)"), "map.add-feeling" },
  { PATHOS_INSERT_CARD, "tool-card", N_ ("Add Card (Ctrl+5)"), "map.add-card" },
  { PATHOS_INSERT_LANE, "tool-lane", N_ ("Add Lane (Ctrl+6)"), "map.add-lane" },
  { PATHOS_INSERT_LINK, "tool-link", N_ ("Add Exit or Link (Ctrl+7)"), "map.add-link" },
};

#define N_TOOLS G_N_ELEMENTS (tools)

struct _PathosToolbar
{
  GtkWidget parent_instance;

  PathosCanvas *canvas; /* (unowned) (nullable) */
  GtkWidget    *buttons[N_TOOLS];
  GtkWidget    *labels[N_TOOLS];
  gboolean      is_compact;
};

enum
{
  PROP_COMPACT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PathosToolbar, pathos_toolbar, GTK_TYPE_WIDGET)

static guint
find_tool (PathosToolbar *self,
           gpointer       button)
{
  guint i = 0;

  g_assert (PATHOS_IS_TOOLBAR (self));

  while (self->buttons[i] != button)
    i++;

  return i;
}

static void
update (PathosToolbar *self)
{
  PathosInsertKind placing = PATHOS_INSERT_NOTHING;

  g_assert (PATHOS_IS_TOOLBAR (self));

  if (self->canvas != NULL)
    placing = pathos_canvas_get_placing (self->canvas);

  for (guint i = 0; i < N_TOOLS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), tools[i].kind == placing);
}

static void
clicked_cb (PathosToolbar *self,
            GtkWidget     *button)
{
  g_assert (PATHOS_IS_TOOLBAR (self));

  if (self->canvas == NULL)
    return;

  if (!pathos_canvas_choose (self->canvas, tools[find_tool (self, button)].kind, button))
    pathos_canvas_set_placing (self->canvas, tools[find_tool (self, button)].kind);
  update (self);
}

/* Without a pointer, there is nothing to place with. */
static gboolean
key_pressed_cb (PathosToolbar         *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GtkWidget  *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  const char *action = tools[find_tool (self, button)].action;

  g_assert (PATHOS_IS_TOOLBAR (self));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  if (self->canvas != NULL)
    pathos_canvas_take_focus (self->canvas);
  if (self->canvas != NULL && action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL);
  return GDK_EVENT_STOP;
}

/* Returns: whether the pointer is over the map, and where there. The toolbar hides a part of it. */
static gboolean
find_point (PathosToolbar    *self,
            GtkGestureDrag   *gesture,
            graphene_point_t *point)
{
  GtkWidget      *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget      *canvas = GTK_WIDGET (self->canvas);
  graphene_rect_t covered;
  double          x, y, right, down;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_gesture_drag_get_offset (gesture, &right, &down);
  return gtk_widget_compute_point (button, canvas, &GRAPHENE_POINT_INIT (x + right, y + down), point) &&
         gtk_widget_compute_bounds (GTK_WIDGET (self), canvas, &covered) &&
         !graphene_rect_contains_point (&covered, point) && gtk_widget_contains (canvas, point->x, point->y);
}

static void
drag_update_cb (PathosToolbar  *self,
                double          right,
                double          down,
                GtkGestureDrag *gesture)
{
  GtkWidget        *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  PathosInsertKind  kind = tools[find_tool (self, button)].kind;
  GdkEventSequence *sequence = gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture));
  graphene_point_t  point;

  g_assert (PATHOS_IS_TOOLBAR (self));

  if (self->canvas == NULL)
    return;

  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) != GTK_EVENT_SEQUENCE_CLAIMED)
    {
      if (!gtk_drag_check_threshold (button, 0, 0, (int) right, (int) down))
        return;

      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      pathos_canvas_set_placing (self->canvas, kind);
    }

  if (find_point (self, gesture, &point))
    pathos_canvas_drag_over (self->canvas, point.x, point.y);
  else
    pathos_canvas_stop_preview (self->canvas);
}

/* Escape may have put the tool away while it was dragged. */
static void
drag_end_cb (PathosToolbar  *self,
             double          right,
             double          down,
             GtkGestureDrag *gesture)
{
  GdkEventSequence *sequence = gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture));
  graphene_point_t  point;

  g_assert (PATHOS_IS_TOOLBAR (self));

  if (self->canvas == NULL || pathos_canvas_get_placing (self->canvas) == PATHOS_INSERT_NOTHING ||
      gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) != GTK_EVENT_SEQUENCE_CLAIMED)
    return;

  if (find_point (self, gesture, &point))
    pathos_canvas_place (self->canvas, point.x, point.y, FALSE);
  else
    pathos_canvas_set_placing (self->canvas, PATHOS_INSERT_NOTHING);
}

static void
add_drag (PathosToolbar *self,
          GtkWidget     *button)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  g_assert (PATHOS_IS_TOOLBAR (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gesture, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (gesture));
}

static void
add_tool (PathosToolbar *self,
          guint          i)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char         *label = _ (pathos_icon_find (tools[i].icon)->label);
  g_autofree char    *shortcut = g_strdup_printf ("Control+%u", i + 1);

  g_assert (PATHOS_IS_TOOLBAR (self));

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->labels[i] = gtk_label_new (label);
  gtk_widget_add_css_class (self->labels[i], "caption");
  gtk_box_append (GTK_BOX (box), pathos_icon_image_new (tools[i].icon));
  gtk_box_append (GTK_BOX (box), self->labels[i]);

  self->buttons[i] = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->buttons[i]), box);
  gtk_widget_add_css_class (self->buttons[i], "flat");
  gtk_widget_set_focus_on_click (self->buttons[i], FALSE);
  gtk_widget_set_tooltip_text (self->buttons[i], _ (tools[i].tooltip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  if (tools[i].action != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                    shortcut,
                                    -1);
  gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
  g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->buttons[i], keys);
  if (tools[i].kind != PATHOS_INSERT_NOTHING)
    add_drag (self, self->buttons[i]);
}

static void
pathos_toolbar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PathosToolbar *self = PATHOS_TOOLBAR (object);

  if (prop_id != PROP_COMPACT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  self->is_compact = g_value_get_boolean (value);
  for (guint i = 0; i < N_TOOLS; i++)
    gtk_widget_set_visible (self->labels[i], !self->is_compact);
  if (self->is_compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static void
pathos_toolbar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_COMPACT)
    g_value_set_boolean (value, PATHOS_TOOLBAR (object)->is_compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pathos_toolbar_dispose (GObject *object)
{
  PathosToolbar *self = PATHOS_TOOLBAR (object);

  for (guint i = 0; i < N_TOOLS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (pathos_toolbar_parent_class)->dispose (object);
}

static void
pathos_toolbar_class_init (PathosToolbarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pathos_toolbar_dispose;
  object_class->set_property = pathos_toolbar_set_property;
  object_class->get_property = pathos_toolbar_get_property;
  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "maptoolbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
pathos_toolbar_init (PathosToolbar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tools"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  for (guint i = 0; i < N_TOOLS; i++)
    add_tool (self, i);
  update (self);
}

/**
 * pathos_toolbar_set_canvas:
 * @canvas: (transfer none): to which it adds, which must outlive the toolbar
 */
void
pathos_toolbar_set_canvas (PathosToolbar *self,
                           PathosCanvas  *canvas)
{
  g_return_if_fail (PATHOS_IS_TOOLBAR (self));
  g_return_if_fail (PATHOS_IS_CANVAS (canvas));

  self->canvas = canvas;
  g_signal_connect_object (canvas, "notify::placing", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
