/* pathos-emotion-column.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-emotion-ends.h"

#include "pathos-emotion-words.h"
#include "pathos-initials.h"

/* A column of names: a line leads from a point to a name that had to move. What a point says is below its
 * name if there is room. Long names of many personas are replaced by the initials that the header
 * explains. */

#define LEADER_ROOM  3.0f                        /* between the nearest place and names to which lines lead */
#define LEADER_GAP   2.0f                        /* between the line and the name */
#define NARROW       64.0f                       /* a column of wrapped names */
#define LEAST_ROOM   12.0f                       /* for a column at all */
#define MIN_WIDTH    40.0f                       /* of a column in which names may be broken … */
#define MIN_DETAIL   56.0f                       /* … and what points say */
#define DETAIL_LINES 2                           /* of what a point says, at most */
#define EXCESS       1.25f                       /* how much higher than the lane names may be */
#define LABEL_GAP    3.0f                        /* below what a point says */
#define CLOSE        (PATHOS_EMOTION_MARKER + 5) /* to markers, where so many take the room */

/* Names of curves that end in one place. */
typedef struct
{
  PathosEmotionEnd  *ends;
  guint              n_ends;
  PathosSide         side;
  float              edge;     /* of the nearest place for names */
  float              room;     /* beyond the edge */
  char             **initials; /* (nullable): of all personas, instead of their names */
  PathosShapedText **names, **details;
  PathosColumnLabel *labels;
} Column;

static gboolean
is_whole (const PathosShapedText *text)
{
  return text->unbroken_width == 0;
}

/* Returns: whether a detail of @width, %NULL if there is none, can be read without effort. It may be broken
 * only if its longest word would be broken anywhere. */
static gboolean
is_detail_legible (const PathosShapedText *detail,
                   float                   width,
                   gboolean                may_break)
{
  if (detail == NULL)
    return TRUE;
  if (is_whole (detail))
    return detail->n_lines <= DETAIL_LINES;

  return may_break && width >= MIN_DETAIL && detail->unbroken_width > PATHOS_EMOTION_LABEL_MAX;
}

/* What a column consists of, from the best to the last that is tried. */
typedef enum
{
  DETAILS,
  BROKEN_DETAILS,
  NAMES,
  BROKEN_NAMES,
  INITIALS,
} Way;

static void
set_label (PathosEmotionDrawing *drawing,
           Column               *column,
           guint                 i,
           float                 width,
           gboolean              detailed)
{
  PathosAlign       align = column->side == PATHOS_SIDE_START ? PATHOS_ALIGN_END : PATHOS_ALIGN_START;
  PathosEmotionEnd *end = &column->ends[i];
  const char       *initials = column->initials != NULL ? column->initials[end->point->persona] : NULL;
  PathosShapedText *name = pathos_emotion_end_shape_name (drawing, end, initials, width, align);
  PathosShapedText *detail = NULL;

  if (detailed)
    detail = pathos_emotion_end_shape_detail (drawing, end, "", width, align);

  column->names[i] = name;
  column->details[i] = detail;
  column->labels[i].width = MAX (name->ink_width, detail != NULL ? detail->ink_width : 0);
  column->labels[i].height = name->height + (detail != NULL ? detail->height + LABEL_GAP : 0);
  column->labels[i].wanted = end->point->y - name->height / name->n_lines / 2;
}

/* Sets a column of @width. Returns: whether it is legible, and not far higher than the lane */
static gboolean
set_column (PathosEmotionDrawing *drawing,
            Column               *column,
            float                 width,
            Way                   way)
{
  gboolean may_break = way != DETAILS && way != NAMES, is_legible = TRUE;
  float    height = 0, least_height = 0, limit = drawing->labels.area.size.height;

  for (guint i = 0; i < column->n_ends; i++)
    {
      const PathosShapedText *name;

      set_label (drawing, column, i, width, way <= BROKEN_DETAILS);
      name = column->names[i];
      height += column->labels[i].height;
      least_height += name->height / name->n_lines;
      is_legible &= (is_whole (name) || (may_break && width >= MIN_WIDTH)) &&
                    is_detail_legible (column->details[i], width, may_break);
    }

  if (way > BROKEN_DETAILS)
    limit = MAX (limit * EXCESS, least_height);
  return is_legible && height <= limit;
}

static gboolean
try_way (PathosEmotionDrawing *drawing,
         Column               *column,
         Way                   way)
{
  float widths[] = { MIN (PATHOS_EMOTION_LABEL_MAX, column->room), column->room - LEADER_ROOM, NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      if (widths[i] >= LEAST_ROOM && widths[i] <= widths[0] &&
          set_column (drawing, column, widths[i], way) &&
          pathos_labels_place_column (&drawing->labels, column->labels, column->n_ends, column->edge,
                                      column->side, LEADER_ROOM))
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_column (PathosEmotionDrawing *drawing,
              Column               *column)
{
  g_auto (GStrv) initials = NULL;

  for (Way way = 0; way < INITIALS; way++)
    {
      if (try_way (drawing, column, way))
        return TRUE;
    }

  /* A few names find places of their own. */
  if (column->n_ends <= PATHOS_EMOTION_FEW)
    return FALSE;

  column->initials = initials = pathos_initials_new (drawing->plan);
  return try_way (drawing, column, INITIALS);
}

/* Leads from a point to its name, behind markers. */
static void
add_leader (PathosEmotionDrawing *drawing,
            const Column         *column,
            guint                 i)
{
  const PathosEmotionPoint *point = column->ends[i].point;
  const graphene_rect_t    *place = &column->labels[i].place;
  gboolean                  after = column->side == PATHOS_SIDE_END;
  float                     line = column->names[i]->height / column->names[i]->n_lines;
  graphene_point_t          from = GRAPHENE_POINT_INIT (point->x, point->y), to;
  PathosPath               *leader;

  if (!pathos_column_label_is_moved (&column->labels[i]))
    return;

  to.x = after ? place->origin.x - LEADER_GAP : place->origin.x + place->size.width + LEADER_GAP;
  to.y = place->origin.y + line / 2;
  leader = pathos_path_new ();
  pathos_path_move_to (leader, from.x, from.y);
  pathos_path_line_to (leader, to.x, to.y);
  pathos_builder_add_path (drawing->builder, leader, 0, drawing->plan->personas[point->persona].colour, 1,
                           "leader");
  pathos_emotion_avoid_line (drawing, from, to);
}

static void
add_text (PathosEmotionDrawing *drawing,
          const Column         *column,
          guint                 i,
          PathosShapedText     *text,
          float                 y,
          PathosColour          colour)
{
  const graphene_rect_t *place = &column->labels[i].place;
  float                  x = place->origin.x;

  if (column->side == PATHOS_SIDE_START)
    x += place->size.width - text->width;
  pathos_builder_add_text (drawing->builder, text, x, y, colour, NULL);
}

static void
draw_column (PathosEmotionDrawing *drawing,
             const Column         *column)
{
  const PathosTheme *theme = drawing->plan->theme;

  for (guint i = 0; i < column->n_ends; i++)
    pathos_emotion_add_plate (drawing, &column->labels[i].place, column->labels[i].ground, theme->text_dim);
  for (guint i = 0; i < column->n_ends; i++)
    add_leader (drawing, column, i);

  for (guint i = 0; i < column->n_ends; i++)
    {
      const PathosShownPersona *persona = &drawing->plan->personas[column->ends[i].point->persona];
      float                     y = column->labels[i].place.origin.y;

      add_text (drawing, column, i, column->names[i], y, pathos_theme_get_ink (theme, persona->colour));
      if (column->details[i] != NULL)
        add_text (drawing, column, i, column->details[i], y + column->names[i]->height, theme->text_dim);
      column->ends[i].n_placed = column->n_ends;
      column->ends[i].is_described = column->details[i] != NULL;
    }
}

/* Puts names of curves that begin or end in one place into a column, if there is room. */
void
pathos_emotion_stack_column (PathosEmotionDrawing *drawing,
                             PathosEmotionEnd     *ends,
                             guint                 n_ends)
{
  const graphene_rect_t        *area = &drawing->labels.area;
  g_autofree PathosShapedText **names = g_new (PathosShapedText *, n_ends);
  g_autofree PathosShapedText **details = g_new (PathosShapedText *, n_ends);
  g_autofree PathosColumnLabel *labels = g_new (PathosColumnLabel, n_ends);
  float                         distance = n_ends <= PATHOS_EMOTION_FEW ? PATHOS_EMOTION_END_DISTANCE : CLOSE;
  Column                        column = {
                           .ends = ends,
                           .n_ends = n_ends,
                           .side = ends->side,
                           .edge = ends->point->x,
                           .names = names,
                           .details = details,
                           .labels = labels,
  };

  for (guint i = 1; i < n_ends; i++)
    {
      float x = ends[i].point->x;

      column.edge = column.side == PATHOS_SIDE_END ? MAX (column.edge, x) : MIN (column.edge, x);
    }

  if (column.side == PATHOS_SIDE_END)
    {
      column.edge += distance;
      column.room = area->origin.x + area->size.width - column.edge;
    }
  else
    {
      column.edge -= distance;
      column.room = column.edge - area->origin.x;
    }

  if (place_column (drawing, &column))
    draw_column (drawing, &column);
}
