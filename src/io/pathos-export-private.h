/* pathos-export-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export.h"

G_BEGIN_DECLS

/* Either draws pages, into one document or as many, or writes the map itself. */
struct _PathosExportFormat
{
  const char *id;
  const char *label;
  const char *extension; /* (nullable): of files that are of this format if nobody says otherwise */
  gboolean (*draw) (GPtrArray *pages, const PathosPenOptions *options, GPtrArray *documents, GError **error);
  GBytes *(*write) (PathosJourney *journey, GError **error);
};

G_END_DECLS
