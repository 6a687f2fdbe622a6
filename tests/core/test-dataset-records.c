/* test-dataset-records.c
 *
 * What records say about themselves: how exactly they are placed, how their
 * status has changed, what was corrected, how well they are documented.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

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
      first = dataset_fixture_first_error (diagnostics);
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
      first = dataset_fixture_first_error (diagnostics);
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
      first = dataset_fixture_first_error (diagnostics);
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

  g_test_add_func ("/core/dataset/records/precision", test_precision);
  g_test_add_func ("/core/dataset/records/wrong-precision", test_wrong_precision);
  g_test_add_func ("/core/dataset/records/status", test_status);
  g_test_add_func ("/core/dataset/records/wrong-history", test_wrong_history);
  g_test_add_func ("/core/dataset/records/opening", test_opening);
  g_test_add_func ("/core/dataset/records/revisions", test_revisions);
  g_test_add_func ("/core/dataset/records/wrong-revisions", test_wrong_revisions);
  g_test_add_func ("/core/dataset/records/confidence", test_confidence);
  g_test_add_func ("/core/dataset/records/confidence-real", test_confidence_real);

  return g_test_run ();
}
