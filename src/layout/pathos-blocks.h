/* pathos-blocks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"

G_BEGIN_DECLS

/* A few neighbouring stages. What each band draws for them is one group, kept until something in it changes.
 * So the cost of a change depends on its block, not on the size of the map. */
typedef struct
{
  guint first_stage, n_stages;
  guint first_column, n_columns;
  float x;     /* from the start of the grid, map units */
  float width; /* of all its columns */
  /* in which its groups are laid out: the gutter and its columns, or the map if it is the only block */
  float   room;
  guint64 digest; /* of its columns and their neighbours */
  int     before; /* its index in the last run if it has not changed since, otherwise -1 */
} PathosBlock;

void pathos_block_begin (const PathosBlock *self, PathosBuilder *builder, gboolean rtl);
void pathos_block_add (const PathosBlock *self, PathosBuilder *builder, PathosNode *node);

/* What a band caches for each block. */
typedef struct _PathosBlockCache PathosBlockCache;

PathosBlockCache *pathos_block_cache_new (GDestroyNotify entry_free);
void              pathos_block_cache_free (PathosBlockCache *self);
void              pathos_block_cache_remap (PathosBlockCache  *self,
                                            const PathosBlock *blocks,
                                            guint              n_blocks);
gpointer          pathos_block_cache_get (PathosBlockCache *self, guint block);
void              pathos_block_cache_set (PathosBlockCache *self, guint block, gpointer entry);
void              pathos_block_cache_forget (PathosBlockCache *self, guint block);
void              pathos_block_cache_forget_all (PathosBlockCache *self);

/* Everything that a band caches from run to run. Cleared to zero, it is empty. */
typedef struct
{
  PathosBlockCache *blocks; /* (nullable) */
  gpointer          whole;  /* (nullable): what it caches for all blocks together */
  GDestroyNotify    whole_free;
} PathosKept;

void pathos_kept_begin (PathosKept        *self,
                        GDestroyNotify     entry_free,
                        const PathosBlock *blocks,
                        guint              n_blocks);
void pathos_kept_set_whole (PathosKept *self, gpointer whole, GDestroyNotify whole_free);
void pathos_kept_forget_whole (PathosKept *self);
void pathos_kept_clear (PathosKept *self);

G_END_DECLS
