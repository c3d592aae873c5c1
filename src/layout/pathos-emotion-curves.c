/* pathos-emotion-curves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-drawing.h"

#include "pathos-digest.h"

#include <math.h>

/* A chain is drawn in pieces, solid or dashed. After an edit, most pieces are the same as in the last run, so
 * they are cached by a digest. */

static gboolean
is_dashed (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->basis == PATHOS_BASIS_ASSUMED && b->basis == PATHOS_BASIS_ASSUMED;
}

/* A kind of line: its width, and that of its white core, 0 for none. */
typedef struct
{
  float width, core;
} Line;

/* Without colours, the lines of three personas differ in kind. Dashes mean that something is assumed. */
static Line
get_line (const PathosPlan *plan,
          guint             persona)
{
  static const Line printed[] = { { 2.4f, 0 }, { 1.2f, 0 }, { 2.4f, 1.0f } };

  return plan->theme->patterns ? printed[persona % G_N_ELEMENTS (printed)] : (Line) { 2.2f, 0 };
}

static guint64
digest_piece (PathosEmotionDrawing *drawing,
              const PathosCurve    *curve,
              PathosColour          colour,
              float                 line,
              guint                 first,
              guint                 last,
              gboolean              dashed)
{
  guint64 digest = pathos_digest_add_real (pathos_digest_add (colour, dashed), drawing->plan->width);

  digest = pathos_digest_add_real (digest, line);

  for (guint i = first; i <= last; i++)
    {
      digest = pathos_digest_add_real (digest, curve->points[i].x);
      digest = pathos_digest_add_real (digest, curve->points[i].y);
      digest = pathos_digest_add_real (digest, curve->slopes[i]);
    }

  return digest;
}

static PathosNode *
create_piece (PathosEmotionDrawing *drawing,
              const PathosCurve    *curve,
              PathosColour          colour,
              float                 line,
              guint                 first,
              guint                 last,
              gboolean              dashed)
{
  PathosPath *path = pathos_path_new ();
  const char *shape = colour == drawing->plan->theme->background ? "core" : "curve";
  PathosNode *node;

  pathos_curve_add_to_path (curve, path, first, last, TRUE);
  if (drawing->plan->rtl)
    pathos_path_mirror (path, drawing->plan->width);
  node = pathos_path_node_new (path, 0, colour, line, shape);
  ((PathosPathNode *) node)->dash[0] = dashed ? 5 : 0;
  ((PathosPathNode *) node)->dash[1] = dashed ? 5 : 0;
  ((PathosPathNode *) node)->in_overview = colour != drawing->plan->theme->background;
  return node;
}

static void
add_piece (PathosEmotionDrawing *drawing,
           const PathosCurve    *curve,
           PathosColour          colour,
           float                 line,
           guint                 first,
           guint                 last,
           gboolean              dashed)
{
  guint64     digest = digest_piece (drawing, curve, colour, line, first, last, dashed);
  PathosNode *node = pathos_node_cache_dup_node (drawing->pieces, digest);

  g_assert (first < last && last < curve->n_points);

  if (node == NULL)
    {
      node = create_piece (drawing, curve, colour, line, first, last, dashed);
      pathos_node_cache_add (drawing->pieces, digest, node);
    }
  pathos_builder_add (drawing->builder, node, 0, 0, drawing->plan->width);
}

/* Neighbouring segments of one kind are one stroke, so that the dashes continue. */
static void
draw_chain (PathosEmotionDrawing     *drawing,
            const PathosEmotionChain *chain)
{
  const PathosEmotionPoint *const *points = (const PathosEmotionPoint *const *) chain->points;
  PathosColour                     colour = drawing->plan->personas[points[0]->persona].colour;
  Line                             line = get_line (drawing->plan, points[0]->persona);
  guint                            n_points = chain->n_points, first = 0;

  for (guint i = 1; i < n_points; i++)
    {
      gboolean dashed = is_dashed (points[i - 1], points[i]);

      if (i + 1 < n_points && is_dashed (points[i], points[i + 1]) == dashed)
        continue;
      add_piece (drawing, chain->curve, colour, line.width, first, i, dashed);
      if (line.core > 0)
        add_piece (drawing, chain->curve, drawing->plan->theme->background, line.core, first, i, FALSE);
      first = i;
    }
}

void
pathos_emotion_draw_curves (PathosEmotionDrawing *drawing)
{
  for (guint i = 0; i < drawing->chains->len; i++)
    draw_chain (drawing, &g_array_index (drawing->chains, PathosEmotionChain, i));
}

/* In print, slanting lines replace the tint. */
static void
hatch_stretch (PathosEmotionDrawing *drawing,
               const PathosCurve    *curve,
               float                 from,
               float                 to)
{
  PathosPath *path = pathos_path_new ();
  int         n_lines = (int) ceilf ((to - from - 4) / 5);

  for (int i = 0; i < n_lines; i++)
    {
      float x = from + 4 + 5.0f * i;

      pathos_path_move_to (path, x, PATHOS_EMOTION_MIDDLE);
      pathos_path_line_to (path, x, pathos_curve_get_y (curve, x));
    }
  pathos_builder_add_path (drawing->builder, path, 0, drawing->plan->theme->low, 0.8f, "low");
}

static void
tint_stretch (PathosEmotionDrawing *drawing,
              const PathosCurve    *curve,
              float                 from,
              float                 to)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_move_to (path, from, PATHOS_EMOTION_MIDDLE);
  pathos_path_line_to (path, from, pathos_curve_get_y (curve, from));
  pathos_curve_add_part (curve, path, from, to);
  pathos_path_line_to (path, to, PATHOS_EMOTION_MIDDLE);
  pathos_path_close (path);
  pathos_builder_add_path (drawing->builder, path, drawing->plan->theme->low, 0, 0, "low");
}

/* @index: (out): of @point in @chain. Returns: whether it is there */
static gboolean
find_point (const PathosEmotionChain *chain,
            const PathosEmotionPoint *point,
            guint                    *index)
{
  for (*index = 0; *index < chain->n_points; (*index)++)
    {
      if (chain->points[*index] == point)
        return TRUE;
    }

  return FALSE;
}

/* Fills the area between the middle and the curve around its lowest point. */
void
pathos_emotion_draw_lowest_stretch (PathosEmotionDrawing *drawing,
                                    PathosEmotionPoint   *lowest)
{
  for (guint i = 0; i < drawing->chains->len; i++)
    {
      const PathosEmotionChain *chain = &g_array_index (drawing->chains, PathosEmotionChain, i);
      guint                     index;
      float                     from, to;

      if (!find_point (chain, lowest, &index) ||
          !pathos_curve_find_stretch (chain->curve, index, PATHOS_EMOTION_MIDDLE, &from, &to))
        continue;

      pathos_labels_add_obstacle (&drawing->labels, from, PATHOS_EMOTION_MIDDLE, to - from,
                                  lowest->y - PATHOS_EMOTION_MIDDLE, PATHOS_LABELS_COST_TINT);
      if (drawing->plan->theme->patterns)
        hatch_stretch (drawing, chain->curve, from, to);
      else
        tint_stretch (drawing, chain->curve, from, to);
      return;
    }
}
