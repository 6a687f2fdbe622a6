/* chorsu-measure-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-measure.h"

G_BEGIN_DECLS

/* The legs of a route, and the node it begins at. Returns: (transfer full)
 * (element-type ChorsuWayLeg) */
GArray *chorsu_route_get_legs (ChorsuNetwork     *network,
                               const ChorsuRoute *route,
                               guint             *from);

G_END_DECLS
