/* pathos-item-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-item-names.h"

#include "pathos-words.h"

#include <glib/gi18n.h>

/* An edit may change the names of all items, but only what has the focus is read out at once. So that is
 * named at once, and all others a few at a time, when there is nothing else to do. */

#define PATIENCE 3000 /* microseconds, in which several are named */

struct _PathosItemNames
{
  GtkWidget        *top;   /* (unowned): the parent of all items */
  PathosSceneModel *model; /* (unowned) */
  guint             source;
  GtkWidget        *next;    /* (nullable): weak: the next to be named, %NULL for the first */
  PathosItem       *focused; /* (nullable): weak: what was named last because it gets the focus … */
  PathosNode       *from;    /* (nullable): … from this part … */
  double            value;   /* … with this value */
  gboolean          is_said; /* whether what changed since then has been said */
  GtkWidget        *namer;   /* of what has the focus, while its name is not told */
};

static void
set_details (PathosItemNames *self,
             PathosItem      *item)
{
  const PathosGroup *group = pathos_item_get_group (item);
  PathosDocument    *document = pathos_scene_model_get_document (self->model);
  g_autofree char   *details = NULL;
  g_autofree char   *with_moved = NULL;

  g_assert (PATHOS_IS_ITEM (item));

  if (pathos_scene_model_is_pending (self->model))
    return;

  details = pathos_scene_model_describe (self->model, PATHOS_SAID_DETAILS, group, NULL);
  if (document != NULL && pathos_document_is_moved (document, group->id))
    with_moved = pathos_words_join (NULL, "; ", details != NULL ? details : "",
                                    _ ("moved here when the file was repaired"), NULL);
  pathos_item_set_details (item, with_moved != NULL ? with_moved : details);
}

/* Names the item that gets or has the focus. What it has in common with the last one is not said again. */
static void
name_focused (PathosItemNames *self,
              gboolean         quietly)
{
  const PathosGroup *group = pathos_item_get_group (self->focused);
  const PathosGroup *from = (const PathosGroup *) self->from;
  g_autofree char   *name = pathos_scene_model_describe (self->model, PATHOS_SAID_NAME, group, from);

  g_assert (PATHOS_IS_ITEM (self->focused));

  self->value = group->values[0];
  if (name != NULL && quietly)
    pathos_item_set_name_quietly (self->focused, name, self->namer);
  else if (name != NULL)
    pathos_item_set_name (self->focused, name);
  set_details (self, self->focused);
}

static void
name_item (PathosItemNames *self,
           PathosItem      *item)
{
  const PathosGroup *group = pathos_item_get_group (item);
  g_autofree char   *name = NULL;

  g_assert (PATHOS_IS_ITEM (item));

  if (item == self->focused && gtk_widget_is_focus (GTK_WIDGET (item)))
    {
      /* Assistive technology hears of a value as such, and should not hear of it again as part of a name. */
      name_focused (self, self->is_said || group->values[0] != self->value);
      self->is_said = FALSE;
      return;
    }

  name = pathos_scene_model_describe (self->model, PATHOS_SAID_NAME, group, NULL);
  if (name != NULL)
    pathos_item_set_name (item, name);
  set_details (self, item);
}

/* Returns: (nullable): the item that follows @widget in the reading order */
static GtkWidget *
get_next (PathosItemNames *self,
          GtkWidget       *widget)
{
  GtkWidget *next = gtk_widget_get_first_child (widget);

  while (next == NULL && widget != self->top)
    {
      next = gtk_widget_get_next_sibling (widget);
      widget = gtk_widget_get_parent (widget);
    }

  return next;
}

static gboolean
name_cb (gpointer user_data)
{
  PathosItemNames *self = user_data;
  GtkWidget       *widget = self->next != NULL ? self->next : gtk_widget_get_first_child (self->top);
  gint64           end = g_get_monotonic_time () + PATIENCE;

  while (widget != NULL && g_get_monotonic_time () < end)
    {
      name_item (self, PATHOS_ITEM (widget));
      widget = get_next (self, widget);
    }

  g_set_weak_pointer (&self->next, widget);
  if (widget == NULL)
    self->source = 0;
  return widget != NULL ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * pathos_item_names_refresh:
 *
 * Names all items again, soon. They keep their names while there is a draft, which changes all the time.
 */
void
pathos_item_names_refresh (PathosItemNames *self)
{
  g_return_if_fail (self != NULL);

  g_clear_weak_pointer (&self->next);
  if (pathos_scene_model_get_view (self->model)->draft != NULL)
    g_clear_handle_id (&self->source, g_source_remove);
  else if (self->source == 0)
    self->source = g_idle_add (name_cb, self);
}

/**
 * pathos_item_names_hush:
 *
 * To be called when something was changed and that was said: the name of what has the focus, which may have
 * changed with it, is not told once more.
 */
void
pathos_item_names_hush (PathosItemNames *self)
{
  g_return_if_fail (self != NULL);

  self->is_said = self->source != 0 || pathos_scene_model_is_pending (self->model);
}

/**
 * pathos_item_names_focus:
 * @item: is about to get the focus
 *
 * Names @item now.
 */
void
pathos_item_names_focus (PathosItemNames *self,
                         PathosItem      *item)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (PATHOS_IS_ITEM (item));

  if (item == self->focused)
    {
      if (!gtk_widget_is_focus (GTK_WIDGET (item)))
        name_focused (self, FALSE);
      return;
    }

  g_clear_pointer (&self->from, pathos_node_unref);
  if (self->focused != NULL)
    {
      self->from = pathos_node_ref ((PathosNode *) pathos_item_get_group (self->focused));
      pathos_item_names_refresh (self);
    }
  g_set_weak_pointer (&self->focused, item);
  name_focused (self, FALSE);
}

/**
 * pathos_item_names_new:
 * @top: (transfer none): the parent of all items, must outlive the names
 * @model: (transfer none): of the scene of the items, must outlive the names
 *
 * Returns: (transfer full)
 */
PathosItemNames *
pathos_item_names_new (GtkWidget        *top,
                       PathosSceneModel *model)
{
  PathosItemNames *self;

  g_return_val_if_fail (GTK_IS_WIDGET (top), NULL);
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (model), NULL);

  self = g_new0 (PathosItemNames, 1);
  self->top = top;
  self->model = model;
  self->namer = g_object_ref_sink (gtk_label_new (NULL));
  return self;
}

void
pathos_item_names_free (PathosItemNames *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->next);
  g_clear_weak_pointer (&self->focused);
  g_clear_pointer (&self->from, pathos_node_unref);
  g_object_unref (self->namer);
  g_free (self);
}
