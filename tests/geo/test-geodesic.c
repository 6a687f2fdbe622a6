/* test-geodesic.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-geodesic.h"

/* The meridian quadrant of WGS 84 is 10 001.965 729 km (Karney, "Algorithms
 * for geodesics", J. Geodesy 87, 2013, section 1: "the quarter meridian"). */
static void
test_quarter_meridian (void)
{
  g_assert_cmpfloat_with_epsilon (chorsu_geodesic_km (70.0, 0.0, 70.0, 90.0), 10001.965729, 1e-5);
}

/* Along the equator the geodesic is the equator: a·Δλ. */
static void
test_equator (void)
{
  g_assert_cmpfloat_with_epsilon (chorsu_geodesic_km (60.0, 0.0, 61.0, 0.0),
                                  6378.137 * G_PI / 180.0, 1e-9);
}

/* Karney's example of an inverse problem, table 4 of the paper cited above:
 * φ1 = -30.12345°, φ2 = -30.12344°, λ12 = 0.00005° gives s12 = 4.944208 m. */
static void
test_short_line (void)
{
  g_assert_cmpfloat_with_epsilon (chorsu_geodesic_km (0.0, -30.12345, 0.00005, -30.12344),
                                  0.004944208, 1e-9);
}

/* Karney's nearly antipodal example, table 5: φ1 = -30°, φ2 = 29.9°,
 * λ12 = 179.8° gives s12 = 19 989 832.827 610 m. */
static void
test_antipodal (void)
{
  g_assert_cmpfloat_with_epsilon (chorsu_geodesic_km (0.0, -30.0, 179.8, 29.9),
                                  19989.832827610, 1e-6);
}

static void
test_polyline (void)
{
  const double way[] = { 69.24, 41.30, 66.97, 39.65, 64.42, 39.77 };
  double legs = chorsu_geodesic_km (69.24, 41.30, 66.97, 39.65) +
                chorsu_geodesic_km (66.97, 39.65, 64.42, 39.77);

  g_assert_cmpfloat_with_epsilon (chorsu_geodesic_polyline_km (way, 3), legs, 1e-9);
  g_assert_cmpfloat (chorsu_geodesic_polyline_km (way, 1), ==, 0.0);
  g_assert_cmpfloat (chorsu_geodesic_polyline_km (NULL, 0), ==, 0.0);

  /* The way back is as long, and a straight line is not longer. */
  g_assert_cmpfloat_with_epsilon (chorsu_geodesic_km (64.42, 39.77, 69.24, 41.30),
                                  chorsu_geodesic_km (69.24, 41.30, 64.42, 39.77), 1e-9);
  g_assert_cmpfloat (chorsu_geodesic_km (69.24, 41.30, 64.42, 39.77), <, legs);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/geodesic/quarter-meridian", test_quarter_meridian);
  g_test_add_func ("/geo/geodesic/equator", test_equator);
  g_test_add_func ("/geo/geodesic/short-line", test_short_line);
  g_test_add_func ("/geo/geodesic/antipodal", test_antipodal);
  g_test_add_func ("/geo/geodesic/polyline", test_polyline);

  return g_test_run ();
}
