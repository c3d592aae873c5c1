/* pathos-json-upgrade.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Turns a file of an older version into one of this version. */
typedef struct
{
  guint major;
  guint minor;
  void (*upgrade) (JsonObject *journey);
} PathosUpgrade;

/* (array zero-terminated=1): oldest first */
extern const PathosUpgrade pathos_json_upgrades[];

GBytes *pathos_json_upgrade (const PathosUpgrade *upgrades, GBytes *bytes, guint major, guint minor);

G_END_DECLS
