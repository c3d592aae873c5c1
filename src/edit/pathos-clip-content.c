/* pathos-clip-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-clip.h"

#include "pathos-card.h"
#include "pathos-feeling.h"
#include "pathos-link.h"
#include "pathos-stage.h"
#include "pathos-touchpoint.h"

/* What of a clip was copied, and does not only say where something was. */

static void
add_cb (PathosElement *element,
        gpointer       user_data)
{
  g_hash_table_add (user_data, element);
}

static void
add_chosen (const PathosClip *self,
            GHashTable       *content)
{
  for (guint i = 0; i < self->ids->len; i++)
    {
      PathosElement *element = pathos_journey_find (self->map, g_ptr_array_index (self->ids, i));

      if (element != NULL && element->list != NULL)
        pathos_element_walk (element, add_cb, content);
    }
}

static void
add_alternatives (const PathosClip *self,
                  GHashTable       *content)
{
  for (guint i = 0; i < self->map->stages->n_items; i++)
    {
      PathosList *list = PATHOS_STAGE (self->map->stages->items[i])->touchpoints;

      for (guint j = 0; j < list->n_items; j++)
        {
          const char    *id = PATHOS_TOUCHPOINT (list->items[j])->instead_of;
          PathosElement *main = *id != '\0' ? pathos_journey_find (self->map, id) : NULL;

          if (main != NULL && g_hash_table_contains (content, main))
            pathos_element_walk (list->items[j], add_cb, content);
        }
    }
}

typedef struct
{
  GHashTable *content; /* (element-type PathosElement) */
  gboolean    floats;
} Leaves;

/* Cards, feelings and links are in a clip only because they were copied. */
static void
add_leaf_cb (PathosElement *element,
             gpointer       user_data)
{
  Leaves *leaves = user_data;

  if (PATHOS_IS_CARD (element) || PATHOS_IS_FEELING (element))
    g_hash_table_add (leaves->content, element);
  else if (PATHOS_IS_LINK (element))
    {
      g_hash_table_add (leaves->content, element);
      leaves->floats = FALSE;
    }
  else if (g_hash_table_contains (leaves->content, element))
    leaves->floats = FALSE;
}

/**
 * pathos_clip_collect_content:
 * @floats: (out): whether that is only cards and feelings, which can go to other columns
 *
 * Returns: (transfer full) (element-type PathosElement): the elements of the clip's map that were copied
 */
GHashTable *
pathos_clip_collect_content (const PathosClip *self,
                             gboolean         *floats)
{
  GHashTable *content;
  Leaves      leaves = { NULL, TRUE };

  g_return_val_if_fail (self != NULL, NULL);

  leaves.content = content = g_hash_table_new (NULL, NULL);
  add_chosen (self, content);
  add_alternatives (self, content);
  pathos_element_walk (PATHOS_ELEMENT (self->map), add_leaf_cb, &leaves);
  if (floats != NULL)
    *floats = leaves.floats;

  return content;
}
