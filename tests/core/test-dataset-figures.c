/* test-dataset-figures.c
 *
 * How figures came about, how they were computed, and what belongs into one
 * series: what the loader makes of it, and what it refuses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

#define NBSP "\xC2\xA0"

#define TRADE(members) "\"key\": \"trade\", \"unit\": \"USD\", \"sources\": [\"atlas\"], " members

#define DERIVATION(formula, inputs) \
  "\"derivation\": { \"text\": { \"en\": \"a sum\", \"de\": \"eine Summe\" }, \"formula\": \"" formula "\", \"inputs\": [" inputs "] }"

#define INPUT(members) "{ \"key\": \"trade\", \"unit\": \"USD\", \"sources\": [\"paper\"], " members " }"

/* Loads the small dataset with one more commodity, whose figure has @members. */
static ChorsuDataset *
load_with_figure (const char  *members,
                  GPtrArray  **diagnostics,
                  GError     **error)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autofree char *text = g_strdup_printf ("{ \"commodities\": [{ \"id\": \"x\", \"name\": { \"en\": \"X\" }, \"unverified\": true,"
                                           " \"figures\": [{ %s }] }] }", members);
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_fixture_get_path (fixture));
  g_autoptr (GFile) file = g_file_get_child (folder, "more.json");

  dataset_fixture_write (fixture, "more.json", text, -1);

  return chorsu_dataset_load_with_file (folder, file, NULL, diagnostics, error);
}

static void
test_basis (void)
{
  static const struct
  {
    const char *members;
    const char *basis;
    const char *english;
    const char *german;
  } cases[] = {
    { TRADE ("\"value\": 5"), "measured", "measured", "gemessen" },
    { TRADE ("\"value\": 5, \"basis\": \"stated\""), "stated", "stated", "angegeben" },
    { TRADE ("\"value\": 5, \"target\": \"2030\""), "stated", "stated", "angegeben" },
    { TRADE ("\"value\": 5, \"qualifier\": \"forecast\""), "stated", "stated", "angegeben" },
    { TRADE ("\"value\": 5, \"qualifier\": \"about\""), "measured", "measured", "gemessen" },
    { TRADE ("\"value\": 5, \"qualifier\": \"claimed\", \"basis\": \"measured\""), "measured", "measured", "gemessen" },
    { "\"key\": \"investment\", \"value\": 5, \"unverified\": true", "stated", "stated", "angegeben" },
    { TRADE ("\"value\": 5, " DERIVATION ("a + 2", INPUT ("\"value\": 3"))), "derived", "computed", "berechnet" },
    { "\"key\": \"trade\", \"text\": { \"en\": \"none found\" }, \"unverified\": true", "none", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ChorsuDataset) dataset = load_with_figure (cases[i].members, NULL, &error);
      const ChorsuFigure *figure;

      g_assert_no_error (error);
      figure = chorsu_dataset_get_commodity (dataset, "x")->record.figures[0];
      g_assert_cmpstr (chorsu_basis_to_nick (figure->basis), ==, cases[i].basis);
      g_assert_cmpstr (chorsu_figure_format_basis (figure, "en"), ==, cases[i].english);
      g_assert_cmpstr (chorsu_figure_format_basis (figure, "de"), ==, cases[i].german);
    }
}

/* The rule is there for the reader, in whatever words. */
static void
test_basis_rule (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);

  g_assert_cmpstr (chorsu_text_get (chorsu_dataset_get_basis_rule (dataset), "en"), ==, "Counting.");
}

static void
test_derivation (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  const ChorsuFigure *figure;
  g_autofree char *input = NULL;
  g_autofree char *citation = NULL;

  dataset = load_with_figure (TRADE ("\"value\": 3930000000, \"as_of\": \"2023\", "
                                     DERIVATION ("a + b", INPUT ("\"value\": 3860000000, \"as_of\": \"2024\"") ", "
                                                          INPUT ("\"value\": 65000000, \"as_of\": \"2024\""))),
                              NULL, &error);
  g_assert_no_error (error);
  figure = chorsu_dataset_get_commodity (dataset, "x")->record.figures[0];

  g_assert_cmpstr (figure->formula, ==, "a + b");
  g_assert_cmpuint (figure->n_inputs, ==, 2);
  g_assert_cmpstr (figure->inputs[1]->sources[0]->id, ==, "paper");
  input = chorsu_figure_format_input (figure, 1, "de");
  g_assert_cmpstr (input, ==, "b = Handel: 65" NBSP "Mio." NBSP "USD (2024)");
  citation = chorsu_figure_citation (figure, "en");
  g_assert_nonnull (strstr (citation, "(2023). Computed: a sum. Sources: An atlas"));
}

/* What the sum gives is rounded as the figure is, and not a digit more. */
static void
test_rounding (void)
{
  static const char *const good[] = {
    TRADE ("\"value\": 3, " DERIVATION ("a / 3", INPUT ("\"value\": 10"))),
    TRADE ("\"value\": 3.3, " DERIVATION ("a / 3", INPUT ("\"value\": 10"))),
    TRADE ("\"value\": 3.0, \"decimals\": 1, " DERIVATION ("a / 3", INPUT ("\"value\": 9.1"))),
    TRADE ("\"value\": 3300, " DERIVATION ("a / 3", INPUT ("\"value\": 10000"))),
    TRADE ("\"value\": -8, " DERIVATION ("(a - b) / b * 100", INPUT ("\"value\": 4.119") ", " INPUT ("\"value\": 4.484"))),
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ChorsuDataset) dataset = load_with_figure (good[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (dataset);
    }
}

static void
test_wrong_figures (void)
{
  static const struct
  {
    const char *members;
    const char *pointer; /* below the figure */
    const char *message;
  } cases[] = {
    { TRADE ("\"value\": 5, \"basis\": \"guessed\""), "/basis", "“guessed” is not one of: measured, stated" },
    { "\"key\": \"trade\", \"text\": { \"en\": \"none\" }, \"unverified\": true, \"basis\": \"stated\"",
      "/basis", "a figure in words has no basis" },
    { TRADE ("\"value\": 5, \"basis\": \"stated\", " DERIVATION ("a + 2", INPUT ("\"value\": 3"))),
      "/basis", "a figure with a derivation is derived, and nothing else" },
    { "\"key\": \"currency\", \"value\": 5, \"unverified\": true",
      "", "the quantity “currency” has no basis, so the figure needs “basis”" },
    { TRADE ("\"value\": 6, " DERIVATION ("a + 2", INPUT ("\"value\": 3"))),
      "/derivation/formula", "the formula gives 5, not 6" },
    { TRADE ("\"value\": 3.2, " DERIVATION ("a / 3", INPUT ("\"value\": 10"))),
      "/derivation/formula", "the formula gives 3.333333333, not 3.2" },
    { TRADE ("\"value\": 3300, \"decimals\": 0, " DERIVATION ("a / 3", INPUT ("\"value\": 10000"))),
      "/derivation/formula", "the formula gives 3333.333333, not 3300" },
    { TRADE ("\"value\": 5, " DERIVATION ("a + b", INPUT ("\"value\": 3"))),
      "/derivation/formula", "the formula speaks of “b”, but there is no such input" },
    { TRADE ("\"range\": [4, 5], " DERIVATION ("a + 2", INPUT ("\"value\": 3"))),
      "/derivation", "only a figure with “value” can be derived" },
    { TRADE ("\"value\": 5, " DERIVATION ("a + 2", INPUT ("\"range\": [3, 4]"))),
      "/derivation/inputs/0", "an input must be a figure with “value”, and not derived itself" },
    { TRADE ("\"value\": 5, " DERIVATION ("a + 2", INPUT ("\"value\": 3, " DERIVATION ("a + 1", INPUT ("\"value\": 2"))))),
      "/derivation/inputs/0", "an input must be a figure with “value”, and not derived itself" },
    { TRADE ("\"value\": 5, \"derivation\": \"a sum\""), "/derivation", "expected an object, found a string" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (ChorsuDataset) dataset = load_with_figure (cases[i].members, &diagnostics, NULL);
      g_autofree char *pointer = g_strconcat ("/commodities/0/figures/0", cases[i].pointer, NULL);
      const ChorsuDiagnostic *first;

      g_assert_null (dataset);
      first = dataset_fixture_first_error (diagnostics);
      g_assert_cmpstr (first->message, ==, cases[i].message);
      g_assert_cmpstr (first->pointer, ==, pointer);
    }
}

/* The series of the small dataset with its one point replaced. */
static void
test_wrong_series (void)
{
#define POINT "{ \"key\": \"trade\", \"value\": 9400000000, \"unit\": \"USD\", \"as_of\": \"2022\", \"sources\": [\"atlas\"] }"
  static const struct
  {
    const char *points;
    const char *pointer; /* below the points */
    const char *message;
  } cases[] = {
    { "{ \"key\": \"trade\", \"value\": 9, \"unit\": \"USD\", \"as_of\": \"2022\", \"sources\": [\"paper\"] }",
      "/0/sources", "“paper” is not among the sources of the series" },
    { "{ \"key\": \"trade\", \"value\": 9, \"unit\": \"EUR\", \"as_of\": \"2022\", \"sources\": [\"atlas\"] }",
      "/0/unit", "the series is in “USD”, not in “EUR”" },
    { "{ \"key\": \"trade\", \"value\": 9, \"unit\": \"USD\", \"sources\": [\"atlas\"] }",
      "/0", "a point of a series needs “as_of”" },
    { "{ \"key\": \"trade\", \"value\": 9, \"unit\": \"USD\", \"partner\": \"CN\", \"as_of\": \"2022\", \"sources\": [\"atlas\"] }",
      "/0/partner", "the series is about “RU”, not about “CN”" },
    { "{ \"key\": \"trade\", \"value\": 9, \"unit\": \"USD\", \"reporter\": { \"en\": \"Others\" }, \"as_of\": \"2022\", \"sources\": [\"atlas\"] }",
      "/0/reporter", "a series has one reporter; its points have none of their own" },
    { POINT ", { \"key\": \"imports\", \"value\": 9, \"unit\": \"USD\", \"as_of\": \"2023\", \"sources\": [\"atlas\"] }",
      "/1/key", "the series is about “trade”, not about “imports”" },
    { POINT ", { \"key\": \"trade\", \"value\": 9, \"unit\": \"USD\", \"as_of\": \"2022-01/2022-11\", \"sources\": [\"atlas\"] }",
      "/1/as_of", "the points of a series must be in order of time" },
    { POINT ", " POINT, "/1/as_of", "the points of a series must be in order of time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (ChorsuDataset) dataset = NULL;
      g_autofree char *pointer = g_strconcat ("/countries/0/series/0/points", cases[i].pointer, NULL);
      const ChorsuDiagnostic *first;

      dataset_fixture_replace (fixture, "mini.json", POINT, cases[i].points);
      dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

      g_assert_null (dataset);
      first = dataset_fixture_first_error (diagnostics);
      g_assert_cmpstr (first->message, ==, cases[i].message);
      g_assert_cmpstr (first->pointer, ==, pointer);
    }
#undef POINT
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dataset/figures/basis", test_basis);
  g_test_add_func ("/core/dataset/figures/basis-rule", test_basis_rule);
  g_test_add_func ("/core/dataset/figures/derivation", test_derivation);
  g_test_add_func ("/core/dataset/figures/rounding", test_rounding);
  g_test_add_func ("/core/dataset/figures/wrong-figures", test_wrong_figures);
  g_test_add_func ("/core/dataset/figures/wrong-series", test_wrong_series);

  return g_test_run ();
}
