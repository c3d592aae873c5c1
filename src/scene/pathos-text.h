/* pathos-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the parts of a shaped text belong together. */

#pragma once

#include <graphene.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  PATHOS_ALIGN_START, /* where the map's language starts reading */
  PATHOS_ALIGN_CENTRE,
  PATHOS_ALIGN_END,
} PathosAlign;

/* How a text is set. Styles are compared field by field. */
typedef struct
{
  float       size;  /* map units */
  float       width; /* where lines wrap, in map units; 0 for one line that never wraps */
  gboolean    bold;
  gboolean    italic;
  PathosAlign align;
  gboolean    rtl;      /* the direction of the map */
  gboolean    balanced; /* whether a few lines should be about equally long, if the text is simple */
} PathosTextStyle;

typedef struct
{
  guint32 glyph;
  float   x, y;    /* of its origin, from the left end of the line and the baseline */
  guint32 cluster; /* the first byte of its characters in the string */
} PathosGlyph;

typedef struct
{
  PangoFont *font;
  guint      first_glyph;
  guint      n_glyphs;
  guint      start, length; /* bytes of the string */
  gboolean   rtl;
  float      x, width; /* along the line */
} PathosRun;

typedef struct
{
  float    x, baseline, width; /* in the text's box */
  guint    start, length;      /* bytes of the string, without the space or newline at the end */
  gboolean hyphen;             /* one was added at the end, with start + length as its cluster */
  gboolean rtl;
  guint    first_run;
  guint    n_runs;
} PathosLine;

/* A string with its lines and glyphs. It is shared and never changes. */
typedef struct
{
  gatomicrefcount ref_count;
  char           *string;
  PathosTextStyle style;
  guint           hash;           /* of string and style, for PathosTextCache */
  float           width;          /* of the box: of the style, or of the only line */
  float           height;         /* n_lines × the line height */
  float           ink_width;      /* of the longest line */
  float           unbroken_width; /* the width without broken words, 0 if there are none */
  guint           n_lines;
  PathosLine     *lines;
  guint           n_runs;
  PathosRun      *runs; /* from left to right in each line */
  guint           n_glyphs;
  PathosGlyph    *glyphs;
} PathosShapedText;

void              pathos_text_preload_fonts (void);
PathosShapedText *pathos_text_shape (const char *string, const PathosTextStyle *style);
PathosShapedText *pathos_text_shape_simply (const char *string, const PathosTextStyle *style);
PathosShapedText *pathos_text_shape_fully (const char *string, const PathosTextStyle *style);
PathosShapedText *pathos_shaped_text_ref (PathosShapedText *self);
void              pathos_shaped_text_unref (PathosShapedText *self);
gboolean          pathos_shaped_text_has_blank_after (const PathosShapedText *self, guint line);
float             pathos_text_measure_broken_word (const char *string, const PathosTextStyle *style);
float             pathos_text_get_line_height (float size);
gboolean          pathos_text_has_font (void);

/* A text to be shaped, and the result. */
typedef struct
{
  const char       *string;
  PathosTextStyle   style;
  guint             hash;   /* the caller's */
  PathosShapedText *result; /* (transfer full) */
} PathosTextJob;

void pathos_text_shape_all (PathosTextJob *jobs, guint n_jobs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosShapedText, pathos_shaped_text_unref)

G_END_DECLS
