/* pathos-screenshot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-window.h"

G_BEGIN_DECLS

void pathos_screenshot_take (PathosWindow *window, const char *path);

G_END_DECLS
