/* pathos-insert.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what can be added, and where, is one subject. */

#pragma once

#include "pathos-draft.h"
#include "pathos-parts.h"
#include "pathos-variants.h"

G_BEGIN_DECLS

/* What can be added to a map. */
typedef enum
{
  PATHOS_INSERT_NOTHING,
  PATHOS_INSERT_STAGE,
  PATHOS_INSERT_TOUCHPOINT,
  PATHOS_INSERT_FEELING,
  PATHOS_INSERT_CARD,
  PATHOS_INSERT_LANE,
  PATHOS_INSERT_PERSONA,
  PATHOS_INSERT_LINK,
} PathosInsertKind;

PathosInsertKind pathos_insert_get_kind (PathosElement *element);
PathosInsertKind pathos_insert_get_kind_at (const PathosSlot *slot);
gboolean         pathos_insert_repeats (PathosInsertKind kind, gboolean below);

/* Where something is added. */
typedef struct
{
  PathosElement *beside;    /* (nullable): what has the focus, or is under the pointer */
  PathosElement *at;        /* (nullable): the touchpoint or stage of that column */
  PathosElement *persona;   /* (nullable): whose feeling it is */
  PathosElement *to;        /* (nullable): the touchpoint at which a link ends; %NULL for an exit */
  gboolean       is_before; /* whether it comes before what is of its kind there, not behind it, … */
  gboolean       is_below;  /* … or below it: a touchpoint is an alternative of it then */
  gboolean       is_focus;  /* whether @beside only has the focus, and nobody has pointed there */

  const PathosVariant *variant; /* (nullable): which of its variants it is … */
  const char          *name;    /* (nullable) (unowned): … and its first text, if not that of the variant */
} PathosInsertPlace;

GPtrArray *pathos_insert_list_variants (PathosJourney   *journey,
                                        PathosInsertKind kind,
                                        PathosElement   *element);

const char  *pathos_insert_get_link_word (const PathosInsertPlace *place);
PathosDraft *pathos_insert_draft (PathosJourney           *journey,
                                  PathosInsertKind         kind,
                                  const PathosInsertPlace *place,
                                  GError                 **error);
PathosDraft *pathos_insert_feeling_draft (PathosJourney           *journey,
                                          const PathosInsertPlace *place,
                                          double                   value,
                                          const char              *word,
                                          GError                 **error);

/* pathos-insert-place.c */
PathosInsertPlace pathos_insert_place_beside (PathosJourney      *journey,
                                              const PathosPlaced *placed,
                                              const char         *first);
gboolean          pathos_insert_place_at (PathosInsertPlace      *place,
                                          PathosJourney          *journey,
                                          const PathosParts      *parts,
                                          PathosScene            *scene,
                                          PathosInsertKind        kind,
                                          const graphene_point_t *point);
void              pathos_insert_place_in_cards (PathosInsertPlace      *place,
                                                PathosJourney          *journey,
                                                const PathosParts      *parts,
                                                const graphene_point_t *point);

G_END_DECLS
