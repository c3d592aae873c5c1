/* pathos-vocabulary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-channel.h"
#include "pathos-theme.h"
#include "pathos-words.h"

G_BEGIN_DECLS

/* How a map shows the choices of the model: cards, descriptions and the legend share these tables. */

typedef struct
{
  PathosTouchpointRoles role;
  const char           *icon;
  PathosWord            word;
  gsize                 colour; /* the offset of the icon's colour in PathosTheme */
} PathosRoleMark;

/* One for each role, in their order; ends with a role of 0. */
extern const PathosRoleMark pathos_role_marks[];

PathosColour pathos_role_mark_get_colour (const PathosRoleMark *self, const PathosTheme *theme);
PathosWord   pathos_basis_get_word (PathosBasis basis);
const char  *pathos_channel_get_shown_icon (PathosChannel *channel);
const char  *pathos_persona_get_prompt (const char *language, const char *attr);

G_END_DECLS
