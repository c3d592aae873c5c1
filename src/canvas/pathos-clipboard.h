/* pathos-clipboard.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Reading all of what another program offers, but not more than a map may have. */

void    pathos_clipboard_read_async (GdkClipboard       *clipboard,
                                     const char         *mime_type,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
GBytes *pathos_clipboard_read_finish (GdkClipboard *clipboard, GAsyncResult *result, GError **error);

G_END_DECLS
