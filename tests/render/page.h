/* page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-page.h"

G_BEGIN_DECLS

/* A small page built by hand, with one of everything that a scene can contain. */

#define PAGE_WIDTH  400
#define PAGE_HEIGHT 200

PathosPage *page_new (const char *string, gboolean rtl);
GBytes     *page_dup_picture (void);

G_END_DECLS
