/* test-comparison.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-comparison.h"
#include "chorsu-figure-compare.h"

static ChorsuDataset *dataset;

static ChorsuComparison *
compare (const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (ChorsuRef));

  for (guint i = 0; list[i] != NULL; i++)
    {
      ChorsuRef ref = chorsu_dataset_get_country (dataset, list[i])->record.ref;

      g_array_append_val (refs, ref);
    }

  return chorsu_comparison_new (dataset, refs);
}

static const ChorsuComparisonRow *
find_row (const ChorsuComparison *comparison,
          ChorsuComparisonGroup   group,
          const char             *key,
          const char             *partner)
{
  for (guint i = 0; i < chorsu_comparison_get_n_rows (comparison); i++)
    {
      const ChorsuComparisonRow *row = chorsu_comparison_get_row (comparison, i);
      const ChorsuFigure *model = chorsu_comparison_get_model (comparison, row);

      if (row->group == group && model != NULL && g_str_equal (model->key, key)
          && g_strcmp0 (model->partner, partner) == 0)
        return row;
    }

  return NULL;
}

/* Figures of one row are of one kind, and never of two reporters. */
static void
check_figures (const ChorsuComparison    *comparison,
               const ChorsuComparisonRow *row)
{
  const ChorsuFigure *model = chorsu_comparison_get_model (comparison, row);
  guint n_sizes = 0;

  for (guint c = 0; c < chorsu_comparison_get_n_countries (comparison); c++)
    {
      const ChorsuFigure *figure = row->cells[c].figure;

      if (figure == NULL)
        continue;
      g_assert_cmpstr (figure->key, ==, model->key);
      g_assert_cmpstr (figure->partner, ==, model->partner);
      if (figure->type != CHORSU_FIGURE_TEXT && model->type != CHORSU_FIGURE_TEXT)
        g_assert_cmpstr (chorsu_text_get (figure->reporter, "en"), ==,
                         chorsu_text_get (model->reporter, "en"));
      if (chorsu_comparison_get_size (comparison, row, c) >= 0)
        {
          n_sizes++;
          g_assert_cmpfloat (chorsu_comparison_get_size (comparison, row, c), <=, row->max);
        }
    }
  g_assert_true (n_sizes == 0 || n_sizes >= 2);
}

static void
test_rows (void)
{
  const char *const sets[] = { "KZ UZ", "KZ KG TJ TM UZ", "UZ RU CN", "CN AF" };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (ChorsuComparison) comparison = compare (sets[i]);
      ChorsuComparisonGroup group = 0;

      g_test_message ("%s: %u rows", sets[i], chorsu_comparison_get_n_rows (comparison));
      g_assert_cmpuint (chorsu_comparison_get_n_rows (comparison), >, 10);
      for (guint r = 0; r < chorsu_comparison_get_n_rows (comparison); r++)
        {
          const ChorsuComparisonRow *row = chorsu_comparison_get_row (comparison, r);

          g_assert_cmpint (row->group, >=, group);
          group = row->group;
          check_figures (comparison, row);
        }
    }
}

/* Every figure of every country is somewhere, unless a newer of its kind is. */
static void
test_complete (void)
{
  g_autoptr (ChorsuComparison) comparison = compare ("KZ KG TJ TM UZ");

  for (guint c = 0; c < 5; c++)
    {
      const ChorsuCountry *country = chorsu_comparison_get_country (comparison, c);

      for (guint i = 0; i < country->record.n_figures; i++)
        {
          const ChorsuFigure *figure = country->record.figures[i];
          gboolean found = FALSE;

          for (guint r = 0; r < chorsu_comparison_get_n_rows (comparison); r++)
            {
              const ChorsuFigure *shown = chorsu_comparison_get_row (comparison, r)->cells[c].figure;

              const ChorsuSeries *series = chorsu_comparison_get_row (comparison, r)->series;

              found |= shown != NULL && g_str_equal (shown->key, figure->key)
                       && g_strcmp0 (series != NULL ? series->partner : shown->partner, figure->partner) == 0;
            }
          g_test_message ("%s %s %s", country->record.ref.id, figure->key, figure->partner);
          g_assert_true (found);
        }
    }
}

/* Chinese customs and national statistics are two rows. */
static void
test_reporters (void)
{
  g_autoptr (ChorsuComparison) comparison = compare ("UZ KG");
  guint n = 0;

  for (guint r = 0; r < chorsu_comparison_get_n_rows (comparison); r++)
    {
      const ChorsuComparisonRow *row = chorsu_comparison_get_row (comparison, r);

      if (row->group != CHORSU_COMPARISON_SERIES || g_strcmp0 (row->series->partner, "CN") != 0)
        continue;
      n++;
      g_assert_cmpstr (chorsu_text_get (row->series->reporter, "en"), ==,
                       "General Administration of Customs of China");
      g_assert_nonnull (row->cells[0].figure);
      g_assert_nonnull (row->cells[1].figure);
      g_assert_cmpstr (row->cells[0].figure->as_of, ==, row->cells[1].figure->as_of);
      g_assert_false (row->times_differ || row->meanings_differ);
      g_assert_cmpfloat (row->max, ==, 27.2e9);
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
test_differences (void)
{
  g_autoptr (ChorsuComparison) comparison = compare ("TJ UZ TM");
  const ChorsuComparisonRow *gdp =
    find_row (comparison, CHORSU_COMPARISON_KEY_FIGURES, "gdp", NULL);
  const ChorsuComparisonRow *growth =
    find_row (comparison, CHORSU_COMPARISON_KEY_FIGURES, "gdp-growth", NULL);
  const ChorsuComparisonRow *border =
    find_row (comparison, CHORSU_COMPARISON_ECONOMY, "border-afghanistan", "AF");

  g_assert_nonnull (gdp);
  g_assert_cmpint (gdp->times_differ, ==,
                   !chorsu_figure_same_time (gdp->cells[0].figure, gdp->cells[1].figure));
  g_assert_nonnull (growth);
  g_assert_false (growth->times_differ);
  g_assert_cmpint (growth->cells[2].figure->type, ==, CHORSU_FIGURE_TEXT);
  g_assert_cmpfloat (chorsu_comparison_get_size (comparison, growth, 2), <, 0);
  g_assert_nonnull (border);
  g_assert_cmpfloat (border->max, ==, 1357);
}

/* Of several figures of a kind those of the same time are taken. */
static void
test_same_time (void)
{
  g_autoptr (ChorsuComparison) comparison = compare ("KZ UZ");
  const ChorsuComparisonRow *gas =
    find_row (comparison, CHORSU_COMPARISON_ECONOMY, "gas-exports", "CN");

  g_assert_nonnull (gas);
  g_assert_cmpstr (gas->cells[0].figure->as_of, ==, "2025");
  g_assert_cmpstr (gas->cells[1].figure->as_of, ==, "2025");
}

static void
test_counts (void)
{
  g_autoptr (ChorsuComparison) comparison = compare ("KZ KG TJ TM UZ");
  int n = 0;

  for (guint r = 0; r < chorsu_comparison_get_n_rows (comparison); r++)
    {
      const ChorsuComparisonRow *row = chorsu_comparison_get_row (comparison, r);

      for (guint c = 0; row->kind == CHORSU_KIND_RESOURCE && c < 5; c++)
        n += row->cells[c].count;
    }

  g_assert_cmpint (n, ==, chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE));
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

  g_test_add_func ("/session/comparison/rows", test_rows);
  g_test_add_func ("/session/comparison/complete", test_complete);
  g_test_add_func ("/session/comparison/reporters", test_reporters);
  g_test_add_func ("/session/comparison/differences", test_differences);
  g_test_add_func ("/session/comparison/same-time", test_same_time);
  g_test_add_func ("/session/comparison/counts", test_counts);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
