/* history-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* A map of one stage, “One”, with a history whose clock does not advance. */
typedef struct
{
  PathosJourney *journey;
  PathosHistory *history;
  PathosStage   *stage;
  gint64         now;
} Fixture;

void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);

PathosTouchpoint *add_touchpoint (Fixture *fixture, const char *title);
void              set_title (Fixture *fixture, const char *title);
guint             count_undo (Fixture *fixture);
