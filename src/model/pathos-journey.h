/* pathos-journey.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: every attribute and list of a map has a line. */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"
#include "pathos-pictures.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_JOURNEY (pathos_journey_get_type ())
G_DECLARE_FINAL_TYPE (PathosJourney, pathos_journey, PATHOS, JOURNEY, PathosElement)

struct _PathosJourney
{
  PathosElement parent_instance;

  const char *title;
  const char *objective;
  const char *scenario;
  int         state; /* PathosJourneyState */
  const char *language;
  const char *owner;
  guint       reviewed;
  gint64      review_every; /* months */
  const char *based_on;
  const char *based_on_hash;
  const char *notes;

  PathosList *personas;
  PathosList *channels;
  PathosList *sources;
  PathosList *stages;
  PathosList *lanes;
  PathosList *links;

  PathosPictures *pictures;
  GHashTable     *elements; /* (element-type utf8 PathosElement): by id, without the journey itself */
  GHashTable     *spanning; /* (element-type PathosCard) (nullable): see pathos_journey_get_spanning () */

  const PathosMeter *meter;    /* (nullable) */
  PathosSize         total;    /* of all elements, as the meter measured them */
  gboolean           measured; /* whether the total is up to date */
};

PathosJourney *pathos_journey_new (void);

PathosElement *pathos_journey_find (PathosJourney *self, const char *id);
GHashTable    *pathos_journey_get_spanning (PathosJourney *self);
guint          pathos_journey_delete (PathosJourney *self, PathosElement *const *elements, guint n_elements);
guint          pathos_journey_get_next_review (PathosJourney *self);
void           pathos_journey_set_meter (PathosJourney *self, const PathosMeter *meter);
gboolean       pathos_journey_has_room (PathosJourney *self,
                                        PathosElement *extra,
                                        gsize          extra_bytes,
                                        GError       **error);
gboolean       pathos_journey_has_room_for_columns (PathosJourney *self, guint n_more, GError **error);
char          *pathos_journey_find_fault (PathosJourney *self);

G_END_DECLS
