/* hands-device.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "hands.h"

G_BEGIN_DECLS

/* Pointer and keyboard of one kind of display, which press what they are told and remember nothing. */
typedef struct
{
  /* Begin, once the window is shown, and (nullable) end. */
  void (*open) (Hands *hands);
  void (*close) (Hands *hands);

  /* Moves the pointer to a point in a widget. */
  void (*point) (Hands *hands, GtkWidget *widget, graphene_point_t point);

  /* (nullable) Moves it to a point outside of the window, beside which another program is. */
  void (*point_away) (Hands *hands, graphene_point_t point);

  /* Presses or releases a button; 4 to 7 are the wheel, up, down, left and right. */
  void (*button) (Hands *hands, guint button, gboolean down);

  /* Presses or releases a key, by its number in X, which GDK uses everywhere. */
  void (*key) (Hands *hands, guint keycode, gboolean down);
} HandsDevice;

extern const HandsDevice hands_device_x11;
extern const HandsDevice hands_device_wayland;

/* Returns: @point of @widget in the surface that it is drawn on */
graphene_point_t hands_device_find_point (GtkWidget *widget, graphene_point_t point);

G_END_DECLS
