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

/* Where a tool is, and on what. Positions are those of the scene, which shows the tool's draft as it is now. */
typedef struct
{
  PathosJourney     *journey;
  PathosSelection   *selection;
  const PathosScene *scene;
  graphene_point_t   point;
  gboolean           fine; /* whether values may be exact instead of round */
} PathosToolEvent;

/**
 * PathosToolInterface:
 * @begin: takes hold of what is at @spot; returns whether that is something for this tool
 * @move: returns whether the draft is another one now, and must be shown before the next move
 * @drop: makes one step of the draft; returns whether the map was changed
 * @cancel: forgets the draft
 * @get_draft: returns what to show; %NULL while the tool is idle
 *
 * What turns a gesture into a change of the map: a small state machine that knows no pointer and no widget.
 */
struct _PathosToolInterface
{
  GTypeInterface parent_iface;

  gboolean (*begin) (PathosTool *self, const PathosToolEvent *event, const PathosSpot *spot);
  gboolean (*move) (PathosTool *self, const PathosToolEvent *event);
  gboolean (*drop) (PathosTool *self, PathosHistory *history);
  void (*cancel) (PathosTool *self);
  PathosDraft *(*get_draft) (PathosTool *self);
};

gboolean     pathos_tool_begin (PathosTool *self, const PathosToolEvent *event, const PathosSpot *spot);
gboolean     pathos_tool_move (PathosTool *self, const PathosToolEvent *event);
gboolean     pathos_tool_drop (PathosTool *self, PathosHistory *history);
void         pathos_tool_cancel (PathosTool *self);
PathosDraft *pathos_tool_get_draft (PathosTool *self);
gboolean     pathos_tool_is_running (PathosTool *self);

G_END_DECLS
