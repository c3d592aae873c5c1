/* pathos-channel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-channel.h"

#include <glib/gi18n.h>

/**
 * PathosChannel:
 *
 * A way in which customer and company meet, such as e-mail or a shop.
 */

G_DEFINE_FINAL_TYPE (PathosChannel, pathos_channel, PATHOS_TYPE_ELEMENT)

static const PathosAttr channel_attrs[] = {
  PATHOS_STRING (PathosChannel, name, N_ ("Name")),
  PATHOS_STRING (PathosChannel, icon, N_ ("Icon")),
};

static void
pathos_channel_class_init (PathosChannelClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "channel";
  element_class->label = N_ ("Channel");
  pathos_element_class_install (element_class, channel_attrs, G_N_ELEMENTS (channel_attrs), NULL, 0);
}

static void
pathos_channel_init (PathosChannel *self)
{
}
