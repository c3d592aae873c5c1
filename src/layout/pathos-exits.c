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
#define STUB_RADIUS  11.0f
#define STUB_PADDING 10.0f
#define STUB_GAP     4.0f /* between two */

/**
 * pathos_exits_collect:
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray): the links by which people leave, in the order of
 *   the map, by the touchpoint where they do; there may be several reasons
 */
GHashTable *
pathos_exits_collect (PathosPlan *plan)
{
  GHashTable *exits = g_hash_table_new_full (pathos_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) g_ptr_array_unref);
  PathosItems links = pathos_plan_get_items (plan, plan->journey->links);

  for (guint i = 0; i < links.n_items; i++)
    {
      PathosLink *link = (PathosLink *) links.items[i];
      GPtrArray  *others;

      if (*link->to != '\0')
        continue;

      others = g_hash_table_lookup (exits, link->from);
      if (others == NULL)
        {
          others = g_ptr_array_new ();
          g_hash_table_insert (exits, (gpointer) link->from, others);
        }
      g_ptr_array_add (others, link);
    }

  return exits;
}

void
pathos_exits_init (PathosExits *self,
                   PathosPlan  *plan)
{
  GHashTableIter iter;
  gpointer       id;

  self->links = pathos_exits_collect (plan);
  self->leaving = g_new0 (gboolean, plan->columns->n_columns);

  g_hash_table_iter_init (&iter, self->links);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint column;

      if (pathos_columns_find (plan->columns, id, &column))
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

/* @is_first: whether it is the first of its touchpoint, to which an arrow leads; the others are further
 *   reasons */
static PathosNode *
create_stub (PathosPlan *plan,
             PathosLink *link,
             gboolean    is_first,
             float       width,
             float      *height)
{
  static const char *const texts[] = { "label", NULL };

  g_autofree char  *label = pathos_describe_exit (plan, link, " · ");
  float             text_width = width - 2 * STUB_PADDING;
  PathosShapedText *text = pathos_plan_get_aligned_text (plan, label, PATHOS_SIZE_CELL, TRUE, text_width,
                                                         PATHOS_ALIGN_CENTRE);
  gboolean          has_room = *link->label == '\0' && plan->view->editable; /* to type a label */
  float             need = has_room ? width : text->ink_width;
  float             pill = MIN (width, need + 2 * STUB_PADDING + 4), left = (width - pill) / 2;
  float             top = is_first ? STUB_ARROW + 3 : STUB_GAP;
  PathosBuilder     builder;
  PathosGroupInfo   info;

  *height = top + text->height + 6;
  pathos_builder_init (&builder, width, plan->rtl);
  if (is_first)
    pathos_builder_add_path (&builder, create_arrow (width / 2), 0, plan->theme->pain_mark, 1.6f, "arrow");
  pathos_builder_add_rect (&builder, left, top, pill, text->height + 6, STUB_RADIUS, plan->theme->card,
                           plan->theme->pain_border, "pill");
  pathos_builder_add_text (&builder, text, STUB_PADDING, top + 3, plan->theme->pain_text, "label");

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_EXIT,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (link)->id,
    .at = link->from,
    .label = label,
    .texts = texts,
    .radius = STUB_RADIUS,
    .area = GRAPHENE_RECT_INIT (left, top, pill, text->height + 6),
  };
  return pathos_builder_end (&builder, &info);
}

/* Adds the stubs of @links, one below the other. Returns: where they end */
static float
add_stubs (GPtrArray     *links,
           PathosPlan    *plan,
           PathosBuilder *builder,
           float          y,
           float          width)
{
  g_assert (links != NULL);

  for (guint i = 0; i < links->len; i++)
    {
      float       height;
      PathosNode *stub = create_stub (plan, links->pdata[i], i == 0, width, &height);

      pathos_builder_add (builder, stub, PATHOS_CELL_MARGIN, y, width);
      y += height;
    }

  return y;
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
      GPtrArray     *links = g_hash_table_lookup (self->links, touchpoint->id);

      if (links != NULL)
        y = add_stubs (links, plan, builder, y, width);
    }

  return y;
}
