/* test-way.c: ways, measured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "chorsu-geodesic.h"
#include "chorsu-measure.h"
#include "chorsu-ways.h"
#include "network-fixture.h"

static const ChorsuCorridor *
get_corridor (ChorsuNetwork *network,
              const char    *id)
{
  return chorsu_dataset_get_corridor (chorsu_network_get_dataset (network), id);
}

static double
km_of (ChorsuNetwork *network,
       const char    *id)
{
  return chorsu_network_get_segment (network, network_fixture_segment (network, id))->km;
}

static void
assert_event (ChorsuNetwork   *network,
              const ChorsuWay *way,
              guint            index,
              ChorsuStep       step,
              const char      *node,
              double           hours)
{
  const ChorsuWayEvent *event = &way->events[index];

  g_assert_cmpuint (index, <, way->n_events);
  g_assert_cmpint (event->step, ==, step);
  g_assert_cmpuint (event->node, ==, node != NULL ? network_fixture_node (network, node) : CHORSU_NETWORK_NONE);
  g_assert_cmpfloat_with_epsilon (event->days * 24, hours, 1e-9);
}

/* Everything that can hold one up, where it does and for how long. */
static void
test_events (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &get_corridor (network, "line")->routes[0], &model, 0);
  double hours;

  g_assert_cmpuint (way->n_legs, ==, 7);
  g_assert_true (way->legs[2].backwards);
  g_assert_cmpuint (way->borders, ==, 3);
  g_assert_cmpuint (way->gauge_breaks, ==, 2);
  g_assert_cmpuint (way->mode_changes, ==, 2);
  g_assert_cmpuint (way->ferries, ==, 1);

  assert_event (network, way, 0, CHORSU_STEP_BORDER, "b", 23.0);
  /* The gauge between c and d is not known: the break is where the next known one differs. */
  assert_event (network, way, 1, CHORSU_STEP_GAUGE_BREAK, "d", 12);
  g_assert_cmpint (way->events[1].from_gauge, ==, 1520);
  g_assert_cmpint (way->events[1].to_gauge, ==, 1435);
  assert_event (network, way, 2, CHORSU_STEP_BORDER, "e", 23.0);
  assert_event (network, way, 3, CHORSU_STEP_GAUGE_BREAK, "e", 12);
  assert_event (network, way, 4, CHORSU_STEP_MODE_CHANGE, "f", 12);
  assert_event (network, way, 5, CHORSU_STEP_FERRY, "f", 48);
  assert_event (network, way, 6, CHORSU_STEP_BORDER, NULL, 0);
  g_assert_cmpstr (way->events[6].from, ==, "TM");
  g_assert_cmpstr (way->events[6].to, ==, "AZ");
  /* Behind the ship there is no gauge to break with. */
  assert_event (network, way, 7, CHORSU_STEP_MODE_CHANGE, "g", 12);
  g_assert_cmpuint (way->n_events, ==, 8);

  hours = (km_of (network, "ab") + km_of (network, "bc") + km_of (network, "dc") + km_of (network, "de") + km_of (network, "gh")) / 42.2
          + 72 + km_of (network, "fg") / 20 + 2 * 23 + 2 * 12 + 2 * 12 + 48;
  g_assert_cmpfloat_with_epsilon (way->days * 24, hours, 1e-6);
  g_assert_cmpfloat_with_epsilon (way->status_km[CHORSU_STATUS_CONSTRUCTION], km_of (network, "dc"), 1e-9);
  g_assert_cmpfloat_with_epsilon (way->mode_km[CHORSU_MODE_SEA], km_of (network, "fg"), 1e-9);
}

/* Backwards a way is as long, and the same things happen. */
static void
test_backwards (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (dataset);

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);
      g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &corridor->routes[0], &model, 0);
      g_autofree ChorsuWayLeg *legs = g_new (ChorsuWayLeg, way->n_legs);
      g_autoptr (ChorsuWay) back = NULL;

      for (guint j = 0; j < way->n_legs; j++)
        legs[j] = (ChorsuWayLeg) { way->legs[way->n_legs - 1 - j].segment, !way->legs[way->n_legs - 1 - j].backwards };
      back = chorsu_way_new (network, way->stops[way->n_legs].node, legs, way->n_legs, &model, 0);

      g_assert_cmpuint (back->stops[way->n_legs].node, ==, way->stops[0].node);
      g_assert_cmpfloat_with_epsilon (back->km, way->km, 1e-6);
      g_assert_cmpuint (back->borders, ==, way->borders);
      g_assert_cmpuint (back->gauge_breaks, ==, way->gauge_breaks);
      g_assert_cmpuint (back->mode_changes, ==, way->mode_changes);
      g_assert_cmpuint (back->ferries, ==, way->ferries);
    }
}

/* The parts of a way add up to it, and the curve climbs to its end. */
static void
test_sums (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuDataset *dataset = chorsu_network_get_dataset (network);
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (dataset);
  guint timed = 0, touched = 0, stopped = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);

      for (guint j = 0; j < corridor->n_routes; j++)
        {
          g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &corridor->routes[j], &model, 0);
          double countries = 0, statuses = 0, modes = 0, held_up = 0;

          for (guint k = 0; k < way->n_countries; k++)
            countries += way->countries[k].km;
          for (guint k = 0; k < CHORSU_N_STATUSES; k++)
            statuses += way->status_km[k];
          for (guint k = 0; k < CHORSU_N_MODES; k++)
            modes += way->mode_km[k];
          g_assert_cmpfloat_with_epsilon (countries, way->km, 1e-6);
          g_assert_cmpfloat_with_epsilon (statuses, way->km, 1e-6);
          g_assert_cmpfloat_with_epsilon (modes, way->km, 1e-6);

          /* Where a line only touches a country no border is crossed. */
          for (guint k = 0; k < way->n_countries; k++)
            if (chorsu_way_only_touches (way, network, way->countries[k].country))
              {
                touched++;
                g_assert_cmpfloat (way->countries[k].km, <, CHORSU_NETWORK_INSIDE_KM);
                for (guint l = 0; l < way->n_events; l++)
                  g_assert_false (way->events[l].to == way->countries[k].country);
              }
            else if (way->countries[k].country != NULL)
              stopped++;

          g_assert_cmpuint (way->n_stops, ==, way->n_legs + 1);
          g_assert_cmpfloat (way->curve[0].km, ==, 0);
          g_assert_cmpfloat_with_epsilon (way->curve[way->n_curve - 1].km, way->km, 1e-6);
          for (guint k = 1; k < way->n_curve; k++)
            g_assert_cmpfloat (way->curve[k].km, >=, way->curve[k - 1].km - 1e-9);
          if (isnan (way->days))
            continue;

          timed++;
          for (guint k = 1; k < way->n_curve; k++)
            {
              const ChorsuCurvePoint *a = &way->curve[k - 1];
              const ChorsuCurvePoint *b = &way->curve[k];

              g_assert_cmpfloat (b->days, >=, a->days);
              if (b->step != CHORSU_STEP_NONE)
                {
                  g_assert_cmpfloat_with_epsilon (b->km, a->km, 1e-6);
                  held_up += b->days - a->days;
                }
            }
          g_assert_cmpfloat_with_epsilon (way->curve[way->n_curve - 1].days, way->days, 1e-9);

          /* So many USD for 500 km by rail, so many by road, and nothing at sea. */
          g_assert_cmpfloat_with_epsilon (way->cost_km, way->mode_km[CHORSU_MODE_RAIL] + way->mode_km[CHORSU_MODE_ROAD], 1e-6);
          g_assert_cmpfloat_with_epsilon (way->cost,
                                          (way->mode_km[CHORSU_MODE_RAIL] * model.values[CHORSU_PARAMETER_RAIL_COST]
                                           + way->mode_km[CHORSU_MODE_ROAD] * model.values[CHORSU_PARAMETER_ROAD_COST]) / 500,
                                          1e-3);
          g_assert_cmpfloat_with_epsilon (chorsu_way_cost_at (way, way->km), way->cost, 1e-6);
          for (guint k = 0; k < way->n_events; k++)
            held_up -= way->events[k].days;
          g_assert_cmpfloat_with_epsilon (held_up, 0, 1e-9);
        }
    }
  g_assert_cmpuint (timed, >, 30);
  g_assert_cmpuint (touched, >, 0);
  g_assert_cmpuint (stopped, >, 10 * touched);
}

static void
test_no_time (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &get_corridor (network, "pipe")->routes[0], &model, 0);

  g_assert_true (isnan (way->days));
  g_assert_cmpuint (way->borders, ==, 1);
}

static void
test_nowhere (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;
  guint a = network_fixture_node (network, "a");
  g_autoptr (ChorsuWay) way = chorsu_network_shortest_way (network, a, a, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (way->n_legs, ==, 0);
  g_assert_cmpuint (way->n_stops, ==, 1);
  g_assert_cmpfloat (way->km, ==, 0);
  g_assert_cmpfloat (way->days, ==, 0);

  g_assert_null (chorsu_network_shortest_way (network, a, network_fixture_node (network, "x"), &options, &error));
  g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY);
  g_clear_error (&error);

  options.modes = CHORSU_BIT (CHORSU_MODE_GAS);
  options.weight = CHORSU_WEIGHT_DAYS;
  g_assert_null (chorsu_network_shortest_way (network, a, network_fixture_node (network, "d"), &options, &error));
  g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_TIME);
}

static char *
legs_to_string (ChorsuNetwork   *network,
                const ChorsuWay *way)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < way->n_legs; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            chorsu_network_get_segment (network, way->legs[i].segment)->record->record.ref.id);

  return g_string_free (text, FALSE);
}

static void
assert_way (ChorsuNetwork          *network,
            const ChorsuWayOptions *options,
            const char             *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuWay) way = chorsu_network_shortest_way (network, network_fixture_node (network, "a"),
                                                           network_fixture_node (network, "e"), options, &error);
  g_autofree char *legs = NULL;

  if (expected == NULL)
    {
      g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY);
      return;
    }
  g_assert_no_error (error);
  legs = legs_to_string (network, way);
  g_assert_cmpstr (legs, ==, expected);
}

/* Modes, statuses and years decide what may be used; the model what is quick. */
static void
test_options (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;

  assert_way (network, &options, "ac-road cd-road de");
  options.modes = CHORSU_BIT (CHORSU_MODE_RAIL);
  assert_way (network, &options, NULL);
  options.statuses |= CHORSU_BIT (CHORSU_STATUS_CONSTRUCTION);
  assert_way (network, &options, "ab bc dc de");

  options.statuses = CHORSU_STATUSES_OPERATING;
  options.year = 2027;
  assert_way (network, &options, NULL);
  options.year = 2028;
  assert_way (network, &options, "ab bc dc de");
  options.year = 2009;
  assert_way (network, &options, NULL);
  options.modes = CHORSU_MODES_FREIGHT;
  assert_way (network, &options, "ac-road cd-road de");

  /* By days the train is better where a lorry's border takes long. */
  options = chorsu_way_options_default (network);
  options.statuses |= CHORSU_BIT (CHORSU_STATUS_CONSTRUCTION);
  options.weight = CHORSU_WEIGHT_DAYS;
  g_assert_true (chorsu_travel_model_set (&options.model, "road-border=100, rail-border=1,gauge-change=1", &error));
  g_assert_no_error (error);
  assert_way (network, &options, "ab bc dc de");
  g_assert_true (chorsu_travel_model_set (&options.model, "gauge-change=200", &error));
  assert_way (network, &options, "ab bc cd-road de");
}

static void
test_model (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  static const char *const wrong[] = {
    "rail-speed=0", "rail-speed=-1", "rail-speed=", "rail-speed", "luck=1", ",", "ferry-wait=1h", "ferry-wait=nan",
    "ferry-wait=1,luck=1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (chorsu_travel_model_set (&model, wrong[i], &error));
      g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN);
    }
  /* Nothing of a wrong list is taken. */
  g_assert_cmpfloat (model.values[CHORSU_PARAMETER_FERRY_WAIT], ==, 48);
  g_assert_cmpfloat (chorsu_travel_model_speed (&model, CHORSU_MODE_RAIL), ==, 42.2);
  g_assert_true (isnan (chorsu_travel_model_speed (&model, CHORSU_MODE_GAS)));
  g_assert_cmpfloat (chorsu_travel_model_border_hours (&model, CHORSU_MODE_SEA), ==, 0);
  g_assert_true (chorsu_travel_model_set (&model, "ferry-wait=0", NULL));
}

/* From km to a place and back, all along every route. */
static void
test_locate (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  const ChorsuCorridor *corridor = get_corridor (network, "middle-corridor");
  g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &corridor->routes[0], &model, 0);
  double lon, lat, last_lon = 0, last_lat = 0;
  guint last_leg = 0;

  for (guint i = 0; i <= 400; i++)
    {
      double km = way->km * i / 400;
      guint leg = chorsu_way_locate (way, network, km, &lon, &lat);

      g_assert_cmpuint (leg, >=, last_leg);
      g_assert_cmpfloat_with_epsilon (chorsu_way_nearest_km (way, network, lon, lat), km, 0.01);
      /* One does not jump. */
      if (i > 0)
        g_assert_cmpfloat (chorsu_geodesic_km (last_lon, last_lat, lon, lat), <, way->km / 400 + 0.1);
      last_leg = leg;
      last_lon = lon;
      last_lat = lat;
    }

  chorsu_way_locate (way, network, -5, &lon, &lat);
  g_assert_cmpfloat_with_epsilon (lon, chorsu_network_get_node (network, way->stops[0].node)->position.lon, 1e-9);
  chorsu_way_locate (way, network, way->km + 5, &lon, &lat);
  g_assert_cmpfloat_with_epsilon (lat, chorsu_network_get_node (network, way->stops[way->n_legs].node)->position.lat, 1e-9);
}

static void
test_days_at (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, &get_corridor (network, "middle-corridor")->routes[0], &model, 0);

  for (guint i = 1; i < way->n_stops; i++)
    g_assert_cmpfloat_with_epsilon (chorsu_way_days_at (way, way->stops[i].km), way->stops[i].arrive, 1e-6);
  g_assert_cmpfloat (chorsu_way_days_at (way, 0), ==, 0);
  g_assert_cmpfloat (chorsu_way_days_at (way, way->km + 1), ==, way->days);
}

static void
test_alternatives (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint a = network_fixture_node (network, "a");
  guint d = network_fixture_node (network, "d");
  g_autoptr (GPtrArray) ways = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  ways = chorsu_network_alternatives (network, a, d, &options, 5, NULL, &error);
  g_assert_no_error (error);
  /* Over the crossing or past it, and no third. */
  g_assert_cmpuint (ways->len, ==, 2);
  first = legs_to_string (network, g_ptr_array_index (ways, 0));
  second = legs_to_string (network, g_ptr_array_index (ways, 1));
  g_assert_cmpstr (first, ==, "ac-road cd-road");
  g_assert_cmpstr (second, ==, "ab bc cd-road");

  g_cancellable_cancel (cancellable);
  g_assert_null (chorsu_network_alternatives (network, a, d, &options, 5, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/way/events", test_events);
  g_test_add_func ("/network/way/backwards", test_backwards);
  g_test_add_func ("/network/way/sums", test_sums);
  g_test_add_func ("/network/way/no-time", test_no_time);
  g_test_add_func ("/network/way/nowhere", test_nowhere);
  g_test_add_func ("/network/way/options", test_options);
  g_test_add_func ("/network/way/model", test_model);
  g_test_add_func ("/network/way/locate", test_locate);
  g_test_add_func ("/network/way/days-at", test_days_at);
  g_test_add_func ("/network/way/alternatives", test_alternatives);

  return g_test_run ();
}
