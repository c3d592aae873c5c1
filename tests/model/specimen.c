/* specimen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "specimen.h"

#include "pathos-card.h"
#include "pathos-date.h"
#include "pathos-feeling.h"
#include "pathos-lane.h"

#include <math.h>

#define N_ITEMS 2 /* in each list of the map; two, so that one stays when the other is removed */

static const char *const texts[] = { "x", "Straße, 日本, العربية, 🧭", "line\nbreak \"quote\" \\ \x01" };

static void
fill (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      for (guint j = 0; j < N_ITEMS; j++)
        {
          g_autoptr (PathosElement) child = g_object_new (klass->children[i].item_type (), NULL);

          pathos_list_append (pathos_element_get_list (element, i), child);
          fill (child);
        }
    }
}

typedef struct
{
  PathosElement    *element;
  const PathosAttr *attr;
  PathosElement    *found;
} Search;

static void
find_target_cb (PathosElement *element,
                gpointer       user_data)
{
  Search *search = user_data;
  g_auto (GValue) value = G_VALUE_INIT;

  if (search->found != NULL || element == search->element ||
      !pathos_attr_accepts (search->attr, G_OBJECT_TYPE (element)))
    return;

  g_value_init (&value, pathos_attr_get_value_type (search->attr));
  if (search->attr->type == PATHOS_ATTR_REFERENCES)
    g_value_take_boxed (&value, g_strdupv ((char *[]) { element->id, NULL }));
  else
    g_value_set_string (&value, element->id);

  if (pathos_element_check (search->element, search->attr, &value, NULL))
    search->found = element;
}

/* Returns: (transfer none) (nullable): an element to which @attr of @element may refer */
PathosElement *
specimen_find_target (PathosJourney    *journey,
                      PathosElement    *element,
                      const PathosAttr *attr)
{
  Search search = { element, attr, NULL };

  pathos_element_walk (PATHOS_ELEMENT (journey), find_target_cb, &search);
  return search.found;
}

static void
refer (PathosElement    *element,
       const PathosAttr *attr,
       gpointer          user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (pathos_attr_is_reference (attr) && specimen_make_value (user_data, element, attr, 0, &value))
    pathos_element_set_value (element, attr, &value, NULL);
}

/* The lane of touchpoints can have no cards. */
static void
add_touchpoint_lane (PathosJourney *journey)
{
  PathosList *cards = PATHOS_LANE (journey->lanes->items[0])->cards;

  while (cards->n_items > 0)
    pathos_list_remove (cards, 0);
  g_object_set (journey->lanes->items[0], "kind", PATHOS_LANE_TOUCHPOINTS, NULL);
}

/* Returns: (transfer full): a valid map in which every list but one has two items and every reference a
 *   target */
PathosJourney *
specimen_map_new (void)
{
  g_autoptr (PathosJourney) journey = pathos_journey_new ();
  g_autoptr (GBytes) png = specimen_make_png (8, 8, 0);
  g_autofree char *fault = NULL;

  g_assert_nonnull (pathos_pictures_add (journey->pictures, png, NULL));
  fill (PATHOS_ELEMENT (journey));
  add_touchpoint_lane (journey);
  specimen_for_each_row (journey, refer, journey);

  /* Two feelings in one place need different personas, so the second gets the one that is left. */
  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);

  return g_steal_pointer (&journey);
}

typedef struct
{
  SpecimenRowFunc func;
  gpointer        user_data;
} EachRow;

static void
each_row_cb (PathosElement *element,
             gpointer       user_data)
{
  EachRow            *each = user_data;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    each->func (element, &klass->attrs[i], each->user_data);
}

/* Calls @func for every attribute of every element. */
void
specimen_for_each_row (PathosJourney  *journey,
                       SpecimenRowFunc func,
                       gpointer        user_data)
{
  EachRow each = { func, user_data };

  pathos_element_walk (PATHOS_ELEMENT (journey), each_row_cb, &each);
}

static void
make_reference (PathosElement    *target,
                const PathosAttr *attr,
                GValue           *value)
{
  char *ids[] = { target->id, NULL };

  if (attr->type == PATHOS_ATTR_REFERENCES)
    g_value_set_boxed (value, ids);
  else
    g_value_set_string (value, target->id);
}

static const char *
first_picture (PathosJourney *journey)
{
  g_autoptr (GBytes) png = specimen_make_png (8, 8, 0);

  return pathos_pictures_add (journey->pictures, png, NULL);
}

static void
make_number (const PathosAttr *attr,
             guint             variant,
             GValue           *value)
{
  if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, variant % 2 == 0 ? attr->maximum : attr->minimum + 0.1);
  else
    g_value_set_int64 (value, (gint64) (variant % 2 == 0 ? attr->maximum : attr->minimum + 1));
}

static gboolean
make_target (PathosJourney    *journey,
             PathosElement    *element,
             const PathosAttr *attr,
             GValue           *value)
{
  PathosElement *target = specimen_find_target (journey, element, attr);

  if (target == NULL)
    return FALSE;

  make_reference (target, attr, value);
  return TRUE;
}

/* Makes a valid value for @attr of @element: another one for each @variant, as long as there are enough.
 *
 * Returns: whether there is such a value and the element does not have it yet */
gboolean
specimen_make_value (PathosJourney    *journey,
                     PathosElement    *element,
                     const PathosAttr *attr,
                     guint             variant,
                     GValue           *value)
{
  g_value_init (value, pathos_attr_get_value_type (attr));
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
    case PATHOS_ATTR_REAL:
      make_number (attr, variant, value);
      break;
    case PATHOS_ATTR_BOOLEAN:
      g_value_set_boolean (value, variant % 2 == 0 ? attr->fallback == 0 : attr->fallback != 0);
      break;
    case PATHOS_ATTR_ENUM:
      g_value_set_int (value, ((int) attr->fallback + 1 + (int) variant) % pathos_attr_count_choices (attr));
      break;
    case PATHOS_ATTR_FLAGS:
      g_value_set_uint (value, 1u << (variant % (guint) pathos_attr_count_choices (attr)));
      break;
    case PATHOS_ATTR_DATE:
      g_value_set_uint (value, pathos_date_parse (variant % 2 == 0 ? "2026-11-12" : "9999-12-31"));
      break;
    case PATHOS_ATTR_COLOUR:
      g_value_set_uint (value, variant % 2 == 0 ? 0xff1c71d8 : 0xff000000);
      break;
    case PATHOS_ATTR_IMAGE:
      g_value_set_string (value, first_picture (journey));
      break;
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_REFERENCES:
      if (!make_target (journey, element, attr, value))
        return FALSE;
      break;
    case PATHOS_ATTR_STRING:
    default:
      g_value_set_string (value, texts[variant % G_N_ELEMENTS (texts)]);
      break;
    }

  return !pathos_attr_equals (attr, element, value) && pathos_element_check (element, attr, value, NULL);
}

static char *
make_long_text (void)
{
  char *text = g_malloc (PATHOS_MAX_TEXT + 2);

  memset (text, 'a', PATHOS_MAX_TEXT + 1);
  text[PATHOS_MAX_TEXT + 1] = '\0';
  return text;
}

static void
make_bad_number (const PathosAttr *attr,
                 guint             variant,
                 GValue           *value)
{
  if (G_VALUE_HOLDS_INT64 (value))
    g_value_set_int64 (value, variant == 0 ? (gint64) attr->maximum + 1 : (gint64) attr->minimum - 1);
  else if (G_VALUE_HOLDS_DOUBLE (value))
    {
      double bad[] = { attr->maximum + 0.001, attr->minimum - 0.001, NAN, INFINITY };

      g_value_set_double (value, bad[variant]);
    }
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, variant == 0 ? pathos_attr_count_choices (attr) : -1);
  else if (attr->type == PATHOS_ATTR_FLAGS)
    g_value_set_uint (value, 1u << pathos_attr_count_choices (attr));
  else
    g_value_set_uint (value, attr->type == PATHOS_ATTR_DATE ? 3652060 : 0x801c71d8);
}

/* Makes an invalid value for @attr.
 *
 * Returns: how many variants there are; 0 if every value is valid */
guint
specimen_make_bad_value (const PathosAttr *attr,
                         guint             variant,
                         GValue           *value)
{
  g_value_init (value, pathos_attr_get_value_type (attr));

  switch (attr->type)
    {
    case PATHOS_ATTR_BOOLEAN:
      return 0;
    case PATHOS_ATTR_REFERENCES:
      g_value_take_boxed (value, g_strdupv ((char *[]) { (char *) "zzzzzzzz", NULL }));
      return 1;
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
      g_value_set_string (value, "zzzzzzzz");
      return 1;
    case PATHOS_ATTR_STRING:
      if (variant == 0)
        g_value_take_string (value, make_long_text ());
      else
        g_value_set_string (value, "\xff\xfe");
      return 2;
    case PATHOS_ATTR_REAL:
      make_bad_number (attr, variant, value);
      return 4;
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
    case PATHOS_ATTR_ENUM:
      make_bad_number (attr, variant, value);
      return 2;
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
    default:
      make_bad_number (attr, variant, value);
      return 1;
    }
}

static void
dump_value (GString      *dump,
            const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_string_append (dump, g_value_get_string (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      for (char **ids = g_value_get_boxed (value); ids != NULL && *ids != NULL; ids++)
        g_string_append_printf (dump, "%s,", *ids);
    }
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_string_append_printf (dump, "%.17g", g_value_get_double (value));
  else
    {
      g_auto (GValue) number = G_VALUE_INIT;

      g_value_init (&number, G_TYPE_INT64);
      g_value_transform (value, &number);
      g_string_append_printf (dump, "%" G_GINT64_FORMAT, g_value_get_int64 (&number));
    }
}

static void
dump_element_cb (PathosElement *element,
                 gpointer       user_data)
{
  GString            *dump = user_data;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  g_string_append_printf (dump, "%s %s in %s\n", klass->kind, element->id,
                          element->parent != NULL ? element->parent->id : "-");
  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const char *spelling = pathos_element_get_spelling (element, &klass->attrs[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      if (spelling == NULL && pathos_attr_is_default (&klass->attrs[i], element))
        continue;

      pathos_attr_peek (&klass->attrs[i], element, &value);
      g_string_append_printf (dump, " %s=", klass->attrs[i].name);
      dump_value (dump, &value);
      g_string_append_printf (dump, " %s\n", spelling != NULL ? spelling : "");
    }
}

/* Returns: (transfer full): the contents of a map as text; two maps are equal if their dumps are */
char *
specimen_dump (PathosJourney *journey)
{
  GString *dump = g_string_new (NULL);

  pathos_element_walk (PATHOS_ELEMENT (journey), dump_element_cb, dump);
  return g_string_free (dump, FALSE);
}
