/* pathos-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the structs of the grid belong together. */

#pragma once

#include "pathos-blocks.h"
#include "pathos-overlay.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-view.h"

G_BEGIN_DECLS

/* A column of the grid: a touchpoint with its alternatives below it, or the empty column of a stage without
 * touchpoints. */
typedef struct
{
  guint             stage;            /* index into the columns' stages */
  PathosTouchpoint *touchpoint;       /* (unowned) (nullable) */
  guint             n_touchpoints;    /* the touchpoint and its alternatives, 0 for an empty column */
  guint             index;            /* of the touchpoint in the list of its stage */
  guint             first_touchpoint; /* index of the first of them among all touchpoints */
  float             x;                /* from the start of the grid, map units */
  float             from;             /* from the start of its block */
  float             width;
  float             need; /* the least width at which no word in it is broken; 0 if any width will do */
  float             text; /* the width that the lines of its cells ask for; 0 if that must be found again */
  float             held; /* the width that it keeps while a draft is open, otherwise 0 */
} PathosColumn;

/* Where a stage or touchpoint is: the stage, and the column counted from the first of the stage. */
typedef struct
{
  guint    stage;
  guint    column;
  gboolean is_stage;
} PathosColumnPlace;

typedef struct
{
  PathosStage       *stage; /* (unowned) */
  guint              first_column;
  guint              n_columns;
  gboolean           stale;  /* whether its touchpoints must be read again */
  PathosColumnPlace *places; /* of itself, and of its touchpoints */
} PathosStageSpan;

typedef struct
{
  PathosColumn      *columns; /* (array length=n_columns) */
  guint              n_columns;
  PathosTouchpoint **touchpoints; /* (array length=n_touchpoints): those of the columns, in their order */
  guint              n_touchpoints;
  PathosStageSpan   *stages; /* (array length=n_stages) */
  guint              n_stages;
  float              width;  /* total width of the columns */
  PathosBlock       *blocks; /* (array length=n_blocks): of all columns, valid once they are placed */
  guint              n_blocks;
  GHashTable        *digests; /* (element-type guint64 guint): the indices of blocks in the last run */
  GHashTable        *places;  /* (element-type utf8 PathosColumnPlace): of touchpoints and stages, by id */
} PathosColumns;

#define PATHOS_COLUMN_WIDTH 160.0f
#define PATHOS_COLUMN_MIN   110.0f
#define PATHOS_COLUMN_MAX   200.0f
#define PATHOS_COLUMN_GROWN 220.0f /* for its longest word, at most … */
#define PATHOS_COLUMN_WIDE  320.0f /* … and for its lines */

PathosColumns *pathos_columns_new (PathosOverlay *overlay, const PathosView *view);
void           pathos_columns_free (PathosColumns *self);
void           pathos_columns_replace (PathosColumns *self, PathosElement *from, PathosElement *to);
void           pathos_columns_drop (PathosColumns *self, PathosElement *element);
gboolean       pathos_columns_mark_stale (PathosColumns *self, const char *stage);
gboolean       pathos_columns_update (PathosColumns *self, PathosOverlay *overlay);

gboolean pathos_columns_find (const PathosColumns *self, const char *id, guint *column);
gboolean pathos_columns_find_span (const PathosColumns *self, const char *id, guint *first, guint *last);

/* pathos-columns-order.c */
guint *pathos_columns_dup_order (PathosItems touchpoints);

/* pathos-columns-place.c */
void        pathos_columns_place (PathosColumns *self, float width);
GHashTable *pathos_columns_dup_widths (const PathosColumns *self, float width);
void        pathos_columns_hold (PathosColumns *self, GHashTable *widths);
void        pathos_columns_match_blocks (PathosColumns *self, float room);
guint       pathos_columns_get_block (const PathosColumns *self, guint column);
gboolean    pathos_columns_find_block (const PathosColumns *self, const char *id, guint *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosColumns, pathos_columns_free)

G_END_DECLS
