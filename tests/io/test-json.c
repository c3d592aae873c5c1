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
#include "text.h"

#include <string.h>

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

#define NEAT_HEAD            \
  "  'format': 'journey',\n" \
  "  'version': [1, 0],\n"   \
  "  'id': 'journey2',\n"
#define NEAT_LANE             \
  "      'id': 'lanetttt',\n" \
  "      'kind': 'touchpoints'\n"

/* A name may be empty, even that of the first member, or of one that another follows. */
static void
test_empty_names (void)
{
  static const char *const texts[] = {
    "{\n"
    "  '': 1,\n" NEAT_HEAD
    "  'lanes': [\n"
    "    {\n" NEAT_LANE
    "    }\n"
    "  ]\n"
    "}\n",
    "{\n"
    "  'a': 0,\n"
    "  '': 1,\n"
    "  'b': 2,\n" NEAT_HEAD
    "  'lanes': [\n"
    "    {\n"
    "      '': 3,\n"
    "      'c': 4,\n" NEAT_LANE
    "    }\n"
    "  ]\n"
    "}\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (PathosReadResult) result = { 0 };
      g_autoptr (PathosJourney) journey = read_text (texts[i], &result, NULL);
      g_autofree char *written = write_text (journey);

      g_assert_cmpstr (written, ==, texts[i]);
      g_assert_finalize_object (g_steal_pointer (&journey));
    }
}

/* Setting an attribute forgets an unknown spelling of its value; undo restores it. */
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
  g_assert_nonnull (strstr (edited, "          'id': 'touchaaa',\n"
                                    "          'after-title': true,\n"
                                    "          'roles': ['loyalty'],\n"
                                    "          'last': 1\n"));

  while (pathos_history_get_can_undo (history))
    pathos_history_undo (history);
  undone = write_text (journey);
  g_assert_cmpstr (undone, ==, unknown);

  g_assert_finalize_object (g_steal_pointer (&history));
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* Writing uses our own white space and order and leaves out defaults and control characters. Writing again
 * changes nothing. */
static void
test_normalises (void)
{
  static const char ugly[] =
      "\r\n{'title':'\\u00e9\\n\\u0001\\ud83d\\ude00','version':[1,0]   ,\t'id':'journey2',"
      "'format':'journey','notes':'',"
      "'lanes':[{'visible':true,'kind':'touchpoints','id':'lanetttt','internal':false}],'stages':[]}";
  static const char neat[] =
      "{\n" NEAT_HEAD
      "  'title': 'é\\n😀',\n"
      "  'lanes': [\n"
      "    {\n" NEAT_LANE
      "    }\n"
      "  ]\n"
      "}\n";
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

static void
test_versions (void)
{
  static const struct
  {
    const char *version;
    gboolean    opens;
    gboolean    read_only;
  } cases[] = {
    { "[1, 0]", TRUE, FALSE },
    { "[1, 99]", TRUE, FALSE },
    { "[2, 0]", TRUE, TRUE },
    { "[0, 9]", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char format[] = "{'format': 'journey', 'version': %s, 'id': 'journey2'" LANES "}";
      g_autofree char  *text = g_strdup_printf (format, cases[i].version);
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
capitalise (JsonObject *journey)
{
  g_autofree char *title = g_ascii_strup (json_object_get_string_member (journey, "title"), -1);

  json_object_set_string_member (journey, "title", title);
}

/* An old file goes through all later upgrades, in order. */
static void
test_upgrade (void)
{
  static const PathosUpgrade table[] = { { 1, 1, rename_label }, { 2, 0, capitalise }, { 0, 0, NULL } };
  g_autoptr (GBytes) oldest = from_text ("{'label': 'a'}");
  g_autoptr (GBytes) old = from_text ("{'title': 'a'}");
  g_autoptr (GBytes) first = pathos_json_upgrade (table, oldest, 1, 0);
  g_autoptr (GBytes) second = pathos_json_upgrade (table, old, 1, 1);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   "{\"title\":\"A\",\"version\":[2,0]}", 29);
  g_assert_cmpmem (g_bytes_get_data (second, NULL), g_bytes_get_size (second),
                   "{\"title\":\"A\",\"version\":[2,0]}", 29);
  g_assert_null (pathos_json_upgrade (table, old, 2, 0));
  g_assert_null (pathos_json_upgrade (pathos_json_upgrades, old, PATHOS_JSON_MAJOR, PATHOS_JSON_MINOR));
}

/* 1 × 1 pixel */
#define PNG "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

static void
test_pictures (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (
      HEAD LANES ", 'personas': [{'id': 'personaa', 'portrait': 'mine'},"
                 "{'id': 'personab', 'portrait': 'mine'}],"
                 "'images': [{'id': 'mine', 'type': 'image/png', 'data': '" PNG "', 'alt': 'A dot'}]}",
      &result, NULL);
  PathosPersona   *persona = PATHOS_PERSONA (journey->personas->items[0]);
  g_autofree char *written = write_text (journey);

  g_assert_cmpuint (result.repairs->len, ==, 1);
  g_assert_cmpuint (strlen (persona->portrait), ==, 64);
  g_assert_nonnull (pathos_pictures_find (journey->pictures, persona->portrait));
  g_assert_nonnull (strstr (written, "      'type': 'image/png',\n"
                                     "      'data': '" PNG "',\n"
                                     "      'alt': 'A dot'\n"
                                     "    }\n"
                                     "  ]\n"
                                     "}\n"));
  assert_sound (journey);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

static const char flat_map[] =
    HEAD ", 'channels': [{'id': 'channela', 'name': 'Shop'}],"
         "'personas': [{'id': 'personaa', 'name': 'Maya'}, {'id': 'personab', 'name': 'Maya'}],"
         "'stages': [{'id': 'stageaaa', 'title': 'Buy', 'touchpoints': ["
         "{'id': 'touchaaa', 'title': 'Pays', 'channels': ['channela'],"
         "'feelings': [{'id': 'feelinga', 'persona': 'personaa'},"
         "{'id': 'feelingb', 'persona': 'personab', 'value': -1.5, 'word': 'tense'}]}]}],"
         "'lanes': [{'id': 'lanetttt', 'kind': 'touchpoints'},"
         "{'id': 'laneaaaa', 'title': 'Pains', 'cards': ["
         "{'id': 'cardaaaa', 'at': 'touchaaa', 'text': 'Slow', 'personas': ['personab']},"
         "{'id': 'cardbbbb', 'at': 'stageaaa', 'text': 'Costly'}]}]}";

static const char flat[] =
    "[\n"
    "  {\n"
    "    'stage': 'Buy',\n"
    "    'title': 'Pays',\n"
    "    'channels': ['Shop'],\n"
    "    'feelings': {\n"
    "      'Maya': {\n"
    "        'value': 0\n"
    "      },\n"
    "      'Maya (2)': {\n"
    "        'value': -1.5,\n"
    "        'word': 'tense'\n"
    "      }\n"
    "    },\n"
    "    'cards': {\n"
    "      'Pains': [\n"
    "        {\n"
    "          'text': 'Slow',\n"
    "          'personas': ['Maya (2)']\n"
    "        }\n"
    "      ]\n"
    "    },\n"
    "    'stage-cards': {\n"
    "      'Pains': [\n"
    "        {\n"
    "          'text': 'Costly'\n"
    "        }\n"
    "      ]\n"
    "    }\n"
    "  }\n"
    "]\n";

static void
test_flat (void)
{
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) journey = read_text (flat_map, &result, NULL);
  g_autoptr (GBytes) bytes = pathos_json_write_flat (journey, NULL);
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (g_strdelimit (written, "\"", '\''), ==, flat);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/unknown-is-kept", test_unknown_is_kept);
  g_test_add_func ("/json/empty-names", test_empty_names);
  g_test_add_func ("/json/unknown-and-history", test_unknown_and_history);
  g_test_add_func ("/json/normalises", test_normalises);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/versions", test_versions);
  g_test_add_func ("/json/upgrade", test_upgrade);
  g_test_add_func ("/json/pictures", test_pictures);
  g_test_add_func ("/json/flat", test_flat);

  return g_test_run ();
}
