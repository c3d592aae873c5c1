/* test-mention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-card.h"
#include "pathos-channel-words.h"
#include "pathos-channel.h"
#include "pathos-icons.h"
#include "pathos-mention.h"
#include "pathos-text-tool.h"
#include "pathos-touchpoint.h"

/* Names at the end of a text: which are offered, and what becomes of them when the text is committed. */

/* Types a text for an element and commits it, as one step. */
static void
type (Map        *map,
      const char *title,
      const char *text)
{
  g_autoptr (PathosTool) tool = pathos_text_tool_new ();
  const PathosPlaced *placed = pathos_parts_find (map->parts, map_find (map, title)->id);

  g_assert_true (pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), map->journey, placed, NULL));
  g_assert_true (pathos_text_tool_set_text (PATHOS_TEXT_TOOL (tool), text, NULL));
  g_assert_true (pathos_tool_drop (tool, map->history, NULL));
  map_lay_out (map, NULL);
}

/* Returns: (transfer full): the names of the channels of a touchpoint, with their icons */
static char *
dup_channels (Map        *map,
              const char *title)
{
  PathosTouchpoint *touchpoint = PATHOS_TOUCHPOINT (map_find (map, title));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; touchpoint->channels != NULL && touchpoint->channels[i] != NULL; i++)
    {
      PathosChannel *channel = PATHOS_CHANNEL (pathos_journey_find (map->journey, touchpoint->channels[i]));

      g_string_append_printf (names, "%s%s/%s", i > 0 ? " " : "", channel->name, channel->icon);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_channels (Map        *map,
                 const char *title,
                 const char *wanted)
{
  g_autofree char *channels = dup_channels (map, title);

  g_assert_cmpstr (channels, ==, wanted);
}

static void
test_channels (Map          *map,
               gconstpointer data)
{
  guint n_channels = map->journey->channels->n_items;

  type (map, "Reads the FAQ", "Reads it @website");
  assert_channels (map, "Reads it", "Website/website");
  g_assert_cmpuint (map->journey->channels->n_items, ==, n_channels);

  /* Several, in the order in which they are written. */
  type (map, "Reads it", "Reads both @e-mail @BLOG");
  assert_channels (map, "Reads both", "E-mail/email Blog/blog");

  /* A new one is spelled as its icon, if that is its word; another keeps its own name. */
  type (map, "Reads both", "Reads a letter @letter");
  assert_channels (map, "Reads a letter", "Letter/letter Blog/blog");
  type (map, "Reads a letter", "Looks @window of the shop");
  assert_channels (map, "Looks", "Window of the shop/shop Blog/blog");
  g_assert_cmpuint (map->journey->channels->n_items, ==, n_channels + 2);
  type (map, "Looks", "Calls @hotline call");
  assert_channels (map, "Calls", "Hotline call/phone Blog/blog");
  pathos_history_undo (map->history);
  pathos_history_undo (map->history);
  g_assert_cmpuint (map->journey->channels->n_items, ==, n_channels + 1);
}

static const struct
{
  const char *name;
  const char *icon;
} icon_names[] = {
  { "Store", "shop" },
  { "bookstore", "shop" },
  { "coffee shop", "shop" },
  { "Shop assistants", "person" },
  { "counter", "shop" },
  { "Supermarket", "shop" },
  { "Till", "payment" },
  { "Cash desk", "payment" },
  { "Telephone", "phone" },
  { "Hotline call", "phone" },
  { "Call centre", "phone" },
  { "e-mail", "email" },
  { "Mail", "email" },
  { "Direct mail", "letter" },
  { "Newsletter", "newsletter" },
  { "Press", "newsletter" },
  { "WhatsApp", "chat" },
  { "Messenger", "chat" },
  { "Instagram", "social" },
  { "Social media", "social" },
  { "Mobile app", "app" },
  { "App store", "download" },
  { "Web shop", "website" },
  { "Homepage", "website" },
  { "Google", "search" },
  { "Street", "map" },
  { "Poster", "print" },
  { "leaflets", "print" },
  { "Catalogue", "print" },
  { "Packaging", "parcel" },
  { "Home delivery", "parcel" },
  { "Courier", "person" },
  { "barista", "person" },
  { "Advisor", "person" },
  { "Friends", "word-of-mouth" },
  { "Word of mouth", "word-of-mouth" },
  { "TV", "tv" },
  { "Radio", "advert" },
  { "TV advert", "advert" },
  { "Trade fair", "event" },
  { "Invoice", "document" },
  { "Self-service", "kiosk" },
  { "ATM", "bank" },
  { "Train", "car" },
  { "At home", "home" },
  { "Café", "coffee" },
  { "CAFE", "coffee" },
  { "Training", "course" },
  { "Loyalty card", "loyalty-card" },
  { "Paper card", "loyalty-card" },
  { "Stamp card", "loyalty-card" },
  { "Member card", "loyalty-card" },
  { "Membership cards", "loyalty-card" },
  { "Punch card", "loyalty-card" },
  { "Card", "payment" },
  { "Credit card", "payment" },
  { "Card reader", "payment" },
  { "At the till", "payment" },
  { "Gift card", "gift" },
  { "Business card", "print" },
  { "Comment card", "survey" },
  { "Sign", "sign" },
  { "Shop sign", "sign" },
  { "Menu board", "sign" },
  { "Sign up", "website" },
  { "Booking platform", "website" },
  { "E-mail address", "email" },
  { "Post office", "letter" },
  { "Waiting room", "" },
  { "Fitting room", "shop" },
  { "Shop entrance", "shop" },
  { "Marketing", "advert" },
  { "Tripadvisor", "review" },
  { "Video conference", "video" },
  { "Google Pay", "payment" },
  { "Apple Pay", "payment" },
  { "Car park", "car" },
  { "Timetable", "calendar" },
  { "Voucher", "gift" },
  /* Letters that happen to be in another word say nothing. */
  { "Happening", "" },
  { "Fairness", "" },
  { "Spotted", "" },
  { "Zeppelin", "" },
  { "?", "" },
  { "", "" },
};

/* Most icon_names are none of an icon, but one of their words says which fits. Others get none. */
static void
test_icons (Map          *map,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (icon_names); i++)
    {
      g_test_message ("%s", icon_names[i].name);
      g_assert_cmpstr (pathos_channel_words_find_icon (icon_names[i].name), ==, icon_names[i].icon);
      g_assert_true (*icon_names[i].icon == '\0' || pathos_icon_find (icon_names[i].icon) != NULL);
    }
}

/* A new channel begins with a capital letter, as those that are offered do. */
static void
test_capitals (Map          *map,
               gconstpointer data)
{
  type (map, "Reads the FAQ", "Reads it @street");
  assert_channels (map, "Reads it", "Street/map");
  type (map, "Reads it", "Reads it @iPhone app");
  assert_channels (map, "Reads it", "iPhone app/app");
  type (map, "Reads it", "Reads it @élan");
  assert_channels (map, "Reads it", "Élan/");
}

/* What is not at the end, or not known there, is part of the text. */
static void
test_text (Map          *map,
           gconstpointer data)
{
  type (map, "Reads the FAQ", "Writes to a@example.org");
  type (map, "Writes to a@example.org", "Asks @anna and bob @website");
  assert_channels (map, "Asks @anna and bob", "Website/website");

  type (map, "Specs nobody can compare", "Nobody @home");
  g_assert_nonnull (map_find (map, "Nobody @home"));
  type (map, "Nobody @home", "@maya");
  g_assert_nonnull (map_find (map, "@maya"));
}

static void
test_personas (Map          *map,
               gconstpointer data)
{
  PathosCard  *card = PATHOS_CARD (map_find (map, "No price with lens shown"));
  const char **ids;

  g_assert_null (card->personas);
  type (map, "No price with lens shown", "No price @maya");
  g_assert_cmpstr (card->text, ==, "No price");
  g_assert_cmpuint (g_strv_length ((char **) card->personas), ==, 1);

  type (map, "No price", "No price @Jonas, 41 @maya");
  ids = card->personas;
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, PATHOS_ELEMENT (map->journey->personas->items[1])->id);
  g_assert_cmpstr (ids[1], ==, PATHOS_ELEMENT (map->journey->personas->items[0])->id);

  pathos_history_undo (map->history);
  pathos_history_undo (map->history);
  g_assert_null (card->personas);
}

static void
assert_offers (Map        *map,
               const char *title,
               const char *start,
               const char *wanted)
{
  g_auto (GStrv) names = pathos_mention_complete (map->journey, map_find (map, title), start);
  g_autofree char *joined = g_strjoinv ("|", names);

  g_assert_cmpstr (joined, ==, wanted);
}

/* No name is offered twice, and none where what is typed stands for one already: Tab ends the text there. */
static void
test_offers (Map          *map,
             gconstpointer data)
{
  assert_offers (map, "Reads the FAQ", "web", "Website");
  assert_offers (map, "Reads the FAQ", "WEBSITE", "");
  assert_offers (map, "Reads the FAQ", "e-mail", "");
  assert_offers (map, "Specs nobody can compare", "m", "Maya, 27");
  assert_offers (map, "Specs nobody can compare", "maya", "");
  assert_offers (map, "Specs nobody can compare", "", "Maya, 27|Jonas, 41|Lina, 19");
  assert_offers (map, "Specs nobody can compare", "web", "");

  g_object_set (map->journey->channels->items[0], "name", "website", NULL);
  assert_offers (map, "Reads the FAQ", "webs", "website");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/mention/channels", Map, NULL, map_set_up, test_channels, map_tear_down);
  g_test_add ("/mention/icons", Map, NULL, map_set_up, test_icons, map_tear_down);
  g_test_add ("/mention/capitals", Map, NULL, map_set_up, test_capitals, map_tear_down);
  g_test_add ("/mention/text", Map, NULL, map_set_up, test_text, map_tear_down);
  g_test_add ("/mention/personas", Map, NULL, map_set_up, test_personas, map_tear_down);
  g_test_add ("/mention/offers", Map, NULL, map_set_up, test_offers, map_tear_down);

  return g_test_run ();
}
