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

static guint
count_lanes (PathosJourney *journey,
             PathosLaneKind kind)
{
  guint n = 0;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    n += PATHOS_LANE (journey->lanes->items[i])->kind == (int) kind;

  return n;
}

/* Returns: what one more lane of channels takes, and of pictures, that are counted with touchpoints once */
static void
count_repeated (PathosJourney *journey,
                guint64       *channels,
                guint64       *pictures)
{
  *channels = *pictures = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[i])->touchpoints;

      for (guint j = 0; j < touchpoints->n_items; j++)
        {
          PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (touchpoints->items[j]);

          if (touchpoint->channels != NULL)
            *channels += CHANNEL_CELLS * g_strv_length ((char **) touchpoint->channels);
          *pictures += *touchpoint->picture != '\0' ? PICTURE_CELLS : 0;
        }
    }
}

/* Returns: how many cells the lanes have, at most: each has one in every column, and lanes that show what
 * touchpoints hold repeat that */
guint64
pathos_limits_count_cells (PathosJourney *journey)
{
  guint   n_channels = count_lanes (journey, PATHOS_LANE_CHANNELS);
  guint   n_pictures = count_lanes (journey, PATHOS_LANE_PICTURES);
  guint64 n_columns = 0, channels = 0, pictures = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    n_columns += MAX (1, PATHOS_STAGE (journey->stages->items[i])->touchpoints->n_items);

  if (MAX (n_channels, n_pictures) > 1)
    count_repeated (journey, &channels, &pictures);

  return n_columns * journey->lanes->n_items + channels * (MAX (n_channels, 1) - 1) +
         pictures * (MAX (n_pictures, 1) - 1);
}
