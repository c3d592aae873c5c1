/* pathos-sketch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"
#include "pathos-tracks.h"

G_BEGIN_DECLS

/* A curve that is drawn by hand: the feelings of one persona, until they are committed as one step. */
typedef struct _PathosSketch PathosSketch;

PathosSketch  *pathos_sketch_new (PathosJourney *journey, const char *persona);
void           pathos_sketch_free (PathosSketch *self);
const char    *pathos_sketch_get_track (PathosSketch *self);
gboolean       pathos_sketch_draw_to (PathosSketch           *self,
                                      PathosTracks           *tracks,
                                      const graphene_point_t *to,
                                      gboolean                insists);
PathosDraft   *pathos_sketch_create_draft (PathosSketch *self);
PathosElement *pathos_sketch_get_last (PathosSketch *self);
char          *pathos_sketch_dup_label (PathosSketch *self);

float    pathos_sketch_snap (const PathosPlaced *placed, float y);
gboolean pathos_sketch_reaches (const PathosPlaced *placed, float y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosSketch, pathos_sketch_free)

G_END_DECLS
