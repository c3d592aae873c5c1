/* pathos-persona.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_PERSONA (pathos_persona_get_type ())
G_DECLARE_FINAL_TYPE (PathosPersona, pathos_persona, PATHOS, PERSONA, PathosElement)

struct _PathosPersona
{
  PathosElement parent_instance;

  const char  *name;
  int          kind; /* PathosPersonaKind */
  const char  *role;
  const char  *quote;
  const char  *biography;
  const char  *demographics;
  const char  *preferences;
  const char  *goals;
  const char  *needs;
  const char  *expectations;
  const char  *frustrations;
  const char  *motivations;
  const char **channels;
  int          basis; /* PathosBasis */
  const char **sources;
  guint        colour;
  int          marker; /* PathosMarker */
  const char  *portrait;
  gboolean     visible;
  gboolean     placeholder;
};

G_END_DECLS
