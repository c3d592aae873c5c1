/* pathos-hash.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The hash of every table whose keys come from a file. It has a random key in each process, so nobody can
 * write a file whose keys collide and make a table slow, as is easy with g_str_hash(). The order of such a
 * table differs from run to run, so it must never be seen. tests/data/style.py refuses g_str_hash(). */

guint64 pathos_hash_bytes (gconstpointer bytes, gsize size);
guint64 pathos_hash_string (const char *string);
guint   pathos_str_hash (gconstpointer string);

G_END_DECLS
