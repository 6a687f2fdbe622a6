/* test-diff.c: what has changed between two datasets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <string.h>

#include "chorsu-diff.h"
#include "dataset-shuffler.h"

/* --- Single changes ------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *old;
  const char *new_text;
  const char *described;   /* the changes in words, a line each */
} Edit;

#define POPULATION "{ \"key\": \"population\", \"value\": 38236700, \"unit\": \"{people}\", \"as_of\": \"2026-01\", \"sources\": [\"atlas\", \"paper\"] }"
#define ARROW " → "

static const Edit edits[] = {
  { "value", "\"value\": 38236700", "\"value\": 39000000",
    "Uzbekistan, Population: 38 236 700 people (January 2026)" ARROW "39 000 000 people (January 2026)" },
  { "date", "\"as_of\": \"2026-01\", \"sources\": [\"atlas\", \"paper\"]", "\"as_of\": \"2026-02\", \"sources\": [\"atlas\", \"paper\"]",
    "Uzbekistan, Population: 38 236 700 people (January 2026)" ARROW "38 236 700 people (February 2026)" },
  { "qualifier", "\"value\": 38236700", "\"value\": 38236700, \"qualifier\": \"about\"",
    "Uzbekistan, Population: 38 236 700 people (January 2026)" ARROW "about 38 236 700 people (January 2026)" },
  { "sources", "\"sources\": [\"atlas\", \"paper\"] }", "\"sources\": [\"atlas\"] }",
    "Uzbekistan, Population: sources atlas, paper" ARROW "atlas" },
  { "order-of-sources", "[\"atlas\", \"paper\"]", "[\"paper\", \"atlas\"]", "" },
  { "figure-added", POPULATION, POPULATION ", { \"key\": \"area\", \"value\": 7, \"unit\": \"km2\", \"sources\": [\"atlas\"] }",
    "+ Uzbekistan, Area: 7 km² (undated)" },
  { "figure-removed", POPULATION, "",
    "− Uzbekistan, Population: 38 236 700 people (January 2026)" },
  { "other-partner", POPULATION, "{ \"key\": \"population\", \"value\": 38236700, \"unit\": \"{people}\", \"partner\": \"RU\", \"as_of\": \"2026-01\", \"sources\": [\"atlas\", \"paper\"] }",
    "+ Uzbekistan, Population, Russia: 38 236 700 people (January 2026)\n"
    "− Uzbekistan, Population: 38 236 700 people (January 2026)" },
  /* A second figure of another scope is another figure. */
  { "other-scope", POPULATION, POPULATION ", { \"key\": \"population\", \"value\": 3, \"unit\": \"{people}\", \"scope\": { \"en\": \"of the town\" }, \"sources\": [\"atlas\"] }",
    "+ Uzbekistan, Population, of the town: 3 people (undated)" },
  /* Of the same thing, those of the same date belong together. */
  { "older-added", POPULATION, POPULATION ", { \"key\": \"population\", \"value\": 30, \"unit\": \"{people}\", \"as_of\": \"2010\", \"sources\": [\"atlas\"] }",
    "+ Uzbekistan, Population: 30 people (2010)" },
  { "competing", "\"range\": [3, 4]", "\"range\": [3, 5]", "The Pit, Production: 3.1 million oz (2024): other competing figures" },
  { "series-value", "9400000000", "9500000000",
    "Uzbekistan, Trade with Russia: USD 9.4 billion (2022)" ARROW "USD 9.5 billion (2022)" },
  { "series-year", "\"unit\": \"USD\", \"as_of\": \"2022\"", "\"unit\": \"USD\", \"as_of\": \"2023\"",
    "+ Uzbekistan, Trade with Russia: USD 9.4 billion (2023)\n"
    "− Uzbekistan, Trade with Russia: USD 9.4 billion (2022)" },
  { "national", "\"value\": 130", "\"value\": 131", "Uzbekistan, Production, Gold: 130 t (2025)" ARROW "131 t (2025)" },
  { "border", "\"value\": 144", "\"value\": 145", "Uzbek–Afghan border, Length: 144 km (undated)" ARROW "145 km (undated)" },
  { "words-of-figure", "\"unit\": \"{people}\",", "\"unit\": \"{people}\", \"note\": { \"en\": \"counted\" },", "Uzbekistan: 1 text changed" },
  { "stage", "\"stage\": \"producing\"", "\"stage\": \"suspended\"", "The Pit, stage: producing" ARROW "suspended\nThe Pit, status: operating" ARROW "idle" },
  { "history", "\"status\": \"construction\",\n      \"backers\"",
    "\"status\": \"construction\",\n      \"history\": [{ \"status\": \"construction\", \"date\": \"2020\", \"sources\": [\"atlas\"] }],\n      \"backers\"",
    "The Way, history: sources –" ARROW "atlas\nThe Way, history: –" ARROW "construction since 2020" },
  { "basis", "\"value\": 130, \"unit\": \"t\", \"as_of\": \"2025\",", "\"value\": 130, \"unit\": \"t\", \"as_of\": \"2025\", \"basis\": \"stated\",",
    "Uzbekistan, Production, Gold: 130 t (2025): measured" ARROW "stated" },
  { "membership", "\"status\": \"left\"", "\"status\": \"member\"", "Uzbekistan, memberships, CLUB: left" ARROW "member" },
  { "text", "\"It stood.\"", "\"It stood there.\"", "The Fort: 1 text changed" },
  { "two-texts", "\"en\": \"Leads the Club.\", \"de\": \"Führt den Klub.\" }", "\"en\": \"Leads it.\" }", "Russia: 1 text changed" },
  { "owner", "\"share_pct\": 100", "\"share_pct\": 51.5", "The Pit, owners: The state (UZ): 100 %" ARROW "The state (UZ): 51.5 %" },
  { "position", "\"lon\": 64.5", "\"lon\": 64.25", "The Pit, position: 41.5 64.5 approximate ± 4 km estimate" ARROW "41.5 64.25 approximate ± 4 km estimate" },
  { "text-sources", "\"facts\": [{ \"text\": { \"en\": \"It stood.\" }, \"sources\": [\"atlas\"] }]",
    "\"facts\": [{ \"text\": { \"en\": \"It stood.\" }, \"sources\": [\"paper\"] }]", "The Fort, facts: sources atlas" ARROW "paper" },
  { "verdict", "\"verdict\": \"supported\", \"sources\"", "\"verdict\": \"supported\", \"note\": { \"en\": \"So it is.\" }, \"sources\"", "To know: 1 text changed" },
  { "record-added", "\"commodities\": [{ \"id\": \"gold\"", "\"commodities\": [{ \"id\": \"tin\", \"name\": { \"en\": \"Tin\" }, \"unverified\": true }, { \"id\": \"gold\"",
    "+ Tin (commodity:tin)" },
  { "source", "\"title\": \"A paper\"", "\"title\": \"A newspaper\"", "A newspaper: 1 text changed" },
  { "spelling", "[\"Uzbekia\"]", "[\"Uzbekia\", \"Usbekien\"]", "Uzbekistan: 1 text changed" },
  { "revisions-do-not-count", "\"It produces.\"", "\"It does.\"", "" },
};

static char *
describe (const ChorsuDiff *diff)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < diff->changes->len; i++)
    {
      g_autofree char *line = chorsu_diff_describe (diff, g_ptr_array_index (diff->changes, i), "en");

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  /* As one types it. */
  g_string_replace (lines, "\xe2\x80\xaf", " ", 0);
  g_string_replace (lines, "\xc2\xa0", " ", 0);

  return g_string_free (lines, FALSE);
}

static void
test_edit (gconstpointer data)
{
  const Edit *edit = data;
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) before = dataset_fixture_load_good (fixture);
  g_autoptr (ChorsuDataset) after = NULL;
  g_autoptr (ChorsuDiff) diff = NULL;
  g_autofree char *lines = NULL;

  dataset_fixture_replace (fixture, "mini.json", edit->old, edit->new_text);
  after = dataset_fixture_load_good (fixture);
  diff = chorsu_diff_new (before, after);
  lines = describe (diff);

  g_assert_cmpstr (lines, ==, edit->described);
}

/* What is no record counts as well. */
static void
test_whole (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) before = dataset_fixture_load_good (fixture);
  g_autoptr (ChorsuDataset) after = NULL;
  g_autoptr (ChorsuDiff) diff = NULL;
  g_autofree char *lines = NULL;

  dataset_fixture_replace (fixture, "dataset.json", "\"2026-01\"", "\"2026-02\"");
  dataset_fixture_replace (fixture, "dataset.json", "Criteria met.", "Criteria that are met.");
  after = dataset_fixture_load_good (fixture);
  diff = chorsu_diff_new (before, after);
  lines = describe (diff);

  g_assert_cmpstr (lines, ==, "the dataset, as_of, as_of: 2026-01" ARROW "2026-02\nthe dataset: 1 text changed");
}

/* --- Properties ------------------------------------------------------------ */

/* A change as one line that does not depend on how it is put in words. */
static char *
to_line (const ChorsuChange *change,
         gboolean            mirrored)
{
  static const ChorsuChangeType opposite[] = {
    [CHORSU_CHANGE_RECORD_ADDED] = CHORSU_CHANGE_RECORD_REMOVED,
    [CHORSU_CHANGE_RECORD_REMOVED] = CHORSU_CHANGE_RECORD_ADDED,
    [CHORSU_CHANGE_FIGURE_ADDED] = CHORSU_CHANGE_FIGURE_REMOVED,
    [CHORSU_CHANGE_FIGURE_REMOVED] = CHORSU_CHANGE_FIGURE_ADDED,
    [CHORSU_CHANGE_FIGURE] = CHORSU_CHANGE_FIGURE,
    [CHORSU_CHANGE_STATUS] = CHORSU_CHANGE_STATUS,
    [CHORSU_CHANGE_SOURCES] = CHORSU_CHANGE_SOURCES,
    [CHORSU_CHANGE_FIELD] = CHORSU_CHANGE_FIELD,
    [CHORSU_CHANGE_TEXTS] = CHORSU_CHANGE_TEXTS,
  };
  const ChorsuFigure *figures[] = { change->old_figure, change->new_figure };
  const char *values[] = { change->old_value, change->new_value };
  g_autofree char *ref = chorsu_ref_to_string (change->ref);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint a = mirrored ? 1 : 0, b = 1 - a;

  from = figures[a] != NULL ? chorsu_figure_citation (figures[a], "en") : g_strdup (values[a]);
  to = figures[b] != NULL ? chorsu_figure_citation (figures[b], "en") : g_strdup (values[b]);

  return g_strdup_printf ("%d %s %s %s %u %u %s => %s", mirrored ? opposite[change->type] : change->type, ref,
                          change->part, change->group, change->difference, change->n_texts, from, to);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
list (const ChorsuDiff *diff,
      gboolean          mirrored)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < diff->changes->len; i++)
    g_ptr_array_add (lines, to_line (g_ptr_array_index (diff->changes, i), mirrored));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_same (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_real ();
  g_autoptr (ChorsuDataset) again = dataset_fixture_load_good (fixture);
  g_autoptr (ChorsuDiff) itself = chorsu_diff_new (dataset, dataset);
  g_autoptr (ChorsuDiff) copy = chorsu_diff_new (dataset, again);

  g_assert_cmpuint (itself->changes->len, ==, 0);
  g_assert_cmpuint (copy->changes->len, ==, 0);
}

/* Files in another order say the same. */
static void
test_reordered (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();

  for (guint seed = 1; seed <= 2; seed++)
    {
      g_autoptr (DatasetFixture) fixture = dataset_fixture_new_real ();
      g_autoptr (ChorsuDataset) shuffled = NULL;
      g_autoptr (ChorsuDiff) diff = NULL;
      g_autofree char *lines = NULL;
      guint n_moved = dataset_shuffle (fixture, seed, DATASET_SHUFFLE_ORDER);

      g_assert_cmpuint (n_moved, >, 1000);
      shuffled = dataset_fixture_load_good (fixture);
      diff = chorsu_diff_new (dataset, shuffled);
      lines = list (diff, FALSE);
      g_assert_cmpstr (lines, ==, "");
    }
}

/* The other way round, every change is the same with old and new exchanged. */
static void
test_mirrored (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();

  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autoptr (DatasetFixture) fixture = dataset_fixture_new_real ();
      g_autoptr (ChorsuDataset) changed = NULL;
      g_autoptr (ChorsuDiff) there = NULL;
      g_autoptr (ChorsuDiff) back = NULL;
      g_autofree char *forwards = NULL;
      g_autofree char *backwards = NULL;

      dataset_shuffle (fixture, seed, DATASET_SHUFFLE_ORDER);
      g_assert_cmpuint (dataset_shuffle (fixture, seed, DATASET_SHUFFLE_CONTENT), >, 10);
      changed = dataset_fixture_load_good (fixture);
      there = chorsu_diff_new (dataset, changed);
      back = chorsu_diff_new (changed, dataset);
      forwards = list (there, FALSE);
      backwards = list (back, TRUE);

      g_assert_cmpuint (there->changes->len, >, 0);
      g_assert_cmpuint (chorsu_diff_count (there, CHORSU_CHANGE_FIGURE), >, 0);
      g_assert_cmpuint (chorsu_diff_count (there, CHORSU_CHANGE_FIGURE_ADDED), ==,
                        chorsu_diff_count (back, CHORSU_CHANGE_FIGURE_REMOVED));
      g_assert_cmpstr (forwards, ==, backwards);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/diff/edit/%s", edits[i].name);

      g_test_add_data_func (path, &edits[i], test_edit);
    }
  g_test_add_func ("/core/diff/whole", test_whole);
  g_test_add_func ("/core/diff/same", test_same);
  g_test_add_func ("/core/diff/reordered", test_reordered);
  g_test_add_func ("/core/diff/mirrored", test_mirrored);

  return g_test_run ();
}
