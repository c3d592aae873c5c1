/* pathos-grid-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-grid.h"

G_BEGIN_DECLS

/* Texts of other programs: lines, cells with tabs between them as spreadsheets copy them, and tables. */

PathosGrid *pathos_grid_read_text (const char *text, gsize size);
PathosGrid *pathos_grid_read_html (const char *html, gsize size);

G_END_DECLS
