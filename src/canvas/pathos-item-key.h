/* pathos-item-key.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-group.h"

G_BEGIN_DECLS

/* Identifies an item from one scene to the next: what it represents, not where it is. */
typedef struct
{
  PathosNodeId id;
  PathosNodeId at;
  PathosNodeId track; /* of a cell: several personas may feel nothing yet at one touchpoint */
  int          role;
} PathosItemKey;

#define PATHOS_ITEM_KEY_TYPE "(sssi)" /* as the parameter of an action */

void     pathos_item_key_init (PathosItemKey *key, const PathosGroup *group);
guint    pathos_item_key_hash (gconstpointer key);
gboolean pathos_item_key_equal (gconstpointer a, gconstpointer b);

GVariant *pathos_item_key_to_variant (const PathosItemKey *key);
void      pathos_item_key_from_variant (PathosItemKey *key, GVariant *variant);

G_END_DECLS
