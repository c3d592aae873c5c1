/* pathos-hash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-hash.h"

#include <string.h>
#include <sys/random.h>

/* Multiplies words of the input, each combined with a random one, and folds the product: wyhash (Wang Yi et
 * al., “Modern Non-Cryptographic Hash Function and Pseudorandom Number Generator”, 2021), as Go has it in its
 * maps where a processor has no AES. It withstands a file, which is written before the key is chosen, but not
 * somebody who sees hashes, and nobody ever does. */

#define N_KEYS 3

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 Product;
#endif

/* Returns: the low and the high half of the product, combined */
static inline guint64
fold (guint64 a,
      guint64 b)
{
#ifdef __SIZEOF_INT128__
  Product product = (Product) a * b;

  return (guint64) product ^ (guint64) (product >> 64);
#else
  guint64 low = (a & G_MAXUINT32) * (b & G_MAXUINT32);
  guint64 cross = (a >> 32) * (b & G_MAXUINT32) + (low >> 32);
  guint64 other = (a & G_MAXUINT32) * (b >> 32) + (cross & G_MAXUINT32);

  return a * b ^ ((a >> 32) * (b >> 32) + (cross >> 32) + (other >> 32));
#endif
}

static inline guint64
read_8 (const char *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return word;
}

static inline guint64
read_4 (const char *at)
{
  guint32 word;

  memcpy (&word, at, sizeof word);
  return word;
}

/* Without random bytes of the kernel, those of GLib still differ from run to run. */
static void
choose_key (guint64 *key)
{
  if (getrandom (key, N_KEYS * sizeof *key, GRND_NONBLOCK) == N_KEYS * sizeof *key)
    return;

  for (guint i = 0; i < N_KEYS; i++)
    key[i] = (guint64) g_random_int () << 32 | g_random_int ();
}

static const guint64 *
get_key (void)
{
  static guint64 key[N_KEYS];
  static gsize   is_chosen;

  if (g_once_init_enter (&is_chosen))
    {
      choose_key (key);
      g_once_init_leave (&is_chosen, 1);
    }

  return key;
}

guint64
pathos_hash_bytes (gconstpointer bytes,
                   gsize         size)
{
  const guint64 *key = get_key ();
  const char    *at = bytes;
  guint64        state = key[0], a = 0, b = 0;

  for (gsize rest = size; rest > 16; rest -= 16, at += 16)
    state = fold (read_8 (at) ^ key[1], read_8 (at + 8) ^ state);

  /* The end in two words, which overlap each other, or what is before them, unless they are full. */
  if (size >= 8)
    {
      const char *end = (const char *) bytes + size;

      a = read_8 (size > 16 ? end - 16 : at);
      b = read_8 (end - 8);
    }
  else if (size >= 4)
    {
      a = read_4 (at);
      b = read_4 (at + size - 4);
    }
  else
    {
      for (gsize i = 0; i < size; i++)
        a = a << 8 | (guchar) at[i];
    }

  return fold (fold (a ^ key[1], b ^ state) ^ key[2], size ^ key[1]);
}

guint64
pathos_hash_string (const char *string)
{
  return pathos_hash_bytes (string, strlen (string));
}

/* A #GHashFunc for strings. */
guint
pathos_str_hash (gconstpointer string)
{
  return (guint) pathos_hash_string (string);
}
