/* chorsu-map-patches.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-patches.h"

void
chorsu_map_patch_free (ChorsuMapPatch *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

gboolean
chorsu_map_patch_area (ChorsuBox                    box,
                       const cairo_rectangle_int_t *bounds,
                       cairo_rectangle_int_t       *area)
{
  double x0 = MAX (floor (box.x0), bounds->x);
  double y0 = MAX (floor (box.y0), bounds->y);
  double x1 = MIN (ceil (box.x1), bounds->x + bounds->width);
  double y1 = MIN (ceil (box.y1), bounds->y + bounds->height);

  if (chorsu_box_is_empty (&box) || x0 >= x1 || y0 >= y1)
    return FALSE;

  *area = (cairo_rectangle_int_t) { x0, y0, x1 - x0, y1 - y0 };
  return TRUE;
}

/* A node for @part of an image that stands at @area. */
static GskRenderNode *
part_to_node (cairo_surface_t             *surface,
              const cairo_rectangle_int_t *area,
              const cairo_rectangle_int_t *part)
{
  GskRenderNode *node;
  cairo_t *cr;

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (part->x, part->y, part->width, part->height));
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, area->x, area->y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

GskRenderNode *
chorsu_map_patch_to_node (cairo_surface_t             *surface,
                          const cairo_rectangle_int_t *area,
                          const cairo_region_t        *holes)
{
  g_autoptr(GPtrArray) nodes = NULL;
  cairo_region_t *rest;

  if (holes == NULL)
    return part_to_node (surface, area, area);

  nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  rest = cairo_region_create_rectangle (area);
  cairo_region_subtract (rest, holes);
  for (int i = 0; i < cairo_region_num_rectangles (rest); i++)
    {
      cairo_rectangle_int_t part;

      cairo_region_get_rectangle (rest, i, &part);
      g_ptr_array_add (nodes, part_to_node (surface, area, &part));
    }
  cairo_region_destroy (rest);

  return gsk_container_node_new ((GskRenderNode **) nodes->pdata, nodes->len);
}

GskRenderNode *
chorsu_map_patch_stack (const ChorsuMapPicture *picture,
                        const ChorsuMapPatch   *state,
                        const cairo_region_t   *holes)
{
  cairo_rectangle_int_t area = { 0, 0, chorsu_map_picture_get_width (picture), chorsu_map_picture_get_height (picture) };
  GskRenderNode *nodes[2], *stack;

  nodes[0] = chorsu_map_patch_to_node (picture->surface, &area, holes);
  if (state == NULL)
    return nodes[0];

  nodes[1] = chorsu_map_patch_to_node (state->surface, &state->area, holes);
  stack = gsk_container_node_new (nodes, 2);
  gsk_render_node_unref (nodes[0]);
  gsk_render_node_unref (nodes[1]);

  return stack;
}

cairo_t *
chorsu_map_patch_begin (const cairo_rectangle_int_t *area,
                        cairo_format_t               format,
                        double                       scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, ceil (area->width * scale),
                                                         ceil (area->height * scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_translate (cr, -area->x, -area->y);
  cairo_surface_destroy (surface);

  return cr;
}

cairo_surface_t *
chorsu_map_patch_end (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (cr));

  cairo_destroy (cr);

  return surface;
}

void
chorsu_map_patch_take_base (cairo_t                *cr,
                            const ChorsuMapPicture *picture,
                            int                     x,
                            int                     y)
{
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, picture->surface, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
}

ChorsuMapPatch *
chorsu_map_patch_state (ChorsuPainter            *painter,
                        const ChorsuMapPicture   *picture,
                        const ChorsuView         *view,
                        const ChorsuPainterState *state)
{
  ChorsuBox box = chorsu_painter_state_bounds (painter, view, &picture->camera, state);
  cairo_rectangle_int_t area, bounds = {
    0, 0, chorsu_map_picture_get_width (picture), chorsu_map_picture_get_height (picture)
  };
  ChorsuMapPatch *self;
  cairo_t *cr;

  box = (ChorsuBox) { box.x0 + picture->margin, box.y0 + picture->margin,
                      box.x1 + picture->margin, box.y1 + picture->margin };
  if (!chorsu_map_patch_area (box, &bounds, &area))
    return NULL;

  cr = chorsu_map_patch_begin (&area, CAIRO_FORMAT_RGB24, picture->camera.scale);
  chorsu_map_patch_take_base (cr, picture, 0, 0);
  cairo_translate (cr, picture->margin, picture->margin);
  chorsu_painter_paint_state (painter, cr, view, &picture->camera, state);

  self = g_new (ChorsuMapPatch, 1);
  self->area = area;
  self->surface = chorsu_map_patch_end (cr);

  return self;
}
