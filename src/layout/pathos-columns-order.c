/* pathos-columns-order.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-columns.h"

#include "pathos-hash.h"

#include <string.h>

/* Touchpoints with their alternatives behind them. The operations keep lists in this order, but drafts and
 * files need not. */

static gboolean
is_in_order (PathosItems touchpoints)
{
  const char *main = "";

  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      PathosTouchpoint *touchpoint = (PathosTouchpoint *) touchpoints.items[i];

      if (!pathos_touchpoint_is_alternative (touchpoint))
        main = touchpoints.items[i]->id;
      else if (strcmp (touchpoint->instead_of, main) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full): the indices of alternatives, by the id of their main touchpoint */
static GHashTable *
collect_company (PathosItems touchpoints)
{
  GHashTable *company = g_hash_table_new_full (pathos_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      if (!pathos_touchpoint_is_alternative ((PathosTouchpoint *) touchpoints.items[i]))
        g_hash_table_insert (company, touchpoints.items[i]->id, g_array_new (FALSE, FALSE, sizeof (guint)));
    }
  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      PathosTouchpoint *touchpoint = (PathosTouchpoint *) touchpoints.items[i];
      GArray           *indices = g_hash_table_lookup (company, touchpoint->instead_of);

      if (indices != NULL)
        g_array_append_val (indices, i);
    }

  return company;
}

/* Alternatives of what is not there stay where they are.
 *
 * Returns: (transfer full) (nullable): the index of each touchpoint in turn; %NULL if they are in order */
guint *
pathos_columns_dup_order (PathosItems touchpoints)
{
  g_autoptr (GHashTable) company = NULL;
  g_autoptr (GArray) order = NULL;

  if (is_in_order (touchpoints))
    return NULL;

  company = collect_company (touchpoints);
  order = g_array_sized_new (FALSE, FALSE, sizeof (guint), touchpoints.n_items);
  for (guint i = 0; i < touchpoints.n_items; i++)
    {
      PathosTouchpoint *touchpoint = (PathosTouchpoint *) touchpoints.items[i];
      GArray           *own = g_hash_table_lookup (company, touchpoints.items[i]->id);

      if (g_hash_table_lookup (company, touchpoint->instead_of) != NULL)
        continue;
      g_array_append_val (order, i);
      if (own != NULL)
        g_array_append_vals (order, own->data, own->len);
    }

  return (guint *) (gpointer) g_array_free (g_steal_pointer (&order), FALSE);
}
