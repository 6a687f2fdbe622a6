/* chorsu-plain-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-plain-graph-private.h"

#include "chorsu-chokepoints.h"
#include "chorsu-network-private.h"

/* Sources in one call of igraph: between two calls others may use it, and the
 * work may be cancelled. */
#define SOURCES_PER_SLICE 8

static gboolean
is_part (ChorsuNetwork      *network,
         const ChorsuUsable *usable,
         guint               carrier,
         guint               segment)
{
  return usable->segments[segment]
         && (chorsu_carriers[carrier] & CHORSU_BIT (network->segments[segment].record->mode)) != 0;
}

gboolean
chorsu_plain_graph_init (ChorsuPlainGraph    *self,
                         ChorsuNetwork       *network,
                         const ChorsuUsable  *usable,
                         guint                carrier,
                         GError             **error)
{
  igraph_vector_int_t ends;
  igraph_error_t code;
  guint n = 0;

  *self = (ChorsuPlainGraph) { .segments = g_new (guint, network->n_segments + 1) };
  for (guint i = 0; i < network->n_segments; i++)
    if (is_part (network, usable, carrier, i))
      self->segments[n++] = i;
  self->n_edges = n;

  chorsu_igraph_enter ();
  code = igraph_vector_int_init (&ends, 2 * n);
  if (code == IGRAPH_SUCCESS)
    {
      for (guint i = 0; i < n; i++)
        {
          VECTOR (ends)[2 * i] = network->segments[self->segments[i]].from;
          VECTOR (ends)[2 * i + 1] = network->segments[self->segments[i]].to;
        }
      code = igraph_vector_init (&self->km, n);
      if (code == IGRAPH_SUCCESS)
        {
          code = igraph_create (&self->graph, &ends, network->n_nodes, IGRAPH_UNDIRECTED);
          if (code != IGRAPH_SUCCESS)
            igraph_vector_destroy (&self->km);
        }
      igraph_vector_int_destroy (&ends);
    }
  chorsu_igraph_leave ();

  if (!chorsu_igraph_check (code, error))
    {
      g_clear_pointer (&self->segments, g_free);
      return FALSE;
    }

  /* igraph wants weights greater than 0. */
  for (guint i = 0; i < n; i++)
    VECTOR (self->km)[i] = MAX (network->segments[self->segments[i]].km, 1e-6);
  return TRUE;
}

void
chorsu_plain_graph_clear (ChorsuPlainGraph *self)
{
  chorsu_igraph_enter ();
  igraph_vector_destroy (&self->km);
  igraph_destroy (&self->graph);
  chorsu_igraph_leave ();
  g_clear_pointer (&self->segments, g_free);
}

gboolean
chorsu_plain_graph_find_bridges (ChorsuPlainGraph  *self,
                                 guint8            *nodes,
                                 guint8            *segments,
                                 GError           **error)
{
  igraph_vector_int_t found;
  igraph_error_t code;

  chorsu_igraph_enter ();
  code = igraph_vector_int_init (&found, 0);
  if (code == IGRAPH_SUCCESS)
    {
      code = igraph_articulation_points (&self->graph, &found);
      for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_int_size (&found); i++)
        nodes[VECTOR (found)[i]] = TRUE;

      if (code == IGRAPH_SUCCESS)
        code = igraph_bridges (&self->graph, &found);
      for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_int_size (&found); i++)
        segments[self->segments[VECTOR (found)[i]]] = TRUE;
      igraph_vector_int_destroy (&found);
    }
  chorsu_igraph_leave ();

  return chorsu_igraph_check (code, error);
}

/* The nodes that are on any edge: others have no part in the carrier. */
static GArray *
list_nodes (ChorsuPlainGraph *self)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = igraph_vcount (&self->graph);
  g_autofree guint8 *seen = g_new0 (guint8, n + 1);

  for (guint i = 0; i < self->n_edges; i++)
    {
      seen[IGRAPH_FROM (&self->graph, i)] = TRUE;
      seen[IGRAPH_TO (&self->graph, i)] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (seen[i])
      g_array_append_val (nodes, i);

  return nodes;
}

/* The sums over the ways from some sources to all nodes. */
static igraph_error_t
count_slice (ChorsuPlainGraph          *self,
             const igraph_vector_int_t *sources,
             double                    *nodes,
             double                    *edges)
{
  igraph_vs_t from = igraph_vss_vector (sources);
  igraph_vector_t result;
  igraph_error_t code = igraph_vector_init (&result, 0);

  if (code != IGRAPH_SUCCESS)
    return code;

  code = igraph_betweenness_subset (&self->graph, &result, igraph_vss_all (), IGRAPH_UNDIRECTED, from,
                                    igraph_vss_all (), &self->km);
  for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_size (&result); i++)
    nodes[i] += VECTOR (result)[i];

  if (code == IGRAPH_SUCCESS)
    code = igraph_edge_betweenness_subset (&self->graph, &result, igraph_ess_all (IGRAPH_EDGEORDER_ID),
                                           IGRAPH_UNDIRECTED, from, igraph_vss_all (), &self->km);
  for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_size (&result); i++)
    edges[i] += VECTOR (result)[i];
  igraph_vector_destroy (&result);

  return code;
}

/* Turns sums over ways from @sampled of @n nodes into shares of all ways. An
 * undirected way is counted half from each of its ends. */
static void
take_shares (ChorsuPlainGraph *self,
             const double     *node_sums,
             const double     *edge_sums,
             guint             n,
             guint             sampled,
             double           *nodes,
             double           *segments)
{
  double ways = sampled * (n - 1.0) / 2;
  guint n_nodes = igraph_vcount (&self->graph);

  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = MAX (nodes[i], node_sums[i] / ways);
  for (guint i = 0; i < self->n_edges; i++)
    segments[self->segments[i]] = MAX (segments[self->segments[i]], edge_sums[i] / ways);
}

gboolean
chorsu_plain_graph_add_betweenness (ChorsuPlainGraph    *self,
                                    double              *nodes,
                                    double              *segments,
                                    ChorsuProgressFunc   progress,
                                    gpointer             data,
                                    GCancellable        *cancellable,
                                    GError             **error)
{
  g_autoptr (GArray) all = list_nodes (self);
  guint sampled = MIN (all->len, CHORSU_BETWEENNESS_SAMPLE);
  g_autofree double *node_sums = g_new0 (double, igraph_vcount (&self->graph) + 1);
  g_autofree double *edge_sums = g_new0 (double, self->n_edges + 1);

  if (all->len < 2)
    return TRUE;

  for (guint first = 0; first < sampled; first += SOURCES_PER_SLICE)
    {
      igraph_integer_t slice[SOURCES_PER_SLICE];
      guint n = MIN (SOURCES_PER_SLICE, sampled - first);
      igraph_vector_int_t view;
      igraph_error_t code;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint i = 0; i < n; i++)
        slice[i] = g_array_index (all, guint, (guint64) (first + i) * all->len / sampled);

      chorsu_igraph_enter ();
      code = count_slice (self, igraph_vector_int_view (&view, slice, n), node_sums, edge_sums);
      chorsu_igraph_leave ();
      if (!chorsu_igraph_check (code, error))
        return FALSE;
      if (progress != NULL)
        progress ((double) (first + n) / sampled, data);
    }

  take_shares (self, node_sums, edge_sums, all->len, sampled, nodes, segments);
  return TRUE;
}
