/* pathos-save-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file was not written, although it could be: somebody has to be asked first. The message is a sentence
 * to ask with. */
typedef enum
{
  PATHOS_SAVE_ERROR_EXISTS, /* there is a file of that name, and nobody agreed to overwrite it */
  PATHOS_SAVE_ERROR_MAP,    /* an export would overwrite a map: there is nothing to agree to */
} PathosSaveErrorCode;

#define PATHOS_SAVE_ERROR (pathos_save_error_quark ())
GQuark pathos_save_error_quark (void);

G_END_DECLS
