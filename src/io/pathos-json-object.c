/* pathos-json-object.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-object.h"

#include "pathos-date.h"
#include "pathos-json-text.h"

/* Opens a list or an object whose items are indented by @depth. */
PathosJsonObject
pathos_json_object_open (GString *out,
                         guint    depth,
                         char     bracket)
{
  PathosJsonObject self = { out, depth, TRUE };

  g_string_append_c (out, bracket);
  return self;
}

void
pathos_json_object_close (PathosJsonObject *self,
                          char              bracket)
{
  if (!self->is_empty)
    pathos_json_append_indent (self->out, self->depth - 1);
  g_string_append_c (self->out, bracket);
}

/* Begins an item of a list, whose value the caller appends. */
void
pathos_json_object_begin_item (PathosJsonObject *self)
{
  if (!self->is_empty)
    g_string_append_c (self->out, ',');

  self->is_empty = FALSE;
  pathos_json_append_indent (self->out, self->depth);
}

/* Begins a member of an object, whose value the caller appends. */
void
pathos_json_object_begin_member (PathosJsonObject *self,
                                 const char       *name)
{
  pathos_json_object_begin_item (self);
  pathos_json_append_string (self->out, name);
  g_string_append (self->out, ": ");
}

/* Writes the unknown members that follow the member @after, or the first ones if it is NULL, even if @after
 * itself was not written: so they keep their position if that has its default value now. If several unknown
 * members are in a row, each follows the one before it. */
void
pathos_json_object_add_extras (PathosJsonObject   *self,
                               const PathosExtras *extras,
                               const char         *after)
{
  guint              n_members;
  const PathosExtra *members = pathos_extras_get_members (extras, &n_members);

  for (guint i = 0; i < n_members; i++)
    {
      if (g_strcmp0 (members[i].after, after) != 0)
        continue;

      pathos_json_object_begin_member (self, members[i].name);
      pathos_json_append_source (self->out, members[i].json, self->depth);
      pathos_json_object_add_extras (self, extras, members[i].name);
    }
}

static void
append_flags (GString          *out,
              const PathosAttr *attr,
              guint             flags)
{
  const char *separator = "";

  g_assert (out != NULL);
  g_assert (attr != NULL);

  g_string_append_c (out, '[');
  for (guint i = 0; attr->choices[i].nick != NULL; i++)
    {
      if (!(flags & 1u << i))
        continue;

      g_string_append (out, separator);
      pathos_json_append_string (out, attr->choices[i].nick);
      separator = ", ";
    }
  g_string_append_c (out, ']');
}

static void
append_texts (GString           *out,
              const char *const *texts)
{
  g_assert (out != NULL);

  g_string_append_c (out, '[');
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      pathos_json_append_string (out, texts[i]);
    }
  g_string_append_c (out, ']');
}

static void
append_date (GString *out,
             guint    day)
{
  g_autofree char *text = day != 0 ? pathos_date_format (day) : NULL;

  g_assert (out != NULL);

  pathos_json_append_string (out, text != NULL ? text : "");
}

/* Writes the value of an attribute in the form that pathos_json_reader_read_attr() reads. */
void
pathos_json_append_attr (GString          *out,
                         const PathosAttr *attr,
                         gconstpointer     element)
{
  gconstpointer field = pathos_attr_get_field (attr, element);

  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, *(const gint64 *) field);
      break;
    case PATHOS_ATTR_REAL:
      pathos_json_append_real (out, *(const double *) field);
      break;
    case PATHOS_ATTR_BOOLEAN:
      g_string_append (out, *(const gboolean *) field ? "true" : "false");
      break;
    case PATHOS_ATTR_ENUM:
      pathos_json_append_string (out, attr->choices[*(const int *) field].nick);
      break;
    case PATHOS_ATTR_FLAGS:
      append_flags (out, attr, *(const guint *) field);
      break;
    case PATHOS_ATTR_DATE:
      append_date (out, *(const guint *) field);
      break;
    case PATHOS_ATTR_COLOUR:
      g_string_append_printf (out, "\"#%06x\"", *(const guint *) field & 0xffffff);
      break;
    case PATHOS_ATTR_REFERENCES:
      append_texts (out, *(const char *const *const *) field);
      break;
    case PATHOS_ATTR_STRING:
    case PATHOS_ATTR_REFERENCE:
    case PATHOS_ATTR_IMAGE:
    default:
      pathos_json_append_string (out, *(const char *const *) field);
      break;
    }
}
