/* pathos-json-upgrade.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-upgrade.h"

/* A version that only adds attributes needs no row, because their defaults mean what was true before. */
const PathosUpgrade pathos_json_upgrades[] = {
  { 0, 0, NULL },
};

static void
set_version (JsonObject          *journey,
             const PathosUpgrade *row)
{
  JsonArray *version = json_array_new ();

  g_assert (journey != NULL);
  g_assert (row != NULL);

  json_array_add_int_element (version, row->major);
  json_array_add_int_element (version, row->minor);
  json_object_set_array_member (journey, "version", version);
}

static gboolean
is_older (const PathosUpgrade *row,
          guint                major,
          guint                minor)
{
  return major < row->major || (major == row->major && minor < row->minor);
}

/**
 * pathos_json_upgrade:
 * @upgrades: pathos_json_upgrades, or the table of a test
 * @bytes: a file of version @major.@minor that the scanner has checked
 *
 * Upgrades an older file to each later version, one after the other.
 *
 * Returns: (transfer full) (nullable): the map as a file of the last version; NULL if there is nothing to do
 */
GBytes *
pathos_json_upgrade (const PathosUpgrade *upgrades,
                     GBytes              *bytes,
                     guint                major,
                     guint                minor)
{
  const PathosUpgrade *row = upgrades;
  g_autoptr (JsonParser) parser = NULL;
  const char *data;
  gsize       size;
  char       *text;

  g_return_val_if_fail (upgrades != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  while (row->upgrade != NULL && !is_older (row, major, minor))
    row++;
  if (row->upgrade == NULL)
    return NULL;

  parser = json_parser_new ();
  json_parser_set_strict (parser, TRUE);
  data = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return NULL;

  for (; row->upgrade != NULL; row++)
    {
      JsonObject *journey = json_node_get_object (json_parser_get_root (parser));

      row->upgrade (journey);
      set_version (journey, row);
    }

  text = json_to_string (json_parser_get_root (parser), FALSE);
  return g_bytes_new_take (text, strlen (text));
}
