/* pathos-page-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-page-preview.h"

#include "pathos-cairo-pen.h"
#include "pathos-words.h"
#include "pathos-worker.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * PathosPagePreview:
 *
 * Shows a page as it will be exported, as large as the widget allows.
 *
 * The worker draws one page at a time, into a texture of the size at which it is shown. Until the texture is
 * ready, the previous one is shown.
 */

#define MARGIN     24
#define MAX_STAGES 3 /* of a page that are named, instead of the map */

struct _PathosPagePreview
{
  GtkWidget parent_instance;

  GPtrArray *pages;  /* (nullable) (element-type PathosPage) */
  guint      number; /* of the page that is shown, from 0 */

  GdkTexture   *texture; /* (nullable) */
  gconstpointer drawn;   /* the page that it shows, only for comparison */
  float         width;   /* of that page */
  float         height;

  gboolean is_drawing;
  gboolean is_stale; /* whether the worker draws what is no longer wanted */
};

G_DEFINE_FINAL_TYPE (PathosPagePreview, pathos_page_preview, GTK_TYPE_WIDGET)

/* What the worker draws. */
typedef struct
{
  GPtrArray    *pages;
  guint         number;
  float         width; /* of the available space, in pixels */
  float         height;
  gconstpointer page; /* out: what was drawn */
  float         page_width;
  float         page_height;
} Drawing;

static void
draw_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Drawing *drawing = task_data;
  g_autoptr (GPtrArray) pages = g_steal_pointer (&drawing->pages);
  const PathosPage *page = pages->pdata[drawing->number];
  PathosPenOptions  options = { 0 };
  float             scale = MIN (drawing->width / page->width, drawing->height / page->height);
  int               width = (int) MAX (roundf (page->width * scale), 1);
  int               height = (int) MAX (roundf (page->height * scale), 1);
  cairo_surface_t  *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t          *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  g_assert (G_IS_TASK (task));

  cairo_scale (cr, width / page->width, height / page->height);
  pathos_cairo_draw_page (cr, page, &options, PATHOS_CAIRO_PICTURE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  drawing->page = page;
  drawing->page_width = page->width;
  drawing->page_height = page->height;
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  g_task_return_pointer (task,
                         gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride),
                         g_object_unref);
}

static void draw (PathosPagePreview *self);

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  PathosPagePreview *self = PATHOS_PAGE_PREVIEW (source);
  const Drawing     *drawing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_drawing = FALSE;
  if (self->pages == NULL)
    return;

  g_set_object (&self->texture, texture);
  self->drawn = drawing->page;
  self->width = drawing->page_width;
  self->height = drawing->page_height;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->is_stale)
    draw (self);
}

/* Lets the worker draw the page for the current size, if it is busy with another page afterwards. */
static void
draw (PathosPagePreview *self)
{
  int      pixels = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  float    width = (float) (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN) * pixels;
  float    height = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN) * pixels;
  Drawing *drawing;
  g_autoptr (GTask) task = NULL;

  g_assert (PATHOS_IS_PAGE_PREVIEW (self));

  self->is_stale = self->is_drawing;
  if (self->pages == NULL || self->is_drawing || width < 1 || height < 1)
    return;

  drawing = g_new0 (Drawing, 1);
  drawing->pages = g_ptr_array_ref (self->pages);
  drawing->number = self->number;
  drawing->width = width;
  drawing->height = height;
  self->is_drawing = TRUE;
  task = g_task_new (self, NULL, drawn_cb, NULL);
  g_task_set_task_data (task, drawing, g_free);
  pathos_worker_run (task, draw_in_worker);
}

static void
pathos_page_preview_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  draw (PATHOS_PAGE_PREVIEW (widget));
}

static void
pathos_page_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  PathosPagePreview *self = (PathosPagePreview *) widget;
  float              width = (float) gtk_widget_get_width (widget);
  float              height = (float) gtk_widget_get_height (widget);
  float              scale = MIN ((width - 2 * MARGIN) / self->width, (height - 2 * MARGIN) / self->height);
  graphene_rect_t    page;
  GskRoundedRect     outline;

  if (self->texture == NULL || scale <= 0)
    return;

  page = GRAPHENE_RECT_INIT ((width - self->width * scale) / 2,
                             (height - self->height * scale) / 2,
                             self->width * scale,
                             self->height * scale);
  gsk_rounded_rect_init_from_rect (&outline, &page, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.22f }, 0, 2, 0, 10);
  gtk_snapshot_append_texture (snapshot, self->texture, &page);
}

static void
drop_pages (PathosPagePreview *self)
{
  g_assert (PATHOS_IS_PAGE_PREVIEW (self));

  pathos_worker_free (g_steal_pointer (&self->pages), (GDestroyNotify) g_ptr_array_unref);
}

static void
pathos_page_preview_dispose (GObject *object)
{
  PathosPagePreview *self = (PathosPagePreview *) object;

  drop_pages (self);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (pathos_page_preview_parent_class)->dispose (object);
}

static void
pathos_page_preview_class_init (PathosPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_page_preview_dispose;
  widget_class->snapshot = pathos_page_preview_snapshot;
  widget_class->size_allocate = pathos_page_preview_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pathos_page_preview_init (PathosPagePreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (draw), NULL);
}

static PathosWalk
collect_stage_cb (const PathosNode *node,
                  float             x,
                  float             y,
                  gpointer          user_data)
{
  const PathosGroup *group = (const PathosGroup *) node;

  if (node->kind != PATHOS_NODE_GROUP)
    return PATHOS_WALK_SKIP;
  if (group->role != PATHOS_GROUP_STAGE)
    return PATHOS_WALK_CHILDREN;

  g_ptr_array_add (user_data, group->label);
  return PATHOS_WALK_SKIP;
}

/* Returns: (transfer full): “Page 3 of 5, Decision”, or the title of a map on one page */
static char *
describe_page (GPtrArray *pages,
               guint      number)
{
  const PathosPage *page = pages->pdata[number];
  const char       *language = pango_language_to_string (gtk_get_default_language ());
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *position = NULL;

  if (pages->len == 1)
    return g_strdup (page->scene->title);

  position = g_strdup_printf (_ ("Page %u of %u"), number + 1, pages->len);
  g_ptr_array_add (parts, position);
  pathos_scene_walk (page->scene, collect_stage_cb, parts);
  if (parts->len > MAX_STAGES + 1)
    {
      g_ptr_array_set_size (parts, 1);
      g_ptr_array_add (parts, page->scene->title);
    }

  return pathos_words_join_all (language, ", ", (const char *const *) parts->pdata, parts->len);
}

/**
 * pathos_page_preview_set_page:
 * @pages: (nullable) (element-type PathosPage): %NULL to show nothing
 * @number: of the page to show, from 0
 */
void
pathos_page_preview_set_page (PathosPagePreview *self,
                              GPtrArray         *pages,
                              guint              number)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PATHOS_IS_PAGE_PREVIEW (self));
  g_return_if_fail (pages == NULL || number < pages->len);

  if (pages != NULL)
    {
      label = describe_page (pages, number);
      g_ptr_array_ref (pages);
    }
  drop_pages (self);
  self->pages = pages;
  self->number = number;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);

  if (pages == NULL)
    {
      g_clear_object (&self->texture);
      self->drawn = NULL;
    }
  draw (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns: whether the texture shows the current page */
gboolean
pathos_page_preview_is_drawn (PathosPagePreview *self)
{
  g_return_val_if_fail (PATHOS_IS_PAGE_PREVIEW (self), FALSE);

  return self->pages != NULL && self->drawn == self->pages->pdata[self->number] && !self->is_drawing;
}
