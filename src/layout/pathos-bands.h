/* pathos-bands.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-fragments.h"
#include "pathos-lane.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The bands of a map, from the header to the legend, kept from run to run. Block numbers are those of the
 * last run. */
typedef struct _PathosBands PathosBands;

PathosBands *pathos_bands_new (void);
void         pathos_bands_free (PathosBands *self);

void pathos_bands_forget_all (PathosBands *self);
void pathos_bands_forget_frame (PathosBands *self);
void pathos_bands_forget_legend (PathosBands *self);
void pathos_bands_forget_links (PathosBands *self);
void pathos_bands_forget_order (PathosBands *self);
void pathos_bands_forget_lane (PathosBands *self, PathosElement *lane);
void pathos_bands_forget_stages (PathosBands *self, guint block);
void pathos_bands_forget_block (PathosBands *self, guint block);
void pathos_bands_forget_block_of_kind (PathosBands *self, PathosLaneKind kind, guint block);
void pathos_bands_forget_block_of_lane (PathosBands *self, PathosElement *lane, guint block);

const PathosNode *pathos_bands_get_legend (PathosBands *self);

PathosNode *pathos_bands_stack (PathosBands     *self,
                                PathosPlan      *plan,
                                PathosFragments *fragments,
                                float           *height);

G_END_DECLS
