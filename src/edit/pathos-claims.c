/* pathos-claims.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-claims.h"

#include "pathos-feeling.h"

/* The evidence of a feeling. Its note and its persona are not about the number. */
static const char *const evidence[] = {
  "basis",
  "count",
  "low",
  "high",
  "word",
  "date",
  "sources",
  "metric",
};

static gboolean
has_evidence (PathosElement    *element,
              const PathosAttr *attr)
{
  g_assert (PATHOS_IS_ELEMENT (element));
  g_assert (attr != NULL);

  return PATHOS_IS_FEELING (element) && g_str_equal (attr->name, "value") &&
         PATHOS_FEELING (element)->basis != PATHOS_BASIS_ASSUMED;
}

/* Adds the values that the evidence of @element has in @from. */
static void
add_evidence (GArray        *values,
              PathosElement *element,
              PathosElement *from)
{
  g_assert (PATHOS_IS_ELEMENT (element));

  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (element, evidence[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      if (attr == NULL || pathos_attr_is_default (attr, element))
        continue;

      pathos_attr_load (attr, from, &value);
      pathos_draft_values_add (values, element, attr, &value);
    }
}

/**
 * pathos_claims_add_value:
 * @values: (element-type PathosDraftValue): what would change
 *
 * Adds a value that is set by hand, and with it that the evidence for the former one is cleared.
 */
void
pathos_claims_add_value (GArray           *values,
                         PathosElement    *element,
                         const PathosAttr *attr,
                         const GValue     *value)
{
  g_return_if_fail (values != NULL);
  g_return_if_fail (PATHOS_IS_ELEMENT (element));
  g_return_if_fail (attr != NULL);

  pathos_draft_values_add (values, element, attr, value);
  if (has_evidence (element, attr) && !pathos_attr_equals (attr, element, value))
    {
      g_autoptr (PathosElement) blank = g_object_new (G_OBJECT_TYPE (element), NULL);

      add_evidence (values, element, blank);
    }
}

/**
 * pathos_claims_add_evidence:
 * @values: (element-type PathosDraftValue): what restores it
 *
 * Adds the evidence that setting @attr of @element by hand would clear.
 */
void
pathos_claims_add_evidence (GArray           *values,
                            PathosElement    *element,
                            const PathosAttr *attr)
{
  g_return_if_fail (values != NULL);
  g_return_if_fail (PATHOS_IS_ELEMENT (element));
  g_return_if_fail (attr != NULL);

  if (has_evidence (element, attr))
    add_evidence (values, element, element);
}

/**
 * pathos_claims_create_draft:
 * @values: (element-type PathosDraftValue)
 *
 * Returns: (transfer full): a draft of these values
 */
PathosDraft *
pathos_claims_create_draft (GArray *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  return pathos_draft_new (NULL, 0, (const PathosDraftValue *) (gpointer) values->data, values->len);
}
