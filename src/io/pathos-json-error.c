/* pathos-json-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-error.h"

#include <string.h>

typedef PathosPosition PathosJsonErrorPrivate;

static void
pathos_json_error_private_init (PathosJsonErrorPrivate *priv)
{
}

static void
pathos_json_error_private_copy (const PathosJsonErrorPrivate *source,
                                PathosJsonErrorPrivate       *copy)
{
  *copy = *source;
}

static void
pathos_json_error_private_clear (PathosJsonErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (PathosJsonError, pathos_json_error)

/* Columns are characters, so bytes that continue one in UTF-8 do not count. */
static PathosPosition
locate (const char *text,
        gsize       offset)
{
  PathosPosition position = { 1, 1 };
  const char    *end = text + offset;
  const char    *line = text;
  const char    *feed;

  while ((feed = memchr (line, '\n', end - line)) != NULL)
    {
      position.line++;
      line = feed + 1;
    }

  for (; line < end; line++)
    position.column += (*line & 0xc0) != 0x80;

  return position;
}

/**
 * pathos_json_error_new:
 * @text: the bytes that were read, which need not be valid
 * @offset: in bytes: where in @text something else was expected
 * @sentence: the message, translated
 *
 * Returns: (transfer full): an error with the line and column of @offset
 */
GError *
pathos_json_error_new (PathosJsonErrorCode code,
                       const char         *text,
                       gsize               offset,
                       const char         *sentence)
{
  GError *error;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  error = g_error_new_literal (PATHOS_JSON_ERROR, code, sentence);
  *pathos_json_error_get_private (error) = locate (text, offset);
  return error;
}

/* @position: (out)
 *
 * Returns: whether @error is of this domain and has a position */
gboolean
pathos_json_error_get_position (const GError   *error,
                                PathosPosition *position)
{
  g_return_val_if_fail (position != NULL, FALSE);

  if (error == NULL || error->domain != PATHOS_JSON_ERROR)
    return FALSE;

  *position = *pathos_json_error_get_private (error);
  return position->line > 0;
}
