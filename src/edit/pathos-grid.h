/* pathos-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-insert.h"

G_BEGIN_DECLS

/* Lines of text or the cells of a spreadsheet, which become cards and touchpoints. */
typedef struct
{
  GPtrArray *rows; /* (element-type GPtrArray of utf8): perhaps of different lengths */
} PathosGrid;

/* What would become of them. */
typedef struct
{
  PathosDraft *draft;
  guint        n_texts; /* that become cards */
  guint        n_lanes; /* in which those are */
  guint        n_touchpoints;
} PathosGridPlan;

PathosGrid *pathos_grid_new (void);
void        pathos_grid_free (PathosGrid *self);
void        pathos_grid_add_row (PathosGrid *self);
void        pathos_grid_add_cell (PathosGrid *self, const char *text);

gboolean pathos_grid_plan (const PathosGrid        *self,
                           PathosJourney           *journey,
                           const PathosInsertPlace *place,
                           PathosGridPlan          *plan,
                           GError                 **error);
void     pathos_grid_plan_clear (PathosGridPlan *self);
char    *pathos_grid_plan_describe (const PathosGridPlan *self);
char    *pathos_grid_plan_dup_label (const PathosGridPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosGrid, pathos_grid_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosGridPlan, pathos_grid_plan_clear)

G_END_DECLS
