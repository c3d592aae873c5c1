/* pathos-extras.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-extras.h"

struct _PathosExtras
{
  GArray *members;   /* (element-type PathosExtra): in the order of the file */
  GArray *spellings; /* (element-type PathosExtra): `after` is unused */
};

static void
clear_extra (gpointer data)
{
  PathosExtra *extra = data;

  g_free (extra->after);
  g_free (extra->name);
  g_free (extra->json);
}

static GArray *
extra_array_new (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (PathosExtra));

  g_array_set_clear_func (array, clear_extra);
  return array;
}

static PathosExtras *
ensure (PathosExtras *self)
{
  if (self == NULL)
    {
      self = g_new (PathosExtras, 1);
      self->members = extra_array_new ();
      self->spellings = extra_array_new ();
    }

  return self;
}

static void
append (GArray     *array,
        const char *after,
        const char *name,
        const char *json)
{
  PathosExtra extra = { g_strdup (after), g_strdup (name), g_strdup (json) };

  g_array_append_val (array, extra);
}

/**
 * pathos_extras_add:
 * @self: (nullable): %NULL for no extras yet
 * @after: (nullable): the member before it in the file, %NULL for the first
 * @json: one JSON value
 *
 * Adds a member.
 *
 * Returns: the extras, which replace @self
 */
PathosExtras *
pathos_extras_add (PathosExtras *self,
                   const char   *after,
                   const char   *name,
                   const char   *json)
{
  self = ensure (self);
  append (self->members, after, name, json);
  return self;
}

/**
 * pathos_extras_set_spelling:
 * @self: (nullable): %NULL for no extras yet
 * @json: (nullable): one JSON value, %NULL to forget the spelling
 *
 * Sets the spelling of the attribute @name.
 *
 * Returns: the extras, which replace @self
 */
PathosExtras *
pathos_extras_set_spelling (PathosExtras *self,
                            const char   *name,
                            const char   *json)
{
  self = ensure (self);

  for (guint i = 0; i < self->spellings->len; i++)
    {
      if (g_str_equal (g_array_index (self->spellings, PathosExtra, i).name, name))
        {
          g_array_remove_index (self->spellings, i);
          break;
        }
    }

  if (json != NULL)
    append (self->spellings, NULL, name, json);
  return self;
}

static void
append_all (GArray *array,
            GArray *extras)
{
  for (guint i = 0; i < extras->len; i++)
    {
      const PathosExtra *extra = &g_array_index (extras, PathosExtra, i);

      append (array, extra->after, extra->name, extra->json);
    }
}

/* Returns: (transfer full) (nullable): a copy, %NULL of %NULL */
PathosExtras *
pathos_extras_dup (const PathosExtras *self)
{
  PathosExtras *copy;

  if (self == NULL)
    return NULL;

  copy = ensure (NULL);
  append_all (copy->members, self->members);
  append_all (copy->spellings, self->spellings);
  return copy;
}

void
pathos_extras_free (PathosExtras *self)
{
  g_array_unref (self->members);
  g_array_unref (self->spellings);
  g_free (self);
}

const char *
pathos_extras_get_spelling (const PathosExtras *self,
                            const char         *name)
{
  for (guint i = 0; i < self->spellings->len; i++)
    {
      const PathosExtra *extra = &g_array_index (self->spellings, PathosExtra, i);

      if (g_str_equal (extra->name, name))
        return extra->json;
    }

  return NULL;
}

/**
 * pathos_extras_get_members:
 *
 * Returns: (array length=n_members): the unknown members
 */
const PathosExtra *
pathos_extras_get_members (const PathosExtras *self,
                           guint              *n_members)
{
  *n_members = self != NULL ? self->members->len : 0;
  return self != NULL ? (const PathosExtra *) (gpointer) self->members->data : NULL;
}

/**
 * pathos_extras_get_spellings:
 *
 * Returns: (array length=n_spellings): the spellings, each with the name of its attribute
 */
const PathosExtra *
pathos_extras_get_spellings (const PathosExtras *self,
                             guint              *n_spellings)
{
  *n_spellings = self != NULL ? self->spellings->len : 0;
  return self != NULL ? (const PathosExtra *) (gpointer) self->spellings->data : NULL;
}
