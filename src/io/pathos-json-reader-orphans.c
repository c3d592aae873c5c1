/* pathos-json-reader-orphans.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>

/* A card whose place is missing, and a feeling that names no persona, would be in the file but not on the
 * map. So they are given a place where they can be seen, and it is said which. */

/* Returns: (transfer full) (element-type PathosElement): the places of cards, in order */
static GPtrArray *
list_places (PathosJourney *journey)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (journey->stages->items[i]);

      if (stage->touchpoints->n_items == 0)
        g_ptr_array_add (places, stage);
      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        g_ptr_array_add (places, stage->touchpoints->items[j]);
    }

  return places;
}

/* Returns: (transfer none) (nullable): what @id refers to, if cards can be there */
static PathosElement *
find_place (PathosJsonReader *self,
            const char       *id)
{
  PathosElement *place = *id != '\0' ? pathos_journey_find (self->journey, id) : NULL;

  return PATHOS_IS_TOUCHPOINT (place) || PATHOS_IS_STAGE (place) ? place : NULL;
}

/* The last repair, unless there were too many of the kind to report it. */
static void
mark_moved (PathosJsonReader *self,
            PathosElement    *element)
{
  PathosRepair *last = self->repairs->len > 0 ? self->repairs->pdata[self->repairs->len - 1] : NULL;

  g_assert (self != NULL);

  if (last != NULL && g_str_equal (last->id, element->id))
    last->moved = TRUE;
}

static void
move_card (PathosJsonReader *self,
           PathosCard       *card,
           PathosElement    *place)
{
  PathosElement   *element = PATHOS_ELEMENT (card);
  g_autofree char *name = pathos_json_reader_describe (element);
  g_autofree char *where = pathos_json_reader_describe (place);

  g_assert (self != NULL);

  pathos_json_reader_store_text (element, pathos_element_find_attr (element, "at"), place->id);
  pathos_json_reader_store_text (element, pathos_element_find_attr (element, "until"), "");
  pathos_json_reader_report (self, element,
                             /* Translators: both are elements: Card “Too expensive”, Touchpoint “Pays”. */
                             _ ("%s had no place, and now is at: %s."), name, where);
  mark_moved (self, element);
}

static gboolean
is_taken (GHashTable    *taken,
          PathosElement *place)
{
  return g_hash_table_contains (taken, place->id);
}

/* Each card gets the first empty cell of its lane. */
static void
repair_lane (PathosJsonReader *self,
             PathosLane       *lane,
             GPtrArray        *places)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (pathos_str_hash, g_str_equal);
  guint next = 0;

  g_assert (self != NULL);
  g_assert (PATHOS_IS_LANE (lane));

  for (guint i = 0; i < lane->cards->n_items; i++)
    g_hash_table_add (taken, (gpointer) PATHOS_CARD (lane->cards->items[i])->at);

  for (guint i = 0; i < lane->cards->n_items; i++)
    {
      PathosCard *card = PATHOS_CARD (lane->cards->items[i]);

      if (find_place (self, card->at) != NULL)
        continue;

      while (next + 1 < places->len && is_taken (taken, places->pdata[next]))
        next++;
      move_card (self, card, places->pdata[next]);
      g_hash_table_add (taken, PATHOS_ELEMENT (places->pdata[next])->id);
    }
}

/* Only one feeling of a place can name nobody, because a persona has at most one there. */
static void
repair_feelings (PathosJsonReader *self,
                 PathosList       *feelings)
{
  PathosList *personas = self->journey->personas;

  g_assert (self != NULL);

  for (guint i = 0; i < feelings->n_items; i++)
    {
      PathosElement   *feeling = feelings->items[i];
      g_autofree char *name = NULL;
      g_autofree char *persona = NULL;
      guint            n = 0;

      if (*PATHOS_FEELING (feeling)->persona != '\0')
        continue;

      name = pathos_json_reader_describe (feeling);
      while (n < personas->n_items && pathos_feeling_find (feelings, personas->items[n]->id) != NULL)
        n++;
      if (n == personas->n_items)
        continue;

      persona = pathos_json_reader_describe (personas->items[n]);
      pathos_json_reader_store_text (feeling, pathos_element_find_attr (feeling, "persona"),
                                     personas->items[n]->id);
      pathos_json_reader_report (self, feeling,
                                 _ ("%s named no persona, and now is that of: %s."), name, persona);
    }
}

/* To be called before references without a target are handled, which removes what refers to them. */
void
pathos_json_reader_repair_orphans (PathosJsonReader *self)
{
  PathosJourney *journey = self->journey;
  g_autoptr (GPtrArray) places = list_places (journey);

  for (guint i = 0; i < journey->lanes->n_items && places->len > 0; i++)
    repair_lane (self, PATHOS_LANE (journey->lanes->items[i]), places);
}

/* To be called when nothing more is removed. */
void
pathos_json_reader_repair_nameless (PathosJsonReader *self)
{
  PathosJourney *journey = self->journey;

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (journey->stages->items[i]);

      repair_feelings (self, stage->feelings);
      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        repair_feelings (self, PATHOS_TOUCHPOINT (stage->touchpoints->items[j])->feelings);
    }
}
