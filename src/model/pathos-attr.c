/* pathos-attr.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-attr.h"

#include "pathos-clean.h"

/* Everything that depends on the type of an attribute's value is done here: moving it between a struct field
 * and a GValue, comparing it, resetting it. No other code switches over the types to store a value.
 *
 * Length: each function has a case for each type. */

static const char empty[] = "";

#define FIELD(type)       (*(type *) pathos_attr_get_field (attr, element))
#define CONST_FIELD(type) (*(type const *) pathos_attr_get_field (attr, element))

/**
 * pathos_attr_get_value_type:
 *
 * Returns: the type of GValue that carries the attribute
 */
GType
pathos_attr_get_value_type (const PathosAttr *attr)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      return G_TYPE_INT64;
    case PATHOS_ATTR_REAL:
      return G_TYPE_DOUBLE;
    case PATHOS_ATTR_BOOLEAN:
      return G_TYPE_BOOLEAN;
    case PATHOS_ATTR_ENUM:
      return G_TYPE_INT;
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
      return G_TYPE_UINT;
    case PATHOS_ATTR_REFERENCES:
      return G_TYPE_STRV;
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      return G_TYPE_STRING;
    }
}

/**
 * pathos_attr_count_choices:
 *
 * Returns: the number of choices in the row's table
 */
int
pathos_attr_count_choices (const PathosAttr *attr)
{
  int n = 0;

  while (attr->choices[n].nick != NULL)
    n++;

  return n;
}

/**
 * pathos_attr_create_pspec:
 *
 * Returns: (transfer floating): the property that the row describes
 */
GParamSpec *
pathos_attr_create_pspec (const PathosAttr *attr)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      return g_param_spec_int64 (attr->name, NULL, NULL, (gint64) attr->minimum, (gint64) attr->maximum,
                                 (gint64) attr->fallback, flags);
    case PATHOS_ATTR_REAL:
      return g_param_spec_double (attr->name, NULL, NULL, attr->minimum, attr->maximum, attr->fallback,
                                  flags);
    case PATHOS_ATTR_BOOLEAN:
      return g_param_spec_boolean (attr->name, NULL, NULL, attr->fallback != 0, flags);
    case PATHOS_ATTR_ENUM:
      return g_param_spec_int (attr->name, NULL, NULL, 0, pathos_attr_count_choices (attr) - 1,
                               (int) attr->fallback, flags);
    case PATHOS_ATTR_FLAGS:
      return g_param_spec_uint (attr->name, NULL, NULL, 0, (1u << pathos_attr_count_choices (attr)) - 1, 0,
                                flags);
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
      return g_param_spec_uint (attr->name, NULL, NULL, 0, G_MAXUINT32, 0, flags);
    case PATHOS_ATTR_REFERENCES:
      return g_param_spec_boxed (attr->name, NULL, NULL, G_TYPE_STRV, flags);
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      return g_param_spec_string (attr->name, NULL, NULL, "", flags);
    }
}

gboolean
pathos_attr_is_reference (const PathosAttr *attr)
{
  return attr->type == PATHOS_ATTR_REFERENCE || attr->type == PATHOS_ATTR_REFERENCES;
}

/**
 * pathos_attr_accepts:
 *
 * Returns: whether a reference of this row may name an element of @element_type
 */
gboolean
pathos_attr_accepts (const PathosAttr *attr,
                     GType             element_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (attr->targets); i++)
    {
      if (attr->targets[i] != NULL && attr->targets[i]() == element_type)
        return TRUE;
    }

  return FALSE;
}

/**
 * pathos_attr_peek:
 *
 * Lets @value, which must not be initialized, borrow the value of the attribute. It is valid until the
 * attribute is set.
 */
void
pathos_attr_peek (const PathosAttr *attr,
                  gconstpointer     element,
                  GValue           *value)
{
  g_value_init (value, pathos_attr_get_value_type (attr));

  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      g_value_set_int64 (value, CONST_FIELD (gint64));
      break;
    case PATHOS_ATTR_REAL:
      g_value_set_double (value, CONST_FIELD (double));
      break;
    case PATHOS_ATTR_BOOLEAN:
      g_value_set_boolean (value, CONST_FIELD (gboolean));
      break;
    case PATHOS_ATTR_ENUM:
      g_value_set_int (value, CONST_FIELD (int));
      break;
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
      g_value_set_uint (value, CONST_FIELD (guint));
      break;
    case PATHOS_ATTR_REFERENCES:
      g_value_set_static_boxed (value, CONST_FIELD (char **));
      break;
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      g_value_set_static_string (value, CONST_FIELD (char *));
      break;
    }
}

/**
 * pathos_attr_load:
 *
 * Copies the value of the attribute to @value, which must not be initialized.
 */
void
pathos_attr_load (const PathosAttr *attr,
                  gconstpointer     element,
                  GValue           *value)
{
  g_auto (GValue) held = G_VALUE_INIT;

  pathos_attr_peek (attr, element, &held);
  g_value_init (value, G_VALUE_TYPE (&held));
  g_value_copy (&held, value);
}

/* Returns: (transfer full) (nullable): what is stored instead of @text, see pathos_clean_text() */
static char *
clean (const PathosAttr *attr,
       const char       *text)
{
  if (attr->type != PATHOS_ATTR_STRING || attr->flags & PATHOS_ATTR_HIDDEN || text == NULL)
    return NULL;

  return pathos_clean_text (text, NULL);
}

static void
store_string (const PathosAttr *attr,
              gpointer          element,
              const char       *text)
{
  g_autofree char *cleaned = clean (attr, text);

  if (FIELD (const char *) != empty)
    g_free (FIELD (char *));

  if (text == NULL || *text == '\0' || (cleaned != NULL && *cleaned == '\0'))
    FIELD (const char *) = empty;
  else
    FIELD (const char *) = cleaned != NULL ? g_steal_pointer (&cleaned) : g_strdup (text);
}

/* An empty list is always stored as NULL, so that there is only one way to test for it. */
static void
store_references (const PathosAttr *attr,
                  gpointer          element,
                  char            **ids)
{
  g_strfreev (FIELD (char **));
  FIELD (char **) = ids == NULL || *ids == NULL ? NULL : g_strdupv (ids);
}

/**
 * pathos_attr_store:
 *
 * Writes @value to the field without a report, texts as pathos_clean_text() makes them. Only
 * pathos-element.c, the reader of files and copying call this.
 */
void
pathos_attr_store (const PathosAttr *attr,
                   gpointer          element,
                   const GValue     *value)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      FIELD (gint64) = g_value_get_int64 (value);
      break;
    case PATHOS_ATTR_REAL:
      FIELD (double) = g_value_get_double (value);
      break;
    case PATHOS_ATTR_BOOLEAN:
      FIELD (gboolean) = g_value_get_boolean (value);
      break;
    case PATHOS_ATTR_ENUM:
      FIELD (int) = g_value_get_int (value);
      break;
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
      FIELD (guint) = g_value_get_uint (value);
      break;
    case PATHOS_ATTR_REFERENCES:
      store_references (attr, element, g_value_get_boxed (value));
      break;
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      store_string (attr, element, g_value_get_string (value));
      break;
    }
}

/**
 * pathos_attr_reset:
 *
 * Sets the field of a new element, which is all zero, to the row's default.
 */
void
pathos_attr_reset (const PathosAttr *attr,
                   gpointer          element)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      FIELD (gint64) = (gint64) attr->fallback;
      break;
    case PATHOS_ATTR_REAL:
      FIELD (double) = attr->fallback;
      break;
    case PATHOS_ATTR_BOOLEAN:
    case PATHOS_ATTR_ENUM:
      FIELD (int) = (int) attr->fallback;
      break;
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
      FIELD (const char *) = empty;
      break;
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
    case PATHOS_ATTR_REFERENCES:
    default:
      break;
    }
}

/**
 * pathos_attr_free:
 *
 * Frees the value of the field when its element is finalized.
 */
void
pathos_attr_free (const PathosAttr *attr,
                  gpointer          element)
{
  if (pathos_attr_get_value_type (attr) == G_TYPE_STRING)
    store_string (attr, element, NULL);
  else if (attr->type == PATHOS_ATTR_REFERENCES)
    store_references (attr, element, NULL);
}

gboolean
pathos_attr_is_default (const PathosAttr *attr,
                        gconstpointer     element)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      return CONST_FIELD (gint64) == (gint64) attr->fallback;
    case PATHOS_ATTR_REAL:
      return CONST_FIELD (double) == attr->fallback;
    case PATHOS_ATTR_BOOLEAN:
    case PATHOS_ATTR_ENUM:
      return CONST_FIELD (int) == (int) attr->fallback;
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
      return CONST_FIELD (guint) == 0;
    case PATHOS_ATTR_REFERENCES:
      return CONST_FIELD (char **) == NULL;
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      return *CONST_FIELD (char *) == '\0';
    }
}

static gboolean
equals_text (const PathosAttr *attr,
             gconstpointer     element,
             const char       *text)
{
  g_autofree char *cleaned = NULL;

  if (g_str_equal (CONST_FIELD (char *), text != NULL ? text : ""))
    return TRUE;
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  cleaned = clean (attr, text);
  return cleaned != NULL && g_str_equal (CONST_FIELD (char *), cleaned);
}

static gboolean
equal_references (char **a,
                  char **b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/**
 * pathos_attr_equals:
 *
 * Returns: whether storing @value would change nothing
 */
gboolean
pathos_attr_equals (const PathosAttr *attr,
                    gconstpointer     element,
                    const GValue     *value)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      return CONST_FIELD (gint64) == g_value_get_int64 (value);
    case PATHOS_ATTR_REAL:
      return CONST_FIELD (double) == g_value_get_double (value);
    case PATHOS_ATTR_BOOLEAN:
      return CONST_FIELD (gboolean) == g_value_get_boolean (value);
    case PATHOS_ATTR_ENUM:
      return CONST_FIELD (int) == g_value_get_int (value);
    case PATHOS_ATTR_FLAGS:
    case PATHOS_ATTR_DATE:
    case PATHOS_ATTR_COLOUR:
      return CONST_FIELD (guint) == g_value_get_uint (value);
    case PATHOS_ATTR_REFERENCES:
      return equal_references (CONST_FIELD (char **), g_value_get_boxed (value));
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      return equals_text (attr, element, g_value_get_string (value));
    }
}

/**
 * pathos_attr_find_choice:
 *
 * Returns: the index of the choice with that name in files, or −1
 */
int
pathos_attr_find_choice (const PathosAttr *attr,
                         const char       *nick)
{
  for (int i = 0; attr->choices[i].nick != NULL; i++)
    {
      if (g_str_equal (attr->choices[i].nick, nick))
        return i;
    }

  return -1;
}
