/* pathos-clip-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-clip.h"

G_BEGIN_DECLS

/* A clip as a file: that of its map, with a member that names what was chosen. */

#define PATHOS_CLIP_MIME_TYPE "application/x-pathos-clip"

GBytes     *pathos_clip_write (PathosClip *clip);
PathosClip *pathos_clip_read (GBytes *bytes, GError **error);

G_END_DECLS
