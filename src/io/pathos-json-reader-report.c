/* pathos-json-reader-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-clean.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-persona.h"

#include <glib/gi18n.h>
#include <string.h>

/* What had to be repaired, in sentences for the person who opens the map. */

#define MAX_ALIKE 10 /* repairs of a kind that are reported one by one: a file could need a million */

void
pathos_repair_free (gpointer data)
{
  PathosRepair *self = data;

  g_free (self->sentence);
  g_free (self);
}

void
pathos_read_result_clear (PathosReadResult *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->repairs, g_ptr_array_unref);
}

/* A kind of repair: those with the same sentence but for what is put into it. */
struct _PathosRepairKind
{
  const char *format; /* translated */
  char       *last;   /* the sentence that was reported last */
  guint       n;
};

static void
kind_clear (gpointer data)
{
  g_free (((PathosRepairKind *) data)->last);
}

GArray *
pathos_json_reader_new_kinds (void)
{
  GArray *kinds = g_array_new (FALSE, TRUE, sizeof (PathosRepairKind));

  g_array_set_clear_func (kinds, kind_clear);
  return kinds;
}

static PathosRepairKind *
get_kind (PathosJsonReader *self,
          const char       *format)
{
  PathosRepairKind new = { format, NULL, 0 };

  for (guint i = 0; i < self->kinds->len; i++)
    {
      PathosRepairKind *kind = &g_array_index (self->kinds, PathosRepairKind, i);

      if (kind->format == format)
        return kind;
    }

  g_array_append_val (self->kinds, new);
  return &g_array_index (self->kinds, PathosRepairKind, self->kinds->len - 1);
}

static void
add_repair (PathosJsonReader *self,
            guint             line,
            PathosElement    *element,
            char             *sentence)
{
  PathosRepair *repair = g_new (PathosRepair, 1);

  *repair = (PathosRepair) { .line = line, .sentence = sentence };
  if (element != NULL)
    memcpy (repair->id, element->id, sizeof repair->id);
  g_ptr_array_add (self->repairs, repair);
}

/* Reports, of the kinds of repairs with too many to be reported, how many more there were. */
void
pathos_json_reader_report_rest (PathosJsonReader *self)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      const PathosRepairKind *kind = &g_array_index (self->kinds, PathosRepairKind, i);
      guint                   n = kind->n - MIN (kind->n, MAX_ALIKE);

      if (n > 0)
        add_repair (self, 0, NULL,
                    /* Translators: %s is a whole sentence that says what was repaired. */
                    g_strdup_printf (ngettext ("%u more problem like this was repaired: %s",
                                               "%u more problems like this were repaired: %s", n),
                                     n, kind->last));
    }
}

/* Offsets mostly grow, so lines are counted on from the last one. */
static guint
find_line (PathosJsonReader *self,
           gsize             offset)
{
  const char *at, *end = self->text + offset;

  if (self->line == 0 || offset < self->line_offset)
    self->line = 1, self->line_offset = 0;

  at = self->text + self->line_offset;
  while ((at = memchr (at, '\n', (gsize) (end - at))) != NULL)
    {
      self->line++;
      at++;
    }

  self->line_offset = offset;
  return self->line;
}

/* Where the ids of elements stand, which is only needed when something is repaired after reading. */
static void
index_ids (PathosJsonReader *self)
{
  guint n_spans = self->spans[0].next;

  self->ids = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 1; i < n_spans; i++)
    {
      const PathosSpan *span = &self->spans[i];
      g_autofree char  *id = NULL;

      if (span->name == 0 || strncmp (self->text + span->name, "\"id\"", 4) != 0 ||
          span->end - span->start != PATHOS_ID_LENGTH + 2)
        continue;

      id = g_strndup (self->text + span->start + 1, PATHOS_ID_LENGTH);
      if (!g_hash_table_contains (self->ids, id))
        g_hash_table_insert (self->ids, g_steal_pointer (&id), GUINT_TO_POINTER (span->start));
    }
}

static void
report (PathosJsonReader *self,
        gsize             offset,
        PathosElement    *element,
        const char       *format,
        va_list           arguments)
{
  PathosRepairKind *kind = get_kind (self, format);

  if (kind->n++ >= MAX_ALIKE)
    return;

  g_free (kind->last);
  kind->last = g_strdup_vprintf (format, arguments);
  add_repair (self, offset > 0 ? find_line (self, offset) : 0, element, g_strdup (kind->last));
}

/* Reports what had to be changed in a value, in a translated sentence for the person who opens the map. */
void
pathos_json_reader_report_value (PathosJsonReader *self,
                                 PathosElement    *element,
                                 guint             span,
                                 const char       *format,
                                 ...)
{
  va_list arguments;

  va_start (arguments, format);
  report (self, self->spans[span].start, element, format, arguments);
  va_end (arguments);
}

/* Reports what had to be changed in an element that has been read. @element: (nullable): %NULL for the map */
void
pathos_json_reader_report (PathosJsonReader *self,
                           PathosElement    *element,
                           const char       *format,
                           ...)
{
  va_list arguments;
  gsize   offset = 0;

  if (element != NULL && self->ids == NULL)
    index_ids (self);
  if (element != NULL)
    offset = GPOINTER_TO_SIZE (g_hash_table_lookup (self->ids, element->id));

  va_start (arguments, format);
  report (self, offset, element, format, arguments);
  va_end (arguments);
}

/* Returns: (transfer full) (nullable): whose feeling it is, and where, as far as that is known */
static char *
describe_feeling (PathosElement *feeling)
{
  PathosElement   *root = pathos_element_get_root (feeling), *persona;
  g_autofree char *place = NULL;
  g_autofree char *whose = NULL;

  g_assert (PATHOS_IS_FEELING (feeling));

  if (!PATHOS_IS_JOURNEY (root))
    return NULL;

  place = pathos_json_reader_describe (feeling->parent);
  persona = pathos_journey_find (PATHOS_JOURNEY (root), PATHOS_FEELING (feeling)->persona);
  if (!PATHOS_IS_PERSONA (persona) || *PATHOS_PERSONA (persona)->name == '\0')
    /* Translators: a place, for instance: Touchpoint “Goes to checkout”. */
    return g_strdup_printf (_ ("A feeling at: %s"), place);

  whose = pathos_clean_start (PATHOS_PERSONA (persona)->name);
  /* Translators: a name, and a place, for instance: Touchpoint “Goes to checkout”. */
  return g_strdup_printf (_ ("The feeling of %s at: %s"), whose, place);
}

/* Returns: (transfer full): what people know the element by, such as `Lane “Pain points”` */
char *
pathos_json_reader_describe (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  char               *feeling = PATHOS_IS_FEELING (element) ? describe_feeling (element) : NULL;

  if (feeling != NULL)
    return feeling;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      g_autofree char  *shown = NULL;

      if (attr->type != PATHOS_ATTR_STRING || pathos_attr_is_default (attr, element))
        continue;

      shown = pathos_clean_start (pathos_attr_get_text (attr, element));
      return g_strdup_printf ("%s “%s”", _ (klass->label), shown);
    }

  return g_strdup_printf ("%s %s", _ (klass->label), element->id);
}
