/* chorsu-map-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-picture.h"

/* Zooms that are this close are the same. */
#define SAME_ZOOM 1e-9

/* A picture will not do any longer when it is off by more zoom than this … */
#define MAX_ZOOM_OFF 0.45

/* … or when less than this is left of its margin, logical px. */
#define LOW_SPARE (CHORSU_PAINTER_MARGIN / 2)

void
chorsu_map_picture_free (ChorsuMapPicture *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->layout, chorsu_layout_unref);
  g_free (self);
}

int
chorsu_map_picture_get_width (const ChorsuMapPicture *self)
{
  return self->camera.width + 2 * self->margin;
}

int
chorsu_map_picture_get_height (const ChorsuMapPicture *self)
{
  return self->camera.height + 2 * self->margin;
}

gboolean
chorsu_map_picture_is_exact (const ChorsuMapPicture *self,
                             const ChorsuView       *view,
                             const ChorsuCamera     *camera)
{
  return chorsu_camera_equal (&self->camera, camera) && chorsu_view_base_equal (&self->view, view);
}

gboolean
chorsu_map_picture_will_do (const ChorsuMapPicture *self,
                            const ChorsuView       *view,
                            const ChorsuCamera     *camera)
{
  return chorsu_view_base_equal (&self->view, view)
         && self->camera.width == camera->width && self->camera.height == camera->height
         && self->camera.scale == camera->scale
         && fabs (self->camera.zoom - camera->zoom) <= MAX_ZOOM_OFF
         && chorsu_map_picture_get_spare (self, camera) >= LOW_SPARE;
}

double
chorsu_map_picture_place (const ChorsuMapPicture *self,
                          const ChorsuCamera     *camera,
                          ChorsuPoint            *origin)
{
  ChorsuPoint top_left = { -self->margin, -self->margin };
  double dzoom = camera->zoom - self->camera.zoom;

  *origin = chorsu_camera_to_px (camera, chorsu_camera_from_px (&self->camera, top_left));
  if (fabs (dzoom) > SAME_ZOOM)
    return exp2 (dzoom);

  origin->x = round (origin->x * camera->scale) / camera->scale;
  origin->y = round (origin->y * camera->scale) / camera->scale;

  return 1;
}

double
chorsu_map_picture_get_spare (const ChorsuMapPicture *self,
                              const ChorsuCamera     *camera)
{
  ChorsuPoint origin;
  double factor = chorsu_map_picture_place (self, camera, &origin);
  double right = origin.x + chorsu_map_picture_get_width (self) * factor - camera->width;
  double bottom = origin.y + chorsu_map_picture_get_height (self) * factor - camera->height;

  return MIN (MIN (-origin.x, -origin.y), MIN (right, bottom));
}

ChorsuPoint
chorsu_map_picture_from_px (const ChorsuMapPicture *self,
                            const ChorsuCamera     *camera,
                            ChorsuPoint             px)
{
  return chorsu_camera_to_px (&self->camera, chorsu_camera_from_px (camera, px));
}
