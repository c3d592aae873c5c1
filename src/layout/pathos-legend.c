/* pathos-legend.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-card-look.h"
#include "pathos-emotion-points.h"
#include "pathos-lane-card.h"
#include "pathos-strength.h"
#include "pathos-vocabulary.h"

/* The legend explains only what is on this map. */

#define ITEM_GAP   16.0f
#define SYMBOL_GAP 6.0f
#define LINE       22.0f

/* What there is to explain. Finding it requires a walk through the whole map, so it is cached until the map
 * changes. */
typedef struct
{
  guint    bases;    /* see pathos_emotion_points_get_bases() */
  guint    roles;    /* PathosTouchpointRoles */
  gboolean strength; /* a card shows its evidence */
  gboolean only;     /* something applies to only some of the personas */
  /* a stage has feelings, which are shown only if none of its touchpoints has one of the same persona */
  gboolean by_order;
} Found;

typedef struct
{
  PathosPlan   *plan;
  Found         found;
  PathosBuilder builder;
  float         x, y;
} Legend;

static void
collect_touchpoint (Legend           *legend,
                    PathosTouchpoint *touchpoint)
{
  legend->found.roles |= touchpoint->roles;
  legend->found.only |= touchpoint->personas != NULL &&
                        pathos_plan_shows_any (legend->plan, touchpoint->personas);
}

static void
collect_lane (Legend     *legend,
              PathosLane *lane)
{
  PathosItems cards = pathos_plan_get_items (legend->plan, lane->cards);

  for (guint i = 0; i < cards.n_items && !(legend->found.only && legend->found.strength); i++)
    {
      PathosCard *card = (PathosCard *) cards.items[i];
      guint       first, last;

      if (!pathos_lane_card_find_columns (legend->plan, card, &first, &last))
        continue;

      legend->found.only |= card->personas != NULL;
      legend->found.strength |= pathos_card_look_shows_strength (card);
    }
}

static void
collect (Legend *legend)
{
  PathosPlan *plan = legend->plan;
  PathosItems lanes = pathos_plan_get_items (plan, plan->journey->lanes);

  for (guint i = 0; i < plan->columns->n_touchpoints; i++)
    collect_touchpoint (legend, plan->columns->touchpoints[i]);

  for (guint i = 0; i < plan->columns->n_stages; i++)
    legend->found.by_order |= pathos_plan_get_items (plan,
                                                     plan->columns->stages[i].stage->feelings)
                                  .n_items > 0;

  for (guint i = 0; i < lanes.n_items; i++)
    {
      PathosLane *lane = (PathosLane *) lanes.items[i];

      if (lane->visible && lane->kind == PATHOS_LANE_EMOTION)
        legend->found.bases = pathos_emotion_points_get_bases (plan);
      else if (lane->visible && lane->kind == PATHOS_LANE_CARDS)
        collect_lane (legend, lane);
    }
}

/* Adds the words of an item. Returns: where its symbol goes */
static float
begin_item_with (Legend     *legend,
                 const char *words,
                 float       symbol_width)
{
  PathosPlan       *plan = legend->plan;
  PathosShapedText *text = pathos_plan_get_text (plan, words, PATHOS_SIZE_CELL, FALSE, 0);
  float             width = symbol_width + SYMBOL_GAP + text->ink_width, x;

  if (legend->x > 0 && legend->x + width > plan->width)
    {
      legend->x = 0;
      legend->y += LINE;
    }

  x = legend->x;
  pathos_builder_add_text (&legend->builder, text, x + symbol_width + SYMBOL_GAP,
                           legend->y + (LINE - text->height) / 2, plan->theme->text_dim, NULL);
  legend->x += width + ITEM_GAP;
  return x;
}

static float
begin_item (Legend    *legend,
            PathosWord word,
            float      symbol_width)
{
  return begin_item_with (legend, pathos_words_get (legend->plan->language, word), symbol_width);
}

static void
add_basis (Legend     *legend,
           guint       filled,
           const char *words)
{
  const PathosShownPersona *persona = legend->plan->personas;
  float                     x;

  if (!(legend->found.bases & 1u << filled))
    return;

  x = begin_item_with (legend, words, 12);
  pathos_builder_add_marker (&legend->builder, persona->marker, x + 6, legend->y + LINE / 2, 5,
                             persona->colour, legend->plan->theme->background, filled);
}

static void
add_bases (Legend *legend)
{
  const char      *language = legend->plan->language;
  const char      *measured = pathos_words_get (language, PATHOS_WORD_MEASURED);
  g_autofree char *few = pathos_words_join (language, ", ", measured, "n\u00a0<\u00a030", NULL);

  if (legend->plan->n_personas == 0)
    return;

  add_basis (legend, PATHOS_BASIS_MEASURED, measured);
  add_basis (legend, PATHOS_MARKER_RINGED, few);
  add_basis (legend, PATHOS_BASIS_HEARD, pathos_words_get (language, PATHOS_WORD_HEARD));
  add_basis (legend, PATHOS_BASIS_ASSUMED, pathos_words_get (language, PATHOS_WORD_ASSUMED));
}

/* Adds those of @roles that are on the map. */
static void
add_roles (Legend *legend,
           guint   roles)
{
  for (const PathosRoleMark *mark = pathos_role_marks; mark->role != 0; mark++)
    {
      PathosColour colour = pathos_role_mark_get_colour (mark, legend->plan->theme);
      float        x;

      if (!(legend->found.roles & roles & mark->role))
        continue;

      x = begin_item (legend, mark->word, 14);
      pathos_builder_add_icon (&legend->builder, mark->icon, x, legend->y + (LINE - 14) / 2, 14, colour);
    }
}

static void
add_items (Legend *legend)
{
  PathosPlan        *plan = legend->plan;
  const PathosTheme *theme = plan->theme;

  add_bases (legend);
  /* Moments of truth come first, because they matter to most readers. */
  add_roles (legend, PATHOS_ROLE_MOMENT_OF_TRUTH);
  add_roles (legend, ~PATHOS_ROLE_MOMENT_OF_TRUTH);

  if (legend->found.strength)
    {
      float x = begin_item (legend, PATHOS_WORD_STRENGTH_OF_EVIDENCE, PATHOS_STRENGTH_WIDTH);

      pathos_strength_add (&legend->builder, plan->theme, 2, x, legend->y + LINE / 2 - 1.5f);
    }

  if (legend->found.only && plan->n_personas > 0)
    {
      float x = begin_item (legend, PATHOS_WORD_ONLY_THIS_PERSONA, plan->n_personas * 14.0f - 4);

      for (guint i = 0; i < plan->n_personas; i++)
        pathos_builder_add_marker (&legend->builder, plan->personas[i].marker, x + 5 + 14 * i,
                                   legend->y + LINE / 2, 5, plan->personas[i].colour, theme->background, 2);
    }
}

/* Returns: whether moving touchpoints may change what there is to explain */
gboolean
pathos_legend_depends_on_order (const PathosKept *kept)
{
  return kept->whole != NULL && ((const Found *) kept->whole)->by_order;
}

/* Returns: (transfer full): the legend */
PathosNode *
pathos_legend_lay_out (PathosPlan *plan,
                       PathosKept *kept,
                       float      *height)
{
  PathosGroupInfo info = { .role = PATHOS_GROUP_LEGEND };
  Legend          legend = { .plan = plan };

  if (kept->whole == NULL)
    {
      collect (&legend);
      pathos_kept_set_whole (kept, g_memdup2 (&legend.found, sizeof legend.found), g_free);
    }
  legend.found = *(const Found *) kept->whole;
  pathos_builder_init (&legend.builder, plan->width, plan->rtl);
  add_items (&legend);
  *height = legend.x > 0 ? legend.y + LINE : 0;

  info.reach.forward = MAX (0, plan->width - pathos_builder_measure (&legend.builder));
  return pathos_builder_end (&legend.builder, &info);
}
