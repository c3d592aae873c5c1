/* test-clip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-channel.h"
#include "pathos-clip-file.h"
#include "pathos-clip.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-json-writer.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

/* Length: each kind of element is pasted.
 *
 * What is copied goes through its file, as to another program, and is pasted in one step, whose undo gives
 * the same bytes. */

static PathosClip *
copy (Map           *map,
      PathosElement *first,
      PathosElement *second)
{
  PathosElement *elements[] = { first, second };
  g_autoptr (PathosClip) clip = pathos_clip_new_of (map->journey, elements, second != NULL ? 2 : 1);
  g_autofree char *fault = pathos_journey_find_fault (clip->map);
  g_autoptr (GBytes) bytes = pathos_clip_write (clip);
  g_autoptr (GError) error = NULL;
  PathosClip *read = pathos_clip_read (bytes, &error);

  g_assert_cmpstr (fault, ==, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (read->ids->len, ==, clip->ids->len);
  return read;
}

/* Returns: (transfer full): the ids of what was pasted at @place */
static GPtrArray *
paste_at (PathosDocument   *document,
          const PathosClip *clip,
          PathosInsertPlace place,
          const char       *label)
{
  PathosJourney *journey = pathos_document_get_journey (document);
  PathosHistory *history = pathos_document_get_history (document);
  g_autoptr (GBytes) before = pathos_json_write (journey);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;
  g_auto (PathosPasted) pasted = { NULL };

  g_assert_true (pathos_clip_paste (clip, history, journey, &place, &pasted, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pathos_history_get_undo_label (history), ==, label);
  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);
  pathos_history_undo (history);
  undone = pathos_json_write (journey);
  g_assert_true (g_bytes_equal (before, undone));
  pathos_history_redo (history);
  return g_steal_pointer (&pasted.ids);
}

static PathosElement *
get_pasted (Map       *map,
            GPtrArray *ids,
            guint      n)
{
  PathosElement *element = pathos_journey_find (map->journey, g_ptr_array_index (ids, n));

  g_assert_nonnull (element);
  return element;
}

static PathosElement *
get_behind (PathosElement *element,
            guint          n)
{
  guint position;

  g_assert_true (pathos_list_find (element->list, element, &position));
  g_assert_cmpuint (position + n, <, element->list->n_items);
  return element->list->items[position + n];
}

static PathosElement *
find_card (Map        *map,
           const char *lane,
           const char *text)
{
  PathosList *cards = PATHOS_LANE (map_find (map, lane))->cards;

  for (guint i = 0; i < cards->n_items; i++)
    {
      if (g_str_equal (PATHOS_CARD (cards->items[i])->text, text))
        return cards->items[i];
    }

  g_assert_not_reached ();
}

static guint
count_cards (PathosJourney *journey,
             const char    *at)
{
  guint n = 0;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (journey->lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        n += g_str_equal (PATHOS_CARD (cards->items[j])->at, at);
    }

  return n;
}

/* A touchpoint comes behind the focused one, with its alternative, feelings, cards and exits. */
static void
test_touchpoint (Map          *map,
                 gconstpointer data)
{
  PathosElement *main = map_find (map, "Returns to the camera page");
  PathosElement *checkout = map_find (map, "Goes to checkout");
  PathosElement *behind = map_find (map, "Reads our blog post"), *made, *other;
  guint          n_lanes = map->journey->lanes->n_items, n_links = map->journey->links->n_items;
  g_autoptr (PathosClip) clip = copy (map, checkout, main);
  g_autoptr (GPtrArray) ids = paste_at (map->document, clip, (PathosInsertPlace) { behind, behind },
                                        "Paste 2 Elements");

  g_assert_cmpuint (ids->len, ==, 2);
  made = get_behind (behind, 1);
  g_assert_cmpstr (made->id, ==, g_ptr_array_index (ids, 0));
  g_assert_cmpstr (made->id, !=, main->id);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (made)->title, ==, "Returns to the camera page");
  g_assert_cmpuint (PATHOS_TOUCHPOINT (made)->feelings->n_items, ==, 3);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (made)->channels[0], ==, PATHOS_TOUCHPOINT (main)->channels[0]);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (get_behind (made, 1))->instead_of, ==, made->id);
  other = get_behind (made, 2);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (other)->title, ==, "Goes to checkout");
  g_assert_cmpuint (count_cards (map->journey, other->id), ==, count_cards (map->journey, checkout->id));
  g_assert_cmpuint (map->journey->lanes->n_items, ==, n_lanes);
  g_assert_cmpuint (map->journey->links->n_items, ==, n_links + 1);
  g_assert_cmpstr (PATHOS_LINK (map->journey->links->items[n_links])->from, ==, other->id);
}

/* An alternative alone stays one beside its touchpoint, and is one of its own elsewhere. */
static void
test_alternative (Map          *map,
                  gconstpointer data)
{
  PathosElement *main = map_find (map, "Returns to the camera page");
  PathosElement *elsewhere = map_find (map, "Recommends a friend"), *here = map_find (map, "Reads the FAQ");
  g_autoptr (PathosClip) clip = copy (map, map_find (map, "Visits the store"), NULL);
  g_autoptr (GPtrArray) ids = paste_at (map->document, clip, (PathosInsertPlace) { main, main },
                                        "Paste “Visits the store”");
  g_autoptr (GPtrArray) others = NULL;

  g_assert_cmpstr (PATHOS_TOUCHPOINT (get_pasted (map, ids, 0))->instead_of, ==, main->id);
  others = paste_at (map->document, clip, (PathosInsertPlace) { elsewhere, elsewhere },
                     "Paste “Visits the store”");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (get_pasted (map, others, 0))->instead_of, ==, "");
  g_ptr_array_unref (others);
  others = paste_at (map->document, clip, (PathosInsertPlace) { here, here }, "Paste “Visits the store”");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (get_pasted (map, others, 0))->instead_of, ==, "");
}

/* Without a focus, a stage comes last, with its touchpoints and what links them. */
static void
test_stage (Map          *map,
            gconstpointer data)
{
  PathosElement *stage = map_find (map, "Consideration"), *made;
  guint          n_links = map->journey->links->n_items;
  g_autoptr (PathosClip) clip = copy (map, stage, PATHOS_STAGE (stage)->touchpoints->items[0]);
  g_autoptr (GPtrArray) ids = paste_at (map->document, clip, (PathosInsertPlace) { NULL },
                                        "Paste “Consideration”");
  PathosLink *link;

  g_assert_cmpuint (ids->len, ==, 1);
  made = get_behind (stage, 4);
  g_assert_cmpstr (made->id, ==, g_ptr_array_index (ids, 0));
  g_assert_cmpuint (PATHOS_STAGE (made)->touchpoints->n_items, ==, 3);
  g_assert_cmpuint (map->journey->links->n_items, ==, n_links + 1);
  link = PATHOS_LINK (map->journey->links->items[n_links]);
  g_assert_cmpstr (link->from, ==, PATHOS_STAGE (made)->touchpoints->items[2]->id);
  g_assert_cmpstr (link->to, ==, PATHOS_STAGE (made)->touchpoints->items[0]->id);
  g_assert_cmpstr (link->sources[0], ==, PATHOS_LINK (map->journey->links->items[0])->sources[0]);
}

/* Cards go to the focused lane and column, and those behind it. */
static void
test_cards (Map          *map,
            gconstpointer data)
{
  PathosElement *lane = map_find (map, "Delights"), *at = map_find (map, "Reads the FAQ");
  g_autoptr (PathosClip) one = copy (map, find_card (map, "Pain points", "Account is mandatory"), NULL);
  g_autoptr (PathosClip) two = copy (map, find_card (map, "Thinking", "“Too many models.”"),
                                     find_card (map, "Thinking", "“Is the lens included?”"));
  g_autoptr (PathosClip) long_one = copy (map, find_card (map, "Backstage", "Product catalogue and stock"),
                                          NULL);
  g_autoptr (GPtrArray) ids = paste_at (map->document, one, (PathosInsertPlace) { lane, at },
                                        "Paste “Account is mandatory”");
  PathosCard *card = PATHOS_CARD (get_pasted (map, ids, 0));

  g_assert_true (PATHOS_ELEMENT (card)->parent == lane);
  g_assert_cmpstr (card->at, ==, at->id);

  g_ptr_array_unref (ids);
  ids = paste_at (map->document, two, (PathosInsertPlace) { lane, at }, "Paste 2 Elements");
  g_assert_cmpstr (PATHOS_CARD (get_pasted (map, ids, 0))->at, ==, at->id);
  g_assert_cmpstr (PATHOS_CARD (get_pasted (map, ids, 1))->at, ==, map_find (map, "Goes to checkout")->id);

  g_ptr_array_unref (ids);
  ids = paste_at (map->document, long_one, (PathosInsertPlace) { NULL, map_find (map, "Goes to checkout") },
                  "Paste “Product catalogue and stock”");
  card = PATHOS_CARD (get_pasted (map, ids, 0));
  g_assert_true (PATHOS_ELEMENT (card)->parent == map_find (map, "Backstage"));
  g_assert_cmpstr (card->at, ==, map_find (map, "Goes to checkout")->id);
  g_assert_cmpstr (card->until, ==, map_find (map, "Takes the free course")->id);
}

/* Behind the focused card, and in stages if the lane is for those. */
static void
test_card_places (Map          *map,
                  gconstpointer data)
{
  PathosElement *first = find_card (map, "Pain points", "Shipping cost appears last");
  PathosElement *lane = map_find (map, "Questions"), *stage = map_find (map, "Decision");
  g_autoptr (PathosClip) clip = copy (map, find_card (map, "Thinking", "“Too many models.”"), NULL);
  g_autoptr (GPtrArray) ids = paste_at (map->document, clip, (PathosInsertPlace) { first },
                                        "Paste ““Too many models.””");

  g_assert_true (get_behind (first, 1) == get_pasted (map, ids, 0));
  g_object_set (lane, "scope", PATHOS_SCOPE_STAGE, NULL);
  g_ptr_array_unref (ids);
  ids = paste_at (map->document, clip, (PathosInsertPlace) { lane, map_find (map, "Reads the FAQ") },
                  "Paste ““Too many models.””");
  g_assert_cmpstr (PATHOS_CARD (get_pasted (map, ids, 0))->at, ==, stage->id);
}

/* Where there are fewer columns than were copied, nothing is pasted. */
static void
test_refused (Map          *map,
              gconstpointer data)
{
  PathosElement *last = map_find (map, "Recommends a friend");
  g_autoptr (PathosClip) two = copy (map, find_card (map, "Thinking", "“Too many models.”"),
                                     find_card (map, "Thinking", "“Is the lens included?”"));
  g_autoptr (PathosClip) lane = copy (map, map_find (map, "Touchpoints"), NULL);
  g_autoptr (GBytes) before = pathos_json_write (map->journey);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (PathosPasted) pasted = { NULL };
  g_auto (PathosPasted) again = { NULL };

  g_assert_false (pathos_clip_paste (two, map->history, map->journey, &(PathosInsertPlace) { NULL, last },
                                     &pasted, &error));
  g_assert_cmpstr (error->message, ==, "What was copied has 2 columns, and here are fewer.");
  g_clear_error (&error);
  g_assert_false (pathos_clip_paste (lane, map->history, map->journey, &(PathosInsertPlace) { NULL }, &again,
                                     &error));
  g_assert_cmpstr (error->message, ==, "A map can have only one lane of touchpoints");
  after = pathos_json_write (map->journey);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (pathos_history_get_can_undo (map->history));
}

static PathosFeeling *
find_feeling (PathosElement *touchpoint,
              PathosElement *persona)
{
  PathosList *list = PATHOS_TOUCHPOINT (touchpoint)->feelings;

  for (guint i = 0; i < list->n_items; i++)
    {
      if (g_str_equal (PATHOS_FEELING (list->items[i])->persona, persona->id))
        return PATHOS_FEELING (list->items[i]);
    }

  return NULL;
}

/* A feeling comes to the focused curve, in the place of the one that is there. */
static void
test_feelings (Map          *map,
               gconstpointer data)
{
  PathosElement *maya = map->journey->personas->items[0], *jonas = map->journey->personas->items[1];
  PathosElement *from = map_find (map, "Goes to checkout"), *to = map_find (map, "Reads our blog post");
  PathosElement *empty = map_find (map, "Recommends a friend");
  PathosFeeling *feeling = find_feeling (from, maya), *there = find_feeling (to, jonas);
  g_autoptr (PathosClip) clip = copy (map, PATHOS_ELEMENT (feeling), NULL);
  g_autoptr (GPtrArray) ids = NULL;
  PathosFeeling *made;

  g_assert_nonnull (feeling);
  g_assert_nonnull (there);
  g_assert_cmpfloat (feeling->value, !=, there->value);
  ids = paste_at (map->document, clip, (PathosInsertPlace) { PATHOS_ELEMENT (there), to, jonas },
                  "Paste Feeling");
  g_assert_true (get_pasted (map, ids, 0) == PATHOS_ELEMENT (there));
  g_assert_cmpfloat (there->value, ==, feeling->value);
  g_assert_cmpstr (there->persona, ==, jonas->id);

  g_ptr_array_unref (ids);
  if (find_feeling (empty, jonas) != NULL)
    empty = map_find (map, "Takes the free course");
  ids = paste_at (map->document, clip, (PathosInsertPlace) { NULL, empty, jonas }, "Paste Feeling");
  made = find_feeling (empty, jonas);
  g_assert_nonnull (made);
  g_assert_cmpfloat (made->value, ==, feeling->value);
}

/* A lane keeps its cards where they are, a persona has looks of her own, an exit begins at the focus. */
static void
test_others (Map          *map,
             gconstpointer data)
{
  PathosElement *lane = map_find (map, "Pain points"), *persona = map->journey->personas->items[0], *made;
  PathosElement *at = map_find (map, "Reads the FAQ");
  g_autoptr (PathosClip) clip = copy (map, lane, NULL);
  g_autoptr (PathosClip) person = copy (map, persona, NULL);
  g_autoptr (PathosClip) link = copy (map, map->journey->links->items[1], NULL);
  g_autoptr (GPtrArray) ids = paste_at (map->document, clip, (PathosInsertPlace) { lane },
                                        "Paste “Pain points”");

  made = get_behind (lane, 1);
  g_assert_cmpuint (PATHOS_LANE (made)->cards->n_items, ==, PATHOS_LANE (lane)->cards->n_items);
  g_assert_cmpstr (PATHOS_CARD (PATHOS_LANE (made)->cards->items[0])->at, ==,
                   PATHOS_CARD (PATHOS_LANE (lane)->cards->items[0])->at);

  g_ptr_array_unref (ids);
  ids = paste_at (map->document, person, (PathosInsertPlace) { persona }, "Paste Maya, 27");
  g_assert_cmpint (PATHOS_PERSONA (get_behind (persona, 1))->marker, !=, PATHOS_PERSONA (persona)->marker);
  g_assert_cmpuint (PATHOS_PERSONA (get_behind (persona, 1))->colour, !=, PATHOS_PERSONA (persona)->colour);

  g_ptr_array_unref (ids);
  ids = paste_at (map->document, link, (PathosInsertPlace) { at, at }, "Paste “shipping cost”");
  g_assert_cmpstr (PATHOS_LINK (get_pasted (map, ids, 0))->from, ==, at->id);
  g_assert_cmpstr (PATHOS_LINK (get_pasted (map, ids, 0))->to, ==, "");
}

/* In another map, what is needed is found by its name, or brought along. */
static void
test_other_map (Map          *map,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_DATADIR"), "templates", "blank.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_open (file, &error);
  g_autoptr (PathosClip) clip = copy (map, map_find (map, "Goes to checkout"), NULL);
  PathosJourney *journey = pathos_document_get_journey (document);
  PathosElement *channel = g_object_new (PATHOS_TYPE_CHANNEL, "name", "CHECKOUT", NULL);
  g_autoptr (GPtrArray) ids = NULL;
  PathosTouchpoint *made;
  guint             n_channels;

  g_assert_no_error (error);
  pathos_list_append (journey->channels, channel);
  ids = paste_at (document, clip, (PathosInsertPlace) { NULL }, "Paste “Goes to checkout”");
  made = PATHOS_TOUCHPOINT (pathos_journey_find (journey, g_ptr_array_index (ids, 0)));
  n_channels = journey->channels->n_items;
  g_assert_cmpuint (n_channels, >, 1);
  g_assert_cmpstr (made->channels[0], ==, channel->id);
  g_assert_cmpuint (journey->personas->n_items, ==, 3);
  g_assert_cmpuint (journey->sources->n_items, >, 0);
  g_assert_cmpuint (count_cards (journey, PATHOS_ELEMENT (made)->id), ==,
                    count_cards (map->journey, map_find (map, "Goes to checkout")->id));

  /* Now everybody is there. */
  g_ptr_array_unref (ids);
  ids = paste_at (document, clip, (PathosInsertPlace) { NULL }, "Paste “Goes to checkout”");
  g_assert_cmpuint (journey->personas->n_items, ==, 3);
  g_assert_cmpuint (journey->channels->n_items, ==, n_channels);
  g_object_unref (channel);
}

static void
add_element_cb (PathosElement *element,
                gpointer       user_data)
{
  if (element->list != NULL)
    g_ptr_array_add (user_data, element);
}

/* Of the whole map, what a map has only once is not pasted again. */
static void
test_whole_map (Map          *map,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_DATADIR"), "templates", "blank.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PathosDocument) document = pathos_document_open (file, NULL);
  PathosJourney *journey = pathos_document_get_journey (document);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autoptr (PathosClip) clip = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *label = NULL;
  guint            n_lanes = journey->lanes->n_items;

  pathos_element_walk (PATHOS_ELEMENT (map->journey), add_element_cb, elements);
  clip = pathos_clip_new_of (map->journey, (PathosElement *const *) elements->pdata, elements->len);
  label = g_strdup_printf ("Paste %u Elements", clip->ids->len);
  ids = paste_at (document, clip, (PathosInsertPlace) { NULL }, label);
  g_assert_cmpuint (journey->stages->n_items, ==, 5);
  g_assert_cmpuint (journey->personas->n_items, ==, 3);
  g_assert_cmpuint (journey->links->n_items, ==, 2);
  g_assert_cmpuint (journey->lanes->n_items, ==, n_lanes + map->journey->lanes->n_items - 2);
}

/* Of a touchpoint with a picture, the picture goes along. */
static void
test_picture (Map          *map,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = specimen_make_png (3, 2, 1);
  PathosElement   *touchpoint = map_find (map, "Reads the FAQ");
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_DATADIR"), "templates", "blank.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PathosDocument) document = pathos_document_open (file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  const char *hash = pathos_pictures_add (map->journey->pictures, bytes, &error);
  g_autoptr (PathosClip) clip = NULL;

  g_assert_no_error (error);
  g_object_set (touchpoint, "picture", hash, NULL);
  clip = copy (map, touchpoint, NULL);
  ids = paste_at (document, clip, (PathosInsertPlace) { NULL }, "Paste “Reads the FAQ”");
  g_assert_nonnull (pathos_pictures_find (pathos_document_get_journey (document)->pictures, hash));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/clip/touchpoint", Map, NULL, map_set_up, test_touchpoint, map_tear_down);
  g_test_add ("/clip/alternative", Map, NULL, map_set_up, test_alternative, map_tear_down);
  g_test_add ("/clip/stage", Map, NULL, map_set_up, test_stage, map_tear_down);
  g_test_add ("/clip/cards", Map, NULL, map_set_up, test_cards, map_tear_down);
  g_test_add ("/clip/card-places", Map, NULL, map_set_up, test_card_places, map_tear_down);
  g_test_add ("/clip/refused", Map, NULL, map_set_up, test_refused, map_tear_down);
  g_test_add ("/clip/feelings", Map, NULL, map_set_up, test_feelings, map_tear_down);
  g_test_add ("/clip/others", Map, NULL, map_set_up, test_others, map_tear_down);
  g_test_add ("/clip/other-map", Map, NULL, map_set_up, test_other_map, map_tear_down);
  g_test_add ("/clip/whole-map", Map, NULL, map_set_up, test_whole_map, map_tear_down);
  g_test_add ("/clip/picture", Map, NULL, map_set_up, test_picture, map_tear_down);

  return g_test_run ();
}
