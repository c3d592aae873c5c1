/* text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text.h"

#include "pathos-json-scanner.h"
#include "pathos-json-error.h"
#include "pathos-json-writer.h"

#include <string.h>

GBytes *
from_text (const char *text)
{
  char *json = g_strdelimit (g_strdup (text), "'", '"');

  return g_bytes_new_take (json, strlen (json));
}

PathosJourney *
read_text (const char       *text,
           PathosReadResult *result,
           GError          **error)
{
  g_autoptr (GBytes) bytes = from_text (text);

  return pathos_json_read (bytes, result, error);
}

char *
write_text (PathosJourney *journey)
{
  g_autoptr (GBytes) bytes = pathos_json_write (journey);

  return g_strdelimit (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), "\"", '\'');
}

/* A map that was read must have no faults, and must read back as the same
 * map, without repairs, after writing. */
void
assert_sound (PathosJourney *journey)
{
  g_autofree char *fault = pathos_journey_find_fault (journey);
  g_autoptr (GBytes) once = pathos_json_write (journey);
  g_auto (PathosReadResult) result = { 0 };
  g_autoptr (PathosJourney) again = NULL;
  g_autoptr (GBytes) twice = NULL;

  g_assert_cmpstr (fault, ==, NULL);
  again = pathos_json_read (once, &result, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (result.repairs->len, ==, 0);
  twice = pathos_json_write (again);
  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once),
                   g_bytes_get_data (twice, NULL), g_bytes_get_size (twice));
  g_assert_finalize_object (g_steal_pointer (&again));
}

/* A worker may hold its task, and the task its document, a moment longer than the callback takes. */
void
assert_finalizes (PathosDocument *document)
{
  gpointer pointer = document;

  g_object_add_weak_pointer (G_OBJECT (document), &pointer);
  g_object_unref (document);
  for (int i = 0; i < 5000 && g_atomic_pointer_get (&pointer) != NULL; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (g_atomic_pointer_get (&pointer));
}

/* Returns: (transfer full) (nullable): why the scanner refuses a text, as `LINE:COLUMN: sentence` */
char *
refuse_text (const char *text,
             gsize       size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) spans = pathos_json_scan (text, size, &error);
  PathosPosition position;

  g_assert_true ((spans == NULL) == (error != NULL));
  if (spans != NULL)
    return NULL;

  g_assert_error (error, PATHOS_JSON_ERROR, PATHOS_JSON_ERROR_SYNTAX);
  g_assert_true (pathos_json_error_get_position (error, &position));
  return g_strdup_printf ("%u:%u: %s", position.line, position.column, error->message);
}
