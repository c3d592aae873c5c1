/* pathos-stages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clean.h"
#include "pathos-gap.h"
#include "pathos-lane-frame.h"
#include "pathos-lanes.h"
#include "pathos-touchpoint-card.h"

#define STAGE_HEIGHT 36.0f
#define POINT        9.0f /* how far a chevron points into the next */
#define SPACE        4.0f /* between two chevrons */
#define PADDING      8.0f
#define GAP_BELOW    12.0f

/* What is cached for a block. */
typedef struct
{
  PathosNode *node;   /* (nullable) */
  float       need;   /* the height of its titles … */
  float       height; /* … and the height at which it was drawn */
} StageBlock;

static void
stage_block_free (gpointer data)
{
  StageBlock *self = data;

  g_clear_pointer (&self->node, pathos_node_unref);
  g_free (self);
}

/* The first chevron has a straight start; the others have a notch for the point of the one before. */
static PathosPath *
create_chevron (float    x,
                float    width,
                float    height,
                gboolean first)
{
  PathosPath *path = pathos_path_new ();
  float       end = x + width - POINT - SPACE / 2;

  pathos_path_move_to (path, x, 0);
  pathos_path_line_to (path, end, 0);
  pathos_path_line_to (path, end + POINT, height / 2);
  pathos_path_line_to (path, end, height);
  pathos_path_line_to (path, x, height);
  if (!first)
    pathos_path_line_to (path, x + POINT, height / 2);
  pathos_path_close (path);

  return path;
}

static float
span_width (PathosPlan            *plan,
            const PathosStageSpan *span)
{
  const PathosColumn *first = &plan->columns->columns[span->first_column],
                     *last = first + span->n_columns - 1;

  g_assert (span->n_columns > 0);

  return last->from + last->width - first->from;
}

static PathosShapedText *
shape_title (PathosPlan            *plan,
             const PathosStageSpan *span)
{
  const char     *title = pathos_plan_get_shown (plan, span->stage->title, PATHOS_WORD_UNTITLED);
  float           width = span_width (plan, span) - 2 * POINT - 2 * PADDING - SPACE;
  PathosTextStyle style = pathos_plan_get_title_style (plan, PATHOS_SIZE_NAME, width);

  style.align = PATHOS_ALIGN_CENTRE;
  style.italic = title != span->stage->title;
  return pathos_text_cache_get (plan->texts, title, &style);
}

/* Returns: the width of a column in which no word of the title is broken, 0 if @column_width will do */
float
pathos_stages_measure_title (PathosPlan            *plan,
                             const PathosStageSpan *span,
                             float                  column_width)
{
  const char       *title = span->stage->title;
  float             beside = 2 * POINT + 2 * PADDING + SPACE;
  PathosShapedText *text = pathos_plan_get_aligned_text (plan, title, PATHOS_SIZE_NAME, TRUE,
                                                         column_width - beside, PATHOS_ALIGN_CENTRE);

  return text->unbroken_width > 0 ? text->unbroken_width + beside : 0;
}

/* The title keeps in the visible part of the chevron. */
static PathosNode *
create_title (PathosPlan       *plan,
              PathosShapedText *text)
{
  float           side = (text->width - text->ink_width) / 2;
  PathosGroupInfo info = {
    .reach = { .backward = side, .forward = side },
    .area = GRAPHENE_RECT_INIT (side, 0, text->ink_width, text->height),
  };
  PathosBuilder builder;

  pathos_builder_init (&builder, text->width, plan->rtl);
  pathos_builder_add_text (&builder, text, 0, 0, plan->theme->stage_text, "title");
  return pathos_builder_end (&builder, &info);
}

static PathosNode *
create_chevron_group (PathosPlan *plan,
                      PathosPath *chevron,
                      float       width)
{
  PathosBuilder builder;

  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_landmark (&builder, chevron, plan->theme->stage, plan->theme->stage_border, "chevron");
  return pathos_builder_end (&builder, NULL);
}

static PathosNode *
create_stage (PathosPlan            *plan,
              const PathosStageSpan *span,
              guint                  index,
              float                  height)
{
  static const char *const texts[] = { "title", NULL };

  PathosShapedText *text = shape_title (plan, span);
  g_autofree char  *label = pathos_clean_line (span->stage->title);
  float             width = span_width (plan, span);
  PathosPath       *chevron;
  PathosBuilder     builder;
  PathosGroupInfo   info;

  pathos_builder_init (&builder, width, plan->rtl);
  chevron = create_chevron (index == 0 ? 0 : SPACE / 2, width, height, index == 0);
  pathos_builder_add (&builder, create_chevron_group (plan, chevron, width), 0, 0, width);
  pathos_builder_add (&builder, create_title (plan, text), POINT + PADDING, (height - text->height) / 2,
                      text->width);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_STAGE,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_CONTAINER | PATHOS_FACT_PRESENT | PATHOS_FACT_ANCHOR | PATHOS_FACT_EDITABLE |
             PATHOS_FACT_MOVABLE | PATHOS_FACT_REMOVABLE | PATHOS_FACT_ALONG | PATHOS_FACT_MERGES,
    .accessible = PATHOS_ACCESSIBLE_LIST,
    .id = PATHOS_ELEMENT (span->stage)->id,
    .label = label,
    .texts = texts,
    .order = index,
    .radius = PATHOS_BAR_RADIUS,
    .paper = plan->theme->stage >> 24 == 0xff ? plan->theme->stage : 0,
    .area = GRAPHENE_RECT_INIT (0, 0, width, height),
  };
  return pathos_builder_end (&builder, &info);
}

static StageBlock *
measure_block (PathosPlan        *plan,
               const PathosBlock *block)
{
  StageBlock *known = g_new0 (StageBlock, 1);

  known->need = STAGE_HEIGHT;
  for (guint i = block->first_stage; i < block->first_stage + block->n_stages; i++)
    known->need = MAX (known->need, shape_title (plan, &plan->columns->stages[i])->height + 2 * PADDING);

  return known;
}

static void
draw_block (PathosPlan        *plan,
            const PathosBlock *block,
            StageBlock        *known,
            float              height)
{
  PathosBuilder builder;

  pathos_block_begin (block, &builder, plan->rtl);
  for (guint i = block->first_stage; i < block->first_stage + block->n_stages; i++)
    {
      const PathosStageSpan *span = &plan->columns->stages[i];
      float                  x = PATHOS_GUTTER + plan->columns->columns[span->first_column].from;
      graphene_size_t        size = GRAPHENE_SIZE_INIT (span_width (plan, span), STAGE_HEIGHT);

      pathos_builder_add (&builder, create_stage (plan, span, i, height), x, 0, size.width);
      if (plan->view->editable)
        pathos_builder_add (&builder,
                            pathos_gap_new_halves (plan->journey->stages, i, plan->rtl, &size, FALSE), x, 0,
                            size.width);
    }

  g_clear_pointer (&known->node, pathos_node_unref);
  known->node = pathos_builder_end (&builder, NULL);
  known->height = height;
}

/* Returns: (transfer full): the stages side by side, equally high, each as wide as its touchpoints */
static PathosNode *
create_bar (PathosPlan *plan,
            PathosKept *kept,
            float      *height)
{
  PathosColumns *columns = plan->columns;
  PathosBuilder  builder;

  pathos_kept_begin (kept, stage_block_free, columns->blocks, columns->n_blocks);
  *height = STAGE_HEIGHT;
  for (guint i = 0; i < columns->n_blocks; i++)
    {
      if (pathos_block_cache_get (kept->blocks, i) == NULL)
        pathos_block_cache_set (kept->blocks, i, measure_block (plan, &columns->blocks[i]));
      *height = MAX (*height, ((StageBlock *) pathos_block_cache_get (kept->blocks, i))->need);
    }

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < columns->n_blocks; i++)
    {
      StageBlock *known = pathos_block_cache_get (kept->blocks, i);

      if (known->node == NULL || known->height != *height)
        draw_block (plan, &columns->blocks[i], known, *height);
      pathos_block_add (&columns->blocks[i], &builder, pathos_node_ref (known->node));
    }

  return pathos_builder_end (&builder, NULL);
}

/* A page that continues the lanes of another does not show the lane of touchpoints, so their titles are shown
 * here. */
static PathosNode *
create_touchpoint_titles (PathosPlan *plan,
                          float      *height)
{
  PathosBuilder builder;

  *height = 0;
  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < plan->columns->n_columns; i++)
    {
      const PathosColumn *column = &plan->columns->columns[i];
      PathosShapedText   *text;
      float               width;

      if (column->touchpoint == NULL)
        continue;

      width = pathos_touchpoint_card_get_text_width (plan, column->touchpoint, column->width);
      text = pathos_plan_get_text (plan, column->touchpoint->title, PATHOS_SIZE_CELL, TRUE, width);
      pathos_builder_add_text (&builder, text,
                               PATHOS_GUTTER + column->x + PATHOS_CELL_MARGIN + PATHOS_CARD_PADDING, 0,
                               plan->theme->text, NULL);
      *height = MAX (*height, text->height);
    }

  return pathos_builder_end (&builder, NULL);
}

/* Adds where the first stage can be typed, in the shape of a stage. */
static void
add_first (PathosPlan    *plan,
           PathosBuilder *builder,
           float          height)
{
  const char       *hint = pathos_words_get (plan->language, PATHOS_WORD_NO_STAGES);
  float             width = plan->width - PATHOS_GUTTER;
  PathosShapedText *text = pathos_plan_get_text (plan, hint, PATHOS_SIZE_NAME, FALSE,
                                                 width - 2 * POINT - 2 * PADDING);
  PathosSlot        slot = pathos_slot_new (plan->journey->stages, 0);
  PathosGroupInfo   info = {
      .role = PATHOS_GROUP_STAGE,
      .part = PATHOS_PART_CELL,
      .facts = PATHOS_FACT_PRESENT | PATHOS_FACT_ENTRY,
      .id = PATHOS_ELEMENT (plan->journey)->id,
      .label = hint,
      .slot = g_memdup2 (&slot, sizeof slot),
      .radius = PATHOS_BAR_RADIUS,
      .area = GRAPHENE_RECT_INIT (0, 0, width, height),
  };
  PathosBuilder cell;

  pathos_builder_init (&cell, width, plan->rtl);
  pathos_builder_add_dashed (&cell, create_chevron (0, width, height, TRUE), plan->theme->rule, 1, 5, 4,
                             "chevron");
  pathos_builder_add_text (&cell, text, POINT + PADDING, (height - text->height) / 2, plan->theme->text_dim,
                           NULL);
  pathos_builder_add (builder, pathos_builder_end (&cell, &info), PATHOS_GUTTER, 0, width);
}

/**
 * pathos_stages_lay_out:
 * @has_titles: whether to show the titles of touchpoints below their stages
 * @height: (out): with the gap below, map units
 *
 * Returns: (transfer full): the bar of stages with its name
 */
PathosNode *
pathos_stages_lay_out (PathosPlan *plan,
                       PathosKept *kept,
                       gboolean    has_titles,
                       float      *height)
{
  float             bar_height;
  PathosNode       *bar = create_bar (plan, kept, &bar_height);
  PathosShapedText *name = pathos_lane_frame_shape_name (plan, pathos_words_get (plan->language,
                                                                                 PATHOS_WORD_STAGES));
  PathosBuilder     builder;
  PathosGroupInfo   info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, bar, 0, 0, plan->width);
  pathos_builder_add (&builder, pathos_lane_frame_create_name (plan, NULL, name), 0,
                      (bar_height - name->height) / 2, PATHOS_LANE_NAME_WIDTH);
  if (plan->columns->n_stages == 0 && plan->view->editable)
    add_first (plan, &builder, bar_height);

  *height = bar_height + GAP_BELOW;
  if (has_titles)
    {
      float       titles_height;
      PathosNode *titles = create_touchpoint_titles (plan, &titles_height);

      pathos_builder_add (&builder, titles, 0, *height, plan->width);
      *height += titles_height + GAP_BELOW;
    }

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_STAGES,
    .facts = PATHOS_FACT_CONTAINER,
    .stick = PATHOS_STICK_TOP,
    .id = PATHOS_ELEMENT (plan->journey)->id,
  };
  return pathos_builder_end (&builder, &info);
}
