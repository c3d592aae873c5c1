/* pathos-feeling.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_FEELING (pathos_feeling_get_type ())
G_DECLARE_FINAL_TYPE (PathosFeeling, pathos_feeling, PATHOS, FEELING, PathosElement)

#define PATHOS_FEELING_LOWEST  -2.0
#define PATHOS_FEELING_HIGHEST 2.0

struct _PathosFeeling
{
  PathosElement parent_instance;

  const char  *persona;
  double       value;
  const char  *word;
  const char  *note;
  int          basis; /* PathosBasis */
  gint64       count;
  double       low;
  double       high;
  guint        date;
  const char **sources;
  gboolean     placeholder;
};

PathosElement *pathos_feeling_find (PathosList *list, const char *persona);

G_END_DECLS
