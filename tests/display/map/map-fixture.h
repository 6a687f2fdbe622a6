/* map-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>

#include "chorsu-country-button.h"
#include "chorsu-map.h"

G_BEGIN_DECLS

/**
 * MapFixture:
 *
 * A window with nothing but a map in it, at the top left of the screen, and
 * what the map said. Pointer and keys are the display's own, moved by xdotool.
 */
typedef struct
{
  GtkWidget     *window;
  ChorsuMap     *map;
  ChorsuPainter *painter;        /* not owned */
  GPtrArray     *activated;      /* "country:UZ", with a "+" in front when extending */
  guint          n_background;
  guint          n_first_frames;
  char          *hovered;        /* "country:UZ", "" for nothing */
} MapFixture;

/** The painter of all tests, made once: the base map and dataset of the tree. */
ChorsuPainter *map_fixture_get_painter   (void);

/** Whether things may move, from now on. */
void           map_fixture_set_animations (gboolean      enabled);

typedef gboolean (*MapFixtureTest) (MapFixture *fixture);

/** Runs the main loop until @test is true; fails after ten seconds. */
void           map_fixture_wait          (MapFixture    *fixture,
                                          MapFixtureTest test,
                                          const char    *what);
#define map_fixture_wait_for(fixture, test) map_fixture_wait (fixture, test, #test)

/** Runs the main loop for so long. */
void           map_fixture_run           (guint          milliseconds);
gboolean       map_fixture_is_sharp      (MapFixture    *fixture);

/** One call of xdotool; the arguments of a printf() make its command line. */
void           map_fixture_xdotool       (const char    *format,
                                          ...) G_GNUC_PRINTF (1, 2);

/** Where a place is on the screen now. */
ChorsuPoint    map_fixture_place         (MapFixture    *fixture,
                                          double         lon,
                                          double         lat);

/** Moves the pointer to a place and lets the map see it. */
void           map_fixture_point_at      (MapFixture    *fixture,
                                          double         lon,
                                          double         lat);

/** What was activated so far, in one line, and forgets it. */
char          *map_fixture_take_activated (MapFixture   *fixture);

/** (nullable): the button of a country. */
GtkWidget     *map_fixture_find_country  (MapFixture    *fixture,
                                          const char    *id);

/** "country:UZ" when that country has the keyboard, "map" for the map itself, else "". */
char          *map_fixture_get_focus     (MapFixture    *fixture);

/**
 * map_fixture_capture:
 * @fixture: a window
 *
 * Waits for the last frame first.
 *
 * Returns: (transfer full): what the X server shows of the map, RGB24 in device px
 */
cairo_surface_t *map_fixture_capture     (MapFixture    *fixture);

/** The same, of the frame that was drawn last. */
cairo_surface_t *map_fixture_capture_now (MapFixture    *fixture);

/** Opens the window and waits until the picture is sharp. */
void           map_fixture_set_up        (MapFixture    *fixture,
                                          gconstpointer  animations);
void           map_fixture_tear_down     (MapFixture    *fixture,
                                          gconstpointer  animations);

/** A test where nothing moves by itself, and one where things do. */
#define MAP_FIXTURE_ADD(path, function) \
  g_test_add (path, MapFixture, NULL, map_fixture_set_up, function, map_fixture_tear_down)
#define MAP_FIXTURE_ADD_ANIMATED(path, function) \
  g_test_add (path, MapFixture, GINT_TO_POINTER (TRUE), map_fixture_set_up, function, map_fixture_tear_down)

G_END_DECLS
