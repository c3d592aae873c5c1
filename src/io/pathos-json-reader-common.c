/* pathos-json-reader-common.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-drawn.h"
#include "pathos-json-error.h"
#include "pathos-json-lexer.h"
#include "pathos-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* Sets the error to a translated sentence, with the position of the value @span. Returns: FALSE */
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

/* Fails because the value @span of the member @name is not @what, such as `a number`. Returns: FALSE */
gboolean
pathos_json_reader_refuse (PathosJsonReader *self,
                           guint             span,
                           const char       *name,
                           const char       *what)
{
  /* Translators: “importance” must be a number. */
  return pathos_json_reader_fail (self, span, _ ("“%s” must be %s."), name, what);
}

/* Fails because the item @span is too much for @list. Returns: FALSE */
gboolean
pathos_json_reader_refuse_more (PathosJsonReader *self,
                                PathosList       *list,
                                guint             span)
{
  g_autoptr (GError) error = NULL;

  pathos_list_has_room (list, 1, &error);
  return pathos_json_reader_fail (self, span, "%s", error->message);
}

/* Only a large file can have too much to draw, so others need not be measured.
 *
 * Returns: whether the map can be drawn */
gboolean
pathos_json_reader_check_drawn (PathosJsonReader *self)
{
  guint64 n_drawn = pathos_limits_count_cells (self->journey, NULL) * PATHOS_DRAWN_CELL;

  if (n_drawn + (guint64) self->spans[0].end * 240 + (guint64) self->spans[0].next * 400 <= PATHOS_MAX_DRAWN)
    return TRUE;

  return pathos_drawn_weigh_map (self->journey) <= PATHOS_MAX_DRAWN ||
         pathos_json_reader_fail (self, 0, _ ("The map is too large to be drawn. Divide it into several."));
}

/* Stores a string or a reference. The history does not know of it. */
void
pathos_json_reader_store_text (PathosElement    *element,
                               const PathosAttr *attr,
                               const char       *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  pathos_attr_store (attr, element, &value);
}

/* Stores a list of references, as pathos_json_reader_store_text() stores one. */
void
pathos_json_reader_store_texts (PathosElement    *element,
                                const PathosAttr *attr,
                                GStrv             texts)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, texts);
  pathos_attr_store (attr, element, &value);
}

/* Returns: the kind of a JSON value: `"`, `0`, `{` or `[`, or `t`, `f`, `n` for true, false and null */
char
pathos_json_reader_get_kind (PathosJsonReader *self,
                             guint             span)
{
  char first = self->text[self->spans[span].start];

  return first == '-' || g_ascii_isdigit (first) ? '0' : first;
}

/* Returns: (transfer none): the string @span with its escapes resolved, until another one is read */
const char *
pathos_json_reader_get_string (PathosJsonReader *self,
                               guint             span)
{
  const PathosSpan *string = &self->spans[span];

  g_string_truncate (self->string, 0);
  pathos_json_append_resolved (self->string, self->text + string->start + 1, self->text + string->end - 1);
  return self->string->str;
}

/* Only the colon and white space are between the name of a member and its value.
 *
 * Returns: (transfer none): the name of the member with the value @span, until another string is read */
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

/* Returns: (transfer full): the name of the member with the value @span */
char *
pathos_json_reader_dup_name (PathosJsonReader *self,
                             guint             span)
{
  return g_strdup (pathos_json_reader_get_name (self, span));
}

/* Returns: (transfer full): the JSON text of a value, exactly as it is in the file */
char *
pathos_json_reader_dup_source (PathosJsonReader *self,
                               guint             span)
{
  return g_strndup (self->text + self->spans[span].start, self->spans[span].end - self->spans[span].start);
}

/* Returns: the span of the member @name of the object @span, or 0 if it has none */
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
