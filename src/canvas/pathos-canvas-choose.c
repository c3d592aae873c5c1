/* pathos-canvas-choose.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-chooser.h"
#include "pathos-edits.h"

#include <glib/gi18n.h>

/* What has variants, such as a lane: one is chosen before it is added, and it can become another one later.
 * It can also be hidden, and shown again. */

static void
chosen_cb (PathosCanvas        *self,
           const PathosVariant *variant,
           const char          *name)
{
  PathosInsertPlace place = { .beside = self->choosing,
                              .is_before = self->chooses_before,
                              .is_focus = self->chooses_by_focus };
  g_autoptr (PathosElement) element = g_steal_pointer (&self->choosing);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (pathos_scene_model_get_journey (self->model) == NULL)
    return;

  place.variant = variant;
  place.name = name;
  if (self->chooses_for == PATHOS_INSERT_NOTHING)
    {
      if (element != NULL && element->list != NULL &&
          pathos_variant_change (variant, pathos_scene_model_get_history (self->model), element, &error))
        pathos_canvas_focus_on_id (self, element->id);
      pathos_canvas_refuse_error (self, error);
      return;
    }

  pathos_canvas_add_at (self, self->chooses_for, &place);
}

static void
show (PathosCanvas        *self,
      GPtrArray           *variants,
      const PathosVariant *current,
      const GdkRectangle  *rect)
{
  g_assert (PATHOS_IS_CANVAS (self));

  if (self->chooser == NULL)
    {
      self->chooser = pathos_chooser_new (GTK_WIDGET (self));
      g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
      pathos_canvas_watch_popover (self, GTK_POPOVER (self->chooser));
    }

  pathos_chooser_show (PATHOS_CHOOSER (self->chooser), variants, current, rect);
}

/* Returns: where the part that has the focus is; the middle of the view if there is none */
static GdkRectangle
get_anchor (PathosCanvas       *self,
            const PathosPlaced *placed)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) gtk_widget_get_width (GTK_WIDGET (self)) / 2,
                                               (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1);

  g_assert (PATHOS_IS_CANVAS (self));

  if (placed != NULL)
    bounds = pathos_canvas_get_bounds (self, placed);

  return (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width + 1,
                          (int) bounds.size.height + 1 };
}

/**
 * pathos_canvas_choose_at:
 * @rect: (nullable): to what the list of variants points; what has the focus if %NULL
 *
 * Lets people choose what to add. It is added at @place when it is chosen.
 *
 * Returns: %FALSE if there is nothing to choose
 */
gboolean
pathos_canvas_choose_at (PathosCanvas            *self,
                         PathosInsertKind         kind,
                         const PathosInsertPlace *place,
                         const GdkRectangle      *rect)
{
  g_autoptr (GPtrArray) variants = NULL;
  GdkRectangle anchor;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  variants = pathos_insert_list_variants (pathos_scene_model_get_journey (self->model), kind, NULL);
  if (variants->len == 0 || place->variant != NULL)
    return FALSE;
  if (!pathos_canvas_check_editable (self))
    return TRUE;

  pathos_text_editor_end (self->editor, TRUE);
  g_set_object (&self->choosing, place->beside);
  self->chooses_before = place->is_before;
  self->chooses_by_focus = place->is_focus;
  self->chooses_for = kind;
  anchor = rect != NULL ? *rect : get_anchor (self, pathos_canvas_get_focused (self));
  show (self, variants, NULL, &anchor);
  return TRUE;
}

/**
 * pathos_canvas_choose:
 * @beside: what the list of variants points to
 *
 * Lets people choose what to add beside what has the focus.
 *
 * Returns: %FALSE if there is nothing to choose
 */
gboolean
pathos_canvas_choose (PathosCanvas    *self,
                      PathosInsertKind kind,
                      GtkWidget       *beside)
{
  PathosJourney    *journey;
  PathosInsertPlace place;
  graphene_rect_t   bounds;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (beside), FALSE);

  journey = pathos_scene_model_get_journey (self->model);
  if (journey == NULL || !gtk_widget_compute_bounds (beside, GTK_WIDGET (self), &bounds))
    return FALSE;

  place = pathos_insert_place_beside (journey, pathos_canvas_get_focused (self), NULL);
  return pathos_canvas_choose_at (self, kind, &place,
                                  &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                    (int) bounds.size.width, (int) bounds.size.height });
}

/* Lets people choose what the focused part becomes. */
gboolean
pathos_canvas_run_vary (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = pathos_canvas_find_editable (self, placed);
  g_autoptr (GPtrArray) variants = NULL;
  GdkRectangle anchor;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  if (element == NULL)
    return TRUE;

  variants = pathos_insert_list_variants (pathos_scene_model_get_journey (self->model),
                                          pathos_insert_get_kind (element), element);
  pathos_scroller_reveal (self->scroller, placed);
  g_set_object (&self->choosing, element);
  self->chooses_for = PATHOS_INSERT_NOTHING;
  anchor = get_anchor (self, placed);
  show (self, variants, pathos_variant_find (element), &anchor);
  return TRUE;
}

/* The focus goes to what takes the place of what was hidden. */
gboolean
pathos_canvas_run_hide (GtkWidget          *widget,
                        const PathosAction *action,
                        const PathosPlaced *placed)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element = pathos_canvas_find_editable (self, placed);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);
  g_assert (placed != NULL);

  if (element == NULL)
    return TRUE;

  pathos_edit_hide (pathos_scene_model_get_history (self->model), element, &error);
  pathos_canvas_refuse_error (self, error);
  return TRUE;
}

/**
 * pathos_canvas_show_hidden:
 *
 * Shows all that is hidden again, and moves the focus to the first of it.
 */
void
pathos_canvas_show_hidden (PathosCanvas *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (!pathos_canvas_check_editable (self))
    return;

  ids = pathos_edit_show_hidden (pathos_scene_model_get_history (self->model),
                                 pathos_scene_model_get_journey (self->model));
  if (ids->len > 0)
    {
      pathos_canvas_focus_on_id (self, ids->pdata[0]);
      pathos_selection_set_all (self->selection, ids);
    }
}

gboolean
pathos_canvas_run_show_hidden (GtkWidget          *widget,
                               const PathosAction *action,
                               const PathosPlaced *placed)
{
  g_assert (PATHOS_IS_CANVAS (widget));
  g_assert (action != NULL);

  pathos_canvas_show_hidden (PATHOS_CANVAS (widget));
  return TRUE;
}
