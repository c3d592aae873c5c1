/* pathos-variants.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-history.h"
#include "pathos-journey.h"

G_BEGIN_DECLS

/* One of several variants of an element, from which people choose: lanes are of pain points, of thoughts,
 * and so on. */
typedef struct
{
  const char *name; /* untranslated: also the first text of a new element */
  const char *note; /* untranslated: what it is for */
  const char *also; /* (nullable): untranslated: what else people call it */
  int         kind;
  int         role;
} PathosVariant;

GPtrArray           *pathos_variants_list (PathosJourney *journey, GType type, PathosElement *element);
const PathosVariant *pathos_variant_find (PathosElement *element);
void                 pathos_variant_apply (const PathosVariant *self, PathosElement *element);
gboolean             pathos_variant_change (const PathosVariant *self,
                                            PathosHistory       *history,
                                            PathosElement       *element,
                                            GError             **error);

gboolean   pathos_edit_hide (PathosHistory *history, PathosElement *element, GError **error);
GPtrArray *pathos_edit_show_hidden (PathosHistory *history, PathosJourney *journey);

G_END_DECLS
