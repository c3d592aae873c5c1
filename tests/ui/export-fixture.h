/* export-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "folder.h"
#include "pathos-export-dialog.h"
#include "widgets.h"

/* The export dialog, over a window with a map. */
typedef struct
{
  PathosWindow       *window;
  PathosDocument     *document;
  PathosExportDialog *dialog;
  char               *folder;
  char               *path; /* in it */
  char               *said; /* (nullable): what the dialog said of the export */
} ExportFixture;

void export_fixture_init (int *argc, char ***argv);
void export_fixture_set_up (ExportFixture *fixture, PathosJourney *journey);
void export_fixture_close (ExportFixture *fixture);
void export_fixture_tear_down (ExportFixture *fixture, gconstpointer data);

gpointer export_fixture_find (ExportFixture *fixture, GType type);
void     export_fixture_choose (ExportFixture *fixture, const char *format, guint page_size, gboolean stages);
gboolean export_fixture_is_exporting (ExportFixture *fixture);
