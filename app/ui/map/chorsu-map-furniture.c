/* chorsu-map-furniture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-furniture.h"

#include "chorsu-furniture.h"
#include "chorsu-map-patches.h"

/* While zooming, the scale bar keeps up in steps of this. */
#define ZOOM_STEP 0.05

/* While moving, the locator's frame keeps up in steps of this, Web-Mercator
 * units: a px and a half of its own. */
#define CENTRE_STEP .0016

struct _ChorsuMapFurniture
{
  GskRenderNode *node;
  gboolean       valid;
  gboolean       opaque;
  gboolean       has_locator;
  ChorsuCamera   camera;
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

/* The pieces are legend, scale bar, credits and this. */
#define LOCATOR 3

/* Halos stand out of the boxes by less than this, px. */
#define HALO 4

/* Where a piece stands: in what open panes leave of the picture. */
static gboolean
furniture_area (ChorsuPainter         *painter,
                const ChorsuView      *view,
                guint                  piece,
                const ChorsuCamera    *camera,
                cairo_rectangle_int_t *area)
{
  ChorsuCamera inner = chorsu_camera_inset (camera, &view->covered);
  ChorsuFurniture furniture = { chorsu_painter_get_basemap (painter), chorsu_painter_get_dataset (painter), view, &inner };
  cairo_rectangle_int_t bounds = { 0, 0, camera->width, camera->height };
  int left = (int) view->covered.left;
  int top = (int) view->covered.top;
  ChorsuBox box = CHORSU_BOX_EMPTY;

  if (piece == 0 && view->legend)
    box = chorsu_furniture_legend_box (&furniture);
  else if (piece == 1 && view->scale_bar)
    box = chorsu_furniture_scale_bar_box (&furniture);
  else if (piece == 2 && view->credits)
    box = chorsu_furniture_credits_box (&furniture);
  else if (piece == LOCATOR && view->locator)
    box = chorsu_furniture_locator_box (&furniture);
  if (chorsu_box_is_empty (&box))
    return FALSE;

  box = chorsu_box_grow (box, HALO);

  return chorsu_map_patch_area ((ChorsuBox) { box.x0 + left, box.y0 + top, box.x1 + left, box.y1 + top }, &bounds, area);
}

static gboolean
shows_locator (ChorsuPainter      *painter,
               const ChorsuView   *view,
               const ChorsuCamera *camera)
{
  cairo_rectangle_int_t area;

  return furniture_area (painter, view, LOCATOR, camera, &area);
}

/* All of the furniture is painted into each piece's area, should two overlap. */
static GskRenderNode *
furniture_piece (ChorsuPainter            *painter,
                 const ChorsuMapPicture   *picture,
                 const ChorsuView         *view,
                 guint                     piece,
                 const ChorsuCamera       *camera,
                 const ChorsuPainterState *state)
{
  cairo_rectangle_int_t area;
  cairo_surface_t *surface;
  GskRenderNode *node;
  cairo_t *cr;

  if (!furniture_area (painter, view, piece, camera, &area))
    return NULL;

  cr = chorsu_map_patch_begin (&area, picture != NULL ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, camera->scale);
  if (picture != NULL)
    {
      chorsu_map_patch_take_base (cr, picture, -picture->margin, -picture->margin);
      chorsu_painter_paint_state (painter, cr, view, camera, state);
    }
  chorsu_painter_paint_furniture (painter, cr, view, camera);

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
              const ChorsuPainterState *state)
{
  GskRenderNode *nodes[4], *all;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      nodes[n] = furniture_piece (painter, picture, view, i, camera, state);
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
         && fabs (drawn->zoom - camera->zoom) < ZOOM_STEP
         && (!self->has_locator
             || hypot (drawn->centre.x - camera->centre.x, drawn->centre.y - camera->centre.y) < CENTRE_STEP);
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
      self->node = paint_pieces (painter, picture, view, camera, state);
      self->valid = TRUE;
      self->opaque = opaque;
      self->has_locator = shows_locator (painter, view, camera);
      self->camera = *camera;
    }

  return self->node;
}
