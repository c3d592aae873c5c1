/* pathos-touchpoint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-touchpoint.h"

#include "pathos-channel.h"
#include "pathos-feeling.h"
#include "pathos-persona.h"

#include <glib/gi18n.h>

/**
 * PathosTouchpoint:
 *
 * A moment at which the customer meets the company.
 */

G_DEFINE_FINAL_TYPE (PathosTouchpoint, pathos_touchpoint, PATHOS_TYPE_ELEMENT)

static const PathosAttr touchpoint_attrs[] = {
  PATHOS_STRING (PathosTouchpoint, title, N_ ("Title")),
  PATHOS_REFERENCES (PathosTouchpoint, channels, N_ ("Channels"), pathos_channel_get_type),
  PATHOS_FLAGS (PathosTouchpoint, roles, N_ ("Roles"), pathos_touchpoint_roles),
  PATHOS_EVERYONE (PathosTouchpoint, personas, N_ ("Personas"), pathos_persona_get_type),
  PATHOS_INTEGER (PathosTouchpoint, importance, N_ ("Importance"), 0, 5, 0),
  PATHOS_BOOLEAN (PathosTouchpoint, alternative, N_ ("Alternative"), FALSE),
  PATHOS_DURATION (PathosTouchpoint, duration, N_ ("Duration")),
  PATHOS_DURATION (PathosTouchpoint, wait, N_ ("Wait")),
  PATHOS_STRING (PathosTouchpoint, owner, N_ ("Owner")),
  PATHOS_TEXT (PathosTouchpoint, notes, N_ ("Notes")),
  PATHOS_STRING (PathosTouchpoint, link, N_ ("Link")),
  PATHOS_IMAGE (PathosTouchpoint, picture, N_ ("Picture")),
};

static const PathosChildren touchpoint_children[] = {
  PATHOS_CHILDREN (PathosTouchpoint, feelings, N_ ("Feelings"), pathos_feeling_get_type),
};

static void
pathos_touchpoint_class_init (PathosTouchpointClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "touchpoint";
  element_class->label = N_ ("Touchpoint");
  pathos_element_class_install (element_class, touchpoint_attrs, G_N_ELEMENTS (touchpoint_attrs),
                                touchpoint_children, G_N_ELEMENTS (touchpoint_children));
}

static void
pathos_touchpoint_init (PathosTouchpoint *self)
{
}
