/* pathos-meter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-attr.h"

G_BEGIN_DECLS

typedef struct _PathosElement PathosElement;
typedef struct _PathosPicture PathosPicture;

/* The room that something takes in a file at most. */
typedef struct
{
  guint n_values; /* of any kind */
  guint n_bytes;
} PathosSize;

/**
 * PathosMeter:
 * @limit: what a file may hold
 * @head: what a file says about itself
 * @measure_value: the value of an attribute, which need not be in an element yet
 * @measure_element: an element with its lists, but without what is in them
 * @measure_picture: a picture with all that belongs to it
 *
 * What things take in a file of some format. A map adds it up, so that it never grows larger than what can be
 * opened again; only the layer that writes the format knows the numbers. They may be too high, but never too
 * low.
 */
typedef struct
{
  PathosSize limit;
  PathosSize head;

  PathosSize (*measure_value) (const PathosAttr *attr, const GValue *value);
  PathosSize (*measure_element) (PathosElement *element);
  PathosSize (*measure_picture) (const PathosPicture *picture);
} PathosMeter;

static inline PathosSize
pathos_size_add (PathosSize a,
                 PathosSize b)
{
  return (PathosSize) { a.n_values + b.n_values, a.n_bytes + b.n_bytes };
}

G_END_DECLS
