/* pathos-json-reader-lanes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-lane.h"
#include "pathos-words.h"

#include <glib/gi18n.h>

/* Returns: whether there may be only one lane of this kind */
static gboolean
is_unique (PathosLane *lane)
{
  return lane->kind == PATHOS_LANE_TOUCHPOINTS || lane->kind == PATHOS_LANE_EMOTION;
}

static void
turn_into_cards (PathosElement *lane)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (lane != NULL);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, PATHOS_LANE_CARDS);
  pathos_attr_store (pathos_element_find_attr (lane, "kind"), lane, &value);
}

/* If there are several lanes of a kind that must be unique, the first stays. The others keep their cards, if
 * they have any. */
static void
repair_kinds (PathosJsonReader *self)
{
  PathosList *lanes = self->journey->lanes;
  gboolean    has[] = { [PATHOS_LANE_TOUCHPOINTS] = FALSE, [PATHOS_LANE_EMOTION] = FALSE };

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosLane      *lane = PATHOS_LANE (lanes->items[i]);
      g_autofree char *name = NULL;

      if (!is_unique (lane))
        continue;

      if (has[lane->kind])
        {
          name = pathos_json_reader_describe (PATHOS_ELEMENT (lane));
          turn_into_cards (PATHOS_ELEMENT (lane));
          pathos_json_reader_report (self,
                                     PATHOS_ELEMENT (lane),
                                     _ ("%s became a lane of cards because there was already one "
                                        "of its kind."),
                                     name);
        }
      else
        has[lane->kind] = TRUE;
    }

  if (!has[PATHOS_LANE_TOUCHPOINTS])
    {
      const char *title = pathos_words_get (self->journey->language, PATHOS_WORD_TOUCHPOINTS);
      g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE,
                                                     "title", title,
                                                     "kind", PATHOS_LANE_TOUCHPOINTS,
                                                     NULL);

      pathos_json_reader_derive_id (self, lane, NULL);
      pathos_list_insert (lanes, 0, lane);
      pathos_json_reader_report (self, NULL,
                                 _ ("The lane of touchpoints was missing and was added."));
    }
}

/* Returns: (transfer none): a lane for the cards of the lane at @position: a new one behind it; or itself, if
 *   there is no room for another, or the first lane that can become one of cards */
static PathosLane *
find_lane_for_cards (PathosJsonReader *self,
                     guint             position)
{
  PathosList *lanes = self->journey->lanes;
  PathosLane *lane = PATHOS_LANE (lanes->items[position]);

  g_assert (self != NULL);

  if (pathos_list_has_room (lanes, 1, NULL))
    {
      g_autoptr (PathosElement) own = g_object_new (PATHOS_TYPE_LANE, "title", lane->title, NULL);

      pathos_json_reader_derive_id (self, own, NULL);
      pathos_list_insert (lanes, position + 1, own);
      return PATHOS_LANE (own);
    }

  for (guint i = 0; is_unique (lane); i++)
    lane = PATHOS_LANE (lanes->items[i]);
  turn_into_cards (PATHOS_ELEMENT (lane));
  return lane;
}

static void
move_cards (PathosLane *from,
            PathosLane *to)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_full (from->cards->n_items, g_object_unref);

  for (guint i = 0; i < from->cards->n_items; i++)
    g_ptr_array_add (cards, g_object_ref (from->cards->items[i]));
  for (guint i = cards->len; i > 0; i--)
    pathos_list_remove (from->cards, i - 1);
  for (guint i = 0; i < cards->len; i++)
    pathos_list_append (to->cards, cards->pdata[i]);
}

/* Cards in a lane that shows something else would be in the file but not on the map, so they get a lane of
 * their own behind it. */
static void
repair_hidden_cards (PathosJsonReader *self)
{
  PathosList *lanes = self->journey->lanes;

  g_assert (self != NULL);

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosLane      *lane = PATHOS_LANE (lanes->items[i]), *other;
      g_autofree char *name = NULL;

      if (lane->kind == PATHOS_LANE_CARDS || lane->cards->n_items == 0)
        continue;

      name = pathos_json_reader_describe (PATHOS_ELEMENT (lane));
      other = find_lane_for_cards (self, i);
      if (other != lane)
        move_cards (lane, other);
      pathos_json_reader_report (self, PATHOS_ELEMENT (lane),
                                 other == lane
                                     ? _ ("%s became a lane of cards because it has cards.")
                                     : _ ("%s cannot show cards, so they are in another lane now."),
                                 name);
    }
}

/* Gives a map the lanes that it needs, each no more than once, and cards only those that show them. */
void
pathos_json_reader_repair_lanes (PathosJsonReader *self)
{
  repair_kinds (self);
  repair_hidden_cards (self);
}
