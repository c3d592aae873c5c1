/* pathos-cell-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-plan.h"

G_BEGIN_DECLS

/* Finds how wide columns should be for the lines of text in their cells. */
typedef struct
{
  struct _PathosCellCount *counts; /* (array) (nullable): by column, while everything is measured */
  guint                    lane;   /* that is being measured, from 1 */
  GHashTable              *stale;  /* (element-type utf8): ids of places with changed cells */
} PathosCellLines;

void pathos_cell_lines_init (PathosCellLines *self);
void pathos_cell_lines_clear (PathosCellLines *self);

void pathos_cell_lines_begin (PathosCellLines *self, PathosColumns *columns);
void pathos_cell_lines_begin_lane (PathosCellLines *self);
void pathos_cell_lines_count (PathosCellLines *self,
                              PathosColumns   *columns,
                              gboolean         of_stage,
                              guint            first,
                              guint            last,
                              guint            n_lines);
void pathos_cell_lines_end (PathosCellLines *self);

void pathos_cell_lines_forget (PathosCellLines *self, const char *id);
void pathos_cell_lines_apply (PathosCellLines *self, PathosPlan *plan);

G_END_DECLS
