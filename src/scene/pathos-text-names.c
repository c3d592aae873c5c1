/* pathos-text-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-names.h"

#include <string.h>

/* A word that is too wide for its line is broken with a hyphen. Addresses, file names and identifiers are
 * broken without one, because whoever copies them would take it for a part of them. They are told by what
 * words do not have: digits, signs inside, or capitals after small letters. */

#define OPENING "([{<\"'*"
#define CLOSING ")]}>\"'*.,;:!?"
#define SIGNS   "@_\\=&#%~+|$^*<>0123456789"

static gboolean
is_sign (const char *at,
         const char *end)
{
  if (strchr (SIGNS, *at) != NULL)
    return TRUE;

  return (*at == '.' || *at == ':') && at + 1 < end && (g_ascii_isalnum (at[1]) || at[1] == '/');
}

/* As in “journeyMap” and “CustomerJourneyMap”, but not as in “McDonald”. */
static gboolean
has_humps (const char *from,
           const char *end)
{
  gboolean small = FALSE;
  guint    n_humps = g_ascii_islower (*from) ? 1 : 0;

  for (const char *at = from; at < end; at++)
    {
      if (small && g_ascii_isupper (*at))
        n_humps++;
      small = g_ascii_islower (*at);
    }

  return n_humps >= 2;
}

static gboolean
is_name (const char *from,
         const char *end)
{
  guint n_slashes = 0;

  while (from < end && strchr (OPENING, *from) != NULL)
    from++;
  while (from < end && strchr (CLOSING, end[-1]) != NULL)
    end--;
  if (from == end)
    return FALSE;

  for (const char *at = from; at < end; at++)
    {
      if (is_sign (at, end))
        return TRUE;
      n_slashes += *at == '/';
    }

  return n_slashes > 1 || *from == '/' || has_humps (from, end);
}

/**
 * pathos_text_names_forbid_hyphens:
 *
 * Returns: (transfer full) (nullable): attributes for the words of @string that are broken without a hyphen;
 *   %NULL if there are none
 */
PangoAttrList *
pathos_text_names_forbid_hyphens (const char *string)
{
  PangoAttrList *attrs = NULL;

  for (const char *at = string; *at != '\0';)
    {
      const char *end = at + strcspn (at, " \t\n\r");

      if (end > at && is_name (at, end))
        {
          PangoAttribute *attr = pango_attr_insert_hyphens_new (FALSE);

          if (attrs == NULL)
            attrs = pango_attr_list_new ();
          attr->start_index = (guint) (at - string);
          attr->end_index = (guint) (end - string);
          pango_attr_list_insert (attrs, attr);
        }
      at = end + strspn (end, " \t\n\r");
    }

  return attrs;
}
