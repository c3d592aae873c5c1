/* test-insert.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-insert.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* Everything that can be added, each as one step whose undo gives the same bytes. */

/* Adds one. Returns: (transfer none): it, in the map */
static PathosElement *
add (PathosJourney          *journey,
     PathosHistory          *history,
     PathosInsertKind        kind,
     const PathosInsertPlace place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = pathos_json_write (journey);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (PathosDraft) draft = pathos_insert_draft (journey, kind, &place, &error);
  g_autofree char *fault = NULL;
  PathosElement   *added;

  g_assert_no_error (error);
  added = draft->places[draft->n_places - 1].element;
  g_assert_cmpint (pathos_insert_get_kind (added), ==, kind);
  g_assert_null (added->list);
  g_assert_true (pathos_edit_commit (history, journey, draft, &error));

  pathos_history_undo (history);
  undone = pathos_json_write (journey);
  g_assert_true (g_bytes_equal (before, undone));
  pathos_history_redo (history);

  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_true (pathos_journey_find (journey, added->id) == added);
  return added;
}

static void
refuse (PathosJourney          *journey,
        PathosInsertKind        kind,
        const PathosInsertPlace place,
        const char             *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pathos_insert_draft (journey, kind, &place, &error));
  g_assert_cmpstr (error->message, ==, sentence);
}

static guint
get_position (PathosElement *element)
{
  guint position;

  g_assert_true (pathos_list_find (element->list, element, &position));
  return position;
}

static void
test_beside (Map          *map,
             gconstpointer data)
{
  PathosElement *stage = map_find (map, "Decision");
  PathosElement *main = map_find (map, "Returns to the camera page");
  PathosElement *alternative = map_find (map, "Visits the store");
  PathosElement *added;

  added = add (map->journey, map->history, PATHOS_INSERT_STAGE, (PathosInsertPlace) { .beside = main });
  g_assert_cmpuint (get_position (added), ==, get_position (stage) + 1);

  /* Never between a touchpoint and its alternatives. */
  for (guint i = 0; i < 2; i++)
    {
      added = add (map->journey, map->history, PATHOS_INSERT_TOUCHPOINT,
                   (PathosInsertPlace) { .beside = i == 0 ? main : alternative });
      g_assert_true (added->list == main->list);
      g_assert_cmpuint (get_position (added), ==, get_position (alternative) + 1);
    }

  added = add (map->journey, map->history, PATHOS_INSERT_TOUCHPOINT, (PathosInsertPlace) { .beside = stage });
  g_assert_true (added->parent == stage);
  g_assert_cmpuint (get_position (added), ==, PATHOS_STAGE (stage)->touchpoints->n_items - 1);

  added = add (map->journey, map->history, PATHOS_INSERT_PERSONA, (PathosInsertPlace) { NULL });
  g_assert_cmpuint (get_position (added), ==, map->journey->personas->n_items - 1);
  g_assert_cmpint (PATHOS_PERSONA (added)->marker, !=,
                   PATHOS_PERSONA (map->journey->personas->items[0])->marker);
}

static void
test_cards (Map          *map,
            gconstpointer data)
{
  PathosElement *at = map_find (map, "Returns to the camera page");
  PathosLane    *lane = PATHOS_LANE (map_find (map, "Pain points"));
  PathosElement *first, *second, *third;

  first = add (map->journey, map->history, PATHOS_INSERT_CARD,
               (PathosInsertPlace) { .beside = PATHOS_ELEMENT (lane), .at = at });
  g_assert_true (first->list == lane->cards);
  g_assert_cmpstr (PATHOS_CARD (first)->at, ==, at->id);

  /* Behind the card that has the focus, which may be in another column. */
  second = add (map->journey, map->history, PATHOS_INSERT_CARD,
                (PathosInsertPlace) { .beside = lane->cards->items[0] });
  g_assert_cmpuint (get_position (second), ==, 1);
  g_assert_cmpstr (PATHOS_CARD (second)->at, ==, PATHOS_CARD (lane->cards->items[0])->at);

  /* In a lane of stages, at the stage. */
  lane->scope = PATHOS_SCOPE_STAGE;
  third = add (map->journey, map->history, PATHOS_INSERT_CARD,
               (PathosInsertPlace) { .beside = PATHOS_ELEMENT (lane), .at = at });
  g_assert_cmpstr (PATHOS_CARD (third)->at, ==, at->parent->id);
  lane->scope = PATHOS_SCOPE_TOUCHPOINT;
}

static void
test_feelings (Map          *map,
               gconstpointer data)
{
  PathosElement *at = add (map->journey, map->history, PATHOS_INSERT_TOUCHPOINT,
                           (PathosInsertPlace) { NULL });
  PathosElement *persona = map->journey->personas->items[1];
  PathosElement *feeling = add (map->journey, map->history, PATHOS_INSERT_FEELING,
                                (PathosInsertPlace) { .at = at, .persona = persona });

  g_assert_true (feeling->parent == at);
  g_assert_cmpstr (PATHOS_FEELING (feeling)->persona, ==, persona->id);
  g_assert_cmpint (PATHOS_FEELING (feeling)->basis, ==, PATHOS_BASIS_ASSUMED);
  refuse (map->journey, PATHOS_INSERT_FEELING, (PathosInsertPlace) { .at = at, .persona = persona },
          "This persona already has a feeling here");
  refuse (map->journey, PATHOS_INSERT_FEELING, (PathosInsertPlace) { .at = at->parent, .persona = persona },
          "Choose the touchpoint of the feeling first.");

  /* Beside a touchpoint it is of the first persona that feels nothing there yet, whatever column it is in. */
  feeling = add (map->journey, map->history, PATHOS_INSERT_FEELING,
                 (PathosInsertPlace) { .beside = at, .at = at->parent });
  g_assert_true (feeling->parent == at);
  g_assert_cmpstr (PATHOS_FEELING (feeling)->persona, ==, map->journey->personas->items[0]->id);
  for (guint i = 2; i < map->journey->personas->n_items; i++)
    add (map->journey, map->history, PATHOS_INSERT_FEELING, (PathosInsertPlace) { .beside = at });
  refuse (map->journey, PATHOS_INSERT_FEELING, (PathosInsertPlace) { .beside = at },
          "Every persona already has a feeling here.");
}

/* A map begins anywhere. */
static void
test_empty (void)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (PathosHistory) history = pathos_history_new (journey);
  const PathosInsertPlace nowhere = { NULL };
  g_autoptr (PathosElement) first = g_object_new (PATHOS_TYPE_LANE, "kind", PATHOS_LANE_TOUCHPOINTS, NULL);
  PathosElement *touchpoint, *lane, *card;

  pathos_list_append (journey->lanes, first);
  refuse (journey, PATHOS_INSERT_CARD, nowhere, "Add a lane for the card first.");
  refuse (journey, PATHOS_INSERT_FEELING, nowhere, "Add a persona first, whose feeling it is.");

  touchpoint = add (journey, history, PATHOS_INSERT_TOUCHPOINT, nowhere);
  g_assert_cmpuint (journey->stages->n_items, ==, 1);
  g_assert_true (touchpoint->parent == journey->stages->items[0]);

  lane = add (journey, history, PATHOS_INSERT_LANE, nowhere);
  refuse (journey, PATHOS_INSERT_CARD, nowhere, "Choose the touchpoint of the card first.");
  card = add (journey, history, PATHOS_INSERT_CARD, (PathosInsertPlace) { .at = touchpoint });
  g_assert_true (card->parent == lane);
}

/* What a link is follows from where it ends. */
static void
test_links (Map          *map,
            gconstpointer data)
{
  const struct
  {
    const char *from, *to, *word;
    int         kind;
  } cases[] = {
    { "Reads our blog post", "Reads the FAQ", "Next", PATHOS_LINK_NEXT },
    { "Reads the FAQ", "Reads our blog post", "Back", PATHOS_LINK_BACK },
    { "Reads the FAQ", "Reads the FAQ", "Loop", PATHOS_LINK_BACK },
    { "Returns to the camera page", "Visits the store", "Alternative", PATHOS_LINK_ALTERNATIVE },
    { "Visits the store", "Returns to the camera page", "Alternative", PATHOS_LINK_ALTERNATIVE },
    { "Visits the store", "Reads our blog post", "Back", PATHOS_LINK_BACK },
    { "Goes to checkout", NULL, "Exit", PATHOS_LINK_EXIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PathosInsertPlace place = { .beside = map_find (map, cases[i].from) };
      PathosElement    *link;

      if (cases[i].to != NULL)
        place.to = map_find (map, cases[i].to);
      g_assert_cmpstr (pathos_insert_get_link_word (&place), ==, cases[i].word);
      link = add (map->journey, map->history, PATHOS_INSERT_LINK, place);
      g_assert_cmpint (PATHOS_LINK (link)->kind, ==, cases[i].kind);
    }
}

/* Lays out the map with a draft of a card where @point is. Returns: the lane of the card */
static PathosElement *
place_card (Map                    *map,
            const graphene_point_t *point)
{
  PathosInsertPlace place;
  g_autoptr (PathosDraft) draft = NULL;

  g_assert_true (pathos_insert_place_at (&place, map->journey, map->parts, map->scene, PATHOS_INSERT_CARD,
                                         point));
  pathos_insert_place_in_cards (&place, map->journey, map->parts, point);
  draft = pathos_insert_draft (map->journey, PATHOS_INSERT_CARD, &place, NULL);
  g_assert_nonnull (draft);
  map_lay_out (map, draft);
  map->view.draft = NULL;
  return pathos_slot_find_list (&draft->places[draft->n_places - 1].slot, map->journey)->owner;
}

static float
get_top (Map           *map,
         PathosElement *element)
{
  return pathos_parts_find (map->parts, element->id)->rect.origin.y;
}

/* A card that is placed between the lanes of cards goes to the nearest, above or below. */
static void
test_nearest (Map          *map,
              gconstpointer data)
{
  PathosElement   *above = add (map->journey, map->history, PATHOS_INSERT_LANE,
                                (PathosInsertPlace) { .beside = map_find (map, "Pain points") });
  PathosElement   *line = add (map->journey, map->history, PATHOS_INSERT_LANE,
                               (PathosInsertPlace) { .beside = above });
  PathosElement   *below = map_find (map, "Opportunities");
  graphene_rect_t  column = map_spot (map, "Reads the FAQ", PATHOS_GROUP_TOUCHPOINT).group->area;
  graphene_point_t point;

  g_object_set (line, "kind", PATHOS_LANE_LINE, "title", "Line", NULL);
  map_lay_out (map, NULL);
  point.x = pathos_parts_find (map->parts, map_find (map, "Reads the FAQ")->id)->rect.origin.x +
            column.size.width / 2;
  point.y = get_top (map, line) + 1;
  g_assert_true (place_card (map, &point) == above);

  map_lay_out (map, NULL);
  point.y = get_top (map, below) - 4;
  g_assert_true (place_card (map, &point) == below);

  map_lay_out (map, NULL);
  point.y = get_top (map, map_find (map, "Emotion")) + 10;
  g_assert_true (place_card (map, &point) == map_find (map, "Thinking"));
}

/* What a tool places below a touchpoint, or on an alternative, becomes an alternative; elsewhere, not. */
static void
test_below (Map          *map,
            gconstpointer data)
{
  static const struct
  {
    const char *on;
    float       down; /* in parts of its height */
    const char *main; /* (nullable) */
  } cases[] = {
    { "Reads the FAQ", 0.5f, NULL },
    { "Reads the FAQ", 0.9f, "Reads the FAQ" },
    { "Reads the FAQ", 1.2f, "Reads the FAQ" },
    { "Reads the FAQ", 2.5f, NULL },
    { "Visits the store", 0.3f, "Returns to the camera page" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const graphene_rect_t *rect = &pathos_parts_find (map->parts, map_find (map, cases[i].on)->id)->rect;
      float                  down = rect->size.height * cases[i].down;
      graphene_point_t       point = { rect->origin.x + 20, rect->origin.y + down };
      PathosInsertPlace      place;
      PathosElement         *added;

      g_assert_true (pathos_insert_place_at (&place, map->journey, map->parts, map->scene,
                                             PATHOS_INSERT_TOUCHPOINT, &point));
      added = add (map->journey, map->history, PATHOS_INSERT_TOUCHPOINT, place);
      g_assert_cmpstr (PATHOS_TOUCHPOINT (added)->instead_of, ==,
                       cases[i].main != NULL ? map_find (map, cases[i].main)->id : "");
      pathos_history_undo (map->history);
    }
}

static const PathosVariant *
find_variant (GPtrArray  *variants,
              const char *name)
{
  for (guint i = 0; i < variants->len; i++)
    {
      const PathosVariant *variant = variants->pdata[i];

      if (g_str_equal (variant->name, name))
        return variant;
    }

  g_assert_not_reached ();
}

/* A lane that nobody has put anywhere is where its kind usually is, also if a lane of another kind has the
 * focus. */
static void
test_lanes (Map          *map,
            gconstpointer data)
{
  static const struct
  {
    const char *name, *focused; /* (nullable): a lane */
    gboolean    is_pointed;
    const char *before; /* (nullable): NULL for the last */
  } cases[] = {
    { "Quotes", NULL, FALSE, "Line of visibility" },
    { "Frontstage", NULL, FALSE, "Line of visibility" },
    { "Backstage", NULL, FALSE, NULL },
    { "Support processes", NULL, FALSE, NULL },
    { "Support processes", "Pain points", FALSE, NULL },
    { "Support processes", "Pain points", TRUE, "Opportunities" },
    { "Delights", "Pain points", FALSE, "Opportunities" },
    { "Delights", "Backstage", FALSE, "Line of visibility" },
    { "Backstage", "Line of visibility", FALSE, NULL },
    { "Line of interaction", "Pain points", FALSE, "Opportunities" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) variants = pathos_insert_list_variants (map->journey, PATHOS_INSERT_LANE, NULL);
      const char       *beside = cases[i].focused != NULL ? cases[i].focused : "Reads the FAQ";
      PathosInsertPlace place = { .beside = map_find (map, beside),
                                  .is_focus = !cases[i].is_pointed,
                                  .variant = find_variant (variants, cases[i].name) };
      PathosElement    *added;
      guint             position;

      added = add (map->journey, map->history, PATHOS_INSERT_LANE, place);
      position = get_position (added);
      if (cases[i].before == NULL)
        g_assert_cmpuint (position, ==, map->journey->lanes->n_items - 1);
      else
        g_assert_cmpuint (position, ==, get_position (map_find (map, cases[i].before)) - 1);
      pathos_history_undo (map->history);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/insert/beside", Map, NULL, map_set_up, test_beside, map_tear_down);
  g_test_add ("/insert/cards", Map, NULL, map_set_up, test_cards, map_tear_down);
  g_test_add ("/insert/feelings", Map, NULL, map_set_up, test_feelings, map_tear_down);
  g_test_add ("/insert/nearest", Map, NULL, map_set_up, test_nearest, map_tear_down);
  g_test_add ("/insert/below", Map, NULL, map_set_up, test_below, map_tear_down);
  g_test_add ("/insert/lanes", Map, NULL, map_set_up, test_lanes, map_tear_down);
  g_test_add ("/insert/links", Map, NULL, map_set_up, test_links, map_tear_down);
  g_test_add_func ("/insert/empty", test_empty);

  return g_test_run ();
}
