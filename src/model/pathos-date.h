/* pathos-date.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days are kept as GDate's Julian day numbers, 1 being 1 January of the year 1; 0 is no day. Years run from 1
 * to 9999. */

gboolean pathos_date_is_valid (guint day);
guint    pathos_date_get_today (void);
guint    pathos_date_parse (const char *text);
char    *pathos_date_format (guint day);
void     pathos_date_split (guint day, int *year, int *month, int *day_of_month);
guint    pathos_date_add_months (guint day, guint n_months);

G_END_DECLS
