/* test-export-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "folder.h"
#include "pathos-export-save.h"
#include "pathos-file.h"
#include "pathos-save-error.h"

#include <sys/stat.h>
#include <unistd.h>

/* An export of some documents, each of which is its own number. */
typedef struct
{
  char *folder;
  PathosExport export;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->folder = folder_new ();
  g_assert_no_errno (chdir (fixture->folder));
  fixture->export.documents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_assert_no_errno (chdir ("/"));
  folder_remove (fixture->folder);
  g_ptr_array_unref (fixture->export.documents);
}

static void
set_n_documents (Fixture *fixture,
                 guint    n)
{
  g_ptr_array_set_size (fixture->export.documents, 0);
  for (guint i = 0; i < n; i++)
    {
      char *text = g_strdup_printf ("%u", i + 1);

      g_ptr_array_add (fixture->export.documents, g_bytes_new_take (text, strlen (text)));
    }
}

static void
write_file (const char *name)
{
  g_assert_true (g_file_set_contents (name, "before", -1, NULL));
}

static void
assert_holds (const char *name,
              const char *text)
{
  g_autofree char *held = NULL;

  g_assert_true (g_file_get_contents (name, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, text);
}

/* Nothing is written if one name is refused. @code: negative if all is written */
static void
check (Fixture                  *fixture,
       const PathosExportTarget *target,
       int                       code)
{
  g_autoptr (GError) error = NULL;
  guint n_files = folder_count_files (fixture->folder);

  if (code < 0)
    {
      g_assert_true (pathos_export_save (&fixture->export, target, &error));
      g_assert_no_error (error);
      return;
    }

  g_assert_false (pathos_export_save (&fixture->export, target, &error));
  g_assert_error (error, PATHOS_SAVE_ERROR, code);
  g_assert_cmpuint (folder_count_files (fixture->folder), ==, n_files);
}

/* Numbers have as many digits as the last one, and come before the extension. */
static void
test_paths (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) many = NULL;

  set_n_documents (fixture, 1);
  one = pathos_export_dup_paths (&fixture->export, "a.b/map.svg");
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (one->pdata[0], ==, "a.b/map.svg");

  set_n_documents (fixture, 10);
  many = pathos_export_dup_paths (&fixture->export, "a.b/map");
  g_assert_cmpuint (many->len, ==, 10);
  g_assert_cmpstr (many->pdata[0], ==, "a.b/map-01");
  g_ptr_array_unref (many);
  many = pathos_export_dup_paths (&fixture->export, "a.b/map.svg");
  g_assert_cmpstr (many->pdata[9], ==, "a.b/map-10.svg");
}

/* No name of a map is written to, be it a number, a link or another name of its folder. */
static void
test_maps (Fixture      *fixture,
           gconstpointer user_data)
{
  const char *const  maps[] = { "other.json", "n-2.svg", "gone.json", NULL };
  const char *const  names[] = { "other.json", "./other.json", "hard.svg", "link.svg", "up/other.json",
                                 "gone.json", "up/gone.json", "unopened.journey", "Unopened.JOURNEY",
                                 "link-to-unopened" };
  PathosExportTarget target = { NULL, TRUE, TRUE, maps };

  write_file ("other.json");
  write_file ("unopened.journey");
  write_file ("Unopened.JOURNEY");
  g_assert_no_errno (symlink ("unopened.journey", "link-to-unopened"));
  g_assert_no_errno (link ("other.json", "hard.svg"));
  g_assert_no_errno (symlink ("other.json", "link.svg"));
  g_assert_no_errno (symlink (".", "up"));
  set_n_documents (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      target.path = names[i];
      check (fixture, &target, PATHOS_SAVE_ERROR_MAP);
    }
  assert_holds ("other.json", "before");
  assert_holds ("unopened.journey", "before");

  write_file ("n-2.svg");
  set_n_documents (fixture, 3);
  target.path = "n.svg";
  check (fixture, &target, PATHOS_SAVE_ERROR_MAP);
  assert_holds ("n-2.svg", "before");

  /* What is not there yet is another file in another folder. */
  set_n_documents (fixture, 1);
  target.path = "new.journey";
  check (fixture, &target, -1);
  g_assert_no_errno (mkdir ("down", 0700));
  target.path = "down/gone.json";
  check (fixture, &target, -1);
  folder_clear ("down");
}

static void
test_endings (void)
{
  static const char *const names[][2] = {
    { "a.b/map", "a.b/map.svg" },
    { "map.png", "map.png" },
    { ".notes", ".notes.svg" },
    { ".notes.png", ".notes.png" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *completed = pathos_file_dup_with_ending (names[i][0], ".svg");

      g_assert_cmpstr (completed, ==, names[i][1]);
    }
}

/* A file that was named may be overwritten. Those whose names only follow from that need an answer. */
static void
test_existing (Fixture      *fixture,
               gconstpointer user_data)
{
  PathosExportTarget target = { "n.svg", TRUE, FALSE, NULL };
  g_autoptr (GPtrArray) existing = NULL;

  set_n_documents (fixture, 1);
  write_file ("n.svg");
  check (fixture, &target, -1);
  assert_holds ("n.svg", "1");
  target.is_chosen = FALSE;
  check (fixture, &target, PATHOS_SAVE_ERROR_EXISTS);

  /* Who chose one of its names did not mean the other. */
  target.is_chosen = TRUE;
  g_assert_no_errno (link ("n.svg", "hard.svg"));
  check (fixture, &target, PATHOS_SAVE_ERROR_LINKED);
  g_assert_no_errno (unlink ("hard.svg"));

  set_n_documents (fixture, 3);
  write_file ("n-2.svg");
  g_assert_no_errno (symlink ("nothing", "n-3.svg"));
  target.is_chosen = TRUE;
  existing = pathos_export_dup_existing (&fixture->export, &target);
  g_assert_cmpuint (existing->len, ==, 2);
  g_assert_cmpstr (existing->pdata[0], ==, "n-2.svg");
  check (fixture, &target, PATHOS_SAVE_ERROR_EXISTS);
  assert_holds ("n-2.svg", "before");

  target.overwrite = TRUE;
  check (fixture, &target, -1);
  assert_holds ("n-1.svg", "1");
  assert_holds ("n-2.svg", "2");
  assert_holds ("nothing", "3");
}

/* The sentence names a few files and counts the others. */
static void
test_sentence (Fixture      *fixture,
               gconstpointer user_data)
{
  const char *const  wanted[] = { "“n-1.svg” already exists", "“n-1.svg”, “n-2.svg”.",
                                  "“n-1.svg”, “n-2.svg”, “n-3.svg”.", "“n-3.svg”, “n-4.svg”.",
                                  "“n-3.svg” and 2 more." };
  PathosExportTarget target = { "n.svg", TRUE, FALSE, NULL };

  set_n_documents (fixture, 9);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *name = g_strdup_printf ("n-%u.svg", i + 1);
      g_autoptr (GError) error = NULL;

      write_file (name);
      g_assert_false (pathos_export_check (&fixture->export, &target, &error));
      g_assert_nonnull (strstr (error->message, wanted[i]));
    }
}

/* Names do nothing to a sentence. */
static void
test_odd_names (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *const  maps[] = { "a\nb-2.svg", NULL };
  PathosExportTarget targets[] = {
    { "a\nb.svg", TRUE, FALSE, maps },
    { "a\nb.svg", TRUE, FALSE, NULL },
    { "no\nfolder/b.svg", TRUE, TRUE, NULL },
  };

  set_n_documents (fixture, 2);
  write_file ("a\nb-2.svg");
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pathos_export_save (&fixture->export, &targets[i], &error));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_nonnull (strstr (error->message, i < 2 ? "“a\\nb-2.svg”" : "no\\nfolder/b-1.svg: "));
    }
}

/* If one page cannot be written, none is. */
static void
test_all_or_nothing (Fixture      *fixture,
                     gconstpointer user_data)
{
  PathosExportTarget target = { "n.svg", TRUE, TRUE, NULL };
  g_autoptr (GError) error = NULL;

  set_n_documents (fixture, 3);
  write_file ("n-1.svg");
  g_assert_no_errno (symlink ("no/such/folder", "n-3.svg"));
  g_assert_false (pathos_export_save (&fixture->export, &target, &error));
  g_assert_nonnull (strstr (error->message, "n-3.svg"));
  assert_holds ("n-1.svg", "before");
  g_assert_cmpuint (folder_count_files (fixture->folder), ==, 2);
}

#define ADD(name, func) g_test_add ("/export-save/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("paths", test_paths);
  g_test_add_func ("/export-save/endings", test_endings);
  ADD ("maps", test_maps);
  ADD ("existing", test_existing);
  ADD ("sentence", test_sentence);
  ADD ("odd-names", test_odd_names);
  ADD ("all-or-nothing", test_all_or_nothing);

  return g_test_run ();
}
