/* pathos-json-reader-renamed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-id.h"

/* Elements whose id in the file is invalid, or belongs to an earlier element, get a new one, and references
 * follow them to it. Programs that do not know the form of ids often number the elements of each kind, so the
 * same id can occur once per kind: which one a reference means, its kind tells. If it occurs more often,
 * references mean the first.
 *
 * New ids follow from the file, so that a map with repairs is the same map each time it is opened. */

static char *
make_key (GType       type,
          const char *id)
{
  return g_strconcat (g_type_name (type), " ", id, NULL);
}

/* Gives @element an id of its own in place of @id (nullable), the one in the file. */
void
pathos_json_reader_derive_id (PathosJsonReader *self,
                              PathosElement    *element,
                              const char       *id)
{
  PathosId derived;

  do
    {
      g_autofree char *text = g_strdup_printf ("%s %u %s", G_OBJECT_TYPE_NAME (element), self->n_derived++,
                                               id != NULL ? id : "");

      pathos_id_derive (derived, text);
    }
  while (pathos_journey_find (self->journey, derived) != NULL);

  pathos_element_set_id (element, derived);
}

/* Remembers the id that @element has in the file. */
void
pathos_json_reader_add_renamed (PathosJsonReader *self,
                                PathosElement    *element,
                                const char       *id)
{
  g_autofree char *key = make_key (G_OBJECT_TYPE (element), id);

  if (!g_hash_table_contains (self->renamed, key))
    g_hash_table_insert (self->renamed, g_steal_pointer (&key), element);
}

/* Returns: (transfer none) (nullable): the element that has the id @id in the file only, if @attr accepts its
 *   kind and not that of the element that kept this id */
static PathosElement *
find_renamed (PathosJsonReader *self,
              const PathosAttr *attr,
              const char       *id)
{
  PathosElement *kept = pathos_journey_find (self->journey, id);
  PathosElement *found = NULL;

  g_assert (attr != NULL);

  if (kept != NULL && pathos_attr_accepts (attr, G_OBJECT_TYPE (kept)))
    return NULL;

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (attr->targets) && attr->targets[i] != NULL; i++)
    {
      g_autofree char *key = make_key (attr->targets[i](), id);

      found = g_hash_table_lookup (self->renamed, key);
    }

  return found;
}

static void
follow_reference (PathosJsonReader *self,
                  PathosElement    *element,
                  const PathosAttr *attr)
{
  PathosElement *target = find_renamed (self, attr, pathos_attr_get_text (attr, element));

  if (target != NULL)
    pathos_json_reader_store_text (element, attr, target->id);
}

static void
follow_references (PathosJsonReader *self,
                   PathosElement    *element,
                   const PathosAttr *attr)
{
  g_auto (GStrv) ids = g_strdupv ((GStrv) pathos_attr_get_ids (attr, element));
  gboolean changed = FALSE;

  g_assert (self != NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PathosElement *target = find_renamed (self, attr, ids[i]);

      if (target != NULL)
        changed |= g_set_str (&ids[i], target->id);
    }

  if (changed)
    pathos_json_reader_store_texts (element, attr, ids);
}

static void
follow_element_cb (PathosElement *element,
                   gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_REFERENCES)
        follow_references (user_data, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCE)
        follow_reference (user_data, element, attr);
    }
}

/* Changes the references of the whole map to the new ids. */
void
pathos_json_reader_update_references (PathosJsonReader *self)
{
  if (g_hash_table_size (self->renamed) > 0)
    pathos_element_walk (PATHOS_ELEMENT (self->journey), follow_element_cb, self);
}
