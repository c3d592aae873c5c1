/* pathos-pdf-pen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-pdf-pen.h"

#include "pathos-cairo-pen.h"
#include "pathos-hash.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define POINTS   0.75    /* per map unit */
#define MAX_SIDE 14400.0 /* points: ISO 32000-1, annex C */

/* There is no date unless the environment sets one, so that the same map always gives the same bytes:
 * https://reproducible-builds.org/specs/source-date-epoch/ */
static void
set_date (cairo_surface_t *surface)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64     seconds = 0;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXUINT32, &seconds, NULL))
    date = g_date_time_new_from_unix_utc ((gint64) seconds);
  if (date != NULL)
    text = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text != NULL ? text : "");
}

static void
set_metadata (cairo_surface_t   *surface,
              const PathosScene *scene)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, scene->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, scene->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Pathos " PACKAGE_VERSION);
  set_date (surface);
}

/* What is needed to add entries to the outline. */
typedef struct
{
  cairo_surface_t  *surface;
  const PathosPage *page;
  guint             number; /* of the page, starting with 1 */
  GHashTable       *seen;   /* (element-type utf8): ids of stages that have an entry */
} Outline;

static PathosWalk
add_entry_cb (const PathosNode *node,
              float             x,
              float             y,
              gpointer          user_data)
{
  Outline           *outline = user_data;
  const PathosGroup *group = (const PathosGroup *) node;
  char               across[G_ASCII_DTOSTR_BUF_SIZE], down[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char   *target = NULL;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;
  if (group->role != PATHOS_GROUP_STAGE)
    return PATHOS_WALK_CHILDREN;
  if (group->label == NULL || *group->label == '\0' ||
      !g_hash_table_add (outline->seen, (gpointer) group->id))
    return PATHOS_WALK_SKIP;

  g_ascii_formatd (across, sizeof across, "%.2f",
                   (outline->page->x + outline->page->scale * (x + group->area.origin.x)) * POINTS);
  g_ascii_formatd (down, sizeof down, "%.2f",
                   (outline->page->y + outline->page->scale * (y + group->area.origin.y)) * POINTS);
  target = g_strdup_printf ("page=%u pos=[%s %s]", outline->number, across, down);
  cairo_pdf_surface_add_outline (outline->surface, CAIRO_PDF_OUTLINE_ROOT, group->label, target,
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);

  return PATHOS_WALK_SKIP;
}

static gboolean
check_pages (GPtrArray *pages,
             GError   **error)
{
  for (guint i = 0; i < pages->len; i++)
    {
      const PathosPage *page = pages->pdata[i];

      if (MAX (page->width, page->height) * POINTS > MAX_SIDE)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                               _ ("The map is larger than 200 inches, the limit for pages of PDF files. "
                                  "Choose a paper or slide size, or SVG."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
draw_page (cairo_t                *cr,
           const Outline          *outline,
           const PathosPenOptions *options)
{
  const PathosPage *page = outline->page;

  cairo_pdf_surface_set_size (outline->surface, page->width * POINTS, page->height * POINTS);
  cairo_save (cr);
  cairo_scale (cr, POINTS, POINTS);
  pathos_cairo_draw_page (cr, page, options, PATHOS_CAIRO_DOCUMENT);
  cairo_restore (cr);
  cairo_show_page (cr);
  pathos_scene_walk (page->scene, add_entry_cb, (gpointer) outline);
}

/* Returns: whether all were drawn; if not, the export was cancelled */
static gboolean
draw_pages (cairo_surface_t        *surface,
            GPtrArray              *pages,
            const PathosPenOptions *options,
            GError                **error)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GHashTable) seen = g_hash_table_new (pathos_str_hash, g_str_equal);
  gboolean wanted = TRUE;

  for (guint i = 0; i < pages->len && wanted; i++)
    {
      Outline outline = { surface, pages->pdata[i], i + 1, seen };

      wanted = pathos_progress_step (options->progress, (double) i / pages->len, error);
      if (wanted)
        draw_page (cr, &outline, options);
    }

  cairo_destroy (cr);
  return wanted;
}

/**
 * pathos_pdf_write:
 * @pages: (element-type PathosPage): at least one
 *
 * Draws pages to a PDF with selectable text, an outline of the stages, tags, title and author.
 *
 * Returns: (transfer full): or %NULL if a page is too large
 */
GBytes *
pathos_pdf_write (GPtrArray              *pages,
                  const PathosPenOptions *options,
                  GError                **error)
{
  const PathosPage *first = pages->pdata[0];
  cairo_surface_t  *surface;
  cairo_status_t    status;
  gboolean          drawn;
  g_autoptr (GByteArray) out = g_byte_array_new ();

  if (!check_pages (pages, error))
    return NULL;

  surface = cairo_pdf_surface_create_for_stream (pathos_cairo_append_cb, out, first->width * POINTS,
                                                 first->height * POINTS);
  set_metadata (surface, first->scene);
  drawn = draw_pages (surface, pages, options, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be created: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
