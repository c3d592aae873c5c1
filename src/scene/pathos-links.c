/* pathos-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-describe.h"
#include "pathos-link.h"

#include <stdlib.h>

/* Arcs run in a band of their own above the touchpoints. Short ones lie low; one that overlaps others goes over them, so
 * the band grows by nesting. Each end has a place of its own on its column's top, and on each column the ends are ordered so
 * that no arc comes through another that ends there too. The label stands on a plate where no upright of another arc comes
 * through. On a page of some stages, an arc to another page runs to the edge, and says where to. */

#define RADIUS        10.0f
#define END_PITCH     12.0f
#define APART         6.0f /* arcs of one level keep so far from each other */
#define ARROW         4.5f
#define LEVEL_PLAIN   16.0f
#define LEVEL_LABEL   26.0f
#define PLATE_PADDING 7.0f
#define BELOW         6.0f  /* between the lowest arc and the cards */
#define BEYOND        96.0f /* how far an arc to the next page may run past the last column, for its label */

typedef struct
{
  PathosLink       *link;
  int               from, to; /* columns; -1 and their number are what lies before and after those in view */
  float             x1, x2;   /* where it leaves and where it arrives */
  guint             level;    /* 1 is the lowest */
  float             y;        /* of its level part */
  PathosShapedText *text;     /* (nullable) */
} Arc;

static int
low_end (const Arc *arc)
{
  return MIN (arc->from, arc->to);
}

static int
high_end (const Arc *arc)
{
  return MAX (arc->from, arc->to);
}

static gboolean
in_view (const PathosPlan *plan,
         int               column)
{
  return column >= 0 && column < (int) plan->columns->n_columns;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Arc *p = a, *q = b;
  int        p_span = high_end (p) - low_end (p), q_span = high_end (q) - low_end (q);

  return p_span != q_span ? p_span - q_span : low_end (p) - low_end (q);
}

/* Returns: whether there is such a touchpoint */
static gboolean
find_column (PathosPlan *plan,
             const char *id,
             int        *column)
{
  guint first, last;
  int   side = pathos_plan_find_columns (plan, id, &first, &last);

  *column = side == 0 ? (int) first : side < 0 ? -1
                                               : (int) plan->columns->n_columns;
  return side == 0 || pathos_journey_find (plan->journey, id) != NULL;
}

/* Returns: (element-type Arc): those of which at least one end is in view, the shorter before the longer */
static GArray *
collect_arcs (PathosPlan *plan)
{
  GArray     *arcs = g_array_new (FALSE, TRUE, sizeof (Arc));
  PathosList *links = plan->journey->links;

  for (guint i = 0; i < links->n_items; i++)
    {
      Arc arc = { .link = PATHOS_LINK (links->items[i]) };

      if (!find_column (plan, arc.link->from, &arc.from) || !find_column (plan, arc.link->to, &arc.to))
        continue;
      if (arc.from != arc.to && (in_view (plan, arc.from) || in_view (plan, arc.to)))
        g_array_append_val (arcs, arc);
    }

  g_array_sort (arcs, compare_spans);
  return arcs;
}

/* The ends on one column's top. */
typedef struct
{
  guint n_left, n_right;       /* of arcs that run to the left of it, and to the right */
  guint seen_left, seen_right; /* how many of them have their places */
} Top;

/* Ends of arcs that run to the left stand left of those that run to the right, the shorter always further out. */
static float
take_end (PathosPlan *plan,
          Top        *tops,
          int         column,
          gboolean    leftwards)
{
  const PathosColumn *place = &plan->columns->columns[column];
  Top                *top = &tops[column];
  guint               n = top->n_left + top->n_right;
  guint               rank = leftwards ? top->seen_left++ : n - 1 - top->seen_right++;
  float               room = place->width - 2 * (PATHOS_CELL_MARGIN + PATHOS_CARD_RADIUS);
  float               pitch = MIN (END_PITCH, room / MAX (n - 1, 1));

  return PATHOS_GUTTER + place->x + place->width / 2 + (rank - (n - 1) / 2.0f) * pitch;
}

static void
set_ends (PathosPlan *plan,
          GArray     *arcs)
{
  g_autofree Top *tops = g_new0 (Top, plan->columns->n_columns);
  float           end = MIN (PATHOS_GUTTER + plan->columns->width + BEYOND, plan->width);

  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *arc = &g_array_index (arcs, Arc, i);

      if (in_view (plan, low_end (arc)))
        tops[low_end (arc)].n_right++;
      if (in_view (plan, high_end (arc)))
        tops[high_end (arc)].n_left++;
    }

  for (guint i = 0; i < arcs->len; i++)
    {
      Arc  *arc = &g_array_index (arcs, Arc, i);
      float low = in_view (plan, low_end (arc)) ? take_end (plan, tops, low_end (arc), FALSE) : PATHOS_GUTTER;
      float high = in_view (plan, high_end (arc)) ? take_end (plan, tops, high_end (arc), TRUE) : end;

      arc->x1 = arc->from < arc->to ? low : high;
      arc->x2 = arc->from < arc->to ? high : low;
    }
}

static gboolean
would_touch (const Arc *a,
             const Arc *b)
{
  return MIN (a->x1, a->x2) < MAX (b->x1, b->x2) + APART && MIN (b->x1, b->x2) < MAX (a->x1, a->x2) + APART;
}

static void
set_levels (GArray *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    {
      Arc *arc = &g_array_index (arcs, Arc, i);

      arc->level = 1;
      for (guint j = 0; j < i; j++)
        {
          const Arc *other = &g_array_index (arcs, Arc, j);

          if (would_touch (arc, other))
            arc->level = MAX (arc->level, other->level + 1);
        }
    }
}

/* An arc says its label, its share, or both; one that runs to another page also the touchpoint there, unless it says no more
 * than that the journey goes on. */
static char *
describe_arc (PathosPlan *plan,
              const Arc  *arc)
{
  g_autofree char *label = pathos_describe_link (plan, arc->link);
  PathosElement   *beyond;

  if (in_view (plan, arc->from) && in_view (plan, arc->to))
    return g_steal_pointer (&label);
  if (*label == '\0' && arc->link->kind == PATHOS_LINK_NEXT && arc->from < arc->to)
    return g_steal_pointer (&label);

  beyond = pathos_journey_find (plan->journey, in_view (plan, arc->from) ? arc->link->to : arc->link->from);
  return g_strconcat (label, *label != '\0' ? " · " : "", PATHOS_TOUCHPOINT (beyond)->title, NULL);
}

static void
shape_labels (PathosPlan *plan,
              GArray     *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    {
      Arc             *arc = &g_array_index (arcs, Arc, i);
      g_autofree char *label = describe_arc (plan, arc);
      float            width = ABS (arc->x2 - arc->x1) - 2 * RADIUS - 2 * PLATE_PADDING - 8;

      if (*label == '\0')
        continue;
      arc->text = pathos_plan_text (plan, label, PATHOS_SIZE_CELL, FALSE, 0);
      if (arc->text->ink_width > width)
        arc->text = pathos_plan_aligned (plan, label, PATHOS_SIZE_CELL, FALSE, MAX (width, 60), PATHOS_ALIGN_CENTRE);
    }
}

/* Each level is as high as its highest label. Returns: the height of the band */
static float
set_heights (GArray *arcs)
{
  guint             n_levels = 0;
  g_autofree float *levels = NULL, *middles = NULL;
  float             height = BELOW + ARROW + RADIUS;

  for (guint i = 0; i < arcs->len; i++)
    n_levels = MAX (n_levels, g_array_index (arcs, Arc, i).level);

  levels = g_new0 (float, n_levels + 1);
  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *arc = &g_array_index (arcs, Arc, i);
      float      need = arc->text != NULL ? arc->text->height + LEVEL_LABEL - 16 : LEVEL_PLAIN;

      levels[arc->level] = MAX (levels[arc->level], need);
    }

  middles = g_new (float, n_levels + 1);
  for (guint level = 1; level <= n_levels; level++)
    {
      middles[level] = height + levels[level] / 2;
      height += levels[level];
    }

  for (guint i = 0; i < arcs->len; i++)
    g_array_index (arcs, Arc, i).y = height - middles[g_array_index (arcs, Arc, i).level];
  return height;
}

static PathosPath *
create_arc (const PathosPlan *plan,
            const Arc        *arc,
            float             height)
{
  PathosPath *path = pathos_path_new ();
  float       turn = arc->x2 > arc->x1 ? RADIUS : -RADIUS, bottom = height - BELOW;

  if (in_view (plan, arc->from))
    {
      pathos_path_move_to (path, arc->x1, bottom);
      pathos_path_line_to (path, arc->x1, arc->y + RADIUS);
      pathos_path_curve_to (path, arc->x1, arc->y + RADIUS * 0.45f, arc->x1 + turn * 0.45f, arc->y, arc->x1 + turn, arc->y);
    }
  else
    pathos_path_move_to (path, arc->x1, arc->y);

  if (in_view (plan, arc->to))
    {
      pathos_path_line_to (path, arc->x2 - turn, arc->y);
      pathos_path_curve_to (path, arc->x2 - turn * 0.45f, arc->y, arc->x2, arc->y + RADIUS * 0.45f, arc->x2, arc->y + RADIUS);
      pathos_path_line_to (path, arc->x2, bottom - 1);
    }
  else
    pathos_path_line_to (path, arc->x2, arc->y);

  return path;
}

/* It points down at a touchpoint, or off the page. */
static PathosPath *
create_arrowhead (const PathosPlan *plan,
                  const Arc        *arc,
                  float             height)
{
  PathosPath *path = pathos_path_new ();
  float       bottom = height - BELOW + 1, back = arc->x2 > arc->x1 ? -ARROW * 1.6f : ARROW * 1.6f;

  if (in_view (plan, arc->to))
    {
      pathos_path_move_to (path, arc->x2, bottom);
      pathos_path_line_to (path, arc->x2 - ARROW, bottom - ARROW * 1.6f);
      pathos_path_line_to (path, arc->x2 + ARROW, bottom - ARROW * 1.6f);
    }
  else
    {
      pathos_path_move_to (path, arc->x2, arc->y);
      pathos_path_line_to (path, arc->x2 + back, arc->y - ARROW);
      pathos_path_line_to (path, arc->x2 + back, arc->y + ARROW);
    }

  pathos_path_close (path);
  return path;
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float p = *(const float *) a, q = *(const float *) b;

  return p < q ? -1 : p > q;
}

/* Returns: the middle of the widest part of an arc through which no upright of a higher arc goes */
static float
find_free_middle (GArray    *arcs,
                  const Arc *arc)
{
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (float));
  float left = MIN (arc->x1, arc->x2), right = MAX (arc->x1, arc->x2), best = 0, middle = (left + right) / 2;

  g_array_append_val (cuts, left);
  g_array_append_val (cuts, right);
  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *other = &g_array_index (arcs, Arc, i);

      if (other->level > arc->level && other->x1 > left && other->x1 < right)
        g_array_append_val (cuts, other->x1);
      if (other->level > arc->level && other->x2 > left && other->x2 < right)
        g_array_append_val (cuts, other->x2);
    }

  g_array_sort (cuts, compare_floats);
  for (guint i = 1; i < cuts->len; i++)
    {
      float a = g_array_index (cuts, float, i - 1), b = g_array_index (cuts, float, i);

      if (b - a > best + 1)
        {
          best = b - a;
          middle = (a + b) / 2;
        }
    }

  return middle;
}

static void
add_arc (PathosPlan    *plan,
         PathosBuilder *bar,
         GArray        *arcs,
         const Arc     *arc,
         float          height)
{
  g_autofree char *label = describe_arc (plan, arc);
  gboolean         dashed = arc->link->kind == PATHOS_LINK_BACK || arc->to < arc->from;
  PathosBuilder    builder;
  PathosNode      *node;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add_connector (&builder, create_arc (plan, arc, height), plan->theme->link, dashed,
                                in_view (plan, arc->from) ? arc->link->from : "", in_view (plan, arc->to) ? arc->link->to : "");
  pathos_builder_add_path (&builder, create_arrowhead (plan, arc, height), plan->theme->link, 0, 0, "arrow");

  if (arc->text != NULL)
    {
      float width = arc->text->width, x = find_free_middle (arcs, arc) - width / 2, y = arc->y - arc->text->height / 2;

      pathos_builder_add_rect (&builder, x - PLATE_PADDING, y - 1, width + 2 * PLATE_PADDING, arc->text->height + 2, 8, plan->theme->background, 0, "plate");
      pathos_builder_add_text (&builder, arc->text, x, y, plan->theme->text_dim, "label");
    }

  node = pathos_builder_end (&builder, PATHOS_GROUP_LINK, PATHOS_ELEMENT (arc->link)->id, label);
  ((PathosGroup *) node)->part = PATHOS_PART_ITEM;
  pathos_builder_add (bar, node, 0, 0, plan->width);
}

/* Returns: (transfer full): the band of links, without height if there are none */
PathosNode *
pathos_links_lay_out (PathosPlan *plan,
                      float      *height)
{
  g_autoptr (GArray) arcs = collect_arcs (plan);
  PathosBuilder builder;

  set_ends (plan, arcs);
  set_levels (arcs);
  shape_labels (plan, arcs);
  *height = arcs->len > 0 ? set_heights (arcs) : 0;

  /* The highest first, so that a plate covers the uprights that it stands beside. */
  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = arcs->len; i > 0; i--)
    add_arc (plan, &builder, arcs, &g_array_index (arcs, Arc, i - 1), *height);

  return pathos_builder_end (&builder, PATHOS_GROUP_LINKS, NULL, NULL);
}
