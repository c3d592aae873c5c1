/* pathos-lane-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-lane-cells.h"
#include "pathos-vocabulary.h"

/* The lanes that show what touchpoints already hold: channels, pictures, and the lines between parts of a
 * blueprint. */

#define ICON_SIZE      16.0f
#define ICON_COLUMN    22.0f
#define PICTURE_HEIGHT 96.0f

static void
add_channels (PathosPlan       *plan,
              PathosTouchpoint *touchpoint,
              PathosBuilder    *builder,
              float             width,
              float            *y)
{
  float line = pathos_text_get_line_height (PATHOS_SIZE_CELL);

  for (guint i = 0; touchpoint->channels != NULL && touchpoint->channels[i] != NULL; i++)
    {
      PathosChannel    *channel = (PathosChannel *) pathos_plan_find (plan, touchpoint->channels[i]);
      const char       *icon;
      PathosShapedText *text;

      if (channel == NULL)
        continue;

      icon = pathos_channel_get_shown_icon (channel);
      text = pathos_plan_get_text (plan, pathos_plan_get_channel_name (plan, channel), PATHOS_SIZE_CELL,
                                   FALSE, width - ICON_COLUMN);
      pathos_builder_add_icon (builder, icon, PATHOS_CELL_MARGIN + 2, *y + (line - ICON_SIZE) / 2, ICON_SIZE,
                               plan->theme->icon);
      pathos_builder_add_text (builder, text, PATHOS_CELL_MARGIN + 2 + ICON_COLUMN, *y, plan->theme->text,
                               NULL);
      *y += text->height + 4;
    }
}

typedef void (*CellFunc) (PathosPlan       *plan,
                          PathosTouchpoint *touchpoint,
                          PathosBuilder    *builder,
                          float             width,
                          float            *y);

/* Calls a function for the touchpoints of each column, and stacks what it draws. */
static void
fill_cb (PathosPlan        *plan,
         const PathosBlock *blocks,
         guint              n_blocks,
         PathosBuilder     *cells,
         float             *heights,
         gpointer           user_data)
{
  const CellFunc *func = user_data;

  for (guint i = 0; i < blocks->n_columns; i++)
    {
      const PathosColumn *column = &plan->columns->columns[blocks->first_column + i];

      for (guint j = 0; j < column->n_touchpoints; j++)
        (*func) (plan, plan->columns->touchpoints[column->first_touchpoint + j], &cells[i],
                 column->width - 2 * PATHOS_CELL_MARGIN - 2, &heights[i]);
    }
}

static PathosNode *
fill_columns (PathosPlan *plan,
              PathosLane *lane,
              PathosKept *kept,
              CellFunc    func,
              float      *height)
{
  PathosCells cells = { lane, fill_cb, &func, pathos_text_get_line_height (PATHOS_SIZE_CELL), TRUE };

  return pathos_lane_cells_lay_out (plan, &cells, kept, height);
}

/* Returns: (transfer full): each touchpoint's channels, with their words */
PathosNode *
pathos_lane_lay_out_channels (PathosPlan             *plan,
                              PathosFragments        *fragments,
                              PathosLane             *lane,
                              const PathosShapedText *name,
                              PathosKept             *kept,
                              float                  *height)
{
  return fill_columns (plan, lane, kept, add_channels, height);
}

static void
add_picture (PathosPlan       *plan,
             PathosTouchpoint *touchpoint,
             PathosBuilder    *builder,
             float             width,
             float            *y)
{
  const PathosPicture *picture = pathos_pictures_find (plan->pictures, touchpoint->picture);
  float                scale, w, h;
  graphene_rect_t      rect;

  if (picture == NULL)
    return;

  scale = MIN (width / picture->data.width, PICTURE_HEIGHT / picture->data.height);
  w = picture->data.width * scale;
  h = picture->data.height * scale;
  graphene_rect_init (&rect, 0, 0, w, h);
  pathos_builder_add (builder,
                      pathos_image_node_new (&rect, 6, picture->pixels, picture->data.mime_type,
                                             touchpoint->picture, picture->data.width, picture->data.height,
                                             plan->theme->patterns),
                      PATHOS_CELL_MARGIN + (width - w) / 2, *y, w);
  *y += h + PATHOS_CARD_GAP;
}

/* Returns: (transfer full): each touchpoint's picture, in its own proportions */
PathosNode *
pathos_lane_lay_out_pictures (PathosPlan             *plan,
                              PathosFragments        *fragments,
                              PathosLane             *lane,
                              const PathosShapedText *name,
                              PathosKept             *kept,
                              float                  *height)
{
  return fill_columns (plan, lane, kept, add_picture, height);
}

/* Returns: (transfer full): a dashed line, at the height of the lane's name */
PathosNode *
pathos_lane_lay_out_line (PathosPlan             *plan,
                          PathosFragments        *fragments,
                          PathosLane             *lane,
                          const PathosShapedText *name,
                          PathosKept             *kept,
                          float                  *height)
{
  float         y = pathos_text_get_line_height (PATHOS_SIZE_CELL) / 2;
  PathosPath   *path = pathos_path_new ();
  PathosBuilder builder;

  pathos_path_move_to (path, PATHOS_GUTTER, y);
  pathos_path_line_to (path, plan->width, y);
  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add_dashed (&builder, path, plan->theme->axis, 1.6f, 6, 5, "line");
  *height = 2 * y;

  return pathos_builder_end (&builder, NULL);
}
