/* pathos-mention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-mention.h"

#include "pathos-card.h"
#include "pathos-channel-words.h"
#include "pathos-channel.h"
#include "pathos-clean.h"
#include "pathos-icons.h"
#include "pathos-persona.h"
#include "pathos-touchpoint.h"
#include "pathos-vocabulary.h"

#include <glib/gi18n.h>
#include <string.h>

/* A channel that the map does not have is made on the way, a persona is not. */

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

/* Returns: whether @typed stands for @name */
static gboolean
is_name (const char *name,
         const char *typed)
{
  g_autofree char *folded = fold (name), *wanted = fold (typed);

  return *wanted != '\0' && g_str_equal (folded, wanted);
}

/* Returns: whether @typed is the first word of @name: few call a persona by more */
static gboolean
is_first_name (const char *name,
               const char *typed)
{
  g_autofree char *first = g_strndup (name, strcspn (name, " ,"));

  return is_name (first, typed);
}

/* Returns: whether what a text mentions are channels, not personas */
static gboolean
mentions_channels (PathosElement *element)
{
  return PATHOS_IS_TOUCHPOINT (element);
}

/**
 * pathos_mention_is_taken:
 *
 * Returns: whether a text may end with a mention
 */
gboolean
pathos_mention_is_taken (PathosElement    *element,
                         const PathosAttr *attr)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), FALSE);
  g_return_val_if_fail (attr != NULL, FALSE);

  return (PATHOS_IS_TOUCHPOINT (element) && g_str_equal (attr->name, "title")) ||
         (PATHOS_IS_CARD (element) && g_str_equal (attr->name, "text"));
}

/**
 * pathos_mention_find:
 * @text: as it is typed
 *
 * Returns: (transfer none) (nullable): the name at the end of @text, behind the mark, perhaps still ""; %NULL
 *   if there is none. An address stays text, because nothing separates it from the mark.
 */
const char *
pathos_mention_find (const char *text)
{
  const char *mark;

  g_return_val_if_fail (text != NULL, NULL);

  mark = strrchr (text, MARK);
  if (mark == NULL || strchr (mark, '\n') != NULL || (mark > text && !g_ascii_isspace (mark[-1])))
    return NULL;

  return mark + 1;
}

/* Returns: (transfer none) (nullable): the icon whose own word is @name */
static const PathosIcon *
find_own_icon (const char *name)
{
  guint             n_icons;
  const PathosIcon *icons = pathos_icon_list_channels (&n_icons);

  for (guint i = 0; i < n_icons; i++)
    {
      if (is_name (icons[i].label, name) || is_name (_ (icons[i].label), name))
        return &icons[i];
    }

  return NULL;
}

/* Returns: (transfer full): @name with a capital letter, like those that are offered, unless it has one as
 * “iPhone” has */
static char *
capitalize (const char *name)
{
  GString    *capitalized = g_string_new (NULL);
  const char *at = name;

  while (g_unichar_islower (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*name == '\0' || g_unichar_isalnum (g_utf8_get_char (at)))
    return g_string_free_and_steal (g_string_append (capitalized, name));

  g_string_append_unichar (capitalized, g_unichar_totitle (g_utf8_get_char (name)));
  return g_string_free_and_steal (g_string_append (capitalized, g_utf8_next_char (name)));
}

/* Returns: (transfer full): a channel that is not in the map yet, spelled as it would be offered */
static PathosElement *
create_channel (const char *name)
{
  const PathosIcon *own = find_own_icon (name);
  g_autofree char  *capitalized = capitalize (name);

  return g_object_new (PATHOS_TYPE_CHANNEL, "name", own != NULL ? _ (own->label) : capitalized, "icon",
                       own != NULL ? own->name : pathos_channel_words_find_icon (name), NULL);
}

/* Returns: (transfer none) (nullable): the channel of the map that has this name */
static PathosElement *
find_channel (PathosJourney *journey,
              const char    *name)
{
  for (guint i = 0; i < journey->channels->n_items; i++)
    {
      PathosElement *channel = journey->channels->items[i];

      if (is_name (PATHOS_CHANNEL (channel)->name, name))
        return channel;
    }

  return NULL;
}

/**
 * pathos_mention_find_channel:
 *
 * Returns: (transfer full): the channel of the map that has this name, or one that is not in the map yet
 */
PathosElement *
pathos_mention_find_channel (PathosJourney *journey,
                             const char    *name)
{
  PathosElement *known;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  known = find_channel (journey, name);
  return known != NULL ? g_object_ref (known) : create_channel (name);
}

/**
 * pathos_mention_find_icon:
 * @name: as it is typed
 *
 * Returns: the name of the icon that the channel has, or would have
 */
const char *
pathos_mention_find_icon (PathosJourney *journey,
                          const char    *name)
{
  g_autoptr (PathosElement) channel = NULL;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  channel = pathos_mention_find_channel (journey, name);
  return pathos_icon_find (pathos_channel_get_shown_icon (PATHOS_CHANNEL (channel)))->name;
}

/* Returns: (transfer none) (nullable): the persona of this name, or the only one whose first name it is */
static PathosElement *
find_persona (PathosJourney *journey,
              const char    *name)
{
  PathosElement *found = NULL;
  guint          n_found = 0;

  for (guint i = 0; i < journey->personas->n_items; i++)
    {
      PathosElement *persona = journey->personas->items[i];

      if (is_name (PATHOS_PERSONA (persona)->name, name))
        return persona;
      if (!is_first_name (PATHOS_PERSONA (persona)->name, name))
        continue;
      found = persona;
      n_found++;
    }

  return n_found == 1 ? found : NULL;
}

/* @is_last: whether the name ends the text. One before it counts only if it is known, because more often it
 * is part of a sentence. Returns: (transfer full) (nullable): what @name stands for */
static PathosElement *
resolve (PathosJourney *journey,
         PathosElement *element,
         const char    *name,
         gboolean       is_last)
{
  PathosElement *known = mentions_channels (element) ? find_channel (journey, name)
                                                     : find_persona (journey, name);

  if (known != NULL)
    return g_object_ref (known);
  if (*name == '\0' || !mentions_channels (element) || (!is_last && find_own_icon (name) == NULL))
    return NULL;

  return create_channel (name);
}

/**
 * pathos_mention_cut:
 * @element: whose text it is
 * @rest: (out): the text before what is mentioned
 *
 * Returns: (transfer full) (element-type PathosElement): what is mentioned at the end of @text, in the order
 *   in which it is written; channels that the map does not have are not in it yet
 */
GPtrArray *
pathos_mention_cut (PathosJourney *journey,
                    PathosElement *element,
                    const char    *text,
                    char         **rest)
{
  GPtrArray  *mentioned = g_ptr_array_new_with_free_func (g_object_unref);
  const char *mention;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);
  g_return_val_if_fail (text != NULL && rest != NULL, NULL);

  *rest = g_strdup (text);
  while ((mention = pathos_mention_find (*rest)) != NULL)
    {
      g_autofree char *name = pathos_clean_ends (mention);
      g_autofree char *before = g_strndup (*rest, (gsize) (mention - 1 - *rest));
      PathosElement   *found = resolve (journey, element, name, mentioned->len == 0);

      if (found == NULL)
        break;

      g_ptr_array_insert (mentioned, 0, found);
      g_free (*rest);
      *rest = pathos_clean_ends (before);
    }

  return mentioned;
}

/* Returns: whether one of @mentioned has this id */
gboolean
pathos_mention_has_id (GPtrArray  *mentioned,
                       const char *id)
{
  g_return_val_if_fail (mentioned != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < mentioned->len; i++)
    {
      if (g_str_equal (PATHOS_ELEMENT (mentioned->pdata[i])->id, id))
        return TRUE;
    }

  return FALSE;
}

static void
complete (GPtrArray  *names,
          const char *name,
          const char *start)
{
  g_autofree char *folded = fold (name);

  if (names->len >= MAX_COMPLETIONS || *name == '\0' || !g_str_has_prefix (folded, start))
    return;

  for (guint i = 0; i < names->len; i++)
    {
      if (is_name (names->pdata[i], name))
        return;
    }

  g_ptr_array_add (names, g_strdup (name));
}

/* Returns: whether nothing is left to complete */
static gboolean
is_complete (PathosJourney *journey,
             PathosElement *element,
             const char    *start)
{
  if (mentions_channels (element))
    return find_channel (journey, start) != NULL || find_own_icon (start) != NULL;

  return find_persona (journey, start) != NULL;
}

/**
 * pathos_mention_complete:
 * @element: whose text it is
 * @start: what is typed of the name
 *
 * Returns: (transfer full): names that begin so, none if what is typed stands for one: of the map first, then
 *   of channels for which there are icons
 */
char **
pathos_mention_complete (PathosJourney *journey,
                         PathosElement *element,
                         const char    *start)
{
  GPtrArray        *names = g_ptr_array_new ();
  g_autofree char  *folded = NULL;
  guint             n_icons;
  const PathosIcon *icons = pathos_icon_list_channels (&n_icons);

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);
  g_return_val_if_fail (start != NULL, NULL);

  folded = fold (start);
  if (is_complete (journey, element, start))
    n_icons = 0;
  else if (mentions_channels (element))
    {
      for (guint i = 0; i < journey->channels->n_items; i++)
        complete (names, PATHOS_CHANNEL (journey->channels->items[i])->name, folded);
    }
  else
    {
      n_icons = 0;
      for (guint i = 0; i < journey->personas->n_items; i++)
        complete (names, PATHOS_PERSONA (journey->personas->items[i])->name, folded);
    }
  for (guint i = 0; i < n_icons; i++)
    complete (names, _ (icons[i].label), folded);

  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
