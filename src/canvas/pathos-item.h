/* pathos-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-item-key.h"
#include "pathos-parts.h"
#include "pathos-sticky.h"
#include "pathos-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PATHOS_TYPE_ITEM (pathos_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (PathosItem, pathos_item, PATHOS, ITEM, GtkWidget)

struct _PathosItemClass
{
  GtkWidgetClass parent_class;

  void (*update) (PathosItem *self); /* updates the accessible value when that of the group changes */
};

/* Zoom and scrolling. Rings have the same width at every zoom, and move with sticky groups. */
typedef struct
{
  double          zoom;  /* pixels per map unit */
  PathosShift     shift; /* of sticky groups */
  graphene_rect_t clear; /* the part of the map in view that sticky groups do not cover */

  const PathosTheme *theme;
  gboolean           shows_signs; /* whether every empty cell says that something can be added */
} PathosItemView;

PathosItem            *pathos_item_new (GType type, const PathosGroup *group, const PathosItemView *view);
void                   pathos_item_set_placed (PathosItem *self, const PathosPlaced *placed);
void                   pathos_item_set_name (PathosItem *self, const char *name);
void                   pathos_item_set_name_quietly (PathosItem *self, const char *name, GtkWidget *namer);
void                   pathos_item_set_details (PathosItem *self, const char *details);
const char            *pathos_item_get_name (PathosItem *self);
const char            *pathos_item_get_details (PathosItem *self);
void                   pathos_item_set_position (PathosItem *self, guint position, guint n_positions);
const PathosItemKey   *pathos_item_get_key (PathosItem *self);
const PathosGroup     *pathos_item_get_group (PathosItem *self);
const graphene_rect_t *pathos_item_get_rect (PathosItem *self);
guint                  pathos_item_get_stick (PathosItem *self);

void pathos_item_set_selected (PathosItem *self, gboolean selected);
void pathos_item_set_hovered (PathosItem *self, gboolean hovered);

G_END_DECLS
