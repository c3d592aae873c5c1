/* pathos-text-editor-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-editor-private.h"

#include "pathos-text-fonts.h"

#include <math.h>

/* Puts the text view where its text is on the map, in the same font, and keeps the caret in view. */

#define SMALLEST_TEXT 11.0 /* pixels: the map is zoomed in for a smaller text */
#define MIN_HEIGHT    24   /* pixels of the box, however little of the map is seen */
#define MARGIN        PATHOS_TEXT_ENTRY_MARGIN

static void
ensure_css (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->css != NULL)
    return;

  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (self->parent),
                                              GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * pathos_text_editor_get_appearance:
 *
 * Returns: (transfer none): how the map shows the text that is being edited
 */
const PathosTextAppearance *
pathos_text_editor_get_appearance (PathosTextEditor *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), NULL);

  return pathos_text_tool_get_appearance (PATHOS_TEXT_TOOL (self->tool),
                                          pathos_scene_model_get_parts (self->model));
}

static double
get_text_size (PathosTextEditor           *self,
               const PathosTextAppearance *appearance)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (appearance != NULL);

  return MAX (SMALLEST_TEXT, appearance->style.size * pathos_scroller_get_zoom (self->scroller));
}

/**
 * pathos_text_editor_is_legible:
 *
 * Returns: whether the text of the map itself is large enough to be edited
 */
gboolean
pathos_text_editor_is_legible (PathosTextEditor *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);

  return pathos_text_editor_get_appearance (self)->style.size * pathos_scroller_get_zoom (self->scroller) >
         SMALLEST_TEXT - 0.01;
}

/**
 * pathos_text_editor_set_style:
 *
 * Applies the text style of the map, scaled by the zoom.
 */
void
pathos_text_editor_set_style (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance;
  double                      size, line_height;
  PathosColour                paper, ink;
  g_autofree char            *css = NULL;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (!pathos_tool_is_running (self->tool))
    return;

  ensure_css (self);
  appearance = pathos_text_editor_get_appearance (self);
  size = get_text_size (self, appearance);
  line_height = pathos_text_get_line_height (appearance->style.size) / appearance->style.size;
  paper = appearance->paper != 0 ? appearance->paper : pathos_scene_model_get_scene (self->model)->background;
  ink = appearance->colour != 0 ? appearance->colour : pathos_scene_model_get_theme (self->model)->text;
  css = g_strdup_printf ("mapcanvas textview.map-text, mapcanvas textview.map-text text {"
                         " font: %s %d calc(1px * %d / 100) %s; line-height: calc(1px * %d / 100);"
                         " color: #%06x; background-color: #%06x; }"
                         " mapcanvas textview.map-text text selection {"
                         " color: #%06x; background-color: #%06x; }",
                         appearance->style.italic ? "italic" : "normal",
                         appearance->style.bold ? 700 : 400,
                         (int) lround (size * 100),
                         pathos_text_fonts_get_families (),
                         (int) lround (line_height * size * 100),
                         ink & 0xffffff,
                         paper & 0xffffff,
                         paper & 0xffffff,
                         ink & 0xffffff);

  if (g_set_str (&self->style, css))
    gtk_css_provider_load_from_string (self->css, css);
}

/* A box that is wider than the text on the map extends to where lines end, not over what is before them. */
static float
get_left (const PathosTextStyle *style,
          const graphene_rect_t *rect,
          int                    width)
{
  float beyond = width - rect->size.width - 2 * MARGIN;

  g_assert (style != NULL);
  g_assert (rect != NULL);

  if (style->align == PATHOS_ALIGN_CENTRE)
    return floorf (rect->origin.x + rect->size.width / 2 - width / 2.0f);

  return floorf (rect->origin.x - MARGIN -
                 ((style->align == PATHOS_ALIGN_END) != style->rtl ? MAX (0, beyond) : 0));
}

static void
allocate_notice (PathosTextEditor       *self,
                 const graphene_point_t *below)
{
  int width, height;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->notice == NULL)
    return;

  gtk_widget_measure (self->notice, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->notice, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (self->notice, width, height, -1, gsk_transform_translate (NULL, below));
}

/**
 * pathos_text_editor_get_area:
 *
 * Returns: where the view may be seen: not over the names of lanes and stages, unless it edits one of them
 */
graphene_rect_t
pathos_text_editor_get_area (PathosTextEditor *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  graphene_rect_t       visible = pathos_viewport_get_visible (viewport), clear, area;

  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), GRAPHENE_RECT_INIT (0, 0, 0, 0));

  if (self->stick == PATHOS_STICK_NONE)
    {
      clear = pathos_sticky_get_clear (pathos_scroller_get_sticky (self->scroller), &visible);
      graphene_rect_intersection (&clear, &visible, &visible);
    }

  area = pathos_viewport_from_map (viewport, &visible);
  return area;
}

/**
 * pathos_text_editor_allocate:
 *
 * Allocates the view on top of the text.
 */
void
pathos_text_editor_allocate (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance;
  graphene_rect_t             rect, area;
  int                         width, height, least;
  double                      scale;
  graphene_point_t            corner, offset;
  PathosShift                 shift;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view == NULL)
    return;

  /* A prompt or a placeholder becomes a real text while it is edited. */
  pathos_text_editor_set_style (self);
  appearance = pathos_text_editor_get_appearance (self);
  area = pathos_text_editor_get_area (self);
  shift = pathos_scroller_get_shift (self->scroller);
  scale = get_text_size (self, appearance) / appearance->style.size;
  offset = pathos_shift_get (&shift, self->stick);
  offset.x += pathos_scroller_keep (self->scroller, &appearance->kept);
  graphene_rect_offset_r (&appearance->rect, offset.x, offset.y, &rect);
  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &rect);
  /* A prompt or a long word may need more than the text's place. */
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX ((int) ceil (MAX (rect.size.width, appearance->style.width * scale)) + 2 * MARGIN, least);
  gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  height = MAX (height,
                (int) ceil (rect.size.height * scale / pathos_scroller_get_zoom (self->scroller)) +
                    2 * MARGIN);

  height = MIN (height, MAX (MIN_HEIGHT, (int) area.size.height));

  corner.x = get_left (&appearance->style, &rect, width);
  corner.y = floorf (rect.origin.y) - MARGIN;
  gtk_widget_allocate (self->view, width, height, -1, gsk_transform_translate (NULL, &corner));
  allocate_notice (self, &GRAPHENE_POINT_INIT (corner.x, corner.y + height));
}

/**
 * pathos_text_editor_zoom_in:
 *
 * Zooms in until the text is legible. Over a smaller one, the view would cover what is beside it.
 */
void
pathos_text_editor_zoom_in (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance = pathos_text_editor_get_appearance (self);
  graphene_rect_t             rect;
  graphene_point_t            middle;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (pathos_text_editor_is_legible (self))
    return;

  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &appearance->rect);
  graphene_rect_get_center (&rect, &middle);
  pathos_scroller_zoom_at (self->scroller, SMALLEST_TEXT / appearance->style.size, middle.x, middle.y);
}

/* Returns: where the caret is, in the scene */
static graphene_rect_t
get_caret (PathosTextEditor *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  GtkTextView          *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle          caret;
  graphene_point_t      start, from, to;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  if (!gtk_widget_compute_point (self->view, self->parent,
                                 &GRAPHENE_POINT_INIT ((float) caret.x, (float) caret.y), &start))
    start = GRAPHENE_POINT_INIT (0, 0);

  from = pathos_viewport_to_map (viewport, start.x, start.y - MARGIN);
  to = pathos_viewport_to_map (viewport, start.x + caret.width + MARGIN, start.y + caret.height + MARGIN);
  return GRAPHENE_RECT_INIT (from.x, from.y, to.x - from.x, to.y - from.y);
}

/* The map makes room for a longer text in the next frame, and the view is allocated then. */
static gboolean
follow_caret_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  PathosTextEditor *self = PATHOS_TEXT_EDITOR (user_data);
  PathosPlaced      placed = { .stick = self->stick };

  placed.rect = get_caret (self);
  pathos_scroller_reveal (self->scroller, &placed);
  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->follow = 0;
  return G_SOURCE_REMOVE;
}

/**
 * pathos_text_editor_follow_caret:
 *
 * Scrolls the map after the caret.
 */
void
pathos_text_editor_follow_caret (PathosTextEditor *self)
{
  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view == NULL)
    return;

  self->n_frames = 3;
  if (self->follow == 0)
    self->follow = gtk_widget_add_tick_callback (self->view, follow_caret_cb, self, NULL);
}

/**
 * pathos_text_editor_snapshot:
 *
 * Draws the view, and what is said below it, where they may be seen.
 */
void
pathos_text_editor_snapshot (PathosTextEditor *self,
                             GtkSnapshot      *snapshot)
{
  graphene_rect_t area;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->view == NULL)
    return;

  area = pathos_text_editor_get_area (self);
  gtk_snapshot_push_clip (snapshot, &area);
  gtk_widget_snapshot_child (self->parent, self->view, snapshot);
  if (self->notice != NULL)
    gtk_widget_snapshot_child (self->parent, self->notice, snapshot);
  gtk_snapshot_pop (snapshot);
}
