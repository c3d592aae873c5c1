/* pathos-root.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-root.h"

/**
 * PathosRoot:
 *
 * The topmost element of a map. It knows all the others.
 *
 * Elements that are not in a map have a topmost element too, which is not a root. These functions take any
 * topmost element; if it is not a root, they do nothing and allow everything.
 */

G_DEFINE_INTERFACE (PathosRoot, pathos_root, PATHOS_TYPE_ELEMENT)

static void
pathos_root_default_init (PathosRootInterface *interface)
{
}

/**
 * pathos_root_element_added:
 * @root: the topmost element of a tree
 * @element: an element that was added to the tree; each of its children is reported in a call of its own
 */
void
pathos_root_element_added (PathosElement *root,
                           PathosElement *element)
{
  if (PATHOS_IS_ROOT (root))
    PATHOS_ROOT_GET_IFACE (root)->element_added (PATHOS_ROOT (root), element);
}

/**
 * pathos_root_element_removed:
 * @root: the topmost element of a tree
 * @element: an element that was removed from the tree; each of its children is reported in a call of its own
 */
void
pathos_root_element_removed (PathosElement *root,
                             PathosElement *element)
{
  if (PATHOS_IS_ROOT (root))
    PATHOS_ROOT_GET_IFACE (root)->element_removed (PATHOS_ROOT (root), element);
}

/**
 * pathos_root_element_set:
 * @root: the topmost element of a tree
 * @element: an element of the tree, one of whose attributes was set
 */
void
pathos_root_element_set (PathosElement *root,
                         PathosElement *element)
{
  if (PATHOS_IS_ROOT (root))
    PATHOS_ROOT_GET_IFACE (root)->element_set (PATHOS_ROOT (root), element);
}

/**
 * pathos_root_has_target:
 * @root: the topmost element of a tree
 * @attr: a reference or an image
 * @name: the id of an element, or the hash of a picture
 *
 * Returns: whether the map has what @name refers to, of a type that @attr accepts
 */
gboolean
pathos_root_has_target (PathosElement    *root,
                        const PathosAttr *attr,
                        const char       *name)
{
  return !PATHOS_IS_ROOT (root) || PATHOS_ROOT_GET_IFACE (root)->has_target (PATHOS_ROOT (root), attr, name);
}

/**
 * pathos_root_has_room:
 * @root: the topmost element of a tree
 * @element: an element of the tree
 *
 * Returns: whether the map would still fit into a file with @attr of @element set to @value
 */
gboolean
pathos_root_has_room (PathosElement    *root,
                      PathosElement    *element,
                      const PathosAttr *attr,
                      const GValue     *value,
                      GError          **error)
{
  return !PATHOS_IS_ROOT (root) ||
         PATHOS_ROOT_GET_IFACE (root)->has_room (PATHOS_ROOT (root), element, attr, value, error);
}
