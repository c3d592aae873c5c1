/* pathos-loaded-map.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-import-formats.h"
#include "pathos-snapshot.h"

G_BEGIN_DECLS

/* A map that a worker has read from a file, to be handed over to the thread that shows it. */
typedef struct
{
  const PathosImportFormat *format;
  PathosSnapshot           *snapshot; /* with the bytes of the file */
  PathosJourney            *journey;
  PathosReadResult          result;
} PathosLoadedMap;

PathosLoadedMap *pathos_loaded_map_new (GFile *file, GError **error);
PathosLoadedMap *pathos_loaded_map_new_from_bytes (GBytes *bytes, const char *path, GError **error);
void             pathos_loaded_map_free (gpointer self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosLoadedMap, pathos_loaded_map_free)

G_END_DECLS
