/* test-lifted.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"
#include "pathos-card.h"
#include "pathos-drag-tool.h"
#include "pathos-edits.h"
#include "pathos-lane.h"
#include "pathos-offers.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Cards and several things at once are dragged, without a pointer.
 *
 * Length: each kind of drag, with the steps that all need. */

typedef struct
{
  Map              map;
  PathosTool      *tool;
  PathosSelection *selection;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  map_set_up (&fixture->map, data);
  fixture->tool = pathos_drag_tool_new ();
  fixture->selection = pathos_selection_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->tool);
  g_object_unref (fixture->selection);
  map_tear_down (&fixture->map, data);
}

typedef struct
{
  const char    *text;
  PathosElement *found;
} Search;

static void
compare_cb (PathosElement *element,
            gpointer       user_data)
{
  Search *search = user_data;

  if (PATHOS_IS_CARD (element) && g_str_has_prefix (PATHOS_CARD (element)->text, search->text))
    search->found = element;
}

static PathosElement *
find_card (Fixture    *fixture,
           const char *text)
{
  Search search = { text, NULL };

  pathos_element_walk (PATHOS_ELEMENT (fixture->map.journey), compare_cb, &search);
  g_assert_nonnull (search.found);
  return search.found;
}

static void
select_all (Fixture              *fixture,
            PathosElement *const *elements,
            guint                 n_elements)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < n_elements; i++)
    g_ptr_array_add (ids, elements[i]->id);
  pathos_selection_set_all (fixture->selection, ids);
}

static graphene_rect_t
get_rect (Fixture       *fixture,
          PathosElement *element)
{
  const PathosPlaced *placed = pathos_parts_find (fixture->map.parts, element->id);

  g_assert_nonnull (placed);
  return placed->rect;
}

/* Returns: the middle of the cell of @lane that is at @at */
static graphene_point_t
get_cell (Fixture    *fixture,
          const char *lane,
          const char *at)
{
  const char         *lane_id = map_find (&fixture->map, lane)->id;
  const char         *at_id = map_find (&fixture->map, at)->id;
  PathosPartsIter     iter = { fixture->map.parts };
  const PathosPlaced *placed;
  graphene_point_t    middle = { 0 };

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_CELL && g_str_equal (placed->group->id, lane_id) &&
          g_str_equal (placed->group->at, at_id))
        graphene_rect_get_center (&placed->rect, &middle);
    }
  g_assert_cmpfloat (middle.x, >, 0);
  return middle;
}

static PathosToolEvent
create_event (Fixture *fixture,
              float    x,
              float    y)
{
  return (PathosToolEvent) { fixture->map.journey, fixture->selection, fixture->map.scene, { x, y }, FALSE };
}

static void
lift (Fixture       *fixture,
      PathosElement *element,
      float          along)
{
  const PathosPlaced *placed = pathos_parts_find (fixture->map.parts, element->id);
  float               x = placed->rect.origin.x + placed->rect.size.width * along;
  float               y = placed->rect.origin.y + placed->rect.size.height / 2;
  PathosToolEvent     event = create_event (fixture, x, y);
  PathosSpot          spot = pathos_scene_pick (fixture->map.scene, x, y, PATHOS_PICK (PATHOS_PART_ITEM));

  g_assert_cmpstr (spot.group->id, ==, element->id);
  g_assert_true (pathos_tool_begin (fixture->tool, &event, &spot));
  map_lay_out (&fixture->map, pathos_tool_get_draft (fixture->tool));
}

/* A pointer that rests changes nothing after a few moves, as the canvas does them. */
static void
move_to (Fixture *fixture,
         float    x,
         float    y)
{
  guint n_moves = 0;

  for (; n_moves < 4; n_moves++)
    {
      PathosToolEvent event = create_event (fixture, x, y);

      if (!pathos_tool_move (fixture->tool, &event))
        break;
      map_lay_out (&fixture->map, pathos_tool_get_draft (fixture->tool));
    }
  g_assert_cmpuint (n_moves, <, 4);
}

/* What is dropped is where it was shown. Undo brings it back. */
static void
drop (Fixture       *fixture,
      PathosElement *element,
      const char    *label)
{
  graphene_rect_t shown = get_rect (fixture, element);
  graphene_rect_t there;

  g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  map_lay_out (&fixture->map, NULL);
  there = get_rect (fixture, element);
  g_assert_cmpfloat (there.origin.x, ==, shown.origin.x);
  g_assert_cmpfloat (there.origin.y, ==, shown.origin.y);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==, label);
}

static void
drop_nothing (Fixture *fixture)
{
  g_assert_false (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  map_lay_out (&fixture->map, NULL);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
}

static void
undo (Fixture *fixture)
{
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  g_assert_false (pathos_document_get_modified (fixture->map.document));
  map_lay_out (&fixture->map, NULL);
}

/* A card is dropped into another column and another lane. */
static void
test_card (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement   *card = find_card (fixture, "“Too many models");
  PathosElement   *home = card->parent;
  graphene_point_t to = get_cell (fixture, "Pain points", "Goes to checkout");

  lift (fixture, card, 0.5f);
  move_to (fixture, to.x, to.y);
  drop (fixture, card, "Move to Pain points");
  g_assert_true (card->parent == map_find (&fixture->map, "Pain points"));
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, map_find (&fixture->map, "Goes to checkout")->id);
  undo (fixture);
  g_assert_true (card->parent == home);

  lift (fixture, card, 0.5f);
  move_to (fixture, to.x, to.y);
  to = get_cell (fixture, "Thinking", "Reads our blog post");
  move_to (fixture, get_rect (fixture, card).origin.x, to.y);
  pathos_tool_cancel (fixture->tool);
  map_lay_out (&fixture->map, NULL);
}

/* Dragged away and back, it leaves no trace. */
static void
test_card_back (Fixture      *fixture,
                gconstpointer data)
{
  PathosElement  *card = find_card (fixture, "“Too many models");
  graphene_rect_t rect = get_rect (fixture, card);
  float           x = rect.origin.x + rect.size.width / 2, y = rect.origin.y + rect.size.height / 2;

  lift (fixture, card, 0.5f);
  move_to (fixture, x, y);
  drop_nothing (fixture);

  lift (fixture, card, 0.5f);
  for (float dx = 0; dx < 700; dx += 13)
    move_to (fixture, x + dx, y + dx / 4);
  move_to (fixture, x, y);
  drop_nothing (fixture);
}

/* A card that is dropped on a stage is at the stage, and one in a lane of stages, too. */
static void
test_card_to_stage (Fixture      *fixture,
                    gconstpointer data)
{
  PathosElement  *card = find_card (fixture, "“Too many models");
  PathosElement  *stage = map_find (&fixture->map, "Decision");
  PathosElement  *touchpoint = map_find (&fixture->map, "Goes to checkout");
  graphene_rect_t rect = get_rect (fixture, stage);

  lift (fixture, card, 0.5f);
  move_to (fixture, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
  drop (fixture, card, "Move ““Too many models.””");
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, stage->id);
  undo (fixture);

  rect = get_rect (fixture, touchpoint);
  lift (fixture, card, 0.5f);
  move_to (fixture, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height / 2);
  g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, touchpoint->id);
  pathos_history_undo (fixture->map.history);

  g_object_set (map_find (&fixture->map, "Pain points"), "scope", PATHOS_SCOPE_STAGE, NULL);
  map_lay_out (&fixture->map, NULL);
  lift (fixture, card, 0.5f);
  move_to (fixture, get_cell (fixture, "Pain points", "Decision").x,
           get_cell (fixture, "Pain points", "Decision").y);
  g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, stage->id);
  g_assert_true (card->parent == map_find (&fixture->map, "Pain points"));
}

/* Before another card, or behind it. */
static void
test_card_order (Fixture      *fixture,
                 gconstpointer data)
{
  PathosElement  *lane = map_find (&fixture->map, "Thinking");
  PathosElement  *card = find_card (fixture, "“Too many models"), *other = NULL;
  graphene_rect_t rect;
  guint           index = 0, other_index = 0;

  for (guint i = 0; i < PATHOS_LANE (lane)->cards->n_items; i++)
    {
      PathosElement *candidate = PATHOS_LANE (lane)->cards->items[i];

      if (candidate != card && pathos_parts_find (fixture->map.parts, candidate->id) != NULL &&
          *PATHOS_CARD (candidate)->until == '\0')
        other = candidate;
    }

  for (guint below = 0; below < 2; below++)
    {
      lift (fixture, card, 0.5f);
      rect = get_rect (fixture, other);
      move_to (fixture, rect.origin.x + rect.size.width / 2,
               rect.origin.y + rect.size.height * (below ? 0.8f : 0.2f));
      g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
      map_lay_out (&fixture->map, NULL);
      g_assert_cmpstr (PATHOS_CARD (card)->at, ==, PATHOS_CARD (other)->at);
      g_assert_true (pathos_list_find (card->list, card, &index));
      g_assert_true (pathos_list_find (other->list, other, &other_index));
      g_assert_true (below ? index > other_index : index < other_index);
      g_assert_true (below ? get_rect (fixture, card).origin.y > get_rect (fixture, other).origin.y
                           : get_rect (fixture, card).origin.y < get_rect (fixture, other).origin.y);
      undo (fixture);
    }
}

/* A card that spans columns keeps its width, and stays under the pointer. */
static void
test_spanning (Fixture      *fixture,
               gconstpointer data)
{
  PathosElement *card = find_card (fixture, "“Too many models");
  PathosElement *first = map_find (&fixture->map, "Reads our blog post");
  PathosElement *last = map_find (&fixture->map, "Reads e-mails, compares rivals");
  float          width;

  g_object_set (card, "at", first->id, "until", last->id, NULL);
  map_lay_out (&fixture->map, NULL);
  width = get_rect (fixture, card).size.width;
  lift (fixture, card, 0.95f);
  move_to (fixture, get_rect (fixture, card).origin.x + width * 0.95f - 170,
           get_rect (fixture, card).origin.y + 5);
  g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==,
                   map_find (&fixture->map, "Searches “how to learn photography”")->id);
  g_assert_cmpstr (PATHOS_CARD (card)->until, ==, map_find (&fixture->map, "Follows us and signs up")->id);
}

static const char *const rows[] = { "Thinking", "Pain points", "Opportunities", "Backstage" };

static void
assert_row (Fixture       *fixture,
            PathosElement *card,
            guint          row)
{
  const PathosDraftPlace *place = pathos_draft_find_place (pathos_tool_get_draft (fixture->tool), card);

  g_assert_cmpstr (place->slot.owner, ==, map_find (&fixture->map, rows[row])->id);
}

static void
glide (Fixture          *fixture,
       graphene_point_t *from,
       graphene_point_t  to)
{
  for (guint i = 1; i <= 20; i++)
    move_to (fixture, from->x + (to.x - from->x) * i / 20, from->y + (to.y - from->y) * i / 20);
  *from = to;
}

/* Goes after the cell of a row, wherever it is shown by then, until what is dragged is in it. */
static void
chase (Fixture          *fixture,
       PathosElement    *card,
       graphene_point_t *at,
       guint             row)
{
  PathosElement *lane = map_find (&fixture->map, rows[row]);

  for (guint i = 0; i < 100; i++)
    {
      const PathosDraftPlace *place = pathos_draft_find_place (pathos_tool_get_draft (fixture->tool), card);
      graphene_point_t        to = get_cell (fixture, rows[row], "Goes to checkout");

      if (g_str_equal (place->slot.owner, lane->id))
        break;
      at->y += CLAMP (to.y - at->y, -5, 5);
      move_to (fixture, at->x, at->y);
    }
  assert_row (fixture, card, row);
}

/* A row grows under what is dragged over it. The next one can be reached nevertheless: where it was, and
 * where it is shown, from above and from below. */
static void
test_rows_in_reach (Fixture      *fixture,
                    gconstpointer data)
{
  PathosElement   *cards[] = { find_card (fixture, "“Too many models"),
                               find_card (fixture, "“Cheaper elsewhere"),
                               find_card (fixture, "Specs nobody") };
  g_autofree char *text = g_strnfill (400, 'x');

  for (guint i = 0; i < strlen (text); i += 8)
    text[i] = ' ';
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_object_set (cards[i], "text", text, NULL);
  map_lay_out (&fixture->map, NULL);

  for (guint n_cards = 1; n_cards <= G_N_ELEMENTS (cards); n_cards++)
    {
      graphene_point_t to[G_N_ELEMENTS (rows)], at;

      select_all (fixture, cards, n_cards);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        to[i] = get_cell (fixture, rows[i], "Goes to checkout");
      lift (fixture, cards[0], 0.5f);
      at = to[0];
      for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
        {
          glide (fixture, &at, to[i]);
          assert_row (fixture, cards[0], i);
        }
      for (guint i = G_N_ELEMENTS (rows) - 1; i > 0; i--)
        chase (fixture, cards[0], &at, i - 1);
      for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
        chase (fixture, cards[0], &at, i);
      g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
      g_assert_true (cards[0]->parent == map_find (&fixture->map, "Backstage"));
      pathos_history_undo (fixture->map.history);
      map_lay_out (&fixture->map, NULL);
    }
}

/* Cards that are selected keep their distances. */
static void
test_several_cards (Fixture      *fixture,
                    gconstpointer data)
{
  PathosElement   *cards[] = { find_card (fixture, "“Too many models"),
                               find_card (fixture, "“Cheaper elsewhere") };
  graphene_point_t to = get_cell (fixture, "Thinking", "Goes to checkout");
  graphene_rect_t  before[2], after[2];

  select_all (fixture, cards, 2);
  for (guint i = 0; i < 2; i++)
    before[i] = get_rect (fixture, cards[i]);
  lift (fixture, cards[0], 0.5f);
  move_to (fixture, to.x, to.y);
  for (guint i = 0; i < 2; i++)
    after[i] = get_rect (fixture, cards[i]);
  g_assert_cmpfloat (after[0].origin.x, !=, before[0].origin.x);
  g_assert_cmpfloat (after[1].origin.x, !=, before[1].origin.x);
  drop (fixture, cards[0], "Move 2 Elements");
  undo (fixture);
}

/* Touchpoints that are selected gather where they are dropped, in their order, and only there. */
static void
test_several_touchpoints (Fixture      *fixture,
                          gconstpointer data)
{
  PathosElement  *decision = map_find (&fixture->map, "Decision");
  PathosElement  *touchpoints[] = { map_find (&fixture->map, "Searches “how to learn photography”"),
                                    map_find (&fixture->map, "Looks at the shop and About us") };
  PathosList     *list = PATHOS_STAGE (decision)->touchpoints;
  graphene_rect_t rect;
  guint           n_before = list->n_items, index = 0;

  select_all (fixture, touchpoints, 2);
  rect = get_rect (fixture, touchpoints[1]);
  lift (fixture, touchpoints[1], 0.5f);
  move_to (fixture, rect.origin.x + rect.size.width / 2 + 5, rect.origin.y + rect.size.height / 2);
  drop_nothing (fixture);

  lift (fixture, touchpoints[1], 0.5f);
  rect = get_rect (fixture, map_find (&fixture->map, "Goes to checkout"));
  move_to (fixture, rect.origin.x + rect.size.width - 5, rect.origin.y + 20);
  drop (fixture, touchpoints[1], "Move 2 Elements");
  g_assert_cmpuint (list->n_items, ==, n_before + 2);
  g_assert_true (pathos_list_find (list, touchpoints[0], &index));
  g_assert_true (list->items[index + 1] == touchpoints[1]);
  undo (fixture);
}

/* Moved below another one, a touchpoint becomes its alternative. On the way past others it does not. */
static void
test_becomes_alternative (Fixture      *fixture,
                          gconstpointer data)
{
  PathosElement  *touchpoint = map_find (&fixture->map, "Looks at the shop and About us");
  PathosElement  *main = map_find (&fixture->map, "Reads our blog post");
  graphene_rect_t rect = get_rect (fixture, main);

  lift (fixture, touchpoint, 0.5f);
  for (float x = get_rect (fixture, touchpoint).origin.x; x > rect.origin.x; x -= 9)
    {
      move_to (fixture, x, rect.origin.y + rect.size.height / 2);
      g_assert_cmpuint (pathos_tool_get_draft (fixture->tool)->n_values, ==, 0);
    }

  rect = get_rect (fixture, main);
  move_to (fixture, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height - 2);
  rect = get_rect (fixture, main);
  move_to (fixture, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height + 30);
  drop (fixture, touchpoint, "Make “Looks at the shop and About us” an Alternative");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoint)->instead_of, ==, main->id);
  g_assert_cmpfloat (get_rect (fixture, touchpoint).origin.x, ==, get_rect (fixture, main).origin.x);
  undo (fixture);
}

/* The end of a card is dragged over more columns, and back over fewer than there were. */
static void
test_stretch (Fixture      *fixture,
              gconstpointer data)
{
  PathosElement   *card = find_card (fixture, "Payment provider");
  PathosElement   *last = map_find (&fixture->map, "Recommends a friend");
  graphene_rect_t  rect = get_rect (fixture, card);
  graphene_point_t to = get_cell (fixture, "Backstage", "Recommends a friend");

  lift (fixture, card, 0.99f);
  move_to (fixture, to.x, to.y + 200);
  g_assert_cmpfloat (get_rect (fixture, card).size.width, >, 2 * rect.size.width);
  drop (fixture, card, "Resize “Payment provider”");
  g_assert_cmpstr (PATHOS_CARD (card)->until, ==, last->id);

  lift (fixture, card, 0.99f);
  to = get_cell (fixture, "Backstage", "Reads the FAQ");
  move_to (fixture, to.x, to.y);
  g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  map_lay_out (&fixture->map, NULL);
  g_assert_cmpstr (PATHOS_CARD (card)->until, ==, "");
  g_assert_cmpfloat (get_rect (fixture, card).size.width, ==, rect.size.width);
  pathos_history_undo (fixture->map.history);
  undo (fixture);
}

/* So is its beginning, and neither end is dragged past the other. */
static void
test_stretch_start (Fixture      *fixture,
                    gconstpointer data)
{
  PathosElement   *card = find_card (fixture, "Payment provider");
  PathosElement   *first = map_find (&fixture->map, "Reads our blog post");
  graphene_rect_t  rect = get_rect (fixture, card);
  graphene_point_t to = get_cell (fixture, "Backstage", "Reads our blog post");
  g_autofree char *at = g_strdup (PATHOS_CARD (card)->at);

  lift (fixture, card, 0.01f);
  move_to (fixture, to.x, to.y + 200);
  g_assert_cmpfloat (get_rect (fixture, card).size.width, >, 2 * rect.size.width);
  drop (fixture, card, "Resize “Payment provider”");
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, first->id);
  g_assert_cmpstr (PATHOS_CARD (card)->until, ==, at);

  lift (fixture, card, 2 / get_rect (fixture, card).size.width);
  to = get_cell (fixture, "Backstage", "Recommends a friend");
  move_to (fixture, to.x, to.y);
  g_assert_true (pathos_tool_drop (fixture->tool, fixture->map.history, NULL));
  map_lay_out (&fixture->map, NULL);
  g_assert_cmpstr (PATHOS_CARD (card)->at, ==, at);
  g_assert_cmpfloat (get_rect (fixture, card).size.width, ==, rect.size.width);
  pathos_history_undo (fixture->map.history);
  undo (fixture);
}

/* The same by steps, for several at once. Those of a stage cover more stages. */
static void
test_span (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *cards[] = { find_card (fixture, "Mailing tool"), find_card (fixture, "Payment provider") };
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_edit_span (fixture->map.history, cards, 2, 1, NULL));
  g_assert_cmpstr (PATHOS_CARD (cards[0])->until, ==,
                   map_find (&fixture->map, "Returns to the camera page")->id);
  g_assert_cmpstr (PATHOS_CARD (cards[1])->until, ==, map_find (&fixture->map, "Takes the free course")->id);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==, "Resize 2 Cards");
  g_assert_true (pathos_edit_span (fixture->map.history, cards, 1, -1, NULL));
  g_assert_cmpstr (PATHOS_CARD (cards[0])->until, ==, "");
  g_assert_false (pathos_edit_span (fixture->map.history, cards, 2, -1, &error));
  g_assert_cmpstr (error->message, ==, "This card is as narrow as it can be.");
  g_assert_cmpstr (PATHOS_CARD (cards[1])->until, !=, "");
  g_clear_error (&error);
  pathos_history_undo (fixture->map.history);
  undo (fixture);

  g_object_set (cards[1], "at", map_find (&fixture->map, "Decision")->id, NULL);
  g_assert_true (pathos_edit_span (fixture->map.history, cards + 1, 1, 1, NULL));
  g_assert_cmpstr (PATHOS_CARD (cards[1])->until, ==, map_find (&fixture->map, "Retention")->id);
  g_assert_true (pathos_edit_span (fixture->map.history, cards + 1, 1, 1, NULL));
  g_assert_false (pathos_edit_span (fixture->map.history, cards + 1, 1, 1, &error));
  g_assert_cmpstr (error->message, ==, "This card already reaches to the end of the map.");
}

/* Several touchpoints become alternatives of the one before them, and stand by themselves again. */
static void
test_join (Fixture      *fixture,
           gconstpointer data)
{
  PathosElement *main = map_find (&fixture->map, "Looks at the shop and About us");
  PathosElement *others[] = { map_find (&fixture->map, "Follows us and signs up"),
                              map_find (&fixture->map, "Reads e-mails, compares rivals") };
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_edit_join (fixture->map.history, others, 2, NULL, NULL));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (PATHOS_TOUCHPOINT (others[i])->instead_of, ==, main->id);
  g_assert_false (pathos_edit_join (fixture->map.history, others, 2, NULL, &error));
  g_assert_cmpstr (error->message, ==, "This is an alternative already.");
  g_clear_error (&error);
  g_assert_true (pathos_edit_free (fixture->map.history, others, 2, NULL, NULL));
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==,
                   "Make 2 Touchpoints Independent");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (PATHOS_TOUCHPOINT (others[i])->instead_of, ==, "");
      g_assert_true (main->list->items[i + 1] == others[i]);
    }
  g_assert_false (pathos_edit_free (fixture->map.history, others, 2, NULL, &error));
  g_assert_cmpstr (error->message, ==, "This is a touchpoint of its own already.");
  pathos_history_undo (fixture->map.history);
  undo (fixture);
}

/* What cannot be an alternative is refused in a sentence. */
static void
test_join_refused (Fixture      *fixture,
                   gconstpointer data)
{
  PathosElement *main = map_find (&fixture->map, "Looks at the shop and About us");
  PathosElement *faq = map_find (&fixture->map, "Reads the FAQ");
  PathosElement *camera = map_find (&fixture->map, "Returns to the camera page");
  PathosElement *mixed[] = { map_find (&fixture->map, "Follows us and signs up"), faq };
  g_autoptr (GError) error = NULL;

  g_assert_false (pathos_edit_join (fixture->map.history, &main, 1, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "In this stage, there is no touchpoint before it that it could replace.");
  g_clear_error (&error);
  g_assert_false (pathos_edit_join (fixture->map.history, mixed, 2, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "Only touchpoints of one stage can be alternatives of each other.");

  /* It stands below the alternative that is there already. */
  g_assert_true (pathos_edit_join (fixture->map.history, &faq, 1, NULL, NULL));
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->instead_of, ==, camera->id);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==,
                   "Make “Reads the FAQ” an Alternative");
  undo (fixture);
}

static const PathosOffer *
find_offer (GArray     *offers,
            const char *name)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const PathosOffer *offer = &g_array_index (offers, PathosOffer, i);

      if (g_str_equal (offer->attr->name, name))
        return offer;
    }

  return NULL;
}

/* What is offered for several is what all of them have, and choosing it is one step for all. */
static void
test_offers (Fixture      *fixture,
             gconstpointer data)
{
  PathosElement *elements[] = { map_find (&fixture->map, "Reads the FAQ"),
                                map_find (&fixture->map, "Goes to checkout"),
                                find_card (fixture, "Shipping cost") };
  PathosElement *maya = fixture->map.journey->personas->items[0];
  g_autoptr (GArray) two = pathos_offers_new (fixture->map.journey, elements, 2);
  g_autoptr (GArray) mixed = pathos_offers_new (fixture->map.journey, elements, 3);
  const PathosOffer *offer = find_offer (two, "channels");

  g_assert_cmpuint (offer->values->len, ==, fixture->map.journey->channels->n_items);
  g_assert_nonnull (find_offer (two, "roles"));
  g_assert_nonnull (find_offer (mixed, "personas"));
  g_assert_null (find_offer (mixed, "roles"));
  g_assert_null (find_offer (mixed, "status"));
  offer = find_offer (mixed, "personas");
  g_assert_cmpstr (g_array_index (offer->values, PathosOfferValue, 0).label, ==, "Everyone");

  g_assert_true (pathos_edit_choose (fixture->map.history, elements, 2, "roles", "moment-of-truth", TRUE,
                                     NULL));
  g_assert_cmpuint (PATHOS_TOUCHPOINT (elements[0])->roles & 2, ==, 2);
  g_assert_cmpuint (PATHOS_TOUCHPOINT (elements[1])->roles & 2, ==, 2);
  g_assert_cmpstr (pathos_history_get_undo_label (fixture->map.history), ==, "Edit Roles of 2 Elements");
  undo (fixture);

  g_assert_true (pathos_edit_choose (fixture->map.history, elements, 3, "personas", maya->id, TRUE, NULL));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (PATHOS_TOUCHPOINT (elements[i])->personas[0], ==, maya->id);
  g_assert_false (pathos_edit_choose (fixture->map.history, elements, 3, "personas", maya->id, TRUE, NULL));
  g_assert_true (pathos_edit_choose (fixture->map.history, elements, 3, "personas", "", TRUE, NULL));
  g_assert_null (PATHOS_CARD (elements[2])->personas);
}

#define ADD(name, func) g_test_add ("/lifted/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("card", test_card);
  ADD ("card-back", test_card_back);
  ADD ("card-to-stage", test_card_to_stage);
  ADD ("card-order", test_card_order);
  ADD ("spanning", test_spanning);
  ADD ("rows-in-reach", test_rows_in_reach);
  ADD ("several-cards", test_several_cards);
  ADD ("several-touchpoints", test_several_touchpoints);
  ADD ("becomes-alternative", test_becomes_alternative);
  ADD ("stretch", test_stretch);
  ADD ("stretch-start", test_stretch_start);
  ADD ("span", test_span);
  ADD ("join", test_join);
  ADD ("join-refused", test_join_refused);
  ADD ("offers", test_offers);

  return g_test_run ();
}
