/* pathos-blocks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-blocks.h"

struct _PathosBlockCache
{
  GPtrArray     *entries; /* (nullable elements): by block */
  GDestroyNotify entry_free;
};

/* Begins the group of a block. Its columns start behind the gutter, as in a map of their own. */
void
pathos_block_begin (const PathosBlock *self,
                    PathosBuilder     *builder,
                    gboolean           rtl)
{
  pathos_builder_init (builder, self->room, rtl);
}

/* @builder: as wide as the map; @node: (transfer full): the group of the block */
void
pathos_block_add (const PathosBlock *self,
                  PathosBuilder     *builder,
                  PathosNode        *node)
{
  pathos_builder_add (builder, node, self->x, 0, self->room);
}

PathosBlockCache *
pathos_block_cache_new (GDestroyNotify entry_free)
{
  PathosBlockCache *self = g_new (PathosBlockCache, 1);

  self->entries = g_ptr_array_new ();
  self->entry_free = entry_free;
  return self;
}

void
pathos_block_cache_free (PathosBlockCache *self)
{
  pathos_block_cache_forget_all (self);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Moves the entries of blocks that were there in the last run to their new positions, and forgets the
 * others. */
void
pathos_block_cache_remap (PathosBlockCache  *self,
                          const PathosBlock *blocks,
                          guint              n_blocks)
{
  GPtrArray *entries = g_ptr_array_sized_new (n_blocks);

  g_ptr_array_set_size (entries, (int) n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      if (blocks[i].before >= 0 && (guint) blocks[i].before < self->entries->len)
        entries->pdata[i] = g_steal_pointer (&self->entries->pdata[blocks[i].before]);
    }

  pathos_block_cache_forget_all (self);
  g_ptr_array_unref (self->entries);
  self->entries = entries;
}

/* Returns: (transfer none) (nullable) */
gpointer
pathos_block_cache_get (PathosBlockCache *self,
                        guint             block)
{
  return self->entries->pdata[block];
}

/* @entry: (transfer full) */
void
pathos_block_cache_set (PathosBlockCache *self,
                        guint             block,
                        gpointer          entry)
{
  pathos_block_cache_forget (self, block);
  self->entries->pdata[block] = entry;
}

void
pathos_block_cache_forget (PathosBlockCache *self,
                           guint             block)
{
  if (block < self->entries->len && self->entries->pdata[block] != NULL)
    self->entry_free (g_steal_pointer (&self->entries->pdata[block]));
}

void
pathos_block_cache_forget_all (PathosBlockCache *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    pathos_block_cache_forget (self, i);
}

/* Ensures that there is a cache, with an entry for each block. */
void
pathos_kept_begin (PathosKept        *self,
                   GDestroyNotify     entry_free,
                   const PathosBlock *blocks,
                   guint              n_blocks)
{
  if (self->blocks != NULL)
    return;

  self->blocks = pathos_block_cache_new (entry_free);
  pathos_block_cache_remap (self->blocks, blocks, n_blocks);
}

/* @whole: (transfer full) (nullable) */
void
pathos_kept_set_whole (PathosKept    *self,
                       gpointer       whole,
                       GDestroyNotify whole_free)
{
  pathos_kept_forget_whole (self);
  self->whole = whole;
  self->whole_free = whole_free;
}

void
pathos_kept_forget_whole (PathosKept *self)
{
  if (self->whole != NULL)
    self->whole_free (g_steal_pointer (&self->whole));
}

void
pathos_kept_clear (PathosKept *self)
{
  g_clear_pointer (&self->blocks, pathos_block_cache_free);
  pathos_kept_forget_whole (self);
}
