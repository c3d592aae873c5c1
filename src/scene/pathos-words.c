#include "config.h"
#include "pathos-words.h"
#include <string.h>
#include <stdarg.h>
#include <math.h>
static const char *const en[] = { "Stages", "delighted", "frustrated", "Current state", "Future state", "Research", "Reviewed {date}", "next {date}", "review overdue since {date}", "Lowest point", "{name} leaves", "{share} leave", "leaves", "measured", "heard", "assumed", "moment of truth", "discovery", "loyalty", "bottleneck", "strength of evidence", "only this persona", "Add a stage to begin", "Add a touchpoint", "{n} of {m} points measured", "{n} answers" };
const char *
pathos_words_get (const char *language, PathosWord word)
{
  return en[word];
}
gboolean
pathos_words_is_rtl (const char *l)
{
  return g_str_has_prefix (l, "ar") || g_str_has_prefix (l, "he");
}
char *
pathos_words_fill (const char *language, PathosWord word, ...)
{
  g_autoptr (GString) s = g_string_new (en[word]);
  va_list     a;
  const char *n;
  va_start (a, word);
  while ((n = va_arg (a, const char *)) != NULL)
    {
      g_autofree char *k = g_strdup_printf ("{%s}", n);
      g_string_replace (s, k, va_arg (a, const char *), 0);
    }
  va_end (a);
  return g_strdup (s->str);
}
char *
pathos_words_format_date (const char *l, int y, int m, int d, gboolean w)
{
  static const char *const mo[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  return w ? g_strdup_printf ("%d %s %d", d, mo[m - 1], y) : g_strdup_printf ("%s %d", mo[m - 1], y);
}
char *
pathos_words_format_number (const char *l, double v, int digits, gboolean sign)
{
  char b[64], f[16];
  g_snprintf (f, sizeof f, "%%.%df", digits);
  g_ascii_formatd (b, sizeof b, f, fabs (v));
  return g_strconcat (v < 0 ? "−" : sign && v > 0 ? "+"
                                                  : "",
                      b, NULL);
}
char *
pathos_words_format_percent (const char *l, double v)
{
  char b[64];
  g_ascii_formatd (b, sizeof b, "%.10g", v);
  return g_strconcat (b, "\u202f%", NULL);
}
char *
pathos_words_format_answers (const char *l, gint64 n)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " answers", n);
}
char *
pathos_words_format_measured (const char *l, guint n, guint m)
{
  return g_strdup_printf ("%u of %u points measured", n, m);
}
