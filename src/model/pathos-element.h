/* pathos-element.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: the base class, the rows of child lists and the report of a change belong together. */

#pragma once

#include "pathos-attr.h"
#include "pathos-id.h"
#include "pathos-meter.h"

G_BEGIN_DECLS

typedef struct _PathosList   PathosList;
typedef struct _PathosExtras PathosExtras;

#define PATHOS_TYPE_ELEMENT (pathos_element_get_type ())

/* Not G_DECLARE_DERIVABLE_TYPE, because the instance has public fields. */
typedef struct _PathosElementClass PathosElementClass;

GType pathos_element_get_type (void) G_GNUC_CONST;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosElement, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosElementClass, g_type_class_unref)

#define PATHOS_ELEMENT(instance) \
  (G_TYPE_CHECK_INSTANCE_CAST ((instance), PATHOS_TYPE_ELEMENT, PathosElement))
#define PATHOS_IS_ELEMENT(instance) \
  (G_TYPE_CHECK_INSTANCE_TYPE ((instance), PATHOS_TYPE_ELEMENT))
#define PATHOS_ELEMENT_CLASS(klass) \
  (G_TYPE_CHECK_CLASS_CAST ((klass), PATHOS_TYPE_ELEMENT, PathosElementClass))
#define PATHOS_ELEMENT_GET_CLASS(instance) \
  (G_TYPE_INSTANCE_GET_CLASS ((instance), PATHOS_TYPE_ELEMENT, PathosElementClass))

struct _PathosElement
{
  GObject parent_instance;

  PathosId       id;
  PathosSize     size;     /* in a file, without children, when the root last counted it */
  guint          position; /* in its list when last looked up, see pathos_list_find() */
  PathosElement *parent;   /* (unowned) (nullable) */
  PathosList    *list;     /* (unowned) (nullable): the list that holds it */
  PathosExtras  *extras;   /* (nullable): what the file has that this version does not know */
};

/* The row of a list of children. */
typedef struct
{
  const char    *name; /* the file's member, such as `touchpoints` */
  const char    *label;
  gsize          offset; /* of the PathosList * */
  PathosTypeFunc item_type;
  guint          most; /* items, see pathos-limits.h */
} PathosChildren;

#define PATHOS_CHILDREN(Type, field, text, kind, limit) \
  { #field, text, PATHOS_FIELD (Type, field, PathosList *), kind, limit }

static inline PathosList **
pathos_children_get_field (const PathosChildren *children,
                           gpointer              element)
{
  return (PathosList **) ((char *) element + children->offset);
}

struct _PathosElementClass
{
  GObjectClass parent_class;

  const char           *kind;   /* what files and messages call it, such as `touchpoint` */
  const char           *label;  /* what people call it */
  PathosAttr           *attrs;  /* (array length=n_attrs) */
  GParamSpec          **pspecs; /* (array length=n_attrs) */
  guint                 n_attrs;
  const PathosAttr     *placeholder; /* (nullable): says that the element waits to be replaced */
  const PathosChildren *children;    /* (array length=n_children) */
  guint                 n_children;

  /* Checks rules that involve several attributes or neighbours: whether the element may be in @list, with
   * @attr set to @value unless @attr is NULL. */
  gboolean (*check) (PathosElement    *self,
                     PathosList       *list,
                     const PathosAttr *attr,
                     const GValue     *value,
                     GError          **error);

  /* Checks rules across the elements of @list. A step of the history may break them while it runs. */
  gboolean (*check_list) (PathosList *list, GError **error);
};

typedef enum
{
  PATHOS_CHANGE_SET,
  PATHOS_CHANGE_INSERT,
  PATHOS_CHANGE_REMOVE,
  PATHOS_CHANGE_MOVE,
} PathosChangeKind;

/* The report of a change that has happened. */
typedef struct
{
  PathosChangeKind  kind;
  PathosElement    *element;      /* whose attribute was set, or the item of the list */
  const PathosAttr *attr;         /* SET: which attribute */
  const GValue     *old_value;    /* SET: its value before */
  const char       *old_spelling; /* SET: (nullable): the file's text of an unknown value */
  PathosList       *from;         /* REMOVE, MOVE */
  guint             from_position;
  PathosList       *to; /* INSERT, MOVE */
  guint             to_position;
} PathosChange;

void pathos_element_class_install (PathosElementClass   *klass,
                                   const PathosAttr     *attrs,
                                   guint                 n_attrs,
                                   const PathosChildren *children,
                                   guint                 n_children);

void              pathos_element_set_id (PathosElement *self, const char *id);
const PathosAttr *pathos_element_find_attr (PathosElement *self, const char *name);
PathosList       *pathos_element_get_list (PathosElement *self, guint i_children);
PathosElement    *pathos_element_get_root (PathosElement *self);
gboolean          pathos_element_check (PathosElement    *self,
                                        const PathosAttr *attr,
                                        const GValue     *value,
                                        GError          **error);
void              pathos_element_set_value (PathosElement    *self,
                                            const PathosAttr *attr,
                                            const GValue     *value,
                                            const char       *spelling);
void              pathos_element_end_placeholder (PathosElement *self);
void              pathos_element_edit (PathosElement *self, const PathosAttr *attr, const GValue *value);
const char       *pathos_element_get_spelling (PathosElement *self, const PathosAttr *attr);
void              pathos_element_report (PathosElement *self, const PathosChange *change);

typedef void (*PathosElementFunc) (PathosElement *element, gpointer user_data);
void pathos_element_walk (PathosElement *self, PathosElementFunc func, gpointer user_data);
void pathos_element_copy_attrs (PathosElement *self, PathosElement *copy);

G_END_DECLS
