/* pathos-json-reader-repair.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-feeling.h"
#include "pathos-lane.h"

#include <glib/gi18n.h>

/* When everything has been read, what the map says about itself is made true: references that lead
 * nowhere follow what their row says about a target that goes, as if it had just been deleted. */

typedef struct
{
  PathosJsonReader *reading;
  GPtrArray        *doomed; /* (element-type PathosElement) (unowned) */
} Mending;

static gboolean
leads_somewhere (PathosJsonReader *reading,
                 const PathosAttr *attr,
                 const char       *id)
{
  PathosElement *target = pathos_journey_find (reading->journey, id);

  g_assert (attr != NULL);

  return target != NULL && pathos_attr_accepts (attr, G_OBJECT_TYPE (target));
}

static void
doom (Mending          *self,
      PathosElement    *element,
      const PathosAttr *attr)
{
  g_autofree char *name = pathos_json_reader_describe (element);

  g_assert (self != NULL);
  g_assert (attr != NULL);

  g_ptr_array_add (self->doomed, element);
  /* TRANSLATORS: Card “Too dear”: “At” names nothing that is in the map, so it was left out. */
  pathos_json_reader_report (self->reading,
                             _ ("%s: “%s” names nothing that is in the map, so it was left out."),
                             name, _ (attr->label));
}

static void
store_text (PathosElement    *element,
            const PathosAttr *attr,
            const char       *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (element != NULL);
  g_assert (attr != NULL);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  pathos_attr_store (attr, element, &value);
}

static void
clear_text (Mending          *self,
            PathosElement    *element,
            const PathosAttr *attr)
{
  g_autofree char *name = pathos_json_reader_describe (element);

  g_assert (self != NULL);
  g_assert (attr != NULL);

  store_text (element, attr, "");
  pathos_json_reader_report (self->reading,
                             _ ("%s: “%s” names nothing that is in the map and was left empty."),
                             name, _ (attr->label));
}

/* Returns: whether the element stays */
static gboolean
mend_reference (Mending          *self,
                PathosElement    *element,
                const PathosAttr *attr)
{
  const char *id = pathos_attr_get_text (attr, element);

  g_assert (self != NULL);

  if (*id == '\0' || leads_somewhere (self->reading, attr, id))
    return TRUE;

  if (attr->flags & PATHOS_ATTR_CASCADE)
    {
      doom (self, element, attr);
      return FALSE;
    }

  clear_text (self, element, attr);
  return TRUE;
}

static void
store_texts (PathosElement    *element,
             const PathosAttr *attr,
             GStrv             texts)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (element != NULL);
  g_assert (attr != NULL);

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, texts);
  pathos_attr_store (attr, element, &value);
}

static void
drop_entries (Mending          *self,
              PathosElement    *element,
              const PathosAttr *attr,
              GStrv             kept)
{
  g_autofree char *name = pathos_json_reader_describe (element);

  g_assert (self != NULL);
  g_assert (attr != NULL);

  store_texts (element, attr, kept);
  pathos_json_reader_report (self->reading,
                             _ ("%s: entries of “%s” that name nothing in the map were dropped."),
                             name, _ (attr->label));
}

/* Returns: whether the element stays */
static gboolean
mend_references (Mending          *self,
                 PathosElement    *element,
                 const PathosAttr *attr)
{
  const char **ids = pathos_attr_get_ids (attr, element);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) kept = NULL;
  guint n_dropped = 0;

  g_assert (self != NULL);

  if (ids == NULL)
    return TRUE;

  builder = g_strv_builder_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (leads_somewhere (self->reading, attr, ids[i]))
        g_strv_builder_add (builder, ids[i]);
      else
        n_dropped++;
    }

  kept = g_strv_builder_end (builder);
  if (n_dropped > 0 && *kept == NULL && (attr->flags & PATHOS_ATTR_EVERYONE))
    {
      doom (self, element, attr);
      return FALSE;
    }

  if (n_dropped > 0)
    drop_entries (self, element, attr, kept);
  return TRUE;
}

/* A picture may stand in the file under a name that is not its hash. */
static void
mend_image (Mending          *self,
            PathosElement    *element,
            const PathosAttr *attr)
{
  const char *id = pathos_attr_get_text (attr, element);
  const char *hash;

  g_assert (self != NULL);

  if (*id == '\0')
    return;

  hash = g_hash_table_lookup (self->reading->hashes, id);
  if (hash == NULL)
    clear_text (self, element, attr);
  else if (!g_str_equal (hash, id))
    store_text (element, attr, hash);
}

static void
mend_element_cb (PathosElement *element,
                 gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  Mending            *self = user_data;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];

      if (attr->type == PATHOS_ATTR_IMAGE)
        mend_image (self, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCE && !mend_reference (self, element, attr))
        return;
      else if (attr->type == PATHOS_ATTR_REFERENCES && !mend_references (self, element, attr))
        return;
    }
}

/* Of two feelings of one persona at one place, the later stays. */
static void
mend_feelings (Mending    *self,
               PathosList *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert (self != NULL);
  g_assert (list != NULL);

  for (guint i = list->n_items; i > 0; i--)
    {
      PathosElement   *feeling = list->items[i - 1];
      g_autofree char *place = NULL;

      if (g_hash_table_add (seen, (gpointer) PATHOS_FEELING (feeling)->persona))
        continue;

      place = pathos_json_reader_describe (feeling->parent);
      g_ptr_array_add (self->doomed, feeling);
      pathos_json_reader_report (self->reading,
                                 _ ("%s has two feelings of one persona; the first was left out."), place);
    }
}

static void
mend_feelings_cb (PathosElement *element,
                  gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_children; i++)
    {
      if (klass->children[i].item_type == pathos_feeling_get_type)
        mend_feelings (user_data, pathos_element_get_list (element, i));
    }
}

static void
delete_doomed (Mending *self)
{
  PathosElement *const *elements = (PathosElement *const *) self->doomed->pdata;
  guint                 n_more;

  g_assert (self != NULL);

  if (self->doomed->len == 0)
    return;

  n_more = pathos_journey_delete (self->reading->journey, elements, self->doomed->len) - self->doomed->len;
  if (n_more > 0)
    pathos_json_reader_report (self->reading,
                               ngettext ("%u thing that belonged to what was left out went with it.",
                                         "%u things that belonged to what was left out went with it.",
                                         n_more),
                               n_more);
  g_ptr_array_set_size (self->doomed, 0);
}

static void
follow_references (PathosJsonReader *reading,
                   PathosElement    *element,
                   const PathosAttr *attr)
{
  g_auto (GStrv) ids = g_strdupv ((GStrv) pathos_attr_get_ids (attr, element));
  gboolean changed = FALSE;

  g_assert (reading != NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PathosElement *target = pathos_json_reader_find_renamed (reading, attr, ids[i]);

      if (target != NULL)
        changed |= g_set_str (&ids[i], target->id);
    }

  if (changed)
    store_texts (element, attr, ids);
}

/* What refers to an element by an id that was none follows it to its new one. */
static void
follow_element_cb (PathosElement *element,
                   gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosJsonReader   *reading = user_data;

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr *attr = &klass->attrs[i];
      PathosElement    *target;

      if (attr->type == PATHOS_ATTR_REFERENCES)
        follow_references (reading, element, attr);
      else if (attr->type == PATHOS_ATTR_REFERENCE)
        {
          target = pathos_json_reader_find_renamed (reading, attr, pathos_attr_get_text (attr, element));
          if (target != NULL)
            store_text (element, attr, target->id);
        }
    }
}

static void
make_cards (PathosElement *lane)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (lane != NULL);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, PATHOS_LANE_CARDS);
  pathos_attr_store (pathos_element_find_attr (lane, "kind"), lane, &value);
}

/* Of a kind that a map has only one of, the first stays; the others keep their cards, if they have any. */
static void
mend_lanes (PathosJsonReader *reading)
{
  PathosList *lanes = reading->journey->lanes;
  gboolean    has[] = { [PATHOS_LANE_TOUCHPOINTS] = FALSE, [PATHOS_LANE_EMOTION] = FALSE };

  for (guint i = 0; i < lanes->n_items; i++)
    {
      PathosLane      *lane = PATHOS_LANE (lanes->items[i]);
      g_autofree char *name = NULL;

      if (lane->kind != PATHOS_LANE_TOUCHPOINTS && lane->kind != PATHOS_LANE_EMOTION)
        continue;

      if (has[lane->kind])
        {
          name = pathos_json_reader_describe (PATHOS_ELEMENT (lane));
          make_cards (PATHOS_ELEMENT (lane));
          pathos_json_reader_report (reading,
                                     _ ("%s was a second one of its kind and is now a lane of cards."), name);
        }
      else
        has[lane->kind] = TRUE;
    }

  if (!has[PATHOS_LANE_TOUCHPOINTS])
    {
      g_autoptr (PathosElement) lane = g_object_new (PATHOS_TYPE_LANE,
                                                     "title", _ ("Touchpoints"),
                                                     "kind", PATHOS_LANE_TOUCHPOINTS,
                                                     NULL);

      pathos_list_insert (lanes, 0, lane);
      pathos_json_reader_report (reading, _ ("There was no lane of touchpoints; one was added."));
    }
}

static void
tell_unsaid (PathosJsonReader *reading)
{
  guint n = reading->n_unsaid;

  if (n > 0)
    g_ptr_array_add (reading->repairs,
                     g_strdup_printf (ngettext ("%u more thing was repaired.",
                                                "%u more things were repaired.", n),
                                      n));
}

/* Makes a map that has been read one that may be saved. */
void
pathos_json_reader_repair (PathosJsonReader *self)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  Mending        mending = { self, doomed };
  PathosElement *journey = PATHOS_ELEMENT (self->journey);

  mend_lanes (self);
  if (g_hash_table_size (self->renamed) > 0)
    pathos_element_walk (journey, follow_element_cb, self);
  pathos_element_walk (journey, mend_element_cb, &mending);
  delete_doomed (&mending);
  pathos_element_walk (journey, mend_feelings_cb, &mending);
  delete_doomed (&mending);
  tell_unsaid (self);
}
