/* test-vocabulary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-icons.h"
#include "pathos-lane-kinds.h"
#include "pathos-vocabulary.h"

/* The tables of the layout have every choice of the model, and no two that look alike. */

static guint
count_choices (const PathosChoice *choices)
{
  guint n = 0;

  while (choices[n].nick != NULL)
    n++;

  return n;
}

static void
test_roles (void)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  g_autoptr (GHashTable) words = g_hash_table_new (NULL, NULL);
  guint n_roles = 0;

  for (const PathosRoleMark *mark = pathos_role_marks; mark->role != 0; mark++)
    {
      g_autofree char *icon = g_strconcat ("role-", pathos_touchpoint_roles[n_roles].nick, NULL);

      g_assert_cmpuint (mark->role, ==, 1u << n_roles);
      g_assert_cmpstr (mark->icon, ==, icon);
      g_assert_nonnull (pathos_icon_find (mark->icon));
      g_assert_cmpuint (pathos_role_mark_get_colour (mark, theme) >> 24, ==, 0xff);
      g_assert_true (g_hash_table_add (words, GUINT_TO_POINTER (mark->word)));
      n_roles++;
    }

  g_assert_cmpuint (n_roles, ==, count_choices (pathos_touchpoint_roles));
}

static void
test_bases (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < count_choices (pathos_bases); i++)
    g_assert_true (g_hash_table_add (words, GUINT_TO_POINTER (pathos_basis_get_word (i))));
}

static void
test_lane_kinds (void)
{
  PathosLane *lane = g_object_new (PATHOS_TYPE_LANE, NULL);
  g_autoptr (GHashTable) funcs = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < count_choices (pathos_lane_kinds); i++)
    {
      const PathosLaneKindRow *row;

      g_object_set (lane, "kind", i, NULL);
      row = pathos_lane_get_kind_row (lane);
      g_assert_nonnull (row->lay_out);
      g_assert_true (g_hash_table_add (funcs, row->lay_out));
      g_assert_cmpint (row->is_touchpoints, ==, i == PATHOS_LANE_TOUCHPOINTS);
      g_assert_cmpint (row->is_divider, ==, i == PATHOS_LANE_LINE);
    }

  g_assert_finalize_object (lane);
}

static void
test_channel_icons (void)
{
  static const char *names[][2] = { { "search", "search" },
                                    { "", "sign-channel" },
                                    { "later", "sign-channel" } };
  PathosChannel     *channel = g_object_new (PATHOS_TYPE_CHANNEL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_object_set (channel, "icon", names[i][0], NULL);
      g_assert_cmpstr (pathos_channel_get_shown_icon (channel), ==, names[i][1]);
    }

  g_assert_finalize_object (channel);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/roles", test_roles);
  g_test_add_func ("/vocabulary/bases", test_bases);
  g_test_add_func ("/vocabulary/lane-kinds", test_lane_kinds);
  g_test_add_func ("/vocabulary/channel-icons", test_channel_icons);

  return g_test_run ();
}
