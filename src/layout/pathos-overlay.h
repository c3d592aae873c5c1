/* pathos-overlay.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* The map as it would be with a draft. Layout gets children and parents from it, never from the elements. */
typedef struct _PathosOverlay PathosOverlay;

/* The children of an element, in order. */
typedef struct
{
  PathosElement *const *items; /* (array length=n_items) */
  guint                 n_items;
} PathosItems;

/* Called when an object replaces another: a stand-in its element, or the other way round. */
typedef void (*PathosOverlayFunc) (PathosElement *from, PathosElement *to, gpointer user_data);

PathosOverlay *pathos_overlay_new (PathosJourney *journey);
void           pathos_overlay_free (PathosOverlay *self);

void         pathos_overlay_update (PathosOverlay    *self,
                                    PathosDraft      *draft,
                                    PathosOverlayFunc func,
                                    gpointer          user_data);
PathosDraft *pathos_overlay_get_draft (PathosOverlay *self);

PathosItems    pathos_overlay_get_items (PathosOverlay *self, PathosList *list);
PathosElement *pathos_overlay_get_parent (PathosOverlay *self, PathosElement *element);
PathosElement *pathos_overlay_get_current (PathosOverlay *self, PathosElement *element);
PathosJourney *pathos_overlay_get_map (PathosOverlay *self);
PathosJourney *pathos_overlay_get_journey (PathosOverlay *self);
PathosElement *pathos_overlay_find (PathosOverlay *self, const char *id);
gboolean       pathos_overlay_find_position (PathosOverlay *self, PathosElement *element, guint *position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosOverlay, pathos_overlay_free)

G_END_DECLS
