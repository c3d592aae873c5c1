/* pathos-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-columns.h"

#include "pathos-hash.h"

#include <string.h>

/* The columns of the touchpoints. A change affects one or two stages, and only these are read again.
 * Positions are counted from the start of the stage, so those in all other stages remain valid. */

/* Columns under construction. */
typedef struct
{
  PathosOverlay *overlay;
  GArray        *columns;
  GArray        *touchpoints; /* (element-type PathosTouchpoint) */
} Build;

static void
begin (Build         *build,
       PathosOverlay *overlay,
       guint          n_columns,
       guint          n_touchpoints)
{
  build->overlay = overlay;
  build->columns = g_array_sized_new (FALSE, FALSE, sizeof (PathosColumn), n_columns);
  build->touchpoints = g_array_sized_new (FALSE, FALSE, sizeof (PathosTouchpoint *), n_touchpoints);
}

static void
end (Build         *build,
     PathosColumns *self)
{
  g_free (self->columns);
  g_free (self->touchpoints);
  self->n_columns = build->columns->len;
  self->columns = (PathosColumn *) (gpointer) g_array_free (build->columns, FALSE);
  self->n_touchpoints = build->touchpoints->len;
  self->touchpoints = (PathosTouchpoint **) (gpointer) g_array_free (build->touchpoints, FALSE);
}

static void
add_column (Build            *build,
            guint             stage,
            PathosTouchpoint *touchpoint,
            guint             index)
{
  PathosColumn column = {
    .stage = stage,
    .touchpoint = touchpoint,
    .n_touchpoints = touchpoint != NULL,
    .index = index,
    .first_touchpoint = build->touchpoints->len,
  };

  g_array_append_val (build->columns, column);
}

static void
remember (PathosColumns     *self,
          gpointer           element,
          PathosColumnPlace *place,
          guint              stage,
          guint              column)
{
  *place = (PathosColumnPlace) { stage, column, PATHOS_IS_STAGE (element) };
  g_hash_table_replace (self->places, PATHOS_ELEMENT (element)->id, place);
}

/* Returns: whether @touchpoint is an alternative of the last column's touchpoint */
static gboolean
belongs_below (Build            *build,
               guint             first_column,
               PathosTouchpoint *touchpoint)
{
  const PathosColumn *last = &g_array_index (build->columns, PathosColumn, build->columns->len - 1);

  return pathos_touchpoint_is_alternative (touchpoint) && build->columns->len > first_column &&
         strcmp (touchpoint->instead_of, PATHOS_ELEMENT (last->touchpoint)->id) == 0;
}

/* Adds the touchpoints of a stage, each in a column of its own, unless it is an alternative. */
static void
add_touchpoints (PathosColumns     *self,
                 Build             *build,
                 guint              i_stage,
                 PathosItems        touchpoints,
                 PathosColumnPlace *place)
{
  g_autofree guint *order = pathos_columns_dup_order (touchpoints);
  guint             first_column = self->stages[i_stage].first_column;

  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      guint             index = order != NULL ? order[i] : i;
      PathosTouchpoint *touchpoint = (PathosTouchpoint *) touchpoints.items[index];

      if (belongs_below (build, first_column, touchpoint))
        g_array_index (build->columns, PathosColumn, build->columns->len - 1).n_touchpoints++;
      else
        add_column (build, i_stage, touchpoint, index);
      g_array_append_val (build->touchpoints, touchpoint);
      remember (self, touchpoint, place++, i_stage, build->columns->len - 1 - first_column);
    }
}

static void
add_stage (PathosColumns *self,
           Build         *build,
           guint          i_stage)
{
  PathosStageSpan   *span = &self->stages[i_stage];
  PathosItems        touchpoints = pathos_overlay_get_items (build->overlay, span->stage->touchpoints);
  PathosColumnPlace *place;

  span->first_column = build->columns->len;
  span->places = place = g_new (PathosColumnPlace, touchpoints.n_items + 1);
  span->stale = FALSE;
  remember (self, span->stage, place++, i_stage, 0);

  add_touchpoints (self, build, i_stage, touchpoints, place);
  if (build->columns->len == span->first_column)
    add_column (build, i_stage, NULL, 0);
  span->n_columns = build->columns->len - span->first_column;
}

/* Returns: (transfer full): the columns that @view shows, not placed yet */
PathosColumns *
pathos_columns_new (PathosOverlay    *overlay,
                    const PathosView *view)
{
  PathosColumns *self;
  PathosItems    stages;
  guint          first, n_after;
  Build          build;

  g_return_val_if_fail (overlay != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  stages = pathos_overlay_get_items (overlay, pathos_overlay_get_journey (overlay)->stages);
  first = MIN (view->first_stage, stages.n_items);
  n_after = stages.n_items - first;

  self = g_new0 (PathosColumns, 1);
  self->places = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->digests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->n_stages = view->n_stages == 0 ? n_after : MIN (view->n_stages, n_after);
  self->stages = g_new0 (PathosStageSpan, self->n_stages);

  begin (&build, overlay, 0, 0);
  for (guint i = 0; i < self->n_stages; i++)
    {
      self->stages[i].stage = (PathosStage *) stages.items[first + i];
      add_stage (self, &build, i);
    }
  end (&build, self);

  return self;
}

void
pathos_columns_free (PathosColumns *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_stages; i++)
    g_free (self->stages[i].places);
  g_free (self->blocks);
  g_free (self->columns);
  g_free (self->touchpoints);
  g_free (self->stages);
  g_hash_table_unref (self->digests);
  g_hash_table_unref (self->places);
  g_free (self);
}

static PathosStageSpan *
find_span (const PathosColumns *self,
           const char          *id)
{
  const PathosColumnPlace *place = g_hash_table_lookup (self->places, id);

  return place != NULL ? &self->stages[place->stage] : NULL;
}

/* Marks a stage, so that its touchpoints are read again at the next update. Returns: whether there is a
 * stage of that id in view */
gboolean
pathos_columns_mark_stale (PathosColumns *self,
                           const char    *stage)
{
  PathosStageSpan *span = find_span (self, stage);

  if (span == NULL || strcmp (PATHOS_ELEMENT (span->stage)->id, stage) != 0)
    return FALSE;

  span->stale = TRUE;
  return TRUE;
}

static guint
get_first_touchpoint (const PathosColumns *self,
                      guint                stage)
{
  return stage < self->n_stages ? self->columns[self->stages[stage].first_column].first_touchpoint
                                : self->n_touchpoints;
}

/* A touchpoint that leaves the map must not be accessed any more. */
void
pathos_columns_drop (PathosColumns *self,
                     PathosElement *element)
{
  const PathosColumnPlace *place = g_hash_table_lookup (self->places, element->id);
  guint                    stage;

  if (place == NULL || !PATHOS_IS_TOUCHPOINT (element))
    return;

  stage = place->stage;
  self->stages[stage].stale = TRUE;
  g_hash_table_remove (self->places, element->id);
  for (guint i = get_first_touchpoint (self, stage); i < get_first_touchpoint (self, stage + 1); i++)
    {
      if (self->touchpoints[i] == (PathosTouchpoint *) element)
        self->touchpoints[i] = NULL;
    }
}

static void
forget_stage (PathosColumns *self,
              guint          stage)
{
  for (guint i = get_first_touchpoint (self, stage); i < get_first_touchpoint (self, stage + 1); i++)
    {
      if (self->touchpoints[i] != NULL)
        g_hash_table_remove (self->places, PATHOS_ELEMENT (self->touchpoints[i])->id);
    }

  g_hash_table_remove (self->places, PATHOS_ELEMENT (self->stages[stage].stage)->id);
  g_clear_pointer (&self->stages[stage].places, g_free);
}

static void
copy_stage (PathosColumns *self,
            Build         *build,
            guint          stage)
{
  PathosStageSpan *span = &self->stages[stage];
  guint            first = get_first_touchpoint (self, stage), first_touchpoint = build->touchpoints->len,
        column = build->columns->len;

  g_array_append_vals (build->touchpoints, self->touchpoints + first,
                       get_first_touchpoint (self, stage + 1) - first);
  g_array_append_vals (build->columns, self->columns + span->first_column, span->n_columns);
  for (guint i = column; i < build->columns->len; i++)
    g_array_index (build->columns, PathosColumn, i).first_touchpoint += first_touchpoint - first;
}

/* Reads the touchpoints of stale stages again. Returns: whether there were any */
gboolean
pathos_columns_update (PathosColumns *self,
                       PathosOverlay *overlay)
{
  g_autofree guint *first_columns = g_new (guint, self->n_stages);
  gboolean          any = FALSE;
  Build             build;

  for (guint i = 0; i < self->n_stages; i++)
    {
      if (self->stages[i].stale)
        forget_stage (self, i);
      any |= self->stages[i].stale;
    }
  if (!any)
    return FALSE;

  /* The old positions are needed until everything is copied. */
  begin (&build, overlay, self->n_columns + 1, self->n_touchpoints + 1);
  for (guint i = 0; i < self->n_stages; i++)
    {
      guint old = self->stages[i].first_column;

      first_columns[i] = build.columns->len;
      if (self->stages[i].stale)
        add_stage (self, &build, i);
      else
        copy_stage (self, &build, i);
      self->stages[i].first_column = old;
    }

  end (&build, self);
  for (guint i = 0; i < self->n_stages; i++)
    self->stages[i].first_column = first_columns[i];
  return TRUE;
}

/* @column: (out): of the touchpoint, or the first of the stage. Returns: whether it is in view */
gboolean
pathos_columns_find (const PathosColumns *self,
                     const char          *id,
                     guint               *column)
{
  const PathosColumnPlace *place = g_hash_table_lookup (self->places, id);

  *column = place != NULL ? self->stages[place->stage].first_column + place->column : 0;
  return place != NULL;
}

/* @first, @last: (out): the columns that the touchpoint or stage covers. Returns: whether it is in view */
gboolean
pathos_columns_find_span (const PathosColumns *self,
                          const char          *id,
                          guint               *first,
                          guint               *last)
{
  const PathosColumnPlace *place = g_hash_table_lookup (self->places, id);
  const PathosStageSpan   *span;

  if (place == NULL)
    return FALSE;

  span = &self->stages[place->stage];
  *first = span->first_column + place->column;
  *last = *first + (place->is_stage ? span->n_columns - 1 : 0);
  return TRUE;
}

/* Another object with the same id now represents a touchpoint or a stage. */
void
pathos_columns_replace (PathosColumns *self,
                        PathosElement *from,
                        PathosElement *to)
{
  PathosColumnPlace *place = g_hash_table_lookup (self->places, from->id);
  PathosStageSpan   *span;

  if (place == NULL)
    return;

  /* The keys point into the objects. */
  g_hash_table_replace (self->places, to->id, place);
  span = &self->stages[place->stage];
  if (PATHOS_ELEMENT (span->stage) == from)
    span->stage = (PathosStage *) to;
  for (guint i = span->first_column; i < span->first_column + span->n_columns; i++)
    {
      if (PATHOS_ELEMENT (self->columns[i].touchpoint) == from)
        self->columns[i].touchpoint = (PathosTouchpoint *) to;
    }
  for (guint i = get_first_touchpoint (self, place->stage); i < get_first_touchpoint (self,
                                                                                      place->stage + 1);
       i++)
    {
      if (PATHOS_ELEMENT (self->touchpoints[i]) == from)
        self->touchpoints[i] = (PathosTouchpoint *) to;
    }
}
