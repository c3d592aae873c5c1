/* test-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "folder.h"
#include "pathos-document.h"
#include "pathos-file.h"
#include "pathos-json-writer.h"
#include "text.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->folder = folder_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  folder_remove (fixture->folder);
}

static GFile *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  GFile *file = in_folder (fixture, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

static void
assert_holds (GFile      *file,
              const char *text)
{
  g_autofree char *held = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &held, NULL, NULL));
  g_assert_cmpstr (held, ==, text);
}

static void
assert_properties (PathosDocument *document)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *title = NULL;
  gboolean         modified, read_only;

  g_object_get (document, "file", &file, "title", &title, "modified", &modified, "read-only", &read_only,
                NULL);
  g_assert_true (file == pathos_document_get_file (document));
  g_assert_cmpstr (title, ==, pathos_document_get_title (document));
  g_assert_true (modified == pathos_document_get_modified (document));
  g_assert_true (read_only == pathos_document_get_read_only (document));
}

#define MAP MAP_FILE ("Old")

static void
count_notify_cb (guint *n)
{
  (*n)++;
}

/* Saves, and waits for it. */
static gboolean
save (PathosDocument *document,
      GFile          *file,
      GError        **error)
{
  PathosSaver *saver = pathos_document_get_saver (document);

  pathos_saver_save (saver, file);
  while (pathos_saver_get_state (saver) == PATHOS_SAVER_WRITING)
    g_main_context_iteration (NULL, TRUE);

  if (pathos_saver_get_error (saver) == NULL)
    return TRUE;

  *error = g_error_copy (pathos_saver_get_error (saver));
  return FALSE;
}

static void
test_edit_and_save (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "a.journey", MAP);
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_open (file, &error);
  guint n_titles = 0, n_modified = 0;

  g_assert_no_error (error);
  g_signal_connect_swapped (document, "notify::title", G_CALLBACK (count_notify_cb), &n_titles);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (count_notify_cb), &n_modified);
  g_assert_cmpstr (pathos_document_get_title (document), ==, "Old");
  g_assert_false (pathos_document_get_modified (document));
  g_assert_true (g_file_equal (pathos_document_get_file (document), file));

  g_object_set (pathos_document_get_journey (document), "title",
                "\u202e\u061c\u200e\u200fNew\n\u2066name\u2069", NULL);
  g_assert_cmpstr (pathos_document_get_title (document), ==, "New name");
  g_assert_true (pathos_document_get_modified (document));
  assert_holds (file, MAP);

  g_object_set (pathos_document_get_journey (document), "title", "New", NULL);
  g_object_set (pathos_document_get_journey (document), "objective", "Sell", NULL);
  g_object_set (pathos_document_get_journey (document), "objective", "", NULL);
  g_assert_cmpuint (n_titles, ==, 2);
  g_assert_cmpuint (n_modified, ==, 1);
  g_assert_true (save (document, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (pathos_document_get_modified (document));
  assert_holds (file, MAP_FILE ("New"));

  pathos_history_undo (pathos_document_get_history (document));
  g_assert_true (pathos_document_get_modified (document));
  assert_properties (document);
  assert_finalizes (g_steal_pointer (&document));
}

static void
test_repaired_is_a_copy (Fixture      *fixture,
                         gconstpointer user_data)
{
  static const char damaged[] = FILE_HEAD "[1, 0],\n  \"id\": \"journey2\"\n}\n";
  g_autoptr (GFile) file = write_file (fixture, "a.journey", damaged);
  g_autoptr (GFile) copy = in_folder (fixture, "b.journey");
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_open (file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pathos_document_get_repairs (document)->len, ==, 1);
  g_assert_null (pathos_document_get_file (document));
  g_assert_true (g_file_equal (pathos_document_get_source (document), file));
  g_assert_true (pathos_document_get_modified (document));

  g_assert_false (save (document, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  g_clear_error (&error);
  g_assert_true (pathos_document_get_modified (document));

  g_assert_true (save (document, copy, &error));
  g_assert_false (pathos_document_get_modified (document));
  g_assert_true (g_file_equal (pathos_document_get_file (document), copy));
  assert_holds (file, damaged);
  assert_finalizes (g_steal_pointer (&document));
}

static void
test_later_version_keeps_its_bytes (Fixture      *fixture,
                                    gconstpointer user_data)
{
  static const char later[] = FILE_HEAD "[2, 7],   \"id\": \"journey2\", \"new\": [1e5] }";
  g_autoptr (GFile) file = write_file (fixture, "a.journey", later);
  g_autoptr (GFile) copy = in_folder (fixture, "b.journey");
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_open (file, &error);

  g_assert_no_error (error);
  g_assert_true (pathos_document_get_read_only (document));
  g_assert_false (save (document, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_true (save (document, copy, &error));
  assert_holds (copy, later);
  assert_finalizes (g_steal_pointer (&document));
}

static void
test_template_belongs_to_no_file (Fixture      *fixture,
                                  gconstpointer user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "a.journey", MAP);
  g_autoptr (PathosDocument) document = pathos_document_new_from_template (file, NULL);

  g_assert_null (pathos_document_get_file (document));
  g_assert_false (pathos_document_get_modified (document));
  assert_finalizes (g_steal_pointer (&document));
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_open_async (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "a.journey", MAP);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = NULL;

  pathos_document_open_async (file, NULL, done_cb, &opened);
  wait_for (&opened);
  document = pathos_document_open_finish (opened, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pathos_document_get_title (document), ==, "Old");

  g_clear_object (&opened);
  assert_finalizes (g_steal_pointer (&document));
}

static void
test_failed_save (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "a.journey", MAP);
  g_autoptr (GFile) nowhere = in_folder (fixture, "no/such/folder/b.journey");
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_open (file, NULL);

  g_assert_false (save (document, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_false (pathos_document_get_modified (document));
  g_clear_error (&error);

  g_object_set (pathos_document_get_journey (document), "title", "New", NULL);
  g_assert_false (save (document, nowhere, &error));
  g_assert_true (pathos_document_get_modified (document));
  g_assert_true (g_file_equal (pathos_document_get_file (document), file));
  assert_finalizes (g_steal_pointer (&document));
}

/* A link stays a link, a file keeps its mode, and what must not be written is refused. */
static void
test_save_follows_links (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "a.journey", "old");
  g_autoptr (GFile) link = in_folder (fixture, "link.journey");
  g_autoptr (GFile) dangling = in_folder (fixture, "dangling.journey");
  g_autoptr (GFile) created = in_folder (fixture, "created.journey");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_no_errno (g_chmod (g_file_peek_path (file), 0662));
  g_assert_no_errno (symlink ("a.journey", g_file_peek_path (link)));
  g_assert_no_errno (symlink ("created.journey", g_file_peek_path (dangling)));

  g_assert_true (pathos_file_save (g_file_peek_path (link), bytes, PATHOS_SAVE_DEFAULT, &error));
  assert_holds (file, "new");
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_no_errno (g_stat (g_file_peek_path (file), &status));
  g_assert_cmphex (status.st_mode & 07777, ==, 0662);

  g_assert_true (pathos_file_save (g_file_peek_path (dangling), bytes, PATHOS_SAVE_DEFAULT, &error));
  assert_holds (created, "new");

  g_assert_false (pathos_file_save (fixture->folder, bytes, PATHOS_SAVE_DEFAULT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_false (pathos_file_save ("/dev/null", bytes, PATHOS_SAVE_DEFAULT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

/* Neither a pipe that nobody writes to, nor a folder, nor an endless file is read. */
static void
test_read_refuses (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GFile) pipe = in_folder (fixture, "pipe");
  g_autoptr (GFile) large = write_file (fixture, "large", "");
  g_autoptr (GFile) missing = in_folder (fixture, "missing");
  const char *paths[] = { g_file_peek_path (pipe), fixture->folder, "/dev/zero", g_file_peek_path (large),
                          g_file_peek_path (missing) };

  g_assert_no_errno (mkfifo (g_file_peek_path (pipe), 0600));
  g_assert_no_errno (truncate (g_file_peek_path (large), 32 * 1024 * 1024 + 1));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pathos_file_read (paths[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_save_refuses_faults (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (GFile) file = write_file (fixture, "a.journey", "kept");
  g_autoptr (GBytes) other = g_bytes_new_static (MAP " ", sizeof MAP);
  g_autoptr (GError) error = NULL;
  g_autoptr (PathosDocument) document = pathos_document_new (journey);

  g_assert_false (save (document, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_holds (file, "kept");
  g_clear_error (&error);

  g_assert_false (pathos_file_verify (other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_finalizes (g_steal_pointer (&document));
  g_assert_finalize_object (g_steal_pointer (&journey));
}

/* A programmer's mistake is reported, and nothing crashes. */
static void
test_guards (Fixture      *fixture,
             gconstpointer user_data)
{
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*PATHOS_IS_DOCUMENT*");
  g_assert_null (pathos_document_get_title (NULL));
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*PATHOS_IS_JOURNEY*");
  g_assert_null (pathos_document_new (NULL));
  g_test_assert_expected_messages ();
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/document/edit-and-save", test_edit_and_save);
  ADD ("/document/repaired-is-a-copy", test_repaired_is_a_copy);
  ADD ("/document/later-version-keeps-its-bytes", test_later_version_keeps_its_bytes);
  ADD ("/document/template-belongs-to-no-file", test_template_belongs_to_no_file);
  ADD ("/document/open-async", test_open_async);
  ADD ("/document/failed-save", test_failed_save);
  ADD ("/document/guards", test_guards);
  ADD ("/document/save-refuses-faults", test_save_refuses_faults);
  ADD ("/file/save-follows-links", test_save_follows_links);
  ADD ("/file/read-refuses", test_read_refuses);

  return g_test_run ();
}
