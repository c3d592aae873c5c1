/* pathos-writing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document-private.h"

G_BEGIN_DECLS

/* What somebody asked for. */
typedef struct
{
  GFile          *file; /* (nullable): NULL for the map's own file */
  PathosSaveFlags flags;
} PathosSaveRequest;

/* Bytes that are being written to a file. */
typedef struct
{
  PathosSaveRequest *request;
  GFile             *file;
  GBytes            *bytes;
  PathosSnapshot    *expected;     /* (nullable): what the file should hold */
  PathosSnapshot    *written;      /* (nullable): what it holds now, if it was replaced */
  gboolean           is_original;  /* a map of a later version, which this one cannot verify */
  gboolean           was_modified; /* before writing began */
} PathosWriting;

PathosSaveRequest *pathos_save_request_new (GFile *file, PathosSaveFlags flags);
void               pathos_save_request_free (gpointer self);

PathosWriting *pathos_writing_new (PathosDocument          *document,
                                   const PathosSaveRequest *request,
                                   GError                 **error);
gboolean       pathos_writing_run (PathosWriting *self, GError **error);
void           pathos_writing_free (gpointer self);

gboolean pathos_document_is_own_file (PathosDocument *document, GFile *file);

G_END_DECLS
