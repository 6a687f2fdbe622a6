/* test-pointer.c: the map under a real pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <shumate/shumate.h>

#include "chorsu-map-camera.h"
#include "map-fixture.h"

/* Places well inside their countries. */
#define UZBEKISTAN 63.5, 42.0
#define KAZAKHSTAN 67.0, 48.3
#define TURKMENISTAN 59.0, 39.3
#define CASPIAN 50.9, 41.6

#define assert_activated(fixture, line) \
  G_STMT_START { \
    g_autofree char *activated_ = map_fixture_take_activated (fixture); \
    g_assert_cmpstr (activated_, ==, line); \
  } G_STMT_END

static void
click (void)
{
  map_fixture_xdotool ("click 1");
  map_fixture_run (80);
}

static void
move (int dx,
      int dy)
{
  map_fixture_xdotool ("mousemove_relative --sync -- %d %d", dx, dy);
  map_fixture_run (15);
}

/* Clicks */

static void
test_click (MapFixture    *fixture,
            gconstpointer  data)
{
  map_fixture_point_at (fixture, UZBEKISTAN);
  click ();
  assert_activated (fixture, "country:UZ");

  map_fixture_point_at (fixture, TURKMENISTAN);
  map_fixture_run (450);
  click ();
  assert_activated (fixture, "country:TM");
  g_assert_cmpuint (fixture->n_background, ==, 0);
}

static void
test_click_neighbour (MapFixture    *fixture,
                      gconstpointer  data)
{
  map_fixture_point_at (fixture, 66.5, 36.3);
  click ();
  assert_activated (fixture, "neighbour:AF");
}

static void
test_click_background (MapFixture    *fixture,
                       gconstpointer  data)
{
  map_fixture_point_at (fixture, CASPIAN);
  click ();
  assert_activated (fixture, "");
  g_assert_cmpuint (fixture->n_background, ==, 1);
}

static void
test_control_click (MapFixture    *fixture,
                    gconstpointer  data)
{
  map_fixture_point_at (fixture, KAZAKHSTAN);
  map_fixture_xdotool ("keydown ctrl click 1 keyup ctrl");
  map_fixture_run (80);
  assert_activated (fixture, "+country:KZ");
}

/* A hand that is not quite still clicks, and does not move the map. */
static void
test_jitter (MapFixture    *fixture,
             gconstpointer  data)
{
  ChorsuCamera before = *chorsu_map_get_camera (fixture->map);

  map_fixture_point_at (fixture, UZBEKISTAN);
  map_fixture_xdotool ("mousedown 1");
  move (4, -2);
  move (-1, 3);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (80);

  assert_activated (fixture, "country:UZ");
  g_assert_true (chorsu_camera_equal (&before, chorsu_map_get_camera (fixture->map)));
}

static void
test_slow_click (MapFixture    *fixture,
                 gconstpointer  data)
{
  map_fixture_point_at (fixture, UZBEKISTAN);
  map_fixture_xdotool ("mousedown 1");
  map_fixture_run (900);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (80);
  assert_activated (fixture, "country:UZ");
}

/* A slow machine tells the map later what the pointer did. */
static double awaited_zoom;

static gboolean
has_awaited_zoom (MapFixture *fixture)
{
  return fabs (chorsu_map_get_camera (fixture->map)->zoom - awaited_zoom) < 1e-9
         && map_fixture_is_sharp (fixture);
}

static void
test_double_click (MapFixture    *fixture,
                   gconstpointer  data)
{
  ChorsuCamera before = *chorsu_map_get_camera (fixture->map), after;
  ChorsuPoint px, now;

  map_fixture_point_at (fixture, UZBEKISTAN);
  px = map_fixture_place (fixture, UZBEKISTAN);
  map_fixture_xdotool ("click --repeat 2 --delay 60 1");
  awaited_zoom = before.zoom + 1;
  map_fixture_wait_for (fixture, has_awaited_zoom);

  after = *chorsu_map_get_camera (fixture->map);
  now = map_fixture_place (fixture, UZBEKISTAN);
  g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom + 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (now.x, px.x, 1);
  g_assert_cmpfloat_with_epsilon (now.y, px.y, 1);
  assert_activated (fixture, "country:UZ");
}

/* Drags */

static void
test_drag (MapFixture    *fixture,
           gconstpointer  data)
{
  ChorsuPoint before = map_fixture_place (fixture, UZBEKISTAN), after;

  map_fixture_point_at (fixture, UZBEKISTAN);
  map_fixture_xdotool ("mousedown 1");
  for (int i = 0; i < 10; i++)
    move (-12, 5);
  map_fixture_run (200);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (300);

  /* What was pressed is under the pointer still. */
  after = map_fixture_place (fixture, UZBEKISTAN);
  g_assert_cmpfloat_with_epsilon (after.x - before.x, -120, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y - before.y, 50, 1e-6);
  assert_activated (fixture, "");
  g_assert_cmpuint (fixture->n_background, ==, 0);
}

static void
test_drag_and_return (MapFixture    *fixture,
                      gconstpointer  data)
{
  map_fixture_point_at (fixture, KAZAKHSTAN);
  map_fixture_xdotool ("mousedown 1");
  for (int i = 0; i < 5; i++)
    move (20, 10);
  for (int i = 0; i < 5; i++)
    move (-20, -10);
  map_fixture_run (200);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (200);
  assert_activated (fixture, "");
  g_assert_cmpuint (fixture->n_background, ==, 0);

  /* And the next click is a click again. */
  click ();
  assert_activated (fixture, "country:KZ");
}

/* However wildly one drags: no wrapping round the poles. */
static void
test_drag_past_pole (MapFixture    *fixture,
                     gconstpointer  data)
{
  ChorsuCamera camera = chorsu_camera (65, 70, 3, 0, 0, 1);

  chorsu_map_set_camera (fixture->map, &camera);
  map_fixture_run (50);
  map_fixture_xdotool ("mousemove --sync 500 20 mousedown 1");
  map_fixture_run (20);
  map_fixture_xdotool ("mousemove --sync 500 40");
  map_fixture_run (20);
  map_fixture_xdotool ("mousemove --sync 500 690");
  map_fixture_run (20);
  map_fixture_xdotool ("mousemove --sync 500 1070");
  map_fixture_run (200);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (100);

  camera = *chorsu_map_get_camera (fixture->map);
  g_assert_cmpfloat_with_epsilon (chorsu_camera_bounds (&camera).y0, 0, 1e-9);
}

static gboolean
is_flying (MapFixture *fixture)
{
  return chorsu_map_is_flying (fixture->map);
}

static gboolean
has_landed (MapFixture *fixture)
{
  return !chorsu_map_is_flying (fixture->map);
}

static void
test_drag_ends_flight (MapFixture    *fixture,
                       gconstpointer  data)
{
  ChorsuCamera from = chorsu_camera (50, 40, 8, 0, 0, 1);
  ChorsuCamera there, after, later;
  ChorsuBox box = { 0.71, 0.37, 0.715, 0.375 };

  chorsu_map_set_camera (fixture->map, &from);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  there = chorsu_map_camera_fit (*chorsu_map_get_camera (fixture->map), box, NULL, 10);
  map_fixture_xdotool ("mousemove 500 350");
  chorsu_map_fly_to_box (fixture->map, box);
  map_fixture_wait_for (fixture, is_flying);
  map_fixture_run (150);

  map_fixture_xdotool ("mousedown 1");
  for (int i = 0; i < 5; i++)
    move (10, 6);
  g_assert_false (is_flying (fixture));
  map_fixture_run (200);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (50);
  after = *chorsu_map_get_camera (fixture->map);
  map_fixture_run (2200);
  later = *chorsu_map_get_camera (fixture->map);

  g_assert_true (chorsu_camera_equal (&after, &later));
  g_assert_cmpfloat (fabs (later.centre.x - there.centre.x), >, 0.01);
}

static void
test_wheel_ends_flight (MapFixture    *fixture,
                        gconstpointer  data)
{
  ChorsuBox box = { 0.71, 0.37, 0.715, 0.375 };

  map_fixture_xdotool ("mousemove 500 350");
  map_fixture_run (50);
  chorsu_map_fly_to_box (fixture->map, box);
  map_fixture_wait_for (fixture, is_flying);
  map_fixture_run (100);
  map_fixture_xdotool ("click 5");
  map_fixture_run (60);
  g_assert_false (is_flying (fixture));
}

/* A press that does not become a drag leaves a flight alone. */
static void
test_press_in_flight (MapFixture    *fixture,
                      gconstpointer  data)
{
  ChorsuBox box = { 0.71, 0.37, 0.715, 0.375 };
  ChorsuCamera there = chorsu_map_camera_fit (*chorsu_map_get_camera (fixture->map), box, NULL, 10);

  map_fixture_xdotool ("mousemove 500 350");
  map_fixture_run (50);
  chorsu_map_fly_to_box (fixture->map, box);
  map_fixture_wait_for (fixture, is_flying);
  map_fixture_xdotool ("mousedown 1");
  map_fixture_run (60);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_wait_for (fixture, has_landed);
  g_assert_true (chorsu_camera_equal (&there, chorsu_map_get_camera (fixture->map)));
}

static void
flick (void)
{
  map_fixture_xdotool ("mousemove 500 350 mousedown 1");
  map_fixture_run (20);
  for (int i = 0; i < 7; i++)
    move (18, 4);
  /* In one go: who rests before letting go does not flick. */
  map_fixture_xdotool ("mousemove_relative --sync -- 18 4 mouseup 1");
}

static void
test_flick (MapFixture    *fixture,
            gconstpointer  data)
{
  ChorsuPoint start, released, later, end;

  start = map_fixture_place (fixture, UZBEKISTAN);
  flick ();
  map_fixture_run (30);
  released = map_fixture_place (fixture, UZBEKISTAN);
  map_fixture_run (150);
  later = map_fixture_place (fixture, UZBEKISTAN);
  g_assert_cmpfloat (released.x, >, start.x + 60);
  g_assert_cmpfloat (later.x, >, released.x + 5);

  /* A press stops it. */
  map_fixture_xdotool ("mousedown 1");
  map_fixture_run (50);
  later = map_fixture_place (fixture, UZBEKISTAN);
  map_fixture_run (200);
  end = map_fixture_place (fixture, UZBEKISTAN);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (50);
  g_assert_cmpfloat (end.x, ==, later.x);
}

static void
test_flick_without_animations (MapFixture    *fixture,
                               gconstpointer  data)
{
  ChorsuPoint released, later;

  flick ();
  map_fixture_run (60);
  released = map_fixture_place (fixture, UZBEKISTAN);
  map_fixture_run (300);
  later = map_fixture_place (fixture, UZBEKISTAN);
  g_assert_cmpfloat (later.x, ==, released.x);
}

/* Wheel */

static void
test_wheel (MapFixture    *fixture,
            gconstpointer  data)
{
  double zoom = chorsu_map_get_camera (fixture->map)->zoom;
  ChorsuPoint px, now;

  map_fixture_point_at (fixture, TURKMENISTAN);
  px = map_fixture_place (fixture, TURKMENISTAN);
  map_fixture_xdotool ("click 4");
  map_fixture_run (80);
  map_fixture_xdotool ("click 4");
  map_fixture_run (80);

  now = map_fixture_place (fixture, TURKMENISTAN);
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->zoom, zoom + 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (now.x, px.x, 1);
  g_assert_cmpfloat_with_epsilon (now.y, px.y, 1);

  map_fixture_xdotool ("click 5");
  map_fixture_run (80);
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->zoom, zoom + 0.25, 1e-9);
  assert_activated (fixture, "");
}

/* Notches that come faster than the map zooms add up. */
static void
test_fast_wheel (MapFixture    *fixture,
                 gconstpointer  data)
{
  double zoom = chorsu_map_get_camera (fixture->map)->zoom;

  map_fixture_point_at (fixture, UZBEKISTAN);
  map_fixture_xdotool ("click --repeat 5 --delay 10 4");
  awaited_zoom = zoom + 1.25;
  map_fixture_wait_for (fixture, has_awaited_zoom);
  map_fixture_run (100);
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->zoom, zoom + 1.25, 1e-9);
}

/* Hover */

static gboolean
hovers_uzbekistan (MapFixture *fixture)
{
  return g_str_equal (fixture->hovered, "country:UZ");
}

static gboolean
hovers_kazakhstan (MapFixture *fixture)
{
  return g_str_equal (fixture->hovered, "country:KZ");
}

static gboolean
hovers_nothing (MapFixture *fixture)
{
  return g_str_equal (fixture->hovered, "");
}

static void
test_hover (MapFixture    *fixture,
            gconstpointer  data)
{
  map_fixture_point_at (fixture, UZBEKISTAN);
  g_assert_true (hovers_uzbekistan (fixture));
  map_fixture_point_at (fixture, CASPIAN);
  g_assert_true (hovers_nothing (fixture));
  map_fixture_point_at (fixture, KAZAKHSTAN);
  g_assert_true (hovers_kazakhstan (fixture));
  map_fixture_xdotool ("mousemove 9999 9999");
  map_fixture_wait_for (fixture, hovers_nothing);
}

/* The pointer rests and the map moves: what is under it now is hovered. */
static void
test_hover_after_move (MapFixture    *fixture,
                       gconstpointer  data)
{
  ChorsuCamera camera = *chorsu_map_get_camera (fixture->map);
  ChorsuPoint uzbekistan = chorsu_mercator_project (UZBEKISTAN);
  ChorsuPoint kazakhstan = chorsu_mercator_project (KAZAKHSTAN);

  map_fixture_point_at (fixture, UZBEKISTAN);
  g_assert_true (hovers_uzbekistan (fixture));

  camera.centre.x += kazakhstan.x - uzbekistan.x;
  camera.centre.y += kazakhstan.y - uzbekistan.y;
  chorsu_map_set_camera (fixture->map, &camera);
  map_fixture_wait_for (fixture, hovers_kazakhstan);
}

static void
test_no_hover_in_drag (MapFixture    *fixture,
                       gconstpointer  data)
{
  map_fixture_point_at (fixture, UZBEKISTAN);
  map_fixture_xdotool ("mousedown 1");
  for (int i = 0; i < 8; i++)
    move (15, -30);
  g_assert_true (hovers_uzbekistan (fixture));
  map_fixture_run (200);
  map_fixture_xdotool ("mouseup 1");
  map_fixture_run (100);
  g_assert_true (hovers_uzbekistan (fixture));
}

/* Who is under the pointer, as GTK sees it */

static GtkWidget *
pick_widget (MapFixture *fixture,
             double      lon,
             double      lat)
{
  ChorsuPoint px = map_fixture_place (fixture, lon, lat);

  return gtk_widget_pick (GTK_WIDGET (fixture->map), px.x, px.y, GTK_PICK_DEFAULT);
}

static void
test_contains (MapFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *button = map_fixture_find_country (fixture, "UZ");
  GtkWidget *layer = gtk_widget_get_parent (button);

  g_assert_true (pick_widget (fixture, UZBEKISTAN) == button);
  g_assert_true (pick_widget (fixture, KAZAKHSTAN) == map_fixture_find_country (fixture, "KZ"));

  /* Inside Uzbekistan's box, but across the border. */
  g_assert_true (pick_widget (fixture, 60.5, 39.9) == map_fixture_find_country (fixture, "TM"));

  /* The layer lets through what meets no country. */
  g_assert_true (SHUMATE_IS_MAP (pick_widget (fixture, CASPIAN)));
  g_assert_false (gtk_widget_contains (layer, 500, 350));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  MAP_FIXTURE_ADD ("/map-pointer/click", test_click);
  MAP_FIXTURE_ADD ("/map-pointer/click-neighbour", test_click_neighbour);
  MAP_FIXTURE_ADD ("/map-pointer/click-background", test_click_background);
  MAP_FIXTURE_ADD ("/map-pointer/control-click", test_control_click);
  MAP_FIXTURE_ADD ("/map-pointer/jitter", test_jitter);
  MAP_FIXTURE_ADD ("/map-pointer/slow-click", test_slow_click);
  MAP_FIXTURE_ADD ("/map-pointer/double-click", test_double_click);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/double-click-animated", test_double_click);
  MAP_FIXTURE_ADD ("/map-pointer/drag", test_drag);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/drag-animated", test_drag);
  MAP_FIXTURE_ADD ("/map-pointer/drag-and-return", test_drag_and_return);
  MAP_FIXTURE_ADD ("/map-pointer/drag-past-pole", test_drag_past_pole);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/drag-ends-flight", test_drag_ends_flight);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/wheel-ends-flight", test_wheel_ends_flight);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/press-in-flight", test_press_in_flight);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/flick", test_flick);
  MAP_FIXTURE_ADD ("/map-pointer/flick-without-animations", test_flick_without_animations);
  MAP_FIXTURE_ADD ("/map-pointer/wheel", test_wheel);
  MAP_FIXTURE_ADD_ANIMATED ("/map-pointer/fast-wheel", test_fast_wheel);
  MAP_FIXTURE_ADD ("/map-pointer/hover", test_hover);
  MAP_FIXTURE_ADD ("/map-pointer/hover-after-move", test_hover_after_move);
  MAP_FIXTURE_ADD ("/map-pointer/no-hover-in-drag", test_no_hover_in_drag);
  MAP_FIXTURE_ADD ("/map-pointer/contains", test_contains);

  return g_test_run ();
}
