/* page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "page.h"

#include "pathos-cairo-pen.h"

static PathosNode *
create_text (const char *string,
             float       width,
             gboolean    rtl)
{
  PathosTextStyle style = { .size = 12, .width = width, .rtl = rtl };
  g_autoptr (PathosShapedText) text = pathos_text_shape (string, &style);

  return pathos_text_node_new (text, 0xff101010, "title");
}

static PathosNode *
create_path (void)
{
  PathosPath *path = pathos_path_new ();

  pathos_path_move_to (path, 0, 0);
  pathos_path_curve_to (path, 10, 20.125f, 20, -20, 30, 0);
  pathos_path_line_to (path, 40, 10);
  pathos_path_close (path);

  return pathos_path_node_new (path, 0x80ff0000, 0xff0000ff, 1.5f, "curve");
}

/* A green picture, twice as wide as high. */
GBytes *
page_dup_picture (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 20, 10);
  cairo_t         *cr = cairo_create (surface);
  GByteArray      *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 0, 1, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, pathos_cairo_append_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static PathosNode *
create_group (PathosGroupRole role,
              const char     *id,
              const char     *label,
              PathosNode     *child,
              float           x,
              float           y)
{
  PathosChild *places = g_new (PathosChild, 1);

  places[0] = (PathosChild) { child, x, y };
  return pathos_group_new (&(PathosGroupInfo) { .role = role, .id = id, .label = label }, places, 1);
}

/* The map: a card, a picture, and a group of each kind that pens treat differently. */
static PathosNode *
create_map (const char *string,
            gboolean    rtl)
{
  g_autoptr (GBytes) picture = page_dup_picture ();
  PathosGroupInfo map = { .role = PATHOS_GROUP_MAP, .id = "jaaaaaaa", .label = string };
  PathosGroupInfo empty = { .role = PATHOS_GROUP_CARD, .id = "kaaaaaaa", .label = string };
  graphene_rect_t card = GRAPHENE_RECT_INIT (0, 0, 100, 60);
  graphene_rect_t frame = GRAPHENE_RECT_INIT (0, 0, 40, 40);
  PathosNode     *stage = create_text (string, 150, rtl), *touchpoint = create_text (string, 80, rtl);
  PathosChild    *places = g_new0 (PathosChild, 7);

  places[0] = (PathosChild) { pathos_rect_node_new (&card, 8, 0xffffffff, 0xff808080, 1, "card"), 10, 10 };
  places[1].node = create_group (PATHOS_GROUP_STAGE, "saaaaaaa", string, stage, 20, 20);
  places[2].node = create_group (PATHOS_GROUP_TOUCHPOINT, "taaaaaaa", string, touchpoint, 20, 80);
  places[2].x = 200;
  places[3].node = create_group (PATHOS_GROUP_TOUCHPOINT, "taaaaaaa", string, create_path (), 20, 20);
  places[3].x = 200;
  places[4].node = create_group (PATHOS_GROUP_LANE_NAME, "laaaaaaa", string, create_path (), 20, 150);
  places[5].node = pathos_image_node_new (&frame, 20, picture, "image/png", "hash", 20, 10, FALSE);
  places[5].x = 300;
  places[5].y = 100;
  places[6].node = pathos_group_new (&empty, NULL, 0);

  return pathos_group_new (&map, places, 7);
}

/* Everything that carries text carries @string; one element draws two groups. */
PathosPage *
page_new (const char *string,
          gboolean    rtl)
{
  PathosScene *scene = g_new0 (PathosScene, 1);
  PathosPage  *page;

  g_atomic_ref_count_init (&scene->ref_count);
  scene->root = (PathosGroup *) (gpointer) create_map (string, rtl);
  scene->width = PAGE_WIDTH;
  scene->height = PAGE_HEIGHT;
  scene->background = 0xffffffff;
  scene->smallest_text = 12;
  scene->rtl = rtl;
  scene->title = g_strdup (string);
  scene->description = g_strdup (string);
  scene->language = g_strdup ("en");
  scene->author = g_strdup ("Ada");

  page = pathos_page_new_whole (scene);
  pathos_scene_unref (scene);
  return page;
}
