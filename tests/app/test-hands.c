/* test-hands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* Random hands on the real window, in chains of gestures on different maps. After each gesture everything is
 * checked that must be true whatever was done, and after a chain all of it is undone and redone.
 *
 * Run by itself, it draws other numbers each time, and says with which option they come again.
 * PATHOS_GESTURES in the environment is the length of a chain, at most what the history keeps, and
 * PATHOS_TRACE prints each gesture. */

#define N_GESTURES   84 /* 504 in six chains */
#define N_MOST       800
#define GESTURE_TIME 700000 /* microseconds of the history, which merges what follows within two seconds */

static Hands hands;

/* Says what was done last, whichever assertion fails, and fails: after a warning, a program would go on. The
 * seed is said at the start. */
static void
aborted_cb (int number)
{
  char message[300];
  int  length = snprintf (message, sizeof message, "# gesture %u: %s\n", hands.n_gestures, hands.doing);

  if (write (STDOUT_FILENO, message, (size_t) length) < 0)
    _exit (2);
  signal (number, SIG_DFL);
  raise (number);
}

static void
test_chain (gconstpointer data)
{
  const char *length = g_getenv ("PATHOS_GESTURES");
  guint       n_gestures = length != NULL ? (guint) g_ascii_strtoull (length, NULL, 10) : N_GESTURES;

  hands_open (&hands, data);
  while (hands.n_gestures < MIN (n_gestures, N_MOST))
    {
      hands.n_gestures++;
      hands_do_something (&hands);
      hands.time += GESTURE_TIME;
    }

  hands_check_chain (&hands);
  g_test_message ("%u gestures were %u steps", hands.n_gestures, hands.states->len - 1);
  hands_close (&hands);
}

static void
add (const char *name,
     char       *path)
{
  g_autofree char *test = g_strconcat ("/hands/", name, NULL);

  g_test_add_data_func_full (test, path, test_chain, g_free);
}

int
main (int   argc,
      char *argv[])
{
  const char *data = g_getenv ("PATHOS_DATADIR"), *torture = g_getenv ("PATHOS_TORTURE");

  hands_init (&argc, &argv);
  signal (SIGABRT, aborted_cb);
  signal (SIGTRAP, aborted_cb);

  add ("blank", g_build_filename (data, "templates", "blank.journey", NULL));
  add ("photography", g_build_filename (data, "samples", "photography.journey", NULL));
  add ("blueprint", g_build_filename (data, "templates", "service-blueprint.journey", NULL));
  add ("loyalty", g_build_filename (data, "samples", "cafe-loyalty.journey", NULL));
  add ("long", g_build_filename (torture, "wide.journey", NULL));
  add ("arabic", g_build_filename (torture, "arabic.journey", NULL));

  return g_test_run ();
}
