/* pathos-limits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* The most that a list of a map may have. Work of the layout grows with the square of some of these numbers,
 * and every map that can be opened is drawn within five seconds and 600 MB. They are far beyond what anybody
 * can read on one map. What fits a file is in io/pathos-json-scanner.h, what is drawn of all of it together
 * in layout/pathos-drawn.h, and what is drawn of one text in scene/pathos-text-cut.h. */
#define PATHOS_MAX_PERSONAS    200                 /* each may have a curve and a name */
#define PATHOS_MAX_LANES       1000                /* each has a cell in every column */
#define PATHOS_MAX_STAGES      10000               /* each has a chevron and a column */
#define PATHOS_MAX_TOUCHPOINTS 50000               /* of a stage; a map is at most 16,777,216 units wide */
#define PATHOS_MAX_FEELINGS    PATHOS_MAX_PERSONAS /* of a place: one of each persona */
#define PATHOS_MAX_CARDS       100000              /* of a lane */
#define PATHOS_MAX_LINKS       5000                /* each avoids the arcs of all others */
#define PATHOS_MAX_CHANNELS    10000
#define PATHOS_MAX_SOURCES     10000

/* What a lane takes in each column, even if it is empty; see n_drawn in pathos-meter.h. */
#define PATHOS_DRAWN_CELL 9

guint64 pathos_limits_count_cells (PathosJourney *journey, PathosElement *extra);
guint64 pathos_limits_count_more_cells (PathosJourney    *journey,
                                        PathosElement    *element,
                                        const PathosAttr *attr,
                                        const GValue     *value);

G_END_DECLS
