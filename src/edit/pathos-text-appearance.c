/* pathos-text-appearance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-appearance.h"

#include "pathos-rect.h"

#include <string.h>

#define OVERHANG    2.0f   /* how far a text may extend beyond the ground that it is on */
#define EMPTY_SIZE  14.0f  /* of a text that is not shown yet, at most … */
#define EMPTY_WIDTH 120.0f /* … and its width, at least, map units */

typedef struct
{
  graphene_rect_t rect;
  PathosColour    fill;
} Ground;

typedef struct
{
  const char             *attr;    /* (nullable): %NULL for any */
  const graphene_point_t *point;   /* (nullable) */
  GArray                 *grounds; /* (element-type Ground): that are drawn so far, the topmost is the last */
  const PathosTextNode   *text;    /* (nullable): the best match so far */
  graphene_rect_t         rect;
  PathosColour            paper;
  PathosSpot              kept;   /* of the best match */
  PathosSpot              inside; /* the group with a reach that is searched, or none */
} Search;

/* The paper of a text is the topmost ground that contains it. A bar or a portrait beside it does not. */
static PathosColour
find_paper (const Search          *search,
            const graphene_rect_t *rect,
            PathosColour           paper)
{
  graphene_rect_t inside = *rect;

  g_assert (search != NULL);
  g_assert (rect != NULL);

  graphene_rect_inset (&inside, OVERHANG, OVERHANG);
  for (guint i = search->grounds->len; i > 0; i--)
    {
      const Ground *ground = &g_array_index (search->grounds, Ground, i - 1);

      if (pathos_rect_contains (&ground->rect, &inside))
        return ground->fill;
    }

  return paper;
}

static void
match_text (Search               *search,
            const PathosTextNode *text,
            PathosColour          paper,
            float                 x,
            float                 y)
{
  graphene_rect_t rect;

  g_assert (search != NULL);
  g_assert (text != NULL);

  graphene_rect_offset_r (&text->node.bounds, x, y, &rect);
  if (text->attr == NULL || (search->attr != NULL && strcmp (search->attr, text->attr) != 0))
    return;
  if (search->text != NULL && (search->point == NULL || !graphene_rect_contains_point (&rect, search->point)))
    return;

  search->text = text;
  search->rect = rect;
  search->kept = search->inside;
  search->paper = find_paper (search, &rect, paper);
}

static void
add_ground (Search           *search,
            const PathosRect *node,
            float             x,
            float             y)
{
  Ground ground = { .fill = node->fill };

  g_assert (search != NULL);

  graphene_rect_offset_r (&node->rect, x, y, &ground.rect);
  if (node->fill >> 24 == 0xff)
    g_array_append_val (search->grounds, ground);
}

/* Searches a group for a text, leaving out the items inside it, which have texts of their own. */
static void
search_group (Search            *search,
              const PathosGroup *group,
              PathosColour       paper,
              float              x,
              float              y)
{
  PathosSpot outside = search->inside;

  g_assert (search != NULL);
  g_assert (group != NULL);

  if (group->reach.forward > 0 || group->reach.backward > 0)
    search->inside = (PathosSpot) { group, x, y };

  for (guint i = 0; i < group->n_children; i++)
    {
      const PathosNode *node = group->children[i].node;
      float             node_x = x + group->children[i].x;
      float             node_y = y + group->children[i].y;

      if (node->kind == PATHOS_NODE_TEXT)
        match_text (search, (const PathosTextNode *) node, paper, node_x, node_y);
      else if (node->kind == PATHOS_NODE_RECT)
        add_ground (search, (const PathosRect *) node, node_x, node_y);
      else if (node->kind == PATHOS_NODE_GROUP && ((const PathosGroup *) node)->part == PATHOS_PART_NONE)
        search_group (search, (const PathosGroup *) node, paper, node_x, node_y);
    }

  search->inside = outside;
}

static Search
find_text (const PathosPlaced     *placed,
           const char             *attr,
           const graphene_point_t *point)
{
  g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (Ground));
  const PathosGroup *group = placed->group;
  Search             search = { attr, point, grounds, NULL, placed->rect, group->paper };

  g_assert (placed != NULL);

  search_group (&search,
                group,
                group->paper,
                placed->rect.origin.x - group->area.origin.x,
                placed->rect.origin.y - group->area.origin.y);
  search.grounds = NULL;
  return search;
}

/**
 * pathos_text_appearance_find:
 * @point: (nullable): a position in the scene, to choose between several texts; %NULL for the first
 *
 * Returns: (transfer none) (nullable): the attribute of a text that @placed shows; if there is none at
 *   @point, of its first
 */
const char *
pathos_text_appearance_find (const PathosPlaced     *placed,
                             const graphene_point_t *point)
{
  Search search;

  g_return_val_if_fail (placed != NULL, NULL);

  search = find_text (placed, NULL, point);
  return search.text != NULL ? search.text->attr : NULL;
}

/* Where a text is not shown because it is empty: below the one before it, or else beside the item. */
static void
imagine (PathosTextAppearance *self,
         const PathosPlaced   *placed,
         const char           *attr)
{
  Search             other = find_text (placed, NULL, NULL);
  const char *const *attrs = placed->group->texts;

  g_assert (self != NULL);

  *self = (PathosTextAppearance) { .rect = placed->rect, .paper = placed->group->paper };
  self->style.size = EMPTY_SIZE;
  self->style.width = MAX (placed->rect.size.width, EMPTY_WIDTH);
  if (other.text == NULL)
    {
      graphene_rect_offset (&self->rect, placed->rect.size.width - 1, 0);
      return;
    }

  for (guint i = 0; attrs != NULL && attrs[i] != NULL && strcmp (attrs[i], attr) != 0; i++)
    {
      Search before = find_text (placed, attrs[i], NULL);

      if (before.text != NULL)
        other = before;
    }

  self->paper = other.paper;
  self->kept = other.kept;
  self->colour = other.text->colour;
  self->style = other.text->text->style;
  self->style.size = MIN (self->style.size, EMPTY_SIZE);
  self->style.bold = FALSE;
  self->rect = other.rect;
  if (strcmp (other.text->attr, attr) != 0)
    self->rect.origin.y += other.rect.size.height;
}

/**
 * pathos_text_appearance_init:
 * @placed: an item
 * @attr: of a text that it shows, or could show
 *
 * Finds out how the map shows a text of @placed, or where it would.
 */
void
pathos_text_appearance_init (PathosTextAppearance *self,
                             const PathosPlaced   *placed,
                             const char           *attr)
{
  Search search;

  g_return_if_fail (self != NULL);
  g_return_if_fail (placed != NULL);
  g_return_if_fail (attr != NULL);

  search = find_text (placed, attr, NULL);
  if (search.text == NULL)
    {
      imagine (self, placed, attr);
      return;
    }

  self->rect = search.rect;
  self->paper = search.paper;
  self->kept = search.kept;
  self->style = search.text->text->style;
  self->ink_width = search.text->text->ink_width;
  self->n_lines = MAX (1, search.text->text->n_lines);
  self->colour = search.text->colour;
}
