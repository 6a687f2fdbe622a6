/* chorsu-network.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-basemap.h"
#include "chorsu-dataset.h"
#include "chorsu-line-splitter.h"

G_BEGIN_DECLS

/*
 * The corridor network, an overview
 *
 *   ChorsuNetwork      nodes and segments of a dataset as a graph. Made once in
 *                      a worker, immutable, shared by all windows and threads.
 *   ChorsuWayOptions   how to look for ways: weight, modes, statuses, year,
 *                      closures, travel model. A plain value.
 *   ChorsuClosures     what is closed: countries, borders, nodes, segments,
 *                      corridors, modes. Immutable, with a text form.
 *   ChorsuTravelModel  what times are computed from; the dataset's parameters,
 *                      each of which may be changed.
 *   ChorsuWay          a way from node to node, measured: km, days, borders,
 *                      gauge breaks, ferries, km per country and per status,
 *                      and the time/distance curve.
 *
 * Everything asked of a network is a function of network and options, and may
 * be called from any thread:
 *
 *   chorsu-ways.h         shortest way, alternatives without loops
 *   chorsu-measure.h      the routes of a corridor; stated against drawn lengths
 *   chorsu-reroute.h      what breaks under closures, and the way round
 *   chorsu-chokepoints.h  what most depends on; minimum cuts between two ends
 *   chorsu-reach.h        how far one comes in so many days
 *   chorsu-derived.h      figures computed from the dataset, by record
 *
 * They block: a millisecond each on the bundled network, seconds for
 * chokepoints of a large one. A window calls them in a worker; those that may
 * take long have progress, a cancellable and an _async form.
 *
 * How borders, gauges and modes count: a segment is travelled from its start
 * country to its end country. Between two segments there is a border where the
 * countries differ, a break of gauge where two known gauges differ (a stretch
 * of unknown gauge in between does not hide it), a change of mode where the
 * modes differ. Rail, road and sea carry the same goods; oil may go on by ship;
 * gas and power change to nothing. Each segment at sea is a ferry of its own.
 */

/** A line that runs so many kilometres inside a country counts as running
 * through it, and falls with it when it is closed. */
#define CHORSU_NETWORK_INSIDE_KM 25.0

/** No node, no segment. */
#define CHORSU_NETWORK_NONE G_MAXUINT

#define CHORSU_TYPE_NETWORK (chorsu_network_get_type ())

G_DECLARE_FINAL_TYPE (ChorsuNetwork, chorsu_network, CHORSU, NETWORK, GObject)

typedef enum
{
  CHORSU_NETWORK_ERROR_NO_WAY,  /* the ends are not connected */
  CHORSU_NETWORK_ERROR_CLOSED,  /* an end itself is closed */
  CHORSU_NETWORK_ERROR_NO_TIME, /* days are asked for, but the modes have no speed */
  CHORSU_NETWORK_ERROR_UNKNOWN, /* a name that is none of the network */
  CHORSU_NETWORK_ERROR_FAILED   /* out of memory */
} ChorsuNetworkError;

#define CHORSU_NETWORK_ERROR (chorsu_network_error_quark ())
GQuark chorsu_network_error_quark (void);

/**
 * ChorsuProgressFunc:
 * @fraction: how much is done, from 0 to 1
 * @data: the caller's
 *
 * Called in the thread that does the work, not more often than is useful.
 */
typedef void (*ChorsuProgressFunc) (double   fraction,
                                    gpointer data);

/**
 * ChorsuNetworkSegment:
 * @record: the segment of the dataset
 * @from: index of its first node
 * @to: index of its last node
 * @km: length along the drawn line on the WGS 84 ellipsoid
 * @sections: (array length=n_sections): in which countries the line runs, from
 *   @from to @to; they add up to @km. Of a line that was not surveyed, what
 *   strays into a country where it has no end, less than
 *   %CHORSU_NETWORK_INSIDE_KM in all, belongs to the section beside it
 * @countries: (array length=n_countries): interned codes of the countries it is
 *   travelled through, at least one; neighbours in the array differ. Those of
 *   its ends come from its nodes; between two different ones are those the line
 *   runs %CHORSU_NETWORK_INSIDE_KM or more inside
 * @border_km: (array length=n_countries - 1): where the borders between them
 *   are crossed, km from @from
 * @stated_hours: how long it takes, where the dataset states it (the figure
 *   "transit-days" of the segment); `NAN` otherwise
 */
typedef struct
{
  const ChorsuSegment     *record;
  guint                    from;
  guint                    to;
  double                   km;
  const ChorsuLineSection *sections;
  guint                    n_sections;
  const char *const       *countries;
  guint                    n_countries;
  const double            *border_km;
  double                   stated_hours;
} ChorsuNetworkSegment;

/**
 * chorsu_network_new:
 * @dataset: a dataset; kept alive
 * @basemap: where its countries are; kept alive
 * @cancellable: (nullable): a cancellable
 * @error: return location for a `CHORSU_NETWORK_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Measures every segment and builds the graph. Blocks: call it from a worker.
 *
 * Returns: (transfer full) (nullable): the network, or %NULL with @error set
 */
ChorsuNetwork              *chorsu_network_new            (ChorsuDataset        *dataset,
                                                           ChorsuBasemap        *basemap,
                                                           GCancellable         *cancellable,
                                                           GError              **error);
void                        chorsu_network_new_async      (ChorsuDataset        *dataset,
                                                           ChorsuBasemap        *basemap,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
ChorsuNetwork              *chorsu_network_new_finish     (GAsyncResult         *result,
                                                           GError              **error);

ChorsuDataset              *chorsu_network_get_dataset    (ChorsuNetwork        *self);
ChorsuBasemap              *chorsu_network_get_basemap    (ChorsuNetwork        *self);

/** Nodes and segments in the order of the dataset's files. */
guint                       chorsu_network_get_n_nodes    (ChorsuNetwork        *self);
const ChorsuNode           *chorsu_network_get_node       (ChorsuNetwork        *self,
                                                           guint                 node);
guint                       chorsu_network_get_n_segments (ChorsuNetwork        *self);
const ChorsuNetworkSegment *chorsu_network_get_segment    (ChorsuNetwork        *self,
                                                           guint                 segment);

/**
 * chorsu_network_get_node_segments:
 * @self: a network
 * @node: index of a node
 * @n: (out): number of segments
 *
 * Returns: (array length=n) (transfer none): indices of the segments that meet there
 */
const guint                *chorsu_network_get_node_segments (ChorsuNetwork     *self,
                                                              guint              node,
                                                              guint             *n);

/** Index of a node or segment of the dataset, or %CHORSU_NETWORK_NONE. */
guint                       chorsu_network_find_node      (ChorsuNetwork        *self,
                                                           const char           *id);
guint                       chorsu_network_find_segment   (ChorsuNetwork        *self,
                                                           const char           *id);

/**
 * chorsu_network_resolve_node:
 * @self: a network
 * @text: a node's id, "node:id", or its name in any language
 * @error: return location for `CHORSU_NETWORK_ERROR_UNKNOWN`
 *
 * Returns: the node's index, or %CHORSU_NETWORK_NONE with @error set
 */
guint                       chorsu_network_resolve_node   (ChorsuNetwork        *self,
                                                           const char           *text,
                                                           GError              **error);

G_END_DECLS
