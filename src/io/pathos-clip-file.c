/* pathos-clip-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip-file.h"

#include "pathos-extras.h"
#include "pathos-json-object.h"
#include "pathos-json-reader.h"
#include "pathos-json-text.h"
#include "pathos-json-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MEMBER "clip"

/* Returns: (transfer full): the ids as JSON */
static char *
write_ids (GPtrArray *ids)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      pathos_json_append_string (out, g_ptr_array_index (ids, i));
    }
  g_string_append_c (out, ']');

  return g_string_free_and_steal (out);
}

/**
 * pathos_clip_write:
 *
 * Returns: (transfer full): UTF-8 with a final newline
 */
GBytes *
pathos_clip_write (PathosClip *clip)
{
  PathosElement   *map;
  g_autofree char *ids = NULL;
  guint            n_members = 0;

  g_return_val_if_fail (clip != NULL, NULL);

  map = PATHOS_ELEMENT (clip->map);
  if (map->extras != NULL)
    pathos_extras_get_members (map->extras, &n_members);
  if (n_members == 0)
    {
      ids = write_ids (clip->ids);
      map->extras = pathos_extras_add (map->extras, "version", MEMBER, ids);
    }

  return pathos_json_write (clip->map);
}

static void
add_ids (GPtrArray  *ids,
         const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (json_node_get_value_type (item) == G_TYPE_STRING)
        g_ptr_array_add (ids, g_strdup (json_node_get_string (item)));
    }
}

/**
 * pathos_clip_read:
 * @bytes: perhaps of another program
 *
 * Returns: (transfer full) (nullable): the clip; %NULL with an error
 */
PathosClip *
pathos_clip_read (GBytes  *bytes,
                  GError **error)
{
  g_auto (PathosReadResult) result = { NULL };
  PathosJourney     *map;
  GPtrArray         *ids;
  const PathosExtra *members;
  guint              n_members = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  map = pathos_json_read (bytes, &result, error);
  if (map == NULL)
    return NULL;

  ids = g_ptr_array_new_with_free_func (g_free);
  members = PATHOS_ELEMENT (map)->extras != NULL
                ? pathos_extras_get_members (PATHOS_ELEMENT (map)->extras, &n_members)
                : NULL;
  for (guint i = 0; i < n_members; i++)
    {
      if (g_str_equal (members[i].name, MEMBER))
        add_ids (ids, members[i].json);
    }

  return pathos_clip_new (map, ids);
}
