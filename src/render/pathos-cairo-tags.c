/* pathos-cairo-tags.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-cairo-private.h"

/* The structure of a tagged PDF, in the standard types of ISO 32000-1, 14.8.4. Lanes are lists. Of what
 * PDF/UA asks (ISO 14289-1), cairo cannot write the language, alternative texts of pictures, the wish that
 * viewers show the title, and the claim to be PDF/UA. Its tag for artifacts damages the file (cairo 1.18), so
 * lines and shapes are in no structure, but are not said to be artifacts either. */
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
  if (self->target != PATHOS_CAIRO_DOCUMENT || tags[role].outer == NULL)
    return;

  cairo_tag_begin (self->cr, tags[role].outer, NULL);
  if (tags[role].inner != NULL)
    cairo_tag_begin (self->cr, tags[role].inner, NULL);
}

void
pathos_cairo_end_group (PathosCairoPen *self,
                        PathosGroupRole role)
{
  if (self->target != PATHOS_CAIRO_DOCUMENT || tags[role].outer == NULL)
    return;

  if (tags[role].inner != NULL)
    cairo_tag_end (self->cr, tags[role].inner);
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

/* In a list there are only items. */
static gboolean
needs_item (const PathosCairoPen *self)
{
  return g_strcmp0 (tags[self->role].outer, "L") == 0;
}

/**
 * pathos_cairo_begin_content:
 * @tag: of a text or picture
 */
void
pathos_cairo_begin_content (PathosCairoPen *self,
                            const char     *tag)
{
  if (self->target != PATHOS_CAIRO_DOCUMENT)
    return;

  if (needs_item (self))
    {
      cairo_tag_begin (self->cr, "LI", NULL);
      cairo_tag_begin (self->cr, "LBody", NULL);
    }
  cairo_tag_begin (self->cr, tag, NULL);
}

void
pathos_cairo_end_content (PathosCairoPen *self,
                          const char     *tag)
{
  if (self->target != PATHOS_CAIRO_DOCUMENT)
    return;

  cairo_tag_end (self->cr, tag);
  if (needs_item (self))
    {
      cairo_tag_end (self->cr, "LBody");
      cairo_tag_end (self->cr, "LI");
    }
}
