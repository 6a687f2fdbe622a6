/* test-picture.c: pictures as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "chorsu-paths.h"
#include "chorsu-picture.h"

static ChorsuPainter *painter;

static ChorsuView
make_view (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers |= CHORSU_LAYER_RESOURCES;
  view.selection = chorsu_ref (CHORSU_KIND_COUNTRY, "UZ");

  return view;
}

static char *
write_picture (const char          *path,
               ChorsuPictureFormat  format,
               gsize               *length)
{
  ChorsuView view = make_view ();
  ChorsuCamera camera = chorsu_camera (66, 42, 5.2, 640, 400, format == CHORSU_PICTURE_PNG ? 1.5 : 2);
  g_autoptr (GError) error = NULL;
  char *content;

  g_assert_true (chorsu_picture_write (painter, &view, &camera, format, "Central Asia", FALSE, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, length, &error));
  g_assert_no_error (error);

  return content;
}

typedef struct
{
  const char          *name;
  ChorsuPictureFormat  format;
  const char          *magic;
} Case;

static const Case cases[] = {
  { "map.png", CHORSU_PICTURE_PNG, "\x89PNG" },
  { "map.pdf", CHORSU_PICTURE_PDF, "%PDF-" },
  { "map.svg", CHORSU_PICTURE_SVG, "<?xml" },
};

static void
test_formats (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      ChorsuPictureFormat format;
      gsize n_first, n_second;

      g_assert_true (chorsu_picture_format_of (path, &format, NULL));
      g_assert_cmpint (format, ==, cases[i].format);

      first = write_picture (path, format, &n_first);
      g_assert_true (g_str_has_prefix (first, cases[i].magic));
      /* same input, same bytes */
      second = write_picture (path, format, &n_second);
      g_assert_cmpmem (first, n_first, second, n_second);
      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static guint32
read_be32 (const char *at)
{
  guint32 value;

  memcpy (&value, at, sizeof value);

  return GUINT32_FROM_BE (value);
}

static void
test_png_size (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "map.png", NULL);
  gsize length;
  g_autofree char *content = write_picture (path, CHORSU_PICTURE_PNG, &length);

  /* 640 × 400 at one and a half px a px */
  g_assert_cmpuint (length, >, 24);
  g_assert_cmpuint (read_be32 (content + 16), ==, 960);
  g_assert_cmpuint (read_be32 (content + 20), ==, 600);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_unknown_ending (void)
{
  g_autoptr (GError) error = NULL;
  ChorsuPictureFormat format;

  g_assert_false (chorsu_picture_format_of ("map.jpeg", &format, &error));
  g_assert_error (error, CHORSU_PICTURE_ERROR, CHORSU_PICTURE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "map.jpeg"));
}

/* A picture that cannot be written leaves nothing, and an old one as it was. */
static void
test_nothing_half_written (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *missing = g_build_filename (folder, "no-such-folder", "map.pdf", NULL);
  g_autofree char *old = g_build_filename (folder, "old.png", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  ChorsuView view = make_view ();
  ChorsuCamera camera = chorsu_camera (66, 42, 5.2, 320, 200, 1);

  g_assert_false (chorsu_picture_write (painter, &view, &camera, CHORSU_PICTURE_PDF, NULL, FALSE, missing, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (chorsu_picture_write (painter, &view, &camera, CHORSU_PICTURE_PNG, NULL, FALSE, old, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (old, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");

  g_unlink (old);
  /* empty, so nothing was left behind */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *basemap_path = NULL;
  g_autofree char *dataset_path = NULL;
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  basemap_path = chorsu_paths_basemap ();
  basemap = chorsu_basemap_open (basemap_path, &error);
  g_assert_no_error (error);
  dataset_path = chorsu_paths_dataset ();
  folder = g_file_new_for_path (dataset_path);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  painter = chorsu_painter_new (basemap, dataset);

  g_test_add_func ("/picture/formats", test_formats);
  g_test_add_func ("/picture/png-size", test_png_size);
  g_test_add_func ("/picture/unknown-ending", test_unknown_ending);
  g_test_add_func ("/picture/nothing-half-written", test_nothing_half_written);
  status = g_test_run ();

  chorsu_painter_unref (painter);

  return status;
}
