/* pathos-import-formats.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-import-formats.h"

#include "pathos-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* JSON that begins with an object, which is enough to tell it from archives, pictures and tables. */
static gboolean
sniff_json (const char *data,
            gsize       size)
{
  gsize i = 0;

  while (i < size && g_ascii_isspace (data[i]))
    i++;

  return i < size && data[i] == '{';
}

static const char *const journey_extensions[] = { PATHOS_FILE_EXTENSION, ".json", NULL };

/* The first one is Pathos's own. It reads what no other one recognises, and says what is wrong with it. */
const PathosImportFormat pathos_import_formats[] = {
  {
      .id = "journey",
      .label = N_ ("Journey Maps"),
      .mime_type = "application/x-journey+json",
      .extensions = journey_extensions,
      .is_own = TRUE,
      .sniff = sniff_json,
      .read = pathos_json_read,
  },
  { NULL }
};

static gboolean
has_extension (const PathosImportFormat *format,
               const char               *path)
{
  const char *dot = strrchr (path, '.');

  g_assert (format != NULL);

  for (guint i = 0; dot != NULL && format->extensions[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (format->extensions[i], dot) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * pathos_import_format_choose:
 * @formats: (array zero-terminated=1): pathos_import_formats, or the table of a test
 * @path: the name of the file that holds @bytes
 *
 * Finds the format of a file by its content, because names are often wrong, and otherwise by its name.
 *
 * Returns: the format; the first one if neither matches
 */
const PathosImportFormat *
pathos_import_format_choose (const PathosImportFormat *formats,
                             GBytes                   *bytes,
                             const char               *path)
{
  gsize       size;
  const char *data;

  g_return_val_if_fail (formats != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  for (guint i = 0; formats[i].id != NULL; i++)
    {
      if (formats[i].sniff (data, size))
        return &formats[i];
    }

  for (guint i = 0; formats[i].id != NULL; i++)
    {
      if (has_extension (&formats[i], path))
        return &formats[i];
    }

  return &formats[0];
}

/* Returns: (transfer full): the file name @name without its extension, if that is one of the table */
char *
pathos_import_format_dup_stem (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; pathos_import_formats[i].id != NULL; i++)
    {
      if (has_extension (&pathos_import_formats[i], name))
        return g_strndup (name, (gsize) (strrchr (name, '.') - name));
    }

  return g_strdup (name);
}
