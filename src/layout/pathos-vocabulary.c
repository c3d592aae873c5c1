/* pathos-vocabulary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-vocabulary.h"

#include "pathos-icons.h"

#include <string.h>

#define THEME(colour) G_STRUCT_OFFSET (PathosTheme, colour)

const PathosRoleMark pathos_role_marks[] = {
  { PATHOS_ROLE_DISCOVERY, "role-discovery", PATHOS_WORD_DISCOVERY, THEME (icon) },
  { PATHOS_ROLE_MOMENT_OF_TRUTH, "role-moment-of-truth", PATHOS_WORD_MOMENT_OF_TRUTH, THEME (star) },
  { PATHOS_ROLE_LOYALTY, "role-loyalty", PATHOS_WORD_LOYALTY, THEME (icon) },
  { PATHOS_ROLE_BOTTLENECK, "role-bottleneck", PATHOS_WORD_BOTTLENECK, THEME (pain_mark) },
  { 0, NULL, 0, 0 },
};

PathosColour
pathos_role_mark_get_colour (const PathosRoleMark *self,
                             const PathosTheme    *theme)
{
  return G_STRUCT_MEMBER (PathosColour, theme, self->colour);
}

/* Returns: the word of the map for a basis */
PathosWord
pathos_basis_get_word (PathosBasis basis)
{
  static const PathosWord words[] = { PATHOS_WORD_ASSUMED, PATHOS_WORD_HEARD, PATHOS_WORD_MEASURED };

  g_return_val_if_fail (basis < G_N_ELEMENTS (words), PATHOS_WORD_ASSUMED);

  return words[basis];
}

/* Returns: the name of an existing icon, which says only that it is a channel if this one has none or one
 * that this version does not know */
const char *
pathos_channel_get_shown_icon (PathosChannel *channel)
{
  return pathos_icon_find (channel->icon) != NULL ? channel->icon : "sign-channel";
}

/* Returns: (transfer none) (nullable): what asks for a text of a persona that is empty; %NULL for its name,
 * which has none */
const char *
pathos_persona_get_prompt (const char *language,
                           const char *attr)
{
  static const struct
  {
    const char *attr;
    PathosWord  word;
  } prompts[] = {
    { "role", PATHOS_WORD_ASK_ROLE },
    { "goals", PATHOS_WORD_ASK_GOALS },
    { "quote", PATHOS_WORD_ASK_QUOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      if (strcmp (prompts[i].attr, attr) == 0)
        return pathos_words_get (language, prompts[i].word);
    }

  return NULL;
}
