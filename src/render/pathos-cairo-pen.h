/* pathos-cairo-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-pen.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  PATHOS_CAIRO_PICTURE,  /* pixels: what is not visible is not drawn */
  PATHOS_CAIRO_DOCUMENT, /* text that can be selected and searched, and tags for assistive technology */
} PathosCairoTarget;

void           pathos_cairo_draw_page (cairo_t                *cr,
                                       const PathosPage       *page,
                                       const PathosPenOptions *options,
                                       PathosCairoTarget       target);
cairo_status_t pathos_cairo_append_cb (void *bytes, const unsigned char *data, unsigned int length);

G_END_DECLS
