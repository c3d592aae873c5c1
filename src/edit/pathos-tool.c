/* pathos-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-tool.h"

G_DEFINE_INTERFACE (PathosTool, pathos_tool, G_TYPE_OBJECT)

static void
pathos_tool_default_init (PathosToolInterface *iface)
{
}

/**
 * pathos_tool_begin:
 * @spot: what was pressed
 *
 * Returns: whether the tool started, and has a draft now
 */
gboolean
pathos_tool_begin (PathosTool            *self,
                   const PathosToolEvent *event,
                   const PathosSpot      *spot)
{
  g_return_val_if_fail (PATHOS_IS_TOOL (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (spot != NULL, FALSE);

  return PATHOS_TOOL_GET_IFACE (self)->begin (self, event, spot);
}

/**
 * pathos_tool_move:
 *
 * Returns: whether the draft changed and must be shown before the next move
 */
gboolean
pathos_tool_move (PathosTool            *self,
                  const PathosToolEvent *event)
{
  g_return_val_if_fail (PATHOS_IS_TOOL (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  return pathos_tool_is_running (self) && PATHOS_TOOL_GET_IFACE (self)->move (self, event);
}

/**
 * pathos_tool_drop:
 *
 * Applies the draft as one undo step and ends the gesture.
 *
 * Returns: whether the map changed; if it must not, @error says why in a sentence for people
 */
gboolean
pathos_tool_drop (PathosTool    *self,
                  PathosHistory *history,
                  GError       **error)
{
  g_return_val_if_fail (PATHOS_IS_TOOL (self), FALSE);
  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);

  return pathos_tool_is_running (self) && PATHOS_TOOL_GET_IFACE (self)->drop (self, history, error);
}

/**
 * pathos_tool_cancel:
 *
 * Discards the draft, if there is one.
 */
void
pathos_tool_cancel (PathosTool *self)
{
  g_return_if_fail (PATHOS_IS_TOOL (self));

  PATHOS_TOOL_GET_IFACE (self)->cancel (self);
}

/**
 * pathos_tool_get_draft:
 *
 * Returns: (transfer none) (nullable): what to show; %NULL while the tool is idle
 */
PathosDraft *
pathos_tool_get_draft (PathosTool *self)
{
  g_return_val_if_fail (PATHOS_IS_TOOL (self), NULL);

  return PATHOS_TOOL_GET_IFACE (self)->get_draft (self);
}

/**
 * pathos_tool_is_running:
 *
 * Returns: whether a gesture is in progress
 */
gboolean
pathos_tool_is_running (PathosTool *self)
{
  g_return_val_if_fail (PATHOS_IS_TOOL (self), FALSE);

  return pathos_tool_get_draft (self) != NULL;
}
