/* test-details.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"
#include "map-file.h"
#include "picture.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-layout.h"
#include "pathos-stage.h"
#include "pathos-words.h"

#include <string.h>

/* Where the small things stand, measured in the scenes of the samples.
 *
 * Length: many small things. */

typedef struct
{
  const char  *shape;
  guint        n;
  const Piece *first, *last;
} Found;

static const char *const samples[] = { "photography", "cafe-loyalty", "subscription" };

static Picture *
draw_map (PathosJourney *journey)
{
  PathosView view = { 0 };
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey,
                                                          pathos_theme_get (PATHOS_THEME_LIGHT, FALSE),
                                                          &view);

  return picture_new (scene);
}

static Picture *
draw (const char *name)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample (name);

  return draw_map (journey);
}

static float
right_of (const Piece *piece)
{
  return piece->box.origin.x + piece->box.size.width;
}

static float
bottom_of (const Piece *piece)
{
  return piece->box.origin.y + piece->box.size.height;
}

/* Finds the pieces of @shape in the same item as @piece; "" is a text. */
static Found
find_in_item (const Picture *picture,
              const Piece   *piece,
              const char    *shape)
{
  Found found = { shape };

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *other = picture_piece (picture, i);
      gboolean     is_text = other->node->kind == PATHOS_NODE_TEXT;

      if (other->item.group != piece->item.group ||
          !graphene_rect_equal (&other->item.area, &piece->item.area))
        continue;
      if (*shape == '\0' ? !is_text : (is_text || !picture_is (other, shape)))
        continue;
      found.first = found.first != NULL ? found.first : other;
      found.last = other;
      found.n++;
    }

  return found;
}

static gboolean
is_of_role (const Piece    *piece,
            PathosGroupRole role)
{
  return piece->item.group != NULL && piece->item.group->role == role;
}

/* The personas of a thought are at the head of its bar, small, and its evidence is with its words. */
static void
test_thoughts (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_thoughts = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *bar = picture_piece (picture, i);
      Found        mark, strength, text;

      if (!picture_is (bar, "bar") || !is_of_role (bar, PATHOS_GROUP_CARD))
        continue;

      n_thoughts++;
      mark = find_in_item (picture, bar, "marker");
      strength = find_in_item (picture, bar, "strength");
      text = find_in_item (picture, bar, "");
      if (mark.n > 0)
        {
          g_assert_cmpfloat (mark.first->box.size.width, <, 10.5f);
          g_assert_cmpfloat_with_epsilon (mark.first->box.origin.x + mark.first->box.size.width / 2,
                                          bar->box.origin.x + bar->box.size.width / 2, 0.6);
          g_assert_cmpfloat (bottom_of (mark.last), <=, bar->box.origin.y + 1.5f);
        }
      g_assert_true (strength.n == 0 || strength.n == 3);
      if (strength.n > 0)
        g_assert_cmpfloat (right_of (strength.last), <=, right_of (text.last) + 0.1f);
    }

  g_assert_cmpuint (n_thoughts, >, 0);
}

/* The evidence of a card is below its text, at the start, and away from the marks of personas. */
static void
test_cards (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_cards = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *card = picture_piece (picture, i);
      Found        mark, strength, text;

      if (!picture_is (card, "card") || !is_of_role (card, PATHOS_GROUP_CARD))
        continue;

      mark = find_in_item (picture, card, "marker");
      strength = find_in_item (picture, card, "strength");
      text = find_in_item (picture, card, "");
      if (strength.n == 0)
        continue;

      n_cards++;
      g_assert_cmpuint (strength.n, ==, 3);
      g_assert_cmpfloat (strength.first->box.origin.y, >=, bottom_of (text.last));
      g_assert_cmpfloat_with_epsilon (strength.first->box.origin.x, text.first->box.origin.x, 0.1);
      g_assert_cmpfloat (bottom_of (card) - bottom_of (strength.first), >=, 4);
      if (mark.n > 0)
        {
          g_assert_cmpfloat (mark.first->box.origin.x - right_of (strength.last), >=, 6);
          g_assert_cmpfloat (right_of (card) - right_of (mark.first), <=, 8.1f);
        }
    }

  g_assert_cmpuint (n_cards, >, 0);
}

/* An exit is never wider than the card above it. */
static void
test_exits (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_exits = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *pill = picture_piece (picture, i);

      if (!picture_is (pill, "pill") || !is_of_role (pill, PATHOS_GROUP_EXIT))
        continue;

      n_exits++;
      g_assert_cmpfloat (pill->box.size.width, <=, pill->cell.area.size.width - 10);
      g_assert_cmpfloat (pill->box.origin.x, >=, pill->cell.area.origin.x + 5 - 0.1f);
    }

  g_assert_cmpuint (n_exits, >, 0);
}

/* The marker of a persona is a badge at the lower end corner of its portrait. */
static void
test_chips (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_chips = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *chip = picture_piece (picture, i);
      Found        mark, halo, avatar;
      float        middle, end;

      if (!picture_is (chip, "chip"))
        continue;

      n_chips++;
      mark = find_in_item (picture, chip, "marker");
      halo = find_in_item (picture, chip, "halo");
      avatar = find_in_item (picture, chip, "avatar");
      g_assert_cmpuint (mark.n, ==, 1);
      g_assert_cmpuint (halo.n, ==, 1);
      g_assert_cmpfloat_with_epsilon (halo.first->box.size.width, 16, 0.1);
      if (avatar.n == 0)
        continue;
      middle = bottom_of (avatar.first) - avatar.first->box.size.height / 2;
      end = right_of (avatar.first) - avatar.first->box.size.width / 2;
      g_assert_cmpfloat (mark.first->box.origin.x, >, end);
      g_assert_cmpfloat (mark.first->box.origin.y, >, middle);
      g_assert_cmpfloat (mark.first->box.origin.x, <, right_of (avatar.first));
      g_assert_cmpfloat (mark.first->box.origin.y, <, bottom_of (avatar.first));
      g_assert_cmpfloat (bottom_of (halo.first), <=, bottom_of (chip));
    }

  g_assert_cmpuint (n_chips, >, 0);
}

/* Low, high and ends say what was felt, and on what ground. */
static void
test_callouts (void)
{
  g_autoptr (Picture) picture = draw ("photography");

  g_assert_cmpuint (picture_count_texts (picture, "“cheated” Maya \u22121.7, n\u00a0128"), ==, 1);
  g_assert_cmpuint (picture_count_texts (picture, "“delighted” +1.8, n\u00a012"), ==, 1);
  g_assert_cmpuint (picture_count_texts (picture, "“fed up” \u22121.3, n\u00a047"), ==, 1);
}

static PathosLane *
find_quotes (PathosJourney *journey)
{
  PathosLane *lane = NULL;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    if (PATHOS_LANE (journey->lanes->items[i])->role == PATHOS_LANE_ROLE_QUOTES)
      lane = PATHOS_LANE (journey->lanes->items[i]);

  g_assert_nonnull (lane);
  return lane;
}

/* What a customer has said is between the quotation marks of the language, which nobody has to type. In other
 * lanes, a text stays as it is. */
static void
test_quotes (void)
{
  static const struct
  {
    const char *language, *text, *drawn;
    gboolean    is_quote;
  } cases[] = {
    { "en", "That took long", "“That took long”", TRUE },
    { "en", "“That took long”", "“That took long”", TRUE },
    { "en", "\"That took long\"", "\"That took long\"", TRUE },
    { "en", "That took long", "That took long", FALSE },
    { "de", "Das hat gedauert", "„Das hat gedauert“", TRUE },
    { "fr", "C’était long", "«\u202fC’était long\u202f»", TRUE },
    { "fr", "« Non »", "« Non »", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PathosJourney) journey = map_file_read_sample ("subscription");
      PathosLane *lane = find_quotes (journey);
      g_autoptr (Picture) picture = NULL;

      g_object_set (journey, "language", cases[i].language, NULL);
      g_object_set (lane->cards->items[0], "text", cases[i].text, NULL);
      if (!cases[i].is_quote)
        g_object_set (lane, "role", PATHOS_LANE_ROLE_THOUGHTS, NULL);
      picture = draw_map (journey);
      g_test_message ("%s", cases[i].drawn);
      g_assert_cmpuint (picture_count_texts (picture, cases[i].drawn), ==, 1);
      g_assert_cmpstr (PATHOS_CARD (lane->cards->items[0])->text, ==, cases[i].text);
    }
}

/* So is what a persona says in her chip, and what she feels. */
static void
test_quotes_of_persona (void)
{
  static const char *const says[] = { "Not one more form", "“Not one more form”" };
  g_autoptr (PathosJourney) journey = map_file_read_sample ("subscription");
  PathosElement *persona = journey->personas->items[0];

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    {
      g_autoptr (Picture) picture = NULL;

      g_object_set (persona, "quote", says[i], NULL);
      picture = draw_map (journey);
      g_assert_cmpuint (picture_count_texts (picture, "“Not one more form”"), ==, 1);
      g_assert_cmpuint (picture_count_texts (picture, "Not one more form"), ==, 0);
    }

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    {
      g_autofree char *word = pathos_words_quote ("en", says[i]);

      g_assert_cmpstr (word, ==, "“Not one more form”");
    }
}

static void
make_placeholder_cb (PathosElement *element,
                     gpointer       user_data)
{
  if (PATHOS_IS_FEELING (element))
    g_object_set (element, "placeholder", TRUE, NULL);
}

/* Nobody claims what a placeholder says: neither low, high nor ends name it. */
static void
invent_cb (PathosElement *element,
           gpointer       user_data)
{
  const PathosAttr *attr = PATHOS_ELEMENT_GET_CLASS (element)->placeholder;

  if (attr != NULL)
    g_object_set (element, attr->name, TRUE, NULL);
}

/* What a template invented is in italics, and dim. */
static void
test_invented (void)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (Picture) picture = NULL;
  guint n_found = 0;

  pathos_element_walk (PATHOS_ELEMENT (journey), invent_cb, NULL);
  picture = draw_map (journey);
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece          *piece = picture_piece (picture, i);
      const PathosTextNode *node = (const PathosTextNode *) piece->node;
      const char           *string = picture_string (piece);

      if (!g_str_equal (string, "Reads the FAQ") && !g_str_equal (string, "Account is mandatory") &&
          !g_str_has_prefix (string, "Maya, 27 "))
        continue;

      g_assert_true (node->text->style.italic);
      g_assert_cmphex (node->colour, ==, theme->text_dim);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 3);
}

/* What names a file or a window is one line, whatever the map has. */
static void
test_one_line (void)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  PathosView view = { 0 };
  g_autoptr (PathosScene) scene = NULL;

  g_object_set (journey, "title", "Two\nlines ", "objective", " Why\n\nnot", "owner", "Ana\n", NULL);
  scene = pathos_layout_run_once (journey, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &view);
  g_assert_cmpstr (scene->title, ==, "Two lines");
  g_assert_cmpstr (scene->description, ==, "Why not");
  g_assert_cmpstr (scene->author, ==, "Ana");
}

static void
test_placeholders (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (Picture) picture = NULL;

  pathos_element_walk (PATHOS_ELEMENT (journey), make_placeholder_cb, NULL);
  picture = draw_map (journey);
  g_assert_cmpuint (picture_count_texts (picture, "Maya"), >, 0);
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const char *string = picture_string (picture_piece (picture, i));

      g_assert_null (strstr (string, "n\u00a0"));
      g_assert_null (strstr (string, "“cheated”"));
      g_assert_null (strstr (string, "“delighted”"));
      g_assert_null (strstr (string, "“fed up”"));
    }
}

/* The words of the scale are centred on its lines, with 8 units around, and have faces. */
static void
test_axis (void)
{
  static const struct
  {
    const char *words;
    float       value;
  } ends[] = { { "+2 delighted", 2 }, { "0", 0 }, { "\u22122 frustrated", -2 } };
  g_autoptr (Picture) picture = draw ("photography");
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (float));
  guint   n_faces = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);
      float        y = piece->box.origin.y + piece->box.size.height / 2;

      if (picture_is (piece, "grid"))
        g_array_append_val (lines, y);
    }
  g_assert_cmpuint (lines->len, ==, 5);

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);
      float        y = piece->box.origin.y + piece->box.size.height / 2;

      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          float line = g_array_index (lines, float, (guint) (ends[j].value + 2));

          if (g_str_equal (picture_string (piece), ends[j].words))
            g_assert_cmpfloat_with_epsilon (y, line, 1);
          else if (picture_is (piece, "icon") && ABS (y - line) < 1)
            n_faces++;
        }
    }
  g_assert_cmpuint (n_faces, >=, 3);
  g_array_unref (lines);
}

/* The band of links has 26 units for each level. */
static void
test_links (void)
{
  g_autoptr (Picture) picture = draw ("photography");
  float arc = 0, card = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      if (picture_is (piece, "arc"))
        arc = piece->box.origin.y;
      else if (picture_is (piece, "card") && is_of_role (piece, PATHOS_GROUP_TOUCHPOINT) && card == 0)
        card = piece->box.origin.y;
    }
  g_assert_cmpfloat (card - arc, >, 0);
  g_assert_cmpfloat (card - arc, <, 19);
}

/* A name that is far too long is drawn in part, but where the persona is introduced. */
static void
test_long_names (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("cafe-loyalty");
  g_autofree char *name = g_strnfill (1500, 'x');
  g_autoptr (Picture) picture = NULL;
  guint n_cut = 0;

  for (guint i = 7; i < 1500; i += 8)
    name[i] = ' ';
  for (guint i = 0; i < journey->channels->n_items; i++)
    g_object_set (journey->channels->items[i], "name", name, NULL);
  for (guint i = 0; i < journey->personas->n_items; i++)
    g_object_set (journey->personas->items[i], "name", name, NULL);
  picture = draw_map (journey);
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const PathosNode *node = picture_piece (picture, i)->node;
      const char       *string;

      if (node->kind != PATHOS_NODE_TEXT)
        continue;
      string = ((const PathosTextNode *) node)->text->string;
      n_cut += strstr (string, "xxxx") != NULL;
      g_assert_true (strlen (string) < 400 || is_of_role (picture_piece (picture, i), PATHOS_GROUP_PERSONA));
    }
  g_assert_cmpuint (n_cut, >, 5);
}

/* A channel is named once: in its lane, if there is one. */
static void
test_channels (void)
{
  g_autoptr (Picture) cafe = draw ("cafe-loyalty"), photography = draw ("photography");
  guint n_icons[2] = { 0 };

  for (guint i = 0; i < cafe->pieces->len; i++)
    n_icons[0] += picture_is (picture_piece (cafe, i), "icon") &&
                  is_of_role (picture_piece (cafe, i), PATHOS_GROUP_TOUCHPOINT) &&
                  ((const PathosPathNode *) picture_piece (cafe, i)->node)->stroke_width < 1.4f &&
                  ((const PathosPathNode *) picture_piece (cafe, i)->node)->stroke_width > 0;
  for (guint i = 0; i < photography->pieces->len; i++)
    n_icons[1] += picture_is (picture_piece (photography, i), "icon") &&
                  is_of_role (picture_piece (photography, i), PATHOS_GROUP_TOUCHPOINT);
  g_assert_cmpuint (n_icons[0], ==, 0);
  g_assert_cmpuint (n_icons[1], >, 10);
}

static void
add (const char   *name,
     GTestDataFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/details/%s/%s", name, samples[i]);

      g_test_add_data_func (path, samples[i], func);
    }
}

/* Who edits a map sees that a persona is hidden; in a picture of the map nobody misses it. */
static void
test_hidden (void)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  const char *const texts[] = { "1 hidden", "1 hidden", "3 hidden", "3 hidden" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PathosView view = { .editable = i % 2 == 0 };
      g_autoptr (PathosScene) scene = NULL;
      g_autoptr (Picture) picture = NULL;
      g_autoptr (GPtrArray) faults = NULL;

      for (guint j = 0; j < journey->personas->n_items && i == 2; j++)
        g_object_set (journey->personas->items[j], "visible", FALSE, NULL);
      scene = pathos_layout_run_once (journey, theme, &view);
      picture = picture_new (scene);
      faults = look_find_faults (picture, theme);
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpuint (picture_count_texts (picture, texts[i]), ==, view.editable);
    }
}

/* What has no title says so where it can get one, but not in a picture. */
static void
test_prompts (void)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosStage *stage = PATHOS_STAGE (journey->stages->items[1]);
  PathosLane  *lane = PATHOS_LANE (journey->lanes->items[5]);

  g_object_set (journey, "title", "", NULL);
  g_object_set (stage, "title", "", NULL);
  g_object_set (stage->touchpoints->items[0], "title", "", NULL);
  g_object_set (lane, "title", "", NULL);
  g_object_set (lane->cards->items[0], "text", "", NULL);
  for (guint i = 0; i < 2; i++)
    {
      PathosView view = { .editable = i == 0 };
      g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);
      g_autoptr (Picture) picture = picture_new (scene);
      g_autoptr (GPtrArray) faults = look_find_faults (picture, theme);

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpuint (picture_count_texts (picture, "Untitled"), ==, view.editable ? 4 : 0);
      g_assert_cmpuint (picture_count_texts (picture, "empty"), ==, view.editable ? 1 : 0);
    }
}

/* Short words leave the chips their room, so that these stand beside each other. */
static void
test_chips_in_row (void)
{
  static const char *const titles[] = { "Loyalty", "What regulars do before they stop coming to our cafés" };
  guint                    n_rows[G_N_ELEMENTS (titles)];

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
      g_autoptr (Picture) picture = NULL;
      float y = 0;

      g_object_set (journey, "title", titles[i], "objective", "", "scenario", "", NULL);
      while (journey->stages->n_items > 2)
        pathos_list_remove (journey->stages, 2);
      picture = draw_map (journey);
      n_rows[i] = 0;
      for (guint j = 0; j < picture->pieces->len; j++)
        {
          const Piece *piece = picture_piece (picture, j);

          if (!picture_is (piece, "chip") || piece->box.origin.y == y)
            continue;
          y = piece->box.origin.y;
          n_rows[i]++;
        }
    }

  g_assert_cmpuint (n_rows[0], ==, 1);
  g_assert_cmpuint (n_rows[1], ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("thoughts", test_thoughts);
  add ("cards", test_cards);
  add ("exits", test_exits);
  add ("chips", test_chips);
  g_test_add_func ("/details/chips-in-row", test_chips_in_row);
  g_test_add_func ("/details/hidden", test_hidden);
  g_test_add_func ("/details/prompts", test_prompts);
  g_test_add_func ("/details/callouts", test_callouts);
  g_test_add_func ("/details/quotes", test_quotes);
  g_test_add_func ("/details/quotes-of-persona", test_quotes_of_persona);
  g_test_add_func ("/details/placeholders", test_placeholders);
  g_test_add_func ("/details/invented", test_invented);
  g_test_add_func ("/details/one-line", test_one_line);
  g_test_add_func ("/details/axis", test_axis);
  g_test_add_func ("/details/links", test_links);
  g_test_add_func ("/details/channels", test_channels);
  g_test_add_func ("/details/long-names", test_long_names);

  return g_test_run ();
}
