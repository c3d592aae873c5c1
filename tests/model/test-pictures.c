/* test-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-pictures.h"
#include "specimen.h"

/* The parts of a JPEG, whose tables and pixels are not real. */
#define JPEG_START 0xff, 0xd8
#define JPEG_JFIF  0xff, 0xe0, 0x00, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
#define JPEG_THUMB \
  0xff, 0xe0, 0x00, 0x13, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 'r', 'g', 'b'
#define JPEG_ADOBE   0xff, 0xee, 0x00, 0x0e, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 1
#define JPEG_TABLE   0xff, 0xc4, 0x00, 0x04, 1, 2
#define JPEG_COMMENT 0xff, 0xfe, 0x00, 0x06, 'h', 'o', 'm', 'e'
#define JPEG_EXIF    0xff, 0xe1, 0x00, 0x08, 'E', 'x', 'i', 'f', 0, 0
#define JPEG_FRAME(kind) \
  0xff, kind, 0x00, 0x11, 8, 0x01, 0x02, 0x03, 0x04, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1
#define JPEG_SCAN 0xff, 0xda, 0x00, 0x08, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0xff, 0xd0, 0x34
#define JPEG_END  0xff, 0xd9

/* A table that looks like the header of a frame, and after two fill bytes a progressive frame, 258 high and
 * 772 wide. */
static const guint8 jpeg[] = {
  JPEG_START, JPEG_JFIF, JPEG_TABLE, 0xff, 0xff, JPEG_FRAME (0xc2), JPEG_SCAN, JPEG_END
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
  g_assert_cmpstr (picture->data.mime_type, ==, "image/png");
  g_assert_cmpuint (picture->data.width, ==, 2048);
  g_assert_cmpuint (picture->data.height, ==, 7);
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

  g_assert_cmpstr (picture->data.mime_type, ==, "image/jpeg");
  g_assert_cmpuint (picture->data.width, ==, 0x304);
  g_assert_cmpuint (picture->data.height, ==, 0x102);
  pathos_pictures_free (pictures);
}

static void
assert_refused (PathosPictures *pictures,
                GBytes         *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pathos_pictures_add (pictures, bytes, &error));
  g_assert_nonnull (error);
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
      g_assert_nonnull (error);
      return;
    }

  picture = pathos_pictures_find (pictures, hash);
  g_assert_true (picture->data.width > 0 && picture->data.width <= 2048);
  g_assert_true (picture->data.height > 0 && picture->data.height <= 2048);
}

/* A truncated picture is refused, wherever it ends. */
static void
assert_whole (PathosPictures *pictures,
              GBytes         *bytes)
{
  for (gsize size = 0; size < g_bytes_get_size (bytes); size++)
    {
      g_autoptr (GBytes) part = g_bytes_new (g_bytes_get_data (bytes, NULL), size);

      assert_refused (pictures, part);
    }
}

/* A damaged picture is refused or read, but never beyond its end; the sanitizer watches that. */
static void
test_damaged_heads (void)
{
  PathosPictures *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) whole = g_bytes_new_static (jpeg, sizeof jpeg);

  assert_whole (pictures, whole);

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

typedef struct
{
  const guint8 *bytes;
  gsize         size;
} Bytes;

#define BYTES(...)                                                             \
  (Bytes)                                                                      \
  {                                                                            \
    (const guint8[]){ __VA_ARGS__ }, sizeof ((const guint8[]) { __VA_ARGS__ }) \
  }

/* A decoder may see another picture than a parser where a file is doubtful: a marker without length that
 * hides a frame, two frames of different size, a kind of frame that few know, a height that comes later,
 * twelve bits, a scan without the length of its head. */
static void
test_doubtful (void)
{
  const Bytes doubtful[] = {
    BYTES (JPEG_START, 0xff, 0x01, JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, 0xff, 0xd3, JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc0), JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc9), JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc3), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xcf), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc0), JPEG_SCAN, 0xff, 0xdc, 0, 4, 8, 0, JPEG_END),
    BYTES (JPEG_START, JPEG_SCAN, JPEG_FRAME (0xc0), JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc0), JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc0), JPEG_SCAN),
    BYTES (JPEG_START, 'x', JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_END),
    BYTES (JPEG_START, 0xff, 0xc1, 0, 0x11, 12, 1, 2, 3, 4, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1, JPEG_SCAN,
           JPEG_END),
    BYTES (JPEG_START, JPEG_FRAME (0xc0), 0xff, 0xda, 0, 0, 0x12, 0x34, JPEG_END),
  };
  PathosPictures *pictures = pathos_pictures_new ();

  for (guint i = 0; i < G_N_ELEMENTS (doubtful); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (doubtful[i].bytes, doubtful[i].size);

      assert_refused (pictures, bytes);
    }

  pathos_pictures_free (pictures);
}

static void
test_scans (void)
{
  static const guint8 start[] = { JPEG_START, JPEG_FRAME (0xc2) };
  static const guint8 scan[] = { JPEG_SCAN }, end[] = { JPEG_END };
  PathosPictures     *pictures = pathos_pictures_new ();

  for (guint n = 100; n <= 101; n++)
    {
      g_autoptr (GByteArray) file = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;

      g_byte_array_append (file, start, sizeof start);
      for (guint i = 0; i < n; i++)
        g_byte_array_append (file, scan, sizeof scan);
      g_byte_array_append (file, end, sizeof end);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
      g_assert_true ((pathos_pictures_add (pictures, bytes, NULL) != NULL) == (n == 100));
    }

  pathos_pictures_free (pictures);
}

/* What is drawn and exported has the pixels only; what is saved is the file as it was. */
static void
test_pixels_only (void)
{
  static const guint8 whole[] = {
    JPEG_START, JPEG_THUMB, JPEG_ADOBE, JPEG_EXIF, JPEG_COMMENT, JPEG_FRAME (0xc0),
    JPEG_SCAN, JPEG_COMMENT, JPEG_SCAN, JPEG_END, 'h', 'o', 'm', 'e'
  };
  static const guint8 pixels[] = {
    JPEG_START, JPEG_JFIF, JPEG_ADOBE, JPEG_FRAME (0xc0), JPEG_SCAN, JPEG_SCAN, JPEG_END
  };
  PathosPictures *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (whole, sizeof whole);
  g_autoptr (GBytes) expected = g_bytes_new_static (pixels, sizeof pixels);
  const PathosPicture *picture = pathos_pictures_find (pictures, pathos_pictures_add (pictures, bytes, NULL));

  g_assert_true (g_bytes_equal (picture->bytes, bytes));
  g_assert_true (g_bytes_equal (picture->pixels, expected));
  pathos_pictures_free (pictures);
}

/* Inserts a chunk of a type into a PNG, after its head. */
static GBytes *
insert_chunk (GBytes     *png,
              const char *type)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (png, &size);
  g_autoptr (GByteArray) longer = g_byte_array_new ();

  g_byte_array_append (longer, data, 33);
  specimen_append_png_chunk (longer, type, (const guint8 *) "home", 4);
  g_byte_array_append (longer, data + 33, (guint) size - 33);
  return g_byte_array_free_to_bytes (g_steal_pointer (&longer));
}

static void
test_png_chunks (void)
{
  static const char *const dropped[] = { "iCCP", "tEXt", "eXIf", "fdAT", "gAMA" };
  PathosPictures          *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) png = specimen_make_png (8, 8, 1);

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    {
      g_autoptr (GBytes) longer = insert_chunk (png, dropped[i]);
      const char *hash = pathos_pictures_add (pictures, longer, NULL);

      g_assert_nonnull (hash);
      g_assert_true (g_bytes_equal (pathos_pictures_find (pictures, hash)->pixels, png));
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) longer = insert_chunk (png, (const char *[]) { "IHDR", "ABCD" }[i]);

      assert_refused (pictures, longer);
    }

  pathos_pictures_free (pictures);
}

static void
test_damaged_png (void)
{
  PathosPictures *pictures = pathos_pictures_new ();
  g_autoptr (GBytes) png = specimen_make_png (8, 8, 1);
  g_autoptr (GBytes) longer = insert_chunk (png, "tEXt");
  gsize         size = g_bytes_get_size (png);
  const guint8 *data = g_bytes_get_data (png, NULL);
  g_autoptr (GByteArray) empty = g_byte_array_new ();
  g_autoptr (GBytes) no_pixels = NULL;

  assert_whole (pictures, png);
  assert_whole (pictures, longer);

  /* Head and end alone. */
  g_byte_array_append (empty, data, 33);
  g_byte_array_append (empty, data + size - 12, 12);
  no_pixels = g_byte_array_free_to_bytes (g_steal_pointer (&empty));
  assert_refused (pictures, no_pixels);
  pathos_pictures_free (pictures);
}

/* A few bytes can have as many pixels as a photograph. */
static void
test_all_pixels (void)
{
  PathosPictures *pictures = pathos_pictures_new ();

  for (guint i = 0; i <= PATHOS_MAX_PICTURES_PIXELS / (2048 * 2048); i++)
    {
      g_autoptr (GBytes) png = specimen_make_png (2048, 2048, i);

      if (i < PATHOS_MAX_PICTURES_PIXELS / (2048 * 2048))
        g_assert_nonnull (pathos_pictures_add (pictures, png, NULL));
      else
        {
          PathosPictures *copy = pathos_pictures_dup (pictures);

          assert_refused (pictures, png);
          assert_refused (copy, png);
          pathos_pictures_free (copy);
        }
    }

  pathos_pictures_free (pictures);
}

static void
test_many (void)
{
  PathosPictures *pictures = pathos_pictures_new ();

  for (guint i = 0; i <= PATHOS_MAX_PICTURES; i++)
    {
      g_autoptr (GBytes) png = specimen_make_png (8, 8, i);

      if (i < PATHOS_MAX_PICTURES)
        g_assert_nonnull (pathos_pictures_add (pictures, png, NULL));
      else
        assert_refused (pictures, png);
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
  g_test_add_func ("/pictures/doubtful", test_doubtful);
  g_test_add_func ("/pictures/scans", test_scans);
  g_test_add_func ("/pictures/pixels-only", test_pixels_only);
  g_test_add_func ("/pictures/png-chunks", test_png_chunks);
  g_test_add_func ("/pictures/damaged-png", test_damaged_png);
  g_test_add_func ("/pictures/all-pixels", test_all_pixels);
  g_test_add_func ("/pictures/many", test_many);
  g_test_add_func ("/pictures/limits", test_limits);

  return g_test_run ();
}
