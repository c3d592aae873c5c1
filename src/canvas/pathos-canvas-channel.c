/* pathos-canvas-channel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-icon-image.h"
#include "pathos-mention.h"
#include "pathos-offers.h"

#include <glib/gi18n.h>

/* A field for the name of a channel, at the touchpoint that gets it. Its icon is seen while it is typed. */

#define WIDTH      22 /* characters */
#define MAX_LENGTH 200

struct _PathosChannelField
{
  GtkWidget *popover; /* (unowned): a child of the canvas */
  GtkWidget *icon;    /* (unowned) */
  GtkWidget *entry;   /* (unowned) */
  GtkWidget *button;  /* (unowned) */
};

/* Returns: (transfer full): what is typed, without spaces around it */
static char *
dup_name (PathosChannelField *field)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->entry))));
}

static void
changed_cb (PathosCanvas *self)
{
  PathosChannelField *field = self->channel;
  PathosJourney      *journey = pathos_scene_model_get_journey (self->model);
  g_autofree char    *name = dup_name (field);

  g_assert (PATHOS_IS_CANVAS (self));

  if (journey == NULL)
    return;

  pathos_icon_image_set_name (PATHOS_ICON_IMAGE (field->icon), pathos_mention_find_icon (journey, name));
  gtk_widget_set_sensitive (field->button, *name != '\0');
}

/* The focus goes to what has the channel now, not back to the canvas first, which would be read out. */
static void
enter_cb (PathosCanvas *self)
{
  PathosHistory      *history = pathos_scene_model_get_history (self->model);
  const PathosPlaced *placed = pathos_canvas_get_focused (self);
  g_autoptr (GPtrArray) elements = NULL;
  g_autofree char *name = dup_name (self->channel), *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  /* A key may come twice before the field is gone. */
  if (*name == '\0' || !gtk_widget_get_visible (self->channel->popover))
    return;

  elements = placed != NULL ? pathos_canvas_collect_offered (self, placed) : g_ptr_array_new ();
  if (elements->len > 0 && pathos_edit_add_channel (history, (PathosElement *const *) elements->pdata,
                                                    elements->len, name, &error))
    {
      id = g_strdup (placed->group->id);
      pathos_scene_model_update (self->model);
      pathos_canvas_focus_on_id (self, id);
      pathos_canvas_say (self, pathos_history_get_undo_label (history));
    }
  pathos_canvas_refuse_error (self, error);
  gtk_popover_popdown (GTK_POPOVER (self->channel->popover));
}

static GtkWidget *
create_box (PathosCanvas *self)
{
  PathosChannelField *field = self->channel;
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  field->icon = pathos_icon_image_new ("sign-channel");
  gtk_widget_set_margin_start (field->icon, 6);
  field->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (field->entry), WIDTH);
  gtk_entry_set_max_length (GTK_ENTRY (field->entry), MAX_LENGTH);
  gtk_entry_set_placeholder_text (GTK_ENTRY (field->entry), _ ("Name of the channel"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the channel"), -1);
  field->button = gtk_button_new_with_mnemonic (_ ("_Add"));
  gtk_widget_add_css_class (field->button, "suggested-action");
  g_signal_connect_swapped (field->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (field->entry, "activate", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (field->button, "clicked", G_CALLBACK (enter_cb), self);
  gtk_box_append (GTK_BOX (box), field->icon);
  gtk_box_append (GTK_BOX (box), field->entry);
  gtk_box_append (GTK_BOX (box), field->button);
  return box;
}

static void
ensure_field (PathosCanvas *self)
{
  GtkWidget *popover;

  g_assert (PATHOS_IS_CANVAS (self));

  if (self->channel != NULL)
    return;

  self->channel = g_new0 (PathosChannelField, 1);
  popover = self->channel->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), create_box (self));
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  pathos_canvas_watch_popover (self, GTK_POPOVER (popover));
}

/**
 * pathos_canvas_begin_channel:
 * @placed: a touchpoint; it has the focus
 *
 * Opens a field for the name of a channel that @placed gets, and what is selected with it. Enter adds it,
 * Escape does not.
 */
void
pathos_canvas_begin_channel (PathosCanvas       *self,
                             const PathosPlaced *placed)
{
  graphene_rect_t bounds;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (placed != NULL);

  if (!pathos_canvas_check_editable (self))
    return;

  pathos_scroller_reveal (self->scroller, placed);
  bounds = pathos_canvas_get_bounds (self, placed);
  ensure_field (self);
  pathos_canvas_point_popover (GTK_POPOVER (self->channel->popover), &bounds);
  gtk_editable_set_text (GTK_EDITABLE (self->channel->entry), "");
  changed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self->channel->popover));
  gtk_widget_grab_focus (self->channel->entry);
}

void
pathos_canvas_allocate_channel (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->channel != NULL)
    gtk_popover_present (GTK_POPOVER (self->channel->popover));
}

void
pathos_canvas_dispose_channel (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->channel != NULL)
    gtk_widget_unparent (self->channel->popover);
  g_clear_pointer (&self->channel, g_free);
}
