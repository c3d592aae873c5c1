/* test-room.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what a map may be full of. */

#include "config.h"

#include "pathos-extras.h"
#include "pathos-card.h"
#include "pathos-document.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-json-scanner.h"
#include "pathos-id.h"
#include "pathos-json-meter.h"
#include "pathos-json-reader.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-limits.h"
#include "pathos-persona.h"
#include "pathos-source.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

/* A map never counts less than its file takes, whatever the file is full of. Each map here is full of one
 * thing, so that counting too little for it is noticed. */

#define N 2000

static void
assert_enough (PathosJourney *journey)
{
  g_autoptr (GBytes) bytes = pathos_json_write (journey);
  gsize size = g_bytes_get_size (bytes);
  g_autoptr (GArray) spans = pathos_json_scan (g_bytes_get_data (bytes, NULL), size, NULL);

  g_assert_nonnull (spans);
  pathos_journey_set_meter (journey, &pathos_json_meter);
  g_assert_true (pathos_journey_has_room (journey, NULL, 1, NULL));
  g_assert_cmpuint (g_bytes_get_size (bytes), <=, 256 + journey->total.n_bytes);
  g_assert_cmpuint (spans->len, <=, 8 + journey->total.n_values);
  g_assert_finalize_object (journey);
}

static PathosElement *
add (PathosList *list)
{
  g_autoptr (PathosElement) element = g_object_new (list->row->item_type (), NULL);

  pathos_list_append (list, element);
  return element;
}

static void
test_escapes (void)
{
  PathosJourney   *journey = pathos_journey_new ();
  g_autofree char *controls = g_strnfill (N, '\x02');
  g_autofree char *quotes = g_strnfill (N, '"');
  g_autofree char *deletes = g_strnfill (N, '\x7f');

  g_object_set (journey, "title", controls, "objective", quotes, "notes", deletes, NULL);
  assert_enough (journey);
}

static void
test_deep_and_empty (void)
{
  PathosJourney *journey = pathos_journey_new ();
  PathosElement *stage = add (journey->stages);
  PathosElement *touchpoint = add (PATHOS_STAGE (stage)->touchpoints);

  for (guint i = 0; i < N; i++)
    add (PATHOS_TOUCHPOINT (touchpoint)->feelings);
  assert_enough (journey);
}

static void
test_lists (void)
{
  PathosJourney *journey = pathos_journey_new ();

  for (guint i = 0; i < N; i++)
    {
      PathosElement *stage = add (journey->stages);

      add (PATHOS_STAGE (stage)->feelings);
      add (PATHOS_TOUCHPOINT (add (PATHOS_STAGE (stage)->touchpoints))->feelings);
    }
  assert_enough (journey);
}

static void
test_references (void)
{
  PathosJourney *journey = pathos_journey_new ();
  PathosElement *persona = add (journey->personas);
  g_auto (GStrv) ids = g_new0 (char *, N + 1);

  for (guint i = 0; i < N; i++)
    ids[i] = g_strdup (add (journey->channels)->id);
  g_object_set (persona, "channels", ids, NULL);
  g_assert_true (PATHOS_PERSONA (persona)->channels != NULL);
  assert_enough (journey);
}

/* Every row, with a value that is not its default. */
static void
set_row (PathosElement    *element,
         const PathosAttr *attr,
         gpointer          user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (specimen_make_value (user_data, element, attr, 1, &value))
    g_object_set_property (G_OBJECT (element), attr->name, &value);
}

static void
test_rows (void)
{
  PathosJourney *journey = pathos_journey_new ();

  for (guint i = 0; i < 20; i++)
    {
      PathosElement *stage = add (journey->stages);

      for (guint j = 0; j < 20; j++)
        add (PATHOS_TOUCHPOINT (add (PATHOS_STAGE (stage)->touchpoints))->feelings);
      add (journey->links);
      add (journey->sources);
      add (journey->personas);
    }
  specimen_for_each_row (journey, set_row, journey);
  assert_enough (journey);
}

static void
test_unknown_members (void)
{
  PathosJourney *journey = pathos_journey_new ();
  PathosElement *persona = add (journey->personas);

  for (guint i = 0; i < N; i++)
    {
      g_autofree char *name = g_strdup_printf ("later-%u", i);

      persona->extras = pathos_extras_add (persona->extras, "id", name,
                                           "[1,{\"a\":[[],{}],\"b\":null},\"x,y\"]");
      if (i % 400 == 0)
        persona = add (journey->personas);
    }
  assert_enough (journey);
}

/* What is added counts too: two such elements would have more values than a file may have. */
static void
test_values (void)
{
  PathosJourney *journey = pathos_journey_new ();
  g_autoptr (GString) list = g_string_new ("[0");
  g_autoptr (GError) error = NULL;
  PathosElement *elements[2];

  for (guint i = 0; i < PATHOS_MAX_VALUES / 2; i++)
    g_string_append (list, ",0");
  g_string_append_c (list, ']');
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      elements[i] = g_object_new (journey->channels->row->item_type (), NULL);
      elements[i]->extras = pathos_extras_add (NULL, "id", "later", list->str);
    }

  pathos_journey_set_meter (journey, &pathos_json_meter);
  g_assert_true (pathos_journey_has_room (journey, elements[0], 0, &error));
  g_assert_no_error (error);
  pathos_list_append (journey->channels, elements[0]);
  g_assert_false (pathos_journey_has_room (journey, elements[1], 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    g_object_unref (elements[i]);
  g_assert_finalize_object (journey);
}

static void
append_new (PathosList *list,
            const char *text_attr,
            const char *text,
            const char *reference_attr,
            const char *id)
{
  g_autoptr (PathosElement) element = g_object_new (list->row->item_type (),
                                                    text_attr, text, reference_attr, id, NULL);

  pathos_list_append (list, element);
}

static void
append_touchpoint (PathosJourney *journey,
                   const char    *text)
{
  PathosList       *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
  PathosList       *cards = PATHOS_LANE (journey->lanes->items[1])->cards;
  const char       *channels[] = { journey->channels->items[0]->id, NULL };
  PathosTouchpoint *touchpoint;

  append_new (touchpoints, "title", text, "link", "https://example.org/");
  touchpoint = PATHOS_TOUCHPOINT (touchpoints->items[touchpoints->n_items - 1]);
  g_object_set (touchpoint, "channels", channels, NULL);
  for (guint i = 0; i < 2; i++)
    append_new (touchpoint->feelings, "word", "anxious", "persona", journey->personas->items[i]->id);
  for (guint i = 0; i < 5; i++)
    append_new (cards, "text", text, "at", PATHOS_ELEMENT (touchpoint)->id);
}

/* The largest map that the program is designed for fits; a map beyond the reader's limits does not. */
static void
test_largest (void)
{
  PathosJourney *journey = specimen_map_new ();
  PathosList    *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
  PathosList    *cards = PATHOS_LANE (journey->lanes->items[1])->cards;
  g_autoptr (PathosElement) spare = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "one more", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (5000, 'x');
  const char      *text = "Eighty characters of what a person writes who has a great deal to say, and more.";

  pathos_journey_set_meter (journey, &pathos_json_meter);

  /* Of half a million random ids, two are equal in one run of a hundred. */
  pathos_id_seed (1);
  for (guint i = 0; i < 10000; i++)
    append_touchpoint (journey, text);

  g_assert_true (pathos_journey_has_room (journey, spare, 0, NULL));
  g_assert_cmpuint (journey->total.n_values, <, PATHOS_MAX_VALUES / 2);
  g_assert_cmpuint (journey->total.n_bytes, <, PATHOS_MAX_BYTES);

  for (guint i = 0; pathos_journey_has_room (journey, spare, 0, &error); i++)
    {
      g_assert_cmpuint (i, <, 1000000);
      append_new (cards, "text", text, "at", touchpoints->items[0]->id);
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

  /* Then a longer text is refused too, a shorter one is not. */
  g_object_set (cards->items[0], "text", long_text, NULL);
  g_assert_cmpstr (PATHOS_CARD (cards->items[0])->text, ==, "");
  g_object_set (cards->items[9], "text", "short", NULL);
  g_assert_cmpstr (PATHOS_CARD (cards->items[9])->text, ==, "short");
  g_assert_finalize_object (journey);
}

static PathosElement *
append_lane (PathosJourney *journey,
             PathosLaneKind kind)
{
  PathosElement *lane = add (journey->lanes);

  g_object_set (lane, "kind", kind, NULL);
  return lane;
}

/* Returns: (transfer full): a map with a hundred touchpoints, each with @n_channels and a picture */
static PathosJourney *
create_illustrated (guint n_channels)
{
  PathosJourney *journey = specimen_map_new ();
  PathosList    *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
  g_autoptr (GBytes) png = specimen_make_png (8, 8, 0);
  const char *picture = pathos_pictures_add (journey->pictures, png, NULL);
  g_auto (GStrv) ids = g_new0 (char *, n_channels + 1);

  for (guint i = 0; i < n_channels; i++)
    ids[i] = g_strdup (add (journey->channels)->id);
  for (guint i = 0; i < 100; i++)
    g_object_set (add (touchpoints), "channels", ids, "picture", picture, NULL);

  return journey;
}

/* A second lane of channels or of pictures shows all of them again. */
static void
test_repeated (void)
{
  static const struct
  {
    PathosLaneKind kind;
    guint          n_more;
  } kinds[] = { { PATHOS_LANE_CHANNELS, 1000 }, { PATHOS_LANE_PICTURES, 200 } };
  g_autoptr (PathosJourney) journey = create_illustrated (1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      PathosElement *other = append_lane (journey, PATHOS_LANE_CARDS);
      guint64        before;

      append_lane (journey, kinds[i].kind);
      before = pathos_limits_count_cells (journey, NULL);
      g_object_set (other, "kind", kinds[i].kind, NULL);
      g_assert_cmpuint (pathos_limits_count_cells (journey, NULL), >, before + kinds[i].n_more);
    }
}

typedef void (*ListFunc) (PathosList *list);

static void
for_each_list (PathosElement *element,
               ListFunc       func)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosList *list = pathos_element_get_list (element, i);

      func (list);
      if (list->n_items == 0)
        add (list);
      for_each_list (list->items[0], func);
    }
}

/* There are as many items as there may be, and one more is refused. */
static void
assert_limited (PathosList *list)
{
  g_autoptr (PathosElement) more = g_object_new (list->row->item_type (), NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%u entries", list->row->most);

  g_assert_cmpuint (list->row->most, >, 0);
  g_assert_true (pathos_list_has_room (list, list->row->most - list->n_items, NULL));
  g_assert_false (pathos_list_has_room (list, list->row->most - list->n_items + 1, NULL));
  if (list->row->most > 1000)
    return;

  while (list->n_items < list->row->most)
    add (list);
  g_assert_true (pathos_list_check (list, list->items[0], NULL) || PATHOS_IS_FEELING (more));
  g_assert_false (pathos_list_check (list, more, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, number));
}

static void
test_list_limits (void)
{
  PathosJourney *journey = pathos_journey_new ();

  for_each_list (PATHOS_ELEMENT (journey), assert_limited);
  g_assert_finalize_object (journey);
}

/* One item more than a list may have is refused, with its place in the file. */
static void
test_read_list (void)
{
  const char *head = "{\"format\":\"journey\",\"version\":[1,0],\"personas\":[{}";

  for (guint n = PATHOS_MAX_PERSONAS; n <= PATHOS_MAX_PERSONAS + 1; n++)
    {
      g_autoptr (GString) text = g_string_new (head);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PathosJourney) journey = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (PathosReadResult) result = { 0 };

      for (guint i = 1; i < n; i++)
        g_string_append (text, ",{}");
      g_string_append (text, "]}");
      bytes = g_bytes_new (text->str, text->len);
      journey = pathos_json_read (bytes, &result, &error);
      g_assert_true ((journey != NULL) == (n == PATHOS_MAX_PERSONAS));
      if (journey == NULL)
        g_assert_cmpstr (error->message, ==, "“Personas” must not have more than 200 entries.");
    }
}

/* A list of references has a limit, whether it is set or read. */
static void
test_many_references (void)
{
  for (guint n = PATHOS_MAX_REFERENCES; n <= PATHOS_MAX_REFERENCES + 1; n++)
    {
      g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, NULL);
      g_autoptr (GString) text = g_string_new ("{\"format\":\"journey\",\"version\":[1,0],");
      g_auto (GStrv) ids = g_new0 (char *, n + 1);
      g_autofree char *list = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_auto (PathosReadResult) result = { 0 };
      g_autoptr (PathosJourney) journey = NULL;
      g_autoptr (GError) error = NULL;
      gboolean fits = n <= PATHOS_MAX_REFERENCES;

      for (guint i = 0; i < n; i++)
        ids[i] = g_strdup ("abcdefgh");
      g_object_set (persona, "channels", ids, NULL);
      g_assert_cmpuint (PATHOS_PERSONA (persona)->channels != NULL, ==, fits);

      list = g_strjoinv ("\",\"", ids);
      g_string_append_printf (text, "\"personas\":[{\"channels\":[\"%s\"]}]}", list);
      bytes = g_bytes_new (text->str, text->len);
      journey = pathos_json_read (bytes, &result, &error);
      g_assert_cmpuint (journey != NULL, ==, fits);
      if (!fits)
        g_assert_cmpstr (error->message, ==, "“Preferred channels” can have at most 4096 entries.");
    }
}

/* Cards that a lane cannot show get another one, also if there is no room for one more. */
static void
test_cards_in_full_lanes (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"journey\", \"version\": [1, 0], \"stages\": "
                                           "[{\"id\": \"stageaaa\"}], \"lanes\": [{\"kind\": "
                                           "\"touchpoints\", \"cards\": [{\"at\": \"stageaaa\"}]}");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PathosJourney) journey = NULL;
  g_autofree char *fault = NULL;
  g_auto (PathosReadResult) result = { 0 };

  for (guint i = 1; i < PATHOS_MAX_LANES; i++)
    g_string_append (text, ", {\"kind\": \"line\", \"cards\": [{\"at\": \"stageaaa\"}]}");
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  journey = pathos_json_read (bytes, &result, NULL);
  g_assert_nonnull (journey);
  g_assert_cmpuint (journey->lanes->n_items, ==, PATHOS_MAX_LANES);
  g_assert_cmpuint (PATHOS_LANE (journey->lanes->items[1])->cards->n_items, ==, 2);
  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);
}

/* A map that is just small enough to be drawn can be saved and opened again. A text that takes long to set
 * counts more than another. */
static void
test_drawn (void)
{
  PathosJourney   *journey = specimen_map_new ();
  PathosList      *cards = PATHOS_LANE (journey->lanes->items[1])->cards;
  const char      *at = PATHOS_STAGE (journey->stages->items[0])->touchpoints->items[0]->id;
  g_autofree char *chunk = g_strnfill (2000, 'x');
  g_autoptr (PathosElement) spare = g_object_new (PATHOS_TYPE_CARD, "text", chunk, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PathosJourney) again = NULL;
  g_auto (PathosReadResult) result = { 0 };

  pathos_journey_set_meter (journey, &pathos_json_meter);
  pathos_id_seed (2);
  while (pathos_journey_has_room (journey, spare, 0, &error) && cards->n_items < PATHOS_MAX_CARDS)
    append_new (cards, "text", chunk, "at", at);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (cards->n_items, <, 3000);

  bytes = pathos_json_write (journey);
  again = pathos_json_read (bytes, &result, NULL);
  g_assert_nonnull (again);
  pathos_read_result_clear (&result);
  g_clear_object (&again);
  g_clear_pointer (&bytes, g_bytes_unref);

  append_new (cards, "text", chunk, "at", at);
  bytes = pathos_json_write (journey);
  g_clear_error (&error);
  again = pathos_json_read (bytes, &result, &error);
  g_assert_null (again);
  g_assert_nonnull (strstr (error->message, "too large to be drawn"));
  g_assert_finalize_object (journey);
}

static gboolean
opens_again (PathosJourney *journey)
{
  g_autoptr (GBytes) bytes = pathos_json_write (journey);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) again = pathos_json_read (bytes, &result, NULL);

  return again != NULL;
}

/* Returns: whether @element, new or not, could be put into @list */
static gboolean
put (PathosHistory *history,
     PathosJourney *journey,
     PathosList    *list,
     PathosElement *element)
{
  PathosDraftPlace place = { element, pathos_slot_new (list, 0), element->list == NULL };
  g_autoptr (PathosDraft) draft = pathos_draft_new (&place, 1, NULL, 0);
  g_autoptr (GError) error = NULL;
  gboolean is_put = pathos_edit_commit (history, journey, draft, &error);

  g_assert_true (is_put == (error == NULL));
  if (error != NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  return is_put;
}

/* Makes a map in which hardly another cell has room. */
static PathosJourney *
make_full_of_cells (void)
{
  PathosJourney *journey = specimen_map_new ();
  const char    *ids[] = { journey->channels->items[0]->id, NULL };
  PathosList    *touchpoints = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
  PathosList    *last;
  g_autoptr (PathosElement) spare = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "Touchpoint", NULL);
  g_autoptr (PathosElement) small = g_object_new (PATHOS_TYPE_SOURCE, "title", "Source", NULL);

  pathos_id_seed (3);
  while (journey->lanes->n_items < 900)
    append_new (journey->lanes, "title", "", "low-label", "");
  append_new (journey->stages, "title", "Stage", "goal", "");
  last = PATHOS_STAGE (journey->stages->items[journey->stages->n_items - 1])->touchpoints;
  append_new (last, "title", "Only", "link", "");
  pathos_journey_set_meter (journey, &pathos_json_meter);
  while (pathos_journey_has_room (journey, spare, 0, NULL))
    {
      append_new (touchpoints, "title", "Touchpoint", "link", "");
      g_object_set (touchpoints->items[touchpoints->n_items - 1], "channels", ids, NULL);
    }
  while (pathos_journey_has_room (journey, small, 0, NULL))
    append_new (journey->sources, "title", "Source", "link", "");

  return journey;
}

/* Whatever an edit may add, the map can be saved and opened again: cells count before they are there. */
static void
test_cells (void)
{
  g_autoptr (PathosJourney) journey = make_full_of_cells ();
  g_autoptr (PathosHistory) history = pathos_history_new (journey);
  PathosList    *first = PATHOS_STAGE (journey->stages->items[0])->touchpoints;
  PathosList    *last = PATHOS_STAGE (journey->stages->items[journey->stages->n_items - 1])->touchpoints;
  PathosElement *lane = journey->lanes->items[journey->lanes->n_items - 1];
  PathosElement *only = last->items[0];
  guint          n_lanes = journey->lanes->n_items;
  struct
  {
    PathosList    *list;
    PathosElement *element;
  } more[] = {
    { journey->lanes, g_object_new (PATHOS_TYPE_LANE, "title", "", NULL) },
    { journey->stages, g_object_new (PATHOS_TYPE_STAGE, "title", "", NULL) },
    { last, g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", "", NULL) },
    { first, g_object_ref (only) },
  };

  g_assert_true (opens_again (journey));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_assert_false (put (history, journey, more[i].list, more[i].element));
      g_object_unref (more[i].element);
    }
  g_assert_true (only->list == last);
  g_assert_cmpuint (journey->lanes->n_items, ==, n_lanes);

  /* One lane of channels shows them once, another one would again. */
  g_object_set (lane, "kind", PATHOS_LANE_CHANNELS, NULL);
  g_assert_cmpint (PATHOS_LANE (lane)->kind, ==, PATHOS_LANE_CHANNELS);
  lane = journey->lanes->items[n_lanes - 2];
  g_object_set (lane, "kind", PATHOS_LANE_CHANNELS, NULL);
  g_assert_cmpint (PATHOS_LANE (lane)->kind, ==, PATHOS_LANE_CARDS);
  g_assert_true (opens_again (journey));
}

/* A stage without touchpoints has a column, too, and so an empty cell in each lane. */
static void
test_empty_cells (void)
{
  PathosJourney *journey = specimen_map_new ();
  g_autoptr (PathosElement) spare = g_object_new (PATHOS_TYPE_STAGE, NULL);
  g_autoptr (GError) error = NULL;

  pathos_journey_set_meter (journey, &pathos_json_meter);
  pathos_id_seed (4);
  while (journey->lanes->n_items < PATHOS_MAX_LANES)
    add (journey->lanes);
  while (pathos_journey_has_room (journey, spare, 0, &error) && journey->stages->n_items < 3000)
    add (journey->stages);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (journey->stages->n_items, >, 1000);
  g_assert_true (opens_again (journey));
  g_assert_finalize_object (journey);
}

/* An open map keeps to the limits of its file, wherever it came from. */
static void
test_document (void)
{
  PathosJourney  *journey = pathos_journey_new ();
  PathosDocument *document = pathos_document_new (journey);

  g_assert_true (pathos_journey_has_room (journey, NULL, PATHOS_MAX_BYTES / 2, NULL));
  g_assert_false (pathos_journey_has_room (journey, NULL, PATHOS_MAX_BYTES, NULL));
  g_assert_finalize_object (document);
  g_assert_finalize_object (journey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/room/escapes", test_escapes);
  g_test_add_func ("/room/deep-and-empty", test_deep_and_empty);
  g_test_add_func ("/room/lists", test_lists);
  g_test_add_func ("/room/references", test_references);
  g_test_add_func ("/room/rows", test_rows);
  g_test_add_func ("/room/unknown-members", test_unknown_members);
  g_test_add_func ("/room/values", test_values);
  g_test_add_func ("/room/repeated", test_repeated);
  g_test_add_func ("/room/largest", test_largest);
  g_test_add_func ("/room/many-references", test_many_references);
  g_test_add_func ("/room/list-limits", test_list_limits);
  g_test_add_func ("/room/read-list", test_read_list);
  g_test_add_func ("/room/drawn", test_drawn);
  g_test_add_func ("/room/empty-cells", test_empty_cells);
  g_test_add_func ("/room/cards-in-full-lanes", test_cards_in_full_lanes);
  g_test_add_func ("/room/cells", test_cells);
  g_test_add_func ("/room/document", test_document);

  return g_test_run ();
}
