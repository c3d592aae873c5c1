/* pathos-json-reader-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what the files of the reader share is all here. */

#pragma once

#include "pathos-json-reader.h"
#include "pathos-json-scanner.h"
#include "pathos-journey.h"

G_BEGIN_DECLS

typedef struct _PathosRepairKind PathosRepairKind;

/* What the files of the reader share while a map is read. A value is identified by the index of its span.
 * Borrowed strings are valid until the next call that returns one. */
typedef struct
{
  const char       *text;
  const PathosSpan *spans;
  GString          *string;
  PathosJourney    *journey;
  GHashTable       *hashes;      /* (element-type utf8 utf8): hashes of the pictures, by id in the file */
  GHashTable       *decoded;     /* (element-type utf8 int) (unowned): by hash, whether it can be */
  GHashTable       *renamed;     /* (element-type utf8 PathosElement) (unowned): by kind and id in file */
  guint             n_derived;   /* ids that are not in the file */
  GPtrArray        *repairs;     /* (element-type PathosRepair) */
  GArray           *kinds;       /* (element-type PathosRepairKind): of the repairs */
  GPtrArray        *removed;     /* (element-type PathosElement) (unowned): only during the repair */
  GHashTable       *ids;         /* (element-type utf8 gsize) (nullable): where they are in the text */
  gsize             line_offset; /* up to where lines have been counted … */
  guint             line;        /* … and how many; 0 if not yet */
  GError          **error;
} PathosJsonReader;

void pathos_json_reader_derive_id (PathosJsonReader *self, PathosElement *element, const char *id);
void pathos_json_reader_add_renamed (PathosJsonReader *self, PathosElement *element, const char *id);
void pathos_json_reader_update_references (PathosJsonReader *self);

gboolean pathos_json_reader_fail (PathosJsonReader *self,
                                  guint             span,
                                  const char       *format,
                                  ...) G_GNUC_PRINTF (3, 4);
gboolean pathos_json_reader_refuse_more (PathosJsonReader *self, PathosList *list, guint span);
gboolean pathos_json_reader_check_drawn (PathosJsonReader *self);
gboolean pathos_json_reader_refuse (PathosJsonReader *self, guint span, const char *name, const char *what);
GArray  *pathos_json_reader_new_kinds (void);
void     pathos_json_reader_report_rest (PathosJsonReader *self);
void     pathos_json_reader_report (PathosJsonReader *self,
                                    PathosElement    *element,
                                    const char       *format,
                                    ...) G_GNUC_PRINTF (3, 4);
void     pathos_json_reader_report_value (PathosJsonReader *self,
                                          PathosElement    *element,
                                          guint             span,
                                          const char       *format,
                                          ...) G_GNUC_PRINTF (4, 5);
char    *pathos_json_reader_describe (PathosElement *element);

void pathos_json_reader_store_text (PathosElement *element, const PathosAttr *attr, const char *text);
void pathos_json_reader_store_texts (PathosElement *element, const PathosAttr *attr, GStrv texts);

char        pathos_json_reader_get_kind (PathosJsonReader *self, guint span);
const char *pathos_json_reader_get_string (PathosJsonReader *self, guint span);
const char *pathos_json_reader_get_name (PathosJsonReader *self, guint span);
char       *pathos_json_reader_dup_name (PathosJsonReader *self, guint span);
char       *pathos_json_reader_dup_source (PathosJsonReader *self, guint span);
guint       pathos_json_reader_find_member (PathosJsonReader *self, guint span, const char *name);

gboolean pathos_json_reader_read_attr (PathosJsonReader *self,
                                       PathosElement    *element,
                                       const PathosAttr *attr,
                                       guint             span);
gboolean pathos_json_reader_read_pictures (PathosJsonReader *self, guint span);
void     pathos_json_reader_repair (PathosJsonReader *self);

/* pathos-json-reader-lanes.c */
void pathos_json_reader_repair_lanes (PathosJsonReader *self);

/* pathos-json-reader-orphans.c */
void pathos_json_reader_repair_orphans (PathosJsonReader *self);
void pathos_json_reader_repair_nameless (PathosJsonReader *self);

/* pathos-json-reader-alternatives.c */
gboolean pathos_json_reader_is_former (PathosElement *element, const char *name);
gboolean pathos_json_reader_read_former (PathosJsonReader *self, PathosElement *element, guint span);
void     pathos_json_reader_repair_alternatives (PathosJsonReader *self);

G_END_DECLS
