/* test-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-session.h"

#include <string.h>

static ChorsuDataset *dataset;

/* What a session said: names of properties, "!" for changed, "->" and what was revealed. */
typedef struct
{
  ChorsuSession *session;
  GString       *log;
} Fixture;

static void
notify_cb (ChorsuSession *session,
           GParamSpec    *pspec,
           GString       *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
changed_cb (ChorsuSession *session,
            GString       *log)
{
  g_string_append (log, "! ");
}

static void
revealed_cb (ChorsuSession *session,
             guint          kind,
             const char    *id,
             GString       *log)
{
  g_autofree char *text = chorsu_ref_to_string ((ChorsuRef) { kind, id });

  g_string_append_printf (log, "->%s ", text);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = chorsu_session_new ("en");
  chorsu_session_set_dataset (fixture->session, dataset);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (notify_cb), fixture->log);
  g_signal_connect (fixture->session, "changed", G_CALLBACK (changed_cb), fixture->log);
  g_signal_connect (fixture->session, "revealed", G_CALLBACK (revealed_cb), fixture->log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->log, TRUE);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What was said, in alphabetical order: that of notifications is GObject's own. */
static char *
sort_log (Fixture *fixture)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip (fixture->log->str), " ", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);
  g_string_truncate (fixture->log, 0);

  return g_strjoinv (" ", words);
}

#define assert_log(fixture, expected)             \
  G_STMT_START {                                  \
    g_autofree char *sorted = sort_log (fixture); \
    g_assert_cmpstr (sorted, ==, expected);       \
  } G_STMT_END

static ChorsuRef
country (const char *id)
{
  return chorsu_ref (CHORSU_KIND_COUNTRY, id);
}

static void
test_notifications (Fixture       *fixture,
                    gconstpointer  data)
{
  chorsu_session_set_goal (fixture->session, 2);
  assert_log (fixture, "! can-go-back can-step-back goal goal-layers");
  chorsu_session_set_goal (fixture->session, 2);
  assert_log (fixture, "");

  chorsu_session_select (fixture->session, country ("UZ"), FALSE);
  assert_log (fixture, "! selection");
  chorsu_session_select (fixture->session, country ("UZ"), FALSE);
  assert_log (fixture, "");
  chorsu_session_select (fixture->session, country ("KZ"), TRUE);
  assert_log (fixture, "! compared");
  chorsu_session_select (fixture->session, country ("UZ"), TRUE);
  assert_log (fixture, "! compared selection");

  chorsu_session_set_in_full (fixture->session, TRUE);
  assert_log (fixture, "in-full");
  chorsu_session_set_in_full (fixture->session, TRUE);
  assert_log (fixture, "");

  chorsu_session_set_layer (fixture->session, CHORSU_LAYER_SECURITY, TRUE);
  assert_log (fixture, "! layers security");
  chorsu_session_set_filter (fixture->session, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_OIL, FALSE);
  assert_log (fixture, "!");
  chorsu_session_set_dark (fixture->session, TRUE);
  assert_log (fixture, "! dark");
  chorsu_session_set_widths (fixture->session, CHORSU_WIDTHS_VOLUME);
  assert_log (fixture, "! volume-widths");
  chorsu_session_set_debug (fixture->session, TRUE);
  assert_log (fixture, "! debug");
  chorsu_session_set_year (fixture->session, 2010);
  assert_log (fixture, "! year");
}

/* By the names that actions and command lines use. */
static void
test_classes (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (chorsu_session_toggle_class (fixture->session, "category:oil"));
  assert_log (fixture, "!");
  g_assert_false (chorsu_session_get_filter (fixture->session, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_OIL));
  g_assert_true (chorsu_session_toggle_class (fixture->session, "category:oil"));
  g_assert_true (chorsu_session_get_filter (fixture->session, CHORSU_LEGEND_CATEGORY, CHORSU_CATEGORY_OIL));
  assert_log (fixture, "!");

  g_assert_false (chorsu_session_toggle_class (fixture->session, "category:plutonium"));
  assert_log (fixture, "");
}

static void
test_shade (Fixture       *fixture,
            gconstpointer  data)
{
  chorsu_session_set_shade (fixture->session, "no-such-figure");
  g_assert_null (chorsu_session_get_view (fixture->session)->shade);
  assert_log (fixture, "");

  chorsu_session_set_shade (fixture->session, "remittances");
  g_assert_cmpstr (chorsu_session_get_view (fixture->session)->shade, ==, "remittances");
  assert_log (fixture, "! shade");
  chorsu_session_set_shade (fixture->session, "");
  assert_log (fixture, "! shade");
  g_assert_null (chorsu_session_get_view (fixture->session)->shade);
}

static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  chorsu_session_reveal (fixture->session, country ("UZ"));
  assert_log (fixture, "! ->country:UZ can-go-back can-step-back selection");

  /* What is selected already may still be out of sight. */
  chorsu_session_reveal (fixture->session, country ("UZ"));
  assert_log (fixture, "->country:UZ");

  chorsu_session_reveal (fixture->session, country ("XX"));
  assert_log (fixture, "");
}

static void
test_view (Fixture       *fixture,
           gconstpointer  data)
{
  const ChorsuView *view = chorsu_session_get_view (fixture->session);

  chorsu_session_set_goal (fixture->session, 4);
  chorsu_session_select (fixture->session, country ("TM"), FALSE);
  chorsu_session_set_dark (fixture->session, TRUE);
  g_assert_cmpint (view->goal, ==, 4);
  g_assert_true (chorsu_ref_equal (view->selection, country ("TM")));
  g_assert_cmpint (view->theme, ==, CHORSU_THEME_DARK);
  g_assert_cmpstr (view->language, ==, "en");
}

static void
assert_compared (Fixture    *fixture,
                 const char *expected)
{
  g_auto (GStrv) compared = NULL;
  g_autofree char *text = NULL;

  g_object_get (fixture->session, "compared", &compared, NULL);
  text = g_strjoinv (" ", compared);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *const compared[] = { "country:KG", "country:TJ", "country:TJ", "neighbour:RU", NULL };
  g_autofree char *selection = NULL;
  gboolean resources;
  guint layers;
  guint goal_layers;

  g_object_set (fixture->session, "goal", 2, "selection", "country:KG", "resources", TRUE,
                "relief", FALSE, NULL);
  g_object_get (fixture->session, "selection", &selection, "resources", &resources, "layers",
                &layers, "goal-layers", &goal_layers, NULL);
  g_assert_cmpstr (selection, ==, "country:KG");
  g_assert_true (resources);
  g_assert_cmpuint (layers, ==, CHORSU_LAYER_PLACES | CHORSU_LAYER_RESOURCES);
  g_assert_true (goal_layers & CHORSU_LAYER_RESOURCES);

  g_object_set (fixture->session, "compared", compared, NULL);
  assert_compared (fixture, "country:KG country:TJ neighbour:RU");
  chorsu_session_select (fixture->session, country ("TJ"), TRUE);
  assert_compared (fixture, "country:KG neighbour:RU");
  g_object_set (fixture->session, "compared", NULL, NULL);
  assert_compared (fixture, "");
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (fixture->session),
                                   country ("KG")));
  g_object_set (fixture->session, "selection", "not a reference", NULL);
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (fixture->session),
                                   country ("KG")));
  g_object_set (fixture->session, "selection", "", NULL);
  g_assert_true (chorsu_ref_is_none (chorsu_session_get_selection (fixture->session)));
}

static void
test_step_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_false (chorsu_session_step_back (fixture->session));

  chorsu_session_set_goal (fixture->session, 1);
  chorsu_session_select (fixture->session, country ("UZ"), FALSE);
  g_assert_true (chorsu_session_step_back (fixture->session));
  g_assert_true (chorsu_ref_is_none (chorsu_session_get_selection (fixture->session)));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 1);
  g_assert_true (chorsu_session_step_back (fixture->session));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 0);
  g_assert_false (chorsu_session_step_back (fixture->session));
}

static void
test_go_back (Fixture       *fixture,
              gconstpointer  data)
{
  gboolean can_go_back;

  g_assert_false (chorsu_session_go_back (fixture->session));

  chorsu_session_select (fixture->session, country ("UZ"), FALSE);
  chorsu_session_set_goal (fixture->session, 3);
  chorsu_session_select (fixture->session, country ("KZ"), FALSE);
  chorsu_session_set_layer (fixture->session, CHORSU_LAYER_SECURITY, TRUE);

  g_assert_true (chorsu_session_go_back (fixture->session));
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (fixture->session),
                                   country ("UZ")));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 3);
  /* With the layers of then, and from there forward with those of later. */
  g_assert_false (chorsu_session_get_layer (fixture->session, CHORSU_LAYER_SECURITY));
  g_assert_true (chorsu_session_go_forward (fixture->session));
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (fixture->session), country ("KZ")));
  g_assert_true (chorsu_session_get_layer (fixture->session, CHORSU_LAYER_SECURITY));
  g_assert_false (chorsu_session_go_forward (fixture->session));
  g_assert_true (chorsu_session_go_back (fixture->session));

  chorsu_session_select (fixture->session, country ("KG"), TRUE);
  chorsu_session_select (fixture->session, country ("TJ"), TRUE);
  g_assert_true (chorsu_session_go_back (fixture->session));
  assert_compared (fixture, "country:UZ country:KG");
  g_assert_true (chorsu_session_go_back (fixture->session));
  assert_compared (fixture, "");

  g_assert_true (chorsu_session_go_back (fixture->session));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 0);
  g_assert_true (chorsu_session_go_back (fixture->session));
  g_assert_true (chorsu_ref_is_none (chorsu_session_get_selection (fixture->session)));
  g_assert_false (chorsu_session_go_back (fixture->session));
  g_object_get (fixture->session, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
}

/* Back emits what was seen, so that the map can follow; a new choice ends the way forward. */
static void
test_go_forward (Fixture       *fixture,
                 gconstpointer  data)
{
  chorsu_session_select (fixture->session, country ("UZ"), FALSE);
  chorsu_session_select (fixture->session, country ("KZ"), FALSE);
  assert_log (fixture, "! ! can-go-back can-step-back selection selection");

  chorsu_session_go_back (fixture->session);
  assert_log (fixture, "! ->country:UZ can-go-forward selection");
  chorsu_session_go_back (fixture->session);
  assert_log (fixture, "! can-go-back can-step-back selection");
  chorsu_session_go_forward (fixture->session);
  assert_log (fixture, "! ->country:UZ can-go-back can-step-back selection");
  chorsu_session_select (fixture->session, country ("TM"), FALSE);
  assert_log (fixture, "! can-go-forward selection");
  g_assert_false (chorsu_session_go_forward (fixture->session));
  g_assert_true (chorsu_session_go_back (fixture->session));
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (fixture->session), country ("UZ")));
}

static void
test_long_history (Fixture       *fixture,
                   gconstpointer  data)
{
  guint steps = 0;

  for (guint i = 0; i < 1000; i++)
    chorsu_session_select (fixture->session, country (i % 2 == 0 ? "UZ" : "KZ"), FALSE);
  while (chorsu_session_go_back (fixture->session))
    steps++;

  g_assert_cmpuint (steps, >=, 20);
  g_assert_cmpuint (steps, <, 1000);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  ChorsuSession *session = fixture->session;

  g_assert_false (chorsu_session_is_filtered (session, 0));
  g_assert_true (chorsu_session_only_class (session, "commodity:lithium"));
  assert_log (fixture, "!");
  g_assert_true (chorsu_session_only_class (session, "actor:us"));
  assert_log (fixture, "!");
  g_assert_false (chorsu_session_only_class (session, "commodity:unobtainium"));
  assert_log (fixture, "");
  g_assert_true (chorsu_session_is_filtered (session, CHORSU_LAYER_RESOURCES));
  g_assert_true (chorsu_session_is_filtered (session, CHORSU_LAYER_ENGAGEMENT));
  g_assert_false (chorsu_session_is_filtered (session, CHORSU_LAYER_SECURITY));

  /* Only what is asked for goes back, and nothing else of it. */
  chorsu_session_reset_filters (session, CHORSU_LAYER_RESOURCES);
  assert_log (fixture, "!");
  g_assert_false (chorsu_session_is_filtered (session, CHORSU_LAYER_RESOURCES));
  g_assert_true (chorsu_session_is_filtered (session, 0));
  chorsu_session_reset_filters (session, 0);
  g_assert_false (chorsu_session_is_filtered (session, 0));

  chorsu_session_set_classes (session, CHORSU_LEGEND_STAGE, FALSE);
  g_assert_false (chorsu_session_get_filter (session, CHORSU_LEGEND_STAGE, CHORSU_STAGE_PROSPECT));
  chorsu_session_set_classes (session, CHORSU_LEGEND_STAGE, TRUE);
  g_assert_false (chorsu_session_is_filtered (session, 0));
  /* Lines that were given up are switched off at first. */
  chorsu_session_set_classes (session, CHORSU_LEGEND_STATUS, TRUE);
  g_assert_true (chorsu_session_is_filtered (session, CHORSU_LAYER_CORRIDORS));
}

static void
wanted_cb (ChorsuSession *session,
           const char    *section,
           GString       *log)
{
  g_string_append_printf (log, "#%s ", section);
}

static void
test_reveal_section (Fixture       *fixture,
                     gconstpointer  data)
{
  g_signal_connect (fixture->session, "section-wanted", G_CALLBACK (wanted_cb), fixture->log);
  chorsu_session_reveal_section (fixture->session, country ("TJ"), "goals", 3);
  g_assert_nonnull (strstr (fixture->log->str, "->country:TJ #goals "));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 3);
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (fixture->session), country ("TJ")));

  /* Both are one step back. */
  g_assert_true (chorsu_session_go_back (fixture->session));
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 0);
  g_assert_true (chorsu_ref_is_none (chorsu_session_get_selection (fixture->session)));

  g_string_truncate (fixture->log, 0);
  chorsu_session_reveal_section (fixture->session, country ("XX"), "goals", 3);
  assert_log (fixture, "");
  chorsu_session_reveal_section (fixture->session, country ("UZ"), "goals", 0);
  g_assert_cmpint (chorsu_session_get_goal (fixture->session), ==, 0);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (ChorsuSession) session = chorsu_session_new ("de");

  chorsu_session_select (fixture->session, country ("XX"), FALSE);
  g_assert_true (chorsu_ref_is_none (chorsu_session_get_selection (fixture->session)));

  /* Without data anything may be selected; the data then decides. */
  chorsu_session_select (session, country ("XX"), FALSE);
  chorsu_session_select (session, country ("KZ"), TRUE);
  chorsu_session_set_dataset (session, dataset);
  g_assert_true (chorsu_ref_equal (chorsu_session_get_selection (session), country ("KZ")));
  g_assert_cmpuint (chorsu_view_get_n_others (chorsu_session_get_view (session)), ==, 0);
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

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/session/notifications", test_notifications);
  ADD ("/session/classes", test_classes);
  ADD ("/session/shade", test_shade);
  ADD ("/session/reveal", test_reveal);
  ADD ("/session/view", test_view);
  ADD ("/session/properties", test_properties);
  ADD ("/session/step-back", test_step_back);
  ADD ("/session/go-back", test_go_back);
  ADD ("/session/go-forward", test_go_forward);
  ADD ("/session/long-history", test_long_history);
  ADD ("/session/filters", test_filters);
  ADD ("/session/reveal-section", test_reveal_section);
  ADD ("/session/unknown", test_unknown);

  status = g_test_run ();
  g_clear_object (&dataset);

  return status;
}
