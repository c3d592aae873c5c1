/* pathos-parts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-section.h"

G_BEGIN_DECLS

/* The parts of a scene in drawing order: all that keys, focus and assistive technology can reach. */
typedef struct _PathosParts PathosParts;

/* Visits all parts. Initially, only @parts is set. */
typedef struct
{
  const PathosParts *parts;
  guint              section;
  guint              place;
} PathosPartsIter;

PathosParts *pathos_parts_new (PathosScene *scene, PathosParts *before);
void         pathos_parts_free (PathosParts *self);
gboolean     pathos_parts_is_rtl (const PathosParts *self);

PathosSection *const *pathos_parts_get_sections (const PathosParts *self, guint *n_sections);

const PathosPlaced *pathos_parts_iter_next (PathosPartsIter *iter);
const PathosPlaced *pathos_parts_find (const PathosParts *self, const char *id);
const PathosPlaced *pathos_parts_find_same (const PathosParts *self, const PathosGroup *group);

const PathosPlaced *pathos_parts_get_first (const PathosParts *self);
const PathosPlaced *pathos_parts_get_beside (const PathosParts  *self,
                                             const PathosPlaced *from,
                                             int                 dx,
                                             int                 dy);
const PathosPlaced *pathos_parts_find_empty (const PathosParts *self, const char *track);
const PathosPlaced *pathos_parts_get_next (const PathosParts  *self,
                                           const PathosPlaced *from,
                                           int                 direction);
const PathosPlaced *pathos_parts_get_successor (const PathosParts *self, const PathosPlaced *gone);
const PathosPlaced *pathos_parts_get_end (const PathosParts *self, const PathosPlaced *from, int dx);

/* pathos-parts-rows.c */
const PathosPlaced *pathos_parts_get_corner (const PathosParts *self, int direction);
GPtrArray          *pathos_parts_dup_row (const PathosParts *self, const PathosPlaced *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosParts, pathos_parts_free)

G_END_DECLS
