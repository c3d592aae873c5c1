/* pathos-export-settings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_EXPORT_SETTINGS (pathos_export_settings_get_type ())
G_DECLARE_FINAL_TYPE (PathosExportSettings,
                      pathos_export_settings,
                      PATHOS,
                      EXPORT_SETTINGS,
                      AdwPreferencesGroup)

void                pathos_export_settings_set_map (PathosExportSettings *self,
                                                    PathosJourney        *journey,
                                                    char                **personas);
PathosExportOptions pathos_export_settings_get_options (PathosExportSettings *self);
void                pathos_export_settings_remember (PathosExportSettings *self);
void                pathos_export_settings_set_format (PathosExportSettings     *self,
                                                       const PathosExportFormat *format);

G_END_DECLS
