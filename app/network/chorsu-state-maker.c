/* chorsu-state-maker.c: finds the states of a network and the arcs between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-state-maker-private.h"

#define BIT(mode) (1u << (mode))

const guint chorsu_carriers[CHORSU_N_CARRIERS] = {
  BIT (CHORSU_MODE_RAIL) | BIT (CHORSU_MODE_ROAD) | BIT (CHORSU_MODE_SEA),
  BIT (CHORSU_MODE_OIL) | BIT (CHORSU_MODE_SEA),
  BIT (CHORSU_MODE_GAS),
  BIT (CHORSU_MODE_POWER),
};

static gboolean
manner_equal (const ChorsuManner *a,
              const ChorsuManner *b)
{
  return a->mode == b->mode && a->country == b->country && a->gauge == b->gauge && a->unknown == b->unknown;
}

/* The manner of leaving a node by a segment; on unknown track with @carried. */
static ChorsuManner
departure_manner (const ChorsuNetworkSegment *segment,
                  gboolean                    at_start,
                  int                         carried)
{
  gboolean unknown = segment->record->mode == CHORSU_MODE_RAIL && segment->record->gauge_mm == 0;

  return (ChorsuManner) {
    .mode = segment->record->mode,
    .country = chorsu_network_segment_country (segment, at_start),
    .gauge = unknown ? carried : segment->record->gauge_mm,
    .unknown = unknown,
  };
}

static guint
add_state (ChorsuStateMaker   *maker,
           guint               node,
           ChorsuRole          role,
           const ChorsuManner *manner)
{
  ChorsuState state = { node, role, manner != NULL ? *manner : (ChorsuManner) { 0 } };
  guint index = maker->states->len;

  g_array_append_val (maker->states, state);
  if (maker->node_states[node] == NULL)
    maker->node_states[node] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (maker->node_states[node], index);

  return index;
}

static guint
find_state (ChorsuStateMaker   *maker,
            guint               node,
            ChorsuRole          role,
            const ChorsuManner *manner)
{
  const GArray *indices = maker->node_states[node];

  for (guint i = 0; indices != NULL && i < indices->len; i++)
    {
      guint index = g_array_index (indices, guint, i);
      const ChorsuState *state = &g_array_index (maker->states, ChorsuState, index);

      if (state->role == role && (manner == NULL || manner_equal (&state->manner, manner)))
        return index;
    }

  return CHORSU_NETWORK_NONE;
}

static void
add_arc (ChorsuStateMaker *maker,
         guint             from,
         guint             to,
         ChorsuArc         arc)
{
  igraph_integer_t ends[] = { from, to };

  g_array_append_val (maker->arcs, arc);
  g_array_append_vals (maker->ends, ends, 2);
}

/* Whether all segments that meet at a node are of one manner. */
static gboolean
is_plain (ChorsuNetwork *network,
          guint          node)
{
  guint n;
  const guint *incident = chorsu_network_get_node_segments (network, node, &n);
  ChorsuManner first = { 0 };

  for (guint i = 0; i < n; i++)
    {
      const ChorsuNetworkSegment *segment = &network->segments[incident[i]];
      ChorsuManner manner = departure_manner (segment, segment->from == node, 0);

      if (manner.unknown || (i > 0 && !manner_equal (&first, &manner)))
        return FALSE;
      first = manner;
    }

  return TRUE;
}

static gboolean
may_change (ChorsuMode a,
            ChorsuMode b)
{
  for (guint i = 0; i < CHORSU_N_CARRIERS; i++)
    if ((chorsu_carriers[i] & BIT (a)) != 0 && (chorsu_carriers[i] & BIT (b)) != 0)
      return TRUE;

  return FALSE;
}

static guint
need_departure (ChorsuStateMaker   *maker,
                guint               node,
                const ChorsuManner *manner)
{
  guint state = find_state (maker, node, CHORSU_ROLE_DEPARTURE, manner);

  if (state == CHORSU_NETWORK_NONE)
    {
      state = add_state (maker, node, CHORSU_ROLE_DEPARTURE, manner);
      g_queue_push_tail (&maker->open, GUINT_TO_POINTER (state));
    }

  return state;
}

/* Arcs from an arrival to all departures of its node. Segments that leave in
 * the same manner share one. */
static void
add_transfers (ChorsuStateMaker   *maker,
               guint               arrival,
               guint               node,
               const ChorsuManner *came)
{
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (ChorsuManner));
  guint n;
  const guint *incident = chorsu_network_get_node_segments (maker->network, node, &n);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuNetworkSegment *segment = &maker->network->segments[incident[i]];
      gboolean by_rail = came->mode == CHORSU_MODE_RAIL;
      ChorsuManner manner = departure_manner (segment, segment->from == node, by_rail ? came->gauge : 0);
      gboolean known = FALSE;

      for (guint j = 0; j < done->len && !known; j++)
        known = manner_equal (&g_array_index (done, ChorsuManner, j), &manner);
      if (known || !may_change (came->mode, manner.mode))
        continue;

      g_array_append_val (done, manner);
      add_arc (maker, arrival, need_departure (maker, node, &manner), (ChorsuArc) {
        .segment = CHORSU_NETWORK_NONE,
        .border = came->country != manner.country,
        .gauge_break = by_rail && manner.mode == CHORSU_MODE_RAIL && came->gauge != 0 && manner.gauge != 0
                       && came->gauge != manner.gauge,
        .mode_change = came->mode != manner.mode,
        .mode = manner.mode,
      });
    }
}

/* The state in which one arrives; made when it is new. */
static guint
need_arrival (ChorsuStateMaker   *maker,
              guint               node,
              const ChorsuManner *manner)
{
  guint state = find_state (maker, node, CHORSU_ROLE_ONLY, NULL);

  if (state == CHORSU_NETWORK_NONE)
    state = find_state (maker, node, CHORSU_ROLE_ARRIVAL, manner);
  if (state != CHORSU_NETWORK_NONE)
    return state;

  state = add_state (maker, node, CHORSU_ROLE_ARRIVAL, manner);
  add_arc (maker, state, find_state (maker, node, CHORSU_ROLE_END, NULL), (ChorsuArc) { .segment = CHORSU_NETWORK_NONE });
  add_transfers (maker, state, node, manner);

  return state;
}

/* The arcs along the segments that leave in the manner of a state. */
static void
add_segments (ChorsuStateMaker *maker,
              guint             index)
{
  ChorsuState state = g_array_index (maker->states, ChorsuState, index);
  guint n;
  const guint *incident = chorsu_network_get_node_segments (maker->network, state.node, &n);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuNetworkSegment *segment = &maker->network->segments[incident[i]];
      gboolean backwards = segment->from != state.node;
      ChorsuManner manner = departure_manner (segment, !backwards, state.manner.gauge);
      ChorsuManner arrival = manner;

      if (state.role != CHORSU_ROLE_ONLY && !manner_equal (&manner, &state.manner))
        continue;

      arrival.unknown = FALSE;
      arrival.country = chorsu_network_segment_country (segment, backwards);
      add_arc (maker, index, need_arrival (maker, backwards ? segment->from : segment->to, &arrival),
               (ChorsuArc) { .segment = incident[i], .backwards = backwards });
    }
}

static void
add_ends (ChorsuStateMaker *maker,
          guint             node)
{
  guint n;
  const guint *incident = chorsu_network_get_node_segments (maker->network, node, &n);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  guint start;

  if (is_plain (maker->network, node))
    {
      guint only = add_state (maker, node, CHORSU_ROLE_ONLY, NULL);

      g_queue_push_tail (&maker->open, GUINT_TO_POINTER (only));
      return;
    }

  start = add_state (maker, node, CHORSU_ROLE_START, NULL);
  add_state (maker, node, CHORSU_ROLE_END, NULL);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuNetworkSegment *segment = &maker->network->segments[incident[i]];
      ChorsuManner manner = departure_manner (segment, segment->from == node, 0);
      guint departure = need_departure (maker, node, &manner);

      if (g_hash_table_add (done, GUINT_TO_POINTER (departure)))
        add_arc (maker, start, departure, (ChorsuArc) { .segment = CHORSU_NETWORK_NONE, .mode = manner.mode });
    }
}

static void
maker_init (ChorsuStateMaker *maker,
            ChorsuNetwork    *network)
{
  *maker = (ChorsuStateMaker) { .network = network, .open = G_QUEUE_INIT };
  maker->states = g_array_new (FALSE, FALSE, sizeof (ChorsuState));
  maker->arcs = g_array_new (FALSE, FALSE, sizeof (ChorsuArc));
  maker->ends = g_array_new (FALSE, FALSE, sizeof (igraph_integer_t));
  maker->node_states = g_new0 (GArray *, network->n_nodes + 1);
}

void
chorsu_state_maker_run (ChorsuStateMaker *maker,
                        ChorsuNetwork    *network)
{
  maker_init (maker, network);
  for (guint node = 0; node < network->n_nodes; node++)
    add_ends (maker, node);
  while (!g_queue_is_empty (&maker->open))
    add_segments (maker, GPOINTER_TO_UINT (g_queue_pop_head (&maker->open)));
}

void
chorsu_state_maker_clear (ChorsuStateMaker *maker)
{
  g_array_unref (maker->states);
  if (maker->arcs != NULL)
    g_array_unref (maker->arcs);
  g_array_unref (maker->ends);
  for (guint i = 0; i < maker->network->n_nodes; i++)
    g_clear_pointer (&maker->node_states[i], g_array_unref);
  g_free (maker->node_states);
}
