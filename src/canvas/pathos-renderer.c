/* pathos-renderer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-renderer.h"

#include <glib.h>

/**
 * pathos_renderer_init:
 *
 * Tells GTK to leave OpenGL alone if GSK_RENDERER asks for drawing with Cairo. When GTK opens a display of
 * X11, it loads OpenGL to choose the kind of windows, whoever draws them later. That took nearly half of the
 * time until an empty window was seen, and 70 MB. To be called before GTK is initialized, and before there
 * are threads.
 */
void
pathos_renderer_init (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DISABLE", "gl", FALSE);
}
