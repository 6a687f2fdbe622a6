/* chorsu-map-patches.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-patches.h"

/* An image surface for a part of the picture; @area in logical px from the
 * visible picture's top left, the context in the same px. */
typedef struct
{
  cairo_rectangle_int_t  area;
  cairo_surface_t       *surface;
  cairo_t               *cr;
} Patch;

/* Whole px around a box, as far as they are in sight; FALSE when none are. */
static gboolean
patch_area (ChorsuBox              box,
            const ChorsuCamera    *camera,
            int                    margin,
            cairo_rectangle_int_t *area)
{
  double x0 = MAX (floor (box.x0), -margin);
  double y0 = MAX (floor (box.y0), -margin);
  double x1 = MIN (ceil (box.x1), camera->width + margin);
  double y1 = MIN (ceil (box.y1), camera->height + margin);

  if (chorsu_box_is_empty (&box) || x0 >= x1 || y0 >= y1)
    return FALSE;

  *area = (cairo_rectangle_int_t) { x0, y0, x1 - x0, y1 - y0 };
  return TRUE;
}

static void
patch_begin (Patch                       *self,
             const cairo_rectangle_int_t *area,
             cairo_format_t               format,
             double                       scale)
{
  self->area = *area;
  self->surface = cairo_image_surface_create (format, ceil (area->width * scale),
                                              ceil (area->height * scale));
  cairo_surface_set_device_scale (self->surface, scale, scale);
  self->cr = cairo_create (self->surface);
  cairo_translate (self->cr, -area->x, -area->y);
}

/* Copies what the base picture has there. */
static void
patch_take_base (Patch                  *self,
                 const ChorsuMapPicture *picture)
{
  cairo_save (self->cr);
  cairo_set_operator (self->cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (self->cr, picture->surface, -picture->margin, -picture->margin);
  cairo_pattern_set_filter (cairo_get_source (self->cr), CAIRO_FILTER_NEAREST);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
}

/* The finished patch as a node, moved by @offset px to the right and down. */
static GskRenderNode *
patch_end (Patch *self,
           int    offset)
{
  double x = self->area.x + offset;
  double y = self->area.y + offset;
  GskRenderNode *node;
  cairo_t *cr;

  cairo_destroy (self->cr);

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (x, y, self->area.width, self->area.height));
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, self->surface, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);

  cairo_surface_destroy (self->surface);

  return node;
}

GskRenderNode *
chorsu_map_patch_state (ChorsuPainter            *painter,
                        const ChorsuMapPicture   *picture,
                        const ChorsuView         *view,
                        const ChorsuPainterState *state)
{
  ChorsuBox box = chorsu_painter_state_bounds (painter, view, &picture->camera, state);
  cairo_rectangle_int_t area;
  Patch patch;

  if (!patch_area (box, &picture->camera, picture->margin, &area))
    return NULL;

  patch_begin (&patch, &area, CAIRO_FORMAT_RGB24, picture->camera.scale);
  patch_take_base (&patch, picture);
  chorsu_painter_paint_state (painter, patch.cr, view, &picture->camera, state);

  return patch_end (&patch, picture->margin);
}

GskRenderNode *
chorsu_map_patch_flow (ChorsuPainter          *painter,
                       const ChorsuMapPicture *picture,
                       const ChorsuView       *view,
                       guint                   flow,
                       double                  seconds)
{
  ChorsuBox box = chorsu_painter_flow_bounds (painter, view, &picture->camera, flow);
  cairo_rectangle_int_t area;
  Patch patch;

  if (!patch_area (box, &picture->camera, picture->margin, &area))
    return NULL;

  patch_begin (&patch, &area, CAIRO_FORMAT_ARGB32, picture->camera.scale);
  chorsu_painter_paint_flow (painter, patch.cr, view, &picture->camera, flow, seconds);

  return patch_end (&patch, picture->margin);
}

/* The camera of what a frame leaves free: the same ground in a smaller picture. */
static ChorsuCamera
framed_camera (const ChorsuCamera *camera,
               const ChorsuInsets *frame)
{
  ChorsuCamera framed = *camera;

  framed.width = MAX (1, camera->width - (int) (frame->left + frame->right));
  framed.height = MAX (1, camera->height - (int) (frame->top + frame->bottom));
  framed.centre = chorsu_camera_from_px (camera, (ChorsuPoint) { frame->left + framed.width / 2.0,
                                                                 frame->top + framed.height / 2.0 });

  return framed;
}

static void
paint_framed (ChorsuPainter      *painter,
              cairo_t            *cr,
              const ChorsuView   *view,
              const ChorsuCamera *camera,
              const ChorsuInsets *frame)
{
  ChorsuCamera framed = framed_camera (camera, frame);

  cairo_save (cr);
  cairo_translate (cr, frame->left, frame->top);
  chorsu_painter_paint_furniture (painter, cr, view, &framed);
  cairo_restore (cr);
}

/* What furniture covers is known once it was painted: on a surface that only
 * takes notes. */
static gboolean
furniture_area (ChorsuPainter         *painter,
                const ChorsuView      *piece,
                const ChorsuCamera    *camera,
                const ChorsuInsets    *frame,
                cairo_rectangle_int_t *area)
{
  cairo_surface_t *notes = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (notes);
  double x, y, width, height;

  paint_framed (painter, cr, piece, camera, frame);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (notes, &x, &y, &width, &height);
  cairo_surface_destroy (notes);

  if (width <= 0 || height <= 0)
    return FALSE;

  return patch_area ((ChorsuBox) { x - 1, y - 1, x + width + 1, y + height + 1 }, camera, 0, area);
}

/* All of the furniture is painted into each piece's area, should two overlap. */
static GskRenderNode *
furniture_piece (ChorsuPainter            *painter,
                 const ChorsuMapPicture   *picture,
                 const ChorsuView         *view,
                 const ChorsuView         *piece,
                 const ChorsuCamera       *camera,
                 const ChorsuInsets       *frame,
                 const ChorsuPainterState *state)
{
  cairo_rectangle_int_t area;
  Patch patch;

  if (!furniture_area (painter, piece, camera, frame, &area))
    return NULL;

  patch_begin (&patch, &area, picture != NULL ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, camera->scale);
  if (picture != NULL)
    {
      patch_take_base (&patch, picture);
      chorsu_painter_paint_state (painter, patch.cr, view, camera, state);
    }
  paint_framed (painter, patch.cr, view, camera, frame);

  return patch_end (&patch, 0);
}

GskRenderNode *
chorsu_map_patch_furniture (ChorsuPainter            *painter,
                            const ChorsuMapPicture   *picture,
                            const ChorsuView         *view,
                            const ChorsuCamera       *camera,
                            const ChorsuInsets       *frame,
                            const ChorsuPainterState *state)
{
  GskRenderNode *nodes[3], *all;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      ChorsuView piece = *view;

      piece.legend = view->legend && i == 0;
      piece.scale_bar = view->scale_bar && i == 1;
      piece.credits = view->credits && i == 2;
      if (!piece.legend && !piece.scale_bar && !piece.credits)
        continue;

      nodes[n] = furniture_piece (painter, picture, view, &piece, camera, frame, state);
      if (nodes[n] != NULL)
        n++;
    }

  if (n == 0)
    return NULL;

  all = gsk_container_node_new (nodes, n);
  for (guint i = 0; i < n; i++)
    gsk_render_node_unref (nodes[i]);

  return all;
}
