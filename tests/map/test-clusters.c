/* test-clusters.c: symbols never touch, and none is lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-clusters.h"
#include "chorsu-painter.h"
#include "chorsu-paths.h"

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;
static ChorsuPainter *painter;

static ChorsuView
new_view (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers |= CHORSU_LAYER_RESOURCES;
  view.legend = FALSE;

  return view;
}

/* Large enough for all sites, whatever the zoom. */
static ChorsuLayout *
place (const ChorsuView *view,
       double            zoom)
{
  ChorsuCamera camera = chorsu_camera (67, 46, zoom, (int) (1000 * exp2 (zoom - 4)), (int) (700 * exp2 (zoom - 4)), 1);

  return chorsu_painter_layout (painter, view, &camera);
}

static void
assert_apart (ChorsuLayout *layout)
{
  for (guint i = 0; i < chorsu_layout_get_n_symbols (layout); i++)
    for (guint j = 0; j < i; j++)
      {
        const ChorsuPlacedSymbol *a = chorsu_layout_get_symbol (layout, i);
        const ChorsuPlacedSymbol *b = chorsu_layout_get_symbol (layout, j);

        g_assert_cmpfloat (hypot (a->px.x - b->px.x, a->px.y - b->px.y), >=, a->radius + b->radius);
      }
}

static guint
count_records (ChorsuLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < chorsu_layout_get_n_symbols (layout); i++)
    n += chorsu_layout_get_symbol (layout, i)->n;

  return n;
}

/* Each site is there, on its own or in a number; nothing touches; and with
 * every step nearer more of them stand alone. (At 5.2 dots become symbols, which
 * take more room.) */
static void
test_all_there (void)
{
  static const double zooms[] = { 3.4, 4, 4.4, 5.3, 6, 7 };
  ChorsuView view = new_view ();
  guint n_sites = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE);
  guint before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (ChorsuLayout) layout = place (&view, zooms[i]);

      assert_apart (layout);
      g_assert_cmpuint (count_records (layout), ==, n_sites);
      g_assert_cmpuint (chorsu_layout_get_n_symbols (layout), >=, before);
      before = chorsu_layout_get_n_symbols (layout);
    }
  g_assert_cmpuint (before, ==, n_sites);
}

/* A symbol that steps aside goes no further than 40 px, or past one that is as
 * large as itself. */
static void
test_steps (void)
{
  ChorsuView view = new_view ();
  g_autoptr (ChorsuLayout) layout = place (&view, 5.6);
  const ChorsuCamera *camera = chorsu_layout_get_camera (layout);
  guint n_moved = 0;

  for (guint i = 0; i < chorsu_layout_get_n_symbols (layout); i++)
    {
      const ChorsuPlacedSymbol *symbol = chorsu_layout_get_symbol (layout, i);
      const ChorsuPosition *position = chorsu_record_get_position (chorsu_dataset_find (dataset, symbol->ref));
      ChorsuPoint at = chorsu_camera_to_px (camera, chorsu_mercator_project (position->lon, position->lat));
      double step = hypot (symbol->px.x - at.x, symbol->px.y - at.y);

      if (symbol->n > 1)
        continue;
      g_assert_cmpfloat (step, <=, MAX (40, 2 * symbol->radius + 8) + 1e-6);
      n_moved += step > 2;
    }
  g_assert_cmpuint (n_moved, >, 5);
}

/* Coming to where a cluster's sites are opens it. */
static void
test_opens (void)
{
  ChorsuView view = new_view ();
  g_autoptr (ChorsuLayout) layout = place (&view, 4);
  const ChorsuCamera *camera = chorsu_layout_get_camera (layout);
  guint n_clusters = 0;

  for (guint i = 0; i < chorsu_layout_get_n_symbols (layout); i++)
    {
      const ChorsuPlacedSymbol *symbol = chorsu_layout_get_symbol (layout, i);
      ChorsuBox spread;
      guint n = chorsu_layout_pick_cluster (layout, camera, symbol->px.x, symbol->px.y, &spread);
      g_autoptr (ChorsuLayout) nearer = NULL;
      ChorsuCamera size = chorsu_camera (67, 46, 4, 1280, 800, 1);
      ChorsuCamera close;

      g_assert_cmpuint (n, ==, symbol->n > 1 ? symbol->n : 0);
      if (n == 0)
        continue;
      n_clusters++;
      close = chorsu_camera_fit (&size, chorsu_box_grow (spread, MAX (spread.x1 - spread.x0, .001) / 2), NULL);
      nearer = chorsu_painter_layout (painter, &view, &close);
      g_assert_cmpfloat (close.zoom, >, camera->zoom + .5);
      g_assert_cmpuint (chorsu_layout_get_n_symbols (nearer), >=, 2);
      for (guint j = 0; j < chorsu_layout_get_n_symbols (nearer); j++)
        g_assert_cmpuint (chorsu_layout_get_symbol (nearer, j)->n, <, n);
    }
  g_assert_cmpuint (n_clusters, >, 10);
}

/* What is selected stands for itself. */
static void
test_selected_stays (void)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE);

  for (guint i = 0; i < n; i += 9)
    {
      ChorsuView view = new_view ();
      g_autoptr (ChorsuLayout) layout = NULL;
      gboolean found = FALSE;

      view.selection = chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i)->ref;
      layout = place (&view, 4);
      for (guint j = 0; j < chorsu_layout_get_n_symbols (layout); j++)
        {
          const ChorsuPlacedSymbol *symbol = chorsu_layout_get_symbol (layout, j);

          if (chorsu_ref_equal (symbol->ref, view.selection))
            {
              found = TRUE;
              g_assert_cmpuint (symbol->n, ==, 1);
            }
        }
      g_assert_true (found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *basemap_path = chorsu_paths_basemap ();
  g_autofree char *path = chorsu_paths_dataset ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);

  basemap = chorsu_basemap_open (basemap_path, &error);
  g_assert_no_error (error);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  painter = chorsu_painter_new (basemap, dataset);

  g_test_add_func ("/map/clusters/all-there", test_all_there);
  g_test_add_func ("/map/clusters/steps", test_steps);
  g_test_add_func ("/map/clusters/opens", test_opens);
  g_test_add_func ("/map/clusters/selected-stays", test_selected_stays);

  result = g_test_run ();
  chorsu_painter_unref (painter);
  g_assert_finalize_object (dataset);
  chorsu_basemap_unref (basemap);

  return result;
}
