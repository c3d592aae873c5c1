/* pathos-json-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-journey.h"

G_BEGIN_DECLS

GBytes *pathos_json_write (PathosJourney *journey);
GBytes *pathos_json_write_flat (PathosJourney *journey, GError **error);

G_END_DECLS
