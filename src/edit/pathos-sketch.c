/* pathos-sketch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-sketch.h"

#include "pathos-claims.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* What was measured or heard stays as it is, unless somebody insists. */

struct _PathosSketch
{
  PathosJourney *journey;
  PathosElement *persona;
  GHashTable    *feelings; /* (element-type utf8 PathosElement): by the id of their place, some new */
  GHashTable    *values;   /* (element-type PathosElement double) */
  PathosElement *last;     /* (nullable): the feeling that was set last */
};

/**
 * pathos_sketch_new:
 * @persona: the id of the persona
 *
 * Returns: (transfer full): a sketch of nothing yet
 */
PathosSketch *
pathos_sketch_new (PathosJourney *journey,
                   const char    *persona)
{
  PathosSketch  *self;
  PathosElement *element;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (persona != NULL, NULL);

  element = pathos_journey_find (journey, persona);
  g_return_val_if_fail (element != NULL, NULL);

  self = g_new0 (PathosSketch, 1);
  self->journey = g_object_ref (journey);
  self->persona = g_object_ref (element);
  self->feelings = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, g_object_unref);
  self->values = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
pathos_sketch_free (PathosSketch *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->values);
  g_hash_table_unref (self->feelings);
  g_object_unref (self->persona);
  g_object_unref (self->journey);
  g_free (self);
}

/* Returns: (nullable): the feelings of a touchpoint or a stage */
static PathosList *
get_list (PathosElement *at)
{
  if (PATHOS_IS_TOUCHPOINT (at))
    return PATHOS_TOUCHPOINT (at)->feelings;

  return PATHOS_IS_STAGE (at) ? PATHOS_STAGE (at)->feelings : NULL;
}

/* Returns: (transfer full): the feeling of the persona in @list, a new one if there is none */
static PathosElement *
find_or_create (PathosSketch *self,
                PathosList   *list)
{
  PathosElement *known = pathos_feeling_find (list, self->persona->id);

  return known != NULL ? g_object_ref (known)
                       : g_object_new (PATHOS_TYPE_FEELING, "persona", self->persona->id, NULL);
}

/**
 * pathos_sketch_set:
 * @at: the id of a touchpoint or a stage
 * @any_basis: whether what was measured or heard is set, too
 *
 * Returns: whether the value there is another one now
 */
gboolean
pathos_sketch_set (PathosSketch *self,
                   const char   *at,
                   double        value,
                   gboolean      any_basis)
{
  PathosElement *place, *feeling;
  PathosList    *list;
  double        *known;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (at != NULL, FALSE);

  place = pathos_journey_find (self->journey, at);
  list = place != NULL ? get_list (place) : NULL;
  if (list == NULL)
    return FALSE;

  feeling = g_hash_table_lookup (self->feelings, at);
  if (feeling == NULL)
    {
      feeling = find_or_create (self, list);
      g_hash_table_insert (self->feelings, g_strdup (at), feeling);
    }
  if (feeling->list != NULL && PATHOS_FEELING (feeling)->basis != PATHOS_BASIS_ASSUMED && !any_basis)
    return FALSE;

  known = g_hash_table_lookup (self->values, feeling);
  if (known != NULL && *known == value)
    return FALSE;

  g_hash_table_insert (self->values, feeling, g_memdup2 (&value, sizeof value));
  self->last = feeling;
  return TRUE;
}

static void
add_feeling (PathosSketch  *self,
             const char    *at,
             PathosElement *feeling,
             GArray        *places,
             GArray        *values)
{
  const double    *known = g_hash_table_lookup (self->values, feeling);
  PathosList      *list = get_list (pathos_journey_find (self->journey, at));
  PathosDraftPlace place = { feeling, pathos_slot_new (list, list->n_items), TRUE };
  g_auto (GValue) value = G_VALUE_INIT;

  if (known == NULL)
    return;

  if (feeling->list == NULL)
    g_array_append_val (places, place);
  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, *known);
  pathos_claims_add_value (values, feeling, pathos_element_find_attr (feeling, "value"), &value);
}

/* Returns: (transfer full): a draft of the curve as it is now */
PathosDraft *
pathos_sketch_create_draft (PathosSketch *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  g_autoptr (GArray) values = pathos_draft_values_new ();
  GHashTableIter iter;
  gpointer       at, feeling;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->feelings);
  while (g_hash_table_iter_next (&iter, &at, &feeling))
    {
      if (pathos_journey_find (self->journey, at) != NULL)
        add_feeling (self, at, feeling, places, values);
    }

  return pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len,
                           (const PathosDraftValue *) (gpointer) values->data, values->len);
}

/* Returns: (transfer none) (nullable): the feeling that was set last, which may be new */
PathosElement *
pathos_sketch_get_last (PathosSketch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->last;
}

/* Returns: (transfer full): what the step is called */
char *
pathos_sketch_dup_label (PathosSketch *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  name = pathos_wording_name (self->persona);
  /* Translators: an edit. %s: a persona. */
  return g_strdup_printf (_ ("Draw Curve of %s"), name);
}
