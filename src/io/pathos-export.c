/* pathos-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export.h"

#include "pathos-paper.h"
#include "pathos-persona.h"
#include "pathos-text.h"

#include <glib/gi18n.h>

#define LAYOUT_SHARE 0.6         /* part of an export's time that is layout */
#define MOST_BYTES   (256 << 20) /* of all files of an export */

/* Everything is made in memory before the first byte is written, so that an export that fails changes no
 * file. */

static gboolean
has_larger_text (GPtrArray *pages,
                 GPtrArray *others)
{
  return pathos_pages_get_smallest_text (pages) > pathos_pages_get_smallest_text (others);
}

/* Lays out the map on the page as it is and, if allowed, on its side, and returns the pages with the larger
 * text. */
static GPtrArray *
lay_out_in_best_orientation (PathosJourney             *journey,
                             const PathosExportOptions *options,
                             const PathosView          *view,
                             const PathosProgress      *progress,
                             GError                   **error)
{
  const PathosTheme *on = pathos_theme_get_on (options->theme,
                                               options->high_contrast,
                                               options->pen.background);
  const PathosTheme *theme = on != NULL ? on : pathos_theme_get (options->theme, options->high_contrast);
  PathosProgress     first = pathos_progress_new_part (progress, 0, options->can_rotate ? 0.5 : 1);
  PathosProgress     second = pathos_progress_new_part (progress, 0.5, 1);
  PathosPageSetup    setup = { options->page_width, options->page_height, options->stages, &first };
  PathosPageSetup    turned = { options->page_height, options->page_width, options->stages, &second };
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GError) refusal = NULL;

  g_assert (PATHOS_IS_JOURNEY (journey));

  if (setup.stages && setup.width <= 0)
    {
      const PathosPaper *slide = pathos_slide_find ("16:9");

      setup.width = slide->width;
      setup.height = slide->height;
    }

  if (!options->can_rotate)
    return pathos_pages_lay_out (journey, theme, view, &setup, error);

  pages = pathos_pages_lay_out (journey, theme, view, &setup, &refusal);
  if (pathos_pages_is_hopeless (refusal))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }

  others = pathos_pages_lay_out (journey, theme, view, &turned, pages == NULL ? error : NULL);
  if (pages == NULL || (others != NULL && has_larger_text (others, pages)))
    return g_steal_pointer (&others);

  return g_steal_pointer (&pages);
}

static gboolean
is_chosen (const PathosExportOptions *options,
           PathosPersona             *persona)
{
  g_assert (options != NULL);
  g_assert (PATHOS_IS_PERSONA (persona));

  if (options->personas == NULL)
    return persona->visible;

  return g_strv_contains ((const char *const *) options->personas, PATHOS_ELEMENT (persona)->id);
}

static gboolean
add_pages_of_each_persona (PathosJourney             *journey,
                           const PathosExportOptions *options,
                           const PathosProgress      *progress,
                           GPtrArray                 *pages,
                           GError                   **error)
{
  double n = journey->personas->n_items;
  guint  n_chosen = 0;

  g_assert (options != NULL);
  g_assert (pages != NULL);

  for (guint i = 0; i < journey->personas->n_items; i++)
    n_chosen += is_chosen (options, PATHOS_PERSONA (journey->personas->items[i]));
  if (!pathos_pages_check_times (journey, n_chosen, options->page_width > 0 || options->stages, error))
    return FALSE;

  for (guint i = 0; i < journey->personas->n_items; i++)
    {
      PathosPersona *persona = PATHOS_PERSONA (journey->personas->items[i]);
      char          *only[] = { PATHOS_ELEMENT (persona)->id, NULL };
      PathosView     view = { .personas = only, .labelled = options->format->has_labels };
      PathosProgress part = pathos_progress_new_part (progress, i / n, (i + 1) / n);
      GPtrArray     *more;

      if (!is_chosen (options, persona))
        continue;
      if (!pathos_pages_check_count (pages->len + 1, error))
        return FALSE;

      more = lay_out_in_best_orientation (journey, options, &view, &part, error);
      if (more == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (pages, more);
    }

  return TRUE;
}

static GPtrArray *
lay_out (PathosJourney             *journey,
         const PathosExportOptions *options,
         const PathosProgress      *progress,
         GError                   **error)
{
  PathosView view = { .personas = options->personas, .labelled = options->format->has_labels };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_page_free);

  g_assert (PATHOS_IS_JOURNEY (journey));

  if (!pathos_text_has_font ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("No font is installed, so text cannot be drawn. Install one, such as Inter."));
      return NULL;
    }

  if (options->each_persona && !add_pages_of_each_persona (journey, options, progress, pages, error))
    return NULL;
  if (pages->len > 0)
    return g_steal_pointer (&pages);

  return lay_out_in_best_orientation (journey, options, &view, progress, error);
}

/**
 * pathos_export_lay_out:
 *
 * Lays out the pages of an export, for a preview.
 *
 * Returns: (transfer full) (nullable) (element-type PathosPage): the pages; NULL with an error
 */
GPtrArray *
pathos_export_lay_out (PathosJourney             *journey,
                       const PathosExportOptions *options,
                       GError                   **error)
{
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (options != NULL && options->format != NULL, NULL);

  return lay_out (journey, options, options->progress, error);
}

/* Adds a document, if they are not too large together: all are in memory until the last one is drawn.
 *
 * @document: (transfer full) (nullable)
 *
 * Returns: whether there was a document to add */
static gboolean
add_document (PathosExport *self,
              GBytes       *document,
              GError      **error)
{
  g_assert (self != NULL);

  if (document == NULL)
    return FALSE;

  g_ptr_array_add (self->documents, document);
  self->n_bytes += g_bytes_get_size (document);
  if (self->n_bytes <= MOST_BYTES)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _ ("The files would be larger than %d MiB. Choose a single page, or divide the map."),
               MOST_BYTES >> 20);
  return FALSE;
}

static gboolean
draw_documents (PathosExport              *self,
                GPtrArray                 *pages,
                const PathosExportOptions *options,
                const PathosProgress      *progress,
                GError                   **error)
{
  const PathosExportFormat *format = options->format;
  PathosPenOptions          pen = options->pen;

  g_assert (self != NULL);
  g_assert (pages != NULL);

  pen.progress = progress;
  if (format->draw_pages != NULL)
    return add_document (self, format->draw_pages (pages, &pen, error), error);

  for (guint i = 0; i < pages->len; i++)
    {
      if (!pathos_progress_step (progress, (double) i / pages->len, error))
        return FALSE;
      if (!add_document (self, format->draw_page (pages->pdata[i], &pen, error), error))
        return FALSE;
    }

  return TRUE;
}

/* Smaller pictures show nothing, so something else must have been meant. */
static gboolean
check_sizes (GPtrArray              *pages,
             const PathosPenOptions *pen,
             GError                **error)
{
  double scale = pathos_pen_get_scale (pen);

  g_assert (pages != NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const PathosPage *page = pages->pdata[i];
      double            width = page->width * scale, height = page->height * scale;

      if (pen->scale <= 0 || MIN (width, height) >= PATHOS_MIN_PIXELS - 0.5)
        continue;

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The picture would have %.0f × %.0f pixels, which is too small to show anything. "
                      "The least is %d × %d."),
                   width, height, PATHOS_MIN_PIXELS, PATHOS_MIN_PIXELS);
      return FALSE;
    }

  return TRUE;
}

static gboolean
make_documents (PathosExport              *self,
                PathosJourney             *journey,
                const PathosExportOptions *options,
                GError                   **error)
{
  PathosProgress layout = pathos_progress_new_part (options->progress, 0, LAYOUT_SHARE);
  PathosProgress drawing = pathos_progress_new_part (options->progress, LAYOUT_SHARE, 1);
  g_autoptr (GPtrArray) pages = NULL;

  g_assert (self != NULL);
  g_assert (PATHOS_IS_JOURNEY (journey));

  if (!pathos_export_format_is_drawn (options->format))
    return add_document (self, options->format->write (journey, error), error);

  pages = lay_out (journey, options, &layout, error);
  if (pages == NULL)
    return FALSE;

  if (!check_sizes (pages, &options->pen, error))
    return FALSE;

  self->smallest_text = pathos_pages_get_smallest_text (pages);
  return draw_documents (self, pages, options, &drawing, error);
}

/**
 * pathos_export_run:
 *
 * Makes all documents of an export in memory, without writing them. Can run in any thread that owns the map.
 *
 * Returns: (transfer full) (nullable): the export; NULL with an error, also if it was cancelled
 */
PathosExport *
pathos_export_run (PathosJourney             *journey,
                   const PathosExportOptions *options,
                   GError                   **error)
{
  g_autoptr (PathosExport) self = NULL;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (options != NULL && options->format != NULL, NULL);

  self = g_new0 (PathosExport, 1);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->smallest_text = G_MAXFLOAT;
  if (!make_documents (self, journey, options, error) || !pathos_progress_step (options->progress, 1, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
pathos_export_free (PathosExport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->documents);
  g_free (self);
}
