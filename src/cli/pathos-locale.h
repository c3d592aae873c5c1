/* pathos-locale.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

void pathos_locale_init (void);
