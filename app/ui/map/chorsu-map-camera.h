/* chorsu-map-camera.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-camera.h"

G_BEGIN_DECLS

/*
 * What hands and keys do to a camera. Plain functions of plain values, so the
 * rules can be tested without a window.
 */

/**
 * chorsu_map_camera_clamp:
 * @camera: any camera
 *
 * Keeps the picture inside the world and its centre between 0° and 140° E.
 * Where the window is larger than the world at the smallest zoom, the zoom
 * grows until the world fills the window.
 *
 * Returns: the nearest camera that is allowed
 */
ChorsuCamera chorsu_map_camera_clamp    (ChorsuCamera camera);

/**
 * chorsu_map_camera_moved:
 * @camera: a camera
 * @dx: logical px to the right
 * @dy: logical px down
 *
 * Returns: the clamped camera after the map was dragged by @dx, @dy
 */
ChorsuCamera chorsu_map_camera_moved    (ChorsuCamera camera,
                                         double       dx,
                                         double       dy);

/**
 * chorsu_map_camera_zoomed:
 * @camera: a camera
 * @zoom: the new zoom, clamped to the zoom range
 * @px: logical px from the picture's top left
 *
 * Returns: the clamped camera at @zoom with the same place under @px
 */
ChorsuCamera chorsu_map_camera_zoomed   (ChorsuCamera camera,
                                         double       zoom,
                                         ChorsuPoint  px);

/**
 * chorsu_map_camera_keeping:
 * @camera: gives size and scale
 * @box: what was in the picture, Web-Mercator units
 *
 * Like chorsu_camera_fit(), but without spare room: a picture of the box's own
 * shape shows exactly the box.
 *
 * Returns: the clamped camera that shows all of @box as large as possible
 */
ChorsuCamera chorsu_map_camera_keeping  (ChorsuCamera camera,
                                         ChorsuBox    box);

/**
 * chorsu_map_camera_fit:
 * @camera: gives size and scale
 * @box: what to show, Web-Mercator units
 * @insets: (nullable): room to keep free
 * @max_zoom: how close one may go
 *
 * chorsu_camera_fit() for things that may be as small as a point.
 *
 * Returns: the clamped camera that shows all of @box in the middle of the free room
 */
ChorsuCamera chorsu_map_camera_fit      (ChorsuCamera        camera,
                                         ChorsuBox           box,
                                         const ChorsuInsets *insets,
                                         double              max_zoom);

/**
 * chorsu_map_camera_reveal:
 * @camera: from where one looks
 * @box: what should be seen, Web-Mercator units
 * @insets: (nullable): room to keep free
 *
 * Returns: @camera when half of @box or more is in sight; else the camera moved
 *   as little as possible, or when @box is larger than the free room fitted to it
 */
ChorsuCamera chorsu_map_camera_reveal   (ChorsuCamera        camera,
                                         ChorsuBox           box,
                                         const ChorsuInsets *insets);

/**
 * chorsu_map_camera_between:
 * @from: at 0
 * @to: at 1
 * @t: 0 … 1
 *
 * The zoom changes evenly; the place that is at the same px in both cameras
 * stays there on the way.
 *
 * Returns: a camera between the two, exactly @to at 1
 */
ChorsuCamera chorsu_map_camera_between  (const ChorsuCamera *from,
                                         const ChorsuCamera *to,
                                         double              t);

G_END_DECLS
