/* pathos-document-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"
#include "pathos-loaded-map.h"

G_BEGIN_DECLS

struct _PathosDocument
{
  GObject parent_instance;

  PathosJourney  *journey;
  PathosHistory  *history;
  GFile          *file;     /* (nullable) */
  PathosSnapshot *snapshot; /* (nullable): what that file held when it was read or saved */
  GFile          *source;   /* (nullable): the file from which a repaired or imported map was read */
  GPtrArray      *repairs;  /* (element-type PathosRepair) */
  GBytes         *original; /* (nullable): the file's bytes, if a later version made it */
  char           *title;
  gboolean        modified;
  PathosSaver    *saver;
};

PathosDocument *pathos_document_new_from_loaded (PathosLoadedMap *loaded, GFile *file);

void pathos_document_mark_saved (PathosDocument *self, GFile *file, const PathosSnapshot *snapshot);
void pathos_document_update_modified (PathosDocument *self);

G_END_DECLS
