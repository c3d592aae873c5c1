/* pathos-header.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-header-private.h"

#include <string.h>

/* What the map is about, how well it is known, and whose journey it is. Persona chips are at the end, or
 * below the title if they would leave too little room for it. */

#define TITLE_MIN     420.0f /* what longer words get beside chips */
#define BADGES_MIN    240.0f
#define OBJECTIVE_MAX 900.0f
#define CHIPS_TOP     4.0f

static void
add_feelings (PathosPlan *plan,
              GPtrArray  *shown,
              PathosList *list)
{
  PathosItems feelings = pathos_plan_get_items (plan, list);

  for (guint i = 0; i < feelings.n_items; i++)
    {
      PathosFeeling *feeling = (PathosFeeling *) feelings.items[i];

      if (pathos_plan_find_persona (plan, feeling->persona) != NULL)
        g_ptr_array_add (shown, feeling);
    }
}

/* Counts the feelings of the visible personas on the whole map, in view or not. */
static PathosEvidence
count_evidence (PathosPlan *plan)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  PathosItems stages = pathos_plan_get_items (plan, plan->journey->stages);

  for (guint i = 0; i < stages.n_items; i++)
    {
      PathosStage *stage = (PathosStage *) stages.items[i];
      PathosItems  touchpoints = pathos_plan_get_items (plan, stage->touchpoints);

      add_feelings (plan, shown, stage->feelings);
      for (guint j = 0; j < touchpoints.n_items; j++)
        add_feelings (plan, shown, ((PathosTouchpoint *) touchpoints.items[j])->feelings);
    }

  return pathos_evidence_count_feelings ((PathosFeeling *const *) shown->pdata, shown->len,
                                         pathos_plan_find_cb, plan);
}

/* Counting looks at all feelings, so the result is kept until one of them changes. */
static const PathosEvidence *
get_evidence (PathosPlan *plan,
              PathosKept *kept)
{
  if (kept->whole == NULL)
    {
      PathosEvidence evidence = count_evidence (plan);

      pathos_kept_set_whole (kept, g_memdup2 (&evidence, sizeof evidence), g_free);
    }

  return kept->whole;
}

/* Words stay at the start of the view, as far as the chips, which take @chips of the header.
 *
 * Returns: their width */
static float
add_kept (PathosPlan    *plan,
          PathosBuilder *builder,
          PathosBuilder *words,
          float          y,
          float          height,
          float          chips)
{
  float           width = pathos_builder_measure (words);
  PathosGroupInfo info = {
    .reach = { .forward = MAX (0, plan->width - chips - width) },
    .area = GRAPHENE_RECT_INIT (plan->rtl ? plan->width - width : 0, 0, width, height),
  };

  pathos_builder_add (builder, pathos_builder_end (words, &info), 0, y, plan->width);
  return width;
}

/* Adds a text of the map below the others. What is typed has a line even while it is empty.
 *
 * @y: (inout): where they end */
static void
add_line (PathosPlan    *plan,
          PathosBuilder *words,
          const char    *string,
          const char    *attr,
          float          size,
          float          room,
          float         *y)
{
  const PathosAttr *typed = pathos_plan_find_typed (plan, PATHOS_ELEMENT (plan->journey));
  PathosShapedText *text;

  if (*string == '\0' && (typed == NULL || strcmp (typed->name, attr) != 0))
    return;

  text = pathos_plan_get_text (plan, string, size, FALSE, MIN (room, OBJECTIVE_MAX));
  pathos_builder_add_text (words, text, 0, *y, plan->theme->text_dim, attr);
  *y += text->height;
}

/* The title is kept in view by itself, because it is the shortest and matters most.
 *
 * Returns: the width of the longest line */
static float
add_words (PathosPlan    *plan,
           PathosKept    *kept,
           PathosBuilder *builder,
           float          chips,
           float         *height)
{
  const char       *title = pathos_plan_get_shown (plan, plan->journey->title, PATHOS_WORD_UNTITLED);
  gboolean          is_real = title == plan->journey->title;
  float             room = plan->width - chips, y = 0, title_width;
  PathosShapedText *text = pathos_plan_get_text (plan, title, PATHOS_SIZE_TITLE, TRUE, room);
  float             top = text->height + 2, rest_width;
  PathosBuilder     words;

  pathos_builder_init (&words, plan->width, plan->rtl);
  pathos_builder_add_text (&words, text, 0, 0, is_real ? plan->theme->text : plan->theme->text_dim, "title");
  title_width = add_kept (plan, builder, &words, 0, text->height, chips);

  pathos_builder_init (&words, plan->width, plan->rtl);
  add_line (plan, &words, plan->journey->objective, "objective", PATHOS_SIZE_NAME, room, &y);
  add_line (plan, &words, plan->journey->scenario, "scenario", PATHOS_SIZE_CELL, room, &y);
  y = pathos_header_add_badges (plan, &words, get_evidence (plan, kept), y + PATHOS_HEADER_GAP - 2, room);

  rest_width = add_kept (plan, builder, &words, top, y, chips);
  *height = top + y;
  return MAX (title_width, rest_width);
}

/* Returns: the width that words need beside chips: short ones leave them more */
static float
measure_words (PathosPlan *plan)
{
  const char             *title = pathos_plan_get_shown (plan, plan->journey->title, PATHOS_WORD_UNTITLED);
  const PathosShapedText *texts[] = {
    pathos_plan_get_text (plan, title, PATHOS_SIZE_TITLE, TRUE, 0),
    pathos_plan_get_text (plan, plan->journey->objective, PATHOS_SIZE_NAME, FALSE, 0),
    pathos_plan_get_text (plan, plan->journey->scenario, PATHOS_SIZE_CELL, FALSE, 0),
  };
  float width = BADGES_MIN;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    width = MAX (width, texts[i]->ink_width + 2);

  return MIN (width, TITLE_MIN);
}

/* @least: the width that words need. Returns: the height of both */
static float
add_words_beside_chips (PathosPlan    *plan,
                        PathosKept    *kept,
                        PathosBuilder *builder,
                        float          least,
                        float          chip)
{
  float           pitch = chip + PATHOS_CHIP_GAP, rest = pathos_header_measure_rest (plan);
  float           words, words_width, chips;
  float           room = plan->width - least - rest;
  guint           n_across = MIN ((guint) MAX (1, room / pitch), plan->n_personas);
  PathosGroupInfo info = { .stick = PATHOS_STICK_END };
  PathosBuilder   inner;

  words_width = add_words (plan, kept, builder, n_across * pitch + rest + PATHOS_CHIP_GAP, &words);
  pathos_builder_init (&inner, plan->width, plan->rtl);
  chips = CHIPS_TOP + pathos_header_add_chips (plan, &inner, CHIPS_TOP, chip, MAX (1, n_across), TRUE);
  info.reach.room = words_width + n_across * pitch + rest + 2 * PATHOS_CHIP_GAP;
  info.reach.backward = MAX (0, plan->width - info.reach.room);
  pathos_builder_add (builder, pathos_builder_end (&inner, &info), 0, 0, plan->width);

  return MAX (words, chips);
}

static float
add_words_above_chips (PathosPlan    *plan,
                       PathosKept    *kept,
                       PathosBuilder *builder,
                       float          chip)
{
  guint n_across = (guint) MAX (1, (plan->width + PATHOS_CHIP_GAP) / (chip + PATHOS_CHIP_GAP));
  float height, top;

  add_words (plan, kept, builder, 0, &height);
  top = height + PATHOS_HEADER_GAP;
  return top + pathos_header_add_chips (plan, builder, top, chip, n_across, FALSE);
}

/* Returns: (transfer full): the header */
PathosNode *
pathos_header_lay_out (PathosPlan *plan,
                       PathosKept *kept,
                       float      *height)
{
  static const char *const texts[] = { "title", "objective", "scenario", NULL };

  float           chip = pathos_header_measure_chips (plan, plan->width);
  float           rest = pathos_header_measure_rest (plan), least = measure_words (plan);
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  if (plan->n_personas == 0 && rest == 0)
    add_words (plan, kept, &builder, 0, height);
  else if (plan->width >= least + (plan->n_personas > 0 ? chip : 0) + rest + PATHOS_CHIP_GAP)
    *height = add_words_beside_chips (plan, kept, &builder, least, chip);
  else
    *height = add_words_above_chips (plan, kept, &builder, chip);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_HEADER,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_CONTAINER | PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE,
    .id = PATHOS_ELEMENT (plan->journey)->id,
    .label = plan->journey->title,
    .texts = texts,
    .radius = PATHOS_BAR_RADIUS,
  };
  return pathos_builder_end (&builder, &info);
}
