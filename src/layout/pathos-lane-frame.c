/* pathos-lane-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane-frame.h"

#include "pathos-lane-kinds.h"

#define DIVIDER_PADDING 4.0f

/* Returns: (transfer none): the name of a band, as shown in the gutter */
PathosShapedText *
pathos_lane_frame_shape_name (PathosPlan *plan,
                              const char *name)
{
  return pathos_plan_get_text (plan, name, PATHOS_SIZE_CELL, TRUE, PATHOS_LANE_NAME_WIDTH);
}

/**
 * pathos_lane_frame_create_name:
 * @lane: (nullable): %NULL for the bar of stages, whose name is a word of the map and cannot be edited
 *
 * Returns: (transfer full): a name that stays in view at the start of its band
 */
PathosNode *
pathos_lane_frame_create_name (PathosPlan       *plan,
                               PathosLane       *lane,
                               PathosShapedText *text)
{
  static const char *const texts[] = { "title", NULL };

  gboolean is_dim = lane != NULL &&
                    (pathos_lane_get_kind_row (lane)->is_divider || *lane->title == '\0');
  PathosColour    colour = is_dim ? plan->theme->text_dim : plan->theme->text;
  PathosGroupInfo info = { .stick = PATHOS_STICK_START };
  PathosBuilder   builder;

  pathos_builder_init (&builder, PATHOS_LANE_NAME_WIDTH, plan->rtl);
  pathos_builder_add_text (&builder, text, 0, 0, colour, lane != NULL ? "title" : NULL);
  if (lane != NULL)
    {
      info.role = PATHOS_GROUP_LANE_NAME;
      info.part = PATHOS_PART_ITEM;
      info.facts = PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE | PATHOS_FACT_DOWN;
      info.id = PATHOS_ELEMENT (lane)->id;
      info.label = lane->title;
      info.texts = texts;
      info.radius = PATHOS_BAR_RADIUS;
    }

  return pathos_builder_end (&builder, &info);
}

/**
 * pathos_lane_frame_create:
 * @name: the lane's, shaped
 * @content: (transfer full): what is in the lane
 * @order: among the lanes in view
 * @height: (inout): of the content; then of the lane
 *
 * Returns: (transfer full): the lane
 */
PathosNode *
pathos_lane_frame_create (PathosPlan       *plan,
                          PathosLane       *lane,
                          PathosShapedText *name,
                          PathosNode       *content,
                          gboolean          has_rule,
                          guint             order,
                          float            *height)
{
  float           padding;
  PathosBuilder   builder;
  PathosGroupInfo info;

  g_return_val_if_fail (PATHOS_IS_LANE (lane), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  padding = pathos_lane_get_kind_row (lane)->is_divider ? DIVIDER_PADDING : PATHOS_LANE_PADDING;
  *height = MAX (*height, name->height) + 2 * padding;
  pathos_builder_init (&builder, plan->width, plan->rtl);
  if (has_rule)
    pathos_builder_add (&builder, pathos_plan_create_rule (plan), 0, 0, plan->width);
  pathos_builder_add (&builder, content, 0, padding, plan->width);
  pathos_builder_add (&builder, pathos_lane_frame_create_name (plan, lane, name), 0, padding,
                      PATHOS_LANE_NAME_WIDTH);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_LANE,
    .facts = PATHOS_FACT_CONTAINER | PATHOS_FACT_BAND,
    .id = PATHOS_ELEMENT (lane)->id,
    .label = lane->title,
    .order = order,
    .area = GRAPHENE_RECT_INIT (0, 0, plan->width, *height),
  };
  return pathos_builder_end (&builder, &info);
}
