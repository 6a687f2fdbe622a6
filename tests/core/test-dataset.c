/* test-dataset.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <json-glib/json-glib.h>

#include "chorsu-item.h"

static void
test_small (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  ChorsuCounts counts = chorsu_dataset_get_counts (dataset);

  g_assert_cmpstr (chorsu_dataset_get_as_of (dataset), ==, "2026-01");
  g_assert_cmpuint (counts.records, ==, 21);
  g_assert_cmpuint (counts.figures, ==, 9);
  g_assert_cmpuint (counts.sourced, ==, 8);
  g_assert_cmpuint (counts.multi_sourced, ==, 1);
  g_assert_cmpuint (counts.unverified, ==, 1);
  g_assert_cmpuint (chorsu_dataset_get_n_records (dataset, CHORSU_KIND_NODE), ==, 3);
}

static void
test_country (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  const ChorsuCountry *uzbekistan = chorsu_dataset_get_country (dataset, "UZ");
  const ChorsuCountry *russia = chorsu_dataset_get_country (dataset, "RU");
  const ChorsuMembership *membership;

  g_assert_nonnull (uzbekistan);
  g_assert_true (uzbekistan->story);
  g_assert_cmpstr (chorsu_text_get (uzbekistan->record.name, "de_AT.UTF-8"), ==, "Usbekistan");
  g_assert_cmpstr (uzbekistan->neighbours[1], ==, "AF");
  g_assert_null (uzbekistan->neighbours[2]);
  g_assert_true (uzbekistan->capital_position.known);
  g_assert_cmpuint (uzbekistan->n_national, ==, 1);
  g_assert_cmpstr (uzbekistan->national[0]->commodity, ==, "gold");
  g_assert_cmpuint (uzbekistan->series[0].n_points, ==, 1);

  membership = chorsu_country_get_membership (uzbekistan, "CLUB");
  g_assert_nonnull (membership);
  g_assert_cmpint (membership->status, ==, CHORSU_MEMBERSHIP_LEFT);
  g_assert_cmpint (membership->until, ==, 2012);
  g_assert_null (chorsu_country_get_membership (uzbekistan, "PUB"));

  g_assert_false (russia->story);
  g_assert_cmpstr (chorsu_text_get (russia->role, "de"), ==, "Führt den Klub. Ist groß.");
  g_assert_null (chorsu_dataset_get_country (dataset, "XX"));
}

static void
test_goal (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  const ChorsuGoal *goal = chorsu_dataset_get_goal_by_order (dataset, 1);

  g_assert_true (goal == chorsu_dataset_get_goal (dataset, "know"));
  g_assert_null (chorsu_dataset_get_goal_by_order (dataset, 2));
  g_assert_cmpstr (goal->themes[0], ==, "books");
  g_assert_cmpstr (chorsu_text_get (goal->theme_names[0], "de"), ==, "Bücher");
  g_assert_cmpint (chorsu_goal_get_relevance (goal, "UZ")->relevance, ==, 1);
  g_assert_null (chorsu_goal_get_relevance (goal, "KZ"));
  g_assert_cmpstr (chorsu_text_get (goal->claims[0].verdict_name, "de"), ==, "belegt");
  g_assert_cmpint (goal->features[2].type, ==, CHORSU_FEATURE_SECURITY);
  g_assert_cmpstr (goal->features[2].operator_, ==, "RU");
}

static void
test_network (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  const ChorsuCorridor *way = chorsu_dataset_get_corridor (dataset, "way");
  const ChorsuRoute *route = &way->routes[0];
  const ChorsuSegment *one = route->legs[0].segment;

  g_assert_cmpuint (route->n_legs, ==, 2);
  g_assert_false (route->legs[0].backwards);
  g_assert_true (route->legs[1].backwards);
  g_assert_cmpuint (one->n_points, ==, 4);
  g_assert_cmpfloat (one->lonlat[0], ==, 69);
  g_assert_cmpfloat (one->lonlat[3], ==, 40.5);
  g_assert_cmpfloat (one->lonlat[7], ==, 40);
  g_assert_cmpstr (chorsu_text_get (one->record.name, "de"), ==, "Hier–Dort");
  g_assert_cmpstr (way->bottlenecks[0].node->record.ref.id, ==, "border");
  g_assert_cmpstr (way->goals[0], ==, "know");
  g_assert_true (way->goals_reason->unverified);

  /* A node without a list of countries lies in its own. */
  g_assert_cmpstr (one->from->countries[0], ==, "UZ");
  g_assert_null (one->from->countries[1]);
}

/* Files may be in any order, and records may refer forwards. */
static void
test_order (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;

  dataset_fixture_replace (fixture, "dataset.json", "[\"units.json\", \"mini.json\"]", "[\"nodes.json\", \"units.json\", \"mini.json\"]");
  dataset_fixture_replace (fixture, "mini.json", "{ \"id\": \"there\", \"name\": { \"en\": \"There\", \"de\": \"Dort\" }, \"kind\": \"station\", \"country\": \"UZ\", \"position\": { \"lon\": 66, \"lat\": 40, \"precision\": \"surveyed\" } },", "");
  dataset_fixture_write (fixture, "nodes.json",
                         "{ \"nodes\": [{ \"id\": \"there\", \"name\": { \"en\": \"There\" }, \"kind\": \"station\","
                         " \"country\": \"UZ\", \"position\": { \"lon\": 66, \"lat\": 40, \"precision\": \"surveyed\" },"
                         " \"figures\": [{ \"key\": \"population\", \"value\": 7, \"unit\": \"{people}\", \"sources\": [\"atlas\"] }] }] }", -1);
  dataset = dataset_fixture_load_good (fixture);

  g_assert_cmpfloat (((const ChorsuSegment *) chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_SEGMENT, "one")))->to->position.lon, ==, 66);
}

static void
assert_resolves (ChorsuDataset *dataset,
                 const char    *text,
                 const char    *expected)
{
  ChorsuRef ref = CHORSU_REF_NONE;
  gboolean resolved = chorsu_dataset_resolve (dataset, text, &ref);
  g_autofree char *found = chorsu_ref_to_string (ref);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (resolved, ==, *expected != '\0');
}

static void
test_resolve (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = dataset_fixture_load_good (fixture);
  g_autoptr (GArray) refs = NULL;

  assert_resolves (dataset, "country:UZ", "country:UZ");
  assert_resolves (dataset, "countries:UZ", "country:UZ");
  assert_resolves (dataset, "UZ", "country:UZ");
  assert_resolves (dataset, "uz", "country:UZ");
  assert_resolves (dataset, "uzbekistan", "country:UZ");
  assert_resolves (dataset, "USBEKISTAN", "country:UZ");
  assert_resolves (dataset, "Uzbekia", "country:UZ");
  assert_resolves (dataset, "OʻZBEKISTON", "country:UZ");
  assert_resolves (dataset, "die grube", "resource:pit");
  assert_resolves (dataset, "nothing", "");
  assert_resolves (dataset, "country:pit", "");
  assert_resolves (dataset, "\xff", "");

  /* Two records of one name: it is not clear which. */
  dataset_fixture_replace (fixture, "mini.json", "{ \"en\": \"There\", \"de\": \"Dort\" }", "{ \"en\": \"The Pit\" }");
  g_clear_object (&dataset);
  dataset = dataset_fixture_load_good (fixture);
  assert_resolves (dataset, "The Pit", "");
  refs = chorsu_dataset_resolve_all (dataset, "the pit");
  g_assert_cmpuint (refs->len, ==, 2);
}

static void
test_with_file (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_fixture_get_path (fixture));
  g_autoptr (GFile) file = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  /* Besides the others … */
  dataset_fixture_write (fixture, "mine.json", "{ \"commodities\": [{ \"id\": \"salt\", \"name\": { \"en\": \"Salt\" }, \"unverified\": true }] }", -1);
  file = g_file_get_child (folder, "mine.json");
  dataset = chorsu_dataset_load_with_file (folder, file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COMMODITY), ==, 2);

  /* … and in the place of one. */
  g_clear_object (&dataset);
  g_clear_object (&file);
  file = g_file_new_for_path ("/nowhere/mini.json");
  dataset = chorsu_dataset_load_with_file (folder, file, NULL, NULL, &error);
  g_assert_null (dataset);
  g_assert_error (error, CHORSU_DATASET_ERROR, CHORSU_DATASET_ERROR_IO);
}

/* A dataset may be part of the program. */
static void
test_resource (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/chorsu/Chorsu/mini");
  g_autoptr (GFile) nowhere = g_file_new_for_uri ("resource:///io/github/chorsu/Chorsu/maxi");
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (chorsu_dataset_get_country (dataset, "UZ"));

  g_clear_object (&dataset);
  dataset = chorsu_dataset_load (nowhere, NULL, NULL, &error);
  g_assert_null (dataset);
  g_assert_error (error, CHORSU_DATASET_ERROR, CHORSU_DATASET_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "resource:///io/github/chorsu/Chorsu/maxi/dataset.json: "));
}

typedef struct
{
  GMainLoop     *loop;
  ChorsuDataset *dataset;
  GPtrArray     *diagnostics;
  GError        *error;
} AsyncLoad;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  AsyncLoad *load = user_data;

  load->dataset = chorsu_dataset_load_finish (result, &load->diagnostics, &load->error);
  g_main_loop_quit (load->loop);
}

static void
test_async (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_fixture_get_path (fixture));
  AsyncLoad load = { g_main_loop_new (NULL, FALSE) };

  chorsu_dataset_load_async (folder, NULL, loaded_cb, &load);
  g_main_loop_run (load.loop);
  g_assert_no_error (load.error);
  g_assert_nonnull (load.dataset);
  g_assert_cmpuint (load.diagnostics->len, ==, 0);
  g_assert_finalize_object (load.dataset);
  g_clear_pointer (&load.diagnostics, g_ptr_array_unref);

  dataset_fixture_replace (fixture, "mini.json", "\"host\": \"UZ\"", "\"host\": 5");
  chorsu_dataset_load_async (folder, NULL, loaded_cb, &load);
  g_main_loop_run (load.loop);
  g_assert_error (load.error, CHORSU_DATASET_ERROR, CHORSU_DATASET_ERROR_INVALID);
  g_assert_null (load.dataset);
  g_assert_cmpuint (load.diagnostics->len, ==, 1);
  g_clear_pointer (&load.diagnostics, g_ptr_array_unref);
  g_clear_error (&load.error);
  g_main_loop_unref (load.loop);
}

static void
test_cancelled (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_fixture_get_path (fixture));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  dataset = chorsu_dataset_load (folder, cancellable, NULL, &error);
  g_assert_null (dataset);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_items (void)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  ChorsuDataset *dataset = dataset_fixture_load_good (fixture);
  GListModel *model = chorsu_dataset_list (dataset, CHORSU_KIND_NODE, "de");
  g_autoptr (ChorsuItem) item = g_list_model_get_item (model, 0);
  g_autofree char *name = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  g_object_get (item, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Hier");
  g_assert_cmpstr (chorsu_item_get_ref (item).id, ==, "here");
  g_assert_finalize_object (model);

  /* The item keeps its dataset. */
  g_object_unref (dataset);
  g_assert_true (chorsu_item_get_dataset (item) == dataset);
  g_assert_cmpstr (chorsu_text_get (chorsu_item_get_record (item)->name, "en"), ==, "Here");
}

/* What the map cannot do without. */
static void
test_real (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  const char *const *story = (const char *const[]) { "KZ", "KG", "TJ", "TM", "UZ", NULL };

  g_assert_cmpuint (chorsu_dataset_get_n_records (dataset, CHORSU_KIND_COUNTRY), ==, 5);
  g_assert_cmpuint (chorsu_dataset_get_n_records (dataset, CHORSU_KIND_GOAL), ==, 4);
  for (int order = 1; order <= 4; order++)
    {
      const ChorsuGoal *goal = chorsu_dataset_get_goal_by_order (dataset, order);

      g_assert_nonnull (goal);
      for (guint i = 0; story[i] != NULL; i++)
        g_assert_nonnull (chorsu_goal_get_relevance (goal, story[i]));
    }

  g_assert_cmpstr (chorsu_dataset_get_as_of (dataset), ==, "2026-07-01");
  g_assert_nonnull (chorsu_dataset_get_region (dataset));
  g_assert_cmpstr (chorsu_dataset_get_organisation (dataset, "CSTO")->led_by, ==, "RU");
}

/* Everything has a name in English and in German. */
static void
test_real_names (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();

  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);

        if (kind == CHORSU_KIND_SOURCE)
          continue;
        if (!chorsu_text_has (record->name, "en") || !chorsu_text_has (record->name, "de"))
          g_error ("%s:%s lacks a name", chorsu_kind_to_nick (kind), record->ref.id);
      }
}

static void
parse_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_true (json_parser_load_from_file (parser, file, NULL));
    }
}

/* The window waits for the dataset: reading, checking and linking it must not
 * take much longer than only parsing its JSON. */
static void
test_real_speed (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  gint64 parsing = G_MAXINT64;
  gint64 loading = G_MAXINT64;

  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (ChorsuDataset) dataset = chorsu_dataset_load (folder, NULL, NULL, NULL);

      g_assert_nonnull (dataset);
      loading = MIN (loading, g_get_monotonic_time () - start);

      start = g_get_monotonic_time ();
      parse_folder (path);
      parsing = MIN (parsing, g_get_monotonic_time () - start);
    }

  g_test_message ("loading %.1f ms, parsing alone %.1f ms", loading / 1e3, parsing / 1e3);
  g_assert_cmpint (loading, <, 6 * parsing);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dataset/small", test_small);
  g_test_add_func ("/core/dataset/country", test_country);
  g_test_add_func ("/core/dataset/goal", test_goal);
  g_test_add_func ("/core/dataset/network", test_network);
  g_test_add_func ("/core/dataset/order", test_order);
  g_test_add_func ("/core/dataset/resolve", test_resolve);
  g_test_add_func ("/core/dataset/with-file", test_with_file);
  g_test_add_func ("/core/dataset/resource", test_resource);
  g_test_add_func ("/core/dataset/async", test_async);
  g_test_add_func ("/core/dataset/cancelled", test_cancelled);
  g_test_add_func ("/core/dataset/items", test_items);
  g_test_add_func ("/core/dataset/real", test_real);
  g_test_add_func ("/core/dataset/real/names", test_real_names);
  g_test_add_func ("/core/dataset/real/speed", test_real_speed);

  return g_test_run ();
}
