/* map-pixels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "map-pixels.h"

guint32
map_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

guint
map_pixels_count_differences (cairo_surface_t *a,
                              cairo_surface_t *b,
                              int              dx)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  guint n = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));

  for (int y = 0; y < height; y++)
    for (int x = MAX (dx, 0); x < MIN (width, width + dx); x++)
      n += map_pixel (a, x, y) != map_pixel (b, x - dx, y);

  return n;
}

static cairo_surface_t *
paint (MapFixture *fixture)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (fixture->map);
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, camera->width * camera->scale,
                                        camera->height * camera->scale);
  cairo_surface_set_device_scale (surface, camera->scale, camera->scale);
  cr = cairo_create (surface);
  g_assert_true (chorsu_painter_paint (fixture->painter, cr, chorsu_map_get_view (fixture->map), camera, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
save (cairo_surface_t *surface,
      const char      *name)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  cairo_surface_write_to_png (surface, path);
  g_test_message ("Written: %s", path);
}

void
map_fixture_assert_exact (MapFixture *fixture)
{
  cairo_surface_t *shown, *painted;
  guint n;

  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  shown = map_fixture_capture (fixture);
  painted = paint (fixture);
  n = map_pixels_count_differences (shown, painted, 0);
  if (n > 0)
    {
      save (shown, "chorsu-shown.png");
      save (painted, "chorsu-painted.png");
    }
  g_assert_cmpuint (n, ==, 0);

  cairo_surface_destroy (shown);
  cairo_surface_destroy (painted);
}

ChorsuView
map_fixture_plain_view (void)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.legend = FALSE;

  return view;
}

void
map_fixture_look_from (MapFixture *fixture,
                       double      lon,
                       double      lat,
                       double      zoom)
{
  ChorsuCamera camera = chorsu_camera (lon, lat, zoom, 0, 0, 1);

  chorsu_map_set_camera (fixture->map, &camera);
}

static gboolean
fills_screen (MapFixture *fixture)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (fixture->map);

  return camera->width * camera->scale == 1920 && camera->height * camera->scale == 1080
         && map_fixture_is_sharp (fixture);
}

void
map_fixture_fill_screen (MapFixture *fixture)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (fixture->window));

  /* There is no window manager that could make it full-screen. */
  map_fixture_xdotool ("windowsize %lu 1920 1080", gdk_x11_surface_get_xid (surface));
  map_fixture_wait_for (fixture, fills_screen);
}
