/* pathos-meter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-attr.h"

G_BEGIN_DECLS

typedef struct _PathosElement PathosElement;
typedef struct _PathosPicture PathosPicture;

/* The size of something in a file, at most. */
typedef struct
{
  guint n_values; /* of any kind */
  guint n_bytes;
  guint n_drawn; /* about the time and memory to draw it, in bytes of simple text */
} PathosSize;

/**
 * PathosMeter:
 * @limit: what a file may hold
 * @head: what a file has besides elements and pictures
 * @measure_value: measures the value of an attribute, which need not be set on an element
 * @measure_element: measures an element with its lists, but without their items
 * @measure_picture: measures a picture
 *
 * Measures what parts of a map take in files of one format. A map adds this up so that it never grows larger
 * than what can be opened again, but only the layer that writes the format knows the numbers. They may be too
 * high, but never too low.
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
  return (PathosSize) { a.n_values + b.n_values, a.n_bytes + b.n_bytes, a.n_drawn + b.n_drawn };
}

G_END_DECLS
