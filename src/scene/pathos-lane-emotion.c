/* pathos-lane-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-curve.h"
#include "pathos-describe.h"
#include "pathos-emotion-points.h"
#include "pathos-evidence.h"
#include "pathos-labels.h"
#include "pathos-link.h"
#include "pathos-marker.h"

#include <string.h>

/* The lane is drawn from the back to the front: hairlines, the lowest stretch, curves, markers, and what names them. A
 * curve is broken into chains where its persona has no value; names and the callout look for a place that touches none of
 * it. */

#define MARKER      PATHOS_EMOTION_MARKER
#define RING        12.5f
#define AXIS_GAP    10.0f /* between the words of the axis and the plot */
#define SAMPLE      6.0f
#define LABEL_REACH 300.0f

typedef struct
{
  PathosPlan    *plan;
  PathosBuilder *builder;
  GArray        *points;  /* (element-type PathosEmotionPoint) */
  GArray        *anchors; /* (element-type float): where along the lane something will be named */
  PathosLabels   labels;
} Drawing;

static PathosEmotionPoint *
get_point (Drawing *drawing,
           guint    i)
{
  return &g_array_index (drawing->points, PathosEmotionPoint, i);
}

static void
add_axis_word (Drawing    *drawing,
               const char *words,
               double      value,
               float       y)
{
  PathosPlan       *plan = drawing->plan;
  g_autofree char  *number = pathos_words_format_number (plan->language, value, 0, value != 0);
  g_autofree char  *label = *words != '\0' ? g_strdup_printf ("%s %s", number, words) : g_strdup (number);
  PathosShapedText *text = pathos_plan_text (plan, label, PATHOS_SIZE_CELL, FALSE, 0);
  float             room = PATHOS_GUTTER - AXIS_GAP;

  if (text->ink_width > room)
    text = pathos_plan_aligned (plan, label, PATHOS_SIZE_CELL, FALSE, room, PATHOS_ALIGN_END);
  pathos_builder_add_text (drawing->builder, text, room - text->width, y - text->height / 2, plan->theme->text_dim, NULL);
}

/* The words of the upper end stand just under its line, those of the lower end just over it, as a scale is read. */
static void
add_axis (Drawing    *drawing,
          PathosLane *lane)
{
  PathosPlan        *plan = drawing->plan;
  const PathosTheme *theme = plan->theme;
  const char        *high = *lane->high_label != '\0' ? lane->high_label : pathos_words_get (plan->language, PATHOS_WORD_DELIGHTED);
  const char        *low = *lane->low_label != '\0' ? lane->low_label : pathos_words_get (plan->language, PATHOS_WORD_FRUSTRATED);

  for (int value = -2; value <= 2; value++)
    {
      float y = PATHOS_EMOTION_MIDDLE - value * PATHOS_EMOTION_UNIT;

      pathos_builder_add_rect (drawing->builder, PATHOS_GUTTER, y - 0.5f, plan->width - PATHOS_GUTTER, 1, 0, value == 0 ? theme->axis : theme->grid, 0, "grid");
      pathos_labels_avoid (&drawing->labels, PATHOS_GUTTER, y - 2, plan->width - PATHOS_GUTTER, 4, PATHOS_LABELS_SELDOM);
    }

  add_axis_word (drawing, high, 2, PATHOS_EMOTION_MIDDLE - 2 * PATHOS_EMOTION_UNIT + 6);
  add_axis_word (drawing, "", 0, PATHOS_EMOTION_MIDDLE);
  add_axis_word (drawing, low, -2, PATHOS_EMOTION_MIDDLE + 2 * PATHOS_EMOTION_UNIT - 6);
}

/* A chain ends where a column has no value of the persona. */
static gboolean
continues (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->persona == b->persona && b->first == a->last + 1;
}

static gboolean
is_dashed (const PathosEmotionPoint *a,
           const PathosEmotionPoint *b)
{
  return a->feeling->basis == PATHOS_BASIS_ASSUMED && b->feeling->basis == PATHOS_BASIS_ASSUMED;
}

static void
add_piece (Drawing           *drawing,
           const PathosCurve *curve,
           PathosColour       colour,
           guint              first,
           guint              last,
           gboolean           dashed)
{
  PathosPath *path = pathos_path_new ();

  pathos_curve_add_to_path (curve, path, first, last, TRUE);
  if (dashed)
    pathos_builder_add_dashed (drawing->builder, path, colour, 2.2f, 5, 5, "curve");
  else
    pathos_builder_add_path (drawing->builder, path, 0, colour, 2.2f, "curve");
}

/* Labels keep off the curve near one of the places that get a label; farther away none will ever be. */
static void
avoid_curve (Drawing           *drawing,
             const PathosCurve *curve,
             float              anchor)
{
  float first = MAX (curve->points[0].x, anchor - LABEL_REACH), last = MIN (curve->points[curve->n_points - 1].x, anchor + LABEL_REACH);

  for (float x = first; x < last; x += SAMPLE)
    {
      float y = pathos_curve_get_y (curve, x), next = pathos_curve_get_y (curve, MIN (x + SAMPLE, last));

      pathos_labels_avoid (&drawing->labels, x, MIN (y, next) - 3, SAMPLE, ABS (next - y) + 6, PATHOS_LABELS_NEVER);
    }
}

/* Neighbouring segments of one kind are one stroke, so that dashes run on. */
static void
draw_chain (Drawing           *drawing,
            GPtrArray         *chain,
            const PathosCurve *curve)
{
  const PathosEmotionPoint *head = chain->pdata[0];
  PathosColour              colour = drawing->plan->personas[head->persona].colour;
  guint                     first = 0;

  for (guint i = 1; i < chain->len; i++)
    {
      gboolean dashed = is_dashed (chain->pdata[i - 1], chain->pdata[i]);

      if (i + 1 < chain->len && is_dashed (chain->pdata[i], chain->pdata[i + 1]) == dashed)
        continue;
      add_piece (drawing, curve, colour, first, i, dashed);
      first = i;
    }

  for (guint i = 0; i < drawing->anchors->len; i++)
    avoid_curve (drawing, curve, g_array_index (drawing->anchors, float, i));
}

static PathosCurve *
create_curve (GPtrArray *chain)
{
  g_autofree graphene_point_t *points = g_new (graphene_point_t, chain->len);

  for (guint i = 0; i < chain->len; i++)
    {
      const PathosEmotionPoint *point = chain->pdata[i];

      points[i] = GRAPHENE_POINT_INIT (point->x, point->y);
    }

  return pathos_curve_new (points, chain->len);
}

typedef struct
{
  GPtrArray   *points; /* (element-type PathosEmotionPoint) */
  PathosCurve *curve;
} Chain;

static void
chain_free (gpointer data)
{
  Chain *chain = data;

  g_ptr_array_unref (chain->points);
  pathos_curve_free (chain->curve);
  g_free (chain);
}

static GPtrArray *
collect_chains (Drawing *drawing)
{
  GPtrArray          *chains = g_ptr_array_new_with_free_func (chain_free);
  PathosEmotionPoint *before = NULL;
  Chain              *chain = NULL;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      PathosEmotionPoint *point = get_point (drawing, i);

      if (point->lone)
        continue;
      if (before == NULL || !continues (before, point))
        {
          chain = g_new0 (Chain, 1);
          chain->points = g_ptr_array_new ();
          g_ptr_array_add (chains, chain);
        }
      g_ptr_array_add (chain->points, point);
      before = point;
    }

  for (guint i = 0; i < chains->len; i++)
    {
      chain = chains->pdata[i];
      chain->curve = create_curve (chain->points);
    }

  return chains;
}

static PathosEmotionPoint *
find_lowest (Drawing *drawing)
{
  PathosEmotionPoint *lowest = NULL;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      PathosEmotionPoint *point = get_point (drawing, i);

      if (point->value < 0 && (lowest == NULL || point->value < lowest->value))
        lowest = point;
    }

  return lowest;
}

/* Slanting lines say in print what a tint says elsewhere. */
static void
hatch_stretch (Drawing           *drawing,
               const PathosCurve *curve,
               float              from,
               float              to)
{
  PathosPath *path = pathos_path_new ();

  for (float x = from + 4; x < to; x += 5)
    {
      pathos_path_move_to (path, x, PATHOS_EMOTION_MIDDLE);
      pathos_path_line_to (path, x, pathos_curve_get_y (curve, x));
    }
  pathos_builder_add_path (drawing->builder, path, 0, drawing->plan->theme->low, 0.8f, "low");
}

static void
fill_stretch (Drawing            *drawing,
              GPtrArray          *chains,
              PathosEmotionPoint *lowest)
{
  for (guint i = 0; i < chains->len; i++)
    {
      Chain      *chain = chains->pdata[i];
      guint       index;
      float       from, to;
      PathosPath *path;

      if (!g_ptr_array_find (chain->points, lowest, &index) || !pathos_curve_find_stretch (chain->curve, index, PATHOS_EMOTION_MIDDLE, &from, &to))
        continue;

      if (drawing->plan->theme->patterns)
        {
          hatch_stretch (drawing, chain->curve, from, to);
          return;
        }

      path = pathos_path_new ();
      pathos_path_move_to (path, from, PATHOS_EMOTION_MIDDLE);
      pathos_path_line_to (path, from, pathos_curve_get_y (chain->curve, from));
      pathos_curve_add_part (chain->curve, path, from, to);
      pathos_path_line_to (path, to, PATHOS_EMOTION_MIDDLE);
      pathos_path_close (path);
      pathos_builder_add_path (drawing->builder, path, drawing->plan->theme->low, 0, 0, "low");
      pathos_labels_avoid (&drawing->labels, from, PATHOS_EMOTION_MIDDLE, to - from, lowest->y - PATHOS_EMOTION_MIDDLE, PATHOS_LABELS_RATHER_NOT);
      return;
    }
}

static PathosNode *
create_marker (Drawing                  *drawing,
               const PathosEmotionPoint *point,
               guint                     index)
{
  PathosPlan               *plan = drawing->plan;
  const PathosShownPersona *persona = &plan->personas[point->persona];
  g_autofree char          *label = pathos_describe_feeling (plan, persona, point->feeling);
  PathosBuilder             builder;
  PathosNode               *node;

  pathos_builder_init (&builder, 0, plan->rtl);
  pathos_builder_add (&builder, pathos_path_node_new (pathos_marker_create_path (persona->index, MARKER + 1.4f), plan->theme->background, 0, 0, "halo"), 0, 0, 0);
  pathos_builder_add_marker (&builder, persona->index, 0, 0, MARKER, persona->colour, plan->theme->background, point->feeling->basis);
  node = pathos_builder_end (&builder, PATHOS_GROUP_POINT, PATHOS_ELEMENT (point->feeling)->id, label);
  ((PathosGroup *) node)->part = PATHOS_PART_ITEM;
  ((PathosGroup *) node)->index = index;
  g_strlcpy (((PathosGroup *) node)->at, PATHOS_ELEMENT (point->feeling)->parent->id, PATHOS_ID_LENGTH + 1);
  ((PathosGroup *) node)->area = GRAPHENE_RECT_INIT (-11, -11, 22, 22);
  return node;
}

/* The points of one persona are a group of their own, so that they can be walked one after the other. */
static void
draw_markers (Drawing *drawing,
              guint    persona)
{
  PathosPlan   *plan = drawing->plan;
  PathosBuilder builder;
  guint         index = 0;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = get_point (drawing, i);

      if (point->persona != persona)
        continue;
      pathos_builder_add (&builder, create_marker (drawing, point, index++), point->x, point->y, 0);
      pathos_labels_avoid (&drawing->labels, point->x - MARKER - 3, point->y - MARKER - 3, 2 * MARKER + 6, 2 * MARKER + 6, PATHOS_LABELS_NEVER);
    }

  pathos_builder_add (drawing->builder,
                      pathos_builder_end (&builder, PATHOS_GROUP_CURVE, PATHOS_ELEMENT (plan->personas[persona].persona)->id, plan->personas[persona].name),
                      0, 0, plan->width);
}

/* Finds a place for words, and hides a line that would run under them. */
static graphene_rect_t
find_place (Drawing         *drawing,
            graphene_point_t anchor,
            float            distance,
            float            width,
            float            height,
            PathosSide       side)
{
  gboolean        over_line;
  graphene_rect_t place = pathos_labels_place (&drawing->labels, anchor, distance, width, height, side, &over_line);

  if (over_line)
    pathos_builder_add_rect (drawing->builder, place.origin.x - 3, place.origin.y, width + 6, height, 4, drawing->plan->theme->background, 0, "plate");
  return place;
}

static void
add_label (Drawing          *drawing,
           PathosShapedText *text,
           graphene_point_t  anchor,
           PathosSide        side,
           PathosColour      colour)
{
  graphene_rect_t place = find_place (drawing, anchor, MARKER + 5, text->ink_width, text->height, side);

  pathos_builder_add_text (drawing->builder, text, place.origin.x, place.origin.y, colour, NULL);
}

static gboolean
leaves_after (PathosPlan               *plan,
              const PathosEmotionPoint *point)
{
  PathosList *links = plan->journey->links;

  for (guint i = 0; i < links->n_items && point->touchpoint != NULL; i++)
    {
      PathosLink *link = (PathosLink *) links->items[i];

      if (*link->to == '\0' && strcmp (link->from, PATHOS_ELEMENT (point->touchpoint)->id) == 0)
        return point->last + 1 < plan->columns->n_columns;
    }

  return FALSE;
}

static void
name_ends (Drawing *drawing,
           guint    persona)
{
  PathosPlan               *plan = drawing->plan;
  const PathosShownPersona *shown = &plan->personas[persona];
  const PathosEmotionPoint *first = NULL, *last = NULL;
  g_autofree char          *end = NULL;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = get_point (drawing, i);

      if (point->persona != persona || point->lone)
        continue;
      first = first != NULL ? first : point;
      last = point;
    }

  if (first == NULL || *shown->name == '\0')
    return;

  end = leaves_after (plan, last) ? pathos_words_fill (plan->language, PATHOS_WORD_NAME_LEAVES, "name", shown->name, NULL) : g_strdup (shown->name);
  add_label (drawing, pathos_plan_text (plan, shown->name, PATHOS_SIZE_CELL, TRUE, 0), GRAPHENE_POINT_INIT (first->x, first->y), PATHOS_SIDE_START, shown->colour);
  if (last != first)
    add_label (drawing, pathos_plan_text (plan, end, PATHOS_SIZE_CELL, TRUE, 0), GRAPHENE_POINT_INIT (last->x, last->y), PATHOS_SIDE_END, shown->colour);
}

static char *
describe_lowest (PathosPlan               *plan,
                 const PathosEmotionPoint *point)
{
  g_autofree char *number = pathos_words_format_number (plan->language, point->value, 1, TRUE);
  g_autofree char *answers = NULL;

  if (point->feeling->count == 0)
    return g_strdup_printf ("%s %s", plan->personas[point->persona].name, number);

  answers = pathos_words_format_answers (plan->language, point->feeling->count);
  return g_strdup_printf ("%s %s, %s", plan->personas[point->persona].name, number, answers);
}

static void
add_callout (Drawing                  *drawing,
             const PathosEmotionPoint *lowest)
{
  PathosPlan       *plan = drawing->plan;
  g_autofree char  *detail = describe_lowest (plan, lowest);
  PathosShapedText *title = pathos_plan_text (plan, pathos_words_get (plan->language, PATHOS_WORD_LOWEST_POINT), PATHOS_SIZE_CELL, TRUE, 0);
  PathosShapedText *text = pathos_plan_text (plan, detail, PATHOS_SIZE_CELL, FALSE, 0);
  float             width = MAX (title->ink_width, text->ink_width), middle;
  PathosPath       *leader = pathos_path_new ();
  graphene_rect_t   place = find_place (drawing, GRAPHENE_POINT_INIT (lowest->x, lowest->y), RING + 14, width, 2 * title->height, PATHOS_SIDE_START);
  gboolean          before = place.origin.x + width < lowest->x;
  gboolean          beside = (before || place.origin.x > lowest->x) && ABS (place.origin.y + title->height - lowest->y) < 2 * RING;

  middle = place.origin.y + title->height;
  if (beside)
    {
      pathos_path_move_to (leader, lowest->x + (before ? -RING : RING), lowest->y + CLAMP (middle - lowest->y, -4, 4));
      pathos_path_line_to (leader, before ? place.origin.x + width + 5 : place.origin.x - 5, middle);
      pathos_builder_add_path (drawing->builder, g_steal_pointer (&leader), 0, plan->theme->pain_mark, 1.2f, "leader");
    }
  g_clear_pointer (&leader, pathos_path_unref);

  pathos_builder_add_text (drawing->builder, title, place.origin.x + (before ? width - title->width : 0), place.origin.y, plan->theme->pain_text, NULL);
  pathos_builder_add_text (drawing->builder, text, place.origin.x + (before ? width - text->width : 0), middle, plan->theme->text_dim, NULL);
}

static void
add_ring (Drawing                  *drawing,
          const PathosEmotionPoint *lowest)
{
  PathosPath *ring = pathos_path_new ();

  pathos_path_add_circle (ring, lowest->x, lowest->y, RING);
  pathos_builder_add_path (drawing->builder, ring, 0, drawing->plan->theme->pain_mark, 1.8f, "ring");
  pathos_labels_avoid (&drawing->labels, lowest->x - RING - 1, lowest->y - RING - 1, 2 * RING + 2, 2 * RING + 2, PATHOS_LABELS_NEVER);
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float p = *(const float *) a, q = *(const float *) b;

  return p < q ? -1 : p > q;
}

/* The ends of each persona's curve, and the lowest point; an anchor near another adds nothing. */
static void
collect_anchors (Drawing                  *drawing,
                 const PathosEmotionPoint *lowest)
{
  const PathosEmotionPoint *before = NULL;

  for (guint i = 0; i < drawing->points->len; i++)
    {
      const PathosEmotionPoint *point = get_point (drawing, i);

      if (before == NULL || before->persona != point->persona)
        {
          g_array_append_val (drawing->anchors, point->x);
          if (before != NULL)
            g_array_append_val (drawing->anchors, before->x);
        }
      before = point;
    }

  if (before != NULL)
    g_array_append_val (drawing->anchors, before->x);
  if (lowest != NULL)
    g_array_append_val (drawing->anchors, lowest->x);

  g_array_sort (drawing->anchors, compare_floats);
  for (guint i = drawing->anchors->len; i > 1; i--)
    {
      if (g_array_index (drawing->anchors, float, i - 1) - g_array_index (drawing->anchors, float, i - 2) < 40)
        g_array_remove_index (drawing->anchors, i - 1);
    }
}

static void
draw (Drawing *drawing)
{
  g_autoptr (GPtrArray) chains = collect_chains (drawing);
  PathosEmotionPoint *lowest = find_lowest (drawing);

  collect_anchors (drawing, lowest);
  if (lowest != NULL)
    fill_stretch (drawing, chains, lowest);
  for (guint i = 0; i < chains->len; i++)
    draw_chain (drawing, ((Chain *) chains->pdata[i])->points, ((Chain *) chains->pdata[i])->curve);
  for (guint i = 0; i < drawing->plan->n_personas; i++)
    draw_markers (drawing, i);

  if (lowest != NULL)
    add_ring (drawing, lowest);
  for (guint i = 0; i < drawing->plan->n_personas; i++)
    name_ends (drawing, i);
  if (lowest != NULL)
    add_callout (drawing, lowest);
}

/**
 * pathos_lane_lay_out_emotion:
 * @name_height: how far the lane's name reaches down where the words of the axis would be, 0 if they do not meet
 *
 * Returns: (transfer full): the curves of all shown personas
 */
PathosNode *
pathos_lane_lay_out_emotion (PathosPlan *plan,
                             PathosLane *lane,
                             float       name_height,
                             float      *height)
{
  g_autoptr (GArray) points = pathos_emotion_points_new (plan);
  graphene_rect_t area;
  PathosBuilder   builder;
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (float));
  Drawing     drawing = { .plan = plan, .builder = &builder, .points = points, .anchors = anchors };
  PathosNode *node;

  *height = 2 * PATHOS_EMOTION_MIDDLE;
  graphene_rect_init (&area, PATHOS_GUTTER, -6, plan->width - PATHOS_GUTTER, *height + 12);
  pathos_labels_init (&drawing.labels, &area);
  pathos_builder_init (&builder, plan->width, plan->rtl);

  add_axis (&drawing, lane);
  draw (&drawing);
  pathos_labels_clear (&drawing.labels);
  node = pathos_builder_end (&builder, PATHOS_GROUP_PLAIN, NULL, NULL);
  if (name_height == 0)
    return node;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add (&builder, node, 0, name_height, plan->width);
  *height += name_height;
  return pathos_builder_end (&builder, PATHOS_GROUP_PLAIN, NULL, NULL);
}
