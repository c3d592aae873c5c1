/* picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scene.h"

/* A scene taken apart: every drawn node in the order of drawing, at its place in the scene, with what is
 * needed to ask what lies over or under what. All rectangles are in the scene's map units.
 *
 * Length: four small structs, of which each makes sense only with the others. */

/* A group that contains a piece, and its position. */
typedef struct
{
  const PathosGroup *group; /* NULL for none */
  graphene_rect_t    area;
} Place;

typedef struct
{
  const PathosNode *node;
  const char       *shape; /* never NULL */
  float             x, y;
  graphene_rect_t   box;
  PathosColour      fill, stroke; /* of a text: its colour in fill */
  Place             item;         /* the nearest group that draws an element */
  Place             cell;
  guint             first_ink, n_inks;
} Piece;

/* A run of glyphs in a line of a text. */
typedef struct
{
  guint           piece;
  guint           line;
  graphene_rect_t box;
} TextRun;

/* A bit of a stroke, or a small shape, so small that its box says where it is. */
typedef struct
{
  guint           piece;
  graphene_rect_t box;
} Ink;

typedef struct
{
  PathosScene *scene;
  GArray      *pieces; /* (element-type Piece) */
  GArray      *runs;   /* (element-type TextRun) */
  GArray      *inks;   /* (element-type Ink): of strokes, marks, pictures and hairlines */
  GHashTable  *tables[3];
} Picture;

typedef enum
{
  PICTURE_PIECES,
  PICTURE_RUNS,
  PICTURE_INKS,
} PictureTable;

typedef void (*PictureFunc) (const Picture *self, guint index, gpointer user_data);

Picture *picture_new (PathosScene *scene);
void     picture_free (Picture *self);

const Piece   *picture_piece (const Picture *self, guint i);
const TextRun *picture_run (const Picture *self, guint i);
const Ink     *picture_ink (const Picture *self, guint i);
const char    *picture_string (const Piece *piece);
guint          picture_count_texts (const Picture *self, const char *string);
const char    *picture_run_string (const Picture *self, const TextRun *run);
void           picture_each_in (const Picture         *self,
                                PictureTable           table,
                                const graphene_rect_t *box,
                                PictureFunc            func,
                                gpointer               user_data);

gboolean picture_is (const Piece *piece, const char *shape);
gboolean picture_is_surface (const Piece *piece);
gboolean picture_covers (const Piece *piece, const graphene_rect_t *box);

float    box_right (const graphene_rect_t *box);
float    box_bottom (const graphene_rect_t *box);
gboolean box_meets (const graphene_rect_t *a, const graphene_rect_t *b, float slack);
gboolean box_holds (const graphene_rect_t *outer, const graphene_rect_t *inner, float slack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)
