/* test-ownership.c: who controls what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chorsu-figure-compare.h"
#include "chorsu-ownership.h"
#include "chorsu-related.h"

static ChorsuDataset *dataset;

static guint
count_sites (const ChorsuCommodity *commodity,
             ChorsuControl          control)
{
  guint n = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE); i++)
    {
      const ChorsuSite *site = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i);

      n += site->control == control
           && (commodity == NULL || chorsu_list_contains (site->commodities, commodity->record.ref.id));
    }

  return n;
}

static void
test_all (void)
{
  g_autoptr (ChorsuOwnership) all = chorsu_ownership_new (dataset, NULL, NULL);
  guint n = 0, n_by_category = 0;

  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      g_assert_cmpuint (all->holdings[i].sites->len, ==, count_sites (NULL, i));
      n += all->holdings[i].sites->len;
      for (guint j = 0; j < CHORSU_N_CATEGORIES; j++)
        n_by_category += chorsu_ownership_count (all, i, j);
    }
  g_assert_cmpuint (n, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE));
  g_assert_cmpuint (n, ==, all->n_sites);
  g_assert_cmpuint (n, ==, n_by_category);
  /* What all sites have in common is no volume. */
  g_assert_null (all->key);
}

/* Sums are those of their inputs, which are alike and of different sites. */
static void
check_volumes (const ChorsuOwnership *ownership)
{
  double total = 0;
  guint n = 0;

  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      const ChorsuHolding *holding = &ownership->holdings[i];
      double sum = 0;

      g_assert_cmpuint (holding->measured->len, <=, holding->sites->len);
      g_assert_cmpuint (holding->volume.n_inputs, ==, holding->measured->len);
      g_assert_cmpint (holding->volume.basis, ==, CHORSU_BASIS_DERIVED);
      for (guint j = 0; j < holding->measured->len; j++)
        {
          const ChorsuFigure *figure = holding->measured->pdata[j];
          double size;

          g_assert_cmpstr (figure->key, ==, ownership->key);
          g_assert_true (chorsu_figure_same_scale (figure, &holding->volume));
          g_assert_cmpint (figure->basis, !=, CHORSU_BASIS_STATED);
          g_assert_true (chorsu_figure_get_size (figure, NULL, &size));
          sum += size;
          for (guint k = 0; k < j; k++)
            g_assert_true (holding->measured->pdata[k] != figure);
        }
      g_assert_cmpfloat_with_epsilon (holding->volume.min * holding->volume.measure->factor, sum, 1e-6 * MAX (sum, 1));
      total += holding->volume.min;
      n += holding->measured->len;
    }
  g_assert_cmpfloat_with_epsilon (ownership->total.min, total, 1e-6 * MAX (total, 1));
  g_assert_cmpuint (ownership->n_measured, ==, n);
}

static void
test_commodities (void)
{
  guint n_with_volume = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COMMODITY); i++)
    {
      const ChorsuCommodity *commodity = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_COMMODITY, i);
      g_autoptr (ChorsuOwnership) ownership = chorsu_ownership_new (dataset, commodity, NULL);
      g_autoptr (GPtrArray) keys = chorsu_ownership_list_keys (dataset, commodity);

      for (guint j = 0; j < CHORSU_N_CONTROLS; j++)
        g_assert_cmpuint (ownership->holdings[j].sites->len, ==, count_sites (commodity, j));
      g_assert_cmpint (ownership->key != NULL, ==, keys->len > 0);
      for (guint j = 0; j < keys->len; j++)
        {
          g_autoptr (ChorsuOwnership) by_key = chorsu_ownership_new (dataset, commodity, keys->pdata[j]);

          g_assert_cmpstr (by_key->key, ==, keys->pdata[j]);
          g_assert_cmpuint (by_key->n_measured, >, 0);
          g_assert_cmpuint (by_key->n_measured, <=, ownership->n_measured);
          check_volumes (by_key);
          n_with_volume++;
        }
    }

  g_assert_cmpuint (n_with_volume, >, 10);
}

/* Gold of a silver mine is no silver, half a year no year, and a plan no output. */
static void
test_left_out (void)
{
  const ChorsuCommodity *silver = chorsu_dataset_get_commodity (dataset, "silver");
  const ChorsuCommodity *copper = chorsu_dataset_get_commodity (dataset, "copper");
  g_autoptr (GPtrArray) silver_keys = chorsu_ownership_list_keys (dataset, silver);
  g_autoptr (ChorsuOwnership) mined = chorsu_ownership_new (dataset, copper, "production");

  g_assert_false (g_ptr_array_find_with_equal_func (silver_keys, "production", g_str_equal, NULL));
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    for (guint j = 0; j < mined->holdings[i].measured->len; j++)
      {
        const ChorsuFigure *figure = mined->holdings[i].measured->pdata[j];

        g_assert_cmpstr (figure->as_of, !=, "2024-H1");
        g_assert_cmpstr (chorsu_text_get (figure->of, "en"), ==, "copper");
      }
  g_assert_cmpuint (mined->n_measured, >=, 2);
  g_assert_cmpint (mined->from, >, 2000);
  g_assert_cmpint (mined->to, >=, mined->from);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = chorsu_dataset_load (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/session/ownership/all", test_all);
  g_test_add_func ("/session/ownership/commodities", test_commodities);
  g_test_add_func ("/session/ownership/left-out", test_left_out);

  status = g_test_run ();
  g_assert_finalize_object (dataset);

  return status;
}
