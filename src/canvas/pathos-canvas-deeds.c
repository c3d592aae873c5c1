/* pathos-canvas-deeds.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-edits.h"

#include <glib/gi18n.h>

/* What is done to the map without a pointer, by keys or by assistive technology, which then hears what has become of it. */

static PathosHistory *
get_history (PathosCanvas *self)
{
  return pathos_document_get_history (self->document);
}

static void
announce (PathosCanvas *self,
          const char   *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Returns: (transfer none) (nullable): what @placed stands for */
PathosElement *
pathos_canvas_find_element (PathosCanvas       *self,
                            const PathosPlaced *placed)
{
  return placed != NULL ? pathos_journey_find (pathos_document_get_journey (self->document), placed->group->id) : NULL;
}

/* Returns: whether keys go to the map now, and not to an open text */
gboolean
pathos_canvas_has_keys (PathosCanvas *self)
{
  return self->parts != NULL && self->text_view == NULL;
}

static void
announce_feeling (PathosCanvas  *self,
                  PathosFeeling *feeling)
{
  const PathosPlaced *placed;

  pathos_canvas_lay_out (self);
  placed = pathos_parts_find (self->parts, PATHOS_ELEMENT (feeling)->id);
  if (placed != NULL && placed->group->label != NULL)
    announce (self, placed->group->label);
}

void
pathos_canvas_step_feeling (PathosCanvas  *self,
                            PathosFeeling *feeling,
                            int            direction,
                            double         parts)
{
  if (!pathos_document_get_read_only (self->document) && pathos_edit_step_feeling (get_history (self), feeling, direction, parts))
    announce_feeling (self, feeling);
}

gboolean
pathos_canvas_step_touchpoint (PathosCanvas *self,
                               const char   *id,
                               int           direction)
{
  PathosElement      *element = pathos_journey_find (pathos_document_get_journey (self->document), id);
  g_autofree char    *words = NULL;
  const PathosPlaced *placed;

  if (element == NULL || !PATHOS_IS_TOUCHPOINT (element) || pathos_document_get_read_only (self->document))
    return FALSE;

  if (pathos_edit_step_touchpoint (get_history (self), PATHOS_TOUCHPOINT (element), direction))
    {
      guint position = 0;

      pathos_list_find (element->list, element, &position);
      /* Translators: a stage of the journey, and a touchpoint's place among those of the stage. */
      words = g_strdup_printf (_ ("Moved to %s, %u of %u"), PATHOS_STAGE (element->parent)->title, position + 1, element->list->n_items);
      pathos_canvas_lay_out (self);
      placed = pathos_parts_find (self->parts, id);
      if (placed != NULL)
        pathos_canvas_focus_on (self, placed);
      announce (self, words);
    }

  return TRUE;
}

void
pathos_canvas_set_feeling (PathosCanvas  *self,
                           PathosFeeling *feeling,
                           double         value)
{
  if (!pathos_document_get_read_only (self->document) && pathos_edit_set_feeling (get_history (self), feeling, value))
    announce_feeling (self, feeling);
}

/* What assistive technology does with one item. */
static void
deed_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosCanvas       *self = PATHOS_CANVAS (widget);
  const char         *id = g_variant_get_string (parameter, NULL);
  const PathosPlaced *placed = pathos_canvas_has_keys (self) ? pathos_parts_find (self->parts, id) : NULL;

  if (placed == NULL)
    return;

  pathos_selection_set_only (self->selection, NULL);
  pathos_canvas_focus_on (self, placed);
  if (g_str_equal (action, "map.edit"))
    pathos_canvas_begin_text (self, placed, NULL);
  else if (g_str_equal (action, "map.delete"))
    pathos_canvas_delete_selected (self);
  else
    pathos_canvas_step_touchpoint (self, id, g_str_equal (action, "map.later") ? 1 : -1);
}

/* What it does with a point of a curve, as a slider. */
static void
feel_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosCanvas  *self = PATHOS_CANVAS (widget);
  PathosElement *element;
  const char    *id;
  double         value;

  g_variant_get (parameter, "(&sd)", &id, &value);
  element = pathos_canvas_has_keys (self) ? pathos_canvas_find_element (self, pathos_parts_find (self->parts, id)) : NULL;
  if (element != NULL && PATHOS_IS_FEELING (element))
    pathos_canvas_set_feeling (self, PATHOS_FEELING (element), value);
}

void
pathos_canvas_class_init_deeds (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.edit", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.delete", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.earlier", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.later", "s", deed_cb);
  gtk_widget_class_install_action (widget_class, "map.feel", "(sd)", feel_cb);
}
