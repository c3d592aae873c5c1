/* pathos-json-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-writer.h"

#include "pathos-hash.h"
#include "pathos-json-object.h"
#include "pathos-json-reader.h"
#include "pathos-json-text.h"

/* Every member is on a line of its own, in the order of the tables, and default values are left out. So one
 * edit of a map changes only a few lines of its file. */

static void
write_element (GString       *out,
               PathosElement *element,
               guint          depth);

static void
write_list (PathosJsonObject *object,
            PathosList       *list)
{
  PathosJsonObject array;

  g_assert (object != NULL);
  g_assert (list != NULL);

  if (list->n_items == 0)
    return;

  pathos_json_object_begin_member (object, list->row->name);
  array = pathos_json_object_open (object->out, object->depth + 1, '[');
  for (guint i = 0; i < list->n_items; i++)
    {
      pathos_json_object_begin_item (&array);
      write_element (object->out, list->items[i], array.depth);
    }
  pathos_json_object_close (&array, ']');
}

static void
write_attr (PathosJsonObject *object,
            PathosElement    *element,
            const PathosAttr *attr)
{
  const char *spelling = pathos_element_get_spelling (element, attr);

  g_assert (object != NULL);

  if (spelling == NULL && pathos_attr_is_default (attr, element))
    return;

  pathos_json_object_begin_member (object, attr->name);
  if (spelling != NULL)
    pathos_json_append_source (object->out, spelling, object->depth);
  else
    pathos_json_append_attr (object->out, attr, element);
}

static void
write_members (PathosJsonObject *object,
               PathosElement    *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  g_assert (object != NULL);

  pathos_json_object_begin_member (object, "id");
  pathos_json_append_string (object->out, element->id);
  pathos_json_object_add_extras (object, element->extras, "id");

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      write_attr (object, element, &klass->attrs[i]);
      pathos_json_object_add_extras (object, element->extras, klass->attrs[i].name);
    }

  for (guint i = 0; i < klass->n_children; i++)
    {
      write_list (object, pathos_element_get_list (element, i));
      pathos_json_object_add_extras (object, element->extras, klass->children[i].name);
    }
}

static void
write_element (GString       *out,
               PathosElement *element,
               guint          depth)
{
  PathosJsonObject object = pathos_json_object_open (out, depth + 1, '{');

  g_assert (element != NULL);

  pathos_json_object_add_extras (&object, element->extras, NULL);
  write_members (&object, element);
  pathos_json_object_close (&object, '}');
}

static void
write_picture (PathosJsonObject    *array,
               const char          *hash,
               const PathosPicture *picture)
{
  gsize            size;
  gconstpointer    data = g_bytes_get_data (picture->bytes, &size);
  g_autofree char *base64 = g_base64_encode (data, size);
  const char      *members[][2] = { { "id", hash }, { "type", picture->data.mime_type }, { "data", base64 } };
  PathosJsonObject object;

  g_assert (array != NULL);

  pathos_json_object_begin_item (array);
  object = pathos_json_object_open (array->out, array->depth + 1, '{');
  pathos_json_object_add_extras (&object, picture->extras, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      pathos_json_object_begin_member (&object, members[i][0]);
      pathos_json_append_string (object.out, members[i][1]);
      pathos_json_object_add_extras (&object, picture->extras, members[i][0]);
    }
  pathos_json_object_close (&object, '}');
}

static void
collect_pictures_cb (PathosElement *element,
                     gpointer       hashes)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_IMAGE && !pathos_attr_is_default (attr, element))
        g_hash_table_add (hashes, (gpointer) pathos_attr_get_text (attr, element));
    }
}

/* Sorted by hash, so that a picture keeps its place in the file wherever the map shows it. */
static void
write_pictures (PathosJsonObject *object,
                PathosJourney    *journey)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (pathos_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = NULL;
  PathosJsonObject array;

  g_assert (object != NULL);
  g_assert (journey != NULL);

  pathos_element_walk (PATHOS_ELEMENT (journey), collect_pictures_cb, hashes);
  if (g_hash_table_size (hashes) == 0)
    return;

  sorted = g_hash_table_get_keys_as_ptr_array (hashes);
  g_ptr_array_sort_values (sorted, (GCompareFunc) strcmp);

  pathos_json_object_begin_member (object, "images");
  array = pathos_json_object_open (object->out, object->depth + 1, '[');
  for (guint i = 0; i < sorted->len; i++)
    {
      const PathosPicture *picture = pathos_pictures_find (journey->pictures, sorted->pdata[i]);

      if (picture != NULL)
        write_picture (&array, sorted->pdata[i], picture);
    }
  pathos_json_object_close (&array, ']');
}

/**
 * pathos_json_write:
 * @journey: a map in which pathos_journey_find_fault() finds no fault
 *
 * Writes a map as a `.journey` file. The same map always gives the same bytes.
 *
 * Returns: (transfer full): UTF-8 with a final newline
 */
GBytes *
pathos_json_write (PathosJourney *journey)
{
  GString         *out;
  PathosElement   *element;
  PathosJsonObject object;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  out = g_string_sized_new (64 * 1024);
  element = PATHOS_ELEMENT (journey);
  object = pathos_json_object_open (out, 1, '{');
  pathos_json_object_add_extras (&object, element->extras, NULL);
  pathos_json_object_begin_member (&object, "format");
  g_string_append (out, "\"journey\"");
  pathos_json_object_add_extras (&object, element->extras, "format");
  pathos_json_object_begin_member (&object, "version");
  g_string_append_printf (out, "[%d, %d]", PATHOS_JSON_MAJOR, PATHOS_JSON_MINOR);
  pathos_json_object_add_extras (&object, element->extras, "version");

  write_members (&object, element);
  write_pictures (&object, journey);
  pathos_json_object_add_extras (&object, element->extras, "images");
  pathos_json_object_close (&object, '}');
  g_string_append_c (out, '\n');

  return g_string_free_to_bytes (out);
}
