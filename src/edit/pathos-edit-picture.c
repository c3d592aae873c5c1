/* pathos-edit-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* Returns: (nullable): the attribute that is a picture */
static const PathosAttr *
find_attr (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (klass->attrs[i].type == PATHOS_ATTR_IMAGE)
        return &klass->attrs[i];
    }

  return NULL;
}

/**
 * pathos_edit_set_picture:
 * @beside: (nullable): what the picture is for, or something in it
 * @at: (nullable): what it is for otherwise
 * @bytes: of a file
 *
 * Sets a picture, as one step.
 *
 * Returns: (nullable): what has it now; %NULL if nothing can, and @error says why in a sentence for people
 */
PathosElement *
pathos_edit_set_picture (PathosHistory *history,
                         PathosJourney *journey,
                         PathosElement *beside,
                         PathosElement *at,
                         GBytes        *bytes,
                         GError       **error)
{
  g_autoptr (GArray) values = NULL;
  g_autoptr (PathosDraft) draft = NULL;
  g_autoptr (GError) refusal = NULL;
  PathosElement *element = beside;
  const char    *hash;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), NULL);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  while (element != NULL && find_attr (element) == NULL)
    element = element->parent;
  if (element == NULL)
    element = at;
  if (element == NULL || find_attr (element) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("A picture belongs to a touchpoint or a persona. Choose one first."));
      return NULL;
    }

  hash = pathos_pictures_add (journey->pictures, bytes, error);
  if (hash == NULL)
    return NULL;

  values = pathos_draft_values_new ();
  pathos_draft_values_add_text (values, element, find_attr (element), hash);
  draft = pathos_draft_new (NULL, 0, (const PathosDraftValue *) (gpointer) values->data, values->len);
  if (pathos_edit_commit (history, journey, draft, &refusal) || refusal == NULL)
    return element;

  g_propagate_error (error, g_steal_pointer (&refusal));
  return NULL;
}
