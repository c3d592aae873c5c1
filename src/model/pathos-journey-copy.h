/* pathos-journey-copy.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

/* Copies a map in slices, so that the thread that shows it can give a copy to a worker without blocking. */
typedef struct _PathosJourneyCopy PathosJourneyCopy;

PathosJourneyCopy *pathos_journey_copy_new (PathosJourney *journey);
void               pathos_journey_copy_free (PathosJourneyCopy *self);

gboolean       pathos_journey_copy_step (PathosJourneyCopy *self, gint64 deadline);
gboolean       pathos_journey_copy_is_outdated (PathosJourneyCopy *self);
double         pathos_journey_copy_get_fraction (PathosJourneyCopy *self);
PathosJourney *pathos_journey_copy_steal (PathosJourneyCopy *self);

void pathos_journey_share_pictures (PathosJourney *journey, PathosJourney *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosJourneyCopy, pathos_journey_copy_free)

G_END_DECLS
