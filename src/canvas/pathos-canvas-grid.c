/* pathos-canvas-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* Pasting lines and cells. Before more than one text is pasted, the map shows where each lands, and a popover
 * says what will happen. Enter pastes, Escape does not. */

#define MARGIN     6
#define MOST_SHOWN 2000 /* elements that are shown before: laying out more takes longer than pasting them */

struct _PathosGridPreview
{
  PathosGridPlan plan;
  PathosJourney *journey; /* (nullable): the map it was made for … */
  gulong         changed; /* … whose changes end it */
  GtkWidget     *popover;
  GtkWidget     *label;
  GtkWidget     *accept;
  gboolean       is_shown;
};

static void
paste (PathosCanvas         *self,
       const PathosGridPlan *plan)
{
  PathosJourney   *journey = pathos_scene_model_get_journey (self->model);
  PathosHistory   *history = pathos_scene_model_get_history (self->model);
  g_autofree char *label = pathos_grid_plan_dup_label (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new (), ids = g_ptr_array_new ();

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < plan->draft->n_places; i++)
    {
      g_ptr_array_add (added, plan->draft->places[i].element);
      g_ptr_array_add (ids, plan->draft->places[i].element->id);
    }

  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, (PathosElement *const *) added->pdata, added->len);
  if (!pathos_edit_commit (history, journey, plan->draft, &error))
    {
      pathos_history_cancel (history);
      pathos_canvas_refuse_error (self, error);
      return;
    }
  pathos_history_end (history);
  pathos_canvas_focus_on_id (self, g_ptr_array_index (ids, 0));
  pathos_selection_set_all (self->selection, ids);
}

static void
forget_map (PathosGridPreview *preview)
{
  if (preview->journey != NULL)
    g_clear_signal_handler (&preview->changed, preview->journey);
  g_clear_object (&preview->journey);
}

/* Whatever closes the popover ends the preview. */
static void
closed_cb (PathosCanvas *self)
{
  PathosGridPreview *preview = self->grid;

  g_assert (PATHOS_IS_CANVAS (self));

  if (preview->is_shown)
    pathos_scene_model_set_draft (self->model, NULL);
  preview->is_shown = FALSE;
  pathos_grid_plan_clear (&preview->plan);
  forget_map (preview);
}

static void
accept_cb (PathosCanvas *self)
{
  PathosGridPreview *preview = self->grid;
  PathosGridPlan     plan = { pathos_draft_ref (preview->plan.draft) };
  gboolean           is_same = preview->journey == pathos_scene_model_get_journey (self->model);

  g_assert (PATHOS_IS_CANVAS (self));

  gtk_popover_popdown (GTK_POPOVER (preview->popover));
  if (is_same)
    paste (self, &plan);
  pathos_grid_plan_clear (&plan);
}

static GtkWidget *
create_buttons (PathosGridPreview *preview,
                PathosCanvas      *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *accept = preview->accept = gtk_button_new_with_mnemonic (_ ("_Paste"));

  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_widget_set_hexpand (cancel, TRUE);
  gtk_widget_set_hexpand (accept, TRUE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_popover_popdown), preview->popover);
  g_signal_connect_object (accept, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), accept);
  gtk_popover_set_default_widget (GTK_POPOVER (preview->popover), accept);
  return box;
}

static PathosGridPreview *
ensure_preview (PathosCanvas *self)
{
  PathosGridPreview *preview = self->grid;
  GtkWidget         *box;

  g_assert (PATHOS_IS_CANVAS (self));

  if (preview != NULL)
    return preview;

  self->grid = preview = g_new0 (PathosGridPreview, 1);
  preview->popover = gtk_popover_new ();
  preview->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (preview->label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (preview->label), 36);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_box_append (GTK_BOX (box), preview->label);
  gtk_box_append (GTK_BOX (box), create_buttons (preview, self));
  gtk_popover_set_child (GTK_POPOVER (preview->popover), box);

  /* Below are more of the texts. */
  gtk_popover_set_position (GTK_POPOVER (preview->popover), GTK_POS_TOP);
  gtk_widget_set_parent (preview->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (preview->popover, "closed", G_CALLBACK (closed_cb), self);
  pathos_canvas_watch_popover (self, GTK_POPOVER (preview->popover));
  return preview;
}

static void
open_beside (GtkWidget             *popover,
             const graphene_rect_t *area)
{
  g_assert (GTK_IS_POPOVER (popover));

  pathos_canvas_point_popover (GTK_POPOVER (popover), area);
  gtk_popover_set_autohide (GTK_POPOVER (popover), TRUE);
  gtk_popover_popup (GTK_POPOVER (popover));
  if (gtk_widget_get_mapped (popover))
    return;

  /* Cells of a slow program come when the key has been released, and then Wayland lets nothing take the
   * pointer. */
  gtk_widget_set_visible (popover, FALSE);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Shows the draft, and the popover at the first of what is new, or at what has the focus. */
static void
show (PathosCanvas      *self,
      PathosGridPreview *preview)
{
  PathosDraft        *draft = preview->plan.draft;
  const PathosPlaced *placed = NULL;
  graphene_rect_t     area = GRAPHENE_RECT_INIT (0, 0, 1, 1);
  GtkWidget          *open;

  g_assert (PATHOS_IS_CANVAS (self));

  preview->is_shown = draft->n_places <= MOST_SHOWN;
  if (preview->is_shown)
    {
      pathos_scene_model_set_draft (self->model, draft);
      pathos_scene_model_update (self->model);
      placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), draft->places[0].element->id);
    }
  if (placed == NULL)
    placed = pathos_canvas_get_acting (self);
  if (placed != NULL)
    {
      pathos_scroller_reveal (self->scroller, placed);
      area = pathos_canvas_get_bounds (self, placed);
    }

  /* What was asked for before the cells came may be open, and only one can be on top. */
  open = pathos_canvas_get_popover (self);
  if (open != NULL && open != preview->popover)
    gtk_popover_popdown (GTK_POPOVER (open));
  open_beside (preview->popover, &area);

  /* The first button would have it. */
  gtk_widget_grab_focus (preview->accept);
}

/**
 * pathos_canvas_paste_grid:
 *
 * Pastes lines or cells, after a preview if there is more than one text.
 */
void
pathos_canvas_paste_grid (PathosCanvas            *self,
                          const PathosGrid        *grid,
                          const PathosInsertPlace *place)
{
  PathosJourney *journey;
  g_auto (PathosGridPlan) plan = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char   *sentence = NULL;
  PathosGridPreview *preview;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (grid != NULL && place != NULL);

  journey = pathos_scene_model_get_journey (self->model);
  if (!pathos_grid_plan (grid, journey, place, &plan, &error))
    {
      pathos_canvas_refuse (self, error->message);
      return;
    }
  if (plan.draft->n_places == 1)
    {
      paste (self, &plan);
      return;
    }

  preview = ensure_preview (self);
  pathos_grid_plan_clear (&preview->plan);
  preview->plan = plan;
  plan.draft = NULL;
  forget_map (preview);
  g_set_object (&preview->journey, journey);
  preview->changed = g_signal_connect_swapped (journey, "changed", G_CALLBACK (gtk_popover_popdown),
                                               preview->popover);
  sentence = pathos_grid_plan_describe (&preview->plan);
  gtk_label_set_text (GTK_LABEL (preview->label), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (preview->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  show (self, preview);
}

/**
 * pathos_canvas_shows_grid:
 *
 * Returns: whether the map shows where pasted cells would land
 */
gboolean
pathos_canvas_shows_grid (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return self->grid != NULL && self->grid->is_shown;
}

/**
 * pathos_canvas_allocate_grid:
 *
 * Gives the preview its place, after the canvas has got its own.
 */
void
pathos_canvas_allocate_grid (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->grid != NULL)
    gtk_popover_present (GTK_POPOVER (self->grid->popover));
}

void
pathos_canvas_dispose_grid (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (self->grid == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->grid->popover, self);
  gtk_widget_unparent (self->grid->popover);
  pathos_grid_plan_clear (&self->grid->plan);
  forget_map (self->grid);
  g_clear_pointer (&self->grid, g_free);
}
