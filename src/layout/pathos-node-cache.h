/* pathos-node-cache.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

/* A cache of nodes, by the digest of their inputs. A run reuses what the last run has drawn, and a sweep at
 * its end drops the nodes that were not used. */
typedef struct _PathosNodeCache PathosNodeCache;

PathosNodeCache *pathos_node_cache_new (void);
void             pathos_node_cache_free (PathosNodeCache *self);

PathosNode *pathos_node_cache_dup_node (PathosNodeCache *self, guint64 digest);
void        pathos_node_cache_add (PathosNodeCache *self, guint64 digest, PathosNode *node);
void        pathos_node_cache_sweep (PathosNodeCache *self);

G_END_DECLS
