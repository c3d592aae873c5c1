/* pathos-application.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_APPLICATION (pathos_application_get_type ())
G_DECLARE_FINAL_TYPE (PathosApplication, pathos_application, PATHOS, APPLICATION, AdwApplication)

PathosApplication *pathos_application_new (void);
GPtrArray         *pathos_application_list_actions (void);

G_END_DECLS
