/* pathos-channel-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which icon fits the name of a channel. */

const char *pathos_channel_words_find_icon (const char *name);

G_END_DECLS
