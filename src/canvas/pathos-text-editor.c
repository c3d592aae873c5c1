/* pathos-text-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-editor-private.h"

#include "pathos-mention.h"
#include "pathos-vocabulary.h"

#include <glib/gi18n.h>

/**
 * PathosTextEditor:
 *
 * Edits a text of the map in a text view on top of it, in the same font and at the same position.
 *
 * The text is a draft while it is edited, so the layout adapts to it immediately.
 *
 * Length: one text view, from its creation to its end.
 */

enum
{
  ENDED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosTextEditor, pathos_text_editor, G_TYPE_OBJECT)

static void
name_taken_cb (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view != NULL)
    pathos_text_entry_take_name (PATHOS_TEXT_ENTRY (self->view));
}

static void
show_draft (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  pathos_scene_model_set_draft (self->model, pathos_tool_get_draft (self->tool));
}

/* Shows below the text, and says, why it cannot be as it is. */
static void
notify (PathosTextEditor *self,
        const char       *sentence)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (sentence != NULL);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->parent),
                           sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  if (self->notice == NULL)
    {
      self->notice = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->notice, "map-text-notice");
      gtk_widget_set_parent (self->notice, self->parent);
    }
  gtk_label_set_label (GTK_LABEL (self->notice), sentence);
}

static void
notify_full (PathosTextEditor *self)
{
  glong            limit = pathos_text_entry_get_limit (PATHOS_TEXT_ENTRY (self->view));
  g_autofree char *sentence = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  sentence = g_strdup_printf (ngettext ("A text ends at %ld character",
                                        "A text ends at %ld characters",
                                        (gulong) limit),
                              limit);
  notify (self, sentence);
}

/* Offers names behind the mark at the end of a text. */
static void
offer_names (PathosTextEditor *self,
             PathosTextEntry  *entry,
             const char       *text)
{
  PathosTextTool *tool = PATHOS_TEXT_TOOL (self->tool);
  const char     *start = pathos_text_tool_takes_mention (tool) ? pathos_mention_find (text) : NULL;
  g_auto (GStrv) names = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (start != NULL)
    names = pathos_text_tool_complete (tool, start);
  pathos_text_entry_complete (entry, (const char *const *) names,
                              start != NULL ? g_utf8_strlen (start, -1) : 0);
}

static void
text_changed_cb (PathosTextEditor *self,
                 PathosTextEntry  *entry)
{
  g_autofree char *text = pathos_text_entry_dup_text (entry);
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (!pathos_text_entry_is_full (entry))
    g_clear_pointer (&self->notice, gtk_widget_unparent);
  if (!pathos_text_tool_set_text (PATHOS_TEXT_TOOL (self->tool), text, &error))
    notify (self, error->message);

  offer_names (self, entry, text);
  show_draft (self);
}

static void
end (PathosTextEditor *self,
     gboolean          commit,
     PathosTextExit    exit)
{
  GtkWidget *view = g_steal_pointer (&self->view);
  GtkRoot   *root;
  gboolean   had_focus;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (view == NULL)
    return;

  /* Not gtk_widget_has_focus(), which is false while the window is inactive. */
  root = gtk_widget_get_root (view);
  had_focus = root != NULL && gtk_root_get_focus (root) == view;
  if (root != NULL)
    g_clear_signal_handler (&self->focus_moved, root);
  if (commit)
    pathos_tool_drop (self->tool,
                      pathos_scene_model_get_history (self->model),
                      &error);
  else
    pathos_tool_cancel (self->tool);

  self->follow = 0;
  g_clear_pointer (&self->notice, gtk_widget_unparent);
  gtk_popover_popdown (GTK_POPOVER (self->completion));
  gtk_widget_unparent (view);
  show_draft (self);
  g_signal_emit (self, signals[ENDED], 0, had_focus, exit);
  if (error != NULL)
    g_signal_emit (self, signals[REFUSED], 0, error->message);
}

static gboolean
take_focus_cb (gpointer user_data)
{
  PathosTextEditor *self = PATHOS_TEXT_EDITOR (user_data);
  GtkRoot          *root = self->view != NULL ? gtk_widget_get_root (self->view) : NULL;
  GtkWidget        *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, self->view))
    gtk_widget_grab_focus (self->view);
  return G_SOURCE_REMOVE;
}

/* The menu of the text, or its list of emoji, that finds no place any more, such as in a smaller window, is
 * hidden, but not closed, and keeps the focus. */
static void
popover_unmapped_cb (PathosTextEditor *self,
                     GtkPopover       *popover)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  gtk_popover_popdown (popover);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_focus_cb, g_object_ref (self), g_object_unref);
}

static void
watch_popover (PathosTextEditor *self,
               GtkWidget        *popover)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (GTK_IS_POPOVER (popover));

  g_signal_handlers_disconnect_by_func (popover, popover_unmapped_cb, self);
  g_signal_connect_object (popover, "unmap", G_CALLBACK (popover_unmapped_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* Commits when the focus moves within the map, whatever moves it, but not when the window becomes inactive or
 * a dialog opens, which gives the focus back. */
static void
focus_moved_cb (PathosTextEditor *self,
                GParamSpec       *pspec,
                GtkRoot          *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view == NULL || focus == NULL || focus == self->view)
    return;

  if (gtk_widget_is_ancestor (focus, self->view))
    watch_popover (self, gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER));
  else if (gtk_widget_is_ancestor (focus, self->parent))
    end (self, TRUE, PATHOS_TEXT_EXIT_OTHER);
}

/* What a text is for, where it says nothing itself; for a persona, as the map says it. */
static const char *
get_prompt (PathosTextEditor *self,
            const PathosAttr *attr)
{
  const char *persona = pathos_persona_get_prompt (pathos_scene_model_get_scene (self->model)->language,
                                                   attr->name);
  static const struct
  {
    const char *name, *prompt;
  } prompts[] = {
    { "objective", N_ ("What do you want to find out?") },
    { "scenario", N_ ("In which situation?") },
    { "word", N_ ("How does it feel?") },
    { "label", N_ ("12 % reason") },
  };

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (attr != NULL);

  for (guint i = 0; persona == NULL && i < G_N_ELEMENTS (prompts); i++)
    {
      if (g_str_equal (prompts[i].name, attr->name))
        return _ (prompts[i].prompt);
    }

  return persona != NULL ? persona : _ (attr->label);
}

static GtkJustification
get_justification (const PathosTextStyle *style)
{
  g_assert (style != NULL);

  if (style->align == PATHOS_ALIGN_CENTRE)
    return GTK_JUSTIFY_CENTER;

  return style->align == PATHOS_ALIGN_END ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT;
}

static GtkWidget *
create_view (PathosTextEditor *self)
{
  PathosTextTool *tool = PATHOS_TEXT_TOOL (self->tool);
  const char     *prompt = get_prompt (self, pathos_text_tool_get_attr (tool));
  GtkWidget      *view = pathos_text_entry_new (pathos_text_tool_get_text (tool), prompt,
                                                PATHOS_COMPLETION (self->completion));

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (pathos_text_tool_get_label (tool)),
                                  -1);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (view),
                                   get_justification (&pathos_text_editor_get_appearance (self)->style));

  g_signal_connect_swapped (view, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (view, "full", G_CALLBACK (notify_full), self);
  g_signal_connect_swapped (view, "done", G_CALLBACK (end), self);
  return view;
}

static void
open_view (PathosTextEditor   *self,
           const PathosPlaced *placed)
{
  PathosPlaced shown;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (placed != NULL);

  shown = *placed;
  shown.rect = pathos_text_editor_get_appearance (self)->rect;
  self->stick = placed->stick;
  self->last = pathos_text_tool_get_attr (PATHOS_TEXT_TOOL (self->tool))->name;
  pathos_scroller_reveal (self->scroller, &shown);
  pathos_text_editor_set_style (self);
  self->view = create_view (self);
  gtk_widget_set_parent (self->view, self->parent);
  g_signal_emit_by_name (self->view, "select-all", TRUE);
  gtk_widget_grab_focus (self->view);
  self->focus_moved = g_signal_connect_object (gtk_widget_get_root (self->parent), "notify::focus-widget",
                                               G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "notify::cursor-position",
                           G_CALLBACK (pathos_text_editor_follow_caret), self, G_CONNECT_SWAPPED);
  show_draft (self);
}

/**
 * pathos_text_editor_begin:
 * @placed: an item
 * @point: (nullable): a position in the scene, to choose between several texts
 *
 * Commits the text that is being edited, if any, and starts editing another.
 *
 * Returns: whether editing started
 */
gboolean
pathos_text_editor_begin (PathosTextEditor       *self,
                          const PathosPlaced     *placed,
                          const graphene_point_t *point)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);

  end (self, TRUE, PATHOS_TEXT_EXIT_OTHER);
  if (!pathos_scene_model_can_edit (self->model) ||
      !pathos_text_tool_edit (PATHOS_TEXT_TOOL (self->tool),
                              pathos_scene_model_get_journey (self->model),
                              placed,
                              point))
    return FALSE;

  open_view (self, placed);
  return TRUE;
}

/**
 * pathos_text_editor_begin_attr:
 * @placed: an item
 * @name: of the attribute, whether the map shows it or not
 *
 * Commits the text that is being edited, if any, and starts editing this one.
 *
 * Returns: whether editing started
 */
gboolean
pathos_text_editor_begin_attr (PathosTextEditor   *self,
                               const PathosPlaced *placed,
                               const char         *name)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  end (self, TRUE, PATHOS_TEXT_EXIT_OTHER);
  if (!pathos_scene_model_can_edit (self->model) ||
      !pathos_text_tool_edit_attr (PATHOS_TEXT_TOOL (self->tool),
                                   pathos_scene_model_get_journey (self->model),
                                   placed,
                                   name))
    return FALSE;

  open_view (self, placed);
  return TRUE;
}

/**
 * pathos_text_editor_add:
 * @draft: (transfer none): adds an element that is not in the map yet
 *
 * Commits the text that is being edited, if any, and starts editing that of a new element, which is seen at
 * once, but added only when its text is committed.
 *
 * Returns: (nullable): the new element in the scene; %NULL if it has no text to edit
 */
const PathosPlaced *
pathos_text_editor_add (PathosTextEditor *self,
                        PathosDraft      *draft)
{
  const PathosPlaced *placed;
  PathosElement      *element;

  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  end (self, TRUE, PATHOS_TEXT_EXIT_OTHER);
  if (!pathos_text_tool_add (PATHOS_TEXT_TOOL (self->tool), pathos_scene_model_get_journey (self->model),
                             draft))
    return NULL;

  element = draft->places[draft->n_places - 1].element;
  self->is_opening = TRUE;
  show_draft (self);
  pathos_scene_model_update (self->model);
  self->is_opening = FALSE;
  placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), element->id);
  if (placed != NULL)
    {
      open_view (self, placed);
      return placed;
    }

  pathos_tool_cancel (self->tool);
  show_draft (self);
  return NULL;
}

/**
 * pathos_text_editor_begin_beside:
 * @placed: the item whose text was edited last
 * @direction: 1 for its next text, −1 for the one before
 *
 * Returns: whether there is such a text, and editing started
 */
gboolean
pathos_text_editor_begin_beside (PathosTextEditor   *self,
                                 const PathosPlaced *placed,
                                 int                 direction)
{
  const char *name;

  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);
  g_return_val_if_fail (placed != NULL, FALSE);

  name = self->last != NULL ? pathos_text_tool_find_beside (placed->group, self->last, direction) : NULL;
  return name != NULL && pathos_text_editor_begin_attr (self, placed, name);
}

/**
 * pathos_text_editor_end:
 * @commit: whether to apply the text, or to discard it
 *
 * Ends editing, if a text is being edited.
 */
void
pathos_text_editor_end (PathosTextEditor *self,
                        gboolean          commit)
{
  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  end (self, commit, PATHOS_TEXT_EXIT_OTHER);
}

/**
 * pathos_text_editor_is_running:
 *
 * Returns: whether a text is being edited
 */
gboolean
pathos_text_editor_is_running (PathosTextEditor *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);

  return self->view != NULL;
}

/**
 * pathos_text_editor_is_opening:
 *
 * Returns: whether a text is about to get the focus
 */
gboolean
pathos_text_editor_is_opening (PathosTextEditor *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);

  return self->is_opening;
}

/**
 * pathos_text_editor_contains:
 *
 * Returns: whether a position of the parent is inside the text view, which then handles the press
 */
gboolean
pathos_text_editor_contains (PathosTextEditor *self,
                             double            x,
                             double            y)
{
  graphene_rect_t bounds;

  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), FALSE);

  return self->view != NULL && gtk_widget_compute_bounds (self->view, self->parent, &bounds) &&
         graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/**
 * pathos_text_editor_get_view:
 *
 * Returns: (transfer none) (nullable): the text view, or %NULL unless a text is being edited
 */
GtkWidget *
pathos_text_editor_get_view (PathosTextEditor *self)
{
  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), NULL);

  return self->view;
}

static void
pathos_text_editor_dispose (GObject *object)
{
  PathosTextEditor *self = PATHOS_TEXT_EDITOR (object);

  g_clear_pointer (&self->notice, gtk_widget_unparent);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->completion, gtk_widget_unparent);
  if (self->css != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (self->parent),
                                                   GTK_STYLE_PROVIDER (self->css));
  g_clear_object (&self->css);
  g_clear_pointer (&self->style, g_free);
  g_clear_object (&self->tool);
  g_clear_object (&self->scroller);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (pathos_text_editor_parent_class)->dispose (object);
}

static void
pathos_text_editor_class_init (PathosTextEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pathos_text_editor_dispose;

  /**
   * PathosTextEditor::ended:
   * @had_focus: whether the text view had the focus, which must move elsewhere now
   * @exit: a PathosTextExit
   *
   * Emitted when editing ends.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_INT);

  /**
   * PathosTextEditor::refused:
   * @message: why the text was not applied
   *
   * Emitted when editing has ended, and the map is as before.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pathos_text_editor_init (PathosTextEditor *self)
{
  self->tool = pathos_text_tool_new ();
}

/**
 * pathos_text_editor_new:
 * @parent: (transfer none): parent of the text view, which it must allocate and draw; must outlive the editor
 *
 * Returns: (transfer full): an editor that is not editing
 */
PathosTextEditor *
pathos_text_editor_new (GtkWidget        *parent,
                        PathosSceneModel *model,
                        PathosScroller   *scroller)
{
  PathosTextEditor *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (PATHOS_IS_SCENE_MODEL (model), NULL);
  g_return_val_if_fail (PATHOS_IS_SCROLLER (scroller), NULL);

  self = g_object_new (PATHOS_TYPE_TEXT_EDITOR, NULL);
  self->parent = parent;
  self->completion = pathos_completion_new (parent);
  g_signal_connect_object (self->completion, "taken", G_CALLBACK (name_taken_cb), self, G_CONNECT_SWAPPED);
  self->model = g_object_ref (model);
  self->scroller = g_object_ref (scroller);
  g_signal_connect_object (scroller, "notify::zoom", G_CALLBACK (pathos_text_editor_set_style), self,
                           G_CONNECT_SWAPPED);
  return self;
}
