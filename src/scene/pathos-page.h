/* pathos-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

G_BEGIN_DECLS

/* A scene put onto a page: everything in map units of 1/96 inch. A point (u, v) of the scene stands at
 * (x + scale × u, y + scale × v) of the page. */
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
