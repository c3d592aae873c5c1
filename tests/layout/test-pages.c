/* test-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what is on a page, and how large. */

#include "config.h"

#include "map-file.h"
#include "pathos-card.h"
#include "pathos-lane-kinds.h"
#include "pathos-lane.h"
#include "pathos-pages.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

static GPtrArray *
lay_out (PathosJourney *journey,
         float          width,
         float          height,
         gboolean       stages)
{
  PathosView      view = { 0 };
  PathosPageSetup setup = { width, height, stages };
  g_autoptr (GError) error = NULL;
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  GPtrArray         *pages = pathos_pages_lay_out (journey, theme, &view, &setup, &error);

  g_assert_no_error (error);
  return pages;
}

/* The map is within the margins and centred horizontally. */
static void
assert_on_sheet (const PathosPage *page)
{
  const graphene_rect_t *bounds = &page->scene->root->node.bounds;
  float                  margin = PATHOS_PAGE_MARGIN * MIN (page->width, page->height) - 3;
  float                  left = page->x + page->scale * bounds->origin.x;
  float                  right = left + page->scale * bounds->size.width;
  float                  top = page->y + page->scale * bounds->origin.y;
  float                  bottom = top + page->scale * bounds->size.height;

  g_assert_cmpfloat (left, >=, margin);
  g_assert_cmpfloat (top, >=, margin);
  g_assert_cmpfloat (page->width - right, >=, margin);
  g_assert_cmpfloat (page->height - bottom, >=, margin);
  g_assert_cmpfloat_with_epsilon (left, page->width - right, 12);
}

static void
test_whole (void)
{
  static const char *const     names[] = { "photography", "cafe-loyalty", "subscription" };
  static const graphene_size_t sizes[] = { { 1280, 720 }, { 960, 720 }, { 1123, 794 }, { 794, 1123 } };

  for (guint i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (sizes); i++)
    {
      const graphene_size_t *size = &sizes[i / G_N_ELEMENTS (names)];
      g_autoptr (PathosJourney) journey = map_file_read_sample (names[i % G_N_ELEMENTS (names)]);
      g_autoptr (GPtrArray) pages = lay_out (journey, size->width, size->height, FALSE);

      g_assert_cmpuint (pages->len, ==, 1);
      assert_on_sheet (pages->pdata[0]);
    }
}

static PathosWalk
count_lane_cb (const PathosNode *node,
               float             x,
               float             y,
               gpointer          user_data)
{
  const PathosGroup *group = (const PathosGroup *) node;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;

  if (group->role == PATHOS_GROUP_LANE)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, group->id));

      g_hash_table_insert (user_data, g_strdup (group->id), GUINT_TO_POINTER (n + 1));
    }

  return PATHOS_WALK_CHILDREN;
}

/* Every lane is on one page of every stage, and the text of a slide is legible from the last row. */
static void
test_stages (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (GPtrArray) pages = lay_out (journey, 1280, 720, TRUE);
  g_autoptr (GHashTable) lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       n;

  g_assert_cmpfloat (pathos_pages_get_smallest_text (pages), >=, 10);
  g_assert_cmpuint (pages->len, >=, journey->stages->n_items);
  for (guint i = 0; i < pages->len; i++)
    {
      assert_on_sheet (pages->pdata[i]);
      pathos_scene_walk (((PathosPage *) pages->pdata[i])->scene, count_lane_cb, lanes);
    }

  for (guint i = 1; i < pages->len; i++)
    {
      const PathosPage *first = pages->pdata[0], *page = pages->pdata[i];

      g_assert_cmpfloat (page->scale, ==, first->scale);
      g_assert_cmpfloat (page->y, ==, first->y);
    }

  g_assert_cmpuint (g_hash_table_size (lanes), ==, 7);
  g_hash_table_iter_init (&iter, lanes);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    g_assert_cmpuint (GPOINTER_TO_UINT (n), ==, journey->stages->n_items);
}

/* A stage that needs more room makes all pages smaller, also those after it. */
static void
test_one_scale (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosStage *stage = PATHOS_STAGE (journey->stages->items[0]);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "One more", NULL);

      pathos_list_insert (stage->touchpoints, 0, touchpoint);
    }
  pages = lay_out (journey, 1280, 720, TRUE);
  for (guint i = 0; i < pages->len; i++)
    {
      const PathosPage *first = pages->pdata[0], *page = pages->pdata[i];

      assert_on_sheet (page);
      g_assert_cmpfloat (page->scale, ==, first->scale);
    }
}

typedef struct
{
  PathosJourney *journey;
  PathosLane    *last;
} Foot;

static PathosWalk
find_foot_cb (const PathosNode *node,
              float             x,
              float             y,
              gpointer          user_data)
{
  Foot              *foot = user_data;
  const PathosGroup *group = (const PathosGroup *) node;

  if (node->kind == PATHOS_NODE_GROUP && group->role == PATHOS_GROUP_LANE)
    foot->last = PATHOS_LANE (pathos_journey_find (foot->journey, group->id));
  return node->kind == PATHOS_NODE_GROUP ? PATHOS_WALK_CHILDREN : PATHOS_WALK_SKIP;
}

/* A divider is at the head of a page, with what it divides, and not alone at the foot of one. */
static void
test_dividers (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");

  for (float height = 500; height < 1100; height += 30)
    {
      g_autoptr (GPtrArray) pages = lay_out (journey, 1280, height, TRUE);
      Foot foot = { journey, NULL };

      for (guint i = 0; i < pages->len; i++)
        {
          pathos_scene_walk (((PathosPage *) pages->pdata[i])->scene, find_foot_cb, &foot);
          g_assert_nonnull (foot.last);
          g_assert_false (pathos_lane_get_kind_row (foot.last)->is_divider);
        }
    }
}

/* A map whose lanes are all hidden has a page for each stage, with what is above lanes. */
static void
test_hidden_lanes (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    g_object_set (journey->lanes->items[i], "visible", FALSE, NULL);
  pages = lay_out (journey, 1280, 720, TRUE);
  g_assert_cmpuint (pages->len, ==, journey->stages->n_items);
  for (guint i = 0; i < pages->len; i++)
    assert_on_sheet (pages->pdata[i]);
}

static void
test_count (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_pages_check_count (PATHOS_MAX_PAGES, &error));
  g_assert_no_error (error);
  g_assert_false (pathos_pages_check_count (PATHOS_MAX_PAGES + 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

typedef struct
{
  const char *string;
  guint       n;
} Search;

static PathosWalk
search_cb (const PathosNode *node,
           float             x,
           float             y,
           gpointer          user_data)
{
  Search *search = user_data;

  if (node->kind == PATHOS_NODE_TEXT)
    search->n += strcmp (((const PathosTextNode *) node)->text->string, search->string) == 0;
  return PATHOS_WALK_CHILDREN;
}

static guint
count_text (const PathosPage *page,
            const char       *string)
{
  Search search = { string, 0 };

  pathos_scene_walk (page->scene, search_cb, &search);
  return search.n;
}

static guint
count_pages (GPtrArray  *pages,
             const char *string)
{
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    n += count_text (pages->pdata[i], string) > 0;

  return n;
}

/* A single page says what its columns are, and nothing that is untrue of the whole map. */
static void
test_one_page (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("subscription");
  g_autoptr (GPtrArray) pages = lay_out (journey, 1280, 720, TRUE);
  guint n_discovery = count_pages (pages, "Discovery"), n_first_boxes = count_pages (pages, "First boxes");

  g_assert_cmpuint (n_discovery, >, 1);
  g_assert_cmpuint (count_pages (pages, "Compares the three plans"), ==, n_discovery);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (count_text (pages->pdata[i], "Compares the three plans"), ==,
                      count_text (pages->pdata[i], "Discovery"));

  g_assert_cmpuint (count_pages (pages, "Lowest point"), ==, 1);

  /* Cards that reach into the next stage, and beyond it. */
  g_assert_cmpuint (count_pages (pages, "Shop system"), ==, 2);
  g_assert_cmpuint (count_pages (pages, "What to do this month"), ==, 2);

  /* In this stage, only a feeling about all of it was heard. */
  g_assert_cmpuint (n_first_boxes, >, 1);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (count_text (pages->pdata[i], "First boxes"), <=, count_text (pages->pdata[i], "heard"));
}

typedef struct
{
  const char *card;
  float       stage_width, card_width;
} Widths;

static PathosWalk
widths_cb (const PathosNode *node,
           float             x,
           float             y,
           gpointer          user_data)
{
  const PathosGroup *group = (const PathosGroup *) node;
  Widths            *widths = user_data;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;

  if (group->role == PATHOS_GROUP_STAGE)
    widths->stage_width = group->area.size.width;
  else if (strcmp (group->id, widths->card) == 0)
    widths->card_width = group->area.size.width;
  return PATHOS_WALK_CHILDREN;
}

/* A card that reaches from one stage to another is on the pages of both
 * and of all between, from edge to edge. */
static void
test_reaching (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("subscription");
  PathosElement *card = NULL;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosLane *lane = (PathosLane *) journey->lanes->items[i];

      for (guint j = 0; j < lane->cards->n_items; j++)
        {
          if (strcmp (PATHOS_CARD (lane->cards->items[j])->text, "Shop system") == 0)
            card = lane->cards->items[j];
        }
    }

  for (guint first = 0; first < journey->stages->n_items; first++)
    {
      for (guint last = first + 1; last < journey->stages->n_items; last++)
        {
          g_autoptr (GPtrArray) pages = NULL;
          guint n_cards = 0;

          g_object_set (card, "at", journey->stages->items[first]->id,
                        "until", journey->stages->items[last]->id, NULL);
          pages = lay_out (journey, 1280, 720, TRUE);
          g_assert_cmpuint (count_pages (pages, "Shop system"), ==, last - first + 1);
          for (guint i = 0; i < pages->len; i++)
            {
              Widths widths = { card->id };

              pathos_scene_walk (((PathosPage *) pages->pdata[i])->scene, widths_cb, &widths);
              g_assert_true (widths.card_width == 0 || widths.card_width > widths.stage_width - 12);
              n_cards += widths.card_width > 0;
            }
          g_assert_cmpuint (n_cards, ==, last - first + 1);
        }
    }
}

typedef struct
{
  PathosColour fill;   /* of the last card seen */
  PathosColour colour; /* of its title */
  const char  *label;  /* of the last item seen */
} CardLook;

static PathosWalk
card_look_cb (const PathosNode *node,
              float             x,
              float             y,
              gpointer          user_data)
{
  CardLook *look = user_data;

  if (node->kind == PATHOS_NODE_GROUP && ((const PathosGroup *) node)->part == PATHOS_PART_ITEM)
    look->label = ((const PathosGroup *) node)->label;
  if (node->kind == PATHOS_NODE_RECT && g_strcmp0 (((const PathosRect *) node)->shape, "card") == 0)
    look->fill = ((const PathosRect *) node)->fill;
  else if (node->kind == PATHOS_NODE_TEXT &&
           strcmp (((const PathosTextNode *) node)->text->string, "Starts a trial month") == 0)
    {
      look->colour = ((const PathosTextNode *) node)->colour;
      return PATHOS_WALK_STOP;
    }

  return PATHOS_WALK_CHILDREN;
}

/* On a map of one persona, a touchpoint that the persona does not meet keeps its place without a card, and
 * its label says whose it is. */
static void
test_one_persona (void)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_DARK, FALSE);
  g_autoptr (PathosJourney) journey = map_file_read_sample ("subscription");
  PathosStage   *trial = (PathosStage *) journey->stages->items[1];
  PathosElement *priya = journey->personas->items[0], *tom = journey->personas->items[1];
  const char    *personas[] = { tom->id, NULL };
  PathosView     view = { .personas = (char **) personas, .labelled = TRUE };

  for (guint meets = 0; meets < 2; meets++)
    {
      const char *only[] = { meets ? tom->id : priya->id, NULL };
      g_autoptr (PathosScene) scene = NULL;
      CardLook look = { 0 };

      g_object_set (trial->touchpoints->items[0], "personas", only, NULL);
      scene = pathos_layout_run_once (journey, theme, &view);
      pathos_scene_walk (scene, card_look_cb, &look);
      g_assert_true (meets ? strstr (look.label, ", Tom. Tom ") != NULL
                           : g_str_has_suffix (look.label, ", Priya, 36"));
      g_assert_cmphex (look.fill, ==, meets ? theme->card : theme->background);
      g_assert_cmphex (look.colour, ==, meets ? theme->text : theme->text_dim);
    }
}

static PathosWalk
whole_word_cb (const PathosNode *node,
               float             x,
               float             y,
               gpointer          user_data)
{
  gboolean                is_text = node->kind == PATHOS_NODE_TEXT;
  const PathosShapedText *text = is_text ? ((const PathosTextNode *) node)->text : NULL;
  guint                  *n_words = user_data;

  if (text != NULL && (strcmp (text->string, "Website") == 0 || strcmp (text->string, "Phone") == 0))
    {
      g_assert_cmpuint (text->n_lines, ==, 1);
      (*n_words)++;
    }

  return PATHOS_WALK_CHILDREN;
}

/* A column also grows to fit the name of a channel. */
static void
test_narrow (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("subscription");
  g_autoptr (GPtrArray) pages = lay_out (journey, 794, 1123, FALSE);
  guint n_words = 0;

  pathos_scene_walk (((PathosPage *) pages->pdata[0])->scene, whole_word_cb, &n_words);
  g_assert_cmpuint (n_words, >=, 4);
}

/* A page without a given size is the scene itself. */
static void
test_no_sheet (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (GPtrArray) pages = lay_out (journey, 0, 0, FALSE);
  const PathosPage *page = pages->pdata[0];

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat (page->scale, ==, 1);
  g_assert_cmpfloat (page->width, ==, page->scene->width);
  g_assert_cmpfloat (pathos_pages_get_smallest_text (pages), ==, 9);
}

static void
test_too_large (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView         view = { 0 };
  PathosPageSetup    setup = { 200, 100, FALSE };
  g_autoptr (GError) error = NULL;

  g_assert_null (pathos_pages_lay_out (journey, theme, &view, &setup, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_false (pathos_pages_is_hopeless (error));

  /* On a page of a few millimetres, turning it would not help. */
  g_clear_error (&error);
  setup.width = 20;
  setup.height = 10;
  g_assert_null (pathos_pages_lay_out (journey, theme, &view, &setup, &error));
  g_assert_true (pathos_pages_is_hopeless (error));
}

/* Pages of each persona are laid out one after the other, which has an end. */
static void
test_times (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_pages_check_times (journey, 50, TRUE, NULL));
  g_assert_false (pathos_pages_check_times (journey, 100000, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/whole", test_whole);
  g_test_add_func ("/pages/stages", test_stages);
  g_test_add_func ("/pages/one-scale", test_one_scale);
  g_test_add_func ("/pages/dividers", test_dividers);
  g_test_add_func ("/pages/hidden-lanes", test_hidden_lanes);
  g_test_add_func ("/pages/count", test_count);
  g_test_add_func ("/pages/one-page", test_one_page);
  g_test_add_func ("/pages/reaching", test_reaching);
  g_test_add_func ("/pages/one-persona", test_one_persona);
  g_test_add_func ("/pages/narrow", test_narrow);
  g_test_add_func ("/pages/no-sheet", test_no_sheet);
  g_test_add_func ("/pages/too-large", test_too_large);
  g_test_add_func ("/pages/times", test_times);

  return g_test_run ();
}
