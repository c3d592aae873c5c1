/* pathos-journey-faults.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"

#include "pathos-id.h"
#include "pathos-lane.h"
#include "pathos-root.h"

/* What must be true of every map that is saved. Editing preserves it; saving and the property tests check
 * it. */

typedef struct
{
  PathosJourney *journey;
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
              const char       *name)
{
  PathosElement *root = PATHOS_ELEMENT (search->journey);

  if (name != NULL && *name != '\0' && !pathos_root_has_target (root, attr, name))
    report_fault (search, element, "refers to nothing");
}

static void
check_attr (Search           *search,
            PathosElement    *element,
            const PathosAttr *attr)
{
  g_auto (GValue) value = G_VALUE_INIT;

  pathos_attr_peek (attr, element, &value);
  if (!pathos_attr_check (attr, &value, NULL))
    report_fault (search, element, "holds a value out of range");

  if (attr->type == PATHOS_ATTR_REFERENCE || attr->type == PATHOS_ATTR_IMAGE)
    check_target (search, element, attr, g_value_get_string (&value));

  if (attr->type == PATHOS_ATTR_REFERENCES)
    {
      for (char **ids = g_value_get_boxed (&value); ids != NULL && *ids != NULL; ids++)
        check_target (search, element, attr, *ids);
    }
}

/* If every element is found by its id, and no others are found, no id is used twice. */
static void
check_place (Search        *search,
             PathosElement *element)
{
  PathosJourney *journey = search->journey;
  gboolean       is_root = element == PATHOS_ELEMENT (journey);

  if (!pathos_id_is_valid (element->id) || pathos_journey_find (journey, element->id) != element)
    report_fault (search, element, "has no unique id");
  else if (is_root != (element->list == NULL) || is_root != (element->parent == NULL))
    report_fault (search, element, "is not where it says it is");
  else if (!is_root &&
           (element->list->owner != element->parent || !pathos_list_find (element->list, element, NULL)))
    report_fault (search, element, "is not in its list");
  else if (!is_root && !pathos_list_check (element->list, element, NULL))
    report_fault (search, element, "is where it must not be");
  else if (!is_root && !pathos_list_check_whole (element, NULL))
    report_fault (search, element, "lacks what it needs");
}

static void
check_element_cb (PathosElement *element,
                  gpointer       user_data)
{
  Search             *search = user_data;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  search->n_elements++;
  check_place (search, element);
  for (guint i = 0; i < klass->n_children; i++)
    {
      if (!pathos_list_check_all (pathos_element_get_list (element, i), NULL))
        report_fault (search, element, "has children that must not be together");
    }

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (!pathos_attr_is_default (&klass->attrs[i], element))
        check_attr (search, element, &klass->attrs[i]);
    }
}

/* The class itself makes sure that there is not more than one. */
static void
check_lanes (Search *search)
{
  PathosList *lanes = search->journey->lanes;
  guint       n_touchpoints = 0;

  for (guint i = 0; i < lanes->n_items; i++)
    n_touchpoints += PATHOS_LANE (lanes->items[i])->kind == PATHOS_LANE_TOUCHPOINTS;

  if (n_touchpoints == 0)
    report_fault (search, PATHOS_ELEMENT (search->journey), "has no lane of touchpoints");
}

/**
 * pathos_journey_find_fault:
 *
 * Looks for anything that would make a saved map invalid: a duplicate id, a reference to a missing element, a
 * value out of range, an element without what it needs or where a rule of its class forbids it, no lane of
 * touchpoints.
 *
 * Returns: (transfer full) (nullable): the first fault, in English for developers
 */
char *
pathos_journey_find_fault (PathosJourney *self)
{
  Search search = { self, NULL, 0 };

  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), NULL);

  pathos_element_walk (PATHOS_ELEMENT (self), check_element_cb, &search);
  check_lanes (&search);
  if (search.n_elements != g_hash_table_size (self->elements) + 1)
    report_fault (&search, PATHOS_ELEMENT (self), "finds elements that were removed");

  return search.fault;
}
