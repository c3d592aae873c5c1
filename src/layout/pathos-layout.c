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
  self->changed_id = g_signal_connect_swapped (journey, "changed",
                                               G_CALLBACK (pathos_layout_journey_changed_cb), self);

  return self;
}

void
pathos_layout_free (PathosLayout *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handler_disconnect (self->journey, self->changed_id);
  g_clear_pointer (&self->columns, pathos_columns_free);
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
  return g_strdup_printf ("%s %s %u+%u %u+%u %u %d", width, personas, view->first_stage, view->n_stages,
                          view->first_lane, view->n_lanes, view->today, view->editable);
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
      self->page = view->first_stage > 0 || view->n_stages > 0 || view->n_lanes > 0;
      self->theme = theme;
    }

  pathos_layout_update_draft (self, view->draft);
}

#define EMPTY_WIDTH (3 * PATHOS_COLUMN_WIDTH)

/* Brings the columns and their widths up to date. */
static void
prepare_columns (PathosLayout *self,
                 PathosPlan   *plan)
{
  gboolean changed = self->columns == NULL;
  float    width;

  if (changed)
    self->columns = pathos_columns_new (self->overlay, plan->view);
  else
    changed = pathos_columns_update (self->columns, self->overlay);
  plan->columns = self->columns;

  width = pathos_plan_get_column_width (plan);
  changed |= pathos_measure_run (self->measure, plan, width);
  if (changed)
    pathos_columns_place (self->columns, width);

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
  scene->rtl = plan->rtl;
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
  float        height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  update_view (self, theme, view);
  pathos_plan_init (&plan, self->overlay, theme, view, self->texts);
  prepare_columns (self, &plan);
  root = pathos_bands_stack (self->bands, &plan, self->fragments, &height);
  scene = create_scene (&plan, root, height);
  pathos_plan_clear (&plan);
  pathos_text_cache_sweep (self->texts);

  return scene;
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

static void
destroy (gpointer layout)
{
  pathos_layout_free (layout);
}

/* The map itself: stages, lanes and curves. */
const PathosLayoutKind pathos_layout_map = { "map", create, run, destroy };

/* Returns: (transfer full): the scene of a map that is laid out only once */
PathosScene *
pathos_layout_run_once (PathosJourney     *journey,
                        const PathosTheme *theme,
                        const PathosView  *view)
{
  g_autoptr (PathosLayout) layout = pathos_layout_new (journey);

  return pathos_layout_run (layout, theme, view);
}
