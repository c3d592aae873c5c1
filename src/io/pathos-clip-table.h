/* pathos-clip-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-clip.h"

G_BEGIN_DECLS

/* A clip as a table for other programs: a row for each lane, a column for each touchpoint. */

char *pathos_clip_dup_text (const PathosClip *clip);
char *pathos_clip_dup_html (const PathosClip *clip);

G_END_DECLS
