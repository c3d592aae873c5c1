/* map-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

PathosJourney *map_file_read (const char *path);
PathosJourney *map_file_read_sample (const char *name);
PathosJourney *map_file_read_torture (const char *name);
char          *map_file_get_sample (const char *name);
GPtrArray     *map_file_list_all (void);
GPtrArray     *map_file_list_cases (void);
