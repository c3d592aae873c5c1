/* pathos-item-order.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-item.h"

G_BEGIN_DECLS

/* Puts items below their parents, one after the other, and numbers them for assistive technology. */
typedef struct _PathosItemOrder PathosItemOrder;

/* A widget that has items as children. Initially, only @widget is set. */
typedef struct
{
  GtkWidget *widget; /* (unowned) */
  GtkWidget *last;   /* (unowned): its last child so far … */
  guint      run;    /* … if it has one in this run of the order */
} PathosItemParent;

PathosItemOrder *pathos_item_order_new (void);
void             pathos_item_order_free (PathosItemOrder *self);
void             pathos_item_order_append (PathosItemOrder *self, GtkWidget *item, PathosItemParent *parent);
void             pathos_item_order_skip (PathosItemOrder *self, PathosItemParent *parent, GtkWidget *last);
void             pathos_item_order_remove (PathosItemOrder *self, GtkWidget *item);
void             pathos_item_order_finish (PathosItemOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosItemOrder, pathos_item_order_free)

G_END_DECLS
