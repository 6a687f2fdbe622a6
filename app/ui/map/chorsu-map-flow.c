/* chorsu-map-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-flow.h"

#include <string.h>

struct _ChorsuMapFlow
{
  ChorsuPainter          *painter;
  const ChorsuMapPicture *picture;
  ChorsuView              view;
  GArray                 *areas;    /* cairo_rectangle_int_t, picture px; a piece each */
  guint                   n_flows;
  cairo_region_t         *holes;

  /* All pieces are painted here, since they overlap where they meet, and
   * copied from here, since what a node shows must never change. */
  cairo_surface_t        *canvas;
  cairo_rectangle_int_t   extents;  /* of the canvas, picture px */
};

static void
add_area (ChorsuMapFlow *self,
          guint          flow)
{
  const ChorsuMapPicture *picture = self->picture;
  ChorsuBox box = chorsu_painter_flow_bounds (self->painter, &self->view, &picture->camera, flow);
  cairo_rectangle_int_t area, bounds = { 0, 0, picture->camera.width, picture->camera.height };

  if (!chorsu_map_patch_area (box, &bounds, &area))
    return;

  area.x += picture->margin;
  area.y += picture->margin;
  g_array_append_val (self->areas, area);
  cairo_region_union_rectangle (self->holes, &area);
}

ChorsuMapFlow *
chorsu_map_flow_new (ChorsuPainter          *painter,
                     const ChorsuMapPicture *picture,
                     const ChorsuView       *view)
{
  g_autoptr(ChorsuMapFlow) self = NULL;
  guint n = chorsu_painter_get_n_flows (painter, view);

  if (n == 0)
    return NULL;

  self = g_new0 (ChorsuMapFlow, 1);
  self->painter = chorsu_painter_ref (painter);
  self->picture = picture;
  self->view = *view;
  self->n_flows = n;
  self->holes = cairo_region_create ();
  self->areas = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
  for (guint i = 0; i < n; i++)
    add_area (self, i);

  return self->areas->len > 0 ? g_steal_pointer (&self) : NULL;
}

void
chorsu_map_flow_free (ChorsuMapFlow *self)
{
  g_clear_pointer (&self->canvas, cairo_surface_destroy);
  cairo_region_destroy (self->holes);
  g_array_unref (self->areas);
  chorsu_painter_unref (self->painter);
  g_free (self);
}

const cairo_region_t *
chorsu_map_flow_get_holes (ChorsuMapFlow *self)
{
  return self->holes;
}

static void
ensure_canvas (ChorsuMapFlow *self)
{
  double scale = self->picture->camera.scale;

  if (self->canvas != NULL)
    return;

  cairo_region_get_extents (self->holes, &self->extents);
  self->canvas = cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (self->extents.width * scale),
                                             ceil (self->extents.height * scale));
  cairo_surface_set_device_scale (self->canvas, scale, scale);
}

static void
put (cairo_t         *cr,
     cairo_surface_t *surface,
     int              x,
     int              y)
{
  cairo_set_source_surface (cr, surface, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
}

/* Paints everything that moves, over what does not, for a moment. */
static void
paint_canvas (ChorsuMapFlow        *self,
              const ChorsuMapPatch *state,
              double                seconds)
{
  const ChorsuMapPicture *picture = self->picture;
  cairo_t *cr = cairo_create (self->canvas);

  cairo_translate (cr, -self->extents.x, -self->extents.y);
  for (guint i = 0; i < self->areas->len; i++)
    {
      const cairo_rectangle_int_t *area = &g_array_index (self->areas, cairo_rectangle_int_t, i);

      cairo_rectangle (cr, area->x, area->y, area->width, area->height);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_clip (cr);
  put (cr, picture->surface, 0, 0);
  if (state != NULL)
    put (cr, state->surface, state->area.x, state->area.y);
  cairo_reset_clip (cr);

  cairo_translate (cr, picture->margin, picture->margin);
  for (guint i = 0; i < self->n_flows; i++)
    chorsu_painter_paint_flow (self->painter, cr, &self->view, &picture->camera, i, seconds);
  cairo_destroy (cr);
}

/* A copy of an area of the canvas. */
static cairo_surface_t *
cut_out (ChorsuMapFlow               *self,
         const cairo_rectangle_int_t *area)
{
  int scale = self->picture->camera.scale;
  cairo_surface_t *piece = cairo_image_surface_create (CAIRO_FORMAT_RGB24, area->width * scale,
                                                       area->height * scale);
  int from_stride = cairo_image_surface_get_stride (self->canvas);
  int stride = cairo_image_surface_get_stride (piece);
  const guchar *from = cairo_image_surface_get_data (self->canvas);
  guchar *to = cairo_image_surface_get_data (piece);

  from += (area->y - self->extents.y) * scale * from_stride + (area->x - self->extents.x) * scale * 4;
  for (int y = 0; y < area->height * scale; y++)
    memcpy (to + y * stride, from + y * from_stride, area->width * scale * 4);
  cairo_surface_mark_dirty (piece);
  cairo_surface_set_device_scale (piece, scale, scale);

  return piece;
}

GskRenderNode *
chorsu_map_flow_paint (ChorsuMapFlow        *self,
                       const ChorsuMapPatch *state,
                       double                seconds)
{
  g_autoptr(GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  ensure_canvas (self);
  paint_canvas (self, state, seconds);
  cairo_surface_flush (self->canvas);

  for (guint i = 0; i < self->areas->len; i++)
    {
      const cairo_rectangle_int_t *area = &g_array_index (self->areas, cairo_rectangle_int_t, i);
      cairo_surface_t *piece = cut_out (self, area);

      g_ptr_array_add (nodes, chorsu_map_patch_to_node (piece, area, NULL));
      cairo_surface_destroy (piece);
    }

  return gsk_container_node_new ((GskRenderNode **) nodes->pdata, nodes->len);
}
