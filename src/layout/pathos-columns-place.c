/* pathos-columns-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-columns.h"

#include "pathos-digest.h"
#include "pathos-hash.h"
#include "pathos-plan.h"

/* Positions of the columns, and their division into blocks. A large map has many blocks, each of a few
 * stages. Whether a stage begins a block depends only on its id and its size, never on other stages or on
 * earlier edits. */

#define MAX_UNDIVIDED 64 /* columns of a map that is one block */
#define USUAL_COLUMNS 32 /* of an average block */

/* The larger a stage, the more likely it begins a block. */
static gboolean
begins_block (const PathosColumns *self,
              guint                stage)
{
  const PathosStageSpan *span = &self->stages[stage];
  guint64                digest = pathos_digest_add_string (0, PATHOS_ELEMENT (span->stage)->id);

  return stage == 0 || digest % USUAL_COLUMNS < span->n_columns;
}

static void
divide (PathosColumns *self)
{
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (PathosBlock));

  for (guint i = 0; i < self->n_stages; i++)
    {
      PathosBlock *block;

      if (i == 0 || (self->n_columns > MAX_UNDIVIDED && begins_block (self, i)))
        {
          g_array_set_size (blocks, blocks->len + 1);
          block = &g_array_index (blocks, PathosBlock, blocks->len - 1);
          block->first_stage = i;
          block->first_column = self->stages[i].first_column;
        }
      block = &g_array_index (blocks, PathosBlock, blocks->len - 1);
      block->n_stages++;
      block->n_columns += self->stages[i].n_columns;
    }

  g_free (self->blocks);
  self->n_blocks = blocks->len;
  self->blocks = (PathosBlock *) (gpointer) g_array_free (blocks, FALSE);
}

/* Sets the position of every column and its width: @width, or what its longest word needs, up to a limit, or
 * what its lines ask for. Positions are summed up from the start of the block, so that they stay exactly
 * the same when the block moves. */
void
pathos_columns_place (PathosColumns *self,
                      float          width)
{
  divide (self);
  self->width = 0;

  for (guint i = 0; i < self->n_blocks; i++)
    {
      PathosBlock *block = &self->blocks[i];

      block->x = self->width;
      for (guint j = block->first_column; j < block->first_column + block->n_columns; j++)
        {
          PathosColumn *column = &self->columns[j];

          column->from = block->width;
          column->x = block->x + column->from;
          column->width = MAX (CLAMP (column->need, width, PATHOS_COLUMN_GROWN),
                               MAX (column->text, column->held));
          block->width += column->width;
        }
      self->width += block->width;
    }
}

/* Returns: the id of the touchpoint that a column stands for, or that of its stage */
static const char *
get_id (const PathosColumns *columns,
        const PathosColumn  *column)
{
  return column->touchpoint != NULL ? PATHOS_ELEMENT (column->touchpoint)->id
                                    : PATHOS_ELEMENT (columns->stages[column->stage].stage)->id;
}

/* Returns: (element-type utf8 guint) (transfer full): of the columns that are wider than @width, by the ids
 * of what they stand for */
GHashTable *
pathos_columns_dup_widths (const PathosColumns *self,
                           float                width)
{
  GHashTable *widths = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const PathosColumn *column = &self->columns[i];

      if (column->width > width)
        g_hash_table_insert (widths, g_strdup (get_id (self, column)),
                             GUINT_TO_POINTER ((guint) column->width));
    }

  return widths;
}

/* While a draft is open, columns may become wider, but not narrower than they were before: what is edited
 * should not shrink in the hand. @widths: (nullable) */
void
pathos_columns_hold (PathosColumns *self,
                     GHashTable    *widths)
{
  GHashTableIter iter;
  gpointer       id, width;
  guint          column, last;

  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i].held = 0;
  if (widths == NULL)
    return;

  g_hash_table_iter_init (&iter, widths);
  while (g_hash_table_iter_next (&iter, &id, &width))
    {
      if (pathos_columns_find_span (self, id, &column, &last) && column == last)
        self->columns[column].held = (float) GPOINTER_TO_UINT (width);
    }
}

static guint64
digest_column (const PathosColumns *self,
               guint                column,
               guint64              digest)
{
  const PathosColumn *place = &self->columns[column];

  digest = pathos_digest_add_real (pathos_digest_add (digest, place->n_touchpoints), place->width);
  for (guint i = 0; i < place->n_touchpoints; i++)
    digest = pathos_digest_add (digest, GPOINTER_TO_SIZE (self->touchpoints[place->first_touchpoint + i]));

  return digest;
}

/* Everything that the drawing of a block depends on. */
static guint64
digest_block (const PathosColumns *self,
              const PathosBlock   *block)
{
  guint   end = block->first_column + block->n_columns;
  guint64 digest = pathos_digest_add (pathos_digest_add_real (1, block->room), block->first_stage);

  for (guint i = block->first_stage; i < block->first_stage + block->n_stages; i++)
    digest = pathos_digest_add (pathos_digest_add (digest, GPOINTER_TO_SIZE (self->stages[i].stage)),
                                self->stages[i].n_columns);
  for (guint i = block->first_column; i < end; i++)
    digest = digest_column (self, i, digest);

  return digest;
}

/* Finds the blocks that are the same as in the last run. @room: the width of the map */
void
pathos_columns_match_blocks (PathosColumns *self,
                             float          room)
{
  GHashTable *digests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->n_blocks; i++)
    {
      PathosBlock *block = &self->blocks[i];

      block->room = self->n_blocks > 1 ? PATHOS_GUTTER + block->width : room;
      block->digest = digest_block (self, block);
      block->before = (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->digests, &block->digest)) - 1;
      g_hash_table_insert (digests, g_memdup2 (&block->digest, sizeof block->digest),
                           GUINT_TO_POINTER (i + 1));
    }

  g_hash_table_unref (self->digests);
  self->digests = digests;
}

/* Returns: the block of a column */
guint
pathos_columns_get_block (const PathosColumns *self,
                          guint                column)
{
  guint first = 0, last = self->n_blocks - 1;

  g_return_val_if_fail (column < self->n_columns, 0);

  while (first < last)
    {
      guint middle = (first + last + 1) / 2;

      if (self->blocks[middle].first_column <= column)
        first = middle;
      else
        last = middle - 1;
    }

  return first;
}

/* @block: (out): of the touchpoint or stage when the columns were last placed. Returns: whether it is in
 * view */
gboolean
pathos_columns_find_block (const PathosColumns *self,
                           const char          *id,
                           guint               *block)
{
  guint column;

  if (self->n_blocks == 0 || !pathos_columns_find (self, id, &column))
    return FALSE;

  *block = pathos_columns_get_block (self, column);
  return TRUE;
}
