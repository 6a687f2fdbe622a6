/* chorsu-map-furniture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-furniture.h"

#include "chorsu-map-patches.h"

/* While zooming, the scale bar keeps up in steps of this. */
#define ZOOM_STEP 0.05

struct _ChorsuMapFurniture
{
  GskRenderNode *node;
  gboolean       valid;
  gboolean       opaque;
  ChorsuCamera   camera;
  ChorsuInsets   frame;
};

ChorsuMapFurniture *
chorsu_map_furniture_new (void)
{
  return g_new0 (ChorsuMapFurniture, 1);
}

void
chorsu_map_furniture_free (ChorsuMapFurniture *self)
{
  chorsu_map_furniture_invalidate (self);
  g_free (self);
}

void
chorsu_map_furniture_invalidate (ChorsuMapFurniture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->valid = FALSE;
}

gboolean
chorsu_map_furniture_set_frame (ChorsuMapFurniture *self,
                                const ChorsuInsets *frame)
{
  if (self->frame.top == frame->top && self->frame.right == frame->right
      && self->frame.bottom == frame->bottom && self->frame.left == frame->left)
    return FALSE;

  self->frame = *frame;
  chorsu_map_furniture_invalidate (self);
  return TRUE;
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
  cairo_rectangle_int_t bounds = { 0, 0, camera->width, camera->height };
  cairo_t *cr = cairo_create (notes);
  double x, y, width, height;

  paint_framed (painter, cr, piece, camera, frame);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (notes, &x, &y, &width, &height);
  cairo_surface_destroy (notes);

  if (width <= 0 || height <= 0)
    return FALSE;

  return chorsu_map_patch_area ((ChorsuBox) { x - 1, y - 1, x + width + 1, y + height + 1 }, &bounds, area);
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
  cairo_surface_t *surface;
  GskRenderNode *node;
  cairo_t *cr;

  if (!furniture_area (painter, piece, camera, frame, &area))
    return NULL;

  cr = chorsu_map_patch_begin (&area, picture != NULL ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, camera->scale);
  if (picture != NULL)
    {
      chorsu_map_patch_take_base (cr, picture, -picture->margin, -picture->margin);
      chorsu_painter_paint_state (painter, cr, view, camera, state);
    }
  paint_framed (painter, cr, view, camera, frame);

  surface = chorsu_map_patch_end (cr);
  node = chorsu_map_patch_to_node (surface, &area, NULL);
  cairo_surface_destroy (surface);

  return node;
}

static GskRenderNode *
paint_pieces (ChorsuPainter            *painter,
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

static gboolean
is_current (const ChorsuMapFurniture *self,
            gboolean                  opaque,
            const ChorsuCamera       *camera)
{
  const ChorsuCamera *drawn = &self->camera;

  if (!self->valid || self->opaque != opaque)
    return FALSE;

  if (opaque)
    return chorsu_camera_equal (drawn, camera);

  return drawn->width == camera->width && drawn->height == camera->height && drawn->scale == camera->scale
         && fabs (drawn->zoom - camera->zoom) < ZOOM_STEP;
}

GskRenderNode *
chorsu_map_furniture_get_node (ChorsuMapFurniture       *self,
                               ChorsuPainter            *painter,
                               const ChorsuMapPicture   *picture,
                               const ChorsuView         *view,
                               const ChorsuCamera       *camera,
                               const ChorsuPainterState *state)
{
  gboolean opaque = picture != NULL;

  if (!is_current (self, opaque, camera))
    {
      chorsu_map_furniture_invalidate (self);
      self->node = paint_pieces (painter, picture, view, camera, &self->frame, state);
      self->valid = TRUE;
      self->opaque = opaque;
      self->camera = *camera;
    }

  return self->node;
}
