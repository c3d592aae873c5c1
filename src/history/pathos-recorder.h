/* pathos-recorder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-step.h"

G_BEGIN_DECLS

/* Returns: a monotonic time in microseconds, as g_get_monotonic_time() does */
typedef gint64 (*PathosClock) (gpointer user_data);

/* Collects changes into the open step: one that was begun, or an edit, which opens by itself. */
typedef struct _PathosRecorder PathosRecorder;

PathosRecorder *pathos_recorder_new (PathosElement *root);
void            pathos_recorder_free (PathosRecorder *self);
void            pathos_recorder_set_clock (PathosRecorder *self, PathosClock clock, gpointer user_data);
gboolean        pathos_recorder_is_recent (PathosRecorder *self, gint64 time);
gint64          pathos_recorder_get_time (PathosRecorder *self);

void     pathos_recorder_begin (PathosRecorder *self, const char *label);
void     pathos_recorder_set_subjects (PathosRecorder       *self,
                                       PathosElement *const *elements,
                                       guint                 n_elements);
void     pathos_recorder_end (PathosRecorder *self);
void     pathos_recorder_roll_back (PathosRecorder *self);
gboolean pathos_recorder_is_begun (PathosRecorder *self);
gboolean pathos_recorder_check (PathosRecorder *self, GError **error);

gboolean    pathos_recorder_can_merge (PathosRecorder *self, const PathosChange *change);
void        pathos_recorder_add (PathosRecorder *self, const PathosChange *change);
PathosStep *pathos_recorder_get_edit (PathosRecorder *self);
PathosStep *pathos_recorder_close (PathosRecorder *self);

G_END_DECLS
