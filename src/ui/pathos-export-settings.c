/* pathos-export-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-settings.h"

#include "pathos-export-personas.h"
#include "pathos-paper.h"

#include <glib/gi18n.h>

/**
 * PathosExportSettings:
 *
 * The rows with the options of an export. They start with the light or dark colours of the desktop. Those
 * that the format does not have are hidden.
 */

#define UNITS_PER_INCH 96

/* Pixels per map unit. By default, pictures are sharp on most screens, and slides as large as they are. */
static const float scales[] = { 1, 1.5f, 2, 3, 4 };

enum
{
  SLIDE_SCALE = 1,
  PICTURE_SCALE = 2,
};

static const struct
{
  const char *label;
  const char *slide; /* (nullable) */
  const char *paper; /* (nullable) */
} page_sizes[] = {
  { N_ ("Size of the Map"), NULL, NULL },
  { N_ ("Slide 16:9"), "16:9", NULL },
  { N_ ("Slide 4:3"), "4:3", NULL },
  { N_ ("A5"), NULL, "A5" },
  { N_ ("A4"), NULL, "A4" },
  { N_ ("A3"), NULL, "A3" },
  { N_ ("A2"), NULL, "A2" },
  { N_ ("A1"), NULL, "A1" },
  { N_ ("A0"), NULL, "A0" },
  { N_ ("Letter"), NULL, "Letter" },
  { N_ ("Legal"), NULL, "Legal" },
  { N_ ("Tabloid"), NULL, "Tabloid" },
};

static const char *const themes[] = { N_ ("Light"), N_ ("Dark"), N_ ("Black and White") };

struct _PathosExportSettings
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow          *format_row;
  AdwComboRow          *page_row;
  AdwSwitchRow         *stages_row;
  AdwComboRow          *pixels_row;
  AdwComboRow          *theme_row;
  AdwSwitchRow         *contrast_row;
  AdwSwitchRow         *transparent_row;
  PathosExportPersonas *personas_row;
  AdwSwitchRow         *outlines_row;

  gboolean has_personas; /* to choose from */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (PathosExportSettings, pathos_export_settings, ADW_TYPE_PREFERENCES_GROUP)

static const PathosExportFormat *
get_format (PathosExportSettings *self)
{
  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));

  return pathos_export_format_get_nth (adw_combo_row_get_selected (self->format_row));
}

static void
show (gpointer row,
      gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (row), visible);
}

static void
row_changed_cb (PathosExportSettings *self)
{
  const PathosExportFormat *format = get_format (self);
  gboolean                  is_drawn = pathos_export_format_is_drawn (format);

  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));

  show (self->page_row, is_drawn);
  show (self->stages_row, is_drawn);
  show (self->pixels_row, format->has_pixels);
  show (self->theme_row, is_drawn);
  show (self->contrast_row, is_drawn);
  show (self->transparent_row, is_drawn);
  show (self->personas_row, is_drawn && self->has_personas);
  show (self->outlines_row, format->offers_outlines);
  g_signal_emit (self, changed_signal, 0);
}

/* Returns: (nullable): the slide or paper of the row @n; %NULL for the size of the map */
static const PathosPaper *
find_page (guint n)
{
  if (page_sizes[n].slide != NULL)
    return pathos_slide_find (page_sizes[n].slide);

  return page_sizes[n].paper != NULL ? pathos_paper_find (page_sizes[n].paper) : NULL;
}

/* Of a slide, the size is known; a sheet may be turned, and a map is as large as what is on it. */
static char *
describe_pixels (guint n_page,
                 float scale)
{
  const PathosPaper *page = find_page (n_page);

  if (page_sizes[n_page].slide != NULL)
    return g_strdup_printf (_ ("%d × %d Pixels"), (int) (page->width * scale), (int) (page->height * scale));

  return g_strdup_printf (_ ("%d Pixels per Inch"), (int) (UNITS_PER_INCH * scale));
}

static void
fill_pixels (PathosExportSettings *self)
{
  guint page = adw_combo_row_get_selected (self->page_row);
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);

  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    gtk_string_list_take (sizes, describe_pixels (page, scales[i]));
  adw_combo_row_set_model (self->pixels_row, G_LIST_MODEL (sizes));
}

static void
page_changed_cb (PathosExportSettings *self)
{
  guint page = adw_combo_row_get_selected (self->page_row);

  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));

  fill_pixels (self);
  adw_combo_row_set_selected (self->pixels_row, page_sizes[page].slide != NULL ? SLIDE_SCALE : PICTURE_SCALE);
  row_changed_cb (self);
}

static void
pathos_export_settings_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PATHOS_TYPE_EXPORT_SETTINGS);

  G_OBJECT_CLASS (pathos_export_settings_parent_class)->dispose (object);
}

static void
pathos_export_settings_class_init (PathosExportSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pathos_export_settings_dispose;

  /**
   * PathosExportSettings::changed:
   *
   * Emitted when an option changes.
   */
  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);

  g_type_ensure (PATHOS_TYPE_EXPORT_PERSONAS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pathos-export-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, format_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, page_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, theme_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, stages_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, outlines_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, pixels_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, contrast_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, PathosExportSettings, personas_row);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
fill_rows (PathosExportSettings *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) colours = gtk_string_list_new (NULL);

  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));

  for (guint i = 0; pathos_export_format_get_nth (i) != NULL; i++)
    gtk_string_list_append (formats, _ (pathos_export_format_get_nth (i)->label));
  for (guint i = 0; i < G_N_ELEMENTS (page_sizes); i++)
    gtk_string_list_append (sizes, _ (page_sizes[i].label));
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    gtk_string_list_append (colours, _ (themes[i]));

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (formats));
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (sizes));
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (colours));
}

static const char *
get_page_name (guint n)
{
  if (page_sizes[n].slide != NULL)
    return page_sizes[n].slide;

  return page_sizes[n].paper != NULL ? page_sizes[n].paper : "";
}

static void
recall (PathosExportSettings *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *format = g_settings_get_string (settings, "export-format");
  g_autofree char *page = g_settings_get_string (settings, "export-page");
  double           scale = g_settings_get_double (settings, "export-scale");

  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));

  if (pathos_export_format_find (format) != NULL)
    pathos_export_settings_set_format (self, pathos_export_format_find (format));
  for (guint i = 0; i < G_N_ELEMENTS (page_sizes); i++)
    {
      if (g_str_equal (get_page_name (i), page))
        adw_combo_row_set_selected (self->page_row, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      if ((double) scales[i] == scale)
        adw_combo_row_set_selected (self->pixels_row, i);
    }
}

static void
pathos_export_settings_init (PathosExportSettings *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rows (self);
  fill_pixels (self);
  recall (self);
  adw_combo_row_set_selected (self->theme_row, dark ? PATHOS_THEME_DARK : PATHOS_THEME_LIGHT);
}

/**
 * pathos_export_settings_set_map:
 * @personas: (nullable): ids of those to begin with
 *
 * Lists the personas of the map that is exported. To be called once.
 */
void
pathos_export_settings_set_map (PathosExportSettings *self,
                                PathosJourney        *journey,
                                char                **personas)
{
  g_return_if_fail (PATHOS_IS_EXPORT_SETTINGS (self));
  g_return_if_fail (PATHOS_IS_JOURNEY (journey));

  self->has_personas = journey->personas->n_items > 1;
  pathos_export_personas_set_map (self->personas_row, journey, personas);
  row_changed_cb (self);
}

static void
set_page (PathosExportSettings *self,
          PathosExportOptions  *options)
{
  guint              n = adw_combo_row_get_selected (self->page_row);
  const PathosPaper *page = find_page (n);

  g_assert (PATHOS_IS_EXPORT_SETTINGS (self));
  g_assert (options != NULL);

  options->can_rotate = page_sizes[n].paper != NULL;
  options->stages = adw_switch_row_get_active (self->stages_row);
  if (page == NULL)
    return;

  options->page_width = page->width;
  options->page_height = page->height;
}

/* Returns: the chosen options; the ids of personas are valid until others are chosen */
PathosExportOptions
pathos_export_settings_get_options (PathosExportSettings *self)
{
  PathosExportOptions options = { 0 };

  g_return_val_if_fail (PATHOS_IS_EXPORT_SETTINGS (self), options);

  options.format = get_format (self);
  set_page (self, &options);
  options.theme = (PathosThemeName) adw_combo_row_get_selected (self->theme_row);
  options.high_contrast = adw_switch_row_get_active (self->contrast_row);
  options.personas = pathos_export_personas_get_ids (self->personas_row);
  options.each_persona = pathos_export_personas_get_each (self->personas_row);
  options.pen.transparent = adw_switch_row_get_active (self->transparent_row);
  options.pen.outlines = options.format->offers_outlines && adw_switch_row_get_active (self->outlines_row);
  if (options.format->has_pixels)
    options.pen.scale = scales[adw_combo_row_get_selected (self->pixels_row)];

  return options;
}

/**
 * pathos_export_settings_set_format:
 *
 * Chooses a format, as the user does.
 */
void
pathos_export_settings_set_format (PathosExportSettings     *self,
                                   const PathosExportFormat *format)
{
  g_return_if_fail (PATHOS_IS_EXPORT_SETTINGS (self));

  for (guint i = 0; pathos_export_format_get_nth (i) != NULL; i++)
    {
      if (pathos_export_format_get_nth (i) == format)
        adw_combo_row_set_selected (self->format_row, i);
    }
}

/**
 * pathos_export_settings_remember:
 *
 * Begins with the same format, page and size next time.
 */
void
pathos_export_settings_remember (PathosExportSettings *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_return_if_fail (PATHOS_IS_EXPORT_SETTINGS (self));

  g_settings_set_string (settings, "export-format", get_format (self)->id);
  g_settings_set_string (settings, "export-page",
                         get_page_name (adw_combo_row_get_selected (self->page_row)));
  if (get_format (self)->has_pixels)
    g_settings_set_double (settings, "export-scale",
                           (double) scales[adw_combo_row_get_selected (self->pixels_row)]);
}
