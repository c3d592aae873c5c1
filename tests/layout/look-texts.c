/* look-texts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"

#include "pathos-plan.h"

/* Texts must be in their home, with a padding, and on nothing else. The home of a text is the topmost surface
 * of its own element behind its middle, or without one, the room that the layout gives it. */

/* The least distance from the ink of a text to the edge of its surface, in map units. It is half of what the
 * layout leaves, since italics and some scripts extend beyond their line. */
static const struct
{
  const char *shape;
  float       across, down;
} paddings[] = {
  { "card", 8, 3 },
  { "pill", 8, 0.5f },
  { "chip", 8, 2 },
  { "plate", 1, -2 },
  { "avatar", 2, 2 },
  { "chevron", 13, 4 },
};

#define FAR       4000 /* pieces drawn between a line and the plate that hides it, at most */
#define OWN_LINES 4    /* how far lines of one text may overlap, in scripts that are higher than Latin */

typedef struct
{
  Look          *look;
  const TextRun *run;
  guint          text; /* the pieces */
  guint          home; /* G_MAXUINT for none */
} Visit;

static const Piece *
text_of (const Visit *visit)
{
  return picture_piece (visit->look->picture, visit->text);
}

static const char *
string_of (const Visit *visit)
{
  return picture_run_string (visit->look->picture, visit->run);
}

/* Adds a fault: the text, what it does to a shape, and where that is. */
static void
add_fault (const Visit           *visit,
           const char            *rule,
           const char            *verb,
           const char            *shape,
           const graphene_rect_t *box)
{
  look_add_fault (visit->look, rule, &visit->run->box, "“%s” %s %s (%.1f, %.1f, %.1f × %.1f)",
                  string_of (visit), verb, shape,
                  box->origin.x, box->origin.y, box->size.width, box->size.height);
}

static gboolean
is_same_item (const Piece *a,
              const Piece *b)
{
  return a->item.group == b->item.group && graphene_rect_equal (&a->item.area, &b->item.area);
}

/* These elements draw their texts on a surface, so a text is never without one, even where it overflows. */
static gboolean
always_on_surface (const Piece *text)
{
  static const PathosGroupRole roles[] = { PATHOS_GROUP_CARD, PATHOS_GROUP_TOUCHPOINT, PATHOS_GROUP_EXIT,
                                           PATHOS_GROUP_PERSONA, PATHOS_GROUP_STAGE, PATHOS_GROUP_LINK };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (text->item.group != NULL && text->item.group->role == roles[i])
        return TRUE;
    }

  return FALSE;
}

static guint
find_home (const Picture *picture,
           guint          i_text)
{
  const Piece     *text = picture_piece (picture, i_text);
  graphene_point_t middle;
  gboolean         own = always_on_surface (text);
  guint            first = G_MAXUINT;

  graphene_rect_get_center (&text->box, &middle);
  for (guint i = i_text; i > 0 && i_text - i < FAR; i--)
    {
      const Piece *piece = picture_piece (picture, i - 1);

      if (!is_same_item (piece, text) || !picture_is_surface (piece))
        {
          if (own && !is_same_item (piece, text))
            break;
          continue;
        }
      if (graphene_rect_contains_point (&piece->box, &middle))
        return i - 1;
      first = i - 1;
    }

  return own ? first : G_MAXUINT;
}

/* The room of a text without a surface: for a thought its card's area, for a name the gutter, for anything
 * else a cell or the map. */
static graphene_rect_t
find_room (const Picture *picture,
           const Piece   *text)
{
  float width = picture->scene->width, height = picture->scene->height;
  float gutter = picture->scene->rtl ? width - PATHOS_MARGIN - PATHOS_GUTTER : PATHOS_MARGIN;

  if (text->item.group->role == PATHOS_GROUP_CARD)
    return text->item.area;
  if (text->item.group->role == PATHOS_GROUP_LANE_NAME)
    return GRAPHENE_RECT_INIT (gutter, 0, PATHOS_GUTTER, height);
  if (text->cell.group != NULL)
    return text->cell.area;

  return GRAPHENE_RECT_INIT (PATHOS_MARGIN - 1, 1, width - 2 * PATHOS_MARGIN + 2, height - 2);
}

static void
check_padding (Visit *visit)
{
  const Picture  *picture = visit->look->picture;
  const Piece    *home = visit->home != G_MAXUINT ? picture_piece (picture, visit->home) : NULL;
  graphene_rect_t room = home != NULL ? home->box : find_room (picture, text_of (visit));

  for (guint i = 0; home != NULL && i < G_N_ELEMENTS (paddings); i++)
    {
      if (picture_is (home, paddings[i].shape))
        graphene_rect_inset (&room, paddings[i].across, paddings[i].down);
    }

  if (!box_holds (&room, &visit->run->box, home != NULL ? 0.1f : 2))
    add_fault (visit, "padding", "leaves its", home != NULL ? home->shape : "room", &room);
}

static void
meet_run_cb (const Picture *picture,
             guint          index,
             gpointer       user_data)
{
  Visit         *visit = user_data;
  const TextRun *other = picture_run (picture, index);

  if (other <= visit->run || (other->piece == visit->text && other->line == visit->run->line))
    return;
  if (!box_meets (&other->box, &visit->run->box, other->piece == visit->text ? OWN_LINES : 0.5f))
    return;

  look_add_fault (visit->look, "overlap", &other->box, "“%s” lies on “%s” (%.1f, %.1f, %.1f × %.1f)",
                  picture_run_string (picture, other), string_of (visit),
                  visit->run->box.origin.x, visit->run->box.origin.y, visit->run->box.size.width,
                  visit->run->box.size.height);
}

/* Returns: whether what @below draws in @box is hidden before @above is drawn */
static gboolean
is_covered (const Picture         *picture,
            guint                  below,
            guint                  above,
            const graphene_rect_t *box)
{
  for (guint i = above; i > below + 1 && above - i < FAR; i--)
    {
      if (picture_covers (picture_piece (picture, i - 1), box))
        return TRUE;
    }

  return FALSE;
}

static void
meet_ink_cb (const Picture *picture,
             guint          index,
             gpointer       user_data)
{
  Visit          *visit = user_data;
  const Ink      *ink = picture_ink (picture, index);
  const Piece    *piece = picture_piece (picture, ink->piece);
  graphene_rect_t both;

  if (!graphene_rect_intersection (&ink->box, &visit->run->box, &both) || both.size.width < 0.3f ||
      both.size.height < 0.3f)
    return;
  if (ink->piece < visit->text && is_covered (picture, ink->piece, visit->text, &both))
    return;

  add_fault (visit, "mark", "lies on a", piece->node->kind == PATHOS_NODE_IMAGE ? "picture" : piece->shape,
             &ink->box);
}

static gboolean
hides (const Piece *piece)
{
  return piece->node->kind == PATHOS_NODE_IMAGE ||
         (piece->node->kind != PATHOS_NODE_TEXT && piece->fill >> 24 == 0xff);
}

static void
meet_piece_cb (const Picture *picture,
               guint          index,
               gpointer       user_data)
{
  Visit       *visit = user_data;
  const Piece *piece = picture_piece (picture, index);

  if (index > visit->text && hides (piece) && box_meets (&piece->box, &visit->run->box, 0.5f))
    add_fault (visit, "hidden", "is under a", piece->shape, &piece->box);

  if (index < visit->text && index != visit->home && (visit->home == G_MAXUINT || index > visit->home) &&
      picture_is_surface (piece) &&
      box_meets (&piece->box, &visit->run->box, 1) && !box_holds (&piece->box, &visit->run->box, 2))
    add_fault (visit, "edge", "lies across the edge of a", piece->shape, &piece->box);
}

/* No two texts overlap, each is in its home, and none is on a line, a mark or a marker. */
void
look_check_texts (Look *self)
{
  const Picture *picture = self->picture;
  Visit          visit = { self, NULL, G_MAXUINT, G_MAXUINT };

  for (guint i = 0; i < picture->runs->len && self->faults->len < LOOK_ENOUGH; i++)
    {
      visit.run = picture_run (picture, i);
      if (visit.run->piece != visit.text)
        visit.home = find_home (picture, visit.run->piece);
      visit.text = visit.run->piece;

      check_padding (&visit);
      picture_each_in (picture, PICTURE_RUNS, &visit.run->box, meet_run_cb, &visit);
      picture_each_in (picture, PICTURE_INKS, &visit.run->box, meet_ink_cb, &visit);
      picture_each_in (picture, PICTURE_PIECES, &visit.run->box, meet_piece_cb, &visit);
    }
}
