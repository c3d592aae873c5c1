/* pathos-json-flat.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-writer.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-json-object.h"
#include "pathos-json-text.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define MAX_BYTES (64 * 1024 * 1024) /* bytes */

/* A list of touchpoints for scripts and spreadsheets that do not follow ids: each touchpoint has the title of
 * its stage, and references are names. What belongs to a whole stage is repeated at each of its touchpoints.
 * Empty attributes are left out, but a feeling always has its value. Pictures are left out, too. */

typedef struct
{
  PathosJourney *journey;
  GHashTable    *names; /* (element-type PathosElement utf8): unique names of personas and lanes */
  GHashTable    *cards; /* (element-type utf8 GPtrArray): those at each id, in the order of the lanes */
} FlatWriter;

/* Returns: (transfer none): the first text of the element, which is its name or title */
static const char *
get_name (PathosElement *element)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (klass->attrs[i].type == PATHOS_ATTR_STRING)
        return pathos_attr_get_text (&klass->attrs[i], element);
    }

  return element->id;
}

/* Names are keys of objects here, so a second one gets a number: `Anna`, `Anna (2)`. */
static void
name_items (FlatWriter *self,
            PathosList *list)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (pathos_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (pathos_str_hash, g_str_equal); /* the last used */

  g_assert (self != NULL);
  g_assert (list != NULL);

  for (guint i = 0; i < list->n_items; i++)
    {
      const char *plain = get_name (list->items[i]);
      char       *name = g_strdup (*plain != '\0' ? plain : list->items[i]->id);
      guint       n = MAX (1, GPOINTER_TO_UINT (g_hash_table_lookup (numbers, plain)));

      while (g_hash_table_contains (taken, name))
        {
          g_free (name);
          name = g_strdup_printf ("%s (%u)", plain, ++n);
        }

      g_hash_table_insert (numbers, (gpointer) plain, GUINT_TO_POINTER (n));
      g_hash_table_add (taken, name);
      g_hash_table_insert (self->names, list->items[i], name);
    }
}

static void
index_cards (FlatWriter *self)
{
  PathosList *lanes = self->journey->lanes;

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosList *cards = PATHOS_LANE (lanes->items[i])->cards;

      for (guint j = 0; j < cards->n_items; j++)
        {
          const char *at = PATHOS_CARD (cards->items[j])->at;
          GPtrArray  *there = g_hash_table_lookup (self->cards, at);

          if (there == NULL)
            {
              there = g_ptr_array_new ();
              g_hash_table_insert (self->cards, (gpointer) at, there);
            }
          g_ptr_array_add (there, cards->items[j]);
        }
    }
}

static void
append_name (FlatWriter *self,
             GString    *out,
             const char *id)
{
  PathosElement *element = pathos_journey_find (self->journey, id);
  const char    *name = element != NULL ? g_hash_table_lookup (self->names, element) : id;

  g_assert (out != NULL);

  if (out->len > MAX_BYTES) /* it is refused in the end */
    return;

  pathos_json_append_string (out, name != NULL ? name : get_name (element));
}

static void
append_value (FlatWriter       *self,
              GString          *out,
              PathosElement    *element,
              const PathosAttr *attr)
{
  const char **ids;

  g_assert (self != NULL);
  g_assert (out != NULL);
  g_assert (element != NULL);
  g_assert (attr != NULL);

  if (attr->type == PATHOS_ATTR_REFERENCE)
    append_name (self, out, pathos_attr_get_text (attr, element));
  else if (attr->type == PATHOS_ATTR_REFERENCES)
    {
      ids = pathos_attr_get_ids (attr, element);
      g_string_append_c (out, '[');
      for (guint i = 0; ids[i] != NULL; i++)
        {
          g_string_append (out, i > 0 ? ", " : "");
          append_name (self, out, ids[i]);
        }
      g_string_append_c (out, ']');
    }
  else
    pathos_json_append_attr (out, attr, element);
}

/* Writes all attributes but @excluded, which says what the place of the element in the file says, too. */
static void
write_attrs (FlatWriter       *self,
             PathosJsonObject *object,
             PathosElement    *element,
             const char       *excluded)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  g_assert (self != NULL);
  g_assert (object != NULL);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      gboolean          is_value = PATHOS_IS_FEELING (element) && g_str_equal (attr->name, "value");

      if (attr->type == PATHOS_ATTR_IMAGE || g_str_equal (attr->name, excluded))
        continue;
      if (pathos_attr_is_default (attr, element) && !is_value)
        continue;

      pathos_json_object_begin_member (object, attr->name);
      append_value (self, object->out, element, attr);
    }
}

static void
write_feelings (FlatWriter       *self,
                PathosJsonObject *touchpoint,
                const char       *member,
                PathosList       *feelings)
{
  PathosJsonObject object;

  g_assert (self != NULL);
  g_assert (touchpoint != NULL);
  g_assert (feelings != NULL);

  if (feelings->n_items == 0)
    return;

  pathos_json_object_begin_member (touchpoint, member);
  object = pathos_json_object_open (touchpoint->out, touchpoint->depth + 1, '{');
  for (guint i = 0; i < feelings->n_items; i++)
    {
      PathosFeeling   *feeling = PATHOS_FEELING (feelings->items[i]);
      PathosElement   *persona = pathos_journey_find (self->journey, feeling->persona);
      PathosJsonObject written;

      if (persona == NULL)
        continue;

      pathos_json_object_begin_member (&object, g_hash_table_lookup (self->names, persona));
      written = pathos_json_object_open (object.out, object.depth + 1, '{');
      write_attrs (self, &written, PATHOS_ELEMENT (feeling), "persona");
      pathos_json_object_close (&written, '}');
    }
  pathos_json_object_close (&object, '}');
}

/* Writes the cards of one lane, which follow each other from @i on. Returns: the index after them */
static guint
write_lane (FlatWriter       *self,
            PathosJsonObject *object,
            GPtrArray        *cards,
            guint             i)
{
  PathosElement   *lane = ((PathosElement *) cards->pdata[i])->parent;
  PathosJsonObject array;

  g_assert (self != NULL);
  g_assert (object != NULL);
  g_assert (cards != NULL);

  pathos_json_object_begin_member (object, g_hash_table_lookup (self->names, lane));
  array = pathos_json_object_open (object->out, object->depth + 1, '[');
  for (; i < cards->len && ((PathosElement *) cards->pdata[i])->parent == lane; i++)
    {
      PathosJsonObject card;

      pathos_json_object_begin_item (&array);
      card = pathos_json_object_open (array.out, array.depth + 1, '{');
      write_attrs (self, &card, cards->pdata[i], "at");
      pathos_json_object_close (&card, '}');
    }
  pathos_json_object_close (&array, ']');

  return i;
}

static void
write_cards (FlatWriter       *self,
             PathosJsonObject *touchpoint,
             const char       *member,
             PathosElement    *owner)
{
  GPtrArray       *cards = g_hash_table_lookup (self->cards, owner->id);
  PathosJsonObject object;
  guint            i = 0;

  g_assert (touchpoint != NULL);

  if (cards == NULL)
    return;

  pathos_json_object_begin_member (touchpoint, member);
  object = pathos_json_object_open (touchpoint->out, touchpoint->depth + 1, '{');
  while (i < cards->len)
    i = write_lane (self, &object, cards, i);
  pathos_json_object_close (&object, '}');
}

static void
write_touchpoint (FlatWriter       *self,
                  PathosJsonObject *array,
                  PathosElement    *touchpoint)
{
  PathosElement   *stage = touchpoint->parent;
  PathosJsonObject object;

  g_assert (self != NULL);
  g_assert (array != NULL);

  pathos_json_object_begin_item (array);
  object = pathos_json_object_open (array->out, array->depth + 1, '{');
  pathos_json_object_begin_member (&object, "stage");
  pathos_json_append_string (object.out, PATHOS_STAGE (stage)->title);
  pathos_json_object_begin_member (&object, "title");
  pathos_json_append_string (object.out, PATHOS_TOUCHPOINT (touchpoint)->title);
  write_attrs (self, &object, touchpoint, "title");
  write_feelings (self, &object, "feelings", PATHOS_TOUCHPOINT (touchpoint)->feelings);
  write_feelings (self, &object, "stage-feelings", PATHOS_STAGE (stage)->feelings);
  write_cards (self, &object, "cards", touchpoint);
  write_cards (self, &object, "stage-cards", stage);
  pathos_json_object_close (&object, '}');
}

/**
 * pathos_json_write_flat:
 *
 * Writes the touchpoints of a map, one object each, with names instead of ids.
 *
 * Returns: (transfer full) (nullable): JSON in UTF-8 with a final newline; %NULL if it would be too large
 */
GBytes *
pathos_json_write_flat (PathosJourney *journey,
                        GError       **error)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GHashTable) cards = NULL;
  FlatWriter       self;
  GString         *out;
  PathosJsonObject array;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  names = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  cards = g_hash_table_new_full (pathos_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self = (FlatWriter) { journey, names, cards };
  out = g_string_new (NULL);
  array = pathos_json_object_open (out, 1, '[');
  name_items (&self, journey->personas);
  name_items (&self, journey->lanes);
  index_cards (&self);

  for (guint i = 0; i < journey->stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (journey->stages->items[i])->touchpoints;

      for (guint j = 0; j < touchpoints->n_items && out->len <= MAX_BYTES; j++)
        write_touchpoint (&self, &array, touchpoints->items[j]);
    }

  if (out->len > MAX_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           _ ("The list of touchpoints would be larger than 64 MiB, because names and "
                              "cards of stages are repeated for each touchpoint."));
      g_string_free (out, TRUE);
      return NULL;
    }

  pathos_json_object_close (&array, ']');
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}
