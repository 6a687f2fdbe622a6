/* chorsu-camera.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-camera.h"

/* Bounds of the five countries in degrees, from the base map. */
#define HOME_WEST 46.49
#define HOME_SOUTH 35.14
#define HOME_EAST 87.32
#define HOME_NORTH 55.43

/* Free room round a fitted box, as a share of the picture. */
#define FIT_SPARE 0.14

ChorsuCamera
chorsu_camera (double lon,
               double lat,
               double zoom,
               int    width,
               int    height,
               double scale)
{
  return (ChorsuCamera) {
    .centre = chorsu_mercator_project (lon, lat),
    .zoom = CLAMP (zoom, CHORSU_MIN_ZOOM, CHORSU_MAX_ZOOM),
    .width = width,
    .height = height,
    .scale = scale,
  };
}

double
chorsu_camera_world_px (const ChorsuCamera *self)
{
  return CHORSU_TILE_SIZE * exp2 (self->zoom);
}

ChorsuPoint
chorsu_camera_to_px (const ChorsuCamera *self,
                     ChorsuPoint         point)
{
  double world = chorsu_camera_world_px (self);

  return (ChorsuPoint) { (point.x - self->centre.x) * world + self->width / 2.0,
                         (point.y - self->centre.y) * world + self->height / 2.0 };
}

ChorsuPoint
chorsu_camera_from_px (const ChorsuCamera *self,
                       ChorsuPoint         px)
{
  double world = chorsu_camera_world_px (self);

  return (ChorsuPoint) { (px.x - self->width / 2.0) / world + self->centre.x,
                         (px.y - self->height / 2.0) / world + self->centre.y };
}

ChorsuBox
chorsu_camera_bounds (const ChorsuCamera *self)
{
  ChorsuPoint a = chorsu_camera_from_px (self, (ChorsuPoint) { 0, 0 });
  ChorsuPoint b = chorsu_camera_from_px (self, (ChorsuPoint) { self->width, self->height });

  return (ChorsuBox) { a.x, a.y, b.x, b.y };
}

ChorsuCamera
chorsu_camera_fit (const ChorsuCamera *self,
                   ChorsuBox           box,
                   const ChorsuInsets *insets)
{
  static const ChorsuInsets none = { 0 };
  ChorsuCamera fitted = *self;
  double width, height, dx, dy, zoom;

  g_return_val_if_fail (!chorsu_box_is_empty (&box), *self);

  if (insets == NULL)
    insets = &none;

  width = MAX (64, self->width - insets->left - insets->right) * (1 - FIT_SPARE);
  height = MAX (64, self->height - insets->top - insets->bottom) * (1 - FIT_SPARE);
  dx = MAX (box.x1 - box.x0, 1e-9);
  dy = MAX (box.y1 - box.y0, 1e-9);
  zoom = log2 (MIN (width / dx, height / dy) / CHORSU_TILE_SIZE);

  fitted.zoom = CLAMP (zoom, CHORSU_MIN_ZOOM, CHORSU_MAX_ZOOM);
  fitted.centre.x = (box.x0 + box.x1) / 2
                    + (insets->right - insets->left) / 2 / chorsu_camera_world_px (&fitted);
  fitted.centre.y = (box.y0 + box.y1) / 2
                    + (insets->bottom - insets->top) / 2 / chorsu_camera_world_px (&fitted);

  return fitted;
}

ChorsuCamera
chorsu_camera_inset (const ChorsuCamera *self,
                     const ChorsuInsets *insets)
{
  ChorsuCamera inner = *self;

  inner.width = MAX (1, self->width - (int) (insets->left + insets->right));
  inner.height = MAX (1, self->height - (int) (insets->top + insets->bottom));
  inner.centre = chorsu_camera_from_px (self, (ChorsuPoint) { (int) insets->left + inner.width / 2.0,
                                                              (int) insets->top + inner.height / 2.0 });

  return inner;
}

ChorsuCamera
chorsu_camera_with_margin (const ChorsuCamera *self,
                           int                 margin)
{
  ChorsuCamera wider = *self;

  wider.width += 2 * margin;
  wider.height += 2 * margin;

  return wider;
}

ChorsuBox
chorsu_camera_home_box (void)
{
  ChorsuPoint north_west = chorsu_mercator_project (HOME_WEST, HOME_NORTH);
  ChorsuPoint south_east = chorsu_mercator_project (HOME_EAST, HOME_SOUTH);

  return (ChorsuBox) { north_west.x, north_west.y, south_east.x, south_east.y };
}

gboolean
chorsu_camera_equal (const ChorsuCamera *a,
                     const ChorsuCamera *b)
{
  return a->centre.x == b->centre.x && a->centre.y == b->centre.y && a->zoom == b->zoom
         && a->width == b->width && a->height == b->height && a->scale == b->scale;
}
