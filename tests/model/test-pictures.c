/* test-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-pictures.h"
#include "specimen.h"

/* The start of the image, JFIF of 16 bytes, a table that looks like the header of a frame, and after two fill
 * bytes a progressive frame, 258 high and 772 wide. */
static const guint8 jpeg[] = {
  0xff, 0xd8,
  0xff, 0xe0, 0x00, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  0xff, 0xc4, 0x00, 0x04, 1, 2,
  0xff, 0xff, 0xff, 0xc2, 0x00, 0x11, 8, 0x01, 0x02, 0x03, 0x04, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1
};

static void
test_png (void)
{
  PathosPictures *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) png = specimen_make_png (2048, 7, 0);
  g_autoptr (GBytes) same = specimen_make_png (2048, 7, 0);
  const char          *hash = pathos_pictures_add (pictures, png, NULL);
  const PathosPicture *picture = pathos_pictures_find (pictures, hash);

  g_assert_cmpuint (strlen (hash), ==, 64);
  g_assert_cmpstr (picture->mime_type, ==, "image/png");
  g_assert_cmpuint (picture->width, ==, 2048);
  g_assert_cmpuint (picture->height, ==, 7);
  g_assert_true (picture->bytes == png);

  g_assert_true (pathos_pictures_add (pictures, same, NULL) == hash);
  g_assert_true (pathos_pictures_find (pictures, hash)->bytes == png);
  g_assert_null (pathos_pictures_find (pictures, ""));
  pathos_pictures_free (pictures);
}

static void
test_jpeg (void)
{
  PathosPictures *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (jpeg, sizeof jpeg);
  const PathosPicture *picture = pathos_pictures_find (pictures, pathos_pictures_add (pictures, bytes, NULL));

  g_assert_cmpstr (picture->mime_type, ==, "image/jpeg");
  g_assert_cmpuint (picture->width, ==, 0x304);
  g_assert_cmpuint (picture->height, ==, 0x102);
  pathos_pictures_free (pictures);
}

static void
assert_refused (PathosPictures *pictures,
                GBytes         *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pathos_pictures_add (pictures, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* Asserts that a picture is taken with a size that is allowed, or refused. */
static void
try_to_add (PathosPictures *pictures,
            GBytes         *bytes)
{
  g_autoptr (GError) error = NULL;
  const char          *hash = pathos_pictures_add (pictures, bytes, &error);
  const PathosPicture *picture;

  if (hash == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      return;
    }

  picture = pathos_pictures_find (pictures, hash);
  g_assert_true (picture->width > 0 && picture->width <= 2048);
  g_assert_true (picture->height > 0 && picture->height <= 2048);
}

/* A truncated or damaged header is refused or read, but never beyond its end; the sanitizer watches that. */
static void
test_damaged_heads (void)
{
  PathosPictures *pictures = pathos_pictures_new ();

  for (gsize size = 0; size < sizeof jpeg; size++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (jpeg, size);

      if (size < 35)
        assert_refused (pictures, bytes);
      else
        try_to_add (pictures, bytes);
    }

  for (gsize i = 0; i < sizeof jpeg; i++)
    {
      for (guint value = 0; value < 256; value += 15)
        {
          g_autofree guint8 *damaged = g_memdup2 (jpeg, sizeof jpeg);
          g_autoptr (GBytes) bytes = NULL;

          damaged[i] = (guint8) value;
          bytes = g_bytes_new (damaged, sizeof jpeg);
          try_to_add (pictures, bytes);
        }
    }

  pathos_pictures_free (pictures);
}

static void
test_limits (void)
{
  PathosPictures *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) wide = specimen_make_png (2049, 10, 0);
  g_autoptr (GBytes) high = specimen_make_png (10, 2049, 0);
  g_autoptr (GBytes) none = specimen_make_png (0, 10, 0);
  g_autoptr (GBytes) huge = specimen_make_png (G_MAXUINT, 10, 0);
  g_autoptr (GBytes) head = specimen_make_png (10, 10, 0);
  g_autofree guint8 *data = g_malloc0 (PATHOS_MAX_PICTURE_BYTES + 1);
  g_autoptr (GBytes) heavy = NULL;

  assert_refused (pictures, wide);
  assert_refused (pictures, high);
  assert_refused (pictures, none);
  assert_refused (pictures, huge);

  memcpy (data, g_bytes_get_data (head, NULL), g_bytes_get_size (head));
  heavy = g_bytes_new (data, PATHOS_MAX_PICTURE_BYTES + 1);
  assert_refused (pictures, heavy);

  /* A map has room for ten of the heaviest. */
  for (guint8 i = 0; i < 11; i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      data[100] = i;
      bytes = g_bytes_new (data, PATHOS_MAX_PICTURE_BYTES);
      if (i < 10)
        g_assert_nonnull (pathos_pictures_add (pictures, bytes, NULL));
      else
        assert_refused (pictures, bytes);
    }

  pathos_pictures_free (pictures);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/png", test_png);
  g_test_add_func ("/pictures/jpeg", test_jpeg);
  g_test_add_func ("/pictures/damaged-heads", test_damaged_heads);
  g_test_add_func ("/pictures/limits", test_limits);

  return g_test_run ();
}
