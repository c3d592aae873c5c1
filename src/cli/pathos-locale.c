/* pathos-locale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/**
 * pathos_locale_init:
 *
 * Sets the locale of the process and the language of its messages. Unattended jobs often run in the locale C,
 * which becomes C.UTF-8: names of files and personas, and our messages, are not only ASCII.
 */
void
pathos_locale_init (void)
{
  setlocale (LC_ALL, "");
  if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
