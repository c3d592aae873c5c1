/* pathos-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-scene.h"
#include "pathos-theme.h"
#include "pathos-view.h"

G_BEGIN_DECLS

/* Lays a map out. What a run returns is a function of the map, the theme and the view alone; the object only remembers
 * what it measured, and listens to the map to know what it must measure again. */
typedef struct _PathosLayout PathosLayout;

PathosLayout *pathos_layout_new (PathosJourney *journey);
void          pathos_layout_free (PathosLayout *self);
PathosScene  *pathos_layout_run (PathosLayout *self, const PathosTheme *theme, const PathosView *view);

PathosScene *pathos_layout_once (PathosJourney *journey, const PathosTheme *theme, const PathosView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosLayout, pathos_layout_free)

G_END_DECLS
