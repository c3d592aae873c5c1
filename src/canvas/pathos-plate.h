/* pathos-plate.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-parts.h"
#include "pathos-theme.h"
#include "pathos-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A plate beside a part on axes that says its values while they are set, and what they were before. */
typedef struct _PathosPlate PathosPlate;

PathosPlate *pathos_plate_new (GtkWidget *widget);
void         pathos_plate_free (PathosPlate *self);

void     pathos_plate_show (PathosPlate *self, const PathosGroup *group);
void     pathos_plate_rest (PathosPlate *self);
void     pathos_plate_hide (PathosPlate *self);
gboolean pathos_plate_is_shown (PathosPlate *self);
char    *pathos_plate_dup_text (PathosPlate *self, const PathosParts *parts, const PathosScene *scene);
void     pathos_plate_snapshot (PathosPlate          *self,
                                GtkSnapshot          *snapshot,
                                const PathosParts    *parts,
                                const PathosScene    *scene,
                                const PathosTheme    *theme,
                                const PathosViewport *viewport,
                                const char           *hint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosPlate, pathos_plate_free)

G_END_DECLS
