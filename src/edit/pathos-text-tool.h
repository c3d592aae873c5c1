/* pathos-text-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text-appearance.h"
#include "pathos-tool.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_TEXT_TOOL (pathos_text_tool_get_type ())
G_DECLARE_FINAL_TYPE (PathosTextTool, pathos_text_tool, PATHOS, TEXT_TOOL, GObject)

PathosTool *pathos_text_tool_new (void);

gboolean pathos_text_tool_edit (PathosTextTool         *self,
                                PathosJourney          *journey,
                                const PathosPlaced     *placed,
                                const graphene_point_t *point);
gboolean pathos_text_tool_edit_attr (PathosTextTool     *self,
                                     PathosJourney      *journey,
                                     const PathosPlaced *placed,
                                     const char         *name);
gboolean pathos_text_tool_add (PathosTextTool *self, PathosJourney *journey, PathosDraft *draft);
gboolean pathos_text_tool_takes_mention (PathosTextTool *self);
char   **pathos_text_tool_complete (PathosTextTool *self, const char *start);
gboolean pathos_text_tool_set_text (PathosTextTool *self, const char *text, GError **error);

const char *pathos_text_tool_find_beside (const PathosGroup *group, const char *name, int direction);

const PathosAttr           *pathos_text_tool_get_attr (PathosTextTool *self);
const char                 *pathos_text_tool_get_text (PathosTextTool *self);
const char                 *pathos_text_tool_get_label (PathosTextTool *self);
const PathosTextAppearance *pathos_text_tool_get_appearance (PathosTextTool *self, const PathosParts *parts);

G_END_DECLS
