/* chorsu-measure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way.h"

G_BEGIN_DECLS

/** Differences of stated and drawn length up to this need no reason. */
#define CHORSU_LENGTH_TOLERANCE 0.15

/**
 * chorsu_network_measure_route:
 * @network: a network
 * @route: a route of a corridor of its dataset
 * @model: what times are computed from
 * @year: for the statuses, as in #ChorsuWayOptions
 *
 * Returns: (transfer full): the route as a way, whatever the status of its segments
 */
ChorsuWay *chorsu_network_measure_route (ChorsuNetwork           *network,
                                         const ChorsuRoute       *route,
                                         const ChorsuTravelModel *model,
                                         int                      year);

/**
 * ChorsuStatedLength:
 * @figure: the stated length, in km
 * @route: (nullable): the route it is compared with; %NULL when what it is of
 *   is not drawn, or not in one route
 * @whole: whether it is of the whole route
 * @drawn_km: length of the drawn line of the same stretch; `NAN` when not drawn
 * @difference: (drawn - stated) / stated; 0 within a stated range; `NAN` when
 *   not drawn
 * @reason: (nullable): why they differ by more than %CHORSU_LENGTH_TOLERANCE,
 *   or why there is nothing to compare
 *
 * A stated length beside the drawn one.
 */
typedef struct
{
  const ChorsuFigure *figure;
  const ChorsuRoute  *route;
  gboolean            whole;
  double              drawn_km;
  double              difference;
  const ChorsuText   *reason;
} ChorsuStatedLength;

/**
 * chorsu_network_get_stated_lengths:
 * @network: a network
 * @corridor: a corridor of its dataset
 *
 * Every figure "length" of the corridor, competing ones included, beside the
 * length of what it is of: the stretch the figure names, or else the whole main
 * route.
 *
 * Returns: (transfer full) (element-type ChorsuStatedLength): in the order of
 *   the figures
 */
GArray    *chorsu_network_get_stated_lengths (ChorsuNetwork        *network,
                                              const ChorsuCorridor *corridor);

G_END_DECLS
