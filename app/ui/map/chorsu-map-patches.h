/* chorsu-map-patches.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-picture.h"

G_BEGIN_DECLS

/*
 * The small pieces above the base picture. They are painted into image
 * surfaces of their own: what a window system's own rasteriser makes of a
 * curve differs from a file's, and repainting a small opaque picture is the
 * cheapest thing there is.
 */

/**
 * ChorsuMapPatch:
 * @surface: an image of @area
 * @area: logical px
 *
 * A piece of the picture.
 */
typedef struct
{
  cairo_surface_t       *surface;
  cairo_rectangle_int_t  area;
} ChorsuMapPatch;

void            chorsu_map_patch_free      (ChorsuMapPatch           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMapPatch, chorsu_map_patch_free)

/**
 * chorsu_map_patch_area:
 * @box: any box
 * @bounds: what is in sight
 * @area: (out): whole px around @box as far as they are in @bounds
 *
 * Returns: %FALSE when nothing of @box is in sight
 */
gboolean        chorsu_map_patch_area      (ChorsuBox                    box,
                                            const cairo_rectangle_int_t *bounds,
                                            cairo_rectangle_int_t       *area);

/**
 * chorsu_map_patch_to_node:
 * @surface: an image
 * @area: where it goes, logical px
 * @holes: (nullable): what is left out because something opaque lies there
 *
 * What is not in a node is not repainted when the things in the holes change.
 *
 * Returns: (transfer full): a node
 */
GskRenderNode  *chorsu_map_patch_to_node   (cairo_surface_t             *surface,
                                            const cairo_rectangle_int_t *area,
                                            const cairo_region_t        *holes);

/**
 * chorsu_map_patch_stack:
 * @picture: the base picture
 * @state: (nullable): what lies on it
 * @holes: (nullable): what is left out of both, picture px
 *
 * Returns: (transfer full): a node in picture px
 */
GskRenderNode  *chorsu_map_patch_stack     (const ChorsuMapPicture      *picture,
                                            const ChorsuMapPatch        *state,
                                            const cairo_region_t        *holes);

/**
 * chorsu_map_patch_state:
 * @painter: who paints
 * @picture: the base picture below
 * @view: its selection is shown
 * @state: hover and focus
 *
 * Selection, hover and focus together with the base picture under them:
 * opaque, in picture px.
 *
 * Returns: (transfer full) (nullable): a patch, or %NULL when there is nothing
 */
ChorsuMapPatch *chorsu_map_patch_state     (ChorsuPainter            *painter,
                                            const ChorsuMapPicture   *picture,
                                            const ChorsuView         *view,
                                            const ChorsuPainterState *state);

/**
 * chorsu_map_patch_begin:
 * @area: logical px
 * @format: of the image
 * @scale: device px per logical px
 *
 * Returns: a context in logical px for an image that stands at @area
 */
cairo_t         *chorsu_map_patch_begin     (const cairo_rectangle_int_t *area,
                                             cairo_format_t               format,
                                             double                       scale);

/** Copies what the base picture, with its top left at @x, @y, has there. */
void             chorsu_map_patch_take_base (cairo_t                     *cr,
                                             const ChorsuMapPicture      *picture,
                                             int                          x,
                                             int                          y);

/** @cr: (transfer full): from chorsu_map_patch_begin(). Returns: (transfer full): the image */
cairo_surface_t *chorsu_map_patch_end       (cairo_t                     *cr);

G_END_DECLS
