/* map-pixels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "map-fixture.h"

G_BEGIN_DECLS

/** Colour of a device pixel of an RGB24 image: 0xrrggbb. */
guint32    map_pixel                    (cairo_surface_t *surface,
                                         int              x,
                                         int              y);

/**
 * map_pixels_count_differences:
 * @a: an image
 * @b: another of the same size
 * @dx: device px
 *
 * Returns: number of pixels that differ between @a and @b moved by @dx to the
 *   right, of those that both have
 */
guint      map_pixels_count_differences (cairo_surface_t *a,
                                         cairo_surface_t *b,
                                         int              dx);

/**
 * map_fixture_assert_exact:
 * @fixture: a window
 *
 * Fails unless the window shows, to the byte, what chorsu_painter_paint()
 * makes of view and camera. Waits until the picture is sharp.
 */
void       map_fixture_assert_exact     (MapFixture      *fixture);

/** Default layers, no legend. */
ChorsuView map_fixture_plain_view       (void);
void       map_fixture_look_from        (MapFixture      *fixture,
                                         double           lon,
                                         double           lat,
                                         double           zoom);

/** Makes the window 1920x1080 device px large. */
void       map_fixture_fill_screen      (MapFixture      *fixture);

G_END_DECLS
