/* pathos-lane-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: curves are drawn and kept in blocks here; the keeping is to become a file of its own. */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-curve.h"
#include "pathos-describe.h"
#include "pathos-digest.h"
#include "pathos-emotion-drawing.h"
#include "pathos-marker.h"

#include <math.h>

/* The lane is drawn from back to front: hairlines, the lowest stretch, curves, markers, and their names. A
 * curve is broken into chains where its persona has no value. Names and the callout look for a place where
 * they touch nothing else. */

#define SAMPLE       6.0f
#define LABEL_REACH  300.0f
#define ANCHOR_PITCH 40.0f /* at least, from one to the next */

/* A chain ends where a column has no value of the persona. */
static gboolean
continues (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->persona == b->persona && b->first == a->last + 1;
}

static gboolean
is_dashed (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->feeling->basis == PATHOS_BASIS_ASSUMED && b->feeling->basis == PATHOS_BASIS_ASSUMED;
}

static guint64
digest_piece (PathosEmotionDrawing *drawing,
              const PathosCurve    *curve,
              PathosColour          colour,
              guint                 first,
              guint                 last,
              gboolean              dashed)
{
  guint64 digest = pathos_digest_add_real (pathos_digest_add (colour, dashed), drawing->plan->width);

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
              guint                 first,
              guint                 last,
              gboolean              dashed)
{
  PathosPath *path = pathos_path_new ();
  PathosNode *node;

  pathos_curve_add_to_path (curve, path, first, last, TRUE);
  if (drawing->plan->rtl)
    pathos_path_mirror (path, drawing->plan->width);
  node = pathos_path_node_new (path, 0, colour, 2.2f, "curve");
  ((PathosPathNode *) node)->dash[0] = dashed ? 5 : 0;
  ((PathosPathNode *) node)->dash[1] = dashed ? 5 : 0;
  return node;
}

/* Most pieces are what they were in the run before. */
static void
add_piece (PathosEmotionDrawing *drawing,
           const PathosCurve    *curve,
           PathosColour          colour,
           guint                 first,
           guint                 last,
           gboolean              dashed)
{
  guint64     digest = digest_piece (drawing, curve, colour, first, last, dashed);
  PathosNode *node = pathos_drawn_find (drawing->old_pieces, digest);

  if (node == NULL)
    node = create_piece (drawing, curve, colour, first, last, dashed);
  pathos_drawn_add (drawing->pieces, digest, node);
  pathos_builder_add (drawing->builder, node, 0, 0, drawing->plan->width);
}

/* Only labels near @anchor can touch this part of the curve, so only that part is avoided. */
static void
avoid_curve (PathosEmotionDrawing *drawing,
             const PathosCurve    *curve,
             float                 anchor)
{
  float first = MAX (curve->points[0].x, anchor - LABEL_REACH),
        last = MIN (curve->points[curve->n_points - 1].x, anchor + LABEL_REACH);

  for (float x = first; x < last; x += SAMPLE)
    {
      float y = pathos_curve_get_y (curve, x), next = pathos_curve_get_y (curve, MIN (x + SAMPLE, last));

      pathos_labels_avoid (&drawing->labels, x, MIN (y, next) - 3, SAMPLE, ABS (next - y) + 6,
                           PATHOS_LABELS_COST_MARK);
    }
}

/* A curve without a gap. */
typedef struct
{
  PathosEmotionPoint **points; /* (array length=n_points) */
  guint                n_points;
  PathosCurve         *curve;
} Chain;

static void
chain_clear (gpointer data)
{
  Chain *chain = data;

  g_clear_pointer (&chain->curve, pathos_curve_free);
}

/* Neighbouring segments of one kind are one stroke, so that dashes run on. */
static void
draw_chain (PathosEmotionDrawing *drawing,
            const Chain          *chain)
{
  PathosColour colour = drawing->plan->personas[chain->points[0]->persona].colour;
  guint        first = 0;

  for (guint i = 1; i < chain->n_points; i++)
    {
      gboolean dashed = is_dashed (chain->points[i - 1], chain->points[i]);

      if (i + 1 < chain->n_points && is_dashed (chain->points[i], chain->points[i + 1]) == dashed)
        continue;
      add_piece (drawing, chain->curve, colour, first, i, dashed);
      first = i;
    }

  for (guint i = 0; i < drawing->anchors->len; i++)
    avoid_curve (drawing, chain->curve, g_array_index (drawing->anchors, float, i));
}

static PathosCurve *
create_curve (const Chain *chain)
{
  g_autofree graphene_point_t *points = g_new (graphene_point_t, chain->n_points);

  for (guint i = 0; i < chain->n_points; i++)
    points[i] = GRAPHENE_POINT_INIT (chain->points[i]->x, chain->points[i]->y);

  return pathos_curve_new (points, chain->n_points);
}

/* @line: (array): place for all points, which those of the curves are put into one after the other.
 * Returns: (element-type Chain) */
static GArray *
collect_chains (PathosEmotionDrawing *drawing,
                PathosEmotionPoint  **line)
{
  GArray             *chains = g_array_new (FALSE, FALSE, sizeof (Chain));
  PathosEmotionPoint *before = NULL;

  g_array_set_clear_func (chains, chain_clear);
  for (guint i = 0; i < drawing->points->len; i++)
    {
      PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);
      Chain               chain = { line, 0, NULL };

      if (point->is_alternative)
        continue;
      if (before == NULL || !continues (before, point))
        g_array_append_val (chains, chain);
      g_array_index (chains, Chain, chains->len - 1).n_points++;
      *line++ = point;
      before = point;
    }

  for (guint i = 0; i < chains->len; i++)
    g_array_index (chains, Chain, i).curve = create_curve (&g_array_index (chains, Chain, i));

  return chains;
}

static gboolean
find_in_chain (const Chain              *chain,
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

/* In print, slanting lines replace the tint. */
static void
hatch_stretch (PathosEmotionDrawing *drawing,
               const PathosCurve    *curve,
               float                 from,
               float                 to)
{
  PathosPath *path = pathos_path_new ();

  for (float x = from + 4; x < to; x += 5)
    {
      pathos_path_move_to (path, x, PATHOS_EMOTION_MIDDLE);
      pathos_path_line_to (path, x, pathos_curve_get_y (curve, x));
    }
  pathos_builder_add_path (drawing->builder, path, 0, drawing->plan->theme->low, 0.8f, "low");
}

static void
fill_stretch (PathosEmotionDrawing *drawing,
              GArray               *chains,
              PathosEmotionPoint   *lowest)
{
  for (guint i = 0; i < chains->len; i++)
    {
      Chain      *chain = &g_array_index (chains, Chain, i);
      guint       index;
      float       from, to;
      PathosPath *path;

      if (!find_in_chain (chain, lowest, &index) ||
          !pathos_curve_find_stretch (chain->curve, index, PATHOS_EMOTION_MIDDLE, &from, &to))
        continue;

      pathos_labels_avoid (&drawing->labels, from, PATHOS_EMOTION_MIDDLE, to - from,
                           lowest->y - PATHOS_EMOTION_MIDDLE, PATHOS_LABELS_COST_TINT);
      if (drawing->plan->theme->patterns)
        {
          hatch_stretch (drawing, chain->curve, from, to);
          return;
        }

      path = pathos_path_new ();
      pathos_path_move_to (path, from, PATHOS_EMOTION_MIDDLE);
      pathos_path_line_to (path, from, pathos_curve_get_y (chain->curve, from));
      pathos_curve_add_part (chain->curve, path, from, to);
      pathos_path_line_to (path, to, PATHOS_EMOTION_MIDDLE);
      pathos_path_close (path);
      pathos_builder_add_path (drawing->builder, path, drawing->plan->theme->low, 0, 0, "low");
      return;
    }
}

/* A point is moved up and down: by halves, or by tenths. */
static const PathosAxes point_axes = {
  .axis = { {
      .attr = "value",
      .minimum = PATHOS_FEELING_LOWEST,
      .maximum = PATHOS_FEELING_HIGHEST,
      .unit_y = -PATHOS_EMOTION_UNIT,
      .snap = 2,
      .fine = 10,
  } },
  .n_axes = 1,
};

static PathosNode *
create_marker (PathosPlan               *plan,
               const PathosEmotionPoint *point,
               guint                     index)
{
  const PathosShownPersona *persona = &plan->personas[point->persona];
  g_autofree char          *label = pathos_describe_feeling (plan, persona, point->feeling);
  PathosBuilder             builder;
  PathosGroupInfo           info;

  pathos_builder_init (&builder, 0, plan->rtl);
  pathos_builder_add (&builder,
                      pathos_path_node_new (pathos_marker_get_path (persona->index,
                                                                    PATHOS_EMOTION_MARKER + 1.4f),
                                            plan->theme->background, 0, 0, "halo"),
                      0, 0, 0);
  pathos_builder_add_marker (&builder, persona->index, 0, 0, PATHOS_EMOTION_MARKER, persona->colour,
                             plan->theme->background, point->feeling->basis);
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_POINT,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_REMOVABLE,
    .accessible = PATHOS_ACCESSIBLE_SLIDER,
    .id = PATHOS_ELEMENT (point->feeling)->id,
    .at = point->at,
    .label = label,
    .order = index,
    .radius = PATHOS_RADIUS_ROUND,
    .axes = &point_axes,
    .values = { point->value },
    .area = GRAPHENE_RECT_INIT (-11, -11, 22, 22),
  };
  return pathos_builder_end (&builder, &info);
}

static PathosNode *
get_markers (PathosPlan         *plan,
             const PathosBlock  *block,
             PathosEmotionBlock *known,
             guint               persona)
{
  guint         first = known->firsts[persona];
  PathosBuilder builder;

  if (known->nodes[persona] != NULL)
    return known->nodes[persona];

  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = first; i < known->firsts[persona + 1]; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (known->points, PathosEmotionPoint, i);

      pathos_builder_add (&builder, create_marker (plan, point, i - first), point->x, point->y, 0);
    }

  known->nodes[persona] = pathos_builder_end (&builder, NULL);
  return known->nodes[persona];
}

/* The points of one persona are one group, so that they can be walked one after the other. */
static void
draw_markers (PathosEmotionDrawing *drawing,
              PathosKept           *kept,
              guint                 persona)
{
  PathosPlan     *plan = drawing->plan;
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < plan->columns->n_blocks; i++)
    {
      const PathosBlock  *block = &plan->columns->blocks[i];
      PathosEmotionBlock *known = pathos_block_cache_get (kept->blocks, i);

      if (known->firsts[persona + 1] > known->firsts[persona])
        pathos_block_add (block, &builder, pathos_node_ref (get_markers (plan, block, known, persona)));
    }

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CURVE,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (plan->personas[persona].persona)->id,
    .label = plan->personas[persona].name,
  };
  pathos_builder_add (drawing->builder, pathos_builder_end (&builder, &info), 0, 0, plan->width);
}

/* … and off the markers there. */
static void
avoid_markers (PathosEmotionDrawing *drawing)
{
  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      for (guint j = 0; j < drawing->anchors->len; j++)
        {
          if (fabsf (g_array_index (drawing->anchors, float,
                                    j) -
                     point->x) > LABEL_REACH + PATHOS_EMOTION_MARKER + 3)
            continue;
          pathos_labels_avoid (&drawing->labels, point->x - PATHOS_EMOTION_MARKER - 3,
                               point->y - PATHOS_EMOTION_MARKER - 3, 2 * PATHOS_EMOTION_MARKER + 6,
                               2 * PATHOS_EMOTION_MARKER + 6, PATHOS_LABELS_COST_MARK);
          break;
        }
    }
}

static void
add_ring (PathosEmotionDrawing     *drawing,
          const PathosEmotionPoint *lowest)
{
  PathosPath *ring = pathos_path_new ();

  pathos_path_add_circle (ring, lowest->x, lowest->y, PATHOS_EMOTION_RING);
  pathos_builder_add_path (drawing->builder, ring, 0, drawing->plan->theme->pain_mark, 1.8f, "ring");
  pathos_labels_avoid (&drawing->labels, lowest->x - PATHOS_EMOTION_RING - 1,
                       lowest->y - PATHOS_EMOTION_RING - 1, 2 * PATHOS_EMOTION_RING + 2,
                       2 * PATHOS_EMOTION_RING + 2, PATHOS_LABELS_COST_MARK);
}

/* One anchor is enough for points that are close together. */
static void
add_anchor (PathosEmotionDrawing     *drawing,
            const PathosEmotionPoint *point)
{
  for (guint i = 0; i < drawing->anchors->len; i++)
    {
      if (fabsf (g_array_index (drawing->anchors, float, i) - point->x) < ANCHOR_PITCH)
        return;
    }

  g_array_append_val (drawing->anchors, point->x);
}

/* The ends of each persona's curve, and the lowest point. */
static void
collect_anchors (PathosEmotionDrawing     *drawing,
                 const PathosEmotionPoint *lowest)
{
  const PathosEmotionPoint *before = NULL;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (drawing->points, PathosEmotionPoint, i);

      if (before == NULL || before->persona != point->persona)
        {
          add_anchor (drawing, point);
          if (before != NULL)
            add_anchor (drawing, before);
        }
      before = point;
    }

  if (before != NULL)
    add_anchor (drawing, before);
  if (lowest != NULL)
    add_anchor (drawing, lowest);
}

static void
draw (PathosEmotionDrawing *drawing,
      PathosKept           *kept)
{
  g_autofree PathosEmotionPoint **line = g_new (PathosEmotionPoint *, drawing->points->len);
  g_autoptr (GArray) chains = collect_chains (drawing, line);
  PathosEmotionPoint *lowest = pathos_emotion_points_find_lowest (drawing->plan, drawing->points);

  collect_anchors (drawing, lowest);
  if (lowest != NULL)
    fill_stretch (drawing, chains, lowest);
  for (guint i = 0; i < chains->len; i++)
    draw_chain (drawing, &g_array_index (chains, Chain, i));
  for (guint i = 0; i < drawing->plan->n_personas; i++)
    draw_markers (drawing, kept, i);
  avoid_markers (drawing);

  if (lowest != NULL)
    add_ring (drawing, lowest);
  for (guint i = 0; i < drawing->plan->n_personas; i++)
    pathos_emotion_name_ends (drawing, i);
  if (lowest != NULL)
    pathos_emotion_add_callout (drawing, lowest);
}

/**
 * pathos_lane_lay_out_emotion:
 * @name: the lane's, at the start of the gutter
 *
 * Returns: (transfer full): the curves of all shown personas
 */
PathosNode *
pathos_lane_lay_out_emotion (PathosPlan             *plan,
                             PathosFragments        *fragments,
                             PathosLane             *lane,
                             const PathosShapedText *name,
                             PathosKept             *kept,
                             float                  *height)
{
  g_autoptr (GArray) points = pathos_emotion_points_new (plan, kept);
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (float));
  graphene_rect_t      area = GRAPHENE_RECT_INIT (PATHOS_GUTTER, -6, plan->width - PATHOS_GUTTER,
                                                  2 * PATHOS_EMOTION_MIDDLE + 12);
  PathosBuilder        builder;
  PathosEmotionDrawing drawing = {
    .plan = plan,
    .builder = &builder,
    .points = points,
    .anchors = anchors,
    .old_pieces = kept->whole,
  };
  PathosEmotionRoom beyond;
  PathosNode       *node;
  float             above;

  drawing.pieces = pathos_drawn_new ();
  pathos_labels_init (&drawing.labels, &area);
  pathos_builder_init (&builder, plan->width, plan->rtl);
  beyond = pathos_emotion_add_axis (&drawing, lane, name);
  draw (&drawing, kept);
  pathos_kept_set_whole (kept, drawing.pieces, (GDestroyNotify) g_hash_table_unref);
  above = MAX (beyond.above, area.origin.y - drawing.labels.top);
  pathos_labels_clear (&drawing.labels);
  node = pathos_builder_end (&builder, NULL);

  *height = above + 2 * PATHOS_EMOTION_MIDDLE + beyond.below;
  if (above == 0)
    return node;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, node, 0, above, plan->width);
  return pathos_builder_end (&builder, NULL);
}
