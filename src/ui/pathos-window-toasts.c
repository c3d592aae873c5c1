/* pathos-window-toasts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-window-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* What the map says about keys and gestures, in toasts, which assistive technology announces. Their buttons
 * have no mnemonics, because their labels are read out as they are written. */

static AdwToast *
create_toast (const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  g_assert (title != NULL);

  adw_toast_set_use_markup (toast, FALSE);
  return toast;
}

/* Shows a toast until it is dismissed, and keeps @location pointing to it for that time. */
static void
show (PathosWindow *self,
      AdwToast    **location,
      AdwToast     *toast)
{
  g_assert (PATHOS_IS_WINDOW (self));
  g_assert (ADW_IS_TOAST (toast));

  if (*location != NULL)
    adw_toast_dismiss (*location);
  g_set_weak_pointer (location, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Returns: (nullable): the toast that @widget is, or in which it is */
static GtkWidget *
find_toast (GtkWidget *widget)
{
  while (widget != NULL && !g_str_equal (gtk_widget_get_css_name (widget), "toast"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
dismiss (AdwToast *toast)
{
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* A toast lies over the map, so it goes when people go on there. One that says what is no longer measured
 * stays until something else is done: it offers what no key does. */
static void
dismiss_passing (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  dismiss (self->done);
  dismiss (self->refusal);
}

/* A click on a toast beside its buttons is meant for what is below it. What is typed next belongs there, not
 * to what had the focus before. */
static void
press_below (PathosWindow *self,
             double        x,
             double        y)
{
  graphene_point_t point;

  g_assert (PATHOS_IS_WINDOW (self));

  dismiss_passing (self);
  dismiss (self->claim);
  if (gtk_widget_compute_point (GTK_WIDGET (self->toasts), GTK_WIDGET (self->canvas),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    pathos_canvas_focus_at (self->canvas, point.x, point.y);
}

static GtkWidget *
pick (PathosWindow *self,
      double        x,
      double        y)
{
  return gtk_widget_pick (GTK_WIDGET (self->toasts), x, y, GTK_PICK_DEFAULT);
}

static void
pressed_cb (PathosWindow *self,
            int           n_press,
            double        x,
            double        y)
{
  GtkWidget *picked = pick (self, x, y), *canvas = GTK_WIDGET (self->canvas);

  g_assert (PATHOS_IS_WINDOW (self));

  if (picked != NULL && (picked == canvas || gtk_widget_is_ancestor (picked, canvas)))
    dismiss_passing (self);
}

/* GTK loses count of what is pressed if it goes before it is released. */
static void
released_cb (PathosWindow *self,
             int           n_press,
             double        x,
             double        y)
{
  GtkWidget *picked = pick (self, x, y);

  g_assert (PATHOS_IS_WINDOW (self));

  if (find_toast (picked) != NULL && gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON) == NULL)
    press_below (self, x, y);
}

/* What is typed must not be below a toast. */
static void
editing_changed_cb (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  if (pathos_canvas_get_editing (self->canvas))
    dismiss_passing (self);
}

/* Says what was done, and offers to undo it. The next change dismisses the toast, because its button would
 * then undo something else. */
static void
done_cb (PathosWindow *self,
         const char   *message)
{
  AdwToast *toast = create_toast (message);

  g_assert (PATHOS_IS_WINDOW (self));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (pathos_document_get_journey (self->document),
                           "changed",
                           G_CALLBACK (adw_toast_dismiss),
                           toast,
                           G_CONNECT_SWAPPED);
  show (self, &self->done, toast);
}

/* Says once why something is refused, however often it is tried meanwhile. */
static void
refused_cb (PathosWindow *self,
            const char   *message)
{
  g_assert (PATHOS_IS_WINDOW (self));
  g_assert (message != NULL);

  if (self->refusal == NULL || !g_str_equal (adw_toast_get_title (self->refusal), message))
    show (self, &self->refusal, create_toast (message));
}

static void
clear_lost (PathosWindow *self)
{
  g_assert (PATHOS_IS_WINDOW (self));

  g_clear_pointer (&self->lost, pathos_draft_unref);
}

static void
claim_dismissed_cb (PathosWindow *self,
                    AdwToast     *toast)
{
  g_assert (PATHOS_IS_WINDOW (self));

  if (self->claim == NULL || toast == self->claim)
    clear_lost (self);
}

static void
still_measured_cb (PathosWindow *self)
{
  g_autoptr (PathosDraft) lost = g_steal_pointer (&self->lost);

  g_assert (PATHOS_IS_WINDOW (self));

  if (lost != NULL && self->document != NULL)
    pathos_edit_restore_evidence (pathos_document_get_history (self->document),
                                  pathos_document_get_journey (self->document),
                                  lost);
}

/* While values change by further keys, the same toast stays, so that it is announced once. */
static void
evidence_lost_cb (PathosWindow *self,
                  PathosDraft  *lost)
{
  AdwToast *toast;

  g_assert (PATHOS_IS_WINDOW (self));

  if (lost == NULL)
    {
      pathos_window_forget_evidence (self);
      return;
    }

  clear_lost (self);
  self->lost = pathos_draft_ref (lost);
  if (self->claim != NULL)
    return;

  toast = create_toast (_ ("No longer measured, but assumed"));
  adw_toast_set_button_label (toast, _ ("Still Measured"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (still_measured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (claim_dismissed_cb), self, G_CONNECT_SWAPPED);
  show (self, &self->claim, toast);
}

/**
 * pathos_window_forget_evidence:
 *
 * No longer offers to restore the evidence for a value that was set, because something else was done.
 */
void
pathos_window_forget_evidence (PathosWindow *self)
{
  g_return_if_fail (PATHOS_IS_WINDOW (self));

  clear_lost (self);
  if (self->claim != NULL)
    adw_toast_dismiss (self->claim);
  g_clear_weak_pointer (&self->claim);
}

void
pathos_window_init_toasts (PathosWindow *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  g_return_if_fail (PATHOS_IS_WINDOW (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (self->canvas, "notify::editing", G_CALLBACK (editing_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (self->canvas, "deleted", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "moved-along", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas,
                           "evidence-lost",
                           G_CALLBACK (evidence_lost_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

void
pathos_window_dispose_toasts (PathosWindow *self)
{
  g_return_if_fail (PATHOS_IS_WINDOW (self));

  clear_lost (self);
  g_clear_weak_pointer (&self->claim);
  g_clear_weak_pointer (&self->done);
  g_clear_weak_pointer (&self->refusal);
}
