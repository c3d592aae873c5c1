/* pathos-overview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"
#include "pathos-theme.h"

G_BEGIN_DECLS

/* A long map in little: what its groups say belongs there, along the whole width. */
typedef struct _PathosOverview PathosOverview;

PathosOverview *pathos_overview_new (const PathosScene *scene);
void            pathos_overview_free (PathosOverview *self);
gboolean        pathos_overview_is_same (const PathosOverview *self, const PathosOverview *other);
char           *pathos_overview_dup_label (const PathosOverview *self, float x);
PathosScene    *pathos_overview_draw (const PathosOverview *self,
                                      const PathosTheme    *theme,
                                      float                 width,
                                      float                 height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosOverview, pathos_overview_free)

G_END_DECLS
