/* test-hash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-hash.h"

#include <stdlib.h>
#include <string.h>

#define N_BITS  12
#define N_NAMES (1u << N_BITS)

/* Writes one of many names with the same g_str_hash(). */
static void
spell (guint i,
       char  name[2 * N_BITS + 1])
{
  for (guint bit = 0; bit < N_BITS; bit++)
    {
      name[2 * bit] = i >> bit & 1 ? 'a' : 'b';
      name[2 * bit + 1] = i >> bit & 1 ? 'B' : '!';
    }
  name[2 * N_BITS] = '\0';
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const guint *p = a, *q = b;

  return *p < *q ? -1 : *p > *q;
}

static void
test_spread (void)
{
  char  first[2 * N_BITS + 1], name[2 * N_BITS + 1];
  guint hashes[N_NAMES];
  guint n_same = 0;

  spell (0, first);
  for (guint i = 0; i < N_NAMES; i++)
    {
      spell (i, name);
      g_assert_cmpuint (g_str_hash (name), ==, g_str_hash (first));
      hashes[i] = pathos_str_hash (name);
    }

  qsort (hashes, N_NAMES, sizeof *hashes, compare);
  for (guint i = 1; i < N_NAMES; i++)
    n_same += hashes[i] == hashes[i - 1];
  g_assert_cmpuint (n_same, <, 4);
}

static void
test_length (void)
{
  static const char zeros[64];

  for (guint i = 0; i < sizeof zeros; i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (pathos_hash_bytes (zeros, i), !=, pathos_hash_bytes (zeros, j));
    }
  g_assert_cmpuint (pathos_hash_string ("stage"), ==, pathos_hash_bytes ("stage!", 5));
}

/* Nothing in a file makes the hash forget what is before it, or multiply by zero what is beside it. */
static void
test_blind (void)
{
  char name[3] = "";

  for (name[0] = 'a'; name[0] <= 'z'; name[0]++)
    {
      for (name[1] = 'a'; name[1] < 'z'; name[1]++)
        g_assert_cmpuint (pathos_hash_string (name), !=, pathos_hash_string ("zz"));
    }

  for (guint zeros = 0; zeros < 64; zeros += 8)
    {
      char    bytes[64];
      guint64 hash;

      memset (bytes, 'x', sizeof bytes);
      memset (bytes + zeros, 0, 8);
      hash = pathos_hash_bytes (bytes, sizeof bytes);
      for (guint i = 0; i < sizeof bytes; i++)
        {
          bytes[i] ^= 1;
          g_assert_cmpuint (pathos_hash_bytes (bytes, sizeof bytes), !=, hash);
          bytes[i] ^= 1;
        }
    }
}

static void
test_key (void)
{
  g_autofree char *hash = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pathos_hash_string ("stage"));
  g_autofree char *pattern = g_strdup_printf ("*%s*", hash);

  if (g_test_subprocess ())
    {
      g_print ("hash %s\n", hash);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*hash ????????????????\n*");
  g_test_trap_assert_stdout_unmatched (pattern);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hash/spread", test_spread);
  g_test_add_func ("/hash/length", test_length);
  g_test_add_func ("/hash/blind", test_blind);
  g_test_add_func ("/hash/key", test_key);

  return g_test_run ();
}
