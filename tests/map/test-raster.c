/* test-raster.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-pdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chorsu-raster.h"

#define SIZE 200

static cairo_t *
new_picture (int    width,
             int    height,
             double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_source_rgb (cr, 1, 1, 1);

  return cr;
}

static int
pixel (cairo_t *cr,
       int      x,
       int      y)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  cairo_surface_flush (surface);

  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x];
}

/* How much of the picture is covered, in px. */
static double
covered (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  double sum = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      sum += pixel (cr, x, y) / 255.0;

  return sum;
}

/* Rings like coasts: many short edges, now and then crossing. */
static void
add_coast (cairo_t *cr,
           int      seed,
           double   x,
           double   y)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  cairo_new_sub_path (cr);
  for (int i = 0; i < 300; i++)
    {
      double angle = i * 2 * G_PI / 300;
      double radius = 60 + 12 * sin (7 * angle) + g_rand_double_range (rand, 0, 3);

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

/* Mean and largest difference of two pictures of one size. */
static void
assert_alike (cairo_t *a,
              cairo_t *b,
              double   mean,
              int      n_different)
{
  double sum = 0;
  int n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        int difference = ABS (pixel (a, x, y) - pixel (b, x, y));

        sum += difference;
        n += difference > 24;
      }
  g_assert_cmpfloat (sum / (SIZE * SIZE), <, mean);
  g_assert_cmpint (n, <=, n_different);
}

static void
test_area_is_exact (void)
{
  cairo_t *cr = new_picture (SIZE, SIZE, 1);

  cairo_rectangle (cr, 10.5, 20.25, 30, 40);
  chorsu_raster_fill (cr);
  g_assert_false (cairo_has_current_point (cr));
  g_assert_cmpfloat (fabs (covered (cr) - 30 * 40), <, 0.5);
  g_assert_cmpint (pixel (cr, 20, 40), ==, 255);
  g_assert_cmpint (ABS (pixel (cr, 10, 40) - 128), <=, 1);
  g_assert_cmpint (ABS (pixel (cr, 20, 20) - 191), <=, 1);
  g_assert_cmpint (pixel (cr, 9, 40), ==, 0);
  g_assert_cmpint (pixel (cr, 41, 40), ==, 0);
  cairo_destroy (cr);

  cr = new_picture (SIZE, SIZE, 1);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, SIZE, 0);
  cairo_line_to (cr, 0, SIZE);
  chorsu_raster_fill (cr);
  g_assert_cmpfloat (fabs (covered (cr) - SIZE * SIZE / 2.0), <, 1);
  g_assert_cmpint (ABS (pixel (cr, SIZE / 2, SIZE / 2 - 1) - 128), <=, 1);
  cairo_destroy (cr);
}

static void
test_hole (void)
{
  cairo_t *cr = new_picture (SIZE, SIZE, 1);

  cairo_rectangle (cr, 10, 10, 100, 100);
  cairo_rectangle (cr, 40, 40, 20, 20);
  chorsu_raster_fill (cr);
  g_assert_cmpfloat (fabs (covered (cr) - (100 * 100 - 20 * 20)), <, 0.01);
  g_assert_cmpint (pixel (cr, 50, 50), ==, 0);
  g_assert_cmpint (pixel (cr, 30, 50), ==, 255);
  g_assert_cmpint (pixel (cr, 70, 50), ==, 255);
  cairo_destroy (cr);
}

static void
test_no_seam (void)
{
  cairo_t *cr = new_picture (SIZE, SIZE, 1);

  /* Two neighbours, the shared edge slanting across pixels. */
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, 81.3, 0);
  cairo_line_to (cr, 95.7, SIZE);
  cairo_line_to (cr, 0, SIZE);
  cairo_close_path (cr);
  cairo_move_to (cr, 81.3, 0);
  cairo_line_to (cr, SIZE, 0);
  cairo_line_to (cr, SIZE, SIZE);
  cairo_line_to (cr, 95.7, SIZE);
  cairo_close_path (cr);
  chorsu_raster_fill (cr);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpint (pixel (cr, x, y), ==, 255);
  cairo_destroy (cr);
}

static void
test_like_cairo (void)
{
  for (int seed = 1; seed <= 5; seed++)
    {
      cairo_t *ours = new_picture (SIZE, SIZE, 1);
      cairo_t *theirs = new_picture (SIZE, SIZE, 1);

      add_coast (ours, seed, 100.3, 99.8);
      add_coast (theirs, seed, 100.3, 99.8);
      chorsu_raster_fill (ours);
      cairo_fill (theirs);
      assert_alike (ours, theirs, 0.1, 20);

      cairo_set_source_rgb (ours, 0.5, 0.5, 0.5);
      cairo_set_source_rgb (theirs, 0.5, 0.5, 0.5);
      cairo_set_line_width (ours, 1.3);
      cairo_set_line_width (theirs, 1.3);
      add_coast (ours, seed, 100.3, 99.8);
      add_coast (theirs, seed, 100.3, 99.8);
      chorsu_raster_stroke (ours);
      cairo_stroke (theirs);
      assert_alike (ours, theirs, 0.4, 100);

      cairo_destroy (ours);
      cairo_destroy (theirs);
    }
}

static void
test_line (void)
{
  cairo_t *cr = new_picture (SIZE, SIZE, 1);

  cairo_move_to (cr, 20, 30.5);
  cairo_line_to (cr, 120, 30.5);
  cairo_set_line_width (cr, 1);
  chorsu_raster_stroke (cr);
  g_assert_cmpfloat (fabs (covered (cr) - 100), <, 0.1);
  g_assert_cmpint (pixel (cr, 60, 30), ==, 255);
  g_assert_cmpint (pixel (cr, 60, 29), ==, 0);

  cairo_move_to (cr, 20, 60);
  cairo_line_to (cr, 100, 120);
  chorsu_raster_stroke (cr);
  g_assert_cmpfloat (fabs (covered (cr) - 200), <, 0.5);

  /* There and back covers no more than there. */
  cairo_move_to (cr, 20, 150.5);
  cairo_line_to (cr, 120, 150.5);
  cairo_line_to (cr, 20, 150.5);
  chorsu_raster_stroke (cr);
  g_assert_cmpint (pixel (cr, 60, 150), ==, 255);
  g_assert_cmpint (pixel (cr, 60, 151), ==, 0);

  /* A point is no line. */
  cairo_move_to (cr, 5, 5);
  cairo_line_to (cr, 5, 5);
  chorsu_raster_stroke (cr);
  g_assert_cmpint (pixel (cr, 5, 5), ==, 0);
  cairo_destroy (cr);
}

static void
paint_coasts (cairo_t *cr)
{
  for (int seed = 1; seed <= 4; seed++)
    {
      cairo_set_source_rgb (cr, 0.3 * seed, 0, 0.2 * seed);
      add_coast (cr, seed, 40.37 * seed, 33.71 * seed);
      chorsu_raster_fill (cr);
      cairo_set_source_rgb (cr, 0, 1, 0.5);
      cairo_set_line_width (cr, 0.4 * seed);
      add_coast (cr, seed, 40.37 * seed, 33.71 * seed);
      chorsu_raster_stroke (cr);
    }
}

/* The window paints with a margin, a file without. */
static void
test_margin_changes_nothing (void)
{
  const int margin = 37;
  cairo_t *file = new_picture (SIZE, SIZE, 1);
  cairo_t *window = new_picture (SIZE + 2 * margin, SIZE + 2 * margin, 1);

  cairo_translate (window, margin, margin);
  paint_coasts (file);
  paint_coasts (window);
  g_assert_cmpfloat (covered (file), >, 1000);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpint (pixel (file, x, y), ==, pixel (window, x + margin, y + margin));
  cairo_destroy (file);
  cairo_destroy (window);
}

static void
test_clip_and_scale (void)
{
  cairo_t *cr = new_picture (SIZE, SIZE, 1);
  cairo_t *twice = new_picture (SIZE / 2, SIZE / 2, 2);

  cairo_rectangle (cr, 50, 60, 10, 20);
  cairo_clip (cr);
  cairo_rectangle (cr, 0, 0, SIZE, SIZE);
  chorsu_raster_fill (cr);
  g_assert_cmpfloat (covered (cr), ==, 10 * 20);
  cairo_reset_clip (cr);
  cairo_rectangle (cr, 0, 0, 0, 0);
  cairo_clip (cr);
  cairo_rectangle (cr, 0, 0, SIZE, SIZE);
  chorsu_raster_fill (cr);
  g_assert_cmpfloat (covered (cr), ==, 10 * 20);
  cairo_destroy (cr);

  cr = new_picture (SIZE, SIZE, 1);
  cairo_scale (cr, 2, 2);
  add_coast (cr, 3, 50, 50);
  chorsu_raster_fill (cr);
  add_coast (twice, 3, 50, 50);
  chorsu_raster_fill (twice);
  g_assert_cmpfloat (covered (cr), >, 1000);
  assert_alike (cr, twice, 1e-9, 0);
  cairo_destroy (cr);
  cairo_destroy (twice);
}

static void
test_far_away (void)
{
  cairo_t *cr = new_picture (SIZE, SIZE, 1);

  cairo_move_to (cr, -1e9, -1e9);
  cairo_line_to (cr, 1e9, -1e9);
  cairo_line_to (cr, 1e9, 1e9);
  cairo_line_to (cr, -1e9, 1e9);
  chorsu_raster_fill (cr);
  g_assert_cmpfloat (covered (cr), ==, SIZE * SIZE);
  cairo_destroy (cr);
}

/* As simple as outlines are made for a band. */
static void
add_simple_coast (cairo_t *cr)
{
  for (int i = 0; i < 60; i++)
    {
      double angle = i * 2 * G_PI / 60;
      double radius = 60 + 12 * sin (7 * angle);

      cairo_line_to (cr, 100 + radius * cos (angle), 100 + radius * sin (angle));
    }
  cairo_close_path (cr);
}

/* A wide band along the inside of a coast is what cairo strokes inside a clip,
 * and is the same to the byte on a larger picture. */
static void
test_stroke_inside (void)
{
  cairo_t *ours = new_picture (SIZE, SIZE, 1);
  cairo_t *cairos = new_picture (SIZE, SIZE, 1);
  cairo_t *larger = new_picture (SIZE + 60, SIZE + 60, 1);
  cairo_path_t *coast;

  add_simple_coast (ours);
  coast = cairo_copy_path (ours);
  cairo_set_line_width (ours, 11);
  chorsu_raster_stroke_inside (ours, coast);
  g_assert_false (cairo_has_current_point (ours));

  cairo_append_path (cairos, coast);
  cairo_clip (cairos);
  cairo_append_path (cairos, coast);
  cairo_set_line_width (cairos, 11);
  cairo_stroke (cairos);
  /* where pieces lie over each other their soft edges add up */
  assert_alike (ours, cairos, 2, 320);
  g_assert_cmpint (pixel (ours, 100, 100), ==, 0);
  g_assert_cmpint (pixel (ours, 5, 5), ==, 0);
  g_assert_cmpfloat (covered (ours), >, 1500);

  cairo_translate (larger, 30, 30);
  cairo_append_path (larger, coast);
  cairo_set_line_width (larger, 11);
  chorsu_raster_stroke_inside (larger, coast);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpint (pixel (larger, x + 30, y + 30), ==, pixel (ours, x, y));

  cairo_path_destroy (coast);
  cairo_destroy (larger);
  cairo_destroy (cairos);
  cairo_destroy (ours);
}

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  *(gsize *) closure += length;

  return CAIRO_STATUS_SUCCESS;
}

/* Vector files get the path itself, not a picture of it. */
static void
test_vector_stays_vector (void)
{
  gsize ours = 0;
  gsize theirs = 0;

  for (int i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, i == 0 ? &ours : &theirs,
                                                                      SIZE, SIZE);
      cairo_t *cr = cairo_create (surface);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-01T00:00:00Z");
      add_coast (cr, 1, 100, 100);
      if (i == 0)
        chorsu_raster_fill (cr);
      else
        cairo_fill (cr);
      add_coast (cr, 1, 100, 100);
      if (i == 0)
        chorsu_raster_stroke (cr);
      else
        cairo_stroke (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (ours, ==, theirs);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/raster/area-is-exact", test_area_is_exact);
  g_test_add_func ("/map/raster/hole", test_hole);
  g_test_add_func ("/map/raster/no-seam", test_no_seam);
  g_test_add_func ("/map/raster/like-cairo", test_like_cairo);
  g_test_add_func ("/map/raster/line", test_line);
  g_test_add_func ("/map/raster/margin-changes-nothing", test_margin_changes_nothing);
  g_test_add_func ("/map/raster/clip-and-scale", test_clip_and_scale);
  g_test_add_func ("/map/raster/far-away", test_far_away);
  g_test_add_func ("/map/raster/stroke-inside", test_stroke_inside);
  g_test_add_func ("/map/raster/vector-stays-vector", test_vector_stays_vector);

  return g_test_run ();
}
