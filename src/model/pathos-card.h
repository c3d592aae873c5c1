/* pathos-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_CARD (pathos_card_get_type ())
G_DECLARE_FINAL_TYPE (PathosCard, pathos_card, PATHOS, CARD, PathosElement)

struct _PathosCard
{
  PathosElement parent_instance;

  const char  *at;
  const char  *until;
  const char  *text;
  const char **personas;
  const char **answers;
  gint64       impact;
  gint64       effort;
  double       reach;
  int          status; /* PathosCardStatus */
  guint        due;
  const char  *owner;
  const char  *speaker;
  int          basis; /* PathosBasis */
  const char **sources;
  gboolean     placeholder;
};

G_END_DECLS
