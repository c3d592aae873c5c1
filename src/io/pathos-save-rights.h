/* pathos-save-rights.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pathos_save_rights_copy (int from, int to, gboolean anyhow, GError **error);

G_END_DECLS
