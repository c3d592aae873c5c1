/* pathos-text-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"
#include "pathos-parts.h"
#include "pathos-view.h"

G_BEGIN_DECLS

/* How the text that is edited stands in the map. */
typedef struct
{
  graphene_rect_t rect; /* in the scene */
  PathosTextStyle style;
  PathosColour    colour;
  PathosColour    paper; /* what it stands on */
} PathosTextPlace;

/* Edits one text of a map. What is typed is a draft until it is committed, and then one step. */
typedef struct _PathosTextTool PathosTextTool;

PathosTextTool *pathos_text_tool_new (void);
void            pathos_text_tool_free (PathosTextTool *self);

gboolean pathos_text_tool_begin (PathosTextTool *self, PathosJourney *journey, const PathosPlaced *placed, const graphene_point_t *point);
gboolean pathos_text_tool_set_text (PathosTextTool *self, const char *text, GError **error);
gboolean pathos_text_tool_commit (PathosTextTool *self, PathosHistory *history);
void     pathos_text_tool_cancel (PathosTextTool *self);

gboolean               pathos_text_tool_is_running (PathosTextTool *self);
const char            *pathos_text_tool_get_text (PathosTextTool *self);
const char            *pathos_text_tool_get_label (PathosTextTool *self);
PathosDraft           *pathos_text_tool_get_draft (PathosTextTool *self);
PathosElement         *pathos_text_tool_get_element (PathosTextTool *self);
const PathosTextPlace *pathos_text_tool_locate (PathosTextTool *self, const PathosParts *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosTextTool, pathos_text_tool_free)

G_END_DECLS
