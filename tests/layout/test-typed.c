/* test-typed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"
#include "map-file.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* What somebody has typed is seen on the map and in its pictures, and nothing is seen that nobody has said.
 *
 * Length: each kind of text. */

static const char *const samples[] = { "photography", "cafe-loyalty", "subscription" };

static Picture *
draw (PathosJourney *journey,
      float          width)
{
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView         view = { .editable = TRUE, .page_width = width };
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);

  return picture_new (scene);
}

/* Returns: how many texts contain @string */
static guint
count_with (const Picture *picture,
            const char    *string)
{
  guint n_texts = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    n_texts += strstr (picture_string (picture_piece (picture, i)), string) != NULL;

  return n_texts;
}

/* Returns: (transfer none) (nullable): the first text that is @string */
static const Piece *
find_text (const Picture *picture,
           const char    *string)
{
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      if (g_str_equal (picture_string (picture_piece (picture, i)), string))
        return picture_piece (picture, i);
    }

  return NULL;
}

/* The situation is below the title, and a quote below the goal of its persona. */
static void
test_header (gconstpointer sample)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample (sample);
  g_autoptr (Picture) picture = draw (journey, 0);

  g_assert_cmpuint (picture_count_texts (picture, journey->scenario), ==, 1);
  for (guint i = 0; i < journey->personas->n_items; i++)
    {
      PathosPersona *persona = PATHOS_PERSONA (journey->personas->items[i]);

      if (persona->visible)
        g_assert_cmpuint (count_with (picture, persona->quote), ==, 1);
    }
}

typedef struct
{
  PathosJourney *journey;
  const Picture *picture;
  guint          n_words;
} Words;

static void
look_for_word_cb (PathosElement *element,
                  gpointer       user_data)
{
  Words           *words = user_data;
  PathosFeeling   *feeling = (PathosFeeling *) element;
  PathosPersona   *persona;
  g_autofree char *quoted = NULL;

  if (!PATHOS_IS_FEELING (element) || *feeling->word == '\0')
    return;

  persona = (PathosPersona *) pathos_journey_find (words->journey, feeling->persona);
  quoted = g_strdup_printf ("“%s”", feeling->word);
  if (persona->visible)
    {
      g_test_message ("%s", quoted);
      g_assert_cmpuint (count_with (words->picture, quoted), >=, 1);
      words->n_words++;
    }
}

/* Each point says its word, on the map and in a picture of it, and no word is over another text, a curve or a
 * marker. */
static void
test_words (gconstpointer sample)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample (sample);
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);
  PathosView         view = { 0 };
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);
  g_autoptr (Picture) edited = draw (journey, 0), exported = picture_new (scene);
  const Picture *pictures[] = { edited, exported };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GPtrArray) faults = look_find_faults (pictures[i], theme);
      Words words = { journey, pictures[i], 0 };

      for (guint j = 0; j < faults->len; j++)
        g_test_message ("%s", (char *) faults->pdata[j]);
      g_assert_cmpuint (faults->len, ==, 0);
      pathos_element_walk (PATHOS_ELEMENT (journey), look_for_word_cb, &words);
      g_assert_cmpuint (words.n_words, >, 8);
    }
}

/* Returns: whether a line leads to a text */
static gboolean
has_leader (const Picture *picture,
            const Piece   *text)
{
  graphene_rect_t around;

  graphene_rect_inset_r (&text->box, -4, -4, &around);
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      if (picture_is (piece, "leader") && graphene_rect_intersection (&piece->box, &around, NULL))
        return TRUE;
    }

  return FALSE;
}

/* A word has the colour of its curve, and a line leads to it where another point is nearer, so that nobody
 * takes it for another's. */
static void
test_whose_word (void)
{
  static const struct
  {
    const char *word;
    guint       persona;
    gboolean    has_leader;
  } words[] = {
    { "“curious”", 0, TRUE },
    { "“tempted”", 1, FALSE },
    { "“left out”", 2, FALSE },
    { "“in control”", 0, FALSE },
  };

  g_autoptr (PathosJourney) journey = map_file_read_sample ("cafe-loyalty");
  g_autoptr (Picture) picture = draw (journey, 0);
  const PathosTheme *theme = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      PathosPersona *persona = PATHOS_PERSONA (journey->personas->items[words[i].persona]);
      PathosColour   colour = pathos_theme_get_persona_colour (theme, persona->colour);
      PathosColour   ink = pathos_theme_get_ink (theme, colour);
      const Piece   *piece = find_text (picture, words[i].word);

      g_test_message ("%s", words[i].word);
      g_assert_nonnull (piece);
      g_assert_cmphex (((const PathosTextNode *) piece->node)->colour, ==, ink);
      g_assert_cmpint (has_leader (picture, piece), ==, words[i].has_leader);
    }
}

/* A word that has no room is left out instead of covering something. */
static void
test_crowded_words (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (Picture) picture = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  for (guint i = 0; i < journey->personas->n_items; i++)
    g_object_set (journey->personas->items[i], "visible", TRUE, NULL);
  picture = draw (journey, 1200);
  faults = look_find_faults (picture, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE));
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* The questions of a template go as soon as one of them is answered. */
static void
test_questions (void)
{
  PathosPersona *persona = g_object_new (PATHOS_TYPE_PERSONA, NULL);
  PathosElement *element = PATHOS_ELEMENT (persona);
  g_auto (GValue) name = G_VALUE_INIT;

  g_object_set (persona, "name", "Customer", "role", "who is this?", "quote", "What would they say?", "needs",
                "What for?", "placeholder", TRUE, NULL);
  g_assert_true (persona->placeholder);
  g_value_init (&name, G_TYPE_STRING);
  g_value_set_static_string (&name, "Customer");
  pathos_element_edit (element, pathos_element_find_attr (element, "name"), &name);
  g_assert_cmpstr (persona->role, ==, "who is this?");

  g_value_set_static_string (&name, "Nora");
  pathos_element_edit (element, pathos_element_find_attr (element, "name"), &name);
  g_assert_false (persona->placeholder);
  g_assert_cmpstr (persona->name, ==, "Nora");
  g_assert_cmpstr (persona->role, ==, "");
  g_assert_cmpstr (persona->quote, ==, "");
  g_assert_cmpstr (persona->needs, ==, "");

  g_value_set_static_string (&name, "commuter");
  pathos_element_edit (element, pathos_element_find_attr (element, "role"), &name);
  g_assert_cmpstr (persona->name, ==, "Nora");
  g_assert_finalize_object (persona);
}

/* A card that is moved or stretched keeps its text. */
static void
test_moved (void)
{
  PathosCard    *card = g_object_new (PATHOS_TYPE_CARD, NULL);
  PathosElement *element = PATHOS_ELEMENT (card);
  g_auto (GValue) until = G_VALUE_INIT;

  g_object_set (card, "text", "What is hard to compare?", "owner", "Shop", "placeholder", TRUE, NULL);
  g_value_init (&until, G_TYPE_STRING);
  g_value_set_static_string (&until, "abcdefgh");
  pathos_element_edit (element, pathos_element_find_attr (element, "until"), &until);
  g_assert_false (card->placeholder);
  g_assert_cmpstr (card->text, ==, "What is hard to compare?");
  g_assert_cmpstr (card->owner, ==, "");
  g_assert_finalize_object (card);
}

/* Chips of one map stand in columns, all of a row equally high. */
static void
test_chips (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("cafe-loyalty");
  g_autoptr (Picture) picture = NULL;
  const Piece *chips[3] = { NULL };
  guint        n_chips = 0;

  g_object_set (journey->personas->items[0], "quote", "", NULL);
  picture = draw (journey, 1200);
  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      if (!picture_is (piece, "chip"))
        continue;
      g_assert_cmpuint (n_chips, <, G_N_ELEMENTS (chips));
      chips[n_chips++] = piece;
    }

  g_assert_cmpuint (n_chips, ==, 3);
  g_assert_cmpfloat (chips[0]->box.origin.y, ==, chips[1]->box.origin.y);
  g_assert_cmpfloat (chips[0]->box.size.height, ==, chips[1]->box.size.height);
  g_assert_cmpfloat (chips[2]->box.origin.y, >, chips[1]->box.origin.y);
  g_assert_cmpfloat_with_epsilon (chips[2]->box.origin.x, chips[0]->box.origin.x, 0.01);
}

/* Makes the feelings of the second persona close to those of the first, which is lowest at a touchpoint. */
static PathosJourney *
create_crowd (guint       lowest,
              const char *word)
{
  PathosJourney *journey = map_file_read_sample ("photography");
  guint          n_found = 0;

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (journey->stages->items[i]);

      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        {
          PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (stage->touchpoints->items[j]);
          gboolean          is_lowest = n_found++ == lowest;

          for (guint k = 0; k < touchpoint->feelings->n_items; k++)
            g_object_set (touchpoint->feelings->items[k], "value", (is_lowest ? -2.0 : -1.2) + 0.1 * k,
                          "word", word,
                          "basis", PATHOS_BASIS_ASSUMED, "count", (gint64) 0, NULL);
        }
    }

  return journey;
}

/* What the lowest point says is one line. */
static void
test_lowest (void)
{
  g_autoptr (PathosJourney) journey = create_crowd (7, "impatient");
  g_autoptr (Picture) picture = draw (journey, 0);
  const Piece *text = find_text (picture, "“impatient” Maya \u22122.0, assumed");

  g_assert_nonnull (find_text (picture, "Lowest point"));
  g_assert_nonnull (text);
  g_assert_cmpuint (((const PathosTextNode *) text->node)->text->n_lines, ==, 1);
}

/* Returns: (transfer none) (nullable): the line to the lowest point */
static const Piece *
find_leader (const Picture *picture)
{
  PathosColour colour = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE)->pain_mark;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *piece = picture_piece (picture, i);

      if (picture_is (piece, "leader") && piece->stroke == colour)
        return piece;
    }

  return NULL;
}

/* What the lowest point says is beside it, even where a curve ends near it. */
static void
test_beside (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (Picture) picture = draw (journey, 0);
  const Piece *leader = find_leader (picture);

  g_assert_nonnull (leader);
  g_assert_cmpfloat (leader->box.size.height, <, 20);
  g_assert_cmpfloat (leader->box.size.width, <, 60);
}

/* A line leads to the lowest point from what it says, however far that is. */
static void
test_leader (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (PathosJourney) journey = create_crowd (i, "impatient, tired, and not sure any more");
      g_autoptr (Picture) picture = draw (journey, 1000);

      g_test_message ("touchpoint %u", i);
      g_assert_nonnull (find_text (picture, "Lowest point"));
      g_assert_nonnull (find_leader (picture));
    }
}

/* A share beside a reason that says it is about leaving does not say so again. */
static void
test_exit (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  g_autoptr (Picture) picture = NULL;

  for (guint i = 0; i < journey->links->n_items; i++)
    {
      PathosLink *link = PATHOS_LINK (journey->links->items[i]);

      if (*link->to == '\0')
        g_object_set (link, "label", "Leaves for the kiosk", "share", 15.0, NULL);
    }

  picture = draw (journey, 0);
  g_assert_cmpuint (count_with (picture, "leave ·"), ==, 0);
  g_assert_cmpuint (count_with (picture, "Leaves for the kiosk"), ==, 1);
  g_assert_cmpuint (count_with (picture, "15\u202f%"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *header = g_strdup_printf ("/typed/header/%s", samples[i]);
      g_autofree char *words = g_strdup_printf ("/typed/words/%s", samples[i]);

      g_test_add_data_func (header, samples[i], test_header);
      g_test_add_data_func (words, samples[i], test_words);
    }
  g_test_add_func ("/typed/whose-word", test_whose_word);
  g_test_add_func ("/typed/crowded-words", test_crowded_words);
  g_test_add_func ("/typed/questions", test_questions);
  g_test_add_func ("/typed/moved", test_moved);
  g_test_add_func ("/typed/chips", test_chips);
  g_test_add_func ("/typed/lowest", test_lowest);
  g_test_add_func ("/typed/beside", test_beside);
  g_test_add_func ("/typed/leader", test_leader);
  g_test_add_func ("/typed/exit", test_exit);

  return g_test_run ();
}
