/* pathos-census.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what is counted before and after an edit belongs together. */

#include "config.h"

#include "pathos-census.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-link.h"
#include "pathos-persona.h"
#include "pathos-spans.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  STAGES,
  PERSONAS,
  LANES,
  TOUCHPOINTS,
  FEELINGS,
  CARDS,
  LINKS,
  OTHERS,
  N_KINDS,
} Kind;

typedef struct
{
  guint n[N_KINDS];
  guint n_hidden; /* cards in hidden lanes */
} Count;

typedef struct
{
  PathosId id;
  Kind     kind;
} Chosen;

struct _PathosCensus
{
  PathosJourney *journey;
  Count          before;
  GArray        *chosen;       /* (element-type Chosen) */
  char          *name;         /* of the only chosen one */
  GPtrArray     *alternatives; /* (element-type utf8): of chosen touchpoints */
  GHashTable    *spans;        /* (element-type utf8): the ids of cards whose ends are chosen */
};

static Kind
get_kind (PathosElement *element)
{
  if (PATHOS_IS_STAGE (element))
    return STAGES;
  if (PATHOS_IS_PERSONA (element))
    return PERSONAS;
  if (PATHOS_IS_LANE (element))
    return LANES;
  if (PATHOS_IS_TOUCHPOINT (element))
    return TOUCHPOINTS;
  if (PATHOS_IS_FEELING (element))
    return FEELINGS;
  if (PATHOS_IS_CARD (element))
    return CARDS;

  return PATHOS_IS_LINK (element) ? LINKS : OTHERS;
}

static void
count_cb (PathosElement *element,
          gpointer       user_data)
{
  Count *count = user_data;

  count->n[get_kind (element)]++;
  if (PATHOS_IS_CARD (element) && PATHOS_IS_LANE (element->parent) && !PATHOS_LANE (element->parent)->visible)
    count->n_hidden++;
}

static void
add_alternatives (PathosCensus  *self,
                  PathosElement *chosen)
{
  for (guint i = 0; PATHOS_IS_TOUCHPOINT (chosen) && i < chosen->list->n_items; i++)
    {
      PathosElement *other = chosen->list->items[i];

      if (strcmp (PATHOS_TOUCHPOINT (other)->instead_of, chosen->id) == 0)
        g_ptr_array_add (self->alternatives, g_strdup (other->id));
    }
}

static void
add_chosen (PathosCensus *self,
            GPtrArray    *ids)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autoptr (GArray) values = pathos_draft_values_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      PathosElement *element = pathos_journey_find (self->journey, g_ptr_array_index (ids, i));
      Chosen         chosen = { .id = "" };

      if (element == NULL || element->list == NULL)
        continue;
      memcpy (chosen.id, element->id, sizeof chosen.id);
      chosen.kind = get_kind (element);
      g_array_append_val (self->chosen, chosen);
      add_alternatives (self, element);
      g_ptr_array_add (elements, element);
    }

  if (elements->len == 1)
    self->name = pathos_wording_name (elements->pdata[0]);
  pathos_spans_shrink (self->journey, (PathosElement *const *) elements->pdata, elements->len, values);
  for (guint i = 0; i < values->len; i++)
    g_hash_table_add (self->spans, g_strdup (g_array_index (values, PathosDraftValue, i).element->id));
}

/**
 * pathos_census_new:
 * @journey: (transfer none): must outlive the census
 * @ids: (element-type utf8): what will be deleted; unknown ids are skipped
 *
 * Returns: (transfer full): what is in the map now
 */
PathosCensus *
pathos_census_new (PathosJourney *journey,
                   GPtrArray     *ids)
{
  PathosCensus *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_new0 (PathosCensus, 1);
  self->journey = journey;
  self->chosen = g_array_new (FALSE, FALSE, sizeof (Chosen));
  self->alternatives = g_ptr_array_new_with_free_func (g_free);
  self->spans = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, NULL);
  pathos_element_walk (PATHOS_ELEMENT (journey), count_cb, &self->before);
  add_chosen (self, ids);

  return self;
}

void
pathos_census_free (PathosCensus *self)
{
  g_array_unref (self->chosen);
  g_ptr_array_unref (self->alternatives);
  g_hash_table_unref (self->spans);
  g_free (self->name);
  g_free (self);
}

static char *
format_kind (Kind  kind,
             guint n)
{
  switch (kind)
    {
    case STAGES:
      return g_strdup_printf (ngettext ("%u stage", "%u stages", n), n);
    case PERSONAS:
      return g_strdup_printf (ngettext ("%u persona", "%u personas", n), n);
    case LANES:
      return g_strdup_printf (ngettext ("%u lane", "%u lanes", n), n);
    case TOUCHPOINTS:
      return g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n), n);
    case FEELINGS:
      return g_strdup_printf (ngettext ("%u feeling", "%u feelings", n), n);
    case CARDS:
      return g_strdup_printf (ngettext ("%u card", "%u cards", n), n);
    case LINKS:
      return g_strdup_printf (ngettext ("%u link", "%u links", n), n);
    case OTHERS:
    case N_KINDS:
    default:
      return g_strdup_printf (ngettext ("%u other element", "%u other elements", n), n);
    }
}

/* Returns: (transfer full): “11 feelings and 8 cards”, "" for nothing */
static char *
list_kinds (const Count *count)
{
  g_autofree char *list = g_strdup ("");

  for (guint i = N_KINDS; i > 0; i--)
    {
      g_autofree char *kind = count->n[i - 1] > 0 ? format_kind (i - 1, count->n[i - 1]) : NULL;
      g_autofree char *rest = g_steal_pointer (&list);

      if (kind == NULL)
        list = g_steal_pointer (&rest);
      else if (*rest == '\0')
        list = g_steal_pointer (&kind);
      else if (strstr (rest, _ (" and ")) == NULL)
        list = g_strconcat (kind, _ (" and "), rest, NULL);
      else
        list = g_strconcat (kind, ", ", rest, NULL);
    }

  return g_steal_pointer (&list);
}

/* Counts those chosen ones that are no longer in the map. Some are refused, like the lane of touchpoints. */
static void
count_chosen (PathosCensus *self,
              Count        *count)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const Chosen *chosen = &g_array_index (self->chosen, Chosen, i);

      count->n[chosen->kind] += pathos_journey_find (self->journey, chosen->id) == NULL;
    }
}

/* Returns: (transfer full): what is no longer in the map */
static char *
describe_gone (PathosCensus *self)
{
  Count            after = { 0 }, meant = { 0 }, gone;
  g_autofree char *chosen = NULL, *company = NULL, *with = NULL, *hidden = NULL;

  pathos_element_walk (PATHOS_ELEMENT (self->journey), count_cb, &after);
  count_chosen (self, &meant);
  for (guint i = 0; i < N_KINDS; i++)
    gone.n[i] = self->before.n[i] - after.n[i] - meant.n[i];
  gone.n_hidden = self->before.n_hidden - after.n_hidden;

  chosen = self->name != NULL ? g_strdup (self->name) : list_kinds (&meant);
  company = list_kinds (&gone);
  if (*company == '\0')
    /* Translators: %s: “Goes to checkout”, or “2 touchpoints and 1 card”. */
    return g_strdup_printf (_ ("%s deleted"), chosen);

  /* Translators: Maya, 27 deleted, with 11 feelings and 8 cards. */
  with = g_strdup_printf (_ ("%s deleted, with %s"), chosen, company);
  if (gone.n_hidden == 0)
    return g_steal_pointer (&with);

  hidden = g_strdup_printf (ngettext ("one in a hidden lane", "%u in hidden lanes", gone.n_hidden),
                            gone.n_hidden);
  return g_strconcat (with, ", ", hidden, NULL);
}

/* Adds what else happened to a sentence. */
static char *
add_clause (char       *sentence,
            const char *clause)
{
  g_autofree char *start = sentence;

  /* Translators: what was done, and what else changed: “Goes to checkout” deleted; one card shortened. */
  return g_strdup_printf (_ ("%s; %s"), start, clause);
}

static char *
add_shortened (char *sentence,
               guint n_cards)
{
  g_autofree char *clause = NULL;

  if (n_cards == 0)
    return sentence;

  clause = g_strdup_printf (ngettext ("one card shortened", "%u cards shortened", n_cards), n_cards);
  return add_clause (sentence, clause);
}

/* Adds which alternatives are main touchpoints now. */
static char *
add_promoted (PathosCensus *self,
              char         *sentence)
{
  PathosElement   *promoted = NULL;
  g_autofree char *name = NULL, *clause = NULL;
  guint            n_promoted = 0;

  for (guint i = 0; i < self->alternatives->len; i++)
    {
      PathosElement *element = pathos_journey_find (self->journey, self->alternatives->pdata[i]);

      if (element == NULL || pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (element)))
        continue;
      promoted = element;
      n_promoted++;
    }
  if (n_promoted == 0)
    return sentence;

  name = pathos_wording_name (promoted);
  if (n_promoted == 1)
    /* Translators: %s: “Visits the store”, which was an alternative of what is deleted. */
    clause = g_strdup_printf (_ ("%s takes its place"), name);
  else
    clause = g_strdup_printf (ngettext ("%u alternative takes its place", "%u alternatives take their places",
                                        n_promoted),
                              n_promoted);
  return add_clause (sentence, clause);
}

/**
 * pathos_census_describe_deleted:
 *
 * Returns: (transfer full): what is no longer in the map and what that changed, such as “Maya, 27 deleted,
 * with 11 feelings and 8 cards, one in a hidden lane”
 */
char *
pathos_census_describe_deleted (PathosCensus *self)
{
  GHashTableIter iter;
  gpointer       id;
  guint          n_shortened = 0;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->spans);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n_shortened += pathos_journey_find (self->journey, id) != NULL;

  return add_shortened (add_promoted (self, describe_gone (self)), n_shortened);
}

static gboolean
is_end (const PathosAttr *attr)
{
  return strcmp (attr->name, "at") == 0 || strcmp (attr->name, "until") == 0;
}

/* Returns: whether the draft is meant to move @element, which does not only move with another one */
gboolean
pathos_besides_is_meant (const PathosDraft *draft,
                         PathosElement     *element)
{
  const char *main = PATHOS_IS_TOUCHPOINT (element) ? PATHOS_TOUCHPOINT (element)->instead_of : "";

  for (guint i = 0; *main != '\0' && i < draft->n_places; i++)
    {
      if (strcmp (draft->places[i].element->id, main) == 0)
        return FALSE;
    }

  return TRUE;
}

/* Returns: how many elements the draft is meant to move, without those that move along */
guint
pathos_besides_count_meant (const PathosDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->n_places; i++)
    n += pathos_besides_is_meant (draft, draft->places[i].element);

  return n;
}

/**
 * pathos_besides_add:
 * @draft: what will be committed
 *
 * Adds what the draft changes besides.
 */
void
pathos_besides_add (PathosBesides     *self,
                    const PathosDraft *draft)
{
  PathosElement *meant = pathos_draft_get_first (draft), *last = NULL;

  g_return_if_fail (self != NULL);

  self->n_alternatives += draft->n_places - pathos_besides_count_meant (draft);
  for (guint i = 0; i < draft->n_values; i++)
    {
      PathosElement *card = draft->values[i].element;

      /* Both ends of a card are set one after the other. */
      if (card != meant && card != last && PATHOS_IS_CARD (card) && is_end (draft->values[i].attr) &&
          pathos_draft_find_place (draft, card) == NULL)
        {
          self->n_shortened++;
          last = card;
        }
    }
}

gboolean
pathos_besides_is_nothing (const PathosBesides *self)
{
  return self->n_alternatives == 0 && self->n_shortened == 0;
}

/**
 * pathos_besides_describe:
 * @what: what was done
 *
 * Returns: (transfer full): a sentence that adds what else changed
 */
char *
pathos_besides_describe (const PathosBesides *self,
                         const char          *what)
{
  g_autofree char *clause = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  if (self->n_alternatives == 0)
    return add_shortened (g_strdup (what), self->n_shortened);

  clause = g_strdup_printf (ngettext ("one alternative moved along", "%u alternatives moved along",
                                      self->n_alternatives),
                            self->n_alternatives);
  return add_shortened (add_clause (g_strdup (what), clause), self->n_shortened);
}
