/* test-own-tools.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dump.h"
#include "map.h"
#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* Two tools that Pathos does not have: one drags a new touchpoint onto the map, one lifts three cards at
 * once. They are short because a draft says what they do, and everything else follows from it. */

typedef struct
{
  GObject        parent_instance;
  PathosJourney *journey; /* (unowned) */
  GPtrArray     *elements;
  PathosDraft   *draft;
} OwnTool;

typedef GObjectClass OwnToolClass;

static void
own_tool_finish (OwnTool *self)
{
  g_clear_pointer (&self->draft, pathos_draft_unref);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
}

static gboolean
own_tool_drop (PathosTool    *tool,
               PathosHistory *history,
               GError       **error)
{
  OwnTool *self = (OwnTool *) tool;
  gboolean changed = pathos_edit_commit (history, self->journey, self->draft, error);

  own_tool_finish (self);
  return changed;
}

static void
own_tool_cancel (PathosTool *tool)
{
  own_tool_finish ((OwnTool *) tool);
}

static PathosDraft *
own_tool_get_draft (PathosTool *tool)
{
  return ((OwnTool *) tool)->draft;
}

/* Drafts the elements in a row from @slot on, and cards at the touchpoint or stage @at. */
static void
draft_at (OwnTool          *self,
          const PathosSlot *slot,
          const char       *at,
          gboolean          is_new)
{
  g_autofree PathosDraftPlace *places = g_new0 (PathosDraftPlace, self->elements->len);
  g_autofree PathosDraftValue *values = g_new0 (PathosDraftValue, self->elements->len);

  for (guint i = 0; i < self->elements->len; i++)
    {
      places[i] = (PathosDraftPlace) { self->elements->pdata[i], *slot, is_new };
      places[i].slot.index += i;
      values[i].element = self->elements->pdata[i];
      values[i].attr = pathos_element_find_attr (self->elements->pdata[i], at != NULL ? "at" : "title");
      g_value_init (&values[i].value, G_TYPE_STRING);
      g_value_set_string (&values[i].value, at != NULL ? at : "Hears of us on the radio");
    }

  g_clear_pointer (&self->draft, pathos_draft_unref);
  self->draft = pathos_draft_new (places, self->elements->len, values, self->elements->len);
  for (guint i = 0; i < self->elements->len; i++)
    g_value_unset (&values[i].value);
}

static gboolean
add_tool_move (PathosTool            *tool,
               const PathosToolEvent *event)
{
  PathosSpot spot = pathos_scene_pick (event->scene,
                                       event->point.x,
                                       event->point.y,
                                       PATHOS_PICK (PATHOS_PART_GAP));

  if (spot.group == NULL)
    return FALSE;

  draft_at ((OwnTool *) tool, spot.group->slot, NULL, TRUE);
  return TRUE;
}

/* The touchpoint is new, so it does not matter what is pressed. */
static gboolean
add_tool_begin (PathosTool            *tool,
                const PathosToolEvent *event,
                const PathosSpot      *spot)
{
  OwnTool *self = (OwnTool *) tool;

  self->journey = event->journey;
  self->elements = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->elements, g_object_new (PATHOS_TYPE_TOUCHPOINT, NULL));
  return add_tool_move (tool, event);
}

static gboolean
cards_tool_begin (PathosTool            *tool,
                  const PathosToolEvent *event,
                  const PathosSpot      *spot)
{
  OwnTool       *self = (OwnTool *) tool;
  PathosElement *card = pathos_journey_find (event->journey, spot->group->id);
  PathosSlot     slot = pathos_slot_new_for_element (card);

  self->journey = event->journey;
  self->elements = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (self->elements, g_object_ref (card->list->items[slot.index + i]));
  draft_at (self, &slot, PATHOS_CARD (card)->at, FALSE);
  return TRUE;
}

static gboolean
cards_tool_move (PathosTool            *tool,
                 const PathosToolEvent *event)
{
  OwnTool   *self = (OwnTool *) tool;
  PathosSpot spot = pathos_scene_pick (event->scene,
                                       event->point.x,
                                       event->point.y,
                                       PATHOS_PICK (PATHOS_PART_CELL));

  if (spot.group == NULL || spot.group->slot->row != self->draft->places[0].slot.row)
    return FALSE;

  draft_at (self, spot.group->slot, spot.group->at, FALSE);
  return TRUE;
}

static void
add_tool_iface_init (PathosToolInterface *iface)
{
  iface->begin = add_tool_begin;
  iface->move = add_tool_move;
  iface->drop = own_tool_drop;
  iface->cancel = own_tool_cancel;
  iface->get_draft = own_tool_get_draft;
}

static void
cards_tool_iface_init (PathosToolInterface *iface)
{
  add_tool_iface_init (iface);
  iface->begin = cards_tool_begin;
  iface->move = cards_tool_move;
}

typedef OwnTool      AddTool;
typedef OwnToolClass AddToolClass;
typedef OwnTool      CardsTool;
typedef OwnToolClass CardsToolClass;

static GType
add_tool_get_type (void);
static GType
cards_tool_get_type (void);

G_DEFINE_TYPE_WITH_CODE (AddTool,
                         add_tool,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (PATHOS_TYPE_TOOL, add_tool_iface_init))
G_DEFINE_TYPE_WITH_CODE (CardsTool,
                         cards_tool,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (PATHOS_TYPE_TOOL, cards_tool_iface_init))

static void
add_tool_init (AddTool *self)
{
}

static void
add_tool_class_init (AddToolClass *klass)
{
}

static void
cards_tool_init (CardsTool *self)
{
}

static void
cards_tool_class_init (CardsToolClass *klass)
{
}

/* Drops, and checks that the map looks like the draft, and after undo like before. */
static void
drop (Map        *map,
      PathosTool *tool)
{
  g_autofree char *before = NULL, *drafted = NULL, *committed = NULL, *undone = NULL;

  map_lay_out (map, NULL);
  before = dump_scene (map->scene);
  map_lay_out (map, pathos_tool_get_draft (tool));
  drafted = dump_scene (map->scene);
  g_assert_cmpstr (before, !=, drafted);

  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  g_assert_false (pathos_tool_is_running (tool));
  map_lay_out (map, NULL);
  committed = dump_scene (map->scene);
  dump_assert_equal (committed, drafted, "after dropping");

  pathos_history_undo (map->history);
  g_assert_false (pathos_history_get_can_undo (map->history));
  map_lay_out (map, NULL);
  undone = dump_scene (map->scene);
  dump_assert_equal (undone, before, "after undo");
  pathos_history_redo (map->history);
}

static void
test_add_touchpoint (Map          *map,
                     gconstpointer data)
{
  g_autoptr (PathosTool) tool = g_object_new (add_tool_get_type (), NULL);
  PathosElement *neighbour = map_find (map, "Reads the FAQ");
  PathosSpot     spot = map_spot (map, "Reads the FAQ", PATHOS_GROUP_TOUCHPOINT);
  PathosSpot     nowhere = { NULL, 0, 0 };
  PathosElement *added;
  guint          index, position, n_before = neighbour->list->n_items;

  g_assert_true (map_begin (map, tool, &nowhere, spot.x - 400, spot.y + 10));
  map_lay_out (map, pathos_tool_get_draft (tool));
  g_assert_true (map_move (map, tool, spot.x + 5, spot.y + 10, FALSE));
  index = pathos_tool_get_draft (tool)->places[0].slot.index;
  drop (map, tool);

  g_assert_cmpuint (neighbour->list->n_items, ==, n_before + 1);
  added = map_find (map, "Hears of us on the radio");
  g_assert_true (added->list == neighbour->list);
  g_assert_true (pathos_list_find (added->list, added, &position));
  g_assert_cmpuint (position, ==, index);
}

static void
test_cancel (Map          *map,
             gconstpointer data)
{
  g_autoptr (PathosTool) tool = g_object_new (add_tool_get_type (), NULL);
  g_autofree char *before = dump_scene (map->scene), *after = NULL;
  PathosSpot       spot = map_spot (map, "Reads the FAQ", PATHOS_GROUP_TOUCHPOINT);

  g_assert_true (map_begin (map, tool, &spot, spot.x, spot.y + 10));
  map_lay_out (map, pathos_tool_get_draft (tool));
  pathos_tool_cancel (tool);
  map_lay_out (map, NULL);
  after = dump_scene (map->scene);
  dump_assert_equal (after, before, "after cancelling");
  g_assert_false (pathos_history_get_can_undo (map->history));
}

static PathosLane *
find_lane_of_cards (PathosJourney *journey,
                    PathosLane    *after)
{
  gboolean passed = after == NULL;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosLane *lane = PATHOS_LANE (journey->lanes->items[i]);

      if (passed && lane->kind == PATHOS_LANE_CARDS && lane->scope == PATHOS_SCOPE_TOUCHPOINT &&
          lane->visible && lane->cards->n_items > 4)
        return lane;
      passed |= lane == after;
    }

  g_assert_not_reached ();
}

static void
test_lift_cards (Map          *map,
                 gconstpointer data)
{
  g_autoptr (PathosTool) tool = g_object_new (cards_tool_get_type (), NULL);
  PathosLane    *from = find_lane_of_cards (map->journey, NULL);
  PathosLane    *to = find_lane_of_cards (map->journey, from);
  PathosElement *cards[3] = { from->cards->items[1], from->cards->items[2], from->cards->items[3] };
  PathosSpot     spot = pathos_scene_find (map->scene, cards[0]->id, PATHOS_GROUP_CARD);
  PathosSpot     column = map_spot (map, "Goes to checkout", PATHOS_GROUP_TOUCHPOINT);
  PathosSpot     lane;

  g_assert_true (map_begin (map, tool, &spot, spot.x + 5, spot.y + 5));
  map_lay_out (map, pathos_tool_get_draft (tool));
  lane = pathos_scene_find (map->scene, PATHOS_ELEMENT (to)->id, PATHOS_GROUP_LANE);
  g_assert_true (map_move (map, tool, column.x + 20, lane.y + 20, FALSE));
  drop (map, tool);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_assert_true (cards[i]->list == to->cards);
      g_assert_cmpstr (PATHOS_CARD (cards[i])->at, ==, map_find (map, "Goes to checkout")->id);
      g_assert_true (to->cards->items[to->cards->n_items - 3 + i] == cards[i]);
    }
}

#define ADD(name, func) g_test_add ("/own-tools/" name, Map, NULL, map_set_up, func, map_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add-touchpoint", test_add_touchpoint);
  ADD ("cancel", test_cancel);
  ADD ("lift-cards", test_lift_cards);

  return g_test_run ();
}
