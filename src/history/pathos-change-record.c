/* pathos-change-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-change-record.h"

/* A record holds the inverse of a change. Flipping applies the inverse and turns the record into its own
 * inverse: the value is swapped with the current one, an insertion becomes a removal, a move changes
 * direction. So undo and redo are the same code. */
struct _PathosChangeRecord
{
  PathosChangeKind  kind;
  PathosElement    *element;
  const PathosAttr *attr;
  GValue            value;
  char             *spelling;
  PathosList       *from;
  guint             from_position;
  PathosElement    *from_owner; /* keeps the list usable */
  PathosList       *to;
  guint             to_position;
  PathosElement    *to_owner;
};

static PathosElement *
ref_owner (PathosList *list)
{
  return list != NULL ? g_object_ref (list->owner) : NULL;
}

/**
 * pathos_change_record_new:
 *
 * Returns: (transfer full): a record of a change that has just happened
 */
PathosChangeRecord *
pathos_change_record_new (const PathosChange *change)
{
  PathosChangeRecord *self;

  g_return_val_if_fail (change != NULL, NULL);

  self = g_new0 (PathosChangeRecord, 1);
  self->kind = change->kind;
  self->element = g_object_ref (change->element);
  self->attr = change->attr;
  self->from = change->from;
  self->from_position = change->from_position;
  self->from_owner = ref_owner (change->from);
  self->to = change->to;
  self->to_position = change->to_position;
  self->to_owner = ref_owner (change->to);

  if (change->kind == PATHOS_CHANGE_SET)
    {
      g_value_init (&self->value, G_VALUE_TYPE (change->old_value));
      g_value_copy (change->old_value, &self->value);
      self->spelling = g_strdup (change->old_spelling);
    }

  return self;
}

void
pathos_change_record_free (PathosChangeRecord *self)
{
  if (self->kind == PATHOS_CHANGE_SET)
    g_value_unset (&self->value);
  g_free (self->spelling);
  g_clear_object (&self->from_owner);
  g_clear_object (&self->to_owner);
  g_object_unref (self->element);
  g_free (self);
}

static void
flip_value (PathosChangeRecord *self)
{
  g_autofree char *spelling = self->spelling;
  GValue           value = self->value;

  self->value = (GValue) G_VALUE_INIT;
  self->spelling = g_strdup (pathos_element_get_spelling (self->element, self->attr));
  pathos_attr_load (self->attr, self->element, &self->value);

  pathos_element_set_value (self->element, self->attr, &value, spelling);
  g_value_unset (&value);
}

/* The slot that the change moved the element to is now the one it came from, and the other way round. */
static void
swap_slots (PathosChangeRecord *self)
{
  PathosList    *list = self->from;
  PathosElement *owner = self->from_owner;
  guint          position = self->from_position;

  self->from = self->to;
  self->from_owner = self->to_owner;
  self->from_position = self->to_position;
  self->to = list;
  self->to_owner = owner;
  self->to_position = position;
}

/**
 * pathos_change_record_flip:
 *
 * Undoes the change, or redoes it if it was undone.
 */
void
pathos_change_record_flip (PathosChangeRecord *self)
{
  switch (self->kind)
    {
    case PATHOS_CHANGE_INSERT:
      pathos_list_remove (self->to, self->to_position);
      self->kind = PATHOS_CHANGE_REMOVE;
      swap_slots (self);
      break;
    case PATHOS_CHANGE_REMOVE:
      pathos_list_insert (self->from, self->from_position, self->element);
      self->kind = PATHOS_CHANGE_INSERT;
      swap_slots (self);
      break;
    case PATHOS_CHANGE_MOVE:
      pathos_list_move (self->to, self->to_position, self->from, self->from_position);
      swap_slots (self);
      break;
    case PATHOS_CHANGE_SET:
    default:
      flip_value (self);
      break;
    }
}

/**
 * pathos_change_record_sets:
 *
 * Returns: whether this is a change of @attr of @element
 */
gboolean
pathos_change_record_sets (const PathosChangeRecord *self,
                           const PathosElement      *element,
                           const PathosAttr         *attr)
{
  return self->kind == PATHOS_CHANGE_SET && self->element == element && self->attr == attr;
}

/**
 * pathos_change_record_is_structural:
 *
 * Returns: whether this is a change of a list
 */
gboolean
pathos_change_record_is_structural (const PathosChangeRecord *self)
{
  return self->kind != PATHOS_CHANGE_SET;
}

/**
 * pathos_change_record_is_current:
 *
 * Returns: whether the attribute already has the value that flipping would set
 */
gboolean
pathos_change_record_is_current (const PathosChangeRecord *self)
{
  return pathos_attr_equals (self->attr, self->element, &self->value) &&
         g_strcmp0 (self->spelling, pathos_element_get_spelling (self->element, self->attr)) == 0;
}

/**
 * pathos_change_record_get_field:
 *
 * Returns: the address of the field that was set, a key for the attribute of this element
 */
gconstpointer
pathos_change_record_get_field (const PathosChangeRecord *self)
{
  return pathos_attr_get_field (self->attr, self->element);
}

static GPtrArray *
copy_items (GHashTable *lists,
            PathosList *list)
{
  GPtrArray *copy = g_hash_table_lookup (lists, list);

  if (copy == NULL)
    {
      copy = g_ptr_array_new_take (g_memdup2 (list->items, list->n_items * sizeof *list->items),
                                   list->n_items, NULL);
      g_hash_table_insert (lists, list, copy);
    }

  return copy;
}

/**
 * pathos_change_record_revert_lists:
 * @lists: (element-type PathosList GPtrArray): copies of the items of lists, added when needed
 *
 * Undoes a change of a list in copies of the lists only, to find out what was there before.
 */
void
pathos_change_record_revert_lists (const PathosChangeRecord *self,
                                   GHashTable               *lists)
{
  if (self->to != NULL)
    g_ptr_array_remove_index (copy_items (lists, self->to), self->to_position);
  if (self->from != NULL)
    g_ptr_array_insert (copy_items (lists, self->from), (int) self->from_position, self->element);
}

/**
 * pathos_change_record_get_list:
 *
 * Returns: (transfer none) (nullable): the list that lost the element or, unless @from, the one that gained
 * it
 */
PathosList *
pathos_change_record_get_list (const PathosChangeRecord *self,
                               gboolean                  from)
{
  return from ? self->from : self->to;
}

/**
 * pathos_change_record_get_element:
 *
 * Returns: (transfer none): the element whose attribute was set, or that was added, removed or moved
 */
PathosElement *
pathos_change_record_get_element (const PathosChangeRecord *self)
{
  return self->element;
}
