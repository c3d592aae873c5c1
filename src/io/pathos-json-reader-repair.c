/* pathos-json-reader-repair.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-feeling.h"
#include "pathos-hash.h"

#include <glib/gi18n.h>

/* Once everything has been read, the map is repaired so that it may be saved. References to missing elements
 * are handled as if the target had just been deleted: the row of the attribute says what that means. */

static gboolean
has_target (PathosJsonReader *self,
            const PathosAttr *attr,
            const char       *id)
{
  PathosElement *target = pathos_journey_find (self->journey, id);

  g_assert (attr != NULL);

  return target != NULL && pathos_attr_accepts (attr, G_OBJECT_TYPE (target));
}

/* The element is removed by remove_elements(), not while the map is walked. */
static void
mark_removed (PathosJsonReader *self,
              PathosElement    *element,
              const PathosAttr *attr)
{
  g_autofree char *name = pathos_json_reader_describe (element);

  g_assert (self != NULL);
  g_assert (attr != NULL);

  g_ptr_array_add (self->removed, element);
  pathos_json_reader_report (self, element,
                             /* Translators: Card “Too expensive” … what “At” refers to is missing. */
                             _ ("%s was removed because what “%s” refers to is missing."),
                             name, _ (attr->label));
}

static void
clear_text (PathosJsonReader *self,
            PathosElement    *element,
            const PathosAttr *attr)
{
  g_autofree char *name = pathos_json_reader_describe (element);

  g_assert (self != NULL);
  g_assert (attr != NULL);

  pathos_json_reader_store_text (element, attr, "");
  pathos_json_reader_report (self, element,
                             _ ("%s: “%s” was cleared because what it refers to is missing."),
                             name, _ (attr->label));
}

/* Returns: whether the element stays */
static gboolean
repair_reference (PathosJsonReader *self,
                  PathosElement    *element,
                  const PathosAttr *attr)
{
  const char *id = pathos_attr_get_text (attr, element);

  g_assert (self != NULL);

  if (*id == '\0' || has_target (self, attr, id))
    return TRUE;

  if (attr->flags & PATHOS_ATTR_CASCADE)
    {
      mark_removed (self, element, attr);
      return FALSE;
    }

  clear_text (self, element, attr);
  return TRUE;
}

static void
drop_entries (PathosJsonReader *self,
              PathosElement    *element,
              const PathosAttr *attr,
              GStrv             kept)
{
  g_autofree char *name = pathos_json_reader_describe (element);

  g_assert (self != NULL);
  g_assert (attr != NULL);

  pathos_json_reader_store_texts (element, attr, kept);
  pathos_json_reader_report (self,
                             element,
                             _ ("%s: entries of “%s” were removed because what they refer to is missing."),
                             name, _ (attr->label));
}

/* Returns: whether the element stays */
static gboolean
repair_references (PathosJsonReader *self,
                   PathosElement    *element,
                   const PathosAttr *attr)
{
  const char **ids = pathos_attr_get_ids (attr, element);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) kept = NULL;
  guint n_dropped = 0;

  g_assert (self != NULL);

  if (ids == NULL)
    return TRUE;

  builder = g_strv_builder_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (has_target (self, attr, ids[i]))
        g_strv_builder_add (builder, ids[i]);
      else
        n_dropped++;
    }

  kept = g_strv_builder_end (builder);
  if (n_dropped > 0 && *kept == NULL && (attr->flags & PATHOS_ATTR_EVERYONE))
    {
      mark_removed (self, element, attr);
      return FALSE;
    }

  if (n_dropped > 0)
    drop_entries (self, element, attr, kept);
  return TRUE;
}

/* The id of a picture in the file need not be its hash. */
static void
repair_image (PathosJsonReader *self,
              PathosElement    *element,
              const PathosAttr *attr)
{
  const char *id = pathos_attr_get_text (attr, element);
  const char *hash;

  g_assert (self != NULL);

  if (*id == '\0')
    return;

  hash = g_hash_table_lookup (self->hashes, id);
  if (hash == NULL)
    clear_text (self, element, attr);
  else if (!g_str_equal (hash, id))
    pathos_json_reader_store_text (element, attr, hash);
}

static void
repair_element_cb (PathosElement *element,
                   gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosJsonReader   *self = user_data;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_IMAGE)
        repair_image (self, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCE && !repair_reference (self, element, attr))
        return;
      else if (attr->type == PATHOS_ATTR_REFERENCES && !repair_references (self, element, attr))
        return;
    }
}

/* Of two feelings of the same persona in one place, the later one stays. */
static void
repair_feelings (PathosJsonReader *self,
                 PathosList       *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (pathos_str_hash, g_str_equal);

  g_assert (self != NULL);
  g_assert (list != NULL);

  for (guint i = list->n_items; i > 0; i--)
    {
      PathosElement   *feeling = list->items[i - 1];
      g_autofree char *place = NULL;

      if (g_hash_table_add (seen, (gpointer) PATHOS_FEELING (feeling)->persona))
        continue;

      place = pathos_json_reader_describe (feeling->parent);
      g_ptr_array_add (self->removed, feeling);
      pathos_json_reader_report (self,
                                 feeling,
                                 _ ("%s had two feelings of one persona: the first was removed."), place);
    }
}

static void
repair_feelings_cb (PathosElement *element,
                    gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      if (klass->children[i].item_type == pathos_feeling_get_type)
        repair_feelings (user_data, pathos_element_get_list (element, i));
    }
}

/* What has no place by now can have none: there is no stage, or each persona has a feeling there. */
static void
repair_required_cb (PathosElement *element,
                    gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosJsonReader   *self = user_data;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      g_autofree char  *name = NULL;

      if (!(attr->flags & PATHOS_ATTR_REQUIRED) || !pathos_attr_is_default (attr, element))
        continue;

      name = pathos_json_reader_describe (element);
      g_ptr_array_add (self->removed, element);
      pathos_json_reader_report (self, element,
                                 /* Translators: Card “Too expensive” … its “At” is missing. */
                                 _ ("%s was removed because its “%s” is missing."), name,
                                 _ (attr->label));
    }
}

static void
remove_elements (PathosJsonReader *self)
{
  PathosElement *const *elements = (PathosElement *const *) self->removed->pdata;
  guint                 n_more;

  if (self->removed->len == 0)
    return;

  n_more = pathos_journey_delete (self->journey, elements, self->removed->len) - self->removed->len;
  if (n_more > 0)
    pathos_json_reader_report (self,
                               NULL,
                               ngettext ("%u dependent element was removed, too.",
                                         "%u dependent elements were removed, too.", n_more),
                               n_more);
  g_ptr_array_set_size (self->removed, 0);
}

/* Repairs and reports what would keep the map from being saved. */
void
pathos_json_reader_repair (PathosJsonReader *self)
{
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  PathosElement *journey = PATHOS_ELEMENT (self->journey);

  self->removed = removed;
  pathos_json_reader_repair_lanes (self);
  pathos_json_reader_update_references (self);
  pathos_json_reader_repair_orphans (self);
  pathos_element_walk (journey, repair_element_cb, self);
  remove_elements (self);
  pathos_element_walk (journey, repair_feelings_cb, self);
  remove_elements (self);
  pathos_json_reader_repair_nameless (self);
  pathos_element_walk (journey, repair_required_cb, self);
  remove_elements (self);
  pathos_json_reader_repair_alternatives (self);
  pathos_json_reader_report_rest (self);
  self->removed = NULL;
}
