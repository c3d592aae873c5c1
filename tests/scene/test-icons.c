/* test-icons.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-icons.h"
#include "pathos-path.h"

#include <string.h>

/* Returns: how many numbers follow a letter of the notation, or -1 for any other letter */
static int
count_numbers (char letter)
{
  switch (letter)
    {
    case 'M':
    case 'L':
      return 2;
    case 'C':
      return 6;
    case 'O':
      return 3;
    case 'R':
      return 5;
    case 'Z':
      return 0;
    default:
      return -1;
    }
}

static void
check_span (const char *name,
            double      low,
            double      high)
{
  if (low < 0 || high > 16)
    g_error ("%s leaves its grid: %g to %g", name, low, high);
}

static void
check_numbers (const char   *name,
               char          letter,
               const double *n)
{
  switch (letter)
    {
    case 'O':
      g_assert_cmpfloat (n[2], >, 0);
      check_span (name, n[0] - n[2], n[0] + n[2]);
      check_span (name, n[1] - n[2], n[1] + n[2]);
      break;
    case 'R':
      g_assert_cmpfloat (n[2], >, 0);
      g_assert_cmpfloat (n[3], >, 0);
      g_assert_cmpfloat (n[4], >=, 0);
      g_assert_cmpfloat (2 * n[4], <=, MIN (n[2], n[3]));
      check_span (name, n[0], n[0] + n[2]);
      check_span (name, n[1], n[1] + n[3]);
      break;
    default:
      for (int i = 0; i < count_numbers (letter); i++)
        check_span (name, n[i], n[i]);
    }
}

static void
check_shape (const char *name,
             const char *shape)
{
  g_auto (GStrv) tokens = g_strsplit (shape, " ", -1);
  g_autoptr (PathosPath) path = pathos_path_new ();
  gboolean has_start = FALSE;

  g_assert_true (pathos_path_add_notation (path, shape));
  g_assert_cmpuint (path->ops->len, >, 0);

  for (guint i = 0; tokens[i] != NULL;)
    {
      char   letter = tokens[i][0];
      int    n_numbers = count_numbers (letter);
      double numbers[6] = { 0 };

      if (strlen (tokens[i]) != 1 || n_numbers < 0)
        g_error ("%s has “%s” where a letter belongs", name, tokens[i]);
      if (strchr ("LCZ", letter) != NULL && !has_start)
        g_error ("%s continues a path that has no start", name);

      has_start = strchr ("MLC", letter) != NULL;
      i++;

      for (int j = 0; j < n_numbers; j++, i++)
        {
          char *end = NULL;

          g_assert_nonnull (tokens[i]);
          numbers[j] = g_ascii_strtod (tokens[i], &end);
          if (*end != '\0' || end == tokens[i])
            g_error ("%s has “%s” where a number belongs", name, tokens[i]);
        }

      check_numbers (name, letter, numbers);
    }
}

static void
check_icons (const PathosIcon *icons,
             guint             n_icons,
             GHashTable       *names,
             GHashTable       *shapes)
{
  for (guint i = 0; i < n_icons; i++)
    {
      g_autofree char *shape = g_strdup_printf ("%s|%s", icons[i].path, icons[i].fill);

      g_assert_true (g_hash_table_add (names, (gpointer) icons[i].name));
      g_assert_true (g_hash_table_add (shapes, g_steal_pointer (&shape)));
      g_assert_true (icons[i].path != NULL || icons[i].fill != NULL);
      g_assert_cmpstr (icons[i].label, !=, "");
      if (icons[i].path != NULL)
        check_shape (icons[i].name, icons[i].path);
      if (icons[i].fill != NULL)
        check_shape (icons[i].name, icons[i].fill);
      g_assert_true (pathos_icon_find (icons[i].name) == &icons[i]);
    }
}

static void
test_tables (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint             n_icons = 0;
  const PathosIcon *icons = pathos_icon_list_channels (&n_icons);

  g_assert_cmpuint (n_icons, >=, 32);
  check_icons (icons, n_icons, names, shapes);

  icons = pathos_icon_list_marks (&n_icons);
  g_assert_cmpuint (n_icons, >, 0);
  check_icons (icons, n_icons, names, shapes);
}

static void
test_find (void)
{
  const char *names[] = {
    "search", "email", "word-of-mouth", "qr-code", "role-discovery", "role-moment-of-truth", "role-loyalty",
    "role-bottleneck", "face-delighted", "face-happy", "face-neutral", "face-unhappy", "face-frustrated",
    "sign-pain", "sign-opportunity", "sign-question", "sign-delight", "sign-need", "sign-plus"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (pathos_icon_find (names[i])->name, ==, names[i]);

  g_assert_null (pathos_icon_find ("telepathy"));
  g_assert_null (pathos_icon_find ("Search"));
  g_assert_null (pathos_icon_find (""));
  g_assert_null (pathos_icon_find (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/icons/tables", test_tables);
  g_test_add_func ("/scene/icons/find", test_find);

  return g_test_run ();
}
