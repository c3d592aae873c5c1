/* test-offers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-fixture.h"
#include "pathos-canvas-private.h"
#include "pathos-channel.h"
#include "pathos-touchpoint.h"

/* What the menu offers, also for several at once, and what the lists do that it opens. */

typedef CanvasFixture Fixture;

static void
activate (Fixture    *fixture,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL);
  canvas_fixture_settle (fixture->canvas);
}

/* Returns: whether @model or what is in it has an item for @action */
static gboolean
has_item (GMenuModel *model,
          const char *action)
{
  gboolean found = FALSE;

  for (int i = 0; !found && i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &name);
      found = g_strcmp0 (name, action) == 0 || (section != NULL && has_item (section, action));
    }

  return found;
}

static void
focus_on (Fixture    *fixture,
          const char *title)
{
  pathos_canvas_focus_on (fixture->canvas,
                          pathos_parts_find (pathos_scene_model_get_parts (fixture->canvas->model),
                                             map_find (&fixture->map, title)->id));
}

/* Returns: whether the menu of @title offers @action */
static gboolean
offers (Fixture    *fixture,
        const char *title,
        const char *action)
{
  GMenuModel *model;

  focus_on (fixture, title);
  activate (fixture, "map.menu");
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (fixture->canvas->menu));
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_settle (fixture->canvas);
  return has_item (model, action);
}

/* What would only be refused is not in the menu: nothing goes before the first, or behind the last. */
static void
test_possible (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *action;
    gboolean    is_offered;
  } expected[] = {
    { "Searches “how to learn photography”", "map.move-earlier", FALSE },
    { "Searches “how to learn photography”", "map.move-later", TRUE },
    { "Searches “how to learn photography”", "map.join", FALSE },
    { "Searches “how to learn photography”", "map.split-stage", FALSE },
    { "Reads our blog post", "map.move-earlier", TRUE },
    { "Reads our blog post", "map.join", TRUE },
    { "Reads our blog post", "map.split-stage", TRUE },
    { "Looks at the shop and About us", "map.join", FALSE }, /* the first of its stage */
    { "Recommends a friend", "map.move-later", FALSE },
    { "Awareness", "map.merge-stages", TRUE },
    { "Advocacy", "map.merge-stages", FALSE },
    { "Advocacy", "map.move-later", FALSE },
    { "Specs nobody can compare", "map.cover-more", TRUE },
    { "Specs nobody can compare", "map.cover-fewer", FALSE },
    { "Touchpoints", "map.move-up", FALSE },
    { "Touchpoints", "map.move-down", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s, %s", expected[i].title, expected[i].action);
      g_assert_cmpint (offers (fixture, expected[i].title, expected[i].action), ==, expected[i].is_offered);
    }
}

/* Of several, some can be moved, and together they say why not. */
static void
test_possible_together (Fixture      *fixture,
                        gconstpointer data)
{
  const char *first = map_find (&fixture->map, "Searches “how to learn photography”")->id;

  pathos_selection_set_only (fixture->canvas->selection, first);
  pathos_selection_toggle (fixture->canvas->selection, map_find (&fixture->map, "Reads the FAQ")->id);
  g_assert_true (offers (fixture, "Searches “how to learn photography”", "map.move-earlier"));
}

static void
keep_message_cb (char      **message,
                 const char *said)
{
  g_set_str (message, said);
}

/* Feelings of those who are no longer at a touchpoint are hidden, which is said; once they are, no more. */
static void
test_hidden_feelings (Fixture      *fixture,
                      gconstpointer data)
{
  PathosElement   *faq = map_find (&fixture->map, "Reads the FAQ");
  g_autofree char *message = NULL;

  g_signal_connect_swapped (fixture->canvas, "moved-along", G_CALLBACK (keep_message_cb), &message);
  focus_on (fixture, "Reads the FAQ");
  activate (fixture, "map.menu");
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_settle (fixture->canvas);
  activate (fixture, "offer.personas-1");
  g_assert_nonnull (PATHOS_TOUCHPOINT (faq)->personas);
  g_assert_cmpstr (message, ==, "1 feeling is hidden, since its persona is no longer here");

  g_clear_pointer (&message, g_free);
  activate (fixture, "offer.roles-0");
  g_assert_null (message);
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

/* Returns: (nullable): the first widget of this type in @widget */
static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* Opens the field for the name of a channel of “Reads the FAQ”, types there, and presses Enter. */
static void
name_channel (Fixture    *fixture,
              const char *name)
{
  GtkWidget *entry;

  focus_on (fixture, "Reads the FAQ");
  activate (fixture, "map.menu");
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_settle (fixture->canvas);
  activate (fixture, "offer.new");
  entry = find_widget (pathos_canvas_get_popover (fixture->canvas), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  canvas_fixture_settle (fixture->canvas);
}

/* A new channel is named in a field of its own. It comes besides those that there are, as one step, and the
 * focus is back on what has it. */
static void
test_new_channel (Fixture      *fixture,
                  gconstpointer data)
{
  PathosElement   *faq = map_find (&fixture->map, "Reads the FAQ");
  PathosList      *channels = fixture->map.journey->channels;
  guint            n_channels = channels->n_items;
  PathosChannel   *added;
  g_autofree char *had = g_strdup (PATHOS_TOUCHPOINT (faq)->channels[0]);

  name_channel (fixture, " phone booth ");
  g_assert_null (pathos_canvas_get_popover (fixture->canvas));
  g_assert_cmpuint (channels->n_items, ==, n_channels + 1);
  added = PATHOS_CHANNEL (channels->items[n_channels]);
  g_assert_cmpstr (added->name, ==, "Phone booth");
  g_assert_cmpstr (added->icon, ==, "phone");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->title, ==, "Reads the FAQ");
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->channels[0], ==, had);
  g_assert_cmpstr (PATHOS_TOUCHPOINT (faq)->channels[1], ==, PATHOS_ELEMENT (added)->id);
  g_assert_cmpstr (pathos_canvas_get_acting (fixture->canvas)->group->id, ==, faq->id);

  pathos_history_undo (fixture->map.history);
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  g_assert_cmpuint (channels->n_items, ==, n_channels);

  /* One that the map has is not made again, and one that the touchpoint has changes nothing. */
  name_channel (fixture, "blog");
  g_assert_cmpuint (channels->n_items, ==, n_channels);
  g_assert_cmpuint (g_strv_length ((char **) PATHOS_TOUCHPOINT (faq)->channels), ==, 2);
  pathos_history_undo (fixture->map.history);
  name_channel (fixture, "website");
  name_channel (fixture, "  ");
  g_assert_false (pathos_history_get_can_undo (fixture->map.history));
  gtk_popover_popdown (GTK_POPOVER (pathos_canvas_get_popover (fixture->canvas)));
  canvas_fixture_settle (fixture->canvas);
  g_assert_cmpstr (pathos_canvas_get_acting (fixture->canvas)->group->id, ==, faq->id);
}

/* While one types, the list of kinds stays as large as it is, and where it is. It shows whole rows. */
static void
test_chooser_size (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const typed[] = { "p", "pain", "Nobody knows this", "" };
  GtkWidget               *chooser, *entry, *list;
  int                      width, height, seen;

  focus_on (fixture, "Reads the FAQ");
  activate (fixture, "map.add-lane");
  chooser = fixture->canvas->chooser;
  entry = find_widget (chooser, GTK_TYPE_SEARCH_ENTRY);
  list = find_widget (chooser, GTK_TYPE_LIST_BOX);
  width = gtk_widget_get_width (chooser);
  height = gtk_widget_get_height (chooser);
  seen = gtk_widget_get_height (gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW));
  g_assert_cmpint (seen, <, gtk_widget_get_height (list));
  g_assert_true (gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), seen - 2) !=
                 gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), seen + 2));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), typed[i]);
      canvas_fixture_settle (fixture->canvas);
      g_assert_cmpint (gtk_widget_get_width (chooser), ==, width);
      g_assert_cmpint (gtk_widget_get_height (chooser), ==, height);
    }
}

static const char *
get_name (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (find_widget (GTK_WIDGET (row), GTK_TYPE_LABEL)));
}

/* A kind is also found by what else people call it. */
static void
test_chooser_names (Fixture      *fixture,
                    gconstpointer data)
{
  static const char *const names[][2] = {
    { "act", "Actions" }, { "doing", "Actions" }, { "thinking", "Thoughts" }, { "stage", NULL }
  };
  GtkWidget *entry, *list;

  focus_on (fixture, "Reads the FAQ");
  activate (fixture, "map.add-lane");
  entry = find_widget (fixture->canvas->chooser, GTK_TYPE_SEARCH_ENTRY);
  list = find_widget (fixture->canvas->chooser, GTK_TYPE_LIST_BOX);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkListBoxRow *selected;

      gtk_editable_set_text (GTK_EDITABLE (entry), names[i][0]);
      canvas_fixture_settle (fixture->canvas);
      selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));
      g_assert_true ((selected != NULL) == (names[i][1] != NULL));
      if (selected != NULL)
        g_assert_cmpstr (get_name (selected), ==, names[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/offers/hidden-feelings", Fixture, NULL, canvas_fixture_set_up, test_hidden_feelings,
              canvas_fixture_tear_down);
  g_test_add ("/offers/several", Fixture, NULL, canvas_fixture_set_up, test_offers, canvas_fixture_tear_down);

  g_test_add ("/offers/new-channel", Fixture, NULL, canvas_fixture_set_up, test_new_channel,
              canvas_fixture_tear_down);

  g_test_add ("/offers/possible", Fixture, NULL, canvas_fixture_set_up, test_possible,
              canvas_fixture_tear_down);
  g_test_add ("/offers/possible-together", Fixture, NULL, canvas_fixture_set_up, test_possible_together,
              canvas_fixture_tear_down);
  g_test_add ("/offers/chooser-names", Fixture, NULL, canvas_fixture_set_up, test_chooser_names,
              canvas_fixture_tear_down);
  g_test_add ("/offers/chooser-size", Fixture, NULL, canvas_fixture_set_up, test_chooser_size,
              canvas_fixture_tear_down);

  return g_test_run ();
}
