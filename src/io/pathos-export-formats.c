/* pathos-export-formats.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-formats.h"

#include "pathos-file.h"
#include "pathos-json-writer.h"
#include "pathos-pdf-pen.h"
#include "pathos-png-pen.h"
#include "pathos-svg-pen.h"

#include <glib/gi18n.h>
#include <string.h>

static GBytes *
write_flat (PathosJourney *journey,
            GError       **error)
{
  g_assert (PATHOS_IS_JOURNEY (journey));

  return pathos_json_write_flat (journey, error);
}

/* Only what can be opened again is a map: a compact file within the limits may be written beyond them. */
static GBytes *
write_map (PathosJourney *journey,
           GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_assert (PATHOS_IS_JOURNEY (journey));

  bytes = pathos_file_prepare (journey, error);
  return bytes != NULL && pathos_file_verify (bytes, error) ? g_steal_pointer (&bytes) : NULL;
}

/* In the order of the export dialog. */
static const PathosExportFormat formats[] = {
  {
      .id = "png",
      .label = N_ ("Picture (PNG)"),
      .extension = ".png",
      .has_pixels = TRUE,
      .draw_page = pathos_png_write,
  },
  {
      .id = "pdf",
      .label = N_ ("Document (PDF)"),
      .extension = ".pdf",
      .offers_outlines = TRUE,
      .draw_pages = pathos_pdf_write,
  },
  {
      .id = "svg",
      .label = N_ ("Vector Image (SVG)"),
      .extension = ".svg",
      .has_labels = TRUE,
      .offers_outlines = TRUE,
      .draw_page = pathos_svg_write,
  },
  {
      .id = "json",
      .label = N_ ("Map (JSON)"),
      .extension = ".json",
      .caption = N_ ("The whole map, for other programs to read."),
      .write = write_map,
  },
  {
      .id = "flat",
      .label = N_ ("Touchpoints (JSON)"),
      .extension = ".json",
      .caption = N_ ("The touchpoints with their feelings and cards, for scripts and spreadsheets."),
      .write = write_flat,
  },
};

/* Returns: (nullable): the format with the id @id, in upper or lower case */
const PathosExportFormat *
pathos_export_format_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (formats[i].id, id) == 0)
        return &formats[i];
    }

  return NULL;
}

/* Returns: (nullable): the first format with the extension of @path */
const PathosExportFormat *
pathos_export_format_find_for_path (const char *path)
{
  const char *dot;

  g_return_val_if_fail (path != NULL, NULL);

  dot = strrchr (path, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (formats[i].extension, dot) == 0)
        return &formats[i];
    }

  return NULL;
}

/* Returns: (nullable): the format @n of the table; %NULL beyond the last */
const PathosExportFormat *
pathos_export_format_get_nth (guint n)
{
  return n < G_N_ELEMENTS (formats) ? &formats[n] : NULL;
}

/* Returns: (transfer full): the ids of all formats, separated by commas, for a sentence */
char *
pathos_export_format_dup_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", formats[i].id);

  return g_string_free_and_steal (ids);
}

/* Returns: whether the format draws the map, so that there are pages, themes and the like to choose */
gboolean
pathos_export_format_is_drawn (const PathosExportFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->write == NULL;
}
