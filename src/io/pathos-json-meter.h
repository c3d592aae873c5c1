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

/* What is drawn of a map at most, see PathosSize: 200,000 elements without texts, 50,000 columns, or 16 MB of
 * simple text. Each takes about three seconds and 500 MB. */
#define PATHOS_MAX_DRAWN 20000000

extern const PathosMeter pathos_json_meter;

guint pathos_json_measure_drawn (PathosElement *element);

G_END_DECLS
