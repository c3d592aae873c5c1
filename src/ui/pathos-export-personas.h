/* pathos-export-personas.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_EXPORT_PERSONAS (pathos_export_personas_get_type ())
G_DECLARE_FINAL_TYPE (PathosExportPersonas, pathos_export_personas, PATHOS, EXPORT_PERSONAS, AdwExpanderRow)

void     pathos_export_personas_set_map (PathosExportPersonas *self, PathosJourney *journey, char **shown);
char   **pathos_export_personas_get_ids (PathosExportPersonas *self);
gboolean pathos_export_personas_get_each (PathosExportPersonas *self);

G_END_DECLS
