/* pathos-item-key.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-key.h"

#include "pathos-hash.h"

#include <string.h>

void
pathos_item_key_init (PathosItemKey     *key,
                      const PathosGroup *group)
{
  memcpy (key->id, group->id, sizeof key->id);
  memcpy (key->at, group->at, sizeof key->at);
  if (group->part == PATHOS_PART_CELL)
    memcpy (key->track, group->track, sizeof key->track);
  else
    key->track[0] = '\0';
  key->role = group->role;
}

guint
pathos_item_key_hash (gconstpointer key)
{
  const PathosItemKey *item = key;

  return pathos_str_hash (item->id) ^ pathos_str_hash (item->at) * 31 ^ ((guint) item->role << 24);
}

gboolean
pathos_item_key_equal (gconstpointer a,
                       gconstpointer b)
{
  const PathosItemKey *p = a, *q = b;

  return p->role == q->role && strcmp (p->id, q->id) == 0 && strcmp (p->at, q->at) == 0 &&
         strcmp (p->track, q->track) == 0;
}

GVariant *
pathos_item_key_to_variant (const PathosItemKey *key)
{
  return g_variant_new (PATHOS_ITEM_KEY_TYPE, key->id, key->at, key->track, key->role);
}

void
pathos_item_key_from_variant (PathosItemKey *key,
                              GVariant      *variant)
{
  const char *id, *at, *track;

  memset (key, 0, sizeof *key);
  g_variant_get (variant, "(&s&s&si)", &id, &at, &track, &key->role);
  g_strlcpy (key->id, id, sizeof key->id);
  g_strlcpy (key->at, at, sizeof key->at);
  g_strlcpy (key->track, track, sizeof key->track);
}
