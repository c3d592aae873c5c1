/* test-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-date.h"
#include "pathos-extras.h"
#include "pathos-id.h"

/* Dates, ids, and what later versions add. */

static void
test_date_parse (void)
{
  static const char *refused[] = {
    "",
    "2026",
    "2026-1-12",
    "2026-13-01",
    "2026-00-10",
    "2026-02-29",
    "2026-11-31",
    "0000-01-01",
    "2026/11/12",
    "2026-11-12 ",
    " 026-11-12",
    "-026-11-12",
    "+026-11-12",
    "2026-11-1a",
    "20261-11-1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpuint (pathos_date_parse (refused[i]), ==, 0);

  g_assert_cmpuint (pathos_date_parse ("0001-01-01"), ==, 1);
  g_assert_cmpuint (pathos_date_parse ("9999-12-31"), ==, 3652059);
  g_assert_true (pathos_date_is_valid (1) && pathos_date_is_valid (3652059));
  g_assert_false (pathos_date_is_valid (0) || pathos_date_is_valid (3652060));
}

static void
test_date_round_trip (void)
{
  for (guint day = 1; day <= 3652059; day += 97)
    {
      g_autofree char *text = pathos_date_format (day);
      int              year, month, day_of_month;

      g_assert_cmpuint (pathos_date_parse (text), ==, day);
      pathos_date_split (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, atoi (text));
      g_assert_cmpint (month, ==, atoi (text + 5));
      g_assert_cmpint (day_of_month, ==, atoi (text + 8));
    }
}

static void
test_date_add_months (void)
{
  guint january = pathos_date_parse ("2027-01-31");

  g_assert_cmpuint (pathos_date_add_months (january, 0), ==, january);
  g_assert_cmpuint (pathos_date_add_months (january, 1), ==, pathos_date_parse ("2027-02-28"));
  g_assert_cmpuint (pathos_date_add_months (january, 13), ==, pathos_date_parse ("2028-02-29"));
  g_assert_cmpuint (pathos_date_add_months (pathos_date_parse ("9998-12-31"), 12), ==, 3652059);
  g_assert_cmpuint (pathos_date_add_months (pathos_date_parse ("9999-12-01"), 1), ==, 0);
  g_assert_cmpuint (pathos_date_add_months (january, 1200), ==, pathos_date_parse ("2127-01-31"));
}

static void
test_id_is_valid (void)
{
  static const char *refused[] = { "", "q3f8k2m", "q3f8k2m99", "Q3f8k2m9", "33f8k2m9", "q3f8k2m0",
                                   "q3f8k2m1", "q3f8k2m-", "q3f8 2m9", "äf8k2m9" };

  g_assert_true (pathos_id_is_valid ("q3f8k2m9"));
  g_assert_false (pathos_id_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (pathos_id_is_valid (refused[i]));
}

static void
test_id_generate (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint    n_of[256] = { 0 };
  PathosId first, again;

  pathos_id_seed (7);
  pathos_id_generate (first);
  pathos_id_seed (7);
  pathos_id_generate (again);
  g_assert_cmpstr (first, ==, again);

  for (guint i = 0; i < 20000; i++)
    {
      PathosId id;

      pathos_id_generate (id);
      g_assert_true (pathos_id_is_valid (id));
      g_assert_true (g_hash_table_add (seen, g_strdup (id)));
      for (guint j = 1; j < 8; j++)
        n_of[(guchar) id[j]]++;
    }

  /* Each character is about equally frequent: 140,000 / 34 is 4,118, and 10 % is six standard deviations. */
  for (const char *c = "abcdefghijklmnopqrstuvwxyz23456789"; *c != '\0'; c++)
    {
      g_assert_cmpuint (n_of[(guchar) *c], >, 3700);
      g_assert_cmpuint (n_of[(guchar) *c], <, 4530);
    }
}

/* An id that follows from a text is the same in every run, and as rarely that of another text as a random
 * one. */
static void
test_id_derive (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PathosId id;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("PathosStage %u", i);

      pathos_id_derive (id, text);
      g_assert_true (pathos_id_is_valid (id));
      g_assert_true (g_hash_table_add (seen, g_strdup (id)));
    }

  pathos_id_derive (id, "PathosStage 0 stage-1");
  g_assert_cmpstr (id, ==, "ppxmkxsw");
}

static void
test_extras (void)
{
  PathosExtras      *extras = pathos_extras_add (NULL, "", "mood", "\"calm\"");
  const PathosExtra *members;
  guint              n;

  extras = pathos_extras_add (extras, "title", "later", "{\"a\": [1, 2]}");
  extras = pathos_extras_set_spelling (extras, "kind", "\"tribe\"");
  extras = pathos_extras_set_spelling (extras, "kind", "\"clan\"");
  extras = pathos_extras_set_spelling (extras, "basis", "\"guessed\"");

  members = pathos_extras_get_members (extras, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (members[0].after, ==, "");
  g_assert_cmpstr (members[0].name, ==, "mood");
  g_assert_cmpstr (members[1].after, ==, "title");
  g_assert_cmpstr (members[1].json, ==, "{\"a\": [1, 2]}");
  g_assert_cmpstr (pathos_extras_get_spelling (extras, "kind"), ==, "\"clan\"");
  g_assert_cmpstr (pathos_extras_get_spelling (extras, "basis"), ==, "\"guessed\"");
  g_assert_null (pathos_extras_get_spelling (extras, "title"));
  pathos_extras_get_spellings (extras, &n);
  g_assert_cmpuint (n, ==, 2);
  extras = pathos_extras_set_spelling (extras, "kind", NULL);
  g_assert_null (pathos_extras_get_spelling (extras, "kind"));
  pathos_extras_free (extras);

  g_assert_null (pathos_extras_get_members (NULL, &n));
  g_assert_cmpuint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/values/date-parse", test_date_parse);
  g_test_add_func ("/values/date-round-trip", test_date_round_trip);
  g_test_add_func ("/values/date-add-months", test_date_add_months);
  g_test_add_func ("/values/id-is-valid", test_id_is_valid);
  g_test_add_func ("/values/id-generate", test_id_generate);
  g_test_add_func ("/values/id-derive", test_id_derive);
  g_test_add_func ("/values/extras", test_extras);

  return g_test_run ();
}
