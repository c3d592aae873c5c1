/* test-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane.h"
#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "picture.h"

#include <string.h>

/* Length: arcs of all kinds, on the map, on pages and at alternatives. */

#define N_STAGES      3
#define N_TOUCHPOINTS 9

typedef struct
{
  PathosJourney *journey;
  PathosElement *touchpoints[N_TOUCHPOINTS];
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE, "kind", PATHOS_LANE_TOUCHPOINTS, NULL);

  fixture->journey = pathos_journey_new ();
  g_object_set (fixture->journey, "language", data, NULL);
  pathos_list_append (fixture->journey->lanes, lane);
  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autoptr (PathosElement) stage = g_object_new (PATHOS_TYPE_STAGE, NULL);

      pathos_list_append (fixture->journey->stages, stage);
      for (guint j = 0; j < N_TOUCHPOINTS / N_STAGES; j++)
        {
          guint            n = i * N_TOUCHPOINTS / N_STAGES + j;
          g_autofree char *title = g_strdup_printf ("number %u", n);
          g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", title, NULL);

          pathos_list_append (PATHOS_STAGE (stage)->touchpoints, touchpoint);
          fixture->touchpoints[n] = touchpoint;
        }
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->journey);
}

static void
add_link (Fixture    *fixture,
          guint       from,
          guint       to,
          const char *label)
{
  g_autoptr (PathosElement) link = g_object_new (PATHOS_TYPE_LINK, NULL);

  pathos_list_append (fixture->journey->links, link);
  g_object_set (link, "from", fixture->touchpoints[from]->id, "to", fixture->touchpoints[to]->id,
                "label", label, NULL);
}

static PathosScene *
lay_out (Fixture *fixture,
         guint    first_stage,
         guint    n_stages)
{
  PathosView view = { .first_stage = first_stage, .n_stages = n_stages };

  return pathos_layout_run_once (fixture->journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &view);
}

typedef struct
{
  float       left, right, y;
  float       from_x, to_x;
  const char *from, *to;
} Arc;

/* Returns: (element-type Arc): the arcs as they are drawn, in the scene's units */
static GArray *
find_arcs (Picture *picture)
{
  GArray *arcs = g_array_new (FALSE, FALSE, sizeof (Arc));

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece            *piece = &g_array_index (picture->pieces, Piece, i);
      const PathosPathNode   *node = (const PathosPathNode *) piece->node;
      const graphene_point_t *first, *last;
      Arc                     arc;

      if (strcmp (piece->shape, "arc") != 0)
        continue;

      first = &g_array_index (node->path->points, graphene_point_t, 0);
      last = &g_array_index (node->path->points, graphene_point_t, node->path->points->len - 1);
      arc.from = node->from;
      arc.to = node->to;
      arc.from_x = piece->x + first->x;
      arc.to_x = piece->x + last->x;
      arc.left = MIN (arc.from_x, arc.to_x);
      arc.right = MAX (arc.from_x, arc.to_x);
      arc.y = G_MAXFLOAT;
      for (guint j = 0; j < node->path->points->len; j++)
        arc.y = MIN (arc.y, piece->y + g_array_index (node->path->points, graphene_point_t, j).y);
      g_array_append_val (arcs, arc);
    }

  return arcs;
}

static gboolean
ends_at (const Arc  *arc,
         const char *touchpoint)
{
  return strcmp (arc->from, touchpoint) == 0 || strcmp (arc->to, touchpoint) == 0;
}

/* Asserts that the vertical part of @arc at @x does not cross @other, which ends at the same touchpoint. */
static void
assert_clear (const Arc  *arc,
              float       x,
              const char *touchpoint,
              const Arc  *other)
{
  if (arc == other || *touchpoint == '\0' || !ends_at (other, touchpoint))
    return;

  g_assert_cmpfloat (ABS (x - (strcmp (other->from, touchpoint) == 0 ? other->from_x : other->to_x)), >=, 5);
  if (arc->y < other->y)
    g_assert_false (x > other->left + 1 && x < other->right - 1);
}

static void
assert_legible (GArray *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *arc = &g_array_index (arcs, Arc, i);

      for (guint j = 0; j < arcs->len; j++)
        {
          const Arc *other = &g_array_index (arcs, Arc, j);

          assert_clear (arc, arc->from_x, arc->from, other);
          assert_clear (arc, arc->to_x, arc->to, other);
          if (i < j && arc->y == other->y)
            g_assert_true (arc->right < other->left || other->right < arc->left);
        }
    }
}

/* A chain of links needs no more height than one link. */
static void
test_chain (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (PathosScene) one = NULL;
  g_autoptr (PathosScene) all = NULL;
  g_autoptr (Picture) picture = NULL;
  g_autoptr (GArray) arcs = NULL;

  add_link (fixture, 0, 1, "");
  one = lay_out (fixture, 0, 0);
  for (guint i = 1; i + 1 < N_TOUCHPOINTS; i++)
    add_link (fixture, i, i + 1, "");
  all = lay_out (fixture, 0, 0);
  g_assert_cmpfloat (all->height, ==, one->height);

  picture = picture_new (all);
  arcs = find_arcs (picture);
  g_assert_cmpuint (arcs->len, ==, N_TOUCHPOINTS - 1);
  assert_legible (arcs);
}

static void
test_any (Fixture      *fixture,
          gconstpointer data)
{
  for (guint n = 0; n < 40; n++)
    {
      guint from = (guint) g_test_rand_int_range (0, N_TOUCHPOINTS);
      guint to = (guint) g_test_rand_int_range (0, N_TOUCHPOINTS);
      g_autoptr (PathosScene) scene = NULL;
      g_autoptr (Picture) picture = NULL;
      g_autoptr (GArray) arcs = NULL;

      if (fixture->journey->links->n_items == 12)
        continue;

      add_link (fixture, from, to, n % 2 == 0 ? "goes there" : "");
      scene = lay_out (fixture, 0, 0);
      picture = picture_new (scene);
      arcs = find_arcs (picture);
      g_assert_cmpuint (arcs->len, ==, fixture->journey->links->n_items);
      assert_legible (arcs);
    }

  g_assert_cmpuint (fixture->journey->links->n_items, ==, 12);
}

/* A link from a touchpoint to itself, or to an alternative, is a loop, which no other arc crosses, below its
 * label. */
static void
test_loops (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (Picture) picture = NULL;
  g_autoptr (GArray) arcs = NULL;

  g_object_set (fixture->touchpoints[4], "instead-of", fixture->touchpoints[3]->id, NULL);
  add_link (fixture, 0, 0, "tries again and again until somebody helps");
  add_link (fixture, 0, 0, "");
  add_link (fixture, 4, 3, "");
  add_link (fixture, 2, 4, "");
  add_link (fixture, 3, 8, "");
  scene = lay_out (fixture, 0, 0);
  picture = picture_new (scene);
  arcs = find_arcs (picture);
  g_assert_cmpuint (arcs->len, ==, 5);
  assert_legible (arcs);

  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *arc = &g_array_index (arcs, Arc, i);

      g_assert_cmpfloat (arc->right - arc->left, >=, 20);
    }
}

/* The label of a loop is as wide as its column, but stays in the map where the ends of many arcs push the
 * loop to the map's end. */
static void
test_edge (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (Picture) picture = NULL;
  guint n_plates = 0;

  for (guint i = 0; i < N_TOUCHPOINTS - 1; i++)
    add_link (fixture, i, N_TOUCHPOINTS - 1, "");
  add_link (fixture, N_TOUCHPOINTS - 1, N_TOUCHPOINTS - 1, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW");
  scene = lay_out (fixture, 0, 0);
  picture = picture_new (scene);

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      if (strcmp (piece->shape, "plate") != 0)
        continue;
      n_plates++;
      g_assert_cmpfloat (piece->box.origin.x, >=, 0);
      g_assert_cmpfloat (box_right (&piece->box), <=, scene->width);
    }
  g_assert_cmpuint (n_plates, ==, 1);
}

/* Returns: @string without the marks by which its parts keep their own direction */
static char *
dup_unmarked (const char *string)
{
  static const char *marks[] = { "\u200e", "\u200f", "\u2068", "\u2069" };
  g_autoptr (GString) plain = g_string_new (string);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (plain, marks[i], "", 0);

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

static gboolean
has_text (Picture    *picture,
          const char *string)
{
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece     *piece = &g_array_index (picture->pieces, Piece, i);
      g_autofree char *shown = NULL;

      if (piece->node->kind != PATHOS_NODE_TEXT)
        continue;
      shown = dup_unmarked (((const PathosTextNode *) piece->node)->text->string);
      if (strcmp (shown, string) == 0)
        return TRUE;
    }

  return FALSE;
}

/* On a page of one stage, a link to another stage runs off the page and says where it leads. */
static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  static const guint       n_arcs[N_STAGES] = { 3, 1, 3 };
  static const char *const texts[N_STAGES] = { "skips · number 7", "back · number 0", "skips · number 1" };

  add_link (fixture, 0, 2, "");
  add_link (fixture, 1, 7, "skips");
  add_link (fixture, 4, 0, "back");
  add_link (fixture, 8, 6, "");
  add_link (fixture, 7, 8, "");

  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autoptr (PathosScene) scene = lay_out (fixture, i, 1);
      g_autoptr (Picture) picture = picture_new (scene);
      g_autoptr (GArray) arcs = find_arcs (picture);

      g_assert_cmpuint (arcs->len, ==, n_arcs[i]);
      g_assert_true (has_text (picture, texts[i]));
      assert_legible (arcs);
    }
}

/* Returns: where the card of a touchpoint is */
static graphene_rect_t
find_card (Picture    *picture,
           const char *id)
{
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      if (piece->item.group != NULL && strcmp (piece->item.group->id, id) == 0)
        return piece->item.area;
    }

  g_assert_not_reached ();
}

/* Asserts that an arc ends at the side of the card of an alternative. */
static void
assert_beside (Picture                *picture,
               const Piece            *piece,
               const graphene_point_t *point,
               const char             *id)
{
  graphene_rect_t card = find_card (picture, id);
  float           x = piece->x + point->x, y = piece->y + point->y;

  g_assert_cmpfloat (MIN (ABS (x - card.origin.x), ABS (x - box_right (&card))), <, 0.01f);
  g_assert_cmpfloat (y, >, card.origin.y + 10);
  g_assert_cmpfloat (y, <, box_bottom (&card) - 10);
}

/* Asserts that neither what is drawn of a link nor what can be clicked of it is over a card. */
static void
assert_passes (Picture     *picture,
               const Piece *piece,
               const char  *id)
{
  graphene_rect_t card = find_card (picture, id);

  graphene_rect_inset (&card, 1.5f, 1.5f);
  g_assert_false (box_meets (&piece->item.area, &card, 0));
  for (guint i = 0; i < piece->n_inks; i++)
    g_assert_false (box_meets (&picture_ink (picture, piece->first_ink + i)->box, &card, 0));
}

static gboolean
is_alternative (Fixture    *fixture,
                const char *id)
{
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      if (strcmp (fixture->touchpoints[i]->id, id) == 0)
        return pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (fixture->touchpoints[i]));
    }

  g_assert_not_reached ();
}

static void
assert_reaches (Fixture *fixture,
                Picture *picture)
{
  guint n_arcs = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece          *piece = picture_piece (picture, i);
      const PathosPathNode *node = (const PathosPathNode *) piece->node;
      const GArray         *points;

      if (strcmp (piece->shape, "arc") != 0)
        continue;
      n_arcs++;
      points = node->path->points;
      g_assert_cmpuint (piece->n_inks, >, 0);
      for (guint j = 0; j < N_TOUCHPOINTS; j++)
        assert_passes (picture, piece, fixture->touchpoints[j]->id);
      if (is_alternative (fixture, node->from))
        assert_beside (picture, piece, &g_array_index (points, graphene_point_t, 0), node->from);
      if (is_alternative (fixture, node->to))
        assert_beside (picture, piece, &g_array_index (points, graphene_point_t, points->len - 1), node->to);
    }

  g_assert_cmpuint (n_arcs, ==, fixture->journey->links->n_items);
}

/* An arc to or from an alternative reaches it beside the cards above it, also where they grow or where both
 * ends are alternatives, and does not take what is between the cards. */
static void
test_alternatives (Fixture      *fixture,
                   gconstpointer data)
{
  static const guint links[][2] = {
    { 0, 4 },
    { 4, 8 },
    { 8, 4 },
    { 4, 1 },
    { 3, 4 },
    { 4, 3 },
    { 4, 5 },
  };

  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView         view = { 0 };
  g_autoptr (PathosLayout) layout = pathos_layout_new (fixture->journey);

  g_object_set (fixture->touchpoints[4], "instead-of", fixture->touchpoints[3]->id, NULL);
  g_object_set (fixture->touchpoints[5], "instead-of", fixture->touchpoints[3]->id, NULL);
  g_object_set (fixture->touchpoints[8], "instead-of", fixture->touchpoints[7]->id, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    add_link (fixture, links[i][0], links[i][1], "label");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PathosScene) scene = pathos_layout_run (layout, theme, &view);
      g_autoptr (Picture) picture = picture_new (scene);

      assert_reaches (fixture, picture);
      g_object_set (fixture->touchpoints[3], "title", "more lines than any other of the row has", NULL);
    }
}

/* An arc from the page before to an alternative in the first column is as wide as the column. */
static void
test_alternative_of_page (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (PathosScene) scene = NULL;
  g_autoptr (Picture) picture = NULL;
  g_autoptr (GArray) arcs = NULL;

  g_object_set (fixture->touchpoints[4], "instead-of", fixture->touchpoints[3]->id, NULL);
  add_link (fixture, 2, 4, "");
  add_link (fixture, 4, 1, "");
  scene = lay_out (fixture, 1, 1);
  picture = picture_new (scene);
  arcs = find_arcs (picture);
  g_assert_cmpuint (arcs->len, ==, 2);
  for (guint i = 0; i < arcs->len; i++)
    g_assert_cmpfloat (g_array_index (arcs, Arc, i).right - g_array_index (arcs, Arc, i).left, >, 90);
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  static const char *const languages[] = { "en", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/links/%s/%s", path, languages[i]);

      g_test_add (name, Fixture, languages[i], set_up, test, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("chain", test_chain);
  add_test ("any", test_any);
  add_test ("loops", test_loops);
  add_test ("edge", test_edge);
  add_test ("pages", test_pages);
  add_test ("alternatives", test_alternatives);
  add_test ("alternative-of-page", test_alternative_of_page);
  return g_test_run ();
}
