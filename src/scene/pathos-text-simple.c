/* pathos-text-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-simple.h"

#include <string.h>

/* Most texts of most maps are a few words in a European script, and the same words occur again and again.
 * Such texts need no bidirectional algorithm, no fallback fonts and only two rules for breaking lines: after
 * a space, and after a hyphen between letters. Therefore each word is shaped by HarfBuzz once, and lines are
 * made of words. Anything that is not certain (a letter of another script, a character after which a line may
 * break, a word wider than a line, a missing glyph) is left to Pango. A test compares the two. */

static gboolean
is_letter (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x391 && c <= 0x3ce) ||
         (c >= 0x410 && c <= 0x44f);
}

/* Characters next to which lines are never broken, except at a space. */
static gboolean
is_inner (gunichar c)
{
  return (c >= '0' && c <= '9') || (c < 0x80 && strchr (".,;:'\"&#", (int) c) != NULL) || c == 0xb7;
}

/* Characters at the end of a word, such as closing quotes. */
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

/* Returns: whether lines of this text can only be broken at spaces, and after hyphens between letters */
gboolean
pathos_text_is_simple (const char *string)
{
  const char *at = string, *next;
  gunichar    before = ' ', after;

  for (gunichar c = g_utf8_get_char (at); c != 0; before = c, c = after, at = next)
    {
      gboolean is_fine;

      next = g_utf8_next_char (at);
      after = g_utf8_get_char (next);
      if (is_letter (c))
        is_fine = TRUE;
      else if (c == '-' || c == 0x2010)
        is_fine = is_letter (before) && is_letter (after);
      else if (c == 0x2019 && is_letter (before) && is_letter (after))
        is_fine = TRUE;
      else if (is_closing (c))
        is_fine = !is_blank (before) &&
                  (is_blank (after) || is_closing (after) || after == '.' || after == ',');
      else if (is_opening (c))
        is_fine = is_blank (before) && !is_blank (after);
      else if (c == ' ')
        is_fine = before != ' ';
      else
        is_fine = is_inner (c) || c == '\n';

      if (!is_fine)
        return FALSE;
    }

  return before != ' ' || *string == '\0';
}

/* What stands together in a line. */
typedef struct
{
  float width;
  float blank; /* before it, unless it begins a line */
} Piece;

#define MAX_BALANCED 4 /* lines */
#define N_HALVINGS   8

/* The lines that are finished, and the current line. The arrays are reused for the next text. */
struct _PathosTypesetter
{
  PathosTextWords  *words;
  PathosShapedText *text;
  PangoFont        *font;
  float             limit;
  float             blank; /* of a space */
  GArray           *lines;
  GArray           *runs;
  GArray           *glyphs;
  PathosLine        line;
  gboolean          empty;      /* whether the current line has no words yet */
  GArray           *pieces;     /* (element-type Piece): the text again, to try other widths */
  gboolean          has_breaks; /* whether there are newlines in it */
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

/* Returns: the end of the piece that starts at @start: a word, or its part up to a hyphen */
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

/* Adds the next piece to the current line, or to a new one. Returns: whether it fits into a line */
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

  g_array_append_val (self->pieces, ((Piece) { word->width, after_blank ? self->blank : 0 }));
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
          self->has_breaks = TRUE;
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
copy_result (PathosTypesetter *self)
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
release_fonts (PathosTypesetter *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (g_array_index (self->lines, PathosLine, i).n_runs > 0)
        g_object_unref (self->font);
    }
}

static void
begin (PathosTypesetter *self)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->pieces, 0);
  self->has_breaks = FALSE;
}

static gboolean
fits (PathosTypesetter *self,
      float             limit,
      guint             n_lines)
{
  float width = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->width > limit)
        return FALSE;
      if (i > 0 && width + piece->blank + piece->width <= limit)
        width += piece->blank + piece->width;
      else if (n_lines-- == 0)
        return FALSE;
      else
        width = piece->width;
    }

  return TRUE;
}

/* Sets the text again in the narrowest lines of which there are no more than before. The widths of words are
 * known, so nothing is shaped again. */
static void
balance (PathosTypesetter *self)
{
  guint n_lines = self->lines->len;
  float narrow = 0, wide = self->limit;

  if (n_lines < 2 || n_lines > MAX_BALANCED || self->has_breaks || self->limit <= 0)
    return;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      float middle = (narrow + wide) / 2;

      if (fits (self, middle, n_lines))
        wide = middle;
      else
        narrow = middle;
    }

  release_fonts (self);
  begin (self);
  self->limit = wide;
  set_all (self);
}

/**
 * pathos_typesetter_new:
 *
 * Returns: (transfer full): a typesetter for one thread; it is never freed
 */
PathosTypesetter *
pathos_typesetter_new (PathosTextWords *words)
{
  PathosTypesetter *self = g_new0 (PathosTypesetter, 1);

  self->words = words;
  self->lines = g_array_new (FALSE, FALSE, sizeof (PathosLine));
  self->runs = g_array_new (FALSE, FALSE, sizeof (PathosRun));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (PathosGlyph));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  return self;
}

/**
 * pathos_typesetter_set:
 * @text: has a string and a style, and gets lines, runs and glyphs
 *
 * Returns: whether the text is simple; otherwise it is not changed
 */
gboolean
pathos_typesetter_set (PathosTypesetter           *self,
                       PathosShapedText           *text,
                       const PangoFontDescription *font)
{
  if (!pathos_text_is_simple (text->string))
    return FALSE;

  pathos_text_words_trim (self->words);
  begin (self);
  self->text = text;
  self->limit = text->style.width;
  self->font = pathos_text_words_get_font (self->words, font);
  self->blank = pathos_text_words_get (self->words, self->font, " ", 1)->width;
  if (!set_all (self))
    {
      release_fonts (self);
      return FALSE;
    }

  if (text->style.balanced)
    balance (self);
  copy_result (self);
  return TRUE;
}
