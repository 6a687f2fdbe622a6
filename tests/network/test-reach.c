/* test-reach.c: how far one comes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chorsu-reach.h"
#include "chorsu-ways.h"
#include "network-fixture.h"

/* A node is reached when the quickest way to it ends. */
static void
test_agrees_with_ways (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  static const char *const starts[] = { "khorgos", "tashkent", "poti", "kashgar" };
  guint reached = 0;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      ChorsuWayOptions options = chorsu_way_options_default (network);
      guint from = network_fixture_node (network, starts[i]);
      g_autoptr (ChorsuReach) reach = chorsu_network_reach (network, from, &options, NULL);

      options.weight = CHORSU_WEIGHT_DAYS;
      for (guint j = 0; j < chorsu_network_get_n_nodes (network); j++)
        {
          g_autoptr (ChorsuWay) way = chorsu_network_shortest_way (network, from, j, &options, NULL);
          double days = chorsu_reach_get_node_days (reach, j);

          g_assert_true ((way != NULL) == isfinite (days));
          if (way != NULL)
            g_assert_cmpfloat_with_epsilon (days, way->days, 1e-6);
          reached += way != NULL;
        }
      g_assert_cmpfloat (chorsu_reach_get_node_days (reach, from), ==, 0);
    }
  g_assert_cmpuint (reached, >, 300);
}

/* What is reached of a segment within some days is what is reached by then. */
static void
test_parts (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuReach) reach = chorsu_network_reach (network, network_fixture_node (network, "khorgos"), &options, NULL);
  guint partly = 0;

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);

      for (double days = 0.25; days < 15; days += 0.75)
        {
          double from_km, to_km;

          chorsu_reach_get_segment_parts (reach, i, days, &from_km, &to_km);
          g_assert_cmpfloat (from_km, >=, 0);
          g_assert_cmpfloat (to_km, <=, segment->km);
          partly += from_km > 0 && from_km < segment->km && from_km < to_km;

          for (guint j = 0; j <= 20; j++)
            {
              double km = segment->km * j / 20;
              double reached = chorsu_reach_get_segment_days (reach, i, km);

              /* At the very edge rounding decides. */
              if (fabs (km - from_km) < 1e-3 || fabs (km - to_km) < 1e-3)
                continue;
              g_assert_true ((reached <= days) == (km < from_km || km > to_km));
            }
        }
    }
  g_assert_cmpuint (partly, >, 30);
}

static void
test_small (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuReach) reach = NULL;
  g_autoptr (ChorsuClosures) closures = chorsu_closures_parse (network, "e", NULL);
  guint e = network_fixture_node (network, "e");
  guint fg = network_fixture_segment (network, "fg");
  double km = chorsu_network_get_segment (network, fg)->km;

  reach = chorsu_network_reach (network, e, &options, &error);
  g_assert_no_error (error);
  /* A source states 3 days. */
  g_assert_cmpfloat_with_epsilon (chorsu_reach_get_node_days (reach, network_fixture_node (network, "f")), 3, 1e-9);
  /* Onto the ship: change of mode and waiting; and then at 20 km/h. */
  g_assert_cmpfloat_with_epsilon (chorsu_reach_get_segment_days (reach, fg, 0), 3 + 60 / 24.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (chorsu_reach_get_segment_days (reach, fg, km), 3 + (60 + km / 20) / 24, 1e-9);
  g_assert_true (isinf (chorsu_reach_get_node_days (reach, network_fixture_node (network, "x"))));
  g_assert_true (isinf (chorsu_reach_get_segment_days (reach, network_fixture_segment (network, "ad-gas"), 10)));
  g_assert_true (isinf (chorsu_reach_get_segment_days (reach, network_fixture_segment (network, "dc"), 10)));

  options.closures = closures;
  g_assert_null (chorsu_network_reach (network, e, &options, &error));
  g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/reach/agrees-with-ways", test_agrees_with_ways);
  g_test_add_func ("/network/reach/parts", test_parts);
  g_test_add_func ("/network/reach/small", test_small);

  return g_test_run ();
}
