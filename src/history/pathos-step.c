/* pathos-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-step.h"

#include "pathos-change-record.h"

#include <string.h>

struct _PathosStep
{
  char      *label;
  GPtrArray *records;  /* (element-type PathosChangeRecord): the last one is flipped first */
  GPtrArray *subjects; /* (nullable) (element-type PathosElement): what the step is about */
  gboolean   is_undone;
};

static void
record_free (gpointer data)
{
  pathos_change_record_free (data);
}

/**
 * pathos_step_new:
 *
 * Returns: (transfer full): an empty step
 */
PathosStep *
pathos_step_new (const char *label)
{
  PathosStep *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_new0 (PathosStep, 1);
  self->label = g_strdup (label);
  self->records = g_ptr_array_new_with_free_func (record_free);

  return self;
}

void
pathos_step_free (PathosStep *self)
{
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_free (self->label);
  g_free (self);
}

const char *
pathos_step_get_label (PathosStep *self)
{
  return self->label;
}

/**
 * pathos_step_get_size:
 *
 * Returns: the number of records
 */
guint
pathos_step_get_size (PathosStep *self)
{
  return self->records->len;
}

/**
 * pathos_step_ends_with:
 *
 * Returns: whether @change sets the same attribute as the last record, and so needs no record of its own
 */
gboolean
pathos_step_ends_with (PathosStep         *self,
                       const PathosChange *change)
{
  return change->kind == PATHOS_CHANGE_SET && self->records->len > 0 &&
         pathos_change_record_sets (self->records->pdata[self->records->len - 1], change->element,
                                    change->attr);
}

/**
 * pathos_step_follows_placeholder:
 *
 * Returns: whether @change continues the edit of an element that was a placeholder until the last records
 */
gboolean
pathos_step_follows_placeholder (PathosStep         *self,
                                 const PathosChange *change)
{
  const PathosAttr *placeholder = PATHOS_ELEMENT_GET_CLASS (change->element)->placeholder;

  if (change->kind != PATHOS_CHANGE_SET || placeholder == NULL)
    return FALSE;

  /* Its other texts may have been emptied in between. */
  for (guint i = self->records->len; i-- > 0;)
    {
      PathosChangeRecord *record = self->records->pdata[i];

      if (pathos_change_record_get_element (record) != change->element)
        return FALSE;
      if (pathos_change_record_sets (record, change->element, placeholder))
        return TRUE;
    }

  return FALSE;
}

void
pathos_step_set_label (PathosStep *self,
                       const char *label)
{
  g_set_str (&self->label, label);
}

/**
 * pathos_step_set_subjects:
 * @elements: (array length=n_elements): what was chosen, the first of all first
 *
 * Says what the step is about. Only the first call counts: an operation knows more than those it consists of.
 */
void
pathos_step_set_subjects (PathosStep           *self,
                          PathosElement *const *elements,
                          guint                 n_elements)
{
  if (self->subjects != NULL)
    return;

  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_elements; i++)
    g_ptr_array_add (self->subjects, g_object_ref (elements[i]));
}

void
pathos_step_add (PathosStep         *self,
                 const PathosChange *change)
{
  g_ptr_array_add (self->records, pathos_change_record_new (change));
}

/**
 * pathos_step_flip:
 *
 * Undoes the step, or redoes it if it was undone. The order of the records is reversed for the next time.
 */
void
pathos_step_flip (PathosStep *self)
{
  GPtrArray *records = self->records;

  for (guint i = records->len; i > 0; i--)
    pathos_change_record_flip (records->pdata[i - 1]);

  for (guint i = 0; i < records->len / 2; i++)
    {
      gpointer record = records->pdata[i];

      records->pdata[i] = records->pdata[records->len - 1 - i];
      records->pdata[records->len - 1 - i] = record;
    }
  self->is_undone = !self->is_undone;
}

/**
 * pathos_step_roll_back:
 *
 * Undoes and forgets everything after the first @size records.
 */
void
pathos_step_roll_back (PathosStep *self,
                       guint       size)
{
  while (self->records->len > size)
    {
      pathos_change_record_flip (self->records->pdata[self->records->len - 1]);
      g_ptr_array_remove_index (self->records, self->records->len - 1);
    }
}

static gboolean
holds (PathosList *list,
       GPtrArray  *items)
{
  return items->len == list->n_items &&
         (items->len == 0 || memcmp (items->pdata, list->items, items->len * sizeof *items->pdata) == 0);
}

/* Compares the lists with what they were before, which is found out in copies. */
static gboolean
lists_are_unchanged (PathosStep *self)
{
  g_autoptr (GHashTable) lists = NULL;
  GHashTableIter iter;
  gpointer       list, before;
  guint          n_structural = 0;

  for (guint i = 0; i < self->records->len; i++)
    n_structural += pathos_change_record_is_structural (self->records->pdata[i]);

  if (n_structural < 2)
    return n_structural == 0;

  lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = self->records->len; i > 0; i--)
    {
      if (pathos_change_record_is_structural (self->records->pdata[i - 1]))
        pathos_change_record_revert_lists (self->records->pdata[i - 1], lists);
    }

  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, &list, &before))
    {
      if (!holds (list, before))
        return FALSE;
    }

  return TRUE;
}

/* The first record of an attribute has its value before the step. As the lists are unchanged, an element
 * outside the map was outside before too, and its attributes do not matter. */
static gboolean
values_are_unchanged (PathosStep    *self,
                      PathosElement *root)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->records->len; i++)
    {
      PathosChangeRecord *record = self->records->pdata[i];

      if (pathos_change_record_is_structural (record) ||
          !g_hash_table_add (seen, (gpointer) pathos_change_record_get_field (record)))
        continue;

      if (!pathos_change_record_is_current (record) &&
          pathos_element_get_root (pathos_change_record_get_element (record)) == root)
        return FALSE;
    }

  return TRUE;
}

/**
 * pathos_step_is_noop:
 * @root: the map
 *
 * Checks the step that was done last.
 *
 * Returns: whether it changed nothing in the end
 */
gboolean
pathos_step_is_noop (PathosStep    *self,
                     PathosElement *root)
{
  return lists_are_unchanged (self) && values_are_unchanged (self, root);
}

/* Returns: (transfer none) (nullable): the list whose rules the change may have broken */
static PathosList *
find_affected (PathosChangeRecord *record,
               gboolean            from)
{
  if (pathos_change_record_is_structural (record))
    return pathos_change_record_get_list (record, from);

  return pathos_change_record_get_element (record)->list;
}

/**
 * pathos_step_check:
 * @root: the map
 *
 * Checks that all that was changed has what it needs, and the rules across the items of its lists.
 *
 * Returns: whether they hold; if not, @error says why in a sentence for people
 */
gboolean
pathos_step_check (PathosStep    *self,
                   PathosElement *root,
                   GError       **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 2 * self->records->len; i++)
    {
      PathosElement *element = pathos_change_record_get_element (self->records->pdata[i / 2]);
      PathosList    *list = find_affected (self->records->pdata[i / 2], i % 2);

      if (list == NULL || list->owner == NULL || pathos_element_get_root (list->owner) != root)
        continue;
      if (element->list == list && !pathos_list_check_whole (element, error))
        return FALSE;
      if (g_hash_table_add (seen, list) && !pathos_list_check_all (list, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_move (const PathosChangeRecord *record)
{
  return pathos_change_record_get_list (record, TRUE) != NULL &&
         pathos_change_record_get_list (record, FALSE) != NULL;
}

/* Finds what the step is about from what it changes. If it adds, removes or moves elements, others whose
 * attributes it sets only follow from that. What was moved first, or removed last, is what was chosen. */
static void
add_changed (PathosStep    *self,
             PathosElement *root,
             GPtrArray     *elements)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean is_structural = FALSE, moves = FALSE;

  for (guint i = 0; i < self->records->len; i++)
    {
      is_structural |= pathos_change_record_is_structural (self->records->pdata[i]);
      moves |= is_move (self->records->pdata[i]);
    }

  for (guint i = 0; i < self->records->len; i++)
    {
      guint               index = moves && self->is_undone ? self->records->len - 1 - i : i;
      PathosChangeRecord *record = self->records->pdata[index];
      PathosElement      *element = pathos_change_record_get_element (record);

      if (pathos_change_record_is_structural (record) == is_structural && g_hash_table_add (seen, element) &&
          pathos_element_get_root (element) == root)
        g_ptr_array_add (elements, g_object_ref (element));
    }
}

/**
 * pathos_step_dup_elements:
 * @root: the map
 *
 * Returns: (transfer full) (element-type PathosElement): what the step is about and is in the map now, each
 *   once, beginning with what was chosen. Without subjects, or if none of them is left, that is found out
 *   from what the step changes.
 */
GPtrArray *
pathos_step_dup_elements (PathosStep    *self,
                          PathosElement *root)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->subjects != NULL && i < self->subjects->len; i++)
    {
      if (pathos_element_get_root (self->subjects->pdata[i]) == root)
        g_ptr_array_add (elements, g_object_ref (self->subjects->pdata[i]));
    }

  if (elements->len == 0)
    add_changed (self, root, elements);
  return elements;
}
