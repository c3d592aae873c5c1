/* pathos-canvas-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-text-fonts.h"

#include <glib/gi18n.h>
#include <math.h>

/* A text is edited in a text view that lies where the map shows it, set as the map sets it. What is typed is a draft, so
 * the map makes room for it at once. */

#define SMALLEST_TEXT 11.0 /* pixels, whatever the zoom */
#define PADDING       5    /* pixels, between the text and the edge of the view */

static double
get_text_size (PathosCanvas          *self,
               const PathosTextPlace *place)
{
  return MAX (SMALLEST_TEXT, place->style.size * self->viewport.zoom);
}

/* Sets the text that is edited, if there is any, as the map sets it at this zoom. */
void
pathos_canvas_style_text (PathosCanvas *self)
{
  const PathosTextPlace *place;
  g_autofree char       *css = NULL;

  if (!pathos_tool_is_running (self->text_tool) || self->parts == NULL)
    return;

  place = pathos_text_tool_locate (PATHOS_TEXT_TOOL (self->text_tool), self->parts);
  css = g_strdup_printf ("mapcanvas textview.map-text, mapcanvas textview.map-text text {"
                         " font: %s %d calc(1px * %d / 100) %s; line-height: calc(1px * %d / 100); color: #%06x; background-color: #%06x; }",
                         place->style.italic ? "italic" : "normal",
                         place->style.bold ? 700 : 400,
                         (int) lround (get_text_size (self, place) * 100),
                         pathos_text_fonts_get_families (),
                         (int) lround (pathos_text_get_line_height (place->style.size) / place->style.size * get_text_size (self, place) * 100),
                         place->colour & 0xffffff,
                         (place->paper != 0 ? place->paper : self->scene->background) & 0xffffff);

  gtk_css_provider_load_from_string (self->text_css, css);
}

static GtkJustification
get_justification (const PathosTextStyle *style)
{
  if (style->align == PATHOS_ALIGN_CENTRE)
    return GTK_JUSTIFY_CENTER;

  return style->align == PATHOS_ALIGN_END ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT;
}

/* Where the map shows the text, or larger where the type is larger than the map's. */
void
pathos_canvas_allocate_text (PathosCanvas *self)
{
  const PathosTextPlace *place;
  graphene_rect_t        rect, visible;
  int                    width, height;
  graphene_point_t       corner, shift;

  if (self->text_view == NULL || self->parts == NULL)
    return;

  place = pathos_text_tool_locate (PATHOS_TEXT_TOOL (self->text_tool), self->parts);
  visible = pathos_viewport_get_visible (&self->viewport);
  shift = pathos_sticky_get_shift (&self->sticky, &visible);
  graphene_rect_offset_r (&place->rect,
                          self->text_stick & PATHOS_STICK_START ? shift.x : 0,
                          self->text_stick & PATHOS_STICK_TOP ? shift.y : 0,
                          &rect);
  rect = pathos_viewport_from_map (&self->viewport, &rect);
  width = (int) ceil (MAX (rect.size.width, place->style.width * get_text_size (self, place) / place->style.size)) + 2 * PADDING;
  gtk_widget_measure (self->text_view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  height = MAX (height, (int) ceil (rect.size.height * get_text_size (self, place) / (place->style.size * self->viewport.zoom)) + 2 * PADDING);

  corner.x = floorf (rect.origin.x + rect.size.width / 2 - width / 2.0f);
  corner.y = floorf (rect.origin.y) - PADDING;
  gtk_widget_allocate (self->text_view, width, height, -1, gsk_transform_translate (NULL, &corner));
}

static void
text_changed_cb (PathosCanvas  *self,
                 GtkTextBuffer *buffer)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (!pathos_text_tool_set_text (PATHOS_TEXT_TOOL (self->text_tool), text, &error))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->text_view), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);

  pathos_canvas_invalidate (self);
}

/* Takes the text as it is, and goes on to what is beside it in the order of reading. */
static void
go_on (PathosCanvas *self,
       int           direction)
{
  const PathosPlaced *from, *to;

  pathos_canvas_end_text (self, TRUE);
  pathos_canvas_lay_out (self);
  from = pathos_canvas_get_focused (self);
  to = from != NULL ? pathos_parts_get_beside (self->parts, from, self->scene->rtl ? -direction : direction, 0) : NULL;
  if (to != NULL)
    pathos_canvas_focus_on (self, to);
}

static gboolean
text_key_pressed_cb (PathosCanvas          *self,
                     guint                  keyval,
                     guint                  keycode,
                     GdkModifierType        state,
                     GtkEventControllerKey *controller)
{
  gboolean  shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean  is_enter = !shift && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter);
  gboolean  is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || (!is_enter && !is_tab && keyval != GDK_KEY_Escape))
    return GDK_EVENT_PROPAGATE;
  /* While something is being composed, these keys belong to the input method. */
  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->text_view), event))
    return GDK_EVENT_STOP;

  if (is_tab)
    go_on (self, shift ? -1 : 1);
  else
    pathos_canvas_end_text (self, is_enter);
  return GDK_EVENT_STOP;
}

/* Focus that goes elsewhere in the window takes the text as it is; a window that loses it waits. */
static void
text_left_cb (PathosCanvas *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->text_view != NULL && focus != NULL && focus != self->text_view)
    pathos_canvas_end_text (self, TRUE);
}

static GtkWidget *
create_text_view (PathosCanvas *self)
{
  GtkWidget          *view = gtk_text_view_new ();
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (view, "map-text");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), PADDING);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), PADDING);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), PADDING);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), PADDING);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (pathos_text_tool_get_label (PATHOS_TEXT_TOOL (self->text_tool))), -1);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (text_key_pressed_cb), self);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (text_left_cb), self);
  gtk_widget_add_controller (view, focus);

  /* What stands there is where undo ends. */
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, pathos_text_tool_get_text (PATHOS_TEXT_TOOL (self->text_tool)), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (text_changed_cb), self);

  return view;
}

/**
 * pathos_canvas_begin_text:
 * @point: (nullable): where in the scene, if the item has several texts
 *
 * Returns: whether there is a text, which is being edited now
 */
gboolean
pathos_canvas_begin_text (PathosCanvas           *self,
                          const PathosPlaced     *placed,
                          const graphene_point_t *point)
{
  const PathosTextPlace *place;
  PathosPlaced           shown = *placed;
  GtkTextBuffer         *buffer;
  GtkTextIter            start, end;

  pathos_canvas_end_text (self, TRUE);
  if (pathos_document_get_read_only (self->document) ||
      !pathos_text_tool_edit (PATHOS_TEXT_TOOL (self->text_tool), pathos_document_get_journey (self->document), placed, point))
    return FALSE;

  if (self->text_css == NULL)
    {
      self->text_css = gtk_css_provider_new ();
      gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->text_css),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }

  pathos_canvas_remember_focus (self, placed->group);
  place = pathos_text_tool_locate (PATHOS_TEXT_TOOL (self->text_tool), self->parts);
  shown.rect = place->rect;
  shown.stick = self->text_stick = placed->stick;
  pathos_canvas_reveal (self, &shown);
  pathos_canvas_style_text (self);
  self->text_view = create_text_view (self);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (self->text_view), get_justification (&place->style));
  gtk_widget_set_parent (self->text_view, GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_grab_focus (self->text_view);

  g_object_notify (G_OBJECT (self), "editing");
  return TRUE;
}

/* Ends the editing of a text, if there is any, and writes it into the map or drops it. */
void
pathos_canvas_end_text (PathosCanvas *self,
                        gboolean      commit)
{
  GtkWidget          *view = g_steal_pointer (&self->text_view);
  const PathosPlaced *focused;
  gboolean            had_focus;

  if (view == NULL)
    return;

  had_focus = gtk_widget_has_focus (view);
  if (commit)
    pathos_tool_drop (self->text_tool, pathos_document_get_history (self->document));
  else
    pathos_tool_cancel (self->text_tool);

  gtk_widget_unparent (view);
  pathos_canvas_invalidate (self);
  g_object_notify (G_OBJECT (self), "editing");

  focused = pathos_canvas_get_focused (self);
  if (had_focus && focused != NULL)
    pathos_canvas_focus_on (self, focused);
}

/* Returns: whether a text is being edited */
gboolean
pathos_canvas_get_editing (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return self->text_view != NULL;
}

/* Takes what is being edited as it is, so that what follows sees all of the map. */
void
pathos_canvas_commit (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_canvas_end_text (self, TRUE);
}
