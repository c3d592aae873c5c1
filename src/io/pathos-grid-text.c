/* pathos-grid-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-grid-text.h"

#include <string.h>

/* Reads a cell in quotes, in which quotes are doubled. Returns: (nullable): what follows it; %NULL if it is
 * not quoted as a whole, but begins with a quote of its own */
static const char *
read_quoted (const char *text,
             GString    *cell)
{
  for (text++; *text != '\0'; text++)
    {
      if (*text == '"' && text[1] == '"')
        text++;
      else if (*text == '"')
        return strchr ("\t\r\n", text[1]) != NULL ? text + 1 : NULL;
      g_string_append_c (cell, *text);
    }

  return NULL;
}

static const char *
read_cell (const char *text,
           GString    *cell)
{
  const char *end = NULL;

  g_string_truncate (cell, 0);
  if (*text == '"')
    end = read_quoted (text, cell);
  if (end != NULL)
    return end;

  end = text + strcspn (text, "\t\r\n");
  g_string_truncate (cell, 0);
  g_string_append_len (cell, text, end - text);
  return end;
}

/* Empty lines at the end are none. */
static void
drop_empty_rows (PathosGrid *grid)
{
  while (grid->rows->len > 0)
    {
      GPtrArray *cells = g_ptr_array_index (grid->rows, grid->rows->len - 1);

      for (guint i = 0; i < cells->len; i++)
        {
          if (*(const char *) g_ptr_array_index (cells, i) != '\0')
            return;
        }
      g_ptr_array_remove_index (grid->rows, grid->rows->len - 1);
    }
}

/**
 * pathos_grid_read_text:
 * @text: perhaps with tabs and quoted cells, in UTF-8
 *
 * Returns: (transfer full): its lines and cells
 */
PathosGrid *
pathos_grid_read_text (const char *text,
                       gsize       size)
{
  PathosGrid      *grid = pathos_grid_new ();
  g_autofree char *whole = g_strndup (text, size);
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *at = whole;

  while (*at != '\0')
    {
      pathos_grid_add_row (grid);
      for (;;)
        {
          at = read_cell (at, cell);
          pathos_grid_add_cell (grid, cell->str);
          if (*at != '\t')
            break;
          at++;
        }
      if (*at == '\r')
        at++;
      if (*at == '\n')
        at++;
    }

  drop_empty_rows (grid);
  return grid;
}

/* Where the reader of a table is. */
typedef struct
{
  PathosGrid *grid;
  GString    *cell;
  gboolean    in_cell;
  guint       span; /* columns of the cell */
} Html;

static void
end_cell (Html *self)
{
  if (!self->in_cell)
    return;

  pathos_grid_add_cell (self->grid, self->cell->str);
  for (; self->span > 1; self->span--)
    pathos_grid_add_cell (self->grid, "");
  self->in_cell = FALSE;
}

static guint
read_span (const char *tag,
           const char *end)
{
  const char *found = g_strstr_len (tag, end - tag, "colspan=");

  if (found == NULL)
    return 1;

  found += strlen ("colspan=");
  return (guint) CLAMP (g_ascii_strtoull (found + strspn (found, "\"'"), NULL, 10), 1, 1000);
}

static gboolean
is_tag (const char *tag,
        const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (tag, name, length) == 0 && strchr (" \t\r\n/>", tag[length]) != NULL;
}

static void
begin_cell (Html       *self,
            const char *tag,
            const char *end)
{
  end_cell (self);
  if (self->grid->rows->len == 0)
    pathos_grid_add_row (self->grid);
  g_string_truncate (self->cell, 0);
  self->in_cell = TRUE;
  self->span = read_span (tag, end);
}

static void
break_line (Html *self)
{
  if (self->in_cell && self->cell->len > 0)
    g_string_append_c (self->cell, '\n');
}

/* @tag: behind the opening bracket. @end: the closing bracket */
static void
read_tag (Html       *self,
          const char *tag,
          const char *end)
{
  if (is_tag (tag, "tr"))
    {
      end_cell (self);
      pathos_grid_add_row (self->grid);
    }
  else if (is_tag (tag, "td") || is_tag (tag, "th"))
    begin_cell (self, tag, end);
  else if (is_tag (tag, "/td") || is_tag (tag, "/th") || is_tag (tag, "/tr") || is_tag (tag, "/table"))
    end_cell (self);
  else if (is_tag (tag, "br") || is_tag (tag, "/p") || is_tag (tag, "/div") || is_tag (tag, "/li"))
    break_line (self);
}

static const struct
{
  const char *name;
  gunichar    letter;
} entities[] = {
  { "amp;", '&' },
  { "lt;", '<' },
  { "gt;", '>' },
  { "quot;", '"' },
  { "apos;", '\'' },
  { "nbsp;", ' ' },
};

/* @text: behind the ampersand. Returns: what follows the entity */
static const char *
read_entity (Html       *self,
             const char *text)
{
  gboolean hex = text[0] == '#' && (text[1] == 'x' || text[1] == 'X');
  char    *end;
  guint64  number;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_has_prefix (text, entities[i].name))
        {
          g_string_append_unichar (self->cell, entities[i].letter);
          return text + strlen (entities[i].name);
        }
    }

  number = text[0] == '#' ? g_ascii_strtoull (text + (hex ? 2 : 1), &end, hex ? 16 : 10) : 0;
  if (number == 0 || number > 0x10ffff || *end != ';' || !g_unichar_validate ((gunichar) number))
    {
      g_string_append_c (self->cell, '&');
      return text;
    }

  g_string_append_unichar (self->cell, (gunichar) number);
  return end + 1;
}

/* White space is a single space. */
static const char *
read_letter (Html       *self,
             const char *text)
{
  gboolean is_space = g_ascii_isspace (*text);
  char     last = self->cell->len > 0 ? self->cell->str[self->cell->len - 1] : ' ';

  if (*text == '&')
    return read_entity (self, text + 1);
  if (!is_space)
    g_string_append_c (self->cell, *text);
  else if (last != ' ' && last != '\n')
    g_string_append_c (self->cell, ' ');

  return text + 1;
}

/**
 * pathos_grid_read_html:
 * @html: in UTF-8
 *
 * Returns: (transfer full) (nullable): the cells of the tables; %NULL if there is no table
 */
PathosGrid *
pathos_grid_read_html (const char *html,
                       gsize       size)
{
  g_autofree char *whole = g_strndup (html, size);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (PathosGrid) grid = pathos_grid_new ();
  Html        self = { grid, cell, FALSE, 1 };
  const char *end;

  for (const char *at = whole; *at != '\0';)
    {
      if (*at != '<')
        {
          at = self.in_cell ? read_letter (&self, at) : at + 1;
          continue;
        }

      end = g_str_has_prefix (at, "<!--") ? strstr (at, "-->") : strchr (at, '>');
      if (end == NULL)
        break;
      if (*end == '>')
        read_tag (&self, at + 1, end);
      at = *end == '>' ? end + 1 : end + strlen ("-->");
    }

  end_cell (&self);
  drop_empty_rows (grid);
  return grid->rows->len > 0 ? g_steal_pointer (&grid) : NULL;
}
