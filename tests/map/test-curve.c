/* test-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-curve.h"

#include <math.h>

#define WIDTH 400
#define HEIGHT CHORSU_CURVE_HEIGHT

static GArray *
curve_new (double days)
{
  const ChorsuCurveVertex vertices[] = {
    { 0, 0, CHORSU_CURVE_ALONG, "CN" },
    { 400, days * .4, CHORSU_CURVE_ALONG, "CN" },
    { 400, days * .6, CHORSU_CURVE_BORDER, "KZ" },
    { 1000, days, CHORSU_CURVE_ALONG, "KZ" },
  };
  GArray *curve = chorsu_curve_new ();

  g_array_append_vals (curve, vertices, G_N_ELEMENTS (vertices));

  return curve;
}

static ChorsuCurvePicture
picture_new (guint  n,
             double days)
{
  GPtrArray *curves = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (curves, curve_new (days * (i + 1)));

  return (ChorsuCurvePicture) { curves, NAN, "sea", "days" };
}

static cairo_surface_t *
paint (const ChorsuCurvePicture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  chorsu_curve_paint (cr, chorsu_theme_get (CHORSU_THEME_LIGHT), picture, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The highest row of a column that has the accent's colour, HEIGHT for none. */
static int
find_accent (cairo_surface_t *surface,
             int              x)
{
  const ChorsuColor accent = chorsu_theme_get (CHORSU_THEME_LIGHT)->accent;
  const guint32 *pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface) / 4;

  for (int y = 0; y < HEIGHT; y++)
    {
      guint32 pixel = pixels[y * stride + x];

      if (pixel >> 24 == 0xff && ABS ((int) (pixel >> 16 & 0xff) - (int) lround (accent.r * 255)) < 3
          && ABS ((int) (pixel >> 8 & 0xff) - (int) lround (accent.g * 255)) < 3)
        return y;
    }

  return HEIGHT;
}

static void
test_km_at (void)
{
  ChorsuCurvePicture picture = picture_new (1, 10);

  g_assert_cmpfloat (chorsu_curve_km_at (&picture, -50, WIDTH), ==, 0);
  g_assert_cmpfloat (chorsu_curve_km_at (&picture, WIDTH, WIDTH), ==, 1000);
  g_assert_cmpfloat (chorsu_curve_km_at (&picture, 100, WIDTH), <, chorsu_curve_km_at (&picture, 200, WIDTH));
  g_assert_cmpfloat (chorsu_curve_km_at (&picture, 10, 20), ==, 0);
  g_ptr_array_unref (picture.curves);
}

/* Where one is on the curve is marked under the place that leads there. */
static void
test_here (void)
{
  ChorsuCurvePicture picture = picture_new (1, 10);
  cairo_surface_t *surface = paint (&picture);

  for (int x = 0; x < WIDTH; x++)
    g_assert_cmpint (find_accent (surface, x), ==, HEIGHT);
  cairo_surface_destroy (surface);

  picture.here = chorsu_curve_km_at (&picture, 250, WIDTH);
  surface = paint (&picture);
  g_assert_cmpint (find_accent (surface, 250), <, HEIGHT);
  g_assert_cmpint (find_accent (surface, 120), ==, HEIGHT);
  cairo_surface_destroy (surface);
  g_ptr_array_unref (picture.curves);
}

/* The one that takes twice as long ends twice as high. */
static void
test_compared (void)
{
  ChorsuCurvePicture picture = picture_new (2, 10);
  cairo_surface_t *surface = paint (&picture);
  int top = HEIGHT;

  for (int x = WIDTH - 40; x < WIDTH; x++)
    top = MIN (top, find_accent (surface, x));
  g_assert_cmpint (top, <, 20);
  cairo_surface_destroy (surface);
  g_ptr_array_unref (picture.curves);
}

/* Pipelines have no time; a way of no length has nothing to draw. */
static void
test_nothing_known (void)
{
  ChorsuCurvePicture picture = picture_new (1, NAN);

  picture.here = 500;
  cairo_surface_destroy (paint (&picture));
  g_ptr_array_set_size (picture.curves, 0);
  cairo_surface_destroy (paint (&picture));
  g_assert_cmpfloat (chorsu_curve_km_at (&picture, 100, WIDTH), ==, 0);
  g_ptr_array_unref (picture.curves);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/km-at", test_km_at);
  g_test_add_func ("/curve/here", test_here);
  g_test_add_func ("/curve/compared", test_compared);
  g_test_add_func ("/curve/nothing-known", test_nothing_known);

  return g_test_run ();
}
