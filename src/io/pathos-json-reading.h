/* pathos-json-reading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-guard.h"
#include "pathos-journey.h"

G_BEGIN_DECLS

/* What the files of the reader share while one map is read. A value is known by the index of its span; a string that a
 * function borrows from here is valid until the next one is asked for. */
typedef struct
{
  const char       *text;
  const PathosSpan *spans;
  GString          *string;
  PathosJourney    *journey;
  GHashTable       *hashes;  /* (element-type utf8 utf8): the content hash of each picture, by its id in the file */
  GHashTable       *renamed; /* (element-type utf8 PathosElement) (unowned): whose ids are none, by kind and id in the file */
  GPtrArray        *repairs; /* (element-type utf8): one translated sentence each */
  guint             n_unsaid;
  GError          **error;
} PathosReading;

void           pathos_reading_rename (PathosReading *self, PathosElement *element, const char *id);
PathosElement *pathos_reading_find_renamed (PathosReading *self, const PathosAttr *attr, const char *id);

gboolean pathos_reading_refuse (PathosReading *self, guint span, const char *format, ...) G_GNUC_PRINTF (3, 4);
void     pathos_reading_repair (PathosReading *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
char    *pathos_reading_describe (PathosElement *element);
char    *pathos_reading_shorten (const char *string);

char        pathos_reading_get_kind (PathosReading *self, guint span);
const char *pathos_reading_get_string (PathosReading *self, guint span);
const char *pathos_reading_get_name (PathosReading *self, guint span);
char       *pathos_reading_dup_name (PathosReading *self, guint span);
char       *pathos_reading_dup_source (PathosReading *self, guint span);
guint       pathos_reading_find_member (PathosReading *self, guint span, const char *name);

gboolean pathos_reading_set (PathosReading *self, PathosElement *element, const PathosAttr *attr, guint span);
gboolean pathos_reading_take_pictures (PathosReading *self, guint span);
void     pathos_reading_mend (PathosReading *self);

G_END_DECLS
