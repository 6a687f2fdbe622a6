/* chorsu-map-flow.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-patches.h"

G_BEGIN_DECLS

/**
 * ChorsuMapFlow:
 *
 * The moving corridors of a picture as opaque pieces with tight bounds. What
 * lies under them is part of the pieces, so the picture itself may have holes
 * there: then a frame costs what the pieces cost, and nothing else.
 */
typedef struct _ChorsuMapFlow ChorsuMapFlow;

/**
 * chorsu_map_flow_new:
 * @painter: who paints; kept
 * @picture: the base picture; must outlive the flow
 * @view: what flows
 *
 * Returns: (transfer full) (nullable): the flow, or %NULL when nothing in
 *   sight flows
 */
ChorsuMapFlow        *chorsu_map_flow_new       (ChorsuPainter          *painter,
                                                 const ChorsuMapPicture *picture,
                                                 const ChorsuView       *view);
void                  chorsu_map_flow_free      (ChorsuMapFlow          *self);

/** What the pieces cover, picture px. */
const cairo_region_t *chorsu_map_flow_get_holes (ChorsuMapFlow          *self);

/**
 * chorsu_map_flow_paint:
 * @self: a flow
 * @state: (nullable): what lies between picture and flow
 * @seconds: the clock
 *
 * Returns: (transfer full): a node in picture px
 */
GskRenderNode        *chorsu_map_flow_paint     (ChorsuMapFlow          *self,
                                                 const ChorsuMapPatch   *state,
                                                 double                  seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMapFlow, chorsu_map_flow_free)

G_END_DECLS
