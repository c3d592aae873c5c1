/* pathos-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"
#include "pathos-saver.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_DOCUMENT (pathos_document_get_type ())
G_DECLARE_FINAL_TYPE (PathosDocument, pathos_document, PATHOS, DOCUMENT, GObject)

PathosDocument *pathos_document_new (PathosJourney *journey);
PathosDocument *pathos_document_new_from_template (GFile *file, GError **error);

PathosDocument *pathos_document_open (GFile *file, GError **error);
void            pathos_document_open_async (GFile              *file,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
PathosDocument *pathos_document_open_finish (GAsyncResult *result, GError **error);

PathosJourney *pathos_document_get_journey (PathosDocument *self);
PathosHistory *pathos_document_get_history (PathosDocument *self);
PathosSaver   *pathos_document_get_saver (PathosDocument *self);
GFile         *pathos_document_get_file (PathosDocument *self);
GFile         *pathos_document_get_source (PathosDocument *self);
const char    *pathos_document_get_title (PathosDocument *self);
gboolean       pathos_document_get_modified (PathosDocument *self);
gboolean       pathos_document_get_read_only (PathosDocument *self);
GPtrArray     *pathos_document_get_repairs (PathosDocument *self);
gboolean       pathos_document_is_moved (PathosDocument *self, const char *id);

G_END_DECLS
