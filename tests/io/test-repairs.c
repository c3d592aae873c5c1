/* test-repairs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: two tables of what files have. */

#include "config.h"

#include "pathos-json-error.h"
#include "pathos-persona.h"
#include "text.h"

#include <string.h>

#define TOUCHPOINTS       "{'id': 'lanetttt', 'kind': 'touchpoints'}"
#define MORE_LANES(lanes) ", 'lanes': [" TOUCHPOINTS ", " lanes "]"
#define CARDS(card)       MORE_LANES ("{'id': 'lanebbbb', 'cards': [{'id': 'cardaaaa', " card "}]}")

#define STAGE(id, touchpoints) "{'id': '" id "', 'touchpoints': [" touchpoints "]}"
#define STAGES(first, second) \
  LANES ", 'stages': [" STAGE ("stageaaa", first) ", " STAGE ("stagebbb", second) "]"
#define MAIN(id)               "{'id': '" id "'}"
#define ALTERNATIVE(id, main)  "{'id': '" id "', 'instead-of': '" main "'}"
#define ONE_STAGE(touchpoints) ", 'stages': [" STAGE ("stageaaa", touchpoints) "]"
#define CHAIN                  ALTERNATIVE ("touchaaa", "touchbbb") ", " ALTERNATIVE ("touchbbb", "touchccc")
#define FORMER(id, members)    "{'id': '" id "', 'alternative': " members "}"

/* Sound, but for its pixels. */
#define NO_PIXELS                              \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1" \
  "PeAAAABElEQVQAAAAA6iPnBwAAAABJRU5ErkJggg=="

/* Each of these opens with so many repairs. The repaired map contains the
 * text, or does not if it follows `!`. */
static const struct
{
  const char *name;
  const char *members;
  guint       n_repairs;
  const char *says;
} repairs[] = {
  { "none", LANES, 0, "lanetttt" },
  { "missing-lane", "", 1, "'kind': 'touchpoints'" },
  { "missing-lane-of-a-language", ", 'language': 'de'", 1, "'title': 'Kontaktpunkte'" },
  { "two-lanes", MORE_LANES ("{'id': 'lanebbbb', 'kind': 'touchpoints'}"), 1, "'id': 'lanebbbb'\n" },
  { "two-curves",
    MORE_LANES ("{'id': 'laneaaaa', 'kind': 'emotion'}, {'id': 'lanebbbb', 'kind': 'emotion', 'title': 'B'}"),
    1, "'title': 'B'\n" },
  { "cards-in-a-curve",
    MORE_LANES ("{'id': 'laneaaaa', 'kind': 'emotion', 'title': 'A', 'cards': [{'id': 'cardaaaa', 'at': "
                "'stageaaa'}, {'id': 'cardbbbb', 'at': 'stageaaa'}]}") ONE_STAGE (""),
    1, "'title': 'A',\n      'cards': [\n        {\n          'id': 'cardaaaa'" },
  { "cards-among-touchpoints",
    ", 'stages': [{'id': 'stageaaa'}], 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints', 'cards': ["
    "{'id': 'cardaaaa', 'at': 'stageaaa'}]}, {'id': 'lanebbbb'}]",
    1, "!'touchpoints',\n      'cards'" },
  { "cards-in-a-line",
    MORE_LANES ("{'id': 'laneaaaa', 'kind': 'line', 'title': 'A', 'cards': [{'id': 'cardaaaa', 'at': "
                "'stageaaa'}]}") ONE_STAGE (""),
    1, "'kind': 'line'\n    },\n    {" },
  { "missing-id", LANES ", 'channels': [{'name': 'Shop'}]", 1, "Shop" },
  { "bad-id", LANES ", 'channels': [{'id': '1234', 'name': 'Shop'}]", 1, "!'1234'" },
  { "bad-id-followed",
    CARDS ("'at': 'stage-1', 'text': 'Kept'") ", 'stages': [{'id': 'stage-1'}]", 1,
    "'text': 'Kept'" },
  { "bad-ids-followed",
    LANES ", 'channels': [{'id': '1'}], 'personas': [{'id': '1', 'channels': ['1', '1']}]", 2,
    "'channels': ['" },
  { "bad-id-of-another-kind", LANES ", 'personas': [{'id': '1', 'channels': ['1']}]", 2, "!'channels'" },
  { "double-id", LANES ", 'channels': [{'id': 'sameaaaa'}, {'id': 'sameaaaa', 'name': 'B'}]", 1,
    "'name': 'B'" },
  { "double-id-of-two-kinds",
    CARDS ("'at': 'sameaaaa'") ", 'channels': [{'id': 'sameaaaa'}], 'stages': [{'id': 'sameaaaa'}]", 1,
    "cardaaaa" },
  { "double-id-of-two-kinds-in-a-list",
    LANES ", 'personas': [{'id': 'sameaaaa', 'channels': ['sameaaaa']}], 'channels': [{'id': 'sameaaaa'}]", 1,
    "'channels': ['" },
  { "double-id-means-the-first",
    CARDS ("'at': 'sameaaaa', 'text': 'Kept'") ", 'stages': [{'id': 'sameaaaa'}, {'id': 'sameaaaa'}]", 1,
    "'at': 'sameaaaa'" },
  { "journey-id", LANES ", 'channels': [{'id': 'journey2', 'name': 'B'}]", 1,
    "'id': 'journey2',\n  'channels'" },
  { "number-high", LANES ", 'review-every': 5000", 1, "'review-every': 1200" },
  { "number-low", LANES ", 'review-every': -5000", 1, "!review" },
  { "number-fraction", LANES ", 'review-every': 2.6", 1, "'review-every': 3" },
  { "number-whole", LANES ", 'review-every': 2.0e0", 0, "'review-every': 2" },
  { "no-date", LANES ", 'reviewed': '2026-02-30'", 1, "!reviewed" },
  { "no-colour", LANES ", 'personas': [{'id': 'personaa', 'colour': 'red'}]", 1, "!colour" },
  { "no-colour-mark", LANES ", 'personas': [{'id': 'personaa', 'colour': '01c71d8'}]", 1, "!colour" },
  { "colour", LANES ", 'personas': [{'id': 'personaa', 'colour': '#FFaa01'}]", 0, "'#ffaa01'" },
  { "cascade", CARDS ("'at': 'nowherea'"), 1, "!cardaaaa" },
  { "wrong-kind", CARDS ("'at': 'lanetttt'"), 1, "!cardaaaa" },
  { "orphan-card",
    CARDS ("'at': 'nowherea', 'text': 'Kept'") ", 'stages': [{'id': 'stageaaa', 'touchpoints': ["
                                               "{'id': 'touchaaa'}, {'id': 'touchbbb'}]}]",
    1, "'at': 'touchaaa'" },
  { "orphan-card-without-a-place",
    CARDS ("'text': 'Kept'}, {'id': 'cardbbbb', 'at': 'touchaaa'")
        ONE_STAGE (MAIN ("touchaaa") ", " MAIN ("touchbbb")),
    1, "'at': 'touchbbb'" },
  { "orphan-card-that-goes-on",
    CARDS ("'until': 'touchbbb', 'text': 'Kept'") ONE_STAGE (MAIN ("touchaaa") ", " MAIN ("touchbbb")), 1,
    "!until" },
  { "orphan-card-at-a-lane", CARDS ("'at': 'lanetttt', 'text': 'Kept'") ONE_STAGE (MAIN ("touchaaa")), 1,
    "'at': 'touchaaa'" },
  { "orphan-cards",
    CARDS ("'text': 'A'}, {'id': 'cardbbbb', 'text': 'B'")
        ONE_STAGE (MAIN ("touchaaa") ", " MAIN ("touchbbb")),
    2, "'at': 'touchbbb'" },
  { "orphan-cards-more-than-places",
    CARDS ("'text': 'A'}, {'id': 'cardbbbb', 'text': 'B'") ONE_STAGE (MAIN ("touchaaa")), 2, "'text': 'B'" },
  { "orphan-card-and-empty-stage", CARDS ("'text': 'Kept'") ", 'stages': [{'id': 'stageaaa'}]", 1,
    "'at': 'stageaaa'" },
  { "orphan-feeling",
    LANES ", 'personas': [{'id': 'personaa'}, {'id': 'personab'}],"
          "'stages': [{'id': 'stageaaa', 'feelings': ["
          "{'id': 'feelinga', 'persona': 'personaa'}, {'id': 'feelingb', 'value': 1}]}]",
    1, "'persona': 'personab'" },
  { "orphan-card-without-a-stage", CARDS ("'text': 'Gone'"), 1, "!cardaaaa" },
  { "orphan-feeling-too-many",
    LANES ", 'personas': [{'id': 'personaa'}], 'stages': [{'id': 'stageaaa', 'feelings': ["
          "{'id': 'feelinga', 'persona': 'personaa'}, {'id': 'feelingb', 'value': 1}]}]",
    1, "!feelingb" },
  { "link-from-nowhere",
    LANES ONE_STAGE (MAIN ("touchaaa")) ", 'links': [{'id': 'linkaaaa', 'to': 'touchaaa'}]", 1, "!linkaaaa" },
  { "clear", CARDS ("'at': 'stageaaa', 'until': 'x'") ", 'stages': [{'id': 'stageaaa'}]", 1, "!until" },
  { "clear-and-drop",
    CARDS ("'at': 'stageaaa', 'until': 'x', 'sources': ['y']") ", 'stages': [{'id': 'stageaaa'}]", 2,
    "!sources" },
  { "drop",
    LANES ", 'channels': [{'id': 'channela'}],"
          "'personas': [{'id': 'personaa', 'channels': ['x', 'channela', 'lanetttt']}]",
    1, "'channels': ['channela']" },
  { "everyone",
    LANES ", 'stages': [{'id': 'stageaaa', 'touchpoints': ["
          "{'id': 'touchaaa', 'personas': ['gone'], 'feelings': [{'id': 'feelinga'}]}]}]",
    2, "!touchaaa" },
  { "some",
    LANES ", 'personas': [{'id': 'personaa'}], 'stages': [{'id': 'stageaaa', 'touchpoints': ["
          "{'id': 'touchaaa', 'personas': ['gone', 'personaa']}]}]",
    1, "['personaa']" },
  { "two-feelings",
    LANES ", 'personas': [{'id': 'personaa'}], 'stages': [{'id': 'stageaaa', 'feelings': ["
          "{'id': 'feelinga', 'persona': 'personaa'}, {'id': 'feelingb', 'persona': 'personaa'}]}]",
    1, "!feelinga" },
  { "no-picture", LANES ", 'personas': [{'id': 'personaa', 'portrait': 'nothing'}]", 1, "!portrait" },
  { "alternative", STAGES (ALTERNATIVE ("touchaaa", "touchbbb") ", " MAIN ("touchbbb"), ""), 0,
    "'instead-of'" },
  { "alternative-of-itself", STAGES (ALTERNATIVE ("touchaaa", "touchaaa"), ""), 1, "!instead" },
  { "alternative-of-nothing", STAGES (ALTERNATIVE ("touchaaa", "nowherea"), ""), 1, "!instead" },
  { "alternative-elsewhere", STAGES (ALTERNATIVE ("touchaaa", "touchbbb"), MAIN ("touchbbb")), 1,
    "!instead" },
  { "alternatives-in-a-chain",
    STAGES (CHAIN ", " MAIN ("touchccc"), ""), 1,
    "!'instead-of': 'touchbbb'" },
  { "alternatives-in-a-circle",
    STAGES (ALTERNATIVE ("touchaaa", "touchbbb") ", " ALTERNATIVE ("touchbbb", "touchaaa"), ""),
    1, "'instead-of': 'touchaaa'" },
  { "former-alternative", STAGES (MAIN ("touchaaa") ", " FORMER ("touchbbb", "true, 'later': 1"), ""), 0,
    "'instead-of': 'touchaaa'" },
  { "former-alternatives",
    STAGES (MAIN ("touch-1") ", " FORMER ("touchbbb", "true") ", " FORMER ("touchccc", "true"), ""),
    1, "!'instead-of': 'touchbbb'" },
  { "former-alternative-at-the-start", STAGES (FORMER ("touchaaa", "true"), ""), 0, "!alternative" },
  { "former-alternative-is-gone",
    STAGES (MAIN ("touchaaa") ", " FORMER ("touchbbb", "false, 'later': 1"), ""), 0, "'later': 1" },
  { "former-alternative-that-names-another",
    STAGES (MAIN ("touchaaa") ", " MAIN ("touchbbb") ", {'id': 'touchccc', 'instead-of': 'touchaaa', "
                                                     "'alternative': true}",
            ""),
    0, "'instead-of': 'touchaaa'" },
  { "former-touchpoint", STAGES (MAIN ("touchaaa") ", " FORMER ("touchbbb", "false"), ""), 0, "!instead-of" },
  { "bad-picture", LANES ", 'images': [{'id': 'x', 'type': 'image/png', 'data': 'AAAA'}]", 1, "!images" },
  { "picture-without-pixels",
    LANES ", 'personas': [{'id': 'personaa', 'portrait': 'x'}],"
          "'images': [{'id': 'x', 'type': 'image/png', 'data': '" NO_PIXELS "'}]",
    2, "!images" },
};

static const char *
get_sentence (const PathosReadResult *result,
              guint                   i)
{
  return ((PathosRepair *) result->repairs->pdata[i])->sentence;
}

static void
test_repair (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  g_autofree char *text = g_strconcat (HEAD, repairs[i].members, "}", NULL);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = read_text (text, &result, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  for (guint j = 0; j < result.repairs->len; j++)
    g_test_message ("%s", get_sentence (&result, j));
  g_assert_cmpuint (result.repairs->len, ==, repairs[i].n_repairs);

  written = write_text (journey);
  if (*repairs[i].says == '!')
    g_assert_null (strstr (written, repairs[i].says + 1));
  else
    g_assert_nonnull (strstr (written, repairs[i].says));
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* New ids follow from the file, so that a damaged map is the same each time: references to it, versions of
 * it and its exports can be compared. */
static void
test_same_repairs (void)
{
  const char      *text = "{'format': 'journey', 'version': [1, 0],"
                          "'channels': [{}, {}, {'id': '1'}, {'id': '1'}],"
                          "'personas': [{'id': 'sameaaaa'}, {'id': 'sameaaaa'}], 'stages': [{}]}";
  g_autofree char *first = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_auto (PathosReadResult) result = { 0 };
      g_autoptr (PathosJourney) journey = read_text (text, &result, NULL);
      g_autofree char *written = write_text (journey);

      if (first == NULL)
        first = g_steal_pointer (&written);
      else
        g_assert_cmpstr (written, ==, first);
    }
}

/* Of several that have the same id, the first is meant. */
static void
test_first_renamed (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (HEAD LANES ", 'channels': [{'id': '1'}, {'id': '1'}],"
                                                            "'personas': [{'id': '1', 'channels': ['1']}]}",
                                                 &result, NULL);
  PathosPersona *persona = PATHOS_PERSONA (journey->personas->items[0]);

  g_assert_cmpuint (g_strv_length ((GStrv) persona->channels), ==, 1);
  g_assert_cmpstr (persona->channels[0], ==, journey->channels->items[0]->id);
}

/* Lines are those of values, or of the elements that the repair is about, and not of what has the same id
 * besides. */
static void
test_lines (void)
{
  static const guint lines[] = { 0, 6, 9, 5 };

  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text ("{'format': 'journey', 'version': [1, 0],\n"
                                                 "'personas': [{'id': 'paaaaaaa', 'name': 'Maya'}],\n"
                                                 "'lanes': [" TOUCHPOINTS ", {'id': 'lanebbbb', 'cards':"
                                                 " [{'id': 'cardaaaa', 'at': 'taaaaaaa'}]}],\n"
                                                 "'stages': [{'id': 'saaaaaaa', 'touchpoints': [\n"
                                                 "{'id': 'taaaaaaa', 'picture': 'no-such-picture',\n"
                                                 "'importance': 99}\n"
                                                 "]}],\n"
                                                 "'channels': [\n"
                                                 "{'name': 'Shop', 'later': {'id': 'taaaaaaa'}}]}",
                                                 &result, NULL);

  for (guint i = 0; i < result.repairs->len; i++)
    g_test_message ("%u: %s", ((PathosRepair *) result.repairs->pdata[i])->line, get_sentence (&result, i));
  g_assert_cmpuint (result.repairs->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < result.repairs->len; i++)
    g_assert_cmpuint (((PathosRepair *) result.repairs->pdata[i])->line, ==, lines[i]);
}

/* However much there is to repair, only the first ten repairs of a kind are listed one by one. */
static void
test_many_repairs (void)
{
  g_autoptr (GString) text = g_string_new (HEAD LANES ", 'channels': [");
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, i > 0 ? ", {}" : "{}");
  g_string_append (text, "], 'review-every': 5000}");
  journey = read_text (text->str, &result, NULL);
  g_assert_cmpuint (result.repairs->len, ==, 12);
  g_assert_nonnull (strstr (get_sentence (&result, 10), "5000 and is now 1200"));
  g_assert_true (g_str_has_prefix (get_sentence (&result, 11),
                                   "990 more problems like this were repaired: Channel "));
  g_assert_cmpuint (journey->channels->n_items, ==, 1000);
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* Control characters that are left out are told, once a text; line ends and tabs are no loss. Repairs quote
 * the map and may be shown in a terminal, so they have no control characters. */
static void
test_controls (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (
      HEAD ", 'title': 'a\\u001b[2J\\u009b\\u202eb\\nc',"
           " 'objective': 'd\\r\\ne\\tf\\u2028', 'review-every': -1" LANES "}",
      &result, NULL);

  g_assert_cmpstr (journey->title, ==, "a[2Jb\nc");
  g_assert_cmpstr (journey->objective, ==, "d\ne f\n");
  g_assert_cmpuint (result.repairs->len, ==, 2);
  g_assert_cmpstr (get_sentence (&result, 0), ==,
                   "Map “a[2Jb c”: control characters in “Title” were left out.");
  g_assert_nonnull (strstr (get_sentence (&result, 1), "“a[2Jb c”"));
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* People who generate maps must be able to find the bad id in them. */
static void
test_bad_id_is_named (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (
      HEAD LANES ", 'stages': [{'id': 'stage-1'}]}", &result, NULL);

  g_assert_cmpuint (result.repairs->len, ==, 1);
  g_assert_nonnull (strstr (get_sentence (&result, 0), "“stage-1”"));
  g_assert_finalize_object (g_steal_pointer (&journey));
}

#define TOUCHPOINT(members) HEAD ",\n 'stages': [{'id': 'stageaaa', 'touchpoints': [\n{" members "}]}]}"

/* What makes no sense is refused, with the position where something else was expected. */
static const struct
{
  const char *text;
  const char *where;
  const char *word;
} refusals[] = {
  { "[]", "1:1: ", "object" },
  { "'journey'", "1:1: ", "object" },
  { "{}", "1:1: ", "format" },
  { "{'format': 1}", "1:12: ", "format" },
  { "{'format': 'map'}", "1:12: ", "format" },
  { "{'format': 'journey'}", "1:1: ", "version" },
  { "{'format': 'journey', 'version': 1}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [1]}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [1, 0, 0]}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [1, '0']}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [1.5, 0]}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [-1, 0]}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [0, 0]}", "1:34: ", "version" },
  { "{'format': 'journey', 'version': [1, 0],\n'id': 7}", "2:7: ", "string" },
  { HEAD ",\n 'title': null}", "2:11: ", "string" },
  { HEAD ",\n 'title': ['x']}", "2:11: ", "string" },
  { HEAD ",\n 'notes': 'ä', 'owner': {}}", "2:25: ", "string" },
  { HEAD ",\n 'state': 1}", "2:11: ", "string" },
  { HEAD ",\n 'reviewed': 2026}", "2:14: ", "date" },
  { HEAD ",\n 'review-every': '3'}", "2:18: ", "number" },
  { HEAD ",\n 'review-every': true}", "2:18: ", "number" },
  { HEAD ",\n 'stages': {}}", "2:12: ", "list of objects" },
  { HEAD ",\n 'stages': [{'id': 'stageaaa'}, 1]}", "2:33: ", "list of objects" },
  { TOUCHPOINT ("'roles': 'loyalty'"), "3:11: ", "list of strings" },
  { TOUCHPOINT ("'roles': ['loyalty', 1]"), "3:23: ", "list of strings" },
  { TOUCHPOINT ("'channels': [[]]"), "3:15: ", "list of strings" },
  { TOUCHPOINT ("'alternative': 1"), "3:17: ", "true or false" },
  { TOUCHPOINT ("'feelings': [{'value': '2'}]"), "3:25: ", "number" },
  { HEAD ",\n 'personas': [{'colour': 255}]}", "2:26: ", "colour" },
  { HEAD ",\n 'images': {}}", "2:12: ", "list of objects" },
  { HEAD ",\n 'images': [1]}", "2:13: ", "list of objects" },
  { HEAD ",\n 'images': [{'id': 'x', 'type': 'y'}]}", "2:13: ", "data" },
  { HEAD ",\n 'images': [{'id': 'x', 'type': 'y', 'data': 1}]}", "2:46: ", "string" },
};

/* Repairs are told in the words of people, without ids. */
static void
test_words (void)
{
  static const char members[] =
      LANES ", 'personas': [{'id': 'personaa', 'name': 'Maya'}, {'id': 'personab'}], 'stages': ["
            "{'id': 'stageaaa', 'touchpoints': [{'id': 'touchaaa', 'title': 'Searches', "
            "'feelings': [{'id': 'feelinga', 'persona': 'personaa', 'value': 9}, "
            "{'id': 'feelingb', 'persona': 'personab', 'value': 9}]}]}]";
  g_autofree char *text = g_strconcat (HEAD, members, "}", NULL);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = read_text (text, &result, &error);
  const char *said;

  g_assert_no_error (error);
  g_assert_cmpuint (result.repairs->len, ==, 2);
  said = get_sentence (&result, 1);
  g_test_message ("%s", said);
  g_assert_true (g_str_has_prefix (said, "A feeling at: Touchpoint “Searches”"));
  said = get_sentence (&result, 0);
  g_test_message ("%s", said);
  g_assert_cmpstr (((PathosRepair *) result.repairs->pdata[0])->id, ==, "feelinga");
  g_assert_nonnull (strstr (said, "Maya"));
  g_assert_nonnull (strstr (said, "“Searches”"));
  g_assert_null (strstr (said, "feelinga"));
}

/* Of a text that is as long as a book, a sentence quotes the beginning. */
static void
test_long_words (void)
{
  g_autofree char *book = g_strnfill (100000, 'x');
  g_autofree char *text = g_strdup_printf (HEAD LANES ", 'title': '%s', 'review-every': 5000,"
                                                      "'channels': [{'id': '%s'}]}",
                                           book, book);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (text, &result, NULL);

  g_assert_cmpuint (result.repairs->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (strlen (get_sentence (&result, i)), <, 300);
}

static void
test_refusal (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = read_text (refusals[i].text, &result, &error);
  PathosPosition   position;
  g_autofree char *refusal = NULL;

  g_assert_null (journey);
  g_assert_error (error, PATHOS_JSON_ERROR, PATHOS_JSON_ERROR_FORMAT);
  g_assert_true (pathos_json_error_get_position (error, &position));
  refusal = g_strdup_printf ("%u:%u: %s", position.line, position.column, error->message);
  g_test_message ("%s", refusal);
  g_assert_true (g_str_has_prefix (refusal, refusals[i].where));
  g_assert_nonnull (strstr (refusal, refusals[i].word));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/repairs/same", test_same_repairs);
  g_test_add_func ("/repairs/first-renamed", test_first_renamed);
  g_test_add_func ("/repairs/words", test_words);
  g_test_add_func ("/repairs/long-words", test_long_words);
  g_test_add_func ("/repairs/lines", test_lines);
  g_test_add_func ("/repairs/many", test_many_repairs);
  g_test_add_func ("/repairs/controls", test_controls);
  g_test_add_func ("/repairs/bad-id-is-named", test_bad_id_is_named);
  for (guint i = 0; i < G_N_ELEMENTS (repairs); i++)
    {
      g_autofree char *path = g_strconcat ("/repairs/", repairs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_repair);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/refusals/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
    }

  return g_test_run ();
}
