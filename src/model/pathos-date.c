/* pathos-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-date.h"

#include <string.h>

gboolean
pathos_date_is_valid (guint day)
{
  return day >= 1 && day <= 3652059; /* 31 December 9999 */
}

static gboolean
read_digits (const char *text,
             int         n_digits,
             int        *number)
{
  *number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * pathos_date_parse:
 * @text: a date in the format of ISO 8601, such as `2026-11-12`
 *
 * Returns: the day, or 0 if @text is anything else
 */
guint
pathos_date_parse (const char *text)
{
  int   year, month, day;
  GDate date;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return 0;

  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return 0;

  if (year < 1 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * pathos_date_split:
 *
 * Splits a valid day into a year, a month from 1 and a day from 1.
 */
void
pathos_date_split (guint day,
                   int  *year,
                   int  *month,
                   int  *day_of_month)
{
  GDate date;

  g_return_if_fail (pathos_date_is_valid (day));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}

/**
 * pathos_date_format:
 *
 * Returns: (transfer full): a valid day in the format that pathos_date_parse() reads
 */
char *
pathos_date_format (guint day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (pathos_date_is_valid (day), NULL);

  pathos_date_split (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * pathos_date_add_months:
 *
 * Returns: the same day @n_months later, or the last day of that month if it is shorter; 0 after the year
 * 9999
 */
guint
pathos_date_add_months (guint day,
                        guint n_months)
{
  GDate date;

  g_return_val_if_fail (pathos_date_is_valid (day), 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (n_months > 12 * (9999u - g_date_get_year (&date)))
    return 0;

  g_date_add_months (&date, n_months);
  return g_date_get_julian (&date);
}

/* Returns: today, in the local time zone */
guint
pathos_date_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) date = NULL;

  date = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (now),
                         (GDateMonth) g_date_time_get_month (now),
                         (GDateYear) g_date_time_get_year (now));
  return g_date_get_julian (date);
}
