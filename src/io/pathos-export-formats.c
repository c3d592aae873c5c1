/* pathos-export-formats.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-private.h"

#include "pathos-file.h"
#include "pathos-json-writer.h"
#include "pathos-pdf-pen.h"
#include "pathos-png-pen.h"
#include "pathos-svg-pen.h"

#include <glib/gi18n.h>
#include <string.h>

/* A format is one row here, and one function that makes its documents. */

static gboolean
draw_svg (GPtrArray              *pages,
          const PathosPenOptions *options,
          GPtrArray              *documents,
          GError                **error)
{
  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (documents, pathos_svg_write (pages->pdata[i], options));

  return TRUE;
}

static gboolean
draw_png (GPtrArray              *pages,
          const PathosPenOptions *options,
          GPtrArray              *documents,
          GError                **error)
{
  for (guint i = 0; i < pages->len; i++)
    {
      GBytes *bytes = pathos_png_write (pages->pdata[i], options, error);

      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (documents, bytes);
    }

  return TRUE;
}

static gboolean
draw_pdf (GPtrArray              *pages,
          const PathosPenOptions *options,
          GPtrArray              *documents,
          GError                **error)
{
  GBytes *bytes = pathos_pdf_write (pages, options, error);

  if (bytes == NULL)
    return FALSE;

  g_ptr_array_add (documents, bytes);
  return TRUE;
}

static GBytes *
write_flat (PathosJourney *journey,
            GError       **error)
{
  return pathos_json_write_flat (journey);
}

static const PathosExportFormat formats[] = {
  { "svg", N_ ("Vector Image (SVG)"), ".svg", draw_svg, NULL },
  { "png", N_ ("Picture (PNG)"), ".png", draw_png, NULL },
  { "pdf", N_ ("Document (PDF)"), ".pdf", draw_pdf, NULL },
  { "json", N_ ("Map (JSON)"), ".json", NULL, pathos_file_prepare },
  { "flat", N_ ("Touchpoints (JSON)"), NULL, NULL, write_flat },
};

/* Returns: (nullable): the format of that name */
const PathosExportFormat *
pathos_export_format_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (formats[i].id, id) == 0)
        return &formats[i];
    }

  return NULL;
}

/* Returns: (nullable): the format that files with the ending of @path have */
const PathosExportFormat *
pathos_export_format_for_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].extension != NULL && g_ascii_strcasecmp (formats[i].extension, dot) == 0)
        return &formats[i];
    }

  return NULL;
}

/* Returns: (nullable): NULL past the last one, for lists to choose from */
const PathosExportFormat *
pathos_export_format_get_nth (guint n)
{
  return n < G_N_ELEMENTS (formats) ? &formats[n] : NULL;
}

const char *
pathos_export_format_get_id (const PathosExportFormat *self)
{
  return self->id;
}

/* Returns: a name for people, translated */
const char *
pathos_export_format_get_label (const PathosExportFormat *self)
{
  return _ (self->label);
}

/* Returns: whether there are pages, themes and the like to choose */
gboolean
pathos_export_format_is_drawn (const PathosExportFormat *self)
{
  return self->draw != NULL;
}

/* Returns: (transfer full): for a sentence */
char *
pathos_export_format_dup_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", formats[i].id);

  return g_string_free_and_steal (ids);
}
