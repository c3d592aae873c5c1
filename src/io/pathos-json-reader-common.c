/* pathos-json-reader-common.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-json-error.h"
#include "pathos-json-lexer.h"

#include <glib/gi18n.h>

#define MAX_REPAIRS 100 /* reported one by one: nobody reads more, and a hostile file could cause a million */
#define MAX_NAME    40  /* characters of a title in a sentence */

/* Returns: FALSE, having set the error, with the position of the value */
gboolean
pathos_json_reader_fail (PathosJsonReader *self,
                         guint             span,
                         const char       *format,
                         ...)
{
  g_autofree char *sentence = NULL;
  va_list          arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_propagate_error (self->error, pathos_json_error_new (PATHOS_JSON_ERROR_FORMAT, self->text,
                                                         self->spans[span].start, sentence));
  return FALSE;
}

/* Notes what had to be changed, in a sentence for the person whose map it is. */
void
pathos_json_reader_report (PathosJsonReader *self,
                           const char       *format,
                           ...)
{
  va_list arguments;

  if (self->repairs->len == MAX_REPAIRS)
    {
      self->n_unsaid++;
      return;
    }

  va_start (arguments, format);
  g_ptr_array_add (self->repairs, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Control characters could move about in a terminal. One beyond ASCII has two bytes, and so has a
 * no-break space.
 *
 * Returns: (transfer full): as much of @string as fits in a sentence */
char *
pathos_json_reader_shorten (const char *string)
{
  char *text = g_utf8_substring (string, 0, MIN (MAX_NAME, g_utf8_strlen (string, -1)));

  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_iscntrl (g_utf8_get_char (at)))
        continue;

      if (g_ascii_iscntrl (*at))
        *at = ' ';
      else
        at[1] = (char) 0xa0;
    }

  return text;
}

/* Returns: (transfer full): what people call the element, such as `Lane “Pain points”` */
char *
pathos_json_reader_describe (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *shown = NULL;

      if (attr->type != PATHOS_ATTR_STRING || pathos_attr_is_default (attr, element))
        continue;

      pathos_attr_load (attr, element, &value);
      shown = pathos_json_reader_shorten (g_value_get_string (&value));
      return g_strdup_printf ("%s “%s”", _ (klass->label), shown);
    }

  return g_strdup_printf ("%s %s", _ (klass->label), element->id);
}

static char *
make_renamed_key (GType       type,
                  const char *id)
{
  return g_strconcat (g_type_name (type), " ", id, NULL);
}

/* Notes what the file calls an element that needed a new id, so that what refers to it still does.
 * Programs that know nothing of the shape of ids count within a kind, and of two with one id, the first
 * is meant. */
void
pathos_json_reader_note_renamed (PathosJsonReader *self,
                                 PathosElement    *element,
                                 const char       *id)
{
  g_autofree char *key = make_renamed_key (G_OBJECT_TYPE (element), id);

  if (!g_hash_table_contains (self->renamed, key))
    g_hash_table_insert (self->renamed, g_steal_pointer (&key), element);
}

/* Returns: (transfer none) (nullable): the element that the file calls @id and that @attr may name */
PathosElement *
pathos_json_reader_find_renamed (PathosJsonReader *self,
                                 const PathosAttr *attr,
                                 const char       *id)
{
  PathosElement *found = NULL;

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (attr->targets) && attr->targets[i] != NULL; i++)
    {
      g_autofree char *key = make_renamed_key (attr->targets[i](), id);

      found = g_hash_table_lookup (self->renamed, key);
    }

  return found;
}

/* Returns: what JSON calls a value: one of `"` `0` `{` `[`, or `t` `f` `n` for true, false and null */
char
pathos_json_reader_get_kind (PathosJsonReader *self,
                             guint             span)
{
  char first = self->text[self->spans[span].start];

  return first == '-' || g_ascii_isdigit (first) ? '0' : first;
}

/* Returns: (transfer none): the text that is the value @span */
const char *
pathos_json_reader_get_string (PathosJsonReader *self,
                               guint             span)
{
  const PathosSpan *string = &self->spans[span];

  g_string_truncate (self->string, 0);
  pathos_json_append_resolved (self->string, self->text + string->start + 1, self->text + string->end - 1);
  return self->string->str;
}

/* Returns: (transfer none): the name of the member whose value is @span; only its colon and white space
 * are between them */
const char *
pathos_json_reader_get_name (PathosJsonReader *self,
                             guint             span)
{
  const char *end = self->text + self->spans[span].start;

  while (*--end != '"')
    ;

  g_string_truncate (self->string, 0);
  pathos_json_append_resolved (self->string, self->text + self->spans[span].name + 1, end);
  return self->string->str;
}

char *
pathos_json_reader_dup_name (PathosJsonReader *self,
                             guint             span)
{
  return g_strdup (pathos_json_reader_get_name (self, span));
}

/* Returns: (transfer full): the JSON text of a value, exactly as it stands in the file */
char *
pathos_json_reader_dup_source (PathosJsonReader *self,
                               guint             span)
{
  return g_strndup (self->text + self->spans[span].start, self->spans[span].end - self->spans[span].start);
}

/* Returns: the value of the member @name of the object @span, or 0 */
guint
pathos_json_reader_find_member (PathosJsonReader *self,
                                guint             span,
                                const char       *name)
{
  for (guint i = span + 1; i < self->spans[span].next; i = self->spans[i].next)
    {
      if (g_str_equal (pathos_json_reader_get_name (self, i), name))
        return i;
    }

  return 0;
}
