/* test-camera.c: what hands and keys do to a camera
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib.h>

#include "chorsu-map-camera.h"

#define assert_near(a, b, by) g_assert_cmpfloat_with_epsilon (a, b, by)

static ChorsuCamera
tashkent (double zoom)
{
  return chorsu_camera (69.24, 41.30, zoom, 1280, 800, 1);
}

static void
test_moved (void)
{
  ChorsuCamera from = tashkent (6);
  ChorsuCamera to = chorsu_map_camera_moved (from, 100, -40);
  ChorsuPoint px = chorsu_camera_to_px (&to, from.centre);

  assert_near (px.x, 740, 1e-6);
  assert_near (px.y, 360, 1e-6);
  g_assert_cmpfloat (to.zoom, ==, 6);
}

/* What is under the pointer stays there, at any zoom. */
static void
test_zoomed (void)
{
  ChorsuCamera from = tashkent (5.123);
  ChorsuPoint px = { 200, 610 };
  ChorsuPoint place = chorsu_camera_from_px (&from, px);

  for (double zoom = 4.5; zoom <= 10; zoom += 0.37)
    {
      ChorsuCamera to = chorsu_map_camera_zoomed (from, zoom, px);
      ChorsuPoint now = chorsu_camera_to_px (&to, place);

      g_assert_cmpfloat (to.zoom, ==, zoom);
      assert_near (now.x, px.x, 1e-6);
      assert_near (now.y, px.y, 1e-6);
    }
}

static void
test_limits (void)
{
  ChorsuCamera camera = tashkent (3);
  ChorsuBox bounds;

  g_assert_cmpfloat (chorsu_map_camera_zoomed (camera, 1, (ChorsuPoint) { 0, 0 }).zoom, ==, 3);
  g_assert_cmpfloat (chorsu_map_camera_zoomed (camera, 99, (ChorsuPoint) { 0, 0 }).zoom, ==, 10);

  /* However far one drags, the picture never leaves the world. */
  for (int i = 0; i < 8; i++)
    {
      double dx = (i % 3 - 1) * 9000.0, dy = (i / 3 - 1) * 9000.0;
      ChorsuCamera moved = chorsu_map_camera_moved (camera, dx, dy);

      bounds = chorsu_camera_bounds (&moved);
      g_assert_cmpfloat (bounds.x0, >=, -1e-9);
      g_assert_cmpfloat (bounds.y0, >=, -1e-9);
      g_assert_cmpfloat (bounds.x1, <=, 1 + 1e-9);
      g_assert_cmpfloat (bounds.y1, <=, 1 + 1e-9);
    }

  /* Close up, the middle stays between 0° and 140° E. */
  camera.zoom = 8;
  assert_near (chorsu_map_camera_moved (camera, 1e6, 0).centre.x, 0.5, 1e-9);
  assert_near (chorsu_map_camera_moved (camera, -1e6, 0).centre.x, 320 / 360.0, 1e-9);
}

/* A window larger than the world at zoom 3 shows no more than the world. */
static void
test_large_window (void)
{
  ChorsuCamera camera = chorsu_map_camera_clamp (chorsu_camera (69, 41, 3, 3840, 2160, 1));
  ChorsuBox bounds = chorsu_camera_bounds (&camera);

  assert_near (camera.zoom, log2 (15), 1e-9);
  assert_near (bounds.x0, 0, 1e-9);
  assert_near (bounds.x1, 1, 1e-9);
}

/* Resizing there and back is no journey. */
static void
test_keeping (void)
{
  ChorsuCamera camera = tashkent (5.777);
  ChorsuBox box = chorsu_camera_bounds (&camera);
  ChorsuCamera narrow = camera, again;
  ChorsuBox seen;

  narrow.width = 500;
  narrow = chorsu_map_camera_keeping (narrow, box);
  seen = chorsu_camera_bounds (&narrow);
  g_assert_cmpfloat (seen.x0, <=, box.x0 + 1e-12);
  g_assert_cmpfloat (seen.x1, >=, box.x1 - 1e-12);
  g_assert_cmpfloat (seen.y0, <=, box.y0 + 1e-12);
  g_assert_cmpfloat (seen.y1, >=, box.y1 - 1e-12);

  again = narrow;
  again.width = 1280;
  again = chorsu_map_camera_keeping (again, box);
  assert_near (again.zoom, camera.zoom, 1e-9);
  assert_near (again.centre.x, camera.centre.x, 1e-12);
  assert_near (again.centre.y, camera.centre.y, 1e-12);
}

/* A point is not shown from as close as possible; it stands in the free room. */
static void
test_fit_point (void)
{
  ChorsuPoint place = chorsu_mercator_project (66.9, 39.6);
  ChorsuInsets insets = { .left = 280, .right = 380 };
  ChorsuCamera camera = chorsu_map_camera_fit (tashkent (5), (ChorsuBox) { place.x, place.y, place.x, place.y },
                                               &insets, 7.5);
  ChorsuPoint px = chorsu_camera_to_px (&camera, place);

  g_assert_cmpfloat (camera.zoom, ==, 7.5);
  assert_near (px.x, 280 + (1280 - 280 - 380) / 2.0, 1e-6);
  assert_near (px.y, 400, 1e-6);
}

static void
test_reveal (void)
{
  ChorsuCamera camera = tashkent (6), moved;
  ChorsuPoint a = chorsu_camera_from_px (&camera, (ChorsuPoint) { 1000, 100 });
  ChorsuPoint b = chorsu_camera_from_px (&camera, (ChorsuPoint) { 1200, 300 });
  ChorsuInsets insets = { .right = 400 };
  ChorsuPoint px;

  moved = chorsu_map_camera_reveal (camera, (ChorsuBox) { a.x, a.y, b.x, b.y }, NULL);
  g_assert_true (chorsu_camera_equal (&moved, &camera));

  /* Under a pane it is not seen, so it comes out on its near side. */
  moved = chorsu_map_camera_reveal (camera, (ChorsuBox) { a.x, a.y, b.x, b.y }, &insets);
  px = chorsu_camera_to_px (&moved, b);
  assert_near (px.x, 880, 1e-6);
  assert_near (px.y, 300, 1e-6);
  g_assert_cmpfloat (moved.zoom, ==, 6);

  /* What is larger than the window is fitted. */
  a = chorsu_camera_from_px (&camera, (ChorsuPoint) { -5000, -5000 });
  b = chorsu_camera_from_px (&camera, (ChorsuPoint) { 100, 100 });
  moved = chorsu_map_camera_reveal (camera, (ChorsuBox) { a.x, a.y, b.x, b.y }, NULL);
  g_assert_cmpfloat (moved.zoom, <, 6);
}

/* On the way between two zooms about a place, the place does not budge. */
static void
test_between (void)
{
  ChorsuCamera from = tashkent (5);
  ChorsuPoint px = { 1000, 90 };
  ChorsuPoint place = chorsu_camera_from_px (&from, px);
  ChorsuCamera to = chorsu_map_camera_zoomed (from, 7, px);
  ChorsuCamera at;

  for (double t = 0; t < 1; t += 0.1)
    {
      ChorsuPoint now;

      at = chorsu_map_camera_between (&from, &to, t);
      now = chorsu_camera_to_px (&at, place);
      assert_near (at.zoom, 5 + 2 * t, 1e-9);
      assert_near (now.x, px.x, 1e-6);
      assert_near (now.y, px.y, 1e-6);
    }

  at = chorsu_map_camera_between (&from, &to, 1);
  g_assert_true (chorsu_camera_equal (&at, &to));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-camera/moved", test_moved);
  g_test_add_func ("/map-camera/zoomed", test_zoomed);
  g_test_add_func ("/map-camera/limits", test_limits);
  g_test_add_func ("/map-camera/large-window", test_large_window);
  g_test_add_func ("/map-camera/keeping", test_keeping);
  g_test_add_func ("/map-camera/fit-point", test_fit_point);
  g_test_add_func ("/map-camera/reveal", test_reveal);
  g_test_add_func ("/map-camera/between", test_between);

  return g_test_run ();
}
