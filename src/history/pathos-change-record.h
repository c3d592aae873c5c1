/* pathos-change-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-list.h"

G_BEGIN_DECLS

/* What is needed to undo a change, and to redo it afterwards. It keeps its elements alive, so that a removed
 * element comes back as the same object. */
typedef struct _PathosChangeRecord PathosChangeRecord;

PathosChangeRecord *pathos_change_record_new (const PathosChange *change);
void                pathos_change_record_free (PathosChangeRecord *self);
void                pathos_change_record_flip (PathosChangeRecord *self);

gboolean       pathos_change_record_sets (const PathosChangeRecord *self,
                                          const PathosElement      *element,
                                          const PathosAttr         *attr);
gboolean       pathos_change_record_is_structural (const PathosChangeRecord *self);
gboolean       pathos_change_record_is_current (const PathosChangeRecord *self);
gconstpointer  pathos_change_record_get_field (const PathosChangeRecord *self);
void           pathos_change_record_revert_lists (const PathosChangeRecord *self, GHashTable *lists);
PathosElement *pathos_change_record_get_element (const PathosChangeRecord *self);
PathosList    *pathos_change_record_get_list (const PathosChangeRecord *self, gboolean from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosChangeRecord, pathos_change_record_free)

G_END_DECLS
