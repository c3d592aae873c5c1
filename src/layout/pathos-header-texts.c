/* pathos-header-texts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-header-private.h"

#include <string.h>

/* The texts of a persona in its chip. */

/* Returns: (transfer full): the name and role of a persona */
char *
pathos_header_describe_persona (PathosPlan    *plan,
                                PathosPersona *persona)
{
  return pathos_words_join (plan->language, " · ", persona->name, persona->role, NULL);
}

static char *
first_line (const char *text)
{
  return g_strndup (text, strcspn (text, "\n"));
}

/* Returns: what is below the name: goals, or needs where there are only those */
static const char *
get_wish (PathosPersona *persona)
{
  return *persona->goals == '\0' && *persona->needs != '\0' ? "needs" : "goals";
}

/* Returns: (transfer none): the texts of a chip in the order in which they are edited: those that are said as
 * they are seen, and a goal that nobody has said yet last */
const char *const *
pathos_header_get_texts (PathosPersona *persona)
{
  static const char *const goals[] = { "name", "role", "goals", "quote", NULL };
  static const char *const needs[] = { "name", "role", "needs", "quote", NULL };
  static const char *const quote[] = { "name", "role", "quote", "goals", NULL };

  if (*persona->goals != '\0')
    return goals;

  return *persona->needs != '\0' ? needs : quote;
}

static const char *
get_text (PathosPersona *persona,
          const char    *attr)
{
  return pathos_attr_get_text (pathos_element_find_attr (PATHOS_ELEMENT (persona), attr), persona);
}

/* Returns: (transfer full): all that is below the name */
char *
pathos_header_describe_rest (PathosPlan    *plan,
                             PathosPersona *persona)
{
  g_autofree char *wish = first_line (get_text (persona, get_wish (persona)));
  g_autofree char *quote = first_line (persona->quote);

  return pathos_words_join (plan->language, " · ", wish, quote, NULL);
}

/* A quote is in italics, as a thought is. */
static PathosChipLine
get_line (PathosPlan    *plan,
          PathosPersona *persona,
          const char    *string,
          const char    *attr,
          float          room)
{
  gboolean        is_name = strcmp (attr, "name") == 0, is_dim = !is_name || persona->placeholder;
  gboolean        is_quote = strcmp (attr, "quote") == 0;
  float           size = is_name ? PATHOS_SIZE_NAME : PATHOS_SIZE_CELL;
  PathosTextStyle style = pathos_plan_get_style (plan, size, is_name, room);

  return (PathosChipLine) { pathos_plan_get_real_text (plan, string, &style,
                                                       !persona->placeholder && !is_quote),
                            is_dim ? plan->theme->text_dim : plan->theme->text, attr };
}

/* While one of its texts is typed, each has a line of its own, and is typed where it is seen.
 * @name: with the role
 * @lines: (out caller-allocates) (array length=PATHOS_CHIP_LINES)
 *
 * Returns: how many lines there are */
guint
pathos_header_get_lines (PathosPlan     *plan,
                         PathosPersona  *persona,
                         const char     *name,
                         float           room,
                         PathosChipLine *lines)
{
  const char *const below[] = { get_wish (persona), "quote" };
  const PathosAttr *attr = pathos_plan_find_typed (plan, PATHOS_ELEMENT (persona));
  const char       *typed = attr != NULL ? attr->name : NULL;
  guint             n_lines = 0;

  lines[n_lines++] = get_line (plan, persona, typed != NULL ? persona->name : name, "name", room);
  if (typed != NULL)
    lines[n_lines++] = get_line (plan, persona, persona->role, "role", room);

  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      const char      *text = get_text (persona, below[i]);
      gboolean         is_typed = typed != NULL && strcmp (typed, below[i]) == 0;
      g_autofree char *line = first_line (text);

      if (is_typed || *line != '\0')
        lines[n_lines++] = get_line (plan, persona, is_typed ? text : line, below[i], room);
    }

  return n_lines;
}
