/* test-curve-ends.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"
#include "map-file.h"

#include "pathos-feeling.h"
#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* Names of curves that begin or end in one place stand in a column, in the order of their values, and touch
 * nothing. */

#define SLACK 1.0f

/* What the personas of a map feel at each of its touchpoints. */
typedef struct
{
  const char *name;
  const char *language;
  guint       n_personas;
  double      from, step; /* values, by persona */
  const char *word;       /* (nullable): at the last touchpoint */
  gboolean    is_said;    /* whether there is room for the word */
} Change;

static const Change changes[] = {
  { "spread", "en", 14, 1.9, 0.28, NULL, FALSE },
  { "equal", "en", 14, 0.4, 0, NULL, FALSE },
  { "lowest", "en", 14, -2, 0, NULL, FALSE },
  { "highest", "ar", 14, 2, 0.01, NULL, FALSE },
  { "words", "en", 3, 1.6, 0.1, "generous", TRUE },
  { "arabic", "ar", 3, -1.6, 0.1, "generous", TRUE },
  { "wide", "en", 3, 1.1, 0.25, "welcome", TRUE },
  { "two", "en", 2, 0, 0.3, "content", TRUE },
  { "piled", "en", 2, -0.9, 0.5, "bored again and again", TRUE },
  { "crowd", "en", 14, 1.9, 0.28, "content", FALSE },
};

static void
set_feelings (PathosTouchpoint *touchpoint,
              const Change     *change,
              gboolean          is_last)
{
  for (guint i = 0; i < touchpoint->feelings->n_items; i++)
    {
      PathosElement *feeling = touchpoint->feelings->items[i];

      g_object_set (feeling, "value", MAX (-2, change->from - change->step * i), NULL);
      if (is_last && change->word != NULL)
        g_object_set (feeling, "word", change->word, "basis", PATHOS_BASIS_MEASURED, "count", (gint64) 98,
                      NULL);
    }
}

/* Returns: (transfer full): the map of fourteen personas in one stage, with other feelings */
static PathosJourney *
create_map (const Change *change)
{
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_CASES"), "personas-14.journey", NULL);
  PathosJourney   *journey = map_file_read (path);
  PathosStage     *stage = PATHOS_STAGE (journey->stages->items[0]);

  g_object_set (journey, "language", change->language, NULL);
  for (guint i = 0; i < stage->touchpoints->n_items; i++)
    set_feelings (PATHOS_TOUCHPOINT (stage->touchpoints->items[i]), change,
                  i == stage->touchpoints->n_items - 1);
  for (guint i = change->n_personas; i < journey->personas->n_items; i++)
    g_object_set (journey->personas->items[i], "visible", FALSE, NULL);

  return journey;
}

/* Returns: (nullable) (transfer none): the name of a persona at the start or the end of its curve */
static const Piece *
find_name (const Picture *picture,
           const char    *name,
           gboolean       at_end)
{
  const Piece *found = NULL;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);
      float        middle = piece->box.origin.x + piece->box.size.width / 2;
      gboolean     is_after = (middle > picture->scene->width * 0.6f) != picture->scene->rtl;

      if (piece->node->kind != PATHOS_NODE_TEXT || is_after != at_end ||
          g_strcmp0 (picture_string (piece), name) != 0 ||
          (piece->item.group != NULL && piece->item.group->role == PATHOS_GROUP_PERSONA))
        continue;
      g_assert_null (found);
      found = piece;
    }

  return found;
}

/* Returns: the edge of the ink of a name that faces its point; from the start of reading */
static float
get_edge (const Picture *picture,
          const Piece   *name,
          gboolean       at_end)
{
  gboolean right = at_end == picture->scene->rtl;

  return right ? box_right (&name->box) : name->box.origin.x;
}

/* The names in the order of the values, those of one edge in a column. */
static void
assert_column (const Picture *picture,
               const Change  *change,
               gboolean       at_end)
{
  const Piece *above = NULL;

  for (guint i = 0; i < change->n_personas; i++)
    {
      g_autofree char *string = g_strdup_printf ("P%u", i + 1);
      const Piece     *name = find_name (picture, string, at_end);

      g_assert_nonnull (name);
      if (above != NULL)
        {
          g_assert_cmpfloat_with_epsilon (get_edge (picture, name, at_end),
                                          get_edge (picture, above, at_end), SLACK);
          g_assert_cmpfloat (name->box.origin.y, >=, box_bottom (&above->box) - SLACK);
        }
      above = name;
    }
}

static guint
count (const Picture *picture,
       const char    *shape,
       const char    *word)
{
  guint n = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);
      gboolean     is_text = piece->node->kind == PATHOS_NODE_TEXT;

      if (word != NULL)
        n += is_text && strstr (picture_string (piece), word) != NULL;
      else
        n += picture_is (piece, shape);
    }

  return n;
}

/* What is said of a point is not broken within a word, and not into a pile of lines, also where its column is
 * narrow. */
static void
assert_legible (const Picture *picture,
                const char    *word)
{
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      const PathosShapedText *text = ((const PathosTextNode *) piece->node)->text;

      if (piece->node->kind != PATHOS_NODE_TEXT || strstr (picture_string (piece), word) == NULL)
        continue;
      g_assert_cmpfloat (text->unbroken_width, ==, 0);
      g_assert_cmpuint (text->n_lines, <=, 2);
    }
}

static void
test_columns (gconstpointer data)
{
  const Change *change = data;
  g_autoptr (PathosJourney) journey = create_map (change);

  for (guint theme = PATHOS_THEME_LIGHT; theme <= PATHOS_THEME_PRINT; theme++)
    {
      const PathosTheme *look = pathos_theme_get (theme, FALSE);
      PathosView         view = { 0 };
      g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, look, &view);
      g_autoptr (Picture) picture = picture_new (scene);
      g_autoptr (GPtrArray) faults = look_find_faults (picture, look);

      assert_column (picture, change, FALSE);
      assert_column (picture, change, TRUE);
      for (guint i = 0; i < faults->len; i++)
        g_test_message ("%s", (char *) faults->pdata[i]);
      g_assert_cmpuint (faults->len, ==, 0);
      if (change->word != NULL)
        assert_legible (picture, change->word);
      if (change->word != NULL && change->is_said)
        g_assert_cmpuint (count (picture, NULL, change->word), >=, change->n_personas);
    }
}

/* A line leads to each name that had to move, and to no other. */
static void
test_leaders (void)
{
  static const Change apart = { "apart", "en", 3, 1, 0.5, NULL, FALSE };
  static const Change close = { "close", "en", 3, 0.2, 0.05, NULL, FALSE };
  PathosView          view = { 0 };
  const PathosTheme  *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  const Change       *all[] = { &apart, &close };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (PathosJourney) journey = create_map (all[i]);
      g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);
      g_autoptr (Picture) picture = picture_new (scene);

      /* The one in the middle of three stays. */
      g_assert_cmpuint (count (picture, "leader", NULL), ==, all[i] == &apart ? 0 : 4);
    }
}

/* What one point of a column says is said once, whether or not the others say anything. */
static void
test_said_once (void)
{
  static const Change silent = { "silent", "en", 2, 0.6, 0.3, NULL, FALSE };
  const PathosTheme  *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView          view = { 0 };

  for (guint i = 0; i < silent.n_personas; i++)
    {
      g_autoptr (PathosJourney) journey = create_map (&silent);
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
      PathosList *feelings = PATHOS_TOUCHPOINT (touchpoints->items[touchpoints->n_items - 1])->feelings;
      g_autoptr (PathosScene) scene = NULL;
      g_autoptr (Picture) picture = NULL;

      g_object_set (feelings->items[i], "word", "content", NULL);
      scene = pathos_layout_run_once (journey, theme, &view);
      picture = picture_new (scene);
      g_assert_cmpuint (count (picture, NULL, "content"), ==, 1);
    }
}

/* Somebody leaves at an exit if the journey goes on without it. At its end, nobody does. */
static void
test_leaves (void)
{
  static const Change change = { "leaves", "en", 2, 0.6, 0.3, NULL, FALSE };
  const PathosTheme  *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView          view = { 0 };

  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (PathosJourney) journey = create_map (&change);
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
      g_autoptr (PathosElement) exit = g_object_new (PATHOS_TYPE_LINK, NULL);
      g_autoptr (PathosScene) scene = NULL;
      g_autoptr (Picture) picture = NULL;
      guint last = touchpoints->n_items - i;

      g_object_set (exit, "kind", PATHOS_LINK_EXIT, "from", ((PathosElement *) touchpoints->items[last])->id,
                    NULL);
      pathos_list_append (journey->links, exit);
      for (guint j = last + 1; j < touchpoints->n_items; j++)
        pathos_list_remove (PATHOS_TOUCHPOINT (touchpoints->items[j])->feelings, 0);
      scene = pathos_layout_run_once (journey, theme, &view);
      picture = picture_new (scene);
      g_assert_cmpuint (count (picture, NULL, "P1 leaves"), ==, i == 2);
      g_assert_cmpuint (count (picture, NULL, "P2 leaves"), ==, 0);
    }
}

/* Two names are never replaced by initials, although there is no room for a column beside the lowest
 * point. */
static void
test_few (void)
{
  g_autofree char   *path = g_build_filename (g_getenv ("PATHOS_CASES"), "rtl.journey", NULL);
  PathosJourney     *journey = map_file_read (path);
  PathosList        *personas = journey->personas;
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView         view = { 0 };
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);
  g_autoptr (Picture) picture = picture_new (scene);

  for (guint i = 0; i < personas->n_items; i++)
    {
      g_assert_nonnull (find_name (picture, PATHOS_PERSONA (personas->items[i])->name, FALSE));
      g_assert_nonnull (find_name (picture, PATHOS_PERSONA (personas->items[i])->name, TRUE));
    }
  g_assert_finalize_object (journey);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/curve-ends/", changes[i].name, NULL);

      g_test_add_data_func (path, &changes[i], test_columns);
    }
  g_test_add_func ("/curve-ends/leaders", test_leaders);
  g_test_add_func ("/curve-ends/leaves", test_leaves);
  g_test_add_func ("/curve-ends/few", test_few);
  g_test_add_func ("/curve-ends/said-once", test_said_once);

  return g_test_run ();
}
