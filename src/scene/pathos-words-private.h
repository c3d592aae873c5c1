/* pathos-words-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: everything that differs between languages is in one place. */

#pragma once

#include "pathos-words.h"

G_BEGIN_DECLS

#define PATHOS_N_LANGUAGES 14

/* The forms of a counted word, as the Unicode CLDR names them. Most languages have only some of them. */
typedef enum
{
  PATHOS_PLURAL_OTHER,
  PATHOS_PLURAL_ZERO,
  PATHOS_PLURAL_ONE,
  PATHOS_PLURAL_TWO,
  PATHOS_PLURAL_FEW,
  PATHOS_PLURAL_MANY,
  PATHOS_N_PLURALS
} PathosPlural;

/* Which form is used for a whole number. */
typedef enum
{
  PATHOS_PLURAL_RULE_NONE,
  PATHOS_PLURAL_RULE_ONE,
  PATHOS_PLURAL_RULE_ZERO_ONE,
  PATHOS_PLURAL_RULE_POLISH,
  PATHOS_PLURAL_RULE_ARABIC,
  PATHOS_PLURAL_RULE_HEBREW,
} PathosPluralRule;

typedef struct
{
  const char      *tag; /* the primary subtag, lower case */
  PathosPluralRule plural_rule;
  const char      *decimal, *group;
  const char      *percent;       /* what follows the number, including a space */
  const char      *sign_mark;     /* (nullable): keeps a sign left of its number in right-to-left text */
  const char      *date;          /* {d} {m} {y} */
  const char      *month_of_year; /* {m} {y} */
  const char      *first_day;     /* (nullable): {d} for the first of a month */
  const char      *months[12];
  const char      *seconds, *minutes, *hours;         /* {n} */
  const char      *days[PATHOS_N_PLURALS];            /* {n} */
  const char      *points_measured[PATHOS_N_PLURALS]; /* {n} {m}; the form is that of m */
  const char      *answers[PATHOS_N_PLURALS];         /* {n} */
  const char      *hidden_lanes[PATHOS_N_PLURALS];    /* {n} */
  const char      *words[PATHOS_N_WORDS];
} PathosLanguage;

extern const PathosLanguage pathos_languages[PATHOS_N_LANGUAGES]; /* English is the first */

const PathosLanguage *pathos_words_find_language (const char *tag);
char                 *pathos_words_fill_pattern (const char        *language,
                                                 const char        *pattern,
                                                 const char *const *pairs);

G_END_DECLS
