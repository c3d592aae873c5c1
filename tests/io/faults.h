/* faults.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Calls to the system that fail. A program with this file has its own functions in place of those of the C
 * library that saving uses. */

typedef struct
{
  gboolean is_on;
  int      n_calls;
  int      fail_at;  /* the number of the call that fails; 0 for none */
  gboolean for_ever; /* so do all after it */
  gboolean kills;    /* the call ends the program instead */
  int      code;
  gboolean is_folder_synced;
} Faults;

extern Faults faults;
