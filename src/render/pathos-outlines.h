/* pathos-outlines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text.h"
#include "pathos-path.h"

G_BEGIN_DECLS

/* A cache of the outlines of glyphs. */
typedef struct _PathosOutlines PathosOutlines;

PathosOutlines *pathos_outlines_new (void);
void            pathos_outlines_free (PathosOutlines *self);

const PathosPath *pathos_outlines_get (PathosOutlines *self, PangoFont *font, guint32 glyph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosOutlines, pathos_outlines_free)

G_END_DECLS
