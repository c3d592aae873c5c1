/* pathos-offers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-offers.h"

#include "pathos-card.h"
#include "pathos-channel.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-mention.h"
#include "pathos-persona.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>
#include <string.h>

/* What can be chosen for one element or for several at once: what all of them have, for instance personas for
 * touchpoints and cards. */

#define MAX_VALUES 100 /* nobody finds anything in a longer menu */

/* In the order in which they are offered. */
static const char *const names[] = { "channels", "roles", "personas", "status" };

/* Only opportunities are taken up and carried out. */
static gboolean
is_offered (PathosElement    *element,
            const PathosAttr *attr)
{
  return !PATHOS_IS_CARD (element) || attr->type != PATHOS_ATTR_ENUM ||
         PATHOS_LANE (element->parent)->role == PATHOS_LANE_ROLE_OPPORTUNITIES;
}

/* Returns: (nullable): the attribute of the first element, if all have such a one */
static const PathosAttr *
find_shared (PathosElement *const *elements,
             guint                 n_elements,
             const char           *name)
{
  const PathosAttr *shared = pathos_element_find_attr (elements[0], name);

  for (guint i = 0; shared != NULL && i < n_elements; i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (elements[i], name);

      if (attr == NULL || attr->type != shared->type || attr->flags != shared->flags ||
          attr->targets[0] != shared->targets[0] || !is_offered (elements[i], attr))
        return NULL;
    }

  return shared;
}

/* @key: a nick or an id; "" for an empty list. Returns: whether @element has this value */
static gboolean
has (PathosElement    *element,
     const PathosAttr *attr,
     const char       *key)
{
  const char **ids = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (attr->type == PATHOS_ATTR_REFERENCES)
    {
      ids = pathos_attr_get_ids (attr, element);
      return *key == '\0' ? ids == NULL : ids != NULL && g_strv_contains ((const char *const *) ids, key);
    }

  pathos_attr_load (attr, element, &value);
  if (attr->type == PATHOS_ATTR_FLAGS)
    return (g_value_get_uint (&value) & (1u << pathos_attr_find_choice (attr, key))) != 0;

  return g_value_get_int (&value) == pathos_attr_find_choice (attr, key);
}

static void
add_value (PathosOffer          *offer,
           PathosElement *const *elements,
           guint                 n_elements,
           const char           *key,
           const char           *label)
{
  PathosOfferValue value = { key, label, TRUE };

  for (guint i = 0; i < n_elements; i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (elements[i], offer->attr->name);

      value.is_set = value.is_set && has (elements[i], attr, key);
    }
  if (*label != '\0' && offer->values->len < MAX_VALUES)
    g_array_append_val (offer->values, value);
}

/* Personas and channels are in lists of the map itself. */
static void
add_references (PathosOffer          *offer,
                PathosJourney        *journey,
                PathosElement *const *elements,
                guint                 n_elements)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (journey);

  if (offer->attr->flags & PATHOS_ATTR_EVERYONE)
    add_value (offer, elements, n_elements, "", _ ("Everyone"));

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosSlot  slot = { .row = &klass->children[i] };
      PathosList *list = pathos_slot_get_list (&slot, PATHOS_ELEMENT (journey));

      if (list == NULL || !pathos_attr_accepts (offer->attr, klass->children[i].item_type ()))
        continue;
      for (guint j = 0; j < list->n_items; j++)
        add_value (offer, elements, n_elements, list->items[j]->id,
                   pathos_attr_get_text (pathos_element_find_attr (list->items[j], "name"), list->items[j]));
    }
}

static void
clear_offer_cb (gpointer data)
{
  g_array_unref (((PathosOffer *) data)->values);
}

/**
 * pathos_offers_new:
 * @elements: (array length=n_elements): what is chosen for; of any kinds
 *
 * Returns: (transfer full) (element-type PathosOffer): what all of them share; valid until the map changes
 */
GArray *
pathos_offers_new (PathosJourney        *journey,
                   PathosElement *const *elements,
                   guint                 n_elements)
{
  GArray *offers = g_array_new (FALSE, FALSE, sizeof (PathosOffer));

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), offers);

  g_array_set_clear_func (offers, clear_offer_cb);
  for (guint i = 0; n_elements > 0 && i < G_N_ELEMENTS (names); i++)
    {
      PathosOffer offer = { find_shared (elements, n_elements, names[i]) };

      if (offer.attr == NULL)
        continue;

      offer.is_single = offer.attr->type == PATHOS_ATTR_ENUM;
      offer.takes_new = pathos_attr_accepts (offer.attr, PATHOS_TYPE_CHANNEL);
      offer.values = g_array_new (FALSE, FALSE, sizeof (PathosOfferValue));
      if (offer.attr->type == PATHOS_ATTR_REFERENCES)
        add_references (&offer, journey, elements, n_elements);
      for (const PathosChoice *choice = offer.attr->choices; choice != NULL && choice->nick != NULL; choice++)
        add_value (&offer, elements, n_elements, choice->nick, _ (choice->label));

      if (offer.values->len > 0 || offer.takes_new)
        g_array_append_val (offers, offer);
      else
        g_array_unref (offer.values);
    }

  return offers;
}

/* Returns: (transfer full): @ids with @key, or without it; "" empties the list */
static char **
change_ids (const char **ids,
            const char  *key,
            gboolean     is_set)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids != NULL && *key != '\0' && ids[i] != NULL; i++)
    {
      if (strcmp (ids[i], key) != 0)
        g_strv_builder_add (builder, ids[i]);
    }
  if (is_set && *key != '\0')
    g_strv_builder_add (builder, key);

  return g_strv_builder_end (builder);
}

static void
add_changed (PathosElement    *element,
             const PathosAttr *attr,
             const char       *key,
             gboolean          is_set,
             GArray           *values)
{
  int   choice = attr->type == PATHOS_ATTR_REFERENCES ? 0 : pathos_attr_find_choice (attr, key);
  guint flag = 1u << choice;
  g_auto (GValue) value = G_VALUE_INIT;

  if (has (element, attr, key) == is_set)
    return;

  pathos_attr_load (attr, element, &value);
  if (attr->type == PATHOS_ATTR_REFERENCES)
    g_value_take_boxed (&value, change_ids (pathos_attr_get_ids (attr, element), key, is_set));
  else if (attr->type == PATHOS_ATTR_FLAGS)
    g_value_set_uint (&value, is_set ? g_value_get_uint (&value) | flag : g_value_get_uint (&value) & ~flag);
  else
    g_value_set_int (&value, choice);

  pathos_draft_values_add (values, element, attr, &value);
}

/* Applies @draft, which sets @attr of all @elements, as one step that is named after that. */
static gboolean
commit (PathosHistory        *history,
        PathosElement *const *elements,
        guint                 n_elements,
        const char           *attr,
        PathosDraft          *draft,
        GError              **error)
{
  g_autofree char *label = pathos_wording_set_several (elements, n_elements,
                                                       pathos_element_find_attr (elements[0], attr));

  pathos_history_begin (history, label);
  if (pathos_edit_commit (history, PATHOS_JOURNEY (pathos_element_get_root (elements[0])), draft, error))
    return pathos_history_end (history);

  pathos_history_cancel (history);
  return FALSE;
}

/**
 * pathos_edit_choose:
 * @elements: (array length=n_elements)
 * @attr: the name of an attribute that is offered for them
 * @key: one of its values
 * @is_set: whether they get it; else they lose it, if they can have several
 *
 * Sets an attribute of several elements, as one undo step.
 *
 * Returns: whether the map changed; if it must not, @error says why
 */
gboolean
pathos_edit_choose (PathosHistory        *history,
                    PathosElement *const *elements,
                    guint                 n_elements,
                    const char           *attr,
                    const char           *key,
                    gboolean              is_set,
                    GError              **error)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();
  g_autoptr (PathosDraft) draft = NULL;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (elements != NULL && n_elements > 0, FALSE);

  for (guint i = 0; i < n_elements; i++)
    add_changed (elements[i], pathos_element_find_attr (elements[i], attr), key, is_set, values);
  if (values->len == 0)
    return FALSE;

  draft = pathos_draft_new (NULL, 0, (const PathosDraftValue *) (gpointer) values->data, values->len);
  return commit (history, elements, n_elements, attr, draft, error);
}

static gboolean
is_unseen (PathosTouchpoint *touchpoint,
           PathosFeeling    *feeling)
{
  PathosJourney *journey = PATHOS_JOURNEY (pathos_element_get_root (PATHOS_ELEMENT (touchpoint)));
  PathosElement *persona = pathos_journey_find (journey, feeling->persona);

  return PATHOS_IS_PERSONA (persona) && PATHOS_PERSONA (persona)->visible && touchpoint->personas != NULL &&
         !g_strv_contains (touchpoint->personas, feeling->persona);
}

/**
 * pathos_offers_count_unseen:
 * @elements: (array length=n_elements)
 *
 * Returns: how many feelings at these touchpoints are not shown, because those who feel them are not there
 */
guint
pathos_offers_count_unseen (PathosElement *const *elements,
                            guint                 n_elements)
{
  guint n_unseen = 0;

  g_return_val_if_fail (elements != NULL || n_elements == 0, 0);

  for (guint i = 0; i < n_elements; i++)
    {
      PathosList *feelings =
          PATHOS_IS_TOUCHPOINT (elements[i]) ? PATHOS_TOUCHPOINT (elements[i])->feelings : NULL;

      for (guint j = 0; feelings != NULL && j < feelings->n_items; j++)
        n_unseen += is_unseen (PATHOS_TOUCHPOINT (elements[i]), PATHOS_FEELING (feelings->items[j]));
    }

  return n_unseen;
}

/**
 * pathos_edit_add_channel:
 * @elements: (array length=n_elements): touchpoints
 * @name: of a channel that they get besides those that they have; if the map has none, it gets one
 *
 * Adds a channel, as one undo step.
 *
 * Returns: whether the map changed; if it must not, @error says why
 */
gboolean
pathos_edit_add_channel (PathosHistory        *history,
                         PathosElement *const *elements,
                         guint                 n_elements,
                         const char           *name,
                         GError              **error)
{
  PathosJourney *journey;
  g_autoptr (GArray) values = pathos_draft_values_new ();
  g_autoptr (PathosDraft) draft = NULL;
  g_autoptr (PathosElement) channel = NULL;
  PathosSlot end;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (elements != NULL && n_elements > 0, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  journey = PATHOS_JOURNEY (pathos_element_get_root (elements[0]));
  channel = pathos_mention_find_channel (journey, name);
  end = pathos_slot_new (journey->channels, journey->channels->n_items);
  for (guint i = 0; i < n_elements; i++)
    add_changed (elements[i], pathos_element_find_attr (elements[i], "channels"), channel->id, TRUE, values);
  if (values->len == 0)
    return FALSE;

  draft = pathos_draft_new (&(PathosDraftPlace) { channel, end, TRUE }, channel->list == NULL ? 1 : 0,
                            (const PathosDraftValue *) (gpointer) values->data, values->len);
  return commit (history, elements, n_elements, "channels", draft, error);
}
