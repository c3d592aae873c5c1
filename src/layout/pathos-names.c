/* pathos-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-names.h"

#include "pathos-describe.h"

#include <string.h>

struct _PathosNames
{
  PathosPlan plan; /* without columns */
  PathosView view;
};

/**
 * pathos_names_new:
 * @overlay: (transfer none): must not change while the names are used
 *
 * Returns: (transfer full)
 */
PathosNames *
pathos_names_new (PathosOverlay     *overlay,
                  const PathosTheme *theme,
                  const PathosView  *view,
                  PathosTextCache   *texts)
{
  PathosNames *self = g_new0 (PathosNames, 1);

  pathos_plan_init (&self->plan, overlay, theme, view, texts);
  self->plan.view = &self->view;
  return self;
}

void
pathos_names_free (PathosNames *self)
{
  pathos_plan_clear (&self->plan);
  g_free (self);
}

static char *
name_feeling (PathosNames   *self,
              PathosFeeling *feeling)
{
  const PathosShownPersona *persona = pathos_plan_find_persona (&self->plan, feeling->persona);

  return persona != NULL ? pathos_describe_feeling (&self->plan, persona, feeling) : NULL;
}

static char *
name_card (PathosNames *self,
           PathosCard  *card)
{
  PathosElement *lane = pathos_plan_get_parent (&self->plan, card);

  return lane != NULL ? pathos_describe_card (&self->plan, PATHOS_LANE (lane), card) : NULL;
}

/**
 * pathos_names_compose:
 * @group: of the last scene
 * @from: (nullable): the part that was named before
 *
 * Returns: (transfer full) (nullable): what is said of @group, in the language of the map
 */
char *
pathos_names_compose (PathosNames       *self,
                      const PathosGroup *group,
                      const PathosGroup *from)
{
  PathosElement *element = pathos_plan_find (&self->plan, group->id);
  char          *name = NULL;

  if (element != NULL && group->role == PATHOS_GROUP_TOUCHPOINT)
    name = pathos_describe_touchpoint (&self->plan, PATHOS_TOUCHPOINT (element));
  else if (element != NULL && group->role == PATHOS_GROUP_CARD)
    name = name_card (self, PATHOS_CARD (element));
  else if (element != NULL && group->role == PATHOS_GROUP_POINT)
    name = name_feeling (self, PATHOS_FEELING (element));

  return name != NULL ? name : g_strdup (group->label);
}
