/* pathos-gap.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-gap.h"

#include "pathos-slot.h"

/**
 * pathos_gap_new:
 * @index: in @list as it is shown
 * @width: map units
 * @height: map units
 *
 * Returns: (transfer full): where an element of the kind of @list can be dropped
 */
PathosNode *
pathos_gap_new (PathosList *list,
                guint       index,
                float       width,
                float       height)
{
  PathosSlot      slot = pathos_slot_new (list, index);
  PathosGroupInfo info;

  g_return_val_if_fail (PATHOS_IS_LIST (list), NULL);

  info = (PathosGroupInfo) {
    .part = PATHOS_PART_GAP,
    .id = slot.owner,
    .area = GRAPHENE_RECT_INIT (0, 0, width, height),
    .slot = g_memdup2 (&slot, sizeof slot),
  };
  return pathos_group_new (&info, NULL, 0);
}

/**
 * pathos_gap_add_halves:
 * @index: of an element of @list
 * @rect: where it is, in the reading direction
 * @down: whether the elements are one below the other
 *
 * Adds a gap before the element and one behind it, each of which takes half of its place.
 */
void
pathos_gap_add_halves (PathosBuilder         *builder,
                       PathosList            *list,
                       guint                  index,
                       const graphene_rect_t *rect,
                       gboolean               down)
{
  float width = down ? rect->size.width : rect->size.width / 2;
  float height = down ? rect->size.height / 2 : rect->size.height;

  g_return_if_fail (builder != NULL);
  g_return_if_fail (PATHOS_IS_LIST (list));

  for (guint i = 0; i < 2; i++)
    {
      float x = rect->origin.x + (down ? 0 : i * width);
      float y = rect->origin.y + (down ? i * height : 0);

      pathos_builder_add (builder, pathos_gap_new (list, index + i, width, height), x, y, width);
    }
}
