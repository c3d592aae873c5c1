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
#include <string.h>

/* A card has a column for its sign at the start, and one for its personas at the end, so that marks never
 * cover text. The strength of its evidence is below the text. A thought has no card: its personas are at the
 * head of its bar, and the strength follows the last word. */

#define SIGN_X       8.0f
#define SIGN_COLUMN  22.0f
#define MARK_COLUMN  16.0f
#define MARK_END     5.0f  /* between the marks and the end of the card */
#define MARK_MIDDLE  12.0f /* from the end of the card to the middle of the marks */
#define BAR_X        3.0f
#define BAR_WIDTH    2.4f
#define BAR_SPACE    13.0f
#define BAR_MARK     4.0f /* the radius of a mark at the head of a bar … */
#define BAR_PITCH    9.0f /* … and the room that it takes there */
#define SPEAKER_GAP  2.0f
#define STRENGTH_GAP 5.0f /* above it */
#define STRENGTH_END 6.0f /* between the last word of a thought and its strength */
#define STRENGTH     3.0f /* its height */

static gboolean
has_marks (PathosPlan *plan,
           PathosCard *card)
{
  return card->personas != NULL && pathos_plan_shows_any (plan, card->personas);
}

static float
text_start (const PathosCardLook *look)
{
  if (look->quoted)
    return BAR_SPACE;

  return look->sign != NULL ? SIGN_X + SIGN_COLUMN - 2 : PATHOS_CARD_PADDING;
}

static float
text_end (PathosPlan           *plan,
          const PathosCardLook *look,
          PathosCard           *card)
{
  if (look->quoted)
    return 2;

  return has_marks (plan, card) ? MARK_COLUMN + MARK_END : PATHOS_CARD_PADDING;
}

/* A quote is between quotation marks, as what is felt is, but not while it is typed.
 *
 * Returns: (transfer none): the text of a card as it is drawn; it stays as long as the plan */
const char *
pathos_lane_card_get_string (PathosPlan *plan,
                             PathosLane *lane,
                             PathosCard *card)
{
  const PathosAttr *typed;
  const char       *quoted;

  if (lane->role != PATHOS_LANE_ROLE_QUOTES || *card->text == '\0')
    return card->text;

  typed = pathos_plan_find_typed (plan, PATHOS_ELEMENT (card));
  if (typed != NULL && strcmp (typed->name, "text") == 0)
    return card->text;

  quoted = g_hash_table_lookup (plan->drawn, card);
  if (quoted == NULL)
    {
      quoted = pathos_words_quote (plan->language, card->text);
      g_hash_table_insert (plan->drawn, card, (char *) quoted);
    }

  return quoted;
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

  style.italic = look.quoted || card->placeholder;
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
  const char     *string = pathos_lane_card_get_string (plan, lane, card);
  guint           n_lines = pathos_plan_count_lines (plan, string, &style);

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
             float                 height,
             float                 head)
{
  const PathosShownPersona *persona = card->personas != NULL
                                          ? pathos_plan_find_persona (plan, card->personas[0])
                                          : NULL;
  PathosColour              bar = persona != NULL ? persona->colour : plan->theme->axis;

  if (look->quoted)
    pathos_builder_add_rect (builder, BAR_X, head, BAR_WIDTH, height - head, 1, bar, 0, "bar");
  else
    pathos_builder_add_rect (builder, 0, 0, width, height, PATHOS_CARD_RADIUS - 2, look->fill, look->border,
                             "card");

  if (plan->theme->patterns && lane->role == PATHOS_LANE_ROLE_PAINS)
    add_hatch (plan, builder, height);
  if (look->sign != NULL)
    pathos_builder_add_icon (builder, look->sign, SIGN_X, PATHOS_LANE_CARD_PADDING + 1, 14,
                             look->sign_colour);
}

/* Returns: where the bar begins, below the marks of its personas */
static float
add_bar_marks (PathosPlan    *plan,
               PathosBuilder *builder,
               PathosCard    *card)
{
  float head = 0;

  for (guint i = 0; card->personas != NULL && card->personas[i] != NULL; i++)
    {
      const PathosShownPersona *shown = pathos_plan_find_persona (plan, card->personas[i]);

      if (shown == NULL)
        continue;
      pathos_builder_add_marker (builder, shown->marker, BAR_X + BAR_WIDTH / 2, head + BAR_MARK, BAR_MARK,
                                 shown->colour, plan->theme->background, 2);
      head += BAR_PITCH;
    }

  return head;
}

/* Returns: where the last line of @text ends, from its start */
static float
get_last_end (PathosPlan             *plan,
              const PathosShapedText *text)
{
  const PathosLine *line = &text->lines[text->n_lines - 1];

  return plan->rtl ? text->width - line->x : line->x + line->width;
}

/* Adds the strength of the evidence, below @last or after its last word. Returns: the height that it adds */
static float
add_strength (PathosPlan             *plan,
              PathosCard             *card,
              const PathosCardLook   *look,
              PathosBuilder          *builder,
              const PathosShapedText *last,
              float                   bottom)
{
  guint strength = pathos_evidence_get_card_strength (card, pathos_plan_find_cb, plan);
  float x = text_start (look), after = get_last_end (plan, last) + STRENGTH_END;

  if (look->quoted && after + PATHOS_STRENGTH_WIDTH <= last->width)
    {
      float middle = bottom - pathos_text_get_line_height (PATHOS_SIZE_CELL) / 2;

      pathos_strength_add (builder, plan->theme, strength, x + after, middle - STRENGTH / 2);
      return 0;
    }

  pathos_strength_add (builder, plan->theme, strength, x, bottom + STRENGTH_GAP - 1);
  return STRENGTH_GAP + STRENGTH;
}

/* Adds the texts of a card and its marks. @head: (out): where a bar begins. Returns: their height */
static float
add_content (PathosPlan           *plan,
             PathosLane           *lane,
             PathosCard           *card,
             const PathosCardLook *look,
             PathosBuilder        *builder,
             float                 width,
             float                 top,
             float                *head)
{
  PathosTextStyle   style = pathos_lane_card_get_text_style (plan, lane, card, width);
  const char       *said = pathos_lane_card_get_string (plan, lane, card);
  const char       *string = pathos_plan_get_shown (plan, said, PATHOS_WORD_EMPTY);
  gboolean          is_real = string == said && !card->placeholder;
  PathosShapedText *text = pathos_plan_get_real_text (plan, string, &style, is_real);
  float             bottom = top + text->height, marks;

  pathos_builder_add_text (builder, text, text_start (look), top,
                           is_real ? look->text : plan->theme->text_dim, "text");
  if (*card->speaker != '\0')
    {
      text = pathos_plan_get_text (plan, card->speaker, PATHOS_SIZE_CELL, FALSE, style.width);
      pathos_builder_add_text (builder, text, text_start (look), bottom + SPEAKER_GAP, plan->theme->text_dim,
                               "speaker");
      bottom += SPEAKER_GAP + text->height;
    }
  if (pathos_card_look_shows_strength (card))
    bottom += add_strength (plan, card, look, builder, text, bottom);

  *head = look->quoted ? add_bar_marks (plan, builder, card) : 0;
  marks = look->quoted ? *head + BAR_PITCH - top
                       : pathos_plan_add_persona_marks (plan, builder, card->personas,
                                                        width - MARK_MIDDLE, top, look->fill);
  return MAX (bottom - top, marks);
}

/* Only a card that names its speaker has a text for it, or each card would need a Tab more. */
static const char *const *
get_texts (PathosCard *card)
{
  static const char *const texts[] = { "text", NULL }, *const spoken[] = { "text", "speaker", NULL };

  return *card->speaker != '\0' ? spoken : texts;
}

static PathosNode *
draw_card (PathosPlan *plan,
           PathosLane *lane,
           PathosCard *card,
           float       width,
           float      *height)
{
  PathosCardLook   look = pathos_card_look_get (plan->theme, lane);
  g_autofree char *label = plan->view->labelled ? pathos_describe_card (plan, lane, card, NULL) : NULL;
  PathosBuilder    builder, front;
  PathosNode      *front_node;
  PathosGroupInfo  info;
  float            top = look.quoted ? 5 : PATHOS_LANE_CARD_PADDING, head;

  pathos_builder_init (&front, width, plan->rtl);
  *height = add_content (plan, lane, card, &look, &front, width, top, &head) + 2 * top;
  front_node = pathos_builder_end (&front, NULL);

  pathos_builder_init (&builder, width, plan->rtl);
  add_surface (plan, lane, card, &look, &builder, width, *height, head);
  pathos_builder_add (&builder, front_node, 0, 0, width);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CARD,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDGED | PATHOS_FACT_EDITABLE | PATHOS_FACT_MOVABLE | PATHOS_FACT_REMOVABLE |
             PATHOS_FACT_ALONG | PATHOS_FACT_DOWN | PATHOS_FACT_SPANS,
    .id = PATHOS_ELEMENT (card)->id,
    .label = label,
    .texts = get_texts (card),
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
