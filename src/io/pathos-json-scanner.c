/* pathos-json-scanner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-scanner.h"

#include "pathos-json-error.h"
#include "pathos-json-lexer.h"

#include <glib/gi18n.h>
#include <string.h>

/* Length: every byte of a file passes here, so all of it is in one file, where the compiler can inline it.
 *
 * The scanner looks at every byte of a file before anything else does, once, with a stack of its own, and
 * lets nothing pass on which a parser could choke: it is a complete checker of JSON (RFC 8259) with the
 * limits of the header. What follows may therefore trust syntax and sizes, and asks the scanner's spans
 * where a value stands.
 *
 * Every function that can fail returns whether it did not; the first failure sets the error. */

typedef struct
{
  guint32 start; /* of the name, without its quotes */
  guint32 end;
  guint32 hash; /* of the name with its escapes resolved */
} Key;

typedef struct
{
  guint32  span;
  guint    first_key; /* in the array of keys, which holds those of open objects only */
  gboolean is_object;
  gboolean in_images; /* the member that is being read is the root's list of pictures */
} Level;

typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  GArray     *spans;
  GArray     *keys;
  GString    *scratch;
  GError    **error;
  gsize       n_image_data;
  guint32     name; /* of the next value */
  guint       depth;
  gboolean    is_image_data; /* the next value is the `data` of a picture */
  Level       levels[PATHOS_MAX_DEPTH];
} Guard;

static gboolean
fail (Guard      *self,
      const char *where,
      const char *sentence)
{
  g_propagate_error (self->error, pathos_json_error_new (PATHOS_JSON_ERROR_SYNTAX, self->text,
                                                         where - self->text, sentence));
  return FALSE;
}

/* Returns: what comes next, a zero at the end, which no valid text contains */
static char
peek (Guard *self)
{
  self->at = pathos_json_skip_space (self->at, self->end);
  return self->at < self->end ? *self->at : '\0';
}

static gboolean
fail_escape (Guard      *self,
             const char *where)
{
  gunichar unit;

  if (pathos_json_read_unit (where, self->end, &unit) && unit == 0)
    return fail (self, where, _ ("A text must not contain the character U+0000."));
  return fail (self, where,
               _ ("A backslash must be followed by one of \"\\/bfnrt, or by u and four hexadecimal digits "
                  "that name a character."));
}

/* Moves behind the closing quote. @n_bytes tells the length of the text with its escapes resolved. */
static gboolean
scan_string (Guard *self,
             gsize *n_bytes)
{
  const char *start = self->at++;
  const char *plain = self->at;

  *n_bytes = 0;
  for (;;)
    {
      const char *escape;
      gunichar    character;

      self->at = pathos_json_skip_plain (self->at, self->end);
      *n_bytes += self->at - plain;
      if (self->at == self->end)
        return fail (self, start, _ ("This text needs a closing quotation mark."));
      if (*self->at == '"')
        break;
      if (*self->at != '\\')
        return fail (self, self->at, _ ("A line break or another control character in a text must be written "
                                        "as an escape, such as \\n."));

      escape = self->at;
      character = pathos_json_read_escape (&self->at, self->end);
      if (character == 0)
        return fail_escape (self, escape);
      *n_bytes += g_unichar_to_utf8 (character, NULL);
      plain = self->at;
    }

  self->at++;
  return TRUE;
}

static gboolean
scan_text (Guard *self)
{
  const char *start = self->at;
  gsize       n_bytes;

  if (!scan_string (self, &n_bytes))
    return FALSE;

  if (!self->is_image_data)
    return n_bytes <= PATHOS_MAX_STRING || fail (self, start, _ ("A text must not be longer than 1 MiB."));

  self->n_image_data += n_bytes;
  if (n_bytes > PATHOS_MAX_IMAGE_DATA)
    return fail (self, start, _ ("A picture must not be larger than 2 MiB."));
  if (self->n_image_data > PATHOS_MAX_IMAGES_DATA)
    return fail (self, start, _ ("The pictures of a map must not be larger than 20 MiB together."));

  return TRUE;
}

static gboolean
scan_number (Guard *self)
{
  const char *start = self->at;
  gboolean    is_large = FALSE;
  const char *end = pathos_json_find_number_end (start, self->end, &is_large);

  if (end == NULL)
    return fail (self, start, _ ("This is not a number as JSON writes it."));
  if (end - start > PATHOS_MAX_NUMBER_BYTES)
    return fail (self, start, _ ("A number must not have more than 32 characters."));
  if (is_large && !pathos_json_is_in_range (start, end - start))
    return fail (self, start, _ ("A number must lie between −9007199254740992 and 9007199254740992."));

  self->at = end;
  return TRUE;
}

static gboolean
scan_word (Guard *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }

  return fail (self, self->at,
               _ ("A value was expected here: a text in double quotes, a number, true, false, null, a list "
                  "or an object."));
}

/* Returns: the name as it is meant, until the next call */
static const GString *
resolve_name (Guard     *self,
              const Key *key)
{
  g_string_truncate (self->scratch, 0);
  pathos_json_append_resolved (self->scratch, self->text + key->start, self->text + key->end);
  return self->scratch;
}

static gboolean
is_same_name (Guard     *self,
              const Key *a,
              const Key *b)
{
  g_autofree char *name = g_strdup (resolve_name (self, a)->str);

  return g_str_equal (name, resolve_name (self, b)->str);
}

/* At most 512 members make a comparison of hashes with all before it cheap, and no choice of names can
 * make it slow. */
static gboolean
check_name (Guard       *self,
            const Level *level,
            const Key   *key,
            const char  *where)
{
  if (self->keys->len - level->first_key == PATHOS_MAX_MEMBERS)
    return fail (self, where, _ ("An object must not have more than 512 members."));

  for (guint i = level->first_key; i < self->keys->len; i++)
    {
      const Key *other = &g_array_index (self->keys, Key, i);

      if (other->hash == key->hash && is_same_name (self, other, key))
        return fail (self, where, _ ("This name stands in the object twice."));
    }

  return TRUE;
}

static void
note_images (Guard         *self,
             Level         *level,
             const GString *name)
{
  if (self->depth == 1)
    level->in_images = g_str_equal (name->str, "images");
  self->is_image_data = self->depth == 3 && self->levels[0].in_images && !self->levels[1].is_object &&
                        g_str_equal (name->str, "data");
}

static gboolean
scan_name (Guard *self)
{
  Level         *level = &self->levels[self->depth - 1];
  const char    *start;
  gsize          n_bytes;
  Key            key;
  const GString *name;

  if (peek (self) != '"')
    return fail (self, self->at, _ ("The name of a member was expected here, in double quotes."));

  start = self->at;
  if (!scan_string (self, &n_bytes))
    return FALSE;
  if (n_bytes > PATHOS_MAX_STRING)
    return fail (self, start, _ ("A text must not be longer than 1 MiB."));

  self->name = start - self->text;
  key.start = self->name + 1;
  key.end = self->at - 1 - self->text;
  name = resolve_name (self, &key);
  key.hash = g_str_hash (name->str);
  note_images (self, level, name);
  if (!check_name (self, level, &key, start))
    return FALSE;

  g_array_append_val (self->keys, key);
  if (peek (self) != ':')
    return fail (self, self->at, _ ("“:” was expected here."));

  self->at++;
  return TRUE;
}

static gboolean
open_level (Guard *self,
            guint  span)
{
  Level *level = &self->levels[self->depth];

  if (self->depth == PATHOS_MAX_DEPTH)
    return fail (self, self->at, _ ("Lists and objects must not be nested more than 64 deep."));

  level->span = span;
  level->first_key = self->keys->len;
  level->is_object = *self->at == '{';
  level->in_images = FALSE;
  self->depth++;
  self->at++;
  return TRUE;
}

static void
end_span (Guard *self,
          guint  i)
{
  PathosSpan *span = &g_array_index (self->spans, PathosSpan, i);

  span->end = self->at - self->text;
  span->next = self->spans->len;
}

static void
close_level (Guard *self)
{
  const Level *level = &self->levels[--self->depth];

  self->at++;
  end_span (self, level->span);
  g_array_set_size (self->keys, level->first_key);
}

/* Scans a value, or the bracket that opens one. */
static gboolean
scan_value (Guard    *self,
            gboolean *opened)
{
  char       first = peek (self);
  guint      i = self->spans->len;
  PathosSpan span = { self->at - self->text, 0, 0, self->name };
  gboolean   ok;

  if (i == PATHOS_MAX_VALUES)
    return fail (self, self->at, _ ("A file must not hold more than a million values."));

  g_array_append_val (self->spans, span);
  *opened = first == '{' || first == '[';
  if (*opened)
    ok = open_level (self, i);
  else if (first == '"')
    ok = scan_text (self);
  else if (first == '-' || g_ascii_isdigit (first))
    ok = scan_number (self);
  else
    ok = scan_word (self);

  self->is_image_data = FALSE;
  self->name = 0;
  if (ok && !*opened)
    end_span (self, i);
  return ok;
}

/* Moves on to where the next value begins, out of as many lists and objects as end here. */
static gboolean
find_next_value (Guard   *self,
                 gboolean opened)
{
  while (self->depth > 0)
    {
      gboolean is_object = self->levels[self->depth - 1].is_object;
      char     next = peek (self);

      if (next == (is_object ? '}' : ']'))
        close_level (self);
      else if (opened || next == ',')
        {
          self->at += !opened;
          return !is_object || scan_name (self);
        }
      else if (is_object)
        return fail (self, self->at, _ ("“,” or “}” was expected here."));
      else
        return fail (self, self->at, _ ("“,” or “]” was expected here."));

      opened = FALSE;
    }

  return TRUE;
}

static gboolean
scan_document (Guard *self)
{
  gboolean opened;

  do
    {
      if (!scan_value (self, &opened) || !find_next_value (self, opened))
        return FALSE;
    }
  while (self->depth > 0);

  return peek (self) == '\0' || fail (self, self->at, _ ("The end of the file was expected here."));
}

/**
 * pathos_json_scan:
 * @text: (array length=size): the bytes of a file
 *
 * Checks that @text is one JSON value within the limits of this header.
 *
 * Returns: (transfer full) (element-type PathosSpan) (nullable): where its values stand; NULL with a
 *   #PATHOS_JSON_ERROR that tells line and column
 */
GArray *
pathos_json_scan (const char *text,
                  gsize       size,
                  GError    **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PathosSpan));
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autoptr (GString) scratch = g_string_new (NULL);
  Guard self = {
    .text = text,
    .at = text,
    .end = text + size,
    .spans = spans,
    .keys = keys,
    .scratch = scratch,
    .error = error,
  };
  const char *invalid;

  g_return_val_if_fail (text != NULL, NULL);

  if (size == 0)
    fail (&self, text, _ ("The file is empty."));
  else if (size > PATHOS_MAX_BYTES)
    fail (&self, text, _ ("A file must not be larger than 32 MiB."));
  else if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    fail (&self, text, _ ("The file begins with an invisible character, a byte order mark (U+FEFF). "
                          "Save it as UTF-8 without one."));
  else if (!g_utf8_validate_len (text, size, &invalid))
    fail (&self, invalid, _ ("The file is not valid Unicode (UTF-8) here."));
  else if (scan_document (&self))
    return g_steal_pointer (&spans);

  return NULL;
}
