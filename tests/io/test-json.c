/* test-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card.h"
#include "pathos-history.h"
#include "pathos-json-error.h"
#include "pathos-json-reader.h"
#include "pathos-json-text.h"
#include "pathos-json-upgrade.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* A map in single quotes, to be read by people; `'` stands for `"`. */
static GBytes *
from_text (const char *text)
{
  char *json = g_strdelimit (g_strdup (text), "'", '"');

  return g_bytes_new_take (json, strlen (json));
}

static PathosJourney *
read_text (const char       *text,
           PathosReadResult *result,
           GError          **error)
{
  g_autoptr (GBytes) bytes = from_text (text);

  return pathos_json_read (bytes, result, error);
}

static char *
write_text (PathosJourney *journey)
{
  g_autoptr (GBytes) bytes = pathos_json_write (journey);

  return g_strdelimit (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), "\"", '\'');
}

/* Whatever was read must be a map without faults, and what it is written as must be read as the same without repairs. */
static void
assert_sound (PathosJourney *journey)
{
  g_autofree char *fault = pathos_journey_find_fault (journey);
  g_autoptr (GBytes) once = pathos_json_write (journey);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) again = NULL;
  g_autoptr (GBytes) twice = NULL;

  g_assert_cmpstr (fault, ==, NULL);
  again = pathos_json_read (once, &result, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (result.repairs->len, ==, 0);
  twice = pathos_json_write (again);
  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once), g_bytes_get_data (twice, NULL), g_bytes_get_size (twice));
  g_assert_finalize_object (g_steal_pointer (&again));
}

#define HEAD  "{'format': 'journey', 'version': [1, 0], 'id': 'journey2'"
#define LANES ", 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}]"

static const char unknown[] =
    "{\n"
    "  '$schema': 'journey.schema.json',\n"
    "  'format': 'journey',\n"
    "  'version': [1, 0],\n"
    "  'id': 'journey2',\n"
    "  'mood': {\n"
    "    'a': [1.50, 2e0, null],\n"
    "    'b': [\n"
    "      {},\n"
    "      [],\n"
    "      [\n"
    "        [1]\n"
    "      ]\n"
    "    ]\n"
    "  },\n"
    "  'more': '\\u00e4 \\/',\n"
    "  'title': 'A map',\n"
    "  'state': 'imagined',\n"
    "  'stages': [\n"
    "    {\n"
    "      'id': 'stageaaa',\n"
    "      'touchpoints': [\n"
    "        {\n"
    "          'id': 'touchaaa',\n"
    "          'title': 'One',\n"
    "          'after-title': true,\n"
    "          'roles': ['loyalty', 'wow', 'discovery'],\n"
    "          'last': 1\n"
    "        }\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  'lanes': [\n"
    "    {\n"
    "      'id': 'laneaaaa',\n"
    "      'kind': 'touchpoints'\n"
    "    },\n"
    "    {\n"
    "      'id': 'lanebbbb',\n"
    "      'kind': 'weather'\n"
    "    }\n"
    "  ],\n"
    "  'final': {}\n"
    "}\n";

static PathosTouchpoint *
first_touchpoint (PathosJourney *journey)
{
  return PATHOS_TOUCHPOINT (PATHOS_STAGE (journey->stages->items[0])->touchpoints->items[0]);
}

static void
test_unknown_is_kept (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = read_text (unknown, &result, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (result.repairs->len, ==, 0);
  g_assert_cmpint (journey->state, ==, PATHOS_STATE_CURRENT);
  g_assert_cmpuint (first_touchpoint (journey)->roles, ==, PATHOS_ROLE_DISCOVERY | PATHOS_ROLE_LOYALTY);
  g_assert_cmpint (PATHOS_LANE (journey->lanes->items[1])->kind, ==, PATHOS_LANE_CARDS);

  written = write_text (journey);
  g_assert_cmpstr (written, ==, unknown);
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* Setting an attribute forgets what its value was called; undo remembers. */
static void
test_unknown_and_history (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (unknown, &result, NULL);
  g_autoptr (PathosHistory) history = pathos_history_new (journey);
  g_autofree char *edited = NULL;
  g_autofree char *undone = NULL;

  g_object_set (journey, "state", PATHOS_STATE_FUTURE, NULL);
  g_object_set (first_touchpoint (journey), "roles", PATHOS_ROLE_LOYALTY, "title", "", NULL);
  edited = write_text (journey);
  g_assert_nonnull (strstr (edited, "'state': 'future'"));
  g_assert_nonnull (strstr (edited, "'id': 'touchaaa',\n          'after-title': true,\n          'roles': ['loyalty'],\n          'last': 1\n"));

  while (pathos_history_get_can_undo (history))
    pathos_history_undo (history);
  undone = write_text (journey);
  g_assert_cmpstr (undone, ==, unknown);

  g_assert_finalize_object (g_steal_pointer (&history));
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* White space is ours, order is ours, defaults go; a second writing changes nothing. */
static void
test_layout_is_ours (void)
{
  static const char ugly[] = "\r\n{'title':'\\u00e9\\n\\u0001\\ud83d\\ude00','version':[1,0]   ,\t'id':'journey2','format':'journey','notes':'',"
                             "'lanes':[{'visible':true,'kind':'touchpoints','id':'lanetttt','internal':false}],'stages':[]}";
  static const char neat[] = "{\n  'format': 'journey',\n  'version': [1, 0],\n  'id': 'journey2',\n  'title': 'é\\n\\u0001😀',\n"
                             "  'lanes': [\n    {\n      'id': 'lanetttt',\n      'kind': 'touchpoints'\n    }\n  ]\n}\n";
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = read_text (ugly, &result, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = write_text (journey);
  g_assert_cmpstr (written, ==, neat);
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static void
test_numbers (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } cases[] = {
    { 0.1, "0.1" },
    { -1.7, "-1.7" },
    { 100, "100" },
    { 1.0 / 3, "0.3333333333333333" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 9007199254740992.0, "9007199254740992" },
    { 1e-7, "1e-7" },
    { 1.5e-10, "1.5e-10" },
    { 2.2250738585072014e-308, "2.2250738585072014e-308" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      pathos_json_append_real (out, cases[i].number);
      g_assert_cmpstr (out->str, ==, cases[i].text);
      g_assert_cmpfloat (g_ascii_strtod (out->str, NULL), ==, cases[i].number);
    }
}

/* Each of these opens, with so many repairs, and says what the repaired map must or, after `!`, must not. */
static const struct
{
  const char *name;
  const char *members;
  guint       n_repairs;
  const char *says;
} repairs[] = {
  { "none", LANES, 0, "lanetttt" },
  { "missing-lane", "", 1, "'kind': 'touchpoints'" },
  { "two-lanes", ", 'lanes': [{'id': 'laneaaaa', 'kind': 'touchpoints'}, {'id': 'lanebbbb', 'kind': 'touchpoints'}]", 1, "'id': 'lanebbbb'\n" },
  { "two-curves", LANES "x, {'id': 'laneaaaa', 'kind': 'emotion'}, {'id': 'lanebbbb', 'kind': 'emotion', 'title': 'B'}]", 1, "'title': 'B'\n" },
  { "missing-id", LANES ", 'channels': [{'name': 'Shop'}]", 1, "Shop" },
  { "bad-id", LANES ", 'channels': [{'id': '1234', 'name': 'Shop'}]", 1, "!'1234'" },
  { "double-id", LANES ", 'channels': [{'id': 'sameaaaa'}, {'id': 'sameaaaa', 'name': 'B'}]", 1, "'name': 'B'" },
  { "journey-id", LANES ", 'channels': [{'id': 'journey2', 'name': 'B'}]", 1, "'id': 'journey2',\n  'channels'" },
  { "number-high", LANES ", 'review-every': 5000", 1, "'review-every': 1200" },
  { "number-low", LANES ", 'review-every': -5000", 1, "!review" },
  { "number-fraction", LANES ", 'review-every': 2.6", 1, "'review-every': 3" },
  { "number-whole", LANES ", 'review-every': 2.0e0", 0, "'review-every': 2" },
  { "no-date", LANES ", 'reviewed': '2026-02-30'", 1, "!reviewed" },
  { "no-colour", LANES ", 'personas': [{'id': 'personaa', 'colour': 'red'}]", 1, "!colour" },
  { "colour", LANES ", 'personas': [{'id': 'personaa', 'colour': '#FFaa01'}]", 0, "'#ffaa01'" },
  { "cascade", ", 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}, {'id': 'lanebbbb', 'cards': [{'id': 'cardaaaa', 'at': 'nowherea'}]}]", 1, "!cardaaaa" },
  { "wrong-kind", ", 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}, {'id': 'lanebbbb', 'cards': [{'id': 'cardaaaa', 'at': 'lanetttt'}]}]", 1, "!cardaaaa" },
  { "clear", ", 'stages': [{'id': 'stageaaa'}], 'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}, {'id': 'lanebbbb', 'cards': [{'id': 'cardaaaa', 'at': 'stageaaa', 'until': 'x'}]}]", 1, "!until" },
  { "drop", LANES ", 'channels': [{'id': 'channela'}], 'personas': [{'id': 'personaa', 'channels': ['x', 'channela', 'lanetttt']}]", 1, "'channels': ['channela']" },
  { "everyone", LANES ", 'stages': [{'id': 'stageaaa', 'touchpoints': [{'id': 'touchaaa', 'personas': ['gone'], 'feelings': [{'id': 'feelinga'}]}]}]", 2, "!touchaaa" },
  { "some", LANES ", 'personas': [{'id': 'personaa'}], 'stages': [{'id': 'stageaaa', 'touchpoints': [{'id': 'touchaaa', 'personas': ['gone', 'personaa']}]}]", 1, "['personaa']" },
  { "two-feelings", LANES ", 'personas': [{'id': 'personaa'}], 'stages': [{'id': 'stageaaa', 'feelings': [{'id': 'feelinga', 'persona': 'personaa'}, {'id': 'feelingb', 'persona': 'personaa'}]}]", 1, "!feelinga" },
  { "no-picture", LANES ", 'personas': [{'id': 'personaa', 'portrait': 'nothing'}]", 1, "!portrait" },
  { "bad-picture", LANES ", 'images': [{'id': 'x', 'type': 'image/png', 'data': 'AAAA'}]", 1, "!images" },
};

static void
test_repair (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  g_autofree char *members = g_strdup (repairs[i].members);
  char            *joint = strstr (members, "]x");
  g_autofree char *text = NULL;
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosJourney) journey = NULL;
  g_autofree char *written = NULL;

  if (joint != NULL)
    memmove (joint, joint + 2, strlen (joint + 2) + 1);

  text = g_strconcat (HEAD, members, "}", NULL);
  journey = read_text (text, &result, &error);
  g_assert_no_error (error);
  for (guint j = 0; j < result.repairs->len; j++)
    g_test_message ("%s", (char *) result.repairs->pdata[j]);
  g_assert_cmpuint (result.repairs->len, ==, repairs[i].n_repairs);

  written = write_text (journey);
  if (*repairs[i].says == '!')
    g_assert_null (strstr (written, repairs[i].says + 1));
  else
    g_assert_nonnull (strstr (written, repairs[i].says));
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* However much there is to repair, only so much is told one by one. */
static void
test_many_repairs (void)
{
  g_autoptr (GString) text = g_string_new (HEAD LANES ", 'channels': [");
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, i > 0 ? ", {}" : "{}");
  g_string_append (text, "]}");
  journey = read_text (text->str, &result, NULL);
  g_assert_cmpuint (result.repairs->len, ==, 101);
  g_assert_cmpstr (result.repairs->pdata[100], ==, "900 more things were repaired.");
  g_assert_cmpuint (journey->channels->n_items, ==, 1000);
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static void
test_versions (void)
{
  static const struct
  {
    const char *version;
    gboolean    opens;
    gboolean    read_only;
  } cases[] = { { "[1, 0]", TRUE, FALSE }, { "[1, 99]", TRUE, FALSE }, { "[2, 0]", TRUE, TRUE }, { "[0, 9]", FALSE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{'format': 'journey', 'version': %s, 'id': 'journey2'" LANES "}", cases[i].version);
      g_auto (PathosReadResult) result = { 0 };
      g_autoptr (PathosJourney) journey = read_text (text, &result, NULL);

      g_assert_cmpint (journey != NULL, ==, cases[i].opens);
      g_assert_cmpint (result.read_only, ==, cases[i].read_only);
    }
}

static void
rename_label (JsonObject *journey)
{
  json_object_set_string_member (journey, "title", json_object_get_string_member (journey, "label"));
  json_object_remove_member (journey, "label");
}

static void
shout (JsonObject *journey)
{
  g_autofree char *title = g_ascii_strup (json_object_get_string_member (journey, "title"), -1);

  json_object_set_string_member (journey, "title", title);
}

/* An old file goes through all that is later than itself, in order. */
static void
test_upgrade (void)
{
  static const PathosUpgrade table[] = { { 1, 1, rename_label }, { 2, 0, shout }, { 0, 0, NULL } };
  g_autoptr (GBytes) oldest = from_text ("{'label': 'a'}");
  g_autoptr (GBytes) old = from_text ("{'title': 'a'}");
  g_autoptr (GBytes) first = pathos_json_upgrade (table, oldest, 1, 0);
  g_autoptr (GBytes) second = pathos_json_upgrade (table, old, 1, 1);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first), "{\"title\":\"A\",\"version\":[2,0]}", 29);
  g_assert_cmpmem (g_bytes_get_data (second, NULL), g_bytes_get_size (second), "{\"title\":\"A\",\"version\":[2,0]}", 29);
  g_assert_null (pathos_json_upgrade (table, old, 2, 0));
  g_assert_null (pathos_json_upgrade (pathos_json_upgrades, old, PATHOS_JSON_MAJOR, PATHOS_JSON_MINOR));
}

/* 1 × 1 pixel; the extra member of a later version stays with its picture. */
#define PNG "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

static void
test_pictures (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (HEAD LANES ", 'personas': [{'id': 'personaa', 'portrait': 'mine'}, {'id': 'personab', 'portrait': 'mine'}],"
                                                            "'images': [{'id': 'mine', 'type': 'image/png', 'data': '" PNG "', 'alt': 'A dot'}]}",
                                                 &result, NULL);
  PathosPersona   *persona = PATHOS_PERSONA (journey->personas->items[0]);
  g_autofree char *written = write_text (journey);

  g_assert_cmpuint (result.repairs->len, ==, 1);
  g_assert_cmpuint (strlen (persona->portrait), ==, 64);
  g_assert_nonnull (pathos_pictures_find (journey->pictures, persona->portrait));
  g_assert_nonnull (strstr (written, "'type': 'image/png',\n      'data': '" PNG "',\n      'alt': 'A dot'\n    }\n  ]\n}\n"));
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static void
test_flat (void)
{
  static const char map[] = HEAD ", 'channels': [{'id': 'channela', 'name': 'Shop'}], 'personas': [{'id': 'personaa', 'name': 'Maya'}, {'id': 'personab', 'name': 'Maya'}],"
                                 "'stages': [{'id': 'stageaaa', 'title': 'Buy', 'touchpoints': [{'id': 'touchaaa', 'title': 'Pays', 'channels': ['channela'],"
                                 "'feelings': [{'id': 'feelinga', 'persona': 'personaa'}, {'id': 'feelingb', 'persona': 'personab', 'value': -1.5, 'word': 'tense'}]}]}],"
                                 "'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'}, {'id': 'laneaaaa', 'title': 'Pains', 'cards': [{'id': 'cardaaaa', 'at': 'touchaaa', 'text': 'Slow', 'personas': ['personab']},"
                                 "{'id': 'cardbbbb', 'at': 'stageaaa', 'text': 'Dear'}]}]}";
  static const char flat[] = "[\n  {\n    'stage': 'Buy',\n    'title': 'Pays',\n    'channels': ['Shop'],\n    'feelings': {\n      'Maya': {\n        'value': 0\n      },\n"
                             "      'Maya (2)': {\n        'value': -1.5,\n        'word': 'tense'\n      }\n    },\n    'cards': {\n      'Pains': [\n        {\n          'text': 'Slow',\n"
                             "          'personas': ['Maya (2)']\n        }\n      ]\n    },\n    'stage-cards': {\n      'Pains': [\n        {\n          'text': 'Dear'\n        }\n      ]\n    }\n  }\n]\n";
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (map, &result, NULL);
  g_autoptr (GBytes) bytes = pathos_json_write_flat (journey);
  g_autofree char *written = g_strdelimit (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), "\"", '\'');

  g_assert_cmpstr (written, ==, flat);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/unknown-is-kept", test_unknown_is_kept);
  g_test_add_func ("/json/unknown-and-history", test_unknown_and_history);
  g_test_add_func ("/json/layout-is-ours", test_layout_is_ours);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/many-repairs", test_many_repairs);
  g_test_add_func ("/json/versions", test_versions);
  g_test_add_func ("/json/upgrade", test_upgrade);
  g_test_add_func ("/json/pictures", test_pictures);
  g_test_add_func ("/json/flat", test_flat);
  for (guint i = 0; i < G_N_ELEMENTS (repairs); i++)
    {
      g_autofree char *path = g_strconcat ("/json/repair/", repairs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_repair);
    }

  return g_test_run ();
}
