/* chorsu-ways.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way.h"

G_BEGIN_DECLS

/**
 * chorsu_network_shortest_way:
 * @network: a network
 * @from: index of a node
 * @to: index of a node
 * @options: how to look
 * @error: return location for a `CHORSU_NETWORK_ERROR`
 *
 * The way of the least weight (Dijkstra's algorithm, as implemented in igraph,
 * over the states of the nodes, so that what happens at nodes has its price).
 * Where @options allow modes of several carriers, the best of them is taken.
 * Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the way, or %NULL with
 *   %CHORSU_NETWORK_ERROR_NO_WAY or %CHORSU_NETWORK_ERROR_CLOSED
 */
ChorsuWay *chorsu_network_shortest_way (ChorsuNetwork           *network,
                                        guint                    from,
                                        guint                    to,
                                        const ChorsuWayOptions  *options,
                                        GError                 **error);

/**
 * chorsu_network_alternatives:
 * @network: a network
 * @from: index of a node
 * @to: index of a node
 * @options: how to look
 * @n: how many ways at most, at least 1
 * @cancellable: (nullable): a cancellable
 * @error: return location for a `CHORSU_NETWORK_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * The @n ways of the least weight that pass no node twice (Yen, "Finding the k
 * shortest loopless paths in a network", Management Science 17, 1971, with
 * Lawler's partition). Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type ChorsuWay): the ways, the
 *   best first; fewer when there are no more; %NULL with @error set when there
 *   is none
 */
GPtrArray *chorsu_network_alternatives (ChorsuNetwork           *network,
                                        guint                    from,
                                        guint                    to,
                                        const ChorsuWayOptions  *options,
                                        guint                    n,
                                        GCancellable            *cancellable,
                                        GError                 **error);

/** What a way counts by a weight: km, days, or borders and km together. */
double     chorsu_way_get_weight       (const ChorsuWay         *self,
                                        ChorsuWeight             weight);

G_END_DECLS
