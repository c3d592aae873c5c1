/* pathos-temporary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int  pathos_temporary_create (int folder, const char *name, gboolean is_private, char **temporary);
void pathos_temporary_remove_strays (int folder, GHashTable *names);

G_END_DECLS
