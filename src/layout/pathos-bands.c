/* pathos-bands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: bands are laid out, stacked and kept in blocks here; the keeping is to become a file of its own. */

#include "config.h"

#include "pathos-bands.h"

#include "pathos-lane-kinds.h"

#define HEADER_GAP   18.0f
#define STAGES_GAP   12.0f
#define LEGEND_GAP   14.0f
#define NAME_WIDTH   (PATHOS_GUTTER - 14.0f)
#define LINE_PADDING 4.0f

typedef struct
{
  PathosLane *lane; /* (unowned) (nullable) */
  PathosNode *node; /* (nullable): NULL if it must be laid out again */
  float       height;
  float       width; /* of the map for which it was laid out */
  PathosKept  kept;  /* what makes that quick */
} Band;

struct _PathosBands
{
  Band    header, stages, links, legend;
  GArray *lanes; /* (element-type Band): in the order of the map */
};

/* What it is made of may still be good. */
static void
band_forget (Band *self)
{
  g_clear_pointer (&self->node, pathos_node_unref);
}

static void
band_clear (gpointer data)
{
  band_forget (data);
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
  pathos_bands_forget_all (self);
  g_array_unref (self->lanes);
  g_free (self);
}

static Band *
get_lane (PathosBands *self,
          guint        i)
{
  return &g_array_index (self->lanes, Band, i);
}

void
pathos_bands_forget_all (PathosBands *self)
{
  pathos_bands_forget_frame (self);
  band_clear (&self->links);
  g_array_set_size (self->lanes, 0);
}

/* Forgets header, bar of stages and legend. */
void
pathos_bands_forget_frame (PathosBands *self)
{
  band_clear (&self->header);
  band_clear (&self->stages);
  band_clear (&self->legend);
}

/* Columns are others now, or elsewhere. What blocks draw by themselves is as good as the blocks are. */
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

/* Forgets all of a lane. */
void
pathos_bands_forget_lane (PathosBands   *self,
                          PathosElement *lane)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (PATHOS_ELEMENT (get_lane (self, i)->lane) == lane)
        band_clear (get_lane (self, i));
    }
}

/* Forgets which cards stand where in a lane, but not what they look like. */
void
pathos_bands_forget_cards (PathosBands   *self,
                           PathosElement *lane)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (PATHOS_ELEMENT (get_lane (self, i)->lane) == lane)
        pathos_kept_forget_whole (&get_lane (self, i)->kept);
    }
}

/* Forgets the stages of a block. */
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
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (PATHOS_ELEMENT (get_lane (self, i)->lane) == lane)
        band_forget_block (get_lane (self, i), block);
    }
}

/* The blocks are those of the plan from now on. Only what has a place in all of the map depends on its
 * width. */
static void
follow (Band       *self,
        PathosPlan *plan)
{
  if (self->kept.blocks != NULL)
    pathos_block_cache_follow (self->kept.blocks, plan->columns->blocks, plan->columns->n_blocks);
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
      Band band = { .lane = (PathosLane *) lanes.items[i], .width = plan->width };

      if (!band.lane->visible)
        continue;
      if (n_shown >= view->first_lane && (view->n_lanes == 0 || n_shown < view->first_lane + view->n_lanes))
        g_array_append_val (self->lanes, band);
      n_shown++;
    }
}

/* The band of links stands above the touchpoints. */
static PathosNode *
add_links (PathosBands *self,
           PathosPlan  *plan,
           PathosNode  *row,
           float       *height)
{
  PathosBuilder builder;

  if (self->links.node == NULL)
    self->links.node = pathos_links_lay_out (plan, &self->links.kept, &self->links.height);

  *height += self->links.height;
  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, pathos_node_ref (self->links.node), 0, 0, plan->width);
  pathos_builder_add (&builder, row, 0, self->links.height, plan->width);
  return pathos_builder_end (&builder, NULL);
}

static PathosShapedText *
shape_name (PathosPlan *plan,
            PathosLane *lane)
{
  return pathos_plan_text (plan, lane->title, PATHOS_SIZE_CELL, TRUE, NAME_WIDTH);
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

  return kind->is_touchpoints ? add_links (self, plan, content, height) : content;
}

/* Names stay in view at the start of their band. Those of lanes can be edited; that of the bar of stages is a
 * word of the map. */
static PathosNode *
create_name (PathosPlan       *plan,
             PathosLane       *lane, /* (nullable) */
             PathosShapedText *text)
{
  PathosColour    colour = lane != NULL &&
                                pathos_lane_get_kind_row (lane)->is_divider
                               ? plan->theme->text_dim
                               : plan->theme->text;
  PathosGroupInfo info = { .stick = PATHOS_STICK_START };
  PathosBuilder   builder;

  pathos_builder_init (&builder, NAME_WIDTH, plan->rtl);
  pathos_builder_add_text (&builder, text, 0, 0, colour, lane != NULL ? "title" : NULL);
  if (lane != NULL)
    {
      info.role = PATHOS_GROUP_LANE_NAME;
      info.part = PATHOS_PART_ITEM;
      info.facts = PATHOS_FACT_PRESENT | PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE;
      info.id = PATHOS_ELEMENT (lane)->id;
      info.label = lane->title;
      info.radius = PATHOS_BAR_RADIUS;
    }

  return pathos_builder_end (&builder, &info);
}

static gboolean
is_line (GArray *lanes,
         guint   i)
{
  return i < lanes->len && pathos_lane_get_kind_row (g_array_index (lanes, Band, i).lane)->is_divider;
}

/* A line lane is a rule itself, so there is none above or below it. */
static void
lay_out_lane (PathosBands     *self,
              guint            i,
              PathosPlan      *plan,
              PathosFragments *fragments)
{
  Band             *band = &g_array_index (self->lanes, Band, i);
  PathosShapedText *name = shape_name (plan, band->lane);
  gboolean          line = is_line (self->lanes, i);
  float             above = line ? LINE_PADDING : PATHOS_LANE_PADDING, height;
  PathosNode       *content = lay_out_content (self, plan, fragments, band, name, &height);
  PathosBuilder     builder;
  PathosGroupInfo   info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  if (!line && !is_line (self->lanes, i - 1))
    pathos_builder_add (&builder, pathos_plan_create_rule (plan), 0, 0, plan->width);
  pathos_builder_add (&builder, content, 0, above, plan->width);
  pathos_builder_add (&builder, create_name (plan, band->lane, name), 0, above, NAME_WIDTH);

  band->height = above + MAX (height, name->height) + (line ? LINE_PADDING : PATHOS_LANE_PADDING);
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_LANE,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (band->lane)->id,
    .label = band->lane->title,
    .order = i,
    .area = GRAPHENE_RECT_INIT (0, 0, plan->width, band->height),
  };
  band->node = pathos_builder_end (&builder, &info);
}

/* Without the lane of touchpoints, a page that continues the lanes of another would not say what its columns
 * are. */
static gboolean
runs_on (PathosBands *self,
         PathosPlan  *plan)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (pathos_lane_get_kind_row (g_array_index (self->lanes, Band, i).lane)->is_touchpoints)
        return FALSE;
    }

  return plan->view->n_lanes > 0;
}

static void
lay_out_stages (PathosBands *self,
                PathosPlan  *plan)
{
  float             height;
  PathosNode       *bar = pathos_stages_lay_out (plan, &self->stages.kept, &height);
  PathosShapedText *name = pathos_plan_text (plan, pathos_words_get (plan->language, PATHOS_WORD_STAGES),
                                             PATHOS_SIZE_CELL, TRUE, NAME_WIDTH);
  PathosBuilder     builder;
  PathosGroupInfo   info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, bar, 0, 0, plan->width);
  pathos_builder_add (&builder, create_name (plan, NULL, name), 0, (height - name->height) / 2, NAME_WIDTH);
  if (plan->columns->n_stages == 0 && plan->view->editable)
    {
      PathosShapedText *hint = pathos_plan_text (plan,
                                                 pathos_words_get (plan->language, PATHOS_WORD_NO_STAGES),
                                                 PATHOS_SIZE_NAME, FALSE, plan->width - PATHOS_GUTTER);

      pathos_builder_add_text (&builder, hint, PATHOS_GUTTER, (height - hint->height) / 2,
                               plan->theme->text_dim, NULL);
    }

  self->stages.height = height + STAGES_GAP;
  if (runs_on (self, plan))
    {
      pathos_builder_add (&builder, pathos_stages_lay_out_titles (plan, &height), 0, self->stages.height,
                          plan->width);
      self->stages.height += height + STAGES_GAP;
    }
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_STAGES,
    .facts = PATHOS_FACT_CONTAINER,
    .stick = PATHOS_STICK_TOP,
    .id = PATHOS_ELEMENT (plan->journey)->id,
  };
  self->stages.node = pathos_builder_end (&builder, &info);
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
    lay_out_stages (self, plan);
  if (self->legend.node == NULL)
    {
      self->legend.node = pathos_legend_lay_out (plan, &self->legend.kept, &self->legend.height);
      self->legend.height += LEGEND_GAP;
    }
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

/**
 * pathos_bands_stack:
 * @height: (out): of the map with its margins
 *
 * Lays out what is not known, and puts all bands below each other.
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

  follow_all (self, plan);
  collect_lanes (self, plan);
  lay_out_frame (self, plan);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (g_array_index (self->lanes, Band, i).node == NULL)
        lay_out_lane (self, i, plan, fragments);
    }

  *height = PATHOS_MARGIN;
  pathos_builder_init (&builder, plan->width + 2 * PATHOS_MARGIN, plan->rtl);
  stack (&builder, &self->header, plan, height);
  stack (&builder, &self->stages, plan, height);
  for (guint i = 0; i < self->lanes->len; i++)
    stack (&builder, &g_array_index (self->lanes, Band, i), plan, height);

  *height += LEGEND_GAP;
  pathos_builder_add (&builder, pathos_node_ref (self->legend.node), PATHOS_MARGIN, *height, plan->width);
  *height += self->legend.height - LEGEND_GAP + PATHOS_MARGIN;
  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_MAP,
    .facts = PATHOS_FACT_CONTAINER,
    .id = PATHOS_ELEMENT (plan->journey)->id,
    .label = plan->journey->title,
  };
  return pathos_builder_end (&builder, &info);
}
