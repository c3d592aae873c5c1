/* pathos-json-meter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-meter.h"

#include "pathos-drawn.h"
#include "pathos-extras.h"
#include "pathos-list.h"
#include "pathos-pictures.h"

#include <string.h>

/* An upper bound for what pathos-json-writer.c writes, counted quickly and without writing it. */

#define INDENT 16 /* of the deepest line of an element: a feeling of a touchpoint is six levels down */
#define LINE   8  /* quotes, colon, comma, spaces and line feed */
#define NUMBER 24 /* the longest number that reads back the same */
#define ID     (PATHOS_ID_LENGTH + 4)

static guint
escaped_length (guchar c)
{
  if (c < 0x20 || c == 0x7f)
    return 6;

  return c == '"' || c == '\\' ? 2 : 1;
}

static guint
count_escaped (const char *text)
{
  guint n = 2;

  for (const guchar *c = (const guchar *) text; *c != '\0'; c++)
    n += escaped_length (*c);

  return n;
}

/* @ids: (nullable) */
static guint
count_ids (const char **ids)
{
  return ids != NULL ? g_strv_length ((char **) ids) : 0;
}

static void
add_ids (PathosSize  *size,
         const char **ids)
{
  guint n = count_ids (ids);

  g_assert (size != NULL);

  size->n_values += n;
  size->n_bytes += n * ID;
}

static void
add_flags (PathosSize       *size,
           const PathosAttr *attr,
           guint             flags)
{
  g_assert (size != NULL);
  g_assert (attr != NULL);

  for (guint i = 0; flags >> i != 0; i++)
    {
      if (flags & 1u << i)
        {
          size->n_values++;
          size->n_bytes += (guint) strlen (attr->choices[i].nick) + 4;
        }
    }
}

/* JSON of a later version may be written with other white space. Each of its values but the first follows one
 * of these characters, and none is nested more deeply than there are brackets. */
static void
add_json (PathosSize *size,
          const char *json)
{
  guint n_values = 1, n_brackets = 0;

  g_assert (size != NULL);

  for (const char *c = json; *c != '\0'; c++)
    {
      n_brackets += *c == '[' || *c == '{';
      n_values += *c == '[' || *c == '{' || *c == ',' || *c == ':';
    }

  size->n_values += n_values;
  size->n_bytes += (guint) strlen (json) + n_values * (INDENT + LINE + 2 * MIN (n_brackets, 64));
}

/* @field: the address of a value, as an element stores it
 *
 * Returns: the size of @attr with that value */
static PathosSize
measure_field (const PathosAttr *attr,
               gconstpointer     field)
{
  PathosSize size = { 1, INDENT + LINE + (guint) strlen (attr->name) + NUMBER,
                      pathos_drawn_weigh_field (attr, field) };

  switch (attr->type)
    {
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
      size.n_bytes += count_escaped (*(const char *const *) field);
      break;
    case PATHOS_ATTR_REFERENCES:
      add_ids (&size, *(const char **const *) field);
      break;
    case PATHOS_ATTR_FLAGS:
      add_flags (&size, attr, *(const guint *) field);
      break;
    case PATHOS_ATTR_ENUM:
      size.n_bytes += (guint) strlen (attr->choices[*(const int *) field].nick);
      break;
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_REAL:
    case PATHOS_ATTR_BOOLEAN:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_DURATION:
    case PATHOS_ATTR_COLOUR:
    default:
      break;
    }

  return size;
}

static PathosSize
measure_value (const PathosAttr *attr,
               const GValue     *value)
{
  const char *text;
  gpointer    ids;
  guint       bits;

  g_assert (attr != NULL);
  g_assert (value != NULL);

  switch (attr->type)
    {
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
      text = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";
      return measure_field (attr, &text);
    case PATHOS_ATTR_REFERENCES:
      ids = g_value_get_boxed (value);
      return measure_field (attr, &ids);
    case PATHOS_ATTR_FLAGS:
      bits = g_value_get_uint (value);
      return measure_field (attr, &bits);
    case PATHOS_ATTR_ENUM:
      bits = (guint) g_value_get_int (value);
      return measure_field (attr, &bits);
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_REAL:
    case PATHOS_ATTR_BOOLEAN:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_DURATION:
    case PATHOS_ATTR_COLOUR:
    default:
      return measure_field (attr, NULL);
    }
}

static void
add_array (PathosSize        *size,
           const PathosExtra *extras,
           guint              n_extras)
{
  g_assert (size != NULL);

  for (guint i = 0; i < n_extras; i++)
    {
      size->n_bytes += count_escaped (extras[i].name);
      add_json (size, extras[i].json);
    }
}

static void
add_extras (PathosSize         *size,
            const PathosExtras *extras)
{
  const PathosExtra *array;
  guint              n_extras;

  g_assert (size != NULL);

  array = pathos_extras_get_members (extras, &n_extras);
  add_array (size, array, n_extras);
  array = pathos_extras_get_spellings (extras, &n_extras);
  add_array (size, array, n_extras);
}

static PathosSize
measure_element (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  guint               n_drawn = pathos_drawn_weigh_kind (element);
  PathosSize          size = { 2 + klass->n_children, 3 * INDENT + 4 * LINE, n_drawn };

  for (guint i = 0; i < klass->n_children; i++)
    size.n_bytes += 2 * (INDENT + LINE) + (guint) strlen (klass->children[i].name);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (!pathos_attr_is_default (attr, element))
        size = pathos_size_add (size, measure_field (attr, pathos_attr_get_field (attr, element)));
    }

  add_extras (&size, element->extras);
  return size;
}

/* Its bytes in base 64, and a few lines. */
static PathosSize
measure_picture (const PathosPicture *picture)
{
  PathosSize size = { 4, 256 + ((guint) g_bytes_get_size (picture->bytes) + 2) / 3 * 4, 0 };

  add_extras (&size, picture->extras);
  return size;
}

const PathosMeter pathos_json_meter = {
  .limit = { PATHOS_MAX_VALUES, PATHOS_MAX_BYTES, PATHOS_MAX_DRAWN },
  .head = { 8, 256, 0 },
  .measure_value = measure_value,
  .measure_element = measure_element,
  .measure_picture = measure_picture,
};
