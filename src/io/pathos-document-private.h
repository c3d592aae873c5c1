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

  PathosJourney *journey;
  PathosHistory *history;
  GFile         *file;     /* (nullable) */
  GFile         *source;   /* (nullable): the file from which a repaired or imported map came */
  GPtrArray     *repairs;  /* (element-type utf8) */
  GBytes        *original; /* (nullable): of a map of a later version */
  char          *title;
  gboolean       modified;
  PathosSaver   *saver;
};

PathosDocument *pathos_document_new_from_loaded (PathosLoadedMap *loaded, GFile *file);

void pathos_document_became_saved (PathosDocument *self, GFile *file);
void pathos_document_update_modified (PathosDocument *self);

G_END_DECLS
