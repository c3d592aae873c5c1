/* pathos-text-fonts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-fonts.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Where Pango breaks a line near its end depends on the mean width of a character of the font. It measures
 * that when a font is first asked for its metrics, by setting a sample, and while it does so a flag that all
 * threads share keeps it from measuring any other font: one that is asked for meanwhile, by the sample itself
 * or by another thread, has a width of 0 for ever. Lines would then differ from run to run. So every font has
 * its turn here before it is used, one after the other, and those that its sample needs have theirs before
 * it. */

/* Adwaita Sans is Inter with GNOME's defaults. */
#define FAMILIES "Inter, Adwaita Sans, Cantarell, Noto Sans, sans-serif"

struct _PathosTextFonts
{
  PangoContext  *context;
  PangoLanguage *language; /* of all texts */
  GHashTable    *ready;    /* (element-type Ready Ready) */
};

typedef struct
{
  PangoFont     *font;
  PangoLanguage *language;
} Ready;

static GMutex turn;

static guint
hash_ready (gconstpointer key)
{
  const Ready *ready = key;

  return g_direct_hash (ready->font) ^ g_direct_hash (ready->language);
}

static gboolean
equal_ready (gconstpointer a,
             gconstpointer b)
{
  const Ready *ready = a, *other = b;

  return ready->font == other->font && ready->language == other->language;
}

/* Returns: the families of the map font, first choice first, as CSS and fontconfig name them */
const char *
pathos_text_fonts_get_families (void)
{
  return FAMILIES;
}

/* Returns: (transfer none): the map font in the size and shape of @style; it lives as long as the program */
const PangoFontDescription *
pathos_text_fonts_describe (const PathosTextStyle *style)
{
  static GMutex         mutex;
  static GHashTable    *fonts;
  int                   shape = !!style->bold * 2 + !!style->italic;
  gpointer              key = GINT_TO_POINTER ((int) (style->size * 16) * 4 + shape);
  PangoFontDescription *font;

  g_mutex_lock (&mutex);
  if (fonts == NULL)
    fonts = g_hash_table_new (NULL, NULL);
  font = g_hash_table_lookup (fonts, key);
  if (font == NULL)
    {
      font = pango_font_description_from_string (FAMILIES);
      pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
      pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
      g_hash_table_insert (fonts, key, font);
    }
  g_mutex_unlock (&mutex);

  return font;
}

/**
 * pathos_text_fonts_new:
 * @model: has the font map, the language and the options of all texts
 *
 * Returns: (transfer full): of the thread; it lives as long as the program
 */
PathosTextFonts *
pathos_text_fonts_new (PangoContext *model)
{
  PathosTextFonts *self = g_new (PathosTextFonts, 1);

  self->context = pango_font_map_create_context (pango_context_get_font_map (model));
  self->ready = g_hash_table_new (hash_ready, equal_ready);
  self->language = pango_context_get_language (model);
  pango_cairo_context_set_font_options (self->context, pango_cairo_context_get_font_options (model));

  return self;
}

static GList *
itemize (PathosTextFonts            *self,
         const char                 *string,
         const PangoFontDescription *font,
         PangoLanguage              *language)
{
  static PangoAttrList *none;

  if (g_once_init_enter_pointer (&none))
    g_once_init_leave_pointer (&none, pango_attr_list_new ());

  pango_context_set_language (self->context, language);
  pango_context_set_font_description (self->context, font);
  return pango_itemize (self->context, string, 0, (int) strlen (string), none, NULL);
}

static gboolean
is_ready (PathosTextFonts *self,
          const PangoItem *item)
{
  Ready key = { item->analysis.font, item->analysis.language };

  return item->analysis.font == NULL || g_hash_table_contains (self->ready, &key);
}

static void
make_ready (PathosTextFonts *self,
            const PangoItem *item)
{
  Ready                *key;
  PangoFontDescription *description;
  GList                *items;

  if (is_ready (self, item))
    return;

  key = g_new (Ready, 1);
  *key = (Ready) { g_object_ref (item->analysis.font), item->analysis.language };
  g_hash_table_add (self->ready, key);

  description = pango_font_describe_with_absolute_size (key->font);
  items = itemize (self, pango_language_get_sample_string (key->language), description, key->language);
  for (GList *link = items; link != NULL; link = link->next)
    make_ready (self, link->data);

  pango_font_metrics_unref (pango_font_get_metrics (key->font, key->language));
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  pango_font_description_free (description);
}

/* Sees to it that the fonts that @string needs in @font may be used. */
void
pathos_text_fonts_prepare (PathosTextFonts            *self,
                           const char                 *string,
                           const PangoFontDescription *font,
                           PangoDirection              direction)
{
  GList   *items;
  gboolean missing = FALSE;

  pango_context_set_base_dir (self->context, direction);
  items = itemize (self, string, font, self->language);
  for (GList *link = items; link != NULL; link = link->next)
    missing |= !is_ready (self, link->data);

  if (missing)
    {
      g_mutex_lock (&turn);
      for (GList *link = items; link != NULL; link = link->next)
        make_ready (self, link->data);
      g_mutex_unlock (&turn);
    }

  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}
