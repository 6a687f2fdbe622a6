/* chorsu-map-furniture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-picture.h"

G_BEGIN_DECLS

/**
 * ChorsuMapFurniture:
 *
 * Legend, scale bar and credits as a node that is kept until they change.
 */
typedef struct _ChorsuMapFurniture ChorsuMapFurniture;

ChorsuMapFurniture *chorsu_map_furniture_new        (void);
void                chorsu_map_furniture_free       (ChorsuMapFurniture *self);

/** View, state or painter have changed. */
void                chorsu_map_furniture_invalidate (ChorsuMapFurniture *self);


/**
 * chorsu_map_furniture_get_node:
 * @self: the furniture
 * @painter: who paints
 * @picture: (nullable): the base picture when it is exactly what @camera
 *   shows: then the pieces are opaque, with base and state under them
 * @view: says which pieces
 * @camera: from where one looks
 * @state: hover and focus, painted under the furniture of an exact picture
 *
 * Returns: (transfer none) (nullable): a node in px of @camera, or %NULL when
 *   the view has no furniture
 */
GskRenderNode      *chorsu_map_furniture_get_node   (ChorsuMapFurniture       *self,
                                                     ChorsuPainter            *painter,
                                                     const ChorsuMapPicture   *picture,
                                                     const ChorsuView         *view,
                                                     const ChorsuCamera       *camera,
                                                     const ChorsuPainterState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMapFurniture, chorsu_map_furniture_free)

G_END_DECLS
