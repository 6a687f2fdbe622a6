/* test-derived.c: figures computed from the dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "chorsu-border-distance.h"
#include "chorsu-derived.h"
#include "chorsu-geodesic.h"
#include "network-fixture.h"

static ChorsuDerived *
get_derived (void)
{
  static ChorsuDerived *derived;

  if (derived == NULL)
    derived = chorsu_derived_new (network_fixture_get_real ());

  return derived;
}

static ChorsuDataset *
get_dataset (void)
{
  return chorsu_network_get_dataset (network_fixture_get_real ());
}

static const ChorsuFigure *
find (ChorsuKind  kind,
      const char *id,
      const char *key,
      const char *partner)
{
  guint n;
  const ChorsuFigure **figures = chorsu_derived_get (get_derived (), chorsu_ref (kind, id), &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (figures[i]->key, key) && (partner == NULL || g_strcmp0 (figures[i]->partner, partner) == 0))
      return figures[i];

  return NULL;
}

/* All of them have what a reader needs, in both languages. */
static void
test_complete (void)
{
  static const ChorsuKind kinds[] = {
    CHORSU_KIND_COUNTRY, CHORSU_KIND_NEIGHBOUR, CHORSU_KIND_CORRIDOR, CHORSU_KIND_RESOURCE, CHORSU_KIND_COMMODITY,
    CHORSU_KIND_SECURITY,
  };
  static const char *const languages[] = { "en", "de" };
  guint total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < chorsu_dataset_get_n_records (get_dataset (), kinds[i]); j++)
      {
        guint n;
        const ChorsuFigure **figures = chorsu_derived_get (get_derived (), chorsu_dataset_get_record (get_dataset (), kinds[i], j)->ref, &n);

        total += n;
        for (guint k = 0; k < n; k++)
          {
            g_assert_true (chorsu_figure_is_computed (figures[k]));
            g_assert_nonnull (figures[k]->unit);
            g_assert_cmpstr (figures[k]->as_of, ==, chorsu_dataset_get_as_of (get_dataset ()));
            for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
              {
                g_autofree char *citation = chorsu_figure_citation (figures[k], languages[l]);

                g_assert_true (chorsu_text_has (figures[k]->label, languages[l]));
                g_assert_true (chorsu_text_has (figures[k]->derivation, languages[l]));
                g_assert_null (strpbrk (chorsu_text_get (figures[k]->derivation, languages[l]), "{}"));
                g_assert_nonnull (strstr (citation, l == 0 ? "Computed: " : "Berechnet: "));
              }
          }
      }
  g_assert_cmpuint (total, >, 500);
}

/* The shares of a corridor add up to it, as far as they are rounded. */
static void
test_corridors (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();

  for (guint i = 0; i < chorsu_dataset_get_n_records (get_dataset (), CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (get_dataset (), CHORSU_KIND_CORRIDOR, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n, n_routes = 0, n_shares = 0;
      const ChorsuFigure **figures = chorsu_derived_get (get_derived (), corridor->record.ref, &n);
      double km = 0, shares = 0;

      for (guint j = 0; j < corridor->n_routes; j++)
        for (guint k = 0; k < corridor->routes[j].n_legs; k++)
          {
            guint segment = chorsu_network_find_segment (network, corridor->routes[j].legs[k].segment->record.ref.id);

            if (g_hash_table_add (seen, GUINT_TO_POINTER (segment)))
              km += chorsu_network_get_segment (network, segment)->km;
          }
      for (guint j = 0; j < n; j++)
        {
          if (g_str_equal (figures[j]->key, "corridor-length"))
            {
              n_routes++;
              continue;
            }
          shares += figures[j]->min;
          n_shares++;
        }
      g_assert_cmpuint (n_routes, ==, corridor->n_routes);
      g_assert_cmpfloat_with_epsilon (shares, km, 0.5 * (n_shares + 2));
    }

  /* Never through Russia: that is what it is for. */
  g_assert_null (find (CHORSU_KIND_CORRIDOR, "middle-corridor", "corridor-length-in-country", "RU"));
  g_assert_nonnull (find (CHORSU_KIND_CORRIDOR, "middle-corridor", "corridor-length-at-sea", NULL));
  g_assert_nonnull (find (CHORSU_KIND_CORRIDOR, "northern-corridor", "corridor-length-in-country", "RU"));
}

static void
test_sites (void)
{
  guint sum = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (get_dataset (), CHORSU_KIND_COUNTRY); i++)
    {
      const ChorsuRecord *country = chorsu_dataset_get_record (get_dataset (), CHORSU_KIND_COUNTRY, i);
      const ChorsuFigure *total = find (CHORSU_KIND_COUNTRY, country->ref.id, "sites-in-country", NULL);
      guint n, n_chinese = 0, n_sites = 0;
      const ChorsuFigure **figures = chorsu_derived_get (get_derived (), country->ref, &n);
      const ChorsuFigure *chinese = find (CHORSU_KIND_COUNTRY, country->ref.id, "control-china", NULL);
      double share = 0;

      for (guint j = 0; j < chorsu_dataset_get_n_records (get_dataset (), CHORSU_KIND_RESOURCE); j++)
        {
          const ChorsuSite *site = (const ChorsuSite *) chorsu_dataset_get_record (get_dataset (), CHORSU_KIND_RESOURCE, j);

          n_sites += site->country == country->ref.id;
          n_chinese += site->country == country->ref.id && site->control == CHORSU_CONTROL_CHINA;
        }
      for (guint j = 0; j < n; j++)
        if (g_str_has_prefix (figures[j]->key, "control-"))
          share += figures[j]->min;

      g_assert_cmpfloat (total->min, ==, n_sites);
      g_assert_cmpfloat_with_epsilon (share, 100, 3);
      g_assert_true ((chinese != NULL) == (n_chinese > 0));
      if (chinese != NULL)
        {
          g_autofree char *words = g_strdup_printf ("%u of %u sites", n_chinese, n_sites);

          g_assert_cmpfloat_with_epsilon (chinese->min, 100.0 * n_chinese / n_sites, 0.5);
          g_assert_nonnull (strstr (chorsu_text_get (chinese->derivation, "en"), words));
        }
      sum += n_sites;
    }
  g_assert_cmpuint (sum, ==, chorsu_dataset_get_n_records (get_dataset (), CHORSU_KIND_RESOURCE));
  g_assert_cmpfloat (find (CHORSU_KIND_COMMODITY, "tungsten", "sites-of-commodity", "KZ")->min, >, 0);
}

static void
test_distances (void)
{
  ChorsuNetwork *network = network_fixture_get_real ();
  ChorsuBasemap *basemap = chorsu_network_get_basemap (network);

  for (guint i = 0; i < chorsu_dataset_get_n_records (get_dataset (), CHORSU_KIND_RESOURCE); i++)
    {
      const ChorsuSite *site = (const ChorsuSite *) chorsu_dataset_get_record (get_dataset (), CHORSU_KIND_RESOURCE, i);
      const ChorsuFigure *crossing = find (CHORSU_KIND_RESOURCE, site->record.ref.id, "distance-crossing", NULL);
      const ChorsuFigure *border = find (CHORSU_KIND_RESOURCE, site->record.ref.id, "distance-afghan-border", NULL);
      double least = INFINITY;

      if (!site->position.known)
        continue;
      for (guint j = 0; j < chorsu_network_get_n_nodes (network); j++)
        {
          const ChorsuNode *node = chorsu_network_get_node (network, j);

          if (g_str_equal (node->node_kind, "border-crossing"))
            least = MIN (least, chorsu_geodesic_km (site->position.lon, site->position.lat, node->position.lon, node->position.lat));
        }
      g_assert_cmpfloat_with_epsilon (crossing->min, least, 0.5);
      g_assert_cmpfloat_with_epsilon (border->min, chorsu_border_distance_km (basemap, "AF", NULL, site->position.lon, site->position.lat, NULL), 0.5);
    }

  /* Tashkent lies at the Kazakh border. */
  g_assert_cmpstr (find (CHORSU_KIND_COUNTRY, "UZ", "distance-capital-border", NULL)->partner, ==, "KZ");
  g_assert_cmpfloat (find (CHORSU_KIND_COUNTRY, "UZ", "distance-capital-border", NULL)->min, <, 25);
  g_assert_nonnull (find (CHORSU_KIND_SECURITY, "us-manas", "distance-afghan-border", NULL));
}

static void
test_none (void)
{
  guint n = 1;

  g_assert_null (chorsu_derived_get (get_derived (), chorsu_ref (CHORSU_KIND_GOAL, "minerals"), &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (chorsu_derived_get (get_derived (), chorsu_ref (CHORSU_KIND_COUNTRY, "XX"), &n));
  g_assert_null (chorsu_derived_get (get_derived (), CHORSU_REF_NONE, &n));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/derived/complete", test_complete);
  g_test_add_func ("/network/derived/corridors", test_corridors);
  g_test_add_func ("/network/derived/sites", test_sites);
  g_test_add_func ("/network/derived/distances", test_distances);
  g_test_add_func ("/network/derived/none", test_none);

  return g_test_run ();
}
