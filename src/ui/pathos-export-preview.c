/* pathos-export-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-preview.h"

#include "pathos-export-job.h"
#include "pathos-page-preview.h"
#include "pathos-weak-ref.h"
#include "pathos-worker.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * PathosExportPreview:
 *
 * The pages of an export, one at a time, with a caption and a progress bar.
 *
 * The worker lays out the pages. Until it is done, the previous pages are shown. A new request cancels the
 * one that is running.
 */

#define PROGRESS_DELAY (G_USEC_PER_SEC / 2) /* before the progress bar is shown */

struct _PathosExportPreview
{
  AdwBin parent_instance;

  GPtrArray *pages;  /* (nullable) (element-type PathosPage) */
  guint      number; /* of the page that is shown, from 0 */
  gboolean   valid;

  PathosExportJob *job; /* (nullable): lays out the pages to show next */
  GCancellable    *cancellable;
  gint64           started;
  gboolean         has_page_size; /* whether the pages must fit a given size */
  gboolean         per_stage;
  float            scale;         /* pixels per map unit, 0 if the format has none */
  char            *fixed_caption; /* (nullable) */

  GtkProgressBar    *progress;
  PathosPagePreview *page;
  GtkWidget         *pager;
  GtkLabel          *page_label;
  GtkLabel          *caption;
};

enum
{
  PROP_VALID = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PathosExportPreview, pathos_export_preview, ADW_TYPE_BIN)

static void
show_page (PathosExportPreview *self)
{
  guint            n_pages = self->pages != NULL ? self->pages->len : 0;
  g_autofree char *label = NULL;

  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  self->number = n_pages > 0 ? MIN (self->number, n_pages - 1) : 0;
  label = g_strdup_printf (_ ("%u of %u"), self->number + 1, n_pages);
  gtk_label_set_label (self->page_label, label);
  gtk_widget_set_visible (self->pager, n_pages > 1);
  pathos_page_preview_set_page (self->page, self->pages, self->number);
}

static void
page_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PathosExportPreview *self = PATHOS_EXPORT_PREVIEW (widget);
  int                  step = g_variant_get_int32 (parameter);

  if (step > 0 || self->number > 0)
    self->number += (guint) step;
  show_page (self);
}

static void
drop_pages (PathosExportPreview *self)
{
  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  pathos_worker_free (g_steal_pointer (&self->pages), (GDestroyNotify) g_ptr_array_unref);
}

static void
cancel (PathosExportPreview *self)
{
  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
}

static void
pathos_export_preview_dispose (GObject *object)
{
  PathosExportPreview *self = PATHOS_EXPORT_PREVIEW (object);

  cancel (self);
  drop_pages (self);
  g_clear_pointer (&self->fixed_caption, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PATHOS_TYPE_EXPORT_PREVIEW);

  G_OBJECT_CLASS (pathos_export_preview_parent_class)->dispose (object);
}

static void
pathos_export_preview_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PathosExportPreview *self = PATHOS_EXPORT_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pathos_export_preview_class_init (PathosExportPreviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pathos_export_preview_dispose;
  object_class->get_property = pathos_export_preview_get_property;

  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PATHOS_TYPE_PAGE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pathos-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PathosExportPreview, progress);
  gtk_widget_class_bind_template_child (widget_class, PathosExportPreview, page);
  gtk_widget_class_bind_template_child (widget_class, PathosExportPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, PathosExportPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, PathosExportPreview, caption);
  gtk_widget_class_install_action (widget_class, "preview.page", "i", page_cb);
}

static void
pathos_export_preview_init (PathosExportPreview *self)
{
  self->valid = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): how many pages there are, and of how many pixels; may be empty */
static char *
describe_pages (PathosExportPreview *self)
{
  const PathosPage *page = self->pages->pdata[0];
  g_autofree char  *count = NULL;
  g_autofree char  *size = NULL;

  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  if (self->pages->len > 1)
    count = g_strdup_printf (ngettext ("%u page.", "%u pages.", self->pages->len), self->pages->len);
  if (self->scale > 0)
    size = g_strdup_printf (_ ("%d × %d pixels."), (int) ceilf (page->width * self->scale),
                            (int) ceilf (page->height * self->scale));

  return g_strjoin (count != NULL && size != NULL ? " " : "", count != NULL ? count : "",
                    size != NULL ? size : "", NULL);
}

/* Returns: (transfer full): how readable the pages are; empty if they are as large as the map */
static char *
describe_text (PathosExportPreview *self)
{
  double smallest = (double) pathos_pages_get_smallest_text (self->pages);

  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  if (!self->has_page_size)
    return g_strdup ("");
  if (smallest >= PATHOS_SMALL_TEXT)
    return g_strdup_printf (_ ("The smallest text is %.1f points high."), smallest);
  if (self->per_stage)
    return g_strdup_printf (_ ("The smallest text is %.1f points high, which is hard to read."), smallest);

  return g_strdup_printf (_ ("The smallest text is %.1f points high, which is hard to read. "
                             "One page per stage has larger text."),
                          smallest);
}

static char *
create_caption (PathosExportPreview *self)
{
  g_autofree char *pages = describe_pages (self);
  g_autofree char *text = describe_text (self);

  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  return g_strjoin (*pages != '\0' && *text != '\0' ? " " : "", pages, text, NULL);
}

static void
set_caption (PathosExportPreview *self,
             const char          *caption)
{
  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
}

static void
set_valid (PathosExportPreview *self,
           gboolean             valid)
{
  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  if (valid == self->valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

/**
 * set_pages:
 * @pages: (transfer full) (nullable): %NULL if they could not be laid out
 * @error: (nullable): why they could not
 */
static void
set_pages (PathosExportPreview *self,
           GPtrArray           *pages,
           const GError        *error)
{
  g_autofree char *caption = NULL;

  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));

  drop_pages (self);
  self->pages = pages;
  show_page (self);

  if (self->fixed_caption != NULL)
    caption = g_strdup (self->fixed_caption);
  else
    caption = pages != NULL ? create_caption (self) : g_strdup (error->message);
  set_caption (self, caption);
  set_valid (self, pages != NULL);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PathosExportPreview) self = pathos_weak_ref_take (user_data);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = pathos_export_job_lay_out_finish (PATHOS_EXPORT_JOB (source), result, &error);

  if (self == NULL || self->job != PATHOS_EXPORT_JOB (source))
    {
      pathos_worker_free (pages, (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  g_clear_object (&self->job);
  pathos_export_preview_set_progress (self, 1);
  set_pages (self, pages, error);
}

/* Where the layout takes only a moment, a progress bar would flicker. */
static void
progressed_cb (PathosExportPreview *self,
               GParamSpec          *pspec,
               PathosExportJob     *job)
{
  g_assert (PATHOS_IS_EXPORT_PREVIEW (self));
  g_assert (PATHOS_IS_EXPORT_JOB (job));

  if (job == self->job && g_get_monotonic_time () - self->started > PROGRESS_DELAY)
    pathos_export_preview_set_progress (self, pathos_export_job_get_progress (job));
}

/**
 * pathos_export_preview_show:
 * @caption: (nullable): a sentence to show instead of how readable the pages are
 *
 * Lays out an export, and shows its pages as soon as they are ready.
 */
void
pathos_export_preview_show (PathosExportPreview       *self,
                            PathosJourney             *journey,
                            const PathosExportOptions *options,
                            const char                *caption)
{
  g_return_if_fail (PATHOS_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (PATHOS_IS_JOURNEY (journey));
  g_return_if_fail (options != NULL);

  cancel (self);
  g_set_str (&self->fixed_caption, caption);
  if (!pathos_export_format_is_drawn (options->format))
    {
      drop_pages (self);
      show_page (self);
      set_caption (self, caption != NULL ? caption : "");
      pathos_export_preview_set_progress (self, 1);
      set_valid (self, TRUE);
      return;
    }

  self->job = pathos_export_job_new (journey, options);
  self->cancellable = g_cancellable_new ();
  self->started = g_get_monotonic_time ();
  self->has_page_size = options->page_width > 0;
  self->per_stage = options->stages;
  self->scale = options->format->has_pixels ? options->pen.scale : 0;
  g_signal_connect_object (self->job,
                           "notify::progress",
                           G_CALLBACK (progressed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  pathos_export_job_lay_out_async (self->job, self->cancellable, laid_out_cb, pathos_weak_ref_new (self));
}

/* Returns: whether the latest layout succeeded; %TRUE before the first one */
gboolean
pathos_export_preview_get_valid (PathosExportPreview *self)
{
  g_return_val_if_fail (PATHOS_IS_EXPORT_PREVIEW (self), FALSE);

  return self->valid;
}

/**
 * pathos_export_preview_set_progress:
 * @fraction: from 0 to 1; the progress bar is hidden at 1 and below 0
 */
void
pathos_export_preview_set_progress (PathosExportPreview *self,
                                    double               fraction)
{
  g_return_if_fail (PATHOS_IS_EXPORT_PREVIEW (self));

  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), fraction >= 0 && fraction < 1);
}
