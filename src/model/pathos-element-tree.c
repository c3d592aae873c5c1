/* pathos-element-tree.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-extras.h"
#include "pathos-list.h"

/**
 * pathos_element_find_attr:
 *
 * Returns: (nullable): the row of the attribute with that name
 */
const PathosAttr *
pathos_element_find_attr (PathosElement *self,
                          const char    *name)
{
  PathosElementClass *klass;

  /* Types are not checked here, because every value of a file passes. */
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  klass = PATHOS_ELEMENT_GET_CLASS (self);
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      /* Most names differ in their first letter. */
      if (klass->attrs[i].name[0] == name[0] && g_str_equal (klass->attrs[i].name, name))
        return &klass->attrs[i];
    }

  return NULL;
}

/**
 * pathos_element_get_list:
 * @i_children: the index of a row of the class's table of children
 *
 * Returns: (transfer none): the list of that row
 */
PathosList *
pathos_element_get_list (PathosElement *self,
                         guint          i_children)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (self), NULL);
  g_return_val_if_fail (i_children < PATHOS_ELEMENT_GET_CLASS (self)->n_children, NULL);

  return *pathos_children_get_field (&PATHOS_ELEMENT_GET_CLASS (self)->children[i_children], self);
}

/**
 * pathos_element_get_root:
 *
 * Returns: (transfer none): the topmost element of the tree, possibly @self
 */
PathosElement *
pathos_element_get_root (PathosElement *self)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (self), NULL);

  while (self->parent != NULL)
    self = self->parent;

  return self;
}

static void
walk (PathosElement    *self,
      PathosElementFunc func,
      gpointer          user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (self);

  func (self, user_data);

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosList *list = pathos_element_get_list (self, i);

      for (guint j = 0; j < list->n_items; j++)
        walk (list->items[j], func, user_data);
    }
}

/**
 * pathos_element_walk:
 *
 * Calls @func for @self and all elements below it, parents first.
 */
void
pathos_element_walk (PathosElement    *self,
                     PathosElementFunc func,
                     gpointer          user_data)
{
  g_return_if_fail (PATHOS_IS_ELEMENT (self));
  g_return_if_fail (func != NULL);

  walk (self, func, user_data);
}

/**
 * pathos_element_copy_attrs:
 * @copy: a new element of the same class, in no map
 *
 * Copies all attributes, and what this version does not know, but neither id nor children.
 */
void
pathos_element_copy_attrs (PathosElement *self,
                           PathosElement *copy)
{
  PathosElementClass *klass;

  g_return_if_fail (PATHOS_IS_ELEMENT (self));
  g_return_if_fail (PATHOS_IS_ELEMENT (copy) && G_OBJECT_TYPE (copy) == G_OBJECT_TYPE (self));

  klass = PATHOS_ELEMENT_GET_CLASS (self);
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      /* New elements already have the defaults. */
      if (pathos_attr_is_default (&klass->attrs[i], self))
        continue;

      pathos_attr_peek (&klass->attrs[i], self, &value);
      pathos_attr_store (&klass->attrs[i], copy, &value);
    }

  copy->extras = pathos_extras_dup (self->extras);
}
