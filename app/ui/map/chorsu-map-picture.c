/* chorsu-map-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-picture.h"

/* Zooms that are this close are the same. */
#define SAME_ZOOM 1e-9

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

GskRenderNode *
chorsu_map_picture_to_node (const ChorsuMapPicture *self)
{
  GskRenderNode *node;
  cairo_t *cr;

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0,
                                                  chorsu_map_picture_get_width (self),
                                                  chorsu_map_picture_get_height (self)));
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}
