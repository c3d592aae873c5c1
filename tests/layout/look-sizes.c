/* look-sizes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"

#include <math.h>

#define MAX_FONT_SIZES 4

/* Equal things are equally large: whatever has the same key must have the same measure. */
static void
expect_equal (Look        *self,
              GHashTable  *measures,
              const Piece *piece,
              const char  *key,
              float        width,
              float        height)
{
  g_autofree char *measure = g_strdup_printf ("%.1f × %.1f", width, height);
  const char      *other = g_hash_table_lookup (measures, key);

  if (other == NULL)
    g_hash_table_insert (measures, g_strdup (key), g_steal_pointer (&measure));
  else if (g_strcmp0 (other, measure) != 0)
    look_add_fault (self, "size", &piece->box, "a %s is %s, another is %s", key, measure, other);
}

static guint
role_of (const Piece *piece)
{
  return piece->item.group != NULL ? piece->item.group->role : 0;
}

/* A thought has smaller markers, at its start. */
static gboolean
is_at_start (Look        *self,
             const Piece *piece)
{
  graphene_point_t marker, middle;

  if (role_of (piece) != PATHOS_GROUP_CARD)
    return FALSE;

  graphene_rect_get_center (&piece->box, &marker);
  graphene_rect_get_center (&piece->item.area, &middle);
  return self->picture->scene->rtl ? marker.x > middle.x : marker.x < middle.x;
}

/* The points of alternatives are smaller than those on the curve. */
static gboolean
is_beside_curve (const Piece *piece)
{
  return role_of (piece) == PATHOS_GROUP_POINT &&
         piece->box.size.width < (picture_is (piece, "halo") ? 13.2f : 9.6f);
}

/* Markers are compared within one shape, since shapes differ in size; the direction of the first corner tells
 * shapes apart. A ringed marker has a thinner line, which makes its corners a hair wider. */
static void
check_marker (Look        *self,
              GHashTable  *measures,
              const Piece *piece)
{
  const PathosPath *path = ((const PathosPathNode *) piece->node)->path;
  graphene_point_t  first = g_array_index (path->points, graphene_point_t, 0);
  g_autofree char  *key = g_strdup_printf ("%s of role %u%s%s, line %.1f, %u corners from %d°",
                                           piece->shape, role_of (piece),
                                          is_at_start (self, piece) ? ", at the start" : "",
                                          is_beside_curve (piece) ? ", beside the curve" : "",
                                           ((const PathosPathNode *) piece->node)->stroke_width,
                                           path->ops->len,
                                           (int) lroundf (atan2f (first.y, first.x) * 180 / (float) G_PI));

  expect_equal (self, measures, piece, key, piece->box.size.width, piece->box.size.height);
}

/* The line width of an icon tells its size. A touchpoint has icons of channels, and larger ones of marks. */
static void
check_icon (Look        *self,
            GHashTable  *measures,
            const Piece *piece)
{
  float            width = ((const PathosPathNode *) piece->node)->stroke_width;
  gboolean         is_mark = role_of (piece) == PATHOS_GROUP_TOUCHPOINT && width > 1.4f;
  g_autofree char *key = g_strdup_printf ("icon of role %u%s", role_of (piece), is_mark ? ", mark" : "");

  if (width > 0)
    expect_equal (self, measures, piece, key, width, width);
}

static void
check_card (Look        *self,
            GHashTable  *measures,
            const Piece *piece)
{
  g_autofree char *row = g_strdup_printf ("card of the row at %.1f", piece->box.origin.y);

  expect_equal (self, measures, piece, row, 0, piece->box.size.height);
}

static void
check_piece (Look        *self,
             GHashTable  *measures,
             const Piece *piece)
{
  if (picture_is (piece, "chevron"))
    expect_equal (self, measures, piece, "chevron", 0, piece->box.size.height);
  else if (picture_is (piece, "chip"))
    expect_equal (self, measures, piece, "chip", piece->box.size.width, 0);
  else if (picture_is (piece, "avatar") || picture_is (piece, "strength"))
    expect_equal (self, measures, piece, piece->shape, piece->box.size.width, piece->box.size.height);
  else if (picture_is (piece, "card") && role_of (piece) == PATHOS_GROUP_TOUCHPOINT)
    check_card (self, measures, piece);
  else if (picture_is (piece, "marker") || picture_is (piece, "halo"))
    check_marker (self, measures, piece);
  else if (picture_is (piece, "icon"))
    check_icon (self, measures, piece);
}

static void
check_font (Look        *self,
            GHashTable  *sizes,
            const Piece *piece)
{
  const PathosShapedText *text = ((const PathosTextNode *) piece->node)->text;

  if (g_hash_table_add (sizes, GINT_TO_POINTER ((int) (text->style.size * 16))) &&
      g_hash_table_size (sizes) == MAX_FONT_SIZES + 1)
    look_add_fault (self, "font", &piece->box, "“%s” has the fifth size, %.2f",
                    text->string, text->style.size);
  if (text->style.size < self->picture->scene->smallest_text)
    look_add_fault (self, "font", &piece->box, "“%s” is smaller than the scene says", text->string);
}

/* Touchpoints of a row, chevrons, chips, markers and icons are equally
 * large, and there are few font sizes. */
void
look_check_sizes (Look *self)
{
  g_autoptr (GHashTable) measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->picture->pieces->len && self->faults->len < LOOK_ENOUGH; i++)
    {
      const Piece *piece = picture_piece (self->picture, i);

      if (piece->node->kind == PATHOS_NODE_TEXT)
        check_font (self, sizes, piece);
      else
        check_piece (self, measures, piece);
    }
}
