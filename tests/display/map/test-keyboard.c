/* test-keyboard.c: the map without a pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "map-fixture.h"

static const char *story[] = { "KZ", "KG", "TJ", "TM", "UZ" };

static void
key (const char *name)
{
  map_fixture_xdotool ("key %s", name);
  map_fixture_run (60);
}

#define assert_focus(fixture, name) \
  G_STMT_START { \
    g_autofree char *focus_ = map_fixture_get_focus (fixture); \
    g_assert_cmpstr (focus_, ==, name); \
  } G_STMT_END

#define assert_activated(fixture, line) \
  G_STMT_START { \
    g_autofree char *activated_ = map_fixture_take_activated (fixture); \
    g_assert_cmpstr (activated_, ==, line); \
  } G_STMT_END

/* A map that opens is a map, not one of its countries. */
static void
test_initial (MapFixture    *fixture,
              gconstpointer  data)
{
  assert_focus (fixture, "map");
  assert_activated (fixture, "");
}

static void
test_tab (MapFixture    *fixture,
          gconstpointer  data)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    {
      key ("Tab");
      g_hash_table_add (seen, map_fixture_get_focus (fixture));
    }

  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    {
      g_autofree char *name = g_strconcat ("country:", story[i], NULL);

      g_assert_true (g_hash_table_contains (seen, name));
    }

  /* Nothing else in the window, so it starts again. */
  key ("Tab");
  assert_focus (fixture, "map");
}

static void
test_tab_back (MapFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *first = NULL;

  key ("Tab");
  first = map_fixture_get_focus (fixture);
  key ("Tab");
  key ("shift+Tab");
  assert_focus (fixture, first);
  key ("shift+Tab");
  assert_focus (fixture, "map");
}

static void
assert_arrow (MapFixture *fixture,
              const char *from,
              const char *arrow,
              const char *to)
{
  g_assert_true (chorsu_map_focus_country (fixture->map, from));
  key (arrow);
  assert_focus (fixture, to);
}

static void
test_arrows (MapFixture    *fixture,
             gconstpointer  data)
{
  assert_arrow (fixture, "UZ", "Up", "country:KZ");
  assert_arrow (fixture, "TM", "Right", "country:UZ");
  assert_arrow (fixture, "KG", "Down", "country:TJ");
  assert_arrow (fixture, "TJ", "Up", "country:KG");
  assert_arrow (fixture, "UZ", "Left", "country:TM");
  assert_arrow (fixture, "KZ", "Up", "neighbour:RU");
  assert_arrow (fixture, "TJ", "Right", "neighbour:CN");
  assert_arrow (fixture, "TM", "Down", "neighbour:IR");
}

static guint
index_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    if (g_str_has_suffix (name, story[i]) && g_str_has_prefix (name, "country:"))
      return i;

  return G_N_ELEMENTS (story);
}

/* From any of the five, arrows alone lead to the other four. */
static void
test_arrows_reach_all (MapFixture    *fixture,
                       gconstpointer  data)
{
  static const char *arrows[] = { "Up", "Right", "Down", "Left" };
  gboolean reached[G_N_ELEMENTS (story) + 1][G_N_ELEMENTS (story) + 1] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    for (guint j = 0; j < G_N_ELEMENTS (arrows); j++)
      {
        g_autofree char *focus = NULL;

        chorsu_map_focus_country (fixture->map, story[i]);
        key (arrows[j]);
        focus = map_fixture_get_focus (fixture);
        reached[i][index_of (focus)] = TRUE;
      }

  /* Warshall's closure. */
  for (guint k = 0; k < G_N_ELEMENTS (story); k++)
    for (guint i = 0; i < G_N_ELEMENTS (story); i++)
      for (guint j = 0; j < G_N_ELEMENTS (story); j++)
        reached[i][j] = reached[i][j] || (reached[i][k] && reached[k][j]);

  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    for (guint j = 0; j < G_N_ELEMENTS (story); j++)
      g_assert_true (reached[i][j]);
}

static void
test_activate (MapFixture    *fixture,
               gconstpointer  data)
{
  chorsu_map_focus_country (fixture->map, "TJ");
  key ("Return");
  assert_activated (fixture, "country:TJ");
  key ("space");
  assert_activated (fixture, "country:TJ");
  key ("KP_Enter");
  assert_activated (fixture, "country:TJ");
  key ("ctrl+Return");
  assert_activated (fixture, "+country:TJ");
}

/* The map's own keys */

static void
test_zoom_keys (MapFixture    *fixture,
                gconstpointer  data)
{
  double zoom = chorsu_map_get_camera (fixture->map)->zoom;

  key ("plus");
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->zoom, zoom + 0.5, 1e-9);
  key ("KP_Subtract");
  key ("minus");
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->zoom, zoom - 0.5, 1e-9);

  /* Also from a country. */
  chorsu_map_focus_country (fixture->map, "KZ");
  key ("plus");
  g_assert_cmpfloat_with_epsilon (chorsu_map_get_camera (fixture->map)->zoom, zoom, 1e-9);
}

static void
test_pan_keys (MapFixture    *fixture,
               gconstpointer  data)
{
  ChorsuCamera home = *chorsu_map_get_camera (fixture->map);
  ChorsuPoint px;

  key ("Right");
  key ("Down");
  px = chorsu_camera_to_px (chorsu_map_get_camera (fixture->map), home.centre);
  g_assert_cmpfloat_with_epsilon (px.x, 500 - 84, 1e-6);
  g_assert_cmpfloat_with_epsilon (px.y, 350 - 84, 1e-6);

  /* With a country focused, arrows are for countries, with Control for the map. */
  chorsu_map_focus_country (fixture->map, "UZ");
  key ("Up");
  g_assert_cmpfloat (chorsu_camera_to_px (chorsu_map_get_camera (fixture->map), home.centre).y, ==, px.y);
  key ("ctrl+Up");
  g_assert_cmpfloat_with_epsilon (chorsu_camera_to_px (chorsu_map_get_camera (fixture->map), home.centre).y, 350, 1e-6);

  key ("Home");
  g_assert_true (chorsu_camera_equal (&home, chorsu_map_get_camera (fixture->map)));
}

/* A country out of sight can have the keyboard; then it is in sight. */
static void
test_reveal (MapFixture    *fixture,
             gconstpointer  data)
{
  ChorsuCamera close_up = chorsu_camera (71.0, 38.6, 8, 0, 0, 1);
  ChorsuPoint px;

  chorsu_map_set_camera (fixture->map, &close_up);
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  g_assert_false (gtk_widget_get_child_visible (map_fixture_find_country (fixture, "KZ")));

  key ("Tab");
  assert_focus (fixture, "country:KZ");
  map_fixture_wait_for (fixture, map_fixture_is_sharp);
  px = map_fixture_place (fixture, 67.0, 48.3);
  g_assert_cmpfloat (px.x, >, 100);
  g_assert_cmpfloat (px.x, <, 900);
  g_assert_cmpfloat (px.y, >, 100);
  g_assert_cmpfloat (px.y, <, 600);
}

static gboolean
same_pixels (cairo_surface_t *a,
             cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a)) == 0;
}

/* One sees where the keyboard is; a click needs no such mark. */
static void
test_focus_is_seen (MapFixture    *fixture,
                    gconstpointer  data)
{
  cairo_surface_t *none = map_fixture_capture (fixture), *focused, *clicked;

  key ("Tab");
  focused = map_fixture_capture (fixture);
  g_assert_false (same_pixels (none, focused));

  map_fixture_point_at (fixture, 67.0, 48.3);
  map_fixture_xdotool ("click 1 mousemove 9999 9999");
  map_fixture_run (100);
  clicked = map_fixture_capture (fixture);
  assert_focus (fixture, "country:KZ");
  g_assert_true (same_pixels (none, clicked));

  cairo_surface_destroy (none);
  cairo_surface_destroy (focused);
  cairo_surface_destroy (clicked);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  MAP_FIXTURE_ADD ("/map-keyboard/initial", test_initial);
  MAP_FIXTURE_ADD ("/map-keyboard/tab", test_tab);
  MAP_FIXTURE_ADD ("/map-keyboard/tab-back", test_tab_back);
  MAP_FIXTURE_ADD ("/map-keyboard/arrows", test_arrows);
  MAP_FIXTURE_ADD ("/map-keyboard/arrows-reach-all", test_arrows_reach_all);
  MAP_FIXTURE_ADD ("/map-keyboard/activate", test_activate);
  MAP_FIXTURE_ADD ("/map-keyboard/zoom-keys", test_zoom_keys);
  MAP_FIXTURE_ADD ("/map-keyboard/pan-keys", test_pan_keys);
  MAP_FIXTURE_ADD ("/map-keyboard/reveal", test_reveal);
  MAP_FIXTURE_ADD ("/map-keyboard/focus-is-seen", test_focus_is_seen);

  return g_test_run ();
}
