/* pathos-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-grid.h"

#include "pathos-card.h"
#include "pathos-clean.h"
#include "pathos-lane.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* Where the cells of a block go. Its rows go to the focused lane and those below it, or to the lanes that its
 * first column names; a single column goes to one cell. Its columns go to the focused column and those behind
 * it, and more columns than there are make touchpoints. A row of touchpoints makes new ones behind the
 * focused one.
 *
 * Length: the rules are in one place. */

#define MOST_CHARACTERS 2000 /* of a cell, as when it is typed */

typedef struct
{
  const PathosGrid        *grid;
  PathosJourney           *journey;
  const PathosInsertPlace *place;
  GPtrArray               *lanes;   /* (element-type PathosLane): of each row; NULL for none */
  GPtrArray               *columns; /* (element-type PathosElement): of each column */
  guint                    first;   /* the first column of the block with texts: 1 if names stand before */
  gboolean                 stacks;  /* whether rows become cards below each other */
  GArray                  *places;  /* (element-type PathosDraftPlace) */
  GHashTable              *added;   /* (element-type PathosLane guint): how many cards have come to a lane */
  PathosGridPlan          *plan;
} Planning;

PathosGrid *
pathos_grid_new (void)
{
  PathosGrid *self = g_new0 (PathosGrid, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
pathos_grid_free (PathosGrid *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
pathos_grid_add_row (PathosGrid *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (g_free));
}

/**
 * pathos_grid_add_cell:
 * @text: copied, without what no text of a map has
 *
 * Adds a cell to the last row.
 */
void
pathos_grid_add_cell (PathosGrid *self,
                      const char *text)
{
  g_autofree char *valid = NULL, *clean = NULL;
  char            *cell;

  g_return_if_fail (self != NULL && self->rows->len > 0);
  g_return_if_fail (text != NULL);

  valid = g_utf8_make_valid (text, -1);
  clean = pathos_clean_text (valid, NULL);
  cell = pathos_clean_ends (clean != NULL ? clean : valid);
  if (g_utf8_strlen (cell, -1) > MOST_CHARACTERS)
    *g_utf8_offset_to_pointer (cell, MOST_CHARACTERS) = '\0';
  g_ptr_array_add (g_ptr_array_index (self->rows, self->rows->len - 1), cell);
}

static const char *
get_cell (const PathosGrid *self,
          guint             row,
          guint             column)
{
  GPtrArray *cells = g_ptr_array_index (self->rows, row);

  return column < cells->len ? g_ptr_array_index (cells, column) : "";
}

static guint
count_columns (const PathosGrid *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (self->rows, i);

      for (guint j = cells->len; j > n; j--)
        {
          if (*get_cell (self, i, j - 1) != '\0')
            n = j;
        }
    }

  return n;
}

static gboolean
takes_texts (PathosLane *lane)
{
  return lane->kind == PATHOS_LANE_CARDS || lane->kind == PATHOS_LANE_TOUCHPOINTS;
}

static PathosLane *
find_lane (PathosJourney *journey,
           const char    *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; *name != '\0' && i < journey->lanes->n_items; i++)
    {
      PathosLane      *lane = PATHOS_LANE (journey->lanes->items[i]);
      g_autofree char *title = g_utf8_casefold (lane->title, -1);

      if (takes_texts (lane) && g_str_equal (title, folded))
        return lane;
    }

  return NULL;
}

/* Returns: whether the first column names the lanes of all rows */
static gboolean
find_named_lanes (Planning *self)
{
  PathosLane *lane = NULL;

  for (guint i = 0; i < self->grid->rows->len; i++)
    {
      const char *name = get_cell (self->grid, i, 0);

      lane = *name != '\0' ? find_lane (self->journey, name) : lane;
      if (lane == NULL)
        break;
      g_ptr_array_add (self->lanes, lane);
    }

  if (self->lanes->len == self->grid->rows->len)
    return TRUE;

  g_ptr_array_set_size (self->lanes, 0);
  return FALSE;
}

/* Returns: (nullable): what has the focus, or is around it, of this type */
static PathosElement *
find_focused (const Planning *self,
              GType           type)
{
  PathosElement *element;

  for (element = self->place->beside; element != NULL; element = element->parent)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (element, type))
        return element;
    }
  for (element = self->place->at; element != NULL; element = element->parent)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (element, type))
        return element;
    }

  return NULL;
}

/* The focused lane is that of the touchpoints if the focus is on one. */
static gboolean
is_first_lane (Planning   *self,
               PathosLane *lane,
               gpointer    focused)
{
  return focused != NULL ? lane == focused : lane->kind == PATHOS_LANE_TOUCHPOINTS;
}

/* Rows go to the focused lane and those below it that are shown. What is left goes to the last. */
static void
find_lanes (Planning *self)
{
  PathosList *lanes = self->journey->lanes;
  gpointer    focused = find_focused (self, PATHOS_TYPE_LANE);
  gboolean    begun = FALSE;

  for (guint i = 0; i < lanes->n_items && self->lanes->len < self->grid->rows->len; i++)
    {
      PathosLane *lane = PATHOS_LANE (lanes->items[i]);

      begun |= is_first_lane (self, lane, focused);
      if (begun && takes_texts (lane) && (lane->visible || lane == focused))
        g_ptr_array_add (self->lanes, lane);
      if (self->stacks && self->lanes->len == 1)
        break;
    }

  while (self->lanes->len > 0 && self->lanes->len < self->grid->rows->len)
    g_ptr_array_add (self->lanes, g_ptr_array_index (self->lanes, self->lanes->len - 1));
}

static PathosElement *
add (Planning   *self,
     PathosList *list,
     guint       index,
     GType       type)
{
  PathosDraftPlace place = { g_object_new (type, NULL), pathos_slot_new (list, index), TRUE };

  g_array_append_val (self->places, place);
  return place.element;
}

/* Adds touchpoints until there are enough columns: behind the focused one, or at the end of the map. */
static void
add_touchpoints (Planning *self,
                 guint     n,
                 gboolean  behind)
{
  PathosList    *stages = self->journey->stages, *list;
  PathosElement *beside = behind ? find_focused (self, PATHOS_TYPE_TOUCHPOINT) : NULL;
  PathosElement *stage = behind ? find_focused (self, PATHOS_TYPE_STAGE) : NULL;
  guint          index = 0;

  if (self->columns->len >= n)
    return;
  if (stage == NULL && stages->n_items > 0)
    stage = stages->items[stages->n_items - 1];
  if (stage == NULL)
    stage = add (self, stages, 0, PATHOS_TYPE_STAGE);

  list = PATHOS_STAGE (stage)->touchpoints;
  if (beside == NULL || !pathos_list_find (list, beside, &index))
    index = list->n_items;
  else
    index++;
  while (beside != NULL && index < list->n_items &&
         pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (list->items[index])))
    index++;

  for (; self->columns->len < n; self->plan->n_touchpoints++)
    g_ptr_array_add (self->columns, add (self, list, index++, PATHOS_TYPE_TOUCHPOINT));
}

/* Takes the columns from the focused one on, as long as there are some. */
static void
find_columns (Planning *self,
              guint     n)
{
  PathosList    *stages = self->journey->stages;
  PathosElement *card = find_focused (self, PATHOS_TYPE_CARD), *at = self->place->at;
  gboolean       begun;

  if (at == NULL && card != NULL)
    at = pathos_journey_find (self->journey, PATHOS_CARD (card)->at);
  begun = at == NULL;
  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (stages->items[i])->touchpoints;

      begun |= stages->items[i] == at;
      if (begun && list->n_items == 0 && self->columns->len < n)
        g_ptr_array_add (self->columns, stages->items[i]);
      for (guint j = 0; j < list->n_items; j++)
        {
          begun |= list->items[j] == at;
          if (begun && self->columns->len < n &&
              (list->items[j] == at ||
               !pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (list->items[j]))))
            g_ptr_array_add (self->columns, list->items[j]);
        }
    }
}

static gboolean
has_titles (const Planning *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (PATHOS_LANE (g_ptr_array_index (self->lanes, i))->kind == PATHOS_LANE_TOUCHPOINTS)
        return TRUE;
    }

  return FALSE;
}

static void
add_text (Planning   *self,
          PathosLane *lane,
          guint       column,
          const char *text)
{
  PathosElement *at = g_ptr_array_index (self->columns, column), *card;
  guint          n_added = GPOINTER_TO_UINT (g_hash_table_lookup (self->added, lane));

  if (*text == '\0')
    return;
  if (lane->kind == PATHOS_LANE_TOUCHPOINTS)
    {
      g_object_set (at, "title", text, NULL);
      return;
    }

  if (lane->scope == PATHOS_SCOPE_STAGE && PATHOS_IS_TOUCHPOINT (at) && at->parent != NULL)
    at = at->parent;
  card = add (self, lane->cards, lane->cards->n_items + n_added, PATHOS_TYPE_CARD);
  g_object_set (card, "at", at->id, "text", text, NULL);
  g_hash_table_insert (self->added, lane, GUINT_TO_POINTER (n_added + 1));
  self->plan->n_texts++;
}

static void
add_texts (Planning *self,
           guint     n_columns)
{
  gboolean is_line = self->stacks && has_titles (self);

  for (guint i = 0; i < self->grid->rows->len; i++)
    {
      PathosLane *lane = g_ptr_array_index (self->lanes, i);

      for (guint j = 0; j < n_columns; j++)
        add_text (self, lane, is_line ? i : j, get_cell (self->grid, i, self->first + j));
    }

  self->plan->n_lanes = g_hash_table_size (self->added);
}

static gboolean
plan_all (Planning *self,
          GError  **error)
{
  guint n_columns = count_columns (self->grid);

  if (n_columns > 1 && find_named_lanes (self))
    self->first = 1;
  self->stacks = n_columns == 1;
  if (self->first == 0)
    find_lanes (self);
  n_columns -= MIN (self->first, n_columns);
  if (n_columns == 0 || self->lanes->len < self->grid->rows->len)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           n_columns == 0 ? _ ("There is no text to paste.")
                                          : _ ("Choose a cell for the text first."));
      return FALSE;
    }

  if (!has_titles (self))
    find_columns (self, n_columns);
  add_touchpoints (self, has_titles (self) && self->stacks ? self->grid->rows->len : n_columns,
                   has_titles (self));
  add_texts (self, n_columns);
  return TRUE;
}

/**
 * pathos_grid_plan:
 * @plan: (out caller-allocates): the caller clears it, also after a failure
 *
 * Finds where the cells of a block go.
 *
 * Returns: whether they have places; if not, @error says why in a sentence for people
 */
gboolean
pathos_grid_plan (const PathosGrid        *self,
                  PathosJourney           *journey,
                  const PathosInsertPlace *place,
                  PathosGridPlan          *plan,
                  GError                 **error)
{
  g_autoptr (GPtrArray) lanes = g_ptr_array_new ();
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  Planning planning = { self, journey, place, lanes, columns, 0, FALSE, places, added, plan };
  gboolean done;

  g_return_val_if_fail (self != NULL && place != NULL && plan != NULL, FALSE);
  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), FALSE);

  *plan = (PathosGridPlan) { NULL };
  done = plan_all (&planning, error);
  if (done)
    plan->draft = pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len, NULL, 0);
  for (guint i = 0; i < places->len; i++)
    g_object_unref (g_array_index (places, PathosDraftPlace, i).element);

  return done;
}

void
pathos_grid_plan_clear (PathosGridPlan *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->draft, pathos_draft_unref);
}

/**
 * pathos_grid_plan_describe:
 *
 * Returns: (transfer full): what would be added, such as “12 texts in 3 lanes; 2 new touchpoints”
 */
char *
pathos_grid_plan_describe (const PathosGridPlan *self)
{
  g_autofree char *texts = NULL, *lanes = NULL, *touchpoints = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  touchpoints = g_strdup_printf (ngettext ("%u new touchpoint", "%u new touchpoints", self->n_touchpoints),
                                 self->n_touchpoints);
  if (self->n_texts == 0)
    return g_steal_pointer (&touchpoints);

  texts = g_strdup_printf (ngettext ("%u text", "%u texts", self->n_texts), self->n_texts);
  /* Translators: 12 texts in 3 lanes. %s: 12 texts. */
  lanes = g_strdup_printf (ngettext ("%s in %u lane", "%s in %u lanes", self->n_lanes), texts, self->n_lanes);
  return self->n_touchpoints == 0 ? g_steal_pointer (&lanes) : g_strdup_printf ("%s; %s", lanes, touchpoints);
}

/**
 * pathos_grid_plan_dup_label:
 *
 * Returns: (transfer full): what the step is called
 */
char *
pathos_grid_plan_dup_label (const PathosGridPlan *self)
{
  g_autofree char *name = NULL;
  guint            n;

  g_return_val_if_fail (self != NULL && self->draft != NULL, NULL);

  n = self->draft->n_places;
  if (n != 1)
    return g_strdup_printf (ngettext ("Paste %u Element", "Paste %u Elements", n), n);

  name = pathos_wording_name (self->draft->places[0].element);
  return g_strdup_printf (_ ("Paste %s"), name);
}
