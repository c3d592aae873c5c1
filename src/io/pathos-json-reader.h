/* pathos-json-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

#define PATHOS_JSON_MAJOR 1
#define PATHOS_JSON_MINOR 0

typedef struct
{
  guint    line;     /* of the file, from 1, where what was repaired is; 0 if that is not one place */
  PathosId id;       /* of the element that was repaired; "" for the map or several */
  gboolean moved;    /* whether it got another place, where people do not expect it */
  char    *sentence; /* translated, for people */
} PathosRepair;

/* What to report to the person who opens a map. */
typedef struct
{
  GPtrArray *repairs;   /* (element-type PathosRepair) */
  gboolean   read_only; /* a later version of Pathos made the map, and this one would lose some of it */
} PathosReadResult;

PathosJourney *pathos_json_read (GBytes *bytes, PathosReadResult *result, GError **error);
void           pathos_read_result_clear (PathosReadResult *self);
void           pathos_repair_free (gpointer data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PathosReadResult, pathos_read_result_clear)

G_END_DECLS
