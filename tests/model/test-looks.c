/* test-looks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-looks.h"
#include "pathos-persona.h"

/* Colours and markers of personas. */

static PathosElement *
add (PathosJourney *journey,
     guint          colour,
     int            marker)
{
  g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, "colour", colour, "marker", marker,
                                                    NULL);

  pathos_list_append (journey->personas, persona);
  return persona;
}

static void
expect (PathosJourney *journey,
        guint          i,
        guint          colour,
        int            marker)
{
  PathosLook looks[20];

  pathos_looks_find (journey->personas->items, journey->personas->n_items, looks);
  g_assert_cmphex (looks[i].colour, ==, pathos_persona_colours[colour]);
  g_assert_cmpint (looks[i].marker, ==, marker);
}

/* A persona without them has the first that are free. */
static void
test_first_free (void)
{
  PathosJourney *journey = pathos_journey_new ();

  g_assert_cmphex (pathos_persona_colours[0], ==, 0xff0e7a7a);
  g_assert_cmphex (pathos_persona_colours[1], ==, 0xff813d9c);
  add (journey, 0, PATHOS_MARKER_NONE);
  add (journey, pathos_persona_colours[0], PATHOS_MARKER_CIRCLE);
  add (journey, 0, PATHOS_MARKER_NONE);
  expect (journey, 0, 1, PATHOS_MARKER_DIAMOND);
  expect (journey, 1, 0, PATHOS_MARKER_CIRCLE);
  expect (journey, 2, 2, PATHOS_MARKER_SQUARE);

  /* Fourteen markers are different, six colours repeat. */
  for (guint i = 3; i < 15; i++)
    add (journey, 0, PATHOS_MARKER_NONE);
  expect (journey, 13, 1, PATHOS_MARKER_DOME);
  expect (journey, 14, 2, PATHOS_MARKER_CIRCLE);
  g_assert_finalize_object (journey);
}

/* Whoever is deleted, the others look as before. */
static void
test_delete (void)
{
  PathosJourney *journey = pathos_journey_new ();
  PathosElement *first = add (journey, 0, PATHOS_MARKER_NONE);
  PathosElement *second = add (journey, 0, PATHOS_MARKER_NONE);

  pathos_journey_delete (journey, &first, 1);
  g_assert_cmphex (PATHOS_PERSONA (second)->colour, ==, pathos_persona_colours[1]);
  g_assert_cmpint (PATHOS_PERSONA (second)->marker, ==, PATHOS_MARKER_DIAMOND);
  add (journey, 0, PATHOS_MARKER_NONE);
  expect (journey, 0, 1, PATHOS_MARKER_DIAMOND);
  expect (journey, 1, 0, PATHOS_MARKER_CIRCLE);
  g_assert_finalize_object (journey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/looks/first-free", test_first_free);
  g_test_add_func ("/looks/delete", test_delete);

  return g_test_run ();
}
