/* pathos-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"
#include "pathos-gsk-pen.h"
#include "pathos-sticky.h"

G_BEGIN_DECLS

/* Draws the visible part of a scene, and caches render nodes from frame to frame. */
typedef struct _PathosPainter PathosPainter;

PathosPainter *pathos_painter_new (GtkWidget *widget);
void           pathos_painter_free (PathosPainter *self);
void           pathos_painter_draw (PathosPainter          *self,
                                    GtkSnapshot            *snapshot,
                                    const PathosScene      *scene,
                                    const PathosSticky     *sticky,
                                    const graphene_point_t *origin,
                                    const graphene_rect_t  *visible,
                                    double                  zoom);
void           pathos_painter_draw_lifted (PathosPainter          *self,
                                           GtkSnapshot            *snapshot,
                                           const PathosGroup      *group,
                                           const graphene_point_t *place,
                                           double                  zoom);
void           pathos_painter_set_draft (PathosPainter *self, PathosDraft *draft, PathosColour edge);
void           pathos_painter_set_magnifiable (PathosPainter *self, gboolean is_magnifiable);
guint          pathos_painter_get_n_kept (PathosPainter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosPainter, pathos_painter_free)

G_END_DECLS
