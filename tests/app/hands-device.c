/* hands-device.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands-device.h"

#include <gdk/wayland/gdkwayland.h>

/* What is held, and where keys are, on each kind of display. */

static guint held[8]; /* keys and, above FIRST_BUTTON, buttons */
static guint n_held;

#define FIRST_BUTTON 0x10000000

static GdkDisplay *
get_display (Hands *hands)
{
  return gtk_widget_get_display (GTK_WIDGET (hands->window));
}

static const HandsDevice *
get_device (Hands *hands)
{
  return GDK_IS_WAYLAND_DISPLAY (get_display (hands)) ? &hands_device_wayland : &hands_device_x11;
}

void
hands_device_open (Hands *hands)
{
  get_device (hands)->open (hands);
}

void
hands_device_close (Hands *hands)
{
  hands_release_all (hands);
  if (get_device (hands)->close != NULL)
    get_device (hands)->close (hands);
}

graphene_point_t
hands_device_find_point (GtkWidget       *widget,
                         graphene_point_t point)
{
  GtkNative       *native = gtk_widget_get_native (widget);
  graphene_point_t at;
  double           dx, dy;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &point, &at));
  gtk_native_get_surface_transform (native, &dx, &dy);
  return GRAPHENE_POINT_INIT (at.x + (float) dx, at.y + (float) dy);
}

/* @point: in @widget */
void
hands_point (Hands           *hands,
             GtkWidget       *widget,
             graphene_point_t point)
{
  get_device (hands)->point (hands, widget, point);
}

/**
 * hands_point_away:
 * @point: in the window, but outside of it
 *
 * Until the pointer comes back, what is pressed is for another program, and nobody waits for it.
 */
void
hands_point_away (Hands           *hands,
                  graphene_point_t point)
{
  g_assert_nonnull (get_device (hands)->point_away);

  get_device (hands)->point_away (hands, point);
}

/* Returns: whether that changes anything; what is held is not pressed again */
static gboolean
hold (guint    what,
      gboolean down)
{
  guint i = 0;

  while (i < n_held && held[i] != what)
    i++;
  if ((i < n_held) == down)
    return FALSE;

  g_assert_cmpuint (n_held, <, G_N_ELEMENTS (held));
  if (down)
    held[n_held++] = what;
  else
    held[i] = held[--n_held];
  return TRUE;
}

void
hands_button (Hands   *hands,
              guint    button,
              gboolean down)
{
  if (hold (FIRST_BUTTON + button, down))
    get_device (hands)->button (hands, button, down);
}

/* Finds the first key with this sign, alone or with Shift. Returns: whether there is one */
static gboolean
find_key (Hands        *hands,
          guint         keyval,
          GdkKeymapKey *found)
{
  g_autofree GdkKeymapKey *keys = NULL;
  int                      n_keys;

  if (!gdk_display_map_keyval (get_display (hands), keyval, &keys, &n_keys))
    return FALSE;

  for (int i = 0; i < n_keys; i++)
    {
      *found = keys[i];
      if (found->group == 0 && found->level < 2)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether the keyboard has it */
gboolean
hands_has_key (Hands *hands,
               guint  keyval)
{
  GdkKeymapKey key;

  return find_key (hands, keyval, &key);
}

/* What is above another sign is pressed with Shift. */
void
hands_key (Hands   *hands,
           guint    keyval,
           gboolean down)
{
  GdkKeymapKey key;

  if (!find_key (hands, keyval, &key))
    return;

  if (key.level == 1 && down)
    hands_key (hands, GDK_KEY_Shift_L, TRUE);
  if (hold (keyval, down))
    get_device (hands)->key (hands, key.keycode, down);
  if (key.level == 1 && !down)
    hands_key (hands, GDK_KEY_Shift_L, FALSE);
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
