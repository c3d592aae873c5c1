/* pathos-chooser.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-variants.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_CHOOSER (pathos_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PathosChooser, pathos_chooser, PATHOS, CHOOSER, GtkPopover)

GtkWidget *pathos_chooser_new (GtkWidget *parent);
void       pathos_chooser_show (PathosChooser       *self,
                                GPtrArray           *variants,
                                const PathosVariant *current,
                                const GdkRectangle  *rect);

G_END_DECLS
