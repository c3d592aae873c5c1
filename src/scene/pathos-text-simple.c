/* pathos-text-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-simple.h"

#include <string.h>

/* Most texts of most maps are a few words in a European script, and the words come again and again. Such a text needs no
 * bidirectional algorithm, no fallback font and no rules for breaking lines but two: at a blank, and after a hyphen
 * between letters. So its words are shaped by HarfBuzz alone, each once, and set like bricks. What this file is not
 * certain about (a letter of another script, a sign after which a line may break, a word wider than a line, a glyph that
 * the font has not got) it leaves to Pango; a test compares the two. */

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

/* What is being set: lines so far, and the line that is open. */
typedef struct
{
  PathosTextWords  *words;
  PathosShapedText *text;
  PangoFont        *font;
  float             limit;
  float             blank; /* the width of one */
  GArray           *lines;
  GArray           *runs;
  GArray           *glyphs;
  PathosLine        line;
  gboolean          empty; /* nothing stands in the open line yet */
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
add_word (Setting                *setting,
          const PathosWordGlyphs *word,
          guint                   start)
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
  const char             *string = setting->text->string;
  const PathosWordGlyphs *word = pathos_text_words_get (setting->words, setting->font, string + start, end - start);
  float                   blank = after_blank && !setting->empty ? setting->blank : 0;

  if (!word->known || (setting->limit > 0 && word->width > setting->limit))
    return FALSE;

  if (!setting->empty && setting->limit > 0 && setting->line.width + blank + word->width > setting->limit)
    {
      close_line (setting, after_blank ? start - 1 : start);
      open_line (setting, start);
      blank = 0;
    }

  if (blank > 0)
    add_word (setting, pathos_text_words_get (setting->words, setting->font, " ", 1), start - 1);
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
 * pathos_text_set_simply:
 * @text: with its string and style; gets its lines, runs and glyphs
 *
 * Returns: whether the text was simple enough; otherwise nothing has happened to it
 */
gboolean
pathos_text_set_simply (PathosTextWords            *words,
                        PathosShapedText           *text,
                        const PangoFontDescription *font)
{
  Setting  setting = { .words = words, .text = text, .limit = text->style.width };
  gboolean done;

  if (!is_simple (text->string))
    return FALSE;

  pathos_text_words_trim (words);

  setting.font = pathos_text_words_get_font (words, font);
  setting.blank = pathos_text_words_get (words, setting.font, " ", 1)->width;
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
