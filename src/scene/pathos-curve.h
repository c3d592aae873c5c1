/* pathos-curve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-path.h"

G_BEGIN_DECLS

/* A smooth line through points. Between two points it never leaves the range of their y. */
typedef struct
{
  graphene_point_t *points; /* (array length=n_points): x increases */
  float            *slopes; /* (array length=n_points) */
  guint             n_points;
} PathosCurve;

PathosCurve *pathos_curve_new (const graphene_point_t *points, guint n_points);
void         pathos_curve_free (PathosCurve *self);

float    pathos_curve_get_y (const PathosCurve *self, float x);
void     pathos_curve_add_to_path (const PathosCurve *self,
                                   PathosPath        *path,
                                   guint              first,
                                   guint              last,
                                   gboolean           move);
void     pathos_curve_add_part (const PathosCurve *self, PathosPath *path, float from, float to);
gboolean pathos_curve_find_stretch (const PathosCurve *self,
                                    guint              point,
                                    float              level,
                                    float             *from,
                                    float             *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PathosCurve, pathos_curve_free)

G_END_DECLS
