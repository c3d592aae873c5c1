/* pathos-measure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-plan.h"

G_BEGIN_DECLS

/* Finds how wide columns must be for their longest words, and for what is in their cells. It shapes all texts
 * at once, so that they are ready to be drawn afterwards. */
typedef struct _PathosMeasure PathosMeasure;

PathosMeasure *pathos_measure_new (void);
void           pathos_measure_free (PathosMeasure *self);

void     pathos_measure_forget (PathosMeasure *self, PathosElement *element);
void     pathos_measure_drop (PathosMeasure *self, PathosElement *element);
void     pathos_measure_forget_place (PathosMeasure *self, const char *id);
void     pathos_measure_forget_all (PathosMeasure *self);
void     pathos_measure_hold (PathosMeasure *self, const PathosColumns *columns, float width);
void     pathos_measure_release (PathosMeasure *self);
gboolean pathos_measure_run (PathosMeasure *self, PathosPlan *plan, float width);

G_END_DECLS
