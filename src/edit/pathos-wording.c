/* pathos-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-wording.h"

#include "pathos-card.h"
#include "pathos-clean.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_NAME 40 /* characters of a text in a sentence */

/* Returns: (transfer full): as much of a text as fits in a sentence, with its own direction in it */
static char *
shorten (const char *text)
{
  g_autofree char *line = pathos_clean_line (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_NAME)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_NAME - 1);
  return g_strconcat (start, "…", NULL);
}

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
        return shorten (pathos_attr_get_text (attr, element));
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

typedef enum
{
  TOUCHPOINTS,
  FEELINGS,
  CARDS,
  LINKS,
  OTHERS,
  N_KINDS,
} Kind;

typedef struct
{
  guint n[N_KINDS];
  guint n_hidden; /* cards in hidden lanes */
} Count;

struct _PathosCensus
{
  PathosJourney *journey;
  Count          before;
  Count          chosen;
  char          *name; /* of the only chosen one */
};

static Kind
get_kind (PathosElement *element)
{
  if (PATHOS_IS_TOUCHPOINT (element))
    return TOUCHPOINTS;
  if (PATHOS_IS_FEELING (element))
    return FEELINGS;
  if (PATHOS_IS_CARD (element))
    return CARDS;

  return PATHOS_IS_LINK (element) ? LINKS : OTHERS;
}

static void
count_cb (PathosElement *element,
          gpointer       user_data)
{
  Count *count = user_data;

  count->n[get_kind (element)]++;
  if (PATHOS_IS_CARD (element) && PATHOS_IS_LANE (element->parent) && !PATHOS_LANE (element->parent)->visible)
    count->n_hidden++;
}

/**
 * pathos_census_new:
 * @journey: (transfer none): must outlive the census
 * @ids: (element-type utf8): what will be deleted; unknown ids are skipped
 *
 * Returns: (transfer full): what is in the map now
 */
PathosCensus *
pathos_census_new (PathosJourney *journey,
                   GPtrArray     *ids)
{
  PathosCensus *self;
  guint         n_chosen = 0;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_new0 (PathosCensus, 1);
  self->journey = journey;
  pathos_element_walk (PATHOS_ELEMENT (journey), count_cb, &self->before);
  for (guint i = 0; i < ids->len; i++)
    {
      PathosElement *element = pathos_journey_find (journey, g_ptr_array_index (ids, i));

      if (element == NULL || element->list == NULL)
        continue;
      count_cb (element, &self->chosen);
      if (n_chosen++ == 0)
        self->name = pathos_wording_name (element);
    }
  if (n_chosen != 1)
    g_clear_pointer (&self->name, g_free);

  return self;
}

void
pathos_census_free (PathosCensus *self)
{
  g_free (self->name);
  g_free (self);
}

static char *
format_kind (Kind  kind,
             guint n)
{
  switch (kind)
    {
    case TOUCHPOINTS:
      return g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n), n);
    case FEELINGS:
      return g_strdup_printf (ngettext ("%u feeling", "%u feelings", n), n);
    case CARDS:
      return g_strdup_printf (ngettext ("%u card", "%u cards", n), n);
    case LINKS:
      return g_strdup_printf (ngettext ("%u link", "%u links", n), n);
    case OTHERS:
    case N_KINDS:
    default:
      return g_strdup_printf (ngettext ("%u other element", "%u other elements", n), n);
    }
}

/* Returns: (transfer full): “11 feelings and 8 cards”, "" for nothing */
static char *
list_kinds (const Count *count)
{
  g_autofree char *list = g_strdup ("");

  for (guint i = N_KINDS; i > 0; i--)
    {
      g_autofree char *kind = count->n[i - 1] > 0 ? format_kind (i - 1, count->n[i - 1]) : NULL;
      g_autofree char *rest = g_steal_pointer (&list);

      if (kind == NULL)
        list = g_steal_pointer (&rest);
      else if (*rest == '\0')
        list = g_steal_pointer (&kind);
      else if (strstr (rest, _ (" and ")) == NULL)
        list = g_strconcat (kind, _ (" and "), rest, NULL);
      else
        list = g_strconcat (kind, ", ", rest, NULL);
    }

  return g_steal_pointer (&list);
}

/**
 * pathos_census_describe_deleted:
 *
 * Returns: (transfer full): what is no longer in the map, such as “Maya, 27 deleted, with 11 feelings and 8
 * cards, one in a hidden lane”
 */
char *
pathos_census_describe_deleted (PathosCensus *self)
{
  Count            after = { 0 }, gone;
  g_autofree char *chosen = NULL, *company = NULL, *with = NULL, *hidden = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  pathos_element_walk (PATHOS_ELEMENT (self->journey), count_cb, &after);
  for (guint i = 0; i < N_KINDS; i++)
    gone.n[i] = self->before.n[i] - after.n[i] - self->chosen.n[i];
  gone.n_hidden = self->before.n_hidden - after.n_hidden;

  chosen = self->name != NULL ? g_strdup (self->name) : list_kinds (&self->chosen);
  company = list_kinds (&gone);
  if (*company == '\0')
    /* Translators: %s: “Goes to checkout”, or “2 touchpoints and 1 card”. */
    return g_strdup_printf (_ ("%s deleted"), chosen);

  /* Translators: Maya, 27 deleted, with 11 feelings and 8 cards. */
  with = g_strdup_printf (_ ("%s deleted, with %s"), chosen, company);
  if (gone.n_hidden == 0)
    return g_steal_pointer (&with);

  hidden = g_strdup_printf (ngettext ("one in a hidden lane", "%u in hidden lanes", gone.n_hidden),
                            gone.n_hidden);
  return g_strconcat (with, ", ", hidden, NULL);
}
