/* pathos-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-fragments.h"
#include "pathos-overlay.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-view.h"

G_BEGIN_DECLS

/* A column of the grid: a touchpoint with its alternatives below it, or the empty place of a stage that has none. */
typedef struct
{
  guint             stage;      /* index into the columns' stages */
  PathosTouchpoint *touchpoint; /* (unowned) (nullable) */
  guint             n_all;      /* the touchpoint and its alternatives, 0 for an empty column */
  guint             first_all;  /* index of the first of them among all touchpoints */
  float             x;          /* from the start of the grid, map units */
  float             width;
  float             need; /* the width at which no word in it breaks; 0 where any does */
} PathosColumn;

typedef struct
{
  PathosStage *stage; /* (unowned) */
  guint        first_column;
  guint        n_columns;
} PathosStageSpan;

typedef struct
{
  PathosColumn      *columns; /* (array length=n_columns) */
  guint              n_columns;
  PathosTouchpoint **touchpoints; /* (array length=n_touchpoints): those of the columns, in their order */
  guint              n_touchpoints;
  PathosStageSpan   *stages; /* (array length=n_stages) */
  guint              n_stages;
  float              width;     /* of all columns together */
  PathosFragment   **fragments; /* (array length=n_touchpoints) (nullable): what the touchpoints draw, kept by their lane */
  PathosNode        *gaps;      /* (nullable): the places to drop between them, kept by the lane of touchpoints */
  GHashTable        *indices;   /* (element-type utf8 guint): the column of a touchpoint, the first of a stage, by id, plus one */
} PathosColumns;

#define PATHOS_COLUMN_WIDTH 160.0f
#define PATHOS_COLUMN_MIN   110.0f
#define PATHOS_COLUMN_MAX   200.0f
#define PATHOS_COLUMN_GROWN 220.0f

PathosColumns *pathos_columns_new (PathosOverlay *overlay, const PathosView *view);
void           pathos_columns_free (PathosColumns *self);
void           pathos_columns_place (PathosColumns *self, float width);
void           pathos_columns_replace (PathosColumns *self, PathosElement *from, PathosElement *to);

gboolean pathos_columns_find (const PathosColumns *self, const char *id, guint *column);
gboolean pathos_columns_find_span (const PathosColumns *self, const char *id, guint *first, guint *last);

G_END_DECLS
