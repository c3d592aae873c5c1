/* pathos-offers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-edits.h"

G_BEGIN_DECLS

/* A value that can be chosen. */
typedef struct
{
  const char *key;    /* a nick or an id */
  const char *label;  /* translated, or from the map */
  gboolean    is_set; /* whether all elements have it */
} PathosOfferValue;

/* An attribute that several elements share, with the values that it can be given. */
typedef struct
{
  const PathosAttr *attr;      /* of the first of them */
  gboolean          is_single; /* whether they have one value at most */
  gboolean          takes_new; /* whether a value may be made on the way */
  GArray           *values;    /* (element-type PathosOfferValue) */
} PathosOffer;

GArray  *pathos_offers_new (PathosJourney *journey, PathosElement *const *elements, guint n_elements);
gboolean pathos_edit_choose (PathosHistory        *history,
                             PathosElement *const *elements,
                             guint                 n_elements,
                             const char           *attr,
                             const char           *key,
                             gboolean              is_set,
                             GError              **error);
guint    pathos_offers_count_unseen (PathosElement *const *elements, guint n_elements);
gboolean pathos_edit_add_channel (PathosHistory        *history,
                                  PathosElement *const *elements,
                                  guint                 n_elements,
                                  const char           *name,
                                  GError              **error);

G_END_DECLS
