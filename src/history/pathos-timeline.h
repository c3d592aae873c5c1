/* pathos-timeline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-step.h"

G_BEGIN_DECLS

#define PATHOS_MAX_STEPS 1000

/* Steps in the order in which they were done, and the positions between them where the map is now and where
 * it was saved. */
typedef struct _PathosTimeline PathosTimeline;

PathosTimeline *pathos_timeline_new (void);
void            pathos_timeline_free (PathosTimeline *self);

void        pathos_timeline_push (PathosTimeline *self, PathosStep *step);
PathosStep *pathos_timeline_pop (PathosTimeline *self);
guint       pathos_timeline_get_position (PathosTimeline *self);
PathosStep *pathos_timeline_get_before (PathosTimeline *self);
PathosStep *pathos_timeline_get_after (PathosTimeline *self);
void        pathos_timeline_move (PathosTimeline *self, int n_steps);
void        pathos_timeline_mark_saved (PathosTimeline *self);
gboolean    pathos_timeline_is_saved (PathosTimeline *self);

G_END_DECLS
