/* test-network.c: how a network is built from a dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chorsu-geodesic.h"
#include "network-fixture.h"

static void
test_sections (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  guint n = chorsu_network_get_n_segments (network);

  g_assert_cmpuint (n, >, 250);
  g_assert_cmpuint (chorsu_network_get_n_nodes (network), >, 200);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);
      double km = 0;

      g_assert_cmpfloat (segment->km, ==, chorsu_geodesic_polyline_km (segment->record->lonlat, segment->record->n_points));
      for (guint j = 0; j < segment->n_sections; j++)
        {
          g_assert_cmpfloat_with_epsilon (segment->sections[j].start_km, km, 1e-9);
          km = segment->sections[j].end_km;
        }
      g_assert_cmpfloat_with_epsilon (km, segment->km, 1e-6);
    }
}

static gboolean
ends_in (const ChorsuSegment *record,
         const char          *country)
{
  return g_strv_contains (record->from->countries, country) || g_strv_contains (record->to->countries, country);
}

static double
km_in (const ChorsuLineSection *sections,
       guint                    n,
       const char              *country)
{
  double km = 0;

  for (guint i = 0; i < n; i++)
    if (sections[i].country == country)
      km += sections[i].end_km - sections[i].start_km;

  return km;
}

/* Lines that nobody surveyed stray over borders they are drawn along: that is
 * no way through the country. What runs far enough inside stays. */
static void
test_strays (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  g_autoptr (ChorsuLineSplitter) splitter = chorsu_line_splitter_new (chorsu_network_get_basemap (network));
  guint n_strays = 0;

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);
      const ChorsuSegment *record = segment->record;
      g_autoptr (GArray) drawn = chorsu_line_splitter_split (splitter, record->lonlat, record->n_points);

      for (guint j = 0; j < drawn->len; j++)
        {
          const char *country = g_array_index (drawn, ChorsuLineSection, j).country;
          double as_drawn = km_in ((const ChorsuLineSection *) drawn->data, drawn->len, country);
          double km = km_in (segment->sections, segment->n_sections, country);

          if (country == NULL)
            continue;
          if (record->precision != CHORSU_PRECISION_SURVEYED && !ends_in (record, country)
              && as_drawn < CHORSU_NETWORK_INSIDE_KM)
            {
              g_assert_cmpfloat (km, ==, 0);
              n_strays++;
            }
          else
            g_assert_cmpfloat (km, >=, as_drawn - 1e-9);
        }
      for (guint j = 1; j < segment->n_sections; j++)
        g_assert_true (segment->sections[j].country != segment->sections[j - 1].country);
    }

  g_assert_cmpuint (n_strays, >, 0);
}

static void
test_countries (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);

      g_assert_cmpuint (segment->n_countries, >, 0);
      g_assert_true (g_strv_contains (segment->record->from->countries, segment->countries[0]));
      g_assert_true (g_strv_contains (segment->record->to->countries, segment->countries[segment->n_countries - 1]));
      for (guint j = 1; j < segment->n_countries; j++)
        {
          g_assert_true (segment->countries[j] != segment->countries[j - 1]);
          g_assert_cmpfloat (segment->border_km[j - 1], >=, j > 1 ? segment->border_km[j - 2] : 0);
          g_assert_cmpfloat (segment->border_km[j - 1], <=, segment->km);
        }
    }
}

static void
assert_countries (ChorsuNetwork *network,
                  const char    *id,
                  const char    *expected)
{
  const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, network_fixture_segment (network, id));
  g_autofree char *countries = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < segment->n_countries; i++)
    g_ptr_array_add (list, (gpointer) segment->countries[i]);
  g_ptr_array_add (list, NULL);
  countries = g_strjoinv (",", (char **) list->pdata);
  g_assert_cmpstr (countries, ==, expected);
}

static void
test_known_countries (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();

  /* To a crossing, from either side. */
  assert_countries (network, "r-jinghe-khorgos", "CN");
  assert_countries (network, "r-khorgos-altynkol", "KZ");
  /* Over a border between two cities, by ship, and through a third country. */
  assert_countries (network, "d-shymkent-tashkent", "KZ,UZ");
  assert_countries (network, "s-aktau-alat", "KZ,AZ");
  assert_countries (network, "o-mozyr-schwedt", "BY,PL,DE");
  /* A road along a border river stays in its country, whatever the drawn line does. */
  assert_countries (network, "d-khorugh-qalaikhumb", "TJ");
}

static void
test_incident (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  guint ends = 0;

  for (guint i = 0; i < chorsu_network_get_n_nodes (network); i++)
    {
      guint n;
      const guint *segments = chorsu_network_get_node_segments (network, i, &n);

      for (guint j = 0; j < n; j++)
        {
          const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, segments[j]);

          g_assert_true (segment->from == i || segment->to == i);
        }
      ends += n;
    }
  g_assert_cmpuint (ends, ==, 2 * chorsu_network_get_n_segments (network));
}

static void
test_stated_hours (void)
{
  g_autoptr (ChorsuNetwork) network = network_fixture_new_small ();

  g_assert_cmpfloat (chorsu_network_get_segment (network, network_fixture_segment (network, "ef"))->stated_hours, ==, 72);
  g_assert_true (isnan (chorsu_network_get_segment (network, network_fixture_segment (network, "ab"))->stated_hours));
}

static void
test_resolve (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  static const char *const names[] = { "tashkent", "node:tashkent", "Tashkent", "Taschkent", "TASHKENT" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpuint (chorsu_network_resolve_node (network, names[i], &error), ==, network_fixture_node (network, "tashkent"));
      g_assert_no_error (error);
    }

  g_assert_cmpuint (chorsu_network_resolve_node (network, "Atlantis", &error), ==, CHORSU_NETWORK_NONE);
  g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "Atlantis"));
  g_clear_error (&error);
  /* A country is no node. */
  g_assert_cmpuint (chorsu_network_resolve_node (network, "Uzbekistan", &error), ==, CHORSU_NETWORK_NONE);
  g_assert_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN);
  g_assert_cmpuint (chorsu_network_find_segment (network, "nowhere"), ==, CHORSU_NETWORK_NONE);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

static void
test_async (void)
{
  ChorsuNetwork *real = network_fixture_get_real ();
  ChorsuDataset *dataset = chorsu_network_get_dataset (real);
  ChorsuBasemap *basemap = chorsu_network_get_basemap (real);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  GAsyncResult *result = NULL;
  g_autoptr (ChorsuNetwork) network = NULL;
  g_autoptr (GError) error = NULL;

  chorsu_network_new_async (dataset, basemap, NULL, keep_result_cb, &result);
  made = wait_for (&result);
  network = chorsu_network_new_finish (made, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chorsu_network_get_n_segments (network), ==, chorsu_network_get_n_segments (real));

  g_cancellable_cancel (cancellable);
  chorsu_network_new_async (dataset, basemap, cancellable, keep_result_cb, &result);
  cancelled = wait_for (&result);
  g_assert_null (chorsu_network_new_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_dies (void)
{
  ChorsuNetwork *network = network_fixture_new_small ();

  g_assert_finalize_object (network);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/network/sections", test_sections);
  g_test_add_func ("/network/network/strays", test_strays);
  g_test_add_func ("/network/network/countries", test_countries);
  g_test_add_func ("/network/network/known-countries", test_known_countries);
  g_test_add_func ("/network/network/incident", test_incident);
  g_test_add_func ("/network/network/stated-hours", test_stated_hours);
  g_test_add_func ("/network/network/resolve", test_resolve);
  g_test_add_func ("/network/network/async", test_async);
  g_test_add_func ("/network/network/dies", test_dies);

  return g_test_run ();
}
