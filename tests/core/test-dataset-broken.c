/* test-dataset-broken.c
 *
 * Every way a dataset can be wrong, each made by a small change: what is said,
 * where, and that nothing is loaded. The changes are listed in breakages.json;
 * tests/data/test-breakages.py shows them to another validator.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A change to the small dataset, from breakages.json; strings are the tree's. */
typedef struct
{
  const char *name;
  const char *file;
  const char *old;
  const char *new_text;
  const char *encoding;  /* nullable: of @new_text in the file */
  const char *pointer;   /* nullable */
  const char *message;
  const char *at;        /* nullable */
} Breakage;

static void
apply (const Breakage *breakage,
       DatasetFixture *fixture)
{
  g_autofree char *encoded = NULL;
  g_autoptr (GError) error = NULL;

  if (breakage->encoding != NULL)
    {
      encoded = g_convert (breakage->new_text, -1, breakage->encoding, "UTF-8", NULL, NULL, &error);
      g_assert_no_error (error);
    }
  dataset_fixture_replace (fixture, breakage->file, breakage->old,
                           encoded != NULL ? encoded : breakage->new_text);
}

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

  apply (breakage, fixture);
  dataset = dataset_fixture_load (fixture, &diagnostics, &error);

  g_assert_null (dataset);
  g_assert_nonnull (error);
  first = find_error (diagnostics);
  name = g_path_get_basename (first->file);
  g_assert_cmpstr (name, ==, breakage->file);
  g_assert_cmpstr (first->message, ==, breakage->message);
  g_assert_cmpstr (first->pointer, ==, breakage->pointer);
  g_assert_cmpuint (first->line, >, 0);
  g_assert_cmpuint (first->column, >, 0);
  if (breakage->at != NULL)
    assert_place (fixture, breakage, first);

  /* The error says the same as the first diagnostic. */
  line = chorsu_diagnostic_to_string (first);
  g_assert_cmpstr (error->message, ==, line);
  code = first->pointer != NULL ? CHORSU_DATASET_ERROR_INVALID : CHORSU_DATASET_ERROR_SYNTAX;
  g_assert_error (error, CHORSU_DATASET_ERROR, code);
}

/* What is right in another way is loaded without an error; it may warn, for
 * example of a text that is there in one language only. */
static void
test_variation (gconstpointer data)
{
  g_autoptr (DatasetFixture) fixture = dataset_fixture_new_mini ();
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;

  apply (data, fixture);
  dataset = dataset_fixture_load (fixture, &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  for (guint i = 0; i < diagnostics->len; i++)
    g_assert_cmpint (((const ChorsuDiagnostic *) g_ptr_array_index (diagnostics, i))->severity, ==,
                     CHORSU_SEVERITY_WARNING);
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

  dataset_fixture_replace (fixture, "dataset.json", "\"as_of\": \"2026-01\"", "\"as_of\": \"2025-12\"");
  dataset = dataset_fixture_load (fixture, &diagnostics, NULL);

  g_assert_nonnull (dataset);
  g_assert_cmpuint (diagnostics->len, ==, 1);
  first = g_ptr_array_index (diagnostics, 0);
  g_assert_cmpint (first->severity, ==, CHORSU_SEVERITY_WARNING);
  g_assert_cmpstr (first->pointer, ==, "/as_of");
  g_assert_cmpstr (first->message, ==, "the newest source is of 2026-01");
  line = chorsu_diagnostic_to_string (first);
  g_assert_nonnull (strstr (line, ": /as_of: warning: the newest"));
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

static JsonNode *
read_breakages (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "breakages.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  root = json_from_string (text, &error);
  g_assert_no_error (error);

  return root;
}

static void
add_tests (JsonNode         *root,
           const char       *member,
           const char       *folder,
           GTestDataFunc     test)
{
  JsonArray *list = json_object_get_array_member (json_node_get_object (root), member);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);
      Breakage *breakage = g_new0 (Breakage, 1);
      g_autofree char *path = NULL;

      breakage->name = json_object_get_string_member (object, "name");
      breakage->file = json_object_get_string_member (object, "file");
      breakage->old = json_object_get_string_member (object, "old");
      breakage->new_text = json_object_get_string_member (object, "new");
      breakage->encoding = json_object_get_string_member_with_default (object, "encoding", NULL);
      breakage->pointer = json_object_get_string_member_with_default (object, "pointer", NULL);
      breakage->message = json_object_get_string_member_with_default (object, "message", NULL);
      breakage->at = json_object_get_string_member_with_default (object, "at", NULL);
      path = g_strdup_printf ("/core/dataset/%s/%s", folder, breakage->name);
      g_test_add_data_func_full (path, breakage, test, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (JsonNode) root = NULL;

  g_test_init (&argc, &argv, NULL);

  root = read_breakages ();
  add_tests (root, "broken", "broken", test_breakage);
  add_tests (root, "valid", "valid", test_variation);

  g_test_add_func ("/core/dataset/broken/missing-file", test_missing_file);
  g_test_add_func ("/core/dataset/broken/missing-root", test_missing_root);
  g_test_add_func ("/core/dataset/broken/warnings", test_warnings);
  g_test_add_func ("/core/dataset/broken/all-at-once", test_all_at_once);
  g_test_add_func ("/core/dataset/broken/real", test_real);

  return g_test_run ();
}
