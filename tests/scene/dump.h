/* dump.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

/* A scene as text, one node a line; two scenes are equal if their dumps are. */

char *dump_scene (const PathosScene *scene);
char *dump_text (const PathosShapedText *text);
void  dump_assert_equal (const char *dump, const char *expected, const char *what);
