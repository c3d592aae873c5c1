/* pathos-link.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_LINK (pathos_link_get_type ())
G_DECLARE_FINAL_TYPE (PathosLink, pathos_link, PATHOS, LINK, PathosElement)

struct _PathosLink
{
  PathosElement parent_instance;

  const char  *from;
  const char  *to;
  int          kind; /* PathosLinkKind */
  const char  *label;
  double       share;
  const char **sources;
};

G_END_DECLS
