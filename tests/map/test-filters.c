/* test-filters.c: what the filters let through, counted another way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-content.h"
#include "chorsu-facets.h"
#include "chorsu-filters.h"
#include "chorsu-legend.h"
#include "chorsu-paths.h"
#include "chorsu-symbols.h"

static ChorsuDataset *dataset;

static ChorsuView
new_view (ChorsuLayers layers)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = layers;

  return view;
}

static guint
value_of (const char *name)
{
  ChorsuLegendToggle which;
  guint value;

  g_assert_true (chorsu_class_parse (dataset, name, &which, &value));

  return value;
}

static void
only (ChorsuView *view,
      const char *name)
{
  ChorsuLegendToggle which;
  guint value;

  g_assert_true (chorsu_class_parse (dataset, name, &which, &value));
  chorsu_filters_set_all (&view->filters, which, FALSE);
  chorsu_filters_set (&view->filters, which, value, TRUE);
}

static gboolean
has_commodity (const ChorsuSite *site,
               const char       *id)
{
  return g_strv_contains (site->commodities, id);
}

static gboolean
is_listed (const ChorsuSite *site,
           gboolean          eu)
{
  for (guint i = 0; site->commodities[i] != NULL; i++)
    {
      const ChorsuCommodity *commodity = chorsu_dataset_get_commodity (dataset, site->commodities[i]);

      if (eu ? commodity->eu_critical_2023 : commodity->us_critical_2025)
        return TRUE;
    }

  return FALSE;
}

static guint
count_sites (const ChorsuView *view)
{
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, view);

  return content->sites->len;
}

/* A site with several commodities is there for each of them. */
static void
test_commodity (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_RESOURCES);
  g_autoptr (ChorsuContent) content = NULL;
  guint n_expected = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE); i++)
    {
      const ChorsuSite *site = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i);

      n_expected += site->position.known && (has_commodity (site, "lithium") || has_commodity (site, "tungsten"));
    }

  only (&view, "commodity:lithium");
  chorsu_filters_set (&view.filters, CHORSU_LEGEND_COMMODITY, value_of ("commodity:tungsten"), TRUE);
  content = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (content->sites->len, ==, n_expected);
  g_assert_cmpuint (n_expected, >, 5);
  for (guint i = 0; i < content->sites->len; i++)
    g_assert_true (has_commodity (content->sites->pdata[i], "lithium")
                   || has_commodity (content->sites->pdata[i], "tungsten"));
}

static void
test_critical (void)
{
  ChorsuView all = new_view (CHORSU_LAYER_RESOURCES);
  ChorsuView us = all, eu = all, neither = all;
  guint n_us = 0, n_eu = 0, n_neither = 0;
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, &all);

  for (guint i = 0; i < content->sites->len; i++)
    {
      const ChorsuSite *site = content->sites->pdata[i];

      n_us += is_listed (site, FALSE);
      n_eu += is_listed (site, TRUE);
      n_neither += !is_listed (site, FALSE) && !is_listed (site, TRUE);
    }

  only (&us, "critical:us");
  only (&eu, "critical:eu");
  only (&neither, "critical:unlisted");
  g_assert_cmpuint (count_sites (&us), ==, n_us);
  g_assert_cmpuint (count_sites (&eu), ==, n_eu);
  g_assert_cmpuint (count_sites (&neither), ==, n_neither);
  g_assert_cmpuint (n_us, >, n_eu);
  g_assert_cmpuint (n_neither, >, 0);
}

static void
test_us_interest (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_RESOURCES);
  g_autoptr (ChorsuContent) content = NULL;

  chorsu_filters_set (&view.filters, CHORSU_LEGEND_US_INTEREST, CHORSU_US_INTEREST_NONE, FALSE);
  content = chorsu_content_new (dataset, &view);
  g_assert_cmpuint (content->sites->len, >, 10);
  for (guint i = 0; i < content->sites->len; i++)
    g_assert_nonnull (((const ChorsuSite *) content->sites->pdata[i])->us_interest_kind);
}

/* The entries behind the discs, by their kind. */
static void
test_engagement (void)
{
  ChorsuView all = new_view (CHORSU_LAYER_ENGAGEMENT);
  ChorsuView deals = all;
  g_autoptr (ChorsuContent) before = chorsu_content_new (dataset, &all);
  g_autoptr (ChorsuContent) after = NULL;
  guint n = 0, grouped = 0;

  only (&deals, "engagement:deal");
  after = chorsu_content_new (dataset, &deals);
  for (guint i = 0; i < before->items->len; i++)
    n += chorsu_engagement_get_kind (before->items->pdata[i]) == CHORSU_ENGAGEMENT_DEAL;
  for (guint i = 0; i < after->engagements->len; i++)
    grouped += g_array_index (after->engagements, ChorsuEngagementGroup, i).n;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, before->items->len);
  g_assert_cmpuint (after->items->len, ==, n);
  g_assert_cmpuint (grouped, ==, n);
}

static guint
count_layer (const ChorsuView *view,
             ChorsuLayers      layer)
{
  g_autoptr (ChorsuContent) content = chorsu_content_new (dataset, view);

  switch ((int) layer)
    {
    case CHORSU_LAYER_RESOURCES:
      return content->sites->len;
    case CHORSU_LAYER_SECURITY:
      return content->security->len;
    default:
      return content->items->len;
    }
}

static void
switch_at_random (ChorsuFilters *filters,
                  ChorsuLayers   layer)
{
  guint n;
  const ChorsuLegendToggle *kinds = chorsu_facets_get_kinds (layer, &n);

  for (guint i = 0; i < n; i++)
    for (guint value = 0; value < 64; value++)
      if (g_test_rand_int_range (0, 4) == 0)
        chorsu_filters_set (filters, kinds[i], value, FALSE);
}

/* Whatever is switched: a class left alone on draws as many as its line says. */
static void
test_facets (gconstpointer data)
{
  ChorsuLayers layer = GPOINTER_TO_UINT (data);
  guint n, n_lines = 0;
  const ChorsuLegendToggle *kinds = chorsu_facets_get_kinds (layer, &n);

  for (guint round = 0; round < 20; round++)
    {
      ChorsuView view = new_view (layer);
      ChorsuLegendToggle which = kinds[g_test_rand_int_range (0, n)];
      g_autoptr (GArray) facets = NULL;

      switch_at_random (&view.filters, layer);
      facets = chorsu_facets_list (dataset, &view, which);
      for (guint i = 0; i < facets->len; i++)
        {
          const ChorsuFacet *facet = &g_array_index (facets, ChorsuFacet, i);
          ChorsuView alone = view;

          g_assert_cmpint (facet->on, ==, chorsu_filters_get (&view.filters, which, facet->value));
          /* Crossings and attacks are in no class of who runs them, and always there. */
          if (which == CHORSU_LEGEND_OPERATOR)
            continue;
          chorsu_filters_set_all (&alone.filters, which, FALSE);
          g_assert_cmpuint (count_layer (&alone, layer), ==, 0);
          chorsu_filters_set (&alone.filters, which, facet->value, TRUE);
          g_assert_cmpuint (count_layer (&alone, layer), ==, facet->count);
          n_lines++;
        }
    }

  g_assert_cmpuint (n_lines, >, 20);
}

static void
test_kinds (void)
{
  for (guint which = CHORSU_LEGEND_CATEGORY; which < CHORSU_N_LEGEND_TOGGLES; which++)
    {
      const char *nick = chorsu_class_kind_to_nick (which);
      ChorsuFilters filters;

      g_assert_cmpint (chorsu_class_kind_from_nick (nick), ==, which);
      chorsu_filters_init (&filters);
      g_assert_true (chorsu_filters_is_fresh (&filters, which));
      chorsu_filters_set_all (&filters, which, FALSE);
      g_assert_cmpuint (chorsu_filters_get_bits (&filters, which), ==, 0);
      g_assert_false (chorsu_filters_is_open (&filters, which));
      g_assert_false (chorsu_filters_is_fresh (&filters, which));
      chorsu_filters_set_all (&filters, which, TRUE);
      g_assert_true (chorsu_filters_is_open (&filters, which));
      chorsu_filters_set (&filters, which, 0, FALSE);
      chorsu_filters_reset (&filters, which);
      g_assert_true (chorsu_filters_is_fresh (&filters, which));
    }

  g_assert_cmpint (chorsu_class_kind_from_nick ("colour"), ==, CHORSU_LEGEND_PLAIN);
  g_assert_cmpint (chorsu_facets_get_layer (CHORSU_LEGEND_COMMODITY), ==, CHORSU_LAYER_RESOURCES);
  g_assert_cmpint (chorsu_facets_get_layer (CHORSU_LEGEND_STEP), ==, 0);
}

static gboolean
says (ChorsuLegend *legend,
      const char   *words)
{
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    if (g_strcmp0 (chorsu_legend_get_row (legend, i)->label, words) == 0)
      return TRUE;

  return FALSE;
}

/* No symbol tells of these filters, so words do. */
static void
test_legend (void)
{
  ChorsuView view = new_view (CHORSU_LAYER_RESOURCES);
  g_autoptr (ChorsuLegend) english = NULL;
  g_autoptr (ChorsuLegend) german = NULL;
  g_autoptr (ChorsuLegend) many = NULL;

  only (&view, "commodity:lithium");
  only (&view, "critical:us");
  english = chorsu_legend_new (dataset, &view);
  g_assert_true (says (english, "Only: Lithium; on the US list of critical minerals."));
  g_assert_nonnull (strstr (chorsu_legend_get_subtitle (english), "4 of 111 sites."));
  chorsu_view_set_language (&view, "de");
  german = chorsu_legend_new (dataset, &view);
  g_assert_true (says (german, "Nur: Lithium; auf der US-Liste kritischer Minerale."));

  view = new_view (CHORSU_LAYER_RESOURCES);
  chorsu_filters_set (&view.filters, CHORSU_LEGEND_COMMODITY, value_of ("commodity:crude-oil"), FALSE);
  many = chorsu_legend_new (dataset, &view);
  g_assert_true (says (many, "Only: 46 of 47 commodities."));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = chorsu_paths_dataset ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/map/filters/kinds", test_kinds);
  g_test_add_func ("/map/filters/commodity", test_commodity);
  g_test_add_func ("/map/filters/critical", test_critical);
  g_test_add_func ("/map/filters/us-interest", test_us_interest);
  g_test_add_func ("/map/filters/engagement", test_engagement);
  g_test_add_data_func ("/map/filters/facets/resources", GUINT_TO_POINTER (CHORSU_LAYER_RESOURCES), test_facets);
  g_test_add_data_func ("/map/filters/facets/security", GUINT_TO_POINTER (CHORSU_LAYER_SECURITY), test_facets);
  g_test_add_data_func ("/map/filters/facets/engagement", GUINT_TO_POINTER (CHORSU_LAYER_ENGAGEMENT), test_facets);
  g_test_add_func ("/map/filters/legend", test_legend);

  result = g_test_run ();
  g_assert_finalize_object (dataset);

  return result;
}
