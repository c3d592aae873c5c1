/* pathos-export-job.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-export-save.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_EXPORT_JOB (pathos_export_job_get_type ())
G_DECLARE_FINAL_TYPE (PathosExportJob, pathos_export_job, PATHOS, EXPORT_JOB, GObject)

PathosExportJob *pathos_export_job_new (PathosJourney *journey, const PathosExportOptions *options);
double           pathos_export_job_get_progress (PathosExportJob *self);

void       pathos_export_job_lay_out_async (PathosExportJob    *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *pathos_export_job_lay_out_finish (PathosExportJob *self, GAsyncResult *result, GError **error);

void          pathos_export_job_make_async (PathosExportJob    *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
PathosExport *pathos_export_job_make_finish (PathosExportJob *self, GAsyncResult *result, GError **error);

void          pathos_export_job_save_async (PathosExportJob          *self,
                                            const PathosExportTarget *target,
                                            GCancellable             *cancellable,
                                            GAsyncReadyCallback       callback,
                                            gpointer                  user_data);
PathosExport *pathos_export_job_save_finish (PathosExportJob *self, GAsyncResult *result, GError **error);
GPtrArray    *pathos_export_job_get_existing (PathosExportJob *self);

G_END_DECLS
