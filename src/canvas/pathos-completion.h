/* pathos-completion.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_COMPLETION (pathos_completion_get_type ())
G_DECLARE_FINAL_TYPE (PathosCompletion, pathos_completion, PATHOS, COMPLETION, GtkPopover)

GtkWidget  *pathos_completion_new (GtkWidget *parent);
void        pathos_completion_show (PathosCompletion   *self,
                                    const char *const  *names,
                                    const GdkRectangle *caret);
gboolean    pathos_completion_step (PathosCompletion *self, int direction);
const char *pathos_completion_get_chosen (PathosCompletion *self);
gboolean    pathos_completion_was_stepped (PathosCompletion *self);

G_END_DECLS
