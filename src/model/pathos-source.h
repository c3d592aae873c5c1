/* pathos-source.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_SOURCE (pathos_source_get_type ())
G_DECLARE_FINAL_TYPE (PathosSource, pathos_source, PATHOS, SOURCE, PathosElement)

struct _PathosSource
{
  PathosElement parent_instance;

  const char *title;
  int         kind; /* PathosSourceKind */
  guint       from;
  guint       to;
  gint64      count;
  const char *method;
  const char *link;
  const char *file_name;
  const char *hash;
  const char *mapping;
  gboolean    internal;
};

G_END_DECLS
