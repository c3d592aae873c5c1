/* pathos-faults.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"

#include "pathos-feeling.h"
#include "pathos-id.h"
#include "pathos-lane.h"

/* What is always true of a map that may be saved. Editing keeps it true; the property tests and saving look. */

typedef struct
{
  PathosJourney *journey;
  GHashTable    *ids;
  char          *fault;
  guint          n_elements;
} Search;

static void
report_fault (Search        *search,
              PathosElement *element,
              const char    *what)
{
  if (search->fault == NULL)
    search->fault = g_strdup_printf ("%s %s %s", PATHOS_ELEMENT_GET_CLASS (element)->kind, element->id, what);
}

static void
check_target (Search           *search,
              PathosElement    *element,
              const PathosAttr *attr,
              const char       *id)
{
  PathosElement *target = pathos_journey_find (search->journey, id);

  if (target == NULL || !pathos_attr_accepts (attr, G_OBJECT_TYPE (target)))
    report_fault (search, element, "refers to nothing");
}

static void
check_attr (Search           *search,
            PathosElement    *element,
            const PathosAttr *attr)
{
  g_auto (GValue) value = G_VALUE_INIT;

  pathos_attr_load (attr, element, &value);
  if (!pathos_attr_check (attr, &value, NULL))
    report_fault (search, element, "holds a value out of range");

  if (attr->type == PATHOS_ATTR_REFERENCE && *g_value_get_string (&value) != '\0')
    check_target (search, element, attr, g_value_get_string (&value));

  if (attr->type == PATHOS_ATTR_REFERENCES && g_value_get_boxed (&value) != NULL)
    {
      for (char **ids = g_value_get_boxed (&value); *ids != NULL; ids++)
        check_target (search, element, attr, *ids);
    }
}

/* A persona has at most one feeling at a place. */
static void
check_feelings (Search        *search,
                PathosElement *feeling)
{
  PathosList *list = feeling->list;

  for (guint i = 0; i < list->n_items && list->items[i] != feeling; i++)
    {
      if (g_str_equal (PATHOS_FEELING (list->items[i])->persona, PATHOS_FEELING (feeling)->persona))
        report_fault (search, feeling, "is a second one of its persona");
    }
}

static void
check_element_cb (PathosElement *element,
                  gpointer       user_data)
{
  Search             *search = user_data;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  search->n_elements++;
  if (!pathos_id_is_valid (element->id) || !g_hash_table_add (search->ids, element->id))
    report_fault (search, element, "has no id of its own");
  if (element != PATHOS_ELEMENT (search->journey) && (element->parent == NULL || pathos_journey_find (search->journey, element->id) != element))
    report_fault (search, element, "is not known to its map");

  for (guint i = 0; i < klass->n_attrs; i++)
    check_attr (search, element, &klass->attrs[i]);

  if (PATHOS_IS_FEELING (element))
    check_feelings (search, element);
}

static void
check_lanes (Search *search)
{
  PathosList *lanes = search->journey->lanes;
  guint       n_touchpoints = 0, n_emotion = 0;

  for (guint i = 0; i < lanes->n_items; i++)
    {
      n_touchpoints += PATHOS_LANE (lanes->items[i])->kind == PATHOS_LANE_TOUCHPOINTS;
      n_emotion += PATHOS_LANE (lanes->items[i])->kind == PATHOS_LANE_EMOTION;
    }

  if (n_touchpoints != 1 || n_emotion > 1)
    report_fault (search, PATHOS_ELEMENT (search->journey), "must have one lane of touchpoints, and at most one of emotion");
}

/**
 * pathos_journey_find_fault:
 *
 * Looks for anything that a map that may be saved must not have: an id twice, a reference to nothing, a value out of
 * range, two feelings of one persona at one place, lanes missing or too many.
 *
 * Returns: (transfer full) (nullable): the first fault, in English for developers
 */
char *
pathos_journey_find_fault (PathosJourney *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Search search = { self, ids, NULL, 0 };

  pathos_element_walk (PATHOS_ELEMENT (self), check_element_cb, &search);
  check_lanes (&search);
  if (search.n_elements != g_hash_table_size (self->elements) + 1)
    report_fault (&search, PATHOS_ELEMENT (self), "knows elements that have left");

  return search.fault;
}
