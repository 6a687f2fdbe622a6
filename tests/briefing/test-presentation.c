/* test-presentation.c: going through a briefing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-presentation.h"
#include "dataset-fixture.h"

#define SCENE(id, more) \
  "{ \"id\": \"" id "\", \"kind\": \"map\", \"title\": { \"en\": \"" id "\" }, \"seconds\": 60" more "," \
  " \"map\": { \"bounds\": [50, 35, 80, 55] } }"

typedef struct
{
  gint64              now;      /* seconds */
  ChorsuPresentation *presentation;
  guint               n_changes;
  guint               n_ends;
} Fixture;

static gint64
fake_clock (gpointer data)
{
  return ((Fixture *) data)->now * G_USEC_PER_SEC;
}

static void
changed_cb (Fixture *self)
{
  self->n_changes++;
}

static void
ended_cb (Fixture *self)
{
  self->n_ends++;
}

/* Scenes a, b, (h hidden), c, d. */
static void
set_up (Fixture       *self,
        gconstpointer  first)
{
  static const char text[] =
    "{ \"format\": \"chorsu-briefing\", \"version\": 1, \"title\": { \"en\": \"T\" }, \"scenes\": ["
    SCENE ("a", "") "," SCENE ("b", "") "," SCENE ("h", ", \"hidden\": true") "," SCENE ("c", "") "," SCENE ("d", "") "] }";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBriefing) briefing =
    chorsu_briefing_parse ("x.chorsu", bytes, dataset_fixture_get_real (), NULL, &error);

  g_assert_no_error (error);
  self->now = 1000;
  self->presentation = chorsu_presentation_new (briefing, GPOINTER_TO_UINT (first), fake_clock, self);
  g_signal_connect_swapped (self->presentation, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->presentation, "ended", G_CALLBACK (ended_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->presentation);
}

static const char *
here (Fixture *self)
{
  guint position = chorsu_presentation_get_position (self->presentation);

  return chorsu_scene_get_id (chorsu_presentation_get_scene (self->presentation, position));
}

static const char *
shown (Fixture *self)
{
  guint position = chorsu_presentation_get_shown (self->presentation);

  return chorsu_scene_get_id (chorsu_presentation_get_scene (self->presentation, position));
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpuint (chorsu_presentation_get_n_scenes (self->presentation), ==, 4);
  g_assert_cmpstr (here (self), ==, "a");
  chorsu_presentation_previous (self->presentation);
  g_assert_cmpstr (here (self), ==, "a");
  chorsu_presentation_next (self->presentation);
  chorsu_presentation_next (self->presentation);
  g_assert_cmpstr (here (self), ==, "c");
  chorsu_presentation_next (self->presentation);
  chorsu_presentation_next (self->presentation);
  g_assert_cmpstr (here (self), ==, "d");
  chorsu_presentation_go_to (self->presentation, 4);
  g_assert_cmpstr (here (self), ==, "d");
  chorsu_presentation_go_to (self->presentation, 1);
  g_assert_cmpstr (shown (self), ==, "b");
  g_assert_cmpuint (self->n_changes, ==, 4);
  g_assert_cmpuint (self->n_ends, ==, 0);
}

/* From a hidden scene on, it is the next one that is shown. */
static void
test_from_here (Fixture       *self,
                gconstpointer  data)
{
  g_assert_cmpstr (here (self), ==, "c");
}

static void
test_veil (Fixture       *self,
           gconstpointer  data)
{
  chorsu_presentation_toggle_veil (self->presentation, CHORSU_VEIL_BLACK);
  g_assert_cmpint (chorsu_presentation_get_veil (self->presentation), ==, CHORSU_VEIL_BLACK);
  chorsu_presentation_toggle_veil (self->presentation, CHORSU_VEIL_WHITE);
  g_assert_cmpint (chorsu_presentation_get_veil (self->presentation), ==, CHORSU_VEIL_WHITE);

  /* The first key uncovers, the second goes on. */
  chorsu_presentation_next (self->presentation);
  g_assert_cmpint (chorsu_presentation_get_veil (self->presentation), ==, CHORSU_VEIL_NONE);
  g_assert_cmpstr (here (self), ==, "a");
  chorsu_presentation_next (self->presentation);
  g_assert_cmpstr (here (self), ==, "b");
}

static void
test_frozen (Fixture       *self,
             gconstpointer  data)
{
  chorsu_presentation_toggle_frozen (self->presentation);
  chorsu_presentation_next (self->presentation);
  chorsu_presentation_next (self->presentation);
  g_assert_cmpstr (here (self), ==, "c");
  g_assert_cmpstr (shown (self), ==, "a");
  chorsu_presentation_toggle_frozen (self->presentation);
  g_assert_cmpstr (shown (self), ==, "c");
}

static void
test_detour (Fixture       *self,
             gconstpointer  data)
{
  chorsu_presentation_next (self->presentation);
  self->now += 30;
  chorsu_presentation_leave (self->presentation);
  g_assert_true (chorsu_presentation_get_left (self->presentation));
  self->now += 100;
  chorsu_presentation_return (self->presentation);
  g_assert_false (chorsu_presentation_get_left (self->presentation));
  g_assert_cmpstr (here (self), ==, "b");
  g_assert_cmpfloat (chorsu_presentation_get_elapsed (self->presentation), ==, 130);

  chorsu_presentation_leave (self->presentation);
  chorsu_presentation_next (self->presentation);
  g_assert_cmpstr (here (self), ==, "b");
}

/* One step at a time out of what is special, and only then out of the room. */
static void
test_step_out (Fixture       *self,
               gconstpointer  data)
{
  chorsu_presentation_leave (self->presentation);
  chorsu_presentation_toggle_frozen (self->presentation);
  chorsu_presentation_toggle_veil (self->presentation, CHORSU_VEIL_BLACK);

  chorsu_presentation_step_out (self->presentation);
  g_assert_cmpint (chorsu_presentation_get_veil (self->presentation), ==, CHORSU_VEIL_NONE);
  g_assert_true (chorsu_presentation_get_frozen (self->presentation));
  chorsu_presentation_step_out (self->presentation);
  g_assert_false (chorsu_presentation_get_frozen (self->presentation));
  g_assert_true (chorsu_presentation_get_left (self->presentation));
  chorsu_presentation_step_out (self->presentation);
  g_assert_false (chorsu_presentation_get_left (self->presentation));
  g_assert_cmpuint (self->n_ends, ==, 0);
  chorsu_presentation_step_out (self->presentation);
  chorsu_presentation_end (self->presentation);
  g_assert_cmpuint (self->n_ends, ==, 1);
}

/* The timer starts when the first scene is left, and the plan with it. */
static void
test_time (Fixture       *self,
           gconstpointer  data)
{
  self->now += 500;
  g_assert_cmpfloat (chorsu_presentation_get_elapsed (self->presentation), ==, 0);
  g_assert_cmpfloat (chorsu_presentation_get_pace (self->presentation), ==, 0);

  chorsu_presentation_next (self->presentation);
  self->now += 45;
  g_assert_cmpfloat (chorsu_presentation_get_elapsed (self->presentation), ==, 45);
  g_assert_cmpfloat (chorsu_presentation_get_pace (self->presentation), ==, 0);
  self->now += 45;
  g_assert_cmpfloat (chorsu_presentation_get_pace (self->presentation), ==, 30);

  chorsu_presentation_toggle_paused (self->presentation);
  self->now += 1000;
  g_assert_cmpfloat (chorsu_presentation_get_elapsed (self->presentation), ==, 90);
  chorsu_presentation_toggle_paused (self->presentation);

  chorsu_presentation_go_to (self->presentation, 3);
  g_assert_cmpfloat (chorsu_presentation_get_pace (self->presentation), ==, -30);
  self->now += 5;
  g_assert_cmpfloat (chorsu_presentation_get_spent (self->presentation, 0), ==, 500);
  g_assert_cmpfloat (chorsu_presentation_get_spent (self->presentation, 1), ==, 90);
  g_assert_cmpfloat (chorsu_presentation_get_spent (self->presentation, 2), ==, 0);
  g_assert_cmpfloat (chorsu_presentation_get_spent (self->presentation, 3), ==, 5);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    guint       first;
    void      (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/presentation/order", 0, test_order },
    { "/presentation/from-here", 2, test_from_here },
    { "/presentation/veil", 0, test_veil },
    { "/presentation/frozen", 0, test_frozen },
    { "/presentation/detour", 0, test_detour },
    { "/presentation/step-out", 0, test_step_out },
    { "/presentation/time", 0, test_time },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GUINT_TO_POINTER (tests[i].first), set_up, tests[i].run, tear_down);

  return g_test_run ();
}
