/* pathos-json-object.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-element.h"
#include "pathos-extras.h"

G_BEGIN_DECLS

/* A list or an object that is being written. */
typedef struct
{
  GString *out;
  guint    depth;    /* of its items, in levels of indentation */
  gboolean is_empty; /* nothing has been written into it yet */
} PathosJsonObject;

PathosJsonObject pathos_json_object_open (GString *out, guint depth, char bracket);
void             pathos_json_object_close (PathosJsonObject *self, char bracket);
void             pathos_json_object_begin_item (PathosJsonObject *self);
void             pathos_json_object_begin_member (PathosJsonObject *self, const char *name);
void             pathos_json_object_add_extras (PathosJsonObject   *self,
                                                const PathosExtras *extras,
                                                const char         *after);

void pathos_json_append_attr (GString *out, const PathosAttr *attr, gconstpointer element);

G_END_DECLS
