/* pathos-drawn.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* What is drawn of a map at most, in units of 0.16 µs and 30 bytes, see PathosSize: 200,000 elements without
 * texts, 50,000 columns, or 16 MB of simple text. Each takes about three seconds and 500 MB. */
#define PATHOS_MAX_DRAWN 20000000

guint   pathos_drawn_weigh_kind (PathosElement *element);
guint   pathos_drawn_weigh_field (const PathosAttr *attr, gconstpointer field);
guint64 pathos_drawn_weigh_map (PathosJourney *journey);

G_END_DECLS
