/* pathos-fragments.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-fragments.h"

/* The keys are the addresses of elements. An element that leaves the map must be forgotten at once, before
 * its address is reused. */

struct _PathosFragments
{
  GHashTable *fragments; /* (element-type PathosElement PathosFragment) */
};

static void
fragment_free (gpointer data)
{
  PathosFragment *self = data;

  if (self->clear != NULL)
    self->clear (self);
  g_clear_pointer (&self->node, pathos_node_unref);
  g_free (self);
}

PathosFragments *
pathos_fragments_new (void)
{
  PathosFragments *self = g_new (PathosFragments, 1);

  self->fragments = g_hash_table_new_full (NULL, NULL, NULL, fragment_free);
  return self;
}

void
pathos_fragments_free (PathosFragments *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->fragments);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the fragment of @element, if it was laid out for @width */
PathosFragment *
pathos_fragments_find (PathosFragments *self,
                       gconstpointer    element,
                       float            width)
{
  PathosFragment *fragment = g_hash_table_lookup (self->fragments, element);

  return fragment != NULL && fragment->width == width ? fragment : NULL;
}

/**
 * pathos_fragments_add:
 * @size: of the lane's own struct, or of #PathosFragment
 * @clear: (nullable): frees what the lane's own struct adds
 *
 * Returns: (transfer none): an empty fragment, which replaces the old one
 */
PathosFragment *
pathos_fragments_add (PathosFragments *self,
                      gconstpointer    element,
                      float            width,
                      gsize            size,
                      GDestroyNotify   clear)
{
  PathosFragment *fragment;

  g_return_val_if_fail (size >= sizeof (PathosFragment), NULL);

  fragment = g_malloc0 (size);
  fragment->width = width;
  fragment->clear = clear;
  g_hash_table_replace (self->fragments, (gpointer) element, fragment);
  return fragment;
}

/* The element has changed or leaves the map. */
void
pathos_fragments_forget (PathosFragments *self,
                         gconstpointer    element)
{
  g_hash_table_remove (self->fragments, element);
}

void
pathos_fragments_forget_all (PathosFragments *self)
{
  g_hash_table_remove_all (self->fragments);
}
