/* hands-device-wayland.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands-device.h"

/* Pointer and keyboard of Mutter, through its interface for remote desktops. What is done there arrives some
 * time later, so each move and press waits until the window has it: an event that never comes is a failure.
 *
 * No program knows where its windows are on the screen. So the pointer is moved by steps, from where the last
 * event says that it is. */

#define BUS_NAME      "org.gnome.Mutter.RemoteDesktop"
#define ARRIVAL_TIME  5000 /* milliseconds in which an event arrives, however busy the machine is */
#define SEARCH_TIME   300  /* the same, for what may arrive elsewhere */
#define SEARCH_STEP   100  /* pixels, less than any window has */
#define SCREEN_WIDTH  1536 /* as tests/wayland/mutter.sh makes it */
#define SCREEN_HEIGHT 1024
#define N_TRIES       4  /* of a move, because windows move too */
#define KEY_SHIFT     42 /* as the kernel counts keys */
/* Pixels between where the pointer should be and is. With a scale that is a fraction, a popover is up to half
 * a pixel beside the whole numbers that GDK knows. */
#define NEAR 1

static GDBusConnection *bus;
static char            *session; /* path of the object whose pointer and keyboard these are */

static gboolean         has_pointer; /* whether the pointer is on a surface of this program */
static graphene_point_t pointer;     /* where, in the surface of the window */
static gboolean         is_away;     /* whether it has been led elsewhere, and where it is is known, too */

/* What is awaited: a press of a button or a key, or the pointer in a place. */
static GdkEventType     awaited;
static guint            awaited_detail; /* which button or key */
static graphene_point_t awaited_place;
static gboolean         has_arrived;
static gboolean         is_late;

static void
call (const char *method,
      GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (bus, BUS_NAME, session, BUS_NAME ".Session", method, parameters, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/* Returns: a point of @surface, which may be a popover's, in the surface of the window */
static graphene_point_t
find_in_window (GdkSurface      *surface,
                graphene_point_t point)
{
  for (; GDK_IS_POPUP (surface); surface = gdk_popup_get_parent (GDK_POPUP (surface)))
    {
      point.x += (float) gdk_popup_get_position_x (GDK_POPUP (surface));
      point.y += (float) gdk_popup_get_position_y (GDK_POPUP (surface));
    }

  return point;
}

static gboolean
moves_pointer (GdkEventType type)
{
  return type == GDK_MOTION_NOTIFY || type == GDK_ENTER_NOTIFY || type == GDK_LEAVE_NOTIFY ||
         type == GDK_DRAG_ENTER || type == GDK_DRAG_MOTION || type == GDK_DRAG_LEAVE;
}

/* What a popover takes and gives back when it opens and closes says nothing of where the pointer is. */
static void
see_pointer (GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double       x, y;

  if ((type == GDK_ENTER_NOTIFY || type == GDK_LEAVE_NOTIFY) &&
      gdk_crossing_event_get_mode (event) != GDK_CROSSING_NORMAL)
    return;

  has_pointer = type != GDK_LEAVE_NOTIFY && type != GDK_DRAG_LEAVE && gdk_event_get_position (event, &x, &y);
  if (has_pointer)
    pointer = find_in_window (gdk_event_get_surface (event), GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static guint
get_detail (GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
      return gdk_button_event_get_button (event);
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
      return gdk_key_event_get_keycode (event);
    default:
      return 0;
    }
}

/* Sees each event before the program does. */
static gboolean
event_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  GdkEvent    *event = g_value_peek_pointer (&values[1]);
  GdkEventType type = gdk_event_get_event_type (event);

  if (moves_pointer (type))
    see_pointer (event);

  if (awaited == GDK_MOTION_NOTIFY)
    has_arrived = has_pointer && graphene_point_near (&pointer, &awaited_place, NEAR);
  else if (type == awaited && get_detail (event) == awaited_detail)
    has_arrived = TRUE;
  else if (awaited == GDK_BUTTON_PRESS && type == GDK_GRAB_BROKEN)
    has_arrived = TRUE; /* it has closed a popover, which is all that it does */
  return G_SOURCE_CONTINUE;
}

static gboolean
late_cb (gpointer user_data)
{
  is_late = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Returns: whether what is awaited arrived within @time milliseconds */
static gboolean
wait_until_there (guint time)
{
  guint source = g_timeout_add (time, late_cb, NULL);

  while (!has_arrived && !is_late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  awaited = GDK_EVENT_LAST;
  return has_arrived;
}

static void
await (GdkEventType type,
       guint        detail)
{
  awaited = type;
  awaited_detail = detail;
  has_arrived = is_late = FALSE;
}

/* Presses or releases something, and waits until the program knows. What was pressed on a popover that has
 * gone since, is released unheard, and what goes to another program only that one hears. */
static void
press (const char  *method,
       GVariant    *parameters,
       GdkEventType type,
       guint        detail)
{
  gboolean is_release = type == GDK_BUTTON_RELEASE || type == GDK_KEY_RELEASE;

  await (type, detail);
  call (method, parameters);
  if (is_away)
    return;
  if (!wait_until_there (is_release ? SEARCH_TIME : ARRIVAL_TIME) && !is_release)
    g_error ("nothing came of %s %u", method, detail);
}

/* Moves the pointer, which is @from in the window or not seen yet, and waits until it is there. */
static void
move (graphene_point_t from,
      graphene_point_t to,
      guint            time)
{
  double dx = to.x - from.x, dy = to.y - from.y;

  await (GDK_MOTION_NOTIFY, 0);
  awaited_place = to;
  call ("NotifyPointerMotionRelative", g_variant_new ("(dd)", dx, dy));
  wait_until_there (time);
}

/* Searches the window, row by row from the top left corner of the screen, near which it is put. A drag of its
 * header bar has perhaps moved it. */
static void
find_window (void)
{
  for (int y = SEARCH_STEP; y < SCREEN_HEIGHT && !has_pointer; y += SEARCH_STEP)
    {
      call ("NotifyPointerMotionRelative", g_variant_new ("(dd)", -1e5, -1e5));
      call ("NotifyPointerMotionRelative", g_variant_new ("(dd)", 0.0, (double) y));
      for (int x = 0; x < SCREEN_WIDTH && !has_pointer; x += SEARCH_STEP)
        move (GRAPHENE_POINT_INIT (0, 0), GRAPHENE_POINT_INIT (SEARCH_STEP, 0), SEARCH_TIME);
    }
  g_assert_true (has_pointer);
}

static void
connect (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (bus, BUS_NAME, "/org/gnome/Mutter/RemoteDesktop", BUS_NAME,
                                        "CreateSession", NULL, G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE,
                                        -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(o)", &session);
  call ("Start", NULL);

  /* Until a key is pressed, there is no keyboard that could be on a window. */
  call ("NotifyKeyboardKeycode", g_variant_new ("(ub)", KEY_SHIFT, TRUE));
  call ("NotifyKeyboardKeycode", g_variant_new ("(ub)", KEY_SHIFT, FALSE));
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb, NULL, NULL);
}

/* GTK loses count of what is pressed when the release of the press that has closed a popover never comes, and
 * warns of that when the next one opens. The map knows nothing of it. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE") &&
          g_str_has_prefix (fields[i].value, "Broken accounting of active state"))
        return g_log_writer_standard_streams (level, fields, n_fields, user_data);
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
wayland_open (Hands *hands)
{
  if (bus == NULL)
    {
      g_log_set_writer_func (write_log_cb, NULL, NULL);
      connect ();
    }
  has_pointer = is_away = FALSE;
  find_window ();
}

/* The same place is known again once the pointer comes back. */
static void
wayland_point_away (Hands           *hands,
                    graphene_point_t point)
{
  graphene_point_t at = hands_device_find_point (GTK_WIDGET (hands->window), point);

  call ("NotifyPointerMotionRelative",
        g_variant_new ("(dd)", (double) at.x - pointer.x, (double) at.y - pointer.y));
  pointer = at;
  is_away = TRUE;
}

/* What is beyond the edge of the screen, since the window has grown or was moved, nobody can point at: the
 * pointer stays at the edge. */
static void
wayland_point (Hands           *hands,
               GtkWidget       *widget,
               graphene_point_t point)
{
  GdkSurface      *surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  graphene_point_t at = find_in_window (surface, hands_device_find_point (widget, point));
  gboolean         is_stuck = FALSE;

  for (guint i = 0; i < N_TRIES && !(has_pointer && graphene_point_near (&at, &pointer, NEAR)); i++)
    {
      graphene_point_t before;

      if (!has_pointer && !is_away)
        find_window ();
      is_away = FALSE;
      before = pointer;
      move (pointer, at, ARRIVAL_TIME);
      is_stuck = has_pointer && !has_arrived && graphene_point_near (&before, &pointer, NEAR);
      has_pointer = has_pointer && (has_arrived || is_stuck);
    }

  if (!graphene_point_near (&at, &pointer, NEAR) && !is_stuck)
    g_error ("the pointer is at %g, %g instead of %g, %g", pointer.x, pointer.y, at.x, at.y);
}

static void
wayland_button (Hands   *hands,
                guint    button,
                gboolean down)
{
  static const int numbers[8] = { 0, 0x110, 0x112, 0x111 }; /* as the kernel counts buttons */

  if (numbers[button] != 0)
    press ("NotifyPointerButton", g_variant_new ("(ib)", numbers[button], down),
           down ? GDK_BUTTON_PRESS : GDK_BUTTON_RELEASE, button);
  else if (down)
    press ("NotifyPointerAxisDiscrete", g_variant_new ("(ui)", button / 6, button % 2 == 0 ? -1 : 1),
           GDK_SCROLL, 0);
}

static void
wayland_key (Hands   *hands,
             guint    keycode,
             gboolean down)
{
  press ("NotifyKeyboardKeycode", g_variant_new ("(ub)", keycode - 8, down),
         down ? GDK_KEY_PRESS : GDK_KEY_RELEASE, keycode);
}

const HandsDevice hands_device_wayland = {
  wayland_open,
  NULL,
  wayland_point,
  wayland_point_away,
  wayland_button,
  wayland_key,
};
