/* pathos-shorthand.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-shorthand.h"

#include "pathos-card.h"
#include "pathos-clean.h"
#include "pathos-link.h"
#include "pathos-mention.h"
#include "pathos-touchpoint.h"
#include "pathos-words.h"

#include <string.h>

/* A draft of a text becomes one that sets other attributes, too. */

/* Returns: (transfer full): the ids of the channels that are typed, then all but the first that @touchpoint
 * has: the main one is replaced */
static char **
replace_main (PathosTouchpoint *touchpoint,
              GPtrArray        *channels)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < channels->len; i++)
    g_strv_builder_add (ids, PATHOS_ELEMENT (channels->pdata[i])->id);
  for (guint i = 1; touchpoint->channels != NULL && touchpoint->channels[0] != NULL &&
                    touchpoint->channels[i] != NULL;
       i++)
    {
      if (!pathos_mention_has_id (channels, touchpoint->channels[i]))
        g_strv_builder_add (ids, touchpoint->channels[i]);
    }

  return g_strv_builder_end (ids);
}

/* Returns: (transfer full): the ids of the personas that @card has, then those that are typed */
static char **
add_personas (PathosCard *card,
              GPtrArray  *personas)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; card->personas != NULL && card->personas[i] != NULL; i++)
    {
      if (!pathos_mention_has_id (personas, card->personas[i]))
        g_strv_builder_add (ids, card->personas[i]);
    }
  for (guint i = 0; i < personas->len; i++)
    g_strv_builder_add (ids, PATHOS_ELEMENT (personas->pdata[i])->id);

  return g_strv_builder_end (ids);
}

/* Returns: (transfer full): @draft with another text, with what is mentioned in it, and with the channels
 * that are new */
static PathosDraft *
replace_text (PathosJourney *journey,
              PathosDraft   *draft,
              const char    *text,
              GPtrArray     *mentioned)
{
  PathosElement               *element = draft->values[0].element;
  gboolean                     is_card = PATHOS_IS_CARD (element);
  const PathosAttr            *attr = pathos_element_find_attr (element, is_card ? "personas" : "channels");
  PathosDraftValue             values[] = { draft->values[0], { element, attr, G_VALUE_INIT } };
  g_autofree PathosDraftPlace *places = g_new (PathosDraftPlace, draft->n_places + mentioned->len);
  guint                        n_places = 0;
  PathosDraft                 *changed;

  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (draft != NULL);

  for (guint i = 0; i < mentioned->len; i++)
    {
      PathosSlot end = pathos_slot_new (journey->channels, journey->channels->n_items + n_places);

      if (PATHOS_ELEMENT (mentioned->pdata[i])->list == NULL)
        places[n_places++] = (PathosDraftPlace) { mentioned->pdata[i], end, TRUE };
    }
  for (guint i = 0; i < draft->n_places; i++)
    places[n_places++] = draft->places[i];

  values[0].value = (GValue) G_VALUE_INIT;
  g_value_init (&values[0].value, G_TYPE_STRING);
  g_value_set_string (&values[0].value, text);
  g_value_init (&values[1].value, G_TYPE_STRV);
  g_value_take_boxed (&values[1].value, is_card ? add_personas (PATHOS_CARD (element), mentioned)
                                                : replace_main (PATHOS_TOUCHPOINT (element), mentioned));
  changed = pathos_draft_new (places, n_places, values, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_value_unset (&values[i].value);

  return changed;
}

static PathosDraft *
apply_mentions (PathosJourney *journey,
                PathosDraft   *draft)
{
  const PathosDraftValue *drafted = &draft->values[0];
  g_autofree char        *rest = NULL;
  g_autoptr (GPtrArray) mentioned = NULL;

  mentioned = pathos_mention_cut (journey, drafted->element, g_value_get_string (&drafted->value), &rest);

  /* A card is its text, a touchpoint may be its channel alone. */
  if (PATHOS_IS_CARD (draft->values[0].element) && *rest == '\0')
    return pathos_draft_ref (draft);

  return mentioned->len > 0 ? replace_text (journey, draft, rest, mentioned) : pathos_draft_ref (draft);
}

/* @rest: (out): behind the number. Returns: the percentage at the start of @text, −1 if there is none */
static double
find_share (const char  *text,
            const char **rest)
{
  double share = 0, unit = 1;
  guint  n_digits = 0;

  for (; g_ascii_isdigit (*text) || (n_digits > 0 && unit == 1 && (*text == '.' || *text == ',')); text++)
    {
      if (!g_ascii_isdigit (*text))
        {
          unit = 0.1;
          continue;
        }
      share = unit == 1 ? share * 10 + *text - '0' : share + unit * (*text - '0');
      unit = unit < 1 ? unit / 10 : unit;
      n_digits++;
    }

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  *rest = text + (*text == '%');
  return n_digits > 0 && *text == '%' && share <= 100 ? share : -1;
}

/* Returns: @text behind the white space, commas, colons, dots and dashes at its start */
static const char *
skip_signs (const char *text)
{
  while (*text != '\0' && (g_unichar_isspace (g_utf8_get_char (text)) ||
                           g_utf8_strchr (",.;:·–—-،؛，。：；、・", -1, g_utf8_get_char (text)) != NULL))
    text = g_utf8_next_char (text);

  return text;
}

/* Many type the whole of what the map says of an exit: “38 % leave: form too long”.
 *
 * Returns: what is behind the percentage and those words */
static const char *
skip_words (PathosJourney *journey,
            PathosLink    *link,
            const char    *text)
{
  g_autofree char *words = NULL, *leave = NULL;
  const char      *rest;

  text = skip_signs (text);
  if (*link->to != '\0')
    return text;

  words = pathos_words_fill (journey->language, PATHOS_WORD_SHARE_LEAVES, "share", "", NULL);
  leave = pathos_clean_ends (words);
  rest = g_str_has_prefix (text, leave) ? text + strlen (leave) : text;
  return *rest == '\0' || !g_unichar_isalpha (g_utf8_get_char (rest)) ? skip_signs (rest) : text;
}

static PathosDraft *
apply_share (PathosJourney *journey,
             PathosDraft   *draft)
{
  const PathosDraftValue *drafted = &draft->values[0];
  g_autofree char        *text = pathos_clean_ends (g_value_get_string (&drafted->value)), *label = NULL;
  const char             *rest;
  double                  share = find_share (text, &rest);
  PathosDraftValue        values[] = { *drafted, { drafted->element, NULL, G_VALUE_INIT } };
  PathosDraft            *changed;

  if (share < 0)
    return pathos_draft_ref (draft);

  label = pathos_clean_ends (skip_words (journey, PATHOS_LINK (drafted->element), rest));
  values[0].value = (GValue) G_VALUE_INIT;
  g_value_init (&values[0].value, G_TYPE_STRING);
  g_value_set_string (&values[0].value, label);
  values[1].attr = pathos_element_find_attr (drafted->element, "share");
  g_value_init (&values[1].value, G_TYPE_DOUBLE);
  g_value_set_double (&values[1].value, share);
  changed = pathos_draft_new (draft->places, draft->n_places, values, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_value_unset (&values[i].value);

  return changed;
}

/**
 * pathos_shorthand_apply:
 * @draft: of a text
 *
 * If the text is the title of a touchpoint and ends with channels, sets those instead; a name that no channel
 * has makes a new one, with the icon that fits. If it is the text of a card and ends with personas, adds
 * those. If it is the label of a link and begins with a percentage, sets that.
 *
 * Returns: (transfer full): the draft to commit
 */
PathosDraft *
pathos_shorthand_apply (PathosJourney *journey,
                        PathosDraft   *draft)
{
  const PathosDraftValue *drafted;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (draft != NULL && draft->n_values > 0, NULL);

  drafted = &draft->values[0];
  if (pathos_mention_is_taken (drafted->element, drafted->attr))
    return apply_mentions (journey, draft);
  if (PATHOS_IS_LINK (drafted->element) && g_str_equal (drafted->attr->name, "label"))
    return apply_share (journey, draft);

  return pathos_draft_ref (draft);
}
