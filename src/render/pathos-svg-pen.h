/* pathos-svg-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-pen.h"

G_BEGIN_DECLS

#define PATHOS_SVG_PREFIX_LENGTH 8

GBytes *pathos_svg_write (const PathosPage *page, const PathosPenOptions *options, GError **error);

G_END_DECLS
