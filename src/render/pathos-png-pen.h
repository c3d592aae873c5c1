/* pathos-png-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-pen.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PATHOS_PNG_MAX_SIDE   32767      /* pixels: the limit of cairo */
#define PATHOS_PNG_MAX_PIXELS 75000000.0 /* A1 at 300 dpi; they take 300 MB, and four seconds to compress */

GBytes *pathos_png_write (const PathosPage *page, const PathosPenOptions *options, GError **error);

G_END_DECLS
