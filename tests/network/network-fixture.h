/* network-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-network.h"

G_BEGIN_DECLS

/** The network of the bundled dataset; made once. Returns: (transfer none) */
ChorsuNetwork *network_fixture_get_real (void);

/**
 * network_fixture_new_small:
 *
 * A network with one of everything, from Kazakhstan over a crossing (b) and a
 * second (e) to a port (f), by ship to Azerbaijan (g) and on (h):
 *
 *     a -1520- b -1520- c -?- d -1435- e -1520- f ~~~ g -1435- h
 *
 * c–d is under construction (expected 2028) and its gauge not known; a road
 * runs beside it (cd-road), another from a to c past the crossing (ac-road),
 * and a gas pipeline from a to d. For e–f a source states 3 days. b–c was
 * opened in 2010. x lies alone. The corridor "line" has the routes "main"
 * (a–h) and "road" (a–c–d), the corridor "pipe" the gas pipeline.
 *
 * Returns: (transfer full): the network
 */
ChorsuNetwork *network_fixture_new_small (void);

/**
 * network_fixture_new_grid:
 * @n: nodes on a side
 * @n_corridors: corridors with a route each
 *
 * A network of n x n nodes over the region, joined to their neighbours and
 * some across, three segments for each node; rail of two gauges and road. Always
 * the same for the same numbers.
 *
 * Returns: (transfer full): the network
 */
ChorsuNetwork *network_fixture_new_grid  (guint n,
                                          guint n_corridors);

/** The same as files of a dataset. Returns: (transfer full): the folder's name */
char          *network_fixture_write_grid (guint n,
                                           guint n_corridors);

/** Index of a segment that must be there. */
guint          network_fixture_segment   (ChorsuNetwork *network,
                                          const char    *id);
guint          network_fixture_node      (ChorsuNetwork *network,
                                          const char    *id);

G_END_DECLS
