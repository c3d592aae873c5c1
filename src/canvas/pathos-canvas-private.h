/* pathos-canvas-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The canvas is one class in a few files. Each calls only those listed above it.
 *
 * Length: what those files share is in one place. */

#pragma once

#include "pathos-action.h"
#include "pathos-canvas.h"
#include "pathos-census.h"
#include "pathos-drag-controller.h"
#include "pathos-grid.h"
#include "pathos-edge-scroll.h"
#include "pathos-item-layer.h"
#include "pathos-painter.h"
#include "pathos-persona.h"
#include "pathos-plate.h"
#include "pathos-sketch.h"
#include "pathos-text-editor.h"
#include "pathos-text-entry.h"

G_BEGIN_DECLS

typedef struct _PathosChannelField PathosChannelField;
typedef struct _PathosGridPreview  PathosGridPreview;

struct _PathosCanvas
{
  GtkWidget parent_instance;

  PathosSceneModel     *model;
  PathosScroller       *scroller;
  PathosSelection      *selection;
  PathosPainter        *painter;
  PathosItemLayer      *layer;
  PathosTextEditor     *editor;
  PathosDragController *drag;
  PathosPlate          *plate;
  PathosEdgeScroll     *edge;
  GtkGesture           *press;   /* in the window around the canvas */
  GtkWidget            *menu;    /* (nullable): the context menu, once it was opened */
  GtkWidget            *number;  /* (nullable): the field for numbers, once it was opened */
  PathosChannelField   *channel; /* (nullable): for the name of a new channel, once it was opened */
  PathosGridPreview    *grid;    /* (nullable): of lines and cells, once some were pasted */
  gboolean              has_menu_point;
  graphene_point_t      menu_point; /* in the scene: where the menu was opened beside all parts */
  GtkWidget            *chooser;    /* (nullable): the list of variants, once it was opened */
  PathosElement        *choosing;   /* (nullable): beside what the chosen one goes, or what becomes it … */
  gboolean              chooses_before;
  gboolean              chooses_by_focus;
  PathosInsertKind      chooses_for; /* … and what is added then; nothing if it becomes another one */
  guint                 returning;   /* the source that returns the focus from the menu, 0 if there is none */
  guint                 completing;  /* the source that creates more items, 0 if all are there, … */
  guint                 following;   /* … and the one that does when the view has moved far */
  PathosGroup          *focused;     /* (nullable): the part that has the focus, or had it last */
  PathosInsertKind      placing;     /* what the next click places, 0 for nothing */
  gboolean              has_preview;
  PathosInsertPlace     preview;      /* where it is shown */
  PathosSketch         *sketch;       /* (nullable): the curve that is being drawn */
  PathosElement        *added;        /* (nullable): the new element whose text is being edited */
  char                 *link_from;    /* (nullable): the id of where the link begins that is being made, … */
  char                 *link_to;      /* (nullable): … and of where it ends; %NULL outside */
  char                 *link_hovered; /* (nullable): the id of what shows its handle */
  PathosNodeId          prompted;     /* of the chip that is hovered, "" for none */
  graphene_point_t      link_start;   /* where it was pressed, … */
  graphene_point_t      link_point;   /* … and where the pointer is, in the widget */
  gboolean              link_drags;   /* whether the pointer is pressed, … */
  gboolean              link_moved;   /* … and has moved since */
  gboolean              link_by_keys;
  char                 *name; /* (nullable): of the map, for assistive technology */
  graphene_rect_t       near; /* the area in which every stop has an item, sooner or later */
  graphene_rect_t       seen; /* what was in view when items were last created or put off */

  gboolean        has_band;  /* whether a rubber band is drawn */
  graphene_rect_t band;      /* in the scene, perhaps with negative sizes */
  GPtrArray      *band_base; /* (element-type utf8): what was selected before */

  graphene_point_t pointer;      /* in the widget */
  gboolean         has_pointer;  /* whether it is over the widget */
  gboolean         is_fine;      /* whether values may be exact where it is */
  graphene_point_t pan;          /* the scroll position when panning began */
  gboolean         keeps_others; /* whether a press left others selected, which a drag takes along */
  gboolean         is_touched;   /* whether a finger was used last, which hovers over nothing */
  double           pinch_zoom;
  gboolean         press_used;     /* whether a tool has used the press, which lifts nothing then */
  gboolean         press_on_point; /* whether the Emotion tool has chosen a point, from which a drag draws */
  gboolean         has_begun;      /* whether a press of these clicks has begun something */
  gboolean         panning;
  gboolean         space_held;
  gboolean         fills; /* whether Tab goes on in the row, as it did from the last text */
};

/* pathos-canvas-say.c */
void     pathos_canvas_say (PathosCanvas *self, const char *message);
void     pathos_canvas_announce (PathosCanvas *self, const char *id);
void     pathos_canvas_name_map (PathosCanvas *self);
void     pathos_canvas_refuse (PathosCanvas *self, const char *message);
void     pathos_canvas_refuse_error (PathosCanvas *self, const GError *error);
gboolean pathos_canvas_check_editable (PathosCanvas *self);

/* pathos-canvas-focus.c */
gboolean            pathos_canvas_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean            pathos_canvas_holds_focus (PathosCanvas *self);
void                pathos_canvas_focus_on (PathosCanvas *self, const PathosPlaced *placed);
void                pathos_canvas_remember_focus (PathosCanvas *self, const PathosGroup *group);
const PathosPlaced *pathos_canvas_get_focused (PathosCanvas *self);
const PathosPlaced *pathos_canvas_get_acting (PathosCanvas *self);
gboolean            pathos_canvas_is_free_to_focus (PathosCanvas *self);
void                pathos_canvas_return_focus (PathosCanvas *self);
GtkWidget          *pathos_canvas_get_popover (PathosCanvas *self);
graphene_rect_t     pathos_canvas_get_place (PathosCanvas *self, const PathosPlaced *placed);
graphene_rect_t     pathos_canvas_get_bounds (PathosCanvas *self, const PathosPlaced *placed);
void                pathos_canvas_update_items (PathosCanvas *self);
void                pathos_canvas_follow_view (PathosCanvas *self);
gboolean            pathos_canvas_begin_text (PathosCanvas           *self,
                                              const PathosPlaced     *placed,
                                              const graphene_point_t *point);

/* pathos-canvas-popover.c */
void       pathos_canvas_return_focus_later (PathosCanvas *self);
GtkWidget *pathos_canvas_find_open (PathosCanvas *self);
void       pathos_canvas_watch_popover (PathosCanvas *self, GtkPopover *popover);
void       pathos_canvas_point_popover (GtkPopover *popover, const graphene_rect_t *area);

/* pathos-canvas-band.c */
void pathos_canvas_begin_band (PathosCanvas *self, const graphene_point_t *point, gboolean extends);
void pathos_canvas_move_band (PathosCanvas *self, const graphene_point_t *point);
void pathos_canvas_end_band (PathosCanvas *self);
void pathos_canvas_cancel_band (PathosCanvas *self);
void pathos_canvas_snapshot_band (PathosCanvas *self, GtkSnapshot *snapshot);

/* pathos-canvas-moved.c */
void pathos_canvas_snapshot_moved (PathosCanvas *self, GtkSnapshot *snapshot);

/* pathos-canvas-values.c */
const char *pathos_canvas_get_drag_hint (PathosCanvas *self);

void pathos_canvas_set_axis_value (PathosCanvas      *self,
                                   const PathosGroup *group,
                                   double             value,
                                   const char        *word);
void pathos_canvas_step_axis_value (PathosCanvas      *self,
                                    const PathosGroup *group,
                                    const PathosAxis  *axis,
                                    int                direction,
                                    double             steps);

/* pathos-canvas-walk.c */
int      pathos_canvas_mirror (PathosCanvas *self, int direction);
gboolean pathos_canvas_run_walk (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_run_end (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);
gboolean pathos_canvas_run_corner (GtkWidget          *widget,
                                   const PathosAction *action,
                                   const PathosPlaced *placed);
gboolean pathos_canvas_run_select_none (GtkWidget          *widget,
                                        const PathosAction *action,
                                        const PathosPlaced *placed);
gboolean pathos_canvas_run_select_all (GtkWidget          *widget,
                                       const PathosAction *action,
                                       const PathosPlaced *placed);

/* pathos-canvas-move.c */
void     pathos_canvas_say_moved (PathosCanvas *self, PathosElement *element, const PathosBesides *besides);
gboolean pathos_canvas_run_step (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_run_join (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);
gboolean pathos_canvas_run_span (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);
gboolean pathos_canvas_run_arrow (GtkWidget          *widget,
                                  const PathosAction *action,
                                  const PathosPlaced *placed);

/* pathos-canvas-possible.c */
gboolean pathos_canvas_can_step (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_can_span (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_can_join (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_can_split (GtkWidget          *widget,
                                  const PathosAction *action,
                                  const PathosPlaced *placed);
gboolean pathos_canvas_can_merge (GtkWidget          *widget,
                                  const PathosAction *action,
                                  const PathosPlaced *placed);

/* pathos-canvas-choose.c */
gboolean pathos_canvas_choose_at (PathosCanvas            *self,
                                  PathosInsertKind         kind,
                                  const PathosInsertPlace *place,
                                  const GdkRectangle      *rect);
void     pathos_canvas_show_hidden (PathosCanvas *self);
gboolean pathos_canvas_run_vary (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_run_hide (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);
gboolean pathos_canvas_run_show_hidden (GtkWidget          *widget,
                                        const PathosAction *action,
                                        const PathosPlaced *placed);

/* pathos-canvas-insert.c */
gboolean pathos_canvas_find_place (PathosCanvas           *self,
                                   PathosInsertKind        kind,
                                   const graphene_point_t *point,
                                   PathosInsertPlace      *place);
gboolean pathos_canvas_add_at (PathosCanvas *self, PathosInsertKind kind, const PathosInsertPlace *place);
gboolean pathos_canvas_add (PathosCanvas *self, PathosInsertKind kind, const PathosPlaced *placed);
gboolean pathos_canvas_fill (PathosCanvas *self, const PathosPlaced *cell);
void     pathos_canvas_focus_on_id (PathosCanvas *self, const char *id);
void     pathos_canvas_enter_value (PathosCanvas       *self,
                                    const PathosPlaced *placed,
                                    double              value,
                                    const char         *word,
                                    int                 direction);
gboolean pathos_canvas_run_add (GtkWidget          *widget,
                                const PathosAction *action,
                                const PathosPlaced *placed);

/* pathos-canvas-link.c */
gboolean          pathos_canvas_is_linkable (PathosCanvas *self, const PathosPlaced *placed);
graphene_point_t  pathos_canvas_get_handle (PathosCanvas *self, const PathosPlaced *placed);
PathosInsertPlace pathos_canvas_get_link_place (PathosCanvas *self, const char *to);
gboolean          pathos_canvas_begins_link (PathosCanvas *self, double x, double y);
void              pathos_canvas_hover_link (PathosCanvas *self, double x, double y);
gboolean          pathos_canvas_press_link (PathosCanvas *self, double x, double y);
void              pathos_canvas_move_link (PathosCanvas *self, double x, double y);
void              pathos_canvas_release_link (PathosCanvas *self);
gboolean          pathos_canvas_click_link (PathosCanvas *self, double x, double y);
void              pathos_canvas_aim_link (PathosCanvas *self);
gboolean          pathos_canvas_take_link (PathosCanvas *self);
gboolean          pathos_canvas_end_link (PathosCanvas *self, gboolean returns);
gboolean          pathos_canvas_run_link (GtkWidget          *widget,
                                          const PathosAction *action,
                                          const PathosPlaced *placed);

/* pathos-canvas-link-drawing.c */
void pathos_canvas_snapshot_link (PathosCanvas *self, GtkSnapshot *snapshot);

/* pathos-canvas-number.c */
const PathosPlaced *pathos_canvas_find_rated (PathosCanvas *self, const PathosPlaced *placed);

gboolean pathos_canvas_begins_number (gunichar letter);
void     pathos_canvas_begin_number (PathosCanvas *self, const PathosPlaced *placed, gunichar first);

/* pathos-canvas-channel.c */
void pathos_canvas_begin_channel (PathosCanvas *self, const PathosPlaced *placed);
void pathos_canvas_allocate_channel (PathosCanvas *self);
void pathos_canvas_dispose_channel (PathosCanvas *self);

/* pathos-canvas-marks.c */
PathosElement *pathos_canvas_find_aim (PathosCanvas *self, graphene_point_t *at);
gboolean       pathos_canvas_has_ends (PathosCanvas *self, const PathosPlaced *placed);

graphene_rect_t pathos_canvas_get_end (PathosCanvas *self, const PathosPlaced *placed, gboolean is_right);

void pathos_canvas_snapshot_marks (PathosCanvas *self, GtkSnapshot *snapshot);

/* pathos-canvas-plates.c */
void pathos_canvas_append_box (GtkSnapshot           *snapshot,
                               const graphene_rect_t *rect,
                               float                  radius,
                               PathosColour           fill,
                               PathosColour           border);
void pathos_canvas_measure_plate (PathosCanvas *self, const char *word, graphene_size_t *size);
void pathos_canvas_snapshot_plate (PathosCanvas           *self,
                                   GtkSnapshot            *snapshot,
                                   const char             *word,
                                   const graphene_point_t *at,
                                   PathosColour            ink);

guint            pathos_canvas_find_clear (PathosCanvas          *self,
                                           const graphene_rect_t *places,
                                           guint                  n_places);
graphene_point_t pathos_canvas_place_plate (PathosCanvas           *self,
                                            const char             *word,
                                            const graphene_point_t *at);

/* pathos-canvas-prompts.c */
void     pathos_canvas_hover_prompts (PathosCanvas *self, const graphene_point_t *point);
gboolean pathos_canvas_press_prompt (PathosCanvas *self, double x, double y);
void     pathos_canvas_snapshot_prompts (PathosCanvas *self, GtkSnapshot *snapshot);

/* pathos-canvas-sketch.c */
const char *pathos_canvas_find_track (PathosCanvas *self);
gboolean    pathos_canvas_is_on_point (PathosCanvas *self, const graphene_point_t *point);
gboolean    pathos_canvas_can_sketch (PathosCanvas *self, const graphene_point_t *point);

gboolean pathos_canvas_begin_sketch (PathosCanvas *self, const graphene_point_t *point, gboolean insists);
void     pathos_canvas_move_sketch (PathosCanvas *self, const graphene_point_t *point, gboolean insists);
void     pathos_canvas_end_sketch (PathosCanvas *self, gboolean commits);

/* pathos-canvas-gestures.c */
gboolean pathos_canvas_is_gesturing (PathosCanvas *self);
gboolean pathos_canvas_is_pressed (PathosCanvas *self);
gboolean pathos_canvas_cancel_gesture (PathosCanvas *self);
void     pathos_canvas_follow_pointer (PathosCanvas *self, gboolean is_fine);
void     pathos_canvas_init_gestures (PathosCanvas *self);

/* pathos-canvas-structure.c */
GPtrArray     *pathos_canvas_collect_elements (PathosCanvas *self, const PathosPlaced *placed);
PathosElement *pathos_canvas_find_editable (PathosCanvas *self, const PathosPlaced *placed);

gboolean pathos_canvas_run_duplicate (GtkWidget          *widget,
                                      const PathosAction *action,
                                      const PathosPlaced *placed);
gboolean pathos_canvas_run_split (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);
gboolean pathos_canvas_run_merge (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);

/* pathos-canvas-grid.c */
void     pathos_canvas_paste_grid (PathosCanvas            *self,
                                   const PathosGrid        *grid,
                                   const PathosInsertPlace *place);
gboolean pathos_canvas_shows_grid (PathosCanvas *self);
void     pathos_canvas_allocate_grid (PathosCanvas *self);
void     pathos_canvas_dispose_grid (PathosCanvas *self);

/* pathos-canvas-drops.c */
void pathos_canvas_set_picture (PathosCanvas *self, const PathosInsertPlace *place, GBytes *bytes);
void pathos_canvas_init_drops (PathosCanvas *self);

/* pathos-canvas-clipboard.c */
gboolean pathos_canvas_run_cut (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);
gboolean pathos_canvas_run_copy (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);
gboolean pathos_canvas_run_paste (GtkWidget *widget, const PathosAction *action, const PathosPlaced *placed);

/* pathos-canvas-typing.c */
void pathos_canvas_text_ended (PathosCanvas *self, gboolean had_focus, PathosTextExit exit);
void pathos_canvas_init_typing (PathosCanvas *self);

/* pathos-canvas-offers.c */
GPtrArray *pathos_canvas_collect_offered (PathosCanvas *self, const PathosPlaced *placed);
void       pathos_canvas_add_offers (PathosCanvas *self, const PathosPlaced *placed, GMenu *menu);

/* pathos-canvas-menu.c */
gboolean pathos_canvas_focus_nothing (PathosCanvas *self);
gboolean pathos_canvas_grab_focus (GtkWidget *widget);
void     pathos_canvas_open_menu (PathosCanvas *self, const GdkRectangle *rect);
gboolean pathos_canvas_run_menu (GtkWidget          *widget,
                                 const PathosAction *action,
                                 const PathosPlaced *placed);

/* pathos-canvas-keys.c */
void pathos_canvas_class_init_keys (GtkWidgetClass *widget_class);
void pathos_canvas_init_keys (PathosCanvas *self);

/* pathos-canvas-pointer.c */
void pathos_canvas_init_pointer (PathosCanvas *self);
void pathos_canvas_release_space (PathosCanvas *self);

/* pathos-canvas-zoom.c */
void pathos_canvas_init_zoom (PathosCanvas *self);

/* pathos-canvas-properties.c */
void pathos_canvas_class_init_properties (GObjectClass *object_class);

G_END_DECLS
