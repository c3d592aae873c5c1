/* pathos-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lanes.h"

#include "pathos-link-arcs.h"

#include <string.h>

/* Links are drawn as arcs in a band above the touchpoints. pathos-link-arcs.c places them. Each label is on a
 * plate, where no upright of another arc crosses it. */

#define LONG 6 /* columns: a label in the middle of a longer arc would be far from both ends */

/* A vertical part of an arc. */
typedef struct
{
  float x;
  guint level; /* of its arc */
} Upright;

static int
compare_uprights (gconstpointer a,
                  gconstpointer b)
{
  const Upright *p = a, *q = b;

  return p->x < q->x ? -1 : p->x > q->x;
}

/* Returns: (element-type Upright): from left to right */
static GArray *
collect_uprights (GArray *arcs)
{
  GArray *uprights = g_array_sized_new (FALSE, FALSE, sizeof (Upright), 2 * arcs->len);

  for (guint i = 0; i < arcs->len; i++)
    {
      const PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i);
      Upright              both[] = { { arc->x1, arc->level }, { arc->x2, arc->level } };

      g_array_append_vals (uprights, both, 2);
    }

  g_array_sort (uprights, compare_uprights);
  return uprights;
}

/* Returns: the first upright to the right of @x */
static guint
find_upright (GArray *uprights,
              float   x)
{
  guint first = 0, end = uprights->len;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if (g_array_index (uprights, Upright, middle).x <= x)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/* The label of a long arc is near its start, so that readers need not search for it. */
static void
find_label_room (const PathosLinkArc *arc,
                 float               *left,
                 float               *right)
{
  float end = ABS (arc->to - arc->from) > LONG ? arc->x1 + (arc->x2 - arc->x1) / 3 : arc->x2;

  *left = MIN (arc->x1, end);
  *right = MAX (arc->x1, end);
}

/* Returns: the middle of the widest part of an arc that no upright of a higher arc crosses */
static float
find_free_middle (GArray              *uprights,
                  const PathosLinkArc *arc)
{
  float left, right, best = 0, middle, from;

  find_label_room (arc, &left, &right);
  middle = (left + right) / 2;
  from = left;

  for (guint i = find_upright (uprights, left); from < right; i++)
    {
      const Upright *upright = i < uprights->len ? &g_array_index (uprights, Upright, i) : NULL;
      gboolean       is_last = upright == NULL || upright->x >= right;
      float          to = is_last ? right : upright->x;

      if (!is_last && upright->level <= arc->level)
        continue;
      if (to - from > best + 1)
        {
          best = to - from;
          middle = (from + to) / 2;
        }
      if (is_last)
        break;
      from = to;
    }

  return middle;
}

/* Returns: what is in the band of a link to or from an alternative, because cards are around the rest;
 *   otherwise nothing, since all of it is there */
static graphene_rect_t
get_area (const PathosPlan     *plan,
          const PathosLinkArc  *arc,
          const PathosLinkBand *band)
{
  float label = arc->text != NULL ? arc->text->height : 0;
  float top = arc->y - (arc->is_narrow ? label : label / 2);

  if (arc->from_row == 0 && arc->to_row == 0)
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);

  return GRAPHENE_RECT_INIT (plan->rtl ? plan->width - arc->right : arc->left, top, arc->right - arc->left,
                             band->bottom - top);
}

static PathosNode *
create_link (PathosPlan           *plan,
             const PathosLinkArc  *arc,
             float                 middle,
             const PathosLinkBand *band)
{
  static const char *const texts[] = { "label", NULL };

  gboolean        dashed = arc->link->kind == PATHOS_LINK_BACK || arc->to < arc->from;
  PathosPath     *path = pathos_link_arc_create_path (arc, band);
  PathosPath     *head = pathos_link_arc_create_arrowhead (arc, band);
  PathosBuilder   builder;
  PathosGroupInfo info;

  pathos_builder_init (&builder, plan->width, plan->rtl);
  pathos_builder_add_connector (&builder, path, plan->theme->link, dashed, arc->leaves ? arc->link->from : "",
                                arc->arrives ? arc->link->to : "");
  pathos_builder_add_path (&builder, head, plan->theme->link, 0, 0, "arrow");

  if (arc->text != NULL)
    {
      float width = arc->text->width, half = width / 2 + PATHOS_LINK_PLATE;
      float x = CLAMP (middle, arc->left + half, arc->right - half) - width / 2,
            y = arc->y - arc->text->height / 2;

      if (arc->is_narrow)
        y = arc->y - arc->text->height - PATHOS_LINK_BELOW;

      pathos_builder_add_rect (&builder, x - PATHOS_LINK_PLATE, y - 1, width + 2 * PATHOS_LINK_PLATE,
                               arc->text->height + 2, 8, plan->theme->background, 0, "plate");
      pathos_builder_add_text (&builder, arc->text, x, y, plan->theme->text_dim, "label");
    }

  info = (PathosGroupInfo) {
    .role = PATHOS_GROUP_LINK,
    .part = PATHOS_PART_ITEM,
    .facts = PATHOS_FACT_EDITABLE | PATHOS_FACT_REMOVABLE,
    .id = PATHOS_ELEMENT (arc->link)->id,
    .at = arc->link->from,
    .label = arc->label,
    .texts = texts,
    .radius = PATHOS_CARD_RADIUS,
    .area = get_area (plan, arc, band),
  };
  return pathos_builder_end (&builder, &info);
}

/* A link as it was last drawn, and everything that its drawing depends on. */
typedef struct
{
  float                   reals[12];
  guint                   directions;
  char                   *label;
  const PathosShapedText *text; /* (nullable) (unowned): the node has it */
  PathosNode             *node;
} Drawn;

/* What is cached from run to run, until a link changes. */
typedef struct
{
  GHashTable *labels; /* (element-type PathosLink utf8) */
  GHashTable *drawn;  /* (element-type PathosLink Drawn) */
} Known;

static void
drawn_free (gpointer data)
{
  Drawn *self = data;

  g_free (self->label);
  pathos_node_unref (self->node);
  g_free (self);
}

static void
known_free (gpointer data)
{
  Known *self = data;

  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->drawn);
  g_free (self);
}

static Known *
get_known (PathosKept *kept)
{
  Known *known = kept->whole;

  if (known != NULL)
    return known;

  known = g_new (Known, 1);
  known->labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  known->drawn = g_hash_table_new_full (NULL, NULL, NULL, drawn_free);
  pathos_kept_set_whole (kept, known, known_free);
  return known;
}

/* Returns: (transfer none): the group of a link, the one of the last run if it is the same */
static PathosNode *
get_link (Known                *known,
          PathosPlan           *plan,
          const PathosLinkArc  *arc,
          float                 middle,
          const PathosLinkBand *band)
{
  const float reals[] = {
    arc->x1,
    arc->x2,
    arc->side1,
    arc->side2,
    arc->y,
    arc->left,
    arc->right,
    middle,
    plan->width,
    band->bottom,
    band->middles[arc->from_row],
    band->middles[arc->to_row],
  };
  guint back = arc->to < arc->from, from_above = arc->from_row == 0, to_above = arc->to_row == 0;
  guint directions = (guint) arc->leaves | (guint) arc->arrives << 1 | back << 2 |
                     (guint) arc->is_narrow << 3 | from_above << 4 | to_above << 5;
  Drawn *drawn = g_hash_table_lookup (known->drawn, arc->link);

  G_STATIC_ASSERT (sizeof reals == sizeof drawn->reals);

  if (drawn != NULL && memcmp (drawn->reals, reals, sizeof reals) == 0 && drawn->directions == directions &&
      drawn->text == arc->text && g_str_equal (drawn->label, arc->label))
    return drawn->node;

  drawn = g_new (Drawn, 1);
  memcpy (drawn->reals, reals, sizeof reals);
  drawn->directions = directions;
  drawn->label = g_strdup (arc->label);
  drawn->text = arc->text;
  drawn->node = create_link (plan, arc, middle, band);
  g_hash_table_replace (known->drawn, arc->link, drawn);
  return drawn->node;
}

/* @middles: (element-type float): of the rows of cards, from the bottom of the band
 *
 * Returns: (transfer full): the band of links, without height if there are none */
PathosNode *
pathos_links_lay_out (PathosPlan *plan,
                      GArray     *middles,
                      PathosKept *kept,
                      float      *height)
{
  Known *known = get_known (kept);
  g_autoptr (GArray) arcs = pathos_link_arcs_new (plan, known->labels, height);
  g_autoptr (GArray) uprights = collect_uprights (arcs);
  PathosGroupInfo info = { .role = PATHOS_GROUP_LINKS, .facts = PATHOS_FACT_CONTAINER };
  PathosLinkBand  band = { *height, (const float *) middles->data };
  PathosBuilder   builder;

  /* The highest come first, so that plates cover the uprights behind them. */
  pathos_builder_init (&builder, plan->width, plan->rtl);
  for (guint i = arcs->len; i > 0; i--)
    {
      const PathosLinkArc *arc = &g_array_index (arcs, PathosLinkArc, i - 1);
      float                middle = find_free_middle (uprights, arc);
      PathosNode          *node = get_link (known, plan, arc, middle, &band);

      pathos_builder_add (&builder, pathos_node_ref (node), 0, 0, plan->width);
    }

  return pathos_builder_end (&builder, &info);
}
