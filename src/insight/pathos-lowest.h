/* pathos-lowest.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pathos_lowest_find (const double *values, guint n_values, guint *index);

G_END_DECLS
