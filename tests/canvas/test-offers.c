/* test-offers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "pathos-canvas-private.h"
#include "pathos-channel.h"
#include "pathos-touchpoint.h"

/* What the menu offers for several at once. */

typedef CanvasFixture Fixture;

static void
activate (Fixture    *fixture,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL);
  canvas_fixture_settle (fixture->canvas);
}

/* The menu offers for what is selected what all of it shares. */
static void
test_offers (Fixture      *fixture,
             gconstpointer data)
{
  PathosElement *faq = map_find (&fixture->map, "Reads the FAQ");
  PathosElement *checkout = map_find (&fixture->map, "Goes to checkout");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, faq->id);
  g_ptr_array_add (ids, checkout->id);
  pathos_canvas_focus_on (fixture->canvas,
                          pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model), faq->id));
  pathos_selection_set_all (fixture->canvas->selection, ids);
  activate (fixture, "map.menu");
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_settle (fixture->canvas);
  activate (fixture, "offer.roles-0");
  g_assert_cmpuint (PATHOS_TOUCHPOINT (faq)->roles & 1, ==, 1);
  g_assert_cmpuint (PATHOS_TOUCHPOINT (checkout)->roles & 1, ==, 1);
  g_assert_cmpstr (pathos_canvas_get_focused (fixture->canvas)->group->id, ==, faq->id);
  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
}

/* A channel that the map does not have yet, is named behind the title. */
static void
test_new_channel (Fixture      *fixture,
                  gconstpointer data)
{
  PathosElement   *faq = map_find (&fixture->map, "Reads the FAQ");
  guint            n_channels = fixture->map.journey->channels->n_items;
  GtkTextBuffer   *buffer;
  g_autofree char *had = g_strdup (PATHOS_TOUCHPOINT (faq)->channels[0]);

  pathos_canvas_focus_on (fixture->canvas,
                          pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model), faq->id));
  activate (fixture, "map.menu");
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_settle (fixture->canvas);
  activate (fixture, "offer.new");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (pathos_text_editor_get_view (fixture->canvas->editor)));
  gtk_text_buffer_insert_at_cursor (buffer, "Fairground stall", -1);
  pathos_text_editor_end (fixture->canvas->editor, TRUE);
  canvas_fixture_settle (fixture->canvas);

  g_assert_cmpuint (fixture->map.journey->channels->n_items, ==, n_channels + 1);
  g_assert_cmpstr (PATHOS_CHANNEL (fixture->map.journey->channels->items[n_channels])->name, ==,
                   "Fairground stall");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->title, ==, "Reads the FAQ");
  g_assert_true (g_strv_contains (PATHOS_TOUCHPOINT (faq)->channels,
                                  fixture->map.journey->channels->items[n_channels]->id));
  g_assert_true (g_strv_contains (PATHOS_TOUCHPOINT (faq)->channels, had));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/offers/several", Fixture, NULL, canvas_fixture_set_up, test_offers, canvas_fixture_tear_down);

  g_test_add ("/offers/new-channel", Fixture, NULL, canvas_fixture_set_up, test_new_channel,
              canvas_fixture_tear_down);

  return g_test_run ();
}
