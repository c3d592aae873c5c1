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

/* Returns: (transfer none): the texts of a chip in their order. The third is below the name; the fourth is
 * seen while one of them is typed. */
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

/* Returns: (transfer full): what is below the name */
char *
pathos_header_describe_wish (PathosPersona *persona)
{
  return first_line (get_text (persona, pathos_header_get_texts (persona)[2]));
}

static PathosChipLine
get_line (PathosPlan    *plan,
          PathosPersona *persona,
          const char    *string,
          const char    *attr,
          float          room)
{
  gboolean        is_name = strcmp (attr, "name") == 0, is_dim = !is_name || persona->placeholder;
  float           size = is_name ? PATHOS_SIZE_NAME : PATHOS_SIZE_CELL;
  PathosTextStyle style = pathos_plan_get_style (plan, size, is_name, room);

  return (PathosChipLine) { pathos_plan_get_real_text (plan, string, &style, !is_name || !is_dim),
                            is_dim ? plan->theme->text_dim : plan->theme->text, attr };
}

/* While one of its texts is typed, each has a line of its own, and is typed where it is seen.
 * @name: with the role
 * @wish: what is below the name
 * @lines: (out caller-allocates) (array length=PATHOS_CHIP_LINES)
 *
 * Returns: how many lines there are */
guint
pathos_header_get_lines (PathosPlan     *plan,
                         PathosPersona  *persona,
                         const char     *name,
                         const char     *wish,
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
  if (typed != NULL && strcmp (typed, texts[2]) == 0)
    lines[n_lines++] = get_line (plan, persona, get_text (persona, typed), texts[2], room);
  else if (*wish != '\0')
    lines[n_lines++] = get_line (plan, persona, wish, texts[2], room);
  if (typed != NULL && texts[3] != NULL && strcmp (typed, texts[3]) == 0)
    lines[n_lines++] = get_line (plan, persona, get_text (persona, typed), texts[3], room);

  return n_lines;
}
