/* pathos-element-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-element.h"

/* What a person does to an element, other than what a program does. */

/**
 * pathos_element_end_placeholder:
 *
 * Makes the element one that somebody has edited. Its other texts were questions to answer, and nobody has
 * said them, so they are emptied. It keeps its first text, by which it is known.
 */
void
pathos_element_end_placeholder (PathosElement *self)
{
  PathosElementClass *klass;
  g_auto (GValue) no = G_VALUE_INIT;
  g_auto (GValue) nothing = G_VALUE_INIT;
  gboolean is_first = TRUE;

  g_return_if_fail (PATHOS_IS_ELEMENT (self));

  klass = PATHOS_ELEMENT_GET_CLASS (self);
  g_value_init (&no, G_TYPE_BOOLEAN);
  if (klass->placeholder == NULL || pathos_attr_equals (klass->placeholder, self, &no))
    return;

  pathos_element_set_value (self, klass->placeholder, &no, NULL);
  g_value_init (&nothing, G_TYPE_STRING);
  g_value_set_static_string (&nothing, "");
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type != PATHOS_ATTR_STRING || attr->flags & PATHOS_ATTR_HIDDEN)
        continue;
      if (!is_first)
        pathos_element_set_value (self, attr, &nothing, NULL);
      is_first = FALSE;
    }
}

/**
 * pathos_element_edit:
 * @value: of the attribute's type, and within its range
 *
 * Sets an attribute as pathos_element_set_value() does, for a person: what was a placeholder is none any
 * more. The history puts both into one step.
 */
void
pathos_element_edit (PathosElement    *self,
                     const PathosAttr *attr,
                     const GValue     *value)
{
  g_return_if_fail (PATHOS_IS_ELEMENT (self));
  g_return_if_fail (attr != NULL);
  g_return_if_fail (G_IS_VALUE (value));

  if (PATHOS_ELEMENT_GET_CLASS (self)->placeholder != attr && !pathos_attr_equals (attr, self, value))
    pathos_element_end_placeholder (self);

  pathos_element_set_value (self, attr, value, NULL);
}
