/* pathos-text-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-editor.h"

#include "pathos-clean.h"
#include "pathos-text-fonts.h"
#include "pathos-text-tool.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * PathosTextEditor:
 *
 * Edits a text of the map in a text view on top of it, in the same font and at the same position.
 *
 * The text is a draft while it is edited, so the layout adapts to it immediately.
 *
 * Length: one text view, from its creation to its end.
 */

#define SMALLEST_TEXT 11.0 /* pixels: the map is zoomed in for a smaller text */
#define MIN_HEIGHT    24   /* pixels of the box, however little of the map is seen */
#define PADDING       5    /* pixels, above the text … */
#define MARGIN        2    /* … and below and beside it, where evidence, marks and icons are close */
#define MAX_LENGTH    2000 /* characters that can be typed; a longer text of a file cannot grow */

struct _PathosTextEditor
{
  GObject parent_instance;

  GtkWidget        *parent; /* (unowned): of the view */
  PathosSceneModel *model;
  PathosScroller   *scroller;
  PathosTool       *tool;
  GtkWidget        *view;     /* (nullable): %NULL unless a text is being edited */
  GtkWidget        *prompt;   /* (nullable) (unowned): in the view while it is empty */
  GtkWidget        *notice;   /* (nullable) (unowned): below the text, why it cannot be as it is */
  guint             stick;    /* PathosStick, of the item that is edited */
  const char       *last;     /* (nullable): the attribute that is edited, or was edited last */
  glong             limit;    /* characters */
  guint             follow;   /* the tick callback that keeps the caret in view, 0 if there is none */
  guint             n_frames; /* for which it still runs */
  GtkCssProvider   *css;      /* (nullable) */
  char             *style;    /* (nullable): what it says */
};

enum
{
  ENDED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PathosTextEditor, pathos_text_editor, G_TYPE_OBJECT)

static const PathosTextAppearance *
get_appearance (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  return pathos_text_tool_get_appearance (PATHOS_TEXT_TOOL (self->tool),
                                          pathos_scene_model_get_parts (self->model));
}

static double
get_text_size (PathosTextEditor           *self,
               const PathosTextAppearance *appearance)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (appearance != NULL);

  return MAX (SMALLEST_TEXT, appearance->style.size * pathos_scroller_get_zoom (self->scroller));
}

/* Returns: whether the text of the map itself is large enough to be edited */
static gboolean
is_legible (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  return get_appearance (self)->style.size * pathos_scroller_get_zoom (self->scroller) >
         SMALLEST_TEXT - 0.01;
}

/* Applies the text style of the map, scaled by the zoom. */
static void
set_style (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance;
  double                      size, line_height;
  PathosColour                paper, ink;
  g_autofree char            *css = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (!pathos_tool_is_running (self->tool))
    return;

  appearance = get_appearance (self);
  size = get_text_size (self, appearance);
  line_height = pathos_text_get_line_height (appearance->style.size) / appearance->style.size;
  paper = appearance->paper != 0 ? appearance->paper : pathos_scene_model_get_scene (self->model)->background;
  ink = appearance->colour != 0 ? appearance->colour : pathos_scene_model_get_theme (self->model)->text;
  css = g_strdup_printf ("mapcanvas textview.map-text, mapcanvas textview.map-text text {"
                         " font: %s %d calc(1px * %d / 100) %s; line-height: calc(1px * %d / 100);"
                         " color: #%06x; background-color: #%06x; }"
                         " mapcanvas textview.map-text text selection {"
                         " color: #%06x; background-color: #%06x; }",
                         appearance->style.italic ? "italic" : "normal",
                         appearance->style.bold ? 700 : 400,
                         (int) lround (size * 100),
                         pathos_text_fonts_get_families (),
                         (int) lround (line_height * size * 100),
                         ink & 0xffffff,
                         paper & 0xffffff,
                         paper & 0xffffff,
                         ink & 0xffffff);

  if (g_set_str (&self->style, css))
    gtk_css_provider_load_from_string (self->css, css);
}

static GtkJustification
get_justification (const PathosTextStyle *style)
{
  g_assert (style != NULL);

  if (style->align == PATHOS_ALIGN_CENTRE)
    return GTK_JUSTIFY_CENTER;

  return style->align == PATHOS_ALIGN_END ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT;
}

/* A box that is wider than the text on the map extends to where lines end, not over what is before them. */
static float
get_left (const PathosTextStyle *style,
          const graphene_rect_t *rect,
          int                    width)
{
  float beyond = width - rect->size.width - 2 * MARGIN;

  g_assert (style != NULL);
  g_assert (rect != NULL);

  if (style->align == PATHOS_ALIGN_CENTRE)
    return floorf (rect->origin.x + rect->size.width / 2 - width / 2.0f);

  return floorf (rect->origin.x - MARGIN -
                 ((style->align == PATHOS_ALIGN_END) != style->rtl ? MAX (0, beyond) : 0));
}

static void
allocate_notice (PathosTextEditor       *self,
                 const graphene_point_t *below)
{
  int width, height;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->notice == NULL)
    return;

  gtk_widget_measure (self->notice, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->notice, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (self->notice, width, height, -1, gsk_transform_translate (NULL, below));
}

/**
 * pathos_text_editor_get_area:
 *
 * Returns: where the view may be seen: not over the names of lanes and stages, unless it edits one of them
 */
graphene_rect_t
pathos_text_editor_get_area (PathosTextEditor *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  graphene_rect_t       visible = pathos_viewport_get_visible (viewport), clear, area;

  g_return_val_if_fail (PATHOS_IS_TEXT_EDITOR (self), GRAPHENE_RECT_INIT (0, 0, 0, 0));

  if (self->stick == PATHOS_STICK_NONE)
    {
      clear = pathos_sticky_get_clear (pathos_scroller_get_sticky (self->scroller), &visible);
      graphene_rect_intersection (&clear, &visible, &visible);
    }

  area = pathos_viewport_from_map (viewport, &visible);
  return area;
}

/**
 * pathos_text_editor_allocate:
 *
 * Allocates the view on top of the text.
 */
void
pathos_text_editor_allocate (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance;
  graphene_rect_t             rect, area;
  int                         width, height, least;
  double                      scale;
  graphene_point_t            corner, offset;
  PathosShift                 shift;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view == NULL)
    return;

  /* A prompt or a placeholder becomes a real text while it is edited. */
  set_style (self);
  appearance = get_appearance (self);
  area = pathos_text_editor_get_area (self);
  shift = pathos_scroller_get_shift (self->scroller);
  scale = get_text_size (self, appearance) / appearance->style.size;
  offset = pathos_shift_get (&shift, self->stick);
  offset.x += pathos_scroller_keep (self->scroller, &appearance->kept);
  graphene_rect_offset_r (&appearance->rect, offset.x, offset.y, &rect);
  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &rect);
  /* A prompt or a long word may need more than the text's place. */
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX ((int) ceil (MAX (rect.size.width, appearance->style.width * scale)) + 2 * MARGIN, least);
  gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  height = MAX (height,
                (int) ceil (rect.size.height * scale / pathos_scroller_get_zoom (self->scroller)) +
                    PADDING + MARGIN);

  height = MIN (height, MAX (MIN_HEIGHT, (int) area.size.height));

  corner.x = get_left (&appearance->style, &rect, width);
  corner.y = floorf (rect.origin.y) - PADDING;
  gtk_widget_allocate (self->view, width, height, -1, gsk_transform_translate (NULL, &corner));
  allocate_notice (self, &GRAPHENE_POINT_INIT (corner.x, corner.y + height));
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
  g_autofree char *sentence = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  sentence = g_strdup_printf (ngettext ("A text ends at %ld character",
                                        "A text ends at %ld characters",
                                        (gulong) self->limit),
                              self->limit);
  notify (self, sentence);
}

/* Inserts only what the model would store, and only as much as there is room for. */
static void
text_inserted_cb (PathosTextEditor *self,
                  GtkTextIter      *at,
                  const char       *text,
                  int               length,
                  GtkTextBuffer    *buffer)
{
  g_autofree char *given = g_strndup (text, (gsize) length);
  g_autofree char *clean = pathos_clean_text (given, NULL);
  const char      *kept = clean != NULL ? clean : given;
  glong            room = MAX (0, self->limit - gtk_text_buffer_get_char_count (buffer));
  gboolean         is_full = g_utf8_strlen (kept, -1) > room;
  g_autofree char *fitting = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (clean == NULL && !is_full)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  fitting = is_full ? g_utf8_substring (kept, 0, room) : g_strdup (kept);
  if (*fitting != '\0')
    gtk_text_buffer_insert (buffer, at, fitting, -1);
  if (is_full)
    notify_full (self);
}

static void
text_changed_cb (PathosTextEditor *self,
                 GtkTextBuffer    *buffer)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (GTK_IS_TEXT_BUFFER (buffer));

  g_object_get (buffer, "text", &text, NULL);
  if (self->prompt != NULL)
    gtk_widget_set_visible (self->prompt, *text == '\0');
  if (gtk_text_buffer_get_char_count (buffer) < self->limit)
    g_clear_pointer (&self->notice, gtk_widget_unparent);
  if (!pathos_text_tool_set_text (PATHOS_TEXT_TOOL (self->tool), text, &error))
    notify (self, error->message);

  show_draft (self);
}

/* Returns: where the caret is, in the scene */
static graphene_rect_t
get_caret (PathosTextEditor *self)
{
  const PathosViewport *viewport = pathos_scroller_get_viewport (self->scroller);
  GtkTextView          *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle          caret;
  graphene_point_t      start, from, to;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  if (!gtk_widget_compute_point (self->view, self->parent,
                                 &GRAPHENE_POINT_INIT ((float) caret.x, (float) caret.y), &start))
    start = GRAPHENE_POINT_INIT (0, 0);

  from = pathos_viewport_to_map (viewport, start.x, start.y - PADDING);
  to = pathos_viewport_to_map (viewport, start.x + caret.width + MARGIN, start.y + caret.height + PADDING);
  return GRAPHENE_RECT_INIT (from.x, from.y, to.x - from.x, to.y - from.y);
}

/* The map makes room for a longer text in the next frame, and the view is allocated then. */
static gboolean
follow_caret_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  PathosTextEditor *self = PATHOS_TEXT_EDITOR (user_data);
  PathosPlaced      placed = { .stick = self->stick };

  placed.rect = get_caret (self);
  pathos_scroller_reveal (self->scroller, &placed);
  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->follow = 0;
  return G_SOURCE_REMOVE;
}

/* The map scrolls after the caret. */
static void
caret_moved_cb (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view == NULL)
    return;

  self->n_frames = 3;
  if (self->follow == 0)
    self->follow = gtk_widget_add_tick_callback (self->view, follow_caret_cb, self, NULL);
}

/* @direction: where to move the focus in reading order, −1, 0 or 1 */
static void
end (PathosTextEditor *self,
     gboolean          commit,
     int               direction)
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
  if (commit)
    pathos_tool_drop (self->tool,
                      pathos_document_get_history (pathos_scene_model_get_document (self->model)),
                      &error);
  else
    pathos_tool_cancel (self->tool);

  self->prompt = NULL;
  self->follow = 0;
  g_clear_pointer (&self->notice, gtk_widget_unparent);
  gtk_widget_unparent (view);
  show_draft (self);
  g_signal_emit (self, signals[ENDED], 0, had_focus, direction);
  if (error != NULL)
    g_signal_emit (self, signals[REFUSED], 0, error->message);
}

/* Whoever zooms out until the text is too small has finished it. */
static void
zoom_changed_cb (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view != NULL && !is_legible (self))
    end (self, TRUE, 0);
  else
    set_style (self);
}

static gboolean
key_pressed_cb (PathosTextEditor      *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean is_enter = !shift &&
                      (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter);
  gboolean  is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (GTK_IS_EVENT_CONTROLLER_KEY (controller));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || (!is_enter && !is_tab && keyval != GDK_KEY_Escape))
    return GDK_EVENT_PROPAGATE;
  /* While text is being composed, the input method needs these keys. */
  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->view), event))
    return GDK_EVENT_STOP;

  if (is_tab)
    end (self, TRUE, shift ? -1 : 1);
  else
    end (self, is_enter, 0);
  return GDK_EVENT_STOP;
}

/* Commits when the focus moves within the window, but not when the window becomes inactive. */
static void
focus_left_cb (PathosTextEditor *self)
{
  GtkRoot   *root = gtk_widget_get_root (self->parent);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->view != NULL && focus != NULL && focus != self->view)
    end (self, TRUE, 0);
}

/* What a text is for, where it says nothing itself. */
static const char *
get_prompt (const PathosAttr *attr)
{
  static const struct
  {
    const char *name, *prompt;
  } prompts[] = {
    { "objective", N_ ("What do you want to find out?") },
    { "scenario", N_ ("In which situation?") },
    { "role", N_ ("Who is this?") },
    { "quote", N_ ("What would this person say?") },
    { "word", N_ ("How does it feel?") },
  };

  g_assert (attr != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      if (g_str_equal (prompts[i].name, attr->name))
        return _ (prompts[i].prompt);
    }

  return _ (attr->label);
}

static void
add_prompt (PathosTextEditor *self,
            GtkTextView      *view)
{
  const PathosAttr *attr = pathos_text_tool_get_attr (PATHOS_TEXT_TOOL (self->tool));

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  self->prompt = gtk_label_new (get_prompt (attr));
  gtk_widget_add_css_class (self->prompt, "map-text-prompt");
  gtk_widget_set_can_target (self->prompt, FALSE);
  gtk_widget_set_visible (self->prompt, *pathos_text_tool_get_text (PATHOS_TEXT_TOOL (self->tool)) == '\0');
  gtk_text_view_add_overlay (view, self->prompt, MARGIN, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, get_prompt (attr),
                                  -1);
}

static GtkWidget *
create_view (PathosTextEditor *self)
{
  GtkWidget          *view = gtk_text_view_new ();
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  gtk_widget_add_css_class (view, "map-text");
  g_object_set (view,
                "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                "left-margin", MARGIN, "right-margin", MARGIN,
                "top-margin", PADDING, "bottom-margin", MARGIN,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (pathos_text_tool_get_label (PATHOS_TEXT_TOOL (self->tool))),
                                  -1);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (view, focus);

  /* Undo in the view must not go back beyond the text as it was. */
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, pathos_text_tool_get_text (PATHOS_TEXT_TOOL (self->tool)), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->limit = MAX (MAX_LENGTH, gtk_text_buffer_get_char_count (buffer));
  g_signal_connect_swapped (buffer, "insert-text", G_CALLBACK (text_inserted_cb), self);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (text_changed_cb), self);
  g_object_set (view, "vadjustment", gtk_adjustment_new (0, 0, 0, 0, 0, 0), NULL);
  add_prompt (self, GTK_TEXT_VIEW (view));

  gtk_text_view_set_justification (GTK_TEXT_VIEW (view), get_justification (&get_appearance (self)->style));
  return view;
}

static void
ensure_css (PathosTextEditor *self)
{
  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (self->css != NULL)
    return;

  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (self->parent),
                                              GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Over a smaller text, a box for a legible one would cover what is beside it. */
static void
zoom_in (PathosTextEditor *self)
{
  const PathosTextAppearance *appearance = get_appearance (self);
  graphene_rect_t             rect;
  graphene_point_t            middle;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));

  if (is_legible (self))
    return;

  rect = pathos_viewport_from_map (pathos_scroller_get_viewport (self->scroller), &appearance->rect);
  graphene_rect_get_center (&rect, &middle);
  pathos_scroller_zoom_at (self->scroller, SMALLEST_TEXT / appearance->style.size, middle.x, middle.y);
}

static void
open_view (PathosTextEditor   *self,
           const PathosPlaced *placed)
{
  PathosPlaced shown;

  g_assert (PATHOS_IS_TEXT_EDITOR (self));
  g_assert (placed != NULL);

  ensure_css (self);
  zoom_in (self);
  shown = *placed;
  shown.rect = get_appearance (self)->rect;
  self->stick = placed->stick;
  self->last = pathos_text_tool_get_attr (PATHOS_TEXT_TOOL (self->tool))->name;
  pathos_scroller_reveal (self->scroller, &shown);
  set_style (self);
  self->view = create_view (self);
  gtk_widget_set_parent (self->view, self->parent);
  g_signal_emit_by_name (self->view, "select-all", TRUE);
  gtk_widget_grab_focus (self->view);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
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

  end (self, TRUE, 0);
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
  if (name == NULL || !pathos_scene_model_can_edit (self->model) ||
      !pathos_text_tool_edit_attr (PATHOS_TEXT_TOOL (self->tool),
                                   pathos_scene_model_get_journey (self->model),
                                   placed,
                                   name))
    return FALSE;

  open_view (self, placed);
  return TRUE;
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

  end (self, commit, 0);
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
 * pathos_text_editor_snapshot:
 *
 * Draws the view, and what is said below it, where they may be seen.
 */
void
pathos_text_editor_snapshot (PathosTextEditor *self,
                             GtkSnapshot      *snapshot)
{
  graphene_rect_t area;

  g_return_if_fail (PATHOS_IS_TEXT_EDITOR (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->view == NULL)
    return;

  area = pathos_text_editor_get_area (self);
  gtk_snapshot_push_clip (snapshot, &area);
  gtk_widget_snapshot_child (self->parent, self->view, snapshot);
  if (self->notice != NULL)
    gtk_widget_snapshot_child (self->parent, self->notice, snapshot);
  gtk_snapshot_pop (snapshot);
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
   * @direction: 1 to move to the next item in reading order, −1 to the previous one, 0 to stay
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
  self->model = g_object_ref (model);
  self->scroller = g_object_ref (scroller);
  g_signal_connect_object (scroller, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
