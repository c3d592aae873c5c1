/* pathos-text-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-simple.h"

#include <hb.h>
#include <math.h>
#include <string.h>

/* Most texts of most maps are a few words in a European script, and the words come again and again. Such a text needs no
 * bidirectional algorithm, no fallback font and no rules for breaking lines but two: at a blank, and after a hyphen
 * between letters. So its words are shaped by HarfBuzz alone, each once, and set like bricks. What this file is not
 * certain about (a letter of another script, a sign after which a line may break, a word wider than a line, a glyph that
 * the font has not got) it leaves to Pango; a test compares the two. */

#define UNIT      (1.0f / PANGO_SCALE)
#define MAX_WORDS 100000 /* remembered; then all are forgotten */

typedef struct
{
  PangoFont *font; /* the key: font and text */
  guint      length;
  char      *text;

  gboolean     known; /* the font has every glyph */
  float        width;
  guint        n_glyphs;
  PathosGlyph *glyphs; /* clusters count from the start of the word */
} Word;

struct _PathosSimpleShaper
{
  PangoContext *context;
  hb_buffer_t  *buffer;
  hb_language_t language;
  GHashTable   *words; /* (element-type Word Word) */
  GHashTable   *fonts; /* (element-type PangoFontDescription PangoFont) */
};

static guint
hash_word (gconstpointer key)
{
  const Word *word = key;
  guint       hash = g_direct_hash (word->font);

  for (guint i = 0; i < word->length; i++)
    hash = hash * 33 + (guchar) word->text[i];

  return hash;
}

static gboolean
equal_words (gconstpointer a,
             gconstpointer b)
{
  const Word *word = a, *other = b;

  return word->font == other->font && word->length == other->length && memcmp (word->text, other->text, word->length) == 0;
}

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_free (word->glyphs);
  g_free (word);
}

/* Returns: (transfer full): a shaper for one thread; it lives as long as the program */
PathosSimpleShaper *
pathos_simple_shaper_new (PangoContext *context)
{
  PathosSimpleShaper *self = g_new0 (PathosSimpleShaper, 1);

  self->context = context;
  self->buffer = hb_buffer_create ();
  self->language = hb_language_from_string ("xx", -1);
  self->words = g_hash_table_new_full (hash_word, equal_words, word_free, NULL);
  self->fonts = g_hash_table_new (NULL, NULL);

  return self;
}

static PangoFont *
get_font (PathosSimpleShaper         *self,
          const PangoFontDescription *description)
{
  PangoFont *font = g_hash_table_lookup (self->fonts, description);

  if (font == NULL)
    {
      font = pango_context_load_font (self->context, description);
      g_hash_table_insert (self->fonts, (gpointer) description, font);
    }

  return font;
}

static gboolean
is_letter (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) ||
         (c >= 0x391 && c <= 0x3ce) || (c >= 0x410 && c <= 0x44f);
}

/* Signs after and before which no line may break, unless a blank stands there. */
static gboolean
is_quiet (gunichar c)
{
  return (c >= '0' && c <= '9') || strchr (".,;:'\"&#", (int) c) != NULL || c == 0xb7;
}

/* Signs that end a word: closing quotes, marks of exclamation. */
static gboolean
is_closing (gunichar c)
{
  return c == '!' || c == '?' || c == 0x201d || c == 0x2019 || c == ')' || c == 0x2026 || c == '%';
}

static gboolean
is_opening (gunichar c)
{
  return c == 0x201c || c == 0x2018 || c == '(';
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == 0;
}

/* Returns: whether lines of this text break only at blanks, and after hyphens between letters */
static gboolean
is_simple (const char *string)
{
  gunichar before = ' ';

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p), after = p[1] != '\0' ? g_utf8_get_char (g_utf8_next_char (p)) : 0;
      gboolean fine;

      if (c == '-' || c == 0x2010)
        fine = is_letter (before) && is_letter (after);
      else if (c == 0x2019 && is_letter (before) && is_letter (after))
        fine = TRUE;
      else if (is_closing (c))
        fine = !is_blank (before) && (is_blank (after) || is_closing (after) || after == '.' || after == ',');
      else if (is_opening (c))
        fine = is_blank (before) && !is_blank (after);
      else if (c == ' ')
        fine = before != ' ';
      else
        fine = is_letter (c) || is_quiet (c) || c == '\n';

      if (!fine)
        return FALSE;
      before = c;
    }

  return before != ' ' || *string == '\0';
}

static void
copy_glyphs (PathosSimpleShaper *self,
             Word               *word)
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

static const Word *
get_word (PathosSimpleShaper *self,
          PangoFont          *font,
          const char         *text,
          guint               length)
{
  Word  key = { font, length, (char *) text };
  Word *word = g_hash_table_lookup (self->words, &key);

  if (word != NULL)
    return word;

  word = g_new0 (Word, 1);
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

/* What is being set: lines so far, and the line that is open. */
typedef struct
{
  PathosSimpleShaper *self;
  PathosShapedText   *text;
  PangoFont          *font;
  float               limit;
  float               blank; /* the width of one */
  GArray             *lines;
  GArray             *runs;
  GArray             *glyphs;
  PathosLine          line;
  gboolean            empty; /* nothing stands in the open line yet */
} Setting;

static void
open_line (Setting *setting,
           guint    start)
{
  setting->line = (PathosLine) { .start = start, .first_run = setting->runs->len, .n_runs = 1 };
  setting->empty = TRUE;
  g_array_append_val (setting->runs, ((PathosRun) { .font = setting->font, .first_glyph = setting->glyphs->len, .start = start }));
}

static void
close_line (Setting *setting,
            guint    end)
{
  PathosRun *run = &g_array_index (setting->runs, PathosRun, setting->runs->len - 1);

  setting->line.length = end - setting->line.start;
  run->length = setting->line.length;
  run->width = setting->line.width;
  run->n_glyphs = setting->glyphs->len - run->first_glyph;
  if (run->n_glyphs == 0)
    {
      setting->line.n_runs = 0;
      g_array_set_size (setting->runs, setting->runs->len - 1);
    }
  else
    g_object_ref (run->font);
  g_array_append_val (setting->lines, setting->line);
}

static void
add_word (Setting    *setting,
          const Word *word,
          guint       start)
{
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      PathosGlyph glyph = word->glyphs[i];

      glyph.x += setting->line.width;
      glyph.cluster += start;
      g_array_append_val (setting->glyphs, glyph);
    }

  setting->line.width += word->width;
  setting->empty = FALSE;
}

/* Returns: the end of the piece that begins at @start: a word, or a part of one up to its hyphen */
static guint
find_piece_end (const char *string,
                guint       start)
{
  guint end = start;

  while (!is_blank ((guchar) string[end]))
    {
      end++;
      if (string[end - 1] == '-')
        break;
      if (end - start >= 3 && memcmp (string + end - 3, "\u2010", 3) == 0)
        break;
    }

  return end;
}

/* Puts the next piece into the open line, or into a new one. Returns: whether it fits there at all */
static gboolean
set_piece (Setting *setting,
           guint    start,
           guint    end,
           gboolean after_blank)
{
  const char *string = setting->text->string;
  const Word *word = get_word (setting->self, setting->font, string + start, end - start);
  float       blank = after_blank && !setting->empty ? setting->blank : 0;

  if (!word->known || (setting->limit > 0 && word->width > setting->limit))
    return FALSE;

  if (!setting->empty && setting->limit > 0 && setting->line.width + blank + word->width > setting->limit)
    {
      close_line (setting, after_blank ? start - 1 : start);
      open_line (setting, start);
      blank = 0;
    }

  if (blank > 0)
    add_word (setting, get_word (setting->self, setting->font, " ", 1), start - 1);
  add_word (setting, word, start);
  return TRUE;
}

static gboolean
set_all (Setting *setting)
{
  const char *string = setting->text->string;
  guint       at = 0;
  gboolean    after_blank = FALSE;

  open_line (setting, 0);
  while (string[at] != '\0')
    {
      if (string[at] == '\n')
        {
          close_line (setting, at);
          open_line (setting, ++at);
          after_blank = FALSE;
        }
      else if (string[at] == ' ')
        {
          after_blank = TRUE;
          at++;
        }
      else
        {
          guint end = find_piece_end (string, at);

          if (!set_piece (setting, at, end, after_blank))
            return FALSE;
          after_blank = FALSE;
          at = end;
        }
    }

  close_line (setting, at);
  return TRUE;
}

static void
take_over (PathosShapedText *text,
           Setting          *setting)
{
  text->n_lines = setting->lines->len;
  text->lines = g_memdup2 (setting->lines->data, text->n_lines * sizeof (PathosLine));
  text->n_runs = setting->runs->len;
  text->runs = g_memdup2 (setting->runs->data, text->n_runs * sizeof (PathosRun));
  text->n_glyphs = setting->glyphs->len;
  text->glyphs = g_memdup2 (setting->glyphs->data, text->n_glyphs * sizeof (PathosGlyph));

  for (guint i = 0; i < text->n_lines; i++)
    text->ink_width = MAX (text->ink_width, text->lines[i].width);
}

/**
 * pathos_simple_shaper_shape:
 * @text: with its string and style; gets its lines, runs and glyphs
 *
 * Returns: whether the text was simple enough; otherwise nothing has happened to it
 */
gboolean
pathos_simple_shaper_shape (PathosSimpleShaper         *self,
                            PathosShapedText           *text,
                            const PangoFontDescription *font)
{
  Setting  setting = { .self = self, .text = text, .limit = text->style.width };
  gboolean done;

  if (!is_simple (text->string))
    return FALSE;

  if (g_hash_table_size (self->words) > MAX_WORDS)
    g_hash_table_remove_all (self->words);

  setting.font = get_font (self, font);
  setting.blank = get_word (self, setting.font, " ", 1)->width;
  setting.lines = g_array_sized_new (FALSE, FALSE, sizeof (PathosLine), 4);
  setting.runs = g_array_sized_new (FALSE, FALSE, sizeof (PathosRun), 4);
  setting.glyphs = g_array_sized_new (FALSE, FALSE, sizeof (PathosGlyph), 96);

  done = set_all (&setting);
  if (done)
    take_over (text, &setting);
  else
    for (guint i = 0; i < setting.lines->len; i++)
      if (g_array_index (setting.lines, PathosLine, i).n_runs > 0)
        g_object_unref (setting.font);

  g_array_unref (setting.lines);
  g_array_unref (setting.runs);
  g_array_unref (setting.glyphs);
  return done;
}
