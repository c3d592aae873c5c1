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
void     hands_button (Hands *hands, guint button, gboolean down);
void     hands_key (Hands *hands, guint keyval, gboolean down);
gboolean hands_has_key (Hands *hands, guint keyval);
void     hands_release_all (Hands *hands);

/* hands-checks.c: what must be true */
AdwDialog *hands_get_dialog (Hands *hands);
void       hands_settle (Hands *hands);
void       hands_check (Hands *hands, HandsKind kind);
void       hands_check_chain (Hands *hands);

/* hands-gestures.c: what is done */
void hands_press_accel (Hands *hands, const char *accel);
void hands_end_all (Hands *hands);
void hands_do_something (Hands *hands);

G_END_DECLS
