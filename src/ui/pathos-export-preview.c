/* pathos-export-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-preview.h"

#include "pathos-gsk-pen.h"

/**
 * PathosExportPreview:
 *
 * Shows a page as it will be exported, as large as there is room for.
 */

#define MARGIN 24

struct _PathosExportPreview
{
  GtkWidget parent_instance;

  GskRenderNode *drawing; /* (nullable): the page, in its own units */
  float          width;   /* of the page */
  float          height;
};

G_DEFINE_FINAL_TYPE (PathosExportPreview, pathos_export_preview, GTK_TYPE_WIDGET)

static void
pathos_export_preview_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PathosExportPreview *self = (PathosExportPreview *) widget;
  float                width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float                scale = MIN ((width - 2 * MARGIN) / self->width, (height - 2 * MARGIN) / self->height);
  graphene_rect_t      page;
  GskRoundedRect       outline;

  if (self->drawing == NULL || scale <= 0)
    return;

  page = GRAPHENE_RECT_INIT ((width - self->width * scale) / 2, (height - self->height * scale) / 2, self->width * scale, self->height * scale);
  gsk_rounded_rect_init_from_rect (&outline, &page, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.22f }, 0, 2, 0, 10);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &page.origin);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, self->drawing);
  gtk_snapshot_restore (snapshot);
}

static void
pathos_export_preview_finalize (GObject *object)
{
  PathosExportPreview *self = (PathosExportPreview *) object;

  g_clear_pointer (&self->drawing, gsk_render_node_unref);

  G_OBJECT_CLASS (pathos_export_preview_parent_class)->finalize (object);
}

static void
pathos_export_preview_class_init (PathosExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pathos_export_preview_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = pathos_export_preview_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pathos_export_preview_init (PathosExportPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GskRenderNode *
draw_page (const PathosPage *page)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA      paper = pathos_gsk_pen_get_colour (page->scene->background);

  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, page->width, page->height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (page->x, page->y));
  gtk_snapshot_scale (snapshot, page->scale, page->scale);
  pathos_gsk_pen_append (snapshot, &page->scene->root->node);

  return gtk_snapshot_free_to_node (snapshot);
}

/* @page: (nullable): what to show; it is drawn now and not kept */
void
pathos_export_preview_set_page (PathosExportPreview *self,
                                const PathosPage    *page)
{
  g_return_if_fail (PATHOS_IS_EXPORT_PREVIEW (self));

  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  if (page != NULL)
    {
      self->drawing = draw_page (page);
      self->width = page->width;
      self->height = page->height;
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, page != NULL ? page->scene->title : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
