/* pathos-size.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"

G_BEGIN_DECLS

/* What can be saved can be opened, so a map keeps count of the room that it takes in a file: never less than it really
 * takes, and cheaply. */

#define PATHOS_MAX_VALUES 1000000
#define PATHOS_MAX_BYTES  (32 * 1024 * 1024)

PathosSize pathos_size_of_growth (PathosElement *element, const PathosAttr *attr, const GValue *value);
PathosSize pathos_size_of_extras (const PathosExtras *extras);
PathosSize pathos_size_of_element (PathosElement *element);
PathosSize pathos_size_of_tree (PathosElement *element);
PathosSize pathos_size_add (PathosSize a, PathosSize b);

G_END_DECLS
