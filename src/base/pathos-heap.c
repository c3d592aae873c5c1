/* pathos-heap.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-heap.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#define ROOM      (512 * 1024 * 1024) /* bytes: more than the largest map takes */
#define ALONE     (32 * 1024 * 1024)  /* bytes: the most that malloc() lets one set */
#define FIRST     (64 * 1024)         /* bytes: less than what malloc() takes from elsewhere */
#define USUAL_PAD (128 * 1024)        /* bytes */

/**
 * pathos_heap_use_large_pages:
 *
 * Has the kernel fill the heap in pages of 2 MB. A map of 10,000 touchpoints takes 300 MB, and a third of the
 * time until it is seen went by while the kernel filled as many small pages, one after the other. Only
 * addresses are reserved here; memory is taken when it is used. What is freed stays with the process, for the
 * next map.
 *
 * The C library has a setting for that, but reads it from the environment only, and takes it for granted that
 * `/sys` is there, as it is not in a sandbox. To be called by a program with windows when it starts, before
 * there are threads: they shall share this heap.
 *
 * Returns: whether the heap will have large pages; nothing else depends on it
 */
gboolean
pathos_heap_use_large_pages (void)
{
#if defined(__GLIBC__) && GLIB_SIZEOF_VOID_P == 8
  char *start;
  gsize size;

  /* Any of these options ends the adaptation of the two thresholds, so all of them are set. */
  malloc_trim (0);
  start = sbrk (0);
  mallopt (M_TOP_PAD, ROOM);
  mallopt (M_TRIM_THRESHOLD, 2 * ROOM);
  mallopt (M_MMAP_THRESHOLD, ALONE);
  mallopt (M_ARENA_MAX, 1);
  g_free (g_malloc (FIRST));
  size = (gsize) ((char *) sbrk (0) - start);
  mallopt (M_TOP_PAD, USUAL_PAD);

  return size >= ROOM && madvise (start, size, MADV_HUGEPAGE) == 0;
#else
  return FALSE;
#endif
}
