/* test-marker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "outline.h"

#include "pathos-marker.h"

/* The markers of personas are told apart in grey: by their shapes alone. */

#define SIDE  40   /* of the grid in which they are compared */
#define REACH 1.4f /* radii from the middle to its edge */

static void
draw (guint    shape,
      gboolean half,
      gboolean inside[SIDE][SIDE])
{
  PathosPath *path = half ? pathos_marker_dup_half (shape, 1) : pathos_marker_dup_path (shape, 1);

  for (guint i = 0; i < SIDE; i++)
    {
      for (guint j = 0; j < SIDE; j++)
        inside[i][j] = outline_encloses (path, GRAPHENE_POINT_INIT (REACH * (2 * (j + 0.5f) / SIDE - 1),
                                                                    REACH * (2 * (i + 0.5f) / SIDE - 1)));
    }

  pathos_path_unref (path);
}

static void
test_different (void)
{
  static gboolean inside[PATHOS_MARKER_SHAPES][SIDE][SIDE];

  for (guint a = 0; a < PATHOS_MARKER_SHAPES; a++)
    {
      draw (a, FALSE, inside[a]);
      for (guint b = 0; b < a; b++)
        {
          const gboolean *first = &inside[a][0][0], *second = &inside[b][0][0];
          guint           n_either = 0, n_different = 0;

          for (guint i = 0; i < SIDE * SIDE; i++)
            {
              n_either += first[i] || second[i];
              n_different += first[i] != second[i];
            }
          g_test_message ("%u and %u: %u of %u", b, a, n_different, n_either);
          g_assert_cmpuint (10 * n_different, >, n_either);
        }
    }
}

/* All have about the same area and stay within reach; the half of each is its left one. */
static void
test_size (void)
{
  for (guint a = 0; a < PATHOS_MARKER_SHAPES; a++)
    {
      gboolean whole[SIDE][SIDE], half[SIDE][SIDE];
      guint    n = 0, n_wrong = 0;

      draw (a, FALSE, whole);
      draw (a, TRUE, half);
      for (guint i = 0; i < SIDE; i++)
        {
          for (guint j = 0; j < SIDE; j++)
            {
              n += whole[i][j];
              n_wrong += half[i][j] != (whole[i][j] && j < SIDE / 2);
            }
        }

      g_test_message ("%u: %.2f", a, n / (double) (SIDE * SIDE) * 4 * REACH * REACH);
      g_assert_cmpfloat (n / (double) (SIDE * SIDE) * 4 * REACH * REACH, >, 2);
      g_assert_cmpfloat (n / (double) (SIDE * SIDE) * 4 * REACH * REACH, <, 3.6);
      g_assert_cmpuint (n_wrong, <, SIDE / 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/marker/different", test_different);
  g_test_add_func ("/marker/size", test_size);

  return g_test_run ();
}
