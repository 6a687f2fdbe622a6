/* test-halo.c: halos of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-halo.h"

#include <math.h>
#include <string.h>

#define SIZE 64

static const ChorsuLetterColor colors = { CHORSU_COLOR (0x102030), CHORSU_COLOR (0xF0E0D0), 4 };

static int
covered_at (cairo_surface_t *letters,
            int              x,
            int              y)
{
  return cairo_image_surface_get_data (letters)[y * cairo_image_surface_get_stride (letters) + x];
}

static guint32
pixel_at (cairo_surface_t *picture,
          int              x,
          int              y)
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture) + 4 * x, 4);

  return pixel;
}

/* A dot as small as that of an i, a thin stroke and a block. */
static cairo_surface_t *
new_letters (void)
{
  cairo_surface_t *letters = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (letters);

  cairo_arc (cr, 12.3, 14.6, .7, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_rectangle (cr, 30, 10, .8, 20);
  cairo_fill (cr);
  cairo_rectangle (cr, 20, 40, 24, 12);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (letters);

  return letters;
}

static double
distance_to_letters (cairo_surface_t *letters,
                     int              x,
                     int              y,
                     int              at_least)
{
  double least = INFINITY;

  for (int v = 0; v < SIZE; v++)
    for (int u = 0; u < SIZE; u++)
      if (covered_at (letters, u, v) >= at_least)
        least = MIN (least, hypot (u - x, v - y));

  return least;
}

/* Whole near the letters, without a hole, and nothing far from them. */
static void
test_reach (void)
{
  cairo_surface_t *letters = new_letters ();
  cairo_surface_t *picture = chorsu_halo_picture (letters, &colors, 2);
  guint n_near = 0, n_far = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 alpha = pixel_at (picture, x, y) >> 24;

        if (distance_to_letters (letters, x, y, 128) <= 1.5)
          {
            g_assert_cmpuint (alpha, ==, 255);
            n_near++;
          }
        if (distance_to_letters (letters, x, y, 1) > 3)
          {
            g_assert_cmpuint (alpha, ==, 0);
            n_far++;
          }
      }
  g_assert_cmpuint (n_near, >, 300);
  g_assert_cmpuint (n_far, >, 1000);

  cairo_surface_destroy (picture);
  cairo_surface_destroy (letters);
}

/* Letters lie on their halo in their own colour; a halo without reach is none. */
static void
test_colors (void)
{
  cairo_surface_t *letters = new_letters ();
  cairo_surface_t *picture = chorsu_halo_picture (letters, &colors, 2);
  cairo_surface_t *bare = chorsu_halo_picture (letters, &colors, 0);
  ChorsuLetterColor pale = colors;
  cairo_surface_t *half;

  g_assert_cmphex (pixel_at (picture, 30, 45), ==, 0xff102030);
  g_assert_cmphex (pixel_at (picture, 18, 45), ==, 0xfff0e0d0);
  g_assert_cmphex (pixel_at (bare, 30, 45), ==, 0xff102030);
  g_assert_cmphex (pixel_at (bare, 18, 45), ==, 0);

  pale.halo.a = .5;
  half = chorsu_halo_picture (letters, &pale, 2);
  g_assert_cmphex (pixel_at (half, 18, 45) >> 24, ==, 0x80);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      for (int shift = 0; shift < 24; shift += 8)
        g_assert_cmpuint (pixel_at (half, x, y) >> shift & 0xff, <=, pixel_at (half, x, y) >> 24);

  cairo_surface_destroy (half);
  cairo_surface_destroy (bare);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (letters);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/halo/reach", test_reach);
  g_test_add_func ("/halo/colors", test_colors);

  return g_test_run ();
}
