/* specimen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

/* What generic tests need: every class and row, found from the class of the map downwards, and values for
 * them. New rows, lists and classes are found automatically. */

typedef void (*SpecimenRowFunc) (PathosElement *element, const PathosAttr *attr, gpointer user_data);

PathosJourney *specimen_map_new (void);
void           specimen_for_each_row (PathosJourney *journey, SpecimenRowFunc func, gpointer user_data);

PathosElement *specimen_find_target (PathosJourney *journey, PathosElement *element, const PathosAttr *attr);
gboolean       specimen_make_value (PathosJourney    *journey,
                                    PathosElement    *element,
                                    const PathosAttr *attr,
                                    guint             variant,
                                    GValue           *value);
guint          specimen_make_bad_value (const PathosAttr *attr, guint variant, GValue *value);
GBytes        *specimen_make_png (guint width, guint height, guint seed);
void           specimen_append_png_chunk (GByteArray *png, const char *type, const guint8 *data, gsize size);

char *specimen_dump (PathosJourney *journey);
