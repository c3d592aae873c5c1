/* test-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "picture.h"

#include "pathos-labels.h"
#include "pathos-rect.h"

#define N_MAPS   30
#define N_LABELS 14

static graphene_rect_t
place (PathosLabels *labels,
       float         x,
       float         y,
       PathosSide    side)
{
  PathosLabelsGround ground;

  return pathos_labels_place (labels, GRAPHENE_POINT_INIT (x, y), 10, 60, 16, side, &ground);
}

static void
test_side (void)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 400, 200), start, end;
  PathosLabels    labels;

  pathos_labels_init (&labels, &area);
  start = place (&labels, 200, 100, PATHOS_SIDE_START);
  end = place (&labels, 200, 100, PATHOS_SIDE_END);
  g_assert_true (graphene_rect_equal (&start, &GRAPHENE_RECT_INIT (130, 92, 60, 16)));
  g_assert_true (graphene_rect_equal (&end, &GRAPHENE_RECT_INIT (210, 92, 60, 16)));
  g_assert_cmpfloat (labels.top, ==, 0);
  pathos_labels_clear (&labels);
}

/* A label is never on a mark or on another label, and always in the area or above it. */
static void
test_never_touches (void)
{
  for (guint n = 0; n < N_MAPS; n++)
    {
      graphene_rect_t area = GRAPHENE_RECT_INIT (156, -6, 400, 200);
      g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
      PathosLabels labels;

      pathos_labels_init (&labels, &area);
      for (guint i = 0; i < 10 * n; i++)
        {
          graphene_rect_t mark = GRAPHENE_RECT_INIT ((float) g_test_rand_double_range (156, 540),
                                                     (float) g_test_rand_double_range (-6, 180), 12, 12);

          pathos_labels_add_obstacle (&labels, mark.origin.x, mark.origin.y, 12, 12, PATHOS_LABELS_COST_MARK);
          g_array_append_val (taken, mark);
        }

      for (guint i = 0; i < N_LABELS; i++)
        {
          graphene_rect_t label = place (&labels, (float) g_test_rand_double_range (156, 556),
                                         (float) g_test_rand_double_range (0, 190),
                                         g_test_rand_bit () ? PATHOS_SIDE_START : PATHOS_SIDE_END);

          for (guint j = 0; j < taken->len; j++)
            g_assert_false (box_meets (&label, &g_array_index (taken, graphene_rect_t, j), 0));
          g_assert_true (box_holds (&area, &label, 0) || box_bottom (&label) < area.origin.y);
          g_assert_true (label.origin.x >= area.origin.x && box_right (&label) <= box_right (&area));
          g_assert_cmpfloat (labels.top, <=, MIN (label.origin.y, area.origin.y));
          g_assert_true (pathos_labels_overlap_text (&labels, &label));
          g_array_append_val (taken, label);
        }
      pathos_labels_clear (&labels);
    }
}

static void
test_ground (void)
{
  graphene_rect_t    area = GRAPHENE_RECT_INIT (0, 0, 400, 200);
  PathosLabels       labels;
  PathosLabelsGround ground;

  pathos_labels_init (&labels, &area);
  pathos_labels_add_obstacle (&labels, 0, 0, 400, 200, PATHOS_LABELS_COST_TINT);
  pathos_labels_add_obstacle (&labels, 0, 0, 150, 200, PATHOS_LABELS_COST_LINE);
  pathos_labels_place (&labels, GRAPHENE_POINT_INIT (50, 100), 10, 60, 16, PATHOS_SIDE_END, &ground);
  g_assert_cmpuint (ground, ==, PATHOS_LABELS_ON_TINT | PATHOS_LABELS_ON_LINE);
  pathos_labels_place (&labels, GRAPHENE_POINT_INIT (250, 100), 10, 60, 16, PATHOS_SIDE_END, &ground);
  g_assert_cmpuint (ground, ==, PATHOS_LABELS_ON_TINT);
  pathos_labels_clear (&labels);
}

/* Labels of a column keep their order, stay near where they should be, and are pushed apart. */
/* A label is beside its own anchor, also where there is more room beside another. */
static void
test_rivals (void)
{
  graphene_rect_t   area = GRAPHENE_RECT_INIT (0, 0, 400, 200);
  graphene_point_t  anchor = GRAPHENE_POINT_INIT (200, 100), rival = GRAPHENE_POINT_INIT (216, 84);
  PathosColumnLabel label = { .width = 60, .height = 16 };
  g_autoptr (GArray) rivals = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  g_array_append_val (rivals, rival);
  for (guint i = 0; i < 2; i++)
    {
      PathosLabels labels;

      pathos_labels_init (&labels, &area);
      /* Beside the anchor, and below it, is something else. */
      pathos_labels_add_obstacle (&labels, 100, 90, 300, 35, PATHOS_LABELS_COST_MARK);
      pathos_labels_add_obstacle (&labels, 214, 82, 4, 4, PATHOS_LABELS_COST_MARK);
      g_assert_true (pathos_labels_place_near (&labels, anchor, 10, i == 0 ? rivals : NULL, &label));
      g_assert_true ((pathos_rect_get_distance (&label.place, &anchor) <
                      pathos_rect_get_distance (&label.place, &rival)) == (i == 0));
      pathos_labels_clear (&labels);
    }
}

static void
test_column (void)
{
  graphene_rect_t   area = GRAPHENE_RECT_INIT (0, 0, 400, 100);
  PathosLabels      labels;
  PathosColumnLabel few[] = { { 10, 50, 20 }, { 12, 40, 20 }, { 70, 60, 20 }, { 95, 30, 20 } };
  PathosColumnLabel many[10];

  pathos_labels_init (&labels, &area);
  g_assert_true (pathos_labels_place_column (&labels, few, 4, 100, PATHOS_SIDE_END, 9));
  g_assert_cmpfloat (few[0].place.origin.y, ==, 1);
  g_assert_cmpfloat (few[1].place.origin.y, ==, 21);
  g_assert_cmpfloat (few[2].place.origin.y, ==, 60);
  g_assert_cmpfloat (few[3].place.origin.y, ==, 80);
  g_assert_true (pathos_column_label_is_moved (&few[0]));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (few[i].place.origin.x, ==, 109);
  g_assert_cmpfloat (labels.bottom, ==, 100);

  /* Where texts are already, there is no room. */
  g_assert_true (pathos_labels_place_column (&labels, few, 4, 90, PATHOS_SIDE_START, 0));
  g_assert_cmpfloat (box_right (&few[1].place), ==, 90);
  g_assert_false (pathos_labels_place_column (&labels, few, 4, 100, PATHOS_SIDE_START, 0));
  g_assert_false (pathos_labels_place_column (&labels, few, 4, 345, PATHOS_SIDE_END, 0));
  g_assert_true (pathos_labels_place_column (&labels, few, 4, 340, PATHOS_SIDE_END, 0));

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = (PathosColumnLabel) { 50, 10, 20 };
  g_assert_true (pathos_labels_place_column (&labels, many, 10, 200, PATHOS_SIDE_END, 0));
  g_assert_cmpfloat (labels.top, ==, -50);
  g_assert_cmpfloat (labels.bottom, ==, 150);
  pathos_labels_clear (&labels);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/labels/side", test_side);
  g_test_add_func ("/labels/never-touches", test_never_touches);
  g_test_add_func ("/labels/ground", test_ground);

  g_test_add_func ("/labels/rivals", test_rivals);
  g_test_add_func ("/labels/column", test_column);

  return g_test_run ();
}
