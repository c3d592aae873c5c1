/* pathos-layout-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-bands.h"
#include "pathos-layout.h"
#include "pathos-measure.h"
#include "pathos-names.h"

G_BEGIN_DECLS

struct _PathosLayout
{
  PathosJourney     *journey;
  PathosOverlay     *overlay; /* of the journey, with the draft of the last run */
  gboolean           stale;   /* whether the journey has changed since */
  gulong             changed_id;
  PathosTextCache   *texts;
  PathosFragments   *fragments;
  PathosMeasure     *measure;
  PathosBands       *bands;
  PathosCardIndexes *cards;
  PathosColumns     *columns; /* (nullable): NULL if they must be created again */
  PathosNames       *names;   /* (nullable): of the map as it is, if they were asked for */

  /* Of the last run: */
  const PathosTheme *theme;
  char              *view_key;   /* the view as text, without its draft and its lanes … */
  guint              first_lane; /* … which are these */
  guint              n_lanes;
  gboolean           page;     /* whether it showed only some stages or lanes */
  gboolean           labelled; /* whether its groups have labels */
  gboolean           held;     /* whether columns are kept as wide as they are without the current draft */
};

/* pathos-layout-changes.c */
void pathos_layout_forget_all (PathosLayout *self);
void pathos_layout_forget_names (PathosLayout *self);
void pathos_layout_journey_changed_cb (PathosLayout *self, const PathosChange *change);
void pathos_layout_update_draft (PathosLayout *self, PathosDraft *draft);

G_END_DECLS
