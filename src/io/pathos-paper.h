/* pathos-paper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A page size with a name, in map units of 1/96 inch. */
typedef struct
{
  const char *name;
  float       width;
  float       height;
} PathosPaper;

const PathosPaper *pathos_paper_find (const char *name);
const PathosPaper *pathos_slide_find (const char *name);
char              *pathos_paper_dup_names (void);

G_END_DECLS
