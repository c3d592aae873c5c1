/* hands-device-x11.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands-device.h"

#include <dlfcn.h>
#include <gdk/x11/gdkx.h>

/* Pointer and keyboard of an X display, through its extension for tests. Its library is loaded when it is
 * needed, because nothing else needs its headers. */

static int (*fake_key) (Display *display, unsigned int keycode, int down, unsigned long delay);
static int (*fake_button) (Display *display, unsigned int button, int down, unsigned long delay);
static int (*fake_motion) (Display *display, int screen, int x, int y, unsigned long delay);

static Display *
get_display (Hands *hands)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_display_get_xdisplay (gtk_widget_get_display (GTK_WIDGET (hands->window)));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static Window
get_xid (GtkWidget *widget)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_surface_get_xid (gtk_native_get_surface (gtk_widget_get_native (widget)));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/* Gives the window the focus of the display, which is for a window manager to do, and there is none. No key
 * is held so long that it should repeat, however slow the machine. */
static void
x11_open (Hands *hands)
{
  void *library = dlopen ("libXtst.so.6", RTLD_NOW);

  g_assert_nonnull (library);
  *(void **) &fake_key = dlsym (library, "XTestFakeKeyEvent");
  *(void **) &fake_button = dlsym (library, "XTestFakeButtonEvent");
  *(void **) &fake_motion = dlsym (library, "XTestFakeMotionEvent");
  g_assert_true (fake_key != NULL && fake_button != NULL && fake_motion != NULL);
  XAutoRepeatOff (get_display (hands));
  XSetInputFocus (get_display (hands), get_xid (GTK_WIDGET (hands->window)), RevertToParent, CurrentTime);
}

static void
x11_close (Hands *hands)
{
  XAutoRepeatOn (get_display (hands));
}

static void
x11_point (Hands           *hands,
           GtkWidget       *widget,
           graphene_point_t point)
{
  Display         *display = get_display (hands);
  graphene_point_t at = hands_device_find_point (widget, point);
  int              x, y;
  Window           child;

  XTranslateCoordinates (display, get_xid (widget), DefaultRootWindow (display), (int) at.x, (int) at.y, &x,
                         &y, &child);
  fake_motion (display, -1, x, y, CurrentTime);
}

static void
x11_button (Hands   *hands,
            guint    button,
            gboolean down)
{
  fake_button (get_display (hands), button, down, CurrentTime);
}

static void
x11_key (Hands   *hands,
         guint    keycode,
         gboolean down)
{
  fake_key (get_display (hands), keycode, down, CurrentTime);
}

const HandsDevice hands_device_x11 = { x11_open, x11_close, x11_point, NULL, x11_button, x11_key };
