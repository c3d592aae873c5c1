/* pathos-scene-model.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"
#include "pathos-layout.h"
#include "pathos-parts.h"
#include "pathos-theme.h"
#include "pathos-tracks.h"
#include "pathos-view.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_SCENE_MODEL (pathos_scene_model_get_type ())
G_DECLARE_FINAL_TYPE (PathosSceneModel, pathos_scene_model, PATHOS, SCENE_MODEL, GObject)

PathosSceneModel *pathos_scene_model_new (void);

void               pathos_scene_model_set_document (PathosSceneModel *self, PathosDocument *document);
PathosDocument    *pathos_scene_model_get_document (PathosSceneModel *self);
PathosHistory     *pathos_scene_model_get_history (PathosSceneModel *self);
PathosJourney     *pathos_scene_model_get_journey (PathosSceneModel *self);
PathosElement     *pathos_scene_model_find_element (PathosSceneModel *self, const char *id);
gboolean           pathos_scene_model_can_edit (PathosSceneModel *self);
void               pathos_scene_model_set_kind (PathosSceneModel *self, const PathosLayoutKind *kind);
void               pathos_scene_model_set_theme (PathosSceneModel *self, const PathosTheme *theme);
const PathosTheme *pathos_scene_model_get_theme (PathosSceneModel *self);

void              pathos_scene_model_set_editable (PathosSceneModel *self, gboolean editable);
void              pathos_scene_model_set_draft (PathosSceneModel *self, PathosDraft *draft);
const PathosView *pathos_scene_model_get_view (PathosSceneModel *self);

PathosScene       *pathos_scene_model_get_scene (PathosSceneModel *self);
const PathosParts *pathos_scene_model_get_parts (PathosSceneModel *self);
PathosTracks      *pathos_scene_model_get_tracks (PathosSceneModel *self);
char              *pathos_scene_model_describe (PathosSceneModel  *self,
                                                PathosSaid         said,
                                                const PathosGroup *group,
                                                const PathosGroup *from);
PathosSpot         pathos_scene_model_pick_item (PathosSceneModel *self, graphene_point_t point);
void               pathos_scene_model_invalidate (PathosSceneModel *self);
void               pathos_scene_model_update (PathosSceneModel *self);
gboolean           pathos_scene_model_is_pending (PathosSceneModel *self);

G_END_DECLS
