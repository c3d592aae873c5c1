/* test-heap.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-heap.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define N_BLOCKS 40000
#define SIZE     1000 /* bytes */

static gboolean is_used;

/* Returns: whether this kernel knows large pages, and malloc() is the C library's */
static gboolean
can_have_large_pages (void)
{
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
  gsize    size = (gsize) sysconf (_SC_PAGESIZE);
  void    *page = mmap (NULL, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  gboolean can = madvise (page, size, MADV_HUGEPAGE) == 0;

  munmap (page, size);
  return can;
#else
  return FALSE;
#endif
}

/* Returns: whether the kernel will fill the page at @address with its neighbours */
static gboolean
is_large (gconstpointer address)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_here = FALSE;

  g_assert_true (g_file_get_contents ("/proc/self/smaps", &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char   *end;
      guint64 first = g_ascii_strtoull (lines[i], &end, 16);

      if (*end == '-')
        is_here = GPOINTER_TO_SIZE (address) >= first &&
                  GPOINTER_TO_SIZE (address) < g_ascii_strtoull (end + 1, NULL, 16);
      else if (is_here && g_str_has_prefix (lines[i], "VmFlags:"))
        return strstr (lines[i], " hg") != NULL;
    }

  g_assert_not_reached ();
}

static void
check_blocks (void)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_BLOCKS; i++)
    g_ptr_array_add (blocks, g_malloc0 (SIZE));
  g_assert_true (is_large (blocks->pdata[0]));
  g_assert_true (is_large (blocks->pdata[N_BLOCKS - 1]));
}

static gpointer
check_blocks_cb (gpointer unused)
{
  check_blocks ();
  return NULL;
}

/* What was freed is used again, by other threads, too. */
static void
test_large (void)
{
  check_blocks ();
  check_blocks ();
  g_thread_join (g_thread_new ("blocks", check_blocks_cb, NULL));
}

/* Where there are none, the program knows. */
static void
test_used (void)
{
  g_assert_cmpint (is_used, ==, can_have_large_pages ());
}

int
main (int   argc,
      char *argv[])
{
  is_used = pathos_heap_use_large_pages ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/heap/used", test_used);
  if (can_have_large_pages ())
    g_test_add_func ("/heap/large", test_large);

  return g_test_run ();
}
