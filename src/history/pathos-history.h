/* pathos-history.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-recorder.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_HISTORY (pathos_history_get_type ())
G_DECLARE_FINAL_TYPE (PathosHistory, pathos_history, PATHOS, HISTORY, GObject)

PathosHistory *pathos_history_new (PathosJourney *journey);
void           pathos_history_set_clock (PathosHistory *self, PathosClock clock, gpointer user_data);

void     pathos_history_begin (PathosHistory *self, const char *label);
void     pathos_history_begin_run (PathosHistory *self, const char *label, const char *run);
void     pathos_history_set_subjects (PathosHistory        *self,
                                      PathosElement *const *elements,
                                      guint                 n_elements);
gboolean pathos_history_end (PathosHistory *self);
void     pathos_history_cancel (PathosHistory *self);
void     pathos_history_seal (PathosHistory *self);

void pathos_history_undo (PathosHistory *self);
void pathos_history_redo (PathosHistory *self);
void pathos_history_mark_saved (PathosHistory *self);

guint       pathos_history_get_position (PathosHistory *self);
gboolean    pathos_history_get_can_undo (PathosHistory *self);
gboolean    pathos_history_get_can_redo (PathosHistory *self);
const char *pathos_history_get_undo_label (PathosHistory *self);
const char *pathos_history_get_redo_label (PathosHistory *self);
gboolean    pathos_history_get_modified (PathosHistory *self);

G_END_DECLS
