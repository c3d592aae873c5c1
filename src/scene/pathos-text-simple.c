/* pathos-text-simple.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what is simple, and how it is set, belong together. */

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

/* Most characters are ASCII, and calling a function for each of them would take most of the time. */
static inline gunichar
get_char (const char *at)
{
  return (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char (at);
}

/* Returns: whether lines of this text can only be broken at spaces, and after hyphens between letters */
gboolean
pathos_text_is_simple (const char *string)
{
  const char *at = string, *next;
  gunichar    before = ' ', after;

  for (gunichar c = get_char (at); c != 0; before = c, c = after, at = next)
    {
      gboolean is_fine;

      next = g_utf8_next_char (at);
      after = get_char (next);
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

/* What stands together in a line, or a newline, which has no word. */
typedef struct
{
  const PathosWordGlyphs *word; /* (nullable) */
  guint                   start;
  gboolean                after_blank;
} Piece;

#define MAX_BALANCED 4 /* lines */
#define N_HALVINGS   8

/* The lines that are finished, and the current line. Arrays other than that of glyphs are reused for the next
 * text. */
struct _PathosTypesetter
{
  PathosTextWords        *words;
  PathosShapedText       *text;
  PangoFont              *font;
  const PathosWordGlyphs *blank;  /* a space */
  GArray                 *pieces; /* (element-type Piece) */
  float                   limit;  /* the width of a line; 0 for none */
  GArray                 *lines;
  GArray                 *runs;
  PathosGlyph            *glyphs; /* (nullable): with room for all; those of the text once it is set */
  guint                   n_glyphs;
  PathosLine              line;
  gboolean                empty; /* whether the current line has no words yet */
};

static void
open_line (PathosTypesetter *self,
           guint             start)
{
  self->line = (PathosLine) { .start = start, .first_run = self->runs->len, .n_runs = 1 };
  self->empty = TRUE;
  g_array_append_val (self->runs,
                      ((PathosRun) { .font = self->font, .first_glyph = self->n_glyphs, .start = start }));
}

static void
close_line (PathosTypesetter *self,
            guint             end)
{
  PathosRun *run = &g_array_index (self->runs, PathosRun, self->runs->len - 1);

  self->line.length = end - self->line.start;
  run->length = self->line.length;
  run->width = self->line.width;
  run->n_glyphs = self->n_glyphs - run->first_glyph;
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
  PathosGlyph *glyphs = self->glyphs + self->n_glyphs;

  for (guint i = 0; i < word->n_glyphs; i++)
    {
      glyphs[i] = word->glyphs[i];
      glyphs[i].x += self->line.width;
      glyphs[i].cluster += start;
    }

  self->n_glyphs += word->n_glyphs;
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

static gboolean
fits (PathosTypesetter       *self,
      const PathosWordGlyphs *word)
{
  return word->known && (self->limit <= 0 || word->width <= self->limit);
}

/* Returns: whether all words are known and fit into a line */
static gboolean
find_pieces (PathosTypesetter *self)
{
  const char *string = self->text->string;
  Piece       piece = { .start = 0 };

  g_array_set_size (self->pieces, 0);
  while (string[piece.start] != '\0')
    {
      guint end = find_piece_end (string, piece.start);

      if (string[piece.start] == ' ')
        {
          piece.after_blank = TRUE;
          piece.start++;
          continue;
        }

      piece.word = end == piece.start ? NULL
                                      : pathos_text_words_get (self->words, self->font, string + piece.start,
                                                               end - piece.start);
      if (piece.word != NULL && !fits (self, piece.word))
        return FALSE;

      g_array_append_val (self->pieces, piece);
      piece.after_blank = FALSE;
      piece.start = MAX (end, piece.start + 1);
    }

  return TRUE;
}

/* Adds a piece to the current line, or to a new one. */
static void
set_piece (PathosTypesetter *self,
           const Piece      *piece)
{
  float blank = piece->after_blank && !self->empty ? self->blank->width : 0;

  if (!self->empty && self->limit > 0 && self->line.width + blank + piece->word->width > self->limit)
    {
      close_line (self, piece->after_blank ? piece->start - 1 : piece->start);
      open_line (self, piece->start);
      blank = 0;
    }

  if (blank > 0)
    add_word (self, self->blank, piece->start - 1);
  add_word (self, piece->word, piece->start);
}

/* Returns: how many glyphs the pieces have, with all blanks: those at the ends of lines are left out later */
static guint
count_glyphs (PathosTypesetter *self)
{
  guint n = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->word != NULL)
        n += piece->word->n_glyphs + (piece->after_blank ? self->blank->n_glyphs : 0);
    }

  return n;
}

static void
set_all (PathosTypesetter *self)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->runs, 0);
  self->glyphs = g_new (PathosGlyph, count_glyphs (self));
  self->n_glyphs = 0;

  open_line (self, 0);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->word != NULL)
        {
          set_piece (self, piece);
          continue;
        }

      close_line (self, piece->start);
      open_line (self, piece->start + 1);
    }
  close_line (self, (guint) strlen (self->text->string));
}

static void
copy_result (PathosTypesetter *self)
{
  PathosShapedText *text = self->text;

  text->n_lines = self->lines->len;
  text->lines = g_memdup2 (self->lines->data, text->n_lines * sizeof (PathosLine));
  text->n_runs = self->runs->len;
  text->runs = g_memdup2 (self->runs->data, text->n_runs * sizeof (PathosRun));
  text->n_glyphs = self->n_glyphs;
  text->glyphs = g_steal_pointer (&self->glyphs);

  for (guint i = 0; i < text->n_lines; i++)
    text->ink_width = MAX (text->ink_width, text->lines[i].width);
}

/* Returns: the number of lines of this width; 0 if a word is wider */
static guint
count_lines (PathosTypesetter *self,
             float             limit)
{
  float width = 0;
  guint n_lines = 1;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->word->width > limit)
        return 0;

      if (i > 0)
        width += piece->after_blank ? self->blank->width : 0;
      width += piece->word->width;
      if (i > 0 && width > limit)
        {
          width = piece->word->width;
          n_lines++;
        }
    }

  return n_lines;
}

/* Returns: the width of the narrowest lines of which there are no more than in the full width */
static float
find_balanced_width (PathosTypesetter *self)
{
  float narrow = 0, wide = self->limit;
  guint n_lines;

  if (strchr (self->text->string, '\n') != NULL)
    return wide;

  n_lines = count_lines (self, wide);
  if (n_lines < 2 || n_lines > MAX_BALANCED)
    return wide;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      float middle = (narrow + wide) / 2;
      guint n = count_lines (self, middle);

      if (n > 0 && n <= n_lines)
        wide = middle;
      else
        narrow = middle;
    }

  return wide;
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
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  return self;
}

/* @font: of the text */
static void
begin_text (PathosTypesetter           *self,
            PathosShapedText           *text,
            const PangoFontDescription *font)
{
  pathos_text_words_trim (self->words);
  self->text = text;
  self->limit = text->style.width;
  self->font = pathos_text_words_get_font (self->words, font);
  self->blank = pathos_text_words_get (self->words, self->font, " ", 1);
}

/**
 * pathos_typesetter_measure_word:
 * @text: has a string and a style, and is not changed
 *
 * Returns: the width of the longest word; 0 if the text is not simple
 */
float
pathos_typesetter_measure_word (PathosTypesetter           *self,
                                PathosShapedText           *text,
                                const PangoFontDescription *font)
{
  float width = 0;

  if (!pathos_text_is_simple (text->string))
    return 0;

  begin_text (self, text, font);
  self->limit = 0;
  if (!find_pieces (self))
    return 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      width = MAX (width, piece->word != NULL ? piece->word->width : 0);
    }

  return width;
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

  begin_text (self, text, font);
  if (!find_pieces (self))
    return FALSE;

  if (text->style.balanced && self->limit > 0)
    self->limit = find_balanced_width (self);
  set_all (self);
  copy_result (self);
  return TRUE;
}
