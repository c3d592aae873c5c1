/* pathos-lane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-lane.h"

#include "pathos-card.h"
#include "pathos-limits.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/**
 * PathosLane:
 *
 * A row of the map: thoughts, pain points, what happens backstage.
 */

G_DEFINE_FINAL_TYPE (PathosLane, pathos_lane, PATHOS_TYPE_ELEMENT)

static const PathosAttr lane_attrs[] = {
  PATHOS_STRING (PathosLane, title, N_ ("Title")),
  PATHOS_ENUM (PathosLane, kind, N_ ("Kind"), pathos_lane_kinds, PATHOS_LANE_CARDS),
  PATHOS_ENUM (PathosLane, role, N_ ("Role"), pathos_lane_roles, 0),
  PATHOS_ENUM (PathosLane, scope, N_ ("Scope"), pathos_lane_scopes, 0),
  PATHOS_STRING (PathosLane, low_label, N_ ("Low end")),
  PATHOS_STRING (PathosLane, high_label, N_ ("High end")),
  PATHOS_BOOLEAN (PathosLane, internal, N_ ("Internal"), FALSE),
  PATHOS_BOOLEAN (PathosLane, visible, N_ ("Visible"), TRUE),
};

static const PathosChildren lane_children[] = {
  PATHOS_CHILDREN (PathosLane, cards, N_ ("Cards"), pathos_card_get_type, PATHOS_MAX_CARDS),
};

static guint
count_others (PathosElement *self,
              PathosList    *list,
              PathosLaneKind kind)
{
  guint n = 0;

  for (guint i = 0; i < list->n_items; i++)
    n += list->items[i] != self && PATHOS_LANE (list->items[i])->kind == (int) kind;

  return n;
}

/* A map has exactly one lane of touchpoints, and at most one of emotion. Only lanes of cards have cards. */
static gboolean
pathos_lane_check (PathosElement    *self,
                   PathosList       *list,
                   const PathosAttr *attr,
                   const GValue     *value,
                   GError          **error)
{
  gboolean names = attr != NULL && g_str_equal (attr->name, "kind");
  int      kind = names ? g_value_get_int (value) : PATHOS_LANE (self)->kind;

  if (list == NULL || (attr != NULL && !names))
    return TRUE;

  if (kind == PATHOS_LANE_TOUCHPOINTS && count_others (self, list, PATHOS_LANE_TOUCHPOINTS) > 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                         _ ("A map can have only one lane of touchpoints"));
  else if (kind == PATHOS_LANE_EMOTION && count_others (self, list, PATHOS_LANE_EMOTION) > 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("A map can have only one lane of emotion"));
  else if (names && kind != PATHOS_LANE_TOUCHPOINTS && PATHOS_LANE (self)->kind == PATHOS_LANE_TOUCHPOINTS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("A map needs its lane of touchpoints"));
  else if (names && kind != PATHOS_LANE_CARDS && PATHOS_LANE (self)->cards->n_items > 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("The cards of the lane would not be shown"));
  else
    return TRUE;

  return FALSE;
}

static void
pathos_lane_class_init (PathosLaneClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "lane";
  element_class->label = N_ ("Lane");
  element_class->check = pathos_lane_check;
  pathos_element_class_install (element_class, lane_attrs, G_N_ELEMENTS (lane_attrs), lane_children,
                                G_N_ELEMENTS (lane_children));
}

static void
pathos_lane_init (PathosLane *self)
{
}
