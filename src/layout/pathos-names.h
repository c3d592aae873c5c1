/* pathos-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-plan.h"
#include "pathos-said.h"

G_BEGIN_DECLS

/* What assistive technology says of the parts of a map. A name says where its part is, so one change affects
 * many names, most of which nobody asks for before the next. So they are not part of a scene, but composed
 * from the map when they are asked for. */
typedef struct _PathosNames PathosNames;

PathosNames *pathos_names_new (PathosOverlay     *overlay,
                               const PathosTheme *theme,
                               const PathosView  *view,
                               PathosTextCache   *texts,
                               PathosColumns     *columns,
                               const PathosNode  *legend);
void         pathos_names_free (PathosNames *self);
char        *pathos_names_compose (PathosNames       *self,
                                   PathosSaid         said,
                                   const PathosGroup *group,
                                   const PathosGroup *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosNames, pathos_names_free)

G_END_DECLS
