/* pathos-canvas-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* The keyboard, and what assistive technology asks for. The canvas is one stop of the Tab key; arrow keys walk inside. */

#define FEELING_STEP 0.5

static PathosHistory *
get_history (PathosCanvas *self)
{
  return pathos_document_get_history (self->document);
}

static void
announce (PathosCanvas *self,
          const char   *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* @group: (nullable): where the focus goes when it comes back */
void
pathos_canvas_remember_focus (PathosCanvas      *self,
                              const PathosGroup *group)
{
  PathosGroup *old = self->focused;

  self->focused = group != NULL ? (PathosGroup *) pathos_node_ref ((PathosNode *) group) : NULL;
  if (old != NULL)
    pathos_node_unref (&old->node);
}

/* Returns: (nullable): the part that has the focus, or had it last */
const PathosPlaced *
pathos_canvas_get_focused (PathosCanvas *self)
{
  PathosItem *item = self->layer != NULL ? pathos_item_layer_get_focused (self->layer) : NULL;

  if (self->parts == NULL)
    return NULL;
  if (item != NULL)
    pathos_canvas_remember_focus (self, pathos_item_get_group (item));

  return self->focused != NULL ? pathos_parts_find_same (self->parts, self->focused) : NULL;
}

/* Moves focus and selection to a part of the map, and shows it. */
void
pathos_canvas_focus_on (PathosCanvas       *self,
                        const PathosPlaced *placed)
{
  pathos_canvas_remember_focus (self, placed->group);
  pathos_canvas_reveal (self, placed);
  pathos_item_layer_focus (self->layer, self->parts, placed);
  if (placed->group->part != PATHOS_PART_ITEM)
    pathos_selection_set_only (self->selection, NULL);
  else if (!pathos_selection_contains (self->selection, placed->group->id))
    pathos_selection_set_only (self->selection, placed->group->id);
}

static PathosElement *
find_element (PathosCanvas       *self,
              const PathosPlaced *placed)
{
  return placed != NULL ? pathos_journey_find (pathos_document_get_journey (self->document), placed->group->id) : NULL;
}

/* Whether keys go to the map now. */
static gboolean
has_keys (PathosCanvas *self)
{
  return self->parts != NULL && self->text_view == NULL;
}

static gboolean
set_feeling (PathosCanvas  *self,
             PathosFeeling *feeling,
             double         value)
{
  const PathosPlaced *placed;

  if (pathos_document_get_read_only (self->document) || !pathos_edit_set_feeling (get_history (self), feeling, value))
    return TRUE;

  pathos_canvas_lay_out (self);
  placed = pathos_parts_find (self->parts, PATHOS_ELEMENT (feeling)->id);
  if (placed != NULL && placed->group->label != NULL)
    announce (self, placed->group->label);
  return TRUE;
}

static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *from, *to;
  PathosElement      *element;
  int                 dx, dy;

  if (!has_keys (self))
    return FALSE;

  g_variant_get (args, "(ii)", &dx, &dy);
  from = pathos_canvas_get_focused (self);
  element = find_element (self, from);
  if (dy != 0 && element != NULL && PATHOS_IS_FEELING (element))
    return set_feeling (self, PATHOS_FEELING (element), PATHOS_FEELING (element)->value - dy * FEELING_STEP);

  to = from != NULL ? pathos_parts_get_beside (self->parts, from, dx, dy) : pathos_parts_get_first (self->parts);
  if (to != NULL)
    pathos_canvas_focus_on (self, to);
  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *from = pathos_canvas_get_focused (self);
  int                 direction;

  if (!has_keys (self) || from == NULL)
    return FALSE;

  g_variant_get (args, "(i)", &direction);
  pathos_canvas_focus_on (self, pathos_parts_get_end (self->parts, from, self->scene->rtl ? -direction : direction));
  return TRUE;
}

static gboolean
step_touchpoint (PathosCanvas *self,
                 const char   *id,
                 int           direction)
{
  PathosElement      *element = pathos_journey_find (pathos_document_get_journey (self->document), id);
  g_autofree char    *words = NULL;
  const PathosPlaced *placed;

  if (element == NULL || !PATHOS_IS_TOUCHPOINT (element) || pathos_document_get_read_only (self->document))
    return FALSE;

  if (pathos_edit_step_touchpoint (get_history (self), PATHOS_TOUCHPOINT (element), direction))
    {
      guint position = 0;

      pathos_list_find (element->list, element, &position);
      /* Translators: a stage of the journey, and a touchpoint's place among those of the stage. */
      words = g_strdup_printf (_ ("Moved to %s, %u of %u"), PATHOS_STAGE (element->parent)->title, position + 1, element->list->n_items);
      pathos_canvas_lay_out (self);
      placed = pathos_parts_find (self->parts, id);
      if (placed != NULL)
        pathos_canvas_focus_on (self, placed);
      announce (self, words);
    }

  return TRUE;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *from = pathos_canvas_get_focused (self);
  int                 direction;

  if (!has_keys (self) || from == NULL)
    return FALSE;

  g_variant_get (args, "(i)", &direction);
  return step_touchpoint (self, from->group->id, self->scene->rtl ? -direction : direction);
}

static gboolean
rate_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = has_keys (self) ? find_element (self, pathos_canvas_get_focused (self)) : NULL;
  int            value;

  if (element == NULL || !PATHOS_IS_FEELING (element))
    return FALSE;

  g_variant_get (args, "(i)", &value);
  return set_feeling (self, PATHOS_FEELING (element), value);
}

static gboolean
edit_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *placed = pathos_canvas_get_focused (self);

  if (!has_keys (self) || placed == NULL || placed->group->part != PATHOS_PART_ITEM)
    return FALSE;

  pathos_canvas_reveal (self, placed);
  return pathos_canvas_begin_text (self, placed, NULL);
}

static void
delete_ids (PathosCanvas *self,
            GPtrArray    *ids)
{
  guint n_deleted;

  if (pathos_document_get_read_only (self->document))
    return;

  n_deleted = pathos_edit_delete (get_history (self), pathos_document_get_journey (self->document), ids);
  if (n_deleted > 0)
    g_signal_emit_by_name (self, "deleted", n_deleted);
}

/* Deletes what is selected, or else what has the focus. */
void
pathos_canvas_delete_selected (PathosCanvas *self)
{
  const PathosPlaced *placed = pathos_canvas_get_focused (self);
  const PathosPlaced *next = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *selected = pathos_selection_get_ids (self->selection);

  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (selected, i)));
  if (ids->len == 0 && placed != NULL && placed->group->part == PATHOS_PART_ITEM)
    g_ptr_array_add (ids, g_strdup (placed->group->id));
  if (ids->len == 0)
    return;

  /* The focus goes on from where it was. */
  if (placed != NULL)
    next = pathos_parts_get_beside (self->parts, placed, 1, 0);
  if (next == NULL && placed != NULL)
    next = pathos_parts_get_beside (self->parts, placed, -1, 0);
  pathos_canvas_remember_focus (self, next != NULL ? next->group : NULL);

  pathos_selection_set_only (self->selection, NULL);
  delete_ids (self, ids);
}

static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  if (!has_keys (self))
    return FALSE;

  pathos_canvas_delete_selected (self);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);

  if (pathos_canvas_cancel_drag (self))
    return TRUE;
  if (!has_keys (self) || pathos_selection_get_ids (self->selection)->len == 0)
    return FALSE;

  pathos_selection_set_only (self->selection, NULL);
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PathosCanvas *self = PATHOS_CANVAS (widget);
  int           direction;

  g_variant_get (args, "(i)", &direction);
  if (direction == 0)
    pathos_canvas_set_zoom (self, 1);
  else
    pathos_canvas_step_zoom (self, direction);
  return TRUE;
}

static gboolean
pressed_cb (PathosCanvas *self,
            guint         keyval)
{
  if (keyval != GDK_KEY_space || !has_keys (self))
    return GDK_EVENT_PROPAGATE;

  self->space_held = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  return GDK_EVENT_STOP;
}

static void
released_cb (PathosCanvas *self,
             guint         keyval)
{
  if (keyval != GDK_KEY_space || !self->space_held)
    return;

  self->space_held = FALSE;
  if (!self->panning)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
focus_left_cb (PathosCanvas *self)
{
  released_cb (self, GDK_KEY_space);
}

void
pathos_canvas_init_keys (PathosCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static gboolean
pathos_canvas_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *placed;

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || self->parts == NULL || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  placed = pathos_canvas_get_focused (self);
  if (placed == NULL)
    placed = pathos_parts_get_first (self->parts);
  if (placed == NULL)
    return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);

  pathos_canvas_focus_on (self, placed);
  return TRUE;
}

/* What assistive technology does with one item. */
static void
deed_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const char         *id = g_variant_get_string (parameter, NULL);
  const PathosPlaced *placed = has_keys (self) ? pathos_parts_find (self->parts, id) : NULL;

  if (placed == NULL)
    return;

  pathos_canvas_focus_on (self, placed);
  if (g_str_equal (action, "map.edit"))
    pathos_canvas_begin_text (self, placed, NULL);
  else if (g_str_equal (action, "map.delete"))
    pathos_canvas_delete_selected (self);
  else
    step_touchpoint (self, id, g_str_equal (action, "map.later") ? 1 : -1);
}

void
pathos_canvas_class_init_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keys[2];
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    const char     *args;
  } shortcuts[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, walk_cb, "(-1, 0)" },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, walk_cb, "(1, 0)" },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, walk_cb, "(0, -1)" },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, walk_cb, "(0, 1)" },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, end_cb, "(-1,)" },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 0, end_cb, "(1,)" },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_CONTROL_MASK, move_cb, "(-1,)" },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_CONTROL_MASK, move_cb, "(1,)" },
    { { GDK_KEY_1, GDK_KEY_KP_1 }, 0, rate_cb, "(-2,)" },
    { { GDK_KEY_2, GDK_KEY_KP_2 }, 0, rate_cb, "(-1,)" },
    { { GDK_KEY_3, GDK_KEY_KP_3 }, 0, rate_cb, "(0,)" },
    { { GDK_KEY_4, GDK_KEY_KP_4 }, 0, rate_cb, "(1,)" },
    { { GDK_KEY_5, GDK_KEY_KP_5 }, 0, rate_cb, "(2,)" },
    { { GDK_KEY_Return, GDK_KEY_KP_Enter }, 0, edit_cb, NULL },
    { { GDK_KEY_F2, 0 }, 0, edit_cb, NULL },
    { { GDK_KEY_Delete, GDK_KEY_KP_Delete }, 0, delete_cb, NULL },
    { { GDK_KEY_Escape, 0 }, 0, escape_cb, NULL },
    { { GDK_KEY_plus, GDK_KEY_KP_Add }, GDK_CONTROL_MASK, zoom_cb, "(1,)" },
    { { GDK_KEY_equal, 0 }, GDK_CONTROL_MASK, zoom_cb, "(1,)" },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK, zoom_cb, "(-1,)" },
    { { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK, zoom_cb, "(0,)" },
  };

  widget_class->focus = pathos_canvas_focus;
  gtk_widget_class_install_action (widget_class, "map.edit", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.delete", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.earlier", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.later", "s", deed_cb);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      for (guint j = 0; j < 2 && shortcuts[i].keys[j] != 0; j++)
        gtk_widget_class_add_shortcut (widget_class,
                                       g_object_new (GTK_TYPE_SHORTCUT,
                                                     "trigger", gtk_keyval_trigger_new (shortcuts[i].keys[j], shortcuts[i].modifiers),
                                                     "action", gtk_callback_action_new (shortcuts[i].callback, NULL, NULL),
                                                     "arguments", shortcuts[i].args != NULL ? g_variant_new_parsed (shortcuts[i].args) : NULL,
                                                     NULL));
    }
}
