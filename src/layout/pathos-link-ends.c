/* pathos-link-ends.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-link-arcs.h"

/* Each end has its own position above its column, ordered so that arcs that end there do not cross. The end
 * at an alternative is in the gap between its column and the next, and goes down there, past the cards above
 * it. */

#define TOP_PITCH 12.0f
#define GAP_PITCH 5.0f
#define GAP_ROOM  6.0f
#define LOOP_ENDS 2     /* places for ends to the right that a loop takes, so that its curves have room */
#define BEYOND    96.0f /* how far an arc to the next page may run past the last column, for its label */

/* Returns: whether both ends of an arc are above one column */
static gboolean
loops_above (const PathosLinkArc *arc)
{
  return arc->from == arc->to && arc->from_row == 0 && arc->to_row == 0;
}

typedef struct
{
  int      column;
  guint    row;
  gboolean in_view;
  gboolean behind;    /* whether it passes the cards above an alternative on their right */
  gboolean leftwards; /* whether the arc goes to the left from here */
} End;

/* The end at an alternative is on the side of the other end, unless nothing would be left of an arc between
 * neighbours, or from the page before. An arc within a column is on its right, and goes around the cards
 * between two alternatives. */
static gboolean
is_behind (const PathosLinkArc *arc,
           gboolean             is_start)
{
  gboolean meets = ABS (arc->to - arc->from) == 1 && arc->from_row > 0 && arc->to_row > 0;

  if (arc->from == arc->to)
    return !is_start || arc->to_row == 0;
  if (MIN (arc->from, arc->to) < 0 && MAX (arc->from, arc->to) == 0)
    return TRUE;

  return is_start == (arc->from < arc->to) && !meets;
}

static End
get_end (const PathosLinkArc *arc,
         gboolean             is_start)
{
  End end = {
    .column = is_start ? arc->from : arc->to,
    .row = is_start ? arc->from_row : arc->to_row,
    .in_view = is_start ? arc->leaves : arc->arrives,
    .behind = is_behind (arc, is_start),
    .leftwards = is_start == (arc->from >= arc->to),
  };

  if (arc->from == arc->to && !loops_above (arc))
    end.leftwards = end.row > 0 && end.behind;
  return end;
}

/* What ends above one column, or in one gap, share. */
typedef struct
{
  guint n_left, n_right;       /* of arcs to the left, and to the right */
  guint seen_left, seen_right; /* how many of them are placed */
} Share;

/* Returns: the index of the share of an end: those of columns come first, then those of the gaps before each
 *   column and behind the last */
static guint
find_share (const PathosPlan *plan,
            const End        *end)
{
  if (end->row == 0)
    return (guint) end->column;

  return plan->columns->n_columns + (guint) end->column + (end->behind ? 1 : 0);
}

static void
count_end (const PathosPlan *plan,
           Share            *shares,
           const End        *end,
           guint             n_places)
{
  Share *share;

  if (!end->in_view)
    return;

  share = &shares[find_share (plan, end)];
  if (end->leftwards)
    share->n_left++;
  else
    share->n_right += n_places;
}

static Share *
count_ends (const PathosPlan *plan,
            GArray           *arcs)
{
  Share *shares = g_new0 (Share, 2 * plan->columns->n_columns + 1);

  for (guint i = 0; i < arcs->len; i++)
    {
      const PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
      End                  start = get_end (arc, TRUE), end = get_end (arc, FALSE);

      count_end (plan, shares, &start, 1);
      count_end (plan, shares, &end, loops_above (arc) ? LOOP_ENDS : 1);
    }

  return shares;
}

/* Ends of arcs to the left are left of those of arcs to the right, and shorter arcs are further out. */
static float
take_place (Share   *share,
            gboolean leftwards,
            float    middle,
            float    room,
            float    pitch)
{
  guint n = share->n_left + share->n_right;
  guint rank = leftwards ? share->seen_left++ : n - 1 - share->seen_right++;

  g_assert (rank < n);

  return PATHOS_GUTTER + middle + (rank - (n - 1) / 2.0f) * MIN (pitch, room / MAX (n - 1, 1));
}

/* @side: (out): of the card, for an alternative */
static float
place_end (const PathosPlan *plan,
           Share            *shares,
           const End        *end,
           float            *side)
{
  const PathosColumn *place;
  Share              *share;

  if (!end->in_view)
    return end->column < 0 ? PATHOS_GUTTER : MIN (PATHOS_GUTTER + plan->columns->width + BEYOND, plan->width);

  place = &plan->columns->columns[end->column];
  share = &shares[find_share (plan, end)];
  if (end->row == 0)
    return take_place (share, end->leftwards, place->x + place->width / 2,
                       place->width - 2 * (PATHOS_CELL_MARGIN + PATHOS_CARD_RADIUS), TOP_PITCH);

  *side = PATHOS_GUTTER + place->x + (end->behind ? place->width - PATHOS_CELL_MARGIN : PATHOS_CELL_MARGIN);
  return take_place (share, end->leftwards, place->x + (end->behind ? place->width : 0), GAP_ROOM, GAP_PITCH);
}

static void
place_ends (const PathosPlan *plan,
            Share            *shares,
            PathosLinkArc    *arc)
{
  End start = get_end (arc, TRUE), end = get_end (arc, FALSE);

  arc->x1 = place_end (plan, shares, &start, &arc->side1);
  arc->x2 = place_end (plan, shares, &end, &arc->side2);
  if (loops_above (arc))
    shares[end.column].seen_right += LOOP_ENDS - 1;
}

/* Sets where arcs end. Loops are between the ends of all other arcs, and inside one another, because they are
 * the lowest.
 *
 * @arcs: (element-type PathosLinkArc): the shortest first */
void
pathos_link_arcs_set_ends (const PathosPlan *plan,
                           GArray           *arcs)
{
  g_autofree Share *shares = count_ends (plan, arcs);

  for (guint i = 0; i < arcs->len; i++)
    {
      PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);

      if (!loops_above (arc))
        place_ends (plan, shares, arc);
    }

  for (guint i = arcs->len; i > 0; i--)
    {
      PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i - 1);

      if (loops_above (arc))
        place_ends (plan, shares, arc);
    }
}
