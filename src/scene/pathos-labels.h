/* pathos-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* Finds places for labels among things that they must not touch. */
typedef struct
{
  graphene_rect_t area;   /* where labels may stand */
  GPtrArray      *strips; /* (element-type GArray): obstacles from left to right, see pathos-labels.c */
} PathosLabels;

typedef enum
{
  PATHOS_SIDE_START,
  PATHOS_SIDE_END,
  PATHOS_SIDE_ANY,
} PathosSide;

void pathos_labels_init (PathosLabels *self, const graphene_rect_t *area);
void pathos_labels_clear (PathosLabels *self);
void pathos_labels_avoid (PathosLabels *self, float x, float y, float width, float height);

graphene_rect_t pathos_labels_place (PathosLabels *self, graphene_point_t anchor, float distance, float width, float height, PathosSide side);

G_END_DECLS
