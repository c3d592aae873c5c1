/* pathos-size.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-size.h"

#include "pathos-extras.h"
#include "pathos-list.h"

#include <string.h>

#define INDENT 16 /* of the deepest line that an element writes: a feeling of a touchpoint is six levels down */
#define LINE   8  /* quotes, colon, comma, spaces and the line's end */
#define NUMBER 24 /* the longest number that reads back the same */
#define ID     (PATHOS_ID_LENGTH + 4)

/* Control characters are written as six, the quote and the backslash as two. */
static guint
count_escaped (const char *text)
{
  guint n = 2;

  for (const guchar *c = (const guchar *) text; *c != '\0'; c++)
    n += *c < 0x20 || *c == 0x7f ? 6 : *c == '"' || *c == '\\' ? 2
                                                               : 1;

  return n;
}

static void
add_ids (PathosSize  *size,
         const char **ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      size->n_values++;
      size->n_bytes += ID;
    }
}

static void
add_flags (PathosSize       *size,
           const PathosAttr *attr,
           guint             flags)
{
  for (guint i = 0; flags >> i != 0; i++)
    {
      if (flags & 1u << i)
        {
          size->n_values++;
          size->n_bytes += (guint) strlen (attr->choices[i].nick) + 4;
        }
    }
}

/* JSON of a later version may be written back with other white space. Each of its values but the first comes after one of
 * these characters, and none lies deeper than there are brackets. */
static void
add_json (PathosSize *size,
          const char *json)
{
  guint n_values = 1, n_brackets = 0;

  for (const char *c = json; *c != '\0'; c++)
    {
      n_brackets += *c == '[' || *c == '{';
      n_values += *c == '[' || *c == '{' || *c == ',' || *c == ':';
    }

  size->n_values += n_values;
  size->n_bytes += (guint) strlen (json) + n_values * (INDENT + LINE + 2 * MIN (n_brackets, 64));
}

/* Returns: what the attribute @attr takes when it is @field, the address of a value as the row stores it */
static PathosSize
size_of_field (const PathosAttr *attr,
               gconstpointer     field)
{
  PathosSize size = { 1, INDENT + LINE + (guint) strlen (attr->name) + NUMBER };

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

/* Returns: what is needed more when an attribute gets another value, which matters for texts and references only */
PathosSize
pathos_size_of_growth (PathosElement    *element,
                       const PathosAttr *attr,
                       const GValue     *value)
{
  PathosSize  before = size_of_field (attr, pathos_attr_get_field (attr, element));
  PathosSize  after = before;
  const char *text = "";
  gpointer    boxed;

  if (G_VALUE_HOLDS_STRING (value))
    {
      text = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";
      after = size_of_field (attr, &text);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      boxed = g_value_get_boxed (value);
      after = size_of_field (attr, &boxed);
    }

  return (PathosSize) { after.n_values - MIN (before.n_values, after.n_values), after.n_bytes - MIN (before.n_bytes, after.n_bytes) };
}

PathosSize
pathos_size_add (PathosSize a,
                 PathosSize b)
{
  return (PathosSize) { a.n_values + b.n_values, a.n_bytes + b.n_bytes };
}

static void
add_array (PathosSize        *size,
           const PathosExtra *extras,
           guint              n_extras)
{
  for (guint i = 0; i < n_extras; i++)
    {
      size->n_bytes += count_escaped (extras[i].name);
      add_json (size, extras[i].json);
    }
}

/* Returns: what is kept for a later version takes */
PathosSize
pathos_size_of_extras (const PathosExtras *extras)
{
  PathosSize         size = { 0, 0 };
  const PathosExtra *array;
  guint              n_extras;

  array = pathos_extras_get_members (extras, &n_extras);
  add_array (&size, array, n_extras);
  array = pathos_extras_get_spellings (extras, &n_extras);
  add_array (&size, array, n_extras);

  return size;
}

/* Returns: what an element takes, with its lists, but without what is in them */
PathosSize
pathos_size_of_element (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosSize          size = { 2 + klass->n_children, 3 * INDENT + 4 * LINE };

  for (guint i = 0; i < klass->n_children; i++)
    size.n_bytes += 2 * (INDENT + LINE) + (guint) strlen (klass->children[i].name);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (!pathos_attr_is_default (&klass->attrs[i], element))
        size = pathos_size_add (size, size_of_field (&klass->attrs[i], pathos_attr_get_field (&klass->attrs[i], element)));
    }

  return element->extras != NULL ? pathos_size_add (size, pathos_size_of_extras (element->extras)) : size;
}

static void
add_element_cb (PathosElement *element,
                gpointer       user_data)
{
  PathosSize *size = user_data;

  *size = pathos_size_add (*size, pathos_size_of_element (element));
}

/* Returns: what an element takes with everything below it */
PathosSize
pathos_size_of_tree (PathosElement *element)
{
  PathosSize size = { 0, 0 };

  pathos_element_walk (element, add_element_cb, &size);
  return size;
}
