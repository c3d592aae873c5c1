/* pathos-limits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-limits.h"

#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#define CHANNEL_CELLS 13 /* what the name of a channel takes, in empty cells … */
#define PICTURE_CELLS 3  /* … and a picture */

/* What the cells of a map are counted from. */
typedef struct
{
  guint64 n_columns, n_lanes;
  guint64 n_channel_lanes, n_picture_lanes;
  guint64 channels, pictures; /* of one lane; touchpoints count with one of each */
} Grid;

static void
add_lane (Grid          *grid,
          PathosLaneKind kind)
{
  grid->n_lanes++;
  grid->n_channel_lanes += kind == PATHOS_LANE_CHANNELS;
  grid->n_picture_lanes += kind == PATHOS_LANE_PICTURES;
}

static guint64
count_channels (const char *const *ids)
{
  return ids != NULL ? CHANNEL_CELLS * g_strv_length ((char **) ids) : 0;
}

static guint64
count_picture (const char *name)
{
  return name != NULL && *name != '\0' ? PICTURE_CELLS : 0;
}

/* Adds what lanes of channels and pictures show of @touchpoint. */
static void
add_content (Grid             *grid,
             PathosTouchpoint *touchpoint)
{
  grid->channels += count_channels (touchpoint->channels);
  grid->pictures += count_picture (touchpoint->picture);
}

static void
add_stage (Grid        *grid,
           PathosStage *stage)
{
  PathosList *touchpoints = stage->touchpoints;
  gboolean    is_repeated = MAX (grid->n_channel_lanes, grid->n_picture_lanes) > 1;

  grid->n_columns += MAX (1, touchpoints->n_items);
  for (guint i = 0; is_repeated && i < touchpoints->n_items; i++)
    add_content (grid, PATHOS_TOUCHPOINT (touchpoints->items[i]));
}

static void
add_touchpoint (Grid             *grid,
                PathosTouchpoint *touchpoint)
{
  grid->n_columns++;
  add_content (grid, touchpoint);
}

static guint64
count (const Grid *grid)
{
  return grid->n_columns * grid->n_lanes + grid->channels * (MAX (grid->n_channel_lanes, 1) - 1) +
         grid->pictures * (MAX (grid->n_picture_lanes, 1) - 1);
}

/**
 * pathos_limits_count_cells:
 * @extra: (nullable): an element that will be added
 *
 * Returns: how many cells the lanes have, at most: each has one in every column, and lanes that show what
 * touchpoints hold repeat that
 */
guint64
pathos_limits_count_cells (PathosJourney *journey,
                           PathosElement *extra)
{
  Grid grid = { 0 };

  for (guint i = 0; i < journey->lanes->n_items; i++)
    add_lane (&grid, PATHOS_LANE (journey->lanes->items[i])->kind);
  if (extra != NULL && PATHOS_IS_LANE (extra))
    add_lane (&grid, PATHOS_LANE (extra)->kind);

  for (guint i = 0; i < journey->stages->n_items; i++)
    add_stage (&grid, PATHOS_STAGE (journey->stages->items[i]));
  if (extra != NULL && PATHOS_IS_STAGE (extra))
    add_stage (&grid, PATHOS_STAGE (extra));
  if (extra != NULL && PATHOS_IS_TOUCHPOINT (extra))
    add_touchpoint (&grid, PATHOS_TOUCHPOINT (extra));

  return count (&grid);
}

/* Returns: how many cells a lane of that kind takes, in a map that has others already */
static guint64
count_kind (PathosJourney *journey,
            PathosLaneKind kind)
{
  g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE, "kind", kind, NULL);

  return pathos_limits_count_cells (journey, lane) - pathos_limits_count_cells (journey, NULL);
}

static guint
count_lanes (PathosJourney *journey,
             PathosLaneKind kind)
{
  guint n = 0;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    n += PATHOS_LANE (journey->lanes->items[i])->kind == (int) kind;

  return MAX (1, n);
}

static guint64
subtract (guint64 a,
          guint64 b)
{
  return a - MIN (a, b);
}

/**
 * pathos_limits_count_more_cells:
 * @value: what @attr of @element will be
 *
 * Returns: how many cells the map will have more, at most
 */
guint64
pathos_limits_count_more_cells (PathosJourney    *journey,
                                PathosElement    *element,
                                const PathosAttr *attr,
                                const GValue     *value)
{
  PathosTouchpoint *touchpoint = PATHOS_IS_TOUCHPOINT (element) ? PATHOS_TOUCHPOINT (element) : NULL;
  PathosLane       *lane = PATHOS_IS_LANE (element) ? PATHOS_LANE (element) : NULL;

  if (lane != NULL && g_str_equal (attr->name, "kind") && g_value_get_int (value) != (int) lane->kind)
    return count_kind (journey, (PathosLaneKind) g_value_get_int (value)) -
           count_kind (journey, PATHOS_LANE_CARDS);
  if (touchpoint != NULL && g_str_equal (attr->name, "channels"))
    return subtract (count_channels (g_value_get_boxed (value)), count_channels (touchpoint->channels)) *
           (count_lanes (journey, PATHOS_LANE_CHANNELS) - 1);
  if (touchpoint != NULL && g_str_equal (attr->name, "picture"))
    return subtract (count_picture (g_value_get_string (value)), count_picture (touchpoint->picture)) *
           (count_lanes (journey, PATHOS_LANE_PICTURES) - 1);

  return 0;
}
