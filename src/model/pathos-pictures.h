/* pathos-pictures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-extras.h"
#include "pathos-meter.h"
#include "pathos-picture-data.h"

G_BEGIN_DECLS

/* The pictures of a map, each stored once and named by the SHA-256 hash of its bytes. The store only grows
 * while a map is open, so that undo finds its pictures; only those that are referred to are saved. */
typedef struct _PathosPictures PathosPictures;

#define PATHOS_MAX_PICTURE_BYTES  (2 * 1024 * 1024)
#define PATHOS_MAX_PICTURES_BYTES (20 * 1024 * 1024)
#define PATHOS_MAX_PICTURE_SIDE   2048

/* Each takes time to decode, however small it is. */
#define PATHOS_MAX_PICTURES 1000

/* Decoded, all pictures of a map take four bytes a pixel: 256 MB. A photograph of a hundred bytes can be as
 * large as any. */
#define PATHOS_MAX_PICTURES_PIXELS 64000000

struct _PathosPicture
{
  GBytes           *bytes;  /* as in the file */
  GBytes           *pixels; /* what is drawn and exported: the same picture without anything else */
  PathosPictureData data;
  PathosExtras     *extras; /* (nullable): what the file has that this version does not know */
};

PathosPictures      *pathos_pictures_new (void);
PathosPictures      *pathos_pictures_dup (PathosPictures *self);
void                 pathos_pictures_free (PathosPictures *self);
const char          *pathos_pictures_add (PathosPictures *self, GBytes *bytes, GError **error);
void                 pathos_pictures_set_extras (PathosPictures *self,
                                                 const char     *hash,
                                                 PathosExtras   *extras);
const PathosPicture *pathos_pictures_find (PathosPictures *self, const char *hash);
PathosSize           pathos_pictures_measure (PathosPictures *self, const PathosMeter *meter);

G_END_DECLS
