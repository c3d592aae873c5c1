/* pathos-text-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-tool.h"

#include "pathos-edits.h"

#include <string.h>

struct _PathosTextTool
{
  PathosElement  *element; /* (nullable): NULL while nothing is edited */
  PathosGroupRole role;    /* of the group in which its text is edited */
  PathosDraft     draft;
  PathosTextPlace place;
};

typedef struct
{
  const char             *attr;  /* (nullable): the only one that counts */
  const graphene_point_t *point; /* (nullable) */
  const PathosTextNode   *text;  /* the best so far */
  graphene_rect_t         rect;
  PathosColour            paper;
} Search;

PathosTextTool *
pathos_text_tool_new (void)
{
  return g_new0 (PathosTextTool, 1);
}

void
pathos_text_tool_free (PathosTextTool *self)
{
  pathos_text_tool_cancel (self);
  g_free (self);
}

static void
look_at_text (Search               *search,
              const PathosTextNode *text,
              float                 x,
              float                 y)
{
  graphene_rect_t rect;

  graphene_rect_offset_r (&text->node.bounds, x, y, &rect);
  if (text->attr == NULL || (search->attr != NULL && strcmp (search->attr, text->attr) != 0))
    return;
  if (search->text != NULL && (search->point == NULL || !graphene_rect_contains_point (&rect, search->point)))
    return;

  search->text = text;
  search->rect = rect;
}

/* Looks for a text in a group, but not in the items that stand in it. */
static void
look_in (Search            *search,
         const PathosGroup *group,
         float              x,
         float              y)
{
  for (guint i = 0; i < group->n_children; i++)
    {
      const PathosNode *node = group->children[i].node;
      float             node_x = x + group->children[i].x;
      float             node_y = y + group->children[i].y;

      if (node->kind == PATHOS_NODE_TEXT)
        look_at_text (search, (const PathosTextNode *) node, node_x, node_y);
      else if (node->kind == PATHOS_NODE_RECT && ((const PathosRect *) node)->fill >> 24 == 0xff && search->text == NULL)
        search->paper = ((const PathosRect *) node)->fill;
      else if (node->kind == PATHOS_NODE_PATH && ((const PathosPathNode *) node)->fill >> 24 == 0xff && search->text == NULL &&
               group->role == PATHOS_GROUP_STAGE)
        search->paper = ((const PathosPathNode *) node)->fill;
      else if (node->kind == PATHOS_NODE_GROUP && ((const PathosGroup *) node)->part == PATHOS_PART_NONE)
        look_in (search, (const PathosGroup *) node, node_x, node_y);
    }
}

static Search
find_text (const PathosPlaced     *placed,
           const char             *attr,
           const graphene_point_t *point)
{
  const PathosGroup *group = placed->group;
  Search             search = { attr, point, NULL, placed->rect, 0 };

  look_in (&search, group, placed->rect.origin.x - group->area.origin.x, placed->rect.origin.y - group->area.origin.y);
  return search;
}

/* What an element is called by, where the map shows no text of it yet. */
static const PathosAttr *
find_main_attr (PathosElement *element)
{
  static const char *const names[] = { "title", "text", "name", "label" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (element, names[i]);

      if (attr != NULL && attr->type == PATHOS_ATTR_STRING)
        return attr;
    }

  return NULL;
}

static void
remember_place (PathosTextTool *self,
                const Search   *search)
{
  self->place.rect = search->rect;
  self->place.paper = search->paper;
  if (search->text == NULL)
    return;

  self->place.style = search->text->text->style;
  self->place.colour = search->text->colour;
}

/**
 * pathos_text_tool_begin:
 * @placed: an item
 * @point: (nullable): where in the scene the text is, if the item has several
 *
 * Returns: whether there is a text to edit
 */
gboolean
pathos_text_tool_begin (PathosTextTool         *self,
                        PathosJourney          *journey,
                        const PathosPlaced     *placed,
                        const graphene_point_t *point)
{
  Search            search = find_text (placed, NULL, point);
  PathosElement    *element = pathos_journey_find (journey, placed->group->id);
  const PathosAttr *attr;

  if (element == NULL && strcmp (PATHOS_ELEMENT (journey)->id, placed->group->id) == 0)
    element = PATHOS_ELEMENT (journey);
  if (element == NULL)
    return FALSE;

  attr = search.text != NULL ? pathos_element_find_attr (element, search.text->attr) : find_main_attr (element);
  if (attr == NULL || attr->type != PATHOS_ATTR_STRING)
    return FALSE;

  pathos_text_tool_cancel (self);
  self->element = g_object_ref (element);
  self->role = placed->group->role;
  self->place.style = (PathosTextStyle) { .size = 12, .width = placed->rect.size.width };
  remember_place (self, &search);

  g_strlcpy (self->draft.edited, element->id, sizeof self->draft.edited);
  self->draft.attr = attr;
  pathos_attr_load (attr, element, &self->draft.value);

  return TRUE;
}

/* Returns: whether the attribute can have @text; if not, the draft stays as it is */
gboolean
pathos_text_tool_set_text (PathosTextTool *self,
                           const char     *text,
                           GError        **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (self->element != NULL, FALSE);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  if (!pathos_attr_check (self->draft.attr, &value, error))
    return FALSE;

  g_value_copy (&value, &self->draft.value);
  return TRUE;
}

/* Returns: whether the text is another one than before */
gboolean
pathos_text_tool_commit (PathosTextTool *self,
                         PathosHistory  *history)
{
  gboolean differs;

  g_return_val_if_fail (self->element != NULL, FALSE);

  differs = !pathos_attr_equals (self->draft.attr, self->element, &self->draft.value);
  if (differs)
    pathos_edit_set (history, self->element, self->draft.attr, &self->draft.value);
  pathos_text_tool_cancel (self);

  return differs;
}

/* Drops the draft. */
void
pathos_text_tool_cancel (PathosTextTool *self)
{
  g_clear_object (&self->element);
  if (G_IS_VALUE (&self->draft.value))
    g_value_unset (&self->draft.value);
  self->draft = (PathosDraft) { .attr = NULL };
}

gboolean
pathos_text_tool_is_running (PathosTextTool *self)
{
  return self->element != NULL;
}

/* Returns: (transfer none): the text as it is drafted */
const char *
pathos_text_tool_get_text (PathosTextTool *self)
{
  return self->element != NULL ? g_value_get_string (&self->draft.value) : "";
}

/* Returns: what the attribute is called, not translated */
const char *
pathos_text_tool_get_label (PathosTextTool *self)
{
  return self->element != NULL ? self->draft.attr->label : "";
}

/* Returns: (nullable): what to show of it */
PathosDraft *
pathos_text_tool_get_draft (PathosTextTool *self)
{
  return self->element != NULL ? &self->draft : NULL;
}

/* Returns: (transfer none) (nullable) */
PathosElement *
pathos_text_tool_get_element (PathosTextTool *self)
{
  return self->element;
}

/* Returns: (transfer none): where the text stands now, or stood last */
const PathosTextPlace *
pathos_text_tool_locate (PathosTextTool    *self,
                         const PathosParts *parts)
{
  for (guint i = 0; self->element != NULL && i < parts->n_places; i++)
    {
      const PathosPlaced *placed = &parts->places[i];

      if (placed->group->role == self->role && placed->group->part == PATHOS_PART_ITEM && strcmp (placed->group->id, self->element->id) == 0)
        {
          Search search = find_text (placed, self->draft.attr->name, NULL);

          if (search.text != NULL)
            remember_place (self, &search);
          break;
        }
    }

  return &self->place;
}
