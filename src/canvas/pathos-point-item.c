/* pathos-point-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-point-item.h"

/**
 * PathosPointItem:
 *
 * An item on an axis. To assistive technology it is a slider, whose value can be read and set.
 */

struct _PathosPointItem
{
  PathosItem parent_instance;
};

static void range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PathosPointItem,
                               pathos_point_item,
                               PATHOS_TYPE_ITEM,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, range_init))

/* Passes the value on to the canvas. */
static gboolean
set_current_value (GtkAccessibleRange *range,
                   double              value)
{
  const PathosGroup *group = pathos_item_get_group (PATHOS_ITEM (range));

  g_assert (GTK_IS_ACCESSIBLE_RANGE (range));

  return gtk_widget_activate_action (GTK_WIDGET (range), "canvas.set-value", "(sd)", group->id, value);
}

static void
range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

static void
pathos_point_item_update (PathosItem *item)
{
  const PathosGroup *group = pathos_item_get_group (item);

  PATHOS_ITEM_CLASS (pathos_point_item_parent_class)->update (item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, group->axes->axis[0].minimum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, group->axes->axis[0].maximum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, group->values[0],
                                  -1);
}

static void
pathos_point_item_class_init (PathosPointItemClass *klass)
{
  PATHOS_ITEM_CLASS (klass)->update = pathos_point_item_update;
}

static void
pathos_point_item_init (PathosPointItem *self)
{
}
