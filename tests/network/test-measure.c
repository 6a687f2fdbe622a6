/* test-measure.c: corridors measured, and stated lengths beside drawn ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chorsu-measure.h"
#include "network-fixture.h"

static void
test_every_corridor (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (dataset);

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);

      for (guint j = 0; j < corridor->n_routes; j++)
        {
          g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &corridor->routes[j], &model, 0);

          g_assert_cmpuint (way->n_legs, ==, corridor->routes[j].n_legs);
          g_assert_cmpfloat (way->km, >, 10);
          /* From end to end without a break, and no node twice. */
          for (guint k = 0; k < way->n_legs; k++)
            {
              const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, way->legs[k].segment);

              g_assert_cmpuint (way->stops[k].node, ==, way->legs[k].backwards ? segment->to : segment->from);
              g_assert_cmpuint (way->stops[k + 1].node, ==, way->legs[k].backwards ? segment->from : segment->to);
              for (guint l = 0; l < k; l++)
                g_assert_cmpuint (way->stops[l].node, !=, way->stops[k].node);
            }
        }
    }
}

/* Every stated length is compared, or it is said why not; and where they differ
 * by more than 15 % there is a reason in both languages. */
static void
test_stated_lengths (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  guint stated = 0, compared = 0, within = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);
      g_autoptr (GArray) lengths = chorsu_network_get_stated_lengths (network, corridor);

      for (guint j = 0; j < corridor->record.n_figures; j++)
        if (g_strcmp0 (corridor->record.figures[j]->key, "length") == 0)
          stated += 1 + corridor->record.figures[j]->n_others;

      for (guint j = 0; j < lengths->len; j++)
        {
          const ChorsuStatedLength *length = &g_array_index (lengths, ChorsuStatedLength, j);

          compared++;
          if (fabs (length->difference) <= CHORSU_LENGTH_TOLERANCE)
            {
              within++;
              continue;
            }
          if (length->reason == NULL)
            g_error ("%s: %.0f km stated, %.0f km drawn, and no reason", corridor->record.ref.id,
                     length->figure->min, length->drawn_km);
          g_assert_true (chorsu_text_has (length->reason, "en"));
          g_assert_true (chorsu_text_has (length->reason, "de"));
        }
    }
  g_assert_cmpuint (stated, >, 70);
  g_assert_cmpuint (compared, ==, stated);
  g_assert_cmpuint (within, >, compared / 2);
}

static void
test_stretches (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  const ChorsuCorridor *line = chorsu_dataset_get_corridor (chorsu_network_get_dataset (network), "line");
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  g_autoptr (ChorsuWay) main_route = chorsu_network_measure_route (network, &line->routes[0], &model, 0);
  g_autoptr (ChorsuWay) road = chorsu_network_measure_route (network, &line->routes[1], &model, 0);
  g_autoptr (GArray) lengths = chorsu_network_get_stated_lengths (network, line);
  const ChorsuStatedLength *length = &g_array_index (lengths, ChorsuStatedLength, 0);
  double km = 0;

  g_assert_cmpuint (lengths->len, ==, 5);

  /* Without a stretch: the whole main route. */
  g_assert_true (length->route == &line->routes[0] && length->whole);
  g_assert_cmpfloat_with_epsilon (length->drawn_km, main_route->km, 1e-6);
  g_assert_cmpfloat_with_epsilon (length->difference, (main_route->km - 2400) / 2400, 1e-9);

  /* From node to node; within a range there is no difference. */
  length++;
  g_assert_cmpfloat_with_epsilon (length->drawn_km, main_route->stops[2].km, 1e-6);
  g_assert_false (length->whole);
  g_assert_cmpfloat (length->drawn_km, >, 100);
  g_assert_cmpfloat (length->drawn_km, <, 200);
  g_assert_cmpfloat (length->difference, ==, 0);
  g_assert_null (length->reason);

  /* A competing figure of more than is drawn. */
  length++;
  g_assert_true (isnan (length->drawn_km) && isnan (length->difference));
  g_assert_null (length->route);
  g_assert_cmpstr (chorsu_text_get (length->reason, "en"), ==, "Straight.");

  /* The share of a country on another route, with that route's reason. */
  length++;
  for (guint i = 0; i < road->n_countries; i++)
    if (g_strcmp0 (road->countries[i].country, "UZ") == 0)
      km = road->countries[i].km;
  g_assert_true (length->route == &line->routes[1]);
  g_assert_cmpfloat_with_epsilon (length->drawn_km, km, 1e-6);
  g_assert_cmpstr (chorsu_text_get (length->reason, "en"), ==, "Winding.");

  /* Segments by name. */
  length++;
  g_assert_cmpfloat_with_epsilon (length->drawn_km,
                                  chorsu_network_get_segment (network, network_fixture_segment (network, "ab"))->km
                                  + chorsu_network_get_segment (network, network_fixture_segment (network, "gh"))->km, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/measure/every-corridor", test_every_corridor);
  g_test_add_func ("/network/measure/stated-lengths", test_stated_lengths);
  g_test_add_func ("/network/measure/stretches", test_stretches);

  return g_test_run ();
}
