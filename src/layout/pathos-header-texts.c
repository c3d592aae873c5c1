/* pathos-header-texts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-header-private.h"

#include "pathos-vocabulary.h"

#include <string.h>

/* The texts of a persona in its chip. */

#define FIRST_BELOW 2    /* of those that are below the name, beside which the role is */
#define TYPED       1.1f /* how much larger than on the map a text may be while it is typed */

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

/* Returns: (transfer none): the texts of a chip in the order in which they are seen and edited */
const char *const *
pathos_header_get_texts (PathosPersona *persona)
{
  static const char *const goals[] = { "name", "role", "goals", "quote", NULL };
  static const char *const needs[] = { "name", "role", "needs", "quote", NULL };

  return strcmp (get_wish (persona), "needs") == 0 ? needs : goals;
}

static const char *
get_text (PathosPersona *persona,
          const char    *attr)
{
  return pathos_attr_get_text (pathos_element_find_attr (PATHOS_ELEMENT (persona), attr), persona);
}

/* Returns: (transfer full): a text as a chip has it unless it is typed: its first line, and what the persona
 * says between quotation marks */
static char *
describe_text (PathosPlan    *plan,
               PathosPersona *persona,
               const char    *attr)
{
  g_autofree char *line = first_line (get_text (persona, attr));

  return strcmp (attr, "quote") == 0 ? pathos_words_quote (plan->language, line) : g_steal_pointer (&line);
}

/* Returns: (transfer full): all that is below the name */
char *
pathos_header_describe_rest (PathosPlan    *plan,
                             PathosPersona *persona)
{
  g_autofree char *wish = describe_text (plan, persona, get_wish (persona));
  g_autofree char *quote = describe_text (plan, persona, "quote");

  return pathos_words_join (plan->language, " · ", wish, quote, NULL);
}

/* A quote is in italics, as a thought is, and so is what asks for a text. */
static PathosChipLine
get_line (PathosPlan    *plan,
          PathosPersona *persona,
          const char    *string,
          const char    *attr,
          float          room)
{
  gboolean        is_name = strcmp (attr, "name") == 0, is_dim = !is_name || persona->placeholder;
  gboolean        is_quote = strcmp (attr, "quote") == 0;
  const char     *prompt = *string == '\0' ? pathos_persona_get_prompt (plan->language, attr) : NULL;
  float           size = is_name ? PATHOS_SIZE_NAME : PATHOS_SIZE_CELL;
  PathosTextStyle style = pathos_plan_get_style (plan, size, is_name, room);

  return (PathosChipLine) { pathos_plan_get_real_text (plan, prompt != NULL ? prompt : string, &style,
                                                       !persona->placeholder && !is_quote && prompt == NULL),
                            is_dim ? plan->theme->text_dim : plan->theme->text, attr };
}

/* While one of its texts is typed, each has a line of its own, and is typed where it is seen. Those that are
 * empty are asked for.
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
  const PathosAttr  *typed = pathos_plan_find_typed (plan, PATHOS_ELEMENT (persona));
  guint              n_lines = 0;

  if (typed == NULL)
    lines[n_lines++] = get_line (plan, persona, name, "name", room);

  for (guint i = typed != NULL ? 0 : FIRST_BELOW; texts[i] != NULL; i++)
    {
      g_autofree char *line = describe_text (plan, persona, texts[i]);

      if (typed != NULL && strcmp (typed->name, texts[i]) == 0)
        lines[n_lines++] = get_line (plan, persona, get_text (persona, texts[i]), texts[i], room);
      else if (typed != NULL || *line != '\0')
        lines[n_lines++] = get_line (plan, persona, line, texts[i], room);
    }

  return n_lines;
}

/* While a text is typed, there is room for what asks for each of them, also for those that are there already,
 * so that Tab does not move the chip.
 *
 * Returns: the width of the texts of a persona in its chip */
float
pathos_header_measure_texts (PathosPlan    *plan,
                             PathosPersona *persona)
{
  const char *const *texts = pathos_header_get_texts (persona);
  g_autofree char   *name = pathos_header_describe_persona (plan, persona);
  PathosTextStyle    style = pathos_plan_get_style (plan, PATHOS_SIZE_CELL, FALSE, 0);
  PathosChipLine     lines[PATHOS_CHIP_LINES];
  guint              n_lines = pathos_header_get_lines (plan, persona, name, 0, lines);
  float              width = 0;

  for (guint i = 0; i < n_lines; i++)
    width = MAX (width, lines[i].text->ink_width);
  if (pathos_plan_find_typed (plan, PATHOS_ELEMENT (persona)) == NULL)
    return width;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *prompt = pathos_persona_get_prompt (plan->language, texts[i]);

      if (prompt != NULL)
        width = MAX (width, pathos_plan_get_real_text (plan, prompt, &style, FALSE)->ink_width);
    }
  return width * TYPED;
}
