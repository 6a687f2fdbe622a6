/* test-document.c: briefings edited, undone and redone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-document.h"
#include "chorsu-filters.h"
#include "dataset-fixture.h"

/* Middle of the region, Web-Mercator units. */
#define BOX ((ChorsuBox) { 0.66, 0.35, 0.72, 0.40 })

static ChorsuDocument *
make_document (void)
{
  ChorsuView view;

  chorsu_view_init (&view);

  return chorsu_document_new_from_view (dataset_fixture_get_real (), "Briefing", "en", CHORSU_SCENE_TITLE, &view, BOX);
}

static ChorsuDocument *
load_bundled (void)
{
  g_autofree char *path = chorsu_briefing_bundled_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBriefing) briefing = chorsu_briefing_load (file, dataset_fixture_get_real (), NULL, NULL, &error);

  g_assert_no_error (error);

  return chorsu_document_new (briefing, dataset_fixture_get_real ());
}

/* What it says can be written and read back, without a warning. */
static void
check_writable (ChorsuDocument *document)
{
  g_autofree char *text = chorsu_document_to_string (document);
  g_autofree char *again = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBriefing) briefing =
    chorsu_briefing_parse ("x.chorsu", bytes, dataset_fixture_get_real (), &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (diagnostics->len, ==, 0);
  again = chorsu_briefing_to_string (briefing, dataset_fixture_get_real ());
  g_assert_cmpstr (text, ==, again);
}

static guint
n_scenes (ChorsuDocument *document)
{
  return chorsu_briefing_get_n_scenes (chorsu_document_get_briefing (document));
}

static ChorsuScene *
scene_at (ChorsuDocument *document,
          guint           index)
{
  return chorsu_briefing_get_scene (chorsu_document_get_briefing (document), index);
}

static const char *
title_at (ChorsuDocument *document,
          guint           index)
{
  return chorsu_text_get (chorsu_scene_get_title (scene_at (document, index)), "en");
}

static void
random_view (ChorsuView *view,
             ChorsuBox  *box)
{
  static const char *const countries[] = { "KZ", "KG", "TJ", "TM", "UZ" };
  static const char *const shades[] = { "remittances", "population", "no-figure-at-all", NULL };
  double size = g_test_rand_double_range (0, 0.4);

  chorsu_view_init (view);
  view->layers = g_test_rand_int () & 0x7f;
  view->goal = g_test_rand_int_range (0, 7);
  view->year = g_test_rand_int_range (1890, 2110);
  view->shade = shades[g_test_rand_int_range (0, G_N_ELEMENTS (shades))];
  view->widths = g_test_rand_int_range (0, 2);
  if (g_test_rand_bit ())
    view->selection = chorsu_ref (CHORSU_KIND_COUNTRY, countries[g_test_rand_int_range (0, 5)]);
  else
    view->selection = chorsu_ref (CHORSU_KIND_RESOURCE, "nowhere");
  if (g_test_rand_bit ())
    view->others[0] = chorsu_ref (CHORSU_KIND_COUNTRY, countries[g_test_rand_int_range (0, 5)]);
  for (guint i = 0; i < 5; i++)
    chorsu_filters_set (&view->filters, g_test_rand_int_range (1, CHORSU_N_LEGEND_TOGGLES),
                        g_test_rand_int_range (0, 8), g_test_rand_bit ());

  box->x0 = g_test_rand_double_range (-0.2, 1);
  box->y0 = g_test_rand_double_range (-0.2, 1);
  box->x1 = box->x0 + (g_test_rand_bit () ? size : 0);
  box->y1 = box->y0 + (g_test_rand_bit () ? size : 0);
}

static const char *
random_text (void)
{
  static const char *const texts[] = {
    "", "A", "Über **alles**", "<b>&amp;</b>", "two\nlines\tand \"quotes\" \\", "\u202e\x01 end", "سلام", "{name}",
  };

  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

/* Any command with any arguments, also those that are refused. */
static void
random_edit (ChorsuDocument *self)
{
  const char *language = g_test_rand_bit () ? "en" : "de";
  const char *const points[] = { random_text (), random_text (), random_text (), NULL };
  guint at = g_test_rand_int_range (0, n_scenes (self) + 1);
  ChorsuView view;
  ChorsuBox box;

  random_view (&view, &box);
  switch (g_test_rand_int_range (0, 15))
    {
    case 0:
      chorsu_document_add (self, at, g_test_rand_int_range (0, CHORSU_N_SCENE_KINDS), random_text (), language, &view, box);
      break;
    case 1:
      chorsu_document_set_view (self, at, &view, box);
      break;
    case 2:
      chorsu_document_move (self, at, g_test_rand_int_range (0, n_scenes (self) + 1));
      break;
    case 3:
      chorsu_document_duplicate (self, at);
      break;
    case 4:
      chorsu_document_remove (self, at);
      break;
    case 5:
      chorsu_document_set_hidden (self, at, g_test_rand_bit ());
      break;
    case 6:
      chorsu_document_set_kind (self, at, g_test_rand_int_range (0, CHORSU_N_SCENE_KINDS));
      break;
    case 7:
      chorsu_document_set_transition (self, at, g_test_rand_int_range (0, CHORSU_N_TRANSITIONS));
      break;
    case 8:
      chorsu_document_set_seconds (self, at, g_test_rand_int_range (0, 9000));
      break;
    case 9:
      chorsu_document_set_points (self, at, language, points);
      break;
    case 10:
      chorsu_document_set_title (self, language, random_text ());
      break;
    case 11:
      chorsu_document_set_author (self, random_text ());
      break;
    case 12:
      chorsu_document_remove_language (self, language);
      break;
    default:
      chorsu_document_set_text (self, at, g_test_rand_int_range (0, CHORSU_N_SCENE_TEXTS), language, random_text ());
      break;
    }
}

/* Whatever was done: undone it is what it was, byte for byte, and done again
 * what it had become; and so is every step between. */
static void
check_random_edits (ChorsuDocument *document)
{
  g_autofree char *first = chorsu_document_to_string (document);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *undone = NULL;

  for (guint i = 0; i < 60; i++)
    {
      if (g_test_rand_int_range (0, 6) == 0)
        chorsu_document_undo (document);
      else if (g_test_rand_int_range (0, 6) == 0)
        chorsu_document_redo (document);
      else
        random_edit (document);
      check_writable (document);
    }
  while (chorsu_document_redo (document))
    ;

  do
    g_ptr_array_add (steps, chorsu_document_to_string (document));
  while (chorsu_document_undo (document));
  undone = chorsu_document_to_string (document);
  g_assert_cmpstr (undone, ==, first);

  for (guint i = steps->len; i-- > 0; chorsu_document_redo (document))
    {
      g_autofree char *text = chorsu_document_to_string (document);

      g_assert_cmpstr (text, ==, g_ptr_array_index (steps, i));
    }
  g_assert_false (chorsu_document_get_can_redo (document));
}

static void
test_random (void)
{
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (ChorsuDocument) document = round % 4 == 0 ? load_bundled () : make_document ();

      check_random_edits (document);
    }
}

static void
test_commands (void)
{
  g_autoptr (ChorsuDocument) document = make_document ();
  ChorsuView view;

  chorsu_view_init (&view);
  view.selection = chorsu_ref (CHORSU_KIND_COUNTRY, "UZ");
  g_assert_true (chorsu_document_add (document, 1, CHORSU_SCENE_MAP, "One", "en", &view, BOX));
  g_assert_true (chorsu_document_add (document, 2, CHORSU_SCENE_CLOSING, "Two", "en", &view, BOX));
  g_assert_true (chorsu_document_move (document, 2, 0));
  g_assert_cmpstr (title_at (document, 0), ==, "Two");
  g_assert_cmpstr (title_at (document, 2), ==, "One");
  g_assert_true (chorsu_document_duplicate (document, 0));
  g_assert_cmpstr (title_at (document, 1), ==, "Two");
  g_assert_cmpstr (chorsu_scene_get_id (scene_at (document, 0)), !=, chorsu_scene_get_id (scene_at (document, 1)));
  g_assert_true (chorsu_document_remove (document, 0));
  g_assert_cmpuint (n_scenes (document), ==, 3);
  g_assert_true (chorsu_document_set_hidden (document, 0, TRUE));
  g_assert_false (chorsu_document_set_hidden (document, 0, TRUE));
  g_assert_true (chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_NOTES, "de", "Nur das"));
  g_assert_cmpstr (chorsu_text_get (chorsu_scene_get_notes (scene_at (document, 0)), "en"), ==, "Nur das");

  /* What no file could say. */
  g_assert_false (chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_TITLE, "en", ""));
  g_assert_false (chorsu_document_set_seconds (document, 0, CHORSU_SCENE_MAX_SECONDS + 1));
  g_assert_false (chorsu_document_move (document, 0, 3));
  while (n_scenes (document) > 1)
    g_assert_true (chorsu_document_remove (document, 0));
  g_assert_false (chorsu_document_remove (document, 0));
  check_writable (document);
}

/* What is typed in one go is one step; saving ends it. */
static void
test_bursts (void)
{
  g_autoptr (ChorsuDocument) document = make_document ();

  chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_TITLE, "en", "W");
  chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_TITLE, "en", "Wo");
  chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_TITLE, "en", "Words");
  chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_CAPTION, "en", "C");
  g_assert_true (chorsu_document_undo (document));
  g_assert_cmpstr (title_at (document, 0), ==, "Words");
  g_assert_true (chorsu_document_undo (document));
  g_assert_cmpstr (title_at (document, 0), ==, "Briefing");
  g_assert_false (chorsu_document_undo (document));
  g_assert_true (chorsu_document_redo (document));

  chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_TITLE, "en", "Word");
  chorsu_document_set_saved (document, chorsu_document_get_briefing (document));
  g_assert_false (chorsu_document_get_modified (document));
  chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_TITLE, "en", "Wor");
  g_assert_true (chorsu_document_get_modified (document));
  g_assert_true (chorsu_document_undo (document));
  g_assert_cmpstr (title_at (document, 0), ==, "Word");
  g_assert_false (chorsu_document_get_modified (document));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_signals (void)
{
  g_autoptr (ChorsuDocument) document = load_bundled ();
  guint n_changed = 0, n_modified = 0, n_undo = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (count_cb), &n_modified);
  g_signal_connect_swapped (document, "notify::can-undo", G_CALLBACK (count_cb), &n_undo);
  g_assert_false (chorsu_document_get_modified (document));
  chorsu_document_set_author (document, "Somebody");
  chorsu_document_set_author (document, "Somebody");
  chorsu_document_remove (document, 3);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_modified, ==, 1);
  g_assert_cmpuint (n_undo, ==, 1);
  chorsu_document_undo (document);
  chorsu_document_undo (document);
  g_assert_cmpuint (n_changed, ==, 4);
  g_assert_cmpuint (n_modified, ==, 2);
  g_assert_cmpuint (n_undo, ==, 2);
}

/* A point that goes takes its own translation along, not that of the last. */
static void
test_points_in_languages (void)
{
  static const char *const english[] = { "one", "two", "three", NULL };
  static const char *const german[] = { "eins", "zwei", "drei", NULL };
  static const char *const fewer[] = { "one", "three", NULL };
  static const char *const more[] = { "one", "new", "three", NULL };
  static const char *const changed[] = { "one", "new", "third", NULL };
  g_autoptr (ChorsuDocument) document = make_document ();
  const char *const *wanted[] = { fewer, more, changed };

  g_assert_true (chorsu_document_set_points (document, 0, "en", english));
  g_assert_true (chorsu_document_set_points (document, 0, "de", german));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      ChorsuScene *scene;
      guint n;

      g_assert_true (chorsu_document_set_points (document, 0, "en", wanted[i]));
      scene = chorsu_briefing_get_scene (chorsu_document_get_briefing (document), 0);
      n = chorsu_scene_get_n_points (scene);
      g_assert_cmpuint (n, ==, g_strv_length ((char **) wanted[i]));
      g_assert_cmpstr (chorsu_text_get (chorsu_scene_get_point (scene, 0), "de"), ==, "eins");
      g_assert_cmpstr (chorsu_text_get (chorsu_scene_get_point (scene, n - 1), "de"), ==, "drei");
      if (n == 3)
        g_assert_false (chorsu_text_has (chorsu_scene_get_point (scene, 1), "de"));
    }
}

static void
test_limits (void)
{
  g_autoptr (ChorsuDocument) document = make_document ();
  g_autofree char *long_text = g_strnfill (CHORSU_SCENE_MAX_TEXT + 1, 'x');
  const char *const many[] = { "1", "2", "3", "4", "5", "6", "7", NULL };

  while (n_scenes (document) < CHORSU_BRIEFING_MAX_SCENES)
    g_assert_true (chorsu_document_duplicate (document, 0));
  g_assert_false (chorsu_document_duplicate (document, 0));
  g_assert_false (chorsu_document_set_text (document, 0, CHORSU_SCENE_TEXT_NOTES, "en", long_text));
  g_assert_false (chorsu_document_set_title (document, "en", long_text));
  g_assert_false (chorsu_document_set_points (document, 0, "en", many));
  check_writable (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/random", test_random);
  g_test_add_func ("/document/points-in-languages", test_points_in_languages);
  g_test_add_func ("/document/commands", test_commands);
  g_test_add_func ("/document/bursts", test_bursts);
  g_test_add_func ("/document/signals", test_signals);
  g_test_add_func ("/document/limits", test_limits);

  return g_test_run ();
}
