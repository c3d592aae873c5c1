/* pathos-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"
#include "pathos-said.h"
#include "pathos-scene.h"
#include "pathos-theme.h"
#include "pathos-view.h"

G_BEGIN_DECLS

/* Lays a map out. The result depends on the map, the theme and the view alone; the object only caches
 * results, and listens to the map to know which of them are outdated. */
typedef struct _PathosLayout PathosLayout;

/* A kind of picture of a map, for callers that show one without knowing which. What @create returns is
 * passed to the other functions; it has to listen to the map itself. @describe says what assistive technology
 * says of a group of the last scene; without it, that is the group's label. */
typedef struct
{
  const char *id;
  gpointer (*create) (PathosJourney *journey);
  PathosScene *(*run) (gpointer layout, const PathosTheme *theme, const PathosView *view);
  char *(*describe) (gpointer           layout,
                     const PathosView  *view,
                     PathosSaid         said,
                     const PathosGroup *group,
                     const PathosGroup *from); /* (nullable) */
  void (*destroy) (gpointer layout);
} PathosLayoutKind;

extern const PathosLayoutKind pathos_layout_map;

PathosLayout *pathos_layout_new (PathosJourney *journey);
void          pathos_layout_free (PathosLayout *self);
PathosScene  *pathos_layout_run (PathosLayout *self, const PathosTheme *theme, const PathosView *view);
char         *pathos_layout_describe (PathosLayout      *self,
                                      const PathosView  *view,
                                      PathosSaid         said,
                                      const PathosGroup *group,
                                      const PathosGroup *from);

PathosScene *pathos_layout_run_once (PathosJourney     *journey,
                                     const PathosTheme *theme,
                                     const PathosView  *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosLayout, pathos_layout_free)

G_END_DECLS
