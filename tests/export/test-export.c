/* test-export.c: exports that are given up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "chorsu-export.h"
#include "chorsu-paths.h"

static ChorsuPainter *painter;
static ChorsuBriefing *briefing;

typedef struct
{
  GCancellable *cancellable;
  guint         after;   /* scenes */
  guint         heard;
  guint         total;
} Watch;

static void
watch_cb (guint    done,
          guint    total,
          gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (done, ==, watch->heard);
  watch->heard++;
  watch->total = total;
  if (done == watch->after)
    g_cancellable_cancel (watch->cancellable);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Half-way through, every format stops, says so and leaves nothing. */
static void
test_cancel (gconstpointer data)
{
  ChorsuExportFormat format = GPOINTER_TO_UINT (data);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "briefing", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { cancellable, 2, 0, 0 };
  ChorsuExportOptions options;

  chorsu_export_options_init (&options);
  options.width = 320;
  options.height = 200;
  options.progress = watch_cb;
  options.progress_data = &watch;

  g_assert_false (chorsu_export_briefing (painter, briefing, format, &options, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.heard, ==, 3);
  g_assert_cmpuint (watch.total, ==, chorsu_briefing_get_n_scenes (briefing));
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_scenes (void)
{
  g_autoptr (GArray) scenes = chorsu_export_parse_scenes (briefing, "2-3,1,12", NULL);
  const guint expected[] = { 1, 2, 0, 11 };

  g_assert_nonnull (scenes);
  g_assert_cmpmem (scenes->data, scenes->len * sizeof (guint), expected, sizeof expected);

  for (const char *const *bad = (const char *const[]) { "", "0", "13", "3-2", "1,,2", "a", "-1", "1-", NULL }; *bad != NULL; bad++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (chorsu_export_parse_scenes (briefing, *bad, &error));
      g_assert_error (error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_SCENES);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *dataset_path = chorsu_paths_dataset ();
  g_autofree char *basemap_path = chorsu_paths_basemap ();
  g_autofree char *briefing_path = chorsu_briefing_bundled_path ();
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_path);
  g_autoptr (GFile) file = g_file_new_for_path (briefing_path);
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuBasemap) basemap = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (folder, NULL, NULL, NULL);
  basemap = chorsu_basemap_open (basemap_path, NULL);
  briefing = chorsu_briefing_load (file, dataset, NULL, NULL, NULL);
  g_assert_nonnull (briefing);
  painter = chorsu_painter_new (basemap, dataset);

  for (guint i = 0; i < CHORSU_N_EXPORTS; i++)
    {
      g_autofree char *name = g_strconcat ("/export/cancel/", chorsu_export_formats[i], NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_cancel);
    }
  g_test_add_func ("/export/scenes", test_scenes);

  status = g_test_run ();
  chorsu_painter_unref (painter);
  g_object_unref (briefing);

  return status;
}
