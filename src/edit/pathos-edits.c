/* pathos-edits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: each operation with what it needs. */

#include "config.h"

#include "pathos-edits.h"

#include "pathos-lane.h"
#include "pathos-looks.h"
#include "pathos-overlay.h"
#include "pathos-persona.h"
#include "pathos-root.h"
#include "pathos-spans.h"
#include "pathos-steps.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>

static void
count (GHashTable *arrivals,
       PathosList *list,
       int         n)
{
  int before = GPOINTER_TO_INT (g_hash_table_lookup (arrivals, list));

  g_hash_table_insert (arrivals, list, GINT_TO_POINTER (before + n));
}

/* Counts how many elements @draft brings to each list, or takes away. The list of a new element cannot be
 * found before that element joins the map.
 *
 * Returns: (element-type PathosList int) (transfer full) */
static GHashTable *
count_arrivals (PathosJourney     *journey,
                const PathosDraft *draft)
{
  GHashTable *arrivals = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < draft->n_places; i++)
    {
      const PathosDraftPlace *place = &draft->places[i];
      PathosList             *to = pathos_slot_find_list (&place->slot, journey);
      PathosList             *from = place->is_new ? NULL : place->element->list;

      if (to == from || to == NULL)
        continue;

      count (arrivals, to, 1);
      if (from != NULL)
        count (arrivals, from, -1);
    }

  return arrivals;
}

/* @arrivals: (element-type PathosList int)
 *
 * Returns: whether every list has room for what comes to it, and the map for the empty columns of stages that
 * lose all their touchpoints */
static gboolean
have_room (PathosJourney *journey,
           GHashTable    *arrivals,
           GError       **error)
{
  GHashTableIter iter;
  gpointer       list, n;
  guint          n_emptied = 0;

  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (arrivals != NULL);

  g_hash_table_iter_init (&iter, arrivals);
  while (g_hash_table_iter_next (&iter, &list, &n))
    {
      if (GPOINTER_TO_INT (n) > 0 && !pathos_list_has_room (list, (guint) GPOINTER_TO_INT (n), error))
        return FALSE;
      n_emptied += PATHOS_LIST (list)->row->item_type () == PATHOS_TYPE_TOUCHPOINT &&
                   GPOINTER_TO_INT (n) < 0 &&
                   PATHOS_LIST (list)->n_items == (guint) -GPOINTER_TO_INT (n);
    }

  return pathos_journey_has_room_for_columns (journey, n_emptied, error);
}

/* Checks whether there is room for every value, and for every element that comes to another list, new or
 * moved. */
static gboolean
can_commit (PathosJourney     *journey,
            const PathosDraft *draft,
            GError           **error)
{
  g_autoptr (GHashTable) arrivals = count_arrivals (journey, draft);

  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (draft != NULL);

  if (!have_room (journey, arrivals, error))
    return FALSE;

  for (guint i = 0; i < draft->n_places; i++)
    {
      const PathosDraftPlace *place = &draft->places[i];
      PathosList             *to = pathos_slot_find_list (&place->slot, journey);

      if (place->is_new && to != NULL && !pathos_list_check (to, place->element, error))
        return FALSE;
      if (place->is_new && !pathos_journey_has_room (journey, place->element, 0, error))
        return FALSE;
    }

  for (guint i = 0; i < draft->n_values; i++)
    {
      const PathosDraftValue *value = &draft->values[i];

      if (pathos_journey_find (journey, value->element->id) == value->element &&
          !pathos_root_has_room (PATHOS_ELEMENT (journey), value->element, value->attr, &value->value,
                                 error))
        return FALSE;
    }

  return TRUE;
}

/* Moves those that the draft puts further on in the same list, each beyond those that follow it. Otherwise
 * what they pass would be moved to the front, and undo would show that. */
static gboolean
move_onwards (PathosList        *list,
              PathosItems        wanted,
              const PathosDraft *draft)
{
  gboolean changed = FALSE;
  guint    from, to;

  for (guint i = 0; i < draft->n_places; i++)
    {
      PathosElement *element = draft->places[i].element;

      if (!pathos_list_find (list, element, &from))
        continue;
      for (to = from; to < wanted.n_items && wanted.items[to] != element; to++)
        ;
      if (to == from || to >= list->n_items)
        continue;

      to = MIN (to + draft->n_places - 1 - i, list->n_items - 1);
      pathos_list_move (list, from, list, to);
      changed = TRUE;
    }

  return changed;
}

/* Puts a list into the order of the draft. Elements that are not in it yet come from another list, or are
 * new. */
static gboolean
reorder (PathosList        *list,
         PathosItems        wanted,
         const PathosDraft *draft)
{
  gboolean changed = FALSE;

  g_assert (PATHOS_IS_LIST (list));

  if (wanted.n_items == list->n_items)
    changed = move_onwards (list, wanted, draft);

  for (guint i = 0; i < wanted.n_items; i++)
    {
      PathosElement *element = wanted.items[i];
      guint          position;

      if (i < list->n_items && list->items[i] == element)
        continue;

      changed = TRUE;
      if (element->list != NULL && pathos_list_find (element->list, element, &position))
        pathos_list_move (element->list, position, list, i);
      else
        pathos_list_insert (list, i, element);
    }

  return changed;
}

static gboolean
commit_places (PathosJourney     *journey,
               const PathosDraft *draft)
{
  g_autoptr (PathosOverlay) overlay = pathos_overlay_new (journey);
  g_autoptr (PathosDraft) places = pathos_draft_new (draft->places, draft->n_places, NULL, 0);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  gboolean changed = FALSE;

  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (draft != NULL);

  pathos_overlay_update (overlay, places, NULL, NULL);
  for (guint i = 0; i < places->n_places; i++)
    {
      const PathosSlot *slot = &places->places[i].slot;
      PathosElement    *owner = pathos_overlay_find (overlay, slot->owner);
      PathosList       *list = owner != NULL ? pathos_slot_get_list (slot, owner) : NULL;

      /* One pass puts all of a list into order. */
      if (list != NULL && g_hash_table_add (done, list))
        changed |= reorder (list, pathos_overlay_get_items (overlay, list), places);
    }

  return changed;
}

static gboolean
commit_value (PathosHistory          *history,
              PathosJourney          *journey,
              const PathosDraftValue *drafted)
{
  g_assert (PATHOS_IS_HISTORY (history));
  g_assert (PATHOS_IS_JOURNEY (journey));
  g_assert (drafted != NULL);

  /* The element may have been deleted during the gesture. */
  if (pathos_journey_find (journey, drafted->element->id) != drafted->element)
    return FALSE;

  return pathos_edit_store_value (history, drafted->element, drafted->attr, &drafted->value);
}

/* Returns: (nullable): the text that a new element will have */
static const char *
find_text (const PathosDraft *draft,
           PathosElement     *element)
{
  for (guint i = 0; i < draft->n_values; i++)
    {
      if (draft->values[i].element == element && draft->values[i].attr->type == PATHOS_ATTR_STRING)
        return g_value_get_string (&draft->values[i].value);
    }

  return NULL;
}

static char *
dup_move_label (guint n_elements)
{
  /* Translators: an edit. */
  return g_strdup_printf (ngettext ("Move %u Element", "Move %u Elements", n_elements), n_elements);
}

/* Returns: (transfer full): what it is called to move one element, with what belongs to it */
static char *
dup_place_label (PathosJourney     *journey,
                 const PathosDraft *draft)
{
  const PathosDraftPlace *place = &draft->places[0];
  PathosElement          *owner = pathos_journey_find (journey, place->slot.owner);
  const PathosAttr       *joins = pathos_element_find_attr (place->element, "instead-of");
  const PathosDraftValue *main = pathos_draft_find_value (draft, place->element, joins);

  if (main != NULL && (*g_value_get_string (&main->value) != '\0' || owner == place->element->parent))
    return pathos_wording_join (place->element, *g_value_get_string (&main->value) != '\0');

  return pathos_wording_move (place->element, owner);
}

/* Returns: whether what the draft adds is only needed for a value, such as a channel */
static gboolean
adds_for_value (const PathosDraft *draft)
{
  return draft->n_places > 0 && draft->places[0].is_new && draft->n_values > 0 &&
         pathos_draft_find_place (draft, draft->values[0].element) == NULL;
}

/* Returns: (transfer container): what the draft is meant to change; the rest follows from that */
static GPtrArray *
collect_meant (const PathosDraft *draft)
{
  GPtrArray     *meant = g_ptr_array_new ();
  gboolean       by_values = draft->n_places == 0 || adds_for_value (draft);
  PathosElement *last = NULL;

  for (guint i = 0; !by_values && i < draft->n_places; i++)
    {
      PathosElement *element = draft->places[i].element;

      if (pathos_besides_is_meant (draft, element) &&
          G_OBJECT_TYPE (element) == G_OBJECT_TYPE (draft->places[draft->n_places - 1].element))
        g_ptr_array_add (meant, element);
    }

  for (guint i = 0; by_values && i < draft->n_values; i++)
    {
      PathosElement *element = draft->values[i].element;

      /* Several values of an element stand together. */
      if (pathos_draft_find_place (draft, element) == NULL && element != last)
        g_ptr_array_add (meant, element);
      last = element;
    }

  return meant;
}

/* Returns: (transfer full): what the step of a draft is called */
static char *
dup_label (PathosJourney     *journey,
           const PathosDraft *draft)
{
  PathosElement *last = draft->n_places > 0 ? draft->places[draft->n_places - 1].element : NULL;

  g_assert (draft != NULL);

  if (adds_for_value (draft))
    return pathos_wording_set (draft->values[0].element, draft->values[0].attr);
  if (last != NULL && draft->places[0].is_new)
    return pathos_wording_add (last, find_text (draft, last));
  if (draft->n_places > 1 && pathos_besides_count_meant (draft) > 1)
    return dup_move_label (pathos_besides_count_meant (draft));
  if (draft->n_places > 0)
    return dup_place_label (journey, draft);
  if (draft->n_values > 0)
    return pathos_wording_set (draft->values[0].element, draft->values[0].attr);

  return g_strdup (_ ("Move"));
}

/**
 * pathos_edit_commit:
 *
 * Applies @draft as one undo step. Elements that are no longer in the map are skipped.
 *
 * Returns: whether the map changed; if it must not, @error says why in a sentence for people
 */
gboolean
pathos_edit_commit (PathosHistory     *history,
                    PathosJourney     *journey,
                    const PathosDraft *draft,
                    GError           **error)
{
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) meant = NULL;
  gboolean changed, places_personas;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  if (!can_commit (journey, draft, error))
    return FALSE;

  label = dup_label (journey, draft);
  meant = collect_meant (draft);
  places_personas = pathos_draft_places_kind (draft, PATHOS_TYPE_PERSONA);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, (PathosElement *const *) meant->pdata, meant->len);
  if (places_personas)
    pathos_looks_keep (journey);
  changed = draft->n_places > 0 && commit_places (journey, draft);
  if (places_personas)
    pathos_looks_keep (journey);
  for (guint i = 0; i < draft->n_values; i++)
    changed |= commit_value (history, journey, &draft->values[i]);

  return pathos_history_end (history) && changed;
}

static gboolean
step (PathosHistory *history,
      PathosElement *element,
      int            along,
      int            down,
      PathosBesides *besides,
      GError       **error)
{
  PathosJourney *journey = PATHOS_JOURNEY (pathos_element_get_root (element));
  g_autoptr (PathosDraft) draft = pathos_steps_create_draft (journey, element, along, down);

  if (draft == NULL)
    return FALSE;

  if (besides != NULL)
    pathos_besides_add (besides, draft);
  return pathos_edit_commit (history, journey, draft, error);
}

/* Returns: whether @element moves with one of @elements anyway */
static gboolean
is_in_company (PathosElement        *element,
               PathosElement *const *elements,
               guint                 n_elements)
{
  for (guint i = 0; PATHOS_IS_TOUCHPOINT (element) && i < n_elements; i++)
    {
      if (g_str_equal (PATHOS_TOUCHPOINT (element)->instead_of, elements[i]->id))
        return TRUE;
    }

  return FALSE;
}

/**
 * pathos_edit_step:
 * @elements: (array length=n_elements): in the order of the journey
 * @along: 1 for later in the journey, −1 for earlier, 0 if @down is not
 * @down: 1 for down the map, −1 for up
 * @besides: (nullable): counts what changed besides
 *
 * Moves elements by one place, with what belongs to them, as one undo step. At the end of its stage, a
 * touchpoint moves on into the next one, and a card at the end of its column into the next lane. If one of
 * them cannot move, none does.
 *
 * Returns: whether they moved; if there is a place but no room in it, @error says so in a sentence
 */
gboolean
pathos_edit_step (PathosHistory        *history,
                  PathosElement *const *elements,
                  guint                 n_elements,
                  int                   along,
                  int                   down,
                  PathosBesides        *besides,
                  GError              **error)
{
  g_autofree char *label = NULL;
  gboolean         moved = TRUE;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (elements != NULL && n_elements > 0, FALSE);

  if (n_elements == 1)
    return step (history, elements[0], along, down, besides, error);

  label = dup_move_label (n_elements);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, elements, n_elements);
  for (guint i = 0; moved && i < n_elements; i++)
    {
      PathosElement *element = elements[along + down > 0 ? n_elements - 1 - i : i];

      if (!is_in_company (element, elements, n_elements))
        moved = step (history, element, along, down, besides, error);
    }

  if (moved)
    return pathos_history_end (history);

  pathos_history_cancel (history);
  return FALSE;
}

/* Lets spanning cards stay in the columns that are left when @elements are deleted. */
static void
shrink_spans (PathosHistory *history,
              PathosJourney *journey,
              GPtrArray     *elements)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();

  pathos_spans_shrink (journey, (PathosElement *const *) elements->pdata, elements->len, values);
  for (guint i = 0; i < values->len; i++)
    commit_value (history, journey, &g_array_index (values, PathosDraftValue, i));
}

/**
 * pathos_edit_delete:
 * @ids: (element-type utf8): elements to delete; unknown ids are skipped
 *
 * Returns: how many elements were deleted, including those that depended on them
 */
guint
pathos_edit_delete (PathosHistory *history,
                    PathosJourney *journey,
                    GPtrArray     *ids)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autofree char *label = NULL;
  guint            n_deleted;

  g_return_val_if_fail (PATHOS_IS_HISTORY (history), 0);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), 0);
  g_return_val_if_fail (ids != NULL, 0);

  for (guint i = 0; i < ids->len; i++)
    {
      PathosElement *element = pathos_journey_find (journey, g_ptr_array_index (ids, i));

      if (element != NULL && element->list != NULL)
        g_ptr_array_add (elements, element);
    }
  if (elements->len == 0)
    return 0;

  label = pathos_wording_delete ((PathosElement *const *) elements->pdata, elements->len);
  pathos_history_begin (history, label);
  pathos_history_set_subjects (history, (PathosElement *const *) elements->pdata, elements->len);
  shrink_spans (history, journey, elements);
  n_deleted = pathos_journey_delete (journey, (PathosElement *const *) elements->pdata, elements->len);
  pathos_history_end (history);

  return n_deleted;
}

/**
 * pathos_edit_get_refusal:
 *
 * Returns: (transfer none) (nullable): why @element cannot be deleted, as a translated sentence
 */
const char *
pathos_edit_get_refusal (PathosElement *element)
{
  g_return_val_if_fail (PATHOS_IS_ELEMENT (element), NULL);

  if (PATHOS_IS_LANE (element) && PATHOS_LANE (element)->kind == PATHOS_LANE_TOUCHPOINTS)
    return _ ("A map always has this lane.");

  return element->list == NULL ? _ ("A map always has a title.") : NULL;
}
