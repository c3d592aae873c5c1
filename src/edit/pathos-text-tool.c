/* pathos-text-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-tool.h"

#include "pathos-clean.h"
#include "pathos-edits.h"
#include "pathos-mention.h"
#include "pathos-shorthand.h"

#include <string.h>

/**
 * PathosTextTool:
 *
 * Edits one text of a map. The text is a draft until it is committed, as one undo step.
 *
 * Length: one text, from its beginning to its end.
 */

struct _PathosTextTool
{
  GObject parent_instance;

  PathosJourney       *journey; /* (nullable): NULL while nothing is edited */
  PathosElement       *element;
  const PathosAttr    *attr;
  PathosDraft         *added; /* (nullable): what adds the element, if it is new */
  PathosDraft         *draft;
  PathosGroup         *group; /* that holds the text, as of the start of editing */
  PathosTextAppearance appearance;
};

static void
tool_init (PathosToolInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosTextTool,
                               pathos_text_tool,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PATHOS_TYPE_TOOL, tool_init))

/* The attribute to edit where the map does not show any text of the element yet. */
static const PathosAttr *
find_main_attr (PathosElement *element)
{
  g_assert (PATHOS_IS_ELEMENT (element));

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
set_draft (PathosTextTool *self,
           const GValue   *value)
{
  PathosDraftValue drafted = { self->element, self->attr, *value };
  PathosDraft     *added = self->added;

  g_assert (PATHOS_IS_TEXT_TOOL (self));
  g_assert (value != NULL);

  g_clear_pointer (&self->draft, pathos_draft_unref);
  self->draft = pathos_draft_new (added != NULL ? added->places : NULL, added != NULL ? added->n_places : 0,
                                  &drafted, 1);
  self->draft->is_typed = TRUE;
}

static void
pathos_text_tool_cancel (PathosTool *tool)
{
  PathosTextTool *self = PATHOS_TEXT_TOOL (tool);

  g_clear_pointer (&self->draft, pathos_draft_unref);
  g_clear_pointer (&self->added, pathos_draft_unref);
  g_clear_pointer ((PathosNode **) &self->group, pathos_node_unref);
  g_clear_object (&self->element);
  g_clear_object (&self->journey);
  self->attr = NULL;
}

static gboolean
begin (PathosTextTool     *self,
       PathosJourney      *journey,
       PathosElement      *element,
       const PathosAttr   *attr,
       const PathosPlaced *placed)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (PATHOS_IS_TEXT_TOOL (self));
  g_assert (PATHOS_IS_ELEMENT (element));

  if (attr == NULL || attr->type != PATHOS_ATTR_STRING)
    return FALSE;

  pathos_text_tool_cancel (PATHOS_TOOL (self));
  self->journey = g_object_ref (journey);
  self->element = g_object_ref (element);
  self->attr = attr;
  self->group = (PathosGroup *) pathos_node_ref ((PathosNode *) placed->group);
  pathos_text_appearance_init (&self->appearance, placed, attr->name);

  pathos_attr_load (attr, element, &value);
  set_draft (self, &value);
  return TRUE;
}

/**
 * pathos_text_tool_edit:
 * @placed: an item
 * @point: (nullable): a position in the scene, to choose between several texts; %NULL for the first
 *
 * Returns: whether there is a text to edit
 */
gboolean
pathos_text_tool_edit (PathosTextTool         *self,
                       PathosJourney          *journey,
                       const PathosPlaced     *placed,
                       const graphene_point_t *point)
{
  PathosElement *element;
  const char    *name;

  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);

  name = pathos_text_appearance_find (placed, point);
  if ((point == NULL || name == NULL) && placed->group->texts != NULL)
    return pathos_text_tool_edit_attr (self, journey, placed, placed->group->texts[0]);

  element = pathos_journey_find (journey, placed->group->id);
  if (element == NULL)
    return FALSE;

  return begin (self, journey, element,
                name != NULL ? pathos_element_find_attr (element, name) : find_main_attr (element), placed);
}

/**
 * pathos_text_tool_edit_attr:
 * @placed: an item
 * @name: of the attribute, whether the map shows it or not
 *
 * Returns: whether there is such a text to edit
 */
gboolean
pathos_text_tool_edit_attr (PathosTextTool     *self,
                            PathosJourney      *journey,
                            const PathosPlaced *placed,
                            const char         *name)
{
  PathosElement *element;

  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  element = pathos_journey_find (journey, placed->group->id);
  if (element == NULL)
    return FALSE;

  return begin (self, journey, element, pathos_element_find_attr (element, name), placed);
}

/**
 * pathos_text_tool_add:
 * @draft: (transfer none): adds an element, its last one, that is not in the map yet
 *
 * Edits the main text of a new element. It is added when the text is committed, unless that is empty.
 *
 * Returns: whether such an element has a text
 */
gboolean
pathos_text_tool_add (PathosTextTool *self,
                      PathosJourney  *journey,
                      PathosDraft    *draft)
{
  PathosElement    *element;
  const PathosAttr *attr;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);
  g_return_val_if_fail (draft != NULL && draft->n_places > 0, FALSE);

  element = draft->places[draft->n_places - 1].element;
  attr = find_main_attr (element);
  if (attr == NULL)
    return FALSE;

  pathos_text_tool_cancel (PATHOS_TOOL (self));
  self->journey = g_object_ref (journey);
  self->element = g_object_ref (element);
  self->attr = attr;
  self->added = pathos_draft_ref (draft);
  pathos_attr_load (attr, element, &value);
  set_draft (self, &value);
  return TRUE;
}

/**
 * pathos_text_tool_find_beside:
 * @name: an attribute
 * @direction: 1 for the next text of the item, −1 for the one before
 *
 * Returns: (transfer none) (nullable): the name of the attribute, or %NULL if there is none
 */
const char *
pathos_text_tool_find_beside (const PathosGroup *group,
                              const char        *name,
                              int                direction)
{
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; group->texts != NULL && group->texts[i] != NULL; i++)
    {
      if (strcmp (group->texts[i], name) == 0)
        return i == 0 && direction < 0 ? NULL : group->texts[direction < 0 ? i - 1 : i + 1];
    }

  return NULL;
}

/* Edits the text of @spot that is under the pointer. */
static gboolean
pathos_text_tool_begin (PathosTool            *tool,
                        const PathosToolEvent *event,
                        const PathosSpot      *spot)
{
  PathosPlaced placed = { .group = spot->group };

  if (spot->group == NULL)
    return FALSE;

  graphene_rect_offset_r (&spot->group->area, spot->x, spot->y, &placed.rect);
  return pathos_text_tool_edit (PATHOS_TEXT_TOOL (tool), event->journey, &placed, &event->point);
}

/* A text does not follow the pointer. */
static gboolean
pathos_text_tool_move (PathosTool            *tool,
                       const PathosToolEvent *event)
{
  return FALSE;
}

static gboolean
pathos_text_tool_drop (PathosTool    *tool,
                       PathosHistory *history,
                       GError       **error)
{
  PathosTextTool  *self = PATHOS_TEXT_TOOL (tool);
  g_autofree char *text = pathos_clean_ends (pathos_text_tool_get_text (self));
  gboolean         changed = FALSE;

  /* Nothing is added for a text that was never typed. Only links mean something without. */
  if (self->added == NULL || *text != '\0' || g_str_equal (self->attr->name, "label"))
    {
      g_autoptr (PathosDraft) draft = pathos_shorthand_apply (self->journey, self->draft);

      changed = pathos_edit_commit (history, self->journey, draft, error);
    }

  pathos_text_tool_cancel (tool);
  return changed;
}

static PathosDraft *
pathos_text_tool_get_draft (PathosTool *tool)
{
  return PATHOS_TEXT_TOOL (tool)->draft;
}

static void
tool_init (PathosToolInterface *iface)
{
  iface->begin = pathos_text_tool_begin;
  iface->move = pathos_text_tool_move;
  iface->drop = pathos_text_tool_drop;
  iface->cancel = pathos_text_tool_cancel;
  iface->get_draft = pathos_text_tool_get_draft;
}

/**
 * pathos_text_tool_set_text:
 *
 * Returns: whether @text is valid; if not, @error says why and the draft is unchanged
 */
gboolean
pathos_text_tool_set_text (PathosTextTool *self,
                           const char     *text,
                           GError        **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), FALSE);
  g_return_val_if_fail (self->draft != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  if (!pathos_element_check (self->element, self->attr, &value, error))
    return FALSE;

  set_draft (self, &value);
  return TRUE;
}

/**
 * pathos_text_tool_takes_mention:
 *
 * Returns: whether the text may end with names, see pathos_shorthand_apply()
 */
gboolean
pathos_text_tool_takes_mention (PathosTextTool *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), FALSE);

  return self->attr != NULL && pathos_mention_is_taken (self->element, self->attr);
}

/**
 * pathos_text_tool_complete:
 * @start: what is typed of a name
 *
 * Returns: (transfer full): names that begin so, see pathos_mention_complete()
 */
char **
pathos_text_tool_complete (PathosTextTool *self,
                           const char     *start)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self) && self->element != NULL, NULL);

  return pathos_mention_complete (self->journey, self->element, start);
}

/**
 * pathos_text_tool_get_text:
 *
 * Returns: (transfer none): the text of the draft
 */
const char *
pathos_text_tool_get_text (PathosTextTool *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), "");

  return self->draft != NULL ? g_value_get_string (&self->draft->values[0].value) : "";
}

/**
 * pathos_text_tool_get_attr:
 *
 * Returns: (transfer none) (nullable): the attribute that is edited
 */
const PathosAttr *
pathos_text_tool_get_attr (PathosTextTool *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), NULL);

  return self->attr;
}

/**
 * pathos_text_tool_get_label:
 *
 * Returns: (transfer none): the untranslated label of the attribute
 */
const char *
pathos_text_tool_get_label (PathosTextTool *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), "");

  return self->attr != NULL ? self->attr->label : "";
}

/**
 * pathos_text_tool_get_appearance:
 * @parts: of the current scene
 *
 * Returns: (transfer none): how the scene shows the text; if it does not, how the last one did
 */
const PathosTextAppearance *
pathos_text_tool_get_appearance (PathosTextTool    *self,
                                 const PathosParts *parts)
{
  const PathosPlaced *placed;

  g_return_val_if_fail (PATHOS_IS_TEXT_TOOL (self), NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  placed = self->group != NULL ? pathos_parts_find_same (parts, self->group)
                               : pathos_parts_find (parts, self->element->id);
  if (placed != NULL)
    pathos_text_appearance_init (&self->appearance, placed, self->attr->name);

  return &self->appearance;
}

static void
pathos_text_tool_dispose (GObject *object)
{
  pathos_text_tool_cancel (PATHOS_TOOL (object));

  G_OBJECT_CLASS (pathos_text_tool_parent_class)->dispose (object);
}

static void
pathos_text_tool_class_init (PathosTextToolClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pathos_text_tool_dispose;
}

static void
pathos_text_tool_init (PathosTextTool *self)
{
}

/**
 * pathos_text_tool_new:
 *
 * Returns: (transfer full): a tool that is idle
 */
PathosTool *
pathos_text_tool_new (void)
{
  return g_object_new (PATHOS_TYPE_TEXT_TOOL, NULL);
}
