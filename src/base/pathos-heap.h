/* pathos-heap.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pathos_heap_use_large_pages (void);

G_END_DECLS
