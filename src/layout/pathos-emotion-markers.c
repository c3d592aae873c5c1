/* pathos-emotion-markers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-drawing.h"

#include "pathos-describe.h"
#include "pathos-marker.h"

/* A point is moved up and down: by halves, or by tenths. */
static const PathosAxes point_axes = {
  .axis = { {
      .attr = "value",
      .minimum = PATHOS_FEELING_LOWEST,
      .maximum = PATHOS_FEELING_HIGHEST,
      .unit_y = -PATHOS_EMOTION_UNIT,
      .snap = 2,
      .fine = 10,
  } },
  .n_axes = 1,
};

#define ALTERNATIVE_SIZE 0.6f /* of the radius of a marker */
#define ALTERNATIVE_TINT 5    /* tenths of the background in its colour */
#define CELL_SIZE        22.0f
#define CELLS_MAX        0.9f /* how much of a column the cells of all personas fill at most */
#define MAX_CELLS        5000

/* Returns: a tint of the colour of the persona that still stands out */
static PathosColour
get_tint (const PathosTheme *theme,
          PathosColour       colour)
{
  PathosColour tint = colour;

  for (int tenths = ALTERNATIVE_TINT; tenths > 0; tenths--)
    {
      tint = pathos_colour_mix (colour, theme->background, tenths / 10.0);
      if (pathos_colour_get_contrast (tint, theme->background) >= 3 &&
          pathos_colour_get_contrast (tint, theme->low) >= 3)
        return tint;
    }

  return colour;
}

static PathosColour
get_colour (PathosPlan               *plan,
            const PathosEmotionPoint *point)
{
  PathosColour colour = plan->personas[point->persona].colour;

  if (point->feeling->placeholder)
    return plan->theme->text_dim;

  return point->is_alternative ? get_tint (plan->theme, colour) : colour;
}

/* Ties the points of alternatives to the persona's point on the curve in the same column. */
static void
add_ties (PathosPlan         *plan,
          PathosBuilder      *builder,
          PathosEmotionBlock *known,
          guint               persona)
{
  const PathosEmotionPoint *main = NULL;

  for (guint i = known->firsts[persona]; i < known->firsts[persona + 1]; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (known->points, PathosEmotionPoint, i);
      PathosPath               *path;

      if (!point->is_alternative)
        main = point;
      if (!point->is_alternative || main == NULL || main->first != point->first)
        continue;

      path = pathos_path_new ();
      pathos_path_move_to (path, main->x, main->y);
      pathos_path_line_to (path, point->x, point->y);
      pathos_builder_add_dashed (builder, path, plan->personas[persona].colour, 1, 1, 3, "tie");
    }
}

static PathosNode *
create_marker (PathosPlan               *plan,
               const PathosEmotionPoint *point,
               guint                     index)
{
  static const char *const texts[] = { "word", NULL };

  const PathosShownPersona *persona = &plan->personas[point->persona];
  g_autofree char          *label = NULL;
  float                     radius = PATHOS_EMOTION_MARKER;
  PathosBuilder             builder;
  PathosGroupInfo           info;

  if (point->is_alternative)
    radius *= ALTERNATIVE_SIZE;
  if (plan->view->labelled)
    label = pathos_describe_feeling (plan, persona, point->feeling);
  pathos_builder_init (&builder, 0, plan->rtl);
  pathos_builder_add (&builder,
                      pathos_path_node_new (pathos_marker_dup_path (persona->marker,
                                                                    radius + 1.4f),
                                            plan->theme->background, 0, 0, "halo"),
                      0, 0, 0);
  pathos_builder_add_marker (&builder, persona->marker, 0, 0, radius, get_colour (plan, point),
                             plan->theme->background, pathos_emotion_point_get_filled (point));
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_POINT,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE | (point->is_alternative ? PATHOS_FACT_BESIDE : 0),
    .accessible = PATHOS_ACCESSIBLE_SLIDER,
    .id = PATHOS_ELEMENT (point->feeling)->id,
    .at = point->at,
    .track = PATHOS_ELEMENT (persona->persona)->id,
    .extent = { plan->rtl ? point->after : point->before, plan->rtl ? point->before : point->after },
    .label = label,
    .texts = texts,
    .order = index,
    .radius = PATHOS_RADIUS_ROUND,
    .axes = &point_axes,
    .values = { point->value },
    .area = GRAPHENE_RECT_INIT (-11, -11, 22, 22),
  };
  return pathos_builder_end (&builder, &info);
}

/* Returns: (nullable): the list to which the feeling of a persona that is missing in a column can be added:
 * that of the touchpoint that is said to be theirs, which may be an alternative, or else of what is
 * everybody's */
static PathosList *
find_missing (PathosPlan *plan,
              guint       column,
              guint       persona)
{
  const PathosColumn *place = &plan->columns->columns[column];
  const char         *id = PATHOS_ELEMENT (plan->personas[persona].persona)->id;

  if (place->touchpoint == NULL)
    return plan->columns->stages[place->stage].stage->feelings;

  for (guint i = 0; i < place->n_touchpoints; i++)
    {
      PathosTouchpoint *touchpoint = plan->columns->touchpoints[place->first_touchpoint + i];

      if (touchpoint->personas != NULL && g_strv_contains (touchpoint->personas, id) &&
          pathos_emotion_find_feeling (plan, touchpoint->feelings, id) == NULL)
        return touchpoint->feelings;
    }

  return place->touchpoint->personas == NULL ? place->touchpoint->feelings : NULL;
}

/* Where a persona feels nothing yet, a cell stands on the line of 0, beside those of the others. */
static void
add_cell (PathosPlan        *plan,
          PathosBuilder     *builder,
          const PathosBlock *block,
          guint              column,
          guint              persona,
          guint              order)
{
  const PathosColumn *place = &plan->columns->columns[block->first_column + column];
  PathosList         *list = find_missing (plan, block->first_column + column, persona);
  float               pitch = MIN (CELL_SIZE, place->width * CELLS_MAX / plan->n_personas);
  float               shift = (persona - (plan->n_personas - 1) / 2.0f) * pitch;
  float               left = plan->rtl ? -shift : shift;
  PathosBuilder       cell;
  PathosSlot          slot;
  PathosGroupInfo     info;

  if (list == NULL)
    return;

  slot = pathos_slot_new (list, pathos_plan_get_items (plan, list).n_items);
  pathos_builder_init (&cell, 0, plan->rtl);
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CELL,
    .part = PATHOS_PART_CELL,
    .facts = PATHOS_FACT_CONTAINER,
    .id = list->owner->id,
    .at = list->owner->id,
    .track = PATHOS_ELEMENT (plan->personas[persona].persona)->id,
    .extent = { place->width / 2 + left, place->width / 2 - left },
    .order = order,
    .radius = PATHOS_RADIUS_ROUND,
    .axes = &point_axes,
    .slot = g_memdup2 (&slot, sizeof slot),
    .area = GRAPHENE_RECT_INIT (-CELL_SIZE / 2, -CELL_SIZE / 2, CELL_SIZE, CELL_SIZE),
  };
  pathos_builder_add (builder, pathos_builder_end (&cell, &info),
                      PATHOS_GUTTER + place->from + place->width / 2 + shift, PATHOS_EMOTION_MIDDLE, 0);
}

/* The points and cells of a persona in a block, in the order of their columns. */
static void
add_points (PathosEmotionDrawing *drawing,
            PathosBuilder        *builder,
            const PathosBlock    *block,
            PathosEmotionBlock   *known,
            guint                 persona)
{
  guint column = 0, order = 0;

  for (guint i = known->firsts[persona]; i < known->firsts[persona + 1]; i++)
    {
      const PathosEmotionPoint *point = &g_array_index (known->points, PathosEmotionPoint, i);

      for (; drawing->has_cells && column < point->first; column++)
        add_cell (drawing->plan, builder, block, column, persona, order++);
      pathos_builder_add (builder, create_marker (drawing->plan, point, order++), point->x, point->y, 0);
      column = MAX (column, point->last + 1);
    }

  for (; drawing->has_cells && column < block->n_columns; column++)
    add_cell (drawing->plan, builder, block, column, persona, order++);
}

static void
forget_nodes (PathosEmotionBlock *known)
{
  for (guint i = 0; i < known->n_personas; i++)
    g_clear_pointer (&known->nodes[i], pathos_node_unref);
}

static PathosNode *
get_markers (PathosEmotionDrawing *drawing,
             const PathosBlock    *block,
             PathosEmotionBlock   *known,
             guint                 persona)
{
  PathosBuilder builder;

  g_assert (persona < known->n_personas);

  if (known->has_cells != drawing->has_cells)
    forget_nodes (known);
  if (known->nodes[persona] != NULL)
    return known->nodes[persona];

  known->has_cells = drawing->has_cells;
  pathos_block_begin (block, &builder, drawing->plan->rtl);
  add_ties (drawing->plan, &builder, known, persona);
  add_points (drawing, &builder, block, known, persona);
  known->nodes[persona] = pathos_builder_end (&builder, NULL);
  return known->nodes[persona];
}

/**
 * pathos_emotion_has_cells:
 * @blocks: (element-type PathosEmotionBlock): of the plan
 *
 * Returns: whether there are cells where feelings are missing: where they can be edited, and not so many that
 *   nobody would fill them
 */
gboolean
pathos_emotion_has_cells (PathosPlan       *plan,
                          PathosBlockCache *blocks)
{
  guint64 n_cells = (guint64) plan->n_personas * plan->columns->n_columns;

  for (guint i = 0; i < plan->columns->n_blocks; i++)
    n_cells -= ((PathosEmotionBlock *) pathos_block_cache_get (blocks, i))->n_filled;

  return plan->view->editable && n_cells <= MAX_CELLS;
}

/* The points of one persona are one group, so that the keyboard can walk them in order. */
void
pathos_emotion_draw_markers (PathosEmotionDrawing *drawing,
                             PathosBlockCache     *blocks,
                             guint                 persona)
{
  PathosPlan     *plan = drawing->plan;
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < plan->columns->n_blocks; i++)
    {
      const PathosBlock  *block = &plan->columns->blocks[i];
      PathosEmotionBlock *known = pathos_block_cache_get (blocks, i);

      if (drawing->has_cells || known->firsts[persona + 1] > known->firsts[persona])
        pathos_block_add (block, &builder, pathos_node_ref (get_markers (drawing, block, known, persona)));
    }

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_CURVE,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (plan->personas[persona].persona)->id,
    .label = plan->personas[persona].name,
  };
  pathos_builder_add (drawing->builder, pathos_builder_end (&builder, &info), 0, 0, plan->width);
}

/* The ring around the lowest point. */
void
pathos_emotion_draw_ring (PathosEmotionDrawing     *drawing,
                          const PathosEmotionPoint *lowest)
{
  PathosPath *ring = pathos_path_new ();

  pathos_path_add_circle (ring, lowest->x, lowest->y, PATHOS_EMOTION_RING);
  pathos_builder_add_path (drawing->builder, ring, 0, drawing->plan->theme->pain_mark, 1.8f, "ring");
}
