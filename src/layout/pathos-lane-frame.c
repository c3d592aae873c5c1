/* pathos-lane-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane-frame.h"

#include "pathos-lane-kinds.h"

#define DIVIDER_PADDING 4.0f
#define HINT_GAP        6.0f  /* between the name and what to do with an empty lane */
#define HIDDEN_PADDING  4.0f  /* around what says how many lanes are hidden … */
#define HIDDEN_GAP      10.0f /* … and above it */

/* Returns: (transfer none): the name of a band, as shown in the gutter */
PathosShapedText *
pathos_lane_frame_shape_name (PathosPlan *plan,
                              const char *name)
{
  return pathos_plan_get_text (plan, name, PATHOS_SIZE_CELL, TRUE, PATHOS_LANE_NAME_WIDTH);
}

static guint
count_hidden (PathosPlan *plan)
{
  PathosItems lanes = pathos_plan_get_items (plan, plan->journey->lanes);
  guint       n_hidden = 0;

  for (guint i = 0; i < lanes.n_items; i++)
    n_hidden += !((PathosLane *) lanes.items[i])->visible;

  return n_hidden;
}

static PathosFacts
get_facts (PathosPlan *plan,
           PathosLane *lane)
{
  PathosFacts facts = PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE | PATHOS_FACT_MOVABLE |
                      PATHOS_FACT_REMOVABLE | PATHOS_FACT_DOWN;

  if (!pathos_lane_get_kind_row (lane)->is_touchpoints)
    facts |= PATHOS_FACT_VARIES | PATHOS_FACT_HIDES;
  return count_hidden (plan) > 0 ? facts | PATHOS_FACT_UNHIDES : facts;
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
      info.facts = get_facts (plan, lane);
      info.id = PATHOS_ELEMENT (lane)->id;
      info.label = lane->title;
      info.texts = texts;
      info.radius = PATHOS_BAR_RADIUS;
    }

  return pathos_builder_end (&builder, &info);
}

/**
 * pathos_lane_frame_create_hidden:
 * @height: (out): map units, 0 if there is nothing to say
 *
 * Returns: (transfer full) (nullable): how many lanes are hidden, where they can be shown again; %NULL if
 *   none is, or in a picture of the map, in which they are not missed
 */
PathosNode *
pathos_lane_frame_create_hidden (PathosPlan *plan,
                                 float      *height)
{
  guint             n_hidden = count_hidden (plan);
  PathosSlot        slot = pathos_slot_new (plan->journey->lanes,
                                            pathos_plan_get_items (plan, plan->journey->lanes).n_items);
  g_autofree char  *sentence = NULL;
  PathosShapedText *text;
  PathosBuilder     builder, row;
  PathosGroupInfo   info;
  float             width;

  *height = 0;
  if (n_hidden == 0 || !plan->view->editable)
    return NULL;

  sentence = pathos_words_format_hidden_lanes (plan->language, n_hidden);
  text = pathos_plan_get_text (plan, sentence, PATHOS_SIZE_CELL, FALSE,
                               PATHOS_LANE_NAME_WIDTH - 4 * HIDDEN_PADDING);
  width = text->ink_width + 4 * HIDDEN_PADDING;
  *height = text->height + 2 * HIDDEN_PADDING;
  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_rect (&builder, 0, 0, width, *height, *height / 2, plan->theme->chip,
                           plan->theme->chip_border, "hidden");
  pathos_builder_add_text (&builder, text, 2 * HIDDEN_PADDING, HIDDEN_PADDING, plan->theme->text_dim, NULL);
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_LANE_NAME,
    .part = PATHOS_PART_CELL,
    .stick = PATHOS_STICK_START,
    .facts = PATHOS_FACT_PRESENT | PATHOS_FACT_UNHIDES,
    .id = PATHOS_ELEMENT (plan->journey)->id,
    .label = sentence,
    .slot = g_memdup2 (&slot, sizeof slot),
    .radius = PATHOS_RADIUS_ROUND,
    .area = GRAPHENE_RECT_INIT (0, 0, width, *height),
  };
  pathos_builder_init (&row, plan->width, plan->rtl);
  pathos_builder_add (&row, pathos_builder_end (&builder, &info), 0, HIDDEN_GAP, width);
  *height += HIDDEN_GAP;
  return pathos_builder_end (&row, NULL);
}

/* Returns: (nullable): what to do with a lane in which there is nothing yet */
static const char *
find_hint (PathosPlan *plan,
           PathosLane *lane)
{
  if (!plan->view->editable || plan->columns->n_columns == 0)
    return NULL;
  if (lane->kind == PATHOS_LANE_CARDS && pathos_plan_get_items (plan, lane->cards).n_items == 0)
    return pathos_words_get (plan->language, PATHOS_WORD_EMPTY_LANE);
  if (lane->kind == PATHOS_LANE_EMOTION && pathos_plan_get_items (plan, plan->journey->personas).n_items == 0)
    return pathos_words_get (plan->language, PATHOS_WORD_EMPTY_CURVE);

  return NULL;
}

/**
 * pathos_lane_frame_measure_hint:
 * @name: the lane's, shaped
 *
 * Returns: how high the name is with what to do with an empty lane below it; 0 if nothing is there, map units
 */
float
pathos_lane_frame_measure_hint (PathosPlan             *plan,
                                PathosLane             *lane,
                                const PathosShapedText *name)
{
  const char *hint = find_hint (plan, lane);

  if (hint == NULL || lane->kind == PATHOS_LANE_EMOTION)
    return 0;

  return name->height + HINT_GAP +
         pathos_plan_get_text (plan, hint, PATHOS_SIZE_CELL, FALSE, PATHOS_LANE_NAME_WIDTH)->height;
}

/* Adds what to do with an empty lane: below its name or, of a curve, above its middle line. There, no text
 * is under the signs of empty cells. */
static void
add_hint (PathosPlan             *plan,
          PathosLane             *lane,
          const PathosShapedText *name,
          PathosBuilder          *builder,
          float                   padding,
          float                   height)
{
  const char       *hint = find_hint (plan, lane);
  gboolean          is_curve = lane->kind == PATHOS_LANE_EMOTION;
  PathosShapedText *text;

  if (hint == NULL)
    return;

  text = pathos_plan_get_text (plan, hint, PATHOS_SIZE_CELL, FALSE,
                               is_curve ? plan->width - PATHOS_GUTTER : PATHOS_LANE_NAME_WIDTH);
  if (is_curve)
    {
      pathos_builder_add_text (builder, text, PATHOS_GUTTER + PATHOS_CELL_MARGIN,
                               padding + height / 2 - text->height - HINT_GAP, plan->theme->text_dim, NULL);
      return;
    }

  pathos_builder_add_text (builder, text, 0, padding + name->height + HINT_GAP, plan->theme->text_dim, NULL);
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
  *height = MAX (*height, name->height);
  pathos_builder_init (&builder, plan->width, plan->rtl);
  if (has_rule)
    pathos_builder_add (&builder, pathos_plan_create_rule (plan), 0, 0, plan->width);
  add_hint (plan, lane, name, &builder, padding, *height);
  *height += 2 * padding;
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
