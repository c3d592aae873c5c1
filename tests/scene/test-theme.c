/* test-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-theme.h"

#include <stddef.h>

#define OF(member) offsetof (PathosTheme, member)
#define TEXT       4.5
#define MARK       3.0

/* Which colour is seen on which. */
static const struct
{
  const char *name;
  gsize       ink, ground;
  double      least;
} pairs[] = {
  { "text on the map", OF (text), OF (background), TEXT },
  { "dim text on the map", OF (text_dim), OF (background), TEXT },
  { "text on a card", OF (text), OF (card), TEXT },
  { "dim text on a card", OF (text_dim), OF (card), TEXT },
  { "text on a pain point", OF (text), OF (pain), TEXT },
  { "dim text on a pain point", OF (text_dim), OF (pain), TEXT },
  { "text on an opportunity", OF (text), OF (opportunity), TEXT },
  { "dim text on an opportunity", OF (text_dim), OF (opportunity), TEXT },
  { "text on a chip", OF (text), OF (chip), TEXT },
  { "dim text on a chip", OF (text_dim), OF (chip), TEXT },
  { "a stage's title", OF (stage_text), OF (stage), TEXT },
  { "a badge", OF (badge_text), OF (badge), TEXT },
  { "an exit", OF (pain_text), OF (card), TEXT },
  { "the lowest point", OF (pain_text), OF (background), TEXT },
  { "the lowest point on its stretch", OF (pain_text), OF (low), TEXT },
  { "an icon", OF (icon), OF (card), MARK },
  { "an icon on the map", OF (icon), OF (background), MARK },
  { "a star", OF (star), OF (card), MARK },
  { "a star in the legend", OF (star), OF (background), MARK },
  { "a sign of pain", OF (pain_mark), OF (pain), MARK },
  { "a bottleneck", OF (pain_mark), OF (card), MARK },
  { "a ring", OF (pain_mark), OF (low), MARK },
  { "a bulb", OF (opportunity_mark), OF (opportunity), MARK },
  { "a link", OF (link), OF (background), MARK },
  { "evidence of the map", OF (bar), OF (background), MARK },
  { "evidence on a card", OF (strength), OF (card), MARK },
  { "evidence on a pain point", OF (strength), OF (pain), MARK },
  { "evidence on an opportunity", OF (strength), OF (opportunity), MARK },
  { "the zero line", OF (axis), OF (background), MARK },
};

static PathosColour
colour_at (const PathosTheme *theme,
           gsize              offset)
{
  return *(const PathosColour *) (gconstpointer) ((const char *) theme + offset);
}

typedef void (*ThemeFunc) (const PathosTheme *theme);

static void
each_theme (ThemeFunc func)
{
  for (PathosThemeName name = PATHOS_THEME_LIGHT; name <= PATHOS_THEME_PRINT; name++)
    {
      for (int high_contrast = FALSE; high_contrast <= TRUE; high_contrast++)
        {
          const PathosTheme *theme = pathos_theme_get (name, high_contrast);

          g_assert_cmpint (theme->name, ==, name);
          g_assert_cmpint (theme->high_contrast, ==, high_contrast);
          g_assert_true (theme == pathos_theme_get (name, high_contrast));
          func (theme);
        }
    }
}

static void
check_pairs (const PathosTheme *theme)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      PathosColour ink = colour_at (theme, pairs[i].ink), ground = colour_at (theme, pairs[i].ground);

      if (pathos_colour_get_contrast (ink, ground) < pairs[i].least)
        g_error ("%s, theme %d%s: #%06x on #%06x has %.2f",
                 pairs[i].name, theme->name, theme->high_contrast ? " in high contrast" : "",
                 ink & 0xffffff, ground & 0xffffff, pathos_colour_get_contrast (ink, ground));
    }
}

static void
test_pairs (void)
{
  each_theme (check_pairs);
}

static void
check_persona (const PathosTheme *theme,
               PathosColour       wish)
{
  const PathosColour grounds[] = { theme->background, theme->card, theme->chip, theme->pain,
                                   theme->opportunity, theme->low };
  PathosColour       colour = pathos_theme_get_persona_colour (theme, wish);
  PathosColour       ink = pathos_theme_get_ink (theme, colour);

  g_assert_cmpuint (colour >> 24, ==, 0xff);
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    g_assert_cmpfloat (pathos_colour_get_contrast (colour, grounds[i]), >=, MARK);
  g_assert_cmpfloat (pathos_colour_get_contrast (ink, theme->background), >=, TEXT);
  g_assert_cmpfloat (pathos_colour_get_contrast (ink, theme->low), >=, TEXT);
}

/* Whatever the colour of a persona, its marks and its name have enough contrast. */
static void
check_personas (const PathosTheme *theme)
{
  const PathosTheme *light = pathos_theme_get (PATHOS_THEME_LIGHT, FALSE);

  for (guint i = 0; i < 16 * 16 * 16; i++)
    check_persona (theme, 0xff000000 | (i & 0xf00) << 12 | (i & 0xf0) << 8 | (i & 0xf) << 4);

  for (guint i = 0; i < PATHOS_MAX_PERSONAS && !theme->patterns; i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (theme->personas[i], !=, theme->personas[j]);
      g_assert_cmpuint (pathos_theme_get_persona_colour (theme, light->personas[i]),
                        ==, theme->personas[i]);
    }
}

static void
test_personas (void)
{
  each_theme (check_personas);
}

/* High contrast sets nothing off by a tint: edges do that, and everything is on black or white. */
static void
check_grounds (const PathosTheme *theme)
{
  if (!theme->high_contrast)
    return;

  g_assert_cmpuint (theme->background, ==, theme->name == PATHOS_THEME_DARK ? 0xff000000 : 0xffffffff);
  g_assert_cmpuint (theme->card, ==, theme->background);
  g_assert_cmpuint (theme->chip, ==, theme->background);
  g_assert_cmpfloat (pathos_colour_get_contrast (theme->card_border, theme->card), ==, 21);
}

static void
test_high_contrast (void)
{
  each_theme (check_grounds);
}

static void
test_colours (void)
{
  g_assert_cmpfloat_with_epsilon (pathos_colour_get_contrast (0xff000000, 0xffffffff), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (pathos_colour_get_contrast (0xffffffff, 0xff777777), 4.478, 0.001);
  g_assert_cmpfloat_with_epsilon (pathos_colour_get_contrast (0xff1c71d8, 0xff1c71d8), 1, 0.001);
  g_assert_cmpuint (pathos_colour_mix (0xff000000, 0xffffffff, 0), ==, 0xff000000);
  g_assert_cmpuint (pathos_colour_mix (0xff000000, 0xffffffff, 1), ==, 0xffffffff);
  g_assert_cmpuint (pathos_colour_mix (0xff004080, 0xff806040, 0.5), ==, 0xff405060);
}

/* On every background, a theme is either refused or readable, and everything drawn on it follows. */
static void
test_backgrounds (void)
{
  guint n_readable = 0;

  g_assert_null (pathos_theme_get_on (PATHOS_THEME_LIGHT, FALSE, 0xff203040));
  g_assert_nonnull (pathos_theme_get_on (PATHOS_THEME_DARK, FALSE, 0xff203040));
  g_assert_true (pathos_theme_get_on (PATHOS_THEME_DARK, TRUE, 0) ==
                 pathos_theme_get (PATHOS_THEME_DARK, TRUE));

  for (guint i = 0; i < 6 * 6 * 6 * 6; i++)
    {
      guint32            red = i / 6 % 6 * 51, green = i / 36 % 6 * 51, blue = i / 216 * 51;
      guint32            background = 0xff000000 | red << 16 | green << 8 | blue;
      gboolean           strong = i % 2;
      const PathosTheme *theme = pathos_theme_get_on (i % 6 / 2, strong, background);

      if (theme == NULL)
        continue;

      g_assert_cmphex (theme->background, ==, background);
      g_assert_true (theme == pathos_theme_get_on (i % 6 / 2, strong, background));
      g_assert_cmpfloat (pathos_colour_get_contrast (theme->text, background), >=, strong ? 7 : 4.5);
      g_assert_cmpfloat (pathos_colour_get_contrast (theme->text_dim, background), >=, 4.5);
      g_assert_cmpfloat (pathos_colour_get_contrast (theme->axis, background), >=, 3);
      g_assert_cmpfloat (pathos_colour_get_contrast (theme->link, background), >=, 3);
      g_assert_cmpfloat (pathos_colour_get_contrast (theme->icon, background), >=, 3);
      for (guint j = 0; j < PATHOS_MAX_PERSONAS; j++)
        g_assert_cmpfloat (pathos_colour_get_contrast (theme->personas[j], background), >=, 4.5);
      n_readable++;
    }

  g_assert_cmpuint (n_readable, >, 400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/pairs", test_pairs);
  g_test_add_func ("/theme/personas", test_personas);
  g_test_add_func ("/theme/high-contrast", test_high_contrast);
  g_test_add_func ("/theme/colours", test_colours);
  g_test_add_func ("/theme/backgrounds", test_backgrounds);

  return g_test_run ();
}
