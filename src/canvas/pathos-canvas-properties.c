/* pathos-canvas-properties.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

enum
{
  PROP_DOCUMENT = 1,
  PROP_THEME,
  PROP_SELECTION,
  PROP_ZOOM,
  PROP_EDITING,
  PROP_LIFTING,
  PROP_PLACING,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

/**
 * pathos_canvas_set_document:
 * @document: (nullable): the document to show
 */
void
pathos_canvas_set_document (PathosCanvas   *self,
                            PathosDocument *document)
{
  PathosJourney *journey;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (document == NULL || PATHOS_IS_DOCUMENT (document));

  if (pathos_scene_model_get_document (self->model) == document)
    return;

  journey = pathos_scene_model_get_journey (self->model);
  if (journey != NULL)
    g_signal_handlers_disconnect_by_func (journey, pathos_canvas_stop_preview, self);

  pathos_text_editor_end (self->editor, FALSE);
  pathos_drag_controller_cancel (self->drag);
  pathos_canvas_end_link (self, FALSE);
  pathos_canvas_remember_focus (self, NULL);
  pathos_selection_set_only (self->selection, NULL);
  pathos_scroller_reset (self->scroller);
  pathos_scene_model_set_document (self->model, document);
  journey = pathos_scene_model_get_journey (self->model);
  if (journey != NULL)
    g_signal_connect_object (journey, "changed", G_CALLBACK (pathos_canvas_stop_preview), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * pathos_canvas_get_document:
 *
 * Returns: (transfer none) (nullable): the document that is shown
 */
PathosDocument *
pathos_canvas_get_document (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return pathos_scene_model_get_document (self->model);
}

/**
 * pathos_canvas_set_theme:
 * @theme: (transfer none): from pathos_theme_get()
 */
void
pathos_canvas_set_theme (PathosCanvas      *self,
                         const PathosTheme *theme)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (pathos_scene_model_get_theme (self->model) == theme)
    return;

  pathos_scene_model_set_theme (self->model, theme);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEME]);
}

/**
 * pathos_canvas_get_selection:
 *
 * Returns: (transfer none): the selection, which stays the same object
 */
PathosSelection *
pathos_canvas_get_selection (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return self->selection;
}

/**
 * pathos_canvas_get_model:
 *
 * Returns: (transfer none): the scene model, to show the same scene elsewhere
 */
PathosSceneModel *
pathos_canvas_get_model (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return self->model;
}

/**
 * pathos_canvas_get_view:
 *
 * Returns: (transfer none): the settings of the view
 */
const PathosView *
pathos_canvas_get_view (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), NULL);

  return pathos_scene_model_get_view (self->model);
}

/**
 * pathos_canvas_set_tool:
 * @tool: (transfer full): the tool that handles drags
 */
void
pathos_canvas_set_tool (PathosCanvas *self,
                        PathosTool   *tool)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (PATHOS_IS_TOOL (tool));

  pathos_drag_controller_set_tool (self->drag, tool);
}

/**
 * pathos_canvas_get_zoom:
 *
 * Returns: pixels per map unit
 */
double
pathos_canvas_get_zoom (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), 1);

  return pathos_scroller_get_zoom (self->scroller);
}

/**
 * pathos_canvas_set_zoom:
 * @zoom: pixels per map unit
 *
 * Zooms around the centre of the view.
 */
void
pathos_canvas_set_zoom (PathosCanvas *self,
                        double        zoom)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_scroller_set_zoom (self->scroller, zoom);
}

/**
 * pathos_canvas_step_zoom:
 * @direction: positive to zoom in, negative to zoom out
 *
 * Zooms to the next round value.
 */
void
pathos_canvas_step_zoom (PathosCanvas *self,
                         int           direction)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_scroller_step_zoom (self->scroller, direction);
}

/**
 * pathos_canvas_fit:
 *
 * Zooms so that the whole map is in view.
 */
void
pathos_canvas_fit (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_scroller_fit (self->scroller, NULL);
}

/**
 * pathos_canvas_get_editing:
 *
 * Returns: whether a text is being edited
 */
gboolean
pathos_canvas_get_editing (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return pathos_text_editor_is_running (self->editor);
}

/**
 * pathos_canvas_get_lifting:
 *
 * Returns: whether something is being dragged
 */
gboolean
pathos_canvas_get_lifting (PathosCanvas *self)
{
  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  return pathos_drag_controller_is_running (self->drag);
}

/**
 * pathos_canvas_commit:
 *
 * Commits a text that is being edited, so that the map is complete, for instance before saving.
 */
void
pathos_canvas_commit (PathosCanvas *self)
{
  g_return_if_fail (PATHOS_IS_CANVAS (self));

  pathos_text_editor_end (self->editor, TRUE);
}

/* The scroll policies are ignored, because the canvas has no meaningful natural size. */
static void
pathos_canvas_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PathosCanvas *self = (PathosCanvas *) object;

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, pathos_canvas_get_document (self));
      break;
    case PROP_THEME:
      g_value_set_pointer (value, (gpointer) pathos_scene_model_get_theme (self->model));
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, pathos_canvas_get_zoom (self));
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, pathos_canvas_get_editing (self));
      break;
    case PROP_LIFTING:
      g_value_set_boolean (value, pathos_canvas_get_lifting (self));
      break;
    case PROP_PLACING:
      g_value_set_uint (value, pathos_canvas_get_placing (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value,
                          pathos_scroller_get_adjustment (self->scroller,
                                                          prop_id == PROP_HADJUSTMENT
                                                              ? GTK_ORIENTATION_HORIZONTAL
                                                              : GTK_ORIENTATION_VERTICAL));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_canvas_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PathosCanvas *self = (PathosCanvas *) object;

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      pathos_canvas_set_document (self, g_value_get_object (value));
      break;
    case PROP_THEME:
      pathos_canvas_set_theme (self, g_value_get_pointer (value));
      break;
    case PROP_ZOOM:
      pathos_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
      pathos_scroller_set_adjustment (self->scroller, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      pathos_scroller_set_adjustment (self->scroller, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/**
 * pathos_canvas_class_init_properties:
 *
 * Installs the properties of the class.
 */
void
pathos_canvas_class_init_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pathos_canvas_get_property;
  object_class->set_property = pathos_canvas_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PATHOS_TYPE_DOCUMENT, flags);
  properties[PROP_THEME] = g_param_spec_pointer ("theme", NULL, NULL, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection",
                                                    NULL,
                                                    NULL,
                                                    PATHOS_TYPE_SELECTION,
                                                    read_only);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, PATHOS_MIN_ZOOM, PATHOS_MAX_ZOOM, 1, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, read_only);
  properties[PROP_LIFTING] = g_param_spec_boolean ("lifting", NULL, NULL, FALSE, read_only);
  properties[PROP_PLACING] =
      g_param_spec_uint ("placing", NULL, NULL, 0, PATHOS_INSERT_LINK, PATHOS_INSERT_NOTHING, read_only);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}
