/* pathos-text-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-words.h"

#include "pathos-hash.h"
#include "pathos-text-fonts.h"

#include <hb.h>
#include <string.h>

#define UNIT      (1.0f / PANGO_SCALE)
#define MAX_WORDS 100000 /* in the cache, which is then emptied */

struct _PathosTextWords
{
  PangoContext *context;
  hb_buffer_t  *buffer;
  hb_language_t language;
  GHashTable   *words; /* (element-type PathosWordGlyphs PathosWordGlyphs) */
  GHashTable   *fonts; /* (element-type PangoFontDescription PangoFont) */
};

static guint
hash_word (gconstpointer key)
{
  const PathosWordGlyphs *word = key;

  return g_direct_hash (word->font) ^ (guint) pathos_hash_bytes (word->text, word->length);
}

static gboolean
equal_words (gconstpointer a,
             gconstpointer b)
{
  const PathosWordGlyphs *word = a, *other = b;

  return word->font == other->font && word->length == other->length &&
         memcmp (word->text, other->text, word->length) == 0;
}

static void
word_free (gpointer data)
{
  PathosWordGlyphs *word = data;

  g_free (word->text);
  g_free (word->glyphs);
  g_free (word);
}

/**
 * pathos_text_words_new:
 *
 * Returns: (transfer full): a shaper for one thread; it is never freed
 */
PathosTextWords *
pathos_text_words_new (PangoContext *context)
{
  PathosTextWords *self = g_new0 (PathosTextWords, 1);

  self->context = context;
  self->buffer = hb_buffer_create ();
  self->language = hb_language_from_string ("xx", -1);
  self->words = g_hash_table_new_full (hash_word, equal_words, word_free, NULL);
  self->fonts = g_hash_table_new (NULL, NULL);

  return self;
}

/**
 * pathos_text_words_get_font:
 *
 * Returns: (transfer none): the font
 */
PangoFont *
pathos_text_words_get_font (PathosTextWords            *self,
                            const PangoFontDescription *description)
{
  PangoFont *font = g_hash_table_lookup (self->fonts, description);

  if (font == NULL)
    {
      font = pango_context_load_font (self->context, description);
      if (font != NULL)
        pathos_text_fonts_keep_open (font);
      g_hash_table_insert (self->fonts, (gpointer) description, font);
    }

  return font;
}

static void
copy_glyphs (PathosTextWords  *self,
             PathosWordGlyphs *word)
{
  hb_glyph_info_t     *infos = hb_buffer_get_glyph_infos (self->buffer, &word->n_glyphs);
  hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (self->buffer, NULL);

  word->known = TRUE;
  word->glyphs = g_new (PathosGlyph, word->n_glyphs);
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      word->glyphs[i].glyph = infos[i].codepoint;
      word->glyphs[i].x = word->width + positions[i].x_offset * UNIT;
      word->glyphs[i].y = -positions[i].y_offset * UNIT;
      word->glyphs[i].cluster = infos[i].cluster;
      word->known &= infos[i].codepoint != 0;
      word->width += positions[i].x_advance * UNIT;
    }
}

/**
 * pathos_text_words_get:
 * @length: in bytes
 *
 * Returns: (transfer none): the glyphs of a word, valid until pathos_text_words_trim()
 */
const PathosWordGlyphs *
pathos_text_words_get (PathosTextWords *self,
                       PangoFont       *font,
                       const char      *text,
                       guint            length)
{
  PathosWordGlyphs  key = { font, length, (char *) text };
  PathosWordGlyphs *word = g_hash_table_lookup (self->words, &key);

  if (word != NULL)
    return word;

  word = g_new0 (PathosWordGlyphs, 1);
  word->font = font;
  word->length = length;
  word->text = g_strndup (text, length);

  hb_buffer_clear_contents (self->buffer);
  hb_buffer_add_utf8 (self->buffer, text, (int) length, 0, (int) length);
  hb_buffer_set_direction (self->buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language (self->buffer, self->language);
  hb_buffer_guess_segment_properties (self->buffer);
  hb_shape (pango_font_get_hb_font (font), self->buffer, NULL, 0);
  copy_glyphs (self, word);

  g_hash_table_add (self->words, word);
  return word;
}

/**
 * pathos_text_words_trim:
 *
 * Empties the cache if it has become very large.
 */
void
pathos_text_words_trim (PathosTextWords *self)
{
  if (g_hash_table_size (self->words) > MAX_WORDS)
    g_hash_table_remove_all (self->words);
}
