/* pathos-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-link-arcs.h"

#include <stdlib.h>

/* Links are drawn as arcs in a band above the touchpoints. pathos-link-arcs.c finds where each one goes. The
 * label stands on a plate, where no upright of another arc crosses it. */

static PathosPath *
create_arc (const PathosLinkArc *arc,
            float                height)
{
  PathosPath *path = pathos_path_new ();
  float       turn = arc->x2 > arc->x1 ? PATHOS_LINK_RADIUS : -PATHOS_LINK_RADIUS, bottom = height - PATHOS_LINK_BELOW;

  if (arc->leaves)
    {
      pathos_path_move_to (path, arc->x1, bottom);
      pathos_path_line_to (path, arc->x1, arc->y + PATHOS_LINK_RADIUS);
      pathos_path_curve_to (path, arc->x1, arc->y + PATHOS_LINK_RADIUS * 0.45f, arc->x1 + turn * 0.45f, arc->y, arc->x1 + turn, arc->y);
    }
  else
    pathos_path_move_to (path, arc->x1, arc->y);

  if (arc->arrives)
    {
      pathos_path_line_to (path, arc->x2 - turn, arc->y);
      pathos_path_curve_to (path, arc->x2 - turn * 0.45f, arc->y, arc->x2, arc->y + PATHOS_LINK_RADIUS * 0.45f, arc->x2, arc->y + PATHOS_LINK_RADIUS);
      pathos_path_line_to (path, arc->x2, bottom - 1);
    }
  else
    pathos_path_line_to (path, arc->x2, arc->y);

  return path;
}

/* It points down at a touchpoint, or off the page. */
static PathosPath *
create_arrowhead (const PathosLinkArc *arc,
                  float                height)
{
  PathosPath *path = pathos_path_new ();
  float       bottom = height - PATHOS_LINK_BELOW + 1, back = arc->x2 > arc->x1 ? -PATHOS_LINK_ARROW * 1.6f : PATHOS_LINK_ARROW * 1.6f;

  if (arc->arrives)
    {
      pathos_path_move_to (path, arc->x2, bottom);
      pathos_path_line_to (path, arc->x2 - PATHOS_LINK_ARROW, bottom - PATHOS_LINK_ARROW * 1.6f);
      pathos_path_line_to (path, arc->x2 + PATHOS_LINK_ARROW, bottom - PATHOS_LINK_ARROW * 1.6f);
    }
  else
    {
      pathos_path_move_to (path, arc->x2, arc->y);
      pathos_path_line_to (path, arc->x2 + back, arc->y - PATHOS_LINK_ARROW);
      pathos_path_line_to (path, arc->x2 + back, arc->y + PATHOS_LINK_ARROW);
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
find_free_middle (GArray              *arcs,
                  const PathosLinkArc *arc)
{
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (float));
  float left = MIN (arc->x1, arc->x2), right = MAX (arc->x1, arc->x2), best = 0, middle = (left + right) / 2;

  g_array_append_val (cuts, left);
  g_array_append_val (cuts, right);
  for (guint i = 0; i < arcs->len; i++)
    {
      const PathosLinkArc *other = &g_array_index (arcs, PathosLinkArc, i);

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
add_arc (PathosPlan          *plan,
         PathosBuilder       *bar,
         GArray              *arcs,
         const PathosLinkArc *arc,
         float                height)
{
  gboolean        dashed = arc->link->kind == PATHOS_LINK_BACK || arc->to < arc->from;
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add_connector (&builder, create_arc (arc, height), plan->theme->link, dashed,
                                arc->leaves ? arc->link->from : "", arc->arrives ? arc->link->to : "");
  pathos_builder_add_path (&builder, create_arrowhead (arc, height), plan->theme->link, 0, 0, "arrow");

  if (arc->text != NULL)
    {
      float width = arc->text->width, half = width / 2 + PATHOS_LINK_PLATE;
      float x = CLAMP (find_free_middle (arcs, arc), arc->left + half, arc->right - half) - width / 2, y = arc->y - arc->text->height / 2;

      pathos_builder_add_rect (&builder, x - PATHOS_LINK_PLATE, y - 1, width + 2 * PATHOS_LINK_PLATE, arc->text->height + 2, 8, plan->theme->background, 0, "plate");
      pathos_builder_add_text (&builder, arc->text, x, y, plan->theme->text_dim, "label");
    }

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_LINK,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (arc->link)->id,
    .label = arc->label,
    .radius = PATHOS_CARD_RADIUS,
  };
  pathos_builder_add (bar, pathos_builder_end (&builder, &info), 0, 0, plan->width);
}

/* Returns: (transfer full): the band of links, without height if there are none */
PathosNode *
pathos_links_lay_out (PathosPlan *plan,
                      float      *height)
{
  g_autoptr (GArray) arcs = pathos_link_arcs_new (plan, height);
  PathosGroupInfo info = { .role = PATHOS_GROUP_LINKS, .facts = PATHOS_FACT_CONTAINER };
  PathosBuilder   builder;

  /* The highest come first, so that plates cover the uprights behind them. */
  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = arcs->len; i > 0; i--)
    add_arc (plan, &builder, arcs, &g_array_index (arcs, PathosLinkArc, i - 1), *height);

  return pathos_builder_end (&builder, &info);
}
