/* pathos-id.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ids are eight characters of a–z and 2–9, the first a letter. */

#define PATHOS_ID_LENGTH 8

typedef char PathosId[PATHOS_ID_LENGTH + 1];

gboolean pathos_id_is_valid (const char *id);
void     pathos_id_generate (PathosId id);
void     pathos_id_derive (PathosId id, const char *text);
void     pathos_id_seed (guint32 seed);

G_END_DECLS
