/* pathos-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"
#include "pathos-history.h"
#include "pathos-scene.h"
#include "pathos-selection.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_TOOL (pathos_tool_get_type ())
G_DECLARE_INTERFACE (PathosTool, pathos_tool, PATHOS, TOOL, GObject)

/* What a tool works on, and where the pointer is in the scene, which already shows the tool's draft. */
typedef struct
{
  PathosJourney     *journey;
  PathosSelection   *selection;
  const PathosScene *scene;
  graphene_point_t   point;
  gboolean           fine; /* whether values may be exact instead of snapped */
} PathosToolEvent;

/**
 * PathosToolInterface:
 * @begin: starts on what is at @spot; returns whether the tool handles that
 * @move: returns whether the draft changed and must be shown before the next move
 * @drop: applies the draft as one undo step; returns whether the map changed, or why it must not
 * @cancel: discards the draft
 * @get_draft: returns what to show; %NULL while the tool is idle
 *
 * Turns a gesture into a change of the map: a small state machine that knows neither pointers nor widgets.
 */
struct _PathosToolInterface
{
  GTypeInterface parent_iface;

  gboolean (*begin) (PathosTool *self, const PathosToolEvent *event, const PathosSpot *spot);
  gboolean (*move) (PathosTool *self, const PathosToolEvent *event);
  gboolean (*drop) (PathosTool *self, PathosHistory *history, GError **error);
  void (*cancel) (PathosTool *self);
  PathosDraft *(*get_draft) (PathosTool *self);
};

gboolean     pathos_tool_begin (PathosTool *self, const PathosToolEvent *event, const PathosSpot *spot);
gboolean     pathos_tool_move (PathosTool *self, const PathosToolEvent *event);
gboolean     pathos_tool_drop (PathosTool *self, PathosHistory *history, GError **error);
void         pathos_tool_cancel (PathosTool *self);
PathosDraft *pathos_tool_get_draft (PathosTool *self);
gboolean     pathos_tool_is_running (PathosTool *self);

G_END_DECLS
