/* test-motion.c: the map on the move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <shumate/shumate.h>

#include "map-pixels.h"

/* The camera */

static void
test_zoom_is_kept (MapFixture    *fixture,
                   gconstpointer  data)
{
  ChorsuCamera camera = chorsu_camera (69.24, 41.30, 6.123456789, 0, 0, 1);

  chorsu_map_set_camera (fixture->map, &camera);
  g_assert_cmpfloat (chorsu_map_get_camera (fixture->map)->zoom, ==, 6.123456789);
  g_assert_cmpfloat (chorsu_map_get_camera (fixture->map)->centre.x, ==, camera.centre.x);
  g_assert_cmpfloat (chorsu_map_get_camera (fixture->map)->centre.y, ==, camera.centre.y);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (chorsu_map_get_viewport (fixture->map)), ==, 6.123456789);
}

/* The camera follows the viewport, within its limits. */
static void
test_viewport (MapFixture    *fixture,
               gconstpointer  data)
{
  ShumateViewport *viewport = chorsu_map_get_viewport (fixture->map);
  ChorsuPoint tashkent = chorsu_mercator_project (69.24, 41.30);

  shumate_location_set_location (SHUMATE_LOCATION (viewport), 41.30, 69.24);
  shumate_viewport_set_zoom_level (viewport, 7.5);
  g_assert_cmpfloat (chorsu_map_get_camera (fixture->map)->zoom, ==, 7.5);
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->centre.x, tashkent.x, 1e-12);
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->centre.y, tashkent.y, 1e-12);

  shumate_location_set_location (SHUMATE_LOCATION (viewport), 41.30, -100);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)), 0, 1e-9);
}

static void
test_resize (MapFixture    *fixture,
             gconstpointer  data)
{
  ChorsuBox home = chorsu_camera_home_box (), seen;
  ChorsuCamera camera;

  /* What was flown to is fitted again … */
  map_fixture_fill_screen (fixture);
  camera = chorsu_camera_fit (chorsu_map_get_camera (fixture->map), home, NULL);
  g_assert_true (chorsu_camera_equal (&camera, chorsu_map_get_camera (fixture->map)));

  /* … and where one went oneself stays in sight. */
  map_fixture_look_from (fixture, 69.24, 41.30, 6.337);
  camera = *chorsu_map_get_camera (fixture->map);
  seen = chorsu_camera_bounds (&camera);
  map_fixture_xdotool ("windowsize --sync %lu 900 600",
                       gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (fixture->window))));
  map_fixture_run (100);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  camera = *chorsu_map_get_camera (fixture->map);
  g_assert_cmpint (camera.width * camera.scale, ==, 900);
  g_assert_cmpfloat (chorsu_camera_bounds (&camera).x0, <=, seen.x0 + 1e-9);
  g_assert_cmpfloat (chorsu_camera_bounds (&camera).x1, >=, seen.x1 - 1e-9);
  g_assert_cmpfloat (chorsu_camera_bounds (&camera).y0, <=, seen.y0 + 1e-9);
  g_assert_cmpfloat (chorsu_camera_bounds (&camera).y1, >=, seen.y1 - 1e-9);
}

static void
test_insets (MapFixture    *fixture,
             gconstpointer  data)
{
  ChorsuInsets insets = { .left = 200, .right = 100, .top = 30 };
  ChorsuCamera expected;

  chorsu_map_set_insets (fixture->map, &insets);
  expected = chorsu_camera_fit (chorsu_map_get_camera (fixture->map), chorsu_camera_home_box (), &insets);
  g_assert_true (chorsu_camera_equal (&expected, chorsu_map_get_camera (fixture->map)));

  g_assert_true (chorsu_map_fly_to_ref (fixture->map, chorsu_ref (CHORSU_KIND_COUNTRY, "TJ")));
  expected = chorsu_camera_fit (&expected, chorsu_painter_ref_box (fixture->painter, chorsu_ref (CHORSU_KIND_COUNTRY, "TJ")),
                                &insets);
  g_assert_cmpfloat_with_epsilon (expected.centre.x, chorsu_map_get_camera (fixture->map)->centre.x, 1e-12);
  g_assert_cmpfloat_with_epsilon (expected.zoom, chorsu_map_get_camera (fixture->map)->zoom, 1e-12);
  g_assert_false (chorsu_map_fly_to_ref (fixture->map, CHORSU_REF_NONE));
}

/* While things move */

/* Moved by less than the margin, the map is all there at once, on whole pixels. */
static void
test_margin (MapFixture    *fixture,
             gconstpointer  data)
{
  ChorsuView view = map_fixture_plain_view ();
  ChorsuCamera camera;
  cairo_surface_t *before, *moved, *sharp;
  double world;
  int scale;

  view.scale_bar = view.credits = FALSE;
  view.layers = CHORSU_LAYER_RELIEF;
  chorsu_map_set_view (fixture->map, &view);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  before = map_fixture_capture (fixture);

  camera = *chorsu_map_get_camera (fixture->map);
  scale = camera.scale;
  world = chorsu_camera_world_px (&camera);
  camera.centre.x += 50 / world;
  chorsu_map_set_camera (fixture->map, &camera);
  moved = map_fixture_capture (fixture);
  g_assert_cmpuint (map_pixels_count_differences (moved, before, -50 * scale), ==, 0);

  /* What came into sight is what will be painted there. */
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  sharp = map_fixture_capture (fixture);
  g_assert_cmpuint (map_pixels_count_differences (moved, sharp, 0), <,
                    cairo_image_surface_get_width (sharp) * cairo_image_surface_get_height (sharp) / 500);

  cairo_surface_destroy (moved);

  /* Between two pixels it takes the nearer one: nothing is blurred. */
  camera.centre.x += 20.3 / world;
  chorsu_map_set_camera (fixture->map, &camera);
  moved = map_fixture_capture (fixture);
  g_assert_cmpuint (map_pixels_count_differences (moved, sharp, -round (20.3 * scale)), ==, 0);

  cairo_surface_destroy (before);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (sharp);
}

static void
frame_cb (GdkFrameClock *clock,
          gboolean      *drawn)
{
  *drawn = TRUE;
}

/* A hand that is faster than the painter sees land where land will be. */
static void
test_backdrop (MapFixture    *fixture,
               gconstpointer  data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->map));
  ChorsuView view = map_fixture_plain_view ();
  ChorsuCamera camera;
  cairo_surface_t *shown;
  gboolean drawn = FALSE;
  guint32 sea, land;
  ChorsuPoint px;
  gulong id;

  view.layers = 0;
  chorsu_map_set_view (fixture->map, &view);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  map_fixture_run (200);
  shown = map_fixture_capture (fixture);
  camera = *chorsu_map_get_camera (fixture->map);
  px = map_fixture_place (fixture, 50.9, 41.0);
  sea = map_pixel (shown, px.x * camera.scale, px.y * camera.scale);
  px = map_fixture_place (fixture, 84.5, 44.0);
  land = map_pixel (shown, px.x * camera.scale, px.y * camera.scale);
  cairo_surface_destroy (shown);
  g_assert_cmphex (sea, !=, land);

  /* By 600 px to the right, into China; the first frame after that. */
  camera.centre.x += 600 / chorsu_camera_world_px (&camera);
  id = g_signal_connect (clock, "after-paint", G_CALLBACK (frame_cb), &drawn);
  chorsu_map_set_camera (fixture->map, &camera);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);

  shown = map_fixture_capture_now (fixture);
  g_assert_false (chorsu_map_is_sharp (fixture->map));
  px = map_fixture_place (fixture, 103.0, 43.0);
  g_assert_cmpfloat (px.x, >, 1000 + CHORSU_PAINTER_MARGIN - 600);
  g_assert_cmpfloat (px.x, <, 1000);
  g_assert_cmphex (map_pixel (shown, px.x * camera.scale, px.y * camera.scale), ==, land);
  cairo_surface_destroy (shown);
}

/* From theme to theme there is only the one picture and the other. */
static void
test_no_flash (MapFixture    *fixture,
               gconstpointer  data)
{
  ChorsuView view = map_fixture_plain_view ();
  ChorsuPoint px;
  guint32 first, last = 0;
  guint n_changes = 0;

  view.layers = 0;
  chorsu_map_set_view (fixture->map, &view);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  px = map_fixture_place (fixture, 67.0, 48.3);

  for (int i = 0; i < 40; i++)
    {
      cairo_surface_t *shown = map_fixture_capture (fixture);
      int scale = chorsu_map_get_camera (fixture->map)->scale;
      guint32 now = map_pixel (shown, px.x * scale, px.y * scale);

      if (i == 0)
        {
          first = last = now;
          view.theme = CHORSU_THEME_DARK;
          chorsu_map_set_view (fixture->map, &view);
        }
      n_changes += now != last;
      last = now;
      cairo_surface_destroy (shown);
      if (n_changes > 0 && map_fixture_is_sharp (fixture))
        break;
    }

  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmphex (last, !=, first);
}

/* When the dataset arrives, the map that is there stays until it can be drawn anew. */
static void
test_other_painter (MapFixture    *fixture,
                    gconstpointer  data)
{
  g_autoptr(ChorsuPainter) other = chorsu_painter_new (chorsu_painter_get_basemap (fixture->painter), NULL);
  ChorsuView view = map_fixture_plain_view ();
  cairo_surface_t *before, *now;

  view.scale_bar = view.credits = FALSE;
  chorsu_map_set_view (fixture->map, &view);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  before = map_fixture_capture (fixture);

  /* Without overlays both painters draw the same, so nothing may change at all. */
  chorsu_map_set_painter (fixture->map, other);
  g_assert_false (chorsu_map_is_sharp (fixture->map));
  do
    {
      map_fixture_run (10);
      now = map_fixture_capture_now (fixture);
      g_assert_cmpuint (map_pixels_count_differences (before, now, 0), ==, 0);
      cairo_surface_destroy (now);
    }
  while (!chorsu_map_is_sharp (fixture->map));

  g_assert_nonnull (map_fixture_find_country (fixture, "KZ"));
  g_assert_null (map_fixture_find_country (fixture, "CN"));
  cairo_surface_destroy (before);
}

/* Frames */

static void
count_cb (GdkFrameClock *clock,
          guint         *n)
{
  *n += 1;
}

static guint
count_frames (MapFixture *fixture,
              guint       milliseconds)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->map));
  guint n = 0;
  gulong id;

  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  map_fixture_run (200);
  id = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n);
  map_fixture_run (milliseconds);
  g_signal_handler_disconnect (clock, id);

  return n;
}

static void
select_corridor (MapFixture *fixture)
{
  ChorsuDataset *dataset = chorsu_painter_get_dataset (fixture->painter);
  ChorsuView view = map_fixture_plain_view ();

  view.layers |= CHORSU_LAYER_CORRIDORS;
  view.selection = chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, 0)->ref;
  chorsu_map_set_view (fixture->map, &view);
  g_assert_cmpuint (chorsu_painter_get_n_flows (fixture->painter, &view), >, 0);
}

static void
test_flow (MapFixture    *fixture,
           gconstpointer  data)
{
  cairo_surface_t *before, *after;
  ChorsuView view = map_fixture_plain_view ();

  chorsu_map_set_view (fixture->map, &view);
  g_assert_cmpuint (count_frames (fixture, 300), ==, 0);

  select_corridor (fixture);
  g_assert_cmpuint (count_frames (fixture, 500), >=, 10);
  before = map_fixture_capture (fixture);
  map_fixture_run (250);
  after = map_fixture_capture (fixture);
  g_assert_cmpuint (map_pixels_count_differences (before, after, 0), >, 0);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);

  /* Whoever wants things to be still gets a still picture. */
  map_fixture_set_animations (FALSE);
  g_assert_cmpuint (count_frames (fixture, 300), ==, 0);
  map_fixture_assert_exact (fixture);

  map_fixture_set_animations (TRUE);
  g_assert_cmpuint (count_frames (fixture, 500), >=, 10);
  chorsu_map_set_view (fixture->map, &view);
  g_assert_cmpuint (count_frames (fixture, 300), ==, 0);
}

static void
test_first_frame (MapFixture    *fixture,
                  gconstpointer  data)
{
  g_assert_cmpuint (fixture->n_first_frames, ==, 1);
  map_fixture_look_from (fixture, 69.24, 41.30, 6.337);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  map_fixture_run (100);
  g_assert_cmpuint (fixture->n_first_frames, ==, 1);
}

/* Ends exactly where it should, over some frames; or at once. */
static void
test_flight (MapFixture    *fixture,
             gconstpointer  animations)
{
  ChorsuCamera from = chorsu_camera (50, 40, 8, 0, 0, 1), target;
  ChorsuBox box = { 0.71, 0.37, 0.715, 0.375 };
  double lowest = 99;
  guint n = 0;

  chorsu_map_set_camera (fixture->map, &from);
  target = chorsu_camera_fit (chorsu_map_get_camera (fixture->map), box, NULL);
  chorsu_map_fly_to_box (fixture->map, box);
  while (chorsu_map_is_flying (fixture->map))
    {
      map_fixture_run (10);
      lowest = MIN (lowest, chorsu_map_get_camera (fixture->map)->zoom);
      n++;
    }

  g_assert_true (chorsu_camera_equal (&target, chorsu_map_get_camera (fixture->map)));
  if (animations)
    {
      g_assert_cmpuint (n, >, 5);
      g_assert_cmpfloat (lowest, <, 7.5);
    }
  else
    {
      g_assert_cmpuint (n, ==, 0);
    }
}

/* A key that repeats at every frame moves the map as far as it says. */
static void
test_steady_pan (MapFixture    *fixture,
                 gconstpointer  data)
{
  ChorsuPoint before = map_fixture_place (fixture, 67.0, 48.3), after;

  for (int i = 0; i < 30; i++)
    {
      chorsu_map_pan (fixture->map, 6, 0);
      map_fixture_run (16);
      if (i == 20)
        {
          after = map_fixture_place (fixture, 67.0, 48.3);
          g_assert_cmpfloat (after.x, <, before.x - 60);
        }
    }

  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  map_fixture_run (300);
  after = map_fixture_place (fixture, 67.0, 48.3);
  g_assert_cmpfloat_with_epsilon (after.x, before.x - 180, 1e-6);
}

/* A map without a painter is water, and closing the window while a picture is painted is no accident. */
static void
test_without_painter (MapFixture    *fixture,
                      gconstpointer  data)
{
  chorsu_map_set_painter (fixture->map, NULL);
  map_fixture_run (50);
  g_assert_false (chorsu_map_is_sharp (fixture->map));
  g_assert_cmpint (chorsu_map_pick (fixture->map, 500, 350).kind, ==, CHORSU_KIND_NONE);
  g_assert_null (map_fixture_find_country (fixture, "UZ"));

  chorsu_map_set_painter (fixture->map, fixture->painter);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  map_fixture_look_from (fixture, 71.7, 38.4, 8.91);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  MAP_FIXTURE_ADD ("/map-motion/zoom-is-kept", test_zoom_is_kept);
  MAP_FIXTURE_ADD ("/map-motion/viewport", test_viewport);
  MAP_FIXTURE_ADD ("/map-motion/resize", test_resize);
  MAP_FIXTURE_ADD ("/map-motion/insets", test_insets);
  MAP_FIXTURE_ADD ("/map-motion/margin", test_margin);
  MAP_FIXTURE_ADD ("/map-motion/backdrop", test_backdrop);
  MAP_FIXTURE_ADD ("/map-motion/no-flash", test_no_flash);
  MAP_FIXTURE_ADD ("/map-motion/other-painter", test_other_painter);
  MAP_FIXTURE_ADD_ANIMATED ("/map-motion/flow", test_flow);
  MAP_FIXTURE_ADD ("/map-motion/first-frame", test_first_frame);
  MAP_FIXTURE_ADD ("/map-motion/flight", test_flight);
  MAP_FIXTURE_ADD_ANIMATED ("/map-motion/flight-animated", test_flight);
  MAP_FIXTURE_ADD_ANIMATED ("/map-motion/steady-pan", test_steady_pan);
  MAP_FIXTURE_ADD ("/map-motion/without-painter", test_without_painter);

  return g_test_run ();
}
