/* pathos-canvas-say.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-wording.h"

#include <glib/gi18n.h>
#include <math.h>

/* What the canvas says about what was done, because not everybody sees it, and about what it refuses. */

/**
 * pathos_canvas_say:
 *
 * Announces a message to assistive technology. The canvas does so for its items, and what it is in for the
 * canvas, because GTK cannot announce anything from a widget that has the focus.
 */
void
pathos_canvas_say (PathosCanvas *self,
                   const char   *message)
{
  GtkWidget *speaker = GTK_WIDGET (self);

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (message != NULL);

  if (gtk_widget_has_focus (speaker))
    speaker = gtk_widget_get_parent (speaker);
  gtk_accessible_announce (GTK_ACCESSIBLE (speaker), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  pathos_item_layer_hush (self->layer);
}

/**
 * pathos_canvas_say_zoom:
 *
 * Announces the zoom after an action, unlike after a gesture, which changes it all the time.
 */
void
pathos_canvas_say_zoom (PathosCanvas *self)
{
  g_autofree char *message = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  /* Translators: the zoom level of the map, in per cent. */
  message = g_strdup_printf (_ ("%d %%"), (int) lround (pathos_scroller_get_zoom (self->scroller) * 100));
  pathos_canvas_say (self, message);
}

/**
 * pathos_canvas_announce:
 *
 * Announces the current name of an element to assistive technology.
 */
void
pathos_canvas_announce (PathosCanvas *self,
                        const char   *id)
{
  const PathosPlaced *placed;
  g_autofree char    *name = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);
  if (placed != NULL)
    name = pathos_scene_model_describe (self->model, PATHOS_SAID_NAME, placed->group, NULL);
  if (name != NULL)
    pathos_canvas_say (self, name);
}

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * pathos_canvas_name_map:
 *
 * Tells assistive technology which map this is and what there is in it.
 */
void
pathos_canvas_name_map (PathosCanvas *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  name = pathos_wording_map (pathos_scene_model_get_journey (self->model),
                             pango_language_to_string (gtk_get_default_language ()));
  if (!g_set_str (&self->name, name))
    return;

  set_label (GTK_WIDGET (self), name);
  set_label (GTK_WIDGET (self->layer), name);
}

/**
 * pathos_canvas_refuse:
 * @message: a sentence
 *
 * Says why a key or a gesture does nothing.
 */
void
pathos_canvas_refuse (PathosCanvas *self,
                      const char   *message)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (message != NULL);

  g_signal_emit_by_name (self, "refused", message);
}

/**
 * pathos_canvas_refuse_error:
 * @error: (nullable)
 *
 * Says why nothing was done, if there is a reason.
 */
void
pathos_canvas_refuse_error (PathosCanvas *self,
                            const GError *error)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (error != NULL)
    pathos_canvas_refuse (self, error->message);
}

/**
 * pathos_canvas_check_editable:
 *
 * Returns: whether the map can be edited; if not, this says so
 */
gboolean
pathos_canvas_check_editable (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  if (pathos_scene_model_can_edit (self->model))
    return TRUE;

  pathos_canvas_refuse (self, _ ("This map is read-only."));
  return FALSE;
}
