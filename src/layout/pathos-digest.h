/* pathos-digest.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A digest of all inputs of a drawing. If it is the same as before, so is the drawing: two different inputs
 * practically never have the same digest. */

guint64 pathos_digest_add (guint64 digest, guint64 value);
guint64 pathos_digest_add_real (guint64 digest, float value);
guint64 pathos_digest_add_string (guint64 digest, const char *string);

G_END_DECLS
