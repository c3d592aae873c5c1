/* pathos-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader.h"

#include "pathos-clean.h"
#include "pathos-extras.h"
#include "pathos-hash.h"
#include "pathos-id.h"
#include "pathos-json-reader-private.h"
#include "pathos-json-upgrade.h"

#include <glib/gi18n.h>

/* The scanner has checked the bytes, so this only walks along its spans and makes elements by the tables of
 * the model. No class of element is named here but the journey, which has the head of the file and the
 * pictures. Every element joins the map before its attributes are read, so that the map knows which ids are
 * taken.
 *
 * json-glib is not used: for a map of 10,000 touchpoints it takes three times as long as all the rest, and
 * thirteen times the memory of the file, to find out what the scanner already knows. The tests compare the
 * two. */

static gboolean
read_element (PathosJsonReader *self,
              PathosElement    *element,
              guint             span);

static gboolean
is_taken (PathosJsonReader *self,
          PathosElement    *element,
          const char       *id)
{
  g_assert (self != NULL);
  g_assert (element != NULL);

  return element != PATHOS_ELEMENT (self->journey) && pathos_journey_find (self->journey, id) != NULL;
}

/* Reports that the element keeps its new id, and remembers its invalid one for the references to it. */
static void
report_renamed (PathosJsonReader *self,
                PathosElement    *element,
                guint             span,
                const char       *id)
{
  g_autofree char *shown = pathos_clean_start (id);

  g_assert (self != NULL);
  g_assert (element != NULL);

  pathos_json_reader_report_value (self, element, span,
                                   /* Translators: Stage had the invalid id “stage-1” and got k3v9xq2m. */
                                   _ ("%s had the invalid id “%s” and got the new id %s. An id is a "
                                      "lowercase letter followed by seven lowercase letters or digits from "
                                      "2 to 9."),
                                   _ (PATHOS_ELEMENT_GET_CLASS (element)->label), shown, element->id);
  pathos_json_reader_add_renamed (self, element, id);
}

/* Gives an element its id in the file, or lets it keep its new one if that is missing, invalid or taken. */
static gboolean
read_id (PathosJsonReader *self,
         PathosElement    *element,
         guint             span)
{
  guint       member = pathos_json_reader_find_member (self, span, "id");
  const char *id, *label;

  g_assert (element != NULL);

  if (member != 0 && pathos_json_reader_get_kind (self, member) != '"')
    return pathos_json_reader_refuse (self, member, "id", _ ("a string in double quotes"));

  id = member != 0 ? pathos_json_reader_get_string (self, member) : NULL;
  if (pathos_id_is_valid (id) && !is_taken (self, element, id))
    {
      pathos_element_set_id (element, id);
      return TRUE;
    }

  pathos_json_reader_derive_id (self, element, id);
  label = _ (PATHOS_ELEMENT_GET_CLASS (element)->label);
  if (id == NULL)
    pathos_json_reader_report_value (self, element, span,
                                     _ ("%s had no id and got the new id %s."), label, element->id);
  else if (!pathos_id_is_valid (id))
    report_renamed (self, element, span, id);
  else
    {
      pathos_json_reader_report_value (self, element, span,
                                       _ ("%s had the same id as another element, %s, and got the new id "
                                          "%s."),
                                       label, id, element->id);
      pathos_json_reader_add_renamed (self, element, id);
    }

  return TRUE;
}

static gboolean
read_list (PathosJsonReader *self,
           PathosList       *list,
           guint             span)
{
  g_assert (self != NULL);
  g_assert (list != NULL);

  if (pathos_json_reader_get_kind (self, span) != '[')
    return pathos_json_reader_refuse (self, span, list->row->name, _ ("a list of objects in braces"));

  for (guint i = span + 1; i < self->spans[span].next; i = self->spans[i].next)
    {
      g_autoptr (PathosElement) element = NULL;

      if (pathos_json_reader_get_kind (self, i) != '{')
        return pathos_json_reader_refuse (self, i, list->row->name, _ ("a list of objects in braces"));

      if (list->n_items == list->row->most)
        return pathos_json_reader_refuse_more (self, list, i);

      element = g_object_new (list->row->item_type (), NULL);
      if (!read_id (self, element, i))
        return FALSE;

      pathos_list_append (list, element);
      if (!read_element (self, element, i))
        return FALSE;
    }

  return TRUE;
}

static PathosList *
find_list (PathosElement *element,
           const char    *name)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      if (g_str_equal (klass->children[i].name, name))
        return pathos_element_get_list (element, i);
    }

  return NULL;
}

static gboolean
is_read_elsewhere (PathosJsonReader *self,
                   PathosElement    *element,
                   const char       *name)
{
  g_assert (self != NULL);
  g_assert (element != NULL);

  if (g_str_equal (name, "id"))
    return TRUE;

  return element == PATHOS_ELEMENT (self->journey) &&
         (g_str_equal (name, "format") || g_str_equal (name, "version"));
}

/* Keeps a member that this version does not know, with the name of the member before it. */
static void
keep_member (PathosJsonReader *self,
             PathosElement    *element,
             guint             before,
             guint             span)
{
  g_autofree char *after = before != 0 ? pathos_json_reader_dup_name (self, before) : NULL;
  g_autofree char *name = pathos_json_reader_dup_name (self, span);
  g_autofree char *json = pathos_json_reader_dup_source (self, span);

  g_assert (element != NULL);

  element->extras = pathos_extras_add (element->extras, after, name, json);
}

/* @before: (inout): the span of the last member that has been kept, 0 if there is none yet */
static gboolean
read_member (PathosJsonReader *self,
             PathosElement    *element,
             guint            *before,
             guint             span)
{
  const char       *name = pathos_json_reader_get_name (self, span);
  const PathosAttr *attr = pathos_element_find_attr (element, name);
  PathosList       *list = attr == NULL ? find_list (element, name) : NULL;
  guint             last = *before;

  if (attr == NULL && list == NULL && pathos_json_reader_is_former (element, name))
    return pathos_json_reader_read_former (self, element, span);

  *before = span;
  if (attr != NULL)
    return pathos_json_reader_read_attr (self, element, attr, span);
  if (list != NULL)
    return read_list (self, list, span);
  if (is_read_elsewhere (self, element, name))
    return TRUE;
  if (element == PATHOS_ELEMENT (self->journey) && g_str_equal (name, "images"))
    return pathos_json_reader_read_pictures (self, span);

  keep_member (self, element, last, span);
  return TRUE;
}

static gboolean
read_element (PathosJsonReader *self,
              PathosElement    *element,
              guint             span)
{
  guint before = 0;

  g_assert (self != NULL);
  g_assert (element != NULL);

  for (guint i = span + 1; i < self->spans[span].next; i = self->spans[i].next)
    {
      if (!read_member (self, element, &before, i))
        return FALSE;
    }

  return TRUE;
}

/* A version is a list of two whole numbers. The major one grows when an older Pathos would lose something. */
static gboolean
read_version (PathosJsonReader *self,
              guint             span,
              guint             version[2])
{
  guint n = 0;

  g_assert (self != NULL);

  if (span == 0 || pathos_json_reader_get_kind (self, span) != '[')
    return FALSE;

  for (guint i = span + 1; i < self->spans[span].next; i = self->spans[i].next)
    {
      g_autofree char *number = pathos_json_reader_dup_source (self, i);
      guint64          value;

      if (n == 2 || !g_ascii_string_to_unsigned (number, 10, 0, G_MAXINT32, &value, NULL))
        return FALSE;
      version[n++] = (guint) value;
    }

  return n == 2;
}

static gboolean
is_journey (PathosJsonReader *self,
            guint             format)
{
  return format != 0 &&
         pathos_json_reader_get_kind (self, format) == '"' &&
         g_str_equal (pathos_json_reader_get_string (self, format), "journey");
}

static gboolean
read_head (PathosJsonReader *self,
           guint             version[2],
           guint            *version_span)
{
  guint format;

  g_assert (self != NULL);

  if (pathos_json_reader_get_kind (self, 0) != '{')
    return pathos_json_reader_fail (self, 0, _ ("A map must be a single object in braces."));

  format = pathos_json_reader_find_member (self, 0, "format");
  if (!is_journey (self, format))
    return pathos_json_reader_fail (self, format,
                                    _ ("This is not a map: the member \"format\": \"journey\" is missing."));

  *version_span = pathos_json_reader_find_member (self, 0, "version");
  if (!read_version (self, *version_span, version))
    return pathos_json_reader_refuse (self, *version_span, "version",
                                      _ ("a list of two whole numbers, such as [1, 0]"));

  return TRUE;
}

/* Reads a map of this version, or as much of one of a later version as this one can show. */
static PathosJourney *
read_journey (PathosJsonReader *self)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();

  g_assert (self != NULL);

  self->journey = journey;
  if (!read_id (self, PATHOS_ELEMENT (journey), 0) || !read_element (self, PATHOS_ELEMENT (journey), 0))
    return NULL;

  if (!pathos_json_reader_check_drawn (self))
    return NULL;

  pathos_json_reader_repair (self);
  return g_steal_pointer (&journey);
}

/* An upgraded file is read again as a text of its own, because its values are in other places. */
static PathosJourney *
read_document (PathosJsonReader *self,
               GBytes           *bytes,
               PathosReadResult *result)
{
  guint version[2], version_span = 0;
  g_autoptr (GBytes) upgraded = NULL;

  g_assert (self != NULL);
  g_assert (bytes != NULL);
  g_assert (result != NULL);

  if (!read_head (self, version, &version_span))
    return NULL;

  upgraded = pathos_json_upgrade (pathos_json_upgrades, bytes, version[0], version[1]);
  if (upgraded != NULL)
    {
      pathos_read_result_clear (result);
      return pathos_json_read (upgraded, result, self->error);
    }

  if (version[0] < PATHOS_JSON_MAJOR)
    {
      pathos_json_reader_fail (self, version_span,
                               _ ("Unknown version of the file format. The first one was [1, 0]."));
      return NULL;
    }

  result->read_only = version[0] > PATHOS_JSON_MAJOR;
  return read_journey (self);
}

/**
 * pathos_json_read:
 * @bytes: of a `.journey` file
 * @result: (out caller-allocates): the caller clears it, also after a failure
 *
 * Reads a map. It can be called in any thread, and the map then belongs to that thread.
 *
 * Returns: (transfer full) (nullable): a map in which pathos_journey_find_fault() finds no fault; NULL with a
 *   #PATHOS_JSON_ERROR that has a position
 */
PathosJourney *
pathos_json_read (GBytes           *bytes,
                  PathosReadResult *result,
                  GError          **error)
{
  gsize       size;
  const char *data;
  const char *text;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GHashTable) hashes = NULL;
  g_autoptr (GHashTable) renamed = NULL;
  g_autoptr (GHashTable) decoded = NULL;
  g_autoptr (GArray) kinds = pathos_json_reader_new_kinds ();
  g_autoptr (GString) string = NULL;
  PathosJsonReader self;
  PathosJourney   *journey;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  text = data != NULL ? data : "";
  spans = pathos_json_scan (text, size, error);
  hashes = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, g_free);
  renamed = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  decoded = g_hash_table_new (pathos_str_hash, g_str_equal);
  string = g_string_new (NULL);
  self = (PathosJsonReader) {
    .text = text,
    .string = string,
    .hashes = hashes,
    .renamed = renamed,
    .decoded = decoded,
    .kinds = kinds,
    .error = error,
  };
  *result = (PathosReadResult) { .repairs = g_ptr_array_new_with_free_func (pathos_repair_free) };
  if (spans == NULL)
    return NULL;

  self.spans = (const PathosSpan *) (gpointer) spans->data;
  self.repairs = result->repairs;
  journey = read_document (&self, bytes, result);
  g_clear_pointer (&self.ids, g_hash_table_unref);
  return journey;
}
