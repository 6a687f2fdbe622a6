/* test-dataset-counts.c
 *
 * What a dataset holds, in numbers, and which of its texts are missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

/* Loads the small dataset with commodities whose figures are @figures. */
static ChorsuDataset *
load_with_figures (const char  *figures,
                   GPtrArray  **diagnostics)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autofree char *text = g_strdup_printf ("{ \"commodities\": [{ \"id\": \"x\", \"name\": { \"en\": \"X\" },"
                                           " \"unverified\": true, \"figures\": [%s] }] }", figures);
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_fixture_get_path (fixture));
  g_autoptr (GFile) file = g_file_get_child (folder, "more.json");
  g_autoptr (GError) error = NULL;
  ChorsuDataset *dataset;

  dataset_fixture_write (fixture, "more.json", text, -1);
  dataset = chorsu_dataset_load_with_file (folder, file, NULL, diagnostics, &error);
  g_assert_no_error (error);

  return dataset;
}

#define FIGURE(members) "{ \"key\": \"trade\", \"value\": 1, \"unit\": \"USD\", " members " }"

static void
test_figures (void)
{
  g_autoptr (ChorsuDataset) none = load_with_figures ("", NULL);
  g_autoptr (ChorsuDataset) some = load_with_figures (FIGURE ("\"sources\": [\"atlas\"]") ", "
                                                      FIGURE ("\"sources\": [\"atlas\", \"paper\"], \"others\": ["
                                                              FIGURE ("\"unverified\": true") "]"), NULL);
  ChorsuCounts before = chorsu_dataset_get_counts (none);
  ChorsuCounts after = chorsu_dataset_get_counts (some);

  g_assert_cmpuint (after.records, ==, before.records);
  g_assert_cmpuint (after.figures, ==, before.figures + 3);
  g_assert_cmpuint (after.sourced, ==, before.sourced + 2);
  g_assert_cmpuint (after.multi_sourced, ==, before.multi_sourced + 1);
  g_assert_cmpuint (after.unverified, ==, before.unverified + 1);
  g_assert_cmpuint (after.dated, ==, before.dated);
}

/* The small dataset is of January 2026 and has figures of its own, so enough
 * others make the median. */
static void
test_median_age (void)
{
  static const struct
  {
    const char *as_of;
    double      months;
  } cases[] = {
    { "2026-01", 0 },
    { "2026-01-31", 0 },
    { "2027", 0 },
    { "2025", 1 },
    { "2025-Q3", 4 },
    { "2025-H1", 7 },
    { "2024-11/2025-02", 11 },
    { "2024", 13 },
    { "1991-12-26", 409 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) figures = g_string_new (NULL);
      g_autoptr (ChorsuDataset) dataset = NULL;
      ChorsuCounts counts;

      for (guint j = 0; j < 20; j++)
        g_string_append_printf (figures, "%s" FIGURE ("\"as_of\": \"%s\", \"sources\": [\"atlas\"]"),
                                j > 0 ? ", " : "", cases[i].as_of);
      dataset = load_with_figures (figures->str, NULL);
      counts = chorsu_dataset_get_counts (dataset);
      g_assert_cmpuint (counts.dated, >=, 20);
      g_assert_cmpfloat (counts.median_age_months, ==, cases[i].months);
    }
}

static void
test_texts (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) english = dataset_fixture_load_good (fixture);
  g_autoptr (ChorsuDataset) both = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuCounts counts = chorsu_dataset_get_counts (english);
  gboolean found = FALSE;

  g_assert_cmpuint (counts.texts, >, 50);
  g_assert_cmpuint (counts.complete_texts, ==, counts.texts);

  dataset_fixture_replace (fixture, "dataset.json", "\"as_of\": \"2026-01\",",
                           "\"as_of\": \"2026-01\", \"languages\": [\"en\", \"de\"],");
  both = dataset_fixture_load (fixture, &diagnostics, &error);
  g_assert_no_error (error);
  counts = chorsu_dataset_get_counts (both);
  g_assert_cmpuint (counts.complete_texts, <, counts.texts);
  g_assert_cmpuint (diagnostics->len, ==, counts.texts - counts.complete_texts);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      g_assert_cmpint (diagnostic->severity, ==, CHORSU_SEVERITY_WARNING);
      g_assert_cmpstr (diagnostic->message, ==, "this text is missing in “de”");
      g_assert_cmpuint (diagnostic->line, >, 0);
      found = found || g_strcmp0 (diagnostic->pointer, "/countries/0/statements/0/text") == 0;
    }
  g_assert_true (found);
}

static void
test_wrong_language (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;

  dataset_fixture_replace (fixture, "dataset.json", "\"as_of\": \"2026-01\",",
                           "\"as_of\": \"2026-01\", \"languages\": [\"English\"],");
  dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

  g_assert_null (dataset);
  g_assert_cmpstr (dataset_fixture_first_error (diagnostics)->message, ==, "“English” is no language code");
}

/* Every figure of the real dataset has a source or is marked. */
static void
test_real (void)
{
  ChorsuCounts counts = chorsu_dataset_get_counts (dataset_fixture_get_real ());

  g_assert_cmpuint (counts.records, >, 1700);
  g_assert_cmpuint (counts.figures, >, 900);
  g_assert_cmpuint (counts.sourced, >=, counts.figures - counts.unverified);
  g_assert_cmpuint (counts.dated, >, counts.figures * 9 / 10);
  g_assert_cmpfloat (counts.median_age_months, >, 0);
  g_assert_cmpfloat (counts.median_age_months, <, 36);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dataset/counts/figures", test_figures);
  g_test_add_func ("/core/dataset/counts/median-age", test_median_age);
  g_test_add_func ("/core/dataset/counts/texts", test_texts);
  g_test_add_func ("/core/dataset/counts/wrong-language", test_wrong_language);
  g_test_add_func ("/core/dataset/counts/real", test_real);

  return g_test_run ();
}
