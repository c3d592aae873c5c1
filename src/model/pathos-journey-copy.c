/* pathos-journey-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey-copy.h"

/* The copy follows the tables: each element is copied with its id, attributes and extras. Pictures are
 * shared, because they never change.
 *
 * The tree is walked with a stack instead of recursion, so that copying can be interrupted after any element.
 * If the map changes meanwhile, the copy is outdated, and the caller starts again. */

/* An element whose children are being copied. */
typedef struct
{
  PathosElement *source;
  PathosElement *copy;
  guint          i_children; /* the list */
  guint          i_item;     /* the next one in it */
} Place;

struct _PathosJourneyCopy
{
  PathosJourney *source;
  gulong         changed_id;
  gboolean       outdated;

  PathosJourney *copy;   /* (nullable): NULL after it was stolen */
  GArray        *places; /* (element-type Place): the stack, with the journey at the bottom */
};

static void
source_changed_cb (PathosJourneyCopy *self)
{
  self->outdated = TRUE;
}

static void
push_place (PathosJourneyCopy *self,
            PathosElement     *source,
            PathosElement     *copy)
{
  Place place = { source, copy, 0, 0 };

  g_array_append_val (self->places, place);
}

/**
 * pathos_journey_copy_new:
 * @journey: (transfer none): the map to copy
 *
 * Returns: (transfer full): a copy that has just been started
 */
PathosJourneyCopy *
pathos_journey_copy_new (PathosJourney *journey)
{
  PathosJourneyCopy *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  self = g_new0 (PathosJourneyCopy, 1);
  self->source = g_object_ref (journey);
  self->changed_id = g_signal_connect_swapped (journey, "changed", G_CALLBACK (source_changed_cb), self);
  self->copy = pathos_journey_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));

  pathos_element_set_id (PATHOS_ELEMENT (self->copy), PATHOS_ELEMENT (journey)->id);
  pathos_element_copy_attrs (PATHOS_ELEMENT (journey), PATHOS_ELEMENT (self->copy));
  push_place (self, PATHOS_ELEMENT (journey), PATHOS_ELEMENT (self->copy));

  return self;
}

void
pathos_journey_copy_free (PathosJourneyCopy *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handler_disconnect (self->source, self->changed_id);
  g_object_unref (self->source);
  g_clear_object (&self->copy);
  g_array_unref (self->places);
  g_free (self);
}

/* Copies the next child of the element at the top of the stack, or removes the element if there are no
 * more. */
static void
copy_next (PathosJourneyCopy *self)
{
  Place              *place = &g_array_index (self->places, Place, self->places->len - 1);
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (place->source);
  PathosElement      *source;
  g_autoptr (PathosElement) copy = NULL;

  while (place->i_children < klass->n_children &&
         place->i_item == pathos_element_get_list (place->source, place->i_children)->n_items)
    {
      place->i_children++;
      place->i_item = 0;
    }

  if (place->i_children == klass->n_children)
    {
      g_array_set_size (self->places, self->places->len - 1);
      return;
    }

  source = pathos_element_get_list (place->source, place->i_children)->items[place->i_item++];
  copy = g_object_new (G_OBJECT_TYPE (source), NULL);
  pathos_element_set_id (copy, source->id);
  pathos_element_copy_attrs (source, copy);
  pathos_list_append (pathos_element_get_list (place->copy, place->i_children), copy);
  push_place (self, source, copy);
}

/**
 * pathos_journey_share_pictures:
 * @copy: a new map, without pictures
 *
 * Gives a map the pictures of another.
 */
void
pathos_journey_share_pictures (PathosJourney *journey,
                               PathosJourney *copy)
{
  g_return_if_fail (PATHOS_IS_JOURNEY (journey));
  g_return_if_fail (PATHOS_IS_JOURNEY (copy));

  pathos_pictures_free (copy->pictures);
  copy->pictures = pathos_pictures_dup (journey->pictures);
}

/**
 * pathos_journey_copy_step:
 * @deadline: when to stop, in the time of g_get_monotonic_time()
 *
 * Copies until everything is copied or @deadline is reached, but at least one element.
 *
 * Returns: whether everything is copied; always %FALSE if the copy is outdated
 */
gboolean
pathos_journey_copy_step (PathosJourneyCopy *self,
                          gint64             deadline)
{
  g_return_val_if_fail (self != NULL && self->copy != NULL, FALSE);

  while (self->places->len > 0 && !self->outdated)
    {
      copy_next (self);
      /* Pictures are last, because some may have been added meanwhile. */
      if (self->places->len == 0)
        pathos_journey_share_pictures (self->source, self->copy);
      else if (g_get_monotonic_time () >= deadline)
        return FALSE;
    }

  return !self->outdated;
}

/* Returns: whether the map has changed since the copy was started */
gboolean
pathos_journey_copy_is_outdated (PathosJourneyCopy *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->outdated;
}

/* Returns: how much is copied, from 0 to 1 */
double
pathos_journey_copy_get_fraction (PathosJourneyCopy *self)
{
  guint n_elements, n_copied;

  g_return_val_if_fail (self != NULL && self->copy != NULL, 0);

  n_elements = g_hash_table_size (self->source->elements);
  n_copied = g_hash_table_size (self->copy->elements);
  return n_copied < n_elements ? (double) n_copied / n_elements : 1;
}

/* Returns: (transfer full): the copy, complete or not, to which there is no other reference */
PathosJourney *
pathos_journey_copy_steal (PathosJourneyCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->copy);
}
