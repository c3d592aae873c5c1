/* test-read-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "folder.h"
#include "pathos-file.h"
#include "pathos-loaded-map.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Another program writes to a file while it is read: whenever it was read, until it has been written
 * @n_writes times. */

#define MAP "{\"format\": \"journey\", \"version\": [1, 0], \"id\": \"journeya\", \"title\": \"Whole\"}"

static char    *path;
static int      n_writes;
static int      n_reads;    /* to the end */
static gboolean is_late;    /* the file is written to when it has been read once */
static gboolean keeps_time; /* of the file */
static gboolean is_endless;
static gsize    n_endless; /* bytes that were read of a file without an end */

static void
write_file (void)
{
  g_autofree char *text = g_strdup_printf ("%s%*s", n_writes == 1 ? MAP : "{\"format\": ", n_writes, "");
  struct stat      status;
  struct timespec  times[2];

  n_writes--;
  g_assert_no_errno (stat (path, &status));
  g_usleep (10 * 1000); /* or the times of the file may be the same */
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  if (keeps_time)
    g_assert_no_errno (utimensat (AT_FDCWD, path, times, 0));
}

/* In place of that of the C library. */
ssize_t
read (int    fd,
      void  *data,
      size_t size)
{
  ssize_t n;

  if (path != NULL && is_late && n_reads == 1 && n_writes > 0)
    write_file ();
  n = syscall (SYS_read, fd, data, size);
  if (is_endless && n_endless < 100 << 20)
    {
      memset (data, ' ', size);
      n_endless += size;
      return (ssize_t) size;
    }
  if (path == NULL || n > 0)
    return n;

  n_reads++;
  if (n_writes > 0 && !is_late)
    write_file ();

  return n;
}

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "a.journey", NULL);
  g_assert_true (g_file_set_contents (path, "{\"form", -1, NULL));
  n_reads = n_writes = 0;
  n_endless = 0;
  is_late = keeps_time = FALSE;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&path, g_free);
  folder_remove (fixture->folder);
}

static PathosLoadedMap *
load (GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return pathos_loaded_map_new (file, error);
}

/* Written once more, it is read once more. */
static void
test_once (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PathosLoadedMap *map;

  n_writes = 1;
  map = load (&error);
  g_assert_no_error (error);
  g_assert_cmpstr (map->journey->title, ==, "Whole");
  pathos_loaded_map_free (map);
}

/* Bytes of two writes are never taken for those of a file, even if size or time stay the same. */
static void
test_bytes (Fixture      *fixture,
            gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *before = g_strnfill (i == 0 ? strlen (MAP) + 1 : 10, ' ');
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (g_file_set_contents (path, before, -1, NULL));
      keeps_time = i == 1;
      n_writes = 1;
      bytes = pathos_file_read (path, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), MAP " ", strlen (MAP) + 1);
    }
}

/* Written when all of it was read, but was found to be damaged. */
static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PathosLoadedMap *map;

  n_writes = 1;
  is_late = TRUE;
  map = load (&error);
  g_assert_no_error (error);
  g_assert_cmpstr (map->journey->title, ==, "Whole");
  pathos_loaded_map_free (map);
}

/* Written again and again, the file is not called damaged. */
static void
test_always (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  n_writes = 1000;
  g_assert_null (load (&error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "changed while it was being read"));
  g_assert_cmpint (n_reads, <, 10);
}

/* What nobody writes to is damaged, as before. */
static void
test_never (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (&error));
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, "changed"));
}

/* A file that grows while it is read is not read to the end. */
static void
test_endless (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  is_endless = TRUE;
  g_assert_null (pathos_file_read (path, &error));
  is_endless = FALSE;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (n_endless, <, 33 << 20);
}

#define ADD(name, func) g_test_add ("/read-changes/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("once", test_once);
  ADD ("bytes", test_bytes);
  ADD ("late", test_late);
  ADD ("always", test_always);
  ADD ("never", test_never);
  ADD ("endless", test_endless);

  return g_test_run ();
}
