/* test-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas.h"
#include "pathos-shortcuts.h"

#include <string.h>

/* The help page of keys agrees with the tables of actions, and no two actions share a key. */

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

static void
collect_cb (const char *section,
            const char *label,
            const char *keys,
            gpointer    user_data)
{
  g_hash_table_insert (user_data, normalise (keys), (gpointer) label);
}

/* Every action in the shortcuts window is on the page. */
static void
test_page_is_complete (void)
{
  g_autoptr (GHashTable) page = read_page ();
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       keys, label;

  pathos_shortcuts_foreach (collect_cb, shown);
  g_assert_cmpuint (g_hash_table_size (shown), >, 20);
  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &keys, &label))
    {
      if (!g_hash_table_contains (page, keys))
        g_error ("The page of keys has no %s: %s", (char *) keys, (char *) label);
    }
}

/* Every key on the page does something. */
static void
test_page_is_true (void)
{
  g_autoptr (GHashTable) page = read_page ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);
  GHashTableIter      iter;
  gpointer            keys;

  pathos_shortcuts_foreach (collect_cb, known);
  for (guint i = 0; i < n_actions; i++)
    {
      g_auto (GStrv) accels = g_strsplit (actions[i].keys, " ", -1);

      for (guint j = 0; accels[j] != NULL; j++)
        g_hash_table_insert (known, normalise (accels[j]), (gpointer) actions[i].id);
    }

  g_hash_table_iter_init (&iter, page);
  while (g_hash_table_iter_next (&iter, &keys, NULL))
    {
      if (!g_hash_table_contains (known, keys))
        g_error ("The page of keys has %s, which does nothing", (char *) keys);
    }
}

static void
test_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint               n_actions;
  const PathosAction *actions = pathos_canvas_get_actions (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_auto (GStrv) accels = g_strsplit (actions[i].keys, " ", -1);

      g_assert_true (g_str_has_prefix (actions[i].id, "map."));
      for (guint j = 0; accels[j] != NULL; j++)
        g_assert_true (g_hash_table_insert (seen, normalise (accels[j]), NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shortcuts/page-is-complete", test_page_is_complete);
  g_test_add_func ("/shortcuts/page-is-true", test_page_is_true);
  g_test_add_func ("/shortcuts/unique", test_unique);

  return g_test_run ();
}
