/* pathos-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-layout-private.h"

#include "pathos-clean.h"

#include <string.h>

/* A map is a stack of bands: header, bar of stages, lanes, legend. Each band is a group that is cached until
 * something in it changes. It consists of blocks of a few stages each, which are cached in the same way. So a
 * run after one edit draws one card again, assembles one block of one lane again, and stacks the bands. When
 * a touchpoint moves, only the blocks that it leaves and enters are drawn again. Tests compare the scene with
 * that of a new layout after every kind of change. */

/**
 * pathos_layout_new:
 * @journey: (transfer none): the map, which must outlive the layout
 *
 * Returns: (transfer full): a layout that has measured nothing yet
 */
PathosLayout *
pathos_layout_new (PathosJourney *journey)
{
  PathosLayout *self;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);

  self = g_new0 (PathosLayout, 1);
  self->journey = journey;
  self->overlay = pathos_overlay_new (journey);
  self->texts = pathos_text_cache_new ();
  self->fragments = pathos_fragments_new ();
  self->measure = pathos_measure_new ();
  self->bands = pathos_bands_new ();
  self->cards = pathos_card_indexes_new ();
  self->changed_id = g_signal_connect_swapped (journey, "changed",
                                               G_CALLBACK (pathos_layout_journey_changed_cb), self);

  return self;
}

void
pathos_layout_free (PathosLayout *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handler_disconnect (self->journey, self->changed_id);
  pathos_layout_forget_names (self);
  g_clear_pointer (&self->columns, pathos_columns_free);
  pathos_card_indexes_free (self->cards);
  pathos_bands_free (self->bands);
  pathos_measure_free (self->measure);
  pathos_fragments_free (self->fragments);
  pathos_text_cache_free (self->texts);
  pathos_overlay_free (self->overlay);
  g_free (self->view_key);
  g_free (self);
}

static char *
make_view_key (const PathosView *view)
{
  g_autofree char *personas = view->personas != NULL ? g_strjoinv (" ", view->personas) : g_strdup ("*");
  char             width[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (width, sizeof width, view->page_width);
  return g_strdup_printf ("%s %s %u+%u %u %d %d", width, personas, view->first_stage, view->n_stages,
                          view->today, view->editable, view->labelled);
}

static void
update_view (PathosLayout      *self,
             const PathosTheme *theme,
             const PathosView  *view)
{
  g_autofree char *key = make_view_key (view);

  if (theme != self->theme || g_strcmp0 (key, self->view_key) != 0)
    {
      pathos_layout_forget_all (self);
      g_free (self->view_key);
      self->view_key = g_steal_pointer (&key);
      self->labelled = view->labelled;
      self->theme = theme;
      self->held = FALSE;
    }
  else if (view->first_lane != self->first_lane || view->n_lanes != self->n_lanes)
    {
      /* Pages with some lanes each have the same columns, which are as wide as all lanes need them. */
      pathos_fragments_forget_all (self->fragments);
      pathos_bands_forget_all (self->bands);
    }

  self->page = view->first_stage > 0 || view->n_stages > 0 || view->n_lanes > 0;
  self->first_lane = view->first_lane;
  self->n_lanes = view->n_lanes;
}

#define EMPTY_WIDTH (3 * PATHOS_COLUMN_WIDTH)

/* Brings the columns and their widths up to date. Returns: whether anything about them has changed */
static gboolean
measure_columns (PathosLayout *self,
                 PathosPlan   *plan)
{
  gboolean changed = self->columns == NULL;
  float    width;

  if (changed)
    self->columns = pathos_columns_new (self->overlay, plan->view);
  else
    changed = pathos_columns_update (self->columns, self->overlay);
  plan->columns = self->columns;
  plan->cards = self->cards;

  width = pathos_plan_get_column_width (plan);
  changed |= pathos_measure_run (self->measure, plan, width);
  if (changed)
    pathos_columns_place (self->columns, width);

  return changed;
}

/* A draft widens columns, but does not make them narrower than they are without it. So the map is measured
 * without the draft first; mostly that was done in the last run. */
static gboolean
hold_widths (PathosLayout      *self,
             const PathosTheme *theme,
             const PathosView  *view)
{
  PathosView without = *view;
  PathosPlan plan;
  gboolean   changed;

  without.draft = NULL;
  pathos_layout_update_draft (self, NULL);
  pathos_measure_release (self->measure);
  pathos_plan_init (&plan, self->overlay, theme, &without, self->texts);
  changed = measure_columns (self, &plan);
  pathos_measure_hold (self->measure, self->columns, pathos_plan_get_column_width (&plan));
  pathos_plan_clear (&plan);

  return changed;
}

static gboolean
update_draft (PathosLayout      *self,
              const PathosTheme *theme,
              const PathosView  *view)
{
  gboolean changed = FALSE;

  if (view->draft == NULL)
    pathos_measure_release (self->measure);
  else if (!self->held)
    changed = hold_widths (self, theme, view);

  self->held = view->draft != NULL;
  pathos_layout_update_draft (self, view->draft);
  return changed;
}

/* @changed: whether columns have changed since they were last drawn */
static void
prepare_columns (PathosLayout *self,
                 PathosPlan   *plan,
                 gboolean      changed)
{
  changed |= measure_columns (self, plan);
  plan->width = PATHOS_GUTTER + (self->columns->n_columns > 0 ? self->columns->width : EMPTY_WIDTH);
  plan->width = MAX (plan->width, plan->view->page_width - 2 * PATHOS_MARGIN);
  pathos_columns_match_blocks (self->columns, plan->width);
  if (changed)
    pathos_bands_forget_order (self->bands);
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
  scene->n_columns = plan->columns->n_columns;
  scene->rtl = plan->rtl;
  scene->grey = plan->theme->patterns;
  scene->title = pathos_clean_line (plan->journey->title);
  scene->description = pathos_clean_line (plan->journey->objective);
  scene->language = g_strdup (plan->language);
  scene->author = pathos_clean_line (plan->journey->owner);

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
  gboolean     changed;
  float        height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  pathos_layout_forget_names (self);
  update_view (self, theme, view);
  changed = update_draft (self, theme, view);
  pathos_plan_init (&plan, self->overlay, theme, view, self->texts);
  prepare_columns (self, &plan, changed);
  root = pathos_bands_stack (self->bands, &plan, self->fragments, &height);
  scene = create_scene (&plan, root, height);
  pathos_plan_clear (&plan);
  pathos_text_cache_sweep (self->texts);

  return scene;
}

/**
 * pathos_layout_describe:
 * @view: of the last run
 * @group: of its scene
 * @from: (nullable): the part that was described before, so that what they have in common is not said again
 *
 * Returns: (transfer full) (nullable): what assistive technology says of @group
 */
char *
pathos_layout_describe (PathosLayout      *self,
                        const PathosView  *view,
                        PathosSaid         said,
                        const PathosGroup *group,
                        const PathosGroup *from)
{
  g_return_val_if_fail (self != NULL && self->theme != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (group != NULL, NULL);

  if (self->names == NULL)
    self->names = pathos_names_new (self->overlay, self->theme, view, self->texts, self->columns,
                                    pathos_bands_get_legend (self->bands));

  return pathos_names_compose (self->names, said, group, from);
}

static gpointer
create (PathosJourney *journey)
{
  return pathos_layout_new (journey);
}

static PathosScene *
run (gpointer           layout,
     const PathosTheme *theme,
     const PathosView  *view)
{
  return pathos_layout_run (layout, theme, view);
}

static char *
describe (gpointer           layout,
          const PathosView  *view,
          PathosSaid         said,
          const PathosGroup *group,
          const PathosGroup *from)
{
  return pathos_layout_describe (layout, view, said, group, from);
}

static void
destroy (gpointer layout)
{
  pathos_layout_free (layout);
}

/* The map itself: stages, lanes and curves. */
const PathosLayoutKind pathos_layout_map = { "map", create, run, describe, destroy };

/* Returns: (transfer full): the scene of a map that is laid out only once */
PathosScene *
pathos_layout_run_once (PathosJourney     *journey,
                        const PathosTheme *theme,
                        const PathosView  *view)
{
  g_autoptr (PathosLayout) layout = pathos_layout_new (journey);

  return pathos_layout_run (layout, theme, view);
}
