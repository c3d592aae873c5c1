/* look-contrast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"

#include "outline.h"

#include <stdlib.h>

#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0
#define EVERY         5 /* bits of a stroke from one that is checked to the next */

/* What is behind something is the topmost opaque ground that was drawn there before it. If that covers only
 * part of the box, everything that can be seen there counts. */

static int
compare_downwards (gconstpointer a,
                   gconstpointer b)
{
  guint p = *(const guint *) a, q = *(const guint *) b;

  return (p < q) - (p > q);
}

static gboolean
is_ground (const Piece *piece)
{
  return (picture_is_surface (piece) || picture_is (piece, "low") || picture_is (piece, "halo")) &&
         piece->fill >> 24 == 0xff;
}

/* A tinted stretch fills only a little of its box, so some points of @box are tried. */
static gboolean
lies_under (const Piece           *piece,
            const graphene_rect_t *box)
{
  if (!picture_is (piece, "low"))
    return TRUE;

  for (int i = 0; i <= 8; i++)
    {
      for (int j = 0; j <= 2; j++)
        {
          graphene_point_t point = { box->origin.x + box->size.width * i / 8 - piece->x,
                                     box->origin.y + box->size.height * j / 2 - piece->y };

          if (outline_encloses (((const PathosPathNode *) piece->node)->path, point))
            return TRUE;
        }
    }

  return FALSE;
}

typedef struct
{
  guint   above;
  GArray *grounds; /* (element-type guint) */
} Search;

static void
collect_cb (const Picture *picture,
            guint          index,
            gpointer       user_data)
{
  Search *search = user_data;

  if (index < search->above && is_ground (picture_piece (picture, index)))
    g_array_append_val (search->grounds, index);
}

/* Returns: (element-type PathosColour) (transfer full): the colours that
 * show in @box under the piece @above */
static GArray *
find_behind (const Picture         *picture,
             guint                  above,
             const graphene_rect_t *box)
{
  g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *colours = g_array_new (FALSE, FALSE, sizeof (PathosColour));
  Search  search = { above, grounds };

  picture_each_in (picture, PICTURE_PIECES, box, collect_cb, &search);
  g_array_sort (grounds, compare_downwards);

  for (guint i = 0; i < grounds->len; i++)
    {
      const Piece *ground = picture_piece (picture, g_array_index (grounds, guint, i));

      if (!box_meets (&ground->box, box, 0.5f) || !lies_under (ground, box))
        continue;
      g_array_append_val (colours, ground->fill);
      if (!picture_is (ground, "low") && box_holds (&ground->box, box, 2))
        return colours;
    }

  g_array_append_val (colours, picture->scene->background);
  return colours;
}

static void
check_colour (Look                  *self,
              guint                  i_piece,
              const graphene_rect_t *box,
              PathosColour           colour,
              double                 least)
{
  g_autoptr (GArray) behind = find_behind (self->picture, i_piece, box);

  for (guint i = 0; i < behind->len; i++)
    {
      PathosColour ground = g_array_index (behind, PathosColour, i);
      double       contrast = pathos_colour_get_contrast (colour, ground);

      if (contrast < least)
        {
          const char *what = picture_string (picture_piece (self->picture, i_piece));

          look_add_fault (self, "contrast", box, "“%s” in #%06x on #%06x has %.2f, not %.1f",
                          what, colour & 0xffffff, ground & 0xffffff, contrast, least);
          return;
        }
    }
}

/* Returns: the colour that must be seen, or 0 if the piece is only a ground, a hairline or an edge */
static PathosColour
mark_colour (Look        *self,
             const Piece *piece)
{
  static const char *const fills[] = { "icon", "half", "arrow", "avatar", "bar", NULL };
  static const char *const strokes[] = { "icon", "marker", "curve", "arc", "arrow", "leader", "ring", "join",
                                         "line", "hatch", NULL };

  if (picture_is (piece, "strength"))
    return piece->fill != self->theme->strength_rest ? piece->fill : 0;
  if (g_strv_contains (fills, piece->shape) && piece->fill != 0)
    return piece->fill;
  if (g_strv_contains (strokes, piece->shape) && piece->node->kind == PATHOS_NODE_PATH)
    return piece->stroke;

  return 0;
}

/* The filled half of a marker stands out from the other half. */
static gboolean
check_half (Look *self,
            guint i_piece)
{
  const Piece *half = picture_piece (self->picture, i_piece);
  const Piece *marker = picture_piece (self->picture, i_piece - 1);

  if (!picture_is (half, "half"))
    return FALSE;
  if (pathos_colour_get_contrast (half->fill, marker->fill) < MARK_CONTRAST)
    look_add_fault (self, "contrast", &half->box, "half a marker in #%06x on #%06x",
                    half->fill & 0xffffff, marker->fill & 0xffffff);

  return TRUE;
}

static void
check_mark (Look *self,
            guint i_piece)
{
  const Piece *piece = picture_piece (self->picture, i_piece);
  PathosColour colour = mark_colour (self, piece);

  if (colour == 0 || check_half (self, i_piece))
    return;

  if (piece->n_inks == 0)
    check_colour (self, i_piece, &piece->box, colour, MARK_CONTRAST);
  for (guint i = 0; i < piece->n_inks && self->faults->len < LOOK_ENOUGH; i += EVERY)
    check_colour (self, i_piece, &picture_ink (self->picture, piece->first_ink + i)->box, colour,
                  MARK_CONTRAST);
}

/* Every text and every mark has enough contrast with its background. */
void
look_check_contrast (Look *self)
{
  for (guint i = 0; i < self->picture->runs->len && self->faults->len < LOOK_ENOUGH; i++)
    {
      const TextRun *run = picture_run (self->picture, i);

      check_colour (self, run->piece, &run->box, picture_piece (self->picture, run->piece)->fill,
                    TEXT_CONTRAST);
    }

  for (guint i = 0; i < self->picture->pieces->len && self->faults->len < LOOK_ENOUGH; i++)
    check_mark (self, i);
}
