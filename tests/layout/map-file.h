/* map-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

PathosJourney *map_file_read (const char *path);
GPtrArray     *map_file_list_all (void);
char          *map_file_get_torture (const char *name);
