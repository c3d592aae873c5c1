/* pathos-worker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The thread that lays out and draws exports and previews. The program has only one, because fonts belong to
 * the thread that loaded them and are never unloaded. So only the worker may draw and free the scenes that it
 * laid out. */

void pathos_worker_run (GTask *task, GTaskThreadFunc func);
void pathos_worker_free (gpointer data, GDestroyNotify free_func);

G_END_DECLS
