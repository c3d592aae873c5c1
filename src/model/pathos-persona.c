/* pathos-persona.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-persona.h"

#include "pathos-channel.h"
#include "pathos-source.h"

#include <glib/gi18n.h>

/**
 * PathosPersona:
 *
 * A person, or a kind of person, whose journey the map shows.
 */

G_DEFINE_FINAL_TYPE (PathosPersona, pathos_persona, PATHOS_TYPE_ELEMENT)

static const PathosAttr persona_attrs[] = {
  PATHOS_STRING (PathosPersona, name, N_ ("Name")),
  PATHOS_ENUM (PathosPersona, kind, N_ ("Kind"), pathos_persona_kinds, 0),
  PATHOS_STRING (PathosPersona, role, N_ ("Role")),
  PATHOS_TEXT (PathosPersona, quote, N_ ("Quote")),
  PATHOS_TEXT (PathosPersona, biography, N_ ("Biography")),
  PATHOS_TEXT (PathosPersona, demographics, N_ ("Demographics")),
  PATHOS_TEXT (PathosPersona, preferences, N_ ("Preferences")),
  PATHOS_TEXT (PathosPersona, goals, N_ ("Goals")),
  PATHOS_TEXT (PathosPersona, needs, N_ ("Needs")),
  PATHOS_TEXT (PathosPersona, expectations, N_ ("Expectations")),
  PATHOS_TEXT (PathosPersona, frustrations, N_ ("Frustrations")),
  PATHOS_TEXT (PathosPersona, motivations, N_ ("Motivations")),
  PATHOS_REFERENCES (PathosPersona, channels, N_ ("Preferred channels"), pathos_channel_get_type),
  PATHOS_ENUM (PathosPersona, basis, N_ ("Basis"), pathos_bases, 0),
  PATHOS_REFERENCES (PathosPersona, sources, N_ ("Sources"), pathos_source_get_type),
  PATHOS_COLOUR (PathosPersona, colour, N_ ("Colour")),
  PATHOS_ENUM (PathosPersona, marker, N_ ("Marker"), pathos_markers, PATHOS_MARKER_NONE),
  PATHOS_IMAGE (PathosPersona, portrait, N_ ("Portrait")),
  PATHOS_BOOLEAN (PathosPersona, visible, N_ ("Visible"), TRUE),
  PATHOS_BOOLEAN (PathosPersona, placeholder, N_ ("Placeholder"), FALSE),
};

static void
pathos_persona_class_init (PathosPersonaClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "persona";
  element_class->label = N_ ("Persona");
  pathos_element_class_install (element_class, persona_attrs, G_N_ELEMENTS (persona_attrs), NULL, 0);
}

static void
pathos_persona_init (PathosPersona *self)
{
}
