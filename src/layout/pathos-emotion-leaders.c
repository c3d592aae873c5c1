/* pathos-emotion-leaders.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-leaders.h"

#include "pathos-emotion-ends.h"
#include "pathos-rect.h"

#include <math.h>

/* Lines from points to their texts: to the callout of the lowest point, and where another point is nearer, so
 * that the text would be taken for that of the other. */

#define LEADER_GAP    6.0f /* between the line to the lowest point and its text */
#define LEADER_SAMPLE 4.0f /* along that line */
#define TEXT_GAP      2.0f /* between the line to another point and its text */

/* Returns: whether a line from @from to @to crosses a text */
static gboolean
crosses_text (PathosEmotionDrawing   *drawing,
              const graphene_point_t *from,
              const graphene_point_t *to)
{
  float dx = to->x - from->x, dy = to->y - from->y;
  int   n = 1 + (int) (MAX (ABS (dx), ABS (dy)) / LEADER_SAMPLE);

  for (int i = 0; i < n; i++)
    {
      graphene_rect_t way = GRAPHENE_RECT_INIT (MIN (0, dx / n) + from->x + dx * i / n - 1,
                                                MIN (0, dy / n) + from->y + dy * i / n - 1, ABS (dx / n) + 2,
                                                ABS (dy / n) + 2);

      if (pathos_labels_overlap_text (&drawing->labels, &way))
        return TRUE;
    }

  return FALSE;
}

/* Draws a line from @radius around a point to @to at the edge of its text, unless another text is in the way.
 *
 * Returns: whether it is drawn */
static gboolean
draw_leader (PathosEmotionDrawing     *drawing,
             const PathosEmotionPoint *point,
             float                     radius,
             graphene_point_t          to,
             PathosColour              colour)
{
  float            dx = to.x - point->x, dy = to.y - point->y, length = hypotf (dx, dy);
  graphene_point_t from;
  PathosPath      *leader;

  if (length <= radius)
    return FALSE;

  from = GRAPHENE_POINT_INIT (point->x + dx / length * radius, point->y + dy / length * radius);
  if (crosses_text (drawing, &from, &to))
    return FALSE;

  leader = pathos_path_new ();
  pathos_path_move_to (leader, from.x, from.y);
  pathos_path_line_to (leader, to.x, to.y);
  pathos_builder_add_path (drawing->builder, leader, 0, colour, 1.2f, "leader");
  pathos_emotion_avoid_line (drawing, from, to);
  return TRUE;
}

static graphene_point_t
get_middle (const PathosEmotionPoint *point)
{
  return GRAPHENE_POINT_INIT (point->x, point->y);
}

/* Returns: whether a word at @place could be taken for that of another point */
static gboolean
is_nearer_to_another (PathosEmotionDrawing     *drawing,
                      const PathosEmotionPoint *point,
                      const graphene_rect_t    *place)
{
  graphene_point_t middle = get_middle (point);
  float            distance = pathos_rect_get_distance (place, &middle);

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *other = &g_array_index (drawing->points, PathosEmotionPoint, i);

      middle = get_middle (other);
      if (other != point && pathos_rect_get_distance (place, &middle) <= distance)
        return TRUE;
    }

  return FALSE;
}

/* Draws a line to a text at @place where another point is nearer. */
void
pathos_emotion_join_text (PathosEmotionDrawing     *drawing,
                          const PathosEmotionPoint *point,
                          const graphene_rect_t    *place)
{
  PathosColour     colour = drawing->plan->personas[point->persona].colour;
  graphene_point_t middle = get_middle (point);
  graphene_rect_t  around;

  if (!is_nearer_to_another (drawing, point, place))
    return;

  graphene_rect_inset_r (place, -TEXT_GAP, -TEXT_GAP, &around);
  draw_leader (drawing, point, PATHOS_EMOTION_MARKER + 2, pathos_rect_get_nearest (&around, &middle),
               colour);
}

/* Draws a line to the callout. It ends beside it, between its two texts, or else below or above it. */
void
pathos_emotion_join_callout (PathosEmotionDrawing  *drawing,
                             const graphene_rect_t *place,
                             float                  middle)
{
  const PathosEmotionPoint *lowest = drawing->lowest;
  float                     end = place->origin.x + place->size.width;
  float                     bottom = place->origin.y + place->size.height;
  float                     beside = end < lowest->x ? end + LEADER_GAP : place->origin.x - LEADER_GAP;
  float                     over = CLAMP (lowest->x, place->origin.x, end);
  graphene_point_t          side = GRAPHENE_POINT_INIT (beside, middle);
  float                     near = bottom < lowest->y ? bottom + 3 : place->origin.y - 3;
  graphene_point_t          edge = GRAPHENE_POINT_INIT (over, near);
  gboolean                  is_beside = end < lowest->x || place->origin.x > lowest->x;
  PathosColour              colour = drawing->plan->theme->pain_mark;
  gboolean                  is_level = place->origin.y - PATHOS_EMOTION_RING < lowest->y &&
                      bottom + PATHOS_EMOTION_RING > lowest->y;

  if (is_beside && draw_leader (drawing, lowest, PATHOS_EMOTION_RING, side, colour))
    return;
  if (!is_level)
    draw_leader (drawing, lowest, PATHOS_EMOTION_RING, edge, colour);
}
