/* pathos-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-page.h"

/**
 * pathos_page_new_whole:
 *
 * Returns: (transfer full): a page of the size of @scene, which has margins itself
 */
PathosPage *
pathos_page_new_whole (PathosScene *scene)
{
  PathosPage *self = g_new (PathosPage, 1);

  *self = (PathosPage) { pathos_scene_ref (scene), scene->width, scene->height, 0, 0, 1 };
  return self;
}

void
pathos_page_free (PathosPage *self)
{
  pathos_scene_unref (self->scene);
  g_free (self);
}
