/* pathos-text-editor-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-editor-private.h"

#include "pathos-text-fonts.h"

#include <math.h>

/* Puts the text view where its text is on the map, in the same font and with the same lines, and keeps the
 * caret in view. It covers as little as it can: it is as wide as the lines of the text, not as their room.
 * Where the map does not show the text, or too small to be read, the map stays as it is, and the view is
 * raised above it. */

#define SMALLEST_TEXT 11.0 /* pixels: a smaller text is enlarged, … */
#define LOWEST_TEXT   10.0 /* … and raised, if its lines would no longer be about as long */
#define MIN_HEIGHT    24   /* pixels of the box, however little of the map is seen */
#define SLACK         1    /* pixels that a line may be longer than on the map */
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
 * pathos_text_editor_is_raised:
 *
 * Returns: whether the view is above everything, since it is much larger than the text on the map, or that
 *   is not shown
 */
gboolean
pathos_text_editor_is_raised (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance = pathos_text_editor_get_appearance (self);

  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);

  return appearance->n_lines == 0 ||
         appearance->style.size * pathos_scroller_get_zoom (self->scroller) < LOWEST_TEXT - 0.01;
}

/* Lines that are not raised stay where they are on the map, so that they cover none beside them. */
static double
get_line_scale (PathosTextEditor           *self,
                const PathosTextAppearance *appearance)
{
  if (pathos_text_editor_is_raised (self))
    return get_text_size (self, appearance) / appearance->style.size;

  return pathos_scroller_get_zoom (self->scroller);
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
  double                      size, line;
  PathosColour                paper, ink;
  g_autofree char            *css = NULL;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (!pathos_tool_is_running (self->tool))
    return;

  ensure_css (self);
  if (self->view != NULL && pathos_text_editor_is_raised (self))
    gtk_widget_add_css_class (self->view, "raised");
  else if (self->view != NULL)
    gtk_widget_remove_css_class (self->view, "raised");
  appearance = pathos_text_editor_get_appearance (self);
  size = get_text_size (self, appearance);
  line = pathos_text_get_line_height (appearance->style.size) * get_line_scale (self, appearance);
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
                         (int) lround (line * 100),
                         ink & 0xffffff,
                         paper & 0xffffff,
                         paper & 0xffffff,
                         ink & 0xffffff);

  if (g_set_str (&self->style, css))
    gtk_css_provider_load_from_string (self->css, css);
}

/* Returns: the width of a text that the map does not show yet, pixels */
static double
measure_text (PathosTextEditor *self)
{
  g_autofree char *text = pathos_text_entry_dup_text (PATHOS_TEXT_ENTRY (self->view));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, text);
  int width;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Returns: the width in which lines wrap as on the map, pixels. A line that is typed has room to grow until
 * the map is laid out again, but lines that are balanced would take the next word. */
static double
get_width (PathosTextEditor           *self,
           const PathosTextAppearance *appearance,
           double                      scale)
{
  double width = appearance->n_lines > 0 ? appearance->ink_width * scale : measure_text (self);

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (appearance != NULL);

  width += SLACK + (appearance->n_lines > 1 ? 0 : appearance->style.size * scale);
  return appearance->style.width > 0 ? MIN (width, appearance->style.width * scale) : width;
}

/* Returns: where a box of @width begins, so that its lines are where those in @rect are */
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

  return floorf (rect->origin.x - MARGIN - ((style->align == PATHOS_ALIGN_END) != style->rtl ? beyond : 0));
}

/* Returns: @start, or what is nearest to it from where @size fits into the area */
static float
fit_into (float start,
          float size,
          float area_start,
          float area_size)
{
  return floorf (MAX (area_start, MIN (start, area_start + area_size - size)));
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

/* Returns: where the text is on the screen */
static graphene_rect_t
get_rect (PathosTextEditor           *self,
          const PathosTextAppearance *appearance)
{
  PathosShift      shift = pathos_scroller_get_shift (self->scroller);
  graphene_point_t offset = pathos_shift_get (&shift, self->stick);
  graphene_rect_t  rect;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (appearance != NULL);

  offset.x += pathos_scroller_keep (self->scroller, &appearance->kept);
  graphene_rect_offset_r (&appearance->rect, offset.x, offset.y, &rect);
  return pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &rect);
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
  graphene_rect_t             rect, area, box;
  int                         width, height, least;
  double                      scale;
  graphene_point_t            corner;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view == NULL)
    return;

  /* A prompt or a placeholder becomes a real text while it is edited. */
  pathos_text_editor_set_style (self);
  appearance = pathos_text_editor_get_appearance (self);
  area = pathos_text_editor_get_area (self);
  scale = get_text_size (self, appearance) / appearance->style.size;
  rect = get_rect (self, appearance);
  /* A prompt or a long word may need more than the text's place. */
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX ((int) ceil (get_width (self, appearance, scale)) + 2 * MARGIN, least);
  gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  height = MAX (height, (int) ceil (appearance->rect.size.height * get_line_scale (self, appearance)) +
                            2 * MARGIN);
  height = MIN (height, MAX (MIN_HEIGHT, (int) area.size.height));

  corner.x = get_left (&appearance->style, &rect, width);
  corner.y = floorf (rect.origin.y) - MARGIN;
  /* It follows its text out of view. Lines may be shorter than their room. */
  box = GRAPHENE_RECT_INIT (corner.x, corner.y, (float) width, (float) height);
  if (pathos_text_editor_is_raised (self) && graphene_rect_intersection (&rect, &area, NULL) &&
      graphene_rect_intersection (&box, &area, NULL))
    {
      corner.x = fit_into (corner.x, (float) width, area.origin.x, area.size.width);
      corner.y = fit_into (corner.y, (float) height, area.origin.y, area.size.height);
    }
  gtk_widget_allocate (self->view, width, height, -1, gsk_transform_translate (NULL, &corner));
  pathos_text_entry_place_names (PATHOS_TEXT_ENTRY (self->view));
  allocate_notice (self, &GRAPHENE_POINT_INIT (corner.x, corner.y + height));
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
 * @is_above: whether the rings of items are drawn already
 *
 * Draws the view below the rings, which are around it, unless it is raised; and above them what is said below
 * the text. Nothing of it is drawn where it may not be seen.
 */
void
pathos_text_editor_snapshot (PathosTextEditor *self,
                             GtkSnapshot      *snapshot,
                             gboolean          is_above)
{
  graphene_rect_t area, lines;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->view == NULL)
    return;

  area = pathos_text_editor_get_area (self);
  if (!is_above && gtk_widget_compute_bounds (self->view, self->parent, &lines))
    {
      /* On the map, it covers nothing above and below its own lines. */
      graphene_rect_inset (&lines, 0, MARGIN - 1);
      graphene_rect_intersection (&area, &lines, &area);
    }
  gtk_snapshot_push_clip (snapshot, &area);
  if (is_above == pathos_text_editor_is_raised (self))
    gtk_widget_snapshot_child (self->parent, self->view, snapshot);
  if (is_above && self->notice != NULL)
    gtk_widget_snapshot_child (self->parent, self->notice, snapshot);
  gtk_snapshot_pop (snapshot);
}
