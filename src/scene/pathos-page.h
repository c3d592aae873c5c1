/* pathos-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

/* A scene on a page, in map units of 1/96 inch. The point (u, v) of the scene is at (x + scale × u, y + scale
 * × v) on the page. */
typedef struct
{
  PathosScene *scene;
  float        width;
  float        height;
  float        x;
  float        y;
  float        scale;
} PathosPage;

PathosPage *pathos_page_new_whole (PathosScene *scene);
void        pathos_page_free (PathosPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosPage, pathos_page_free)

G_END_DECLS
