/* pathos-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-draft.h"

/**
 * pathos_draft_new:
 * @places: (array length=n_places) (nullable): copied; no element twice
 * @values: (array length=n_values) (nullable): copied, each of the type of its attribute
 *
 * Returns: (transfer full): a draft that keeps a reference to every element it names
 */
PathosDraft *
pathos_draft_new (const PathosDraftPlace *places,
                  guint                   n_places,
                  const PathosDraftValue *values,
                  guint                   n_values)
{
  PathosDraft *self;

  g_return_val_if_fail (places != NULL || n_places == 0, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  self = g_new0 (PathosDraft, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->places = g_memdup2 (places, n_places * sizeof *places);
  self->n_places = n_places;
  self->values = g_new0 (PathosDraftValue, n_values);
  self->n_values = n_values;

  for (guint i = 0; i < n_places; i++)
    g_object_ref (places[i].element);
  for (guint i = 0; i < n_values; i++)
    {
      self->values[i].element = g_object_ref (values[i].element);
      self->values[i].attr = values[i].attr;
      g_value_init (&self->values[i].value, G_VALUE_TYPE (&values[i].value));
      g_value_copy (&values[i].value, &self->values[i].value);
    }

  return self;
}

PathosDraft *
pathos_draft_ref (PathosDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pathos_draft_unref (PathosDraft *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_places; i++)
    g_object_unref (self->places[i].element);
  for (guint i = 0; i < self->n_values; i++)
    {
      g_object_unref (self->values[i].element);
      g_value_unset (&self->values[i].value);
    }
  g_free (self->places);
  g_free (self->values);
  g_free (self);
}

static gboolean
value_equal (const PathosDraftValue *a,
             const PathosDraftValue *b)
{
  GParamSpec *pspec;

  if (a->element != b->element || a->attr != b->attr)
    return FALSE;

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (a->element), a->attr->name);
  return g_param_values_cmp (pspec, &a->value, &b->value) == 0;
}

/* Returns: whether the drafts make the same change; it may also be %FALSE for two equal lists of references
 * */
gboolean
pathos_draft_equal (const PathosDraft *a,
                    const PathosDraft *b)
{
  gboolean equal = a->n_places == b->n_places && a->n_values == b->n_values && a->is_typed == b->is_typed;

  for (guint i = 0; equal && i < a->n_places; i++)
    equal = a->places[i].element == b->places[i].element && a->places[i].is_new == b->places[i].is_new &&
            pathos_slot_equal (&a->places[i].slot, &b->places[i].slot);
  for (guint i = 0; equal && i < a->n_values; i++)
    equal = value_equal (&a->values[i], &b->values[i]);

  return equal;
}

/* Returns: (transfer none) (nullable): the first element that the draft names */
PathosElement *
pathos_draft_get_first (const PathosDraft *self)
{
  if (self->n_places > 0)
    return self->places[0].element;

  return self->n_values > 0 ? self->values[0].element : NULL;
}

/* @self: (nullable). Returns: (nullable): where the draft puts @element, if it moves or adds it */
const PathosDraftPlace *
pathos_draft_find_place (const PathosDraft *self,
                         PathosElement     *element)
{
  for (guint i = 0; self != NULL && i < self->n_places; i++)
    {
      if (self->places[i].element == element)
        return &self->places[i];
    }

  return NULL;
}

/* @self: (nullable). Returns: (nullable): the drafted value of an attribute of @element */
const PathosDraftValue *
pathos_draft_find_value (const PathosDraft *self,
                         PathosElement     *element,
                         const PathosAttr  *attr)
{
  for (guint i = 0; self != NULL && i < self->n_values; i++)
    {
      if (self->values[i].element == element && self->values[i].attr == attr)
        return &self->values[i];
    }

  return NULL;
}

/* Returns: whether the draft moves or adds an element of this type */
gboolean
pathos_draft_places_kind (const PathosDraft *self,
                          GType              type)
{
  for (guint i = 0; i < self->n_places; i++)
    {
      if (g_type_is_a (G_OBJECT_TYPE (self->places[i].element), type))
        return TRUE;
    }

  return FALSE;
}

static void
clear_value_cb (gpointer data)
{
  g_value_unset (&((PathosDraftValue *) data)->value);
}

/**
 * pathos_draft_values_new:
 *
 * Returns: (transfer full) (element-type PathosDraftValue): no values yet, to make a draft of
 */
GArray *
pathos_draft_values_new (void)
{
  GArray *values = g_array_new (FALSE, TRUE, sizeof (PathosDraftValue));

  g_array_set_clear_func (values, clear_value_cb);
  return values;
}

/**
 * pathos_draft_values_add:
 * @values: (element-type PathosDraftValue)
 * @value: is copied
 */
void
pathos_draft_values_add (GArray           *values,
                         PathosElement    *element,
                         const PathosAttr *attr,
                         const GValue     *value)
{
  PathosDraftValue added = { .element = element, .attr = attr };

  g_return_if_fail (values != NULL);

  g_value_init (&added.value, G_VALUE_TYPE (value));
  g_value_copy (value, &added.value);
  g_array_append_val (values, added);
}

/**
 * pathos_draft_values_add_text:
 * @attr: a text or a reference
 *
 * Like pathos_draft_values_add(), for a string.
 */
void
pathos_draft_values_add_text (GArray           *values,
                              PathosElement    *element,
                              const PathosAttr *attr,
                              const char       *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  pathos_draft_values_add (values, element, attr, &value);
}
