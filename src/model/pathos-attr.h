/* pathos-attr.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: everything about the row of an attribute is here. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How an attribute is stored in its struct field, and as a GValue. */
typedef enum
{
  PATHOS_ATTR_STRING,     /* const char *, never NULL      · G_TYPE_STRING */
  PATHOS_ATTR_INTEGER,    /* gint64                        · G_TYPE_INT64 */
  PATHOS_ATTR_REAL,       /* double                        · G_TYPE_DOUBLE */
  PATHOS_ATTR_BOOLEAN,    /* gboolean                      · G_TYPE_BOOLEAN */
  PATHOS_ATTR_ENUM,       /* int, the index of a choice    · G_TYPE_INT */
  PATHOS_ATTR_FLAGS,      /* guint, bits by choice index   · G_TYPE_UINT */
  PATHOS_ATTR_DATE,       /* guint, Julian day, 0 for none · G_TYPE_UINT */
  PATHOS_ATTR_DURATION,   /* gint64, whole seconds         · G_TYPE_INT64 */
  PATHOS_ATTR_COLOUR,     /* guint, 0xffRRGGBB, 0 for none · G_TYPE_UINT */
  PATHOS_ATTR_REFERENCE,  /* const char *, an id or ""     · G_TYPE_STRING */
  PATHOS_ATTR_REFERENCES, /* const char **, NULL for none  · G_TYPE_STRV */
  PATHOS_ATTR_IMAGE,      /* const char *, a content hash  · G_TYPE_STRING */
} PathosAttrType;

typedef enum
{
  PATHOS_ATTR_MULTILINE = 1 << 0, /* a text of several lines */
  PATHOS_ATTR_HIDDEN = 1 << 1,    /* for programs, not for people: hashes, ids, mappings */
  PATHOS_ATTR_CASCADE = 1 << 2,   /* the element is deleted with the element that it refers to */
  PATHOS_ATTR_EVERYONE = 1 << 3,  /* an empty list means everyone, so dropping the last entry cascades */
  PATHOS_ATTR_REQUIRED = 1 << 4,  /* the element would be nowhere without it, so it cannot be empty */
} PathosAttrFlags;

/* A choice of an enumeration or a set of flags: its name in files and its label for people. */
typedef struct
{
  const char *nick;
  const char *label;
} PathosChoice;

typedef GType (*PathosTypeFunc) (void);

/* The row of an attribute. Its property, its place in files, undo and the generic tests follow from it. */
typedef struct
{
  const char         *name; /* of the property and the file's member, such as `review-every` */
  const char         *label;
  PathosAttrType      type;
  gsize               offset;
  double              minimum;
  double              maximum;
  double              fallback; /* the default of numbers, booleans and choices; others are empty */
  PathosAttrFlags     flags;
  const PathosChoice *choices;    /* ends with a NULL nick */
  PathosTypeFunc      targets[2]; /* what a reference may name; the second is NULL if there is only one */
} PathosAttr;

/* The offset of a field. It does not compile if the field's C type is not the one that the row needs. */
#define PATHOS_FIELD(Type, field, ctype) \
  (G_STRUCT_OFFSET (Type, field) +       \
   0 * sizeof (char[__builtin_types_compatible_p (__typeof__ (((Type *) 0)->field), ctype) ? 1 : -1]))

#define PATHOS_ROW(Type, field, text, kind, ctype, ...) \
  { .name = #field, .label = text, .type = kind, .offset = PATHOS_FIELD (Type, field, ctype), __VA_ARGS__ }

/* A line of text, several lines, and a string that is not for people. */
#define PATHOS_STRING(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_STRING, const char *)
#define PATHOS_TEXT(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_STRING, const char *, .flags = PATHOS_ATTR_MULTILINE)
#define PATHOS_HIDDEN(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_STRING, const char *, .flags = PATHOS_ATTR_HIDDEN)

#define PATHOS_INTEGER(Type, field, text, min, max, def) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_INTEGER, gint64, .minimum = min, .maximum = max, .fallback = def)
#define PATHOS_REAL(Type, field, text, min, max, def) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_REAL, double, .minimum = min, .maximum = max, .fallback = def)
#define PATHOS_BOOLEAN(Type, field, text, def) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_BOOLEAN, gboolean, .maximum = 1, .fallback = def)
#define PATHOS_ENUM(Type, field, text, table, def) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_ENUM, int, .choices = table, .fallback = def)
#define PATHOS_FLAGS(Type, field, text, table) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_FLAGS, guint, .choices = table)
#define PATHOS_DATE(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_DATE, guint, .maximum = G_MAXUINT32)
#define PATHOS_DURATION(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_DURATION, gint64, .maximum = PATHOS_MAX_NUMBER)
#define PATHOS_COLOUR(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_COLOUR, guint, .maximum = G_MAXUINT32)
#define PATHOS_IMAGE(Type, field, text) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_IMAGE, const char *)

/* References, to elements of one type or of two. When a target is deleted, a reference is cleared, or the
 * element that has it is deleted too (cascade). A list drops the entry, or, where an empty list would mean
 * everyone, cascades with the last one. A required reference cascades, too, and is never empty. */
#define PATHOS_REFERENCE(Type, field, text, ...) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_REFERENCE, const char *, .targets = { __VA_ARGS__ })
#define PATHOS_CASCADE(Type, field, text, ...)                                                    \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_REFERENCE, const char *, .targets = { __VA_ARGS__ }, \
              .flags = PATHOS_ATTR_CASCADE)
#define PATHOS_REQUIRED(Type, field, text, ...)                                                   \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_REFERENCE, const char *, .targets = { __VA_ARGS__ }, \
              .flags = PATHOS_ATTR_CASCADE | PATHOS_ATTR_REQUIRED)
#define PATHOS_REFERENCES(Type, field, text, ...) \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_REFERENCES, const char **, .targets = { __VA_ARGS__ })
#define PATHOS_EVERYONE(Type, field, text, ...)                                                     \
  PATHOS_ROW (Type, field, text, PATHOS_ATTR_REFERENCES, const char **, .targets = { __VA_ARGS__ }, \
              .flags = PATHOS_ATTR_EVERYONE)

#define PATHOS_MAX_NUMBER     9007199254740992.0 /* 2⁵³, up to which every reader of JSON is exact */
#define PATHOS_MAX_TEXT       (1024 * 1024)      /* bytes in one string */
#define PATHOS_MAX_REFERENCES 4096               /* entries in one list of references */

/* Returns: the address of the attribute's field. Only the model writes to it. */
static inline gconstpointer
pathos_attr_get_field (const PathosAttr *attr,
                       gconstpointer     element)
{
  return (const char *) element + attr->offset;
}

/* Returns: the value of a string, a reference or an image, never NULL */
static inline const char *
pathos_attr_get_text (const PathosAttr *attr,
                      gconstpointer     element)
{
  return *(const char *const *) pathos_attr_get_field (attr, element);
}

/* Returns: the value of a list of references, NULL if it is empty */
static inline const char **
pathos_attr_get_ids (const PathosAttr *attr,
                     gconstpointer     element)
{
  return *(const char **const *) pathos_attr_get_field (attr, element);
}

GType       pathos_attr_get_value_type (const PathosAttr *attr);
GParamSpec *pathos_attr_create_pspec (const PathosAttr *attr);
gboolean    pathos_attr_is_reference (const PathosAttr *attr);
gboolean    pathos_attr_accepts (const PathosAttr *attr, GType element_type);

void     pathos_attr_peek (const PathosAttr *attr, gconstpointer element, GValue *value);
void     pathos_attr_load (const PathosAttr *attr, gconstpointer element, GValue *value);
void     pathos_attr_store (const PathosAttr *attr, gpointer element, const GValue *value);
void     pathos_attr_reset (const PathosAttr *attr, gpointer element);
void     pathos_attr_free (const PathosAttr *attr, gpointer element);
gboolean pathos_attr_is_default (const PathosAttr *attr, gconstpointer element);
gboolean pathos_attr_equals (const PathosAttr *attr, gconstpointer element, const GValue *value);
gboolean pathos_attr_check (const PathosAttr *attr, const GValue *value, GError **error);
gboolean pathos_attr_lacks (const PathosAttr *attr, const GValue *value);
gboolean pathos_attr_refuse_empty (const PathosAttr *attr, GError **error);
int      pathos_attr_count_choices (const PathosAttr *attr);
int      pathos_attr_find_choice (const PathosAttr *attr, const char *nick);

G_END_DECLS
