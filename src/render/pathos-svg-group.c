/* pathos-svg-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-svg-private.h"

/* How groups appear to assistive technology (WAI-ARIA 1.2, WAI-ARIA Graphics Module 1.0). Lanes and the bar
 * of stages are lists. */
typedef struct
{
  const char *suffix; /* (nullable): of the id; NULL for the main group of an element */
  const char *role;   /* (nullable): NULL to hide it from assistive technology */
} Appearance;

static const Appearance appearances[] = {
  [PATHOS_GROUP_MAP] = { "map", "group" },
  [PATHOS_GROUP_HEADER] = { "header", "group" },
  [PATHOS_GROUP_PERSONA] = { NULL, "group" },
  [PATHOS_GROUP_STAGES] = { "stages", "list" },
  [PATHOS_GROUP_STAGE] = { NULL, "listitem" },
  [PATHOS_GROUP_LINKS] = { "links", "list" },
  [PATHOS_GROUP_LINK] = { NULL, "listitem" },
  [PATHOS_GROUP_LANE] = { NULL, "list" },
  [PATHOS_GROUP_LANE_NAME] = { "name", NULL }, /* the label of the lane has it */
  [PATHOS_GROUP_TOUCHPOINT] = { NULL, "listitem" },
  [PATHOS_GROUP_EXIT] = { NULL, "listitem" },
  [PATHOS_GROUP_CARD] = { NULL, "listitem" },
  [PATHOS_GROUP_CURVE] = { "curve", "listitem" },
  [PATHOS_GROUP_POINT] = { NULL, "img" },
  [PATHOS_GROUP_LEGEND] = { "legend", "group" },
};

static char *
dup_id (const PathosGroup *group,
        guint              copy)
{
  const char *suffix = appearances[group->role].suffix;
  GString    *id = g_string_new (group->id);

  if (suffix != NULL)
    {
      if (id->len > 0)
        g_string_append_c (id, '-');
      g_string_append (id, suffix);
    }
  if (copy > 1)
    g_string_append_printf (id, "-%u", copy);

  return g_string_free_and_steal (id);
}

/* An element may have several groups with the same role, such as a link that is drawn in two bands. */
static void
append_id (PathosSvg         *self,
           const PathosGroup *group)
{
  g_autofree char *id = dup_id (group, 1);

  for (guint copy = 2; g_hash_table_contains (self->ids, id); copy++)
    {
      g_free (id);
      id = dup_id (group, copy);
    }

  g_string_append (self->out, " id=\"");
  pathos_svg_append_prefix (self);
  g_string_append_c (self->out, '-');
  pathos_markup_append_text (self->out, id, -1);
  g_string_append_c (self->out, '"');
  g_hash_table_add (self->ids, g_steal_pointer (&id));
}

/**
 * pathos_svg_begin_group:
 *
 * Returns: whether a `<g>` was begun, which the caller must end; plain groups get none
 */
gboolean
pathos_svg_begin_group (PathosSvg         *self,
                        const PathosGroup *group)
{
  const Appearance *appearance;

  if (group->n_children == 0 || group->role == PATHOS_GROUP_PLAIN || group->role == PATHOS_GROUP_CELL)
    return FALSE;

  g_return_val_if_fail (group->role < G_N_ELEMENTS (appearances), FALSE);
  appearance = &appearances[group->role];
  g_string_append (self->out, "<g");
  append_id (self, group);
  if (appearance->role == NULL)
    {
      g_string_append (self->out, " aria-hidden=\"true\"");
    }
  else
    {
      pathos_markup_append_attr (self->out, "role", appearance->role);
      if (group->label != NULL && *group->label != '\0')
        pathos_markup_append_attr (self->out, "aria-label", group->label);
    }
  g_string_append (self->out, ">\n");

  return TRUE;
}
