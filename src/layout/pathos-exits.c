/* pathos-exits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-exits.h"

#include "pathos-describe.h"
#include "pathos-hash.h"
#include "pathos-link.h"
#include "pathos-touchpoint-card.h"

#define STUB_ARROW   14.0f
#define STUB_PADDING 10.0f

/* Collects the exits in one pass through the links. */
void
pathos_exits_init (PathosExits *self,
                   PathosPlan  *plan)
{
  PathosItems links = pathos_plan_get_items (plan, plan->journey->links);

  self->links = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->leaving = g_new0 (gboolean, plan->columns->n_columns);

  for (guint i = 0; i < links.n_items; i++)
    {
      PathosLink *link = PATHOS_LINK (links.items[i]);
      guint       column;

      if (*link->to != '\0' || !pathos_columns_find (plan->columns, link->from, &column))
        continue;
      g_hash_table_insert (self->links, (gpointer) link->from, link);
      self->leaving[column] = TRUE;
    }
}

void
pathos_exits_clear (PathosExits *self)
{
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->leaving, g_free);
}

static PathosPath *
create_arrow (float x)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_move_to (path, x, 1);
  pathos_path_line_to (path, x, STUB_ARROW);
  pathos_path_move_to (path, x - 4, STUB_ARROW - 4);
  pathos_path_line_to (path, x, STUB_ARROW);
  pathos_path_line_to (path, x + 4, STUB_ARROW - 4);

  return path;
}

static PathosNode *
create_stub (PathosPlan *plan,
             PathosLink *link,
             float       width,
             float      *height)
{
  static const char *const texts[] = { "label", NULL };

  g_autofree char  *label = pathos_describe_exit (plan, link, " · ");
  float             text_width = width - 2 * STUB_PADDING;
  PathosShapedText *text = pathos_plan_get_aligned_text (plan, label, PATHOS_SIZE_CELL, TRUE, text_width,
                                                         PATHOS_ALIGN_CENTRE);
  float             pill = MIN (width, text->ink_width + 2 * STUB_PADDING + 4), left = (width - pill) / 2;
  PathosBuilder     builder;
  PathosGroupInfo   info;

  *height = STUB_ARROW + 3 + text->height + 6;
  pathos_builder_init (&builder, width, plan->rtl);
  pathos_builder_add_path (&builder, create_arrow (width / 2), 0, plan->theme->pain_mark, 1.6f, "arrow");
  pathos_builder_add_rect (&builder, left, STUB_ARROW + 3, pill, text->height + 6, 11, plan->theme->card,
                           plan->theme->pain_border, "pill");
  pathos_builder_add_text (&builder, text, STUB_PADDING, STUB_ARROW + 6, plan->theme->pain_text, "label");

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_EXIT,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (link)->id,
    .at = link->from,
    .label = label,
    .texts = texts,
    .radius = PATHOS_CARD_RADIUS,
  };
  return pathos_builder_end (&builder, &info);
}

/* @y: where the cards of the column end. Returns: where the stubs below them end */
float
pathos_exits_add_stubs (const PathosExits  *self,
                        PathosPlan         *plan,
                        const PathosColumn *column,
                        PathosBuilder      *builder,
                        float               y)
{
  PathosColumns *columns = plan->columns;
  float          width = pathos_touchpoint_card_get_width (column->width);

  if (!self->leaving[column - columns->columns])
    return y;

  for (guint i = 0; i < column->n_touchpoints; i++)
    {
      PathosElement *touchpoint = PATHOS_ELEMENT (columns->touchpoints[column->first_touchpoint + i]);
      PathosLink    *link = g_hash_table_lookup (self->links, touchpoint->id);
      float          stub;

      if (link == NULL)
        continue;
      pathos_builder_add (builder, create_stub (plan, link, width, &stub), PATHOS_CELL_MARGIN, y, width);
      y += stub;
    }

  return y;
}
