/* pathos-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"

G_BEGIN_DECLS

/* What is undone and redone at once: the changes of one action, with a label for people. */
typedef struct _PathosStep PathosStep;

PathosStep *pathos_step_new (const char *label);
void        pathos_step_free (PathosStep *self);

const char *pathos_step_get_label (PathosStep *self);
guint       pathos_step_get_size (PathosStep *self);
gboolean    pathos_step_ends_with (PathosStep *self, const PathosChange *change);
gboolean    pathos_step_follows_placeholder (PathosStep *self, const PathosChange *change);
void        pathos_step_set_label (PathosStep *self, const char *label);
void        pathos_step_set_subjects (PathosStep *self, PathosElement *const *elements, guint n_elements);
void        pathos_step_add (PathosStep *self, const PathosChange *change);
void        pathos_step_flip (PathosStep *self);
void        pathos_step_roll_back (PathosStep *self, guint size);
gboolean    pathos_step_is_noop (PathosStep *self, PathosElement *root);
gboolean    pathos_step_check (PathosStep *self, PathosElement *root, GError **error);
GPtrArray  *pathos_step_dup_elements (PathosStep *self, PathosElement *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosStep, pathos_step_free)

G_END_DECLS
