/* pathos-theme.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Length: one field for each colour.
 */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

typedef enum
{
  PATHOS_THEME_LIGHT,
  PATHOS_THEME_DARK,
  PATHOS_THEME_PRINT,
} PathosThemeName;

#define PATHOS_MAX_PERSONAS 6 /* with different colours */

/* The colours of a map. All are opaque: office programs draw translucent paint of a PDF as dark bars. */
typedef struct
{
  PathosThemeName name;
  gboolean        high_contrast;

  PathosColour background;
  PathosColour text;     /* titles and names */
  PathosColour text_dim; /* secondary */
  PathosColour rule;     /* between lanes */
  PathosColour grid;     /* hairlines of the emotion lane */
  PathosColour axis;     /* its zero line, and line lanes */
  PathosColour card, card_border;
  PathosColour card_shadow; /* 0 for none */
  PathosColour stage;
  PathosColour stage_border; /* 0 where the tint is enough */
  PathosColour stage_text;
  PathosColour badge, badge_text, badge_border;
  PathosColour chip, chip_border;
  PathosColour bar, bar_rest; /* of evidence */
  PathosColour icon;
  PathosColour star;
  PathosColour pain, pain_border, pain_mark, pain_text;
  PathosColour low; /* under the lowest stretch of a curve */
  PathosColour opportunity, opportunity_border, opportunity_mark;
  PathosColour strength, strength_rest;
  PathosColour link;
  PathosColour gap; /* where something will be dropped */
  PathosColour personas[PATHOS_MAX_PERSONAS];
  gboolean     patterns; /* hatch instead of tint */
} PathosTheme;

const PathosTheme *pathos_theme_get (PathosThemeName name, gboolean high_contrast);
const PathosTheme *pathos_theme_get_on (PathosThemeName name, gboolean strong, PathosColour background);
PathosColour       pathos_theme_get_persona_colour (const PathosTheme *self, PathosColour colour);
PathosColour       pathos_theme_get_ink (const PathosTheme *self, PathosColour colour);

double       pathos_colour_get_contrast (PathosColour a, PathosColour b);
PathosColour pathos_colour_mix (PathosColour from, PathosColour to, double part);

G_END_DECLS
