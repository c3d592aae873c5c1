/* pathos-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-draft.h"

G_BEGIN_DECLS

/* What of a map is shown, and how. A plain value: cleared to zero, it shows everything, on the screen. */
typedef struct
{
  float        page_width;  /* map units; 0 on a screen */
  char       **personas;    /* (nullable): ids of the only ones to show */
  guint        first_stage; /* the first stage shown */
  guint        n_stages;    /* the number of stages; 0 for all from there */
  guint        first_lane;
  guint        n_lanes;  /* 0 for all from there */
  guint        today;    /* Julian day, for the review date; 0 if it does not matter */
  gboolean     editable; /* empty cells, gaps and hints are part of the scene */
  gboolean     labelled; /* all groups have a label, for a pen that writes them */
  PathosDraft *draft;    /* (nullable) */
} PathosView;

G_END_DECLS
