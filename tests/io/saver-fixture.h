/* saver-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-document.h"

/* A document with a file, and the states that its saver has been in. */
typedef struct
{
  char           *folder;
  GFile          *file;
  GFile          *other;
  GFile          *nowhere; /* in a folder that does not exist */
  PathosDocument *document;
  PathosSaver    *saver;
  GString        *states; /* the first letter of each */
} SaverFixture;

void saver_fixture_watch (SaverFixture *fixture);
void saver_fixture_set_up (SaverFixture *fixture, gconstpointer user_data);
void saver_fixture_tear_down (SaverFixture *fixture, gconstpointer user_data);
void saver_fixture_set_title (SaverFixture *fixture, const char *title);
void saver_fixture_wait (SaverFixture *fixture);
void saver_fixture_assert_title_in (GFile *file, const char *title);
void saver_fixture_assert_states (SaverFixture *fixture, const char *states);
