/* test-mercator.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-mercator.h"

static void
test_known_points (void)
{
  ChorsuPoint origin = chorsu_mercator_project (0.0, 0.0);
  ChorsuPoint west = chorsu_mercator_project (-180.0, CHORSU_MERCATOR_MAX_LAT);
  ChorsuPoint east = chorsu_mercator_project (180.0, -CHORSU_MERCATOR_MAX_LAT);
  ChorsuPoint tashkent = chorsu_mercator_project (69.24, 41.30);

  g_assert_cmpfloat_with_epsilon (origin.x, 0.5, 1e-15);
  g_assert_cmpfloat_with_epsilon (origin.y, 0.5, 1e-15);
  g_assert_cmpfloat_with_epsilon (west.x, 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (west.y, 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (east.x, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (east.y, 1.0, 1e-12);

  /* y = (1 - ln (tan φ + sec φ) / π) / 2, worked out with bc to 12 places */
  g_assert_cmpfloat_with_epsilon (tashkent.x, 0.692333333333, 1e-12);
  g_assert_cmpfloat_with_epsilon (tashkent.y, 0.373819321189, 1e-12);
}

static void
test_round_trip (void)
{
  for (int lon = -180; lon <= 180; lon += 15)
    for (int lat = -85; lat <= 85; lat += 5)
      {
        double lon_back, lat_back;

        chorsu_mercator_unproject (chorsu_mercator_project (lon, lat), &lon_back, &lat_back);
        g_assert_cmpfloat_with_epsilon (lon_back, lon, 1e-10);
        g_assert_cmpfloat_with_epsilon (lat_back, lat, 1e-10);
      }
}

static void
test_clamps_poles (void)
{
  ChorsuPoint north = chorsu_mercator_project (10.0, 90.0);
  ChorsuPoint south = chorsu_mercator_project (10.0, -90.0);

  g_assert_cmpfloat_with_epsilon (north.y, 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (south.y, 1.0, 1e-12);
}

/* The length of a parallel is the equator's times cos φ. */
static void
test_scale (void)
{
  for (int lat = -80; lat <= 80; lat += 10)
    {
      ChorsuPoint point = chorsu_mercator_project (0.0, lat);

      g_assert_cmpfloat_with_epsilon (chorsu_mercator_km_per_unit (point.y),
                                      CHORSU_EQUATOR_KM * cos (lat * G_PI / 180.0), 1e-6);
    }
}

static void
test_box (void)
{
  ChorsuBox box = CHORSU_BOX_EMPTY;
  ChorsuBox other = { 2.0, 2.0, 4.0, 4.0 };

  g_assert_true (chorsu_box_is_empty (&box));
  g_assert_false (chorsu_box_contains (&box, 0.0, 0.0));
  g_assert_false (chorsu_box_intersects (&box, &other));

  chorsu_box_include (&box, 1.0, 3.0);
  chorsu_box_include (&box, 2.0, 1.0);
  g_assert_false (chorsu_box_is_empty (&box));
  g_assert_true (chorsu_box_contains (&box, 1.5, 2.0));
  g_assert_false (chorsu_box_contains (&box, 1.5, 3.5));
  g_assert_true (chorsu_box_intersects (&box, &other));

  box = chorsu_box_grow (box, -0.25);
  g_assert_false (chorsu_box_intersects (&box, &other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/mercator/known-points", test_known_points);
  g_test_add_func ("/geo/mercator/round-trip", test_round_trip);
  g_test_add_func ("/geo/mercator/clamps-poles", test_clamps_poles);
  g_test_add_func ("/geo/mercator/scale", test_scale);
  g_test_add_func ("/geo/mercator/box", test_box);

  return g_test_run ();
}
