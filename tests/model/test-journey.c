/* test-journey.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card.h"
#include "pathos-channel.h"
#include "pathos-date.h"
#include "pathos-feeling.h"
#include "pathos-id.h"
#include "pathos-lane.h"
#include "pathos-source.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

/* What follows from a whole map: when its review is due, its faults, and whether it has room for more. */

static void
test_next_review (void)
{
  PathosJourney *journey = pathos_journey_new ();

  g_assert_cmpuint (pathos_journey_get_next_review (journey), ==, 0);
  g_object_set (journey, "reviewed", pathos_date_parse ("2026-08-31"), NULL);
  g_assert_cmpuint (pathos_journey_get_next_review (journey), ==, 0);
  g_object_set (journey, "review-every", (gint64) 6, NULL);
  g_assert_cmpuint (pathos_journey_get_next_review (journey), ==, pathos_date_parse ("2027-02-28"));
  g_assert_finalize_object (journey);
}

static void
store_text (PathosElement *element,
            const char    *name,
            const char    *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, text);
  pathos_element_set_value (element, pathos_element_find_attr (element, name), &value, NULL);
}

static void
assert_fault (PathosJourney *journey,
              const char    *part)
{
  g_autofree char *fault = pathos_journey_find_fault (journey);

  g_assert_nonnull (fault);
  if (strstr (fault, part) == NULL)
    g_error ("The fault is “%s”, expected “%s”", fault, part);
}

/* Whatever gets past the rules is found as a fault. */
static void
test_faults (void)
{
  PathosJourney   *journey = specimen_map_new ();
  PathosElement   *feeling = PATHOS_STAGE (journey->stages->items[0])->feelings->items[0];
  PathosElement   *other = PATHOS_STAGE (journey->stages->items[0])->feelings->items[1];
  PathosElement   *card = PATHOS_LANE (journey->lanes->items[1])->cards->items[0];
  g_autofree char *persona = g_strdup (PATHOS_FEELING (feeling)->persona);
  g_autofree char *too_long = g_strnfill (PATHOS_MAX_TEXT + 1, 'x');

  store_text (feeling, "persona", PATHOS_FEELING (other)->persona);
  assert_fault (journey, "where it must not be");
  store_text (feeling, "persona", card->id);
  assert_fault (journey, "refers to nothing");
  store_text (feeling, "persona", persona);

  store_text (card, "text", too_long);
  assert_fault (journey, "out of range");
  store_text (card, "text", "");

  store_text (journey->personas->items[0], "portrait", "0123");
  assert_fault (journey, "refers to nothing");
  store_text (journey->personas->items[0], "portrait", "");

  journey->links->items[0]->id[0] = '2';
  assert_fault (journey, "no unique id");
  g_assert_finalize_object (journey);

  journey = specimen_map_new ();
  pathos_journey_delete (journey, PATHOS_LANE (journey->lanes->items[1])->cards->items, 2);
  pathos_list_remove (journey->lanes, 0);
  assert_fault (journey, "no lane of touchpoints");
  g_assert_finalize_object (journey);
}

/* The rules can be checked beforehand, and setting a property that would break one does nothing. */
static void
test_rules (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosList    *feelings = PATHOS_STAGE (journey->stages->items[0])->feelings;
  PathosList    *elsewhere = PATHOS_STAGE (journey->stages->items[1])->feelings;
  PathosElement *card;
  g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE, "kind", PATHOS_LANE_TOUCHPOINTS, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;

  g_assert_false (pathos_list_check (elsewhere, feelings->items[0], &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_true (pathos_list_check (feelings, feelings->items[0], NULL));
  g_object_set (feelings->items[0], "persona", PATHOS_FEELING (feelings->items[1])->persona, NULL);

  g_assert_false (pathos_list_check (journey->lanes, lane, NULL));
  g_object_set (journey->lanes->items[1], "kind", PATHOS_LANE_TOUCHPOINTS, NULL);
  g_object_set (journey->lanes->items[0], "kind", PATHOS_LANE_CARDS, NULL);

  /* Only a lane of cards has a place for them, and stays one while it has some. */
  card = PATHOS_LANE (journey->lanes->items[1])->cards->items[0];
  g_object_set (journey->lanes->items[1], "kind", PATHOS_LANE_EMOTION, NULL);
  g_assert_cmpint (PATHOS_LANE (journey->lanes->items[1])->kind, ==, PATHOS_LANE_CARDS);
  g_assert_true (pathos_list_check (PATHOS_LANE (journey->lanes->items[1])->cards, card, NULL));
  g_assert_false (pathos_list_check (PATHOS_LANE (journey->lanes->items[0])->cards, card, NULL));
  pathos_journey_delete (journey, PATHOS_LANE (journey->lanes->items[1])->cards->items, 2);

  g_object_set (journey->lanes->items[1], "kind", PATHOS_LANE_EMOTION, NULL);
  g_object_set (lane, "kind", PATHOS_LANE_EMOTION, NULL);
  g_assert_false (pathos_list_check (journey->lanes, lane, NULL));

  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_finalize_object (journey);
}

/* A format in which each element takes a value of ten bytes, and each text another value. */

static PathosSize
measure_value (const PathosAttr *attr,
               const GValue     *value)
{
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  return text != NULL ? (PathosSize) { 1, (guint) strlen (text) } : (PathosSize) { 0, 0 };
}

static PathosSize
measure_element (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosSize          size = { 1, 10 };

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      pathos_attr_peek (&klass->attrs[i], element, &value);
      size = pathos_size_add (size, measure_value (&klass->attrs[i], &value));
    }

  return size;
}

static PathosSize
measure_picture (const PathosPicture *picture)
{
  return (PathosSize) { 1, (guint) g_bytes_get_size (picture->bytes) };
}

static const PathosMeter meter = { { 5000, 5000, 5000 },
                                   { 1, 50 },
                                   measure_value,
                                   measure_element,
                                   measure_picture };

static void
add_size_cb (PathosElement *element,
             gpointer       user_data)
{
  PathosSize *size = user_data;

  *size = pathos_size_add (*size, measure_element (element));
}

/* The running count of a map equals a fresh one. */
static void
assert_counted (PathosJourney *journey)
{
  PathosSize size = { 0, 0 };

  pathos_element_walk (PATHOS_ELEMENT (journey), add_size_cb, &size);
  g_assert_cmpuint (journey->total.n_values, ==, size.n_values);
  g_assert_cmpuint (journey->total.n_bytes, ==, size.n_bytes);
}

static void
test_counting (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosElement *stage = journey->stages->items[0];
  PathosElement *card = PATHOS_LANE (journey->lanes->items[1])->cards->items[0];

  pathos_journey_set_meter (journey, &meter);
  g_assert_true (pathos_journey_has_room (journey, NULL, 1, NULL));
  assert_counted (journey);
  g_object_set (card, "text", "A \"text\"\n", "impact", (gint64) 4, NULL);
  assert_counted (journey);
  pathos_journey_delete (journey, &stage, 1);
  assert_counted (journey);
  pathos_list_move (journey->personas, 0, journey->personas, 1);
  assert_counted (journey);
  g_assert_finalize_object (journey);
}

/* A map refuses what its format has no room for: elements, texts, pictures. */
static void
test_room (void)
{
  PathosJourney   *journey = specimen_map_new ();
  PathosList      *channels = journey->channels;
  g_autofree char *long_text = g_strnfill (3000, 'x');
  g_autoptr (GBytes) png = specimen_make_png (8, 8, 1);
  gsize size = g_bytes_get_size (png), room;
  g_autoptr (PathosElement) spare = g_object_new (channels->row->item_type (), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_journey_has_room (journey, spare, 1000000, &error));
  pathos_journey_set_meter (journey, &meter);
  g_assert_true (pathos_journey_has_room (journey, spare, 0, &error));
  g_assert_false (pathos_journey_has_room (journey, spare, 5000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

  g_object_set (channels->items[0], "name", long_text, NULL);
  g_assert_cmpuint (strlen (PATHOS_CHANNEL (channels->items[0])->name), ==, 3000);
  g_object_set (channels->items[1], "name", long_text, NULL);
  g_assert_cmpstr (PATHOS_CHANNEL (channels->items[1])->name, ==, "");
  g_object_set (channels->items[0], "name", "short", NULL);
  g_assert_cmpstr (PATHOS_CHANNEL (channels->items[0])->name, ==, "short");
  assert_counted (journey);

  room = 5000 - 50 - size - journey->total.n_bytes;
  g_assert_true (pathos_journey_has_room (journey, NULL, room, NULL));
  g_assert_nonnull (pathos_pictures_add (journey->pictures, png, NULL));
  g_assert_false (pathos_journey_has_room (journey, NULL, room, NULL));
  g_assert_true (pathos_journey_has_room (journey, NULL, room - size, NULL));
  g_assert_finalize_object (journey);
}

/* An alternative is in the stage of its main touchpoint, which is no alternative. */
static void
test_alternatives (void)
{
  PathosJourney *journey = pathos_journey_new ();
  PathosElement *stages[2], *touchpoints[4];

  for (guint i = 0; i < 4; i++)
    {
      if (i % 2 == 0)
        {
          stages[i / 2] = g_object_new (PATHOS_TYPE_STAGE, NULL);
          pathos_list_append (journey->stages, stages[i / 2]);
          g_object_unref (stages[i / 2]);
        }
      touchpoints[i] = g_object_new (PATHOS_TYPE_TOUCHPOINT, NULL);
      pathos_list_append (PATHOS_STAGE (stages[i / 3])->touchpoints, touchpoints[i]);
      g_object_unref (touchpoints[i]);
    }

  g_object_set (touchpoints[0], "instead-of", touchpoints[0]->id, NULL);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoints[0])->instead_of, ==, "");
  g_object_set (touchpoints[0], "instead-of", touchpoints[3]->id, NULL);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoints[0])->instead_of, ==, "");
  g_object_set (touchpoints[1], "instead-of", touchpoints[0]->id, NULL);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoints[1])->instead_of, ==, touchpoints[0]->id);

  /* No chains, in either direction. */
  g_object_set (touchpoints[2], "instead-of", touchpoints[1]->id, NULL);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoints[2])->instead_of, ==, "");
  g_object_set (touchpoints[0], "instead-of", touchpoints[2]->id, NULL);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (touchpoints[0])->instead_of, ==, "");

  /* Neither goes elsewhere without the other. */
  g_assert_false (pathos_list_check (touchpoints[3]->list, touchpoints[0], NULL));
  g_assert_false (pathos_list_check (touchpoints[3]->list, touchpoints[1], NULL));
  g_assert_true (pathos_list_check (touchpoints[3]->list, touchpoints[2], NULL));
  pathos_list_move (touchpoints[0]->list, 1, touchpoints[3]->list, 0);
  assert_fault (journey, "must not be together");
  g_assert_finalize_object (journey);
}

static gboolean
is_spanning (PathosJourney *journey,
             gpointer       card)
{
  return g_hash_table_contains (pathos_journey_get_spanning (journey), card);
}

/* Which cards span columns is known after whatever changes it. */
static void
test_spanning (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosLane    *lane = NULL;
  PathosCard    *added = g_object_new (PATHOS_TYPE_CARD, NULL);
  const char    *until = journey->stages->items[0]->id;
  guint          n_spanning = 0;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosLane *each = PATHOS_LANE (journey->lanes->items[i]);

      for (guint j = 0; j < each->cards->n_items; j++)
        n_spanning += *PATHOS_CARD (each->cards->items[j])->until != '\0';
      if (each->cards->n_items > 0)
        lane = each;
    }
  g_assert_nonnull (lane);
  g_assert_cmpuint (n_spanning, >, 0);
  g_assert_cmpuint (g_hash_table_size (pathos_journey_get_spanning (journey)), ==, n_spanning);

  pathos_list_append (lane->cards, PATHOS_ELEMENT (added));
  g_assert_false (is_spanning (journey, added));
  store_text (PATHOS_ELEMENT (added), "until", until);
  g_assert_true (is_spanning (journey, added));
  store_text (PATHOS_ELEMENT (added), "until", "");
  g_assert_false (is_spanning (journey, added));

  g_object_set (added, "until", until, NULL);
  pathos_list_remove (lane->cards, lane->cards->n_items - 1);
  g_assert_false (is_spanning (journey, added));
  pathos_list_append (lane->cards, PATHOS_ELEMENT (added));
  g_assert_true (is_spanning (journey, added));
  g_object_unref (added);

  g_assert_finalize_object (journey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journey/next-review", test_next_review);
  g_test_add_func ("/journey/faults", test_faults);
  g_test_add_func ("/journey/rules", test_rules);
  g_test_add_func ("/journey/alternatives", test_alternatives);
  g_test_add_func ("/journey/counting", test_counting);
  g_test_add_func ("/journey/room", test_room);
  g_test_add_func ("/journey/spanning", test_spanning);

  return g_test_run ();
}
