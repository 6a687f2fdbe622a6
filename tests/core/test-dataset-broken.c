/* test-dataset-broken.c
 *
 * Every way a dataset can be wrong, each made by a small change: what is said,
 * where, and that nothing is loaded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

/*
 * Replaces @old by @new_text in @file of the small dataset. The first problem
 * must then be an error at @pointer whose message is @message, in the line and
 * column where @at stands in the changed file (0 when @at is NULL).
 */
typedef struct
{
  const char *name;
  const char *file;
  const char *old;
  const char *new_text;
  const char *pointer;
  const char *message;
  const char *at;
} Breakage;

static const Breakage breakages[] = {
  { "missing-comma", "mini.json", "\"id\": \"UZ\",", "\"id\": \"UZ\"",
    NULL, "expected “,” or “}”, found “\"”", "\"iso3\": \"UZB\"" },
  { "trailing-comma", "mini.json", "\"neighbours\": [\"KZ\", \"AF\"]", "\"neighbours\": [\"KZ\", ]",
    NULL, "expected a value, found “]”", "],\n      \"figures\": [\n        { \"key\": \"population\"" },
  { "open-string", "mini.json", "\"Uzbekia\"", "\"Uzbekia",
    NULL, "control character in a string; is a quotation mark missing?", NULL },
  { "comment", "mini.json", "\"verdicts\":", "/* words */ \"verdicts\":",
    NULL, "expected a member name in quotation marks, found “/”", "/* words */" },
  { "twice-a-member", "mini.json", "\"iso3\": \"UZB\",", "\"iso3\": \"UZB\", \"iso3\": \"KAZ\",",
    NULL, "member “iso3” stands here for the second time", "\"iso3\": \"KAZ\"," },
  { "infinite", "mini.json", "38236700", "1e999",
    NULL, "this number is not finite", "1e999" },
  { "no-object", "mini.json", "{\n  \"verdicts\"", "[{\n  \"verdicts\"",
    NULL, "expected “,” or “]”, found the end of the file", NULL },
  { "type-number", "mini.json", "\"value\": 38236700", "\"value\": \"many\"",
    "/countries/0/figures/0/value", "expected a number, found a string", "\"many\"" },
  { "type-text", "mini.json", "\"name\": { \"en\": \"The Pit\", \"de\": \"Die Grube\" }", "\"name\": \"The Pit\"",
    "/resources/0/name", "expected a text, an object by language code, found a string", "\"The Pit\"" },
  { "type-array", "mini.json", "\"commodities\": [\"gold\"]", "\"commodities\": \"gold\"",
    "/resources/0/commodities", "expected an array, found a string", "\"gold\",\n      \"category\"" },
  { "type-object", "mini.json", "{ \"lon\": 64.5, \"lat\": 41.5, \"precision\": \"approximate\", \"accuracy_km\": 4, \"provenance\": \"estimate\" }", "[64.5, 41.5]",
    "/resources/0/position", "expected an object, found an array", "[64.5" },
  { "type-boolean", "mini.json", "\"drawn\": false", "\"drawn\": 0",
    "/engagements/0/drawn", "expected true or false, found a number", "0,\n      \"figures\"" },
  { "type-null", "mini.json", "\"stage\": \"producing\"", "\"stage\": null",
    "/resources/0/stage", "expected a string, found null", "null" },
  { "type-element", "mini.json", "[{ \"id\": \"gold\"", "[7, { \"id\": \"gold\"",
    "/commodities/0", "expected an object, found a number", "7, {" },
  { "missing-member", "mini.json", "\"mode\": \"rail\",", "",
    "/segments/0", "member “mode” is missing", "{\n      \"id\": \"one\"" },
  { "missing-id", "mini.json", "\"id\": \"here\", ", "",
    "/nodes/0", "member “id” is missing", "{ \"name\": { \"en\": \"Here\"" },
  { "empty-string", "mini.json", "\"A house\"", "\"\"",
    "/sources/0/publisher", "this string is empty", "\"\"" },
  { "no-english", "mini.json", "{ \"en\": \"Here\", \"de\": \"Hier\" }", "{ \"de\": \"Hier\" }",
    "/nodes/0/name", "a text needs at least English: member “en” is missing", "{ \"de\": \"Hier\" }" },
  { "language", "mini.json", "{ \"en\": \"Here\", \"de\": \"Hier\" }", "{ \"en\": \"Here\", \"German\": \"Hier\" }",
    "/nodes/0/name/German", "“German” is no language code", "\"Hier\"" },
  { "unknown-source", "mini.json", "\"sources\": [\"atlas\", \"paper\"]", "\"sources\": [\"atlas\", \"rumour\"]",
    "/countries/0/figures/0/sources/1", "there is no source “rumour”", "\"rumour\"" },
  { "unknown-node", "mini.json", "\"from\": \"border\"", "\"from\": \"nowhere\"",
    "/segments/1/from", "there is no node “nowhere”", "\"nowhere\"" },
  { "unknown-commodity", "mini.json", "\"commodities\": [\"gold\"]", "\"commodities\": [\"gould\"]",
    "/resources/0/commodities/0", "there is no commodity “gould”", "\"gould\"" },
  { "unknown-organisation", "mini.json", "\"organisation\": \"CLUB\"", "\"organisation\": \"PUB\"",
    "/countries/0/memberships/0/organisation", "there is no organisation “PUB”", "\"PUB\"" },
  { "unknown-goal", "mini.json", "\"goal\": \"know\"", "\"goal\": \"guess\"",
    "/engagements/0/goal", "there is no goal “guess”", "\"guess\"" },
  { "unknown-unit", "mini.json", "\"unit\": \"{people}\"", "\"unit\": \"heads\"",
    "/countries/0/figures/0/unit", "there is no unit “heads”", "\"heads\"" },
  { "unknown-quantity", "mini.json", "\"key\": \"population\"", "\"key\": \"folk\"",
    "/countries/0/figures/0/key", "there is no quantity “folk”", "\"folk\"" },
  { "unknown-criterion", "mini.json", "\"criteria_met\": [\"reads\"]", "\"criteria_met\": [\"sings\"]",
    "/goals/0/relevance/0/criteria_met/0", "the goal has no criterion “sings”", "\"sings\"" },
  { "feature-target", "mini.json", "\"type\": \"corridor\", \"target\": \"way\"", "\"type\": \"corridor\", \"target\": \"lane\"",
    "/goals/0/features/1/target", "there is no corridor “lane”", "\"lane\"" },
  { "duplicate-id", "mini.json", "\"id\": \"there\"", "\"id\": \"here\"",
    "/nodes/1/id", "id “here” is used twice", "\"here\", \"name\": { \"en\": \"There\"" },
  { "bad-id", "mini.json", "\"id\": \"pit\"", "\"id\": \"the pit\"",
    "/resources/0/id", "“the pit” is no id: only letters, digits and “+-_.” may be used", "\"the pit\"" },
  { "bad-code", "mini.json", "\"host\": \"UZ\"", "\"host\": \"uzb\"",
    "/security/0/host", "“uzb” is no country code: two capital letters are expected", "\"uzb\"" },
  { "longitude", "mini.json", "\"lon\": 64.5", "\"lon\": 264.5",
    "/resources/0/position/lon", "longitude 264.5 is not within -180 and 180", "264.5" },
  { "latitude", "mini.json", "\"lat\": 41.5", "\"lat\": -91",
    "/resources/0/position/lat", "latitude -91 is not within -90 and 90", "-91" },
  { "point-latitude", "mini.json", "[67, 40.2]", "[67, 140.2]",
    "/segments/0/via/1/1", "latitude 140.2 is not within -90 and 90", "140.2" },
  { "point-shape", "mini.json", "[67, 40.2]", "[67]",
    "/segments/0/via/1", "expected a point: [longitude, latitude]", "[67]" },
  { "word-stage", "mini.json", "\"stage\": \"producing\"", "\"stage\": \"busy\"",
    "/resources/0/stage", "“busy” is not one of: producing, processing, development, exploration, prospect, suspended", "\"busy\"" },
  { "word-status", "mini.json", "\"status\": \"operating\"", "\"status\": \"running\"",
    "/segments/0/status", "“running” is not one of: operating, construction, proposed, idle, mothballed, shelved, cancelled, retired", "\"running\"" },
  { "importance", "mini.json", "\"importance\": 3", "\"importance\": 4",
    "/resources/0/importance", "expected a whole number from 1 to 3", "4,\n      \"operator\"" },
  { "share", "mini.json", "\"share_pct\": 100", "\"share_pct\": 101",
    "/resources/0/owners/0/share_pct", "a share must be from 0 to 100", "101" },
  { "loop", "mini.json", "\"from\": \"border\", \"to\": \"there\"", "\"from\": \"there\", \"to\": \"there\"",
    "/segments/1/to", "a segment must lead from one node to another", "\"there\", \"mode\": \"rail\", \"status\": \"proposed\"" },
  { "no-legs", "mini.json", "\"segments\": [\"one\", \"two\"]", "\"segments\": []",
    "/corridors/0/routes/0/segments", "a route needs at least one segment", "[] }],\n      \"statements\"" },
  { "bottleneck-nowhere", "mini.json", "{ \"node\": \"border\", \"kind\": \"gauge-break\"", "{ \"kind\": \"gauge-break\"",
    "/corridors/0/bottlenecks/0", "a bottleneck needs “node” or “segment”", "{ \"kind\": \"gauge-break\"" },
  { "no-source", "mini.json", "\"as_of\": \"2026-01\", \"sources\": [\"atlas\", \"paper\"]", "\"as_of\": \"2026-01\"",
    "/countries/0/figures/0", "a source is missing: name one in “sources”, or mark it “unverified”", "{ \"key\": \"population\"" },
  { "no-owner-source", "mini.json", "      \"owners_sources\": [\"atlas\"],\n", "",
    "/resources/0/owners", "a source is missing: name one in “owners_sources”, or set “owners_unverified”", "[{ \"name\": \"The state\"" },
  { "two-values", "mini.json", "\"value\": 38236700", "\"value\": 38236700, \"range\": [1, 2]",
    "/countries/0/figures/0", "a figure needs exactly one of “value”, “range”, “change”, “text”", "{ \"key\": \"population\"" },
  { "range-order", "mini.json", "\"range\": [3, 4]", "\"range\": [4, 3]",
    "/resources/0/figures/0/others/0/range", "a range must go from the smaller to the larger number", "[4, 3]" },
  { "range-length", "mini.json", "\"range\": [3, 4]", "\"range\": [3, 4, 5]",
    "/resources/0/figures/0/others/0/range", "expected two numbers, found 3 values", "[3, 4, 5]" },
  { "date", "mini.json", "\"date\": \"1991\"", "\"date\": \"1991-13\"",
    "/events/0/date", NULL, "\"1991-13\"" },
  { "date-day", "mini.json", "\"date\": \"2024-05-01\"", "\"date\": \"2024-02-30\"",
    "/corridors/0/statements/0/date", NULL, "\"2024-02-30\"" },
  { "provenance", "mini.json", "\"provenance\": \"estimate\"", "\"provenance\": \"source:rumour\"",
    "/resources/0/position/provenance", "there is no source “rumour”", "\"source:rumour\"" },
  { "count", "mini.json", "\"count\": 1", "\"count\": 2",
    "/goals/0/relevance/0/count", "the count is 2, but 1 criteria are met", "2,\n          \"criteria_met\"" },
  { "relevance", "mini.json", "\"relevance\": 1,", "\"relevance\": 2,",
    "/goals/0/relevance/0/relevance", "1 criteria met make a relevance of 1, not 2", "2,\n          \"count\"" },
  { "between", "mini.json", "\"between\": [\"UZ\", \"AF\"]", "\"between\": [\"UZ\"]",
    "/borders/0/between", "a border lies between two countries", "[\"UZ\"],\n      \"length\"" },
  { "version", "dataset.json", "\"version\": 1", "\"version\": 2",
    "/version", "expected a whole number from 1 to 1", "2," },
  { "other-folder", "dataset.json", "\"mini.json\"", "\"../mini.json\"",
    "/files", "“../mini.json” is not in the same folder", "[\"units.json\"" },
  { "unit-factor", "units.json", "\"factor\": 1000 }", "\"factor\": 0 }",
    NULL, "a factor must be greater than 0", "0 }" },
};

static void
assert_place (DatasetFixture         *fixture,
              const Breakage         *breakage,
              const ChorsuDiagnostic *diagnostic)
{
  g_autofree char *content = dataset_fixture_read (fixture, breakage->file);
  const char *at = strstr (content, breakage->at);
  guint line = 1, column = 1;

  g_assert_nonnull (at);
  for (const char *c = content; c < at; c++)
    if (*c == '\n')
      {
        line++;
        column = 1;
      }
    else if ((*c & 0xC0) != 0x80)
      {
        column++;
      }

  g_assert_cmpuint (diagnostic->line, ==, line);
  g_assert_cmpuint (diagnostic->column, ==, column);
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
test_breakage (gconstpointer data)
{
  const Breakage *breakage = data;
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  const ChorsuDiagnostic *first;
  int code;

  dataset_fixture_replace (fixture, breakage->file, breakage->old, breakage->new_text);
  dataset = dataset_fixture_load (fixture, &diagnostics, &error);

  g_assert_null (dataset);
  g_assert_nonnull (error);
  first = find_error (diagnostics);
  name = g_path_get_basename (first->file);
  g_assert_cmpstr (name, ==, breakage->file);
  if (breakage->message != NULL)
    g_assert_cmpstr (first->message, ==, breakage->message);
  if (breakage->pointer != NULL)
    g_assert_cmpstr (first->pointer, ==, breakage->pointer);
  if (breakage->at != NULL)
    assert_place (fixture, breakage, first);

  /* The error says the same as the first diagnostic. */
  line = chorsu_diagnostic_to_string (first);
  g_assert_cmpstr (error->message, ==, line);
  code = first->pointer != NULL ? CHORSU_DATASET_ERROR_INVALID : CHORSU_DATASET_ERROR_SYNTAX;
  g_assert_error (error, CHORSU_DATASET_ERROR, code);
}

static void
test_legs_that_do_not_join (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  const ChorsuDiagnostic *first;

  dataset_fixture_replace (fixture, "mini.json", "\"segments\": [\"one\", \"two\"]", "\"segments\": [\"one\", \"two\", \"one\"]");
  dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

  g_assert_null (dataset);
  first = find_error (diagnostics);
  g_assert_cmpstr (first->pointer, ==, "/corridors/0/routes/0/segments/2");
  g_assert_cmpstr (first->message, ==, "the legs do not join: “one” does not begin where “two” ends");
}

static void
test_missing_file (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset_fixture_remove (fixture, "mini.json");
  dataset = dataset_fixture_load (fixture, &diagnostics, &error);

  g_assert_null (dataset);
  g_assert_error (error, CHORSU_DATASET_ERROR, CHORSU_DATASET_ERROR_IO);
  g_assert_cmpuint (diagnostics->len, ==, 1);
  g_assert_nonnull (strstr (error->message, "mini.json"));
}

static void
test_missing_root (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset_fixture_remove (fixture, "dataset.json");
  dataset = dataset_fixture_load (fixture, NULL, &error);

  g_assert_null (dataset);
  g_assert_error (error, CHORSU_DATASET_ERROR, CHORSU_DATASET_ERROR_IO);
}

static void
test_warnings (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autofree char *line = NULL;
  const ChorsuDiagnostic *first;

  dataset_fixture_replace (fixture, "mini.json", "\"iso3\": \"UZB\",", "\"iso3\": \"UZB\", \"colour\": \"blue\",");
  dataset_fixture_replace (fixture, "mini.json", "\"date\": \"2026-01\" }\n  ],\n  \"organisations\"", "\"date\": \"2026-02\" }\n  ],\n  \"songs\": [],\n  \"organisations\"");
  dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

  g_assert_nonnull (dataset);
  g_assert_cmpuint (diagnostics->len, ==, 3);
  first = g_ptr_array_index (diagnostics, 0);
  g_assert_cmpstr (first->pointer, ==, "/as_of");
  g_assert_cmpstr (first->message, ==, "the newest source is of 2026-02");
  first = g_ptr_array_index (diagnostics, 1);
  g_assert_cmpstr (first->pointer, ==, "/songs");
  first = g_ptr_array_index (diagnostics, 2);
  g_assert_cmpstr (first->pointer, ==, "/countries/0/colour");
  g_assert_cmpstr (first->message, ==, "unknown member “colour” is ignored");
  line = chorsu_diagnostic_to_string (first);
  g_assert_nonnull (strstr (line, ": /countries/0/colour: warning: unknown"));
}

/* Every problem is found at once, in the order of the file. */
static void
test_all_at_once (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  guint line = 0;

  dataset_fixture_replace (fixture, "mini.json", "\"stage\": \"producing\"", "\"stage\": \"busy\"");
  dataset_fixture_replace (fixture, "mini.json", "\"value\": 38236700", "\"value\": \"many\"");
  dataset_fixture_replace (fixture, "mini.json", "\"host\": \"UZ\"", "\"host\": 5");
  dataset_fixture_replace (fixture, "mini.json", "\"lon\": 64.5", "\"lon\": 264.5");
  dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

  g_assert_null (dataset);
  g_assert_cmpuint (diagnostics->len, ==, 4);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      g_assert_cmpuint (diagnostic->line, >, line);
      line = diagnostic->line;
    }
}

/* The same holds for the real files. */
static void
test_real (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_real ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  const ChorsuDiagnostic *first;

  dataset_fixture_replace (fixture, "corridors.json", "\"r-khorgos-altynkol\"", "\"r-khorgos-nowhere\"");
  dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

  g_assert_null (dataset);
  first = find_error (diagnostics);
  g_assert_cmpstr (first->message, ==, "there is no segment “r-khorgos-nowhere”");
  g_assert_true (g_str_has_suffix (first->file, "corridors.json"));
  g_assert_cmpuint (first->line, >, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (breakages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/dataset/broken/%s", breakages[i].name);

      g_test_add_data_func (path, &breakages[i], test_breakage);
    }

  g_test_add_func ("/core/dataset/broken/legs-that-do-not-join", test_legs_that_do_not_join);
  g_test_add_func ("/core/dataset/broken/missing-file", test_missing_file);
  g_test_add_func ("/core/dataset/broken/missing-root", test_missing_root);
  g_test_add_func ("/core/dataset/broken/warnings", test_warnings);
  g_test_add_func ("/core/dataset/broken/all-at-once", test_all_at_once);
  g_test_add_func ("/core/dataset/broken/real", test_real);

  return g_test_run ();
}
