/* test-journey-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-extras.h"
#include "pathos-journey-copy.h"
#include "pathos-stage.h"
#include "specimen.h"

#define LATER G_MAXINT64

static void
assert_same_extras (PathosExtras *a,
                    PathosExtras *b)
{
  guint              n_a, n_b;
  const PathosExtra *members_a = pathos_extras_get_members (a, &n_a);
  const PathosExtra *members_b = pathos_extras_get_members (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpstr (members_a[i].after, ==, members_b[i].after);
      g_assert_cmpstr (members_a[i].name, ==, members_b[i].name);
      g_assert_cmpstr (members_a[i].json, ==, members_b[i].json);
    }
}

/* Compares what the dump leaves out. It has ids, order, attributes and spellings. */
static void
assert_twin_cb (PathosElement *element,
                gpointer       journey)
{
  PathosElement *twin = element->parent == NULL ? journey : pathos_journey_find (journey, element->id);

  g_assert_nonnull (twin);
  g_assert_true (twin != element);
  g_assert_true (G_OBJECT_TYPE (twin) == G_OBJECT_TYPE (element));
  g_assert_true (twin->extras == NULL || twin->extras != element->extras);
  assert_same_extras (element->extras, twin->extras);
}

static void
assert_same (PathosJourney *journey,
             PathosJourney *copy)
{
  g_autofree char *dump = specimen_dump (journey);
  g_autofree char *copy_dump = specimen_dump (copy);

  g_assert_cmpstr (copy_dump, ==, dump);
  pathos_element_walk (PATHOS_ELEMENT (journey), assert_twin_cb, copy);
  g_assert_cmpuint (g_hash_table_size (journey->elements), ==, g_hash_table_size (copy->elements));
}

/* @deadline: of each slice */
static PathosJourney *
copy (PathosJourney *journey,
      gint64         deadline)
{
  g_autoptr (PathosJourneyCopy) copy = pathos_journey_copy_new (journey);
  double fraction = 0;

  while (!pathos_journey_copy_step (copy, deadline))
    {
      g_assert_false (pathos_journey_copy_is_outdated (copy));
      g_assert_cmpfloat (pathos_journey_copy_get_fraction (copy), >=, fraction);
      fraction = pathos_journey_copy_get_fraction (copy);
      g_assert_cmpfloat (fraction, <=, 1);
    }

  g_assert_cmpfloat (pathos_journey_copy_get_fraction (copy), ==, 1);
  return pathos_journey_copy_steal (copy);
}

static void
set_row (PathosElement    *element,
         const PathosAttr *attr,
         gpointer          variant)
{
  g_auto (GValue) value = G_VALUE_INIT;
  PathosJourney *journey = PATHOS_JOURNEY (pathos_element_get_root (element));

  if (specimen_make_value (journey, element, attr, GPOINTER_TO_UINT (variant), &value))
    pathos_element_set_value (element, attr, &value, NULL);
}

/* Every attribute of every class, with each kind of value. */
static void
test_rows (void)
{
  for (guint variant = 0; variant < 3; variant++)
    {
      g_autoptr (PathosJourney) journey = specimen_map_new ();
      g_autoptr (PathosJourney) whole = NULL;
      g_autoptr (PathosJourney) sliced = NULL;

      specimen_for_each_row (journey, set_row, GUINT_TO_POINTER (variant));
      whole = copy (journey, LATER);
      sliced = copy (journey, 0);
      assert_same (journey, whole);
      assert_same (journey, sliced);

      g_assert_finalize_object (g_steal_pointer (&whole));
      g_assert_finalize_object (g_steal_pointer (&sliced));
      g_assert_finalize_object (g_steal_pointer (&journey));
    }
}

static void
add_unknown_cb (PathosElement *element,
                gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  element->extras = pathos_extras_add (element->extras, NULL, "first", "1");
  element->extras = pathos_extras_add (element->extras, "first", "", "{ \"deep\": [] }");
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (klass->attrs[i].type == PATHOS_ATTR_ENUM)
        element->extras = pathos_extras_set_spelling (element->extras, klass->attrs[i].name,
                                                      "\"unheard-of\"");
    }
}

/* Members and spellings that are unknown to this version are copied too. */
static void
test_unknown (void)
{
  g_autoptr (PathosJourney) journey = specimen_map_new ();
  g_autoptr (PathosJourney) twin = NULL;
  const PathosExtra *members;
  guint              n_members;

  pathos_element_walk (PATHOS_ELEMENT (journey), add_unknown_cb, NULL);
  twin = copy (journey, 0);
  assert_same (journey, twin);
  members = pathos_extras_get_members (PATHOS_ELEMENT (twin)->extras, &n_members);
  g_assert_cmpuint (n_members, ==, 2);
  g_assert_cmpstr (members[1].after, ==, "first");
}

static void
test_pictures (void)
{
  g_autoptr (PathosJourney) journey = specimen_map_new ();
  g_autoptr (PathosJourneyCopy) copy = pathos_journey_copy_new (journey);
  g_autoptr (PathosJourney) twin = NULL;
  g_autoptr (GBytes) png = specimen_make_png (20, 10, 1);
  g_autofree char     *hash = NULL;
  const PathosPicture *picture, *twin_picture;

  /* A picture may be added while the rest is being copied. */
  g_assert_false (pathos_journey_copy_step (copy, 0));
  hash = g_strdup (pathos_pictures_add (journey->pictures, png, NULL));
  pathos_pictures_set_extras (journey->pictures, hash, pathos_extras_add (NULL, NULL, "crop", "[1, 2]"));
  g_assert_true (pathos_journey_copy_step (copy, LATER));
  twin = pathos_journey_copy_steal (copy);

  picture = pathos_pictures_find (journey->pictures, hash);
  twin_picture = pathos_pictures_find (twin->pictures, hash);
  g_assert_true (twin_picture->bytes == picture->bytes);
  g_assert_cmpstr (twin_picture->data.mime_type, ==, "image/png");
  g_assert_cmpuint (twin_picture->data.width, ==, 20);
  g_assert_cmpuint (twin_picture->data.height, ==, 10);
  g_assert_true (twin_picture->extras != picture->extras);
  assert_same_extras (twin_picture->extras, picture->extras);

  /* The copy outlives the map, and its bytes too. */
  g_clear_pointer (&copy, pathos_journey_copy_free);
  g_assert_finalize_object (g_steal_pointer (&journey));
  g_assert_true (g_bytes_equal (pathos_pictures_find (twin->pictures, hash)->bytes, png));
}

typedef void (*Change) (PathosJourney *journey);

static void
set_title (PathosJourney *journey)
{
  g_object_set (journey, "title", "Another", NULL);
}

static void
insert_stage (PathosJourney *journey)
{
  g_autoptr (PathosElement) stage = g_object_new (PATHOS_TYPE_STAGE, NULL);

  pathos_list_insert (journey->stages, 0, stage);
}

static void
remove_persona (PathosJourney *journey)
{
  pathos_journey_delete (journey, journey->personas->items, 1);
}

static void
move_stage (PathosJourney *journey)
{
  pathos_list_move (journey->stages, 0, journey->stages, 1);
}

/* A change at any point of the copying outdates the copy, which then is
 * neither the old map nor the new one. */
static void
test_outdated (void)
{
  const Change changes[] = { set_title, insert_stage, remove_persona, move_stage };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      for (guint n_steps = 0; n_steps < 12; n_steps++)
        {
          g_autoptr (PathosJourney) journey = specimen_map_new ();
          g_autoptr (PathosJourneyCopy) copy = pathos_journey_copy_new (journey);

          for (guint j = 0; j < n_steps; j++)
            g_assert_false (pathos_journey_copy_step (copy, 0));
          g_assert_false (pathos_journey_copy_is_outdated (copy));
          changes[i](journey);
          g_assert_true (pathos_journey_copy_is_outdated (copy));
          g_assert_false (pathos_journey_copy_step (copy, LATER));

          g_clear_pointer (&copy, pathos_journey_copy_free);
          g_assert_finalize_object (g_steal_pointer (&journey));
        }
    }
}

/* Changes of the map do not reach the copy. */
static void
test_apart (void)
{
  g_autoptr (PathosJourney) journey = specimen_map_new ();
  g_autoptr (PathosJourney) twin = copy (journey, 0);
  g_autofree char *before = specimen_dump (twin);
  g_autofree char *after = NULL;

  set_title (journey);
  remove_persona (journey);
  after = specimen_dump (twin);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journey-copy/rows", test_rows);
  g_test_add_func ("/journey-copy/unknown", test_unknown);
  g_test_add_func ("/journey-copy/pictures", test_pictures);
  g_test_add_func ("/journey-copy/outdated", test_outdated);
  g_test_add_func ("/journey-copy/apart", test_apart);

  return g_test_run ();
}
