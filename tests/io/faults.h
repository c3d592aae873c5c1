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
  gboolean is_file_synced; /* before it got its name */
  int      n_at_rename;    /* the number of the last call that gives it */

  void (*meanwhile) (void); /* (nullable): what somebody else does … */
  int      meanwhile_at;    /* … before the call of that number; 0 for each … */
  gboolean until_close;     /* … until a file is closed */

  /* What a file system may be like. */
  gboolean writes_bytes;     /* one by one, and only when asked again */
  gboolean ignores_modes;    /* but does not say so */
  int      folder_sync_code; /* 0 if folders can be synced */
  int      close_code;       /* 0 if files can be closed */
  gboolean has_no_renameat2;
  gboolean has_no_linkat;
} Faults;

extern Faults faults;
