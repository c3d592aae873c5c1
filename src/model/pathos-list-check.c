/* pathos-list-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-list.h"

#include <glib/gi18n.h>

/* What a list may hold: as much as there is room for, and what the rules of the items allow. */

/**
 * pathos_list_has_room:
 * @n_more: how many items will be added
 *
 * Returns: whether the list may have more items; if not, @error says so in a sentence for people
 */
gboolean
pathos_list_has_room (PathosList *self,
                      guint       n_more,
                      GError    **error)
{
  g_return_val_if_fail (PATHOS_IS_LIST (self), FALSE);

  if (self->n_items + n_more <= self->row->most)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               /* Translators: “Personas” must not have more than 1000 entries. */
               _ ("“%s” must not have more than %u entries."), _ (self->row->label), self->row->most);
  return FALSE;
}

/**
 * pathos_list_check:
 *
 * Checks whether the rules of its class allow an element to be in this list, and whether there is room.
 *
 * Returns: whether @element may be added, moved here or stay; if not, @error says why in a sentence for
 * people
 */
gboolean
pathos_list_check (PathosList    *self,
                   PathosElement *element,
                   GError       **error)
{
  PathosElementClass *klass;

  g_return_val_if_fail (PATHOS_IS_LIST (self), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);

  if (!pathos_list_has_room (self, element->list == self ? 0 : 1, error))
    return FALSE;

  klass = PATHOS_ELEMENT_GET_CLASS (element);
  return klass->check == NULL || klass->check (element, self, NULL, NULL, error);
}

/**
 * pathos_list_check_all:
 *
 * Checks the rules across the items of the list, which hold at the end of every step.
 *
 * Returns: whether they hold; if not, @error says why in a sentence for people
 */
gboolean
pathos_list_check_all (PathosList *self,
                       GError    **error)
{
  PathosElementClass *klass;

  g_return_val_if_fail (PATHOS_IS_LIST (self), FALSE);

  klass = self->n_items > 0 ? PATHOS_ELEMENT_GET_CLASS (self->items[0]) : NULL;
  return klass == NULL || klass->check_list == NULL || klass->check_list (self, error);
}

/**
 * pathos_list_check_whole:
 * @element: in a list
 *
 * Checks that an element has all that it needs, as at the end of every step that touches it.
 *
 * Returns: whether it has; if not, @error says what is missing in a sentence for people
 */
gboolean
pathos_list_check_whole (PathosElement *element,
                         GError       **error)
{
  PathosElementClass *klass;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);

  klass = PATHOS_ELEMENT_GET_CLASS (element);
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if ((attr->flags & PATHOS_ATTR_REQUIRED) && pathos_attr_is_default (attr, element))
        return pathos_attr_refuse_empty (attr, error);
    }

  return TRUE;
}
