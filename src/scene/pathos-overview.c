/* pathos-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-overview.h"

#include "pathos-builder.h"
#include "pathos-path-little.h"

#include <math.h>

/* Filled paths become blocks in a row at the top, with the label of the item around them if it fits. Strokes
 * become lines below, scaled from the first band that has any. */

#define ROW_HEIGHT  16.0f /* of the blocks */
#define ROW_GAP     4.0f
#define BLOCK_GAP   2.0f
#define BLOCK_LEAST 4.0f /* what is narrower is joined with the next */
#define RADIUS      3.0f
#define PADDING     5.0f
#define TEXT_SIZE   11.0f
#define LINE_WIDTH  1.5f

typedef struct
{
  const PathosPathNode *path;
  float                 x, y;
  const char           *label; /* (nullable): of the item around it */
} Landmark;

struct _PathosOverview
{
  PathosNode     *root;      /* keeps the landmarks */
  GArray         *landmarks; /* (element-type Landmark): in drawing order */
  float           width;     /* of the map, like all places here */
  gboolean        rtl;
  PathosColour    background;
  graphene_rect_t band; /* of the lines, empty if there are none */
};

static void
collect (PathosOverview        *self,
         const PathosGroup     *group,
         float                  x,
         float                  y,
         const char            *label,
         const graphene_rect_t *band)
{
  graphene_rect_t own;

  g_assert (self != NULL);
  g_assert (group != NULL);

  if (!(group->facts & PATHOS_FACT_OVERVIEW))
    return;
  if (group->part == PATHOS_PART_ITEM)
    label = group->label;
  if (group->facts & PATHOS_FACT_BAND)
    {
      graphene_rect_offset_r (&group->area, x, y, &own);
      band = &own;
    }

  for (guint i = 0; i < group->n_children; i++)
    {
      const PathosChild    *child = &group->children[i];
      const PathosPathNode *path = (const PathosPathNode *) child->node;
      Landmark              landmark = { path, x + child->x, y + child->y, label };

      if (child->node->kind == PATHOS_NODE_GROUP)
        collect (self, (const PathosGroup *) child->node, landmark.x, landmark.y, label, band);
      if (child->node->kind != PATHOS_NODE_PATH || !path->in_overview)
        continue;

      if (path->fill == 0 && band != NULL && self->band.size.height <= 0)
        self->band = *band;
      if (path->fill != 0 || (band != NULL && band->origin.y == self->band.origin.y))
        g_array_append_val (self->landmarks, landmark);
    }
}

/**
 * pathos_overview_new:
 *
 * Returns: (transfer full): what to draw of @scene
 */
PathosOverview *
pathos_overview_new (const PathosScene *scene)
{
  PathosOverview *self;

  g_return_val_if_fail (scene != NULL, NULL);

  self = g_new0 (PathosOverview, 1);
  self->root = pathos_node_ref (&scene->root->node);
  self->landmarks = g_array_new (FALSE, FALSE, sizeof (Landmark));
  self->width = scene->width;
  self->rtl = scene->rtl;
  self->background = scene->background;
  collect (self, scene->root, 0, 0, NULL, NULL);

  return self;
}

void
pathos_overview_free (PathosOverview *self)
{
  g_array_unref (self->landmarks);
  pathos_node_unref (self->root);
  g_free (self);
}

/**
 * pathos_overview_is_same:
 *
 * Returns: whether the two look the same, because their scenes share what they show
 */
gboolean
pathos_overview_is_same (const PathosOverview *self,
                         const PathosOverview *other)
{
  if (self->landmarks->len != other->landmarks->len || self->width != other->width ||
      self->background != other->background ||
      !graphene_rect_equal (&self->band, &other->band))
    return FALSE;

  for (guint i = 0; i < self->landmarks->len; i++)
    {
      const Landmark *a = &g_array_index (self->landmarks, Landmark, i);
      const Landmark *b = &g_array_index (other->landmarks, Landmark, i);

      if (a->path != b->path || a->x != b->x || a->y != b->y)
        return FALSE;
    }

  return TRUE;
}

static graphene_rect_t
get_box (const Landmark *landmark)
{
  graphene_rect_t box;

  graphene_rect_offset_r (&landmark->path->node.bounds, landmark->x, landmark->y, &box);
  return box;
}

/**
 * pathos_overview_dup_label:
 * @x: in the map
 *
 * Returns: (transfer full) (nullable): what the block there is called, or the nearest before it
 */
char *
pathos_overview_dup_label (const PathosOverview *self,
                           float                 x)
{
  const Landmark *nearest = NULL;
  float           least = G_MAXFLOAT;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->landmarks->len; i++)
    {
      const Landmark *landmark = &g_array_index (self->landmarks, Landmark, i);
      graphene_rect_t box = get_box (landmark);
      float           distance = MAX (MAX (box.origin.x - x, x - box.origin.x - box.size.width), 0);

      if (landmark->path->fill == 0 || distance >= least)
        continue;
      nearest = landmark;
      least = distance;
    }

  return nearest != NULL ? g_strdup (nearest->label) : NULL;
}

/* Neighbouring blocks, in pixels. */
typedef struct
{
  const Landmark *first;
  float           left, right;
  guint           n;
} Run;

static void
add_label (PathosBuilder *builder,
           const Run     *run,
           PathosColour   colour,
           gboolean       rtl)
{
  PathosTextStyle style = { .size = TEXT_SIZE, .rtl = rtl };
  float           room = run->right - run->left - 2 * PADDING;
  g_autoptr (PathosShapedText) text = NULL;

  if (run->n > 1 || run->first->label == NULL || room < TEXT_SIZE)
    return;

  text = pathos_text_shape (run->first->label, &style);
  if (text->width <= room)
    pathos_builder_add_text (builder, text,
                             rtl ? run->right - PADDING - text->width : run->left + PADDING,
                             (ROW_HEIGHT - text->height) / 2, colour, NULL);
}

static void
end_run (PathosBuilder     *builder,
         Run               *run,
         const PathosTheme *theme,
         gboolean           rtl)
{
  const PathosPathNode *path = run->first->path;

  pathos_builder_add_rect (builder, run->left, 0, MAX (run->right - run->left - BLOCK_GAP, 1), ROW_HEIGHT,
                           RADIUS, path->fill, path->stroke, "block");
  add_label (builder, run, theme->stage_text, rtl);
  run->n = 0;
}

/* They meet at whole pixels. */
static void
draw_blocks (const PathosOverview *self,
             PathosBuilder        *builder,
             const PathosTheme    *theme,
             float                 scale)
{
  Run run = { 0 };

  g_assert (self != NULL);

  for (guint i = 0; i < self->landmarks->len; i++)
    {
      const Landmark *landmark = &g_array_index (self->landmarks, Landmark, i);
      graphene_rect_t box = get_box (landmark);
      float           left = roundf (box.origin.x * scale);
      float           right = roundf ((box.origin.x + box.size.width) * scale);

      if (landmark->path->fill == 0)
        continue;

      run.first = run.n > 0 ? run.first : landmark;
      run.left = run.n > 0 ? MIN (run.left, left) : left;
      run.right = run.n > 0 ? MAX (run.right, right) : right;
      run.n++;
      if (run.right - run.left >= BLOCK_LEAST)
        end_run (builder, &run, theme, self->rtl);
    }

  if (run.n > 0)
    end_run (builder, &run, theme, self->rtl);
}

static void
draw_lines (const PathosOverview *self,
            PathosBuilder        *builder,
            float                 scale,
            float                 height)
{
  float top = ROW_HEIGHT + ROW_GAP, room = height - top;

  g_assert (self != NULL);

  for (guint i = 0; i < self->landmarks->len; i++)
    {
      const Landmark       *landmark = &g_array_index (self->landmarks, Landmark, i);
      const PathosPathNode *node = landmark->path;
      PathosLittle          little = { scale, room / self->band.size.height, landmark->x,
                                       landmark->y - self->band.origin.y };
      PathosPath           *path;

      if (node->fill != 0)
        continue;

      little.y += top / little.scale_y;
      path = pathos_path_create_little (node->path, &little);
      pathos_builder_add_path (builder, path, 0, node->stroke, LINE_WIDTH, "line");
    }
}

/**
 * pathos_overview_draw:
 * @width: of the overview, in pixels like @height
 *
 * Returns: (transfer full): what it looks like
 */
PathosScene *
pathos_overview_draw (const PathosOverview *self,
                      const PathosTheme    *theme,
                      float                 width,
                      float                 height)
{
  PathosScene  *scene = g_new0 (PathosScene, 1);
  PathosBuilder builder;
  float         scale;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (theme != NULL, NULL);

  scale = width / MAX (self->width, 1);
  pathos_builder_init (&builder, width, FALSE); /* the map is mirrored already */
  draw_blocks (self, &builder, theme, scale);
  draw_lines (self, &builder, scale, height);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) pathos_builder_end (&builder, NULL);
  scene->width = width;
  scene->height = height;
  scene->background = self->background;
  scene->rtl = self->rtl;
  return scene;
}
