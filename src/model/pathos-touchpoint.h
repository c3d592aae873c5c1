/* pathos-touchpoint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_TOUCHPOINT (pathos_touchpoint_get_type ())
G_DECLARE_FINAL_TYPE (PathosTouchpoint, pathos_touchpoint, PATHOS, TOUCHPOINT, PathosElement)

struct _PathosTouchpoint
{
  PathosElement parent_instance;

  const char  *title;
  const char **channels;
  guint        roles;
  const char **personas;
  gint64       importance;
  const char  *instead_of; /* the main touchpoint, below which it stands as an alternative */
  gint64       duration;   /* seconds */
  gint64       wait;       /* seconds */
  const char  *owner;
  const char  *notes;
  const char  *link;
  const char  *picture;
  gboolean     placeholder;

  PathosList *feelings;
};

static inline gboolean
pathos_touchpoint_is_alternative (const PathosTouchpoint *self)
{
  return *self->instead_of != '\0';
}

G_END_DECLS
