/* pathos-selection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-selection.h"

#include "pathos-hash.h"

/**
 * PathosSelection:
 *
 * The ids of the selected elements, in the order in which they were selected.
 *
 * A selection belongs to a view. It is not part of the map or its history.
 */

struct _PathosSelection
{
  GObject parent_instance;

  GPtrArray  *ids; /* (element-type utf8) */
  GHashTable *set; /* (element-type utf8): the same, which it owns */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (PathosSelection, pathos_selection, G_TYPE_OBJECT)

static void
pathos_selection_finalize (GObject *object)
{
  PathosSelection *self = (PathosSelection *) object;

  g_ptr_array_unref (self->ids);
  g_hash_table_unref (self->set);

  G_OBJECT_CLASS (pathos_selection_parent_class)->finalize (object);
}

static void
pathos_selection_class_init (PathosSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pathos_selection_finalize;

  /**
   * PathosSelection::changed:
   *
   * Emitted when the set of selected elements changes.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pathos_selection_init (PathosSelection *self)
{
  self->ids = g_ptr_array_new ();
  self->set = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
}

/**
 * pathos_selection_new:
 *
 * Returns: (transfer full): an empty selection
 */
PathosSelection *
pathos_selection_new (void)
{
  return g_object_new (PATHOS_TYPE_SELECTION, NULL);
}

static void
add (PathosSelection *self,
     const char      *id)
{
  char *owned;

  g_assert (PATHOS_IS_SELECTION (self));
  g_assert (id != NULL);

  if (pathos_selection_contains (self, id))
    return;

  owned = g_strdup (id);
  g_hash_table_add (self->set, owned);
  g_ptr_array_add (self->ids, owned);
}

static gboolean
equals (PathosSelection *self,
        GPtrArray       *ids)
{
  g_assert (PATHOS_IS_SELECTION (self));
  g_assert (ids != NULL);

  if (self->ids->len != ids->len)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      if (!pathos_selection_contains (self, g_ptr_array_index (ids, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_selection_set_all:
 * @ids: (element-type utf8): the elements to select
 */
void
pathos_selection_set_all (PathosSelection *self,
                          GPtrArray       *ids)
{
  g_return_if_fail (PATHOS_IS_SELECTION (self));
  g_return_if_fail (ids != NULL);

  if (equals (self, ids))
    return;

  g_ptr_array_set_size (self->ids, 0);
  g_hash_table_remove_all (self->set);
  for (guint i = 0; i < ids->len; i++)
    add (self, g_ptr_array_index (ids, i));
  g_signal_emit (self, changed_signal, 0);
}

/**
 * pathos_selection_set_only:
 * @id: (nullable): the one element to select, or %NULL to select nothing
 */
void
pathos_selection_set_only (PathosSelection *self,
                           const char      *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_if_fail (PATHOS_IS_SELECTION (self));

  if (id != NULL && *id != '\0')
    g_ptr_array_add (ids, (gpointer) id);
  pathos_selection_set_all (self, ids);
}

/**
 * pathos_selection_toggle:
 *
 * Adds an element to the selection, or removes it.
 */
void
pathos_selection_toggle (PathosSelection *self,
                         const char      *id)
{
  guint index;

  g_return_if_fail (PATHOS_IS_SELECTION (self));
  g_return_if_fail (id != NULL);

  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    {
      g_ptr_array_remove_index (self->ids, index);
      g_hash_table_remove (self->set, id);
    }
  else
    add (self, id);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * pathos_selection_contains:
 *
 * Returns: whether the element is selected
 */
gboolean
pathos_selection_contains (PathosSelection *self,
                           const char      *id)
{
  g_return_val_if_fail (PATHOS_IS_SELECTION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->set, id);
}

/**
 * pathos_selection_get_ids:
 *
 * Returns: (transfer none) (element-type utf8): the selected elements
 */
GPtrArray *
pathos_selection_get_ids (PathosSelection *self)
{
  g_return_val_if_fail (PATHOS_IS_SELECTION (self), NULL);

  return self->ids;
}
