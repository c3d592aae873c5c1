/* pathos-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-columns.h"

#include <string.h>

typedef struct
{
  PathosColumns *self;
  PathosOverlay *overlay;
  GArray        *columns;
  GPtrArray     *touchpoints;
} Build;

static void
add_column (Build            *build,
            guint             stage,
            PathosTouchpoint *touchpoint)
{
  PathosColumn column = { .stage = stage, .touchpoint = touchpoint, .n_all = touchpoint != NULL, .first_all = build->touchpoints->len };

  g_array_append_val (build->columns, column);
}

/* An alternative stands in the column of the touchpoint before it; as the first of its stage it has a column of its own. */
static void
add_touchpoint (Build            *build,
                guint             stage,
                guint             first_column,
                PathosTouchpoint *touchpoint)
{
  if (touchpoint->alternative && build->columns->len > first_column)
    g_array_index (build->columns, PathosColumn, build->columns->len - 1).n_all++;
  else
    add_column (build, stage, touchpoint);

  g_ptr_array_add (build->touchpoints, touchpoint);
}

static void
add_stage (Build       *build,
           PathosStage *stage,
           guint        i_stage)
{
  PathosStageSpan *span = &build->self->stages[i_stage];
  PathosItems      touchpoints = pathos_overlay_get_items (build->overlay, stage->touchpoints);

  span->stage = stage;
  span->first_column = build->columns->len;

  for (guint i = 0; i < touchpoints.n_items; i++)
    add_touchpoint (build, i_stage, span->first_column, (PathosTouchpoint *) touchpoints.items[i]);
  if (build->columns->len == span->first_column)
    add_column (build, i_stage, NULL);
  span->n_columns = build->columns->len - span->first_column;
}

static void
remember (PathosColumns *self,
          const char    *id,
          guint          column)
{
  g_hash_table_insert (self->indices, (gpointer) id, GUINT_TO_POINTER (column + 1));
}

static void
index_columns (PathosColumns *self)
{
  self->indices = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const PathosColumn *column = &self->columns[i];

      for (guint j = 0; j < column->n_all; j++)
        remember (self, PATHOS_ELEMENT (self->touchpoints[column->first_all + j])->id, i);
    }

  for (guint i = 0; i < self->n_stages; i++)
    remember (self, PATHOS_ELEMENT (self->stages[i].stage)->id, self->stages[i].first_column);
}

/* Returns: (transfer full): the columns that @view shows, not placed yet */
PathosColumns *
pathos_columns_new (PathosOverlay    *overlay,
                    const PathosView *view)
{
  PathosColumns *self = g_new0 (PathosColumns, 1);
  PathosItems    stages = pathos_overlay_get_items (overlay, pathos_overlay_get_journey (overlay)->stages);
  guint          n_all = stages.n_items;
  guint          first = MIN (view->first_stage, n_all);
  Build          build = { self, overlay, g_array_new (FALSE, FALSE, sizeof (PathosColumn)), g_ptr_array_new () };

  self->n_stages = view->n_stages == 0 ? n_all - first : MIN (view->n_stages, n_all - first);
  self->stages = g_new0 (PathosStageSpan, self->n_stages);
  for (guint i = 0; i < self->n_stages; i++)
    add_stage (&build, (PathosStage *) stages.items[first + i], i);

  self->n_columns = build.columns->len;
  self->columns = (PathosColumn *) (gpointer) g_array_free (build.columns, FALSE);
  self->n_touchpoints = build.touchpoints->len;
  self->touchpoints = (PathosTouchpoint **) g_ptr_array_free (build.touchpoints, FALSE);
  index_columns (self);

  return self;
}

void
pathos_columns_free (PathosColumns *self)
{
  g_clear_pointer (&self->gaps, pathos_node_unref);
  g_free (self->fragments);
  g_free (self->columns);
  g_free (self->touchpoints);
  g_free (self->stages);
  g_hash_table_unref (self->indices);
  g_free (self);
}

/* Gives every column @width, or what its longest word needs up to the limit, and its place. */
void
pathos_columns_place (PathosColumns *self,
                      float          width)
{
  g_clear_pointer (&self->gaps, pathos_node_unref);
  self->width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      PathosColumn *column = &self->columns[i];

      column->x = self->width;
      column->width = CLAMP (column->need, width, PATHOS_COLUMN_GROWN);
      self->width += column->width;
    }
}

/* Returns: whether the touchpoint or stage of that id is in view; @column is its, or its first */
gboolean
pathos_columns_find (const PathosColumns *self,
                     const char          *id,
                     guint               *column)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, id));

  *column = found - 1;
  return found > 0;
}

/* Returns: whether it is in view; @first and @last are the columns that it covers */
gboolean
pathos_columns_find_span (const PathosColumns *self,
                          const char          *id,
                          guint               *first,
                          guint               *last)
{
  const PathosStageSpan *span;

  if (!pathos_columns_find (self, id, first))
    return FALSE;

  *last = *first;
  span = &self->stages[self->columns[*first].stage];
  if (strcmp (PATHOS_ELEMENT (span->stage)->id, id) == 0)
    *last = *first + span->n_columns - 1;

  return TRUE;
}

/* Another object with the same id now stands for a touchpoint or a stage. */
void
pathos_columns_replace (PathosColumns *self,
                        PathosElement *from,
                        PathosElement *to)
{
  PathosColumn *column;
  guint         found;

  if (!pathos_columns_find (self, from->id, &found))
    return;

  /* The keys point into the objects. */
  g_hash_table_replace (self->indices, to->id, GUINT_TO_POINTER (found + 1));
  column = &self->columns[found];
  if (PATHOS_ELEMENT (self->stages[column->stage].stage) == from)
    self->stages[column->stage].stage = (PathosStage *) to;
  if (PATHOS_ELEMENT (column->touchpoint) == from)
    column->touchpoint = (PathosTouchpoint *) to;
  for (guint i = 0; i < column->n_all; i++)
    {
      if (PATHOS_ELEMENT (self->touchpoints[column->first_all + i]) != from)
        continue;
      self->touchpoints[column->first_all + i] = (PathosTouchpoint *) to;
      if (self->fragments != NULL)
        self->fragments[column->first_all + i] = NULL;
    }
}
