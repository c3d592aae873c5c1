/* pathos-element.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-element.h"

#include "pathos-extras.h"
#include "pathos-list.h"
#include "pathos-root.h"

#include <glib/gi18n.h>

/**
 * PathosElement:
 *
 * A part of a map: a stage, a persona, a card.
 *
 * The tables of its class say what an element has: attributes, which are properties, and lists of children,
 * which it owns. Only two things can happen to it: an attribute is set, or a list changes. Both end in
 * pathos_element_report(), which emits the `changed` signal of the root. Everything above the model listens
 * to that signal.
 */

G_DEFINE_ABSTRACT_TYPE (PathosElement, pathos_element, G_TYPE_OBJECT)

static guint changed_signal;

static const PathosAttr *
attr_for_property (PathosElement *self,
                   guint          prop_id)
{
  return &PATHOS_ELEMENT_GET_CLASS (self)->attrs[prop_id - 1];
}

static void
pathos_element_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PathosElement *self = (PathosElement *) object;
  g_auto (GValue) held = G_VALUE_INIT;

  pathos_attr_peek (attr_for_property (self, prop_id), self, &held);
  g_value_copy (&held, value);
}

/* Invalid values are ignored. Callers with user input call pathos_element_check() first and show the
 * error. */
static void
pathos_element_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PathosElement    *self = (PathosElement *) object;
  const PathosAttr *attr = attr_for_property (self, prop_id);

  if (pathos_element_check (self, attr, value, NULL))
    pathos_element_edit (self, attr, value);
}

static void
pathos_element_constructed (GObject *object)
{
  PathosElement      *self = (PathosElement *) object;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (self);

  G_OBJECT_CLASS (pathos_element_parent_class)->constructed (object);

  /* Not in pathos_element_init(), where the class is still the base class. Properties are set after this. */
  for (guint i = 0; i < klass->n_attrs; i++)
    pathos_attr_reset (&klass->attrs[i], self);

  if (self->id[0] == '\0')
    pathos_id_generate (self->id);

  for (guint i = 0; i < klass->n_children; i++)
    *pathos_children_get_field (&klass->children[i], self) = pathos_list_new (self, &klass->children[i]);
}

static void
pathos_element_dispose (GObject *object)
{
  PathosElement      *self = (PathosElement *) object;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_children; i++)
    {
      PathosList **list = pathos_children_get_field (&klass->children[i], self);

      if (*list != NULL)
        pathos_list_disown (*list);
      g_clear_object (list);
    }

  G_OBJECT_CLASS (pathos_element_parent_class)->dispose (object);
}

static void
pathos_element_finalize (GObject *object)
{
  PathosElement      *self = (PathosElement *) object;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_attrs; i++)
    pathos_attr_free (&klass->attrs[i], self);
  g_clear_pointer (&self->extras, pathos_extras_free);

  G_OBJECT_CLASS (pathos_element_parent_class)->finalize (object);
}

static void
pathos_element_class_init (PathosElementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pathos_element_constructed;
  object_class->dispose = pathos_element_dispose;
  object_class->finalize = pathos_element_finalize;

  /**
   * PathosElement::changed:
   * @change: (type gpointer): the #PathosChange, valid during the call
   *
   * Emitted after something changed in the tree of which this element is the root, and before the property's
   * `notify` or the list's `items-changed`. Handlers must not change the tree.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
pathos_element_init (PathosElement *self)
{
}

/* Rows are named after the C field, `review_every`; properties and files use `review-every`. */
static const char *
kebab_name (const char *field)
{
  g_autofree char *name = g_strdup (field);

  return g_intern_string (g_strdelimit (name, "_", '-'));
}

/**
 * pathos_element_class_install:
 * @attrs: (array length=n_attrs): the attributes, in their order in files
 * @children: (array length=n_children) (nullable): the lists of children, in their order in files
 *
 * Sets up a class from its tables. To be called in its class_init.
 */
void
pathos_element_class_install (PathosElementClass   *klass,
                              const PathosAttr     *attrs,
                              guint                 n_attrs,
                              const PathosChildren *children,
                              guint                 n_children)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_return_if_fail (attrs != NULL && n_attrs > 0);
  g_return_if_fail (children != NULL || n_children == 0);

  /* GObject clears these two in the class struct of each subclass. */
  object_class->get_property = pathos_element_get_property;
  object_class->set_property = pathos_element_set_property;

  klass->attrs = g_memdup2 (attrs, n_attrs * sizeof *attrs);
  klass->pspecs = g_new (GParamSpec *, n_attrs);
  klass->n_attrs = n_attrs;
  klass->placeholder = NULL;
  klass->children = children;
  klass->n_children = n_children;

  for (guint i = 0; i < n_attrs; i++)
    {
      klass->attrs[i].name = kebab_name (klass->attrs[i].name);
      klass->pspecs[i] = pathos_attr_create_pspec (&klass->attrs[i]);
      g_object_class_install_property (object_class, i + 1, klass->pspecs[i]);
      if (strcmp (klass->attrs[i].name, "placeholder") == 0)
        klass->placeholder = &klass->attrs[i];
    }
}

/**
 * pathos_element_set_id:
 * @id: a valid id, see pathos_id_is_valid()
 *
 * Sets the id of an element that is not in a tree yet, when it is loaded or copied.
 */
void
pathos_element_set_id (PathosElement *self,
                       const char    *id)
{
  g_return_if_fail (PATHOS_IS_ELEMENT (self));
  g_return_if_fail (pathos_id_is_valid (id));
  g_return_if_fail (self->parent == NULL);

  memcpy (self->id, id, sizeof self->id);
}

/**
 * pathos_element_get_spelling:
 *
 * Returns: (nullable): the value in the file, as JSON text, if this version does not know it
 */
const char *
pathos_element_get_spelling (PathosElement    *self,
                             const PathosAttr *attr)
{
  /* Types are not checked here, because every value of a file passes. */
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (attr != NULL, NULL);

  return self->extras != NULL ? pathos_extras_get_spelling (self->extras, attr->name) : NULL;
}

static gboolean
check_target (PathosElement    *root,
              const PathosAttr *attr,
              const char       *name,
              GError          **error)
{
  if (name == NULL || *name == '\0' || pathos_root_has_target (root, attr, name))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("“%s” refers to something that is not in the map"),
               _ (attr->label));
  return FALSE;
}

/* References name elements, images name pictures. Targets are not checked while the element is not in a
 * map. */
static gboolean
check_targets (PathosElement    *root,
               const PathosAttr *attr,
               const GValue     *value,
               GError          **error)
{
  if (attr->type == PATHOS_ATTR_REFERENCE || attr->type == PATHOS_ATTR_IMAGE)
    return check_target (root, attr, g_value_get_string (value), error);

  if (attr->type == PATHOS_ATTR_REFERENCES)
    {
      for (char **ids = g_value_get_boxed (value); ids != NULL && *ids != NULL; ids++)
        {
          if (!check_target (root, attr, *ids, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * pathos_element_check:
 * @value: of the attribute's type
 *
 * Checks whether an attribute can be set. It cannot if the value is out of range or refers to something that
 * is not in the map, if the map would become too large for a file, or if a rule of the element's class
 * forbids it.
 *
 * Returns: whether the attribute can be set; if not, @error says why in a sentence for people
 */
gboolean
pathos_element_check (PathosElement    *self,
                      const PathosAttr *attr,
                      const GValue     *value,
                      GError          **error)
{
  PathosElement      *root;
  PathosElementClass *klass;

  g_return_val_if_fail (PATHOS_IS_ELEMENT (self), FALSE);
  g_return_val_if_fail (attr != NULL, FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  root = pathos_element_get_root (self);
  klass = PATHOS_ELEMENT_GET_CLASS (self);
  if (!pathos_attr_check (attr, value, error) || !check_targets (root, attr, value, error))
    return FALSE;
  if (self->list != NULL && pathos_attr_lacks (attr, value))
    return pathos_attr_refuse_empty (attr, error);

  if (!pathos_root_has_room (root, self, attr, value, error))
    return FALSE;

  return klass->check == NULL || klass->check (self, self->list, attr, value, error);
}

/**
 * pathos_element_report:
 *
 * Emits the root's `changed` signal. Only PathosElement and PathosList call this.
 */
void
pathos_element_report (PathosElement      *self,
                       const PathosChange *change)
{
  g_return_if_fail (PATHOS_IS_ELEMENT (self));
  g_return_if_fail (change != NULL);

  g_signal_emit (pathos_element_get_root (self), changed_signal, 0, change);
}

/* The old value is only copied if there are listeners, of which there are none while a map is built. */
static void
store_and_report (PathosElement    *self,
                  PathosElement    *root,
                  const PathosAttr *attr,
                  const GValue     *value,
                  const char       *spelling)
{
  g_auto (GValue) old = G_VALUE_INIT;
  g_autofree char *old_spelling = g_strdup (pathos_element_get_spelling (self, attr));
  PathosChange     change = { PATHOS_CHANGE_SET, self, attr, &old, old_spelling, NULL, 0, NULL, 0 };
  gboolean         is_heard = g_signal_has_handler_pending (root, changed_signal, 0, TRUE);

  if (is_heard)
    pathos_attr_load (attr, self, &old);

  pathos_attr_store (attr, self, value);
  if (old_spelling != NULL || spelling != NULL)
    self->extras = pathos_extras_set_spelling (self->extras, attr->name, spelling);

  pathos_root_element_set (root, self);
  if (is_heard)
    pathos_element_report (self, &change);
}

/**
 * pathos_element_set_value:
 * @value: of the attribute's type, and within its range
 * @spelling: (nullable): JSON text to write to files instead of the value; only undo and the reader of files
 * pass it
 *
 * Sets an attribute and reports the change, with the old value, unless nothing changes. The caller has
 * checked the value with pathos_element_check().
 */
void
pathos_element_set_value (PathosElement    *self,
                          const PathosAttr *attr,
                          const GValue     *value,
                          const char       *spelling)
{
  PathosElementClass *klass;
  gboolean            same;

  g_return_if_fail (PATHOS_IS_ELEMENT (self));
  g_return_if_fail (attr != NULL);
  g_return_if_fail (G_IS_VALUE (value));

  klass = PATHOS_ELEMENT_GET_CLASS (self);
  same = pathos_attr_equals (attr, self, value);
  if (same && g_strcmp0 (pathos_element_get_spelling (self, attr), spelling) == 0)
    return;

  store_and_report (self, pathos_element_get_root (self), attr, value, spelling);
  if (!same)
    g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[attr - klass->attrs]);
}
