/* pathos-attr-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-attr.h"

#include "pathos-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Which values an attribute may have, whatever its element and the map around it are. */

static gboolean
check_text (const PathosAttr *attr,
            const char       *text,
            GError          **error)
{
  if (text == NULL)
    return TRUE;

  if (strlen (text) > PATHOS_MAX_TEXT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("“%s” can hold at most one million characters"), _ (attr->label));
  else if (!g_utf8_validate (text, -1, NULL))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The text for “%s” is not valid Unicode"),
                 _ (attr->label));
  else
    return TRUE;

  return FALSE;
}

static gboolean
refuse_number (const PathosAttr *attr,
               double            maximum,
               GError          **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” must be between %g and %g"), _ (attr->label), attr->minimum, maximum);
  return FALSE;
}

/* Compared as whole numbers: as a double, 2⁵³ + 1 is 2⁵³. */
static gboolean
check_integer (const PathosAttr *attr,
               gint64            number,
               gint64            maximum,
               GError          **error)
{
  return (number >= (gint64) attr->minimum && number <= maximum) ||
         refuse_number (attr, (double) maximum, error);
}

static gboolean
check_real (const PathosAttr *attr,
            double            number,
            GError          **error)
{
  return (isfinite (number) && number >= attr->minimum && number <= attr->maximum) ||
         refuse_number (attr, attr->maximum, error);
}

static gboolean
check_date (const PathosAttr *attr,
            guint             day,
            GError          **error)
{
  if (day == 0 || pathos_date_is_valid (day))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is not a valid date"),
               _ (attr->label));
  return FALSE;
}

static gboolean
check_colour (const PathosAttr *attr,
              guint             colour,
              GError          **error)
{
  if (colour == 0 || colour >> 24 == 0xff)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is not an opaque colour"),
               _ (attr->label));
  return FALSE;
}

static gboolean
check_references (const PathosAttr *attr,
                  char            **ids,
                  GError          **error)
{
  if (ids == NULL || g_strv_length (ids) <= PATHOS_MAX_REFERENCES)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” can have at most %d entries"),
               _ (attr->label), PATHOS_MAX_REFERENCES);
  return FALSE;
}

/* Returns: whether @value is empty, but must not be */
gboolean
pathos_attr_lacks (const PathosAttr *attr,
                   const GValue     *value)
{
  const char *id;

  if (!(attr->flags & PATHOS_ATTR_REQUIRED))
    return FALSE;

  id = g_value_get_string (value);
  return id == NULL || *id == '\0';
}

/* Refuses an empty value where one is required. Returns: FALSE */
gboolean
pathos_attr_refuse_empty (const PathosAttr *attr,
                          GError          **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” cannot be empty"), _ (attr->label));
  return FALSE;
}

/**
 * pathos_attr_check:
 * @value: of the type pathos_attr_get_value_type()
 *
 * Checks a value by the attribute's type and range. The reader of files refuses the same values.
 *
 * Returns: whether @value may be stored; if not, @error says why in a sentence for people
 */
gboolean
pathos_attr_check (const PathosAttr *attr,
                   const GValue     *value,
                   GError          **error)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      return check_integer (attr, g_value_get_int64 (value), (gint64) attr->maximum, error);
    case PATHOS_ATTR_REAL:
      return check_real (attr, g_value_get_double (value), error);
    case PATHOS_ATTR_ENUM:
      return check_integer (attr, g_value_get_int (value), pathos_attr_count_choices (attr) - 1, error);
    case PATHOS_ATTR_FLAGS:
      return check_integer (attr, g_value_get_uint (value), (1 << pathos_attr_count_choices (attr)) - 1,
                            error);
    case PATHOS_ATTR_DATE:
      return check_date (attr, g_value_get_uint (value), error);
    case PATHOS_ATTR_COLOUR:
      return check_colour (attr, g_value_get_uint (value), error);
    case PATHOS_ATTR_REFERENCES:
      return check_references (attr, g_value_get_boxed (value), error);
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
      return check_text (attr, g_value_get_string (value), error);
    case PATHOS_ATTR_BOOLEAN:
    default:
      return TRUE;
    }
}
