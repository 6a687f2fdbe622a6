/* chorsu-cut.c: minimum cuts between two ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "chorsu-chokepoints.h"
#include "chorsu-network-private.h"
#include "chorsu-reroute.h"
#include "chorsu-search-private.h"
#include "chorsu-ways.h"

void
chorsu_cut_free (ChorsuCut *self)
{
  g_array_unref (self->segments);
  g_array_unref (self->nodes);
  g_free (self);
}

/* A directed graph with capacities, and what each of its arcs stands for. */
typedef struct
{
  GArray *ends;        /* of igraph_integer_t: two for each arc */
  GArray *capacities;  /* of double */
  GArray *meanings;    /* of guint: index of a segment or node, or CHORSU_NETWORK_NONE */
} Flow;

static void
flow_init (Flow *flow)
{
  flow->ends = g_array_new (FALSE, FALSE, sizeof (igraph_integer_t));
  flow->capacities = g_array_new (FALSE, FALSE, sizeof (double));
  flow->meanings = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
flow_clear (Flow *flow)
{
  g_array_unref (flow->ends);
  g_array_unref (flow->capacities);
  g_array_unref (flow->meanings);
}

static void
flow_add (Flow   *flow,
          guint   from,
          guint   to,
          double  capacity,
          guint   meaning)
{
  igraph_integer_t ends[] = { from, to };

  g_array_append_vals (flow->ends, ends, 2);
  g_array_append_val (flow->capacities, capacity);
  g_array_append_val (flow->meanings, meaning);
}

static igraph_error_t
cut_graph (Flow                *flow,
           igraph_t            *graph,
           guint                from,
           guint                to,
           igraph_vector_int_t *arcs)
{
  igraph_vector_t capacities;
  igraph_real_t value;

  return igraph_st_mincut (graph, &value, arcs, NULL, NULL, from, to,
                           igraph_vector_view (&capacities, (double *) flow->capacities->data, flow->capacities->len));
}

/* The meanings of the arcs of a minimum cut, each once. */
static gboolean
flow_cut (Flow    *flow,
          guint    n_vertices,
          guint    from,
          guint    to,
          GArray  *found,
          GError **error)
{
  igraph_vector_int_t view, arcs;
  igraph_t graph;
  igraph_error_t code;

  chorsu_igraph_enter ();
  code = igraph_create (&graph, igraph_vector_int_view (&view, (igraph_integer_t *) flow->ends->data, flow->ends->len),
                        n_vertices, IGRAPH_DIRECTED);
  if (code == IGRAPH_SUCCESS)
    {
      code = igraph_vector_int_init (&arcs, 0);
      if (code == IGRAPH_SUCCESS)
        {
          code = cut_graph (flow, &graph, from, to, &arcs);
          for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_vector_int_size (&arcs); i++)
            g_array_append_val (found, g_array_index (flow->meanings, guint, VECTOR (arcs)[i]));
          igraph_vector_int_destroy (&arcs);
        }
      igraph_destroy (&graph);
    }
  chorsu_igraph_leave ();

  return chorsu_igraph_check (code, error);
}

static gboolean
cut_segments (ChorsuNetwork       *network,
              const ChorsuUsable  *usable,
              guint                from,
              guint                to,
              GArray              *found,
              GError             **error)
{
  Flow flow;
  gboolean done;

  flow_init (&flow);
  for (guint i = 0; i < network->n_segments; i++)
    if (usable->segments[i])
      {
        flow_add (&flow, network->segments[i].from, network->segments[i].to, 1, i);
        flow_add (&flow, network->segments[i].to, network->segments[i].from, 1, i);
      }
  done = flow_cut (&flow, network->n_nodes, from, to, found, error);
  flow_clear (&flow);

  return done;
}

/* Each node becomes an entrance and an exit with an arc of capacity 1 between
 * them; the segments and the ends may carry anything. */
static gboolean
cut_nodes (ChorsuNetwork       *network,
           const ChorsuUsable  *usable,
           guint                from,
           guint                to,
           GArray              *found,
           GError             **error)
{
  guint n = network->n_nodes;
  double any = n + 1.0;
  Flow flow;
  gboolean done;

  flow_init (&flow);
  for (guint i = 0; i < n; i++)
    flow_add (&flow, i, n + i, i == from || i == to ? any : 1, i);
  for (guint i = 0; i < network->n_segments; i++)
    if (usable->segments[i])
      {
        flow_add (&flow, n + network->segments[i].from, network->segments[i].to, any, CHORSU_NETWORK_NONE);
        flow_add (&flow, n + network->segments[i].to, network->segments[i].from, any, CHORSU_NETWORK_NONE);
      }
  done = flow_cut (&flow, 2 * n, n + from, to, found, error);
  flow_clear (&flow);

  return done;
}

static gboolean
are_adjacent (ChorsuNetwork      *network,
              const ChorsuUsable *usable,
              guint               from,
              guint               to)
{
  for (guint i = 0; i < network->n_segments; i++)
    if (usable->segments[i]
        && ((network->segments[i].from == from && network->segments[i].to == to)
            || (network->segments[i].from == to && network->segments[i].to == from)))
      return TRUE;

  return FALSE;
}

ChorsuCut *
chorsu_network_minimum_cut (ChorsuNetwork           *network,
                            guint                    from,
                            guint                    to,
                            const ChorsuWayOptions  *options,
                            GError                 **error)
{
  g_auto (ChorsuUsable) usable = { NULL };
  g_autoptr (ChorsuWay) way = NULL;
  g_autoptr (ChorsuCut) self = NULL;
  ChorsuWayOptions own;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (from < network->n_nodes && to < network->n_nodes, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (from == to)
    {
      g_set_error_literal (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_UNKNOWN,
                           _("a cut needs two different ends"));
      return NULL;
    }

  /* What carries other goods is no way round. */
  way = chorsu_network_shortest_way (network, from, to, options, error);
  if (way == NULL)
    return NULL;
  own = chorsu_reroute_options (options, way);
  chorsu_usable_init (&usable, network, &own);

  self = g_new0 (ChorsuCut, 1);
  self->segments = g_array_new (FALSE, FALSE, sizeof (guint));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->adjacent = are_adjacent (network, &usable, from, to);
  if (!cut_segments (network, &usable, from, to, self->segments, error)
      || (!self->adjacent && !cut_nodes (network, &usable, from, to, self->nodes, error)))
    return NULL;

  return g_steal_pointer (&self);
}
