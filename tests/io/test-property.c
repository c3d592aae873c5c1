/* test-property.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "property-world.h"

#include "pathos-journey-copy.h"
#include "pathos-json-reader.h"
#include "pathos-json-meter.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A million random changes of a map. It is sound after each of them. After every fifty, undo and redo lead
 * back to the same bytes, and the written map reads back as the same. PATHOS_SEED and
 * PATHOS_PROPERTY_OPERATIONS in the environment repeat or shorten a run. */

#ifdef __SANITIZE_ADDRESS__
#define N_OPERATIONS 50000
#else
#define N_OPERATIONS 1000000
#endif

#define SEED       1 /* of the random numbers, the same at every run */
#define MAX_DEPTH  3
#define MAX_UNDONE 40

static guint32 seed;
static guint   i_operation;
static guint   n_copies;

/* Says how to repeat the run, whichever assertion fails. */
static void
aborted_cb (int number)
{
  char message[128];
  int  length = snprintf (message, sizeof message, "# PATHOS_SEED=%u, operation %u\n", seed, i_operation);

  if (write (STDOUT_FILENO, message, (size_t) length) < 0)
    _exit (2);
  signal (SIGABRT, SIG_DFL);
}

static guint
from_environment (const char *name,
                  guint       fallback)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

static void
begin (World *world)
{
  if (world->begun->len >= MAX_DEPTH)
    return;

  pathos_history_begin (world->history, "Step");
  g_ptr_array_add (world->begun, world_write (world));
}

static void
end (World *world)
{
  if (world->begun->len == 0)
    return;

  pathos_history_end (world->history);
  g_ptr_array_set_size (world->begun, (int) world->begun->len - 1);
}

static void
cancel (World *world)
{
  g_autoptr (GBytes) bytes = NULL;

  if (world->begun->len == 0)
    return;

  pathos_history_cancel (world->history);
  bytes = world_write (world);
  g_assert_true (g_bytes_equal (bytes, world->begun->pdata[world->begun->len - 1]));
  g_ptr_array_set_size (world->begun, (int) world->begun->len - 1);
}

static void
save (World *world)
{
  if (world->begun->len > 0)
    return;

  g_bytes_unref (world->saved);
  world->saved = world_write (world);
  pathos_history_mark_saved (world->history);
  g_assert_false (pathos_history_get_modified (world->history));
}

/* The flag changes only next to the saved state, where the bytes say whether it is right. */
static void
modified_cb (World *world)
{
  g_autoptr (GBytes) bytes = world_write (world);

  g_assert_true (pathos_history_get_modified (world->history) != g_bytes_equal (bytes, world->saved));
}

static void
operate (World *world)
{
  guint kind = world_pick (world, 100);

  if (kind < 50)
    world_set (world);
  else if (kind < 62)
    world_insert (world);
  else if (kind < 67)
    world_delete (world);
  else if (kind < 77)
    world_move (world);
  else if (kind < 78)
    world_set_unknown (world);
  else if (kind < 82)
    begin (world);
  else if (kind < 86)
    end (world);
  else if (kind < 87)
    cancel (world);
  else if (kind < 92)
    pathos_history_undo (world->history);
  else if (kind < 96)
    pathos_history_redo (world->history);
  else if (kind < 98)
    pathos_history_seal (world->history);
  else if (kind < 99)
    world->now += G_USEC_PER_SEC;
  else if (world_chance (world, 0.3))
    save (world);
}

static void
assert_sound (World *world)
{
  g_autofree char *fault = pathos_journey_find_fault (world->journey);

  g_assert_cmpstr (fault, ==, NULL);
}

static void
assert_undo_and_redo (World  *world,
                      GBytes *before)
{
  guint n = world_pick (world, MAX_UNDONE), n_undone = 0;
  g_autoptr (GBytes) after = NULL;

  for (; n_undone < n && pathos_history_get_can_undo (world->history); n_undone++)
    pathos_history_undo (world->history);
  assert_sound (world);

  for (guint i = 0; i < n_undone; i++)
    pathos_history_redo (world->history);

  after = world_write (world);
  g_assert_true (g_bytes_equal (before, after));
}

static void
assert_round_trip (GBytes *bytes)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = NULL;
  PathosJourney *journey = pathos_json_read (bytes, &result, &error);
  World          copy = { .journey = journey };

  g_assert_no_error (error);
  for (guint i = 0; i < result.repairs->len; i++)
    g_error ("A repair was needed: %s", ((PathosRepair *) result.repairs->pdata[i])->sentence);

  written = world_write (&copy);
  g_assert_true (g_bytes_equal (bytes, written));
  assert_sound (&copy);
  g_assert_finalize_object (journey);
}

static void
add_size_cb (PathosElement *element,
             gpointer       user_data)
{
  PathosSize *size = user_data;

  *size = pathos_size_add (*size, pathos_json_meter.measure_element (element));
}

/* A copy made in slices equals the map, or says that the map has changed since the copy was begun. */
static void
assert_copy (World *world)
{
  g_autoptr (PathosJourneyCopy) copy = pathos_journey_copy_new (world->journey);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) copied = NULL;
  World twin = { NULL };

  for (guint n = world_pick (world, 40); n > 0; n--)
    (void) !pathos_journey_copy_step (copy, 0);
  if (world_chance (world, 0.2))
    operate (world);

  while (!pathos_journey_copy_step (copy, 0) && !pathos_journey_copy_is_outdated (copy))
    ;
  if (pathos_journey_copy_is_outdated (copy))
    return;

  twin.journey = pathos_journey_copy_steal (copy);
  bytes = world_write (world);
  copied = world_write (&twin);
  g_assert_true (g_bytes_equal (bytes, copied));
  n_copies++;
  assert_sound (&twin);
  g_assert_finalize_object (twin.journey);
}

/* The running count of the map equals a fresh one, and is never less than what the file takes. */
static void
assert_room (World  *world,
             GBytes *bytes)
{
  PathosSize size = { 0, 0 };
  PathosSize pictures = pathos_pictures_measure (world->journey->pictures, &pathos_json_meter);

  g_assert_true (pathos_journey_has_room (world->journey, NULL, 1, NULL));
  pathos_element_walk (PATHOS_ELEMENT (world->journey), add_size_cb, &size);
  g_assert_cmpuint (size.n_values, ==, world->journey->total.n_values);
  g_assert_cmpuint (size.n_bytes, ==, world->journey->total.n_bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), <=,
                    pathos_json_meter.head.n_bytes + pictures.n_bytes + size.n_bytes);
}

static void
check_closely (World *world)
{
  g_autoptr (GBytes) bytes = NULL;

  while (world->begun->len > 0)
    end (world);

  bytes = world_write (world);
  assert_undo_and_redo (world, bytes);
  assert_round_trip (bytes);
  assert_room (world, bytes);
  g_assert_true (pathos_history_get_modified (world->history) || g_bytes_equal (bytes, world->saved));
  if (world_chance (world, 0.2))
    assert_copy (world);
}

static void
test_property (void)
{
  World world = { NULL };
  guint n_operations = from_environment ("PATHOS_PROPERTY_OPERATIONS", N_OPERATIONS);

  seed = from_environment ("PATHOS_SEED", SEED);
  g_test_message ("PATHOS_SEED=%u", seed);
  signal (SIGABRT, aborted_cb);

  world_init (&world, seed);
  g_signal_connect_swapped (world.history, "notify::modified", G_CALLBACK (modified_cb), &world);

  for (i_operation = 1; i_operation <= n_operations; i_operation++)
    {
      operate (&world);
      assert_sound (&world);
      if (i_operation % 50 == 0)
        check_closely (&world);
    }

  g_assert_cmpuint (world.n_refused, >, n_operations / 1000);
  g_assert_cmpuint (n_copies, >=, n_operations / 2500);
  g_assert_finalize_object (world.history);
  g_assert_finalize_object (world.journey);
  g_assert_cmpuint (world.n_alive, ==, 0);
  world_clear (&world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/property", test_property);

  return g_test_run ();
}
