/* pathos-insert-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-insert.h"

#include "pathos-card.h"
#include "pathos-company.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"

/* Where something is added: beside what has the focus, or where the pointer is. */

static PathosElement *
find (PathosJourney *journey,
      const char    *id)
{
  return *id != '\0' ? pathos_journey_find (journey, id) : NULL;
}

/**
 * pathos_insert_place_beside:
 * @placed: (nullable): what has the focus
 * @first: (nullable): the id of what was selected first, at which a link begins if that is something else
 *
 * Returns: the place
 */
PathosInsertPlace
pathos_insert_place_beside (PathosJourney      *journey,
                            const PathosPlaced *placed,
                            const char         *first)
{
  PathosInsertPlace place = { NULL };
  PathosElement    *begin = first != NULL ? find (journey, first) : NULL;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), place);

  if (placed == NULL)
    return place;

  place.is_focus = TRUE;
  place.beside = find (journey, placed->group->id);
  place.at = find (journey, *placed->column != '\0' ? placed->column : placed->group->at);
  place.persona = PATHOS_IS_PERSONA (place.beside) ? place.beside : find (journey, placed->group->track);
  if (begin != NULL && begin != place.beside)
    {
      place.to = place.beside;
      place.beside = begin;
    }

  return place;
}

/* Finds the lanes that begin above and below @point. @above: (out) (nullable). @below: (out) (nullable) */
static void
find_lanes (PathosJourney          *journey,
            const PathosParts      *parts,
            const graphene_point_t *point,
            const PathosPlaced    **above,
            const PathosPlaced    **below)
{
  PathosPartsIter     iter = { parts };
  const PathosPlaced *placed;

  *above = *below = NULL;
  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      PathosElement *element = find (journey, placed->group->id);

      /* What is not in the map yet is the lane that is being placed. */
      if (placed->group->part != PATHOS_PART_ITEM || (element != NULL && !PATHOS_IS_LANE (element)))
        continue;
      if (placed->rect.origin.y <= point->y)
        *above = placed;
      else if (*below == NULL)
        *below = placed;
    }
}

/* Finds between which lanes another would be. Returns: %FALSE if @point is on the one that is being placed */
static gboolean
take_lane (PathosInsertPlace      *place,
           PathosJourney          *journey,
           const PathosParts      *parts,
           const PathosScene      *scene,
           const graphene_point_t *point)
{
  const PathosPlaced *above, *below;
  float               end;

  find_lanes (journey, parts, point, &above, &below);
  place->at = NULL;
  if (above == NULL)
    {
      place->beside = below != NULL ? find (journey, below->group->id) : NULL;
      place->is_before = TRUE;
      return TRUE;
    }

  end = below != NULL ? below->rect.origin.y : scene->height;
  place->beside = find (journey, above->group->id);
  place->is_before = point->y < (above->rect.origin.y + end) / 2;
  return place->beside != NULL;
}

/* Returns: (nullable): what shows the touchpoint above or below @point, or the stage where there is none */
static const PathosPlaced *
find_column (const PathosParts      *parts,
             const graphene_point_t *point)
{
  PathosPartsIter     iter = { parts };
  const PathosPlaced *placed, *found = NULL;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      const graphene_rect_t *rect = &placed->rect;

      if (placed->group->facts & PATHOS_FACT_ANCHOR && rect->origin.x <= point->x &&
          rect->origin.x + rect->size.width >= point->x &&
          (found == NULL || rect->size.width < found->rect.size.width))
        found = placed;
    }

  return found;
}

/* Returns: the square of the distance between @point and @rect, 0 inside */
static float
get_distance (const graphene_rect_t  *rect,
              const graphene_point_t *point)
{
  float dx = point->x - CLAMP (point->x, rect->origin.x, rect->origin.x + rect->size.width);
  float dy = point->y - CLAMP (point->y, rect->origin.y, rect->origin.y + rect->size.height);

  return dx * dx + dy * dy;
}

/* Returns: (nullable): what is of @kind, and is @element or around it */
static PathosElement *
find_around (PathosElement   *element,
             PathosInsertKind kind)
{
  while (element != NULL && pathos_insert_get_kind (element) != kind)
    element = element->parent;

  return element;
}

/* Returns: whether @point is in the first half of what shows @element: across or, of a card, down */
static gboolean
is_before (const PathosParts      *parts,
           PathosElement          *element,
           const graphene_point_t *point)
{
  const PathosPlaced *placed = element != NULL ? pathos_parts_find (parts, element->id) : NULL;
  graphene_point_t    middle;

  if (placed == NULL)
    return FALSE;

  graphene_rect_get_center (&placed->rect, &middle);
  if (PATHOS_IS_CARD (element))
    return point->y < middle.y;

  return pathos_parts_is_rtl (parts) ? point->x > middle.x : point->x < middle.x;
}

#define BELOW 32.0f /* map units below a touchpoint within which a new one becomes an alternative of it */

/* Returns: whether @point is in the last quarter of what shows a touchpoint, or not far below, or on one of
 * its alternatives */
static gboolean
is_below (const PathosParts      *parts,
          PathosElement          *touchpoint,
          const graphene_point_t *point)
{
  const PathosPlaced    *placed = touchpoint != NULL ? pathos_parts_find (parts, touchpoint->id) : NULL;
  const graphene_rect_t *rect;

  if (placed == NULL)
    return FALSE;

  rect = &placed->rect;
  if (pathos_company_is_alternative (touchpoint))
    return graphene_rect_contains_point (rect, point);

  return point->y > rect->origin.y + rect->size.height * 0.75f &&
         point->y < rect->origin.y + rect->size.height + BELOW;
}

/* Takes what is under the pointer. Returns: whether that is part of the map, not what is being placed */
static gboolean
take_groups (PathosInsertPlace *place,
             PathosJourney     *journey,
             const PathosGroup *item,
             const PathosGroup *cell)
{
  const PathosGroup *top = item != NULL ? item : cell;

  if (top == NULL)
    return TRUE;

  place->beside = find (journey, top->id);
  place->persona = find (journey, top->track);
  if (cell != NULL)
    place->at = find (journey, cell->at);
  return place->beside != NULL;
}

/**
 * pathos_insert_place_at:
 * @place: (out)
 * @parts: of @scene, in which a draft of what is being placed may be seen already
 *
 * Finds where something would be if it were placed at @point.
 *
 * Returns: %FALSE if @point is on what is being placed
 */
gboolean
pathos_insert_place_at (PathosInsertPlace      *place,
                        PathosJourney          *journey,
                        const PathosParts      *parts,
                        PathosScene            *scene,
                        PathosInsertKind        kind,
                        const graphene_point_t *point)
{
  const PathosPlaced *column;
  PathosElement      *like;

  g_return_val_if_fail (place != NULL, FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);
  g_return_val_if_fail (parts != NULL && scene != NULL, FALSE);

  *place = (PathosInsertPlace) { NULL };
  if (!take_groups (place, journey,
                    pathos_scene_pick (scene, point->x, point->y, PATHOS_PICK (PATHOS_PART_ITEM)).group,
                    pathos_scene_pick (scene, point->x, point->y, PATHOS_PICK (PATHOS_PART_CELL)).group))
    return FALSE;

  column = place->at == NULL || PATHOS_IS_STAGE (place->at) ? find_column (parts, point) : NULL;
  if (column != NULL)
    place->at = find (journey, column->group->id);
  if (column != NULL && place->at == NULL)
    return FALSE;

  if (kind == PATHOS_INSERT_LANE)
    return take_lane (place, journey, parts, scene, point);

  like = find_around (place->beside, kind);
  if (like == NULL)
    like = find_around (place->at, kind);
  place->is_below = kind == PATHOS_INSERT_TOUCHPOINT && is_below (parts, like, point);
  place->is_before = !place->is_below && is_before (parts, like, point);
  return TRUE;
}

/* Returns: whether the place is in a cell for cards, not just on the name of their lane */
static gboolean
is_in_cards (const PathosInsertPlace *place)
{
  PathosElement *lane = place->beside;

  if (PATHOS_IS_CARD (lane))
    return TRUE;

  return place->at != NULL && PATHOS_IS_LANE (lane) && PATHOS_LANE (lane)->kind == PATHOS_LANE_CARDS;
}

/**
 * pathos_insert_place_in_cards:
 * @place: (inout): where @point is
 *
 * Moves the place of a card to the nearest cell for cards, if there is any, since it can be in no other band.
 */
void
pathos_insert_place_in_cards (PathosInsertPlace      *place,
                              PathosJourney          *journey,
                              const PathosParts      *parts,
                              const graphene_point_t *point)
{
  PathosPartsIter     iter = { parts };
  const PathosPlaced *placed, *nearest = NULL;

  g_return_if_fail (place != NULL);
  g_return_if_fail (PATHOS_IS_JOURNEY (journey));
  g_return_if_fail (parts != NULL && point != NULL);

  if (is_in_cards (place))
    return;

  while ((placed = pathos_parts_iter_next (&iter)) != NULL)
    {
      if (placed->group->part == PATHOS_PART_CELL &&
          pathos_insert_get_kind_at (placed->group->slot) == PATHOS_INSERT_CARD &&
          (nearest == NULL || get_distance (&placed->rect, point) < get_distance (&nearest->rect, point)))
        nearest = placed;
    }

  if (nearest == NULL)
    return;

  place->beside = find (journey, nearest->group->id);
  place->at = find (journey, nearest->group->at);
  place->is_before = FALSE;
}
