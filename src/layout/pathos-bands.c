/* pathos-bands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-bands.h"

#include "pathos-gap.h"
#include "pathos-lane-frame.h"
#include "pathos-lane-kinds.h"
#include "pathos-touchpoint-row.h"

#include <string.h>

/* Length: what each band keeps, when it is forgotten, and how all are stacked. */

#define HEADER_GAP 18.0f
#define LEGEND_GAP 14.0f

typedef struct
{
  PathosLane *lane;  /* (unowned) (nullable) */
  guint       index; /* of the lane in the map, in which some may be hidden */
  PathosNode *node;  /* (nullable): NULL if it must be laid out again */
  PathosNode *gaps;  /* (nullable): of a lane … */
  float       room;  /* … and the height for which they are */
  float       height;
  float       width; /* of the map for which it was laid out */
  PathosKept  kept;  /* makes laying it out again quick */
} Band;

struct _PathosBands
{
  Band    header, stages, links, legend;
  GArray *lanes;   /* (element-type Band): in the order of the map */
  GArray *middles; /* (element-type float) (nullable): of the rows of cards to which links lead */
};

/* The band must be assembled again. Its blocks may still be valid. */
static void
band_forget (Band *self)
{
  g_clear_pointer (&self->node, pathos_node_unref);
}

static void
band_clear (gpointer data)
{
  band_forget (data);
  g_clear_pointer (&((Band *) data)->gaps, pathos_node_unref);
  pathos_kept_clear (&((Band *) data)->kept);
}

static void
band_forget_block (Band *self,
                   guint block)
{
  band_forget (self);
  if (self->kept.blocks != NULL)
    pathos_block_cache_forget (self->kept.blocks, block);
}

PathosBands *
pathos_bands_new (void)
{
  PathosBands *self = g_new0 (PathosBands, 1);

  self->lanes = g_array_new (FALSE, TRUE, sizeof (Band));
  g_array_set_clear_func (self->lanes, band_clear);
  return self;
}

void
pathos_bands_free (PathosBands *self)
{
  g_return_if_fail (self != NULL);

  pathos_bands_forget_all (self);
  g_clear_pointer (&self->middles, g_array_unref);
  g_array_unref (self->lanes);
  g_free (self);
}

static Band *
get_lane (PathosBands *self,
          guint        i)
{
  g_assert (i < self->lanes->len);

  return &g_array_index (self->lanes, Band, i);
}

void
pathos_bands_forget_all (PathosBands *self)
{
  pathos_bands_forget_frame (self);
  band_clear (&self->stages);
  band_clear (&self->links);
  g_array_set_size (self->lanes, 0);
}

/* Forgets header and legend, which sum up the map. */
void
pathos_bands_forget_frame (PathosBands *self)
{
  band_clear (&self->header);
  pathos_bands_forget_legend (self);
}

void
pathos_bands_forget_legend (PathosBands *self)
{
  band_clear (&self->legend);
}

void
pathos_bands_forget_links (PathosBands *self)
{
  band_forget (&self->links);
}

/* Columns have changed or moved. What is cached for a block stays valid as long as the block does. */
void
pathos_bands_forget_order (PathosBands *self)
{
  band_forget (&self->stages);
  band_forget (&self->links);
  if (pathos_legend_depends_on_order (&self->legend.kept))
    band_clear (&self->legend);
  for (guint i = 0; i < self->lanes->len; i++)
    band_forget (get_lane (self, i));
}

/* Returns: (nullable): the band of @lane, if it is in view */
static Band *
find_lane (PathosBands   *self,
           PathosElement *lane)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (PATHOS_ELEMENT (get_lane (self, i)->lane) == lane)
        return get_lane (self, i);
    }

  return NULL;
}

void
pathos_bands_forget_lane (PathosBands   *self,
                          PathosElement *lane)
{
  Band *band;

  g_return_if_fail (PATHOS_IS_LANE (lane));

  band = find_lane (self, lane);
  if (band != NULL)
    band_clear (band);
}

/* Forgets a block of the bar of stages. */
void
pathos_bands_forget_stages (PathosBands *self,
                            guint        block)
{
  band_forget_block (&self->stages, block);
}

/* Forgets a block in all bands. */
void
pathos_bands_forget_block (PathosBands *self,
                           guint        block)
{
  band_forget_block (&self->stages, block);
  for (guint i = 0; i < self->lanes->len; i++)
    band_forget_block (get_lane (self, i), block);
}

/* Forgets a block in all lanes of a kind. */
void
pathos_bands_forget_block_of_kind (PathosBands   *self,
                                   PathosLaneKind kind,
                                   guint          block)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (get_lane (self, i)->lane->kind == (int) kind)
        band_forget_block (get_lane (self, i), block);
    }
}

void
pathos_bands_forget_block_of_lane (PathosBands   *self,
                                   PathosElement *lane,
                                   guint          block)
{
  Band *band;

  g_return_if_fail (PATHOS_IS_LANE (lane));

  band = find_lane (self, lane);
  if (band != NULL)
    band_forget_block (band, block);
}

/* Renumbers the cached blocks as in the plan. Bands depend on the width of the map, but their blocks do
 * not. */
static void
follow (Band       *self,
        PathosPlan *plan)
{
  if (self->kept.blocks != NULL)
    pathos_block_cache_remap (self->kept.blocks, plan->columns->blocks, plan->columns->n_blocks);
  if (self->width != plan->width)
    band_forget (self);
  self->width = plan->width;
}

static void
follow_all (PathosBands *self,
            PathosPlan  *plan)
{
  follow (&self->header, plan);
  follow (&self->stages, plan);
  follow (&self->links, plan);
  follow (&self->legend, plan);
  for (guint i = 0; i < self->lanes->len; i++)
    follow (get_lane (self, i), plan);
}

static void
collect_lanes (PathosBands *self,
               PathosPlan  *plan)
{
  const PathosView *view = plan->view;
  PathosItems       lanes = pathos_plan_get_items (plan, plan->journey->lanes);
  guint             n_shown = 0;

  if (self->lanes->len > 0)
    return;

  for (guint i = 0; i < lanes.n_items; i++)
    {
      Band band = { .lane = (PathosLane *) lanes.items[i], .index = i, .width = plan->width };

      if (!band.lane->visible)
        continue;
      if (n_shown >= view->first_lane && (view->n_lanes == 0 || n_shown < view->first_lane + view->n_lanes))
        g_array_append_val (self->lanes, band);
      n_shown++;
    }
}

/* Links that lead to alternatives depend on how high the cards are.
 *
 * @middles: (transfer full) (element-type float): of their rows */
static void
set_middles (PathosBands *self,
             GArray      *middles)
{
  gsize size = middles->len * sizeof (float);

  if (self->middles == NULL || self->middles->len != middles->len ||
      (middles->len > 1 && memcmp (self->middles->data, middles->data, size) != 0))
    band_forget (&self->links);
  g_clear_pointer (&self->middles, g_array_unref);
  self->middles = middles;
}

/* The band of links is above the touchpoints, but comes after them: in the reading order, a link belongs to
 * the touchpoint where it begins. */
static PathosNode *
add_links (PathosBands      *self,
           PathosPlan       *plan,
           const PathosKept *kept,
           PathosNode       *row,
           float            *height)
{
  PathosBuilder builder;

  set_middles (self, pathos_touchpoint_row_dup_middles (kept));
  if (self->links.node == NULL)
    self->links.node = pathos_links_lay_out (plan, self->middles, &self->links.kept, &self->links.height);

  *height += self->links.height;
  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, row, 0, self->links.height, plan->width);
  pathos_builder_add (&builder, pathos_node_ref (self->links.node), 0, 0, plan->width);
  return pathos_builder_end (&builder, NULL);
}

static PathosNode *
lay_out_content (PathosBands            *self,
                 PathosPlan             *plan,
                 PathosFragments        *fragments,
                 Band                   *band,
                 const PathosShapedText *name,
                 float                  *height)
{
  const PathosLaneKindRow *kind = pathos_lane_get_kind_row (band->lane);
  PathosNode              *content = kind->lay_out (plan, fragments, band->lane, name, &band->kept, height);

  return kind->is_touchpoints ? add_links (self, plan, &band->kept, content, height) : content;
}

static gboolean
is_divider (PathosBands *self,
            guint        i)
{
  return i < self->lanes->len && pathos_lane_get_kind_row (get_lane (self, i)->lane)->is_divider;
}

static void
lay_out_lane (PathosBands     *self,
              guint            i,
              PathosPlan      *plan,
              PathosFragments *fragments)
{
  Band             *band = get_lane (self, i);
  const char       *title = pathos_plan_get_shown (plan, band->lane->title, PATHOS_WORD_UNTITLED);
  PathosShapedText *name = pathos_lane_frame_shape_name (plan, title);
  PathosNode       *content = lay_out_content (self, plan, fragments, band, name, &band->height);
  /* A divider is a rule itself, so it has none above or below it. */
  gboolean has_rule = !is_divider (self, i) && (i == 0 || !is_divider (self, i - 1));

  band->node = pathos_lane_frame_create (plan, band->lane, name, content, has_rule, i, &band->height);
}

/* Without the lane of touchpoints, a page that continues the lanes of another would not say what its columns
 * are. */
static gboolean
needs_titles (PathosBands *self,
              PathosPlan  *plan)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (pathos_lane_get_kind_row (get_lane (self, i)->lane)->is_touchpoints)
        return FALSE;
    }

  return plan->view->n_lanes > 0;
}

static void
lay_out_frame (PathosBands *self,
               PathosPlan  *plan)
{
  if (self->header.node == NULL)
    {
      self->header.node = pathos_header_lay_out (plan, &self->header.kept, &self->header.height);
      self->header.height += HEADER_GAP;
    }
  if (self->stages.node == NULL)
    self->stages.node = pathos_stages_lay_out (plan, &self->stages.kept, needs_titles (self, plan),
                                               &self->stages.height);
  if (self->legend.node == NULL)
    self->legend.node = pathos_legend_lay_out (plan, &self->legend.kept, &self->legend.height);
}

static void
stack (PathosBuilder *builder,
       const Band    *band,
       PathosPlan    *plan,
       float         *y)
{
  pathos_builder_add (builder, pathos_node_ref (band->node), PATHOS_MARGIN, *y, plan->width);
  *y += band->height;
}

/* In the gutter, another lane can be dropped above it or below. */
static void
stack_lane (PathosBuilder *builder,
            Band          *band,
            PathosPlan    *plan,
            float         *y)
{
  if (plan->view->editable && (band->gaps == NULL || band->room != band->height))
    {
      g_clear_pointer (&band->gaps, pathos_node_unref);
      band->gaps = pathos_gap_new_halves (plan->journey->lanes, band->index, plan->rtl,
                                          &GRAPHENE_SIZE_INIT (PATHOS_GUTTER, band->height), TRUE);
      band->room = band->height;
    }
  if (band->gaps != NULL)
    pathos_builder_add (builder, pathos_node_ref (band->gaps), PATHOS_MARGIN, *y, PATHOS_GUTTER);
  stack (builder, band, plan, y);
}

/* Returns: (nullable): the legend, NULL if it has to be laid out again */
const PathosNode *
pathos_bands_get_legend (PathosBands *self)
{
  return self->legend.node;
}

/**
 * pathos_bands_stack:
 * @height: (out): of the map with its margins
 *
 * Lays out the bands that were forgotten, and stacks all of them.
 *
 * Returns: (transfer full): the group of the whole map
 */
PathosNode *
pathos_bands_stack (PathosBands     *self,
                    PathosPlan      *plan,
                    PathosFragments *fragments,
                    float           *height)
{
  PathosBuilder   builder;
  PathosGroupInfo info;
  PathosNode     *hidden;
  float           hidden_height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (plan->columns != NULL, NULL);
  g_return_val_if_fail (fragments != NULL, NULL);

  follow_all (self, plan);
  collect_lanes (self, plan);
  lay_out_frame (self, plan);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (get_lane (self, i)->node == NULL)
        lay_out_lane (self, i, plan, fragments);
    }

  *height = PATHOS_MARGIN;
  pathos_builder_init (&builder, plan->width + 2 * PATHOS_MARGIN, plan->rtl);
  stack (&builder, &self->header, plan, height);
  stack (&builder, &self->stages, plan, height);
  for (guint i = 0; i < self->lanes->len; i++)
    stack_lane (&builder, get_lane (self, i), plan, height);

  hidden = pathos_lane_frame_create_hidden (plan, &hidden_height);
  if (hidden != NULL)
    pathos_builder_add (&builder, hidden, PATHOS_MARGIN, *height, plan->width);
  *height += hidden_height + LEGEND_GAP;
  stack (&builder, &self->legend, plan, height);
  *height += PATHOS_MARGIN;

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_MAP,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (plan->journey)->id,
    .label = plan->journey->title,
  };
  return pathos_builder_end (&builder, &info);
}
