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

/* Returns: (transfer none): the texts of a chip in their order; those after the role are below the name */
const char *const *
pathos_header_get_texts (PathosPersona *persona)
{
  static const char *const goals[] = { "name", "role", "goals", "quote", NULL };
  static const char *const needs[] = { "name", "role", "needs", "quote", NULL };
  static const char *const quote[] = { "name", "role", "quote", NULL };

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

/* Returns: (transfer full): what is first below the name */
char *
pathos_header_describe_wish (PathosPersona *persona)
{
  return first_line (get_text (persona, pathos_header_get_texts (persona)[2]));
}

/* Returns: (transfer full): all that is below the name */
char *
pathos_header_describe_rest (PathosPlan    *plan,
                             PathosPersona *persona)
{
  const char *const *texts = pathos_header_get_texts (persona);
  g_autofree char   *wish = pathos_header_describe_wish (persona), *quote = NULL;

  if (texts[3] == NULL)
    return g_steal_pointer (&wish);

  quote = first_line (get_text (persona, texts[3]));
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
  const char *const *texts = pathos_header_get_texts (persona);
  const PathosAttr  *attr = pathos_plan_find_typed (plan, PATHOS_ELEMENT (persona));
  const char        *typed = attr != NULL ? attr->name : NULL;
  guint              n_lines = 0;

  lines[n_lines++] = get_line (plan, persona, typed != NULL ? persona->name : name, texts[0], room);
  if (typed != NULL)
    lines[n_lines++] = get_line (plan, persona, persona->role, texts[1], room);

  for (guint i = 2; texts[i] != NULL; i++)
    {
      gboolean         is_typed = typed != NULL && strcmp (typed, texts[i]) == 0;
      g_autofree char *line = first_line (get_text (persona, texts[i]));

      if (is_typed)
        lines[n_lines++] = get_line (plan, persona, get_text (persona, texts[i]), texts[i], room);
      else if (*line != '\0')
        lines[n_lines++] = get_line (plan, persona, line, texts[i], room);
    }

  return n_lines;
}
