/* chorsu-reach.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way.h"

G_BEGIN_DECLS

/**
 * ChorsuReach:
 *
 * How far one comes from a node, and how soon. Immutable and reference-counted;
 * may be used from any thread.
 */
typedef struct _ChorsuReach ChorsuReach;

/**
 * chorsu_network_reach:
 * @network: a network
 * @from: index of a node
 * @options: what may be used; the weight is always days
 * @error: return location for a `CHORSU_NETWORK_ERROR`
 *
 * Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the reach, or %NULL with @error set
 */
ChorsuReach *chorsu_network_reach          (ChorsuNetwork           *network,
                                            guint                    from,
                                            const ChorsuWayOptions  *options,
                                            GError                 **error);
/** In a worker. */
void         chorsu_network_reach_async    (ChorsuNetwork           *network,
                                            guint                    from,
                                            const ChorsuWayOptions  *options,
                                            GCancellable            *cancellable,
                                            GAsyncReadyCallback      callback,
                                            gpointer                 user_data);
ChorsuReach *chorsu_network_reach_finish   (GAsyncResult            *result,
                                            GError                 **error);

ChorsuReach *chorsu_reach_ref              (ChorsuReach             *self);
void         chorsu_reach_unref            (ChorsuReach             *self);

/** Days after which a node is reached; `INFINITY` when it is not. */
double       chorsu_reach_get_node_days    (ChorsuReach             *self,
                                            guint                    node);

/**
 * chorsu_reach_get_segment_days:
 * @self: a reach
 * @segment: index of a segment
 * @km: km from the segment's first node
 *
 * For colouring a segment: after how many days a place on it is reached, from
 * whichever end is sooner.
 *
 * Returns: days; `INFINITY` when it is not reached
 */
double       chorsu_reach_get_segment_days (ChorsuReach             *self,
                                            guint                    segment,
                                            double                   km);

/**
 * chorsu_reach_get_segment_parts:
 * @self: a reach
 * @segment: index of a segment
 * @days: a number of days
 * @from_km: (out): how far it is reached from its first node, in km; 0 for not at all
 * @to_km: (out): from which km on it is reached from its last node; its length
 *   for not at all
 *
 * The isochrone: what of a segment is reached within so many days. Where
 * @from_km is not less than @to_km it is the whole.
 */
void         chorsu_reach_get_segment_parts (ChorsuReach            *self,
                                             guint                   segment,
                                             double                  days,
                                             double                 *from_km,
                                             double                 *to_km);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuReach, chorsu_reach_unref)

G_END_DECLS
