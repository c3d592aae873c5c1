/* pathos-describe.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-describe.h"

#include "pathos-card-look.h"
#include "pathos-vocabulary.h"

#include <string.h>

static void
add_part (GString    *label,
          const char *before,
          const char *words)
{
  g_string_append (label, before);
  g_string_append (label, words);
}

static void
add_sentence (GString    *label,
              const char *words)
{
  if (*words != '\0')
    add_part (label, label->len > 0 ? ". " : "", words);
}

static void
add_roles (PathosPlan *plan,
           GString    *label,
           guint       roles)
{
  for (const PathosRoleMark *mark = pathos_role_marks; mark->role != 0; mark++)
    {
      if (roles & mark->role)
        add_sentence (label, pathos_words_get (plan->language, mark->word));
    }
}

/* Names the visible personas it is for, or all of them if none is visible. */
static void
add_personas (PathosPlan  *plan,
              GString     *label,
              const char **personas)
{
  gboolean concerns = pathos_plan_shows_any (plan, personas);

  for (guint i = 0; personas != NULL && personas[i] != NULL; i++)
    {
      const PathosShownPersona *shown = pathos_plan_find_persona (plan, personas[i]);
      PathosElement            *hidden = concerns ? NULL : pathos_plan_find (plan, personas[i]);

      if (shown != NULL)
        add_sentence (label, shown->name);
      else if (hidden != NULL)
        add_sentence (label, PATHOS_PERSONA (hidden)->name);
    }
}

/* “Goes to checkout. Checkout. moment of truth. Maya −1.7” */
char *
pathos_describe_touchpoint (PathosPlan       *plan,
                            PathosTouchpoint *touchpoint)
{
  PathosItems feelings = pathos_plan_get_items (plan, touchpoint->feelings);
  GString    *label = g_string_new (NULL);

  add_sentence (label, touchpoint->title);
  for (guint i = 0; touchpoint->channels != NULL && touchpoint->channels[i] != NULL; i++)
    {
      PathosElement *channel = pathos_plan_find (plan, touchpoint->channels[i]);

      if (channel != NULL)
        add_sentence (label, PATHOS_CHANNEL (channel)->name);
    }
  add_roles (plan, label, touchpoint->roles);
  add_personas (plan, label, touchpoint->personas);

  for (guint i = 0; i < feelings.n_items; i++)
    {
      PathosFeeling            *feeling = (PathosFeeling *) feelings.items[i];
      const PathosShownPersona *persona = pathos_plan_find_persona (plan, feeling->persona);
      g_autofree char          *words = persona != NULL ? pathos_describe_feeling (plan, persona, feeling)
                                                        : NULL;

      if (words != NULL)
        add_sentence (label, words);
    }

  return g_string_free (label, FALSE);
}

/* “Pain points: Shipping cost appears last. Maya. Heard” */
char *
pathos_describe_card (PathosPlan *plan,
                      PathosLane *lane,
                      PathosCard *card)
{
  PathosCardLook look = pathos_card_look_get (plan->theme, lane);
  GString       *label = g_string_new (NULL);

  if (*lane->title != '\0')
    add_part (label, lane->title, ": ");
  g_string_append (label, card->text);
  add_personas (plan, label, card->personas);
  if (pathos_card_look_shows_strength (&look, card))
    add_sentence (label, pathos_words_get (plan->language, pathos_basis_get_word (card->basis)));

  return g_string_free (label, FALSE);
}

/* “Maya −1.7, anxious, measured” */
char *
pathos_describe_feeling (PathosPlan               *plan,
                         const PathosShownPersona *persona,
                         PathosFeeling            *feeling)
{
  double           value = feeling->value;
  g_autofree char *number = pathos_words_format_number (plan->language, value, 1, TRUE);
  GString         *label = g_string_new (persona->name);

  add_part (label, " ", number);
  if (*feeling->word != '\0')
    add_part (label, ", ", feeling->word);
  add_part (label, ", ", pathos_words_get (plan->language, pathos_basis_get_word (feeling->basis)));

  return g_string_free (label, FALSE);
}

/* “31 % leave · shipping cost” */
char *
pathos_describe_exit (PathosPlan *plan,
                      PathosLink *link)
{
  g_autofree char *share = link->share > 0 ? pathos_words_format_percent (plan->language, link->share) : NULL;
  g_autofree char *leave = NULL;
  const char      *label = link->label;

  if (share != NULL)
    leave = pathos_words_fill (plan->language, PATHOS_WORD_SHARE_LEAVES, "share", share, NULL);
  else
    leave = g_strdup (pathos_words_get (plan->language, PATHOS_WORD_LEAVES));

  return *label != '\0' ? g_strdup_printf ("%s · %s", leave, label) : g_steal_pointer (&leave);
}

/* “compares again · 24 %”, or "" */
char *
pathos_describe_link (PathosPlan *plan,
                      PathosLink *link)
{
  g_autofree char *share = link->share > 0 ? pathos_words_format_percent (plan->language, link->share)
                                           : g_strdup ("");
  const char      *label = link->label;

  return g_strconcat (label, *label != '\0' && *share != '\0' ? " · " : "", share, NULL);
}
