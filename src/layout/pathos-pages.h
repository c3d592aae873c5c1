/* pathos-pages.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-layout.h"
#include "pathos-page.h"
#include "pathos-progress.h"

G_BEGIN_DECLS

typedef struct
{
  float    width; /* map units; 0 for a page that is as large as the map */
  float    height;
  gboolean stages; /* a page for each stage, or several if it has many lanes */

  const PathosProgress *progress; /* (nullable) */
} PathosPageSetup;

#define PATHOS_MAX_PAGES   500
#define PATHOS_PAGE_MARGIN 0.03f /* of the page's smaller side */
#define PATHOS_SMALL_TEXT  8.0f  /* points: users are warned about smaller text */

GPtrArray *pathos_pages_lay_out (PathosJourney         *journey,
                                 const PathosTheme     *theme,
                                 const PathosView      *view,
                                 const PathosPageSetup *setup,
                                 GError               **error);
gboolean   pathos_pages_is_hopeless (const GError *error);
float      pathos_pages_get_smallest_text (GPtrArray *pages);
gboolean   pathos_pages_check_count (guint n_pages, GError **error);
gboolean   pathos_pages_check_times (PathosJourney *journey, guint n_times, gboolean fits, GError **error);

G_END_DECLS
