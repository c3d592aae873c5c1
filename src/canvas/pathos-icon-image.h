/* pathos-icon-image.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_ICON_IMAGE (pathos_icon_image_get_type ())
G_DECLARE_FINAL_TYPE (PathosIconImage, pathos_icon_image, PATHOS, ICON_IMAGE, GtkWidget)

GtkWidget *pathos_icon_image_new (const char *name);
void       pathos_icon_image_set_name (PathosIconImage *self, const char *name);

G_END_DECLS
