/* pathos-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-layout.h"

#include "pathos-bands.h"
#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-measure.h"

#include <string.h>

/* A map is a stack of bands: header, bar of stages, lanes, legend. Each band is a group that is kept until something in
 * it changes, and columns are kept until touchpoints come, go or move. So a run after one edit draws one card again, puts
 * one lane together again, and stacks the bands. That a run gives what a new layout would give is tested by comparing the
 * two after every kind of change. */

struct _PathosLayout
{
  PathosJourney   *journey;
  gulong           changed_id;
  PathosTextCache *texts;
  PathosFragments *fragments;
  PathosMeasure   *measure;
  PathosBands     *bands;
  PathosColumns   *columns; /* (nullable): NULL when they must be found again */

  const PathosTheme *theme;
  char              *look; /* what of the view, but for its draft, the run before was made with */
  gboolean           page; /* whether that showed some stages or lanes only */
  PathosDraft        draft;
};

static void
forget_places (PathosLayout *self)
{
  g_clear_pointer (&self->columns, pathos_columns_free);
  pathos_bands_forget_all (self->bands);
}

/* What has come into view has not been measured. */
static void
forget_columns (PathosLayout *self)
{
  forget_places (self);
  pathos_measure_forget_all (self->measure);
}

static void
forget_all (PathosLayout *self)
{
  pathos_fragments_forget_all (self->fragments);
  forget_columns (self);
}

static void
forget_feelings (PathosLayout  *self,
                 PathosElement *owner)
{
  if (PATHOS_IS_TOUCHPOINT (owner))
    pathos_fragments_forget (self->fragments, owner);
  pathos_bands_forget_kind (self->bands, PATHOS_LANE_TOUCHPOINTS);
  pathos_bands_forget_kind (self->bands, PATHOS_LANE_EMOTION);
  pathos_bands_forget_frame (self->bands);
}

/* A touchpoint shows in its own row, in the lanes that repeat it, in the legend, and in the words for its feelings. */
static void
forget_touchpoint (PathosLayout     *self,
                   PathosElement    *touchpoint,
                   const PathosAttr *attr)
{
  pathos_fragments_forget (self->fragments, touchpoint);
  if (strcmp (attr->name, "alternative") == 0 || strcmp (attr->name, "personas") == 0)
    {
      forget_columns (self);
      return;
    }

  pathos_measure_forget (self->measure, touchpoint);
  pathos_bands_forget_kind (self->bands, PATHOS_LANE_TOUCHPOINTS);
  if (strcmp (attr->name, "channels") == 0)
    pathos_bands_forget_kind (self->bands, PATHOS_LANE_CHANNELS);
  else if (strcmp (attr->name, "picture") == 0)
    pathos_bands_forget_kind (self->bands, PATHOS_LANE_PICTURES);
  else if (strcmp (attr->name, "roles") == 0)
    pathos_bands_forget_frame (self->bands);
}

/* The values that stand at a new place or no longer stand at all must be measured again, or not at all. */
static void
forget_card (PathosLayout     *self,
             PathosElement    *card,
             const PathosAttr *attr)
{
  pathos_fragments_forget (self->fragments, card);
  pathos_measure_forget (self->measure, card);
  pathos_bands_forget_lane (self->bands, card->parent);
  if (strcmp (attr->name, "at") == 0 || strcmp (attr->name, "basis") == 0 || strcmp (attr->name, "personas") == 0)
    pathos_bands_forget_frame (self->bands);
}

/* A page of some stages tells where links to others lead, and what its columns are where their lane is on another page. */
static void
value_changed (PathosLayout     *self,
               PathosElement    *element,
               const PathosAttr *attr)
{
  if (self->page)
    pathos_bands_forget_all (self->bands);

  if (PATHOS_IS_TOUCHPOINT (element))
    forget_touchpoint (self, element, attr);
  else if (PATHOS_IS_CARD (element) && element->parent != NULL)
    forget_card (self, element, attr);
  else if (PATHOS_IS_FEELING (element) && element->parent != NULL)
    forget_feelings (self, element->parent);
  else if (PATHOS_IS_STAGE (element))
    {
      pathos_measure_forget (self->measure, element);
      pathos_bands_forget_frame (self->bands);
    }
  else if (PATHOS_IS_JOURNEY (element) && strcmp (attr->name, "language") != 0)
    pathos_bands_forget_frame (self->bands);
  else
    forget_all (self);
}

static void
joined_or_moved_cb (PathosElement *element,
                    gpointer       user_data)
{
  PathosLayout *self = user_data;

  pathos_fragments_forget (self->fragments, element);
  pathos_measure_forget (self->measure, element);
}

static void
left_cb (PathosElement *element,
         gpointer       user_data)
{
  PathosLayout *self = user_data;

  pathos_fragments_drop (self->fragments, element);
  pathos_measure_drop (self->measure, element);
}

static void
list_changed (PathosLayout       *self,
              const PathosChange *change)
{
  PathosList    *list = change->to != NULL ? change->to : change->from;
  PathosElement *element = change->element;

  pathos_element_walk (element, change->kind == PATHOS_CHANGE_REMOVE ? left_cb : joined_or_moved_cb, self);

  if (PATHOS_IS_CARD (element))
    {
      pathos_bands_forget_lane (self->bands, list->owner);
      if (change->from != NULL)
        pathos_bands_forget_lane (self->bands, change->from->owner);
      pathos_bands_forget_frame (self->bands);
    }
  else if (PATHOS_IS_FEELING (element))
    {
      forget_feelings (self, list->owner);
      if (change->from != NULL)
        forget_feelings (self, change->from->owner);
    }
  else if (PATHOS_IS_TOUCHPOINT (element) || PATHOS_IS_STAGE (element))
    forget_columns (self);
  else
    forget_all (self);
}

static void
journey_changed_cb (PathosLayout       *self,
                    const PathosChange *change)
{
  if (change->kind == PATHOS_CHANGE_SET)
    value_changed (self, change->element, change->attr);
  else
    list_changed (self, change);
}

/**
 * pathos_layout_new:
 * @journey: (transfer none): the map, which must outlive the layout
 *
 * Returns: (transfer full): a layout that has measured nothing yet
 */
PathosLayout *
pathos_layout_new (PathosJourney *journey)
{
  PathosLayout *self = g_new0 (PathosLayout, 1);

  self->journey = journey;
  self->texts = pathos_text_cache_new ();
  self->fragments = pathos_fragments_new ();
  self->measure = pathos_measure_new ();
  self->bands = pathos_bands_new ();
  self->changed_id = g_signal_connect_swapped (journey, "changed", G_CALLBACK (journey_changed_cb), self);

  return self;
}

static void
clear_draft (PathosLayout *self)
{
  if (G_IS_VALUE (&self->draft.value))
    g_value_unset (&self->draft.value);
  self->draft = (PathosDraft) { 0 };
}

void
pathos_layout_free (PathosLayout *self)
{
  g_signal_handler_disconnect (self->journey, self->changed_id);
  g_clear_pointer (&self->columns, pathos_columns_free);
  pathos_bands_free (self->bands);
  pathos_measure_free (self->measure);
  pathos_fragments_free (self->fragments);
  pathos_text_cache_free (self->texts);
  clear_draft (self);
  g_free (self->look);
  g_free (self);
}

static char *
describe_look (const PathosView *view)
{
  g_autofree char *personas = view->personas != NULL ? g_strjoinv (" ", view->personas) : g_strdup ("*");
  char             width[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (width, sizeof width, view->page_width);
  return g_strdup_printf ("%s %s %u+%u %u+%u %u %d", width, personas, view->first_stage, view->n_stages, view->first_lane, view->n_lanes, view->today, view->editable);
}

static void
forget_edited (PathosLayout      *self,
               const PathosDraft *draft)
{
  PathosElement *element = draft->edited[0] != '\0' ? pathos_journey_find (self->journey, draft->edited) : NULL;

  if (element == NULL && strcmp (draft->edited, PATHOS_ELEMENT (self->journey)->id) == 0)
    element = PATHOS_ELEMENT (self->journey);
  if (element != NULL && draft->attr != NULL)
    value_changed (self, element, draft->attr);
}

static gboolean
lands_elsewhere (const PathosDraft *a,
                 const PathosDraft *b)
{
  return strcmp (a->lifted, b->lifted) != 0 || strcmp (a->gap, b->gap) != 0 || a->gap_index != b->gap_index;
}

/* What the draft of the run before changed, and what this one changes, is laid out again. */
static void
notice_draft (PathosLayout     *self,
              const PathosView *view)
{
  static const PathosDraft none;
  const PathosDraft       *draft = view->draft != NULL ? view->draft : &none;
  const char              *lifted[] = { self->draft.lifted, draft->lifted };

  forget_edited (self, &self->draft);
  forget_edited (self, draft);
  if (lands_elsewhere (&self->draft, draft))
    {
      for (guint i = 0; i < G_N_ELEMENTS (lifted); i++)
        pathos_fragments_forget (self->fragments, pathos_journey_find (self->journey, lifted[i]));
      forget_places (self);
      if (view->n_stages > 0 || view->first_stage > 0)
        pathos_measure_forget_all (self->measure);
    }

  clear_draft (self);
  self->draft = *draft;
  self->draft.value = (GValue) G_VALUE_INIT;
}

static void
notice_view (PathosLayout      *self,
             const PathosTheme *theme,
             const PathosView  *view)
{
  g_autofree char *look = describe_look (view);

  if (theme != self->theme || g_strcmp0 (look, self->look) != 0)
    {
      forget_all (self);
      g_free (self->look);
      self->look = g_steal_pointer (&look);
      self->page = view->first_stage > 0 || view->n_stages > 0 || view->n_lanes > 0;
      self->theme = theme;
    }

  notice_draft (self, view);
}

#define EMPTY_WIDTH (3 * PATHOS_COLUMN_WIDTH)

/* Finds the columns if need be, and their widths. */
static void
prepare_columns (PathosLayout *self,
                 PathosPlan   *plan)
{
  gboolean found = self->columns != NULL;
  float    width;

  if (!found)
    self->columns = pathos_columns_new (self->journey, plan->view);
  plan->columns = self->columns;

  width = pathos_plan_get_column_width (plan);
  if (pathos_measure_run (self->measure, plan, width) || !found)
    {
      pathos_columns_place (self->columns, width);
      pathos_bands_forget_all (self->bands);
    }

  plan->width = PATHOS_GUTTER + (self->columns->n_columns > 0 ? self->columns->width : EMPTY_WIDTH);
  plan->width = MAX (plan->width, plan->view->page_width - 2 * PATHOS_MARGIN);
}

static PathosScene *
create_scene (PathosPlan *plan,
              PathosNode *root,
              float       height)
{
  PathosScene *scene = g_new0 (PathosScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) root;
  scene->width = plan->width + 2 * PATHOS_MARGIN;
  scene->height = height;
  scene->background = plan->theme->background;
  scene->smallest_text = PATHOS_SIZE_CELL;
  scene->rtl = plan->rtl;
  scene->title = g_strdup (plan->journey->title);
  scene->description = g_strdup (plan->journey->objective);
  scene->language = g_strdup (plan->language);
  scene->author = g_strdup (plan->journey->owner);

  return scene;
}

/**
 * pathos_layout_run:
 * @theme: (transfer none): from pathos_theme_get()
 *
 * Lays the map out as it is now.
 *
 * Returns: (transfer full)
 */
PathosScene *
pathos_layout_run (PathosLayout      *self,
                   const PathosTheme *theme,
                   const PathosView  *view)
{
  PathosPlan   plan;
  PathosNode  *root;
  PathosScene *scene;
  float        height;

  notice_view (self, theme, view);
  pathos_plan_init (&plan, self->journey, theme, view, self->texts);
  prepare_columns (self, &plan);
  root = pathos_bands_stack (self->bands, &plan, self->fragments, &height);
  scene = create_scene (&plan, root, height);
  pathos_plan_clear (&plan);
  pathos_text_cache_sweep (self->texts);

  return scene;
}

/* Returns: (transfer full): the scene of a map that is laid out only once */
PathosScene *
pathos_layout_once (PathosJourney     *journey,
                    const PathosTheme *theme,
                    const PathosView  *view)
{
  g_autoptr (PathosLayout) layout = pathos_layout_new (journey);

  return pathos_layout_run (layout, theme, view);
}
