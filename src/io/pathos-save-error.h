/* pathos-save-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file was not saved, although it could be: somebody has to be asked first. The message is a sentence
 * to ask with. */
typedef enum
{
  PATHOS_SAVE_ERROR_EXISTS,  /* there is a file of that name, and nobody agreed to overwrite it */
  PATHOS_SAVE_ERROR_MAP,     /* an export would overwrite a map: there is nothing to agree to */
  PATHOS_SAVE_ERROR_CHANGED, /* the file no longer holds what was read from it or saved to it last */
  PATHOS_SAVE_ERROR_GONE,    /* there is no file where one was read or saved last */
  PATHOS_SAVE_ERROR_LINKED,  /* the file has other names, which would keep the old content */
  PATHOS_SAVE_ERROR_RIGHTS,  /* its owner, group, access rights or attributes cannot be kept */
} PathosSaveErrorCode;

/* What somebody agreed to. */
typedef enum
{
  PATHOS_SAVE_DEFAULT = 0,
  PATHOS_SAVE_NEW = 1 << 0, /* the other way round: not even the file that was named may exist */
  PATHOS_SAVE_CHANGED = 1 << 1,
  PATHOS_SAVE_LINKED = 1 << 2,
  PATHOS_SAVE_RIGHTS = 1 << 3,
  PATHOS_SAVE_ANYHOW = PATHOS_SAVE_CHANGED | PATHOS_SAVE_LINKED | PATHOS_SAVE_RIGHTS,
} PathosSaveFlags;

#define PATHOS_SAVE_ERROR (pathos_save_error_quark ())
GQuark pathos_save_error_quark (void);

G_END_DECLS
