/* hands-outside.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "hands.h"

#include "pathos-clip-file.h"

#include <string.h>

/* What comes from other programs: pasted or dropped texts, tables, pictures, and what is none of these. */

static const struct
{
  const char *mime_type;
  const char *data;
} contents[] = {
  { "text/plain;charset=utf-8", "one" },
  { "text/plain;charset=utf-8", "one\ntwo\nthree" },
  { "text/plain;charset=utf-8", "a\tb\nc\td" },
  { "text/plain;charset=utf-8", "Pain points\ta\tb\nOther\tc\td" },
  { "text/plain;charset=utf-8", "" },
  { "text/plain;charset=utf-8", "\t\t\n\t" },
  { "text/plain;charset=utf-8", "עברית\n日本語" },
  { "text/plain", "plain\r\nlines\r\n" },
  { "text/plain", "\xff\xfe no UTF-8" },
  { "text/html", "<table><tr><td>Thinking<td>x<td>y</tr><tr><td>Pain points<td>z</table>" },
  { "text/html", "<p>no table at all" },
  { "text/html", "<table><tr><td colspan=3><b>wide</b></td></tr><tr><td>a<br>b</td><td></td></tr></table>" },
  { "image/png", "no picture" },
  { "image/jpeg", "" },
  { PATHOS_CLIP_MIME_TYPE, "{\"format\": \"journey\"" },
  { "application/x-unknown", "?" },
};

/* Returns: (transfer full): a small picture, such as a screenshot */
static GBytes *
create_picture (void)
{
  static const guchar pixels[4 * 12 * 9] = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (12, 9, GDK_MEMORY_DEFAULT, bytes, 4 * 12);

  return gdk_texture_save_to_png_bytes (texture);
}

/* Puts something into the clipboard, as another program does. Now and then what was copied last stays. */
static void
copy (Hands *hands)
{
  guint i = hands_pick (G_N_ELEMENTS (contents) + 4);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (i >= G_N_ELEMENTS (contents) + 2)
    return;

  bytes = i < G_N_ELEMENTS (contents) ? g_bytes_new_static (contents[i].data, strlen (contents[i].data))
                                      : create_picture ();
  content = gdk_content_provider_new_for_bytes (
      i < G_N_ELEMENTS (contents) ? contents[i].mime_type : "image/png", bytes);
  hands_say (hands, "paste of content %u", i);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (hands->window)), content);
}

#define MOST_WAITING (2 * G_USEC_PER_SEC)

/* Waits until what comes from elsewhere is there: who waits for it holds the canvas. */
static void
wait_for_data (Hands *hands,
               guint  n_before)
{
  gint64 end = g_get_monotonic_time () + MOST_WAITING;

  while (G_OBJECT (hands->canvas)->ref_count > n_before && g_get_monotonic_time () < end)
    hands_settle (hands);
  hands_settle (hands);
}

/* Pastes, which takes a moment, and says where several cells would be before they are added. */
void
hands_do_paste (Hands *hands)
{
  const PathosPlaced *placed = hands_pick_part (hands);
  guint               n_refs = G_OBJECT (hands->canvas)->ref_count;

  hands_say (hands, "paste");
  copy (hands);
  if (placed != NULL && hands_pick (2) == 0 && !pathos_canvas_get_editing (hands->canvas) &&
      pathos_canvas_is_free_to_focus (hands->canvas))
    {
      pathos_canvas_focus_on (hands->canvas, placed);
      hands_settle (hands);
    }
  for (guint n = 1 + (hands_pick (6) == 0); n > 0; n--)
    {
      hands_press_accel (hands, "<Control>v");
      wait_for_data (hands, n_refs);
      hands_leave_dialog (hands);
      hands_check (hands, HANDS_ACT);
    }
  if (!pathos_canvas_shows_grid (hands->canvas) || hands_pick (5) == 0)
    return;

  hands_say (hands, "preview of cells");
  hands_press_accel (hands, hands_pick (3) > 0 ? "Return" : "Escape");
  hands_check (hands, HANDS_ACT);
}

static GtkEventController *
find_target (Hands *hands)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (hands->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }

  g_assert_not_reached ();
}

/* Returns: a file with a picture, with none, or that does not exist */
static GFile *
create_file (Hands *hands)
{
  static const char *const names[] = { "picture.png", "text.png", "missing.png" };
  guint                    i = hands_pick (G_N_ELEMENTS (names));
  g_autofree char         *path = g_build_filename (hands->folder, names[i], NULL);
  g_autoptr (GBytes) picture = create_picture ();

  if (i == 0)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (picture, NULL),
                                        (gssize) g_bytes_get_size (picture), NULL));
  if (i == 1)
    g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  return g_file_new_for_path (path);
}

/* Lets go of what was dragged from another program. That there was a drag only the display knows. */
void
hands_do_drop (Hands *hands)
{
  graphene_point_t point = hands_pick_place (hands);
  guint            n_refs = G_OBJECT (hands->canvas)->ref_count;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken;

  hands_say (hands, "drop at %.0f, %.0f", point.x, point.y);
  if (hands_pick (2) == 0)
    {
      g_autoptr (GFile) file = create_file (hands);

      g_value_init (&value, GDK_TYPE_FILE_LIST);
      g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
    }
  else
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, contents[hands_pick (8)].data);
    }

  g_signal_emit_by_name (find_target (hands), "drop", &value, (double) point.x, (double) point.y, &is_taken);
  wait_for_data (hands, n_refs);
  hands_check (hands, HANDS_ACT);
}
