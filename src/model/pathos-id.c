/* pathos-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-id.h"

#include <string.h>

#define ID_LENGTH 8

static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz23456789";

/* Each thread that builds a map draws from its own source; tests seed the source of theirs. */
static GPrivate source = G_PRIVATE_INIT ((GDestroyNotify) g_rand_free);

static GRand *
get_source (void)
{
  GRand *rand = g_private_get (&source);

  if (rand == NULL)
    {
      rand = g_rand_new ();
      g_private_set (&source, rand);
    }

  return rand;
}

gboolean
pathos_id_is_valid (const char *id)
{
  return id != NULL && strlen (id) == ID_LENGTH && strspn (id, alphabet) == ID_LENGTH && g_ascii_isalpha (id[0]);
}

/* Writes a new id and its final zero, nine bytes, to @id. There are 26 × 34⁷ of them: one more in a map of 100,000 clashes
 * once in ten million times. Who makes many at once asks pathos_journey_find(). */
void
pathos_id_generate (char *id)
{
  GRand *rand = get_source ();

  id[0] = alphabet[g_rand_int_range (rand, 0, 26)];
  for (int i = 1; i < ID_LENGTH; i++)
    id[i] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
  id[ID_LENGTH] = '\0';
}

/* Makes the ids that follow in this thread the same in every run. */
void
pathos_id_seed (guint32 seed)
{
  g_rand_set_seed (get_source (), seed);
}
