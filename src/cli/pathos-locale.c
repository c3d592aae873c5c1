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
 * Sets the locale of the process, and the language of its sentences. The C locale, in which jobs without a locale run,
 * knows ASCII only, but names of files and personas hold more, and so do our sentences.
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
