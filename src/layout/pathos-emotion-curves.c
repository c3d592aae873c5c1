/* pathos-emotion-curves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-drawing.h"

#include <math.h>
#include <string.h>

/* A chain is drawn in pieces, solid or dashed. After an edit, most pieces are the same as in the last run, so
 * those are compared. */

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

/* A part of a curve as it was drawn, and everything that its drawing depends on. */
typedef struct
{
  guint             persona;
  PathosColour      colour;
  float             line;
  gboolean          dashed;
  float             width;  /* of a map in which it is mirrored, otherwise 0 */
  graphene_point_t *points; /* (array length=n_points) */
  float            *slopes; /* (array length=n_points) */
  guint             n_points;
  PathosNode       *node;
} Piece;

static void
piece_clear (gpointer data)
{
  Piece *self = data;

  g_free (self->points);
  g_free (self->slopes);
  g_clear_pointer (&self->node, pathos_node_unref);
}

/* Returns: (transfer full): an array of pieces, opaque for others */
GArray *
pathos_emotion_pieces_new (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_set_clear_func (pieces, piece_clear);
  return pieces;
}

static gboolean
begins_before (const Piece *a,
               const Piece *b)
{
  return a->persona != b->persona ? a->persona < b->persona : a->points->x < b->points->x;
}

static gboolean
is_same (const Piece *a,
         const Piece *b)
{
  return a->persona == b->persona && a->colour == b->colour && a->line == b->line && a->dashed == b->dashed &&
         a->width == b->width && a->n_points == b->n_points &&
         memcmp (a->points, b->points, a->n_points * sizeof *a->points) == 0 &&
         memcmp (a->slopes, b->slopes, a->n_points * sizeof *a->slopes) == 0;
}

/* Pieces come in the same order in each run, so those of the last one are passed once.
 *
 * Returns: whether @piece was drawn in the last run; it takes over what that has */
static gboolean
take_over (PathosEmotionDrawing *drawing,
           Piece                *piece)
{
  guint  n_before = drawing->before != NULL ? drawing->before->len : 0;
  Piece *before = n_before > 0 ? (Piece *) (gpointer) drawing->before->data : NULL;

  while (drawing->n_passed < n_before && begins_before (&before[drawing->n_passed], piece))
    drawing->n_passed++;
  if (drawing->n_passed == n_before || !is_same (&before[drawing->n_passed], piece))
    return FALSE;

  *piece = before[drawing->n_passed];
  before[drawing->n_passed++] = (Piece) { .node = NULL };
  return TRUE;
}

static PathosNode *
create_piece (PathosEmotionDrawing *drawing,
              const PathosCurve    *curve,
              const Piece          *piece)
{
  PathosPath *path = pathos_path_new ();
  gboolean    is_core = piece->colour == drawing->plan->theme->background;
  guint       first = (guint) (piece->points - curve->points);
  PathosNode *node;

  pathos_curve_add_to_path (curve, path, first, first + piece->n_points - 1, TRUE);
  if (drawing->plan->rtl)
    pathos_path_mirror (path, drawing->plan->width);
  node = pathos_path_node_new (path, 0, piece->colour, piece->line, is_core ? "core" : "curve");
  ((PathosPathNode *) node)->dash[0] = piece->dashed ? 5 : 0;
  ((PathosPathNode *) node)->dash[1] = piece->dashed ? 5 : 0;
  ((PathosPathNode *) node)->in_overview = !is_core;
  return node;
}

/* @piece: the points and slopes of @curve from the first on, which it does not own yet */
static void
add_piece (PathosEmotionDrawing *drawing,
           const PathosCurve    *curve,
           Piece                 piece)
{
  piece.width = drawing->plan->rtl ? drawing->plan->width : 0;
  if (!take_over (drawing, &piece))
    {
      piece.node = create_piece (drawing, curve, &piece);
      piece.points = g_memdup2 (piece.points, piece.n_points * sizeof *piece.points);
      piece.slopes = g_memdup2 (piece.slopes, piece.n_points * sizeof *piece.slopes);
    }

  g_array_append_val (drawing->pieces, piece);
  pathos_builder_add (drawing->builder, pathos_node_ref (piece.node), 0, 0, drawing->plan->width);
}

/* Neighbouring segments of one kind are one stroke, so that the dashes continue. */
static void
draw_chain (PathosEmotionDrawing     *drawing,
            const PathosEmotionChain *chain)
{
  const PathosEmotionPoint *const *points = (const PathosEmotionPoint *const *) chain->points;
  guint                            persona = points[0]->persona;
  PathosColour                     colour = drawing->plan->personas[persona].colour;
  Line                             line = get_line (drawing->plan, persona);
  guint                            n_points = chain->n_points, first = 0;

  for (guint i = 1; i < n_points; i++)
    {
      gboolean dashed = is_dashed (points[i - 1], points[i]);
      Piece    piece;

      if (i + 1 < n_points && is_dashed (points[i], points[i + 1]) == dashed)
        continue;
      piece = (Piece) { persona, colour, line.width, dashed, 0, chain->curve->points + first,
                        chain->curve->slopes + first, i - first + 1, NULL };
      add_piece (drawing, chain->curve, piece);
      if (line.core > 0)
        {
          piece.colour = drawing->plan->theme->background;
          piece.line = line.core;
          piece.dashed = FALSE;
          add_piece (drawing, chain->curve, piece);
        }
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
