/* test-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"
#include "pathos-export.h"
#include "pathos-persona.h"
#include "pathos-stage.h"

#include <string.h>

typedef struct
{
  GCancellable *cancellable;
  double        cancel_at;
  double        last;   /* fraction that was reported */
  double        widest; /* gap between two of them */
} Watcher;

static void
watch_cb (double   fraction,
          gpointer user_data)
{
  Watcher *self = user_data;

  g_assert_cmpfloat (fraction, >=, self->last);
  self->widest = MAX (self->widest, fraction - self->last);
  self->last = fraction;
  if (fraction >= self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

/* Layout and pens report progress and notice when they are cancelled, whatever the pages. */
static void
test_steps (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  const PathosExportOptions exports[] = {
    { .format = pathos_export_format_find ("svg"), .stages = TRUE },
    { .format = pathos_export_format_find ("pdf"), .stages = TRUE, .each_persona = TRUE },
    { .format = pathos_export_format_find ("pdf"),
      .page_width = 2245,
      .page_height = 1587,
      .can_rotate = TRUE,
      .stages = TRUE },
    { .format = pathos_export_format_find ("png"),
      .page_width = 1280,
      .page_height = 720,
      .each_persona = TRUE },
  };
  const double points[] = { 0, 0.1, 0.25, 0.35, 0.5, 0.65, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (exports) * G_N_ELEMENTS (points); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watcher             watcher = { cancellable, points[i % G_N_ELEMENTS (points)], 0, 0 };
      PathosProgress      progress = pathos_progress_new (cancellable, watch_cb, &watcher);
      PathosExportOptions options = exports[i / G_N_ELEMENTS (points)];
      g_autoptr (GError) error = NULL;
      g_autoptr (PathosExport) export = NULL;

      options.progress = &progress;
      export = pathos_export_run (journey, &options, &error);
      g_assert_cmpfloat (watcher.widest, <=, 0.25);
      if (watcher.cancel_at >= 1)
        {
          g_assert_no_error (error);
          g_assert_cmpfloat (watcher.last, ==, 1);
        }
      else
        {
          g_assert_null (export);
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpfloat (watcher.last, <=, watcher.cancel_at + 0.25);
        }
    }
}

/* Somebody who is hidden has no pages. */
static void
test_hidden (void)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample ("photography");
  PathosExportOptions options = { .format = pathos_export_format_find ("svg"), .each_persona = TRUE };
  g_autoptr (PathosExport) all = pathos_export_run (journey, &options, NULL);
  g_autoptr (PathosExport) others = NULL;

  g_object_set (journey->personas->items[0], "visible", FALSE, NULL);
  others = pathos_export_run (journey, &options, NULL);
  g_assert_cmpuint (all->documents->len, ==, 2);
  g_assert_cmpuint (others->documents->len, ==, 1);
}

/* So many pages of so many personas are not made one by one until memory ends. */
static void
test_many (void)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  PathosExportOptions options = { .format = pathos_export_format_find ("svg"),
                                  .stages = TRUE,
                                  .each_persona = TRUE };
  g_autoptr (PathosExport) export = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (PathosElement) stage = g_object_new (PATHOS_TYPE_STAGE, NULL);

      pathos_list_append (journey->stages, stage);
    }
  for (guint i = 0; i < 21; i++)
    {
      g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, NULL);

      pathos_list_append (journey->personas, persona);
    }

  export = pathos_export_run (journey, &options, &error);
  g_assert_null (export);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "500 pages"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/steps", test_steps);
  g_test_add_func ("/export/hidden", test_hidden);
  g_test_add_func ("/export/many", test_many);

  return g_test_run ();
}
