/* pathos-drafted-looks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drafted-looks.h"

#include "pathos-persona.h"

/* When a draft is committed, personas keep their looks, see pathos_looks_keep(). While it runs, they must
 * look the same, so this takes the same steps as the commit. */

/* Returns: the persona itself, of which an overlay may have a stand-in with drafted values */
static PathosElement *
find_original (PathosJourney     *map,
               const PathosDraft *draft,
               PathosElement     *persona)
{
  PathosElement *original = pathos_journey_find (map, persona->id);

  for (guint i = 0; original == NULL && i < draft->n_places; i++)
    {
      if (g_str_equal (draft->places[i].element->id, persona->id))
        original = draft->places[i].element;
    }

  return original != NULL ? original : persona;
}

/* Gives each of @personas its look before @draft: that it keeps, or that a new one has. */
static void
find_before (PathosJourney     *map,
             const PathosDraft *draft,
             PathosItems        personas,
             PathosLook        *looks)
{
  PathosList            *before = map->personas;
  g_autofree PathosLook *kept = g_new (PathosLook, before->n_items);
  gboolean               places = pathos_draft_places_kind (draft, PATHOS_TYPE_PERSONA);

  pathos_looks_find (before->items, before->n_items, kept);
  for (guint i = 0; i < personas.n_items; i++)
    {
      PathosElement *original = find_original (map, draft, personas.items[i]);
      guint          position;

      looks[i] = pathos_looks_get_own (original);
      if (places && pathos_list_find (before, original, &position))
        looks[i] = kept[position];
    }

  if (places)
    pathos_looks_fill_in (looks, personas.n_items);
}

static void
set_drafted (PathosItems             personas,
             const PathosDraftValue *drafted,
             PathosLook             *looks)
{
  gboolean is_colour = g_str_equal (drafted->attr->name, "colour");

  if (!is_colour && !g_str_equal (drafted->attr->name, "marker"))
    return;

  for (guint i = 0; i < personas.n_items; i++)
    {
      PathosLook look = looks[i];

      if (!g_str_equal (personas.items[i]->id, drafted->element->id))
        continue;

      if (is_colour)
        look.colour = g_value_get_uint (&drafted->value);
      else
        look.marker = g_value_get_int (&drafted->value);
      if (look.colour == looks[i].colour && look.marker == looks[i].marker)
        continue;

      pathos_looks_fill_in (looks, personas.n_items);
      if (is_colour)
        looks[i].colour = look.colour;
      else
        looks[i].marker = look.marker;
    }
}

/* @looks: (out): those of all personas of the map, as the draft makes it */
void
pathos_drafted_looks_find (PathosOverlay *overlay,
                           PathosLook    *looks)
{
  PathosJourney *map = pathos_overlay_get_map (overlay);
  PathosItems    personas = pathos_overlay_get_items (overlay, map->personas);
  PathosDraft   *draft = pathos_overlay_get_draft (overlay);

  if (draft == NULL)
    {
      pathos_looks_find (personas.items, personas.n_items, looks);
      return;
    }

  find_before (map, draft, personas, looks);
  for (guint i = 0; i < draft->n_values; i++)
    {
      if (PATHOS_IS_PERSONA (draft->values[i].element))
        set_drafted (personas, &draft->values[i], looks);
    }
  pathos_looks_fill_in (looks, personas.n_items);
}
