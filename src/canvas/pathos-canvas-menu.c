/* pathos-canvas-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-menu-names.h"

#include <glib/gi18n.h>

/* The context menu, made from the table of actions. It belongs to the focused part, whatever opens it. */

/* Returns: (transfer full): an item with the first of its keys */
static GMenuItem *
create_item (const PathosAction *action)
{
  GMenuItem *item = g_menu_item_new (_ (action->menu), action->id);
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", 2);

  if (keys[0] != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys[0]);

  return item;
}

/* Adds the actions that apply to @placed. */
static void
fill_sections (PathosCanvas       *self,
               GMenu             **sections,
               const PathosPlaced *placed)
{
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      const PathosAction *action = &actions[i];
      g_autoptr (GMenuItem) item = NULL;

      if (action->menu == NULL ||
          (action->applies != NULL && !action->applies (placed != NULL ? placed->group : NULL, NULL)) ||
          (action->can != NULL && !action->can (GTK_WIDGET (self), action, placed)))
        continue;

      item = create_item (action);
      g_menu_append_item (sections[action->in], item);
    }
}

/* On the empty sheet there is little to do but to add, so that is in the menu itself. */
static GMenuModel *
create_menu (PathosCanvas       *self,
             const PathosPlaced *placed)
{
  GMenu *menu = g_menu_new ();
  GMenu *sections[PATHOS_MENU_N_SECTIONS];

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < PATHOS_MENU_N_SECTIONS; i++)
    sections[i] = g_menu_new ();

  fill_sections (self, sections, placed);
  if (placed == NULL)
    g_menu_append (sections[PATHOS_MENU_END], _ ("Show _Whole Map"), "map.zoom-fit");
  else
    {
      g_menu_append_submenu (sections[PATHOS_MENU_CHANGE], _ ("_Add"),
                             G_MENU_MODEL (sections[PATHOS_MENU_ADD]));
      pathos_canvas_add_offers (self, placed, sections[PATHOS_MENU_CHANGE]);
    }

  for (guint i = 0; i < PATHOS_MENU_N_SECTIONS; i++)
    {
      GMenuModel *section = G_MENU_MODEL (sections[i]);

      if ((i != PATHOS_MENU_ADD || placed == NULL) && g_menu_model_get_n_items (section) > 0)
        g_menu_append_section (menu, NULL, section);
      g_object_unref (sections[i]);
    }

  return G_MENU_MODEL (menu);
}

static void
ensure_menu (PathosCanvas *self)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->menu != NULL)
    return;

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  pathos_canvas_watch_popover (self, GTK_POPOVER (self->menu));
  pathos_menu_names_follow (GTK_POPOVER (self->menu));
}

/**
 * pathos_canvas_focus_nothing:
 *
 * Gives the focus to the map, and to nothing in it, so that no key acts on anything.
 */
gboolean
pathos_canvas_focus_nothing (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->grab_focus (GTK_WIDGET (self));
}

/* Gives the focus back to what had it in a popover before a menu of that opened. */
static gboolean
return_into (GtkWidget *open)
{
  GtkWidget *last = open, *child;

  while ((child = gtk_widget_get_focus_child (last)) != NULL && !GTK_IS_POPOVER (child))
    last = child;

  return last != open ? gtk_widget_grab_focus (last) : gtk_widget_child_focus (open, GTK_DIR_TAB_FORWARD);
}

/**
 * pathos_canvas_grab_focus:
 *
 * A popover that closes gives the focus to the canvas. The part that had it last gets it at once, so that the
 * name of the map is not read out in between; or the popover in which it was, if that is still open.
 */
gboolean
pathos_canvas_grab_focus (GtkWidget *widget)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const PathosPlaced *placed = pathos_canvas_get_focused (self);
  GtkWidget          *open = pathos_canvas_find_open (self);

  if (open != NULL && gtk_widget_get_mapped (open) && return_into (open))
    return TRUE;

  return placed != NULL
             ? pathos_item_layer_focus (self->layer, pathos_scene_model_get_parts (self->model), placed)
             : pathos_canvas_focus_nothing (self);
}

/**
 * pathos_canvas_open_menu:
 * @rect: (nullable): at what it opens, in the widget; the focused part if %NULL
 *
 * Opens the menu of the part that has the focus.
 */
void
pathos_canvas_open_menu (PathosCanvas       *self,
                         const GdkRectangle *rect)
{
  const PathosPlaced *placed;
  g_autoptr (GMenuModel) model = NULL;
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 1, 1);

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  placed = pathos_canvas_get_acting (self);
  model = create_menu (self, placed);
  if (placed != NULL)
    area = pathos_canvas_get_bounds (self, placed);

  ensure_menu (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  if (rect != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), rect);
  else
    pathos_canvas_point_popover (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/**
 * pathos_canvas_run_menu:
 *
 * Opens the menu by a key.
 */
gboolean
pathos_canvas_run_menu (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  pathos_canvas_open_menu (PATHOS_CANVAS (widget), NULL);
  return TRUE;
}
