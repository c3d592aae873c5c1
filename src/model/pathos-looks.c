/* pathos-looks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-looks.h"

#include "pathos-persona.h"

/* A persona without a colour or a marker has the first one that no other has. So it depends on the others,
 * and before these change, pathos_looks_keep() makes it the persona's own. */

/* Those of the light theme, which a test compares. */
const guint pathos_persona_colours[PATHOS_N_PERSONA_COLOURS] = {
  0xff0e7a7a,
  0xff813d9c,
  0xff865e3c,
  0xff4a5a8a,
  0xff9c2c6e,
  0xff5f6016,
};

/* Returns: the first of those that are used least */
static guint
take_first_free (guint *uses,
                 guint  n_uses)
{
  guint first = 0;

  for (guint i = 1; i < n_uses; i++)
    {
      if (uses[i] < uses[first])
        first = i;
    }

  uses[first]++;
  return first;
}

/* Returns: the look that a persona has for good */
PathosLook
pathos_looks_get_own (PathosElement *element)
{
  const PathosPersona *persona = (const PathosPersona *) element;

  return (PathosLook) { persona->colour, persona->marker };
}

/**
 * pathos_looks_fill_in:
 * @looks: (inout) (array length=n_looks): those of all personas
 *
 * Gives those what is missing that have no colour, or no marker.
 */
void
pathos_looks_fill_in (PathosLook *looks,
                      guint       n_looks)
{
  guint colours[PATHOS_N_PERSONA_COLOURS] = { 0 }, markers[PATHOS_N_MARKERS] = { 0 };

  for (guint i = 0; i < n_looks; i++)
    {
      for (guint j = 0; j < PATHOS_N_PERSONA_COLOURS; j++)
        colours[j] += looks[i].colour == pathos_persona_colours[j];
      if (looks[i].marker != PATHOS_MARKER_NONE)
        markers[looks[i].marker - 1]++;
    }

  for (guint i = 0; i < n_looks; i++)
    {
      if (looks[i].colour == 0)
        looks[i].colour = pathos_persona_colours[take_first_free (colours, PATHOS_N_PERSONA_COLOURS)];
      if (looks[i].marker == PATHOS_MARKER_NONE)
        looks[i].marker = (int) take_first_free (markers, PATHOS_N_MARKERS) + 1;
    }
}

/**
 * pathos_looks_find:
 * @personas: (array length=n_personas): all of the map
 * @looks: (out) (array length=n_personas): what each of them has, or is given
 */
void
pathos_looks_find (PathosElement *const *personas,
                   guint                 n_personas,
                   PathosLook           *looks)
{
  g_return_if_fail (personas != NULL || n_personas == 0);
  g_return_if_fail (looks != NULL || n_personas == 0);

  for (guint i = 0; i < n_personas; i++)
    looks[i] = pathos_looks_get_own (personas[i]);
  pathos_looks_fill_in (looks, n_personas);
}

/**
 * pathos_looks_keep:
 *
 * Gives every persona what it is shown with for good. To be called before and after personas are added,
 * moved, removed, or given another look, so that this never changes the look of the others.
 */
void
pathos_looks_keep (PathosJourney *journey)
{
  PathosList            *personas;
  g_autofree PathosLook *looks = NULL;

  g_return_if_fail (PATHOS_IS_JOURNEY (journey));

  personas = journey->personas;
  looks = g_new (PathosLook, personas->n_items);
  pathos_looks_find (personas->items, personas->n_items, looks);
  for (guint i = 0; i < personas->n_items; i++)
    {
      PathosElement *persona = personas->items[i];
      g_auto (GValue) colour = G_VALUE_INIT;
      g_auto (GValue) marker = G_VALUE_INIT;

      g_value_init (&colour, G_TYPE_UINT);
      g_value_set_uint (&colour, looks[i].colour);
      g_value_init (&marker, G_TYPE_INT);
      g_value_set_int (&marker, looks[i].marker);
      if (PATHOS_PERSONA (persona)->colour == 0)
        pathos_element_set_value (persona, pathos_element_find_attr (persona, "colour"), &colour, NULL);
      if (PATHOS_PERSONA (persona)->marker == PATHOS_MARKER_NONE)
        pathos_element_set_value (persona, pathos_element_find_attr (persona, "marker"), &marker, NULL);
    }
}
