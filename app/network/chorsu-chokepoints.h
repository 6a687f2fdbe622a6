/* chorsu-chokepoints.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way.h"

G_BEGIN_DECLS

/** Ways are counted from so many nodes at most; of a larger network from a
 * sample, every n-th node (Brandes and Pich, "Centrality estimation in large
 * networks", Int. J. Bifurcation and Chaos 17, 2007). */
#define CHORSU_BETWEENNESS_SAMPLE 256

/**
 * ChorsuChokepoint:
 * @ref: the node or segment
 * @index: its index in the network
 * @corridors: (element-type ChorsuCorridor): the corridors whose main route
 *   breaks when it is lost
 * @stranded: (element-type ChorsuCorridor): those of them that have no way
 *   round, because the ends are not connected any more
 * @ends: (element-type ChorsuCorridor): those of them that begin or end there
 * @extra_km: km of the way round, less those of the route, summed over the
 *   corridors that have one
 * @is_bridge: whether its loss divides the network: a bridge (segment) or
 *   articulation point (node) among what carries the same goods
 * @betweenness: share, from 0 to 1, of the shortest ways by km from node to
 *   node that pass it, among what carries the same goods
 *
 * What a node or segment means for the corridors.
 */
typedef struct
{
  ChorsuRef  ref;
  guint      index;
  GPtrArray *corridors;
  GPtrArray *stranded;
  GPtrArray *ends;
  double     extra_km;
  gboolean   is_bridge;
  double     betweenness;
} ChorsuChokepoint;

void       chorsu_chokepoint_free              (ChorsuChokepoint        *self);

/**
 * chorsu_network_chokepoints:
 * @network: a network
 * @options: what may be used. A corridor counts when its whole main route has a
 *   status of @options and is not closed already
 * @goal: (nullable): only the corridors that serve this goal
 * @progress: (nullable) (scope call): told how far it has come
 * @data: passed to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a `CHORSU_NETWORK_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Loses each node and segment of the main routes in turn, and sees what
 * becomes of the corridors. Blocks, for long on a large network; may be called
 * from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type ChorsuChokepoint): those
 *   that break at least one corridor, in this order: by the number of corridors
 *   that break, that are stranded, by betweenness, by id; %NULL with @error set
 */
GPtrArray *chorsu_network_chokepoints          (ChorsuNetwork           *network,
                                                const ChorsuWayOptions  *options,
                                                const ChorsuGoal        *goal,
                                                ChorsuProgressFunc       progress,
                                                gpointer                 data,
                                                GCancellable            *cancellable,
                                                GError                 **error);

/** In a worker; @progress as for chorsu_network_reroute_async(). */
void       chorsu_network_chokepoints_async    (ChorsuNetwork           *network,
                                                const ChorsuWayOptions  *options,
                                                const ChorsuGoal        *goal,
                                                ChorsuProgressFunc       progress,
                                                gpointer                 data,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
GPtrArray *chorsu_network_chokepoints_finish   (GAsyncResult            *result,
                                                GError                 **error);

/**
 * chorsu_network_count_corridors:
 * @network: a network
 * @options: as for chorsu_network_chokepoints()
 * @goal: (nullable): only the corridors that serve this goal
 *
 * Returns: how many corridors chorsu_network_chokepoints() reckons with
 */
guint      chorsu_network_count_corridors      (ChorsuNetwork           *network,
                                                const ChorsuWayOptions  *options,
                                                const ChorsuGoal        *goal);

/**
 * ChorsuCut:
 * @segments: (element-type guint): the fewest segments whose loss parts the
 *   ends
 * @nodes: (element-type guint): the fewest nodes besides the ends whose loss
 *   does; empty when a segment leads straight from one end to the other
 * @adjacent: whether one does
 *
 * Where two ends are parted most easily. There may be other cuts as small.
 */
typedef struct
{
  GArray   *segments;
  GArray   *nodes;
  gboolean  adjacent;
} ChorsuCut;

void       chorsu_cut_free                     (ChorsuCut               *self);

/**
 * chorsu_network_minimum_cut:
 * @network: a network
 * @from: index of a node
 * @to: index of another node
 * @options: what may be used
 * @error: return location for a `CHORSU_NETWORK_ERROR`
 *
 * Minimum cuts by maximum flow (Menger's theorem), as implemented in igraph.
 * Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the cut, or %NULL with @error set, also
 *   when the ends are parted already
 */
ChorsuCut *chorsu_network_minimum_cut          (ChorsuNetwork           *network,
                                                guint                    from,
                                                guint                    to,
                                                const ChorsuWayOptions  *options,
                                                GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuChokepoint, chorsu_chokepoint_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuCut, chorsu_cut_free)

G_END_DECLS
