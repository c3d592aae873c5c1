/* pathos-copies.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-copies.h"

#include "pathos-hash.h"
#include "pathos-persona.h"
#include "pathos-touchpoint.h"

/**
 * pathos_copies_init:
 * @self: (out caller-allocates)
 * @strict: whether a reference to what is not among the copies is dropped, not kept
 */
void
pathos_copies_init (PathosCopies *self,
                    gboolean      strict)
{
  g_return_if_fail (self != NULL);

  self->found = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  self->values = pathos_draft_values_new ();
  self->strict = strict;
}

void
pathos_copies_clear (PathosCopies *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->found);
  g_array_unref (self->values);
}

/**
 * pathos_copies_add_alone:
 *
 * Copies an element without those below it. References are still those of the original.
 *
 * Returns: (transfer full): the copy
 */
PathosElement *
pathos_copies_add_alone (PathosCopies  *self,
                         PathosElement *element)
{
  PathosElement *made;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  made = g_object_new (G_OBJECT_TYPE (element), NULL);
  pathos_element_copy_attrs (element, made);
  pathos_copies_set (self, element->id, made);

  /* A persona's looks are its own. */
  if (PATHOS_IS_PERSONA (made))
    g_object_set (made, "colour", 0, "marker", PATHOS_MARKER_NONE, NULL);
  return made;
}

/**
 * pathos_copies_add:
 *
 * Copies an element with all below it.
 *
 * Returns: (transfer full): the copy
 */
PathosElement *
pathos_copies_add (PathosCopies  *self,
                   PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosElement      *made = pathos_copies_add_alone (self, element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosList *list = pathos_element_get_list (element, i);

      for (guint j = 0; j < list->n_items; j++)
        {
          g_autoptr (PathosElement) child = pathos_copies_add (self, list->items[j]);

          pathos_list_append (pathos_element_get_list (made, i), child);
        }
    }

  return made;
}

/**
 * pathos_copies_set:
 * @stands: (nullable): an element of the map, or a copy
 *
 * Lets an element stand for the one of this id.
 */
void
pathos_copies_set (PathosCopies  *self,
                   const char    *id,
                   PathosElement *stands)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  if (stands != NULL)
    g_hash_table_insert (self->found, g_strdup (id), stands);
}

/**
 * pathos_copies_find:
 *
 * Returns: (nullable): what stands for the element of this id
 */
PathosElement *
pathos_copies_find (const PathosCopies *self,
                    const char         *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->found, id);
}

/* Returns: the id of what stands for the element of this id; "" if nothing does */
static const char *
translate (PathosCopies *self,
           const char   *id)
{
  PathosElement *made = pathos_copies_find (self, id);

  if (made != NULL)
    return made->id;

  return self->strict ? "" : id;
}

/* An alternative can name its touchpoint only once that is in the list. */
static void
translate_one (PathosCopies     *self,
               PathosElement    *element,
               const PathosAttr *attr)
{
  g_autofree char *id = g_strdup (translate (self, pathos_attr_get_text (attr, element)));

  if (g_str_equal (id, pathos_attr_get_text (attr, element)))
    return;

  if (PATHOS_IS_TOUCHPOINT (element))
    {
      g_object_set (element, attr->name, "", NULL);
      if (*id != '\0')
        pathos_draft_values_add_text (self->values, element, attr, id);
    }
  else
    g_object_set (element, attr->name, id, NULL);
}

static void
translate_many (PathosCopies     *self,
                PathosElement    *element,
                const PathosAttr *attr)
{
  const char **ids = pathos_attr_get_ids (attr, element);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) translated = NULL;

  if (ids == NULL)
    return;

  builder = g_strv_builder_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *id = translate (self, ids[i]);

      if (*id != '\0')
        g_strv_builder_add (builder, id);
    }
  translated = g_strv_builder_end (builder);
  g_object_set (element, attr->name, *translated != NULL ? translated : NULL, NULL);
}

static void
translate_cb (PathosElement *element,
              gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_REFERENCE)
        translate_one (user_data, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCES)
        translate_many (user_data, element, attr);
    }
}

/**
 * pathos_copies_translate:
 * @made: a copy, when everything that it may refer to has been copied or found
 *
 * Lets a copy, and all below it, refer to the copies.
 */
void
pathos_copies_translate (PathosCopies  *self,
                         PathosElement *made)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (PATHOS_IS_ELEMENT (made));

  pathos_element_walk (made, translate_cb, self);
}
