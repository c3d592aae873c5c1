/* test-drafts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dump.h"
#include "map-file.h"
#include "pathos-claims.h"
#include "pathos-clean.h"
#include "pathos-edits.h"
#include "pathos-feeling.h"
#include "pathos-layout.h"
#include "pathos-looks.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "property-world.h"

/* Whatever a draft lifts, adds and sets: a layout that has seen all drafts before, a new layout, and the map
 * with the draft committed make the same scene, node by node.
 *
 * Length: one play, from making a draft to comparing it. */

#define N_DRAFTS   500
#define MAX_PLACES 4
#define MAX_VALUES 64 /* a number takes its evidence along */

typedef struct
{
  World            world;
  PathosLayout    *layout;
  PathosView       view;
  PathosDraftPlace places[MAX_PLACES];
  guint            n_places;
  PathosDraftValue values[MAX_VALUES];
  guint            n_values;
  guint            n_all_lifted, n_all_new, n_all_values, n_narrower, n_refused; /* in all drafts */
} Play;

static gboolean
is_placed (Play          *play,
           PathosElement *element)
{
  for (guint i = 0; i < play->n_places; i++)
    {
      if (play->places[i].element == element)
        return TRUE;
    }

  return FALSE;
}

static void
add_place (Play          *play,
           PathosElement *element,
           PathosList    *list,
           gboolean       is_new)
{
  if (list == NULL || is_placed (play, element) || play->n_places == MAX_PLACES)
    return;

  play->places[play->n_places++] = (PathosDraftPlace) {
    g_object_ref (element),
    pathos_slot_new (list, world_pick (&play->world, list->n_items + 1)),
    is_new,
  };
}

static void
lift (Play *play)
{
  PathosElement *element = world_pick_element (&play->world);
  PathosList    *list = element->list;

  if (world_chance (&play->world, 0.5))
    list = world_pick_list_for (&play->world, element);
  add_place (play, element, list, FALSE);
}

/* It is where another is, or the draft would be refused. */
static void
copy_required (PathosElement *element,
               PathosElement *like)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      if (klass->attrs[i].flags & PATHOS_ATTR_REQUIRED)
        g_object_set (element, klass->attrs[i].name, pathos_attr_get_text (&klass->attrs[i], like), NULL);
    }
}

static void
create (Play *play)
{
  PathosElement *like = world_pick_element (&play->world);
  g_autoptr (PathosElement) element = g_object_new (G_OBJECT_TYPE (like), NULL);
  const PathosAttr *attr = &PATHOS_ELEMENT_GET_CLASS (element)->attrs[0];

  copy_required (element, like);
  if (attr->type == PATHOS_ATTR_STRING)
    g_object_set (element, attr->name, "Something new on the way", NULL);
  add_place (play, element, world_pick_list_for (&play->world, element), TRUE);
}

/* A draft has a text as it is typed; committed, it is cleaned and ends without a space. */
static void
trim (PathosDraftValue *drafted)
{
  g_autofree char *clean = NULL;

  if (drafted->attr->type != PATHOS_ATTR_STRING || drafted->attr->flags & PATHOS_ATTR_HIDDEN)
    return;

  clean = pathos_clean_text (g_value_get_string (&drafted->value), NULL);
  if (clean != NULL)
    g_value_set_string (&drafted->value, clean);
  g_value_take_string (&drafted->value, pathos_clean_ends (g_value_get_string (&drafted->value)));
}

/* Adds a value with what follows from it, as tools do. */
static void
add_value (Play                   *play,
           const PathosDraftValue *drafted)
{
  g_autoptr (GArray) values = pathos_draft_values_new ();

  pathos_claims_add_value (values, drafted->element, drafted->attr, &drafted->value);
  for (guint i = 0; i < values->len; i++)
    {
      const PathosDraftValue *added = &g_array_index (values, PathosDraftValue, i);
      PathosDraftValue       *copy = &play->values[play->n_values++];

      *copy = (PathosDraftValue) { added->element, added->attr, G_VALUE_INIT };
      g_value_init (&copy->value, G_VALUE_TYPE (&added->value));
      g_value_copy (&added->value, &copy->value);
    }
}

/* Sets a value of an existing element, or of one that the same draft adds. */
static void
set (Play *play)
{
  gboolean            from_draft = play->n_places > 0 && world_chance (&play->world, 0.4);
  PathosElement      *element = from_draft ? play->places[0].element : world_pick_element (&play->world);
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  PathosDraftValue    drafted = { element, &klass->attrs[world_pick (&play->world, klass->n_attrs)],
                                  G_VALUE_INIT };

  for (guint i = 0; i < play->n_values; i++)
    {
      if (play->values[i].element == element &&
          (play->values[i].attr == drafted.attr || PATHOS_IS_FEELING (element)))
        return;
    }

  if (world_make_value (&play->world, element, drafted.attr, &drafted.value))
    {
      trim (&drafted);
      add_value (play, &drafted);
    }
  g_value_unset (&drafted.value);
}

static PathosDraft *
make_draft (Play *play)
{
  PathosDraft *draft;

  for (guint i = world_pick (&play->world, 3); i > 0; i--)
    lift (play);
  for (guint i = world_pick (&play->world, 3); i > 0; i--)
    create (play);
  for (guint i = world_pick (&play->world, 4); i > 0; i--)
    set (play);

  draft = pathos_draft_new (play->places, play->n_places, play->values, play->n_values);
  play->n_all_values += play->n_values;
  for (guint i = 0; i < play->n_places; i++)
    {
      play->n_all_new += play->places[i].is_new;
      play->n_all_lifted += !play->places[i].is_new;
      g_object_unref (play->places[i].element);
    }
  for (guint i = 0; i < play->n_values; i++)
    g_value_unset (&play->values[i].value);
  play->n_places = play->n_values = 0;
  return draft;
}

static char *
lay_out (Play         *play,
         PathosLayout *layout,
         PathosDraft  *draft)
{
  g_autoptr (PathosScene) scene = NULL;

  play->view.draft = draft;
  scene = pathos_layout_run (layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &play->view);
  return dump_scene (scene);
}

static char *
lay_out_fresh (Play        *play,
               PathosDraft *draft)
{
  PathosLayout *layout = pathos_layout_new (play->world.journey);
  char         *dump = lay_out (play, layout, draft);

  pathos_layout_free (layout);
  return dump;
}

/* Returns: (transfer full): a description of the draft, for failure messages */
static char *
describe (const PathosDraft *draft,
          guint              round)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "draft %u:", round);
  for (guint i = 0; i < draft->n_places; i++)
    g_string_append_printf (text,
                            " %s %s to %s %s %u;",
                            draft->places[i].is_new ? "new" : "lifted",
                            PATHOS_ELEMENT_GET_CLASS (draft->places[i].element)->kind,
                            draft->places[i].slot.owner,
                            draft->places[i].slot.row->name,
                            draft->places[i].slot.index);
  for (guint i = 0; i < draft->n_values; i++)
    g_string_append_printf (text,
                            " set %s %s;",
                            PATHOS_ELEMENT_GET_CLASS (draft->values[i].element)->kind,
                            draft->values[i].attr->name);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
check_draft (Play        *play,
             PathosDraft *draft,
             guint        round)
{
  g_autofree char *what = describe (draft, round);
  g_autofree char *drafted = NULL, *fresh = NULL, *committed = NULL, *again = NULL;
  gboolean         made;

  drafted = lay_out (play, play->layout, draft);
  fresh = lay_out_fresh (play, draft);
  dump_assert_equal (drafted, fresh, what);

  made = pathos_edit_commit (play->world.history, play->world.journey, draft, NULL);
  committed = lay_out (play, play->layout, NULL);
  again = lay_out_fresh (play, NULL);
  dump_assert_equal (committed, again, what);
  play->n_refused += !made;
  if (!made) /* an alternative of an alternative, or nothing new */
    return;

  /* No column gets narrower before a draft is committed. A dump begins with the width. */
  if (g_ascii_strtod (committed, NULL) < g_ascii_strtod (drafted, NULL))
    play->n_narrower++;
  else
    dump_assert_equal (committed, drafted, what);
}

static void
play_round (Play *play,
            guint round)
{
  g_autoptr (PathosDraft) draft = make_draft (play);

  play->view.editable = world_chance (&play->world, 0.5);
  check_draft (play, draft, round);

  if (world_chance (&play->world, 0.7) && pathos_history_get_can_undo (play->world.history))
    pathos_history_undo (play->world.history);
}

static void
play_begin (Play          *play,
            PathosJourney *journey)
{
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  world_init_for (&play->world, seed, journey);
  play->layout = pathos_layout_new (play->world.journey);
}

static void
play_end (Play *play)
{
  pathos_layout_free (play->layout);
  g_assert_finalize_object (play->world.history);
  g_assert_finalize_object (play->world.journey);
  world_clear (&play->world);
}

static void
play_with (PathosJourney *journey,
           guint          n_drafts)
{
  Play play = { .n_places = 0 };

  play_begin (&play, journey);
  for (guint i = 0; i < n_drafts; i++)
    play_round (&play, i);
  g_assert_cmpuint (play.n_all_lifted, >, n_drafts / 4);
  g_assert_cmpuint (play.n_all_new, >, n_drafts / 4);
  g_assert_cmpuint (play.n_all_values, >, n_drafts / 4);
  g_assert_cmpuint (play.n_narrower + play.n_refused, <, n_drafts / 4);
  play_end (&play);
}

static void
test_specimen (void)
{
  play_with (NULL, N_DRAFTS);
}

static void
test_sample (void)
{
  play_with (map_file_read_sample ("cafe-loyalty"), N_DRAFTS / 5);
}

/* A map with so many columns that they are kept in several blocks. */
static void
test_wide (void)
{
  play_with (map_file_read_torture ("wide"), N_DRAFTS / 5);
}

static void
append_touchpoint (PathosStage *stage,
                   const char  *title)
{
  g_autoptr (PathosElement) touchpoint = g_object_new (PATHOS_TYPE_TOUCHPOINT, "title", title, NULL);

  pathos_list_append (stage->touchpoints, touchpoint);
}

/* A new stage arrives with touchpoints of its own, and takes one from another stage. */
static void
test_whole_stage (void)
{
  Play play = { .view = { .editable = TRUE } };
  g_autoptr (PathosStage) stage = NULL;
  g_autoptr (PathosDraft) draft = NULL;
  PathosList      *stages;
  PathosDraftPlace places[2] = { { .is_new = TRUE } };
  PathosDraftValue drafted = { .value = G_VALUE_INIT };

  play_begin (&play, map_file_read_sample ("cafe-loyalty"));
  stages = play.world.journey->stages;
  stage = g_object_new (PATHOS_TYPE_STAGE, "title", "Return", NULL);
  append_touchpoint (stage, "Brings the cup back");
  append_touchpoint (stage, "Gets the deposit");

  places[0].element = PATHOS_ELEMENT (stage);
  places[0].slot = pathos_slot_new (stages, 1);
  places[1].element = PATHOS_STAGE (stages->items[0])->touchpoints->items[0];
  places[1].slot = pathos_slot_new (stage->touchpoints, 1);
  drafted.element = places[0].element;
  drafted.attr = pathos_element_find_attr (drafted.element, "title");
  g_value_init (&drafted.value, G_TYPE_STRING);
  g_value_set_static_string (&drafted.value, "Comes back");
  draft = pathos_draft_new (places, 2, &drafted, 1);
  check_draft (&play, draft, 0);

  g_assert_true (stages->items[1] == places[0].element);
  g_assert_cmpstr (stage->title, ==, "Comes back");
  g_assert_cmpuint (stage->touchpoints->n_items, ==, 3);
  g_assert_true (stage->touchpoints->items[1] == places[1].element);

  pathos_history_undo (play.world.history);
  g_assert_null (PATHOS_ELEMENT (stage)->list);
  g_assert_cmpuint (stage->touchpoints->n_items, ==, 2);

  g_clear_pointer (&draft, pathos_draft_unref);
  g_clear_object (&stage);
  g_value_unset (&drafted.value);
  play_end (&play);
}

/* New personas get their looks before a draft sets the colour of one of them, while it runs as when it is
 * committed. */
static void
test_new_looks (void)
{
  Play play = { 0 };
  g_autoptr (PathosElement) first = g_object_new (PATHOS_TYPE_PERSONA, "name", "Ada", NULL);
  g_autoptr (PathosElement) second = g_object_new (PATHOS_TYPE_PERSONA, "name", "Bo", NULL);
  g_autoptr (PathosDraft) draft = NULL;
  PathosList      *personas;
  PathosDraftPlace places[2] = { { first, .is_new = TRUE }, { second, .is_new = TRUE } };
  PathosDraftValue drafted = { first, pathos_element_find_attr (first, "colour"), G_VALUE_INIT };

  play_begin (&play, map_file_read_sample ("cafe-loyalty"));
  personas = play.world.journey->personas;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    places[i].slot = pathos_slot_new (personas, personas->n_items + i);
  g_value_init (&drafted.value, G_TYPE_UINT);
  g_value_set_uint (&drafted.value, 0xff123456);
  draft = pathos_draft_new (places, G_N_ELEMENTS (places), &drafted, 1);
  check_draft (&play, draft, 0);
  g_assert_cmphex (PATHOS_PERSONA (first)->colour, ==, 0xff123456);
  g_assert_cmphex (PATHOS_PERSONA (second)->colour, ==, pathos_persona_colours[3]); /* the second free one */

  g_clear_pointer (&draft, pathos_draft_unref);
  g_clear_object (&first);
  g_clear_object (&second);
  play_end (&play);
}

/* Whoever makes a draft, what it commits can be saved. */
static void
test_range (void)
{
  Play play = { 0 };
  g_autoptr (PathosDraft) draft = NULL;
  PathosElement   *feeling = NULL;
  PathosDraftValue drafted = { .value = G_VALUE_INIT };

  play_begin (&play, map_file_read_sample ("cafe-loyalty"));
  world_collect (&play.world);
  for (guint i = 0; feeling == NULL; i++)
    {
      if (PATHOS_IS_FEELING (play.world.elements->pdata[i]))
        feeling = play.world.elements->pdata[i];
    }

  drafted.element = feeling;
  drafted.attr = pathos_element_find_attr (feeling, "value");
  g_value_init (&drafted.value, G_TYPE_DOUBLE);
  g_value_set_double (&drafted.value, 7);
  draft = pathos_draft_new (NULL, 0, &drafted, 1);
  g_assert_true (pathos_edit_commit (play.world.history, play.world.journey, draft, NULL));
  g_assert_cmpfloat (PATHOS_FEELING (feeling)->value, ==, PATHOS_FEELING_HIGHEST);

  g_clear_pointer (&draft, pathos_draft_unref);
  play_end (&play);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drafts/range", test_range);
  g_test_add_func ("/drafts/whole-stage", test_whole_stage);
  g_test_add_func ("/drafts/new-looks", test_new_looks);
  g_test_add_func ("/drafts/specimen", test_specimen);
  g_test_add_func ("/drafts/sample", test_sample);
  g_test_add_func ("/drafts/wide", test_wide);

  return g_test_run ();
}
