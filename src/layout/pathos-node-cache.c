/* pathos-node-cache.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-node-cache.h"

struct _PathosNodeCache
{
  GHashTable *used;   /* (element-type guint64 PathosNode): found or added since the last sweep */
  GHashTable *unused; /* (element-type guint64 PathosNode): those left over from before */
};

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) pathos_node_unref);
}

PathosNodeCache *
pathos_node_cache_new (void)
{
  PathosNodeCache *self = g_new (PathosNodeCache, 1);

  self->used = create_table ();
  self->unused = create_table ();
  return self;
}

void
pathos_node_cache_free (PathosNodeCache *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->used);
  g_hash_table_unref (self->unused);
  g_free (self);
}

/* @node: (transfer none) */
void
pathos_node_cache_add (PathosNodeCache *self,
                       guint64          digest,
                       PathosNode      *node)
{
  g_return_if_fail (node != NULL);

  g_hash_table_replace (self->used, g_memdup2 (&digest, sizeof digest), pathos_node_ref (node));
}

/* Returns: (transfer full) (nullable) */
PathosNode *
pathos_node_cache_dup_node (PathosNodeCache *self,
                            guint64          digest)
{
  PathosNode *node = g_hash_table_lookup (self->used, &digest);

  if (node == NULL)
    {
      node = g_hash_table_lookup (self->unused, &digest);
      if (node != NULL)
        pathos_node_cache_add (self, digest, node);
    }

  return node != NULL ? pathos_node_ref (node) : NULL;
}

/* Drops the nodes that were not used or added since the last sweep. */
void
pathos_node_cache_sweep (PathosNodeCache *self)
{
  GHashTable *unused = self->unused;

  g_hash_table_remove_all (unused);
  self->unused = self->used;
  self->used = unused;
}
