/* test-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-progress.h"

static void
note_cb (double   fraction,
         gpointer user_data)
{
  *(double *) user_data = fraction;
}

/* A part of a part reports how much of the whole is done. */
static void
test_parts (void)
{
  double         noted = -1;
  PathosProgress whole = pathos_progress_new (NULL, note_cb, &noted);
  PathosProgress second_half = pathos_progress_new_part (&whole, 0.5, 1);
  PathosProgress inner = pathos_progress_new_part (&second_half, 0.25, 0.75);

  g_assert_true (pathos_progress_step (&whole, 0.125, NULL));
  g_assert_cmpfloat (noted, ==, 0.125);
  g_assert_true (pathos_progress_step (&second_half, 0.5, NULL));
  g_assert_cmpfloat (noted, ==, 0.75);
  g_assert_true (pathos_progress_step (&inner, 0, NULL));
  g_assert_cmpfloat (noted, ==, 0.625);
  g_assert_true (pathos_progress_step (&inner, 1, NULL));
  g_assert_cmpfloat (noted, ==, 0.875);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  double         noted = -1;
  PathosProgress whole = pathos_progress_new (cancellable, note_cb, &noted);
  PathosProgress part = pathos_progress_new_part (&whole, 0, 0.5);

  g_assert_true (pathos_progress_step (&part, 0.5, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (pathos_progress_step (&part, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (noted, ==, 0.25);
}

/* Nothing needs to listen. */
static void
test_unwatched (void)
{
  PathosProgress part = pathos_progress_new_part (NULL, 0, 0.5);

  g_assert_true (pathos_progress_step (NULL, 0.5, NULL));
  g_assert_true (pathos_progress_step (&part, 0.5, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/parts", test_parts);
  g_test_add_func ("/progress/cancelled", test_cancelled);
  g_test_add_func ("/progress/unwatched", test_unwatched);

  return g_test_run ();
}
