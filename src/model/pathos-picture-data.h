/* pathos-picture-data.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the bytes of a PNG or JPEG file say, found without decoding them. */
typedef struct
{
  const char *mime_type; /* image/png or image/jpeg */
  guint       width;     /* pixels */
  guint       height;
} PathosPictureData;

GBytes *pathos_picture_data_parse (GBytes *bytes, PathosPictureData *data, GError **error);

G_END_DECLS
