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
 * the band grows by nesting. Each end has a place of its own on its column's top, so that ends never lie on each other,
 * and the label stands on a plate where no upright of another arc comes through. */

#define RADIUS        10.0f
#define END_PITCH     12.0f
#define ARROW         4.5f
#define LEVEL_PLAIN   16.0f
#define LEVEL_LABEL   26.0f
#define PLATE_PADDING 7.0f
#define BELOW         6.0f /* between the lowest arc and the cards */

typedef struct
{
  PathosLink       *link;
  guint             from, to; /* columns */
  float             x1, x2;   /* where it leaves and where it arrives */
  guint             level;    /* 1 is the lowest */
  float             y;        /* of its level part */
  PathosShapedText *text;     /* (nullable) */
} Arc;

static guint
low_end (const Arc *arc)
{
  return MIN (arc->from, arc->to);
}

static guint
high_end (const Arc *arc)
{
  return MAX (arc->from, arc->to);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Arc *p = a, *q = b;
  guint      p_span = high_end (p) - low_end (p), q_span = high_end (q) - low_end (q);

  if (p_span != q_span)
    return p_span < q_span ? -1 : 1;

  return low_end (p) < low_end (q) ? -1 : low_end (p) > low_end (q);
}

static GArray *
collect_arcs (PathosPlan *plan)
{
  GArray     *arcs = g_array_new (FALSE, TRUE, sizeof (Arc));
  PathosList *links = plan->journey->links;

  for (guint i = 0; i < links->n_items; i++)
    {
      Arc arc = { .link = PATHOS_LINK (links->items[i]) };

      if (pathos_columns_find (plan->columns, arc.link->from, &arc.from) && pathos_columns_find (plan->columns, arc.link->to, &arc.to) && arc.from != arc.to)
        g_array_append_val (arcs, arc);
    }

  g_array_sort (arcs, compare_spans);
  return arcs;
}

/* Returns: where the next end of an arc stands on a column: the middle, then in turn to both sides */
static float
take_end (PathosPlan *plan,
          guint      *n_ends,
          guint       column,
          gboolean    forward)
{
  const PathosColumn *place = &plan->columns->columns[column];
  guint               n = n_ends[column]++;
  float               side = (n + 1) / 2 * END_PITCH * (n % 2 == (guint) forward ? 1 : -1);
  float               limit = place->width / 2 - PATHOS_CELL_MARGIN - PATHOS_CARD_RADIUS;

  return PATHOS_GUTTER + place->x + place->width / 2 + CLAMP (side, -limit, limit);
}

static void
set_levels (PathosPlan *plan,
            GArray     *arcs)
{
  g_autofree guint *n_ends = g_new0 (guint, plan->columns->n_columns);

  for (guint i = 0; i < arcs->len; i++)
    {
      Arc *arc = &g_array_index (arcs, Arc, i);

      arc->level = 1;
      for (guint j = 0; j < i; j++)
        {
          const Arc *other = &g_array_index (arcs, Arc, j);

          if (low_end (other) <= high_end (arc) && low_end (arc) <= high_end (other))
            arc->level = MAX (arc->level, other->level + 1);
        }
      arc->x1 = take_end (plan, n_ends, arc->from, arc->to > arc->from);
      arc->x2 = take_end (plan, n_ends, arc->to, arc->to < arc->from);
    }
}

/* An arc says its label, its share, or both. */
static void
shape_labels (PathosPlan *plan,
              GArray     *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    {
      Arc             *arc = &g_array_index (arcs, Arc, i);
      g_autofree char *label = pathos_describe_link (plan, arc->link);
      float            width = ABS (arc->x2 - arc->x1) - 2 * RADIUS - 2 * PLATE_PADDING - 8;

      if (*label == '\0')
        continue;
      arc->text = pathos_plan_text (plan, label, PATHOS_SIZE_CELL, FALSE, 0);
      if (arc->text->ink_width > width)
        arc->text = pathos_plan_aligned (plan, label, PATHOS_SIZE_CELL, FALSE, MAX (width, 60), PATHOS_ALIGN_CENTRE);
    }
}

/* Sets the height of each level, highest first, and returns that of the band. */
static float
set_heights (GArray *arcs)
{
  guint             n_levels = 0;
  g_autofree float *levels = NULL;
  float             height = BELOW + ARROW + RADIUS;

  for (guint i = 0; i < arcs->len; i++)
    n_levels = MAX (n_levels, g_array_index (arcs, Arc, i).level);

  levels = g_new0 (float, n_levels + 2);
  for (guint i = 0; i < arcs->len; i++)
    {
      const Arc *arc = &g_array_index (arcs, Arc, i);
      float      need = arc->text != NULL ? arc->text->height + LEVEL_LABEL - 16 : LEVEL_PLAIN;

      levels[arc->level] = MAX (levels[arc->level], need);
    }

  for (guint level = 1; level <= n_levels; level++)
    {
      height += levels[level];
      for (guint i = 0; i < arcs->len; i++)
        {
          Arc *arc = &g_array_index (arcs, Arc, i);

          if (arc->level == level)
            arc->y = height - levels[level] / 2;
        }
    }

  for (guint i = 0; i < arcs->len; i++)
    g_array_index (arcs, Arc, i).y = height - g_array_index (arcs, Arc, i).y;
  return height;
}

static PathosPath *
create_arc (const Arc *arc,
            float      height)
{
  PathosPath *path = pathos_path_new ();
  float       turn = arc->x2 > arc->x1 ? RADIUS : -RADIUS, bottom = height - BELOW;

  pathos_path_move_to (path, arc->x1, bottom);
  pathos_path_line_to (path, arc->x1, arc->y + RADIUS);
  pathos_path_curve_to (path, arc->x1, arc->y + RADIUS * 0.45f, arc->x1 + turn * 0.45f, arc->y, arc->x1 + turn, arc->y);
  pathos_path_line_to (path, arc->x2 - turn, arc->y);
  pathos_path_curve_to (path, arc->x2 - turn * 0.45f, arc->y, arc->x2, arc->y + RADIUS * 0.45f, arc->x2, arc->y + RADIUS);
  pathos_path_line_to (path, arc->x2, bottom - 1);

  return path;
}

static PathosPath *
create_arrowhead (const Arc *arc,
                  float      height)
{
  PathosPath *path = pathos_path_new ();
  float       bottom = height - BELOW + 1;

  pathos_path_move_to (path, arc->x2, bottom);
  pathos_path_line_to (path, arc->x2 - ARROW, bottom - ARROW * 1.6f);
  pathos_path_line_to (path, arc->x2 + ARROW, bottom - ARROW * 1.6f);
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
  g_autofree char *label = pathos_describe_link (plan, arc->link);
  gboolean         dashed = arc->link->kind == PATHOS_LINK_BACK || arc->to < arc->from;
  PathosBuilder    builder;
  PathosNode      *node;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add_connector (&builder, create_arc (arc, height), plan->theme->link, dashed, arc->link->from, arc->link->to);
  pathos_builder_add_path (&builder, create_arrowhead (arc, height), plan->theme->link, 0, 0, "arrow");

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

  set_levels (plan, arcs);
  shape_labels (plan, arcs);
  *height = arcs->len > 0 ? set_heights (arcs) : 0;

  /* The highest first, so that a plate covers the uprights that it stands beside. */
  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = arcs->len; i > 0; i--)
    add_arc (plan, &builder, arcs, &g_array_index (arcs, Arc, i - 1), *height);

  return pathos_builder_end (&builder, PATHOS_GROUP_LINKS, NULL, NULL);
}
