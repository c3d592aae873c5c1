/* pathos-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_LIST (pathos_list_get_type ())
G_DECLARE_FINAL_TYPE (PathosList, pathos_list, PATHOS, LIST, GObject)

struct _PathosList
{
  GObject parent_instance;

  const PathosChildren *row;
  PathosElement        *owner; /* (unowned) (nullable): NULL after the owner was disposed of */
  PathosElement       **items; /* (array length=n_items) */
  guint                 n_items;
  guint                 n_allocated;
};

PathosList *pathos_list_new (PathosElement *owner, const PathosChildren *row);
void        pathos_list_disown (PathosList *self);

gboolean pathos_list_find (PathosList *self, PathosElement *element, guint *position);
gboolean pathos_list_holds (PathosList *self, GType type);
gboolean pathos_list_has_room (PathosList *self, guint n_more, GError **error);
gboolean pathos_list_check (PathosList *self, PathosElement *element, GError **error);
gboolean pathos_list_check_all (PathosList *self, GError **error);
gboolean pathos_list_check_whole (PathosElement *element, GError **error);
void     pathos_list_insert (PathosList *self, guint position, PathosElement *element);
void     pathos_list_append (PathosList *self, PathosElement *element);
void     pathos_list_remove (PathosList *self, guint position);
void     pathos_list_move (PathosList *self, guint position, PathosList *to, guint to_position);

G_END_DECLS
