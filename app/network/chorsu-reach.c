/* chorsu-reach.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-reach.h"

#include <math.h>

#include "chorsu-network-private.h"
#include "chorsu-search-private.h"
#include "chorsu-task-private.h"

/* When one is on a segment, running from one of its ends: the hours at which
 * one has entered it, everything that holds one up at that end included. */
typedef struct
{
  double entered[2];  /* at its first node; at its last */
} Entry;

struct _ChorsuReach
{
  gatomicrefcount  ref_count;
  ChorsuNetwork   *network;
  double          *nodes;     /* hours */
  Entry           *entries;   /* hours */
  double          *running;   /* for each segment, hours from end to end */
  ChorsuTravelModel model;
};

/* Hours to all states. */
static gboolean
find_hours (ChorsuSearch  *search,
            guint          state,
            double        *hours,
            GError       **error)
{
  igraph_matrix_t distances;
  igraph_error_t code;

  chorsu_igraph_enter ();
  code = igraph_matrix_init (&distances, 0, 0);
  if (code == IGRAPH_SUCCESS)
    {
      code = igraph_distances_dijkstra (&search->network->states->graph, &distances, igraph_vss_1 (state),
                                        igraph_vss_all (), &search->weights, IGRAPH_OUT);
      for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < igraph_matrix_ncol (&distances); i++)
        hours[i] = MATRIX (distances, 0, i);
      igraph_matrix_destroy (&distances);
    }
  chorsu_igraph_leave ();

  return chorsu_igraph_check (code, error);
}

/* A segment's own hours: running, without what is at its beginning. */
static double
running_hours (const ChorsuNetworkSegment *segment,
               const ChorsuTravelModel    *model)
{
  double speed = chorsu_travel_model_speed (model, segment->record->mode);

  return isnan (segment->stated_hours) ? segment->km / speed : segment->stated_hours;
}

static void
take_hours (ChorsuReach            *self,
            ChorsuSearch           *search,
            const double           *hours,
            const ChorsuWayOptions *options)
{
  const ChorsuStateGraph *states = self->network->states;

  for (guint i = 0; i < self->network->n_nodes; i++)
    self->nodes[i] = MIN (self->nodes[i], hours[states->end[i]]);

  for (guint i = 0; i < states->n_arcs; i++)
    {
      const ChorsuArc *arc = &states->arcs[i];
      double *entered;
      double wait;

      if (arc->segment == CHORSU_NETWORK_NONE || isinf (VECTOR (search->weights)[i]))
        continue;
      wait = self->network->segments[arc->segment].record->mode == CHORSU_MODE_SEA
               ? options->model.values[CHORSU_PARAMETER_FERRY_WAIT] : 0;
      entered = &self->entries[arc->segment].entered[arc->backwards ? 1 : 0];
      *entered = MIN (*entered, hours[IGRAPH_FROM (&states->graph, i)] + wait);
    }
}

static gboolean
reach_by_carrier (ChorsuReach             *self,
                  guint                    from,
                  const ChorsuWayOptions  *options,
                  const ChorsuUsable      *usable,
                  guint                    carrier,
                  GError                 **error)
{
  const ChorsuStateGraph *states = self->network->states;
  g_autofree double *hours = g_new (double, states->n_states + 1);
  ChorsuSearch search;
  gboolean done;

  if (!chorsu_search_init (&search, self->network, options, usable, carrier, error))
    return FALSE;

  done = find_hours (&search, states->start[from], hours, error);
  if (done)
    take_hours (self, &search, hours, options);
  chorsu_search_clear (&search);

  return done;
}

static ChorsuReach *
reach_new (ChorsuNetwork           *network,
           const ChorsuTravelModel *model)
{
  ChorsuReach *self = g_new0 (ChorsuReach, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->network = g_object_ref (network);
  self->model = *model;
  self->nodes = g_new (double, network->n_nodes + 1);
  self->entries = g_new (Entry, network->n_segments + 1);
  self->running = g_new (double, network->n_segments + 1);
  for (guint i = 0; i < network->n_nodes; i++)
    self->nodes[i] = INFINITY;
  for (guint i = 0; i < network->n_segments; i++)
    {
      self->entries[i] = (Entry) { { INFINITY, INFINITY } };
      self->running[i] = running_hours (&network->segments[i], model);
    }

  return self;
}

ChorsuReach *
chorsu_network_reach (ChorsuNetwork           *network,
                      guint                    from,
                      const ChorsuWayOptions  *options,
                      GError                 **error)
{
  g_auto (ChorsuUsable) usable = { NULL };
  g_autoptr (ChorsuReach) self = NULL;
  ChorsuWayOptions by_days;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (from < network->n_nodes, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  by_days = *options;
  by_days.weight = CHORSU_WEIGHT_DAYS;
  chorsu_usable_init (&usable, network, &by_days);
  if (!chorsu_search_check (network, &by_days, &usable, from, from, error))
    return NULL;

  self = reach_new (network, &by_days.model);
  for (guint carrier = 0; carrier < CHORSU_N_CARRIERS; carrier++)
    if (chorsu_search_has_carrier (&by_days, carrier)
        && !reach_by_carrier (self, from, &by_days, &usable, carrier, error))
      return NULL;
  self->nodes[from] = 0;

  return g_steal_pointer (&self);
}

static gpointer
reach_in_task (ChorsuNetwork           *network,
               const ChorsuWayOptions  *options,
               gconstpointer            argument,
               ChorsuProgressFunc       progress,
               gpointer                 data,
               GCancellable            *cancellable,
               GError                 **error)
{
  return chorsu_network_reach (network, GPOINTER_TO_UINT (argument), options, error);
}

void
chorsu_network_reach_async (ChorsuNetwork          *network,
                            guint                   from,
                            const ChorsuWayOptions *options,
                            GCancellable           *cancellable,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data)
{
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (from < network->n_nodes);
  g_return_if_fail (options != NULL);

  chorsu_network_task_run (chorsu_network_reach_async, network, options, GUINT_TO_POINTER (from), reach_in_task,
                           (GDestroyNotify) chorsu_reach_unref, NULL, NULL, cancellable, callback, user_data);
}

ChorsuReach *
chorsu_network_reach_finish (GAsyncResult  *result,
                             GError       **error)
{
  return chorsu_network_task_finish (chorsu_network_reach_async, result, error);
}

ChorsuReach *
chorsu_reach_ref (ChorsuReach *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
chorsu_reach_unref (ChorsuReach *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->nodes);
  g_free (self->entries);
  g_free (self->running);
  g_object_unref (self->network);
  g_free (self);
}

double
chorsu_reach_get_node_days (ChorsuReach *self,
                            guint        node)
{
  g_return_val_if_fail (self != NULL, INFINITY);
  g_return_val_if_fail (node < self->network->n_nodes, INFINITY);

  return self->nodes[node] / 24;
}

/* Where the borders on the way are, in order, from the end one comes in by. */
static double
border_at (const ChorsuNetworkSegment *segment,
           gboolean                    backwards,
           guint                       index)
{
  guint n = segment->n_countries - 1;

  return backwards ? segment->km - segment->border_km[n - 1 - index] : segment->border_km[index];
}

static double
hours_per_km (ChorsuReach *self,
              guint        segment)
{
  double km = self->network->segments[segment].km;

  return km > 0 ? self->running[segment] / km : 0;
}

static double
border_hours (ChorsuReach                *self,
              const ChorsuNetworkSegment *segment)
{
  return chorsu_travel_model_border_hours (&self->model, segment->record->mode);
}

/* Hours at which one is @km from the end one comes in by. */
static double
hours_at (ChorsuReach *self,
          guint        index,
          gboolean     backwards,
          double       km)
{
  const ChorsuNetworkSegment *segment = &self->network->segments[index];
  double hours = self->entries[index].entered[backwards ? 1 : 0];

  if (isinf (hours))
    return INFINITY;

  hours += km * hours_per_km (self, index);
  for (guint i = 0; i + 1 < segment->n_countries; i++)
    if (border_at (segment, backwards, i) < km)
      hours += border_hours (self, segment);

  return hours;
}

/* How far one is after some hours. */
static double
km_after (ChorsuReach *self,
          guint        index,
          gboolean     backwards,
          double       hours)
{
  const ChorsuNetworkSegment *segment = &self->network->segments[index];
  double rate = hours_per_km (self, index);
  double left = hours - self->entries[index].entered[backwards ? 1 : 0];
  double km = 0;

  for (guint i = 0; i < segment->n_countries && left > 0; i++)
    {
      double next = i + 1 < segment->n_countries ? border_at (segment, backwards, i) : segment->km;

      if (left < (next - km) * rate)
        return km + left / rate;
      left -= (next - km) * rate + border_hours (self, segment);
      km = next;
    }

  return km;
}

double
chorsu_reach_get_segment_days (ChorsuReach *self,
                               guint        segment,
                               double       km)
{
  double length;

  g_return_val_if_fail (self != NULL, INFINITY);
  g_return_val_if_fail (segment < self->network->n_segments, INFINITY);

  length = self->network->segments[segment].km;
  km = CLAMP (km, 0, length);

  return MIN (hours_at (self, segment, FALSE, km), hours_at (self, segment, TRUE, length - km)) / 24;
}

void
chorsu_reach_get_segment_parts (ChorsuReach *self,
                                guint        segment,
                                double       days,
                                double      *from_km,
                                double      *to_km)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (segment < self->network->n_segments);
  g_return_if_fail (from_km != NULL && to_km != NULL);

  *from_km = km_after (self, segment, FALSE, days * 24);
  *to_km = self->network->segments[segment].km - km_after (self, segment, TRUE, days * 24);
}
