/* test-camera.c: camera, fitting and flights
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-camera.h"

static void
test_round_trip (void)
{
  ChorsuCamera camera = chorsu_camera (69.24, 41.30, 6.3, 1280, 800, 1);
  ChorsuPoint tashkent = chorsu_mercator_project (69.24, 41.30);
  ChorsuPoint px = chorsu_camera_to_px (&camera, tashkent);
  ChorsuPoint corner = chorsu_camera_from_px (&camera, (ChorsuPoint) { 17.5, 731.25 });
  ChorsuPoint back = chorsu_camera_to_px (&camera, corner);

  g_assert_cmpfloat_with_epsilon (px.x, 640, 1e-6);
  g_assert_cmpfloat_with_epsilon (px.y, 400, 1e-6);
  g_assert_cmpfloat_with_epsilon (back.x, 17.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (back.y, 731.25, 1e-6);
}

static void
test_zoom_is_clamped (void)
{
  g_assert_cmpfloat (chorsu_camera (60, 40, 1, 100, 100, 1).zoom, ==, CHORSU_MIN_ZOOM);
  g_assert_cmpfloat (chorsu_camera (60, 40, 99, 100, 100, 1).zoom, ==, CHORSU_MAX_ZOOM);
}

/* All five countries on a full-HD screen: the zoom the map's design names. */
static void
test_home (void)
{
  ChorsuCamera camera = chorsu_camera (0, 0, 5, 1920, 1080, 1);
  ChorsuBox home = chorsu_camera_home_box ();
  ChorsuCamera fitted = chorsu_camera_fit (&camera, home, NULL);
  ChorsuBox bounds = chorsu_camera_bounds (&fitted);

  g_assert_cmpfloat_with_epsilon (fitted.zoom, 5.45, .12);
  g_assert_cmpfloat (bounds.x0, <, home.x0);
  g_assert_cmpfloat (bounds.y0, <, home.y0);
  g_assert_cmpfloat (bounds.x1, >, home.x1);
  g_assert_cmpfloat (bounds.y1, >, home.y1);
}

/* What is shown stays out from under an open pane. */
static void
test_fit_keeps_insets_free (void)
{
  ChorsuCamera camera = chorsu_camera (0, 0, 5, 1280, 800, 1);
  ChorsuInsets insets = { .left = 260, .right = 380, .top = 40 };
  ChorsuBox home = chorsu_camera_home_box ();
  ChorsuCamera fitted = chorsu_camera_fit (&camera, home, &insets);
  ChorsuPoint a = chorsu_camera_to_px (&fitted, (ChorsuPoint) { home.x0, home.y0 });
  ChorsuPoint b = chorsu_camera_to_px (&fitted, (ChorsuPoint) { home.x1, home.y1 });

  g_assert_cmpfloat (a.x, >=, insets.left);
  g_assert_cmpfloat (b.x, <=, 1280 - insets.right);
  g_assert_cmpfloat (a.y, >=, insets.top);
  g_assert_cmpfloat (b.y, <=, 800);
  /* and in the middle of what is left */
  g_assert_cmpfloat_with_epsilon (a.x - insets.left, 1280 - insets.right - b.x, 1e-6);
}

static void
test_margin (void)
{
  ChorsuCamera camera = chorsu_camera (66, 45, 5, 800, 600, 1);
  ChorsuCamera wider = chorsu_camera_with_margin (&camera, 128);
  ChorsuPoint point = chorsu_mercator_project (71, 51);
  ChorsuPoint inner = chorsu_camera_to_px (&camera, point);
  ChorsuPoint outer = chorsu_camera_to_px (&wider, point);

  g_assert_cmpfloat_with_epsilon (outer.x, inner.x + 128, 1e-9);
  g_assert_cmpfloat_with_epsilon (outer.y, inner.y + 128, 1e-9);
}

/* A long flight at equal zoom rises in between and lands exactly. */
static void
test_flight_rises (void)
{
  ChorsuCamera baku = chorsu_camera (49.87, 40.41, 8, 1280, 800, 1);
  ChorsuCamera almaty = chorsu_camera (76.95, 43.25, 8, 1280, 800, 1);
  ChorsuFlight flight;
  ChorsuCamera start, middle, end;
  double last_x = -1;

  chorsu_flight_init (&flight, &baku, &almaty);
  start = chorsu_flight_at (&flight, 0);
  middle = chorsu_flight_at (&flight, .5);
  end = chorsu_flight_at (&flight, 1);

  g_assert_true (chorsu_camera_equal (&start, &baku));
  g_assert_true (chorsu_camera_equal (&end, &almaty));
  g_assert_cmpfloat (middle.zoom, <, 7);
  g_assert_cmpfloat (chorsu_flight_get_duration (&flight), <=, 2);

  for (int i = 0; i <= 100; i++)
    {
      ChorsuCamera camera = chorsu_flight_at (&flight, i / 100.0);

      g_assert_cmpfloat (camera.centre.x, >=, last_x);
      last_x = camera.centre.x;
    }
}

/* The path has no jump: near its ends it is near its ends. */
static void
test_flight_is_continuous (void)
{
  ChorsuCamera from = chorsu_camera (60, 40, 4, 1280, 800, 1);
  ChorsuCamera to = chorsu_camera (69.24, 41.3, 7.5, 1280, 800, 1);
  ChorsuFlight flight;
  ChorsuCamera before;

  chorsu_flight_init (&flight, &from, &to);
  before = chorsu_flight_at (&flight, 0);
  for (int i = 1; i <= 200; i++)
    {
      ChorsuCamera camera = chorsu_flight_at (&flight, i / 200.0);

      g_assert_cmpfloat (fabs (camera.zoom - before.zoom), <, .15);
      g_assert_cmpfloat (hypot (camera.centre.x - before.centre.x, camera.centre.y - before.centre.y)
                             * chorsu_camera_world_px (&camera), <, 60);
      before = camera;
    }
}

static void
test_flight_that_only_zooms (void)
{
  ChorsuCamera from = chorsu_camera (66, 45, 4, 1280, 800, 1);
  ChorsuCamera to = chorsu_camera (66, 45, 8, 1280, 800, 1);
  ChorsuFlight flight;
  double zoom = 0;

  chorsu_flight_init (&flight, &from, &to);
  for (int i = 0; i <= 50; i++)
    {
      ChorsuCamera camera = chorsu_flight_at (&flight, i / 50.0);

      g_assert_cmpfloat (camera.zoom, >=, zoom);
      g_assert_cmpfloat_with_epsilon (camera.centre.x, from.centre.x, 1e-12);
      zoom = camera.zoom;
    }
  g_assert_cmpfloat (zoom, ==, 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/camera/round-trip", test_round_trip);
  g_test_add_func ("/camera/zoom-is-clamped", test_zoom_is_clamped);
  g_test_add_func ("/camera/home", test_home);
  g_test_add_func ("/camera/fit-keeps-insets-free", test_fit_keeps_insets_free);
  g_test_add_func ("/camera/margin", test_margin);
  g_test_add_func ("/flight/rises", test_flight_rises);
  g_test_add_func ("/flight/is-continuous", test_flight_is_continuous);
  g_test_add_func ("/flight/only-zooms", test_flight_that_only_zooms);

  return g_test_run ();
}
