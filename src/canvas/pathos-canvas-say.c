/* pathos-canvas-say.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include "pathos-clean.h"
#include "pathos-persona.h"
#include "pathos-stage.h"
#include "pathos-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MAX_NAMES 3 /* of personas in the name of the map */

/* What the canvas says about what was done, because not everybody sees it, and about what it refuses. */

/**
 * pathos_canvas_say:
 *
 * Announces a message to assistive technology. The canvas does so for its items, and what it is in for the
 * canvas, because GTK cannot announce anything from a widget that has the focus.
 */
void
pathos_canvas_say (PathosCanvas *self,
                   const char   *message)
{
  GtkWidget *speaker = GTK_WIDGET (self);

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (message != NULL);

  if (gtk_widget_has_focus (speaker))
    speaker = gtk_widget_get_parent (speaker);
  gtk_accessible_announce (GTK_ACCESSIBLE (speaker), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * pathos_canvas_say_zoom:
 *
 * Announces the zoom after an action, unlike after a gesture, which changes it all the time.
 */
void
pathos_canvas_say_zoom (PathosCanvas *self)
{
  g_autofree char *message = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  /* Translators: the zoom level of the map, in per cent. */
  message = g_strdup_printf (_ ("%d %%"), (int) lround (pathos_scroller_get_zoom (self->scroller) * 100));
  pathos_canvas_say (self, message);
}

/**
 * pathos_canvas_announce:
 *
 * Announces the current name of an element to assistive technology.
 */
void
pathos_canvas_announce (PathosCanvas *self,
                        const char   *id)
{
  const PathosPlaced *placed;
  g_autofree char    *name = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  pathos_scene_model_update (self->model);
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), id);
  if (placed != NULL)
    name = pathos_scene_model_describe (self->model, PATHOS_SAID_NAME, placed->group, NULL);
  if (name != NULL)
    pathos_canvas_say (self, name);
}

/* Returns: (transfer full): the names of the personas that are shown, or how many, “Maya and Jonas” */
static char *
describe_people (PathosCanvas *self,
                 const char   *language)
{
  PathosList *personas = pathos_scene_model_get_journey (self->model)->personas;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < personas->n_items; i++)
    {
      PathosPersona   *persona = PATHOS_PERSONA (personas->items[i]);
      g_autofree char *line = pathos_clean_line (persona->name);

      if (persona->visible && *line != '\0')
        g_ptr_array_add (names, g_strndup (line, strcspn (line, ",")));
    }

  if (names->len > MAX_NAMES)
    return g_strdup_printf (ngettext ("%u persona", "%u personas", names->len), names->len);
  if (names->len == 2)
    return pathos_words_join_all (language, _ (" and "), (const char *const *) names->pdata, names->len);

  return pathos_words_join_all (language, ", ", (const char *const *) names->pdata, names->len);
}

/* Returns: (transfer full): “Learning photography, journey map: 5 stages, 11 touchpoints, Maya and Jonas” */
static char *
describe_map (PathosCanvas *self)
{
  PathosJourney   *journey = pathos_scene_model_get_journey (self->model);
  const char      *language = pango_language_to_string (gtk_get_default_language ());
  guint            n_stages = journey->stages->n_items, n_touchpoints = 0;
  g_autofree char *title = pathos_clean_line (journey->title);
  g_autofree char *people = describe_people (self, language);
  g_autofree char *kind = pathos_words_join (language, ", ", title, _ ("journey map"), NULL);
  g_autofree char *stages = NULL, *touchpoints = NULL, *contents = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < n_stages; i++)
    n_touchpoints += PATHOS_STAGE (journey->stages->items[i])->touchpoints->n_items;
  stages = g_strdup_printf (ngettext ("%u stage", "%u stages", n_stages), n_stages);
  touchpoints = g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n_touchpoints), n_touchpoints);
  contents = pathos_words_join (language, ", ", stages, touchpoints, people, NULL);

  return pathos_words_join (language, ": ", kind, contents, NULL);
}

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * pathos_canvas_name_map:
 *
 * Tells assistive technology which map this is and what there is in it.
 */
void
pathos_canvas_name_map (PathosCanvas *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  name = describe_map (self);
  if (!g_set_str (&self->name, name))
    return;

  set_label (GTK_WIDGET (self), name);
  set_label (GTK_WIDGET (self->layer), name);
}

/**
 * pathos_canvas_refuse:
 * @message: a sentence
 *
 * Says why a key or a gesture does nothing.
 */
void
pathos_canvas_refuse (PathosCanvas *self,
                      const char   *message)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (message != NULL);

  g_signal_emit_by_name (self, "refused", message);
}

/**
 * pathos_canvas_check_editable:
 *
 * Returns: whether the map can be edited; if not, this says so
 */
gboolean
pathos_canvas_check_editable (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  if (pathos_scene_model_can_edit (self->model))
    return TRUE;

  pathos_canvas_refuse (self, _ ("This map is read-only."));
  return FALSE;
}
