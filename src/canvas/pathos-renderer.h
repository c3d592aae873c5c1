/* pathos-renderer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

void pathos_renderer_init (void);
