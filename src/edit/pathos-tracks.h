/* pathos-tracks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-parts.h"

G_BEGIN_DECLS

/* Which part of a track is in which column, such as the points and empty places of a persona's curve. Made
 * once for a scene, so that following the pointer does not look through the whole map. */
typedef struct _PathosTracks PathosTracks;

/* What belongs to a track, without what is beside it, in its column of the scene. */
typedef struct
{
  const PathosPlaced *placed;
  float               left;
  float               right;
} PathosTrackColumn;

PathosTracks *pathos_tracks_new (const PathosParts *parts);
void          pathos_tracks_free (PathosTracks *self);

const char *pathos_tracks_get_first (PathosTracks *self);
gboolean    pathos_tracks_contains (PathosTracks *self, const char *track);

const PathosTrackColumn *pathos_tracks_find (PathosTracks *self,
                                             const char   *track,
                                             float         from,
                                             float         to,
                                             guint        *n_columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosTracks, pathos_tracks_free)

G_END_DECLS
