/* history-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "history-fixture.h"

static gint64
fixture_clock (gpointer user_data)
{
  return ((Fixture *) user_data)->now;
}

void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->journey = pathos_journey_new ();
  fixture->stage = g_object_new (PATHOS_TYPE_STAGE, "title", "One", NULL);
  pathos_list_append (fixture->journey->stages, PATHOS_ELEMENT (fixture->stage));
  fixture->history = pathos_history_new (fixture->journey);
  pathos_history_set_clock (fixture->history, fixture_clock, fixture);
}

void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->journey);
  g_assert_finalize_object (fixture->stage);
}

/* Returns: (transfer none): a new touchpoint at the end of the stage */
PathosTouchpoint *
add_touchpoint (Fixture    *fixture,
                const char *title)
{
  g_autoptr (PathosTouchpoint) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", title, NULL);

  pathos_list_append (fixture->stage->touchpoints, PATHOS_ELEMENT (touchpoint));
  return touchpoint;
}

void
set_title (Fixture    *fixture,
           const char *title)
{
  g_object_set (fixture->stage, "title", title, NULL);
}

/* Undoes everything, and returns how many steps that took. */
guint
count_undo (Fixture *fixture)
{
  guint n = 0;

  for (; pathos_history_get_can_undo (fixture->history); n++)
    pathos_history_undo (fixture->history);

  return n;
}
