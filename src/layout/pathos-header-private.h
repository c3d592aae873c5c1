/* pathos-header-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-builder.h"
#include "pathos-evidence.h"
#include "pathos-plan.h"

G_BEGIN_DECLS

/* The parts of the header. */

#define PATHOS_HEADER_GAP 8.0f  /* between two lines */
#define PATHOS_CHIP_GAP   12.0f /* between two chips of a line */

/* pathos-header-badges.c */
float pathos_header_add_badges (PathosPlan           *plan,
                                PathosBuilder        *builder,
                                const PathosEvidence *evidence,
                                float                 y,
                                float                 room);

/* pathos-header-texts.c */
#define PATHOS_CHIP_LINES 4 /* at most */

typedef struct
{
  PathosShapedText *text;
  PathosColour      colour;
  const char       *attr; /* whose text it is */
} PathosChipLine;

const char *const *pathos_header_get_texts (PathosPersona *persona);
char              *pathos_header_describe_persona (PathosPlan *plan, PathosPersona *persona);
char              *pathos_header_describe_rest (PathosPlan *plan, PathosPersona *persona);
float              pathos_header_measure_texts (PathosPlan *plan, PathosPersona *persona);
guint              pathos_header_get_lines (PathosPlan     *plan,
                                            PathosPersona  *persona,
                                            const char     *name,
                                            float           room,
                                            PathosChipLine *lines);

/* pathos-header-chips.c */
float pathos_header_measure_chips (PathosPlan *plan, float available);
float pathos_header_measure_rest (PathosPlan *plan);
float pathos_header_add_chips (PathosPlan    *plan,
                               PathosBuilder *builder,
                               float          y,
                               float          width,
                               guint          n_across,
                               gboolean       at_end);

G_END_DECLS
