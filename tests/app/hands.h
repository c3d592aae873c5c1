/* hands.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Random hands on a real window: they move the pointer and press keys of the display, as a person would.
 *
 * Length: the parts of one test. */

#pragma once

#include "pathos-canvas-private.h"
#include "pathos-window-private.h"

G_BEGIN_DECLS

typedef struct
{
  char           *folder;
  PathosWindow   *window;
  PathosDocument *document;
  PathosCanvas   *canvas;
  GBytes         *first;       /* the map before the first gesture */
  GPtrArray      *states;      /* (element-type GBytes): the map at each position of the history */
  guint           n_steps;     /* at the last check: position of the history */
  gboolean        was_editing; /* whether a text was open then */
  guint           n_more;      /* keys pressed since, beside what is checked next, … */
  guint           n_back;      /* … and those that undo */
  gboolean        was_refused; /* whether the map has refused something since */
  guint           n_refused;   /* position of the history then */
  gint64          time;        /* of the history, in microseconds */
  guint           n_gestures;
  char            doing[200]; /* the last gesture, for who repeats it */
} Hands;

/* How a press, or whatever else is done, may change the history. */
typedef enum
{
  HANDS_ACT,  /* one step at most, and one more if a text was open */
  HANDS_UNDO, /* any number of steps back or forth */
} HandsKind;

/* hands.c: the window */
void hands_init (int *argc, char ***argv);
void hands_open (Hands *hands, const char *path);
void hands_close (Hands *hands);
void hands_say (Hands *hands, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* hands-device.c: pointer and keyboard, of whichever display there is */
void     hands_device_open (Hands *hands);
void     hands_device_close (Hands *hands);
void     hands_point (Hands *hands, GtkWidget *widget, graphene_point_t point);
void     hands_point_away (Hands *hands, graphene_point_t point);
void     hands_button (Hands *hands, guint button, gboolean down);
void     hands_key (Hands *hands, guint keyval, gboolean down);
gboolean hands_has_key (Hands *hands, guint keyval);
void     hands_release_all (Hands *hands);

/* hands-checks.c: what must be true */
AdwDialog *hands_get_dialog (Hands *hands);
void       hands_settle (Hands *hands);
void       hands_watch_refusals (Hands *hands);
void       hands_check (Hands *hands, HandsKind kind);
void       hands_check_chain (Hands *hands);

/* hands-moves.c: what all gestures share */
guint               hands_pick (guint n);
graphene_point_t    hands_pick_point (Hands *hands);
const PathosPlaced *hands_pick_part (Hands *hands);
const PathosPlaced *hands_pick_part_of (Hands *hands, PathosGroupRole role);
graphene_point_t    hands_pick_place (Hands *hands);
const PathosAction *hands_pick_action (void);
GtkWidget          *hands_pick_widget (gpointer parent, const char *name);
const char         *hands_pick_text (void);
graphene_point_t    hands_clamp (Hands *hands, graphene_point_t point);
graphene_point_t    hands_get_middle (Hands *hands, const PathosPlaced *placed);
void                hands_collect (GtkWidget *widget, const char *name, GPtrArray *found);
gboolean            hands_is_allowed (const char *id);
gboolean            hands_is_undo (const char *id);
void                hands_hold (Hands *hands, guint modifier, gboolean down);
void                hands_tap (Hands *hands, guint keyval);
void                hands_point_at (Hands *hands, graphene_point_t point);
void                hands_press (Hands *hands, guint button, guint n_presses);
void                hands_click_widget (Hands *hands, GtkWidget *widget);
void                hands_press_accel (Hands *hands, const char *accel);
const char         *hands_press_action (Hands *hands, const PathosAction *action);
void                hands_drag_to (Hands           *hands,
                                   graphene_point_t from,
                                   graphene_point_t to,
                                   guint            button,
                                   guint            one_in);
void                hands_type (Hands *hands, const char *text);
void                hands_end_text (Hands *hands);
void                hands_leave_dialog (Hands *hands);
void                hands_activate (Hands *hands, const char *action, const PathosPlaced *placed);
void                hands_end_all (Hands *hands);

/* hands-gestures.c, hands-parts.c, hands-outside.c: what is done */
void hands_do_something (Hands *hands);
void hands_do_move (Hands *hands);
void hands_do_link (Hands *hands);
void hands_do_lane (Hands *hands);
void hands_do_strip (Hands *hands);
void hands_do_mention (Hands *hands);
void hands_do_chip (Hands *hands);
void hands_do_choose (Hands *hands);
void hands_do_paste (Hands *hands);
void hands_do_drop (Hands *hands);

G_END_DECLS
