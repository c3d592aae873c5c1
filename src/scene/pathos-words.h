/* pathos-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: every word has a line of its own. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that layout adds to a map. A comment shows the English where the name does not say it. Those
 * marked (editor) are not used yet; the editor will need them for what it adds and for hints. */
typedef enum
{
  PATHOS_WORD_STAGES,
  PATHOS_WORD_TOUCHPOINTS, /* (editor) the title of a new lane */
  PATHOS_WORD_EMOTION,     /* (editor) the same */
  PATHOS_WORD_CHANNELS,    /* (editor) the same */
  PATHOS_WORD_DELIGHTED,
  PATHOS_WORD_FRUSTRATED,
  PATHOS_WORD_CURRENT_STATE,
  PATHOS_WORD_FUTURE_STATE,
  PATHOS_WORD_RESEARCH,
  PATHOS_WORD_REVIEWED,       /* Reviewed {date}, with its day */
  PATHOS_WORD_NEXT_REVIEW,    /* next {date} */
  PATHOS_WORD_REVIEW_OVERDUE, /* review overdue since {date}, with its day */
  PATHOS_WORD_NOT_REVIEWED,   /* (editor) */
  PATHOS_WORD_LOWEST_POINT,
  PATHOS_WORD_NOW_LOWEST,   /* now the lowest point */
  PATHOS_WORD_NAME_LEAVES,  /* {name} leaves */
  PATHOS_WORD_SHARE_LEAVES, /* {share} leave */
  PATHOS_WORD_LEAVES,
  PATHOS_WORD_EXIT,        /* (editor) */
  PATHOS_WORD_INSTEAD_OF,  /* of the touchpoint {name} */
  PATHOS_WORD_PLACEHOLDER, /* of a template, which waits to be replaced (editor) */
  PATHOS_WORD_MEASURED,
  PATHOS_WORD_HEARD,
  PATHOS_WORD_ASSUMED,
  PATHOS_WORD_MEASURED_BY, /* measured by {n} */
  PATHOS_WORD_MOMENT_OF_TRUTH,
  PATHOS_WORD_DISCOVERY,
  PATHOS_WORD_LOYALTY,
  PATHOS_WORD_BOTTLENECK,
  PATHOS_WORD_STRENGTH_OF_EVIDENCE,
  PATHOS_WORD_ONLY_THIS_PERSONA,
  PATHOS_WORD_EVERYONE,       /* (editor) */
  PATHOS_WORD_UNTITLED,       /* (editor) in place of an empty title */
  PATHOS_WORD_N_HIDDEN,       /* {n} personas that are not shown */
  PATHOS_WORD_NO_STAGES,      /* (editor) what to do with an empty map … */
  PATHOS_WORD_EMPTY_LANE,     /* (editor) … with an empty lane of cards … */
  PATHOS_WORD_EMPTY_CURVE,    /* (editor) … and with one of emotion */
  PATHOS_WORD_NO_TOUCHPOINTS, /* of a stage */
  PATHOS_WORD_ADD_TOUCHPOINT, /* (editor) */
  PATHOS_WORD_ADD_CARD,       /* (editor) */
  PATHOS_WORD_WAIT,           /* (editor) wait {duration} */
  PATHOS_WORD_PAGE,           /* (exports) {n} of {m} */
  PATHOS_WORD_TOUCHPOINT_OF,  /* touchpoint {n} of {m} */
  PATHOS_WORD_IN_STAGE,       /* stage {name} */
  PATHOS_WORD_STAGE_OF,       /* stage {n} of {m} */
  PATHOS_WORD_CARD_OF,        /* card {n} of {m} */
  PATHOS_WORD_EMPTY,          /* of a cell without cards */
  PATHOS_WORD_ADD_PERSONA,
  PATHOS_WORD_EXIT_FROM,    /* exit from the touchpoint {name} */
  PATHOS_WORD_FROM_TO,      /* of a link: from {from} to {to} */
  PATHOS_WORD_FROM_BACK_TO, /* the same, backwards */
  PATHOS_WORD_ASK_ROLE,     /* (editor) asks for what a persona does not say yet: its role … */
  PATHOS_WORD_ASK_GOALS,    /* (editor) … its goals … */
  PATHOS_WORD_ASK_QUOTE,    /* (editor) … and its quote */
  PATHOS_WORD_QUOTED,       /* {text}, between quotation marks */
  PATHOS_N_WORDS
} PathosWord;

const char *pathos_words_get (const char *language, PathosWord word);
char       *pathos_words_fill (const char *language, PathosWord word, ...) G_GNUC_NULL_TERMINATED;
char       *pathos_words_quote (const char *language, const char *text);
char       *pathos_words_join (const char *language, const char *separator, ...) G_GNUC_NULL_TERMINATED;
char       *pathos_words_join_all (const char        *language,
                                   const char        *separator,
                                   const char *const *parts,
                                   guint              n_parts);
gboolean    pathos_words_is_rtl (const char *language);

char *pathos_words_format_date (const char *language, int year, int month, int day, gboolean with_day);
char *pathos_words_format_number (const char *language, double value, int digits, gboolean sign);
char *pathos_words_format_percent (const char *language, double value);
char *pathos_words_format_duration (const char *language, gint64 seconds); /* (editor) */
char *pathos_words_format_answers (const char *language, gint64 n_answers);
char *pathos_words_format_hidden_lanes (const char *language, guint n_lanes);
char *pathos_words_format_measured (const char *language, guint n_measured, guint n_points);

G_END_DECLS
