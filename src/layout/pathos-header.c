/* pathos-header.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the header has many small parts, from portraits to the review date, and nothing else draws them. */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-date.h"
#include "pathos-evidence.h"

#include <string.h>

/* What the map is about, how well it is known, and whose journey it is. Persona chips stand at the end, or
 * below the title if they would leave too little room for it. */

#define CHIP_WIDTH   316.0f
#define CHIP_GAP     12.0f
#define CHIP_PADDING 6.0f
#define AVATAR       34.0f
#define BADGE_HEIGHT 22.0f
#define BAR_WIDTH    44.0f
#define ITEM_GAP     14.0f
#define LINE_GAP     8.0f
#define TITLE_MIN    420.0f

/* The first two letters of the name, or of whatever else it starts with. */
static char *
get_initials (const char *name)
{
  GString *initials = g_string_new (NULL);

  while (*name != '\0' && !g_unichar_isgraph (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);

  if (*name != '\0')
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
  if (*name != '\0' && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (name))))
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (g_utf8_next_char (name))));

  return g_string_free (initials, FALSE);
}

static void
add_avatar (PathosPlan               *plan,
            PathosBuilder            *builder,
            const PathosShownPersona *shown,
            float                     y)
{
  const PathosPicture *picture = pathos_pictures_find (plan->pictures, shown->persona->portrait);
  g_autofree char     *initials = get_initials (shown->persona->name);
  graphene_rect_t      rect = GRAPHENE_RECT_INIT (0, 0, AVATAR, AVATAR);
  PathosColour         ink = pathos_colour_contrast (0xffffffff, shown->colour) >= 4.5 ? 0xffffffff
                                                                                       : 0xff000000;
  PathosShapedText    *text = pathos_plan_aligned (plan, initials, PATHOS_SIZE_CELL, TRUE, AVATAR,
                                                   PATHOS_ALIGN_CENTRE);

  if (picture != NULL)
    {
      pathos_builder_add (builder,
                          pathos_image_node_new (&rect, AVATAR / 2, picture->bytes, picture->mime_type,
                                                 shown->persona->portrait),
                          CHIP_PADDING, y, AVATAR);
      return;
    }

  pathos_builder_add_rect (builder, CHIP_PADDING, y, AVATAR, AVATAR, AVATAR / 2, shown->colour, 0, "avatar");
  pathos_builder_add_text (builder, text, CHIP_PADDING, y + (AVATAR - text->height) / 2, ink, NULL);
}

static char *
first_line (const char *text)
{
  return g_strndup (text, strcspn (text, "\n"));
}

static char *
describe_wish (PathosPersona *persona)
{
  if (*persona->goals != '\0')
    return first_line (persona->goals);
  if (*persona->needs != '\0')
    return first_line (persona->needs);

  return first_line (persona->quote);
}

static PathosNode *
create_chip (PathosPlan               *plan,
             const PathosShownPersona *shown,
             float                     width,
             float                    *height)
{
  PathosPersona    *persona = shown->persona;
  g_autofree char  *name = *persona->role != '\0'
                               ? g_strdup_printf ("%s · %s", persona->name, persona->role)
                               : g_strdup (persona->name);
  g_autofree char  *wish = describe_wish (persona);
  float             start = CHIP_PADDING + AVATAR + 8, room = width - start - 34;
  PathosShapedText *title = pathos_plan_text (plan, name, PATHOS_SIZE_NAME, TRUE, room);
  PathosShapedText *text = *wish != '\0' ? pathos_plan_text (plan, wish, PATHOS_SIZE_CELL, FALSE, room)
                                         : NULL;
  float             text_height = title->height + (text != NULL ? text->height : 0), y;
  PathosBuilder     builder;
  PathosGroupInfo   info;

  *height = MAX (AVATAR, text_height) + 2 * CHIP_PADDING;
  y = (*height - text_height) / 2;

  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_rect (&builder, 0, 0, width, *height, 23, plan->theme->chip, plan->theme->chip_border,
                           "chip");
  add_avatar (plan, &builder, shown, (*height - AVATAR) / 2);
  pathos_builder_add_text (&builder, title, start, y, plan->theme->text, "name");
  if (text != NULL)
    pathos_builder_add_text (&builder, text, start, y + title->height, plan->theme->text_dim, NULL);
  pathos_builder_add_marker (&builder, shown->index, width - 20, *height / 2, 6, shown->colour,
                             plan->theme->chip, 2);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_PERSONA,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (persona)->id,
    .radius = PATHOS_RADIUS_ROUND,
    .label = name,
  };
  return pathos_builder_end (&builder, &info);
}

/* All chips are as wide as the widest needs to be, up to a limit. */
static float
measure_chips (PathosPlan *plan,
               float       available)
{
  float width = 0;

  for (guint i = 0; i < plan->n_personas; i++)
    {
      PathosPersona   *persona = plan->personas[i].persona;
      g_autofree char *name = *persona->role != '\0'
                                  ? g_strdup_printf ("%s · %s", persona->name, persona->role)
                                  : g_strdup (persona->name);
      g_autofree char *wish = describe_wish (persona);

      width = MAX (width, pathos_plan_text (plan, name, PATHOS_SIZE_NAME, TRUE, 0)->ink_width);
      width = MAX (width, pathos_plan_text (plan, wish, PATHOS_SIZE_CELL, FALSE, 0)->ink_width);
    }

  return MIN (MIN (CHIP_WIDTH, width + CHIP_PADDING + AVATAR + 8 + 36), available);
}

/* Lays the chips out in rows that end at the end of the map. Returns: their height */
static float
add_chips (PathosPlan    *plan,
           PathosBuilder *builder,
           float          y,
           float          width,
           guint          n_across,
           gboolean       at_end)
{
  float row = 0, total = 0;

  for (guint i = 0; i < plan->n_personas; i++)
    {
      guint       across = i % n_across, in_row = MIN (n_across, plan->n_personas - i + across);
      float       row_width = in_row * (width + CHIP_GAP) - CHIP_GAP, height;
      PathosNode *chip = create_chip (plan, &plan->personas[i], width, &height);
      float       x = across * (width + CHIP_GAP) + (at_end ? plan->width - row_width : 0);

      if (across == 0)
        {
          total += row > 0 ? row + LINE_GAP : 0;
          row = 0;
        }
      pathos_builder_add (builder, chip, x, y + total, width);
      row = MAX (row, height);
    }

  return total + row;
}

typedef struct
{
  PathosBuilder *builder;
  float          x, y; /* where the next thing goes */
  float          room; /* the width of a line */
} Badges;

/* Returns: where an item of @width goes, in a new line if this one is full */
static float
take_room (Badges *badges,
           float   width)
{
  float x;

  if (badges->x > 0 && badges->x + width > badges->room)
    {
      badges->x = 0;
      badges->y += BADGE_HEIGHT + 4;
    }

  x = badges->x;
  badges->x += width + ITEM_GAP;
  return x;
}

static void
add_badge (PathosPlan *plan,
           Badges     *badges)
{
  static const PathosWord words[] = { PATHOS_WORD_CURRENT_STATE, PATHOS_WORD_FUTURE_STATE,
                                      PATHOS_WORD_RESEARCH };
  PathosShapedText       *text = pathos_plan_text (plan,
                                                   pathos_words_get (plan->language,
                                                                     words[plan->journey->state]),
                                                   PATHOS_SIZE_CELL, TRUE, 0);
  float                   width = text->ink_width + 24, x = take_room (badges, width);

  pathos_builder_add_rect (badges->builder, x, badges->y, width, BADGE_HEIGHT, 11, plan->theme->badge,
                           plan->theme->badge_border, "pill");
  pathos_builder_add_text (badges->builder, text, x + 12, badges->y + (BADGE_HEIGHT - text->height) / 2,
                           plan->theme->badge_text, "state");
}

static void
add_plain (PathosPlan  *plan,
           Badges      *badges,
           const char  *string,
           PathosColour colour,
           const char  *attr)
{
  float             room = badges->room;
  PathosShapedText *text = pathos_plan_text (plan, string, PATHOS_SIZE_CELL, FALSE, 0);
  float             x;

  if (text->ink_width > room)
    text = pathos_plan_text (plan, string, PATHOS_SIZE_CELL, FALSE, room);
  x = take_room (badges, text->width);
  pathos_builder_add_text (badges->builder, text, x,
                           badges->y + (BADGE_HEIGHT - pathos_text_get_line_height (PATHOS_SIZE_CELL)) / 2,
                           colour, attr);
  badges->y += text->height - pathos_text_get_line_height (PATHOS_SIZE_CELL);
}

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

  return pathos_evidence_of_feelings ((PathosFeeling *const *) shown->pdata, shown->len, pathos_plan_find_cb,
                                      plan);
}

/* All feelings are looked at for it, so it is kept until one of them changes. */
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

static void
add_evidence (PathosPlan *plan,
              PathosKept *kept,
              Badges     *badges)
{
  PathosEvidence   evidence = *get_evidence (plan, kept);
  g_autofree char *measured = NULL, *answers = NULL, *label = NULL;
  float            x;

  if (evidence.n_points == 0)
    return;

  measured = pathos_words_format_measured (plan->language, evidence.n_measured, evidence.n_points);
  answers = pathos_words_format_answers (plan->language, evidence.n_answers);
  label = evidence.n_answers > 0 ? g_strdup_printf ("%s · %s", measured, answers) : g_strdup (measured);

  x = take_room (badges, BAR_WIDTH);
  badges->x -= ITEM_GAP - 7;
  pathos_builder_add_rect (badges->builder, x, badges->y + 9, BAR_WIDTH, 4, 2, plan->theme->bar_rest, 0,
                           "bar-rest");
  if (evidence.n_measured > 0)
    pathos_builder_add_rect (badges->builder, x, badges->y + 9,
                             BAR_WIDTH * evidence.n_measured / evidence.n_points, 4, 2, plan->theme->bar, 0,
                             "bar");
  add_plain (plan, badges, label, plan->theme->text_dim, NULL);
}

static char *
format_day (PathosPlan *plan,
            guint       day,
            gboolean    with_day)
{
  int year, month, day_of_month;

  pathos_date_split (day, &year, &month, &day_of_month);
  return pathos_words_format_date (plan->language, year, month, day_of_month, with_day);
}

static void
add_review (PathosPlan *plan,
            Badges     *badges)
{
  guint            next = pathos_journey_get_next_review (plan->journey);
  gboolean         overdue = next != 0 && plan->view->today > next;
  g_autofree char *date = NULL, *label = NULL;

  if (plan->journey->reviewed == 0)
    return;

  date = format_day (plan, plan->journey->reviewed, TRUE);
  label = pathos_words_fill (plan->language, PATHOS_WORD_REVIEWED, "date", date, NULL);
  if (next != 0)
    {
      g_autofree char *next_date = format_day (plan, next, overdue);
      PathosWord       word = overdue ? PATHOS_WORD_REVIEW_OVERDUE : PATHOS_WORD_NEXT_REVIEW;
      g_autofree char *rest = pathos_words_fill (plan->language, word, "date", next_date, NULL);
      g_autofree char *both = g_strdup_printf ("%s · %s", label, rest);

      add_plain (plan, badges, both, overdue ? plan->theme->pain_text : plan->theme->text_dim, "reviewed");
      return;
    }
  add_plain (plan, badges, label, plan->theme->text_dim, "reviewed");
}

static float
add_words (PathosPlan    *plan,
           PathosKept    *kept,
           PathosBuilder *builder,
           float          room)
{
  const char       *title = plan->journey->title;
  const char       *objective = plan->journey->objective;
  PathosShapedText *text = pathos_plan_text (plan, title, PATHOS_SIZE_TITLE, TRUE, room);
  Badges            badges = { builder, 0, text->height + 2, room };

  pathos_builder_add_text (builder, text, 0, 0, plan->theme->text, "title");
  if (*objective != '\0')
    {
      text = pathos_plan_text (plan, objective, PATHOS_SIZE_NAME, FALSE, MIN (room, 900));
      pathos_builder_add_text (builder, text, 0, badges.y, plan->theme->text_dim, "objective");
      badges.y += text->height;
    }

  badges.y += LINE_GAP - 2;
  add_badge (plan, &badges);
  add_evidence (plan, kept, &badges);
  add_review (plan, &badges);
  return badges.y + BADGE_HEIGHT;
}

/* Returns: (transfer full): the header */
PathosNode *
pathos_header_lay_out (PathosPlan *plan,
                       PathosKept *kept,
                       float      *height)
{
  float           chip = plan->n_personas > 0 ? measure_chips (plan, plan->width) : 0;
  guint           n_across = plan->n_personas > 0
                                 ? (guint) MAX (1, (plan->width - TITLE_MIN) / (chip + CHIP_GAP))
                                 : 1;
  gboolean        beside = plan->n_personas > 0 && plan->width >= TITLE_MIN + chip + CHIP_GAP;
  PathosBuilder   builder;
  PathosGroupInfo info;
  float           chips;

  n_across = MIN (n_across, MAX (plan->n_personas, 1));
  pathos_builder_init (&builder, plan->width, plan->rtl);
  if (beside)
    {
      float words = add_words (plan, kept, &builder, plan->width - n_across * (chip + CHIP_GAP) - CHIP_GAP);

      chips = add_chips (plan, &builder, 4, chip, n_across, TRUE) + 4;
      *height = MAX (words, chips);
    }
  else
    {
      *height = add_words (plan, kept, &builder, plan->width);
      n_across = (guint) MAX (1, (plan->width + CHIP_GAP) / (chip + CHIP_GAP));
      if (plan->n_personas > 0)
        *height += LINE_GAP + add_chips (plan, &builder, *height + LINE_GAP, chip, n_across, FALSE);
    }

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_HEADER,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_CONTAINER | PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE,
    .id = PATHOS_ELEMENT (plan->journey)->id,
    .label = plan->journey->title,
    .radius = PATHOS_BAR_RADIUS,
  };
  return pathos_builder_end (&builder, &info);
}
