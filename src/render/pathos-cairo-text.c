/* pathos-cairo-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

#include <math.h>
#include <stdlib.h>

/* In a document, glyphs are mapped to their letters, cluster by cluster in reading order, so that text can be
 * selected and searched in any script. Glyphs of colour fonts are pictures, with blanks that carry their
 * letters. A hyphen that the layout added belongs to the letter before it, so that searching ignores it. */

/* The space at which a line is broken has no width. Its letter is left out, because PDF viewers would take it
 * for a space inside the word before it; draw_line () adds one. */
static PathosRun
without_last_blank (const PathosShapedText *text,
                    const PathosLine       *line,
                    const PathosRun        *run)
{
  PathosRun trimmed = *run;
  guint     end = line->start + line->length;

  if (line->hyphen || run->start + run->length <= end)
    return trimmed;

  trimmed.length = end > run->start ? end - run->start : 0;
  while (trimmed.n_glyphs > 0 &&
         text->glyphs[trimmed.first_glyph + (run->rtl ? 0 : trimmed.n_glyphs - 1)].cluster >= end)
    {
      trimmed.first_glyph += run->rtl ? 1 : 0;
      trimmed.n_glyphs--;
    }

  return trimmed;
}

static cairo_glyph_t *
place_glyphs (const PathosShapedText *text,
              const PathosRun        *run,
              float                   x,
              float                   y)
{
  cairo_glyph_t *glyphs = g_new (cairo_glyph_t, run->n_glyphs);

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const PathosGlyph *glyph = &text->glyphs[run->first_glyph + i];

      glyphs[i] = (cairo_glyph_t) { glyph->glyph, x + glyph->x, y + glyph->y };
    }

  return glyphs;
}

/* Glyphs are ordered from left to right. In a right-to-left run, clusters are therefore collected from the
 * last glyph to the first. */
static cairo_text_cluster_t *
find_clusters (const PathosShapedText *text,
               const PathosRun        *run,
               int                    *n_clusters)
{
  cairo_text_cluster_t *clusters = g_new0 (cairo_text_cluster_t, run->n_glyphs);
  guint                 end = run->start + run->length;
  guint                 start = run->start; /* of the current cluster */
  int                   n = 0;

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      guint at = text->glyphs[run->first_glyph + (run->rtl ? run->n_glyphs - 1 - i : i)].cluster;

      if (i > 0 && at > start && at < end)
        {
          clusters[n++].num_bytes = (int) (at - start);
          start = at;
        }
      clusters[n].num_glyphs++;
    }

  clusters[n].num_bytes = (int) (end - start);
  *n_clusters = n + 1;
  return clusters;
}

static void
show_run (PathosCairoPen         *self,
          const PathosShapedText *text,
          const PathosRun        *run,
          const cairo_glyph_t    *glyphs)
{
  g_autofree cairo_text_cluster_t *clusters = NULL;
  int                              n_clusters;

  if (self->target == PATHOS_CAIRO_PICTURE)
    {
      cairo_show_glyphs (self->cr, glyphs, (int) run->n_glyphs);
      return;
    }

  clusters = find_clusters (text, run, &n_clusters);
  cairo_show_text_glyphs (self->cr, text->string + run->start, (int) run->length, glyphs, (int) run->n_glyphs,
                          clusters, n_clusters, run->rtl ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

/* Cairo leaves out what covers no pixel, as a blank does when it begins just between two. */
static void
leave_grid (cairo_t *cr,
            double  *x,
            double  *y)
{
  cairo_user_to_device (cr, x, y);
  if (fabs (*x - round (*x)) < 0.02)
    *x = round (*x) + 0.02;
  if (fabs (*y - round (*y)) < 0.02)
    *y = round (*y) + 0.02;
  cairo_device_to_user (cr, x, y);
}

/* A blank that is as wide as what it stands for. */
static void
show_blank (PathosCairoPen *self,
            const char     *string,
            guint           length,
            float           width,
            double          x,
            double          y)
{
  cairo_text_extents_t extents;
  cairo_glyph_t       *glyphs = NULL;
  cairo_text_cluster_t cluster = { (int) length, 1 };
  cairo_matrix_t       size;
  int                  n_glyphs = 0;

  cairo_select_font_face (self->cr, "Inter", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cr, 12);
  cairo_text_extents (self->cr, " ", &extents);
  if (extents.x_advance > 0)
    {
      cairo_matrix_init_scale (&size, 12 * MAX (width, 0.1) / extents.x_advance, 12);
      cairo_set_font_matrix (self->cr, &size);
    }

  leave_grid (self->cr, &x, &y);
  cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (self->cr), x, y, " ", 1, &glyphs, &n_glyphs, NULL,
                                    NULL, NULL);
  if (n_glyphs == 1)
    cairo_show_text_glyphs (self->cr, string, (int) length, glyphs, 1, &cluster, 1, 0);
  cairo_glyph_free (glyphs);
  self->blank = TRUE;
}

/* The letters of glyphs that are pictures, so that they can be selected and searched as the others. The font
 * names one letter for its blank, which is that of the first one; the others have only their own places.
 * LibreOffice goes by the font alone, so the first is a blank, or it would draw an emoji for each. */
static void
show_letters (PathosCairoPen         *self,
              const PathosShapedText *text,
              const PathosRun        *run,
              const cairo_glyph_t    *glyphs)
{
  g_autofree cairo_text_cluster_t *clusters = NULL;
  const char                      *letters = text->string + run->start;
  double                           end = glyphs[0].x + run->width;
  int                              n_clusters, n_done = 0;

  if (!self->blank)
    show_blank (self, " ", 1, 0, glyphs[0].x, glyphs[0].y);

  clusters = find_clusters (text, run, &n_clusters);
  for (int i = 0; i < n_clusters; i++)
    {
      int    n = clusters[i].num_glyphs;
      int    first = run->rtl ? (int) run->n_glyphs - n_done - n : n_done;
      int    next = first + n;
      double width = (next < (int) run->n_glyphs ? glyphs[next].x : end) - glyphs[first].x;

      show_blank (self, letters, (guint) clusters[i].num_bytes, (float) width, glyphs[first].x,
                  glyphs[first].y);
      letters += clusters[i].num_bytes;
      n_done += n;
    }
}

/* Returns: pixels per device unit; a document is for viewers with PATHOS_COLOUR_SCALE pixels per 1/96 inch */
static double
get_pixels (PathosCairoPen *self)
{
  return self->target == PATHOS_CAIRO_DOCUMENT ? PATHOS_COLOUR_SCALE * 96 / 72.0 : 1;
}

/* Moves the place to the next pixel. */
static void
snap (PathosCairoPen *self,
      double         *x,
      double         *y)
{
  double pixels = get_pixels (self);

  cairo_user_to_device (self->cr, x, y);
  *x = round (*x * pixels) / pixels;
  *y = round (*y * pixels) / pixels;
  cairo_device_to_user (self->cr, x, y);
}

static float
get_pixels_per_unit (PathosCairoPen *self)
{
  double across = get_pixels (self), down = 0;

  cairo_user_to_device_distance (self->cr, &across, &down);
  return (float) across;
}

/* Glyphs in colour are pictures in a document, and anywhere if they lose their colours. They begin and end at
 * whole pixels, as cairo draws glyphs on a screen, or viewers would sample them once more. Viewers give a
 * picture each pixel that it touches, so it keeps off the next one. */
static void
draw_pictures (PathosCairoPen         *self,
               const PathosShapedText *text,
               const PathosRun        *run,
               const cairo_glyph_t    *glyphs,
               PathosColour            colour)
{
  gboolean is_document = self->target == PATHOS_CAIRO_DOCUMENT;
  float    scale = get_pixels_per_unit (self);
  float    margin = is_document ? 0.02f / scale : 0;

  if (is_document && !self->options->outlines)
    show_letters (self, text, run, glyphs);

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      guint32                  index = (guint32) glyphs[i].index;
      const PathosColourGlyph *glyph = pathos_colour_glyphs_get (self->glyphs, run->font, index, colour,
                                                                 scale, NULL);
      graphene_rect_t          box = glyph->box;
      double                   x = glyphs[i].x, y = glyphs[i].y;

      snap (self, &x, &y);
      graphene_rect_offset (&box, (float) x, (float) y);
      graphene_rect_inset (&box, margin, margin);
      pathos_cairo_paint_surface (self, glyph->picture, &box);
    }
}

static void
draw_run (PathosCairoPen         *self,
          const PathosShapedText *text,
          const PathosRun        *run,
          PathosColour            colour,
          float                   x,
          float                   y)
{
  g_autofree cairo_glyph_t *glyphs = place_glyphs (text, run, x, y);

  if (run->n_glyphs == 0)
    return;

  if (self->glyphs != NULL && pathos_colour_glyphs_are_in (run->font))
    {
      draw_pictures (self, text, run, glyphs, colour);
      return;
    }

  cairo_set_scaled_font (self->cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->font)));
  if (self->target == PATHOS_CAIRO_DOCUMENT && self->options->outlines)
    {
      cairo_new_path (self->cr);
      cairo_glyph_path (self->cr, glyphs, (int) run->n_glyphs);
      cairo_fill (self->cr);
      return;
    }

  show_run (self, text, run, glyphs);
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const PathosRun *run = a, *other = b;

  return (run->start > other->start) - (run->start < other->start);
}

/* A document has its runs in reading order. The blank at which the line was broken follows them, so that the
 * last word is not joined with the first of the next line. */
static void
draw_line (PathosCairoPen       *self,
           const PathosTextNode *node,
           guint                 i_line,
           float                 x,
           float                 y)
{
  const PathosShapedText *text = node->text;
  const PathosLine       *line = &text->lines[i_line];
  const PathosRun        *runs = text->runs + line->first_run;
  g_autofree PathosRun   *ordered = NULL;
  float                   blank = text->style.size / 4;

  if (self->target == PATHOS_CAIRO_DOCUMENT && line->n_runs > 1)
    {
      runs = ordered = g_memdup2 (runs, line->n_runs * sizeof (PathosRun));
      qsort (ordered, line->n_runs, sizeof (PathosRun), compare_runs);
    }

  for (guint i = 0; i < line->n_runs; i++)
    {
      PathosRun run = without_last_blank (text, line, &runs[i]);

      draw_run (self, text, &run, node->colour, x + line->x, y + line->baseline);
    }

  if (self->target == PATHOS_CAIRO_DOCUMENT && !self->options->outlines && line->length > 0 &&
      pathos_shaped_text_has_blank_after (text, i_line))
    show_blank (self, " ", 1, blank, x + line->x + (line->rtl ? -blank : line->width), y + line->baseline);
}

/**
 * pathos_cairo_draw_text:
 * @x: of the node's origin, in the scene
 * @y: of the node's origin, in the scene
 */
void
pathos_cairo_draw_text (PathosCairoPen       *self,
                        const PathosTextNode *node,
                        float                 x,
                        float                 y)
{
  const char *tag = pathos_cairo_get_text_tag (self, node);

  pathos_cairo_begin_content (self, tag);
  pathos_cairo_set_colour (self, node->colour);
  for (guint i = 0; i < node->text->n_lines; i++)
    draw_line (self, node, i, x, y);
  pathos_cairo_end_content (self, tag);
}
