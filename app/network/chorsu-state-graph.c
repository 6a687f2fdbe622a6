/* chorsu-state-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-state-maker-private.h"

/* Where the arcs of each segment stand, first those that run it forwards. */
static void
index_arcs (ChorsuStateGraph *self,
            guint             n_segments)
{
  g_autofree guint *next = g_new0 (guint, 2 * n_segments + 1);

  self->first_arc = g_new0 (guint, 2 * n_segments + 1);
  for (guint i = 0; i < self->n_arcs; i++)
    if (self->arcs[i].segment != CHORSU_NETWORK_NONE)
      self->first_arc[2 * self->arcs[i].segment + self->arcs[i].backwards + 1]++;
  for (guint i = 0; i < 2 * n_segments; i++)
    self->first_arc[i + 1] += self->first_arc[i];

  memcpy (next, self->first_arc, sizeof (guint) * (2 * n_segments + 1));
  self->segment_arcs = g_new (guint, self->first_arc[2 * n_segments] + 1);
  for (guint i = 0; i < self->n_arcs; i++)
    if (self->arcs[i].segment != CHORSU_NETWORK_NONE)
      self->segment_arcs[next[2 * self->arcs[i].segment + self->arcs[i].backwards]++] = i;
}

static void
take_states (ChorsuStateGraph *self,
             ChorsuStateMaker *maker)
{
  self->n_states = maker->states->len;
  self->state_node = g_new (guint, self->n_states + 1);
  self->start = g_new0 (guint, maker->network->n_nodes + 1);
  self->end = g_new0 (guint, maker->network->n_nodes + 1);

  for (guint i = 0; i < self->n_states; i++)
    {
      const ChorsuState *state = &g_array_index (maker->states, ChorsuState, i);

      self->state_node[i] = state->node;
      if (state->role == CHORSU_ROLE_ONLY || state->role == CHORSU_ROLE_START)
        self->start[state->node] = i;
      if (state->role == CHORSU_ROLE_ONLY || state->role == CHORSU_ROLE_END)
        self->end[state->node] = i;
    }
}

/* Hands igraph the arcs. Returns: whether there is memory for them */
static gboolean
make_graph (ChorsuStateGraph  *self,
            GArray            *ends,
            GError           **error)
{
  const igraph_vector_int_t *edges;
  igraph_vector_int_t view;
  igraph_error_t code;

  chorsu_igraph_enter ();
  edges = igraph_vector_int_view (&view, (igraph_integer_t *) ends->data, ends->len);
  code = igraph_create (&self->graph, edges, self->n_states, IGRAPH_DIRECTED);
  chorsu_igraph_leave ();

  return chorsu_igraph_check (code, error);
}

ChorsuStateGraph *
chorsu_state_graph_new (ChorsuNetwork  *network,
                        GError        **error)
{
  ChorsuStateGraph *self = g_new0 (ChorsuStateGraph, 1);
  gboolean made;
  ChorsuStateMaker maker;

  chorsu_state_maker_run (&maker, network);
  take_states (self, &maker);
  made = make_graph (self, maker.ends, error);
  self->n_arcs = maker.arcs->len;
  self->arcs = (ChorsuArc *) g_array_free (g_steal_pointer (&maker.arcs), FALSE);
  chorsu_state_maker_clear (&maker);

  if (!made)
    {
      g_free (self->arcs);
      g_free (self->state_node);
      g_free (self->start);
      g_free (self->end);
      g_free (self);
      return NULL;
    }

  index_arcs (self, network->n_segments);
  return self;
}

void
chorsu_state_graph_free (ChorsuStateGraph *self)
{
  chorsu_igraph_enter ();
  igraph_destroy (&self->graph);
  chorsu_igraph_leave ();

  g_free (self->arcs);
  g_free (self->state_node);
  g_free (self->start);
  g_free (self->end);
  g_free (self->first_arc);
  g_free (self->segment_arcs);
  g_free (self);
}
