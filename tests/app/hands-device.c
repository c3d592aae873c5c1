/* hands-device.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include <X11/XKBlib.h>
#include <dlfcn.h>
#include <gdk/x11/gdkx.h>

/* Pointer and keyboard of an X display, through its extension for tests. Its library is loaded when it is
 * needed, because nothing else needs its headers. */

static int (*fake_key) (Display *display, unsigned int keycode, int down, unsigned long delay);
static int (*fake_button) (Display *display, unsigned int button, int down, unsigned long delay);
static int (*fake_motion) (Display *display, int screen, int x, int y, unsigned long delay);

static guint held[8]; /* keys and, above N_KEYVALS, buttons */
static guint n_held;

#define FIRST_BUTTON 0x10000000

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

/* Gives the window the focus of the display, which is for a window manager to do, and there is none. */
void
hands_device_open (Hands *hands)
{
  void *library = dlopen ("libXtst.so.6", RTLD_NOW);

  g_assert_nonnull (library);
  *(void **) &fake_key = dlsym (library, "XTestFakeKeyEvent");
  *(void **) &fake_button = dlsym (library, "XTestFakeButtonEvent");
  *(void **) &fake_motion = dlsym (library, "XTestFakeMotionEvent");
  g_assert_true (fake_key != NULL && fake_button != NULL && fake_motion != NULL);
  XSetInputFocus (get_display (hands), get_xid (GTK_WIDGET (hands->window)), RevertToParent, CurrentTime);
}

void
hands_device_close (Hands *hands)
{
  hands_release_all (hands);
}

/* @point: in @widget */
void
hands_point (Hands           *hands,
             GtkWidget       *widget,
             graphene_point_t point)
{
  GtkNative       *native = gtk_widget_get_native (widget);
  Display         *display = get_display (hands);
  graphene_point_t at;
  double           dx, dy;
  int              x, y;
  Window           child;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &point, &at));
  gtk_native_get_surface_transform (native, &dx, &dy);
  XTranslateCoordinates (display, get_xid (widget), DefaultRootWindow (display), (int) (at.x + dx),
                         (int) (at.y + dy), &x, &y, &child);
  fake_motion (display, -1, x, y, CurrentTime);
}

static void
hold (guint    what,
      gboolean down)
{
  for (guint i = 0; i < n_held; i++)
    {
      if (held[i] == what)
        held[i--] = held[--n_held];
    }

  g_assert_cmpuint (n_held, <, G_N_ELEMENTS (held));
  if (down)
    held[n_held++] = what;
}

void
hands_button (Hands   *hands,
              guint    button,
              gboolean down)
{
  hold (FIRST_BUTTON + button, down);
  fake_button (get_display (hands), button, down, CurrentTime);
}

static gboolean
find_key (Hands   *hands,
          guint    keyval,
          KeyCode *keycode,
          guint   *level)
{
  Display *display = get_display (hands);

  *keycode = XKeysymToKeycode (display, keyval);
  for (*level = 0; *keycode != 0 && *level < 2; (*level)++)
    {
      if (XkbKeycodeToKeysym (display, *keycode, 0, *level) == keyval)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether the keyboard has it */
gboolean
hands_has_key (Hands *hands,
               guint  keyval)
{
  KeyCode keycode;
  guint   level;

  return find_key (hands, keyval, &keycode, &level);
}

/* What is above another sign is pressed with Shift. */
void
hands_key (Hands   *hands,
           guint    keyval,
           gboolean down)
{
  KeyCode  keycode;
  guint    level;
  Display *display = get_display (hands);

  if (!find_key (hands, keyval, &keycode, &level))
    return;

  hold (keyval, down);
  if (level == 1 && down)
    fake_key (display, XKeysymToKeycode (display, GDK_KEY_Shift_L), TRUE, CurrentTime);
  fake_key (display, keycode, down, CurrentTime);
  if (level == 1 && !down)
    fake_key (display, XKeysymToKeycode (display, GDK_KEY_Shift_L), FALSE, CurrentTime);
}

/* Nothing stays pressed after a test that failed. */
void
hands_release_all (Hands *hands)
{
  while (n_held > 0)
    {
      guint what = held[n_held - 1];

      if (what >= FIRST_BUTTON)
        hands_button (hands, what - FIRST_BUTTON, FALSE);
      else
        hands_key (hands, what, FALSE);
    }
}
