/* pathos-blocks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"

G_BEGIN_DECLS

/* A few stages that stand side by side. What each band draws of them is one group, kept until something in
 * it changes, so that a change costs what its block costs, however many others there are. */
typedef struct
{
  guint first_stage, n_stages;
  guint first_column, n_columns;
  float x;     /* from the start of the grid, map units */
  float width; /* of its columns together */
  /* that its groups are laid out in: the gutter and its columns; all of the map if there is no other block */
  float   room;
  guint64 digest; /* of its columns and of those beside it */
  int     before; /* where it was in the run before, if nothing of that has changed; -1 otherwise */
} PathosBlock;

void pathos_block_begin (const PathosBlock *self, PathosBuilder *builder, gboolean rtl);
void pathos_block_add (const PathosBlock *self, PathosBuilder *builder, PathosNode *node);

/* What a band knows of each block. */
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

/* All that a band keeps from run to run. Whoever lays it out begins it; cleared to zero, it keeps nothing. */
typedef struct
{
  PathosBlockCache *blocks; /* (nullable) */
  gpointer          whole;  /* (nullable): what it knows of all blocks together */
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
