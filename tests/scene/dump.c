/* dump.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dump.h"

#include <string.h>

static const char *
or_dash (const char *string)
{
  return string != NULL ? string : "-";
}

static void
add_box (GString               *dump,
         const graphene_rect_t *box)
{
  g_string_append_printf (dump, " [%a %a %a %a]",
                          box->origin.x, box->origin.y, box->size.width, box->size.height);
}

static void
add_text (GString                *dump,
          const PathosShapedText *text)
{
  const PathosTextStyle *style = &text->style;
  g_autofree char       *string = g_strescape (text->string, NULL);

  g_string_append_printf (dump, " “%s” %g %g %d%d%d%d %a×%a", string, style->size, style->width,
                          style->bold, style->italic, style->align, style->rtl, text->width, text->height);
  for (guint i = 0; i < text->n_lines; i++)
    {
      const PathosLine *line = &text->lines[i];

      g_string_append_printf (dump, " (%a %a %a %u+%u", line->x, line->baseline, line->width,
                              line->start, line->length);
      g_string_append_printf (dump, " %d%d, %u+%u)", line->hyphen, line->rtl,
                              line->first_run, line->n_runs);
    }
  for (guint i = 0; i < text->n_glyphs; i++)
    {
      const PathosGlyph *glyph = &text->glyphs[i];

      g_string_append_printf (dump, " %x@%a,%a/%u", glyph->glyph, glyph->x, glyph->y, glyph->cluster);
    }
}

static void
add_path (GString              *dump,
          const PathosPathNode *node)
{
  g_string_append_printf (dump, " %s #%08x #%08x %g %g %g %s>%s", or_dash (node->shape),
                          node->fill, node->stroke, node->stroke_width,
                          node->dash[0], node->dash[1], node->from, node->to);
  for (guint i = 0; i < node->path->ops->len; i++)
    g_string_append_printf (dump, " %u", node->path->ops->data[i]);
  for (guint i = 0; i < node->path->points->len; i++)
    {
      const graphene_point_t *point = &g_array_index (node->path->points, graphene_point_t, i);

      g_string_append_printf (dump, " %a,%a", point->x, point->y);
    }
}

static void
add_node (GString          *dump,
          const PathosNode *node,
          float             x,
          float             y,
          guint             depth)
{
  const PathosGroup    *group = (const PathosGroup *) node;
  const PathosRect     *rect = (const PathosRect *) node;
  const PathosTextNode *text = (const PathosTextNode *) node;

  g_string_append_printf (dump, "%*s%u at %a, %a", (int) depth, "", node->kind, x, y);
  add_box (dump, &node->bounds);

  if (node->kind == PATHOS_NODE_GROUP)
    {
      g_string_append_printf (dump, " role %u part %u stick %u facts %x for %u id %s at %s order %u",
                              group->role, group->part, group->stick, group->facts, group->accessible,
                              group->id, group->at, group->order);
      g_string_append_printf (dump, " track %s extent %a %a",
                              group->track, group->extent[0], group->extent[1]);
      g_string_append_printf (dump, " radius %g values %g %g “%s”",
                              group->radius, group->values[0], group->values[1], or_dash (group->label));
      add_box (dump, &group->area);
    }
  else if (node->kind == PATHOS_NODE_RECT)
    {
      g_string_append_printf (dump, " %s #%08x #%08x %g %g", or_dash (rect->shape),
                              rect->fill, rect->border, rect->border_width, rect->radius);
      add_box (dump, &rect->rect);
    }
  else if (node->kind == PATHOS_NODE_PATH)
    add_path (dump, (const PathosPathNode *) node);
  else if (node->kind == PATHOS_NODE_TEXT)
    {
      g_string_append_printf (dump, " #%08x %s", text->colour, or_dash (text->attr));
      add_text (dump, text->text);
    }
  else
    {
      g_string_append_printf (dump, " %s", ((const PathosImageNode *) node)->hash);
      add_box (dump, &((const PathosImageNode *) node)->rect);
    }

  g_string_append_c (dump, '\n');
  for (guint i = 0; node->kind == PATHOS_NODE_GROUP && i < group->n_children; i++)
    add_node (dump, group->children[i].node, group->children[i].x, group->children[i].y, depth + 1);
}

/* Returns: (transfer full) */
char *
dump_scene (const PathosScene *scene)
{
  GString *dump = g_string_new (NULL);

  g_string_append_printf (dump, "%a × %a #%08x %g %d “%s” “%s” %s “%s”\n", scene->width, scene->height,
                          scene->background, scene->smallest_text, scene->rtl, scene->title,
                          scene->description, scene->language, scene->author);
  add_node (dump, &scene->root->node, 0, 0, 0);

  return g_string_free (dump, FALSE);
}

/* Returns: (transfer full) */
char *
dump_text (const PathosShapedText *text)
{
  GString *dump = g_string_new (NULL);

  add_text (dump, text);
  return g_string_free (dump, FALSE);
}

/* Fails with the first lines that differ. */
void
dump_assert_equal (const char *dump,
                   const char *expected,
                   const char *what)
{
  gsize same = 0, start = 0;

  if (strcmp (dump, expected) == 0)
    return;

  for (; dump[same] == expected[same]; same++)
    {
      if (dump[same] == '\n')
        start = same + 1;
    }

  g_error ("%s\nfound    %.*s\nexpected %.*s", what, (int) strcspn (dump + start, "\n"), dump + start,
           (int) strcspn (expected + start, "\n"), expected + start);
}
