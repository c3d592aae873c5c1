/* pathos-tracks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-tracks.h"

#include "pathos-hash.h"

struct _PathosTracks
{
  GHashTable *columns; /* (element-type utf8 GArray): of PathosTrackColumn from the left, by track */
  const char *first;   /* (nullable): the first track in drawing order */
};

static void
add_column (PathosTracks       *self,
            const PathosPlaced *placed)
{
  const PathosGroup *group = placed->group;
  float              x = placed->rect.origin.x - group->area.origin.x;
  PathosTrackColumn  column = { placed, x - group->extent[0], x + group->extent[1] };
  GArray            *columns = g_hash_table_lookup (self->columns, group->track);

  if (columns == NULL)
    {
      columns = g_array_new (FALSE, FALSE, sizeof (PathosTrackColumn));
      g_hash_table_insert (self->columns, (gpointer) group->track, columns);
    }
  if (self->first == NULL)
    self->first = group->track;
  g_array_append_val (columns, column);
}

static void
add_columns (PathosTracks        *self,
             const PathosSection *section)
{
  for (guint i = 0; i < section->n_places; i++)
    {
      const PathosGroup *group = section->places[i].group;

      if (group->axes != NULL && group->track[0] != '\0' && !(group->facts & PATHOS_FACT_BESIDE))
        add_column (self, &section->places[i]);
    }
}

static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  const PathosTrackColumn *p = a, *q = b;

  return p->left < q->left ? -1 : p->left > q->left;
}

/**
 * pathos_tracks_new:
 * @parts: of the scene, which must outlive this
 *
 * Returns: (transfer full): the tracks of a scene
 */
PathosTracks *
pathos_tracks_new (const PathosParts *parts)
{
  PathosTracks         *self = g_new0 (PathosTracks, 1);
  PathosSection *const *sections;
  GHashTableIter        tracks;
  gpointer              columns;
  guint                 n_sections;

  g_return_val_if_fail (parts != NULL, NULL);

  self->columns = g_hash_table_new_full (pathos_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  sections = pathos_parts_get_sections (parts, &n_sections);
  for (guint i = 0; i < n_sections; i++)
    {
      if (sections[i]->has_tracks)
        add_columns (self, sections[i]);
    }

  g_hash_table_iter_init (&tracks, self->columns);
  while (g_hash_table_iter_next (&tracks, NULL, &columns))
    g_array_sort (columns, compare_columns);
  return self;
}

void
pathos_tracks_free (PathosTracks *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->columns);
  g_free (self);
}

/**
 * pathos_tracks_get_first:
 *
 * Returns: (transfer none) (nullable): the id of the first track; %NULL if there is none
 */
const char *
pathos_tracks_get_first (PathosTracks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->first;
}

/**
 * pathos_tracks_contains:
 *
 * Returns: whether there is a track with this id
 */
gboolean
pathos_tracks_contains (PathosTracks *self,
                        const char   *track)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (track != NULL, FALSE);

  return g_hash_table_contains (self->columns, track);
}

/* Returns: the first column that ends behind @x */
static guint
find_behind (const GArray *columns,
             float         x)
{
  guint first = 0, end = columns->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (columns, PathosTrackColumn, middle).right > x)
        end = middle;
      else
        first = middle + 1;
    }

  return first;
}

/**
 * pathos_tracks_find:
 * @from: the left end of a part of the scene, map units
 * @to: its right end
 * @n_columns: (out): how many columns of the track overlap it
 *
 * Returns: (transfer none) (nullable) (array length=n_columns): these columns, from the left
 */
const PathosTrackColumn *
pathos_tracks_find (PathosTracks *self,
                    const char   *track,
                    float         from,
                    float         to,
                    guint        *n_columns)
{
  const GArray *columns;
  guint         first, end;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_columns != NULL, NULL);

  *n_columns = 0;
  columns = g_hash_table_lookup (self->columns, track);
  if (columns == NULL)
    return NULL;

  first = end = find_behind (columns, from);
  while (end < columns->len && g_array_index (columns, PathosTrackColumn, end).left <= to)
    end++;
  *n_columns = end - first;
  return first < end ? &g_array_index (columns, PathosTrackColumn, first) : NULL;
}
