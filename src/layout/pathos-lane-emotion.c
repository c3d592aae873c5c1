/* pathos-lane-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-emotion-ends.h"
#include "pathos-emotion-words.h"

/* The lane is drawn from back to front: grid and scale, the lowest stretch, curves, lines to their
 * names, markers, and the names. What the lowest point says has the first choice of a place. */

#define LABEL_MARGIN 6.0f /* how far names may reach beyond the plot before the lane grows */

static void
draw (PathosEmotionDrawing *drawing,
      PathosBlockCache     *blocks)
{
  PathosPlan         *plan = drawing->plan;
  PathosEmotionPoint *lowest = pathos_emotion_points_find_extreme (plan, drawing->points, -1);

  drawing->lowest = lowest;
  drawing->highest = pathos_emotion_points_find_extreme (plan, drawing->points, 1);
  if (lowest != NULL)
    pathos_emotion_draw_lowest_stretch (drawing, lowest);
  pathos_emotion_draw_curves (drawing);
  pathos_emotion_add_obstacles (drawing);
  pathos_emotion_stack_ends (drawing);
  for (guint i = 0; i < plan->n_personas; i++)
    pathos_emotion_draw_markers (drawing, blocks, i);

  if (lowest != NULL)
    {
      pathos_emotion_draw_ring (drawing, lowest);
      pathos_emotion_add_callout (drawing);
    }
  pathos_emotion_name_ends (drawing);
  if (drawing->highest != NULL)
    pathos_emotion_name_highest (drawing);
  pathos_emotion_add_words (drawing);
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
  g_autofree guint *firsts = g_new (guint, plan->n_personas + 1);
  g_autoptr (GArray) points = pathos_emotion_points_new (plan, kept, firsts);
  g_autoptr (GArray) chains = pathos_emotion_chains_new (points);
  graphene_rect_t      area = GRAPHENE_RECT_INIT (PATHOS_GUTTER, -LABEL_MARGIN, plan->width - PATHOS_GUTTER,
                                                  2 * (PATHOS_EMOTION_MIDDLE + LABEL_MARGIN));
  PathosBuilder        builder;
  PathosEmotionDrawing drawing = {
    .plan = plan,
    .builder = &builder,
    .points = points,
    .firsts = firsts,
    .chains = chains,
    .has_cells = pathos_emotion_has_cells (plan, kept->blocks),
    .has_words = pathos_emotion_has_words (plan, kept->blocks),
    .before = kept->whole,
    .pieces = pathos_emotion_pieces_new (),
  };
  PathosEmotionRoom beyond;
  PathosNode       *node;

  pathos_labels_init (&drawing.labels, &area);
  pathos_builder_init (&builder, plan->width, plan->rtl);
  beyond = pathos_emotion_add_axis (&drawing, lane, name);
  draw (&drawing, kept->blocks);
  pathos_kept_set_whole (kept, drawing.pieces, (GDestroyNotify) g_array_unref);
  beyond.above = MAX (beyond.above, area.origin.y - drawing.labels.top);
  beyond.below = MAX (beyond.below, drawing.labels.bottom - area.origin.y - area.size.height);
  pathos_labels_clear (&drawing.labels);
  g_array_unref (drawing.ends);
  node = pathos_builder_end (&builder, NULL);

  *height = beyond.above + 2 * PATHOS_EMOTION_MIDDLE + beyond.below;
  if (beyond.above == 0)
    return node;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, node, 0, beyond.above, plan->width);
  return pathos_builder_end (&builder, NULL);
}
