/* test-sketch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"
#include "pathos-persona.h"
#include "pathos-sketch.h"

/* Where a curve passes that is drawn with few motions of the pointer. */

typedef struct
{
  Map           map;
  PathosSketch *sketch;
  const char   *track; /* of somebody who feels nothing yet */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  PathosElement *persona = g_object_new (PATHOS_TYPE_PERSONA, "name", "Kim", NULL);

  map_set_up (&fixture->map, data);
  pathos_list_append (fixture->map.journey->personas, persona);
  fixture->track = persona->id;
  g_object_unref (persona);
  map_lay_out (&fixture->map, NULL);
  fixture->sketch = pathos_sketch_new (fixture->map.journey, fixture->track);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pathos_sketch_free (fixture->sketch);
  map_tear_down (&fixture->map, data);
}

/* Returns: the column with this number of the curve that is drawn */
static PathosTrackColumn
get_column (Fixture *fixture,
            guint    i)
{
  g_autoptr (PathosTracks) tracks = pathos_tracks_new (fixture->map.parts);
  guint                    n_columns;
  const PathosTrackColumn *columns = pathos_tracks_find (tracks, fixture->track, 0, 100000, &n_columns);

  g_assert_cmpuint (n_columns, >, i);
  return columns[i];
}

/* A place of the line: in a column, so many of its widths beside its middle, at the height of a value. */
typedef struct
{
  guint  column;
  float  beside;
  double value;
} Place;

/* Goes on to a place, and lays out what is drawn so far. */
static void
draw_to (Fixture     *fixture,
         const Place *place)
{
  PathosTrackColumn   column = get_column (fixture, place->column);
  const PathosPlaced *placed = column.placed;
  g_autoptr (PathosTracks) tracks = pathos_tracks_new (fixture->map.parts);
  g_autoptr (PathosDraft) draft = NULL;
  graphene_point_t to;

  graphene_rect_get_center (&placed->rect, &to);
  to.x = (column.left + column.right) / 2 + place->beside * (column.right - column.left);
  to.y += (float) (place->value - placed->group->values[0]) * placed->group->axes->axis[0].unit_y;
  pathos_sketch_draw_to (fixture->sketch, tracks, &to, FALSE);
  draft = pathos_sketch_create_draft (fixture->sketch);
  map_lay_out (&fixture->map, draft);
  fixture->map.view.draft = NULL;
}

#define NOTHING 9.0 /* where there is no point */

static const struct
{
  const char *name;
  guint       n_places;
  Place       places[6];
  double      values[4]; /* in the first columns */
} lines[] = {
  { "is pressed beside the middle", 1, { { 1, 0.4f, 1 } }, { NOTHING, 1, NOTHING, NOTHING } },
  { "turns behind the middles",
    5,
    { { 0, -0.25f, 1 }, { 0, 0.25f, 2 }, { 1, 0.25f, -1 }, { 2, 0.25f, 1.6 }, { 2, 0.45f, -2 } },
    { 1.5, -0.5, 1, NOTHING } },
  { "passes many", 2, { { 0, 0, -1.5 }, { 3, 0, 1.5 } }, { -1.5, -0.5, 0.5, 1.5 } },
  { "comes back", 3, { { 0, 0, -2 }, { 3, 0, -2 }, { 0, 0, 1 } }, { 1, 0, -1, -2 } },
  { "goes up and down in steps",
    4,
    { { 0, 0, 1 }, { 0, 0.45f, 1 }, { 0, 0.45f, -2 }, { 1, 0, -2 } },
    { 1, -2, NOTHING, NOTHING } },
  { "only touches the column before again",
    4,
    { { 0, 0, 1 }, { 1, -0.45f, -1 }, { 0, 0.45f, -2 }, { 1, 0, -1 } },
    { 1, -1, NOTHING, NOTHING } },
  { "is corrected up and down",
    4,
    { { 0, 0, 1 }, { 0, 0.02f, 0 }, { 0, 0.1f, -1 }, { 0, 0.05f, -2 } },
    { -2, NOTHING, NOTHING, NOTHING } },
  { "leaves beside the middle", 2, { { 0, 0.2f, 1 }, { 1, 0, -2 } }, { 1, -2, NOTHING, NOTHING } },
};

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      pathos_sketch_free (fixture->sketch);
      fixture->sketch = pathos_sketch_new (fixture->map.journey, fixture->track);
      map_lay_out (&fixture->map, NULL);
      g_test_message ("it %s", lines[i].name);
      for (guint j = 0; j < lines[i].n_places; j++)
        draw_to (fixture, &lines[i].places[j]);
      for (guint j = 0; j < G_N_ELEMENTS (lines[i].values); j++)
        {
          const PathosGroup *group = get_column (fixture, j).placed->group;
          double             value = group->part == PATHOS_PART_ITEM ? group->values[0] : NOTHING;

          if (value != lines[i].values[j])
            g_error ("a line that %s has %g in column %u, not %g", lines[i].name, value, j,
                     lines[i].values[j]);
        }
    }
}

/* The columns of all curves are the same, from the first to the last, in both directions of reading. */
static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const languages[] = { "en", "he" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      PathosList *personas = fixture->map.journey->personas;
      guint       n_tracks = 0;

      g_object_set (fixture->map.journey, "language", languages[i], NULL);
      map_lay_out (&fixture->map, NULL);
      for (guint j = 0; j < personas->n_items; j++)
        {
          PathosElement *persona = personas->items[j];
          g_autoptr (PathosTracks) tracks = pathos_tracks_new (fixture->map.parts);
          guint                    n_columns;
          const PathosTrackColumn *columns = pathos_tracks_find (tracks, persona->id, 0, 100000, &n_columns);

          g_assert_true (pathos_tracks_contains (tracks, persona->id) == (n_columns > 0));
          n_tracks += n_columns > 1;
          for (guint k = 0; k < n_columns; k++)
            g_assert_cmpfloat_with_epsilon (columns[k].left, get_column (fixture, k).left, 0.5);
          for (guint k = 1; k < n_columns; k++)
            g_assert_cmpfloat_with_epsilon (columns[k].left, columns[k - 1].right, 0.5);
        }
      g_assert_cmpuint (n_tracks, >, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sketch/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/sketch/lines", Fixture, NULL, set_up, test_lines, tear_down);

  return g_test_run ();
}
