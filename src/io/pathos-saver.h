/* pathos-saver.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-save-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PATHOS_SAVER_IDLE,
  PATHOS_SAVER_WRITING,
  PATHOS_SAVER_QUEUED, /* writing, and will write again after that */
  PATHOS_SAVER_FAILED, /* like idle, but the last save failed */
} PathosSaverState;

#define PATHOS_TYPE_SAVER_STATE (pathos_saver_state_get_type ())
GType pathos_saver_state_get_type (void);

#define PATHOS_TYPE_SAVER (pathos_saver_get_type ())
G_DECLARE_FINAL_TYPE (PathosSaver, pathos_saver, PATHOS, SAVER, GObject)

typedef struct _PathosDocument PathosDocument;

PathosSaver *pathos_saver_new (PathosDocument *document);
void         pathos_saver_save (PathosSaver *self, GFile *file);
void         pathos_saver_save_with (PathosSaver *self, GFile *file, PathosSaveFlags flags);
void         pathos_saver_save_anyway (PathosSaver *self);
void         pathos_saver_drop_queued (PathosSaver *self);

PathosSaverState pathos_saver_get_state (PathosSaver *self);
const GError    *pathos_saver_get_error (PathosSaver *self);

gboolean pathos_saver_is_unsaved (PathosSaver *self);
void     pathos_saver_mark_unsaved (PathosSaver *self);

G_END_DECLS
