/* pathos-scene-model.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-scene-model.h"

#include "pathos-date.h"

/**
 * PathosSceneModel:
 *
 * Keeps the scene of a document up to date, for a canvas, a preview or a presentation.
 *
 * A change of the map, the theme or the view schedules a layout before the next frame; all changes until then
 * share it. The model needs neither a widget nor a display.
 *
 * Length: properties and documented accessors take most of it.
 */

struct _PathosSceneModel
{
  GObject parent_instance;

  PathosDocument         *document; /* (nullable) */
  const PathosLayoutKind *kind;
  gpointer                layout; /* (nullable): created by @kind */
  const PathosTheme      *theme;  /* (nullable) */
  PathosView              view;
  PathosScene            *scene;  /* (nullable) */
  PathosParts            *parts;  /* (nullable): of the scene */
  PathosTracks           *tracks; /* (nullable): of the scene, once somebody has asked */
  guint                   source;
  GPtrArray              *to_reveal; /* (nullable) (element-type utf8): to reveal after the next layout */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_THEME,
  N_PROPS,
};

enum
{
  CHANGED,
  REVEAL,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosSceneModel, pathos_scene_model, G_TYPE_OBJECT)

static void
take_scene (PathosSceneModel *self,
            PathosScene      *scene)
{
  g_autoptr (PathosParts) before = g_steal_pointer (&self->parts);

  g_assert (PATHOS_IS_SCENE_MODEL (self));

  g_clear_pointer (&self->tracks, pathos_tracks_free);
  g_clear_pointer (&self->scene, pathos_scene_unref);
  self->scene = scene;
  self->parts = scene != NULL ? pathos_parts_new (scene, before) : NULL;
}

/**
 * pathos_scene_model_update:
 *
 * Lays the map out now, for gestures that depend on the result of their last move and cannot wait for the
 * next frame.
 */
void
pathos_scene_model_update (PathosSceneModel *self)
{
  g_autoptr (GPtrArray) to_reveal = NULL;

  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->layout == NULL || self->theme == NULL)
    return;

  take_scene (self, self->kind->run (self->layout, self->theme, &self->view));
  g_signal_emit (self, signals[CHANGED], 0);

  to_reveal = g_steal_pointer (&self->to_reveal);
  if (to_reveal != NULL)
    g_signal_emit (self, signals[REVEAL], 0, to_reveal);
}

static gboolean
update_cb (gpointer user_data)
{
  PathosSceneModel *self = user_data;

  g_assert (PATHOS_IS_SCENE_MODEL (self));

  self->source = 0;
  pathos_scene_model_update (self);
  return G_SOURCE_REMOVE;
}

/**
 * pathos_scene_model_invalidate:
 *
 * Schedules a layout before the next frame.
 */
void
pathos_scene_model_invalidate (PathosSceneModel *self)
{
  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));

  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

/**
 * pathos_scene_model_is_pending:
 *
 * Returns: whether a layout is scheduled, because the scene is out of date
 */
gboolean
pathos_scene_model_is_pending (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), FALSE);

  return self->source != 0;
}

/* Elements changed by undo or redo are revealed after the next layout, when they are in the scene. */
static void
flipped_cb (PathosSceneModel *self,
            GPtrArray        *elements)
{
  g_assert (PATHOS_IS_SCENE_MODEL (self));
  g_assert (elements != NULL);

  g_clear_pointer (&self->to_reveal, g_ptr_array_unref);
  self->to_reveal = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (self->to_reveal, g_strdup (PATHOS_ELEMENT (g_ptr_array_index (elements, i))->id));

  pathos_scene_model_invalidate (self);
}

static void
drop_document (PathosSceneModel *self)
{
  g_assert (PATHOS_IS_SCENE_MODEL (self));

  if (self->document == NULL)
    return;

  g_signal_handlers_disconnect_by_data (pathos_document_get_journey (self->document), self);
  g_signal_handlers_disconnect_by_data (pathos_document_get_history (self->document), self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->layout, self->kind->destroy);
  g_clear_pointer (&self->to_reveal, g_ptr_array_unref);
  g_clear_pointer (&self->view.draft, pathos_draft_unref);
  g_clear_object (&self->document);
}

/**
 * pathos_scene_model_set_document:
 * @document: (nullable): the document to lay out
 */
void
pathos_scene_model_set_document (PathosSceneModel *self,
                                 PathosDocument   *document)
{
  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));
  g_return_if_fail (document == NULL || PATHOS_IS_DOCUMENT (document));

  if (self->document == document)
    return;

  drop_document (self);
  if (document != NULL)
    {
      PathosJourney *journey = pathos_document_get_journey (document);

      self->document = g_object_ref (document);
      self->layout = self->kind->create (journey);
      g_signal_connect_swapped (journey, "changed", G_CALLBACK (pathos_scene_model_invalidate), self);
      g_signal_connect_swapped (pathos_document_get_history (document),
                                "flipped",
                                G_CALLBACK (flipped_cb),
                                self);
      pathos_scene_model_invalidate (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * pathos_scene_model_get_document:
 *
 * Returns: (transfer none) (nullable): the document
 */
PathosDocument *
pathos_scene_model_get_document (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return self->document;
}

/**
 * pathos_scene_model_get_history:
 *
 * Returns: (transfer none) (nullable): the history of the document
 */
PathosHistory *
pathos_scene_model_get_history (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return self->document != NULL ? pathos_document_get_history (self->document) : NULL;
}

/**
 * pathos_scene_model_get_journey:
 *
 * Returns: (transfer none) (nullable): the map of the document
 */
PathosJourney *
pathos_scene_model_get_journey (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return self->document != NULL ? pathos_document_get_journey (self->document) : NULL;
}

/**
 * pathos_scene_model_find_element:
 *
 * Returns: (transfer none) (nullable): the element of the map with the id @id
 */
PathosElement *
pathos_scene_model_find_element (PathosSceneModel *self,
                                 const char       *id)
{
  PathosJourney *journey = pathos_scene_model_get_journey (self);

  g_return_val_if_fail (id != NULL, NULL);

  return journey != NULL ? pathos_journey_find (journey, id) : NULL;
}

/**
 * pathos_scene_model_can_edit:
 *
 * Returns: whether there is a document that is not read-only
 */
gboolean
pathos_scene_model_can_edit (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), FALSE);

  return self->document != NULL && !pathos_document_get_read_only (self->document);
}

/**
 * pathos_scene_model_set_kind:
 * @kind: the kind of layout
 */
void
pathos_scene_model_set_kind (PathosSceneModel       *self,
                             const PathosLayoutKind *kind)
{
  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));
  g_return_if_fail (kind != NULL);

  if (self->kind == kind)
    return;

  if (self->layout != NULL)
    self->kind->destroy (self->layout);
  self->kind = kind;
  self->layout = self->document != NULL ? kind->create (pathos_document_get_journey (self->document)) : NULL;
  pathos_scene_model_invalidate (self);
}

/**
 * pathos_scene_model_set_theme:
 * @theme: (transfer none): from pathos_theme_get()
 */
void
pathos_scene_model_set_theme (PathosSceneModel  *self,
                              const PathosTheme *theme)
{
  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  pathos_scene_model_invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEME]);
}

/**
 * pathos_scene_model_get_theme:
 *
 * Returns: (transfer none) (nullable): the theme
 */
const PathosTheme *
pathos_scene_model_get_theme (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return self->theme;
}

/**
 * pathos_scene_model_set_editable:
 * @editable: whether the scene includes empty cells, gaps and hints
 */
void
pathos_scene_model_set_editable (PathosSceneModel *self,
                                 gboolean          editable)
{
  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));

  if (self->view.editable == editable)
    return;

  self->view.editable = editable;
  pathos_scene_model_invalidate (self);
}

/**
 * pathos_scene_model_set_draft:
 * @draft: (nullable): changes to show that are not in the map yet
 */
void
pathos_scene_model_set_draft (PathosSceneModel *self,
                              PathosDraft      *draft)
{
  g_return_if_fail (PATHOS_IS_SCENE_MODEL (self));

  if (self->view.draft == draft)
    return;

  g_clear_pointer (&self->view.draft, pathos_draft_unref);
  self->view.draft = draft != NULL ? pathos_draft_ref (draft) : NULL;
  pathos_scene_model_invalidate (self);
}

/**
 * pathos_scene_model_get_view:
 *
 * Returns: (transfer none): the settings of the view
 */
const PathosView *
pathos_scene_model_get_view (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return &self->view;
}

/**
 * pathos_scene_model_get_scene:
 *
 * Returns: (transfer none) (nullable): the last scene; %NULL before the first
 */
PathosScene *
pathos_scene_model_get_scene (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return self->scene;
}

/**
 * pathos_scene_model_get_parts:
 *
 * Returns: (transfer none) (nullable): the parts of the last scene
 */
const PathosParts *
pathos_scene_model_get_parts (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  return self->parts;
}

/**
 * pathos_scene_model_get_tracks:
 *
 * Returns: (transfer none) (nullable): the tracks of the last scene
 */
PathosTracks *
pathos_scene_model_get_tracks (PathosSceneModel *self)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);

  if (self->tracks == NULL && self->parts != NULL)
    self->tracks = pathos_tracks_new (self->parts);

  return self->tracks;
}

/**
 * pathos_scene_model_describe:
 * @group: of the last scene
 * @from: (nullable): the group that was described before, so that what they have in common is not said again
 *
 * Returns: (transfer full) (nullable): what assistive technology says of @group; %NULL if that is nothing, or
 *   the scene is out of date
 */
char *
pathos_scene_model_describe (PathosSceneModel  *self,
                             PathosSaid         said,
                             const PathosGroup *group,
                             const PathosGroup *from)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  if (self->layout == NULL || self->scene == NULL || self->source != 0)
    return NULL;

  if (self->kind->describe != NULL)
    return self->kind->describe (self->layout, &self->view, said, group, from);

  return said == PATHOS_SAID_NAME ? g_strdup (group->label) : NULL;
}

/**
 * pathos_scene_model_pick_item:
 * @point: in the scene, map units
 *
 * Returns: the topmost item at @point
 */
PathosSpot
pathos_scene_model_pick_item (PathosSceneModel *self,
                              graphene_point_t  point)
{
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (self), ((PathosSpot) { 0 }));

  if (self->scene == NULL)
    return (PathosSpot) { 0 };

  return pathos_scene_pick (self->scene, point.x, point.y, PATHOS_PICK (PATHOS_PART_ITEM));
}

static void
pathos_scene_model_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PathosSceneModel *self = PATHOS_SCENE_MODEL (object);

  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, self->document);
  else if (prop_id == PROP_THEME)
    g_value_set_pointer (value, (gpointer) self->theme);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pathos_scene_model_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PathosSceneModel *self = PATHOS_SCENE_MODEL (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      pathos_scene_model_set_document (self, g_value_get_object (value));
      break;
    case PROP_THEME:
      pathos_scene_model_set_theme (self, g_value_get_pointer (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_scene_model_dispose (GObject *object)
{
  PathosSceneModel *self = PATHOS_SCENE_MODEL (object);

  drop_document (self);
  g_clear_handle_id (&self->source, g_source_remove);
  take_scene (self, NULL);

  G_OBJECT_CLASS (pathos_scene_model_parent_class)->dispose (object);
}

static void
pathos_scene_model_class_init (PathosSceneModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pathos_scene_model_dispose;
  object_class->get_property = pathos_scene_model_get_property;
  object_class->set_property = pathos_scene_model_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PATHOS_TYPE_DOCUMENT, flags);
  properties[PROP_THEME] = g_param_spec_pointer ("theme", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PathosSceneModel::changed:
   *
   * Emitted when there is a new scene.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PathosSceneModel::reveal:
   * @ids: (element-type utf8): the elements
   *
   * Emitted after a layout if undo or redo changed elements, which are in the scene now if they are in the
   * map.
   */
  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
pathos_scene_model_init (PathosSceneModel *self)
{
  self->kind = &pathos_layout_map;
  self->view.today = pathos_date_get_today ();
}

/**
 * pathos_scene_model_new:
 *
 * Returns: (transfer full): a model without a scene, until it has a document and a theme
 */
PathosSceneModel *
pathos_scene_model_new (void)
{
  return g_object_new (PATHOS_TYPE_SCENE_MODEL, NULL);
}
