/* pathos-channel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_CHANNEL (pathos_channel_get_type ())
G_DECLARE_FINAL_TYPE (PathosChannel, pathos_channel, PATHOS, CHANNEL, PathosElement)

struct _PathosChannel
{
  PathosElement parent_instance;

  const char *name;
  const char *icon;
};

G_END_DECLS
