/* pathos-pdf-pen.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-pen.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *pathos_pdf_write (GPtrArray *pages, const PathosPenOptions *options, GError **error);

G_END_DECLS
