/* property-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "property-world.h"

#include "specimen.h"

/* Random values for attributes: valid ones, and now and then an invalid one. */

#define N_REFERENCES 5

static const char *pieces[] = {
  "a",
  "the customer",
  " ",
  "\n",
  "\t",
  "\"",
  "\\",
  "</tag>&amp;",
  "Straße",
  "Ünïcödé",
  "日本語のタッチポイント",
  "اللغة العربية",
  "עברית",
  "हिन्दी",
  "ไทย",
  "한국어",
  "Ελληνικά",
  "👩‍👩‍👧‍👦",
  "🇪🇺",
  "\xe2\x80\xa8",
  "\xef\xbb\xbf",
  "\xe2\x80\x8f",
  "\x01",
  "\x1f",
  "\x7f",
  "\xef\xbf\xbf",
  "\xf4\x8f\xbf\xbf",
  "{\"id\": 1}",
  "null",
  "0",
  "Donaudampfschifffahrtsgesellschaft",
  "%s%n",
  "/",
  ",",
};

static void
make_text (World  *world,
           GValue *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_pieces = world_chance (world, 0.01) ? world_pick (world, 300) : world_pick (world, 5);

  for (guint i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[world_pick (world, G_N_ELEMENTS (pieces))]);

  g_value_set_string (value, text->str);
}

static void
make_real (World            *world,
           const PathosAttr *attr,
           GValue           *value)
{
  double number = g_rand_double_range (world->rand, attr->minimum, attr->maximum);

  switch (world_pick (world, 4))
    {
    case 0:
      g_value_set_double (value, (double) (gint64) number);
      break;
    case 1:
      g_value_set_double (value, (double) (gint64) (number * 10) / 10);
      break;
    case 2:
      g_value_set_double (value, number * 1e-300);
      break;
    default:
      g_value_set_double (value, number);
    }
}

static void
make_integer (World            *world,
              const PathosAttr *attr,
              GValue           *value)
{
  gint64  span = (gint64) (attr->maximum - attr->minimum);
  guint64 high = g_rand_int (world->rand), low = g_rand_int (world->rand);
  gint64  number = (gint64) ((high << 32 | low) & G_MAXINT64);

  if (world_chance (world, 0.1))
    number = world_chance (world, 0.5) ? 0 : span;
  g_value_set_int64 (value, (gint64) attr->minimum + number % (span + 1));
}

/* Returns: (nullable): the id of a random element that @attr may name */
const char *
world_pick_target (World            *world,
                   const PathosAttr *attr)
{
  guint first = world_pick (world, world->elements->len);

  for (guint i = 0; i < world->elements->len; i++)
    {
      PathosElement *element = world->elements->pdata[(first + i) % world->elements->len];

      if (pathos_attr_accepts (attr, G_OBJECT_TYPE (element)))
        return element->id;
    }

  return NULL;
}

static void
make_reference (World            *world,
                const PathosAttr *attr,
                GValue           *value)
{
  g_value_set_string (value, world_chance (world, 0.2) ? "" : world_pick_target (world, attr));
}

static void
make_references (World            *world,
                 const PathosAttr *attr,
                 GValue           *value)
{
  const char *ids[N_REFERENCES + 1] = { NULL };
  guint       n_ids = world_pick (world, N_REFERENCES + 1);

  for (guint i = 0, n = 0; i < n_ids; i++)
    {
      const char *id = world_pick_target (world, attr);

      if (id != NULL && !g_strv_contains (ids, id))
        ids[n++] = id;
    }

  g_value_set_boxed (value, ids);
}

static void
make_image (World  *world,
            GValue *value)
{
  g_autoptr (GBytes) png = specimen_make_png (8, 8, world_pick (world, 4));

  if (world_chance (world, 0.3))
    g_value_set_string (value, "");
  else
    g_value_set_string (value, pathos_pictures_add (world->journey->pictures, png, NULL));
}

static void
make_valid (World            *world,
            const PathosAttr *attr,
            GValue           *value)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      make_integer (world, attr, value);
      break;
    case PATHOS_ATTR_REAL:
      make_real (world, attr, value);
      break;
    case PATHOS_ATTR_BOOLEAN:
      g_value_set_boolean (value, world_chance (world, 0.5));
      break;
    case PATHOS_ATTR_ENUM:
      g_value_set_int (value, (int) world_pick (world, (guint) pathos_attr_count_choices (attr)));
      break;
    case PATHOS_ATTR_FLAGS:
      g_value_set_uint (value, world_pick (world, 1u << pathos_attr_count_choices (attr)));
      break;
    case PATHOS_ATTR_DATE:
      g_value_set_uint (value, world_chance (world, 0.2) ? 0 : 1 + world_pick (world, 3652059));
      break;
    case PATHOS_ATTR_COLOUR:
      g_value_set_uint (value, world_chance (world, 0.2) ? 0 : 0xff000000 | world_pick (world, 1 << 24));
      break;
    case PATHOS_ATTR_REFERENCE:
      make_reference (world, attr, value);
      break;
    case PATHOS_ATTR_REFERENCES:
      make_references (world, attr, value);
      break;
    case PATHOS_ATTR_IMAGE:
      make_image (world, value);
      break;
    case PATHOS_ATTR_STRING:
    default:
      make_text (world, value);
      break;
    }
}

static void
make_invalid (World            *world,
              const PathosAttr *attr,
              GValue           *value)
{
  static const char *nowhere[] = { "zzzzzzzz", NULL };

  if (attr->type == PATHOS_ATTR_STRING)
    g_value_set_string (value, world_chance (world, 0.5) ? "\xc3(" : "\xed\xa0\x80");
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, "zzzzzzzz");
  else if (attr->type == PATHOS_ATTR_REFERENCES)
    g_value_set_boxed (value, nowhere);
  else
    make_valid (world, attr, value);
}

/* Makes a random value for @attr of @element. One in twenty is meant to be invalid.
 *
 * Returns: whether it is valid */
gboolean
world_make_value (World            *world,
                  PathosElement    *element,
                  const PathosAttr *attr,
                  GValue           *value)
{
  g_value_init (value, pathos_attr_get_value_type (attr));

  if (world_chance (world, 0.05))
    make_invalid (world, attr, value);
  else
    make_valid (world, attr, value);

  return pathos_element_check (element, attr, value, NULL);
}
