/* pathos-edge-scroll.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-scroller.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls the map while something is dragged near an edge of the view. */
typedef struct _PathosEdgeScroll PathosEdgeScroll;

/* Called when the map has moved under the pointer. */
typedef void (*PathosEdgeScrollFunc) (gpointer user_data);

PathosEdgeScroll *pathos_edge_scroll_new (GtkWidget           *widget,
                                          PathosScroller      *scroller,
                                          PathosEdgeScrollFunc func,
                                          gpointer             user_data);
void              pathos_edge_scroll_free (PathosEdgeScroll *self);
void              pathos_edge_scroll_wait (PathosEdgeScroll *self);
void              pathos_edge_scroll_follow (PathosEdgeScroll *self, double x, double y);
void              pathos_edge_scroll_stop (PathosEdgeScroll *self);

G_END_DECLS
