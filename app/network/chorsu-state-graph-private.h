/* chorsu-state-graph-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-igraph-private.h"
#include "chorsu-records.h"

G_BEGIN_DECLS

typedef struct _ChorsuNetwork ChorsuNetwork;

/*
 * What a change at a node costs depends on how one came and how one goes on: by
 * which mode, on which gauge, in which country. A node therefore becomes
 * several vertices, its states: the arrivals, from each of which arcs lead to
 * the departures, each with the border, gauge break and change of mode it
 * means; and one vertex to begin at and one to end at, which nothing passes.
 * Where all that meets at a node is of one kind, a single vertex will do.
 *
 * On track of unknown gauge a state remembers the gauge it came from, so that a
 * break is counted when the next known gauge differs.
 *
 * A sequence of segments is a path through the states in exactly one way, with
 * at most one transfer at each node.
 */

/* An arc of the graph; the same number as igraph's edge. */
typedef struct
{
  guint   segment;          /* CHORSU_NETWORK_NONE for a transfer */
  guint8  backwards;        /* of a segment: from its last node to its first */
  guint8  border;           /* of a transfer: whether the country changes */
  guint8  gauge_break;
  guint8  mode_change;
  guint8  mode;             /* of a transfer: the mode one goes on by */
} ChorsuArc;

typedef struct
{
  igraph_t   graph;
  guint      n_arcs;
  ChorsuArc *arcs;
  guint      n_states;
  guint     *state_node;    /* the node a state belongs to */
  guint     *start;         /* for each node, the state ways begin at */
  guint     *end;           /* … and end at */
  guint     *first_arc;     /* 2 x n_segments + 1: where the arcs of a segment in a direction stand */
  guint     *segment_arcs;
} ChorsuStateGraph;

ChorsuStateGraph *chorsu_state_graph_new  (ChorsuNetwork     *network,
                                           GError           **error);
void              chorsu_state_graph_free (ChorsuStateGraph  *self);

/* The arcs of a segment in one direction. Returns: (array length=n) */
static inline const guint *
chorsu_state_graph_segment_arcs (const ChorsuStateGraph *self,
                                 guint                   segment,
                                 gboolean                backwards,
                                 guint                  *n)
{
  guint i = 2 * segment + (backwards ? 1 : 0);

  *n = self->first_arc[i + 1] - self->first_arc[i];
  return self->segment_arcs + self->first_arc[i];
}

/* The modes by which the same goods may go on. A way uses those of one carrier. */
#define CHORSU_N_CARRIERS 4
extern const guint chorsu_carriers[CHORSU_N_CARRIERS];

G_END_DECLS
