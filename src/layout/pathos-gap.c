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
 * pathos_gap_new_halves:
 * @index: of an element of @list
 * @size: of the element, map units
 * @down: whether the elements are one below the other
 *
 * Returns: (transfer full): a gap before the element and one behind it, each of which takes half of its place
 */
PathosNode *
pathos_gap_new_halves (PathosList            *list,
                       guint                  index,
                       gboolean               rtl,
                       const graphene_size_t *size,
                       gboolean               down)
{
  PathosGroupInfo info = { .area = { .size = *size } };
  PathosBuilder   builder;
  float           width = down ? size->width : size->width / 2;
  float           height = down ? size->height / 2 : size->height;

  g_return_val_if_fail (PATHOS_IS_LIST (list), NULL);
  g_return_val_if_fail (size != NULL, NULL);

  pathos_builder_init (&builder, size->width, rtl);
  for (guint i = 0; i < 2; i++)
    pathos_builder_add (&builder, pathos_gap_new (list, index + i, width, height), down ? 0 : i * width,
                        down ? i * height : 0, width);

  return pathos_builder_end (&builder, &info);
}
