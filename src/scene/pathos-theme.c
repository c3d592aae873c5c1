/* pathos-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-theme.h"

#include <math.h>

/* Texts have a contrast of at least 4.5 and marks of at least 3 on every surface on which the layout puts
 * them, which a test checks with scenes of all themes. The persona colours can be distinguished with any
 * colour blindness, and are different from the red of pain points and the green of opportunities. */

#define OPAQUE(rgb)               (0xff000000u | (rgb))
#define PALETTE(a, b, c, d, e, f) { OPAQUE (a), OPAQUE (b), OPAQUE (c), OPAQUE (d), OPAQUE (e), OPAQUE (f) }

static const PathosTheme light = {
  .name = PATHOS_THEME_LIGHT,
  .background = OPAQUE (0xffffff),
  .text = OPAQUE (0x241f31),
  .text_dim = OPAQUE (0x5e5c64),
  .rule = OPAQUE (0xdeddda),
  .grid = OPAQUE (0xececea),
  .axis = OPAQUE (0x8f8e8b),
  .card = OPAQUE (0xffffff),
  .card_border = OPAQUE (0xcfcdca),
  .card_shadow = OPAQUE (0xf1f1f1),
  .stage = OPAQUE (0xdfe7f2),
  .stage_text = OPAQUE (0x1a3a66),
  .badge = OPAQUE (0xe6f0fd),
  .badge_text = OPAQUE (0x1a5fb4),
  .chip = OPAQUE (0xfafafa),
  .chip_border = OPAQUE (0xdeddda),
  .bar = OPAQUE (0x2b8a5b),
  .bar_rest = OPAQUE (0xe3e1df),
  .icon = OPAQUE (0x5e5c64),
  .star = OPAQUE (0xa67300),
  .pain = OPAQUE (0xfdeeee),
  .pain_border = OPAQUE (0xefc4c6),
  .pain_mark = OPAQUE (0xc01c28),
  .pain_text = OPAQUE (0xa51d2d),
  .low = OPAQUE (0xfbe3e4),
  .opportunity = OPAQUE (0xe9f7f0),
  .opportunity_border = OPAQUE (0xb5dcc9),
  .opportunity_mark = OPAQUE (0x247a50),
  .strength = OPAQUE (0x6f6d75),
  .strength_rest = OPAQUE (0xd5d3d8),
  .link = OPAQUE (0x77767b),
  .gap = OPAQUE (0x3584e4),
  .personas = PALETTE (0x0e7a7a, 0x813d9c, 0x865e3c, 0x4a5a8a, 0x9c2c6e, 0x5f6016),
};

static const PathosTheme dark = {
  .name = PATHOS_THEME_DARK,
  .background = OPAQUE (0x242428),
  .text = OPAQUE (0xf2f1f4),
  .text_dim = OPAQUE (0xbab8bf),
  .rule = OPAQUE (0x3d3d42),
  .grid = OPAQUE (0x333338),
  .axis = OPAQUE (0x8a898f),
  .card = OPAQUE (0x2e2e33),
  .card_border = OPAQUE (0x4c4c52),
  .card_shadow = OPAQUE (0x222226),
  .stage = OPAQUE (0x333e50),
  .stage_text = OPAQUE (0xd6e4f7),
  .badge = OPAQUE (0x2b3a52),
  .badge_text = OPAQUE (0x9cc6f7),
  .chip = OPAQUE (0x2b2b30),
  .chip_border = OPAQUE (0x45454b),
  .bar = OPAQUE (0x57c794),
  .bar_rest = OPAQUE (0x48484e),
  .icon = OPAQUE (0xbab8bf),
  .star = OPAQUE (0xe5b93c),
  .pain = OPAQUE (0x3d2629),
  .pain_border = OPAQUE (0x6b3d42),
  .pain_mark = OPAQUE (0xff8f8f),
  .pain_text = OPAQUE (0xff9d9d),
  .low = OPAQUE (0x42282c),
  .opportunity = OPAQUE (0x21352c),
  .opportunity_border = OPAQUE (0x37604c),
  .opportunity_mark = OPAQUE (0x5fd39a),
  .strength = OPAQUE (0xb0aeb5),
  .strength_rest = OPAQUE (0x55555c),
  .link = OPAQUE (0x9a99a0),
  .gap = OPAQUE (0x62a0ea),
  .personas = PALETTE (0x5fc9c4, 0xd29ae8, 0xcfa57c, 0xa3b4e8, 0xf28bce, 0xc6c770),
};

/* Black on white, with shapes and patterns instead of colours. */
static const PathosTheme print = {
  .name = PATHOS_THEME_PRINT,
  .background = OPAQUE (0xffffff),
  .text = OPAQUE (0x000000),
  .text_dim = OPAQUE (0x404040),
  .rule = OPAQUE (0xb0b0b0),
  .grid = OPAQUE (0xdcdcdc),
  .axis = OPAQUE (0x707070),
  .card = OPAQUE (0xffffff),
  .card_border = OPAQUE (0x808080),
  .stage = OPAQUE (0xffffff),
  .stage_border = OPAQUE (0x000000),
  .stage_text = OPAQUE (0x000000),
  .badge = OPAQUE (0xffffff),
  .badge_text = OPAQUE (0x000000),
  .badge_border = OPAQUE (0x000000),
  .chip = OPAQUE (0xffffff),
  .chip_border = OPAQUE (0x808080),
  .bar = OPAQUE (0x000000),
  .bar_rest = OPAQUE (0xcccccc),
  .icon = OPAQUE (0x303030),
  .star = OPAQUE (0x000000),
  .pain = OPAQUE (0xffffff),
  .pain_border = OPAQUE (0x000000),
  .pain_mark = OPAQUE (0x000000),
  .pain_text = OPAQUE (0x000000),
  .low = OPAQUE (0xc8c8c8),
  .opportunity = OPAQUE (0xffffff),
  .opportunity_border = OPAQUE (0x808080),
  .opportunity_mark = OPAQUE (0x000000),
  .strength = OPAQUE (0x000000),
  .strength_rest = OPAQUE (0xcccccc),
  .link = OPAQUE (0x404040),
  .gap = OPAQUE (0x000000),
  .personas = PALETTE (0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000),
  .patterns = TRUE,
};

/* Returns: (transfer none) (array fixed-size=256): the linear values of all that a channel can have; every
 * layout asks for the contrasts of its personas' colours */
static const double *
get_linear (void)
{
  static double linear[256];
  static gsize  ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (linear); i++)
        {
          double part = i / 255.0;

          linear[i] = part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
        }
      g_once_init_leave (&ready, 1);
    }

  return linear;
}

static double
luminance (PathosColour colour)
{
  const double *linear = get_linear ();

  return 0.2126 * linear[colour >> 16 & 0xff] + 0.7152 * linear[colour >> 8 & 0xff] +
         0.0722 * linear[colour & 0xff];
}

/**
 * pathos_colour_get_contrast:
 *
 * Computes the contrast ratio of WCAG 2.2, without regard to opacity.
 *
 * Returns: the ratio, from 1 to 21
 */
double
pathos_colour_get_contrast (PathosColour a,
                            PathosColour b)
{
  double high = luminance (a), low = luminance (b);

  return high > low ? (high + 0.05) / (low + 0.05) : (low + 0.05) / (high + 0.05);
}

/**
 * pathos_colour_mix:
 * @part: from 0 for @from to 1 for @to
 *
 * Returns: an opaque colour
 */
PathosColour
pathos_colour_mix (PathosColour from,
                   PathosColour to,
                   double       part)
{
  PathosColour mixed = 0xff000000u;

  for (int shift = 0; shift <= 16; shift += 8)
    {
      double a = from >> shift & 0xff, b = to >> shift & 0xff;

      mixed |= (guint32) lround (a + (b - a) * part) << shift;
    }

  return mixed;
}

/* Names, marks and curves in the colour of a persona may be on any of these. */
static gboolean
stands_out (const PathosTheme *self,
            PathosColour       colour)
{
  return pathos_colour_get_contrast (colour, self->background) >= 4.5 &&
         pathos_colour_get_contrast (colour, self->card) >= 4.5 &&
         pathos_colour_get_contrast (colour, self->low) >= 3 &&
         pathos_colour_get_contrast (colour, self->pain) >= 3 &&
         pathos_colour_get_contrast (colour, self->opportunity) >= 3;
}

/**
 * pathos_theme_get_persona_colour:
 * @colour: the colour of the persona
 *
 * Colours of the palette become those of this theme; others are mixed with the text colour until their
 * contrast is sufficient.
 *
 * Returns: a colour for names, marks and curves
 */
PathosColour
pathos_theme_get_persona_colour (const PathosTheme *self,
                                 PathosColour       colour)
{
  PathosColour adapted = OPAQUE (colour & 0xffffff);

  if (self->patterns)
    return self->personas[0];

  for (guint i = 0; i < PATHOS_MAX_PERSONAS; i++)
    {
      if (light.personas[i] == adapted)
        return self->personas[i];
    }

  for (int tenths = 1; tenths <= 10 && !stands_out (self, adapted); tenths++)
    adapted = pathos_colour_mix (OPAQUE (colour & 0xffffff), self->text, tenths / 10.0);
  return adapted;
}

/**
 * pathos_theme_get_ink:
 *
 * Returns: @colour, made darker or lighter until text is legible on the map and on the tint of low points
 */
PathosColour
pathos_theme_get_ink (const PathosTheme *self,
                      PathosColour       colour)
{
  PathosColour ink = colour;

  for (int steps = 1; steps <= 20 && (pathos_colour_get_contrast (ink, self->background) < 4.5 ||
                                      pathos_colour_get_contrast (ink, self->low) < 4.5);
       steps++)
    ink = pathos_colour_mix (colour, self->text, steps / 20.0);

  return ink;
}

/* With high contrast, nothing important is grey, and all surfaces have borders. */
static PathosTheme
strengthen (const PathosTheme *base)
{
  PathosTheme   theme = *base;
  PathosColour  strong = base->name == PATHOS_THEME_DARK ? OPAQUE (0xffffff) : OPAQUE (0x000000);
  PathosColour *inked[] = {
    &theme.text, &theme.text_dim, &theme.axis, &theme.card_border, &theme.stage_border, &theme.stage_text,
    &theme.badge_text, &theme.badge_border, &theme.chip_border, &theme.icon, &theme.strength, &theme.link,
    &theme.opportunity_border, &theme.pain_border
  };

  theme.high_contrast = TRUE;
  theme.card_shadow = 0;
  theme.background = base->name == PATHOS_THEME_DARK ? OPAQUE (0x000000) : OPAQUE (0xffffff);
  theme.card = theme.chip = theme.background;
  for (guint i = 0; i < G_N_ELEMENTS (inked); i++)
    *inked[i] = strong;
  theme.rule = pathos_colour_mix (theme.background, strong, 0.55);
  theme.grid = pathos_colour_mix (theme.background, strong, 0.3);
  theme.strength_rest = pathos_colour_mix (theme.background, strong, 0.25);
  for (guint i = 0; i < PATHOS_MAX_PERSONAS; i++)
    theme.personas[i] = pathos_colour_mix (base->personas[i], strong, 0.3);

  return theme;
}

/**
 * pathos_theme_get:
 *
 * Returns: (transfer none): the theme
 */
const PathosTheme *
pathos_theme_get (PathosThemeName name,
                  gboolean        high_contrast)
{
  static const PathosTheme *const themes[] = { &light, &dark, &print };
  static PathosTheme              strong[G_N_ELEMENTS (themes)];
  static gsize                    ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
        strong[i] = strengthen (themes[i]);
      g_once_init_leave (&ready, 1);
    }

  return high_contrast ? &strong[name] : themes[name];
}

/* Returns: @colour, mixed with that of texts until its contrast with @background is @wanted */
static PathosColour
adapt (const PathosTheme *self,
       PathosColour       colour,
       double             wanted)
{
  PathosColour adapted = colour;

  for (int steps = 1; steps <= 20 && pathos_colour_get_contrast (adapted, self->background) < wanted; steps++)
    adapted = pathos_colour_mix (colour, self->text, steps / 20.0);

  return adapted;
}

/* What is drawn on the background itself follows it. Cards and the like bring their own. */
static void
put_on (PathosTheme *self,
        PathosColour background)
{
  g_assert (self != NULL);

  self->background = background;
  self->text_dim = adapt (self, self->text_dim, 4.5);
  self->axis = adapt (self, self->axis, 3);
  self->link = adapt (self, self->link, 3);
  self->icon = adapt (self, self->icon, 3);
  self->rule = pathos_colour_mix (background, self->text, self->high_contrast ? 0.55 : 0.2);
  self->grid = pathos_colour_mix (background, self->text, self->high_contrast ? 0.3 : 0.1);
  for (guint i = 0; i < PATHOS_MAX_PERSONAS; i++)
    self->personas[i] = adapt (self, self->personas[i], 4.5);
}

/**
 * pathos_theme_get_on:
 * @background: an opaque colour; 0 for that of the theme
 *
 * Returns: (transfer none) (nullable): the theme with another background; %NULL if its texts would not be
 *   readable on that
 */
const PathosTheme *
pathos_theme_get_on (PathosThemeName name,
                     gboolean        high_contrast,
                     PathosColour    background)
{
  static GHashTable *themes; /* of all that were ever asked for, since scenes refer to them */
  static GMutex      mutex;
  const PathosTheme *base = pathos_theme_get (name, high_contrast);
  guint64            key = (guint64) background << 8 | (guint64) name << 1 | (high_contrast ? 1 : 0);
  PathosTheme       *theme;

  if (background == 0 || background == base->background)
    return base;
  if (pathos_colour_get_contrast (base->text, background) < (high_contrast ? 7 : 4.5))
    return NULL;

  g_mutex_lock (&mutex);
  if (themes == NULL)
    themes = g_hash_table_new (g_int64_hash, g_int64_equal);
  theme = g_hash_table_lookup (themes, &key);
  if (theme == NULL)
    {
      theme = g_memdup2 (base, sizeof *base);
      put_on (theme, background);
      g_hash_table_insert (themes, g_memdup2 (&key, sizeof key), theme);
    }
  g_mutex_unlock (&mutex);
  return theme;
}
