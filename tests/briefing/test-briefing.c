/* test-briefing.c: briefings read, written and refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "chorsu-briefing-changes.h"
#include "chorsu-filters.h"
#include "chorsu-mercator.h"
#include "dataset-fixture.h"

#define HEAD "{ \"format\": \"chorsu-briefing\", \"version\": 1, \"title\": { \"en\": \"T\" }, \"scenes\": [\n"
#define SCENE(more, map) \
  "{ \"id\": \"a\", \"kind\": \"map\", \"title\": { \"en\": \"A\" }" more ", \"map\": { \"bounds\": [50, 35, 80, 55]" map " } }"

static ChorsuBriefing *
parse (const char  *text,
       GPtrArray  **diagnostics,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return chorsu_briefing_parse ("x.chorsu", bytes, dataset_fixture_get_real (), diagnostics, error);
}

static ChorsuBriefing *
parse_good (const char *text)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuBriefing *briefing = parse (text, &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (diagnostics->len, ==, 0);

  return briefing;
}

static ChorsuBriefing *
load_bundled (void)
{
  g_autofree char *path = chorsu_briefing_bundled_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuBriefing *briefing = chorsu_briefing_load (file, dataset_fixture_get_real (), NULL, &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (diagnostics->len, ==, 0);

  return briefing;
}

static void
check_both_languages (const ChorsuText *text)
{
  if (text == NULL)
    return;
  g_assert_true (chorsu_text_has (text, "en"));
  g_assert_true (chorsu_text_has (text, "de"));
}

/* All four goals and the corridor, in both languages, with sources and notes. */
static void
test_bundled (void)
{
  g_autoptr (ChorsuBriefing) briefing = load_bundled ();
  guint n = chorsu_briefing_get_n_scenes (briefing);
  guint goals = 0;
  gboolean corridor = FALSE;

  g_assert_cmpuint (n, >=, 12);
  g_assert_cmpstr (chorsu_briefing_get_as_of (briefing), ==, chorsu_dataset_get_as_of (dataset_fixture_get_real ()));
  check_both_languages (chorsu_briefing_get_title (briefing));
  for (guint i = 0; i < n; i++)
    {
      ChorsuScene *scene = chorsu_briefing_get_scene (briefing, i);
      ChorsuView base, view;

      chorsu_view_init (&base);
      view = chorsu_scene_get_view (scene, &base);
      goals |= view.goal != 0 ? 1u << view.goal : 0;
      corridor |= view.selection.kind == CHORSU_KIND_CORRIDOR;
      check_both_languages (chorsu_scene_get_title (scene));
      check_both_languages (chorsu_scene_get_caption (scene));
      g_assert_nonnull (chorsu_scene_get_notes (scene));
      check_both_languages (chorsu_scene_get_notes (scene));
      for (guint j = 0; j < chorsu_scene_get_n_points (scene); j++)
        check_both_languages (chorsu_scene_get_point (scene, j));
      g_assert_nonnull (chorsu_scene_get_sources (scene)[0]);
      g_assert_cmpuint (chorsu_scene_get_seconds (scene), >, 0);
    }
  g_assert_cmpuint (goals, ==, 0x1e);
  g_assert_true (corridor);
}

static void
check_same_scene (ChorsuScene *a,
                  ChorsuScene *b)
{
  ChorsuBox x = chorsu_scene_get_box (a), y = chorsu_scene_get_box (b);
  ChorsuView base, v, w;

  chorsu_view_init (&base);
  v = chorsu_scene_get_view (a, &base);
  w = chorsu_scene_get_view (b, &base);
  g_assert_true (chorsu_view_equal (&v, &w));
  g_assert_cmpstr (chorsu_scene_get_id (a), ==, chorsu_scene_get_id (b));
  g_assert_cmpint (chorsu_scene_get_kind (a), ==, chorsu_scene_get_kind (b));
  g_assert_cmpint (chorsu_scene_get_transition (a), ==, chorsu_scene_get_transition (b));
  g_assert_cmpint (chorsu_scene_get_hidden (a), ==, chorsu_scene_get_hidden (b));
  g_assert_cmpuint (chorsu_scene_get_seconds (a), ==, chorsu_scene_get_seconds (b));
  g_assert_cmpuint (chorsu_scene_get_n_points (a), ==, chorsu_scene_get_n_points (b));
  g_assert_cmpmem (&x, sizeof x, &y, sizeof y);
}

static void
check_round_trip (ChorsuBriefing *briefing)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  g_autofree char *first = chorsu_briefing_to_string (briefing, dataset);
  g_autoptr (ChorsuBriefing) again = parse_good (first);
  g_autofree char *second = chorsu_briefing_to_string (again, dataset);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (chorsu_briefing_get_n_scenes (briefing), ==, chorsu_briefing_get_n_scenes (again));
  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    check_same_scene (chorsu_briefing_get_scene (briefing, i), chorsu_briefing_get_scene (again, i));
}

static void
test_round_trip (void)
{
  static const char *const maps[] = {
    "",
    ", \"layers\": []",
    ", \"goal\": \"security\", \"year\": 2001",
    ", \"select\": \"country:KZ\", \"compare\": [\"country:UZ\", \"country:TM\"]",
    ", \"only\": [\"commodity:tungsten\"], \"hide\": [\"category:oil\", \"stage:prospect\"]",
    ", \"draw\": [\"status:shelved\"], \"hide\": [\"status:operating\"]",
    ", \"shade\": \"remittances\", \"widths\": \"volume\"",
  };
  g_autoptr (ChorsuBriefing) bundled = load_bundled ();

  check_round_trip (bundled);
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autofree char *text = g_strconcat (HEAD "{ \"id\": \"a\", \"kind\": \"closing\", \"hidden\": true,"
                                           " \"transition\": \"cut\", \"seconds\": 7, \"title\": { \"de\": \"Ü\" },"
                                           " \"map\": { \"bounds\": [50.25, 35, 80, 55]", maps[i], " } } ] }", NULL);
      g_autoptr (ChorsuBriefing) briefing = parse_good (text);

      check_round_trip (briefing);
    }
}

/* Words of a file become what a window looks at. */
static void
test_view (void)
{
  g_autoptr (ChorsuBriefing) briefing =
    parse_good (HEAD SCENE ("", ", \"layers\": [\"resources\"], \"goal\": \"minerals\", \"select\": \"country:UZ\","
                            " \"only\": [\"category:oil\", \"category:gas\"], \"year\": 2010") "] }");
  ChorsuScene *scene = chorsu_briefing_get_scene (briefing, 0);
  ChorsuBox box = chorsu_scene_get_box (scene);
  ChorsuPoint north_west = chorsu_mercator_project (50, 55);
  ChorsuView base, view;

  chorsu_view_init (&base);
  base.theme = CHORSU_THEME_DARK;
  base.purpose = CHORSU_PURPOSE_STAGE;
  chorsu_view_set_language (&base, "de");
  base.layers = CHORSU_LAYER_SECURITY;
  base.goal = 4;
  view = chorsu_scene_get_view (scene, &base);

  g_assert_cmpint (view.layers, ==, CHORSU_LAYER_RESOURCES);
  g_assert_cmpint (view.goal, ==, 2);
  g_assert_true (chorsu_ref_equal (view.selection, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ")));
  g_assert_cmpuint (chorsu_filters_get_bits (&view.filters, CHORSU_LEGEND_CATEGORY), ==,
                    1u << CHORSU_CATEGORY_OIL | 1u << CHORSU_CATEGORY_GAS);
  g_assert_cmpint (view.year, ==, 2010);
  g_assert_cmpint (view.theme, ==, CHORSU_THEME_DARK);
  g_assert_cmpint (view.purpose, ==, CHORSU_PURPOSE_STAGE);
  g_assert_cmpstr (view.language, ==, "de");
  g_assert_cmpfloat (box.x0, ==, north_west.x);
  g_assert_cmpfloat (box.y0, ==, north_west.y);
}

/* A briefing may know things that the dataset does not (any more). */
static void
test_unknown (void)
{
  static const struct
  {
    const char *map;
    const char *pointer;
  } cases[] = {
    { ", \"goal\": \"moon\"", "/scenes/0/map/goal" },
    { ", \"select\": \"country:XX\"", "/scenes/0/map/select" },
    { ", \"shade\": \"happiness\"", "/scenes/0/map/shade" },
    { ", \"hide\": [\"category:cheese\"]", "/scenes/0/map/hide" },
    { ", \"only\": [\"corridor:moon\"]", "/scenes/0/map/only" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD "{ \"id\": \"a\", \"kind\": \"map\", \"title\": { \"en\": \"A\" },\n"
                                           "  \"map\": { \"bounds\": [50, 35, 80, 55]", cases[i].map, " } } ] }", NULL);
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ChorsuBriefing) briefing = parse (text, &diagnostics, &error);
      const ChorsuDiagnostic *warning;
      ChorsuView base, view;

      g_assert_no_error (error);
      g_assert_cmpuint (diagnostics->len, ==, 1);
      warning = g_ptr_array_index (diagnostics, 0);
      g_assert_cmpint (warning->severity, ==, CHORSU_SEVERITY_WARNING);
      g_assert_cmpstr (warning->pointer, ==, cases[i].pointer);
      g_assert_cmpuint (warning->line, ==, 3);

      chorsu_view_init (&base);
      view = chorsu_scene_get_view (chorsu_briefing_get_scene (briefing, 0), &base);
      g_assert_true (chorsu_view_equal (&base, &view));
    }
}

static void
test_limits (void)
{
  g_autoptr (GString) many = g_string_new (HEAD);
  g_autofree char *long_text = g_strnfill (20001, 'x');
  g_autofree char *wordy = g_strconcat (HEAD "{ \"id\": \"a\", \"kind\": \"map\", \"title\": { \"en\": \"", long_text,
                                        "\" }, \"map\": { \"bounds\": [50, 35, 80, 55] } } ] }", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= CHORSU_BRIEFING_MAX_SCENES; i++)
    g_string_append_printf (many, "%s{}", i > 0 ? "," : "");
  g_string_append (many, "] }");

  g_assert_null (parse (many->str, NULL, &error));
  g_assert_error (error, CHORSU_BRIEFING_ERROR, CHORSU_BRIEFING_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "/scenes: "));
  g_clear_error (&error);

  g_assert_null (parse (wordy, NULL, &error));
  g_assert_error (error, CHORSU_BRIEFING_ERROR, CHORSU_BRIEFING_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "/scenes/0/title/en: "));
}

/* Not a file, a folder, a pipe that never ends, a file too large to be read. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *large = g_build_filename (folder, "large.chorsu", NULL);
  const char *const paths[] = { "/nowhere/x.chorsu", folder, "/dev/zero", large };
  g_autoptr (GFile) file = g_file_new_for_path (large);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, NULL);

  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), CHORSU_BRIEFING_MAX_BYTES + 1, NULL, NULL));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) source = g_file_new_for_path (paths[i]);
      g_autoptr (GPtrArray) diagnostics = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (chorsu_briefing_load (source, dataset_fixture_get_real (), NULL, &diagnostics, &error));
      g_assert_error (error, CHORSU_BRIEFING_ERROR, CHORSU_BRIEFING_ERROR_IO);
      g_assert_true (g_str_has_prefix (error->message, paths[i]));
    }

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (folder);
}

/* Entries of the log of changes reach the scenes that show what they name. */
static void
test_changes (void)
{
  static const struct
  {
    const char *since;
    const char *map;
    gboolean    any;
  } cases[] = {
    { "2020-01-01", ", \"select\": \"country:KZ\"", TRUE },
    { "2020-01-01", "", FALSE },
    { "2020-01-01", ", \"layers\": [\"engagement\"]", TRUE },
    { "2099-01-01", ", \"select\": \"country:KZ\"", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("{ \"format\": \"chorsu-briefing\", \"version\": 1, \"title\": { \"en\": \"T\" },"
                                           " \"revised\": \"", cases[i].since, "\", \"scenes\": ["
                                           " { \"id\": \"a\", \"kind\": \"map\", \"title\": { \"en\": \"A\" },"
                                           " \"map\": { \"bounds\": [50, 35, 80, 55]", cases[i].map, " } } ] }", NULL);
      g_autoptr (ChorsuBriefing) briefing = parse_good (text);
      g_autoptr (GArray) changes = chorsu_briefing_list_changes (briefing, dataset_fixture_get_real ());

      g_assert_cmpint (changes->len > 0, ==, cases[i].any);
      check_round_trip (briefing);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing/bundled", test_bundled);
  g_test_add_func ("/briefing/round-trip", test_round_trip);
  g_test_add_func ("/briefing/view", test_view);
  g_test_add_func ("/briefing/unknown", test_unknown);
  g_test_add_func ("/briefing/limits", test_limits);
  g_test_add_func ("/briefing/files", test_files);
  g_test_add_func ("/briefing/changes", test_changes);

  return g_test_run ();
}
