/* pathos-canvas-say.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <glib/gi18n.h>

/* What the canvas says about what was done, because not everybody sees it, and about what it refuses. */

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
    name = pathos_scene_model_describe (self->model, placed->group, NULL);
  if (name != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
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
