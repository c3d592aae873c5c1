/* pathos-text-fonts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-text-fonts.h"

#include <cairo-ft.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Where Pango breaks lines depends on the mean width of a character of the font. Pango measures it with a
 * sample text when the metrics of a font are requested for the first time. A flag that is shared by all
 * threads prevents it from measuring another font meanwhile: if that is needed, by the sample itself or in
 * another thread, its width stays 0, and lines differ from run to run. Therefore the metrics of each font are
 * requested here before it is used, one font at a time, and those of the fonts of its sample before its
 * own.
 *
 * Cairo has at most ten files of fonts open. For one more it closes any other, even if another thread is
 * using it, which crashes. Therefore no font that is used here is ever closed. */

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

/**
 * pathos_text_fonts_get_families:
 *
 * Returns: the families of the map font in order of preference, in the syntax of CSS and fontconfig
 */
const char *
pathos_text_fonts_get_families (void)
{
  return FAMILIES;
}

/**
 * pathos_text_fonts_dup_other_family:
 *
 * Returns: (transfer full) (nullable): the family of @font, in the syntax of CSS; %NULL if it is one of those
 *   of the map font
 */
char *
pathos_text_fonts_dup_other_family (PangoFont *font)
{
  g_auto (GStrv) families = g_strsplit (FAMILIES, ", ", -1);
  PangoFontDescription *description = pango_font_describe (font);
  const char           *family = pango_font_description_get_family (description);
  gboolean              plain = strspn (family, G_CSET_A_2_Z G_CSET_a_2_z " ") == strlen (family);
  gboolean              safe = strpbrk (family, "',\\") == NULL;
  char                 *name = NULL;

  if (safe && !g_strv_contains ((const char *const *) families, family))
    name = g_strdup_printf (plain ? "%s" : "'%s'", family);
  pango_font_description_free (description);

  return name;
}

/**
 * pathos_text_fonts_describe:
 *
 * Returns: (transfer none): the map font with the size, weight and slant of @style; it is never freed
 */
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
 * @model: has the font map, language and font options
 *
 * Returns: (transfer full): the fonts of this thread; they are never freed
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

/* Only one thread at a time may do this, because FreeType opens the file. */
static void
keep_open (PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));

  if (scaled != NULL && cairo_scaled_font_get_type (scaled) == CAIRO_FONT_TYPE_FT)
    cairo_ft_scaled_font_lock_face (scaled);
}

/**
 * pathos_text_fonts_keep_open:
 *
 * Makes it safe to draw with @font in a thread while others open fonts. To be called before it is used, by
 * whoever does not prepare its text.
 */
void
pathos_text_fonts_keep_open (PangoFont *font)
{
  g_return_if_fail (PANGO_IS_FONT (font));

  g_mutex_lock (&turn);
  keep_open (font);
  g_mutex_unlock (&turn);
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
  keep_open (key->font);

  description = pango_font_describe_with_absolute_size (key->font);
  items = itemize (self, pango_language_get_sample_string (key->language), description, key->language);
  for (GList *link = items; link != NULL; link = link->next)
    make_ready (self, link->data);

  pango_font_metrics_unref (pango_font_get_metrics (key->font, key->language));
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  pango_font_description_free (description);
}

/**
 * pathos_text_fonts_prepare:
 *
 * Makes sure that all fonts that @string needs, with @font, have correct metrics.
 */
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
