/* pathos-weak-ref.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* User data for a callback that must not keep its widget alive, because the worker may outlast a window. */
static inline gpointer
pathos_weak_ref_new (gpointer object)
{
  GWeakRef *self = g_new (GWeakRef, 1);

  g_weak_ref_init (self, object);
  return self;
}

/* Returns: (transfer full) (nullable): the object, if it is still there */
static inline gpointer
pathos_weak_ref_take (gpointer data)
{
  g_autofree GWeakRef *self = (GWeakRef *) data;
  gpointer             object = g_weak_ref_get (self);

  g_weak_ref_clear (self);
  return object;
}

G_END_DECLS
