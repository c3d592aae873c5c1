/* test-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-application.h"
#include "pathos-canvas.h"
#include "pathos-shortcuts.h"

#include <string.h>

/* The help page of keyboard shortcuts agrees with the tables of actions, and no two actions share a key. */

/* Keys on the page that GTK or the pointer handles, not an action. */
static const char *const others[] = { "F10", "Tab", "<Shift>Tab", "space" };

/* How the page spells the names of keys. */
static const struct
{
  const char *word;
  const char *name;
} names[] = {
  { "Ctrl", "<Control>" },
  { "Shift", "<Shift>" },
  { "←", "Left" },
  { "→", "Right" },
  { "↑", "Up" },
  { "↓", "Down" },
  { "Esc", "Escape" },
  { "Backspace", "BackSpace" },
  { "Enter", "Return" },
  { "Page Up", "Page_Up" },
  { "Page Down", "Page_Down" },
  { "Space", "space" },
  { "+", "plus" },
  { "−", "minus" },
  { "?", "question" },
};

typedef struct
{
  GHashTable *keys; /* (element-type utf8): as accelerators */
  GString    *accel;
  GString    *word; /* (nullable): while a key is read */
  gboolean    in_sequence;
} Page;

static char *
normalise (const char *accel)
{
  guint           keyval;
  GdkModifierType modifiers;

  gtk_accelerator_parse (accel, &keyval, &modifiers);
  return gtk_accelerator_name (gdk_keyval_to_lower (keyval), modifiers);
}

static void
append_key (GString    *accel,
            const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].word, word))
        {
          g_string_append (accel, names[i].name);
          return;
        }
    }

  g_string_append (accel, word);
}

static void
end_sequence (Page *page)
{
  g_autofree char *lower = strlen (page->accel->str) == 1 ? g_ascii_strdown (page->accel->str, -1)
                                                          : g_strdup (page->accel->str);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (g_str_equal (others[i], lower))
        {
          g_string_truncate (page->accel, 0);
          return;
        }
    }

  g_hash_table_add (page->keys, normalise (lower));
  g_string_truncate (page->accel, 0);
}

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **attribute_names,
               const char         **attribute_values,
               gpointer             user_data,
               GError             **error)
{
  Page *page = user_data;

  if (g_str_equal (element, "keyseq"))
    page->in_sequence = TRUE;
  else if (g_str_equal (element, "key"))
    page->word = g_string_new (NULL);
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             user_data,
             GError             **error)
{
  Page *page = user_data;

  if (g_str_equal (element, "key"))
    {
      append_key (page->accel, page->word->str);
      g_string_free (g_steal_pointer (&page->word), TRUE);
      if (!page->in_sequence)
        end_sequence (page);
    }
  else if (g_str_equal (element, "keyseq"))
    {
      page->in_sequence = FALSE;
      end_sequence (page);
    }
}

static void
text (GMarkupParseContext *context,
      const char          *chars,
      gsize                length,
      gpointer             user_data,
      GError             **error)
{
  Page *page = user_data;

  if (page->word != NULL)
    g_string_append_len (page->word, chars, (gssize) length);
}

/* Returns: (transfer full) (element-type utf8): the keys on the page */
static GHashTable *
read_page (void)
{
  static const GMarkupParser parser = { start_element, end_element, text };
  g_autofree char           *path = g_build_filename (g_getenv ("PATHOS_DATADIR"),
                                                      "..",
                                                      "help",
                                                      "C",
                                                      "keyboard.page",
                                                      NULL);
  g_autoptr (GString) accel = g_string_new (NULL);
  Page page = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), accel, NULL, FALSE };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &page, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_markup_parse_context_parse (context, contents, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (page.keys), >, 20);

  return page.keys;
}

/* Returns: (transfer full) (element-type utf8 PathosAction): the keys of all actions, as accelerators */
static GHashTable *
list_keys (void)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) actions = pathos_application_list_actions ();

  for (guint i = 0; i < actions->len; i++)
    {
      PathosAction *action = g_ptr_array_index (actions, i);
      g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          if (!g_hash_table_insert (known, normalise (keys[j]), action))
            g_error ("%s has the key of another action: %s", action->id, keys[j]);
        }
    }

  return known;
}

/* Every action in the shortcuts window is on the page. */
static void
test_page_is_complete (void)
{
  g_autoptr (GHashTable) page = read_page ();
  g_autoptr (GPtrArray) actions = pathos_application_list_actions ();
  guint n_shown = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      const PathosAction *action = g_ptr_array_index (actions, i);
      g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);
      g_autofree char *shown = NULL;

      if (action->label == NULL || keys[0] == NULL)
        continue;

      n_shown++;
      shown = normalise (keys[0]);
      if (!g_hash_table_contains (page, shown))
        g_error ("The page of shortcuts lacks %s: %s", shown, action->label);
    }

  g_assert_cmpuint (n_shown, >, 20);
}

/* Every key on the page does something. */
static void
test_page_is_true (void)
{
  g_autoptr (GHashTable) page = read_page ();
  g_autoptr (GHashTable) known = list_keys ();
  GHashTableIter iter;
  gpointer       keys;

  g_hash_table_iter_init (&iter, page);
  while (g_hash_table_iter_next (&iter, &keys, NULL))
    {
      if (!g_hash_table_contains (known, keys))
        g_error ("The page of shortcuts has %s, which does nothing", (char *) keys);
    }
}

/* No two actions share a key, and those of the map are all in its group. */
static void
test_unique (void)
{
  g_autoptr (GHashTable) known = list_keys ();
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  g_assert_cmpuint (g_hash_table_size (known), >, n_actions);
  for (guint i = 0; i < n_actions; i++)
    g_assert_true (g_str_has_prefix (actions[i].id, "map."));
}

static guint
count_rows (GtkWidget *widget)
{
  guint n_rows = ADW_IS_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_rows += count_rows (child);

  return n_rows;
}

/* The shortcuts window has a row for each action that has a label and keys. */
static void
test_dialog (void)
{
  g_autoptr (GPtrArray) actions = pathos_application_list_actions ();
  GtkWidget *window = adw_window_new ();
  AdwDialog *dialog = g_object_ref_sink (pathos_shortcuts_create_dialog (actions));
  guint      n_shown = 0;

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);

  for (guint i = 0; i < actions->len; i++)
    {
      const PathosAction *action = g_ptr_array_index (actions, i);

      n_shown += action->label != NULL && *action->keys != '\0';
    }

  g_assert_cmpuint (count_rows (GTK_WIDGET (dialog)), ==, n_shown);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (dialog);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/shortcuts/page-is-complete", test_page_is_complete);
  g_test_add_func ("/shortcuts/page-is-true", test_page_is_true);
  g_test_add_func ("/shortcuts/unique", test_unique);
  g_test_add_func ("/shortcuts/dialog", test_dialog);

  return g_test_run ();
}
