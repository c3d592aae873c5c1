/* pathos-journey.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"

#include "pathos-channel.h"
#include "pathos-date.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-source.h"
#include "pathos-stage.h"

#include <glib/gi18n.h>

/**
 * PathosJourney:
 *
 * A whole map: its personas, channels, sources, stages, lanes and links, and the pictures that they show.
 *
 * As the root of its tree it knows every element by its id.
 */

G_DEFINE_FINAL_TYPE (PathosJourney, pathos_journey, PATHOS_TYPE_ELEMENT)

static const PathosAttr journey_attrs[] = {
  PATHOS_STRING (PathosJourney, title, N_ ("Title"), .flags = PATHOS_ATTR_PLAIN),
  PATHOS_STRING (PathosJourney, objective, N_ ("Objective"), .flags = PATHOS_ATTR_MULTILINE),
  PATHOS_STRING (PathosJourney, scenario, N_ ("Scenario"), .flags = PATHOS_ATTR_MULTILINE),
  PATHOS_ENUM (PathosJourney, state, N_ ("State"), pathos_journey_states, 0),
  PATHOS_STRING (PathosJourney, language, N_ ("Language"), .flags = PATHOS_ATTR_PLAIN),
  PATHOS_STRING (PathosJourney, owner, N_ ("Owner"), .flags = PATHOS_ATTR_PLAIN),
  PATHOS_DATE (PathosJourney, reviewed, N_ ("Reviewed")),
  PATHOS_INTEGER (PathosJourney, review_every, N_ ("Review every (months)"), 0, 1200, 0),
  PATHOS_STRING (PathosJourney, based_on, N_ ("Based on"), .flags = PATHOS_ATTR_PLAIN),
  PATHOS_STRING (PathosJourney, based_on_hash, N_ ("Version it was based on"), .flags = PATHOS_ATTR_PLAIN),
  PATHOS_STRING (PathosJourney, notes, N_ ("Notes"), .flags = PATHOS_ATTR_MULTILINE),
};

static const PathosChildren journey_children[] = {
  PATHOS_CHILDREN (PathosJourney, personas, N_ ("Personas"), pathos_persona_get_type),
  PATHOS_CHILDREN (PathosJourney, channels, N_ ("Channels"), pathos_channel_get_type),
  PATHOS_CHILDREN (PathosJourney, sources, N_ ("Sources"), pathos_source_get_type),
  PATHOS_CHILDREN (PathosJourney, stages, N_ ("Stages"), pathos_stage_get_type),
  PATHOS_CHILDREN (PathosJourney, lanes, N_ ("Lanes"), pathos_lane_get_type),
  PATHOS_CHILDREN (PathosJourney, links, N_ ("Links"), pathos_link_get_type),
};

static void
pathos_journey_joined (PathosElement *root,
                       PathosElement *element)
{
  PathosJourney *self = PATHOS_JOURNEY (root);

  if (!g_hash_table_insert (self->elements, element->id, element))
    g_critical ("The id %s joins a map twice", element->id);
}

static void
pathos_journey_left (PathosElement *root,
                     PathosElement *element)
{
  g_hash_table_remove (PATHOS_JOURNEY (root)->elements, element->id);
}

static void
pathos_journey_finalize (GObject *object)
{
  PathosJourney *self = (PathosJourney *) object;

  g_clear_pointer (&self->elements, g_hash_table_unref);
  g_clear_pointer (&self->pictures, pathos_pictures_free);

  G_OBJECT_CLASS (pathos_journey_parent_class)->finalize (object);
}

static void
pathos_journey_class_init (PathosJourneyClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pathos_journey_finalize;

  element_class->kind = "journey";
  element_class->label = N_ ("Map");
  element_class->joined = pathos_journey_joined;
  element_class->left = pathos_journey_left;
  pathos_element_class_install (element_class, journey_attrs, G_N_ELEMENTS (journey_attrs), journey_children, G_N_ELEMENTS (journey_children));
}

static void
pathos_journey_init (PathosJourney *self)
{
  self->elements = g_hash_table_new (g_str_hash, g_str_equal);
  self->pictures = pathos_pictures_new ();
}

/* Returns: (transfer full): a map with nothing in it, not even the lane of touchpoints that a file must have */
PathosJourney *
pathos_journey_new (void)
{
  return g_object_new (PATHOS_TYPE_JOURNEY, NULL);
}

/* Returns: (transfer none) (nullable): the element of that id below the journey */
PathosElement *
pathos_journey_find (PathosJourney *self,
                     const char    *id)
{
  return g_hash_table_lookup (self->elements, id);
}

/* Returns: the day by which the map should be looked at again, 0 if nobody said so */
guint
pathos_journey_get_next_review (PathosJourney *self)
{
  if (self->reviewed == 0 || self->review_every == 0)
    return 0;

  return pathos_date_add_months (self->reviewed, (guint) self->review_every);
}
