/* test-dataset-model.c
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

static const ChorsuDiagnostic *
find_error (GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == CHORSU_SEVERITY_ERROR)
        return diagnostic;
    }

  g_assert_not_reached ();
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
      first = find_error (diagnostics);
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
      first = find_error (diagnostics);
      g_assert_cmpstr (first->message, ==, cases[i].message);
      g_assert_cmpstr (first->pointer, ==, pointer);
    }
#undef POINT
}

static void
test_precision (void)
{
  static const struct
  {
    ChorsuPrecision  precision;
    double           accuracy_km;
    const char      *english;
    const char      *german;
  } cases[] = {
    { CHORSU_PRECISION_SURVEYED, 0, "surveyed", "vermessen" },
    { CHORSU_PRECISION_APPROXIMATE, 20, "approximate, ± 20 km", "ungefähr, ± 20 km" },
    { CHORSU_PRECISION_APPROXIMATE, 0, "approximate, accuracy not stated", "ungefähr, Genauigkeit nicht angegeben" },
    { CHORSU_PRECISION_SCHEMATIC, 0, "schematic", "schematisch" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = chorsu_precision_format (cases[i].precision, cases[i].accuracy_km, "en");
      g_autofree char *german = chorsu_precision_format (cases[i].precision, cases[i].accuracy_km, "de_DE");

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (german, ==, cases[i].german);
    }
}

/* The position of the small dataset's site, changed. */
static void
test_wrong_precision (void)
{
  static const struct
  {
    const char *old;
    const char *new_text;
    const char *pointer;
    const char *message;
  } cases[] = {
    { "\"precision\": \"approximate\", \"accuracy_km\": 4", "\"accuracy_km\": 4",
      "/resources/0/position", "member “precision” is missing" },
    { "\"precision\": \"approximate\"", "\"precision\": \"rough\"",
      "/resources/0/position/precision", "“rough” is not one of: surveyed, approximate, schematic" },
    { "\"precision\": \"approximate\"", "\"precision\": \"surveyed\"",
      "/resources/0/position/accuracy_km", "only what is approximate has an accuracy" },
    { "\"accuracy_km\": 4", "\"accuracy_km\": 0",
      "/resources/0/position/accuracy_km", "an accuracy must be greater than 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (ChorsuDataset) dataset = NULL;
      const ChorsuDiagnostic *first;

      dataset_fixture_replace (fixture, "mini.json", cases[i].old, cases[i].new_text);
      dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

      g_assert_null (dataset);
      first = find_error (diagnostics);
      g_assert_cmpstr (first->message, ==, cases[i].message);
      g_assert_cmpstr (first->pointer, ==, cases[i].pointer);
    }
}

#define PIT_STAGE "\"stage\": \"producing\","

static ChorsuDataset *
load_with_pit (const char  *members,
               GPtrArray  **diagnostics,
               GError     **error)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();

  dataset_fixture_replace (fixture, "mini.json", PIT_STAGE, members);

  return dataset_fixture_load (fixture, diagnostics, error);
}

/* A site's status follows from its stage, or it says so itself; since when it
 * has held follows from its history. */
static void
test_status (void)
{
#define CHANGE(status, date) "{ \"status\": \"" status "\", \"date\": \"" date "\", \"sources\": [\"atlas\"] }"
  static const struct
  {
    const char *members;
    const char *status;
    const char *since;
  } cases[] = {
    { PIT_STAGE, "operating", NULL },
    { "\"stage\": \"processing\",", "operating", NULL },
    { "\"stage\": \"suspended\",", "idle", NULL },
    { "\"stage\": \"development\",", "proposed", NULL },
    { "\"stage\": \"exploration\",", "proposed", NULL },
    { "\"stage\": \"prospect\",", "proposed", NULL },
    { "\"stage\": \"suspended\", \"status\": \"retired\",", "retired", NULL },
    { PIT_STAGE " \"history\": [" CHANGE ("operating", "1941") "],", "operating", "1941" },
    { PIT_STAGE " \"history\": [" CHANGE ("operating", "1941") ", " CHANGE ("operating", "1950") "],", "operating", "1941" },
    { PIT_STAGE " \"history\": [" CHANGE ("operating", "1941") ", " CHANGE ("idle", "2009") ", "
      CHANGE ("operating", "2018-03") "],", "operating", "2018-03" },
    { PIT_STAGE " \"history\": [" CHANGE ("operating", "1941") ", " CHANGE ("idle", "2009") "],", "operating", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ChorsuDataset) dataset = load_with_pit (cases[i].members, NULL, &error);
      const ChorsuSite *site;

      g_assert_no_error (error);
      site = chorsu_dataset_get_site (dataset, "pit");
      g_assert_cmpstr (chorsu_status_to_nick (site->status), ==, cases[i].status);
      g_assert_cmpstr (chorsu_history_get_since (site->history, site->n_history, site->status), ==, cases[i].since);
    }
}

static void
test_wrong_history (void)
{
  static const struct
  {
    const char *history;
    const char *pointer; /* below the history */
    const char *message;
  } cases[] = {
    { "{ \"status\": \"running\", \"date\": \"1941\", \"sources\": [\"atlas\"] }", "/0/status",
      "“running” is not one of: operating, construction, proposed, idle, mothballed, shelved, cancelled, retired" },
    { "{ \"status\": \"idle\", \"sources\": [\"atlas\"] }", "/0", "member “date” is missing" },
    { "{ \"status\": \"idle\", \"date\": \"1941\" }", "/0",
      "a source is missing: name one in “sources”, or mark it “unverified”" },
    { CHANGE ("operating", "1996") ", " CHANGE ("idle", "1941"), "/1/date",
      "changes of the status must be in order of time" },
  };
#undef CHANGE

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (PIT_STAGE " \"history\": [%s],", cases[i].history);
      g_autofree char *pointer = g_strconcat ("/resources/0/history", cases[i].pointer, NULL);
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (ChorsuDataset) dataset = load_with_pit (members, &diagnostics, NULL);
      const ChorsuDiagnostic *first;

      g_assert_null (dataset);
      first = find_error (diagnostics);
      g_assert_cmpstr (first->message, ==, cases[i].message);
      g_assert_cmpstr (first->pointer, ==, pointer);
    }
}

/* A line that was opened says so by its history; a second track is no opening. */
static void
test_opening (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  const ChorsuSegment *line = (const ChorsuSegment *) chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_SEGMENT, "r-angren-pop"));
  const ChorsuSegment *doubled = (const ChorsuSegment *) chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_SEGMENT, "r-dostyk-aktogay"));

  g_assert_cmpstr (line->opened, ==, "2016");
  g_assert_null (doubled->opened);
}

#define REVISION_RECORDS "\"records\": [\"resource:pit\"]"

static void
test_revisions (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  guint n;
  const ChorsuRevision **revisions = chorsu_dataset_get_revisions (dataset, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (revisions[0]->date, ==, "2026-01");
  g_assert_cmpstr (chorsu_text_get (revisions[0]->field, "en"), ==, "stage");
  g_assert_cmpstr (chorsu_text_get (revisions[0]->old, "en"), ==, "development");
  g_assert_cmpstr (chorsu_text_get (revisions[0]->new_, "en"), ==, "producing");
  g_assert_cmpstr (chorsu_text_get (revisions[0]->reason, "en"), ==, "It produces.");
  g_assert_true (chorsu_revision_concerns (revisions[0], chorsu_ref (CHORSU_KIND_RESOURCE, "pit")));
  g_assert_false (chorsu_revision_concerns (revisions[0], chorsu_ref (CHORSU_KIND_NODE, "pit")));
}

static void
test_wrong_revisions (void)
{
  static const struct
  {
    const char *old;
    const char *new_text;
    const char *pointer;
    const char *message;
  } cases[] = {
    { REVISION_RECORDS, "\"records\": [\"resource:hole\"]", "/revisions/0/records/0",
      "there is no record “resource:hole”: a kind, a colon and an id are expected" },
    { REVISION_RECORDS, "\"records\": [\"pit\"]", "/revisions/0/records/0",
      "there is no record “pit”: a kind, a colon and an id are expected" },
    { REVISION_RECORDS, "\"records\": [5]", "/revisions/0/records/0", "expected a string, found a number" },
    { REVISION_RECORDS ", ", "", "/revisions/0", "a revision needs either “records” or “scope”" },
    { REVISION_RECORDS, REVISION_RECORDS ", \"scope\": { \"en\": \"all\" }", "/revisions/0",
      "a revision needs either “records” or “scope”" },
    { "\"old\": { \"en\": \"development\" }, \"new\": { \"en\": \"producing\" }, ", "", "/revisions/0",
      "a revision needs “old” or “new”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (ChorsuDataset) dataset = NULL;
      const ChorsuDiagnostic *first;

      dataset_fixture_replace (fixture, "mini.json", cases[i].old, cases[i].new_text);
      dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

      g_assert_null (dataset);
      first = find_error (diagnostics);
      g_assert_cmpstr (first->message, ==, cases[i].message);
      g_assert_cmpstr (first->pointer, ==, cases[i].pointer);
    }
}

static ChorsuConfidence
get_confidence (ChorsuDataset *dataset,
                const char    *record)
{
  ChorsuRef ref;

  g_assert_true (chorsu_ref_parse (record, &ref));

  return chorsu_record_get_confidence (chorsu_dataset_find (dataset, ref));
}

/* What the small dataset's records come to, and what changes that. */
static void
test_confidence (void)
{
#define POSITION "\"precision\": \"approximate\", \"accuracy_km\": 4, \"provenance\": \"estimate\""
#define OTHER "\"range\": [3, 4], \"unit\": \"10*6.[oz_tr]\", \"unverified\": true"
#define SOURCED "\"range\": [3, 4], \"unit\": \"10*6.[oz_tr]\", \"sources\": [\"atlas\"]"
  static const struct
  {
    const char *record;
    const char *old;
    const char *new_text;
    const char *old2;
    const char *new2;
    const char *confidence;
  } cases[] = {
    /* Two publishers, all sourced. */
    { "country:UZ", NULL, NULL, NULL, NULL, "high" },
    /* One publisher. */
    { "commodity:gold", NULL, NULL, NULL, NULL, "medium" },
    /* Nothing at all. */
    { "country:KZ", NULL, NULL, NULL, NULL, "low" },
    /* Something in it is unverified. */
    { "resource:pit", NULL, NULL, NULL, NULL, "medium" },
    { "resource:pit", OTHER, SOURCED, NULL, NULL, "high" },
    /* The place. */
    { "resource:pit", OTHER, SOURCED, POSITION, "\"precision\": \"approximate\", \"accuracy_km\": 10", "high" },
    { "resource:pit", OTHER, SOURCED, POSITION, "\"precision\": \"approximate\", \"accuracy_km\": 11", "medium" },
    { "resource:pit", OTHER, SOURCED, POSITION, "\"precision\": \"approximate\", \"accuracy_km\": 51", "low" },
    { "resource:pit", OTHER, SOURCED, POSITION, "\"precision\": \"approximate\"", "medium" },
    { "resource:pit", OTHER, SOURCED, POSITION, "\"precision\": \"surveyed\"", "high" },
    { "resource:pit", OTHER, SOURCED, POSITION, "\"precision\": \"schematic\"", "high" },
    /* That no figure was found is no evidence against a record. */
    { "resource:pit", OTHER, "\"text\": { \"en\": \"none found\" }, \"unverified\": true", NULL, NULL, "high" },
    /* The record as a whole. */
    { "commodity:gold", "\"symbol\": \"Au\",", "\"symbol\": \"Au\", \"unverified\": true,", NULL, NULL, "low" },
    /* A gazetteer is a publisher, too. */
    { "country:KZ", "\"lat\": 51.2,", "\"lat\": 51.2, \"provenance\": \"geonames\",", NULL, NULL, "medium" },
    /* Lines are never better than medium, unless surveyed. */
    { "segment:one", NULL, NULL, NULL, NULL, "medium" },
    { "source:atlas", NULL, NULL, NULL, NULL, "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
      g_autoptr (ChorsuDataset) dataset = NULL;
      ChorsuConfidence confidence;

      if (cases[i].old != NULL)
        dataset_fixture_replace (fixture, "mini.json", cases[i].old, cases[i].new_text);
      if (cases[i].old2 != NULL)
        dataset_fixture_replace (fixture, "mini.json", cases[i].old2, cases[i].new2);
      dataset = dataset_fixture_load_good (fixture);

      confidence = get_confidence (dataset, cases[i].record);
      if (g_strcmp0 (chorsu_confidence_to_nick (confidence), cases[i].confidence) != 0)
        g_error ("case %u, %s: %s", i, cases[i].record, chorsu_confidence_to_nick (confidence));
    }
#undef POSITION
#undef OTHER
#undef SOURCED
}

/* The words tell records of the real dataset apart. */
static void
test_confidence_real (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  guint counts[CHORSU_CONFIDENCE_HIGH + 1] = { 0 };

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_RESOURCE); i++)
    counts[chorsu_record_get_confidence (chorsu_dataset_get_record (dataset, CHORSU_KIND_RESOURCE, i))]++;

  g_assert_cmpuint (counts[CHORSU_CONFIDENCE_NONE], ==, 0);
  g_assert_cmpuint (counts[CHORSU_CONFIDENCE_LOW], >, 0);
  g_assert_cmpuint (counts[CHORSU_CONFIDENCE_MEDIUM], >, 0);
  g_assert_cmpuint (counts[CHORSU_CONFIDENCE_HIGH], >, 0);
  g_assert_cmpint (get_confidence (dataset, "segment:r-xian-lanzhou"), ==, CHORSU_CONFIDENCE_LOW);
  g_assert_cmpint (get_confidence (dataset, "country:UZ"), ==, CHORSU_CONFIDENCE_HIGH);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dataset/model/basis", test_basis);
  g_test_add_func ("/core/dataset/model/basis-rule", test_basis_rule);
  g_test_add_func ("/core/dataset/model/derivation", test_derivation);
  g_test_add_func ("/core/dataset/model/rounding", test_rounding);
  g_test_add_func ("/core/dataset/model/wrong-figures", test_wrong_figures);
  g_test_add_func ("/core/dataset/model/wrong-series", test_wrong_series);
  g_test_add_func ("/core/dataset/model/precision", test_precision);
  g_test_add_func ("/core/dataset/model/wrong-precision", test_wrong_precision);
  g_test_add_func ("/core/dataset/model/status", test_status);
  g_test_add_func ("/core/dataset/model/wrong-history", test_wrong_history);
  g_test_add_func ("/core/dataset/model/opening", test_opening);
  g_test_add_func ("/core/dataset/model/revisions", test_revisions);
  g_test_add_func ("/core/dataset/model/wrong-revisions", test_wrong_revisions);
  g_test_add_func ("/core/dataset/model/confidence", test_confidence);
  g_test_add_func ("/core/dataset/model/confidence-real", test_confidence_real);

  return g_test_run ();
}
