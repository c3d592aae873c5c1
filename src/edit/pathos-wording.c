/* pathos-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-wording.h"

#include "pathos-card.h"
#include "pathos-clean.h"
#include "pathos-describe.h"
#include "pathos-feeling.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-words.h"

#include <glib/gi18n.h>

#define MAX_PEOPLE 3 /* that are named, not counted */

/* Returns: (transfer full): the first text of the element, "" if it has none */
static char *
dup_text (PathosElement *element)
{
  static const char *const names[] = { "title", "name", "text", "label" };

  g_assert (PATHOS_IS_ELEMENT (element));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (element, names[i]);

      if (attr != NULL && attr->type == PATHOS_ATTR_STRING)
        return pathos_clean_start (pathos_attr_get_text (attr, element));
    }

  return g_strdup ("");
}

static char *
quote (const char *text)
{
  /* Translators: the name of something on the map, in quotation marks. */
  return g_strdup_printf (_ ("“%s”"), text);
}

/* A feeling has no name, but is somebody's. */
static char *
name_feeling (PathosFeeling *feeling)
{
  PathosElement   *root = pathos_element_get_root (PATHOS_ELEMENT (feeling));
  gboolean         is_map = PATHOS_IS_JOURNEY (root);
  PathosElement   *persona = is_map ? pathos_journey_find (PATHOS_JOURNEY (root), feeling->persona) : NULL;
  PathosElement   *at = PATHOS_ELEMENT (feeling)->parent;
  g_autofree char *who = persona != NULL ? dup_text (persona) : g_strdup ("");
  g_autofree char *where = at != NULL ? dup_text (at) : g_strdup ("");

  if (*who == '\0' || *where == '\0')
    return g_strdup (_ ("Feeling"));

  /* Translators: Feeling of Maya, 27 at “Goes to checkout”. */
  return g_strdup_printf (_ ("Feeling of %s at “%s”"), who, where);
}

/**
 * pathos_wording_name:
 *
 * Returns: what an element is called: its name, or what it is if it has none
 */
char *
pathos_wording_name (PathosElement *element)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  if (PATHOS_IS_FEELING (element))
    return name_feeling (PATHOS_FEELING (element));

  text = dup_text (element);
  if (*text == '\0')
    return g_strdup (_ (PATHOS_ELEMENT_GET_CLASS (element)->label));

  return PATHOS_IS_PERSONA (element) ? g_steal_pointer (&text) : quote (text);
}

static gboolean
is_name (const PathosAttr *attr)
{
  return g_str_equal (attr->name, "title") || g_str_equal (attr->name, "name");
}

/**
 * pathos_wording_move:
 * @owner: (nullable): the owner of the list into which the element moves
 *
 * Returns: what moving an element is called
 */
char *
pathos_wording_move (PathosElement *element,
                     PathosElement *owner)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  name = pathos_wording_name (element);
  place = owner != NULL && owner != element->parent ? dup_text (owner) : g_strdup ("");
  if (*place != '\0')
    /* Translators: an edit. %s: the title of a stage or a lane. */
    return g_strdup_printf (_ ("Move to %s"), place);

  /* Translators: an edit. %s: “Goes to checkout”. */
  return g_strdup_printf (_ ("Move %s"), name);
}

/**
 * pathos_wording_add:
 * @element: not in the map yet
 * @text: (nullable): the text that it will have; %NULL for the one that it has
 *
 * Returns: what adding an element is called
 */
char *
pathos_wording_add (PathosElement *element,
                    const char    *text)
{
  g_autofree char *start = NULL, *name = NULL;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  start = text != NULL ? pathos_clean_start (text) : dup_text (element);
  name = *start != '\0' ? quote (start) : g_strdup (_ (PATHOS_ELEMENT_GET_CLASS (element)->label));
  /* Translators: an edit. %s: “Goes to checkout”, or Touchpoint. */
  return g_strdup_printf (_ ("Add %s"), name);
}

/**
 * pathos_wording_set:
 *
 * Returns: what setting an attribute is called, before it is set
 */
char *
pathos_wording_set (PathosElement    *element,
                    const PathosAttr *attr)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);
  g_return_val_if_fail (attr != NULL, NULL);

  name = pathos_wording_name (element);
  if (PATHOS_IS_FEELING (element) && g_str_equal (attr->name, "value"))
    /* Translators: an edit. %s: Feeling of Maya, 27 at “Goes to checkout”. */
    return g_strdup_printf (_ ("Set %s"), name);
  if (PATHOS_IS_CARD (element) && g_str_equal (attr->name, "at"))
    return pathos_wording_move (element, NULL);
  if (PATHOS_IS_CARD (element) && g_str_equal (attr->name, "until"))
    /* Translators: an edit: the card covers more columns now, or fewer. %s: “Shipping cost appears last”. */
    return g_strdup_printf (_ ("Resize %s"), name);
  if (is_name (attr))
    /* Translators: an edit. %s: “Goes to checkout”. */
    return g_strdup_printf (_ ("Rename %s"), name);
  if (PATHOS_IS_CARD (element) && g_str_equal (attr->name, "text"))
    /* Translators: an edit. %s: “Shipping cost appears last”. */
    return g_strdup_printf (_ ("Edit %s"), name);

  /* Translators: an edit. The attribute and what has it: Edit Objective of “Learning photography”. */
  return g_strdup_printf (_ ("Edit %s of %s"), _ (attr->label), name);
}

/**
 * pathos_wording_set_several:
 * @elements: (array length=n_elements)
 *
 * Returns: what setting an attribute of several elements is called
 */
char *
pathos_wording_set_several (PathosElement *const *elements,
                            guint                 n_elements,
                            const PathosAttr     *attr)
{
  g_return_val_if_fail (elements != NULL && n_elements > 0, NULL);

  if (n_elements == 1)
    return pathos_wording_set (elements[0], attr);

  /* Translators: an edit. The attribute, and how many have it: Edit Personas of 3 Elements. */
  return g_strdup_printf (ngettext ("Edit %s of %u Element", "Edit %s of %u Elements", n_elements),
                          _ (attr->label), n_elements);
}

/**
 * pathos_wording_join:
 * @joins: whether it becomes an alternative; else it is no longer one
 *
 * Returns: what putting a touchpoint below another is called
 */
char *
pathos_wording_join (PathosElement *element,
                     gboolean       joins)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  name = pathos_wording_name (element);
  /* Translators: an edit. %s: “Visits the store”, which becomes an alternative of another touchpoint, or no
   * longer is one. */
  return g_strdup_printf (joins ? _ ("Make %s an Alternative") : _ ("Make %s Independent"), name);
}

/**
 * pathos_wording_delete:
 * @elements: (array length=n_elements): what is chosen to be deleted, not what depends on it
 *
 * Returns: what deleting elements is called, before they are deleted
 */
char *
pathos_wording_delete (PathosElement *const *elements,
                       guint                 n_elements)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (elements != NULL, NULL);

  if (n_elements != 1)
    /* Translators: an edit. */
    return g_strdup_printf (ngettext ("Delete %u Element", "Delete %u Elements", n_elements), n_elements);

  name = pathos_wording_name (elements[0]);
  /* Translators: an edit. %s: “Goes to checkout”. */
  return g_strdup_printf (_ ("Delete %s"), name);
}

/* Returns: (transfer full): where an element stands in its list, “2 of 4” */
static char *
describe_position (PathosElement *element)
{
  guint position = 0;

  pathos_list_find (element->list, element, &position);
  /* Translators: a position, and the number of positions. */
  return g_strdup_printf (_ ("%u of %u"), position + 1, element->list->n_items);
}

static char *
describe_alternative (PathosTouchpoint *touchpoint)
{
  PathosElement   *journey = pathos_element_get_root (PATHOS_ELEMENT (touchpoint));
  PathosElement   *main = pathos_journey_find (PATHOS_JOURNEY (journey), touchpoint->instead_of);
  g_autofree char *name = pathos_wording_name (PATHOS_ELEMENT (touchpoint));
  g_autofree char *main_name = main != NULL ? pathos_wording_name (main) : g_strdup ("");

  /* Translators: “Visits the store”, now instead of “Reads the FAQ”: it has become its alternative. */
  return g_strdup_printf (_ ("%s, now instead of %s"), name, main_name);
}

/* A card is at something, in a lane. */
static char *
describe_card (PathosCard *card)
{
  PathosElement   *journey = pathos_element_get_root (PATHOS_ELEMENT (card));
  PathosElement   *at = pathos_journey_find (PATHOS_JOURNEY (journey), card->at);
  g_autofree char *name = pathos_wording_name (PATHOS_ELEMENT (card));
  g_autofree char *lane = dup_text (PATHOS_ELEMENT (card)->parent);
  g_autofree char *place = at != NULL ? pathos_wording_name (at) : g_strdup ("");

  /* Translators: “Too many models.” moved to Thinking, “Reads the FAQ”: a card, a lane, a touchpoint. */
  return g_strdup_printf (_ ("%s moved to %s, %s"), name, lane, place);
}

/**
 * pathos_wording_moved:
 *
 * Returns: where an element is now that it has moved, such as “Reads the FAQ” moved to Decision, 2 of 4
 */
char *
pathos_wording_moved (PathosElement *element)
{
  g_autofree char *name = NULL, *place = NULL, *position = NULL;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);
  g_return_val_if_fail (element->list != NULL && element->parent != NULL, NULL);

  if (PATHOS_IS_CARD (element))
    return describe_card (PATHOS_CARD (element));
  if (PATHOS_IS_TOUCHPOINT (element) && pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (element)))
    return describe_alternative (PATHOS_TOUCHPOINT (element));

  name = pathos_wording_name (element);
  position = describe_position (element);
  if (PATHOS_IS_JOURNEY (element->parent))
    /* Translators: “Decision” moved, 2 of 5: something, and its position. */
    return g_strdup_printf (_ ("%s moved, %s"), name, position);

  place = dup_text (element->parent);
  /* Translators: “Reads the FAQ” moved to Decision, 2 of 4: something, its stage, and its position. */
  return g_strdup_printf (_ ("%s moved to %s, %s"), name, place, position);
}

/* Returns: (transfer full): the names of the personas that are shown, or how many, “Maya and Jonas” */
static char *
describe_people (PathosJourney *journey,
                 const char    *language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < journey->personas->n_items; i++)
    {
      PathosPersona   *persona = PATHOS_PERSONA (journey->personas->items[i]);
      g_autofree char *line = pathos_describe_name (persona->name);

      if (persona->visible && *line != '\0')
        g_ptr_array_add (names, g_strndup (line, strcspn (line, ",")));
    }

  if (names->len > MAX_PEOPLE)
    return g_strdup_printf (ngettext ("%u persona", "%u personas", names->len), names->len);

  return pathos_words_join_all (language, names->len == 2 ? _ (" and ") : ", ",
                                (const char *const *) names->pdata, names->len);
}

/**
 * pathos_wording_map:
 * @language: of the desktop, a BCP 47 tag
 *
 * Returns: what a map is called: “Learning photography, journey map: 5 stages, 11 touchpoints, Maya and
 *   Jonas”
 */
char *
pathos_wording_map (PathosJourney *journey,
                    const char    *language)
{
  guint            n_stages, n_touchpoints = 0;
  g_autofree char *title = NULL, *kind = NULL, *people = NULL, *stages = NULL, *touchpoints = NULL;
  g_autofree char *contents = NULL;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  n_stages = journey->stages->n_items;
  for (guint i = 0; i < n_stages; i++)
    n_touchpoints += PATHOS_STAGE (journey->stages->items[i])->touchpoints->n_items;

  title = pathos_describe_name (journey->title);
  kind = pathos_words_join (language, ", ", title, _ ("journey map"), NULL);
  people = describe_people (journey, language);
  stages = g_strdup_printf (ngettext ("%u stage", "%u stages", n_stages), n_stages);
  touchpoints = g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n_touchpoints), n_touchpoints);
  contents = pathos_words_join (language, ", ", stages, touchpoints, people, NULL);

  return pathos_words_join (language, ": ", kind, contents, NULL);
}
