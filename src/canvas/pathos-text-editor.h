/* pathos-text-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene-model.h"
#include "pathos-scroller.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_TEXT_EDITOR (pathos_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (PathosTextEditor, pathos_text_editor, PATHOS, TEXT_EDITOR, GObject)

PathosTextEditor *pathos_text_editor_new (GtkWidget        *parent,
                                          PathosSceneModel *model,
                                          PathosScroller   *scroller);

gboolean            pathos_text_editor_begin (PathosTextEditor       *self,
                                              const PathosPlaced     *placed,
                                              const graphene_point_t *point);
gboolean            pathos_text_editor_begin_attr (PathosTextEditor   *self,
                                                   const PathosPlaced *placed,
                                                   const char         *name);
const PathosPlaced *pathos_text_editor_add (PathosTextEditor *self, PathosDraft *draft);

gboolean   pathos_text_editor_begin_beside (PathosTextEditor   *self,
                                            const PathosPlaced *placed,
                                            int                 direction);
void       pathos_text_editor_end (PathosTextEditor *self, gboolean commit);
gboolean   pathos_text_editor_is_running (PathosTextEditor *self);
gboolean   pathos_text_editor_is_opening (PathosTextEditor *self);
gboolean   pathos_text_editor_contains (PathosTextEditor *self, double x, double y);
void       pathos_text_editor_allocate (PathosTextEditor *self);
void       pathos_text_editor_snapshot (PathosTextEditor *self, GtkSnapshot *snapshot, gboolean is_above);
GtkWidget *pathos_text_editor_get_view (PathosTextEditor *self);

graphene_rect_t pathos_text_editor_get_area (PathosTextEditor *self);

G_END_DECLS
