/* pathos-gather.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-gather.h"

#define LONG_ROW 64 /* number of children from which a binary search is faster */

/* What the binary search needs to know about a group with many children. */
typedef struct
{
  PathosNode *node;
  gboolean    ordered; /* whether the children are sorted by x */
  float       reach;   /* how far a child's bounds extend to the right of its position, at most */
  float       before;  /* how far to the left, at most */
} Row;

struct _PathosGather
{
  GArray     *pieces[4]; /* (element-type PathosPiece): by PathosStick, in the order of drawing */
  GHashTable *rows;      /* (element-type PathosNode Row) */

  const PathosScene  *scene;  /* (nullable) (unowned): of the last run; compared, never dereferenced */
  const PathosSticky *sticky; /* (unowned): only during a run */
  graphene_rect_t     visible;
  PathosShift         shift;
  float               left, top, right, bottom; /* of the view */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  pathos_node_unref (row->node);
  g_free (row);
}

/**
 * pathos_gather_new:
 *
 * Returns: (transfer full): a gatherer that has not run yet
 */
PathosGather *
pathos_gather_new (void)
{
  PathosGather *self = g_new0 (PathosGather, 1);

  self->rows = g_hash_table_new_full (NULL, NULL, NULL, row_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->pieces); i++)
    self->pieces[i] = g_array_new (FALSE, FALSE, sizeof (PathosPiece));

  return self;
}

void
pathos_gather_free (PathosGather *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->pieces); i++)
    g_array_unref (self->pieces[i]);
  g_hash_table_unref (self->rows);
  g_free (self);
}

static gboolean
is_in_view (const PathosGather *self,
            const PathosNode   *node,
            float               x,
            float               y)
{
  const graphene_rect_t *bounds = &node->bounds;

  x += bounds->origin.x;
  y += bounds->origin.y;
  return x < self->right && y < self->bottom && x + bounds->size.width > self->left &&
         y + bounds->size.height > self->top;
}

static Row *
find_row (PathosGather      *self,
          const PathosGroup *group)
{
  Row *row = g_hash_table_lookup (self->rows, group);

  if (row != NULL)
    return row;

  row = g_new0 (Row, 1);
  row->node = pathos_node_ref ((PathosNode *) group);
  row->ordered = TRUE;
  for (guint i = 0; i < group->n_children; i++)
    {
      const PathosChild     *place = &group->children[i];
      const graphene_rect_t *bounds = &place->node->bounds;

      row->ordered &= i == 0 || place->x >= place[-1].x;
      row->reach = MAX (row->reach, bounds->origin.x + bounds->size.width);
      row->before = MAX (row->before, -bounds->origin.x);
      row->ordered &= place->node->kind != PATHOS_NODE_GROUP ||
                      ((const PathosGroup *) place->node)->stick == PATHOS_STICK_NONE;
    }

  g_hash_table_insert (self->rows, row->node, row);
  return row;
}

/* Returns: the index of the first child that may extend into the view */
static guint
find_first (const PathosGroup *group,
            const Row         *row,
            float              left)
{
  guint first = 0, end = group->n_children;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (group->children[middle].x + row->reach < left)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/* Returns: how far what sticks to these edges is moved, beyond what its place says already */
static graphene_point_t
get_layer_shift (const PathosGather *self,
                 guint               stick)
{
  return pathos_shift_get (&self->shift, stick & (PATHOS_STICK_TOP | PATHOS_STICK_START));
}

static void
gather (PathosGather *self,
        PathosPiece   piece,
        guint         stick);

static void
gather_children (PathosGather      *self,
                 const PathosPiece *piece,
                 guint              stick)
{
  const PathosGroup *group = (const PathosGroup *) piece->node;
  const Row         *row = group->n_children >= LONG_ROW ? find_row (self, group) : NULL;
  float              shown = piece->x + get_layer_shift (self, stick).x;
  guint              first = 0;

  if (row != NULL && !row->ordered)
    row = NULL;
  if (row != NULL)
    first = find_first (group, row, self->left - shown);

  for (guint i = first; i < group->n_children; i++)
    {
      const PathosChild *place = &group->children[i];

      if (row != NULL && place->x - row->before > self->right - shown)
        break;
      gather (self,
              (PathosPiece) { place->node, piece->x + place->x, piece->y + place->y, piece->floats },
              stick);
    }
}

/* @piece: in the layer that sticks to the edges @stick, before it moves in it */
static void
gather (PathosGather *self,
        PathosPiece   piece,
        guint         stick)
{
  const PathosGroup *group = (const PathosGroup *) piece.node;
  gboolean           is_group = piece.node->kind == PATHOS_NODE_GROUP, is_seen;
  graphene_point_t   shift;
  float              moved = 0;

  if (is_group && group->stick & ~stick)
    {
      moved = group->stick & ~stick & PATHOS_STICK_END ? self->shift.end : 0;
      stick |= group->stick;
    }
  else if (is_group && (group->reach.forward > 0 || group->reach.backward > 0))
    {
      shift = get_layer_shift (self, stick);
      moved = pathos_sticky_keep (self->sticky, &self->visible, group, piece.x + shift.x, piece.y + shift.y);
    }
  piece.x += moved;
  piece.floats |= moved != 0;

  shift = get_layer_shift (self, stick);
  is_seen = is_in_view (self, piece.node, piece.x + shift.x, piece.y + shift.y);
  if (is_group && group->facts & PATHOS_FACT_CONTAINER)
    {
      /* A sticky child may be in view although its lane is scrolled out sideways. */
      if (is_seen || (group->facts & PATHOS_FACT_STUCK && (self->shift.start != 0 || self->shift.top != 0)))
        gather_children (self, &piece, stick);
    }
  else if (is_seen)
    g_array_append_val (self->pieces[stick & 3], piece);
}

/**
 * pathos_gather_run:
 * @sticky: the sticky groups of @scene
 * @visible: the part of the map that is in view
 *
 * Finds the nodes in view. The result is valid until the next run.
 */
void
pathos_gather_run (PathosGather          *self,
                   const PathosScene     *scene,
                   const PathosSticky    *sticky,
                   const graphene_rect_t *visible)
{
  if (self->scene != scene)
    g_hash_table_remove_all (self->rows);
  self->scene = scene;
  self->sticky = sticky;
  self->visible = *visible;
  self->shift = pathos_sticky_get_shift (sticky, visible);
  self->left = visible->origin.x;
  self->top = visible->origin.y;
  self->right = visible->origin.x + visible->size.width;
  self->bottom = visible->origin.y + visible->size.height;

  for (guint i = 0; i < G_N_ELEMENTS (self->pieces); i++)
    g_array_set_size (self->pieces[i], 0);
  gather (self, (PathosPiece) { .node = &scene->root->node }, PATHOS_STICK_NONE);
}

/**
 * pathos_gather_get_pieces:
 * @stick: PathosStick
 *
 * Returns: (transfer none) (element-type PathosPiece): the nodes that stick to exactly these edges, in
 * drawing order
 */
GArray *
pathos_gather_get_pieces (PathosGather *self,
                          guint         stick)
{
  return self->pieces[stick & 3];
}

/**
 * pathos_gather_get_shift:
 * @stick: PathosStick
 *
 * Returns: how far the nodes that stick to exactly these edges are moved in this view
 */
graphene_point_t
pathos_gather_get_shift (PathosGather *self,
                         guint         stick)
{
  return get_layer_shift (self, stick);
}
