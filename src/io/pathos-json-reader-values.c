/* pathos-json-reader-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-clean.h"
#include "pathos-date.h"
#include "pathos-extras.h"

#include <glib/gi18n.h>
#include <math.h>

/* One function for each form in which a file writes a value. A value of the wrong JSON type is an error,
 * because what was meant is unknown. One of the right type but out of range is repaired and reported. */

typedef struct
{
  PathosJsonReader *reader;
  PathosElement    *element;
  const PathosAttr *attr;
  guint             span;
} Input;

static gboolean
refuse (const Input *input,
        const char  *what)
{
  g_assert (input != NULL);

  return pathos_json_reader_refuse (input->reader, input->span, input->attr->name, what);
}

static void
report_new_value (const Input *input,
                  const char  *now)
{
  g_autofree char *element = pathos_json_reader_describe (input->element);
  g_autofree char *before = pathos_json_reader_dup_source (input->reader, input->span);

  pathos_json_reader_report_value (input->reader, input->element, input->span,
                                   /* Translators: Feeling “anxious”: “Value” was 7 and is now 2. */
                                   _ ("%s: “%s” was %s and is now %s."),
                                   element, _ (input->attr->label), before, now);
}

static void
report_cleared (const Input *input,
                const char  *what)
{
  g_autofree char *element = pathos_json_reader_describe (input->element);

  pathos_json_reader_report_value (input->reader, input->element, input->span,
                                   /* Translators: Card “Pays”: “Due” was cleared … not a valid date. */
                                   _ ("%s: “%s” was cleared because it is not %s."),
                                   element, _ (input->attr->label), what);
}

/* The model stores texts without control characters. White space of another kind is no loss, and not worth a
 * repair. */
static void
report_dropped (const Input *input,
                const char  *text)
{
  g_autofree char *clean = NULL;
  g_autofree char *element = NULL;
  guint            n_dropped;

  if (g_str_equal (text, pathos_attr_get_text (input->attr, input->element)))
    return;

  clean = pathos_clean_text (text, &n_dropped);
  if (n_dropped == 0)
    return;

  element = pathos_json_reader_describe (input->element);
  pathos_json_reader_report_value (input->reader, input->element, input->span,
                                   /* Translators: Touchpoint “Pays”: control characters in “Title” … */
                                   _ ("%s: control characters in “%s” were left out."),
                                   element, _ (input->attr->label));
}

static char
get_kind (const Input *input)
{
  g_assert (input != NULL);

  return pathos_json_reader_get_kind (input->reader, input->span);
}

static const char *
get_string (const Input *input)
{
  g_assert (input != NULL);

  return pathos_json_reader_get_string (input->reader, input->span);
}

static gboolean
read_string (const Input *input,
             GValue      *value)
{
  g_assert (input != NULL);
  g_assert (value != NULL);

  if (get_kind (input) != '"')
    return refuse (input, _ ("a string in double quotes"));

  g_value_set_static_string (value, get_string (input));
  return TRUE;
}

static gboolean
read_number (const Input *input,
             GValue      *value)
{
  const PathosAttr *attr = input->attr;
  gboolean          is_real = attr->type == PATHOS_ATTR_REAL;
  double            given, kept;

  g_assert (value != NULL);

  if (get_kind (input) != '0')
    return refuse (input, _ ("a number"));

  /* g_ascii_strtod() stops in time, because at least a brace follows a number in an object. */
  given = g_ascii_strtod (input->reader->text + input->reader->spans[input->span].start, NULL);
  kept = CLAMP (is_real ? given : round (given), attr->minimum, attr->maximum);
  if (is_real)
    g_value_set_double (value, kept);
  else
    g_value_set_int64 (value, (gint64) kept);

  if (kept != given)
    {
      g_autofree char *now = g_strdup_printf ("%.15g", kept);

      report_new_value (input, now);
    }
  return TRUE;
}

static gboolean
read_boolean (const Input *input,
              GValue      *value)
{
  char kind = get_kind (input);

  g_assert (value != NULL);

  if (kind != 't' && kind != 'f')
    return refuse (input, _ ("true or false"));

  g_value_set_boolean (value, kind == 't');
  return TRUE;
}

/* An unknown choice counts as the default, and is kept as it is in the file. */
static void
keep_spelling (const Input *input)
{
  g_autofree char *json = pathos_json_reader_dup_source (input->reader, input->span);

  input->element->extras = pathos_extras_set_spelling (input->element->extras, input->attr->name, json);
}

static gboolean
read_choice (const Input *input,
             GValue      *value)
{
  int choice;

  g_assert (input != NULL);
  g_assert (value != NULL);

  if (get_kind (input) != '"')
    return refuse (input, _ ("a string in double quotes"));

  choice = pathos_attr_find_choice (input->attr, get_string (input));
  g_value_set_int (value, choice >= 0 ? choice : (int) input->attr->fallback);
  if (choice < 0)
    keep_spelling (input);
  return TRUE;
}

static gboolean
is_list_of_strings (const Input *input)
{
  PathosJsonReader *reader = input->reader;
  const PathosSpan *spans = reader->spans;

  if (get_kind (input) != '[')
    return refuse (input, _ ("a list of strings in double quotes"));

  for (guint i = input->span + 1; i < spans[input->span].next; i = spans[i].next)
    {
      if (pathos_json_reader_get_kind (reader, i) != '"')
        return pathos_json_reader_refuse (reader, i, input->attr->name,
                                          _ ("a list of strings in double quotes"));
    }

  return TRUE;
}

static gboolean
read_flags (const Input *input,
            GValue      *value)
{
  const PathosSpan *spans = input->reader->spans;
  gboolean          is_known = TRUE;
  guint             flags = 0;

  g_assert (value != NULL);

  if (!is_list_of_strings (input))
    return FALSE;

  for (guint i = input->span + 1; i < spans[input->span].next; i++)
    {
      int choice = pathos_attr_find_choice (input->attr, pathos_json_reader_get_string (input->reader, i));

      if (choice >= 0)
        flags |= 1u << choice;
      else
        is_known = FALSE;
    }

  g_value_set_uint (value, flags);
  if (!is_known)
    keep_spelling (input);
  return TRUE;
}

static gboolean
read_references (const Input *input,
                 GValue      *value)
{
  const PathosSpan *spans = input->reader->spans;
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;

  g_assert (value != NULL);

  if (!is_list_of_strings (input))
    return FALSE;

  builder = g_strv_builder_new ();
  for (guint i = input->span + 1; i < spans[input->span].next; i++)
    g_strv_builder_add (builder, pathos_json_reader_get_string (input->reader, i));

  g_value_take_boxed (value, g_strv_builder_end (builder));
  if (pathos_attr_check (input->attr, value, &error))
    return TRUE;

  return pathos_json_reader_fail (input->reader, input->span, "%s.", error->message);
}

static gboolean
read_date (const Input *input,
           GValue      *value)
{
  const char *text;
  guint       day;

  g_assert (input != NULL);
  g_assert (value != NULL);

  if (get_kind (input) != '"')
    return refuse (input, _ ("a date such as \"2026-11-30\""));

  text = get_string (input);
  day = pathos_date_parse (text);
  g_value_set_uint (value, day);
  if (day == 0 && *text != '\0')
    report_cleared (input, _ ("a valid date"));
  return TRUE;
}

static gboolean
parse_colour (const char *text,
              guint      *colour)
{
  *colour = 0xff;
  if (strlen (text) != 7 || *text != '#')
    return FALSE;

  for (int i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      *colour = *colour << 4 | (guint) g_ascii_xdigit_value (text[i]);
    }

  return TRUE;
}

static gboolean
read_colour (const Input *input,
             GValue      *value)
{
  const char *text;
  guint       colour;

  g_assert (input != NULL);
  g_assert (value != NULL);

  if (get_kind (input) != '"')
    return refuse (input, _ ("a colour such as \"#1c71d8\""));

  text = get_string (input);
  if (parse_colour (text, &colour))
    g_value_set_uint (value, colour);
  else if (*text != '\0')
    report_cleared (input, _ ("a colour such as \"#1c71d8\""));
  return TRUE;
}

static gboolean
read_any (const Input *input,
          GValue      *value)
{
  g_assert (input != NULL);
  g_assert (value != NULL);

  switch (input->attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
    case PATHOS_ATTR_REAL:
      return read_number (input, value);
    case PATHOS_ATTR_BOOLEAN:
      return read_boolean (input, value);
    case PATHOS_ATTR_ENUM:
      return read_choice (input, value);
    case PATHOS_ATTR_FLAGS:
      return read_flags (input, value);
    case PATHOS_ATTR_DATE:
      return read_date (input, value);
    case PATHOS_ATTR_COLOUR:
      return read_colour (input, value);
    case PATHOS_ATTR_REFERENCES:
      return read_references (input, value);
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      return read_string (input, value);
    }
}

/* Reads an attribute. References are checked once everything has been read.
 *
 * Returns: FALSE with an error if the value is of the wrong kind */
gboolean
pathos_json_reader_read_attr (PathosJsonReader *self,
                              PathosElement    *element,
                              const PathosAttr *attr,
                              guint             span)
{
  Input input = { self, element, attr, span };
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pathos_attr_get_value_type (attr));
  if (!read_any (&input, &value))
    return FALSE;

  pathos_attr_store (attr, element, &value);
  if (attr->type == PATHOS_ATTR_STRING)
    report_dropped (&input, g_value_get_string (&value));
  return TRUE;
}
