/* pathos-describe.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-describe.h"

#include "pathos-card-look.h"
#include "pathos-clean.h"
#include "pathos-hash.h"
#include "pathos-text-cut.h"
#include "pathos-vocabulary.h"

#define MAX_PARTS 100 /* that are said; a map may name thousands at one place */

/* What is said of something, part by part, each of which keeps its own direction. */
typedef struct
{
  PathosPlan *plan;
  GPtrArray  *parts; /* (element-type utf8) */
} Said;

static void
said_init (Said       *self,
           PathosPlan *plan)
{
  self->plan = plan;
  self->parts = g_ptr_array_new_with_free_func (g_free);
}

/* Returns: (transfer full): a text of the map in one line, as much of it as is drawn */
char *
pathos_describe_text (const char *text)
{
  g_autofree char *drawn = pathos_text_dup_drawn (text);

  return pathos_clean_line (drawn);
}

/* Returns: (transfer full): a name that may be said at thousands of places, in one line */
char *
pathos_describe_name (const char *name)
{
  g_autofree char *drawn = pathos_text_dup_name (name);

  return pathos_clean_line (drawn);
}

/* Returns: (transfer full): a title in a sentence, which would make no sense without one */
char *
pathos_describe_title (PathosPlan *plan,
                       const char *title)
{
  return *title != '\0' ? pathos_describe_name (title)
                        : g_strdup (pathos_words_get (plan->language, PATHOS_WORD_UNTITLED));
}

static void
say (Said       *self,
     const char *text)
{
  if (self->parts->len < MAX_PARTS)
    g_ptr_array_add (self->parts, pathos_describe_text (text));
}

static void
say_name (Said       *self,
          const char *name)
{
  if (self->parts->len < MAX_PARTS)
    g_ptr_array_add (self->parts, pathos_describe_name (name));
}

static void
say_words (Said       *self,
           const char *words)
{
  if (self->parts->len < MAX_PARTS)
    g_ptr_array_add (self->parts, g_strdup (words));
}

/* @more: (nullable) (element-type utf8): composed before */
static void
say_more (Said            *self,
          const GPtrArray *more)
{
  for (guint i = 0; more != NULL && i < more->len; i++)
    say_words (self, more->pdata[i]);
}

static char *
said_end (Said       *self,
          const char *separator)
{
  char *label = pathos_words_join_all (self->plan->language, separator,
                                       (const char *const *) self->parts->pdata, self->parts->len);

  g_ptr_array_unref (self->parts);
  return label;
}

static void
say_channels (Said             *self,
              PathosTouchpoint *touchpoint)
{
  for (guint i = 0; touchpoint->channels != NULL && touchpoint->channels[i] != NULL; i++)
    {
      PathosElement *channel = pathos_plan_find (self->plan, touchpoint->channels[i]);

      if (channel != NULL)
        say_name (self, PATHOS_CHANNEL (channel)->name);
    }
}

static void
say_roles (Said *self,
           guint roles)
{
  for (const PathosRoleMark *mark = pathos_role_marks; mark->role != 0; mark++)
    {
      if (roles & mark->role)
        say_words (self, pathos_words_get (self->plan->language, mark->word));
    }
}

/* Names the visible personas it is for, or all of them if none is visible. */
static void
say_personas (Said        *self,
              const char **personas)
{
  gboolean concerns = pathos_plan_shows_any (self->plan, personas);

  for (guint i = 0; personas != NULL && personas[i] != NULL; i++)
    {
      const PathosShownPersona *shown = pathos_plan_find_persona (self->plan, personas[i]);
      PathosElement            *hidden = concerns ? NULL : pathos_plan_find (self->plan, personas[i]);

      if (shown != NULL)
        say_name (self, shown->name);
      else if (hidden != NULL)
        say_name (self, PATHOS_PERSONA (hidden)->name);
    }
}

static void
say_placeholder (Said    *self,
                 gboolean is_placeholder)
{
  if (is_placeholder)
    say_words (self, pathos_words_get (self->plan->language, PATHOS_WORD_PLACEHOLDER));
}

/* @label: a composed text, whose parts keep their own direction
 *
 * Returns: (transfer full): @label, and that it waits to be replaced */
char *
pathos_describe_placeholder (PathosPlan *plan,
                             const char *label,
                             gboolean    is_placeholder)
{
  Said itself;

  said_init (&itself, plan);
  say_words (&itself, label);
  say_placeholder (&itself, is_placeholder);

  return said_end (&itself, ", ");
}

static void
say_main (Said       *self,
          const char *id)
{
  PathosElement   *main = *id != '\0' ? pathos_plan_find (self->plan, id) : NULL;
  g_autofree char *title = main != NULL ? pathos_describe_title (self->plan, PATHOS_TOUCHPOINT (main)->title)
                                        : NULL;
  g_autofree char *words = NULL;

  if (title == NULL)
    return;

  words = pathos_words_fill (self->plan->language, PATHOS_WORD_INSTEAD_OF, "name", title, NULL);
  say_words (self, words);
}

/* Only those that are on the map: of each persona that the touchpoint is for, the first. */
static void
say_feelings (Said             *self,
              PathosTouchpoint *touchpoint)
{
  PathosItems feelings = pathos_plan_get_items (self->plan, touchpoint->feelings);
  g_autoptr (GHashTable) concerned = g_hash_table_new (pathos_str_hash, g_str_equal);
  g_autoptr (GHashTable) said = g_hash_table_new (pathos_str_hash, g_str_equal);

  for (guint i = 0; touchpoint->personas != NULL && touchpoint->personas[i] != NULL; i++)
    g_hash_table_add (concerned, (gpointer) touchpoint->personas[i]);

  for (guint i = 0; i < feelings.n_items && self->parts->len < MAX_PARTS; i++)
    {
      PathosFeeling            *feeling = (PathosFeeling *) feelings.items[i];
      const PathosShownPersona *persona = pathos_plan_find_persona (self->plan, feeling->persona);
      g_autofree char          *words = NULL;

      if (persona == NULL || !g_hash_table_add (said, (gpointer) feeling->persona) ||
          (touchpoint->personas != NULL && !g_hash_table_contains (concerned, feeling->persona)))
        continue;

      words = pathos_describe_feeling (self->plan, persona, feeling);
      say_words (self, words);
    }
}

/* “Visits the store, instead of Goes to checkout, Shop, moment of truth. Maya −1.7, cheated, measured”
 *
 * @where: (nullable) (element-type utf8): what is said of its place
 * @exits: (nullable) (element-type utf8): what is said of those who leave here */
char *
pathos_describe_touchpoint (PathosPlan       *plan,
                            PathosTouchpoint *touchpoint,
                            const GPtrArray  *where,
                            const GPtrArray  *exits)
{
  Said             itself, all;
  g_autofree char *first = NULL;

  said_init (&itself, plan);
  if (*touchpoint->title == '\0')
    say_words (&itself, pathos_words_get (plan->language, PATHOS_WORD_UNTITLED));
  say (&itself, touchpoint->title);
  say_placeholder (&itself, touchpoint->placeholder);
  say_main (&itself, touchpoint->instead_of);
  say_more (&itself, where);
  say_channels (&itself, touchpoint);
  say_roles (&itself, touchpoint->roles);
  say_personas (&itself, touchpoint->personas);
  say_more (&itself, exits);
  first = said_end (&itself, ", ");

  said_init (&all, plan);
  say_words (&all, first);
  say_feelings (&all, touchpoint);

  return said_end (&all, ". ");
}

/* “Pain points: Shipping cost appears last, Maya, heard”
 *
 * @where: (nullable) (element-type utf8): what is said of its place */
char *
pathos_describe_card (PathosPlan      *plan,
                      PathosLane      *lane,
                      PathosCard      *card,
                      const GPtrArray *where)
{
  Said             itself;
  g_autofree char *said = NULL;
  g_autofree char *name = pathos_describe_name (lane->title);

  said_init (&itself, plan);
  say (&itself, card->text);
  say_placeholder (&itself, card->placeholder);
  say (&itself, card->speaker);
  say_more (&itself, where);
  say_personas (&itself, card->personas);
  if (pathos_card_look_shows_strength (card))
    say_words (&itself, pathos_words_get (plan->language, pathos_basis_get_word (card->basis)));

  said = said_end (&itself, ", ");
  return pathos_words_join (plan->language, ": ", name, said, NULL);
}

static char *
describe_basis (PathosPlan    *plan,
                PathosFeeling *feeling)
{
  g_autofree char *count = NULL;

  if (feeling->basis != PATHOS_BASIS_MEASURED || feeling->count == 0)
    return g_strdup (pathos_words_get (plan->language, pathos_basis_get_word (feeling->basis)));

  count = pathos_words_format_number (plan->language, (double) feeling->count, 0, FALSE);
  return pathos_words_fill (plan->language, PATHOS_WORD_MEASURED_BY, "n", count, NULL);
}

/* “Maya −1.7, cheated, measured by 128” */
char *
pathos_describe_feeling (PathosPlan               *plan,
                         const PathosShownPersona *persona,
                         PathosFeeling            *feeling)
{
  g_autofree char *number = pathos_words_format_number (plan->language, feeling->value, 1, TRUE);
  g_autofree char *value = pathos_words_join (plan->language, " ", persona->name, number, NULL);
  g_autofree char *basis = feeling->placeholder ? NULL : describe_basis (plan, feeling);
  Said             itself;

  said_init (&itself, plan);
  say_words (&itself, value);
  say (&itself, feeling->word);
  say_placeholder (&itself, feeling->placeholder);
  if (basis != NULL)
    say_words (&itself, basis);

  return said_end (&itself, ", ");
}

/* Returns: whether @label begins with the word that says that people leave, as “Leaves for the kiosk” does */
static gboolean
says_leaving (PathosPlan *plan,
              const char *label)
{
  g_autofree char *word = pathos_words_fill (plan->language, PATHOS_WORD_SHARE_LEAVES, "share", "", NULL);
  g_autofree char *folded_word = g_utf8_casefold (g_strstrip (word), -1);
  g_autofree char *folded = g_utf8_casefold (label, -1);

  return *folded_word != '\0' && g_str_has_prefix (folded, folded_word);
}

/* “31 % leave · shipping cost” */
char *
pathos_describe_exit (PathosPlan *plan,
                      PathosLink *link,
                      const char *separator)
{
  g_autofree char *label = pathos_text_dup_drawn (link->label);
  g_autofree char *share = link->share > 0 ? pathos_words_format_percent (plan->language, link->share) : NULL;
  g_autofree char *leave = NULL;

  if (says_leaving (plan, label))
    leave = g_strdup (share);
  else if (share != NULL)
    leave = pathos_words_fill (plan->language, PATHOS_WORD_SHARE_LEAVES, "share", share, NULL);
  else
    leave = g_strdup (pathos_words_get (plan->language, PATHOS_WORD_LEAVES));

  return pathos_words_join (plan->language, separator, leave != NULL ? leave : "", label, NULL);
}

/* “24 % · compares again”, as it is typed, or "" */
char *
pathos_describe_link (PathosPlan *plan,
                      PathosLink *link,
                      const char *separator)
{
  g_autofree char *label = pathos_text_dup_drawn (link->label);
  g_autofree char *share = link->share > 0 ? pathos_words_format_percent (plan->language, link->share)
                                           : g_strdup ("");

  return pathos_words_join (plan->language, separator, share, label, NULL);
}
