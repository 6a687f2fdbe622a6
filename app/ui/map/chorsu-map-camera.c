/* chorsu-map-camera.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-camera.h"

/* How far the middle of the picture may go, degrees east. */
#define WEST_LIMIT 0.0
#define EAST_LIMIT 140.0

/* A range that is too narrow is taken in its middle. */
static double
clamp_to (double value,
          double low,
          double high)
{
  return low > high ? (low + high) / 2 : CLAMP (value, low, high);
}

static double
clamp_zoom (const ChorsuCamera *camera,
            double              zoom)
{
  double fills = log2 (MAX (camera->width, camera->height) / CHORSU_TILE_SIZE);

  return CLAMP (zoom, MAX (CHORSU_MIN_ZOOM, MIN (fills, CHORSU_MAX_ZOOM)), CHORSU_MAX_ZOOM);
}

ChorsuCamera
chorsu_map_camera_clamp (ChorsuCamera camera)
{
  double world, half_width, half_height;

  camera.zoom = clamp_zoom (&camera, camera.zoom);
  world = chorsu_camera_world_px (&camera);
  half_width = camera.width / 2.0 / world;
  half_height = camera.height / 2.0 / world;

  camera.centre.x = clamp_to (camera.centre.x,
                              MAX (half_width, (WEST_LIMIT + 180) / 360),
                              MIN (1 - half_width, (EAST_LIMIT + 180) / 360));
  camera.centre.y = clamp_to (camera.centre.y, half_height, 1 - half_height);

  return camera;
}

ChorsuCamera
chorsu_map_camera_moved (ChorsuCamera camera,
                         double       dx,
                         double       dy)
{
  double world = chorsu_camera_world_px (&camera);

  camera.centre.x -= dx / world;
  camera.centre.y -= dy / world;

  return chorsu_map_camera_clamp (camera);
}

ChorsuCamera
chorsu_map_camera_zoomed (ChorsuCamera camera,
                          double       zoom,
                          ChorsuPoint  px)
{
  ChorsuPoint place = chorsu_camera_from_px (&camera, px);
  double world;

  camera.zoom = clamp_zoom (&camera, zoom);
  world = chorsu_camera_world_px (&camera);
  camera.centre.x = place.x - (px.x - camera.width / 2.0) / world;
  camera.centre.y = place.y - (px.y - camera.height / 2.0) / world;

  return chorsu_map_camera_clamp (camera);
}

ChorsuCamera
chorsu_map_camera_keeping (ChorsuCamera camera,
                           ChorsuBox    box)
{
  double dx = MAX (box.x1 - box.x0, 1e-9);
  double dy = MAX (box.y1 - box.y0, 1e-9);

  camera.zoom = log2 (MIN (camera.width / dx, camera.height / dy) / CHORSU_TILE_SIZE);
  camera.centre = (ChorsuPoint) { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };

  return chorsu_map_camera_clamp (camera);
}

ChorsuCamera
chorsu_map_camera_fit (ChorsuCamera        camera,
                       ChorsuBox           box,
                       const ChorsuInsets *insets,
                       double              max_zoom)
{
  ChorsuCamera fitted = chorsu_camera_fit (&camera, box, insets);
  ChorsuPoint middle = { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };

  /* The middle keeps its distance in px from the centre. */
  if (fitted.zoom > max_zoom)
    {
      double factor = exp2 (fitted.zoom - max_zoom);

      fitted.zoom = max_zoom;
      fitted.centre.x = middle.x + (fitted.centre.x - middle.x) * factor;
      fitted.centre.y = middle.y + (fitted.centre.y - middle.y) * factor;
    }

  return chorsu_map_camera_clamp (fitted);
}

/* How far to move a range so that it lies inside another that is longer. */
static double
shift_into (double low,
            double high,
            double from,
            double to)
{
  if (low < from)
    return from - low;

  return high > to ? to - high : 0;
}

ChorsuCamera
chorsu_map_camera_reveal (ChorsuCamera        camera,
                          ChorsuBox           box,
                          const ChorsuInsets *insets)
{
  static const ChorsuInsets none = { 0 };
  ChorsuPoint a = chorsu_camera_to_px (&camera, (ChorsuPoint) { box.x0, box.y0 });
  ChorsuPoint b = chorsu_camera_to_px (&camera, (ChorsuPoint) { box.x1, box.y1 });
  double left, top, right, bottom, seen;

  if (insets == NULL)
    insets = &none;

  left = insets->left;
  top = insets->top;
  right = camera.width - insets->right;
  bottom = camera.height - insets->bottom;

  seen = MAX (MIN (b.x, right) - MAX (a.x, left), 0) * MAX (MIN (b.y, bottom) - MAX (a.y, top), 0);
  if (seen >= 0.5 * (b.x - a.x) * (b.y - a.y))
    return camera;

  if (b.x - a.x > right - left || b.y - a.y > bottom - top)
    return chorsu_map_camera_fit (camera, box, insets, CHORSU_MAX_ZOOM);

  return chorsu_map_camera_moved (camera,
                                  shift_into (a.x, b.x, left, right),
                                  shift_into (a.y, b.y, top, bottom));
}

ChorsuCamera
chorsu_map_camera_between (const ChorsuCamera *from,
                           const ChorsuCamera *to,
                           double              t)
{
  ChorsuCamera camera = *to;
  double full, part, share;

  if (t >= 1)
    return *to;

  /* Seen from the fixed place, the centre's distance goes with 2^-zoom. */
  camera.zoom = from->zoom + (to->zoom - from->zoom) * t;
  full = exp2 (-from->zoom) - exp2 (-to->zoom);
  part = exp2 (-from->zoom) - exp2 (-camera.zoom);
  share = fabs (to->zoom - from->zoom) < 1e-6 ? t : part / full;

  camera.centre.x = from->centre.x + (to->centre.x - from->centre.x) * share;
  camera.centre.y = from->centre.y + (to->centre.y - from->centre.y) * share;

  return camera;
}
