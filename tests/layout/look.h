/* look.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-theme.h"
#include "picture.h"

/* The rules of legibility, checked on the scene of any map. A fault is a sentence that begins with the name
 * of its rule: overlap, padding, edge, mark, hidden, contrast, size, font, outside, translucent. */

typedef struct
{
  const Picture     *picture;
  const PathosTheme *theme;
  GPtrArray         *faults; /* (element-type utf8) */
} Look;

#define LOOK_ENOUGH 30 /* faults after which checking stops */

GPtrArray *look_find_faults (const Picture *picture, const PathosTheme *theme);

void look_add_fault (Look                  *self,
                     const char            *rule,
                     const graphene_rect_t *box,
                     const char            *format,
                     ...) G_GNUC_PRINTF (4, 5);

void look_check_texts (Look *self);
void look_check_contrast (Look *self);
void look_check_sizes (Look *self);
