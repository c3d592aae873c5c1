/* pathos-exits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The links of a map by which people leave it. Each has a stub below the touchpoint where they do. */
typedef struct
{
  GHashTable *links;   /* (element-type utf8 GPtrArray): see pathos_exits_collect() */
  gboolean   *leaving; /* (array): for each column, whether people leave there */
} PathosExits;

GHashTable *pathos_exits_collect (PathosPlan *plan);

void pathos_exits_init (PathosExits *self, PathosPlan *plan);
void pathos_exits_clear (PathosExits *self);

float pathos_exits_add_stubs (const PathosExits  *self,
                              PathosPlan         *plan,
                              const PathosColumn *column,
                              PathosBuilder      *builder,
                              float               y);

G_END_DECLS
