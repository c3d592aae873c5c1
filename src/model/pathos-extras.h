/* pathos-extras.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file has that this version does not know, kept so that saving does not lose it: members, each with
 * the name of the member before it, and spellings, the JSON text of an unknown value of an enumeration or a
 * set of flags. Spellings are dropped when their attribute is set; nothing else changes. */
typedef struct _PathosExtras PathosExtras;

typedef struct
{
  char *after; /* (nullable): the member before it in the file, NULL for the first: a name may be empty */
  char *name;
  char *json; /* one JSON value, as text */
} PathosExtra;

PathosExtras *pathos_extras_add (PathosExtras *self, const char *after, const char *name, const char *json);
PathosExtras *pathos_extras_set_spelling (PathosExtras *self, const char *name, const char *json);
PathosExtras *pathos_extras_dup (const PathosExtras *self);
void          pathos_extras_free (PathosExtras *self);

const char        *pathos_extras_get_spelling (const PathosExtras *self, const char *name);
const PathosExtra *pathos_extras_get_members (const PathosExtras *self, guint *n_members);
const PathosExtra *pathos_extras_get_spellings (const PathosExtras *self, guint *n_spellings);

G_END_DECLS
