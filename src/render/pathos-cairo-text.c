/* pathos-cairo-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"
#include "pathos-outlines.h"

/* In a document, glyphs are mapped to their letters, cluster by cluster in reading order, so that text can be
 * selected and searched in any script. A hyphen that the layout added belongs to the letter before it, so
 * that searching ignores it. */

/* The space at which a line is broken has no width. It is left out, because PDF viewers would take it for a
 * space inside the word before it. */
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

static void
draw_run (PathosCairoPen         *self,
          const PathosShapedText *text,
          const PathosRun        *run,
          float                   x,
          float                   y)
{
  g_autofree cairo_glyph_t *glyphs = place_glyphs (text, run, x, y);

  if (run->n_glyphs == 0)
    return;

  cairo_set_scaled_font (self->cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->font)));
  if (self->target == PATHOS_CAIRO_DOCUMENT && self->options->outlines &&
      pathos_outlines_has_shapes (run->font))
    {
      cairo_new_path (self->cr);
      cairo_glyph_path (self->cr, glyphs, (int) run->n_glyphs);
      cairo_fill (self->cr);
      return;
    }

  show_run (self, text, run, glyphs);
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
  const PathosShapedText *text = node->text;
  const char             *tag = pathos_cairo_get_text_tag (self, node);

  if (self->target == PATHOS_CAIRO_DOCUMENT)
    cairo_tag_begin (self->cr, tag, NULL);

  pathos_cairo_set_colour (self, node->colour);
  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          PathosRun run = without_last_blank (text, line, &text->runs[j]);

          draw_run (self, text, &run, x + line->x, y + line->baseline);
        }
    }

  if (self->target == PATHOS_CAIRO_DOCUMENT)
    cairo_tag_end (self->cr, tag);
}
