/* pathos-json-meter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-meter.h"

G_BEGIN_DECLS

/* What a file can hold at most. */
#define PATHOS_MAX_VALUES 1000000
#define PATHOS_MAX_BYTES  (32 * 1024 * 1024)

extern const PathosMeter pathos_json_meter;

G_END_DECLS
