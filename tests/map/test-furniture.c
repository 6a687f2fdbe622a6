/* test-furniture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-furniture.h"

#include <string.h>

#include "chorsu-paths.h"
#include "chorsu-theme.h"

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;

static ChorsuView
new_view (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.goal = 2;

  return view;
}

static cairo_surface_t *
paint (const ChorsuView   *view,
       const ChorsuCamera *camera,
       ChorsuDataset      *data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, camera->width, camera->height);
  cairo_t *cr = cairo_create (surface);

  chorsu_furniture_paint (&(ChorsuFurniture) { basemap, data, view, camera }, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_painted (cairo_surface_t *surface,
               ChorsuBox        box,
               gboolean         inside)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 p;

        memcpy (&p, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        if (p != 0 && chorsu_box_contains (&box, x + .5, y + .5) == inside)
          n++;
      }

  return n;
}

/* Each piece alone paints inside its box and nowhere else. */
static void
assert_piece (ChorsuView *view,
              int         width,
              int         height,
              gboolean   *flag)
{
  ChorsuCamera camera = chorsu_camera (66, 44, flag == &view->locator ? 7 : 5, width, height, 1);
  ChorsuFurniture furniture = { basemap, dataset, view, &camera };
  cairo_surface_t *surface;
  ChorsuBox box;

  view->scale_bar = view->credits = view->legend = view->locator = FALSE;
  *flag = TRUE;
  if (view->scale_bar)
    box = chorsu_furniture_scale_bar_box (&furniture);
  else if (view->credits)
    box = chorsu_furniture_credits_box (&furniture);
  else if (view->locator)
    box = chorsu_furniture_locator_box (&furniture);
  else
    box = chorsu_furniture_legend_box (&furniture);

  surface = paint (view, &camera, dataset);
  g_assert_cmpfloat (box.x0, >=, 0);
  g_assert_cmpfloat (box.y1, <=, height);
  g_assert_cmpuint (count_painted (surface, box, TRUE), >, 200);
  g_assert_cmpuint (count_painted (surface, box, FALSE), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_boxes (void)
{
  static const int sizes[][2] = { { 1920, 1080 }, { 1280, 753 }, { 800, 600 }, { 500, 400 } };
  static const char *const languages[] = { "en", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        ChorsuView view = new_view ();

        chorsu_view_set_language (&view, languages[j]);
        assert_piece (&view, sizes[i][0], sizes[i][1], &view.scale_bar);
        assert_piece (&view, sizes[i][0], sizes[i][1], &view.credits);
        assert_piece (&view, sizes[i][0], sizes[i][1], &view.legend);
        assert_piece (&view, sizes[i][0], sizes[i][1], &view.locator);
      }
}

/* Credits give way to the scale bar, the legend to the credits. */
static void
test_apart (void)
{
  for (int width = 360; width <= 2000; width += 40)
    {
      ChorsuView view = new_view ();
      ChorsuCamera camera = chorsu_camera (66, 44, width % 80 == 0 ? 5.3 : 7, width, 640, 1);
      ChorsuFurniture furniture = { basemap, dataset, &view, &camera };
      ChorsuBox bar, credits, legend, locator;

      chorsu_view_set_language (&view, width % 80 == 0 ? "de" : "en");
      bar = chorsu_furniture_scale_bar_box (&furniture);
      credits = chorsu_furniture_credits_box (&furniture);
      legend = chorsu_furniture_legend_box (&furniture);
      locator = chorsu_furniture_locator_box (&furniture);
      g_assert_false (chorsu_box_intersects (&bar, &locator));
      g_assert_false (chorsu_box_intersects (&credits, &locator));
      g_assert_false (chorsu_box_intersects (&legend, &locator));
      g_assert_false (chorsu_box_intersects (&bar, &credits));
      g_assert_false (chorsu_box_intersects (&legend, &credits));
      g_assert_cmpfloat (credits.y1, <=, camera.height);
      g_assert_cmpfloat (credits.x1, <=, camera.width);
    }
}

/* The width of the bar that is painted, from its darkest row. */
static int
measure_bar (cairo_surface_t *surface,
             ChorsuBox        box)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int longest = 0;

  for (int y = box.y0; y < box.y1; y++)
    {
      int run = 0;

      for (int x = box.x0; x < box.x1; x++)
        {
          guint32 p;

          memcpy (&p, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
          run = p == 0xff22262bu ? run + 1 : 0;
          longest = MAX (longest, run);
        }
    }

  return longest;
}

static gboolean
is_round (double km)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  double power = pow (10, floor (log10 (km)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (fabs (km / power / steps[i] - 1) < .007)
      return TRUE;

  return FALSE;
}

/* 85 to 170 px at every zoom and latitude, and a round distance. */
static void
test_scale_bar (void)
{
  static const double latitudes[] = { 30, 44, 55 };

  for (guint i = 0; i < G_N_ELEMENTS (latitudes); i++)
    for (double zoom = 3; zoom <= 10; zoom += .37)
      {
        ChorsuView view = new_view ();
        ChorsuCamera camera = chorsu_camera (66, latitudes[i], zoom, 600, 300, 1);
        ChorsuFurniture furniture = { NULL, NULL, &view, &camera };
        cairo_surface_t *surface;
        int width;

        view.legend = view.credits = view.locator = FALSE;
        surface = paint (&view, &camera, NULL);
        width = measure_bar (surface, chorsu_furniture_scale_bar_box (&furniture));
        g_assert_cmpint (width, >=, 85);
        g_assert_cmpint (width, <=, 170);
        g_assert_true (is_round (width * chorsu_mercator_km_per_unit (camera.centre.y)
                                 / chorsu_camera_world_px (&camera)));
        cairo_surface_destroy (surface);
      }
}

static void
test_switches (void)
{
  ChorsuView view = new_view ();
  ChorsuCamera camera = chorsu_camera (66, 44, 7, 900, 600, 1);
  ChorsuFurniture furniture = { basemap, NULL, &view, &camera };
  cairo_surface_t *surface;

  view.purpose = CHORSU_PURPOSE_THUMBNAIL;
  surface = paint (&view, &camera, dataset);
  g_assert_cmpuint (count_painted (surface, CHORSU_BOX_EMPTY, FALSE), ==, 0);
  cairo_surface_destroy (surface);

  view.purpose = CHORSU_PURPOSE_SCREEN;
  view.scale_bar = view.legend = view.credits = view.locator = FALSE;
  surface = paint (&view, &camera, dataset);
  g_assert_cmpuint (count_painted (surface, CHORSU_BOX_EMPTY, FALSE), ==, 0);
  cairo_surface_destroy (surface);

  /* Without a dataset there is a scale bar and a credit for the base map. */
  view = new_view ();
  surface = paint (&view, &camera, NULL);
  g_assert_cmpuint (count_painted (surface, chorsu_furniture_credits_box (&furniture), TRUE), >, 200);
  g_assert_null (chorsu_furniture_legend (&furniture));
  cairo_surface_destroy (surface);
}

/* In a picture narrower than 720 px the legend is its title. */
static void
test_narrow (void)
{
  ChorsuView view = new_view ();
  ChorsuCamera narrow = chorsu_camera (66, 44, 5, 700, 900, 1);
  ChorsuCamera wide = chorsu_camera (66, 44, 5, 1280, 900, 1);
  g_autoptr (ChorsuLegend) folded = chorsu_furniture_legend (&(ChorsuFurniture) { basemap, dataset, &view, &narrow });
  g_autoptr (ChorsuLegend) open = chorsu_furniture_legend (&(ChorsuFurniture) { basemap, dataset, &view, &wide });

  g_assert_cmpuint (chorsu_legend_get_n_rows (folded), ==, 0);
  g_assert_cmpstr (chorsu_legend_get_title (folded), ==, chorsu_legend_get_title (open));
  g_assert_cmpuint (chorsu_legend_get_n_rows (open), >, 20);
}

/* The locator comes where one no longer sees where one is, and its frame lies
 * where the picture lies. */
static void
test_locator (void)
{
  ChorsuView view = new_view ();
  const struct
  {
    double    lon, lat, zoom;
    gboolean  shown;
  } cases[] = {
    { 66.9, 46.2, 5.45, FALSE },
    { 66.9, 46.2, 6.4, TRUE },   /* Kazakhstan does not fit, and the others are out of sight */
    { 71, 39, 6.4, FALSE },      /* Tajikistan as a whole */
    { 71, 39, 6.6, TRUE },
    { 10, 50, 5, TRUE },         /* elsewhere */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChorsuCamera camera = chorsu_camera (cases[i].lon, cases[i].lat, cases[i].zoom, 1280, 720, 1);
      ChorsuFurniture furniture = { basemap, dataset, &view, &camera };
      ChorsuBox box = chorsu_furniture_locator_box (&furniture);

      g_assert_true (chorsu_box_is_empty (&box) == !cases[i].shown);
    }
}

/* The middle of what is painted in accent. */
static ChorsuPoint
find_frame (double lon,
            double lat)
{
  ChorsuView view = new_view ();
  ChorsuCamera camera = chorsu_camera (lon, lat, 8, 1280, 720, 1);
  ChorsuFurniture furniture = { basemap, NULL, &view, &camera };
  ChorsuBox box = chorsu_furniture_locator_box (&furniture);
  ChorsuBox found = CHORSU_BOX_EMPTY;
  cairo_surface_t *surface;
  const guint8 *data;

  view.scale_bar = view.credits = view.legend = FALSE;
  box = chorsu_furniture_locator_box (&furniture);
  surface = paint (&view, &camera, NULL);
  data = cairo_image_surface_get_data (surface);
  for (int y = box.y0; y < box.y1; y++)
    for (int x = box.x0; x < box.x1; x++)
      {
        guint32 p;

        memcpy (&p, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        if ((p >> 16 & 0xff) > 0xc8 && (p >> 8 & 0xff) < 0x80)
          chorsu_box_include (&found, x - box.x0, y - box.y0);
      }
  g_assert_false (chorsu_box_is_empty (&found));
  cairo_surface_destroy (surface);

  return (ChorsuPoint) { (found.x0 + found.x1) / 2, (found.y0 + found.y1) / 2 };
}

static void
test_locator_frame (void)
{
  ChorsuPoint west = find_frame (55, 42), east = find_frame (75, 42), north = find_frame (55, 50);

  g_assert_cmpfloat (east.x, >, west.x + 30);
  g_assert_cmpfloat (fabs (east.y - west.y), <, 3);
  g_assert_cmpfloat (north.y, <, west.y - 15);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *basemap_path = chorsu_paths_basemap ();
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);

  path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  folder = g_file_new_for_path (path);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  basemap = chorsu_basemap_open (basemap_path, &error);
  g_assert_no_error (error);

  g_test_add_func ("/map/furniture/boxes", test_boxes);
  g_test_add_func ("/map/furniture/apart", test_apart);
  g_test_add_func ("/map/furniture/scale-bar", test_scale_bar);
  g_test_add_func ("/map/furniture/switches", test_switches);
  g_test_add_func ("/map/furniture/narrow", test_narrow);
  g_test_add_func ("/map/furniture/locator", test_locator);
  g_test_add_func ("/map/furniture/locator-frame", test_locator_frame);

  result = g_test_run ();
  g_assert_finalize_object (dataset);
  chorsu_basemap_unref (basemap);

  return result;
}
