/* picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "picture.h"

#include "outline.h"

#include <math.h>
#include <string.h>

#define CELL 64.0f /* of the grid that finds boxes, map units */

float
box_right (const graphene_rect_t *box)
{
  return box->origin.x + box->size.width;
}

float
box_bottom (const graphene_rect_t *box)
{
  return box->origin.y + box->size.height;
}

/* Returns: whether the two overlap by more than @slack in both directions */
gboolean
box_meets (const graphene_rect_t *a,
           const graphene_rect_t *b,
           float                  slack)
{
  return MIN (box_right (a), box_right (b)) - MAX (a->origin.x, b->origin.x) > slack &&
         MIN (box_bottom (a), box_bottom (b)) - MAX (a->origin.y, b->origin.y) > slack;
}

gboolean
box_holds (const graphene_rect_t *outer,
           const graphene_rect_t *inner,
           float                  slack)
{
  return inner->origin.x >= outer->origin.x - slack && inner->origin.y >= outer->origin.y - slack &&
         box_right (inner) <= box_right (outer) + slack && box_bottom (inner) <= box_bottom (outer) + slack;
}

const Piece *
picture_piece (const Picture *self,
               guint          i)
{
  return &g_array_index (self->pieces, Piece, i);
}

const TextRun *
picture_run (const Picture *self,
             guint          i)
{
  return &g_array_index (self->runs, TextRun, i);
}

const Ink *
picture_ink (const Picture *self,
             guint          i)
{
  return &g_array_index (self->inks, Ink, i);
}

const char *
picture_string (const Piece *piece)
{
  if (piece->node->kind == PATHOS_NODE_TEXT)
    return ((const PathosTextNode *) piece->node)->text->string;

  return piece->shape;
}

/* Returns: how many texts are @string */
guint
picture_count_texts (const Picture *self,
                     const char    *string)
{
  guint n_texts = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    n_texts += g_str_equal (picture_string (picture_piece (self, i)), string);

  return n_texts;
}

/* Returns: the whole text of a run if it is short, or only its line */
const char *
picture_run_string (const Picture *self,
                    const TextRun *run)
{
  const PathosShapedText *text = ((const PathosTextNode *) picture_piece (self, run->piece)->node)->text;
  const PathosLine       *line = &text->lines[run->line];
  g_autofree char        *string = strlen (text->string) < 80
                                       ? g_strdup (text->string)
                                       : g_strndup (text->string + line->start, line->length);

  return g_intern_string (string);
}

gboolean
picture_is (const Piece *piece,
            const char  *shape)
{
  return strcmp (piece->shape, shape) == 0;
}

/* Returns: whether texts may stand on it */
gboolean
picture_is_surface (const Piece *piece)
{
  static const char *const shapes[] = { "card", "pill", "chip", "plate", "avatar", "chevron", NULL };

  return g_strv_contains (shapes, piece->shape);
}

/* Returns: whether it hides all that was drawn in @box before */
gboolean
picture_covers (const Piece           *piece,
                const graphene_rect_t *box)
{
  return piece->node->kind == PATHOS_NODE_RECT && piece->fill >> 24 == 0xff &&
         box_holds (&piece->box, box, 0.5f);
}

static gpointer
table_key (int x,
           int y)
{
  return GUINT_TO_POINTER ((guint) (x & 0xffff) << 16 | (guint) (y & 0xffff));
}

static void
add_to_table (Picture               *self,
              PictureTable           table,
              guint                  index,
              const graphene_rect_t *box)
{
  for (int y = (int) floorf (box->origin.y / CELL); y <= (int) floorf (box_bottom (box) / CELL); y++)
    {
      for (int x = (int) floorf (box->origin.x / CELL); x <= (int) floorf (box_right (box) / CELL); x++)
        {
          GArray *cell = g_hash_table_lookup (self->tables[table], table_key (x, y));

          if (cell == NULL)
            {
              cell = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (self->tables[table], table_key (x, y), cell);
            }
          g_array_append_val (cell, index);
        }
    }
}

static const graphene_rect_t *
box_of (const Picture *self,
        PictureTable   table,
        guint          index)
{
  if (table == PICTURE_PIECES)
    return &picture_piece (self, index)->box;

  return table == PICTURE_RUNS ? &picture_run (self, index)->box : &picture_ink (self, index)->box;
}

/* A box that spans several cells is reported in the first of those that @box touches. */
static gboolean
is_first_cell (const graphene_rect_t *found,
               const graphene_rect_t *box,
               int                    x,
               int                    y)
{
  return MAX ((int) floorf (found->origin.x / CELL), (int) floorf (box->origin.x / CELL)) == x &&
         MAX ((int) floorf (found->origin.y / CELL), (int) floorf (box->origin.y / CELL)) == y;
}

/* Calls @func once for everything in @table that meets @box, in no particular order. */
void
picture_each_in (const Picture         *self,
                 PictureTable           table,
                 const graphene_rect_t *box,
                 PictureFunc            func,
                 gpointer               user_data)
{
  for (int y = (int) floorf (box->origin.y / CELL); y <= (int) floorf (box_bottom (box) / CELL); y++)
    {
      for (int x = (int) floorf (box->origin.x / CELL); x <= (int) floorf (box_right (box) / CELL); x++)
        {
          GArray *cell = g_hash_table_lookup (self->tables[table], table_key (x, y));

          for (guint i = 0; cell != NULL && i < cell->len; i++)
            {
              guint                  index = g_array_index (cell, guint, i);
              const graphene_rect_t *found = box_of (self, table, index);

              if (is_first_cell (found, box, x, y) && box_meets (found, box, 0))
                func (self, index, user_data);
            }
        }
    }
}

static void
add_ink (const graphene_rect_t *box,
         gpointer               user_data)
{
  Picture *self = user_data;
  Ink      ink = { self->pieces->len - 1, *box };

  g_array_append_val (self->inks, ink);
}

/* A small shape counts as its whole box; a fill that texts may stand on has no ink. */
static void
add_inks (Picture     *self,
          const Piece *piece)
{
  static const char *const boxes[] = { "icon", "marker", "half", "ring", "grid", "rule", "bar", "bar-rest",
                                       "strength", NULL };
  const PathosPathNode    *path = (const PathosPathNode *) piece->node;

  if (piece->node->kind == PATHOS_NODE_IMAGE || g_strv_contains (boxes, piece->shape))
    add_ink (&piece->box, self);
  else if (piece->node->kind == PATHOS_NODE_PATH && (path->stroke != 0 || picture_is (piece, "arrow")))
    outline_each (path->path, piece->x, piece->y, path->stroke_width / 2, add_ink, self);
}

/* The box of a run is that of its ink, since blanks at the end of a line may overhang. */
static graphene_rect_t
measure_run (const PathosShapedText *text,
             const PathosLine       *line,
             const PathosRun        *run)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const PathosGlyph *glyph = &text->glyphs[run->first_glyph + i];
      PangoRectangle     ink;
      graphene_rect_t    drawn;

      pango_font_get_glyph_extents (run->font, glyph->glyph, &ink, NULL);
      if (ink.width <= 0 || ink.height <= 0)
        continue;
      graphene_rect_init (&drawn, line->x + glyph->x + (float) ink.x / PANGO_SCALE,
                          line->baseline + glyph->y + (float) ink.y / PANGO_SCALE,
                          (float) ink.width / PANGO_SCALE, (float) ink.height / PANGO_SCALE);
      if (box.size.height > 0)
        graphene_rect_union (&box, &drawn, &box);
      else
        box = drawn;
    }

  return box;
}

static void
add_runs (Picture     *self,
          const Piece *piece)
{
  const PathosShapedText *text = ((const PathosTextNode *) piece->node)->text;

  for (guint i = 0; i < text->n_lines; i++)
    {
      for (guint j = 0; j < text->lines[i].n_runs; j++)
        {
          TextRun run = { self->pieces->len - 1, i,
                          measure_run (text, &text->lines[i], &text->runs[text->lines[i].first_run + j]) };

          graphene_rect_offset (&run.box, piece->x, piece->y);
          if (run.box.size.height > 0)
            g_array_append_val (self->runs, run);
        }
    }
}

static const char *
shape_of (const PathosNode *node)
{
  const char *shape = NULL;

  if (node->kind == PATHOS_NODE_RECT)
    shape = ((const PathosRect *) node)->shape;
  else if (node->kind == PATHOS_NODE_PATH)
    shape = ((const PathosPathNode *) node)->shape;

  return shape != NULL ? shape : "";
}

static void
set_colours (Piece *piece)
{
  if (piece->node->kind == PATHOS_NODE_RECT)
    {
      piece->fill = ((const PathosRect *) piece->node)->fill;
      piece->stroke = ((const PathosRect *) piece->node)->border;
    }
  else if (piece->node->kind == PATHOS_NODE_PATH)
    {
      piece->fill = ((const PathosPathNode *) piece->node)->fill;
      piece->stroke = ((const PathosPathNode *) piece->node)->stroke;
    }
  else if (piece->node->kind == PATHOS_NODE_TEXT)
    piece->fill = ((const PathosTextNode *) piece->node)->colour;
}

static void
add_piece (Picture          *self,
           const PathosNode *node,
           const Piece      *around)
{
  Piece piece = *around;

  piece.node = node;
  piece.shape = shape_of (node);
  piece.box = node->bounds;
  graphene_rect_offset (&piece.box, piece.x, piece.y);
  set_colours (&piece);
  piece.first_ink = self->inks->len;
  g_array_append_val (self->pieces, piece);

  if (node->kind == PATHOS_NODE_TEXT)
    add_runs (self, &piece);
  else
    add_inks (self, &piece);
  g_array_index (self->pieces, Piece, self->pieces->len - 1).n_inks = self->inks->len - piece.first_ink;
}

static void
add_node (Picture          *self,
          const PathosNode *node,
          Piece             around)
{
  const PathosGroup *group = (const PathosGroup *) node;
  Place              place = { group };
  float              x = around.x, y = around.y;

  if (node->kind != PATHOS_NODE_GROUP)
    {
      add_piece (self, node, &around);
      return;
    }

  place.area = group->area;
  graphene_rect_offset (&place.area, x, y);
  if (group->role == PATHOS_GROUP_CELL)
    around.cell = place;
  if (group->role != PATHOS_GROUP_PLAIN)
    around.item = place;

  for (guint i = 0; i < group->n_children; i++)
    {
      around.x = x + group->children[i].x;
      around.y = y + group->children[i].y;
      add_node (self, group->children[i].node, around);
    }
}

/* Returns: (transfer full): @scene taken apart */
Picture *
picture_new (PathosScene *scene)
{
  Picture *self = g_new0 (Picture, 1);
  Piece    around = { 0 };

  self->scene = pathos_scene_ref (scene);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->runs = g_array_new (FALSE, FALSE, sizeof (TextRun));
  self->inks = g_array_new (FALSE, FALSE, sizeof (Ink));
  for (guint i = 0; i < G_N_ELEMENTS (self->tables); i++)
    self->tables[i] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  add_node (self, &scene->root->node, around);
  for (guint i = 0; i < self->pieces->len; i++)
    add_to_table (self, PICTURE_PIECES, i, &picture_piece (self, i)->box);
  for (guint i = 0; i < self->runs->len; i++)
    add_to_table (self, PICTURE_RUNS, i, &picture_run (self, i)->box);
  for (guint i = 0; i < self->inks->len; i++)
    add_to_table (self, PICTURE_INKS, i, &picture_ink (self, i)->box);

  return self;
}

void
picture_free (Picture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->tables); i++)
    g_hash_table_unref (self->tables[i]);
  g_array_unref (self->pieces);
  g_array_unref (self->runs);
  g_array_unref (self->inks);
  pathos_scene_unref (self->scene);
  g_free (self);
}
