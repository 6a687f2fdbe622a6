/* chorsu-network-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-arena.h"
#include "chorsu-network.h"
#include "chorsu-state-graph-private.h"

G_BEGIN_DECLS

struct _ChorsuNetwork
{
  GObject               parent_instance;

  ChorsuDataset        *dataset;
  ChorsuBasemap        *basemap;
  ChorsuArena          *arena;      /* what the segments point to */
  guint                 n_nodes;
  guint                 n_segments;
  ChorsuNetworkSegment *segments;
  GHashTable           *node_index;    /* interned id to index */
  GHashTable           *segment_index;
  guint                *first_incident; /* n_nodes + 1 */
  guint                *incident;       /* indices of segments, node by node */
  ChorsuStateGraph     *states;
};

/* Fills in all but @record, @from and @to; those must be set. */
void chorsu_network_measure_segment (ChorsuNetwork        *self,
                                     ChorsuLineSplitter   *splitter,
                                     ChorsuNetworkSegment *segment);

/* Which end of a segment lies at a node: its country there. */
static inline const char *
chorsu_network_segment_country (const ChorsuNetworkSegment *segment,
                                gboolean                    at_start)
{
  return segment->countries[at_start ? 0 : segment->n_countries - 1];
}

G_END_DECLS
