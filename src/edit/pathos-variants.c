/* pathos-variants.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-variants.h"

#include "pathos-clean.h"
#include "pathos-edits.h"
#include "pathos-lane.h"
#include "pathos-wording.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* The kinds of lanes from which people choose, and what is done with a lane as a whole: changing its kind,
 * hiding it, and showing what is hidden. */

static const PathosVariant lanes[] = {
  { N_ ("Pain points"), N_ ("What gets in the way"), N_ ("Frustrations"), PATHOS_LANE_CARDS,
    PATHOS_LANE_ROLE_PAINS },
  { N_ ("Opportunities"), N_ ("What could be better"), N_ ("Ideas"), PATHOS_LANE_CARDS,
    PATHOS_LANE_ROLE_OPPORTUNITIES },
  { N_ ("Actions"), N_ ("What people do"), N_ ("Doing"), PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_ACTIONS },
  { N_ ("Thoughts"), N_ ("What people think"), N_ ("Thinking"), PATHOS_LANE_CARDS,
    PATHOS_LANE_ROLE_THOUGHTS },
  { N_ ("Quotes"), N_ ("What people said"), NULL, PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_QUOTES },
  { N_ ("Needs"), N_ ("What people need"), N_ ("Goals"), PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_NEEDS },
  { N_ ("Questions"), N_ ("What people ask"), NULL, PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_QUESTIONS },
  { N_ ("Delights"), N_ ("What people enjoy"), N_ ("Gains"), PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_DELIGHTS },
  { N_ ("Content"), N_ ("What people read or watch"), NULL, PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_CONTENT },
  { N_ ("Frontstage"), N_ ("What staff do in view"), NULL, PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_FRONTSTAGE },
  { N_ ("Backstage"), N_ ("What staff do out of view"), NULL, PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_BACKSTAGE },
  { N_ ("Support processes"), N_ ("What others do for it"), NULL, PATHOS_LANE_CARDS,
    PATHOS_LANE_ROLE_SUPPORT },
  { N_ ("Physical evidence"), N_ ("What people hold in their hands"), N_ ("Objects"), PATHOS_LANE_CARDS,
    PATHOS_LANE_ROLE_EVIDENCE },
  { N_ ("Emotion"), N_ ("How people feel, as a curve"), N_ ("Feelings"), PATHOS_LANE_EMOTION,
    PATHOS_LANE_ROLE_NONE },
  { N_ ("Channels"), N_ ("Where each touchpoint happens"), NULL, PATHOS_LANE_CHANNELS,
    PATHOS_LANE_ROLE_NONE },
  { N_ ("Pictures"), N_ ("What touchpoints look like"), N_ ("Storyboard"), PATHOS_LANE_PICTURES,
    PATHOS_LANE_ROLE_NONE },
  { N_ ("Line of interaction"), N_ ("Between people and staff"), NULL, PATHOS_LANE_LINE,
    PATHOS_LANE_ROLE_NONE },
  { N_ ("Line of visibility"), N_ ("Below it, nothing is seen"), NULL, PATHOS_LANE_LINE,
    PATHOS_LANE_ROLE_NONE },
  { N_ ("Notes"), N_ ("Cards of any other kind"), NULL, PATHOS_LANE_CARDS, PATHOS_LANE_ROLE_NONE },
};

/* Two lanes of these would show the same. */
static gboolean
is_once (int kind)
{
  return kind == PATHOS_LANE_EMOTION || kind == PATHOS_LANE_CHANNELS || kind == PATHOS_LANE_PICTURES;
}

/* Returns: whether the map has a lane of this kind besides @element, perhaps a hidden one */
static gboolean
has_kind (PathosJourney *journey,
          int            kind,
          PathosElement *element)
{
  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      if (journey->lanes->items[i] != element && PATHOS_LANE (journey->lanes->items[i])->kind == kind)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_name (const PathosVariant *self,
         const char          *title)
{
  g_autofree char *wanted = g_utf8_casefold (_ (self->name), -1);
  g_autofree char *found = g_utf8_casefold (title, -1);

  return g_str_equal (wanted, found);
}

/**
 * pathos_variants_list:
 * @type: of the element
 * @element: (nullable): the element that would become one of them; %NULL for a new one
 *
 * Returns: (transfer container) (element-type PathosVariant): the variants of which there may be one more;
 *   none if elements of this type have no variants
 */
GPtrArray *
pathos_variants_list (PathosJourney *journey,
                      GType          type,
                      PathosElement *element)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), list);

  for (guint i = 0; type == PATHOS_TYPE_LANE && i < G_N_ELEMENTS (lanes); i++)
    {
      if (!is_once (lanes[i].kind) || !has_kind (journey, lanes[i].kind, element))
        g_ptr_array_add (list, (gpointer) &lanes[i]);
    }

  return list;
}

/**
 * pathos_variant_find:
 *
 * Returns: (nullable): which one @element is: that of its name if there are several
 */
const PathosVariant *
pathos_variant_find (PathosElement *element)
{
  const PathosVariant *found = NULL;
  PathosLane          *lane;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  if (!PATHOS_IS_LANE (element))
    return NULL;

  lane = PATHOS_LANE (element);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      if (lanes[i].kind == lane->kind && lanes[i].role == lane->role &&
          (found == NULL || is_name (&lanes[i], lane->title)))
        found = &lanes[i];
    }

  return found;
}

/**
 * pathos_variant_apply:
 * @element: not in the map yet
 *
 * Makes it one of these, with its usual name.
 */
void
pathos_variant_apply (const PathosVariant *self,
                      PathosElement       *element)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (PATHOS_IS_LANE (element) && element->list == NULL);

  g_object_set (element, "kind", self->kind, "role", self->role, "title", _ (self->name), NULL);
}

static gboolean
can_become (const PathosVariant *self,
            PathosElement       *element,
            GError             **error)
{
  g_auto (GValue) kind = G_VALUE_INIT;

  g_value_init (&kind, G_TYPE_INT);
  g_value_set_int (&kind, self->kind);
  return pathos_element_check (element, pathos_element_find_attr (element, "kind"), &kind, error);
}

/**
 * pathos_variant_change:
 *
 * Makes @element another one, as one undo step. Its name follows if it is the usual one.
 *
 * Returns: whether it changed; if it must not, @error says why in a sentence for people
 */
gboolean
pathos_variant_change (const PathosVariant *self,
                       PathosHistory       *history,
                       PathosElement       *element,
                       GError             **error)
{
  const PathosVariant *before;
  PathosLane          *lane;
  g_autofree char     *name = NULL, *label = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_LANE (element), FALSE);

  if (!can_become (self, element, error))
    return FALSE;

  lane = PATHOS_LANE (element);
  before = pathos_variant_find (element);
  if (before == self)
    return FALSE;

  name = pathos_wording_name (element);
  /* Translators: an edit. %s: “Pain points”, and Delights. */
  label = g_strdup_printf (_ ("Make %s a Lane of %s"), name, _ (self->name));
  pathos_history_begin (history, label);
  if (*lane->title == '\0' || (before != NULL && is_name (before, lane->title)))
    g_object_set (element, "title", _ (self->name), NULL);
  g_object_set (element, "kind", self->kind, "role", self->role, NULL);
  return pathos_history_end (history);
}

/**
 * pathos_edit_hide:
 *
 * Hides a lane, as one undo step. What is in it stays.
 *
 * Returns: whether it is hidden now; if it must not be, @error says why in a sentence for people
 */
gboolean
pathos_edit_hide (PathosHistory *history,
                  PathosElement *element,
                  GError       **error)
{
  g_autofree char *name = NULL, *label = NULL;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);

  if (PATHOS_IS_LANE (element) && !PATHOS_LANE (element)->visible)
    return FALSE;
  if (!PATHOS_IS_LANE (element) || PATHOS_LANE (element)->kind == PATHOS_LANE_TOUCHPOINTS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("A map always shows this."));
      return FALSE;
    }

  name = pathos_wording_name (element);
  /* Translators: an edit. %s: “Pain points”. */
  label = g_strdup_printf (_ ("Hide %s"), name);
  pathos_history_begin (history, label);
  g_object_set (element, "visible", FALSE, NULL);
  return pathos_history_end (history);
}

/**
 * pathos_edit_show_hidden:
 *
 * Shows all hidden lanes again, as one undo step.
 *
 * Returns: (transfer full) (element-type utf8): the ids of those that were hidden
 */
GPtrArray *
pathos_edit_show_hidden (PathosHistory *history,
                         PathosJourney *journey)
{
  GPtrArray       *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *label = NULL;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), ids);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), ids);

  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      if (!PATHOS_LANE (journey->lanes->items[i])->visible)
        g_ptr_array_add (ids, g_strdup (journey->lanes->items[i]->id));
    }
  if (ids->len == 0)
    return ids;

  /* Translators: an edit. */
  label = g_strdup_printf (ngettext ("Show %u Hidden Lane", "Show %u Hidden Lanes", ids->len), ids->len);
  pathos_history_begin (history, label);
  for (guint i = 0; i < ids->len; i++)
    g_object_set (pathos_journey_find (journey, ids->pdata[i]), "visible", TRUE, NULL);
  pathos_history_end (history);
  return ids;
}
