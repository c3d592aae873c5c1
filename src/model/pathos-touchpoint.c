/* pathos-touchpoint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-touchpoint.h"

#include "pathos-channel.h"
#include "pathos-feeling.h"
#include "pathos-journey.h"
#include "pathos-limits.h"
#include "pathos-persona.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * PathosTouchpoint:
 *
 * A moment at which the customer meets the company.
 *
 * An alternative names the touchpoint that it can replace, its main touchpoint. That is in the same stage and
 * no alternative itself. A step of the history may break this rule while it runs, but not at its end.
 */

G_DEFINE_FINAL_TYPE (PathosTouchpoint, pathos_touchpoint, PATHOS_TYPE_ELEMENT)

static const PathosAttr touchpoint_attrs[] = {
  PATHOS_STRING (PathosTouchpoint, title, N_ ("Title")),
  PATHOS_REFERENCES (PathosTouchpoint, channels, N_ ("Channels"), pathos_channel_get_type),
  PATHOS_FLAGS (PathosTouchpoint, roles, N_ ("Roles"), pathos_touchpoint_roles),
  PATHOS_EVERYONE (PathosTouchpoint, personas, N_ ("Personas"), pathos_persona_get_type),
  PATHOS_INTEGER (PathosTouchpoint, importance, N_ ("Importance"), 0, 5, 0),
  PATHOS_REFERENCE (PathosTouchpoint, instead_of, N_ ("Instead of"), pathos_touchpoint_get_type),
  PATHOS_DURATION (PathosTouchpoint, duration, N_ ("Duration")),
  PATHOS_DURATION (PathosTouchpoint, wait, N_ ("Wait")),
  PATHOS_STRING (PathosTouchpoint, owner, N_ ("Owner")),
  PATHOS_TEXT (PathosTouchpoint, notes, N_ ("Notes")),
  PATHOS_STRING (PathosTouchpoint, link, N_ ("Link")),
  PATHOS_IMAGE (PathosTouchpoint, picture, N_ ("Picture")),
  PATHOS_BOOLEAN (PathosTouchpoint, placeholder, N_ ("Placeholder"), FALSE),
};

static const PathosChildren touchpoint_children[] = {
  PATHOS_CHILDREN (PathosTouchpoint, feelings, N_ ("Feelings"), pathos_feeling_get_type, PATHOS_MAX_FEELINGS),
};

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, sentence);
  return FALSE;
}

static PathosTouchpoint *
find_in_list (PathosList *list,
              const char *id)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      if (strcmp (list->items[i]->id, id) == 0)
        return PATHOS_TOUCHPOINT (list->items[i]);
    }

  return NULL;
}

/* Returns: whether another touchpoint in @list is an alternative of this one */
static gboolean
is_replaced (PathosElement *self,
             PathosList    *list)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      if (strcmp (PATHOS_TOUCHPOINT (list->items[i])->instead_of, self->id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_main (PathosElement *self,
            PathosList    *list,
            const char    *id,
            GError       **error)
{
  PathosTouchpoint *main = list != NULL ? find_in_list (list, id) : NULL;

  if (strcmp (id, self->id) == 0)
    return refuse (error, _ ("A touchpoint cannot be an alternative of itself"));
  if (list == NULL)
    return TRUE;
  if (main == NULL)
    return refuse (error, _ ("An alternative must be in the stage of its touchpoint"));
  if (pathos_touchpoint_is_alternative (main))
    return refuse (error, _ ("An alternative cannot have alternatives itself"));

  return !is_replaced (self, list) ||
         refuse (error, _ ("A touchpoint that has alternatives cannot be one itself"));
}

/* A touchpoint cannot go to another list without its alternatives, or leave its main touchpoint. */
static gboolean
pathos_touchpoint_check (PathosElement    *self,
                         PathosList       *list,
                         const PathosAttr *attr,
                         const GValue     *value,
                         GError          **error)
{
  const char *id = PATHOS_TOUCHPOINT (self)->instead_of;

  if (attr != NULL)
    {
      id = strcmp (attr->name, "instead-of") == 0 ? g_value_get_string (value) : NULL;
      return id == NULL || *id == '\0' || check_main (self, list, id, error);
    }

  if (list == NULL || list == self->list)
    return TRUE;
  if (*id != '\0' && !check_main (self, list, id, error))
    return FALSE;

  return self->list == NULL || !is_replaced (self, self->list) ||
         refuse (error, _ ("A touchpoint cannot go to another stage without its alternatives"));
}

static gboolean
pathos_touchpoint_check_list (PathosList *list,
                              GError    **error)
{
  PathosElement *root = pathos_element_get_root (list->owner);

  for (guint i = 0; PATHOS_IS_JOURNEY (root) && i < list->n_items; i++)
    {
      const char    *id = PATHOS_TOUCHPOINT (list->items[i])->instead_of;
      PathosElement *main = *id != '\0' ? pathos_journey_find (PATHOS_JOURNEY (root), id) : NULL;

      if (*id == '\0')
        continue;
      if (main == NULL || main->list != list)
        return refuse (error, _ ("An alternative must be in the stage of its touchpoint"));
      if (pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (main)))
        return refuse (error, _ ("An alternative cannot have alternatives itself"));
    }

  return TRUE;
}

static void
pathos_touchpoint_class_init (PathosTouchpointClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "touchpoint";
  element_class->label = N_ ("Touchpoint");
  element_class->check = pathos_touchpoint_check;
  element_class->check_list = pathos_touchpoint_check_list;
  pathos_element_class_install (element_class, touchpoint_attrs, G_N_ELEMENTS (touchpoint_attrs),
                                touchpoint_children, G_N_ELEMENTS (touchpoint_children));
}

static void
pathos_touchpoint_init (PathosTouchpoint *self)
{
}
