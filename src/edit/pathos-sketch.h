/* pathos-sketch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* A curve that is drawn by hand: the feelings of one persona, until they are committed as one step. */
typedef struct _PathosSketch PathosSketch;

PathosSketch  *pathos_sketch_new (PathosJourney *journey, const char *persona);
void           pathos_sketch_free (PathosSketch *self);
gboolean       pathos_sketch_set (PathosSketch *self, const char *at, double value, gboolean any_basis);
PathosDraft   *pathos_sketch_create_draft (PathosSketch *self);
PathosElement *pathos_sketch_get_last (PathosSketch *self);
char          *pathos_sketch_dup_label (PathosSketch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosSketch, pathos_sketch_free)

G_END_DECLS
