/* chorsu-plain-graph-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-igraph-private.h"
#include "chorsu-usable-private.h"

G_BEGIN_DECLS

/* The usable segments of one carrier as an undirected graph of the nodes: what
 * bridges, cuts and betweenness are about. Edge i is segment @segments[i]. */
typedef struct
{
  igraph_t         graph;
  igraph_vector_t  km;
  guint           *segments;
  guint            n_edges;
} ChorsuPlainGraph;

gboolean chorsu_plain_graph_init  (ChorsuPlainGraph   *self,
                                   ChorsuNetwork      *network,
                                   const ChorsuUsable *usable,
                                   guint               carrier,
                                   GError            **error);
void     chorsu_plain_graph_clear (ChorsuPlainGraph   *self);

/* Marks the articulation points and bridges. */
gboolean chorsu_plain_graph_find_bridges (ChorsuPlainGraph  *self,
                                          guint8            *nodes,
                                          guint8            *segments,
                                          GError           **error);

/* Raises the betweenness of nodes and segments to the share they have here. */
gboolean chorsu_plain_graph_add_betweenness (ChorsuPlainGraph    *self,
                                             double              *nodes,
                                             double              *segments,
                                             ChorsuProgressFunc   progress,
                                             gpointer             data,
                                             GCancellable        *cancellable,
                                             GError             **error);

G_END_DECLS
