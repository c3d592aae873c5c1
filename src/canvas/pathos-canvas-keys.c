/* pathos-canvas-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"
#include "pathos-item-actions.h"

/* Runs the actions of the canvas: by key, by name, and by assistive technology on a single item. */

/* Returns: whether the action can run now; most cannot during text editing, or while something is lifted */
static gboolean
can_run (PathosCanvas       *self,
         const PathosAction *action)
{
  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (action != NULL);

  return pathos_scene_model_get_parts (self->model) != NULL &&
         (action->while_editing || !pathos_text_editor_is_running (self->editor)) &&
         (action->while_lifted || !pathos_canvas_is_gesturing (self));
}

static gboolean
run (PathosCanvas       *self,
     const PathosAction *action)
{
  const PathosPlaced *placed;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (action != NULL);

  if (!can_run (self, action))
    return FALSE;

  self->fills = FALSE;
  if (!action->while_linking)
    pathos_canvas_end_link (self, FALSE);
  placed = pathos_canvas_get_acting (self);
  if (action->applies != NULL && !action->applies (placed != NULL ? placed->group : NULL, self->selection))
    return FALSE;

  return action->run (GTK_WIDGET (self), action, placed);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (user_data != NULL);

  /* An open menu or field has its own keys. */
  return pathos_canvas_get_popover (PATHOS_CANVAS (widget)) == NULL &&
         run (PATHOS_CANVAS (widget), user_data);
}

static gboolean
has_key (const PathosAction *action,
         guint               keyval,
         GdkModifierType     state)
{
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);

  g_assert (action != NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GdkModifierType modifiers;
      guint           key;

      if (gtk_accelerator_parse (keys[i], &key, &modifiers) && key == keyval && modifiers == state)
        return TRUE;
    }

  return FALSE;
}

/* Digits work where they need Shift, too. */
static gboolean
key_pressed_cb (PathosCanvas          *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GdkEvent           *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  guint               digit = event != NULL ? pathos_action_find_digit (event) : 0;
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (GTK_IS_EVENT_CONTROLLER_KEY (controller));

  for (guint i = 0; digit != 0 && i < n_actions; i++)
    {
      if (has_key (&actions[i], digit, state & gtk_accelerator_get_default_mod_mask ()))
        return run (self, &actions[i]);
    }

  return GDK_EVENT_PROPAGATE;
}

static const PathosAction *
find_action (const char *id)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  g_assert (id != NULL);

  for (guint i = 0; i < n_actions; i++)
    {
      if (g_str_equal (actions[i].id, id))
        return &actions[i];
    }

  return NULL;
}

static void
activate_cb (GtkWidget  *widget,
             const char *id,
             GVariant   *parameter)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (id != NULL);

  run (PATHOS_CANVAS (widget), find_action (id));
}

/* Returns: (nullable): the part of an item */
static const PathosPlaced *
find_part (PathosCanvas *self,
           GVariant     *variant)
{
  const PathosParts *parts = pathos_scene_model_get_parts (self->model);
  PathosItemKey      key;
  PathosItem        *item;

  g_assert (PATHOS_IS_CANVAS (self));
  g_assert (variant != NULL);

  pathos_item_key_from_variant (&key, variant);
  item = pathos_item_layer_find_key (self->layer, &key);
  return item != NULL && parts != NULL ? pathos_parts_find_same (parts, pathos_item_get_group (item)) : NULL;
}

/* Assistive technology activates an action of one item. What is open on the map would get the keys that are
 * meant for what the action opens. */
static void
activate_on_item_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const char         *id;
  const PathosAction *action;
  const PathosPlaced *placed;
  GtkWidget          *open = pathos_canvas_get_popover (self);
  g_autoptr (GVariant) key = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (parameter != NULL);

  g_variant_get (parameter, "(&s@" PATHOS_ITEM_KEY_TYPE ")", &id, &key);
  action = find_action (id);
  placed = action != NULL && can_run (self, action) ? find_part (self, key) : NULL;
  if (placed == NULL)
    return;

  if (open != NULL)
    gtk_popover_popdown (GTK_POPOVER (open));
  pathos_selection_set_only (self->selection, NULL);
  pathos_canvas_focus_on (self, placed);
  run (self, action);
}

/* Assistive technology sets the value of a slider. */
static void
set_value_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosParts  *parts = pathos_scene_model_get_parts (self->model);
  const PathosPlaced *placed;
  const char         *element;
  double              value;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (parameter != NULL);

  g_variant_get (parameter, "(&sd)", &element, &value);
  if (parts == NULL || pathos_text_editor_is_running (self->editor) ||
      pathos_canvas_is_gesturing (self))
    return;

  placed = pathos_parts_find (parts, element);
  if (placed != NULL && placed->group->axes != NULL)
    pathos_canvas_set_axis_value (self, placed->group, value, NULL);
}

/**
 * pathos_canvas_class_init_keys:
 *
 * Installs the table of actions: as widget actions, key bindings and actions of items.
 */
void
pathos_canvas_class_init_keys (GtkWidgetClass *widget_class)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].id, NULL, activate_cb);
      pathos_action_install_keys (widget_class, &actions[i], key_cb);
    }

  gtk_widget_class_install_action (widget_class, "canvas.activate", "(s" PATHOS_ITEM_KEY_TYPE ")",
                                   activate_on_item_cb);
  gtk_widget_class_install_action (widget_class, "canvas.set-value", "(sd)", set_value_cb);
  pathos_item_install_actions (actions, n_actions);
}

/**
 * pathos_canvas_init_keys:
 *
 * Adds the controller for digits, and tells assistive technology the keys of the map.
 */
void
pathos_canvas_init_keys (PathosCanvas *self)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);
  g_autofree char    *shortcuts = pathos_action_dup_shortcuts (actions, n_actions);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shortcuts,
                                  -1);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
