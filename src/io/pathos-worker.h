/* pathos-worker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The thread that lays out and draws what is exported or previewed. There is one for the whole program,
 * because fonts belong to the thread that loaded them and are never unloaded: scenes laid out by the
 * worker may only be drawn and freed by it. */

void pathos_worker_run (GTask *task, GTaskThreadFunc func);
void pathos_worker_free (gpointer data, GDestroyNotify free_func);

G_END_DECLS
