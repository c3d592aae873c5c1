/* pathos-clip-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip-table.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-hash.h"
#include "pathos-lane.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"
#include "pathos-wording.h"

#include <string.h>

typedef struct
{
  GHashTable *content; /* (element-type PathosElement) */
  GHashTable *numbers; /* (element-type utf8 guint): of columns, by the ids of touchpoints and stages */
  guint       n_columns;
  GPtrArray  *rows; /* (element-type GPtrArray of GString): each begins with its name */
} Table;

static void
free_string_cb (gpointer data)
{
  g_string_free (data, TRUE);
}

static GPtrArray *
add_row (Table      *self,
         const char *name)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (free_string_cb);

  for (guint i = 0; i <= self->n_columns; i++)
    g_ptr_array_add (row, g_string_new (i == 0 ? name : NULL));
  g_ptr_array_add (self->rows, row);
  return row;
}

/* Adds a line to the cell of this row in the column of the touchpoint or stage. */
static void
add_text (Table      *self,
          GPtrArray  *row,
          const char *column,
          const char *text)
{
  guint    number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, column));
  GString *cell = g_ptr_array_index (row, number);

  if (number == 0)
    return;

  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  g_string_append (cell, text);
}

/* What is at a stage stands in its first column. */
static void
number_columns (Table         *self,
                PathosJourney *map)
{
  for (guint i = 0; i < map->stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (map->stages->items[i])->touchpoints;

      g_hash_table_insert (self->numbers, map->stages->items[i]->id, GUINT_TO_POINTER (self->n_columns + 1));
      self->n_columns += MAX (list->n_items, 1);
      for (guint j = 0; j < list->n_items; j++)
        g_hash_table_insert (self->numbers, list->items[j]->id,
                             GUINT_TO_POINTER (self->n_columns + 1 - list->n_items + j));
    }
}

static void
add_titles (Table         *self,
            PathosJourney *map,
            const char    *name)
{
  GPtrArray *stages = add_row (self, ""), *touchpoints = add_row (self, name);

  for (guint i = 0; i < map->stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (map->stages->items[i]);

      if (g_hash_table_contains (self->content, stage))
        add_text (self, stages, PATHOS_ELEMENT (stage)->id, stage->title);
      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        {
          PathosElement *touchpoint = stage->touchpoints->items[j];

          if (g_hash_table_contains (self->content, touchpoint))
            add_text (self, touchpoints, touchpoint->id, PATHOS_TOUCHPOINT (touchpoint)->title);
        }
    }
}

static void
add_feeling (Table         *self,
             GPtrArray     *row,
             const char    *persona,
             const char    *column,
             PathosElement *element)
{
  PathosFeeling   *feeling = PATHOS_FEELING (element);
  g_autofree char *text = g_strdup_printf (*feeling->word != '\0' ? "%+.1f %s" : "%+.1f", feeling->value,
                                           feeling->word);

  if (g_str_equal (feeling->persona, persona))
    add_text (self, row, column, text);
}

static void
add_feelings (Table         *self,
              PathosJourney *map,
              PathosElement *persona)
{
  GPtrArray *row = add_row (self, PATHOS_PERSONA (persona)->name);

  for (guint i = 0; i < map->stages->n_items; i++)
    {
      PathosStage *stage = PATHOS_STAGE (map->stages->items[i]);

      for (guint k = 0; k < stage->feelings->n_items; k++)
        add_feeling (self, row, persona->id, PATHOS_ELEMENT (stage)->id, stage->feelings->items[k]);
      for (guint j = 0; j < stage->touchpoints->n_items; j++)
        {
          PathosElement *touchpoint = stage->touchpoints->items[j];
          PathosList    *feelings = PATHOS_TOUCHPOINT (touchpoint)->feelings;

          for (guint k = 0; k < feelings->n_items; k++)
            add_feeling (self, row, persona->id, touchpoint->id, feelings->items[k]);
        }
    }
}

static void
add_lanes (Table         *self,
           PathosJourney *map)
{
  for (guint i = 0; i < map->lanes->n_items; i++)
    {
      PathosLane *lane = PATHOS_LANE (map->lanes->items[i]);
      GPtrArray  *row;

      if (lane->kind == PATHOS_LANE_TOUCHPOINTS)
        add_titles (self, map, lane->title);
      for (guint j = 0; lane->kind == PATHOS_LANE_EMOTION && j < map->personas->n_items; j++)
        add_feelings (self, map, map->personas->items[j]);
      if (lane->kind != PATHOS_LANE_CARDS)
        continue;

      row = add_row (self, lane->title);
      for (guint j = 0; j < lane->cards->n_items; j++)
        {
          PathosCard *card = PATHOS_CARD (lane->cards->items[j]);

          add_text (self, row, card->at, card->text);
        }
    }
}

static const char *
get_text (GPtrArray *row,
          guint      column)
{
  return ((GString *) g_ptr_array_index (row, column))->str;
}

static gboolean
is_row_empty (GPtrArray *row)
{
  gboolean is_empty = TRUE;

  for (guint i = 1; i < row->len; i++)
    is_empty &= *get_text (row, i) == '\0';

  return is_empty;
}

static gboolean
is_column_empty (Table *self,
                 guint  column)
{
  gboolean is_empty = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    is_empty &= *get_text (g_ptr_array_index (self->rows, i), column) == '\0';

  return is_empty;
}

/* Takes out what is empty: rows, columns, and the names of rows if there is only one. */
static void
trim (Table *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      if (is_row_empty (g_ptr_array_index (self->rows, i - 1)))
        g_ptr_array_remove_index (self->rows, i - 1);
    }

  for (guint j = self->n_columns + 1; j > 0; j--)
    {
      if (j > 1 ? !is_column_empty (self, j - 1) : self->rows->len > 1)
        continue;
      for (guint i = 0; i < self->rows->len; i++)
        g_ptr_array_remove_index (g_ptr_array_index (self->rows, i), j - 1);
    }
}

/* What is in no column has a name at least: a persona, a link, an empty lane. */
static void
add_names (Table            *self,
           const PathosClip *clip)
{
  for (guint i = 0; self->rows->len < clip->ids->len && i < clip->ids->len; i++)
    {
      PathosElement   *element = pathos_journey_find (clip->map, g_ptr_array_index (clip->ids, i));
      g_autofree char *name = element != NULL ? pathos_wording_name (element) : NULL;
      GPtrArray       *row;

      if (name == NULL)
        continue;

      row = g_ptr_array_new_with_free_func (free_string_cb);
      g_ptr_array_add (row, g_string_new (name));
      g_ptr_array_add (self->rows, row);
    }
}

/* Returns: (transfer full) (element-type GPtrArray of GString): the rows */
static GPtrArray *
create_rows (const PathosClip *clip)
{
  g_autoptr (GHashTable) content = pathos_clip_collect_content (clip, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new (pathos_str_hash, g_str_equal);
  Table self = { content, numbers, 0, NULL };

  self.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  number_columns (&self, clip->map);
  add_lanes (&self, clip->map);
  trim (&self);
  if (self.rows->len == 0)
    add_names (&self, clip);

  return self.rows;
}

/* Spreadsheets quote what has more than one line. */
static void
append_plain (GString    *out,
              const char *text)
{
  if (strpbrk (text, "\t\n\"") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static gboolean
is_single (GPtrArray *rows)
{
  return rows->len == 1 && ((GPtrArray *) g_ptr_array_index (rows, 0))->len == 1;
}

/**
 * pathos_clip_dup_text:
 *
 * Returns: (transfer full): the cells with tabs between them, or the text of the only one
 */
char *
pathos_clip_dup_text (const PathosClip *clip)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *out;

  g_return_val_if_fail (clip != NULL, NULL);

  rows = create_rows (clip);
  out = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->len; j++)
        {
          const char *text = get_text (row, j);

          g_string_append (out, j > 0 ? "\t" : "");
          if (is_single (rows))
            g_string_append (out, text);
          else
            append_plain (out, text);
        }
      g_string_append (out, rows->len > 1 ? "\n" : "");
    }

  return g_string_free_and_steal (out);
}

static void
append_markup (GString    *out,
               const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  g_string_append (out, broken);
}

/**
 * pathos_clip_dup_html:
 *
 * Returns: (transfer full): a document with a table, or a paragraph if there is only one text
 */
char *
pathos_clip_dup_html (const PathosClip *clip)
{
  g_autoptr (GPtrArray) rows = NULL;
  gboolean single;
  GString *out;

  g_return_val_if_fail (clip != NULL, NULL);

  rows = create_rows (clip);
  single = is_single (rows);
  out = g_string_new ("<meta charset=\"utf-8\">");
  g_string_append (out, single ? "<p>" : "<table border=\"1\">\n");
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      g_string_append (out, single ? "" : "<tr>");
      for (guint j = 0; j < row->len; j++)
        {
          gboolean is_name = rows->len > 1 && j == 0;

          if (!single)
            g_string_append (out, is_name ? "<th>" : "<td>");
          append_markup (out, get_text (row, j));
          if (!single)
            g_string_append (out, is_name ? "</th>" : "</td>");
        }
      g_string_append (out, single ? "" : "</tr>\n");
    }
  g_string_append (out, single ? "</p>\n" : "</table>\n");

  return g_string_free_and_steal (out);
}
