/* folder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* A temporary folder for a test. */

char *folder_new (void);
guint folder_count_files (const char *folder);
void  folder_clear (const char *folder);
void  folder_remove (char *folder);
