/* chorsu-reroute.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way.h"

G_BEGIN_DECLS

/** Whether there is a way round. */
typedef enum
{
  CHORSU_REROUTE_AROUND,      /* there is */
  CHORSU_REROUTE_END_CLOSED,  /* none: the route begins or ends at a closed node */
  CHORSU_REROUTE_NO_WAY       /* none: its ends are not connected any more */
} ChorsuRerouteOutcome;

/** The outcome's word in JSON: "around", "end-closed", "no-way". */
const char *chorsu_reroute_outcome_to_nick (ChorsuRerouteOutcome outcome);

/**
 * ChorsuReroute:
 * @corridor: the corridor
 * @route: its broken route
 * @is_main: whether that is the corridor's main route; then the corridor as a
 *   whole counts as broken
 * @in_use: whether the whole route may be used under the options when nothing
 *   is closed; %FALSE for one that is not built yet
 * @before: the route, measured
 * @broken: (array length=n_broken): indices of the legs that are closed
 * @outcome: whether there is a way round
 * @around: (nullable): the best way from the route's start to its end under
 *   the closures; differences are those of its members and of @before's
 *
 * What closures do to a route.
 */
typedef struct
{
  const ChorsuCorridor *corridor;
  const ChorsuRoute    *route;
  gboolean              is_main;
  gboolean              in_use;
  ChorsuWay            *before;
  guint                *broken;
  guint                 n_broken;
  ChorsuRerouteOutcome  outcome;
  ChorsuWay            *around;
} ChorsuReroute;

void       chorsu_reroute_free           (ChorsuReroute           *self);

/**
 * chorsu_reroute_options:
 * @options: how to look for ways
 * @route: a route of a corridor, measured
 *
 * Returns: the options for going round the route: by the modes that carry its
 *   goods, and by km where it has no time
 */
ChorsuWayOptions chorsu_reroute_options  (const ChorsuWayOptions  *options,
                                          const ChorsuWay         *route);

/**
 * chorsu_network_reroute:
 * @network: a network
 * @options: what is closed, and how to look for ways round; a route may go round
 *   by the modes of @options and by those it uses itself, as far as they carry
 *   the same goods
 * @progress: (nullable) (scope call): told how far it has come
 * @data: passed to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a `CHORSU_NETWORK_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Finds every route that the closures of @options break, and the best way
 * round. Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type ChorsuReroute): the broken
 *   routes, corridor by corridor in the order of the dataset; %NULL with @error set
 */
GPtrArray *chorsu_network_reroute        (ChorsuNetwork           *network,
                                          const ChorsuWayOptions  *options,
                                          ChorsuProgressFunc       progress,
                                          gpointer                 data,
                                          GCancellable            *cancellable,
                                          GError                 **error);

/**
 * chorsu_network_reroute_async:
 * @network: a network
 * @options: copied
 * @progress: (nullable) (scope async): called in the thread the call was made
 *   in, at most once for each turn of its main context
 * @data: passed to @progress
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: passed to @callback
 *
 * chorsu_network_reroute() in a worker.
 */
void       chorsu_network_reroute_async  (ChorsuNetwork           *network,
                                          const ChorsuWayOptions  *options,
                                          ChorsuProgressFunc       progress,
                                          gpointer                 data,
                                          GCancellable            *cancellable,
                                          GAsyncReadyCallback      callback,
                                          gpointer                 user_data);
GPtrArray *chorsu_network_reroute_finish (GAsyncResult            *result,
                                          GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuReroute, chorsu_reroute_free)

G_END_DECLS
