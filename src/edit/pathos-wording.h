/* pathos-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* How edits are called, in the language of the desktop: they name the thing. All strings are
 * (transfer full). */

char *pathos_wording_map (PathosJourney *journey, const char *language);
char *pathos_wording_name (PathosElement *element);
char *pathos_wording_add (PathosElement *element, const char *text);
char *pathos_wording_set (PathosElement *element, const PathosAttr *attr);
char *pathos_wording_set_several (PathosElement *const *elements, guint n_elements, const PathosAttr *attr);
char *pathos_wording_move (PathosElement *element, PathosElement *owner);
char *pathos_wording_join (PathosElement *element, gboolean joins);
char *pathos_wording_delete (PathosElement *const *elements, guint n_elements);
char *pathos_wording_moved (PathosElement *element);

G_END_DECLS
