/* test-arrivals.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-edits.h"
#include "pathos-limits.h"
#include "pathos-feeling.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* What comes to a list, new or from another one, has room in it, or is refused in a sentence. */

typedef struct
{
  PathosJourney *journey;
  PathosHistory *history;
  PathosStage   *full; /* as many touchpoints as there may be */
  PathosStage   *before;
} Fixture;

static PathosElement *
append_new (PathosList *list,
            GType       type)
{
  PathosElement *element = g_object_new (type, NULL);

  pathos_list_append (list, element);
  g_object_unref (element);
  return element;
}

static void
fixture_set_up (Fixture      *self,
                gconstpointer data)
{
  self->journey = pathos_journey_new ();
  self->before = PATHOS_STAGE (append_new (self->journey->stages, PATHOS_TYPE_STAGE));
  self->full = PATHOS_STAGE (append_new (self->journey->stages, PATHOS_TYPE_STAGE));
  for (guint i = 0; i < 3; i++)
    append_new (self->before->touchpoints, PATHOS_TYPE_TOUCHPOINT);
  for (guint i = 0; i < PATHOS_MAX_TOUCHPOINTS; i++)
    append_new (self->full->touchpoints, PATHOS_TYPE_TOUCHPOINT);
  self->history = pathos_history_new (self->journey);
}

static void
fixture_tear_down (Fixture      *self,
                   gconstpointer data)
{
  g_object_unref (self->history);
  g_object_unref (self->journey);
}

/* Commits that @elements are in @lists, and checks that this is refused in a sentence that names the list. */
static void
assert_refused (Fixture        *self,
                PathosElement **elements,
                PathosList     *list,
                guint           n_elements,
                gboolean        is_new,
                const char     *name)
{
  g_autofree PathosDraftPlace *places = g_new0 (PathosDraftPlace, n_elements);
  g_autoptr (PathosDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  guint before = list->n_items;

  for (guint i = 0; i < n_elements; i++)
    places[i] = (PathosDraftPlace) { elements[i], pathos_slot_new (list, i), is_new };
  draft = pathos_draft_new (places, n_elements, NULL, 0);

  g_assert_false (pathos_edit_commit (self->history, self->journey, draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpuint (list->n_items, ==, before);
  g_assert_false (pathos_history_get_can_undo (self->history));
}

static void
test_add (Fixture      *self,
          gconstpointer data)
{
  g_autoptr (PathosElement) persona = g_object_new (PATHOS_TYPE_PERSONA, NULL);

  for (guint i = 0; i < PATHOS_MAX_PERSONAS; i++)
    append_new (self->journey->personas, PATHOS_TYPE_PERSONA);
  g_clear_object (&self->history);
  self->history = pathos_history_new (self->journey);

  assert_refused (self, &persona, self->journey->personas, 1, TRUE, "Personas");
}

static void
test_move (Fixture      *self,
           gconstpointer data)
{
  PathosElement *touchpoint = self->before->touchpoints->items[2];
  g_autoptr (GError) error = NULL;

  assert_refused (self, &touchpoint, self->full->touchpoints, 1, FALSE, "Touchpoints");
  g_assert_false (pathos_edit_step (self->history, &touchpoint, 1, 1, 0, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_true (touchpoint->parent == PATHOS_ELEMENT (self->before));
}

/* There is room for each of them, but not for all. */
static void
test_move_together (Fixture      *self,
                    gconstpointer data)
{
  PathosElement *touchpoints[3];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    touchpoints[i] = self->before->touchpoints->items[i];
  for (guint i = 0; i < 2; i++)
    pathos_list_remove (self->full->touchpoints, self->full->touchpoints->n_items - 1);
  g_clear_object (&self->history);
  self->history = pathos_history_new (self->journey);

  assert_refused (self, touchpoints, self->full->touchpoints, 3, FALSE, "Touchpoints");
  g_assert_false (pathos_edit_step (self->history, touchpoints, 3, 1, 0, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (self->before->touchpoints->n_items, ==, 3);
  g_assert_false (pathos_history_get_can_undo (self->history));
}

/* What leaves a full list makes room for what comes. */
static void
test_swap (Fixture      *self,
           gconstpointer data)
{
  PathosElement   *come = self->before->touchpoints->items[0], *go = self->full->touchpoints->items[0];
  PathosDraftPlace places[] = {
    { come, pathos_slot_new (self->full->touchpoints, 0), FALSE },
    { go, pathos_slot_new (self->before->touchpoints, 0), FALSE },
  };
  g_autoptr (PathosDraft) draft = pathos_draft_new (places, G_N_ELEMENTS (places), NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (pathos_edit_commit (self->history, self->journey, draft, &error));
  g_assert_no_error (error);
  g_assert_true (come->parent == PATHOS_ELEMENT (self->full));
  g_assert_true (go->parent == PATHOS_ELEMENT (self->before));
}

/* What a rule of its list forbids does not come either. */
static void
test_rule (Fixture      *self,
           gconstpointer data)
{
  PathosElement *persona = append_new (self->journey->personas, PATHOS_TYPE_PERSONA);
  PathosList    *feelings = self->before->feelings;
  g_autoptr (PathosElement) again = g_object_new (PATHOS_TYPE_FEELING, "persona", persona->id, NULL);
  PathosDraftPlace place = { again, pathos_slot_new (feelings, 0), TRUE };
  g_autoptr (PathosDraft) draft = pathos_draft_new (&place, 1, NULL, 0);
  g_autoptr (GError) error = NULL;

  g_object_set (append_new (feelings, PATHOS_TYPE_FEELING), "persona", persona->id, NULL);
  g_assert_false (pathos_edit_commit (self->history, self->journey, draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpuint (feelings->n_items, ==, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/arrivals/add", test_add);
  ADD ("/arrivals/move", test_move);
  ADD ("/arrivals/move-together", test_move_together);
  ADD ("/arrivals/swap", test_swap);
  ADD ("/arrivals/rule", test_rule);

  return g_test_run ();
}
