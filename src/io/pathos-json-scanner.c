/* pathos-json-scanner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-scanner.h"

#include "pathos-hash.h"
#include "pathos-json-error.h"
#include "pathos-json-lexer.h"

#include <glib/gi18n.h>
#include <string.h>

/* Length: every byte of a file passes here, so all of it is in one file, where the compiler can inline it.
 *
 * The scanner reads every byte of a file once, before anything else does, and keeps a stack of its own. It
 * checks JSON completely (RFC 8259), and the limits of the header, so nothing passes that a parser could
 * choke on. The reader can therefore trust syntax and sizes, and finds values by the scanner's spans.
 *
 * Every function that can fail returns whether it succeeded. The first failure sets the error. */

typedef struct
{
  guint32 start; /* of the name, without its quotes */
  guint32 end;
  guint32 hash; /* of the name with its escapes resolved */
} Key;

typedef struct
{
  guint32  span;
  guint    first_key; /* in the array of keys, which has only those of open objects */
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
} Scanner;

static gboolean
fail (Scanner    *self,
      const char *where,
      const char *sentence)
{
  g_propagate_error (self->error, pathos_json_error_new (PATHOS_JSON_ERROR_SYNTAX, self->text,
                                                         where - self->text, sentence));
  return FALSE;
}

/* Returns: the next byte that is not white space; 0 at the end, which no valid JSON contains */
static char
peek (Scanner *self)
{
  self->at = pathos_json_skip_space (self->at, self->end);
  return self->at < self->end ? *self->at : '\0';
}

static gboolean
fail_escape (Scanner    *self,
             const char *where)
{
  gunichar unit;

  if (pathos_json_read_unit (where, self->end, &unit) && unit == 0)
    return fail (self, where, _ ("A string must not contain the character U+0000."));
  return fail (self, where,
               _ ("A backslash must be followed by one of \"\\/bfnrt, or by u and four hexadecimal digits "
                  "of a character."));
}

/* Moves past the closing quote. @n_bytes becomes the length of the string with its escapes resolved. */
static gboolean
scan_string (Scanner *self,
             gsize   *n_bytes)
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
        return fail (self, start, _ ("This string needs a closing quotation mark."));
      if (*self->at == '"')
        break;
      if (*self->at != '\\')
        return fail (self, self->at, _ ("Line breaks and other control characters in a string must be "
                                        "escaped, for example as \\n."));

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
scan_string_value (Scanner *self)
{
  const char *start = self->at;
  gsize       n_bytes;

  if (!scan_string (self, &n_bytes))
    return FALSE;

  if (!self->is_image_data)
    return n_bytes <= PATHOS_MAX_STRING || fail (self, start, _ ("A string must not be longer than 1 MiB."));

  self->n_image_data += n_bytes;
  if (n_bytes > PATHOS_MAX_IMAGE_DATA)
    return fail (self, start, _ ("A picture must not be larger than 2 MiB."));
  if (self->n_image_data > PATHOS_MAX_IMAGES_DATA)
    return fail (self, start, _ ("The pictures of a map must not be larger than 20 MiB in total."));

  return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
  const char *start = self->at;
  gboolean    is_large = FALSE;
  const char *end = pathos_json_find_number_end (start, self->end, &is_large);

  if (end == NULL)
    return fail (self, start, _ ("This is not a valid JSON number."));
  if (end - start > PATHOS_MAX_NUMBER_BYTES)
    return fail (self, start, _ ("A number must not have more than 32 characters."));
  if (is_large && !pathos_json_is_in_range (start, end - start))
    return fail (self, start, _ ("A number must be between −9007199254740992 and 9007199254740992."));

  self->at = end;
  return TRUE;
}

static gboolean
scan_word (Scanner *self)
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
               _ ("A value was expected here: a string in double quotes, a number, true, false, null, a list "
                  "or an object."));
}

/* Returns: the name with its escapes resolved, until the next call */
static const GString *
resolve_name (Scanner   *self,
              const Key *key)
{
  g_string_truncate (self->scratch, 0);
  pathos_json_append_resolved (self->scratch, self->text + key->start, self->text + key->end);
  return self->scratch;
}

static gboolean
is_same_name (Scanner   *self,
              const Key *a,
              const Key *b)
{
  g_autofree char *name = g_strdup (resolve_name (self, a)->str);

  return g_str_equal (name, resolve_name (self, b)->str);
}

/* With at most 512 members, comparing the hash with all those before it is quick, and no choice of names can
 * make it slow. */
static gboolean
check_name (Scanner     *self,
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
        return fail (self, where, _ ("This name is in the object twice."));
    }

  return TRUE;
}

static void
note_images (Scanner   *self,
             Level     *level,
             const Key *key)
{
  self->is_image_data = FALSE;
  if (self->depth == 1)
    level->in_images = g_str_equal (resolve_name (self, key)->str, "images");
  else if (self->depth == 3 && self->levels[0].in_images && !self->levels[1].is_object)
    self->is_image_data = g_str_equal (resolve_name (self, key)->str, "data");
}

/* Hardly any name has escapes, so most need not be copied. */
static guint
hash_name (Scanner   *self,
           const Key *key,
           gsize      n_bytes)
{
  if (n_bytes == key->end - key->start)
    return (guint) pathos_hash_bytes (self->text + key->start, n_bytes);

  return (guint) pathos_hash_bytes (resolve_name (self, key)->str, n_bytes);
}

static gboolean
scan_name (Scanner *self)
{
  Level      *level = &self->levels[self->depth - 1];
  const char *start;
  gsize       n_bytes;
  Key         key;

  if (peek (self) != '"')
    return fail (self, self->at, _ ("The name of a member in double quotes was expected here."));

  start = self->at;
  if (!scan_string (self, &n_bytes))
    return FALSE;
  if (n_bytes > PATHOS_MAX_STRING)
    return fail (self, start, _ ("A string must not be longer than 1 MiB."));

  self->name = start - self->text;
  key.start = self->name + 1;
  key.end = self->at - 1 - self->text;
  key.hash = hash_name (self, &key, n_bytes);
  note_images (self, level, &key);
  if (!check_name (self, level, &key, start))
    return FALSE;

  g_array_append_val (self->keys, key);
  if (peek (self) != ':')
    return fail (self, self->at, _ ("“:” was expected here."));

  self->at++;
  return TRUE;
}

static gboolean
open_level (Scanner *self,
            guint    span)
{
  Level *level = &self->levels[self->depth];

  if (self->depth == PATHOS_MAX_DEPTH)
    return fail (self, self->at, _ ("Lists and objects must not be nested more than 64 levels deep."));

  level->span = span;
  level->first_key = self->keys->len;
  level->is_object = *self->at == '{';
  level->in_images = FALSE;
  self->depth++;
  self->at++;
  return TRUE;
}

static void
end_span (Scanner *self,
          guint    i)
{
  PathosSpan *span = &g_array_index (self->spans, PathosSpan, i);

  span->end = self->at - self->text;
  span->next = self->spans->len;
}

static void
close_level (Scanner *self)
{
  const Level *level = &self->levels[--self->depth];

  self->at++;
  end_span (self, level->span);
  g_array_set_size (self->keys, level->first_key);
}

/* Scans a value, or only the bracket that opens it. */
static gboolean
scan_value (Scanner  *self,
            gboolean *opened)
{
  char       first = peek (self);
  guint      i = self->spans->len;
  PathosSpan span = { self->at - self->text, 0, 0, self->name };
  gboolean   ok;

  if (i == PATHOS_MAX_VALUES)
    return fail (self, self->at, _ ("A file must not contain more than a million values."));

  g_array_append_val (self->spans, span);
  *opened = first == '{' || first == '[';
  if (*opened)
    ok = open_level (self, i);
  else if (first == '"')
    ok = scan_string_value (self);
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

/* Moves to the beginning of the next value, out of all lists and objects that end before it. */
static gboolean
find_next_value (Scanner *self,
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
scan_document (Scanner *self)
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
 * Checks that @text is one JSON value within the limits of the header.
 *
 * Returns: (transfer full) (element-type PathosSpan) (nullable): the places of its values; NULL with a
 *   #PATHOS_JSON_ERROR that has a position
 */
GArray *
pathos_json_scan (const char *text,
                  gsize       size,
                  GError    **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PathosSpan));
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autoptr (GString) scratch = g_string_new (NULL);
  Scanner self = {
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
    fail (&self, text, _ ("The file is larger than 32 MiB, which is the limit for a map."));
  else if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    fail (&self, text, _ ("The file begins with an invisible byte order mark (U+FEFF). "
                          "Save it as UTF-8 without one."));
  else if (!g_utf8_validate_len (text, size, &invalid))
    fail (&self, invalid, _ ("This is not valid Unicode. Save the file as UTF-8."));
  else if (scan_document (&self))
    return g_steal_pointer (&spans);

  return NULL;
}
