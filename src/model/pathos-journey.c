/* pathos-journey.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"

#include "pathos-card.h"
#include "pathos-channel.h"
#include "pathos-date.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-limits.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-root.h"
#include "pathos-source.h"
#include "pathos-stage.h"

#include <glib/gi18n.h>

/**
 * PathosJourney:
 *
 * A map: its personas, channels, sources, stages, lanes and links, and the pictures that they show.
 *
 * As the root of its tree it finds every element by its id.
 *
 * Length: what a map keeps about all its elements.
 */

static const PathosAttr journey_attrs[] = {
  PATHOS_STRING (PathosJourney, title, N_ ("Title")),
  PATHOS_TEXT (PathosJourney, objective, N_ ("Objective")),
  PATHOS_TEXT (PathosJourney, scenario, N_ ("Scenario")),
  PATHOS_ENUM (PathosJourney, state, N_ ("State"), pathos_journey_states, 0),
  PATHOS_STRING (PathosJourney, language, N_ ("Language")),
  PATHOS_STRING (PathosJourney, owner, N_ ("Owner")),
  PATHOS_DATE (PathosJourney, reviewed, N_ ("Reviewed")),
  PATHOS_INTEGER (PathosJourney, review_every, N_ ("Review every (months)"), 0, 1200, 0),
  PATHOS_HIDDEN (PathosJourney, based_on, N_ ("Based on")),
  PATHOS_HIDDEN (PathosJourney, based_on_hash, N_ ("Version it was based on")),
  PATHOS_TEXT (PathosJourney, notes, N_ ("Notes")),
};

static const PathosChildren journey_children[] = {
  PATHOS_CHILDREN (PathosJourney, personas, N_ ("Personas"), pathos_persona_get_type, PATHOS_MAX_PERSONAS),
  PATHOS_CHILDREN (PathosJourney, channels, N_ ("Channels"), pathos_channel_get_type, PATHOS_MAX_CHANNELS),
  PATHOS_CHILDREN (PathosJourney, sources, N_ ("Sources"), pathos_source_get_type, PATHOS_MAX_SOURCES),
  PATHOS_CHILDREN (PathosJourney, stages, N_ ("Stages"), pathos_stage_get_type, PATHOS_MAX_STAGES),
  PATHOS_CHILDREN (PathosJourney, lanes, N_ ("Lanes"), pathos_lane_get_type, PATHOS_MAX_LANES),
  PATHOS_CHILDREN (PathosJourney, links, N_ ("Links"), pathos_link_get_type, PATHOS_MAX_LINKS),
};

/* Replaces the last counted size of an element by @size in the total. */
static void
count (PathosJourney *self,
       PathosElement *element,
       PathosSize     size)
{
  self->total.n_values += size.n_values - element->size.n_values;
  self->total.n_bytes += size.n_bytes - element->size.n_bytes;
  self->total.n_drawn += size.n_drawn - element->size.n_drawn;
  element->size = size;
}

static void
note_span (PathosJourney *self,
           PathosElement *element)
{
  if (!PATHOS_IS_CARD (element))
    return;

  if (*PATHOS_CARD (element)->until != '\0')
    g_hash_table_add (self->spanning, element);
  else
    g_hash_table_remove (self->spanning, element);
}

static void
pathos_journey_element_set (PathosRoot    *root,
                            PathosElement *element)
{
  PathosJourney *self = PATHOS_JOURNEY (root);

  if (self->spanning != NULL)
    note_span (self, element);
  if (self->measured)
    count (self, element, self->meter->measure_element (element));
}

static void
pathos_journey_element_added (PathosRoot    *root,
                              PathosElement *element)
{
  PathosJourney *self = PATHOS_JOURNEY (root);

  if (!g_hash_table_insert (self->elements, element->id, element))
    g_critical ("The id %s is in the map twice", element->id);
  pathos_journey_element_set (root, element);
}

static void
pathos_journey_element_removed (PathosRoot    *root,
                                PathosElement *element)
{
  PathosJourney *self = PATHOS_JOURNEY (root);

  g_hash_table_remove (self->elements, element->id);
  if (self->spanning != NULL)
    g_hash_table_remove (self->spanning, element);
  if (self->measured)
    count (self, element, (PathosSize) { 0, 0 });
}

static gboolean
pathos_journey_has_target (PathosRoot       *root,
                           const PathosAttr *attr,
                           const char       *name)
{
  PathosJourney *self = PATHOS_JOURNEY (root);
  PathosElement *target;

  if (attr->type == PATHOS_ATTR_IMAGE)
    return pathos_pictures_find (self->pictures, name) != NULL;

  target = pathos_journey_find (self, name);
  return target != NULL && pathos_attr_accepts (attr, G_OBJECT_TYPE (target));
}

static void
count_cb (PathosElement *element,
          gpointer       user_data)
{
  PathosJourney *self = user_data;

  count (self, element, self->meter->measure_element (element));
}

/* Elements are not counted before room is first asked for: nothing needs it while a map is built, and the
 * reader of files writes fields without reports. */
static void
ensure_measured (PathosJourney *self)
{
  if (self->measured)
    return;

  self->measured = TRUE;
  pathos_element_walk (PATHOS_ELEMENT (self), count_cb, self);
}

/* @n_cells: how many cells there will be more */
static gboolean
has_room (PathosJourney *self,
          PathosSize     extra,
          guint64        n_cells,
          GError       **error)
{
  const PathosMeter *meter = self->meter;
  PathosSize         pictures;

  if (meter == NULL || (extra.n_values == 0 && extra.n_bytes == 0 && extra.n_drawn == 0 && n_cells == 0))
    return TRUE;

  ensure_measured (self);
  pictures = pathos_pictures_measure (self->pictures, meter);
  if ((guint64) meter->head.n_values + self->total.n_values + pictures.n_values + extra.n_values <=
          meter->limit.n_values &&
      (guint64) meter->head.n_bytes + self->total.n_bytes + pictures.n_bytes + extra.n_bytes <=
          meter->limit.n_bytes &&
      (pathos_limits_count_cells (self, NULL) + n_cells) * PATHOS_DRAWN_CELL + self->total.n_drawn +
              extra.n_drawn <=
          meter->limit.n_drawn)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                       _ ("The map would become too large to be opened again"));
  return FALSE;
}

static gboolean
pathos_journey_has_room_for_value (PathosRoot       *root,
                                   PathosElement    *element,
                                   const PathosAttr *attr,
                                   const GValue     *value,
                                   GError          **error)
{
  PathosJourney *self = PATHOS_JOURNEY (root);
  g_auto (GValue) old = G_VALUE_INIT;
  PathosSize before, after;

  if (self->meter == NULL)
    return TRUE;

  pathos_attr_peek (attr, element, &old);
  before = self->meter->measure_value (attr, &old);
  after = self->meter->measure_value (attr, value);
  after.n_values -= MIN (before.n_values, after.n_values);
  after.n_bytes -= MIN (before.n_bytes, after.n_bytes);
  after.n_drawn -= MIN (before.n_drawn, after.n_drawn);
  return has_room (self, after, pathos_limits_count_more_cells (self, element, attr, value), error);
}

static void
root_init (PathosRootInterface *interface)
{
  interface->element_added = pathos_journey_element_added;
  interface->element_removed = pathos_journey_element_removed;
  interface->element_set = pathos_journey_element_set;
  interface->has_target = pathos_journey_has_target;
  interface->has_room = pathos_journey_has_room_for_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosJourney,
                               pathos_journey,
                               PATHOS_TYPE_ELEMENT,
                               G_IMPLEMENT_INTERFACE (PATHOS_TYPE_ROOT, root_init))

static void
pathos_journey_finalize (GObject *object)
{
  PathosJourney *self = (PathosJourney *) object;

  g_clear_pointer (&self->spanning, g_hash_table_unref);
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
  pathos_element_class_install (element_class, journey_attrs, G_N_ELEMENTS (journey_attrs), journey_children,
                                G_N_ELEMENTS (journey_children));
}

static void
pathos_journey_init (PathosJourney *self)
{
  self->elements = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->pictures = pathos_pictures_new ();
}

/**
 * pathos_journey_new:
 *
 * Returns: (transfer full): an empty map, without even the lane of touchpoints that a file must have
 */
PathosJourney *
pathos_journey_new (void)
{
  return g_object_new (PATHOS_TYPE_JOURNEY, NULL);
}

/**
 * pathos_journey_find:
 *
 * Returns: (transfer none) (nullable): the element with that id, possibly @self
 */
PathosElement *
pathos_journey_find (PathosJourney *self,
                     const char    *id)
{
  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (strcmp (id, PATHOS_ELEMENT (self)->id) == 0)
    return PATHOS_ELEMENT (self);

  return g_hash_table_lookup (self->elements, id);
}

/**
 * pathos_journey_get_spanning:
 *
 * Most cards are at one touchpoint, and each step of a drag asks for the others. So they are looked for once,
 * when somebody first asks, and then kept with each change.
 *
 * Returns: (transfer none) (element-type PathosCard): the set of cards that end elsewhere than they begin
 */
GHashTable *
pathos_journey_get_spanning (PathosJourney *self)
{
  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), NULL);

  if (self->spanning != NULL)
    return self->spanning;

  self->spanning = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (self->lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        note_span (self, cards->items[j]);
    }

  return self->spanning;
}

/**
 * pathos_journey_set_meter:
 * @meter: measures what elements take in a file of the format in which the map will be saved
 *
 * Makes the map refuse to grow larger than a file may be. Set it before the map is measured for the first
 * time.
 */
void
pathos_journey_set_meter (PathosJourney     *self,
                          const PathosMeter *meter)
{
  g_return_if_fail (PATHOS_IS_JOURNEY (self));
  g_return_if_fail (!self->measured || self->meter == meter);

  self->meter = meter;
}

typedef struct
{
  const PathosMeter *meter;
  PathosSize         size;
} Sum;

static void
add_size_cb (PathosElement *element,
             gpointer       user_data)
{
  Sum *sum = user_data;

  sum->size = pathos_size_add (sum->size, sum->meter->measure_element (element));
}

/**
 * pathos_journey_has_room:
 * @extra: (nullable): an element that will be added, with everything below it
 * @extra_bytes: the bytes of text that will be added otherwise
 *
 * Checks whether the map could still be saved and opened again. The size is updated with each change, so this
 * is cheap; it is never too low, so this may refuse a little early. Without a meter there is always room.
 *
 * Returns: whether there is room; if not, @error says so in a sentence for people
 */
gboolean
pathos_journey_has_room (PathosJourney *self,
                         PathosElement *extra,
                         gsize          extra_bytes,
                         GError       **error)
{
  Sum     sum = { NULL, { 0, 0 } };
  guint64 n_cells = 0;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), FALSE);

  if (self->meter == NULL)
    return TRUE;

  sum.meter = self->meter;
  if (extra != NULL)
    {
      pathos_element_walk (extra, add_size_cb, &sum);
      n_cells = pathos_limits_count_cells (self, extra) - pathos_limits_count_cells (self, NULL);
    }
  sum.size.n_bytes += (guint) MIN (extra_bytes, self->meter->limit.n_bytes);

  return has_room (self, sum.size, n_cells, error);
}

/**
 * pathos_journey_has_room_for_columns:
 * @n_more: how many columns there will be more, although no touchpoint is added: a stage that loses its last
 *   one keeps a column
 *
 * Returns: whether there is room; if not, @error says so in a sentence for people
 */
gboolean
pathos_journey_has_room_for_columns (PathosJourney *self,
                                     guint          n_more,
                                     GError       **error)
{
  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), FALSE);

  return has_room (self, (PathosSize) { 0, 0, 0 }, (guint64) n_more * self->lanes->n_items, error);
}

/**
 * pathos_journey_get_next_review:
 *
 * Returns: the day by which the map should be reviewed, 0 if no review is planned
 */
guint
pathos_journey_get_next_review (PathosJourney *self)
{
  g_return_val_if_fail (PATHOS_IS_JOURNEY (self), 0);

  if (self->reviewed == 0 || self->review_every == 0)
    return 0;

  return pathos_date_add_months (self->reviewed, (guint) self->review_every);
}
