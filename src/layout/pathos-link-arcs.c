/* pathos-link-arcs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-link-arcs.h"

#include "pathos-describe.h"

/* Short arcs are low, and an arc that would touch others passes above them, so the height of the band depends
 * on how deeply arcs are nested. An arc between touchpoints of one column, or from one to itself, is a loop
 * above it. On a page that shows only some stages, an arc to another page runs to the edge and names its
 * target. */

#define LEVEL       26.0f /* the height of a level … */
#define LEVEL_LABEL 10.0f /* … or of its label, and this */
#define LEVEL_DROP  4.0f  /* how far arcs are below the middle of their level */
#define BELOW_LABEL 14.0f /* the height of a narrow arc below its label */

static int
low_end (const PathosLinkArc *arc)
{
  return MIN (arc->from, arc->to);
}

static int
high_end (const PathosLinkArc *arc)
{
  return MAX (arc->from, arc->to);
}

static gboolean
is_loop (const PathosLinkArc *arc)
{
  return arc->from == arc->to;
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
  const PathosLinkArc *p = a, *q = b;
  int                  p_span = high_end (p) - low_end (p), q_span = high_end (q) - low_end (q);

  return p_span != q_span ? p_span - q_span : low_end (p) - low_end (q);
}

/* Returns: whether there is such a touchpoint */
static gboolean
find_column (PathosPlan *plan,
             const char *id,
             int        *column)
{
  guint first, last;
  int   side;

  if (!pathos_plan_find_columns (plan, id, &side, &first, &last))
    return FALSE;

  *column = (int) first;
  if (side < 0)
    *column = -1;
  else if (side > 0)
    *column = (int) plan->columns->n_columns;
  return TRUE;
}

/* Returns: the place of a touchpoint among those of its column */
static guint
find_row (const PathosPlan *plan,
          int               column,
          const char       *id)
{
  const PathosColumn *place = &plan->columns->columns[column];

  for (guint i = 1; i < place->n_touchpoints; i++)
    {
      if (g_str_equal (PATHOS_ELEMENT (plan->columns->touchpoints[place->first_touchpoint + i])->id, id))
        return i;
    }

  return 0;
}

static void
clear_arc (gpointer arc)
{
  g_free (((PathosLinkArc *) arc)->label);
}

/* Returns: (element-type PathosLinkArc): those with at least one end in view, the shortest first */
static GArray *
collect_arcs (PathosPlan *plan)
{
  GArray     *arcs = g_array_new (FALSE, TRUE, sizeof (PathosLinkArc));
  PathosItems links = pathos_plan_get_items (plan, plan->journey->links);

  g_array_set_clear_func (arcs, clear_arc);
  for (guint i = 0; i < links.n_items && plan->columns->n_columns > 0; i++)
    {
      PathosLinkArc arc = { .link = PATHOS_LINK (links.items[i]) };

      if (!find_column (plan, arc.link->from, &arc.from) || !find_column (plan, arc.link->to, &arc.to))
        continue;
      arc.leaves = in_view (plan, arc.from);
      arc.arrives = in_view (plan, arc.to);
      if (arc.leaves)
        arc.from_row = find_row (plan, arc.from, arc.link->from);
      if (arc.arrives)
        arc.to_row = find_row (plan, arc.to, arc.link->to);
      if (arc.leaves || arc.arrives)
        g_array_append_val (arcs, arc);
    }

  g_array_sort (arcs, compare_spans);
  return arcs;
}

/* An arc is labelled with the label and the share of its link. If it runs to another page, it also names the
 * touchpoint there, unless it only says that the journey continues. */
static char *
describe_arc (PathosPlan          *plan,
              const PathosLinkArc *arc)
{
  g_autofree char *label = pathos_describe_link (plan, arc->link, " · ");
  PathosElement   *beyond;

  if ((arc->leaves && arc->arrives) ||
      (*label == '\0' && arc->link->kind == PATHOS_LINK_NEXT && arc->from < arc->to))
    return g_steal_pointer (&label);

  beyond = pathos_plan_find (plan, arc->leaves ? arc->link->to : arc->link->from);
  return pathos_words_join (plan->language, " · ", label, PATHOS_TOUCHPOINT (beyond)->title, NULL);
}

/* The labels of arcs that name no touchpoint are kept until a link changes. */
static char *
get_label (PathosPlan          *plan,
           const PathosLinkArc *arc,
           GHashTable          *labels)
{
  gboolean    is_kept = arc->leaves && arc->arrives;
  const char *label = is_kept ? g_hash_table_lookup (labels, arc->link) : NULL;
  char       *described;

  if (label != NULL)
    return g_strdup (label);

  described = describe_arc (plan, arc);
  if (is_kept)
    g_hash_table_insert (labels, arc->link, g_strdup (described));
  return described;
}

/* The label of a loop may be as wide as its column, and so may that of an arc that is narrower, because its
 * end at an alternative is between two columns. */
static float
get_label_width (const PathosPlan    *plan,
                 const PathosLinkArc *arc)
{
  float width = ABS (arc->x2 - arc->x1) - 2 * PATHOS_LINK_RADIUS;

  if (is_loop (arc))
    width = plan->columns->columns[arc->from].width;
  else if (arc->from_row > 0 || arc->to_row > 0)
    width = MAX (width, plan->columns->columns[arc->leaves ? arc->from : arc->to].width);

  return width - 2 * PATHOS_LINK_PLATE - 8;
}

static void
shape_labels (PathosPlan *plan,
              GArray     *arcs,
              GHashTable *labels)
{
  for (guint i = 0; i < arcs->len; i++)
    {
      PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
      float          width = get_label_width (plan, arc);

      arc->is_narrow = is_loop (arc);
      arc->label = get_label (plan, arc, labels);
      if (*arc->label == '\0' && pathos_plan_find_typed (plan, PATHOS_ELEMENT (arc->link)) != NULL)
        g_set_str (&arc->label, pathos_words_get (plan->language, PATHOS_WORD_UNTITLED));
      if (*arc->label == '\0')
        continue;
      arc->text = pathos_plan_get_text (plan, arc->label, PATHOS_SIZE_CELL, FALSE, 0);
      if (arc->text->ink_width > width)
        arc->text = pathos_plan_get_aligned_text (plan, arc->label, PATHOS_SIZE_CELL, FALSE, MAX (width, 60),
                                                  PATHOS_ALIGN_CENTRE);
      arc->is_narrow |= arc->text->width > ABS (arc->x2 - arc->x1) - 2 * PATHOS_LINK_RADIUS;
    }
}

/* A label may be wider than its arc, but not leave the map. */
static void
set_reach (PathosPlan *plan,
           GArray     *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    {
      PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
      float          plate = arc->text != NULL ? arc->text->width + 2 * PATHOS_LINK_PLATE : 0;
      float          left = (arc->x1 + arc->x2 - plate) / 2;

      left = MAX (MIN (left, plan->width - plate), 0);
      arc->left = MIN (MIN (arc->x1, arc->x2), left);
      arc->right = MAX (MAX (arc->x1, arc->x2), left + plate);
    }
}

/* Each level is as high as its highest label. Returns: the height of the band */
static float
set_heights (GArray *arcs)
{
  guint             n_levels = 0;
  g_autofree float *levels = NULL, *middles = NULL;
  float             height = 0;

  for (guint i = 0; i < arcs->len; i++)
    n_levels = MAX (n_levels, g_array_index (arcs, PathosLinkArc, i).level);

  levels = g_new0 (float, n_levels + 1);
  for (guint i = 0; i < arcs->len; i++)
    {
      const PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
      float                need = arc->text != NULL ? arc->text->height + LEVEL_LABEL : 0;

      if (arc->text != NULL && arc->is_narrow)
        need += BELOW_LABEL;
      levels[arc->level] = MAX (MAX (levels[arc->level], need), LEVEL);
    }

  middles = g_new (float, n_levels + 1);
  for (guint level = 1; level <= n_levels; level++)
    {
      middles[level] = height + levels[level] / 2 + LEVEL_DROP;
      height += levels[level];
    }

  for (guint i = 0; i < arcs->len; i++)
    {
      PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
      float          above = arc->is_narrow ? (levels[arc->level] - LEVEL) / 2 : 0;

      arc->y = height - middles[arc->level] + above;
    }
  return height;
}

/**
 * pathos_link_arcs_new:
 * @labels: (element-type PathosLink utf8): labels kept from before; new ones are added
 * @height: (out): of the band, 0 without links
 *
 * Returns: (transfer full) (element-type PathosLinkArc): the arcs of the plan's links at their places, lower
 *   ones first where they overlap
 */
GArray *
pathos_link_arcs_new (PathosPlan *plan,
                      GHashTable *labels,
                      float      *height)
{
  GArray *arcs = collect_arcs (plan);

  pathos_link_arcs_set_ends (plan, arcs);
  shape_labels (plan, arcs, labels);
  set_reach (plan, arcs);
  pathos_link_arcs_set_levels (arcs);
  *height = arcs->len > 0 ? set_heights (arcs) : 0;
  return arcs;
}
