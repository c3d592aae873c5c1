/* pathos-digest.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

/* A digest of what something is drawn from says whether it would be drawn as before. That two that differ
 * have the same one is as good as impossible. */

guint64 pathos_digest_add (guint64 digest, guint64 value);
guint64 pathos_digest_add_real (guint64 digest, float value);

/* Nodes by what they were drawn from: (element-type guint64 PathosNode) */
GHashTable *pathos_drawn_new (void);
PathosNode *pathos_drawn_find (GHashTable *self, guint64 digest);
void        pathos_drawn_add (GHashTable *self, guint64 digest, PathosNode *node);

G_END_DECLS
