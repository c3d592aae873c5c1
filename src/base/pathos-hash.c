/* pathos-hash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-hash.h"

#include <string.h>
#include <sys/random.h>

/* SipHash-1-3 (Aumasson and Bernstein, “SipHash: a fast short-input PRF”, 2012), as Rust and Python use it
 * for their tables. */

typedef struct
{
  guint64 a, b, c, d;
} State;

static inline guint64
rotate (guint64 word,
        guint   n)
{
  return word << n | word >> (64 - n);
}

static inline void
mix (State *self)
{
  self->a += self->b;
  self->b = rotate (self->b, 13) ^ self->a;
  self->a = rotate (self->a, 32);
  self->c += self->d;
  self->d = rotate (self->d, 16) ^ self->c;
  self->a += self->d;
  self->d = rotate (self->d, 21) ^ self->a;
  self->c += self->b;
  self->b = rotate (self->b, 17) ^ self->c;
  self->c = rotate (self->c, 32);
}

static inline void
add (State  *self,
     guint64 word)
{
  self->d ^= word;
  mix (self);
  self->a ^= word;
}

/* Without random bytes of the kernel, those of GLib still differ from run to run. */
static void
choose_key (guint64 *key)
{
  if (getrandom (key, 2 * sizeof *key, GRND_NONBLOCK) == 2 * sizeof *key)
    return;

  for (guint i = 0; i < 2; i++)
    key[i] = (guint64) g_random_int () << 32 | g_random_int ();
}

static const guint64 *
get_key (void)
{
  static guint64 key[2];
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
  State          state = {
    key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
    key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
    key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
    key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573),
  };
  guint64 word;

  for (gsize rest = size; rest >= sizeof word; rest -= sizeof word, at += sizeof word)
    {
      memcpy (&word, at, sizeof word);
      add (&state, word);
    }

  word = 0;
  memcpy (&word, at, size % sizeof word);
  add (&state, word ^ (guint64) size << 56);
  state.c ^= 0xff;
  mix (&state);
  mix (&state);
  mix (&state);
  return state.a ^ state.b ^ state.c ^ state.d;
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
