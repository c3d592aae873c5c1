/* pathos-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-plan.h"

#include "pathos-drafted-looks.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-text-cut.h"

#include <string.h>

G_STATIC_ASSERT (sizeof (PathosNodeId) == sizeof (PathosId));

/* Length: what all bands ask of the map. */

#define MARK_PITCH 14.0f
#define LONG       1000 /* characters: of such a text, only the order of magnitude of its lines matters */

static gboolean
is_shown (PathosPlan    *self,
          PathosPersona *persona)
{
  const char *const *only = (const char *const *) self->view->personas;

  return only != NULL ? g_strv_contains (only, PATHOS_ELEMENT (persona)->id) : persona->visible;
}

/* “Maya, 27” is labelled Maya on the map. */
static char *
short_name (const char *name)
{
  g_autofree char *drawn = pathos_text_dup_name (name);

  return g_strstrip (g_strndup (drawn, strcspn (drawn, ",")));
}

static void
collect_personas (PathosPlan *self)
{
  PathosItems            personas = pathos_plan_get_items (self, self->journey->personas);
  g_autofree PathosLook *looks = g_new (PathosLook, personas.n_items);

  pathos_drafted_looks_find (self->overlay, looks);
  self->personas = g_new0 (PathosShownPersona, personas.n_items);
  self->shown = g_hash_table_new (pathos_str_hash, g_str_equal);
  for (guint i = 0; i < personas.n_items; i++)
    {
      PathosPersona *persona = PATHOS_PERSONA (personas.items[i]);

      if (is_shown (self, persona))
        self->personas[self->n_personas++] = (PathosShownPersona) {
          persona, (guint) looks[i].marker - 1,
          pathos_theme_get_persona_colour (self->theme, looks[i].colour),
          short_name (persona->name)
        };
    }

  for (guint i = 0; i < self->n_personas; i++)
    g_hash_table_insert (self->shown, PATHOS_ELEMENT (self->personas[i].persona)->id, &self->personas[i]);
}

static gboolean
has_channels (PathosPlan *self)
{
  PathosItems lanes = pathos_plan_get_items (self, self->journey->lanes);

  for (guint i = 0; i < lanes.n_items; i++)
    {
      const PathosLane *lane = (const PathosLane *) lanes.items[i];

      if (lane->visible && lane->kind == PATHOS_LANE_CHANNELS)
        return TRUE;
    }

  return FALSE;
}

/* Starts a run. The caller sets the columns. */
void
pathos_plan_init (PathosPlan        *self,
                  PathosOverlay     *overlay,
                  const PathosTheme *theme,
                  const PathosView  *view,
                  PathosTextCache   *texts)
{
  g_return_if_fail (overlay != NULL);
  g_return_if_fail (theme != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (texts != NULL);

  *self = (PathosPlan) { .overlay = overlay, .theme = theme, .view = view, .texts = texts };

  self->journey = pathos_overlay_get_journey (overlay);
  self->pictures = pathos_overlay_get_map (overlay)->pictures;
  self->language = *self->journey->language != '\0' ? self->journey->language : "en";
  self->rtl = pathos_words_is_rtl (self->language);
  self->has_channels = has_channels (self);
  self->drawn = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  collect_personas (self);
}

void
pathos_plan_clear (PathosPlan *self)
{
  for (guint i = 0; i < self->n_personas; i++)
    g_free (self->personas[i].name);
  g_free (self->personas);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->drawn);
}

/* Returns: what is drawn of the name of @channel, at any of the thousands of places that may have it */
const char *
pathos_plan_get_channel_name (const PathosPlan *self,
                              PathosChannel    *channel)
{
  const char *name;

  if (strnlen (channel->name, PATHOS_TEXT_MAX_NAME + 1) <= PATHOS_TEXT_MAX_NAME)
    return channel->name;

  name = g_hash_table_lookup (self->drawn, channel);
  if (name == NULL)
    {
      name = pathos_text_dup_name (channel->name);
      g_hash_table_insert (self->drawn, channel, (char *) name);
    }

  return name;
}

PathosTextStyle
pathos_plan_get_style (const PathosPlan *self,
                       float             size,
                       gboolean          bold,
                       float             width)
{
  return (PathosTextStyle) { size, width, bold, FALSE, PATHOS_ALIGN_START, self->rtl, FALSE };
}

/* Returns: the style of a title: bold, in lines that are about equally long */
PathosTextStyle
pathos_plan_get_title_style (const PathosPlan *self,
                             float             size,
                             float             width)
{
  PathosTextStyle style = pathos_plan_get_style (self, size, TRUE, width);

  style.balanced = TRUE;
  return style;
}

/* Returns: (transfer none): @string set at the start of lines of @width, or in one line for 0 */
PathosShapedText *
pathos_plan_get_text (PathosPlan *self,
                      const char *string,
                      float       size,
                      gboolean    bold,
                      float       width)
{
  return pathos_plan_get_aligned_text (self, string, size, bold, width, PATHOS_ALIGN_START);
}

PathosShapedText *
pathos_plan_get_aligned_text (PathosPlan *self,
                              const char *string,
                              float       size,
                              gboolean    bold,
                              float       width,
                              PathosAlign align)
{
  PathosTextStyle style = pathos_plan_get_style (self, size, bold, width);

  style.align = align;
  return pathos_text_cache_get (self->texts, string, &style);
}

/* Returns: (transfer none): @string set in one line, or in lines of @max_width if it is wider */
PathosShapedText *
pathos_plan_get_wrapped_text (PathosPlan *self,
                              const char *string,
                              float       size,
                              gboolean    bold,
                              float       max_width,
                              PathosAlign align)
{
  PathosShapedText *text = pathos_plan_get_text (self, string, size, bold, 0);

  if (text->ink_width <= max_width)
    return text;

  return pathos_plan_get_aligned_text (self, string, size, bold, max_width, align);
}

/* Returns: whether a text is so long that it is not shaped just to count its lines */
gboolean
pathos_plan_is_long (const char *string)
{
  return strnlen (string, LONG + 1) > LONG && pathos_text_count_drawn (string) > LONG;
}

/* Returns: how many lines @string has, only roughly if it is long */
guint
pathos_plan_count_lines (PathosPlan            *self,
                         const char            *string,
                         const PathosTextStyle *style)
{
  if (pathos_plan_is_long (string))
    return (guint) (pathos_text_count_drawn (string) * style->size / style->width) + 1;

  return pathos_text_cache_get (self->texts, string, style)->n_lines;
}

/* @is_real: whether @string is the text of something that is no placeholder; that of one is set in italics.
 *
 * Returns: (transfer none): @string set in @style */
PathosShapedText *
pathos_plan_get_real_text (PathosPlan            *self,
                           const char            *string,
                           const PathosTextStyle *style,
                           gboolean               is_real)
{
  PathosTextStyle real = *style;

  real.italic |= !is_real;
  return pathos_text_cache_get (self->texts, string, &real);
}

/* Returns: @string or, if it is empty and can be edited, the word that is shown in its place, dim or in
 * italics. A prompt is short, so nothing need be measured anew for it. */
const char *
pathos_plan_get_shown (const PathosPlan *self,
                       const char       *string,
                       PathosWord        prompt)
{
  return *string == '\0' && self->view->editable ? pathos_words_get (self->language, prompt) : string;
}

/* Returns: (nullable): the text of @element that is being edited, and so needs room even if it is empty */
const PathosAttr *
pathos_plan_find_typed (const PathosPlan *self,
                        PathosElement    *element)
{
  PathosDraft *draft = pathos_overlay_get_draft (self->overlay);

  for (guint i = 0; self->view->editable && draft != NULL && draft->is_typed && i < draft->n_values; i++)
    {
      if (draft->values[i].attr->type == PATHOS_ATTR_STRING &&
          g_str_equal (draft->values[i].element->id, element->id))
        return draft->values[i].attr;
    }

  return NULL;
}

/* Returns: the items of a list of an element of the plan */
PathosItems
pathos_plan_get_items (const PathosPlan *self,
                       PathosList       *list)
{
  return pathos_overlay_get_items (self->overlay, list);
}

/* Returns: (transfer none) (nullable): the parent of an element */
PathosElement *
pathos_plan_get_parent (const PathosPlan *self,
                        gconstpointer     element)
{
  return pathos_overlay_get_parent (self->overlay, (PathosElement *) element);
}

/* Returns: (transfer none) (nullable): the element of that id */
PathosElement *
pathos_plan_find (const PathosPlan *self,
                  const char       *id)
{
  return pathos_overlay_find (self->overlay, id);
}

/* pathos_plan_find () as a PathosFindFunc */
PathosElement *
pathos_plan_find_cb (gconstpointer plan,
                     const char   *id)
{
  return pathos_plan_find (plan, id);
}

/* Returns: (nullable): the persona of that id, if it is shown */
const PathosShownPersona *
pathos_plan_find_persona (const PathosPlan *self,
                          const char       *id)
{
  return g_hash_table_lookup (self->shown, id);
}

/* Returns: whether any of @personas is shown; %NULL means all of them */
gboolean
pathos_plan_shows_any (const PathosPlan *self,
                       const char      **personas)
{
  if (personas == NULL)
    return TRUE;

  for (guint i = 0; personas[i] != NULL; i++)
    {
      if (pathos_plan_find_persona (self, personas[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Returns: the width of columns that need no more: the usual one, or that of the page */
float
pathos_plan_get_column_width (const PathosPlan *self)
{
  float room = self->view->page_width - 2 * PATHOS_MARGIN - PATHOS_GUTTER;

  if (self->view->page_width == 0)
    return PATHOS_COLUMN_WIDTH;

  return CLAMP (room / MAX (self->columns->n_columns, 1), PATHOS_COLUMN_MIN, PATHOS_COLUMN_MAX);
}

/**
 * pathos_plan_find_columns:
 * @id: of a touchpoint or a stage
 * @side: (out): 0 if it is in view, -1 if it is before the view, 1 if after
 * @first: (out): the first column that it covers; outside of the view, the one at the edge on that side
 * @last: (out)
 *
 * There must be a column in view.
 *
 * Returns: whether it is anywhere in the map
 */
gboolean
pathos_plan_find_columns (const PathosPlan *self,
                          const char       *id,
                          int              *side,
                          guint            *first,
                          guint            *last)
{
  PathosElement *element;
  guint          stage;

  *side = 0;
  if (pathos_columns_find_span (self->columns, id, first, last))
    return TRUE;

  element = pathos_plan_find (self, id);
  if (element != NULL && PATHOS_IS_TOUCHPOINT (element))
    element = pathos_plan_get_parent (self, element);
  if (element == NULL || !PATHOS_IS_STAGE (element) ||
      !pathos_overlay_find_position (self->overlay, element, &stage))
    return FALSE;

  g_return_val_if_fail (self->columns->n_columns > 0, FALSE);

  *side = stage < self->view->first_stage ? -1 : 1;
  *first = *last = *side < 0 ? 0 : self->columns->n_columns - 1;
  return TRUE;
}

/* @i_column: from the first column of the stage to the one after its last. Returns: the index in the list of
 * touchpoints at which another one would stand before that column */
guint
pathos_plan_get_gap_index (const PathosPlan      *self,
                           const PathosStageSpan *span,
                           guint                  i_column)
{
  if (i_column < span->n_columns)
    return self->columns->columns[span->first_column + i_column].index;

  return pathos_plan_get_items (self, span->stage->touchpoints).n_items;
}

/* Draws the markers of those of @personas that are shown, one below the other, centred on @x, the first at
 * @y. Returns: their height */
float
pathos_plan_add_persona_marks (PathosPlan    *self,
                               PathosBuilder *builder,
                               const char   **personas,
                               float          x,
                               float          y,
                               PathosColour   inside)
{
  float height = 0;

  for (guint i = 0; personas != NULL && personas[i] != NULL; i++)
    {
      const PathosShownPersona *shown = pathos_plan_find_persona (self, personas[i]);

      if (shown == NULL)
        continue;
      pathos_builder_add_marker (builder, shown->marker, x, y + height + MARK_PITCH / 2, 5, shown->colour,
                                 inside, 2);
      height += MARK_PITCH;
    }

  return height;
}

/* Returns: (transfer full): the line above a lane, as wide as the map */
PathosNode *
pathos_plan_create_rule (PathosPlan *self)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (0, -0.5f, self->width, 1);

  return pathos_rect_node_new (&rect, 0, self->theme->rule, 0, 0, "rule");
}
