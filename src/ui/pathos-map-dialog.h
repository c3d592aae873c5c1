/* pathos-map-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileDialog *pathos_map_dialog_new (const char *title, PathosDocument *document, gboolean saving);

char    *pathos_map_dialog_dup_stem (const char *title);
char    *pathos_map_dialog_dup_name (const char *title, const char *extension, const char *const *maps);
gboolean pathos_map_dialog_is_sandboxed (void);
GFile   *pathos_map_dialog_dup_completed (GFile *file, const char *extension);

G_END_DECLS
