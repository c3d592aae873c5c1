/* pathos-clip-paste.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip-private.h"

#include "pathos-card.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

/* Cards of one lane go to the focused lane, and the feelings of one persona to the focused one. */
static void
redirect (PathosPasting *self)
{
  PathosElement *focused = self->place->beside, *lane = NULL, *persona = self->place->persona;
  const char    *from = NULL;
  GHashTableIter iter;
  gpointer       element;

  for (; focused != NULL && !PATHOS_IS_LANE (focused); focused = focused->parent)
    ;

  g_hash_table_iter_init (&iter, self->content);
  while (self->floats && g_hash_table_iter_next (&iter, &element, NULL))
    {
      if (PATHOS_IS_CARD (element) && focused != NULL && PATHOS_LANE (focused)->kind == PATHOS_LANE_CARDS &&
          (lane == NULL || lane == PATHOS_ELEMENT (element)->parent))
        lane = PATHOS_ELEMENT (element)->parent;
      else if (PATHOS_IS_CARD (element))
        focused = NULL;
      else if (persona != NULL && (from == NULL || g_str_equal (from, PATHOS_FEELING (element)->persona)))
        from = PATHOS_FEELING (element)->persona;
      else
        persona = NULL;
    }

  if (lane != NULL && focused != NULL)
    pathos_copies_set (&self->copies, lane->id, focused);
  if (from != NULL && persona != NULL)
    pathos_copies_set (&self->copies, from, persona);
}

static gboolean
paste_all (PathosPasting *self,
           GError       **error)
{
  redirect (self);
  pathos_pasting_match (self);
  if (!pathos_pasting_shift (self, error) || !pathos_pasting_place_all (self, error))
    return FALSE;
  if (self->pasted->ids->len > 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _ ("This belongs to a touchpoint. Choose one first, then paste."));
  return FALSE;
}

static PathosDraft *
create_draft (PathosPasting *self)
{
  GArray *places = self->places, *values = self->copies.values;

  for (guint i = 0; i < places->len; i++)
    pathos_copies_translate (&self->copies, g_array_index (places, PathosDraftPlace, i).element);
  for (guint i = 0; i < self->anchors->len; i++)
    {
      PathosAnchor *anchor = &g_array_index (self->anchors, PathosAnchor, i);

      g_object_set (anchor->card, "at", anchor->at, "until", anchor->until, NULL);
    }

  return pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len,
                           (const PathosDraftValue *) (gpointer) values->data, values->len);
}

/* Returns: (transfer full): what the step is called */
static char *
create_label (const PathosClip *clip)
{
  guint            n = clip->ids->len;
  PathosElement   *first = n > 0 ? pathos_journey_find (clip->map, g_ptr_array_index (clip->ids, 0)) : NULL;
  g_autofree char *name = NULL;

  if (n != 1 || first == NULL)
    /* Translators: an edit. */
    return g_strdup_printf (ngettext ("Paste %u Element", "Paste %u Elements", n), n);

  /* A feeling is named by where it is, but comes to another place. */
  name = PATHOS_IS_FEELING (first) ? g_strdup (_ (PATHOS_ELEMENT_GET_CLASS (first)->label))
                                   : pathos_wording_name (first);
  /* Translators: an edit. %s: “Goes to checkout”. */
  return g_strdup_printf (_ ("Paste %s"), name);
}

typedef struct
{
  PathosPictures *from;
  PathosPictures *to;
  GError        **error;
  gboolean        failed;
} Pictures;

static void
add_pictures_cb (PathosElement *element,
                 gpointer       user_data)
{
  Pictures           *self = user_data;
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      const PathosAttr    *attr = &klass->attrs[i];
      const char          *hash = attr->type == PATHOS_ATTR_IMAGE ? pathos_attr_get_text (attr, element) : "";
      const PathosPicture *picture = *hash != '\0' ? pathos_pictures_find (self->from, hash) : NULL;

      if (picture != NULL && !self->failed)
        self->failed = pathos_pictures_add (self->to, picture->bytes, self->error) == NULL;
    }
}

/* Takes the pictures along. */
static gboolean
add_pictures (const PathosClip  *clip,
              PathosJourney     *journey,
              const PathosDraft *draft,
              GError           **error)
{
  Pictures pictures = { clip->map->pictures, journey->pictures, error, FALSE };

  for (guint i = 0; i < draft->n_places; i++)
    pathos_element_walk (draft->places[i].element, add_pictures_cb, &pictures);

  return !pictures.failed;
}

/* Returns: (transfer container): what was copied itself, without what it needs */
static GPtrArray *
collect_pasted (const PathosDraft *draft,
                GPtrArray         *ids)
{
  g_autoptr (GHashTable) set = g_hash_table_new (pathos_str_hash, g_str_equal);
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, ids->pdata[i]);
  for (guint i = 0; i < draft->n_places; i++)
    {
      if (g_hash_table_contains (set, draft->places[i].element->id))
        g_ptr_array_add (elements, draft->places[i].element);
    }

  return elements;
}

static gboolean
commit (const PathosPasting *self,
        PathosHistory       *history,
        const PathosDraft   *draft,
        GError             **error)
{
  g_autofree char *label = create_label (self->clip);
  g_autoptr (GPtrArray) elements = collect_pasted (draft, self->pasted->ids);

  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, (PathosElement *const *) elements->pdata, elements->len);
  if (add_pictures (self->clip, self->journey, draft, error) &&
      pathos_edit_commit (history, self->journey, draft, error))
    return pathos_history_end (history);

  pathos_history_cancel (history);
  return FALSE;
}

static void
clear (PathosPasting *self)
{
  for (guint i = 0; i < self->places->len; i++)
    g_object_unref (g_array_index (self->places, PathosDraftPlace, i).element);
  g_array_unref (self->places);
  g_array_unref (self->anchors);
  g_hash_table_unref (self->content);
  g_hash_table_unref (self->added);
  g_clear_pointer (&self->names, g_hash_table_unref);
  pathos_copies_clear (&self->copies);
}

/**
 * pathos_clip_paste:
 * @place: where the focus is
 * @pasted: (out caller-allocates): the caller clears it, also after a failure
 *
 * Adds what was copied to a map, as one step named after it. Nothing is added if it cannot be.
 *
 * Returns: whether the map changed; if it must not, @error says why in a sentence for people
 */
gboolean
pathos_clip_paste (const PathosClip        *self,
                   PathosHistory           *history,
                   PathosJourney           *journey,
                   const PathosInsertPlace *place,
                   PathosPasted            *pasted,
                   GError                 **error)
{
  PathosPasting pasting = { self, journey, place };
  gboolean      changed = FALSE;

  g_return_val_if_fail (self != NULL && place != NULL && pasted != NULL, FALSE);
  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);

  *pasted = (PathosPasted) { g_ptr_array_new_with_free_func (g_free), 0 };
  pathos_copies_init (&pasting.copies, TRUE);
  pasting.content = pathos_clip_collect_content (self, &pasting.floats);
  pasting.added = g_hash_table_new (NULL, NULL);
  pasting.places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  pasting.anchors = g_array_new (FALSE, FALSE, sizeof (PathosAnchor));
  pasting.pasted = pasted;
  if (paste_all (&pasting, error))
    {
      g_autoptr (PathosDraft) draft = create_draft (&pasting);

      changed = commit (&pasting, history, draft, error);
    }

  clear (&pasting);
  return changed;
}

void
pathos_pasted_clear (PathosPasted *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
}
