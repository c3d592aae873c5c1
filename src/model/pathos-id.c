/* pathos-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-id.h"

static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz23456789";

/* Each thread that builds maps has its own random numbers, so that tests can seed theirs. */
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

/**
 * pathos_id_is_valid:
 *
 * Without strspn(), because the reader of files calls this a hundred thousand times.
 */
gboolean
pathos_id_is_valid (const char *id)
{
  if (id == NULL || !g_ascii_islower (id[0]))
    return FALSE;

  for (int i = 1; i < PATHOS_ID_LENGTH; i++)
    {
      if (!g_ascii_islower (id[i]) && !(id[i] >= '2' && id[i] <= '9'))
        return FALSE;
    }

  return id[PATHOS_ID_LENGTH] == '\0';
}

/* Writes @n characters for the digits of @number in base 34. Returns: the end */
static char *
spell (char   *end,
       int     n,
       guint32 number)
{
  for (; n > 0; n--)
    {
      *end++ = alphabet[number % (sizeof alphabet - 1)];
      number /= sizeof alphabet - 1;
    }

  return end;
}

static void
write_id (PathosId id,
          guint32  first,
          guint32  second)
{
  char *end = id;

  *end++ = alphabet[first % 26];
  end = spell (end, 3, first / 26);
  end = spell (end, 4, second);
  *end = '\0';
}

/**
 * pathos_id_generate:
 *
 * Writes a new random id to @id. There are 26 × 34⁷ ids: the chance that a new one is already used in a map
 * of 100,000 elements is one in ten million. Code that creates many ids checks them with
 * pathos_journey_find().
 */
void
pathos_id_generate (PathosId id)
{
  GRand  *rand = get_source ();
  guint32 number = g_rand_int (rand);

  write_id (id, number, g_rand_int (rand));
}

/**
 * pathos_id_derive:
 *
 * Writes the id that belongs to @text to @id: the same one each time. Two texts have the same one as
 * rarely as two random ids are the same.
 */
void
pathos_id_derive (PathosId    id,
                  const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint32 digest[8];
  gsize   size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, (guint8 *) digest, &size);
  write_id (id, GUINT32_FROM_BE (digest[0]), GUINT32_FROM_BE (digest[1]));
}

/**
 * pathos_id_seed:
 *
 * Makes this thread generate the same ids in every run, for tests.
 */
void
pathos_id_seed (guint32 seed)
{
  g_rand_set_seed (get_source (), seed);
}
