/* pathos-export-personas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-export-personas.h"

#include "pathos-persona.h"
#include "pathos-text-cut.h"

#include <glib/gi18n.h>

/**
 * PathosExportPersonas:
 *
 * The row in which to choose the personas of an export: which, and whether each has pages of its own.
 */

struct _PathosExportPersonas
{
  AdwExpanderRow parent_instance;

  GPtrArray    *rows; /* (element-type AdwSwitchRow) (unowned): one for each persona */
  AdwSwitchRow *each_row;
  char        **ids; /* (nullable): see pathos_export_personas_get_ids() */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (PathosExportPersonas, pathos_export_personas, ADW_TYPE_EXPANDER_ROW)

static void
pathos_export_personas_finalize (GObject *object)
{
  PathosExportPersonas *self = PATHOS_EXPORT_PERSONAS (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->ids);

  G_OBJECT_CLASS (pathos_export_personas_parent_class)->finalize (object);
}

static void
pathos_export_personas_class_init (PathosExportPersonasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pathos_export_personas_finalize;

  /**
   * PathosExportPersonas::changed:
   *
   * Emitted when other personas are chosen.
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
}

static PathosPersona *
get_persona (gpointer row)
{
  return g_object_get_data (row, "persona");
}

/* Somebody must be shown, so the last row that is switched on stays so. */
static void
update (PathosExportPersonas *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) on = g_ptr_array_new ();
  g_autofree char *summary = NULL;
  gboolean         as_on_map = TRUE;

  g_assert (PATHOS_IS_EXPORT_PERSONAS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow  *row = self->rows->pdata[i];
      PathosPersona *persona = get_persona (row);
      gboolean       is_on = adw_switch_row_get_active (row);

      gtk_widget_set_sensitive (GTK_WIDGET (row), TRUE);
      as_on_map = as_on_map && is_on == persona->visible;
      if (!is_on)
        continue;
      g_strv_builder_add (ids, PATHOS_ELEMENT (persona)->id);
      g_ptr_array_add (on, row);
    }

  if (on->len == 1)
    gtk_widget_set_sensitive (on->pdata[0], FALSE);
  summary = g_strdup_printf (_ ("%u of %u"), on->len, self->rows->len);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);

  g_strfreev (self->ids);
  self->ids = as_on_map ? NULL : g_strv_builder_end (ids);
}

static void
row_changed_cb (PathosExportPersonas *self)
{
  g_assert (PATHOS_IS_EXPORT_PERSONAS (self));

  update (self);
  g_signal_emit (self, changed_signal, 0);
}

static AdwSwitchRow *
add_row (PathosExportPersonas *self,
         const char           *title)
{
  GtkWidget *row = adw_switch_row_new ();

  g_assert (PATHOS_IS_EXPORT_PERSONAS (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_SWITCH_ROW (row);
}

static void
pathos_export_personas_init (PathosExportPersonas *self)
{
  self->rows = g_ptr_array_new ();
  self->each_row = add_row (self, _ ("One Page per Persona"));
  g_signal_connect_swapped (self->each_row, "notify::active", G_CALLBACK (row_changed_cb), self);
}

/**
 * pathos_export_personas_set_map:
 * @shown: (nullable): the ids of those to begin with; %NULL for those that are visible on the map
 *
 * Lists the personas of a map. To be called once.
 */
void
pathos_export_personas_set_map (PathosExportPersonas *self,
                                PathosJourney        *journey,
                                char                **shown)
{
  PathosList *personas;

  g_return_if_fail (PATHOS_IS_EXPORT_PERSONAS (self));
  g_return_if_fail (PATHOS_IS_JOURNEY (journey));
  g_return_if_fail (self->rows->len == 0);

  personas = journey->personas;
  for (guint i = 0; i < personas->n_items; i++)
    {
      PathosPersona   *persona = PATHOS_PERSONA (personas->items[i]);
      const char      *id = PATHOS_ELEMENT (persona)->id;
      g_autofree char *name = pathos_text_dup_name (persona->name);
      AdwSwitchRow    *row = add_row (self, *name != '\0' ? name : _ ("Unnamed Persona"));

      g_object_set_data_full (G_OBJECT (row), "persona", g_object_ref (persona), g_object_unref);
      adw_switch_row_set_active (row, shown != NULL ? g_strv_contains ((const char *const *) shown, id)
                                                    : persona->visible);
      g_signal_connect_swapped (row, "notify::active", G_CALLBACK (row_changed_cb), self);
      g_ptr_array_add (self->rows, row);
    }

  update (self);
}

/* Returns: (transfer none) (nullable): ids of the personas to show; %NULL for those that are on the map */
char **
pathos_export_personas_get_ids (PathosExportPersonas *self)
{
  g_return_val_if_fail (PATHOS_IS_EXPORT_PERSONAS (self), NULL);

  return self->ids;
}

/* Returns: whether each persona has pages of its own */
gboolean
pathos_export_personas_get_each (PathosExportPersonas *self)
{
  g_return_val_if_fail (PATHOS_IS_EXPORT_PERSONAS (self), FALSE);

  return adw_switch_row_get_active (self->each_row);
}
