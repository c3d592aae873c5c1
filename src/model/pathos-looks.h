/* pathos-looks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

#define PATHOS_N_PERSONA_COLOURS 6

/* By what a persona is recognised on the map. */
typedef struct
{
  guint colour; /* 0xffRRGGBB */
  int   marker; /* PathosMarker, never PATHOS_MARKER_NONE */
} PathosLook;

extern const guint pathos_persona_colours[PATHOS_N_PERSONA_COLOURS];

PathosLook pathos_looks_get_own (PathosElement *element);

void pathos_looks_fill_in (PathosLook *looks, guint n_looks);
void pathos_looks_find (PathosElement *const *personas, guint n_personas, PathosLook *looks);
void pathos_looks_keep (PathosJourney *journey);

G_END_DECLS
