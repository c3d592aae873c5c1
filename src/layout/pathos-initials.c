/* pathos-initials.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-initials.h"

#include "pathos-hash.h"

/* The initials of a persona distinguish it from the others: the first two letters of its name if no other has
 * them, otherwise the first letter with the number in the name, with the first letter of the next word, or
 * with the number of the persona. Without a name, they are that number. */

typedef char *(*InitialsFunc) (const char *name, guint index);

static const char *
skip_to_graph (const char *name)
{
  while (*name != '\0' && !g_unichar_isgraph (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);

  return name;
}

static void
append_upper (GString    *initials,
              const char *at)
{
  if (*at != '\0')
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (at)));
}

static char *
get_letters (const char *name,
             guint       index)
{
  GString    *initials = g_string_new (NULL);
  const char *first = skip_to_graph (name);

  append_upper (initials, first);
  if (*first != '\0' && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (first))))
    append_upper (initials, g_utf8_next_char (first));

  return g_string_free (initials, FALSE);
}

/* “Maya, 27” is M27. Numbers of more than two digits do not fit. */
static char *
get_letter_and_number (const char *name,
                       guint       index)
{
  GString    *initials = g_string_new (NULL);
  const char *first = skip_to_graph (name), *at = first;

  append_upper (initials, first);
  if (*at != '\0')
    at = g_utf8_next_char (at);
  while (*at != '\0' && !g_ascii_isdigit (*at))
    at = g_utf8_next_char (at);
  for (guint i = 0; i < 2 && g_ascii_isdigit (*at); i++)
    g_string_append_c (initials, *at++);

  return g_string_free (initials, FALSE);
}

static char *
get_two_words (const char *name,
               guint       index)
{
  GString    *initials = g_string_new (NULL);
  const char *at = skip_to_graph (name);

  append_upper (initials, at);
  while (*at != '\0' && g_unichar_isgraph (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  append_upper (initials, skip_to_graph (at));

  return g_string_free (initials, FALSE);
}

static char *
get_letter_and_index (const char *name,
                      guint       index)
{
  GString *initials = g_string_new (NULL);

  append_upper (initials, skip_to_graph (name));
  g_string_append_printf (initials, "%u", index + 1);

  return g_string_free (initials, FALSE);
}

/* Gives their initials to those personas that have none yet and whose initials no other has. */
static void
give (PathosPlan  *plan,
      InitialsFunc func,
      char       **given,
      GHashTable  *taken)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  g_autofree char **found = g_new0 (char *, plan->n_personas);

  for (guint i = 0; i < plan->n_personas; i++)
    {
      guint n;

      if (given[i] != NULL)
        continue;
      found[i] = func (plan->personas[i].persona->name, i);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, found[i]));
      g_hash_table_insert (counts, g_strdup (found[i]), GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < plan->n_personas; i++)
    {
      if (found[i] == NULL)
        continue;
      if (*found[i] != '\0' && GPOINTER_TO_UINT (g_hash_table_lookup (counts, found[i])) == 1 &&
          !g_hash_table_contains (taken, found[i]))
        {
          given[i] = found[i];
          g_hash_table_add (taken, given[i]);
        }
      else
        g_free (found[i]);
    }
}

/* Returns: (transfer full): the initials of every shown persona */
char **
pathos_initials_new (PathosPlan *plan)
{
  static const InitialsFunc funcs[] = { get_letters, get_letter_and_number, get_two_words,
                                        get_letter_and_index };
  g_autoptr (GHashTable) taken = g_hash_table_new (pathos_str_hash, g_str_equal);
  char **given = g_new0 (char *, plan->n_personas + 1);

  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    give (plan, funcs[i], given, taken);

  for (guint i = 0; i < plan->n_personas; i++)
    {
      if (given[i] == NULL)
        given[i] = get_letters (plan->personas[i].persona->name, i);
    }

  return given;
}
