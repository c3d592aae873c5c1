/* pathos-root.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_ROOT (pathos_root_get_type ())
G_DECLARE_INTERFACE (PathosRoot, pathos_root, PATHOS, ROOT, PathosElement)

struct _PathosRootInterface
{
  GTypeInterface parent_interface;

  void (*element_added) (PathosRoot *self, PathosElement *element);
  void (*element_removed) (PathosRoot *self, PathosElement *element);
  void (*element_set) (PathosRoot *self, PathosElement *element);

  gboolean (*has_target) (PathosRoot *self, const PathosAttr *attr, const char *name);
  gboolean (*has_room) (PathosRoot       *self,
                        PathosElement    *element,
                        const PathosAttr *attr,
                        const GValue     *value,
                        GError          **error);
};

void pathos_root_element_added (PathosElement *root, PathosElement *element);
void pathos_root_element_removed (PathosElement *root, PathosElement *element);
void pathos_root_element_set (PathosElement *root, PathosElement *element);

gboolean pathos_root_has_target (PathosElement *root, const PathosAttr *attr, const char *name);
gboolean pathos_root_has_room (PathosElement    *root,
                               PathosElement    *element,
                               const PathosAttr *attr,
                               const GValue     *value,
                               GError          **error);

G_END_DECLS
