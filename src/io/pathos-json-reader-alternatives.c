/* pathos-json-reader-alternatives.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-json-reader-private.h"

#include "pathos-stage.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>
#include <string.h>

/* An alternative names its main touchpoint. Before it did, the member `alternative` said that it belongs to
 * the touchpoint before it, which is how such a member is still read. */

gboolean
pathos_json_reader_is_former (PathosElement *element,
                              const char    *name)
{
  return PATHOS_IS_TOUCHPOINT (element) && strcmp (name, "alternative") == 0;
}

static const PathosAttr *
get_attr (PathosElement *touchpoint)
{
  return pathos_element_find_attr (touchpoint, "instead-of");
}

/* Reads the member of a touchpoint that is the last of its stage so far. The touchpoint before it may be an
 * alternative, too: then both have the same main touchpoint. */
gboolean
pathos_json_reader_read_former (PathosJsonReader *self,
                                PathosElement    *element,
                                guint             span)
{
  PathosTouchpoint *before = NULL;
  char              kind = pathos_json_reader_get_kind (self, span);
  guint             position;

  if (kind != 't' && kind != 'f')
    return pathos_json_reader_refuse (self, span, "alternative", _ ("true or false"));

  if (pathos_list_find (element->list, element, &position) && position > 0)
    before = PATHOS_TOUCHPOINT (element->list->items[position - 1]);
  if (kind == 'f' || before == NULL || pathos_touchpoint_is_alternative (PATHOS_TOUCHPOINT (element)))
    return TRUE;

  pathos_json_reader_store_text (element, get_attr (element),
                                 pathos_touchpoint_is_alternative (before) ? before->instead_of
                                                                           : PATHOS_ELEMENT (before)->id);
  return TRUE;
}

static void
free_alternative (PathosJsonReader *self,
                  PathosElement    *touchpoint,
                  PathosElement    *main)
{
  g_autofree char *name = pathos_json_reader_describe (touchpoint);

  pathos_json_reader_store_text (touchpoint, get_attr (touchpoint), "");
  if (main->list == touchpoint->list)
    pathos_json_reader_report (self, touchpoint,
                               _ ("%s was an alternative of itself and now stands alone."), name);
  else
    pathos_json_reader_report (self, touchpoint,
                               _ ("%s was an alternative of a touchpoint in another stage and now stands "
                                  "alone."),
                               name);
}

/* Returns: (nullable): the touchpoint of the same stage that @touchpoint can replace */
static PathosElement *
find_main (PathosJsonReader *self,
           PathosElement    *touchpoint)
{
  const char *id = PATHOS_TOUCHPOINT (touchpoint)->instead_of;

  return *id != '\0' ? pathos_journey_find (self->journey, id) : NULL;
}

/* Lets every touchpoint of a chain name the last one, or the first one that is met again. */
static void
shorten_chain (PathosJsonReader *self,
               PathosElement    *touchpoint)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  PathosElement *main = touchpoint, *next;

  while ((next = find_main (self, main)) != NULL && g_hash_table_add (seen, main))
    main = next;
  if (next != NULL)
    free_alternative (self, main, main);

  while (touchpoint != main && (next = find_main (self, touchpoint)) != main)
    {
      g_autofree char *name = pathos_json_reader_describe (touchpoint);

      pathos_json_reader_store_text (touchpoint, get_attr (touchpoint), main->id);
      pathos_json_reader_report (self, touchpoint,
                                 _ ("%s was an alternative of an alternative, and is now one of the "
                                    "touchpoint that both can replace."),
                                 name);
      touchpoint = next;
    }
}

static void
repair_list (PathosJsonReader *self,
             PathosList       *touchpoints)
{
  for (guint i = 0; i < touchpoints->n_items; i++)
    {
      PathosElement *touchpoint = touchpoints->items[i], *main = find_main (self, touchpoint);

      if (main != NULL && (main->list != touchpoints || main == touchpoint))
        free_alternative (self, touchpoint, main);
    }

  for (guint i = 0; i < touchpoints->n_items; i++)
    shorten_chain (self, touchpoints->items[i]);
}

/* Repairs alternatives of touchpoints in other stages, of themselves and of alternatives. */
void
pathos_json_reader_repair_alternatives (PathosJsonReader *self)
{
  PathosList *stages = self->journey->stages;

  for (guint i = 0; i < stages->n_items; i++)
    {
      PathosList *touchpoints = PATHOS_STAGE (stages->items[i])->touchpoints;

      if (!pathos_list_check_all (touchpoints, NULL))
        repair_list (self, touchpoints);
    }
}
