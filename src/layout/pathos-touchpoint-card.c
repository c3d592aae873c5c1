/* pathos-touchpoint-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-touchpoint-card.h"

#include "pathos-describe.h"
#include "pathos-vocabulary.h"

#include <string.h>

/* A card has its title at the top, its channels at the bottom and a column for marks at its end. All cards of
 * a row have the same height, so each is cached as two halves, which are moved apart to fill the row, and as
 * it was last drawn. */

#define ICON_SIZE  14.0f
#define ICON_PITCH 20.0f
#define FOOTER_GAP 8.0f

typedef struct
{
  PathosFragment base;    /* its node is the card … */
  float          drawn;   /* … of this height, below 0 if it has not been drawn */
  PathosNode    *content; /* positioned from the top of the card … */
  PathosNode    *footer;  /* … and this from its bottom */
} CardFragment;

static void
card_fragment_clear (gpointer data)
{
  CardFragment *self = data;

  g_clear_pointer (&self->content, pathos_node_unref);
  g_clear_pointer (&self->footer, pathos_node_unref);
}

static gboolean
has_marks (PathosPlan       *plan,
           PathosTouchpoint *touchpoint)
{
  return touchpoint->roles != 0 ||
         (touchpoint->personas != NULL && pathos_plan_shows_any (plan, touchpoint->personas));
}

/* Returns: the width of a card in a column of @column_width */
float
pathos_touchpoint_card_get_width (float column_width)
{
  return column_width - 2 * PATHOS_CELL_MARGIN;
}

/* Returns: the width of a title in a column of @column_width */
float
pathos_touchpoint_card_get_text_width (PathosPlan       *plan,
                                       PathosTouchpoint *touchpoint,
                                       float             column_width)
{
  float width = pathos_touchpoint_card_get_width (column_width) - 2 * PATHOS_CARD_PADDING;

  return has_marks (plan, touchpoint) ? width - PATHOS_MARK - 2 : width;
}

/* @width: (out): of its lines in a column of @column_width. Returns: the name of the main channel, "" for
 * none */
const char *
pathos_touchpoint_card_get_channel_word (PathosPlan       *plan,
                                         PathosTouchpoint *touchpoint,
                                         float             column_width,
                                         float            *width)
{
  PathosElement *channel = touchpoint->channels != NULL ? pathos_plan_find (plan, touchpoint->channels[0])
                                                        : NULL;

  *width = pathos_touchpoint_card_get_text_width (plan, touchpoint, column_width) - ICON_PITCH;
  return channel != NULL && !plan->has_channels
             ? pathos_plan_get_channel_name (plan, PATHOS_CHANNEL (channel))
             : "";
}

/* Returns: how the title is set in a column of @column_width */
PathosTextStyle
pathos_touchpoint_card_get_title_style (PathosPlan       *plan,
                                        PathosTouchpoint *touchpoint,
                                        float             column_width)
{
  float           width = pathos_touchpoint_card_get_text_width (plan, touchpoint, column_width);
  PathosTextStyle style = pathos_plan_get_title_style (plan, PATHOS_SIZE_CELL, width);

  style.italic = touchpoint->placeholder;
  return style;
}

/* Returns: how many lines of text the card has in a column of @column_width */
guint
pathos_touchpoint_card_count_lines (PathosPlan       *plan,
                                    PathosTouchpoint *touchpoint,
                                    float             column_width)
{
  PathosTextStyle style = pathos_touchpoint_card_get_title_style (plan, touchpoint, column_width);
  guint           n_lines = pathos_plan_count_lines (plan, touchpoint->title, &style);
  const char     *word;

  word = pathos_touchpoint_card_get_channel_word (plan, touchpoint, column_width, &style.width);
  style.bold = style.italic = style.balanced = FALSE;
  return *word != '\0' ? n_lines + pathos_plan_count_lines (plan, word, &style) : n_lines;
}

/* Returns: (transfer full) (element-type PathosChannel): those that the card shows */
static GPtrArray *
collect_channels (PathosPlan       *plan,
                  PathosTouchpoint *touchpoint)
{
  GPtrArray *channels = g_ptr_array_new ();

  for (guint i = 0; !plan->has_channels && touchpoint->channels != NULL && touchpoint->channels[i] != NULL;
       i++)
    {
      PathosElement *channel = pathos_plan_find (plan, touchpoint->channels[i]);

      if (channel != NULL)
        g_ptr_array_add (channels, channel);
    }

  return channels;
}

/* Adds the icons of the channels after the first, as many as there is room for, and how many are left. */
static void
add_more_channels (PathosPlan    *plan,
                   PathosBuilder *builder,
                   GPtrArray     *channels,
                   float          x,
                   float          y)
{
  float            line = pathos_text_get_line_height (PATHOS_SIZE_CELL);
  guint            n_left = channels->len - 1;
  guint            room = (guint) MAX (0, (builder->width - x + ICON_PITCH - ICON_SIZE) / ICON_PITCH);
  guint            n_icons = n_left <= room ? n_left : MAX (room, 1) - 1;
  g_autofree char *more = NULL;

  for (guint i = 1; i <= n_icons; i++, x += ICON_PITCH)
    pathos_builder_add_icon (builder, pathos_channel_get_shown_icon (channels->pdata[i]), x,
                             y + (line - ICON_SIZE) / 2, ICON_SIZE, plan->theme->icon);
  if (n_icons == n_left)
    return;

  more = pathos_words_format_number (plan->language, n_left - n_icons, 0, TRUE);
  pathos_builder_add_text (builder, pathos_plan_get_text (plan, more, PATHOS_SIZE_CELL, FALSE, 0), x, y,
                           plan->theme->text_dim, NULL);
}

/* The main channel is shown as an icon with its name. The others follow as icons on the same line. What does
 * not fit there is only counted. */
static PathosNode *
create_footer (PathosPlan       *plan,
               PathosTouchpoint *touchpoint,
               float             width,
               float            *height)
{
  g_autoptr (GPtrArray) channels = collect_channels (plan, touchpoint);
  float          line = pathos_text_get_line_height (PATHOS_SIZE_CELL), x = ICON_PITCH, y = 0;
  PathosChannel *main_channel;
  PathosBuilder  builder;

  pathos_builder_init (&builder, width, plan->rtl);
  *height = channels->len > 0 ? line : 0;
  if (channels->len == 0)
    return pathos_builder_end (&builder, NULL);

  main_channel = channels->pdata[0];
  pathos_builder_add_icon (&builder, pathos_channel_get_shown_icon (main_channel), 0, (line - ICON_SIZE) / 2,
                           ICON_SIZE, plan->theme->icon);
  if (*main_channel->name != '\0')
    {
      const char       *name = pathos_plan_get_channel_name (plan, main_channel);
      PathosShapedText *word = pathos_plan_get_text (plan, name, PATHOS_SIZE_CELL, FALSE, width - ICON_PITCH);
      const PathosLine *last = &word->lines[word->n_lines - 1];

      pathos_builder_add_text (&builder, word, ICON_PITCH, 0, plan->theme->text_dim, NULL);
      x += last->width + 8;
      y = word->height - line;
      *height = word->height;
    }

  if (channels->len > 1 && x + ICON_PITCH > width)
    {
      x = ICON_PITCH;
      y = *height;
      *height += line;
    }
  if (channels->len > 1)
    add_more_channels (plan, &builder, channels, x, y);
  return pathos_builder_end (&builder, NULL);
}

static guint
count_roles (PathosTouchpoint *touchpoint)
{
  guint n_roles = 0;

  for (const PathosRoleMark *mark = pathos_role_marks; mark->role != 0; mark++)
    n_roles += (touchpoint->roles & mark->role) != 0;

  return n_roles;
}

static void
add_role_marks (PathosPlan       *plan,
                PathosTouchpoint *touchpoint,
                PathosBuilder    *builder,
                float             x,
                float             bottom)
{
  float y = bottom - PATHOS_MARK;

  for (const PathosRoleMark *mark = pathos_role_marks; mark->role != 0; mark++)
    {
      if (!(touchpoint->roles & mark->role))
        continue;

      pathos_builder_add_icon (builder, mark->icon, x, y, PATHOS_MARK,
                               pathos_role_mark_get_colour (mark, plan->theme));
      y -= PATHOS_MARK + 3;
    }
}

static void
create_halves (PathosPlan       *plan,
               PathosTouchpoint *touchpoint,
               CardFragment     *fragment,
               float             width)
{
  PathosTextStyle   style = pathos_touchpoint_card_get_title_style (plan, touchpoint, fragment->base.width);
  const char       *title = pathos_plan_get_shown (plan, touchpoint->title, PATHOS_WORD_UNTITLED);
  gboolean          is_real = title == touchpoint->title && !touchpoint->placeholder;
  PathosShapedText *text = pathos_plan_get_real_text (plan, title, &style, is_real);
  gboolean          is_dim = !is_real || !pathos_plan_shows_any (plan, touchpoint->personas);
  float             end = width - PATHOS_CARD_PADDING - PATHOS_MARK + 3, footer_height, marks;
  PathosBuilder     builder;
  PathosNode       *footer = create_footer (plan, touchpoint, style.width, &footer_height);

  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_text (&builder, text, PATHOS_CARD_PADDING, PATHOS_CARD_PADDING - 1,
                           is_dim ? plan->theme->text_dim : plan->theme->text, "title");
  marks = pathos_plan_add_persona_marks (plan, &builder, touchpoint->personas, end + PATHOS_MARK / 2,
                                         PATHOS_CARD_PADDING, plan->theme->card);
  fragment->content = pathos_builder_end (&builder, NULL);

  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add (&builder, footer, PATHOS_CARD_PADDING, -PATHOS_CARD_PADDING - footer_height + 1,
                      style.width);
  add_role_marks (plan, touchpoint, &builder, end, -PATHOS_CARD_PADDING + 2);
  fragment->footer = pathos_builder_end (&builder, NULL);

  marks += count_roles (touchpoint) * (PATHOS_MARK + 3);
  if (footer_height > 0)
    footer_height += FOOTER_GAP;
  fragment->base.height = 2 * PATHOS_CARD_PADDING - 2 + MAX (text->height + footer_height, marks);
}

/* A touchpoint that concerns no visible persona keeps its place, so that maps of single personas can be
 * compared, but is drawn without a card. */
static void
add_surface (PathosPlan       *plan,
             PathosTouchpoint *touchpoint,
             PathosBuilder    *builder,
             float             width,
             float             row)
{
  const PathosTheme *theme = plan->theme;
  gboolean           concerns = pathos_plan_shows_any (plan, touchpoint->personas);

  if (concerns && theme->card_shadow != 0)
    pathos_builder_add_rect (builder, 0, 1.5f, width, row, PATHOS_CARD_RADIUS, theme->card_shadow, 0,
                             "shadow");
  pathos_builder_add_rect (builder, 0, 0, width, row, PATHOS_CARD_RADIUS,
                           concerns ? theme->card : theme->background,
                           concerns ? theme->card_border : theme->rule, "card");
}

static PathosNode *
create_card (PathosPlan       *plan,
             PathosTouchpoint *touchpoint,
             CardFragment     *fragment,
             float             width,
             float             height)
{
  static const char *const texts[] = { "title", NULL };

  g_autofree char *label = NULL;
  PathosBuilder    builder;
  PathosGroupInfo  info;

  if (plan->view->labelled)
    label = pathos_describe_touchpoint (plan, touchpoint, NULL, NULL);
  pathos_builder_init (&builder, width, plan->rtl);
  add_surface (plan, touchpoint, &builder, width, height);
  pathos_builder_add (&builder, pathos_node_ref (fragment->content), 0, 0, width);
  pathos_builder_add (&builder, pathos_node_ref (fragment->footer), 0, height, width);

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_TOUCHPOINT,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_PRESENT | PATHOS_FACT_ANCHOR | PATHOS_FACT_ENTRY | PATHOS_FACT_EDGED |
             PATHOS_FACT_EDITABLE | PATHOS_FACT_MOVABLE | PATHOS_FACT_REMOVABLE | PATHOS_FACT_ALONG |
             PATHOS_FACT_SPLITS | PATHOS_FACT_LINKS |
             (pathos_touchpoint_is_alternative (touchpoint) ? PATHOS_FACT_FREES : PATHOS_FACT_JOINS),
    .accessible = PATHOS_ACCESSIBLE_LIST_ITEM,
    .id = PATHOS_ELEMENT (touchpoint)->id,
    .label = label,
    .texts = texts,
    .radius = PATHOS_CARD_RADIUS,
    .area = GRAPHENE_RECT_INIT (0, 0, width, height),
  };
  return pathos_builder_end (&builder, &info);
}

static CardFragment *
ensure_fragment (PathosPlan       *plan,
                 PathosFragments  *fragments,
                 PathosTouchpoint *touchpoint,
                 float             column_width)
{
  CardFragment *fragment = (CardFragment *) pathos_fragments_find (fragments, touchpoint, column_width);

  if (fragment == NULL)
    {
      fragment = (CardFragment *) pathos_fragments_add (fragments, touchpoint, column_width,
                                                        sizeof *fragment, card_fragment_clear);
      fragment->drawn = -1;
      create_halves (plan, touchpoint, fragment, pathos_touchpoint_card_get_width (column_width));
    }

  return fragment;
}

/* Returns: the height that the card needs */
float
pathos_touchpoint_card_measure (PathosPlan       *plan,
                                PathosFragments  *fragments,
                                PathosTouchpoint *touchpoint,
                                float             column_width)
{
  return ensure_fragment (plan, fragments, touchpoint, column_width)->base.height;
}

/**
 * pathos_touchpoint_card_draw:
 * @height: of the card, at least its minimum
 *
 * Returns: (transfer full): the card, cached until it changes or gets another height
 */
PathosNode *
pathos_touchpoint_card_draw (PathosPlan       *plan,
                             PathosFragments  *fragments,
                             PathosTouchpoint *touchpoint,
                             float             column_width,
                             float             height)
{
  CardFragment *fragment = ensure_fragment (plan, fragments, touchpoint, column_width);

  if (fragment->drawn != height)
    {
      g_clear_pointer (&fragment->base.node, pathos_node_unref);
      fragment->base.node = create_card (plan, touchpoint, fragment,
                                         pathos_touchpoint_card_get_width (column_width), height);
      fragment->drawn = height;
    }

  return pathos_node_ref (fragment->base.node);
}
