/* pathos-edits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"
#include "pathos-feeling.h"
#include "pathos-history.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

G_BEGIN_DECLS

/* A feeling is set to halves, or finely to tenths. Parts of one, so that a tenth is the number nearest to it. */
#define PATHOS_SNAP_PARTS 2.0
#define PATHOS_FINE_PARTS 10.0

/* What hands do to a map: each of these is one step of its history. */

gboolean pathos_edit_commit (PathosHistory *history, PathosJourney *journey, const PathosDraft *draft);
void     pathos_edit_move_touchpoint (PathosHistory *history, PathosTouchpoint *touchpoint, PathosStage *stage, guint position);
gboolean pathos_edit_step_touchpoint (PathosHistory *history, PathosTouchpoint *touchpoint, int direction);
gboolean pathos_edit_step_feeling (PathosHistory *history, PathosFeeling *feeling, int direction, double parts);
gboolean pathos_edit_set_feeling (PathosHistory *history, PathosFeeling *feeling, double value);
guint    pathos_edit_delete (PathosHistory *history, PathosJourney *journey, GPtrArray *ids);

G_END_DECLS
