/* test-attr.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-extras.h"
#include "pathos-lane.h"
#include "pathos-touchpoint.h"
#include "specimen.h"

#define N_VARIANTS 3

static void
count_cb (guint *n)
{
  (*n)++;
}

typedef struct
{
  guint             n;
  PathosElement    *element;
  const PathosAttr *attr;
  GValue           *before;
} Reports;

static void
report_cb (Reports            *reports,
           const PathosChange *change)
{
  GParamSpec *pspec;

  reports->n++;
  g_assert_cmpint (change->kind, ==, PATHOS_CHANGE_SET);
  g_assert_true (change->element == reports->element);
  g_assert_true (change->attr == reports->attr);

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (change->element), change->attr->name);
  g_assert_cmpint (g_param_values_cmp (pspec, change->old_value, reports->before), ==, 0);
}

static void
set_twice (PathosJourney    *journey,
           PathosElement    *element,
           const PathosAttr *attr,
           const GValue     *value)
{
  g_autofree char *signal = g_strconcat ("notify::", attr->name, NULL);
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;
  Reports reports = { 0, element, attr, &before };
  guint   n_notified = 0;
  gulong  notified = g_signal_connect_swapped (element, signal, G_CALLBACK (count_cb), &n_notified);
  gulong  reported = g_signal_connect_swapped (journey, "changed", G_CALLBACK (report_cb), &reports);

  pathos_attr_load (attr, element, &before);
  g_object_set_property (G_OBJECT (element), attr->name, value);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (reports.n, ==, 1);

  g_object_set_property (G_OBJECT (element), attr->name, value);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (reports.n, ==, 1);

  g_value_init (&after, G_VALUE_TYPE (value));
  g_object_get_property (G_OBJECT (element), attr->name, &after);
  g_assert_true (pathos_attr_equals (attr, element, value));
  g_assert_true (pathos_attr_equals (attr, element, &after));

  g_signal_handler_disconnect (element, notified);
  g_signal_handler_disconnect (journey, reported);
}

static void
set_row (PathosElement    *element,
         const PathosAttr *attr,
         gpointer          user_data)
{
  g_auto (GValue) original = G_VALUE_INIT;
  g_auto (GValue) nothing = G_VALUE_INIT;
  guint n_set = 0;

  /* References already have the value that would be made for them. */
  pathos_attr_load (attr, element, &original);
  g_value_init (&nothing, G_VALUE_TYPE (&original));
  if (pathos_attr_is_reference (attr))
    pathos_element_set_value (element, attr, &nothing, NULL);

  for (guint i = 0; i < N_VARIANTS; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (specimen_make_value (user_data, element, attr, i, &value))
        {
          set_twice (user_data, element, attr, &value);
          n_set++;
        }
    }

  /* The only lane of touchpoints must keep its kind, and a touchpoint with an alternative cannot be one. */
  g_assert_true (n_set > 0 || (PATHOS_IS_LANE (element) && attr->type == PATHOS_ATTR_ENUM) ||
                 (PATHOS_IS_TOUCHPOINT (element) && attr->type == PATHOS_ATTR_REFERENCE));
  pathos_element_set_value (element, attr, &original, NULL);
}

/* The default of a row is that of its property, and a new element has it. */
static void
check_default (PathosElement    *element,
               const PathosAttr *attr,
               gpointer          user_data)
{
  g_autoptr (PathosElement) fresh = g_object_new (G_OBJECT_TYPE (element), NULL);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (fresh), attr->name);

  g_assert_true (pathos_attr_is_default (attr, fresh));
  g_assert_true (pathos_attr_equals (attr, fresh, g_param_spec_get_default_value (pspec)));
  g_assert_true (pathos_element_find_attr (fresh, attr->name) == attr);
  g_assert_null (strchr (attr->name, '_'));
  g_assert_true (*attr->label != '\0');
  g_assert_true ((attr->choices != NULL) ==
                 (attr->type == PATHOS_ATTR_ENUM || attr->type == PATHOS_ATTR_FLAGS));
  g_assert_true ((attr->targets[0] != NULL) == pathos_attr_is_reference (attr));
  g_assert_finalize_object (g_steal_pointer (&fresh));
}

/* Each flag applies to one type only. */
static void
check_flags (PathosElement    *element,
             const PathosAttr *attr,
             gpointer          user_data)
{
  if (attr->flags & (PATHOS_ATTR_MULTILINE | PATHOS_ATTR_HIDDEN))
    g_assert_cmpint (attr->type, ==, PATHOS_ATTR_STRING);
  if (attr->flags & PATHOS_ATTR_CASCADE)
    g_assert_cmpint (attr->type, ==, PATHOS_ATTR_REFERENCE);
  if (attr->flags & PATHOS_ATTR_EVERYONE)
    g_assert_cmpint (attr->type, ==, PATHOS_ATTR_REFERENCES);
}

/* Hashes mean nothing to people, so every one of them is hidden. */
static void
collect_hidden (PathosElement    *element,
                const PathosAttr *attr,
                gpointer          user_data)
{
  g_autofree char *name = g_strconcat (PATHOS_ELEMENT_GET_CLASS (element)->kind, " ", attr->name, NULL);

  if (attr->flags & PATHOS_ATTR_HIDDEN)
    g_hash_table_add (user_data, g_steal_pointer (&name));
  else
    g_assert_null (strstr (attr->name, "hash"));
}

static void
test_hidden (void)
{
  static const char *expected[] = { "journey based-on", "journey based-on-hash", "source hash",
                                    "source mapping" };
  PathosJourney     *journey = specimen_map_new ();
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  specimen_for_each_row (journey, collect_hidden, hidden);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (g_hash_table_contains (hidden, expected[i]));
  g_assert_cmpuint (g_hash_table_size (hidden), ==, G_N_ELEMENTS (expected));
  g_assert_finalize_object (journey);
}

static void
refuse_row (PathosElement    *element,
            const PathosAttr *attr,
            gpointer          user_data)
{
  guint n = 1;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      n = specimen_make_bad_value (attr, i, &value);
      if (n == 0)
        return;

      g_assert_false (pathos_element_check (element, attr, &value, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, attr->label));

      if (pathos_attr_get_value_type (attr) == G_TYPE_STRING || attr->type == PATHOS_ATTR_REFERENCES)
        {
          g_object_set_property (G_OBJECT (element), attr->name, &value);
          g_assert_false (pathos_attr_equals (attr, element, &value));
        }
    }
}

static void
test_refusals (void)
{
  PathosJourney   *journey = specimen_map_new ();
  g_autofree char *fault = NULL;

  specimen_for_each_row (journey, refuse_row, NULL);
  fault = pathos_journey_find_fault (journey);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_finalize_object (journey);
}

static void
test_choices (void)
{
  PathosJourney    *journey = specimen_map_new ();
  const PathosAttr *kind = pathos_element_find_attr (journey->lanes->items[0], "kind");

  for (int i = 0; i < pathos_attr_count_choices (kind); i++)
    g_assert_nonnull (pathos_lane_kinds[i].nick);
  g_assert_null (pathos_lane_kinds[pathos_attr_count_choices (kind)].nick);
  g_assert_cmpint (pathos_attr_find_choice (kind, "emotion"), ==, PATHOS_LANE_EMOTION);
  g_assert_cmpint (pathos_attr_find_choice (kind, "emotions"), ==, -1);
  g_assert_null (pathos_element_find_attr (journey->lanes->items[0], "knd"));
  g_assert_finalize_object (journey);
}

/* Setting an attribute forgets how the file spelt it, even if the value stays the same. */
static void
forget_spelling (PathosElement    *element,
                 const PathosAttr *attr,
                 gpointer          user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint  n_notified = 0;
  gulong notified = g_signal_connect_swapped (element, "notify", G_CALLBACK (count_cb), &n_notified);

  pathos_attr_load (attr, element, &value);
  pathos_element_set_value (element, attr, &value, "\"later\"");
  g_assert_cmpstr (pathos_element_get_spelling (element, attr), ==, "\"later\"");
  g_object_set_property (G_OBJECT (element), attr->name, &value);
  g_assert_null (pathos_element_get_spelling (element, attr));

  g_assert_cmpuint (n_notified, ==, 0);
  g_signal_handler_disconnect (element, notified);
}

/* What holds for every row of every class. */
static const struct
{
  const char     *path;
  SpecimenRowFunc check;
} checks[] = {
  { "/attr/defaults", check_default },
  { "/attr/flags", check_flags },
  { "/attr/set", set_row },
  { "/attr/spelling", forget_spelling },
};

static void
test_rows (gconstpointer data)
{
  PathosJourney *journey = specimen_map_new ();

  specimen_for_each_row (journey, checks[GPOINTER_TO_UINT (data)].check, journey);
  g_assert_finalize_object (journey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_rows);
  g_test_add_func ("/attr/hidden", test_hidden);
  g_test_add_func ("/attr/refusals", test_refusals);
  g_test_add_func ("/attr/choices", test_choices);

  return g_test_run ();
}
