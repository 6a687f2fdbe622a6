/* test-picture.c: what the window shows of the map, to the byte
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "map-pixels.h"

static void
show (MapFixture *fixture,
      ChorsuView  view)
{
  view.legend = FALSE;
  chorsu_map_set_view (fixture->map, &view);
}

/* The same bytes */

static void
test_home (MapFixture    *fixture,
           gconstpointer  data)
{
  show (fixture, map_fixture_plain_view ());
  map_fixture_assert_exact (fixture);
}

static void
test_cameras (MapFixture    *fixture,
              gconstpointer  data)
{
  show (fixture, map_fixture_plain_view ());
  map_fixture_look_from (fixture, 69.24, 41.30, 6.337);
  map_fixture_assert_exact (fixture);
  map_fixture_look_from (fixture, 71.7, 38.4, 8.91);
  map_fixture_assert_exact (fixture);
  map_fixture_look_from (fixture, 60, 60, 3.2);
  map_fixture_assert_exact (fixture);
}

static void
test_views (MapFixture    *fixture,
            gconstpointer  data)
{
  ChorsuView view = map_fixture_plain_view ();

  view.layers |= CHORSU_LAYER_RESOURCES | CHORSU_LAYER_CORRIDORS;
  show (fixture, view);
  map_fixture_assert_exact (fixture);

  view.theme = CHORSU_THEME_DARK;
  view.layers = CHORSU_LAYERS_DEFAULT;
  for (int goal = 1; goal <= 4; goal++)
    {
      view.goal = goal;
      show (fixture, view);
      map_fixture_assert_exact (fixture);
    }
}

static void
test_selection (MapFixture    *fixture,
                gconstpointer  data)
{
  ChorsuView view = map_fixture_plain_view ();

  view.selection = chorsu_ref (CHORSU_KIND_COUNTRY, "UZ");
  show (fixture, view);
  map_fixture_assert_exact (fixture);

  view.others[0] = chorsu_ref (CHORSU_KIND_COUNTRY, "TJ");
  show (fixture, view);
  map_fixture_assert_exact (fixture);

  map_fixture_look_from (fixture, 68.0, 39.5, 7.1);
  map_fixture_assert_exact (fixture);
}

static void
test_furniture (MapFixture    *fixture,
                gconstpointer  data)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.goal = 2;
  chorsu_map_set_view (fixture->map, &view);
  map_fixture_assert_exact (fixture);

  view.legend = view.scale_bar = view.credits = FALSE;
  chorsu_map_set_view (fixture->map, &view);
  map_fixture_assert_exact (fixture);
}

static void
test_after_moving (MapFixture    *fixture,
                   gconstpointer  data)
{
  show (fixture, map_fixture_plain_view ());
  map_fixture_xdotool ("mousemove 600 300 mousedown 1");
  for (int i = 0; i < 12; i++)
    {
      map_fixture_xdotool ("mousemove_relative --sync -- -17 9");
      map_fixture_run (10);
    }
  map_fixture_xdotool ("mouseup 1 click 4 mousemove 9999 9999");
  map_fixture_run (400);
  map_fixture_assert_exact (fixture);
}

static void
test_full_screen (MapFixture    *fixture,
                  gconstpointer  data)
{
  show (fixture, map_fixture_plain_view ());
  map_fixture_fill_screen (fixture);
  map_fixture_run (300);
  map_fixture_assert_exact (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  MAP_FIXTURE_ADD ("/map-picture/home", test_home);
  MAP_FIXTURE_ADD ("/map-picture/cameras", test_cameras);
  MAP_FIXTURE_ADD ("/map-picture/views", test_views);
  MAP_FIXTURE_ADD ("/map-picture/selection", test_selection);
  MAP_FIXTURE_ADD ("/map-picture/furniture", test_furniture);
  MAP_FIXTURE_ADD_ANIMATED ("/map-picture/after-moving", test_after_moving);
  MAP_FIXTURE_ADD ("/map-picture/full-screen", test_full_screen);

  return g_test_run ();
}
