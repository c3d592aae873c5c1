/* pathos-text-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoAttrList *pathos_text_names_forbid_hyphens (const char *string);

G_END_DECLS
