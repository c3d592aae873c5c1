/* pathos-digest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-digest.h"

guint64
pathos_digest_add (guint64 digest,
                   guint64 value)
{
  digest = (digest ^ value) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return digest ^ digest >> 29;
}

guint64
pathos_digest_add_real (guint64 digest,
                        float   value)
{
  union
  {
    float   real;
    guint32 bits;
  } word = { value };

  return pathos_digest_add (digest, word.bits);
}

GHashTable *
pathos_drawn_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) pathos_node_unref);
}

/* @self: (nullable). Returns: (transfer full) (nullable) */
PathosNode *
pathos_drawn_find (GHashTable *self,
                   guint64     digest)
{
  PathosNode *node = self != NULL ? g_hash_table_lookup (self, &digest) : NULL;

  return node != NULL ? pathos_node_ref (node) : NULL;
}

/* @node: (transfer none) */
void
pathos_drawn_add (GHashTable *self,
                  guint64     digest,
                  PathosNode *node)
{
  g_hash_table_replace (self, g_memdup2 (&digest, sizeof digest), pathos_node_ref (node));
}
