/* chorsu-overlays.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-chokepoints.h"
#include "chorsu-overlay.h"
#include "chorsu-reach.h"
#include "chorsu-reroute.h"

G_BEGIN_DECLS

/*
 * Answers of the network as something to draw. Each adds to an overlay that is
 * not given away yet.
 */

/**
 * chorsu_overlay_add_closures:
 * @self: an overlay
 * @network: a network
 * @closures: what is closed
 * @reroutes: (element-type ChorsuReroute): what that breaks
 * @selection: a corridor, to draw of all that is broken only what is its own
 *   and its way round highlighted; anything else draws all
 *
 * What is broken of the routes, a ✕ where, and the parts of the ways round that
 * the routes do not use themselves. Of corridors that are not in use yet, ways
 * round are drawn only when they are selected.
 */
void chorsu_overlay_add_closures    (ChorsuOverlay        *self,
                                     ChorsuNetwork        *network,
                                     const ChorsuClosures *closures,
                                     GPtrArray            *reroutes,
                                     ChorsuRef             selection,
                                     const char           *language);

/** A way with the number of it among those compared, from 0. */
void chorsu_overlay_add_compared    (ChorsuOverlay        *self,
                                     ChorsuNetwork        *network,
                                     const ChorsuWay      *way,
                                     guint                 number);

/** The first @n chokepoints with their rank. @chokepoints: (element-type ChorsuChokepoint) */
void chorsu_overlay_add_chokepoints (ChorsuOverlay        *self,
                                     ChorsuNetwork        *network,
                                     GPtrArray            *chokepoints,
                                     guint                 n);

/** What is reached within @days, in classes of a fifth of that each. */
void chorsu_overlay_add_reach       (ChorsuOverlay        *self,
                                     ChorsuNetwork        *network,
                                     ChorsuReach          *reach,
                                     double                days);

G_END_DECLS
