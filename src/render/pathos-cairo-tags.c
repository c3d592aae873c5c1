/* pathos-cairo-tags.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

/* The structure of a tagged PDF, in the standard types of ISO 32000-1, 14.8.4. Lanes are lists. */
static const struct
{
  const char *outer;
  const char *inner;
} tags[] = {
  [PATHOS_GROUP_MAP] = { "Document", NULL },
  [PATHOS_GROUP_HEADER] = { "Sect", NULL },
  [PATHOS_GROUP_STAGES] = { "Sect", NULL },
  [PATHOS_GROUP_LINKS] = { "L", NULL },
  [PATHOS_GROUP_LINK] = { "LI", "LBody" },
  [PATHOS_GROUP_LANE] = { "L", NULL },
  [PATHOS_GROUP_LANE_NAME] = { "Caption", NULL },
  [PATHOS_GROUP_TOUCHPOINT] = { "LI", "LBody" },
  [PATHOS_GROUP_EXIT] = { "LI", "LBody" },
  [PATHOS_GROUP_CARD] = { "LI", "LBody" },
  [PATHOS_GROUP_CURVE] = { "LI", "LBody" },
  [PATHOS_GROUP_LEGEND] = { "Sect", NULL },
};

void
pathos_cairo_begin_group (PathosCairoPen *self,
                          PathosGroupRole role)
{
  if (self->target != PATHOS_CAIRO_DOCUMENT)
    return;

  if (tags[role].outer != NULL)
    cairo_tag_begin (self->cr, tags[role].outer, NULL);
  if (tags[role].inner != NULL)
    cairo_tag_begin (self->cr, tags[role].inner, NULL);
}

void
pathos_cairo_end_group (PathosCairoPen *self,
                        PathosGroupRole role)
{
  if (self->target != PATHOS_CAIRO_DOCUMENT)
    return;

  if (tags[role].inner != NULL)
    cairo_tag_end (self->cr, tags[role].inner);
  if (tags[role].outer != NULL)
    cairo_tag_end (self->cr, tags[role].outer);
}

const char *
pathos_cairo_get_text_tag (PathosCairoPen       *self,
                           const PathosTextNode *node)
{
  if (self->role == PATHOS_GROUP_HEADER && g_strcmp0 (node->attr, "title") == 0)
    return "H1";

  return self->role == PATHOS_GROUP_STAGE ? "H2" : "P";
}
