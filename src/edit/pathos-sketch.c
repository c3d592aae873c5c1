/* pathos-sketch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-sketch.h"

#include "pathos-claims.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <glib/gi18n.h>
#include <math.h>

/* What was measured or heard stays as it is, unless somebody insists.
 *
 * The curve passes where the line was drawn over the middle of a column, or nearest to it, and the last time
 * counts: between its points, the line may do what it likes. Heights are counted from where the value is 0,
 * because the lane grows and moves with what is drawn in it. */

#define MARGIN 0.5   /* beyond the ends of the scale, in its units, where drawing may begin */
#define STEEP  2.0f  /* down or up for one along: this sets a column that has been passed */
#define INNER  0.25f /* how far from its middle, in widths of the column, another pass is one */

/* Where the line was when a column was set. */
typedef struct
{
  graphene_point_t point;
  guint            pass;
} Nearest;

struct _PathosSketch
{
  PathosJourney *journey;
  PathosElement *persona;
  GHashTable    *feelings; /* (element-type utf8 PathosElement): by the id of their place, some new */
  GHashTable    *values;   /* (element-type PathosElement double) */
  PathosElement *last;     /* (nullable): the feeling that was set last */

  graphene_point_t point;     /* the end of the line, counted from where the value is 0 */
  float            zero;      /* where that is in the scene */
  gboolean         has_point; /* whether the line has begun */
  GHashTable      *nearest;   /* (element-type utf8 Nearest): by the id of the place */
  guint            pass;      /* a number for each time that the line is in another column */
};

/**
 * pathos_sketch_new:
 * @persona: the id of the persona
 *
 * Returns: (transfer full): a sketch of nothing yet
 */
PathosSketch *
pathos_sketch_new (PathosJourney *journey,
                   const char    *persona)
{
  PathosSketch  *self;
  PathosElement *element;

  g_return_val_if_fail (PATHOS_IS_JOURNEY (journey), NULL);
  g_return_val_if_fail (persona != NULL, NULL);

  element = pathos_journey_find (journey, persona);
  g_return_val_if_fail (element != NULL, NULL);

  self = g_new0 (PathosSketch, 1);
  self->journey = g_object_ref (journey);
  self->persona = g_object_ref (element);
  self->feelings = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, g_object_unref);
  self->values = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->nearest = g_hash_table_new_full (pathos_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
pathos_sketch_free (PathosSketch *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->nearest);
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->feelings);
  g_object_unref (self->persona);
  g_object_unref (self->journey);
  g_free (self);
}

/**
 * pathos_sketch_get_track:
 *
 * Returns: (transfer none): the track that is drawn, which is the id of the persona
 */
const char *
pathos_sketch_get_track (PathosSketch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->persona->id;
}

/* Returns: (nullable): the feelings of a touchpoint or a stage */
static PathosList *
get_list (PathosElement *at)
{
  if (PATHOS_IS_TOUCHPOINT (at))
    return PATHOS_TOUCHPOINT (at)->feelings;

  return PATHOS_IS_STAGE (at) ? PATHOS_STAGE (at)->feelings : NULL;
}

/* Returns: (transfer full): the feeling of the persona in @list, a new one if there is none */
static PathosElement *
find_or_create (PathosSketch *self,
                PathosList   *list)
{
  PathosElement *known = pathos_feeling_find (list, self->persona->id);

  return known != NULL ? g_object_ref (known)
                       : g_object_new (PATHOS_TYPE_FEELING, "persona", self->persona->id, NULL);
}

/* @at: the id of the place
 * @any_basis: whether what was measured or heard is set, too
 *
 * Returns: whether the value is another one now */
static gboolean
set_value (PathosSketch *self,
           const char   *at,
           double        value,
           gboolean      any_basis)
{
  PathosElement *place, *feeling;
  PathosList    *list;
  double        *known;

  place = pathos_journey_find (self->journey, at);
  list = place != NULL ? get_list (place) : NULL;
  if (list == NULL)
    return FALSE;

  feeling = g_hash_table_lookup (self->feelings, at);
  if (feeling == NULL)
    {
      feeling = find_or_create (self, list);
      g_hash_table_insert (self->feelings, g_strdup (at), feeling);
    }
  if (feeling->list != NULL && PATHOS_FEELING (feeling)->basis != PATHOS_BASIS_ASSUMED && !any_basis)
    return FALSE;

  known = g_hash_table_lookup (self->values, feeling);
  if (known != NULL && *known == value)
    return FALSE;

  g_hash_table_insert (self->values, feeling, g_memdup2 (&value, sizeof value));
  self->last = feeling;
  return TRUE;
}

/* Returns: the value on an axis at a height counted from where it is 0 */
static double
get_value (const PathosAxis *axis,
           float             y,
           gboolean          is_fine)
{
  double steps = is_fine ? axis->fine : axis->snap;

  return CLAMP (round (y / axis->unit_y * steps) / steps, axis->minimum, axis->maximum);
}

/* Returns: where in the scene the value is 0 */
static float
get_zero (const PathosPlaced *placed)
{
  return placed->rect.origin.y + placed->rect.size.height / 2 -
         (float) placed->group->values[0] * placed->group->axes->axis[0].unit_y;
}

/**
 * pathos_sketch_snap:
 * @placed: a part of a curve
 * @y: in the scene
 *
 * Returns: where the middle of the part would be if it were drawn there, in the scene
 */
float
pathos_sketch_snap (const PathosPlaced *placed,
                    float               y)
{
  const PathosAxis *axis = &placed->group->axes->axis[0];
  float             zero = get_zero (placed);

  return zero + (float) get_value (axis, y - zero, FALSE) * axis->unit_y;
}

/**
 * pathos_sketch_reaches:
 * @placed: a part of a curve
 * @y: in the scene
 *
 * Returns: whether a press there is meant for the curve, and not for what is above or below it
 */
gboolean
pathos_sketch_reaches (const PathosPlaced *placed,
                       float               y)
{
  const PathosAxis *axis = &placed->group->axes->axis[0];
  double            value = (y - get_zero (placed)) / axis->unit_y;

  return value >= axis->minimum - MARGIN && value <= axis->maximum + MARGIN;
}

/* Returns: the point of the line to @to that is nearest to @x, of several the last one */
static graphene_point_t
find_nearest (const graphene_point_t *from,
              const graphene_point_t *to,
              float                   x)
{
  float near = CLAMP (x, MIN (from->x, to->x), MAX (from->x, to->x));

  if (near == to->x)
    return *to;

  return GRAPHENE_POINT_INIT (near, from->y + (to->y - from->y) * (near - from->x) / (to->x - from->x));
}

/* @point: (inout): where the line to there is nearest to the middle of a column; where it sets it. Returns:
 * whether it sets it */
static gboolean
counts (PathosSketch            *self,
        const PathosTrackColumn *column,
        const graphene_point_t  *to,
        guint                    pass,
        graphene_point_t        *point)
{
  const Nearest *before = g_hash_table_lookup (self->nearest, column->placed->group->at);
  float          middle = (column->left + column->right) / 2, inner = (column->right - column->left) * INNER;

  if (before == NULL || fabsf (point->x - middle) <= fabsf (before->point.x - middle))
    return TRUE;
  if (before->pass != pass)
    return fabsf (point->x - middle) <= inner;

  *point = *to;
  return fabsf (to->x - middle) <= inner &&
         fabsf (to->y - before->point.y) > STEEP * fabsf (to->x - before->point.x);
}

static gboolean
is_in (const PathosTrackColumn *column,
       float                    x)
{
  return x >= column->left && x < column->right;
}

/* Sets what is in a column on the way to @to. Returns: whether anything is another value now */
static gboolean
pass_column (PathosSketch            *self,
             const PathosTrackColumn *column,
             const graphene_point_t  *to,
             gboolean                 insists)
{
  const PathosGroup *group = column->placed->group;
  guint              pass = is_in (column, self->point.x) ? self->pass : self->pass + 1;
  graphene_point_t   point = find_nearest (&self->point, to, (column->left + column->right) / 2);
  Nearest            nearest;

  if (!counts (self, column, to, pass, &point))
    return FALSE;

  nearest = (Nearest) { point, pass };
  g_hash_table_insert (self->nearest, g_strdup (group->at), g_memdup2 (&nearest, sizeof nearest));
  return set_value (self, group->at, get_value (&group->axes->axis[0], point.y, insists), insists);
}

/**
 * pathos_sketch_draw_to:
 * @tracks: of the scene
 * @to: where the line goes on to, in the scene; the first time, where it begins
 * @insists: whether what was measured or heard is drawn over, too, in fine steps
 *
 * Returns: whether any value is another one now
 */
gboolean
pathos_sketch_draw_to (PathosSketch           *self,
                       PathosTracks           *tracks,
                       const graphene_point_t *to,
                       gboolean                insists)
{
  float                    left, right;
  guint                    n_columns;
  const PathosTrackColumn *columns;
  graphene_point_t         end;
  gboolean                 changed = FALSE, stays = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tracks != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  left = self->has_point ? MIN (self->point.x, to->x) : to->x;
  right = self->has_point ? MAX (self->point.x, to->x) : to->x;
  columns = pathos_tracks_find (tracks, self->persona->id, left, right, &n_columns);
  if (columns != NULL)
    self->zero = get_zero (columns->placed);
  end = GRAPHENE_POINT_INIT (to->x, to->y - self->zero);
  if (!self->has_point)
    self->point = end;
  self->has_point = TRUE;

  for (guint i = 0; i < n_columns; i++)
    {
      /* In the order in which they are drawn, because the last one is to have the focus. */
      const PathosTrackColumn *column = &columns[end.x < self->point.x ? n_columns - 1 - i : i];

      changed |= pass_column (self, column, &end, insists);
      stays |= is_in (column, self->point.x) && is_in (column, end.x);
    }

  if (!stays)
    self->pass++;
  self->point = end;
  return changed;
}

static void
add_feeling (PathosSketch  *self,
             const char    *at,
             PathosElement *feeling,
             GArray        *places,
             GArray        *values)
{
  const double    *known = g_hash_table_lookup (self->values, feeling);
  PathosList      *list = get_list (pathos_journey_find (self->journey, at));
  PathosDraftPlace place = { feeling, pathos_slot_new (list, list->n_items), TRUE };
  g_auto (GValue) value = G_VALUE_INIT;

  if (known == NULL)
    return;

  if (feeling->list == NULL)
    g_array_append_val (places, place);
  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, *known);
  pathos_claims_add_value (values, feeling, pathos_element_find_attr (feeling, "value"), &value);
}

/* Returns: (transfer full): a draft of the curve as it is now */
PathosDraft *
pathos_sketch_create_draft (PathosSketch *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PathosDraftPlace));
  g_autoptr (GArray) values = pathos_draft_values_new ();
  GHashTableIter iter;
  gpointer       at, feeling;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->feelings);
  while (g_hash_table_iter_next (&iter, &at, &feeling))
    {
      if (pathos_journey_find (self->journey, at) != NULL)
        add_feeling (self, at, feeling, places, values);
    }

  return pathos_draft_new ((const PathosDraftPlace *) (gpointer) places->data, places->len,
                           (const PathosDraftValue *) (gpointer) values->data, values->len);
}

/* Returns: (transfer none) (nullable): the feeling that was set last, which may be new */
PathosElement *
pathos_sketch_get_last (PathosSketch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->last;
}

/* Returns: (transfer full): what the step is called */
char *
pathos_sketch_dup_label (PathosSketch *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  name = pathos_wording_name (self->persona);
  /* Translators: an edit. %s: a persona. */
  return g_strdup_printf (_ ("Draw Curve of %s"), name);
}
