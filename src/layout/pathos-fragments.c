/* pathos-fragments.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-fragments.h"

/* The keys are the addresses of elements. An element that leaves the map is dropped at once, before its
 * address can be reused. */

struct _PathosFragments
{
  GHashTable *fragments; /* (element-type PathosElement PathosFragment) */
};

static void
fragment_clear (PathosFragment *self)
{
  g_clear_pointer (&self->node, pathos_node_unref);
  g_clear_pointer (&self->content, pathos_node_unref);
  g_clear_pointer (&self->footer, pathos_node_unref);
}

static void
fragment_free (gpointer data)
{
  fragment_clear (data);
  g_free (data);
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

/* Returns: (transfer none): an empty fragment, which replaces the old one */
PathosFragment *
pathos_fragments_add (PathosFragments *self,
                      gconstpointer    element,
                      float            width)
{
  PathosFragment *fragment = g_hash_table_lookup (self->fragments, element);

  if (fragment == NULL)
    {
      fragment = g_new0 (PathosFragment, 1);
      g_hash_table_insert (self->fragments, (gpointer) element, fragment);
    }

  fragment_clear (fragment);
  *fragment = (PathosFragment) { .width = width, .row = -1 };
  return fragment;
}

/* The element has changed: its drawing is dropped, but pointers to its fragment stay valid. */
void
pathos_fragments_forget (PathosFragments *self,
                         gconstpointer    element)
{
  PathosFragment *fragment = g_hash_table_lookup (self->fragments, element);

  if (fragment != NULL)
    {
      fragment_clear (fragment);
      *fragment = (PathosFragment) { .row = -1 };
    }
}

/* The element leaves the map: its fragment is freed. */
void
pathos_fragments_drop (PathosFragments *self,
                       gconstpointer    element)
{
  g_hash_table_remove (self->fragments, element);
}

void
pathos_fragments_forget_all (PathosFragments *self)
{
  g_hash_table_remove_all (self->fragments);
}
