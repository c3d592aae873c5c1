/* test-details.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-file.h"
#include "picture.h"

#include "pathos-layout.h"

/* Where the small things stand, measured in the scenes of the samples. */

typedef struct
{
  const char  *shape;
  guint        n;
  const Piece *first, *last;
} Found;

static const char *const samples[] = { "photography", "cafe-loyalty", "subscription" };

static Picture *
draw (const char *name)
{
  g_autoptr (PathosJourney) journey = map_file_read_sample (name);
  PathosView view = { 0 };
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey,
                                                          pathos_theme_get (PATHOS_THEME_LIGHT, FALSE),
                                                          &view);

  return picture_new (scene);
}

static float
right_of (const Piece *piece)
{
  return piece->box.origin.x + piece->box.size.width;
}

static float
bottom_of (const Piece *piece)
{
  return piece->box.origin.y + piece->box.size.height;
}

/* Finds the pieces of @shape in the same item as @piece; "" is a text. */
static Found
find_in_item (const Picture *picture,
              const Piece   *piece,
              const char    *shape)
{
  Found found = { shape };

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *other = picture_piece (picture, i);
      gboolean     is_text = other->node->kind == PATHOS_NODE_TEXT;

      if (other->item.group != piece->item.group ||
          !graphene_rect_equal (&other->item.area, &piece->item.area))
        continue;
      if (*shape == '\0' ? !is_text : (is_text || !picture_is (other, shape)))
        continue;
      found.first = found.first != NULL ? found.first : other;
      found.last = other;
      found.n++;
    }

  return found;
}

static gboolean
is_of_role (const Piece    *piece,
            PathosGroupRole role)
{
  return piece->item.group != NULL && piece->item.group->role == role;
}

/* The personas of a thought are at the head of its bar, small, and its evidence is with its words. */
static void
test_thoughts (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_thoughts = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *bar = picture_piece (picture, i);
      Found        mark, strength, text;

      if (!picture_is (bar, "bar") || !is_of_role (bar, PATHOS_GROUP_CARD))
        continue;

      n_thoughts++;
      mark = find_in_item (picture, bar, "marker");
      strength = find_in_item (picture, bar, "strength");
      text = find_in_item (picture, bar, "");
      if (mark.n > 0)
        {
          g_assert_cmpfloat (mark.first->box.size.width, <, 10.5f);
          g_assert_cmpfloat_with_epsilon (mark.first->box.origin.x + mark.first->box.size.width / 2,
                                          bar->box.origin.x + bar->box.size.width / 2, 0.6);
          g_assert_cmpfloat (bottom_of (mark.last), <=, bar->box.origin.y + 1.5f);
        }
      g_assert_true (strength.n == 0 || strength.n == 3);
      if (strength.n > 0)
        g_assert_cmpfloat (right_of (strength.last), <=, right_of (text.last) + 0.1f);
    }

  g_assert_cmpuint (n_thoughts, >, 0);
}

/* The evidence of a card is below its text, at the start, and away from the marks of personas. */
static void
test_cards (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_cards = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *card = picture_piece (picture, i);
      Found        mark, strength, text;

      if (!picture_is (card, "card") || !is_of_role (card, PATHOS_GROUP_CARD))
        continue;

      mark = find_in_item (picture, card, "marker");
      strength = find_in_item (picture, card, "strength");
      text = find_in_item (picture, card, "");
      if (strength.n == 0)
        continue;

      n_cards++;
      g_assert_cmpuint (strength.n, ==, 3);
      g_assert_cmpfloat (strength.first->box.origin.y, >=, bottom_of (text.last));
      g_assert_cmpfloat_with_epsilon (strength.first->box.origin.x, text.first->box.origin.x, 0.1);
      g_assert_cmpfloat (bottom_of (card) - bottom_of (strength.first), >=, 4);
      if (mark.n > 0)
        {
          g_assert_cmpfloat (mark.first->box.origin.x - right_of (strength.last), >=, 6);
          g_assert_cmpfloat (right_of (card) - right_of (mark.first), <=, 8.1f);
        }
    }

  g_assert_cmpuint (n_cards, >, 0);
}

/* An exit is never wider than the card above it. */
static void
test_exits (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_exits = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *pill = picture_piece (picture, i);

      if (!picture_is (pill, "pill") || !is_of_role (pill, PATHOS_GROUP_EXIT))
        continue;

      n_exits++;
      g_assert_cmpfloat (pill->box.size.width, <=, pill->cell.area.size.width - 10);
      g_assert_cmpfloat (pill->box.origin.x, >=, pill->cell.area.origin.x + 5 - 0.1f);
    }

  g_assert_cmpuint (n_exits, >, 0);
}

/* The marker of a persona is a badge at the lower end corner of its portrait. */
static void
test_chips (gconstpointer data)
{
  g_autoptr (Picture) picture = draw (data);
  guint n_chips = 0;

  for (guint i = 0; i < picture->pieces->len; i++)
    {
      const Piece *chip = picture_piece (picture, i);
      Found        mark, halo, avatar;
      float        middle, end;

      if (!picture_is (chip, "chip"))
        continue;

      n_chips++;
      mark = find_in_item (picture, chip, "marker");
      halo = find_in_item (picture, chip, "halo");
      avatar = find_in_item (picture, chip, "avatar");
      g_assert_cmpuint (mark.n, ==, 1);
      g_assert_cmpuint (halo.n, ==, 1);
      g_assert_cmpfloat_with_epsilon (halo.first->box.size.width, 16, 0.1);
      if (avatar.n == 0)
        continue;
      middle = bottom_of (avatar.first) - avatar.first->box.size.height / 2;
      end = right_of (avatar.first) - avatar.first->box.size.width / 2;
      g_assert_cmpfloat (mark.first->box.origin.x, >, end);
      g_assert_cmpfloat (mark.first->box.origin.y, >, middle);
      g_assert_cmpfloat (mark.first->box.origin.x, <, right_of (avatar.first));
      g_assert_cmpfloat (mark.first->box.origin.y, <, bottom_of (avatar.first));
      g_assert_cmpfloat (bottom_of (halo.first), <=, bottom_of (chip));
    }

  g_assert_cmpuint (n_chips, >, 0);
}

static void
add (const char   *name,
     GTestDataFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/details/%s/%s", name, samples[i]);

      g_test_add_data_func (path, samples[i], func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("thoughts", test_thoughts);
  add ("cards", test_cards);
  add ("exits", test_exits);
  add ("chips", test_chips);

  return g_test_run ();
}
