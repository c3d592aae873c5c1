/* test-shorthand.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "pathos-link.h"
#include "pathos-shorthand.h"

/* What is typed as the label of a link, or of an exit, sets its share. */

/* Returns: the link of the map, or its exit */
static PathosLink *
find_link (Map     *map,
           gboolean is_exit)
{
  PathosList *links = map->journey->links;

  for (guint i = 0; i < links->n_items; i++)
    {
      PathosLink *link = (PathosLink *) links->items[i];

      if ((*link->to == '\0') == is_exit)
        return link;
    }

  g_assert_not_reached ();
}

/* Returns: what the typed label would set, as “share|label” */
static char *
apply (Map        *map,
       PathosLink *link,
       const char *typed)
{
  PathosElement   *element = PATHOS_ELEMENT (link);
  PathosDraftValue value = { element, pathos_element_find_attr (element, "label"), G_VALUE_INIT };
  g_autoptr (PathosDraft) draft = NULL, applied = NULL;

  g_value_init (&value.value, G_TYPE_STRING);
  g_value_set_string (&value.value, typed);
  draft = pathos_draft_new (NULL, 0, &value, 1);
  applied = pathos_shorthand_apply (map->journey, draft);
  g_value_unset (&value.value);

  if (applied->n_values == 1)
    return g_strdup_printf ("|%s", g_value_get_string (&applied->values[0].value));
  return g_strdup_printf ("%g|%s", g_value_get_double (&applied->values[1].value),
                          g_value_get_string (&applied->values[0].value));
}

/* A share is told from the label by whatever sign people put between them, or by none, and may be said as the
 * map says it. */
static void
test_share (Map          *map,
            gconstpointer data)
{
  static const struct
  {
    const char *language, *typed, *link, *exit;
  } cases[] = {
    { "en", "14 % paper card", "14|paper card", "14|paper card" },
    { "en", "14 %, paper card", "14|paper card", "14|paper card" },
    { "en", "14%: paper card.", "14|paper card.", "14|paper card." },
    { "en", "14.5 % – paper card", "14.5|paper card", "14.5|paper card" },
    { "en", "14 % · paper card", "14|paper card", "14|paper card" },
    { "en", "38 % leave: form too long", "38|leave: form too long", "38|form too long" },
    { "en", "38 % leave · form too long", "38|leave · form too long", "38|form too long" },
    { "en", "38 % leave", "38|leave", "38|" },
    { "en", "38 % leaves fall", "38|leaves fall", "38|leaves fall" },
    { "de", "38 % brechen ab: zu lang", "38|brechen ab: zu lang", "38|zu lang" },
    { "ja", "38%が離脱、長い", "38|が離脱、長い", "38|長い" },
    { "en", "form, too long", "|form, too long", "|form, too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = NULL, *leaving = NULL;

      g_object_set (map->journey, "language", cases[i].language, NULL);
      g_test_message ("%s", cases[i].typed);
      link = apply (map, find_link (map, FALSE), cases[i].typed);
      leaving = apply (map, find_link (map, TRUE), cases[i].typed);
      g_assert_cmpstr (link, ==, cases[i].link);
      g_assert_cmpstr (leaving, ==, cases[i].exit);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/shorthand/share", Map, NULL, map_set_up, test_share, map_tear_down);

  return g_test_run ();
}
