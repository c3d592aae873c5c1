/* pathos-node-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-node.h"

G_BEGIN_DECLS

gpointer pathos_node_new (PathosNodeKind kind, gsize size, const graphene_rect_t *bounds);

G_END_DECLS
