/* pathos-lane-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane-card.h"

#include "pathos-card-look.h"
#include "pathos-describe.h"
#include "pathos-evidence.h"
#include "pathos-strength.h"

#include <math.h>

/* A card has a column for its sign at the start, and one for its personas and the strength of its evidence at
 * the end, so that marks never cover text. */

#define SIGN_COLUMN 22.0f
#define END_COLUMN  20.0f
#define BAR_WIDTH   2.4f
#define BAR_SPACE   11.0f
#define SPEAKER_GAP 2.0f

static gboolean
has_end (PathosPlan           *plan,
         const PathosCardLook *look,
         PathosCard           *card)
{
  return pathos_card_look_shows_strength (look, card) ||
         (card->personas != NULL && pathos_plan_shows_any (plan, card->personas));
}

static float
text_start (const PathosCardLook *look)
{
  if (look->quoted)
    return BAR_SPACE;

  return look->sign != NULL ? PATHOS_LANE_CARD_PADDING + SIGN_COLUMN - 2 : PATHOS_CARD_PADDING;
}

static float
text_end (PathosPlan           *plan,
          const PathosCardLook *look,
          PathosCard           *card)
{
  if (has_end (plan, look, card))
    return END_COLUMN + 9;

  return look->quoted ? 2 : PATHOS_CARD_PADDING;
}

/* Returns: how the text of a card that is @card_width wide is set */
PathosTextStyle
pathos_lane_card_get_text_style (PathosPlan *plan,
                                 PathosLane *lane,
                                 PathosCard *card,
                                 float       card_width)
{
  PathosCardLook  look = pathos_card_look_get (plan->theme, lane);
  float           width = card_width - text_start (&look) - text_end (plan, &look, card);
  PathosTextStyle style = pathos_plan_get_style (plan, PATHOS_SIZE_CELL, FALSE, width);

  style.italic = look.quoted;
  return style;
}

/* @width: of the card. Returns: how many lines of text it has */
guint
pathos_lane_card_count_lines (PathosPlan *plan,
                              PathosLane *lane,
                              PathosCard *card,
                              float       width)
{
  PathosTextStyle style = pathos_lane_card_get_text_style (plan, lane, card, width);
  guint           n_lines = pathos_plan_count_lines (plan, card->text, &style);

  style.italic = FALSE;
  return *card->speaker != '\0' ? n_lines + pathos_plan_count_lines (plan, card->speaker, &style) : n_lines;
}

static void
add_hatch (PathosPlan    *plan,
           PathosBuilder *builder,
           float          height)
{
  PathosPath *path = pathos_path_new ();
  int         n_lines = (int) ceilf ((height - 12) / 4);

  for (int i = 0; i < n_lines; i++)
    {
      float y = 8.0f + 4.0f * i;

      pathos_path_move_to (path, 1.5f, y + 2);
      pathos_path_line_to (path, 4.5f, y - 1);
    }
  pathos_builder_add_path (builder, path, 0, plan->theme->pain_mark, 1, "hatch");
}

static void
add_surface (PathosPlan           *plan,
             PathosLane           *lane,
             PathosCard           *card,
             const PathosCardLook *look,
             PathosBuilder        *builder,
             float                 width,
             float                 height)
{
  const PathosShownPersona *persona = card->personas != NULL
                                          ? pathos_plan_find_persona (plan, card->personas[0])
                                          : NULL;
  PathosColour              bar = persona != NULL ? persona->colour : plan->theme->axis;

  if (look->quoted)
    pathos_builder_add_rect (builder, 1, 0, BAR_WIDTH, height, 1, bar, 0, "bar");
  else
    pathos_builder_add_rect (builder, 0, 0, width, height, PATHOS_CARD_RADIUS - 2, look->fill, look->border,
                             "card");

  if (plan->theme->patterns && lane->role == PATHOS_LANE_ROLE_PAINS)
    add_hatch (plan, builder, height);
  if (look->sign != NULL)
    pathos_builder_add_icon (builder, look->sign, PATHOS_LANE_CARD_PADDING, PATHOS_LANE_CARD_PADDING + 1, 14,
                             look->sign_colour);
}

/* Returns: the height that the marks need */
static float
add_end (PathosPlan           *plan,
         PathosCard           *card,
         const PathosCardLook *look,
         PathosBuilder        *builder,
         float                 width,
         float                 top,
         float                 text_height)
{
  float marks = pathos_plan_add_persona_marks (plan, builder, card->personas, width - END_COLUMN / 2 - 4, top,
                                               look->fill);

  if (pathos_card_look_shows_strength (look, card))
    {
      float y = MAX (top + text_height - 8, top + marks + 3);
      guint strength = pathos_evidence_get_card_strength (card, pathos_plan_find_cb, plan);

      pathos_strength_add (builder, plan->theme, strength, width - END_COLUMN - 3, y);
      marks = y + 3 - top + 2;
    }

  return marks;
}

static PathosNode *
draw_card (PathosPlan *plan,
           PathosLane *lane,
           PathosCard *card,
           float       width,
           float      *height)
{
  PathosCardLook    look = pathos_card_look_get (plan->theme, lane);
  PathosTextStyle   style = pathos_lane_card_get_text_style (plan, lane, card, width);
  g_autofree char  *label = pathos_describe_card (plan, lane, card);
  PathosShapedText *text, *speaker = NULL;
  PathosBuilder     builder, front;
  PathosNode       *front_node;
  PathosGroupInfo   info;
  float             top = look.quoted ? 5 : PATHOS_LANE_CARD_PADDING, text_height;

  text = pathos_text_cache_get (plan->texts, card->text, &style);
  text_height = text->height;

  pathos_builder_init (&front, width, plan->rtl);
  pathos_builder_add_text (&front, text, text_start (&look), top, look.text, "text");
  if (*card->speaker != '\0')
    {
      speaker = pathos_plan_get_text (plan, card->speaker, PATHOS_SIZE_CELL, FALSE, style.width);
      pathos_builder_add_text (&front, speaker, text_start (&look), top + text_height + SPEAKER_GAP,
                               plan->theme->text_dim, "speaker");
      text_height += SPEAKER_GAP + speaker->height;
    }
  text_height = MAX (text_height, add_end (plan, card, &look, &front, width, top, text_height));
  front_node = pathos_builder_end (&front, NULL);

  *height = text_height + 2 * top;
  pathos_builder_init (&builder, width, plan->rtl);
  add_surface (plan, lane, card, &look, &builder, width, *height);
  pathos_builder_add (&builder, front_node, 0, 0, width);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CARD,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDGED | PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (card)->id,
    .label = label,
    .radius = PATHOS_CARD_RADIUS,
    .area = GRAPHENE_RECT_INIT (0, 0, width, *height),
  };
  return pathos_builder_end (&builder, &info);
}

/**
 * pathos_lane_card_get_fragment:
 * @width: of the card, map units
 *
 * Returns: (transfer none): the card, drawn with the height that it needs
 */
PathosFragment *
pathos_lane_card_get_fragment (PathosPlan      *plan,
                               PathosFragments *fragments,
                               PathosLane      *lane,
                               PathosCard      *card,
                               float            width)
{
  PathosFragment *fragment = pathos_fragments_find (fragments, card, width);

  if (fragment == NULL)
    {
      fragment = pathos_fragments_add (fragments, card, width, sizeof *fragment, NULL);
      fragment->node = draw_card (plan, lane, card, width, &fragment->height);
    }

  return fragment;
}

/* Returns: whether the card is in view, or reaches into it; @first and @last are the columns in view that
 * it covers */
gboolean
pathos_lane_card_find_columns (PathosPlan *plan,
                               PathosCard *card,
                               guint      *first,
                               guint      *last)
{
  guint until_first, until_last;
  int   at, until;

  if (plan->columns->n_columns == 0 || !pathos_plan_shows_any (plan, card->personas) ||
      !pathos_plan_find_columns (plan, card->at, &at, first, last))
    return FALSE;
  if (*card->until == '\0' ||
      !pathos_plan_find_columns (plan, card->until, &until, &until_first, &until_last))
    return at == 0;

  *last = MAX (*last, until_last);
  *first = MIN (*first, until_first);
  return at == 0 || until != at;
}
