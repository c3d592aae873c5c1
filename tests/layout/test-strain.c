/* test-strain.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"
#include "map-file.h"
#include "property-world.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-json-writer.h"
#include "pathos-layout.h"
#include "pathos-link.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <locale.h>
#include <string.h>

/* Strange maps are legible too: with every text long, short, foreign or missing, and after random edits. */

static const char *const texts[] = {
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller",
  "llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll",
  "A sentence of usual length that somebody would type into a map",
  "العميل يبحث عن كاميرا جديدة ويقرأ دليل المبتدئين قبل الشراء",
  "写真を始めたい人が初心者向けの記事を読んでお店のページで値段を比べてからカメラを注文する",
  "👩🏽‍🎨👨‍👩‍👧‍👦🏳️‍🌈🇯🇵☕️❤️🤷🏻‍♂️📷",
  "הלקוח מחפש מצלמה חדשה וקורא מדריך",
  "two\nlines\n\nand a gap",
  "ग्राहक नया कैमरा खोजता है और शुरुआती गाइड पढ़कर",
  "W",
  " ",
  "",
};

typedef struct
{
  PathosJourney *journey;
  GRand         *rand;
  int            text; /* index, or -1 for any */
} Strain;

static void
strain_cb (PathosElement *element,
           gpointer       user_data)
{
  Strain             *strain = user_data;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      int text = strain->text >= 0 ? strain->text : g_rand_int_range (strain->rand, 0, G_N_ELEMENTS (texts));

      if (klass->attrs[i].type == PATHOS_ATTR_STRING && strcmp (klass->attrs[i].name, "language") != 0)
        g_object_set (element, klass->attrs[i].name, texts[text], NULL);
    }
}

static gboolean
is_legible (PathosJourney *journey,
            GRand         *rand,
            const char    *what)
{
  static const float widths[] = { 0, 0, 1203, 640 };
  PathosView         view = { .page_width = widths[g_rand_int_range (rand, 0, G_N_ELEMENTS (widths))],
                              .editable = g_rand_boolean (rand),
                              .today = 800000 };
  PathosThemeName    name = (PathosThemeName) g_rand_int_range (rand, 0, 3);
  gboolean           high_contrast = g_rand_boolean (rand);
  const PathosTheme *theme = pathos_theme_get (name, high_contrast);
  g_autoptr (PathosScene) scene = pathos_layout_run_once (journey, theme, &view);
  g_autoptr (Picture) picture = picture_new (scene);
  g_autoptr (GPtrArray) faults = look_find_faults (picture, theme);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s, theme %d%s, page %g: %s",
                    what, name, high_contrast ? " strong" : "", view.page_width, (char *) faults->pdata[i]);
  if (faults->len > 0)
    {
      const char *keep = g_getenv ("PATHOS_KEEP");

      if (keep != NULL)
        {
          g_autoptr (GBytes) bytes = pathos_json_write (journey);

          g_file_set_contents (keep, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
        }
      g_test_fail_printf ("%s is not legible", what);
    }

  return faults->len == 0;
}

static void
test_texts (gconstpointer data)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int text = -3; text < (int) G_N_ELEMENTS (texts); text++)
    {
      g_autoptr (PathosJourney) journey = map_file_read_sample (data);
      Strain           strain = { journey, rand, MAX (text, -1) };
      const char      *with = text >= 0 ? texts[text] : "all kinds of texts";
      g_autofree char *what = g_strdup_printf ("%s with “%s”", (const char *) data, with);

      if (text % 2 == 0)
        g_object_set (journey, "language", "ar", NULL);
      pathos_element_walk (PATHOS_ELEMENT (journey), strain_cb, &strain);
      for (int i = 0; i < 4; i++)
        {
          if (!is_legible (journey, rand, what))
            break;
        }

      g_assert_finalize_object (g_steal_pointer (&journey));
    }

  g_rand_free (rand);
}

static char **
list_ids (PathosList *list)
{
  char **ids = g_new0 (char *, list->n_items + 1);

  for (guint i = 0; i < list->n_items; i++)
    ids[i] = g_strdup (list->items[i]->id);

  return ids;
}

typedef struct
{
  PathosJourney *journey;
  GRand         *rand;
  char         **personas;
  char         **channels;
  GPtrArray     *touchpoints;
  PathosElement *main; /* the last touchpoint that is no alternative */
} Filling;

static void
fill_cb (PathosElement *element,
         gpointer       user_data)
{
  Filling *filling = user_data;

  if (PATHOS_IS_TOUCHPOINT (element))
    {
      gboolean alone = PATHOS_STAGE (element->parent)->touchpoints->items[0] == element;
      gboolean is_alternative = !alone && g_rand_int_range (filling->rand, 0, 3) == 0;

      g_object_set (element,
                    "roles", 15u, "personas", filling->personas, "channels", filling->channels,
                    "instead-of", is_alternative ? filling->main->id : "",
                    NULL);
      if (!pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (element)))
        filling->main = element;
      g_ptr_array_add (filling->touchpoints, element);
    }
  else if (PATHOS_IS_CARD (element))
    g_object_set (element, "personas", filling->personas, "basis", PATHOS_BASIS_MEASURED,
                  "speaker", texts[g_rand_int_range (filling->rand, 0, 4)], NULL);
  else if (PATHOS_IS_FEELING (element))
    g_object_set (element, "basis", g_rand_int_range (filling->rand, 0, 3), "count", (gint64) 31, NULL);
}

static void
add_link (Filling    *filling,
          const char *from,
          const char *to)
{
  g_autoptr (PathosElement) link = g_object_new (PATHOS_TYPE_LINK, NULL);

  pathos_list_append (filling->journey->links, link);
  g_object_set (link, "from", from, "to", to,
                "kind", *to == '\0' ? PATHOS_LINK_EXIT : g_rand_int_range (filling->rand, 0, 3),
                "label", texts[g_rand_int_range (filling->rand, 0, G_N_ELEMENTS (texts))],
                "share", (double) g_rand_int_range (filling->rand, 0, 100), NULL);
}

/* Every mark in every place, and an exit and a link from each touchpoint. */
static void
test_full (gconstpointer data)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (PathosJourney) journey = map_file_read_torture (data);
  g_auto (GStrv) personas = list_ids (journey->personas);
  g_auto (GStrv) channels = list_ids (journey->channels);
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  Filling filling = { journey, rand, personas, channels, touchpoints, NULL };

  pathos_element_walk (PATHOS_ELEMENT (journey), fill_cb, &filling);
  g_assert_cmpuint (touchpoints->len, >, 0);
  for (guint i = 0; i < touchpoints->len; i++)
    {
      PathosElement *from = touchpoints->pdata[i];
      PathosElement *to = touchpoints->pdata[g_rand_int_range (rand, 0, (int) touchpoints->len)];

      add_link (&filling, from->id, "");
      if (from != to)
        add_link (&filling, from->id, to->id);
    }

  for (int i = 0; i < 8; i++)
    {
      if (!is_legible (journey, rand, data))
        break;
    }
  g_rand_free (rand);
  g_assert_finalize_object (g_steal_pointer (&journey));
}

#define N_STEPS 25 /* of many edits each */
#define N_EDITS 15

static void
test_edits (gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  World   world = { 0 };

  world_init_for (&world, seed, data != NULL ? map_file_read_sample (data) : NULL);
  for (guint step = 0; step < N_STEPS; step++)
    {
      g_autofree char *what = g_strdup_printf ("seed %u, step %u", seed, step);

      for (guint i = 0; i < N_EDITS; i++)
        {
          guint which = world_pick (&world, 10);

          if (which < 7)
            world_set (&world);
          else if (which == 7)
            world_move (&world);
          else
            world_insert (&world);
        }
      if (!is_legible (world.journey, world.rand, what))
        break;
    }

  g_assert_finalize_object (world.history);
  g_assert_finalize_object (world.journey);
  world_clear (&world);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/strain/texts/photography", "photography", test_texts);
  g_test_add_data_func ("/strain/texts/cafe-loyalty", "cafe-loyalty", test_texts);
  g_test_add_data_func ("/strain/full/mixed", "mixed", test_full);
  g_test_add_data_func ("/strain/full/arabic", "arabic", test_full);
  g_test_add_data_func ("/strain/full/single", "single", test_full);
  g_test_add_data_func ("/strain/edits/specimen", NULL, test_edits);
  g_test_add_data_func ("/strain/edits/photography", "photography", test_edits);

  return g_test_run ();
}
