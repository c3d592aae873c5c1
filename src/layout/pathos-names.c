/* pathos-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-names.h"

#include "pathos-clean.h"
#include "pathos-describe.h"
#include "pathos-emotion-points.h"
#include "pathos-exits.h"
#include "pathos-hash.h"

#include <string.h>

#define MAX_DETAILS 100 /* texts of the header that are said */
#define MAX_EXITS   10  /* of a touchpoint that are said with it; each has a name of its own, too */

/* Length: what each kind of part is called belongs together. */

struct _PathosNames
{
  PathosPlan        plan;
  PathosView        view;
  const PathosNode *legend; /* (unowned) */

  /* Each is found when it is needed. */
  GHashTable    *ordinals; /* (nullable) (element-type utf8 guint): main touchpoints, from 1 */
  GHashTable    *exits;    /* (nullable) (element-type utf8 GPtrArray): see pathos_exits_collect() */
  gboolean       has_lowest;
  PathosFeeling *lowest; /* (unowned) (nullable) */
};

static void
count_touchpoints (PathosNames *self)
{
  PathosItems stages = pathos_plan_get_items (&self->plan, self->plan.journey->stages);

  self->ordinals = g_hash_table_new (pathos_str_hash, g_str_equal);
  for (guint i = 0; i < stages.n_items; i++)
    {
      PathosStage *stage = (PathosStage *) stages.items[i];
      PathosItems  touchpoints = pathos_plan_get_items (&self->plan, stage->touchpoints);

      for (guint j = 0; j < touchpoints.n_items; j++)
        {
          guint n = g_hash_table_size (self->ordinals);

          if (!pathos_touchpoint_is_alternative ((PathosTouchpoint *) touchpoints.items[j]))
            g_hash_table_insert (self->ordinals, touchpoints.items[j]->id, GUINT_TO_POINTER (n + 1));
        }
    }
}

/* Returns: (nullable): the lowest point of the map */
static PathosFeeling *
get_lowest (PathosNames *self)
{
  if (!self->has_lowest && self->plan.columns != NULL)
    {
      g_autofree guint *firsts = g_new0 (guint, self->plan.n_personas + 1);
      g_autoptr (GArray) points = pathos_emotion_collect (&self->plan, 0, self->plan.columns->n_stages,
                                                          firsts);
      const PathosEmotionPoint *lowest = pathos_emotion_points_find_extreme (&self->plan, points, -1);

      self->lowest = lowest != NULL ? lowest->feeling : NULL;
      self->has_lowest = TRUE;
    }

  return self->lowest;
}

/**
 * pathos_names_new:
 * @overlay: (transfer none): must not change while the names are used
 * @columns: (transfer none) (nullable): of the last scene
 * @legend: (transfer none) (nullable): of the last scene
 *
 * Returns: (transfer full)
 */
PathosNames *
pathos_names_new (PathosOverlay     *overlay,
                  const PathosTheme *theme,
                  const PathosView  *view,
                  PathosTextCache   *texts,
                  PathosColumns     *columns,
                  const PathosNode  *legend)
{
  PathosNames *self = g_new0 (PathosNames, 1);

  pathos_plan_init (&self->plan, overlay, theme, view, texts);
  self->plan.view = &self->view;
  self->plan.columns = columns;
  self->legend = legend;
  return self;
}

void
pathos_names_free (PathosNames *self)
{
  g_clear_pointer (&self->exits, g_hash_table_unref);
  g_clear_pointer (&self->ordinals, g_hash_table_unref);
  pathos_plan_clear (&self->plan);
  g_free (self);
}

/* For instance “touchpoint 8 of 10”. */
static char *
fill_position (PathosNames *self,
               PathosWord   word,
               guint        n,
               guint        m)
{
  g_autofree char *of = pathos_words_format_number (self->plan.language, n, 0, FALSE);
  g_autofree char *all = pathos_words_format_number (self->plan.language, m, 0, FALSE);

  return pathos_words_fill (self->plan.language, word, "n", of, "m", all, NULL);
}

/* Returns: (transfer full): the title of a touchpoint or a stage, in a sentence
 *
 * @element: (nullable) */
static char *
dup_title (PathosNames   *self,
           PathosElement *element)
{
  const char *title = "";

  if (element != NULL && PATHOS_IS_TOUCHPOINT (element))
    title = PATHOS_TOUCHPOINT (element)->title;
  else if (element != NULL && PATHOS_IS_STAGE (element))
    title = PATHOS_STAGE (element)->title;

  return pathos_describe_title (&self->plan, title);
}

static char *
fill_title (PathosNames   *self,
            PathosWord     word,
            PathosElement *element)
{
  g_autofree char *title = dup_title (self, element);

  return pathos_words_fill (self->plan.language, word, "name", title, NULL);
}

static char *
name_touchpoint (PathosNames      *self,
                 PathosTouchpoint *touchpoint)
{
  PathosElement *stage = pathos_plan_get_parent (&self->plan, touchpoint);
  const char    *id = PATHOS_ELEMENT (touchpoint)->id;
  GPtrArray     *links;
  guint          n;
  g_autoptr (GPtrArray) where = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) exits = g_ptr_array_new_with_free_func (g_free);

  if (self->ordinals == NULL)
    count_touchpoints (self);
  if (self->exits == NULL)
    self->exits = pathos_exits_collect (&self->plan);

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->ordinals, id));
  if (n > 0)
    g_ptr_array_add (where, fill_position (self, PATHOS_WORD_TOUCHPOINT_OF, n,
                                           g_hash_table_size (self->ordinals)));
  if (stage != NULL)
    g_ptr_array_add (where, fill_title (self, PATHOS_WORD_IN_STAGE, stage));
  links = g_hash_table_lookup (self->exits, id);
  for (guint i = 0; links != NULL && i < MIN (links->len, MAX_EXITS); i++)
    g_ptr_array_add (exits, pathos_describe_exit (&self->plan, links->pdata[i], ": "));

  return pathos_describe_touchpoint (&self->plan, touchpoint, where, exits);
}

/* “Decision, stage 3 of 5” */
static char *
name_stage (PathosNames *self,
            PathosStage *stage)
{
  g_autofree char *title = pathos_describe_title (&self->plan, stage->title);
  g_autofree char *place = NULL;
  guint            position;

  if (!pathos_overlay_find_position (self->plan.overlay, PATHOS_ELEMENT (stage), &position))
    return NULL;

  place = fill_position (self, PATHOS_WORD_STAGE_OF, position + 1,
                         pathos_plan_get_items (&self->plan, self->plan.journey->stages).n_items);
  return pathos_words_join (self->plan.language, ", ", title, place, NULL);
}

/* Says which of the cards of a cell one is, if it is not the only one. */
static char *
place_in_cell (PathosNames *self,
               PathosLane  *lane,
               PathosCard  *card)
{
  PathosItems cards = pathos_plan_get_items (&self->plan, lane->cards);
  guint       n = 0, n_cards = 0;

  for (guint i = 0; i < cards.n_items; i++)
    {
      if (strcmp (((PathosCard *) cards.items[i])->at, card->at) != 0)
        continue;
      n_cards++;
      if (cards.items[i] == PATHOS_ELEMENT (card))
        n = n_cards;
    }

  return n_cards > 1 ? fill_position (self, PATHOS_WORD_CARD_OF, n, n_cards) : NULL;
}

static char *
name_card (PathosNames *self,
           PathosCard  *card)
{
  PathosElement *lane = pathos_plan_get_parent (&self->plan, card);
  PathosElement *at = pathos_plan_find (&self->plan, card->at);
  char          *place;
  g_autoptr (GPtrArray) where = g_ptr_array_new_with_free_func (g_free);

  if (lane == NULL)
    return NULL;

  if (at != NULL)
    g_ptr_array_add (where, dup_title (self, at));
  place = place_in_cell (self, PATHOS_LANE (lane), card);
  if (place != NULL)
    g_ptr_array_add (where, place);

  return pathos_describe_card (&self->plan, PATHOS_LANE (lane), card, where);
}

/* “Reads our blog post, Maya, empty”: where a feeling is missing */
static char *
name_missing (PathosNames       *self,
              const PathosGroup *cell)
{
  const PathosShownPersona *persona = pathos_plan_find_persona (&self->plan, cell->track);
  PathosElement            *at = pathos_plan_find (&self->plan, cell->at);
  g_autofree char          *place = NULL;

  if (persona == NULL || at == NULL)
    return NULL;

  place = dup_title (self, at);
  return pathos_words_join (self->plan.language, ", ", place, persona->name,
                            pathos_words_get (self->plan.language, PATHOS_WORD_EMPTY), NULL);
}

/* “Pain points, Reads our blog post, empty” */
static char *
name_cell (PathosNames       *self,
           const PathosGroup *cell)
{
  PathosElement   *lane = pathos_plan_find (&self->plan, cell->id);
  PathosElement   *at = pathos_plan_find (&self->plan, cell->at);
  g_autofree char *title = NULL, *place = NULL;

  if (cell->role == PATHOS_GROUP_PERSONA)
    return g_strdup (cell->label);
  if (cell->track[0] != '\0')
    return name_missing (self, cell);
  if (lane == NULL || !PATHOS_IS_LANE (lane) || at == NULL)
    return NULL;

  title = pathos_describe_title (&self->plan, PATHOS_LANE (lane)->title);
  place = dup_title (self, at);
  return pathos_words_join (self->plan.language, ", ", title, place,
                            pathos_words_get (self->plan.language, PATHOS_WORD_EMPTY), NULL);
}

/* Returns: (nullable): the touchpoint or stage that @group is at, or is */
static PathosElement *
find_place (PathosNames       *self,
            const PathosGroup *group)
{
  PathosElement *element = pathos_plan_find (&self->plan, group->part == PATHOS_PART_CELL ? group->at
                                                                                          : group->id);

  if (element != NULL && PATHOS_IS_FEELING (element))
    return pathos_plan_get_parent (&self->plan, element);
  if (element != NULL && PATHOS_IS_CARD (element))
    return pathos_plan_find (&self->plan, PATHOS_CARD (element)->at);

  return element;
}

/* “Goes to checkout, Maya −1.7, cheated, measured by 128, Lowest point”. Along a curve, the touchpoint is
 * another one each time; across to another curve, it is the same and is not said again. */
static char *
name_feeling (PathosNames       *self,
              PathosFeeling     *feeling,
              const PathosGroup *from)
{
  const PathosShownPersona *persona = pathos_plan_find_persona (&self->plan, feeling->persona);
  PathosElement            *at = pathos_plan_get_parent (&self->plan, feeling);
  g_autofree char          *place = NULL, *said = NULL;
  const char               *lowest = "";

  if (persona == NULL)
    return NULL;

  if (at != NULL && (from == NULL || find_place (self, from) != at))
    place = dup_title (self, at);
  if (feeling == get_lowest (self))
    lowest = pathos_words_get (self->plan.language, PATHOS_WORD_LOWEST_POINT);
  said = pathos_describe_feeling (&self->plan, persona, feeling);

  return pathos_words_join (self->plan.language, ", ", place != NULL ? place : "", said, lowest, NULL);
}

/* “exit from Goes to checkout: 31 % leave, shipping cost” */
static char *
name_exit (PathosNames *self,
           PathosLink  *exit)
{
  PathosElement   *from = pathos_plan_find (&self->plan, exit->from);
  g_autofree char *place = fill_title (self, PATHOS_WORD_EXIT_FROM, from);
  g_autofree char *said = pathos_describe_exit (&self->plan, exit, ", ");

  return pathos_words_join (self->plan.language, ": ", place, said, NULL);
}

/* “from Reads e-mails back to Looks at the shop: 24 %, compares again” */
static char *
name_link (PathosNames *self,
           PathosLink  *link)
{
  PathosElement   *from = pathos_plan_find (&self->plan, link->from);
  PathosElement   *to = pathos_plan_find (&self->plan, link->to);
  PathosWord       word = link->kind == PATHOS_LINK_BACK ? PATHOS_WORD_FROM_BACK_TO : PATHOS_WORD_FROM_TO;
  g_autofree char *start = NULL, *end = NULL, *place = NULL, *said = NULL;

  if (from == NULL || to == NULL)
    return NULL;

  start = dup_title (self, from);
  end = dup_title (self, to);
  place = pathos_words_fill (self->plan.language, word, "from", start, "to", end, NULL);
  said = pathos_describe_link (&self->plan, link, ", ");
  return pathos_words_join (self->plan.language, ": ", place, said, NULL);
}

static char *
compose_name (PathosNames       *self,
              const PathosGroup *group,
              const PathosGroup *from)
{
  PathosElement *element = pathos_plan_find (&self->plan, group->id);

  if (group->part == PATHOS_PART_CELL)
    return name_cell (self, group);
  if (element == NULL)
    return NULL;

  switch (group->role)
    {
    case PATHOS_GROUP_STAGE:
      return name_stage (self, PATHOS_STAGE (element));
    case PATHOS_GROUP_TOUCHPOINT:
      return name_touchpoint (self, PATHOS_TOUCHPOINT (element));
    case PATHOS_GROUP_CARD:
      return name_card (self, PATHOS_CARD (element));
    case PATHOS_GROUP_POINT:
      return name_feeling (self, PATHOS_FEELING (element), from);
    case PATHOS_GROUP_EXIT:
      return name_exit (self, PATHOS_LINK (element));
    case PATHOS_GROUP_LINK:
      return name_link (self, PATHOS_LINK (element));
    default:
      return NULL;
    }
}

/* Adds what can be read in a node: its texts, but those of chips only as what their group says. */
static void
collect_texts (PathosNames      *self,
               const PathosNode *node,
               GPtrArray        *texts)
{
  const PathosGroup *group = (const PathosGroup *) node;

  if (texts->len >= MAX_DETAILS)
    return;
  if (node->kind == PATHOS_NODE_TEXT)
    g_ptr_array_add (texts, pathos_describe_text (((const PathosTextNode *) node)->text->string));
  if (node->kind != PATHOS_NODE_GROUP)
    return;

  if (group->part == PATHOS_PART_CELL)
    return;
  if (group->role == PATHOS_GROUP_PERSONA)
    {
      g_ptr_array_add (texts, pathos_words_join (self->plan.language, ": ", group->label,
                                                 group->details != NULL ? group->details : "", NULL));
      return;
    }

  for (guint i = 0; i < group->n_children; i++)
    collect_texts (self, group->children[i].node, texts);
}

/* What the map is about, how well it is known, whose it is, and what its marks mean. */
static char *
describe_header (PathosNames       *self,
                 const PathosGroup *header)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = pathos_describe_text (self->plan.journey->title);

  collect_texts (self, &header->node, texts);
  if (self->legend != NULL)
    collect_texts (self, self->legend, marks);
  if (marks->len > 0)
    g_ptr_array_add (texts, pathos_words_join_all (self->plan.language, ", ",
                                                   (const char *const *) marks->pdata, marks->len));
  if (texts->len > 0 && strcmp (texts->pdata[0], title) == 0)
    g_ptr_array_remove_index (texts, 0);

  return pathos_words_join_all (self->plan.language, "; ", (const char *const *) texts->pdata, texts->len);
}

/**
 * pathos_names_compose:
 * @group: of the last scene
 * @from: (nullable): the part that was named before
 *
 * Returns: (transfer full) (nullable): what is said of @group, in the language of the map
 */
char *
pathos_names_compose (PathosNames       *self,
                      PathosSaid         said,
                      const PathosGroup *group,
                      const PathosGroup *from)
{
  char *name;

  switch (said)
    {
    case PATHOS_SAID_DETAILS:
      return group->role == PATHOS_GROUP_HEADER ? describe_header (self, group) : g_strdup (group->details);
    case PATHOS_SAID_NEWS:
      if (get_lowest (self) == NULL || strcmp (PATHOS_ELEMENT (self->lowest)->id, group->id) != 0)
        return NULL;
      return g_strdup (pathos_words_get (self->plan.language, PATHOS_WORD_NOW_LOWEST));
    case PATHOS_SAID_NAME:
    default:
      name = compose_name (self, group, from);
      if (name != NULL)
        return name;
      /* A label may be composed, of parts with a direction of their own, so it is not cleaned again. */
      if (group->part == PATHOS_PART_ITEM && g_strcmp0 (group->label, "") == 0)
        return g_strdup (pathos_words_get (self->plan.language, PATHOS_WORD_UNTITLED));
      return g_strdup (group->label);
    }
}
