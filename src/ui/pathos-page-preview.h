/* pathos-page-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_PAGE_PREVIEW (pathos_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (PathosPagePreview, pathos_page_preview, PATHOS, PAGE_PREVIEW, GtkWidget)

void     pathos_page_preview_set_page (PathosPagePreview *self, GPtrArray *pages, guint number);
gboolean pathos_page_preview_is_drawn (PathosPagePreview *self);

G_END_DECLS
