/* pathos-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what fits a page is found by laying out, for one page and for many alike. */

#include "config.h"

#include "pathos-pages.h"

#include "pathos-drawn.h"
#include "pathos-lane-kinds.h"
#include "pathos-plan.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>

/* On a page, columns have the width at which the text is largest. Wide columns make low lanes, narrow ones a
 * narrow map; in between, the map has the proportions of the page.
 *
 * With a page for each stage, the lanes of a stage are spread over as many pages as are needed to keep the
 * text readable; header, bar of stages and legend are repeated on each. All pages have one scale, so that a
 * slide show does not jump. */

#define POINTS         0.75f /* in a map unit */
#define TARGET_TEXT_PT 10.0f /* points: the goal for pages of stages */
#define MIN_TEXT_PT    2.0f  /* points: smaller text is refused */
#define MAX_SCALE      1.6f  /* the largest scale of a small map on a large page */
#define N_TRIES        5
#define MOST_LOOKED_AT 20000000 /* cards on all pages of stages together */
#define MOST_WEIGHT    25000000 /* of all tries together; see pathos_drawn_weigh_map() */

static float
text_points (const PathosScene *scene,
             float              scale)
{
  return scene->smallest_text * scale * POINTS;
}

/* Returns: the size of the smallest text on any of @pages, in points */
float
pathos_pages_get_smallest_text (GPtrArray *pages)
{
  float smallest = G_MAXFLOAT;

  g_return_val_if_fail (pages != NULL, 0);

  for (guint i = 0; i < pages->len; i++)
    {
      PathosPage *page = pages->pdata[i];

      smallest = MIN (smallest, text_points (page->scene, page->scale));
    }

  return smallest;
}

/* The margin of the page replaces that of the scene. */
typedef struct
{
  float width, height;  /* of the page */
  float room_x, room_y; /* of the area between its margins */
} Sheet;

static Sheet
sheet_for (const PathosPageSetup *setup)
{
  float margin = PATHOS_PAGE_MARGIN * MIN (setup->width, setup->height);

  return (Sheet) { setup->width, setup->height, setup->width - 2 * margin, setup->height - 2 * margin };
}

static float
scale_across (const Sheet       *sheet,
              const PathosScene *scene)
{
  return sheet->room_x / (scene->width - 2 * PATHOS_MARGIN);
}

static float
scale_down (const Sheet       *sheet,
            const PathosScene *scene)
{
  return sheet->room_y / (scene->height - 2 * PATHOS_MARGIN);
}

static float
fit (const Sheet       *sheet,
     const PathosScene *scene)
{
  return MIN (scale_across (sheet, scene), scale_down (sheet, scene));
}

static PathosPage *
put_on_sheet (const Sheet *sheet,
              PathosScene *scene,
              float        scale)
{
  PathosPage *page = pathos_page_new_whole (scene);

  *page = (PathosPage) {
    page->scene, sheet->width, sheet->height,
    (sheet->width - scale * scene->width) / 2, (sheet->height - scale * scene->height) / 2, scale
  };
  return page;
}

/* What the functions below share. */
typedef struct
{
  PathosLayout          *layout;
  PathosJourney         *journey;
  const PathosTheme     *theme;
  const PathosView      *view;
  const PathosPageSetup *setup;
  Sheet                  sheet;
  guint                  most_pages;
} Job;

/* Lays the map out with a @width without margins. It becomes wider if its columns need that. */
static PathosScene *
lay_out_across (const Job        *job,
                const PathosView *view,
                float             width)
{
  PathosView at = *view;

  at.page_width = 2 * PATHOS_MARGIN + width;
  return pathos_layout_run (job->layout, job->theme, &at);
}

static PathosScene *
lay_out_at (const Job *job,
            guint      n_columns,
            float      column)
{
  return lay_out_across (job, job->view, PATHOS_GUTTER + MAX (n_columns, 1) * column);
}

static guint
count_columns (const Job *job)
{
  g_autoptr (PathosOverlay) overlay = pathos_overlay_new (job->journey);
  g_autoptr (PathosColumns) columns = pathos_columns_new (overlay, job->view);

  return columns->n_columns;
}

/* Returns: how many widths are tried, apart from the first: fewer of a map that takes seconds each time */
static int
count_tries (guint64 weight)
{
  return (int) CLAMP (MOST_WEIGHT / weight, 1, N_TRIES + 1) - 1;
}

/**
 * pathos_pages_check_times:
 * @n_times: how often @journey will be laid out on pages of their own
 * @fits: whether it is made to fit a page, for which several widths are tried
 *
 * Returns: whether that takes no longer than a few seconds
 */
gboolean
pathos_pages_check_times (PathosJourney *journey,
                          guint          n_times,
                          gboolean       fits,
                          GError       **error)
{
  guint64 weight = pathos_drawn_weigh_map (journey);
  guint   n_tries = fits ? (guint) count_tries (weight) : 0;

  if (n_times <= 1 || weight * (n_tries + 1) * n_times <= MOST_WEIGHT)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                       _ ("The map is too large for pages of so many personas. Choose fewer, or divide the "
                          "map."));
  return FALSE;
}

/* Returns: whether text cannot become readable, because no width makes a map that much smaller */
static gboolean
is_hopeless (float scale)
{
  return scale * PATHOS_SIZE_CELL * POINTS < MIN_TEXT_PT / 4;
}

/* Returns: whether text would be far too small, so that it would also be if the page were turned */
gboolean
pathos_pages_is_hopeless (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

/* @points: the height of the smallest text */
static void
refuse (const PathosPageSetup *setup,
        float                  points,
        GError               **error)
{
  int code = points < MIN_TEXT_PT / 4 ? G_IO_ERROR_MESSAGE_TOO_LARGE : G_IO_ERROR_NO_SPACE;

  g_set_error (error, G_IO_ERROR, code,
               setup->stages ? _ ("The map is too large for the page: its text would be %.1f points high. "
                                  "Choose a larger page, or none.")
                             : _ ("The map is too large for the page: its text would be %.1f points high. "
                                  "Choose a page for each stage, a larger page, or none."),
               points);
}

/* Finds by bisection the column width at which the map has the proportions of the page. Returns:
 * (nullable) */
static PathosScene *
lay_out_best (const Job *job,
              GError   **error)
{
  const Sheet *sheet = &job->sheet;
  guint        n_columns = count_columns (job);
  float        narrow = PATHOS_COLUMN_MIN, wide = PATHOS_COLUMN_MAX;
  int          n_tries = count_tries (pathos_drawn_weigh_map (job->journey));
  float        largest = sheet->room_x / (PATHOS_GUTTER + n_columns * narrow);
  g_autoptr (PathosScene) best = NULL;

  if (is_hopeless (largest))
    {
      refuse (job->setup, largest * PATHOS_SIZE_CELL * POINTS, error);
      return NULL;
    }

  best = lay_out_at (job, n_columns, n_tries == 0 ? PATHOS_COLUMN_WIDTH : narrow);
  for (int i = 0; i < n_tries && scale_down (sheet, best) < scale_across (sheet, best); i++)
    {
      float column = i == 0 ? wide : roundf ((narrow + wide) / 2);
      g_autoptr (PathosScene) scene = NULL;

      if (is_hopeless (fit (sheet, best)))
        break;
      if (!pathos_progress_step (job->setup->progress, (double) (i + 1) / (N_TRIES + 1), error))
        return NULL;

      scene = lay_out_at (job, n_columns, column);
      if (fit (sheet, scene) > fit (sheet, best))
        {
          g_clear_pointer (&best, pathos_scene_unref);
          best = pathos_scene_ref (scene);
        }

      if (scale_down (sheet, scene) < scale_across (sheet, scene))
        narrow = column;
      else
        wide = column;
      if (narrow >= wide)
        break;
    }

  return g_steal_pointer (&best);
}

/* Measures the lanes in a scene that shows all of them. */
static GArray *
measure_lanes (const PathosScene *scene,
               float             *rest)
{
  GArray *heights = g_array_new (FALSE, FALSE, sizeof (float));

  *rest = scene->height - 2 * PATHOS_MARGIN;
  for (guint i = 0; i < scene->root->n_children; i++)
    {
      const PathosGroup *group = (const PathosGroup *) scene->root->children[i].node;

      if (group->role != PATHOS_GROUP_LANE)
        continue;
      *rest -= group->area.size.height;
      g_array_append_val (heights, group->area.size.height);
    }

  return heights;
}

static gboolean
is_line (PathosJourney *journey,
         guint          shown)
{
  for (guint i = 0; i < journey->lanes->n_items; i++)
    {
      PathosLane *lane = (PathosLane *) journey->lanes->items[i];

      if (lane->visible && shown-- == 0)
        return pathos_lane_get_kind_row (lane)->is_divider;
    }

  return FALSE;
}

/* Returns: how many lanes from @first fit onto a page: at least one, and no divider at the foot of a page */
static guint
count_fitting (PathosJourney *journey,
               GArray        *heights,
               guint          first,
               float          room)
{
  guint n = 0;

  g_assert (first < heights->len);

  while (first + n < heights->len && (n == 0 || room >= g_array_index (heights, float, first + n)))
    {
      room -= g_array_index (heights, float, first + n);
      n++;
    }

  while (n > 1 && first + n < heights->len && is_line (journey, first + n - 1))
    n--;
  return n;
}

static float
get_highest (GArray *heights)
{
  float highest = 1;

  for (guint i = 0; i < heights->len; i++)
    highest = MAX (highest, g_array_index (heights, float, i));

  return highest;
}

/* Header, bar of stages and legend are on every page of a stage; its lanes are distributed. What is above the
 * lanes differs from page to page, so each page is laid out with one lane first, to find out how much room
 * there is for lanes. Returns: whether the stage may be readable on them */
static gboolean
lay_out_stage (const Job        *job,
               const PathosView *view,
               GPtrArray        *scenes)
{
  float scale = TARGET_TEXT_PT / (PATHOS_SIZE_CELL * POINTS);
  float across = job->sheet.room_x / scale;
  g_autoptr (PathosScene) all = lay_out_across (job, view, across);
  float repeated;
  g_autoptr (GArray) heights = measure_lanes (all, &repeated);
  PathosView part = *view;

  /* If all lanes are hidden, none has to be distributed. */
  if (heights->len == 0 ||
      is_hopeless (MIN (scale_across (&job->sheet, all), job->sheet.room_y / get_highest (heights))))
    {
      g_ptr_array_add (scenes, g_steal_pointer (&all));
      return heights->len == 0;
    }

  do
    {
      g_autoptr (PathosScene) one = NULL;
      float room;

      part.n_lanes = 1;
      one = lay_out_across (job, &part, across);
      g_array_unref (measure_lanes (one, &repeated));
      room = job->sheet.room_y / scale - repeated;
      part.n_lanes = MAX (1, count_fitting (job->journey, heights, part.first_lane, room));
      g_ptr_array_add (scenes, lay_out_across (job, &part, across));
      part.first_lane += part.n_lanes;
    }
  while (part.first_lane < heights->len && scenes->len <= job->most_pages);

  return TRUE;
}

/* All headers start at the same position as that of the fullest page. */
static void
align_tops (GPtrArray *pages)
{
  float top = G_MAXFLOAT;

  for (guint i = 0; i < pages->len; i++)
    top = MIN (top, ((PathosPage *) pages->pdata[i])->y);
  for (guint i = 0; i < pages->len; i++)
    ((PathosPage *) pages->pdata[i])->y = top;
}

static gboolean
check_count (guint    n_pages,
             guint    most,
             GError **error)
{
  if (n_pages <= most)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               ngettext ("There would be more than %u page. Choose a single page, or divide the map.",
                         "There would be more than %u pages. Choose a single page, or divide the map.", most),
               most);
  return FALSE;
}

/* Returns: whether an export may have so many pages */
gboolean
pathos_pages_check_count (guint    n_pages,
                          GError **error)
{
  return check_count (n_pages, PATHOS_MAX_PAGES, error);
}

/* For each page of stages, all cards are looked at, so a map with many may have fewer of them. */
static guint
count_most_pages (PathosJourney *journey)
{
  guint n_cards = 1;

  for (guint i = 0; i < journey->lanes->n_items; i++)
    n_cards += PATHOS_LANE (journey->lanes->items[i])->cards->n_items;

  return CLAMP (MOST_LOOKED_AT / n_cards, 1, PATHOS_MAX_PAGES);
}

static GPtrArray *
lay_out_stages (const Job *job,
                GError   **error)
{
  GPtrArray *pages;
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_scene_unref);
  guint n_stages = job->view->n_stages > 0 ? job->view->n_stages : MAX (job->journey->stages->n_items, 1);
  float scale = MAX_SCALE;

  for (guint i = 0; i < n_stages; i++)
    {
      PathosView part = *job->view;

      if (!check_count (MAX (n_stages, scenes->len), job->most_pages, error) ||
          !pathos_progress_step (job->setup->progress, (double) i / n_stages, error))
        return NULL;

      part.first_stage = job->view->first_stage + i;
      part.n_stages = 1;
      if (!lay_out_stage (job, &part, scenes))
        break;
    }

  if (!check_count (scenes->len, job->most_pages, error))
    return NULL;

  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_page_free);
  for (guint i = 0; i < scenes->len; i++)
    scale = MIN (scale, fit (&job->sheet, scenes->pdata[i]));
  for (guint i = 0; i < scenes->len; i++)
    g_ptr_array_add (pages, put_on_sheet (&job->sheet, scenes->pdata[i], scale));
  align_tops (pages);

  return pages;
}

static GPtrArray *
lay_out_whole (const Job *job,
               GError   **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_page_free);
  g_autoptr (PathosScene) scene = NULL;

  if (job->setup->width == 0)
    {
      scene = pathos_layout_run (job->layout, job->theme, job->view);
      g_ptr_array_add (pages, pathos_page_new_whole (scene));
      return g_steal_pointer (&pages);
    }

  scene = lay_out_best (job, error);
  if (scene == NULL)
    return NULL;

  g_ptr_array_add (pages, put_on_sheet (&job->sheet, scene, MIN (fit (&job->sheet, scene), MAX_SCALE)));
  return g_steal_pointer (&pages);
}

/**
 * pathos_pages_lay_out:
 * @view: whose page size and ranges are the caller's starting point; the page's width is set here
 *
 * Lays a map out for pages: fitted and centred, never stretched or cropped.
 *
 * Returns: (transfer full) (element-type PathosPage): at least one page, or %NULL if the map is too large for
 *   it or the setup's progress was cancelled
 */
GPtrArray *
pathos_pages_lay_out (PathosJourney         *journey,
                      const PathosTheme     *theme,
                      const PathosView      *view,
                      const PathosPageSetup *setup,
                      GError               **error)
{
  g_autoptr (PathosLayout) layout = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  Job   job;
  float smallest;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (setup != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!pathos_progress_step (setup->progress, 0, error))
    return NULL;

  layout = pathos_layout_new (journey);
  job = (Job) { layout, journey, theme, view, setup, sheet_for (setup), 0 };
  if (setup->width > 0 && setup->stages)
    job.most_pages = count_most_pages (journey);
  pages = setup->width > 0 && setup->stages ? lay_out_stages (&job, error) : lay_out_whole (&job, error);
  if (pages == NULL)
    return NULL;

  smallest = pathos_pages_get_smallest_text (pages);
  if (smallest < MIN_TEXT_PT)
    {
      refuse (setup, smallest, error);
      return NULL;
    }

  return g_steal_pointer (&pages);
}
