/* pathos-text-cache.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-text.h"

G_BEGIN_DECLS

/* A cache of shaped texts, by string and style. */
typedef struct _PathosTextCache PathosTextCache;

PathosTextCache *pathos_text_cache_new (void);
void             pathos_text_cache_free (PathosTextCache *self);

PathosShapedText *pathos_text_cache_get (PathosTextCache       *self,
                                         const char            *string,
                                         const PathosTextStyle *style);
void              pathos_text_cache_prefetch (PathosTextCache       *self,
                                              const char            *string,
                                              const PathosTextStyle *style);
void              pathos_text_cache_fill (PathosTextCache *self);
void              pathos_text_cache_sweep (PathosTextCache *self);

G_END_DECLS
