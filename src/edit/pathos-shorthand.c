/* pathos-shorthand.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-shorthand.h"

#include "pathos-channel.h"
#include "pathos-clean.h"
#include "pathos-icons.h"
#include "pathos-link.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARK            '@'
#define MAX_COMPLETIONS 6

/* Returns: (transfer full): letters and digits of a name, regardless of case, so that “e-mail” is “Email” */
static char *
fold (const char *name)
{
  g_autofree char *casefold = g_utf8_casefold (name, -1);
  GString         *folded = g_string_new (NULL);

  for (const char *at = casefold; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
        g_string_append_unichar (folded, g_utf8_get_char (at));
    }

  return g_string_free (folded, FALSE);
}

/**
 * pathos_mention_is_taken:
 *
 * Returns: whether a text may end with a channel
 */
gboolean
pathos_mention_is_taken (PathosElement    *element,
                         const PathosAttr *attr)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);
  g_return_val_if_fail (attr != NULL, FALSE);

  return PATHOS_IS_TOUCHPOINT (element) && g_str_equal (attr->name, "title");
}

/**
 * pathos_mention_find:
 * @title: as it is typed
 *
 * Returns: (transfer none) (nullable): the name of the channel at the end of @title, behind the mark, perhaps
 *   still ""; %NULL if there is none. An address stays text, because nothing separates it from the mark.
 */
const char *
pathos_mention_find (const char *title)
{
  const char *mark;

  g_return_val_if_fail (title != NULL, NULL);

  mark = strrchr (title, MARK);
  if (mark == NULL || strchr (mark, '\n') != NULL || (mark > title && !g_ascii_isspace (mark[-1])))
    return NULL;

  return mark + 1;
}

/* Returns: (nullable): the channel of the map that has this name */
static PathosElement *
find_channel (PathosJourney *journey,
              const char    *name)
{
  g_autofree char *wanted = fold (name);

  g_assert (PATHOS_IS_JOURNEY (journey));

  for (guint i = 0; i < journey->channels->n_items; i++)
    {
      PathosElement   *channel = journey->channels->items[i];
      g_autofree char *folded = fold (PATHOS_CHANNEL (channel)->name);

      if (g_str_equal (folded, wanted))
        return channel;
    }

  return NULL;
}

/* Returns: the icon whose word is in @name, "" if there is none */
static const char *
find_icon (const char *name)
{
  guint             n_icons;
  const PathosIcon *icons = pathos_icon_list_channels (&n_icons);
  g_autofree char  *folded = fold (name);
  const char       *best = "";
  gsize             longest = 0;

  for (guint i = 0; i < n_icons; i++)
    {
      const char *const words[] = { icons[i].name, icons[i].label, _ (icons[i].label) };

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          g_autofree char *word = fold (words[j]);

          if (strlen (word) > longest && strstr (folded, word) != NULL)
            {
              best = icons[i].name;
              longest = strlen (word);
            }
        }
    }

  return best;
}

/* Returns: (transfer full): the ids of the channels of @touchpoint, the main one replaced */
static char **
replace_main (PathosTouchpoint *touchpoint,
              const char       *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_strv_builder_add (ids, id);
  for (guint i = 1; touchpoint->channels != NULL && touchpoint->channels[0] != NULL &&
                    touchpoint->channels[i] != NULL;
       i++)
    {
      if (!g_str_equal (touchpoint->channels[i], id))
        g_strv_builder_add (ids, touchpoint->channels[i]);
    }

  return g_strv_builder_end (ids);
}

/* @channel: (nullable): %NULL for a new one. Returns: (transfer full): @draft with another title, and it */
static PathosDraft *
replace_title (PathosJourney *journey,
               PathosDraft   *draft,
               const char    *title,
               const char    *name,
               PathosElement *channel)
{
  PathosElement *touchpoint = draft->values[0].element;
  g_autoptr (PathosElement) added = NULL;
  g_autofree PathosDraftPlace *places = g_new (PathosDraftPlace, draft->n_places + 1);
  const PathosAttr            *attr = pathos_element_find_attr (touchpoint, "channels");
  PathosDraftValue             values[] = { draft->values[0], { touchpoint, attr, G_VALUE_INIT } };
  guint                        n_places = 0;
  PathosDraft                 *changed;

  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (draft != NULL);

  if (channel == NULL)
    {
      added = channel = g_object_new (PATHOS_TYPE_CHANNEL, "name", name, "icon", find_icon (name), NULL);
      places[n_places++] = (PathosDraftPlace) {
        channel, pathos_slot_new (journey->channels, journey->channels->n_items), TRUE
      };
    }
  for (guint i = 0; i < draft->n_places; i++)
    places[n_places++] = draft->places[i];

  values[0].value = (GValue) G_VALUE_INIT;
  g_value_init (&values[0].value, G_TYPE_STRING);
  g_value_set_string (&values[0].value, title);
  g_value_init (&values[1].value, G_TYPE_STRV);
  g_value_take_boxed (&values[1].value, replace_main (PATHOS_TOUCHPOINT (touchpoint), channel->id));
  changed = pathos_draft_new (places, n_places, values, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_value_unset (&values[i].value);

  return changed;
}

static PathosDraft *
apply_mention (PathosJourney *journey,
               PathosDraft   *draft)
{
  const char      *text = g_value_get_string (&draft->values[0].value);
  const char      *mention = pathos_mention_find (text);
  g_autofree char *name = NULL, *before = NULL, *title = NULL;

  name = pathos_clean_ends (mention != NULL ? mention : "");
  if (*name == '\0')
    return pathos_draft_ref (draft);

  before = g_strndup (text, (gsize) (mention - 1 - text));
  title = pathos_clean_ends (before);
  return replace_title (journey, draft, title, name, find_channel (journey, name));
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

static PathosDraft *
apply_share (PathosDraft *draft)
{
  const PathosDraftValue *drafted = &draft->values[0];
  g_autofree char        *text = pathos_clean_ends (g_value_get_string (&drafted->value)), *label = NULL;
  const char             *rest;
  double                  share = find_share (text, &rest);
  PathosDraftValue        values[] = { *drafted, { drafted->element, NULL, G_VALUE_INIT } };
  PathosDraft            *changed;

  if (share < 0)
    return pathos_draft_ref (draft);

  label = pathos_clean_ends (rest);
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
 * If the text is the title of a touchpoint and ends with a channel, sets that instead; a name that no channel
 * has makes a new one, with the icon that fits. If it is the label of a link and begins with a percentage,
 * sets that.
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
    return apply_mention (journey, draft);
  if (PATHOS_IS_LINK (drafted->element) && g_str_equal (drafted->attr->name, "label"))
    return apply_share (draft);

  return pathos_draft_ref (draft);
}

static void
complete (GPtrArray  *names,
          const char *name,
          const char *start)
{
  g_autofree char *folded = fold (name);

  if (names->len < MAX_COMPLETIONS && *name != '\0' && g_str_has_prefix (folded, start) &&
      !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/**
 * pathos_mention_complete:
 * @start: what is typed of the name
 *
 * Returns: (transfer full): names that begin so: of the map's channels first, then of those for which there
 *   are icons
 */
char **
pathos_mention_complete (PathosJourney *journey,
                         const char    *start)
{
  GPtrArray        *names = g_ptr_array_new ();
  g_autofree char  *folded = NULL;
  guint             n_icons;
  const PathosIcon *icons = pathos_icon_list_channels (&n_icons);

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (start != NULL, NULL);

  folded = fold (start);
  for (guint i = 0; i < journey->channels->n_items; i++)
    complete (names, PATHOS_CHANNEL (journey->channels->items[i])->name, folded);
  for (guint i = 0; i < n_icons; i++)
    complete (names, _ (icons[i].label), folded);

  /* Nothing is left to complete. */
  if (names->len == 1)
    {
      g_autofree char *only = fold (names->pdata[0]);

      if (g_str_equal (only, folded))
        g_free (g_ptr_array_steal_index (names, 0));
    }

  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
