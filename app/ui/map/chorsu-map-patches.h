/* chorsu-map-patches.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-picture.h"

G_BEGIN_DECLS

/*
 * The small pieces above the base picture, each a render node with tight
 * bounds. They are painted into image surfaces of their own: what a window
 * system's own rasteriser makes of a curve differs from a file's, and
 * repainting a small opaque picture is the cheapest thing there is.
 */

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
 * Returns: (transfer full) (nullable): a node, or %NULL when there is nothing
 */
GskRenderNode *chorsu_map_patch_state     (ChorsuPainter            *painter,
                                           const ChorsuMapPicture   *picture,
                                           const ChorsuView         *view,
                                           const ChorsuPainterState *state);

/**
 * chorsu_map_patch_flow:
 * @flow: which moving piece
 * @seconds: the clock
 *
 * Returns: (transfer full) (nullable): a node in picture px, transparent
 *   between the dashes; %NULL when the piece is out of sight
 */
GskRenderNode *chorsu_map_patch_flow      (ChorsuPainter            *painter,
                                           const ChorsuMapPicture   *picture,
                                           const ChorsuView         *view,
                                           guint                     flow,
                                           double                    seconds);

/**
 * chorsu_map_patch_furniture:
 * @camera: from where one looks
 * @frame: room at the sides that the furniture keeps clear of
 * @picture: (nullable): the base picture when it is exactly what @camera
 *   shows: then the pieces are opaque, with base and state under them
 * @state: hover and focus, painted under the furniture of an exact picture
 *
 * Legend, scale bar and credits, a piece each, in px of @camera.
 *
 * Returns: (transfer full) (nullable): a node, or %NULL when the view has none
 */
GskRenderNode *chorsu_map_patch_furniture (ChorsuPainter            *painter,
                                           const ChorsuMapPicture   *picture,
                                           const ChorsuView         *view,
                                           const ChorsuCamera       *camera,
                                           const ChorsuInsets       *frame,
                                           const ChorsuPainterState *state);

G_END_DECLS
