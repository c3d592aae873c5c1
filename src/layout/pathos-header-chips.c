/* pathos-header-chips.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-header-private.h"

#include "pathos-describe.h"
#include "pathos-initials.h"
#include "pathos-marker.h"

/* A chip shows a persona: its portrait with the marker of its curve, name, role and goal. */

#define CHIP_WIDTH   316.0f /* at most */
#define CHIP_PADDING 6.0f
#define CHIP_END     16.0f /* behind the texts */
#define AVATAR       34.0f
#define AVATAR_GAP   10.0f
#define TEXT_START   (CHIP_PADDING + AVATAR + AVATAR_GAP)
#define BADGE        6.0f  /* the radius of the marker … */
#define BADGE_PAPER  2.0f  /* … and of the paper around it */
#define BADGE_PLACE  14.5f /* from the middle of the portrait, down and to its end */
#define PLUS         5.0f  /* half of the sign where a persona can be added */
#define PILL_PADDING 10.0f /* beside the text that says how many are hidden */

static void
add_avatar (PathosPlan               *plan,
            PathosBuilder            *builder,
            const PathosShownPersona *shown,
            const char               *initials,
            float                     y)
{
  const PathosPicture *picture = pathos_pictures_find (plan->pictures, shown->persona->portrait);
  graphene_rect_t      rect = GRAPHENE_RECT_INIT (0, 0, AVATAR, AVATAR);
  PathosColour         ink = pathos_colour_get_contrast (0xffffffff, shown->colour) >= 4.5 ? 0xffffffff
                                                                                           : 0xff000000;
  PathosShapedText    *text = pathos_plan_get_aligned_text (plan, initials, PATHOS_SIZE_CELL, TRUE, AVATAR,
                                                            PATHOS_ALIGN_CENTRE);

  if (picture != NULL)
    {
      pathos_builder_add (builder,
                          pathos_image_node_new (&rect, AVATAR / 2, picture->pixels, picture->data.mime_type,
                                                 shown->persona->portrait, picture->data.width,
                                                 picture->data.height, plan->theme->patterns),
                          CHIP_PADDING, y, AVATAR);
      return;
    }

  pathos_builder_add_rect (builder, CHIP_PADDING, y, AVATAR, AVATAR, AVATAR / 2, shown->colour, 0, "avatar");
  pathos_builder_add_text (builder, text, CHIP_PADDING, y + (AVATAR - text->height) / 2 - 1, ink, NULL);
}

/* The marker of the persona's curve, at the lower end corner of its portrait. */
static void
add_badge (PathosPlan               *plan,
           PathosBuilder            *builder,
           const PathosShownPersona *shown,
           float                     middle)
{
  float x = CHIP_PADDING + AVATAR / 2 + BADGE_PLACE, y = middle + BADGE_PLACE;

  pathos_builder_add (builder,
                      pathos_path_node_new (pathos_marker_dup_path (0, BADGE + BADGE_PAPER),
                                            plan->theme->chip, 0, 0, "halo"),
                      x, y, 0);
  pathos_builder_add_marker (builder, shown->marker, x, y, BADGE, shown->colour, plan->theme->chip, 2);
}

/* Returns: how high the texts of a chip of @width are. @n_lines: (out) */
static float
get_lines (PathosPlan     *plan,
           PathosPersona  *persona,
           float           width,
           PathosChipLine *lines,
           guint          *n_lines)
{
  g_autofree char *name = pathos_header_describe_persona (plan, persona);
  float            height = 0;

  *n_lines = pathos_header_get_lines (plan, persona, name, width - TEXT_START - CHIP_END, lines);
  for (guint i = 0; i < *n_lines; i++)
    height += lines[i].text->height;
  return height;
}

/* Returns: the height of the highest chip of a row */
static float
measure_row (PathosPlan *plan,
             guint       first,
             guint       n_chips,
             float       width)
{
  PathosChipLine lines[PATHOS_CHIP_LINES];
  float          height = AVATAR;
  guint          n_lines;

  for (guint i = first; i < first + n_chips; i++)
    height = MAX (height, get_lines (plan, plan->personas[i].persona, width, lines, &n_lines));

  return height + 2 * CHIP_PADDING;
}

static PathosNode *
create_chip (PathosPlan               *plan,
             const PathosShownPersona *shown,
             const char               *initials,
             float                     width,
             float                     height)
{
  PathosPersona   *persona = shown->persona;
  g_autofree char *name = pathos_header_describe_persona (plan, persona);
  g_autofree char *rest = pathos_header_describe_rest (plan, persona);
  g_autofree char *label = pathos_describe_placeholder (plan, name, persona->placeholder);
  PathosChipLine   lines[PATHOS_CHIP_LINES];
  guint            n_lines;
  float            y = (height - get_lines (plan, persona, width, lines, &n_lines)) / 2;
  PathosBuilder    builder;
  PathosGroupInfo  info;

  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_rect (&builder, 0, 0, width, height, 23, plan->theme->chip, plan->theme->chip_border,
                           "chip");
  add_avatar (plan, &builder, shown, initials, (height - AVATAR) / 2);
  for (guint i = 0; i < n_lines; y += lines[i++].text->height)
    pathos_builder_add_text (&builder, lines[i].text, TEXT_START, y, lines[i].colour, lines[i].attr);
  add_badge (plan, &builder, shown, height / 2);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_PERSONA,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE | PATHOS_FACT_ALONG |
             PATHOS_FACT_ASKS,
    .id = PATHOS_ELEMENT (persona)->id,
    .radius = PATHOS_RADIUS_ROUND,
    .label = label,
    .details = rest,
    .texts = pathos_header_get_texts (persona),
  };
  return pathos_builder_end (&builder, &info);
}

/* Returns: the width of all chips: that of the widest, up to a limit */
float
pathos_header_measure_chips (PathosPlan *plan,
                             float       available)
{
  float width = 0;

  for (guint i = 0; i < plan->n_personas; i++)
    width = MAX (width, pathos_header_measure_texts (plan, plan->personas[i].persona));

  return MIN (MIN (CHIP_WIDTH, width + TEXT_START + CHIP_END + 2), available);
}

/* Returns: (transfer none) (nullable): how many personas are hidden; NULL if none is, or in a picture of the
 * map, in which they are not missed */
static PathosShapedText *
get_hidden_text (PathosPlan *plan)
{
  PathosItems      personas = pathos_plan_get_items (plan, plan->journey->personas);
  guint            n_hidden = 0;
  g_autofree char *number = NULL, *sentence = NULL;

  for (guint i = 0; i < personas.n_items; i++)
    n_hidden += !((PathosPersona *) personas.items[i])->visible;
  if (n_hidden == 0 || !plan->view->editable)
    return NULL;

  number = pathos_words_format_number (plan->language, n_hidden, 0, FALSE);
  sentence = pathos_words_fill (plan->language, PATHOS_WORD_N_HIDDEN, "n", number, NULL);
  return pathos_plan_get_text (plan, sentence, PATHOS_SIZE_CELL, FALSE, 0);
}

/* Returns: (transfer none) (nullable): what is in the place of the first persona; NULL where there is one */
static PathosShapedText *
get_hint (PathosPlan *plan)
{
  if (pathos_plan_get_items (plan, plan->journey->personas).n_items > 0)
    return NULL;

  return pathos_plan_get_text (plan, pathos_words_get (plan->language, PATHOS_WORD_ADD_PERSONA),
                               PATHOS_SIZE_CELL, FALSE, 0);
}

/* Returns: the width of the place where a persona can be added, 0 in a picture of the map */
static float
measure_place (PathosPlan *plan)
{
  PathosShapedText *hint = plan->view->editable ? get_hint (plan) : NULL;

  if (!plan->view->editable)
    return 0;

  return hint != NULL ? hint->ink_width + 2 * CHIP_END : AVATAR;
}

/* Returns: the width of what is behind the last chip: what says how many personas are hidden, and the place
 * for another one; with the gap before it, 0 if there is nothing */
float
pathos_header_measure_rest (PathosPlan *plan)
{
  PathosShapedText *text = get_hidden_text (plan);
  float             place = measure_place (plan), width = 0;

  if (text != NULL)
    width += PATHOS_CHIP_GAP + text->ink_width + 2 * PILL_PADDING;
  if (place > 0)
    width += PATHOS_CHIP_GAP + place;

  return width;
}

/* Adds it in the middle of a row of this height. @x: (inout): its start, then its end. Returns: its height */
static float
add_hidden (PathosPlan    *plan,
            PathosBuilder *builder,
            float         *x,
            float          y,
            float          row)
{
  PathosShapedText *text = get_hidden_text (plan);
  float             width, height;
  PathosBuilder     pill;

  if (text == NULL)
    return 0;

  width = text->ink_width + 2 * PILL_PADDING;
  height = text->height + 2 * 4;
  pathos_builder_init (&pill, width, plan->rtl);
  pathos_builder_add_rect (&pill, 0, 0, width, height, height / 2, plan->theme->chip,
                           plan->theme->chip_border, "hidden");
  pathos_builder_add_text (&pill, text, PILL_PADDING, 4, plan->theme->text_dim, NULL);
  pathos_builder_add (builder, pathos_builder_end (&pill, NULL), *x, y + MAX (0, row - height) / 2, width);
  *x += width + PATHOS_CHIP_GAP;
  return height;
}

/* A dashed outline with a sign, or with what to do where there is no persona yet. */
static void
draw_place (PathosPlan    *plan,
            PathosBuilder *builder,
            float          width)
{
  PathosShapedText *hint = get_hint (plan);
  PathosPath       *outline = pathos_path_new (), *plus;
  float             middle = AVATAR / 2;

  pathos_path_add_rounded (outline, 0.5f, 0.5f, width - 1, AVATAR - 1, middle);
  pathos_builder_add_dashed (builder, outline, plan->theme->card_border, 1, 4, 4, "hint");
  if (hint != NULL)
    {
      pathos_builder_add_text (builder, hint, CHIP_END, (AVATAR - hint->height) / 2, plan->theme->text_dim,
                               NULL);
      return;
    }

  plus = pathos_path_new ();
  pathos_path_move_to (plus, middle - PLUS, middle);
  pathos_path_line_to (plus, middle + PLUS, middle);
  pathos_path_move_to (plus, middle, middle - PLUS);
  pathos_path_line_to (plus, middle, middle + PLUS);
  pathos_builder_add_path (builder, plus, 0, plan->theme->text_dim, 1.5f, "hint");
}

/* Adds the place for another persona, in the middle of a row of this height. Returns: its height */
static float
add_place (PathosPlan    *plan,
           PathosBuilder *builder,
           float          x,
           float          y,
           float          row)
{
  PathosList     *personas = plan->journey->personas;
  PathosSlot      slot = pathos_slot_new (personas, pathos_plan_get_items (plan, personas).n_items);
  float           width = measure_place (plan);
  PathosBuilder   place;
  PathosGroupInfo info;

  if (width == 0)
    return 0;

  pathos_builder_init (&place, width, plan->rtl);
  draw_place (plan, &place, width);
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_PERSONA,
    .part = PATHOS_PART_CELL,
    .facts = PATHOS_FACT_PRESENT,
    .id = PATHOS_ELEMENT (plan->journey)->id,
    .radius = PATHOS_RADIUS_ROUND,
    .label = pathos_words_get (plan->language, PATHOS_WORD_ADD_PERSONA),
    .slot = g_memdup2 (&slot, sizeof slot),
    .area = GRAPHENE_RECT_INIT (0, 0, width, AVATAR),
  };
  pathos_builder_add (builder, pathos_builder_end (&place, &info), x, y + MAX (0, row - AVATAR) / 2, width);
  return AVATAR;
}

/* Adds what is behind the last chip. Returns: its height */
static float
add_rest (PathosPlan    *plan,
          PathosBuilder *builder,
          float          x,
          float          y,
          float          row)
{
  float hidden = add_hidden (plan, builder, &x, y, row);
  float place = add_place (plan, builder, x, y, row);

  return MAX (hidden, place);
}

/**
 * pathos_header_add_chips:
 * @width: of a chip, map units
 * @n_across: the number of chips per row
 * @at_end: whether the first row ends at the end of the map; the others begin where it begins
 *
 * Returns: the height of all rows
 */
float
pathos_header_add_chips (PathosPlan    *plan,
                         PathosBuilder *builder,
                         float          y,
                         float          width,
                         guint          n_across,
                         gboolean       at_end)
{
  g_auto (GStrv) initials = pathos_initials_new (plan);
  float rest = pathos_header_measure_rest (plan), row = 0, total = 0;
  float across_width = MIN (n_across, plan->n_personas) * (width + PATHOS_CHIP_GAP) - PATHOS_CHIP_GAP;
  float start = at_end ? MAX (0, plan->width - across_width - rest) : 0;
  float end = at_end && plan->n_personas == 0 ? plan->width - rest : 0;

  g_return_val_if_fail (n_across > 0, 0);

  for (guint i = 0; i < plan->n_personas; i++)
    {
      guint       across = i % n_across, in_row = MIN (n_across, plan->n_personas - i + across);
      float       x = start + across * (width + PATHOS_CHIP_GAP);
      PathosNode *chip;

      if (across == 0)
        {
          total += row > 0 ? row + PATHOS_HEADER_GAP : 0;
          row = measure_row (plan, i, in_row, width);
        }
      chip = create_chip (plan, &plan->personas[i], initials[i], width, row);
      pathos_builder_add (builder, chip, x, y + total, width);
      end = x + width;
    }

  if (rest > 0 && end + rest > plan->width + 0.5f)
    {
      total += row + PATHOS_HEADER_GAP;
      end = row = 0;
    }
  if (rest > 0)
    {
      float height = add_rest (plan, builder, end > 0 ? end + PATHOS_CHIP_GAP : 0, y + total, row);

      row = MAX (row, height);
    }

  return total + row;
}
