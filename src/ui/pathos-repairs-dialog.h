/* pathos-repairs-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-canvas.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *pathos_repairs_dialog_new (GPtrArray *repairs, PathosCanvas *canvas);

G_END_DECLS
