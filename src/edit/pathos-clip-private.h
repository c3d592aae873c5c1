/* pathos-clip-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-clip.h"
#include "pathos-copies.h"

G_BEGIN_DECLS

/* Where a card that is pasted is. It is not what stands for the column of the original if the lane is for
 * stages. */
typedef struct
{
  PathosElement *card;
  const char    *at;
  const char    *until;
} PathosAnchor;

/* What is needed to paste a clip. */
typedef struct
{
  const PathosClip        *clip;
  PathosJourney           *journey;
  const PathosInsertPlace *place;
  PathosCopies             copies;
  GHashTable              *content; /* (element-type PathosElement): what of the clip is pasted … */
  gboolean                 floats;  /* … and whether that is only cards and feelings, which go anywhere */
  GHashTable              *names;   /* (nullable) (element-type utf8 PathosElement): of the map, by name */
  PathosElement           *last;    /* (nullable): the last column that is used */
  GArray                  *places;  /* (element-type PathosDraftPlace) */
  GArray                  *anchors; /* (element-type PathosAnchor): where cards are */
  GHashTable              *added;   /* (element-type PathosList guint): how many have come to a list */
  PathosPasted            *pasted;
} PathosPasting;

/* pathos-clip-match.c */
gboolean       pathos_pasting_is_content (const PathosPasting *self, PathosElement *element);
void           pathos_pasting_match (PathosPasting *self);
PathosElement *pathos_pasting_get_focused (const PathosPasting *self);
gboolean       pathos_pasting_shift (PathosPasting *self, GError **error);
void           pathos_pasting_add (PathosPasting *self, PathosElement *made, PathosList *list, guint index);

/* pathos-clip-places.c */
gboolean pathos_pasting_place_all (PathosPasting *self, GError **error);

G_END_DECLS
