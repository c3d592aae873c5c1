/* pathos-canvas-offers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-offers.h"

#include <glib/gi18n.h>

/* The submenus of the context menu, in which attributes of what is selected are set. */

/**
 * pathos_canvas_collect_offered:
 *
 * Returns: (transfer full) (element-type PathosElement): that of @placed and, if it is selected, all others
 *   that are
 */
GPtrArray *
pathos_canvas_collect_offered (PathosCanvas       *self,
                               const PathosPlaced *placed)
{
  GPtrArray     *elements = g_ptr_array_new ();
  GPtrArray     *ids;
  PathosElement *element;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), elements);
  g_return_val_if_fail (placed != NULL, elements);

  ids = pathos_selection_get_ids (self->selection);
  element = pathos_scene_model_find_element (self->model, placed->group->id);
  if (element == NULL || placed->group->part != PATHOS_PART_ITEM)
    return elements;

  g_ptr_array_add (elements, element);
  for (guint i = 0; pathos_selection_contains (self->selection, element->id) && i < ids->len; i++)
    {
      PathosElement *other = pathos_scene_model_find_element (self->model, g_ptr_array_index (ids, i));

      if (other != NULL && other != element)
        g_ptr_array_add (elements, other);
    }

  return elements;
}

/* Feelings of those who are no longer at a touchpoint are kept, but not seen. @n_hidden: of them */
static void
say_chosen (PathosCanvas *self,
            guint         n_hidden)
{
  PathosHistory   *history = pathos_scene_model_get_history (self->model);
  g_autofree char *message = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (n_hidden == 0)
    {
      pathos_canvas_say (self, pathos_history_get_undo_label (history));
      return;
    }

  message = g_strdup_printf (ngettext ("%u feeling is hidden, since its persona is no longer here",
                                       "%u feelings are hidden, since their personas are no longer here",
                                       n_hidden),
                             n_hidden);
  pathos_item_layer_hush (self->layer);
  g_signal_emit_by_name (self, "moved-along", message);
}

static void
choose (PathosCanvas *self,
        const char   *attr,
        const char   *key,
        gboolean      is_set)
{
  PathosHistory      *history = pathos_scene_model_get_history (self->model);
  const PathosPlaced *placed = pathos_canvas_get_acting (self);
  g_autoptr (GPtrArray) elements = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before, n_after;

  g_assert (PATHOS_IS_CANVAS (self));

  if (placed == NULL || !pathos_canvas_check_editable (self))
    return;

  id = g_strdup (placed->group->id);
  elements = pathos_canvas_collect_offered (self, placed);
  n_before = pathos_offers_count_unseen ((PathosElement *const *) elements->pdata, elements->len);
  if (elements->len > 0 && pathos_edit_choose (history, (PathosElement *const *) elements->pdata,
                                               elements->len, attr, key, is_set, &error))
    {
      pathos_scene_model_update (self->model);
      pathos_canvas_focus_on_id (self, id);
      n_after = pathos_offers_count_unseen ((PathosElement *const *) elements->pdata, elements->len);
      say_chosen (self, n_after > n_before ? n_after - n_before : 0);
    }
  else
    pathos_canvas_refuse_error (self, error);
}

/* A value of several is set or taken away, and one of which there is only one is set. */
static void
activate_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));
  const char *attr = g_object_get_data (G_OBJECT (action), "attr");
  const char *key = g_object_get_data (G_OBJECT (action), "key");

  g_assert (PATHOS_IS_CANVAS (user_data));

  choose (PATHOS_CANVAS (user_data), attr, key, !g_variant_get_boolean (state));
}

/* @name: of the action. Its state is whether all have the value; each is a check, because of those of which
 * there is only one, some may have one and some another */
static void
add_action (PathosCanvas           *self,
            GSimpleActionGroup     *group,
            const char             *name,
            const PathosOffer      *offer,
            const PathosOfferValue *value)
{
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (value->is_set));

  g_assert (PATHOS_IS_CANVAS (self));

  g_object_set_data_full (G_OBJECT (action), "attr", g_strdup (offer->attr->name), g_free);
  g_object_set_data_full (G_OBJECT (action), "key", g_strdup (value->key), g_free);
  /* What there is only one of is replaced, not taken away. */
  g_simple_action_set_enabled (action, !offer->is_single || !value->is_set);
  g_signal_connect (action, "activate", G_CALLBACK (activate_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/* Underlines are no mnemonics in names from the map. */
static char *
escape (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
name_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PathosCanvas       *self = PATHOS_CANVAS (user_data);
  const PathosPlaced *placed = pathos_canvas_get_acting (self);

  if (placed != NULL)
    pathos_canvas_begin_channel (self, placed);
}

static void
add_new (PathosCanvas       *self,
         GSimpleActionGroup *group,
         GMenu              *menu)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("new", NULL);
  g_autoptr (GMenu) section = g_menu_new ();

  g_assert (PATHOS_IS_CANVAS (self));

  g_signal_connect (action, "activate", G_CALLBACK (name_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_menu_append (section, _ ("_New…"), "offer.new");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
create_submenu (PathosCanvas       *self,
                GSimpleActionGroup *group,
                const PathosOffer  *offer)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) values = g_menu_new ();

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < offer->values->len; i++)
    {
      const PathosOfferValue *value = &g_array_index (offer->values, PathosOfferValue, i);
      g_autofree char        *name = g_strdup_printf ("%s-%u", offer->attr->name, i);
      g_autofree char        *id = g_strconcat ("offer.", name, NULL);
      g_autofree char        *label = escape (value->label);

      add_action (self, group, name, offer, value);
      g_menu_append (values, label, id);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (values));
  if (offer->takes_new)
    add_new (self, group, menu);

  return G_MENU_MODEL (menu);
}

/**
 * pathos_canvas_add_offers:
 * @menu: to which submenus are added, for @placed and what is selected with it
 */
void
pathos_canvas_add_offers (PathosCanvas       *self,
                          const PathosPlaced *placed,
                          GMenu              *menu)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPtrArray) elements = NULL;
  g_autoptr (GArray) offers = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (placed != NULL);
  g_return_if_fail (G_IS_MENU (menu));

  elements = pathos_canvas_collect_offered (self, placed);
  offers = pathos_offers_new (pathos_scene_model_get_journey (self->model),
                              (PathosElement *const *) elements->pdata, elements->len);
  for (guint i = 0; pathos_scene_model_can_edit (self->model) && i < offers->len; i++)
    {
      const PathosOffer *offer = &g_array_index (offers, PathosOffer, i);
      g_autoptr (GMenuModel) submenu = create_submenu (self, group, offer);

      g_menu_append_submenu (menu, _ (offer->attr->label), submenu);
    }

  gtk_widget_insert_action_group (GTK_WIDGET (self), "offer", G_ACTION_GROUP (group));
}
