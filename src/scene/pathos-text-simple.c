/* pathos-text-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-simple.h"

#include <string.h>

/* Most texts of most maps are a few words in a European script, and the words come again and again. Such a
 * text needs no bidirectional algorithm, no fallback font and no rules for breaking lines but two: at a
 * blank, and after a hyphen between letters. So its words are shaped by HarfBuzz alone, each once, and set
 * like bricks. What this file is not certain about (a letter of another script, a sign after which a line may
 * break, a word wider than a line, a glyph that the font has not got) it leaves to Pango; a test compares the
 * two. */

static gboolean
is_letter (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x391 && c <= 0x3ce) ||
         (c >= 0x410 && c <= 0x44f);
}

/* Signs after and before which no line may break, unless a blank stands there. */
static gboolean
is_quiet (gunichar c)
{
  return (c >= '0' && c <= '9') || (c < 0x80 && strchr (".,;:'\"&#", (int) c) != NULL) || c == 0xb7;
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
  const char *at = string, *next;
  gunichar    before = ' ', after;

  for (gunichar c = g_utf8_get_char (at); c != 0; before = c, c = after, at = next)
    {
      gboolean fine;

      next = g_utf8_next_char (at);
      after = g_utf8_get_char (next);
      if (is_letter (c))
        fine = TRUE;
      else if (c == '-' || c == 0x2010)
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
        fine = is_quiet (c) || c == '\n';

      if (!fine)
        return FALSE;
    }

  return before != ' ' || *string == '\0';
}

/* What is being set: lines so far, and the line that is open. The arrays serve one text after the other. */
struct _PathosTextSetter
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
};

static void
open_line (PathosTypesetter *self,
           guint             start)
{
  self->line = (PathosLine) { .start = start, .first_run = self->runs->len, .n_runs = 1 };
  self->empty = TRUE;
  g_array_append_val (self->runs,
                      ((PathosRun) { .font = self->font, .first_glyph = self->glyphs->len, .start = start }));
}

static void
close_line (PathosTypesetter *self,
            guint             end)
{
  PathosRun *run = &g_array_index (self->runs, PathosRun, self->runs->len - 1);

  self->line.length = end - self->line.start;
  run->length = self->line.length;
  run->width = self->line.width;
  run->n_glyphs = self->glyphs->len - run->first_glyph;
  if (run->n_glyphs == 0)
    {
      self->line.n_runs = 0;
      g_array_set_size (self->runs, self->runs->len - 1);
    }
  else
    g_object_ref (run->font);
  g_array_append_val (self->lines, self->line);
}

static void
add_word (PathosTypesetter       *self,
          const PathosWordGlyphs *word,
          guint                   start)
{
  PathosGlyph *glyphs;
  guint        n_glyphs = self->glyphs->len;

  g_array_append_vals (self->glyphs, word->glyphs, word->n_glyphs);
  glyphs = &g_array_index (self->glyphs, PathosGlyph, n_glyphs);
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      glyphs[i].x += self->line.width;
      glyphs[i].cluster += start;
    }

  self->line.width += word->width;
  self->empty = FALSE;
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
set_piece (PathosTypesetter *self,
           guint             start,
           guint             end,
           gboolean          after_blank)
{
  const char             *string = self->text->string;
  const PathosWordGlyphs *word = pathos_text_words_get (self->words, self->font, string + start, end - start);
  float                   blank = after_blank && !self->empty ? self->blank : 0;

  if (!word->known || (self->limit > 0 && word->width > self->limit))
    return FALSE;

  if (!self->empty && self->limit > 0 && self->line.width + blank + word->width > self->limit)
    {
      close_line (self, after_blank ? start - 1 : start);
      open_line (self, start);
      blank = 0;
    }

  if (blank > 0)
    add_word (self, pathos_text_words_get (self->words, self->font, " ", 1), start - 1);
  add_word (self, word, start);
  return TRUE;
}

static gboolean
set_all (PathosTypesetter *self)
{
  const char *string = self->text->string;
  guint       at = 0;
  gboolean    after_blank = FALSE;

  open_line (self, 0);
  while (string[at] != '\0')
    {
      if (string[at] == '\n')
        {
          close_line (self, at);
          open_line (self, ++at);
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

          if (!set_piece (self, at, end, after_blank))
            return FALSE;
          after_blank = FALSE;
          at = end;
        }
    }

  close_line (self, at);
  return TRUE;
}

static void
take_over (PathosTypesetter *self)
{
  PathosShapedText *text = self->text;

  text->n_lines = self->lines->len;
  text->lines = g_memdup2 (self->lines->data, text->n_lines * sizeof (PathosLine));
  text->n_runs = self->runs->len;
  text->runs = g_memdup2 (self->runs->data, text->n_runs * sizeof (PathosRun));
  text->n_glyphs = self->glyphs->len;
  text->glyphs = g_memdup2 (self->glyphs->data, text->n_glyphs * sizeof (PathosGlyph));

  for (guint i = 0; i < text->n_lines; i++)
    text->ink_width = MAX (text->ink_width, text->lines[i].width);
}

static void
let_go (PathosTypesetter *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (g_array_index (self->lines, PathosLine, i).n_runs > 0)
        g_object_unref (self->font);
    }
}

/* Returns: (transfer full): a setter for one thread; it lives as long as the program */
PathosTypesetter *
pathos_typesetter_new (PathosTextWords *words)
{
  PathosTypesetter *self = g_new0 (PathosTypesetter, 1);

  self->words = words;
  self->lines = g_array_new (FALSE, FALSE, sizeof (PathosLine));
  self->runs = g_array_new (FALSE, FALSE, sizeof (PathosRun));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (PathosGlyph));

  return self;
}

/**
 * pathos_typesetter_set:
 * @text: with its string and style; gets its lines, runs and glyphs
 *
 * Returns: whether the text was simple enough; otherwise nothing has happened to it
 */
gboolean
pathos_typesetter_set (PathosTypesetter           *self,
                       PathosShapedText           *text,
                       const PangoFontDescription *font)
{
  if (!is_simple (text->string))
    return FALSE;

  pathos_text_words_trim (self->words);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->glyphs, 0);

  self->text = text;
  self->limit = text->style.width;
  self->font = pathos_text_words_get_font (self->words, font);
  self->blank = pathos_text_words_get (self->words, self->font, " ", 1)->width;
  if (!set_all (self))
    {
      let_go (self);
      return FALSE;
    }

  take_over (self);
  return TRUE;
}
