/* map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map.h"

#include "map-file.h"

/* Lays the map out with @draft, which may be NULL. */
void
map_lay_out (Map         *map,
             PathosDraft *draft)
{
  g_clear_pointer (&map->parts, pathos_parts_free);
  g_clear_pointer (&map->scene, pathos_scene_unref);
  map->view.draft = draft;
  map->scene = pathos_layout_run (map->layout, pathos_theme_get (PATHOS_THEME_LIGHT, FALSE), &map->view);
  map->parts = pathos_parts_new (map->scene, NULL);
}

void
map_set_up (Map          *map,
            gconstpointer data)
{
  g_autofree char *path = map_file_get_sample ("photography");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  map->document = pathos_document_open (file, &error);
  g_assert_no_error (error);
  map->journey = pathos_document_get_journey (map->document);
  map->history = pathos_document_get_history (map->document);
  map->layout = pathos_layout_new (map->journey);
  map->view.editable = map->view.labelled = TRUE;
  map_lay_out (map, NULL);
}

void
map_tear_down (Map          *map,
               gconstpointer data)
{
  pathos_parts_free (map->parts);
  pathos_scene_unref (map->scene);
  pathos_layout_free (map->layout);
  g_assert_finalize_object (map->document);
}

typedef struct
{
  const char    *title;
  PathosElement *element;
} Search;

static void
compare_cb (PathosElement *element,
            gpointer       user_data)
{
  Search           *search = user_data;
  const PathosAttr *title = pathos_element_find_attr (element, "title");
  const PathosAttr *attr = title != NULL ? title : pathos_element_find_attr (element, "text");
  g_auto (GValue) value = G_VALUE_INIT;

  if (attr == NULL)
    return;

  pathos_attr_load (attr, element, &value);
  if (g_strcmp0 (g_value_get_string (&value), search->title) == 0)
    search->element = element;
}

/* Returns: the element with this title, or the card with this text, which must exist */
PathosElement *
map_find (Map        *map,
          const char *title)
{
  Search search = { title, NULL };

  pathos_element_walk (PATHOS_ELEMENT (map->journey), compare_cb, &search);
  g_assert_nonnull (search.element);
  return search.element;
}

/* Returns: the group of the element, which must be in the scene */
PathosSpot
map_spot (Map            *map,
          const char     *title,
          PathosGroupRole role)
{
  PathosSpot spot = pathos_scene_find (map->scene, map_find (map, title)->id, role);

  g_assert_nonnull (spot.group);
  return spot;
}

static PathosToolEvent
create_event (Map     *map,
              float    x,
              float    y,
              gboolean fine)
{
  return (PathosToolEvent) { map->journey, NULL, map->scene, { x, y }, fine };
}

/* Presses what is at @spot with a tool. */
gboolean
map_begin (Map              *map,
           PathosTool       *tool,
           const PathosSpot *spot,
           float             x,
           float             y)
{
  PathosToolEvent event = create_event (map, x, y, FALSE);

  return pathos_tool_begin (tool, &event, spot);
}

gboolean
map_move (Map        *map,
          PathosTool *tool,
          float       x,
          float       y,
          gboolean    fine)
{
  PathosToolEvent event = create_event (map, x, y, fine);

  return pathos_tool_move (tool, &event);
}
