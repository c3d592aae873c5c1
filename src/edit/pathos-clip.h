/* pathos-clip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"
#include "pathos-insert.h"

G_BEGIN_DECLS

/* What was copied: a small map of its own, with all that it needs. Stages and touchpoints that only say where
 * something was have a title alone. */
typedef struct
{
  PathosJourney *map;
  GPtrArray     *ids; /* (element-type utf8): of what was chosen in it, in its order */
} PathosClip;

PathosClip *pathos_clip_new (PathosJourney *map, GPtrArray *ids);
PathosClip *pathos_clip_new_of (PathosJourney *journey, PathosElement *const *elements, guint n_elements);
GHashTable *pathos_clip_collect_content (const PathosClip *self, gboolean *floats);
void        pathos_clip_free (PathosClip *self);

/* What became of a clip. Initially, cleared to zero. */
typedef struct
{
  GPtrArray *ids;        /* (element-type utf8): of what was pasted, in the order of the map */
  guint      n_left_out; /* cards and feelings that have no place in this map */
} PathosPasted;

gboolean pathos_clip_paste (const PathosClip        *self,
                            PathosHistory           *history,
                            PathosJourney           *journey,
                            const PathosInsertPlace *place,
                            PathosPasted            *pasted,
                            GError                 **error);
void     pathos_pasted_clear (PathosPasted *self);

gboolean pathos_edit_cut (PathosHistory *history, PathosJourney *journey, GPtrArray *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosClip, pathos_clip_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosPasted, pathos_pasted_clear)

G_END_DECLS
