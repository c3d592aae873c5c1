/* pathos-clip-provider.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-clip.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_CLIP_PROVIDER (pathos_clip_provider_get_type ())
G_DECLARE_FINAL_TYPE (PathosClipProvider, pathos_clip_provider, PATHOS, CLIP_PROVIDER, GdkContentProvider)

GdkContentProvider *pathos_clip_provider_new (PathosClip *clip);
const PathosClip   *pathos_clip_provider_get_clip (PathosClipProvider *self);

G_END_DECLS
