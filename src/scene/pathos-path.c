/* pathos-path.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-path.h"

#include <string.h>

/* The distance of the control points of a Bézier curve for a quarter of a circle: 4/3 (√2 − 1) of the
 * radius. */
#define ROUND 0.5522847498f

PathosPath *
pathos_path_new (void)
{
  PathosPath *self = g_new (PathosPath, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->ops = g_byte_array_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  return self;
}

typedef struct
{
  PathosPathFunc create;
  gconstpointer  what;
  float          size;
} Shared;

static guint
hash_shared (gconstpointer key)
{
  const Shared *shared = key;

  return g_direct_hash (shared->what) ^ g_direct_hash ((gpointer) shared->create) ^
         (guint) (shared->size * 16);
}

static gboolean
equal_shared (gconstpointer a,
              gconstpointer b)
{
  const Shared *shared = a, *other = b;

  return shared->create == other->create && shared->what == other->what && shared->size == other->size;
}

/**
 * pathos_path_dup_shared:
 * @what: a constant that is passed to @create
 *
 * Gets a shape that is drawn many times, and creates it the first time.
 *
 * Returns: (transfer full): the path that @create returned the first time
 */
PathosPath *
pathos_path_dup_shared (PathosPathFunc create,
                        gconstpointer  what,
                        float          size)
{
  static GMutex      mutex;
  static GHashTable *paths; /* (element-type Shared PathosPath) */
  Shared             key = { create, what, size };
  PathosPath        *path;

  g_mutex_lock (&mutex);
  if (paths == NULL)
    paths = g_hash_table_new (hash_shared, equal_shared);
  path = g_hash_table_lookup (paths, &key);
  if (path == NULL)
    {
      path = create (what, size);
      g_hash_table_insert (paths, g_memdup2 (&key, sizeof key), path);
    }
  pathos_path_ref (path);
  g_mutex_unlock (&mutex);

  return path;
}

PathosPath *
pathos_path_ref (PathosPath *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pathos_path_unref (PathosPath *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_byte_array_unref (self->ops);
  g_array_unref (self->points);
  g_free (self);
}

static void
add_op (PathosPath  *self,
        PathosPathOp op)
{
  guint8 byte = op;

  g_byte_array_append (self->ops, &byte, 1);
}

static void
add_point (PathosPath *self,
           float       x,
           float       y)
{
  graphene_point_t point = { x, y };

  g_array_append_val (self->points, point);
}

void
pathos_path_move_to (PathosPath *self,
                     float       x,
                     float       y)
{
  add_op (self, PATHOS_PATH_MOVE);
  add_point (self, x, y);
}

void
pathos_path_line_to (PathosPath *self,
                     float       x,
                     float       y)
{
  add_op (self, PATHOS_PATH_LINE);
  add_point (self, x, y);
}

void
pathos_path_curve_to (PathosPath *self,
                      float       x1,
                      float       y1,
                      float       x2,
                      float       y2,
                      float       x,
                      float       y)
{
  add_op (self, PATHOS_PATH_CURVE);
  add_point (self, x1, y1);
  add_point (self, x2, y2);
  add_point (self, x, y);
}

void
pathos_path_close (PathosPath *self)
{
  add_op (self, PATHOS_PATH_CLOSE);
}

/**
 * pathos_path_add_circle:
 *
 * Appends a circle, which starts at its right.
 */
void
pathos_path_add_circle (PathosPath *self,
                        float       x,
                        float       y,
                        float       radius)
{
  pathos_path_add_rounded (self, x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

/**
 * pathos_path_add_rounded:
 * @radius: at most half of the smaller side
 *
 * Appends a rectangle with rounded corners.
 */
void
pathos_path_add_rounded (PathosPath *self,
                         float       x,
                         float       y,
                         float       width,
                         float       height,
                         float       radius)
{
  float r = MIN (radius, MIN (width, height) / 2), k = r * (1 - ROUND);
  float right = x + width, bottom = y + height;

  pathos_path_move_to (self, x + r, y);
  if (width > 2 * r)
    pathos_path_line_to (self, right - r, y);
  pathos_path_curve_to (self, right - k, y, right, y + k, right, y + r);
  if (height > 2 * r)
    pathos_path_line_to (self, right, bottom - r);
  pathos_path_curve_to (self, right, bottom - k, right - k, bottom, right - r, bottom);
  if (width > 2 * r)
    pathos_path_line_to (self, x + r, bottom);
  pathos_path_curve_to (self, x + k, bottom, x, bottom - k, x, bottom - r);
  if (height > 2 * r)
    pathos_path_line_to (self, x, y + r);
  pathos_path_curve_to (self, x, y + k, x + k, y, x + r, y);
  pathos_path_close (self);
}

/**
 * pathos_path_add_path:
 *
 * Appends @other, scaled and then moved.
 */
void
pathos_path_add_path (PathosPath       *self,
                      const PathosPath *other,
                      float             x,
                      float             y,
                      float             scale)
{
  const graphene_point_t *points = (const graphene_point_t *) (gpointer) other->points->data;

  g_byte_array_append (self->ops, other->ops->data, other->ops->len);
  for (guint i = 0; i < other->points->len; i++)
    add_point (self, x + points[i].x * scale, y + points[i].y * scale);
}

/**
 * pathos_path_mirror:
 *
 * Mirrors a path that is not shared yet in @width.
 */
void
pathos_path_mirror (PathosPath *self,
                    float       width)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      graphene_point_t *point = &g_array_index (self->points, graphene_point_t, i);

      point->x = width - point->x;
    }
}

static gboolean
read_numbers (const char **text,
              float       *numbers,
              guint        n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      char *end;

      numbers[i] = (float) g_ascii_strtod (*text, &end);
      if (end == *text)
        return FALSE;
      *text = end;
    }

  return TRUE;
}

static guint
count_arguments (char letter)
{
  switch (letter)
    {
    case 'M':
    case 'L':
      return 2;
    case 'C':
      return 6;
    case 'O':
      return 3;
    case 'R':
      return 5;
    default:
      return 0;
    }
}

static gboolean
add_piece (PathosPath  *self,
           char         letter,
           const float *n)
{
  if (letter == 'M')
    pathos_path_move_to (self, n[0], n[1]);
  else if (letter == 'L')
    pathos_path_line_to (self, n[0], n[1]);
  else if (letter == 'C')
    pathos_path_curve_to (self, n[0], n[1], n[2], n[3], n[4], n[5]);
  else if (letter == 'Z')
    pathos_path_close (self);
  else if (letter == 'O')
    pathos_path_add_circle (self, n[0], n[1], n[2]);
  else if (letter == 'R')
    pathos_path_add_rounded (self, n[0], n[1], n[2], n[3], n[4]);
  else
    return FALSE;

  return TRUE;
}

/**
 * pathos_path_add_notation:
 * @notation: letters and numbers separated by spaces, with absolute coordinates: `M x y`, `L x y`, `C x1 y1
 * x2 y2 x y`, `Z`, `O x y radius` (a circle) and `R x y width height radius` (a rounded rectangle)
 *
 * Returns: whether @notation is valid
 */
gboolean
pathos_path_add_notation (PathosPath *self,
                          const char *notation)
{
  while (TRUE)
    {
      float numbers[6];
      char  letter;

      notation += strspn (notation, " ");
      if (*notation == '\0')
        return TRUE;

      letter = *notation++;
      if (!read_numbers (&notation, numbers, count_arguments (letter)) || !add_piece (self, letter, numbers))
        return FALSE;
    }
}

/**
 * pathos_path_get_bounds:
 *
 * Returns: a rectangle around all points, including control points, between which curves are
 */
graphene_rect_t
pathos_path_get_bounds (const PathosPath *self)
{
  const graphene_point_t *points = (const graphene_point_t *) (gpointer) self->points->data;
  float                   left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  if (self->points->len == 0)
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (guint i = 0; i < self->points->len; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }

  return GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
}
