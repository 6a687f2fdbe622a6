/* chorsu-reroute.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-reroute.h"

#include "chorsu-measure-private.h"
#include "chorsu-network-private.h"
#include "chorsu-search-private.h"
#include "chorsu-task-private.h"

const char *
chorsu_reroute_outcome_to_nick (ChorsuRerouteOutcome outcome)
{
  static const char *const nicks[] = { "around", "end-closed", "no-way" };

  g_return_val_if_fail ((guint) outcome < G_N_ELEMENTS (nicks), NULL);

  return nicks[outcome];
}

void
chorsu_reroute_free (ChorsuReroute *self)
{
  g_clear_pointer (&self->before, chorsu_way_unref);
  g_clear_pointer (&self->around, chorsu_way_unref);
  g_free (self->broken);
  g_free (self);
}

/* The options for going round a route: by the modes that carry its goods. */
ChorsuWayOptions
chorsu_reroute_options (const ChorsuWayOptions *options,
                        const ChorsuWay        *route)
{
  ChorsuWayOptions own = *options;
  guint used = 0;

  for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
    if (route->mode_km[mode] > 0)
      used |= CHORSU_BIT (mode);

  own.modes = options->modes | used;
  for (guint i = 0; i < CHORSU_N_CARRIERS; i++)
    if ((used & ~chorsu_carriers[i]) == 0)
      {
        own.modes &= chorsu_carriers[i];
        break;
      }
  /* What has no time is compared by km. */
  if (own.weight == CHORSU_WEIGHT_DAYS && isnan (route->days))
    own.weight = CHORSU_WEIGHT_KM;

  return own;
}

/* All about one run of chorsu_network_reroute(). */
typedef struct
{
  ChorsuNetwork          *network;
  const ChorsuWayOptions *options;
  guint8                 *closed_nodes;
  guint8                 *closed_segments;
  ChorsuUsable            usable;       /* under @usable_modes */
  guint                   usable_modes; /* 0 for none yet */
} Run;

static gboolean
is_in_use (const ChorsuWay        *way,
           const ChorsuWayOptions *options,
           ChorsuNetwork          *network)
{
  for (guint i = 0; i < way->n_legs; i++)
    {
      ChorsuStatus status;

      if (!chorsu_segment_status_in (network->segments[way->legs[i].segment].record, options->year, &status)
          || (options->statuses & CHORSU_BIT (status)) == 0)
        return FALSE;
    }

  return TRUE;
}

static guint *
find_broken (const Run    *run,
             const GArray *legs,
             guint        *n)
{
  g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < legs->len; i++)
    if (run->closed_segments[g_array_index (legs, ChorsuWayLeg, i).segment])
      g_array_append_val (broken, i);

  *n = broken->len;
  return *n > 0 ? (guint *) g_array_free (g_steal_pointer (&broken), FALSE) : NULL;
}

static gboolean
go_round (Run            *run,
          ChorsuReroute  *reroute,
          GError        **error)
{
  ChorsuWayOptions options = chorsu_reroute_options (run->options, reroute->before);
  guint from = reroute->before->stops[0].node;
  guint to = reroute->before->stops[reroute->before->n_legs].node;
  g_autoptr (GError) failure = NULL;

  if (run->usable_modes != options.modes)
    {
      chorsu_usable_clear (&run->usable);
      chorsu_usable_init (&run->usable, run->network, &options);
      run->usable_modes = options.modes;
    }

  reroute->around = chorsu_shortest_usable_way (run->network, from, to, &options, &run->usable, &failure);
  if (failure == NULL)
    return TRUE;

  if (g_error_matches (failure, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  reroute->outcome = g_error_matches (failure, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED)
                       ? CHORSU_REROUTE_END_CLOSED : CHORSU_REROUTE_NO_WAY;
  return TRUE;
}

static gboolean
check_route (Run                   *run,
             const ChorsuCorridor  *corridor,
             guint                  index,
             GPtrArray             *found,
             GError               **error)
{
  guint from = 0;
  g_autoptr (GArray) legs = chorsu_route_get_legs (run->network, &corridor->routes[index], &from);
  guint n_broken;
  guint *broken = find_broken (run, legs, &n_broken);
  g_autoptr (ChorsuReroute) reroute = NULL;

  if (broken == NULL)
    return TRUE;

  reroute = g_new0 (ChorsuReroute, 1);
  reroute->corridor = corridor;
  reroute->route = &corridor->routes[index];
  reroute->is_main = index == 0;
  reroute->before = chorsu_way_new (run->network, from, (const ChorsuWayLeg *) legs->data, legs->len,
                                    &run->options->model, run->options->year);
  reroute->in_use = is_in_use (reroute->before, run->options, run->network);
  reroute->broken = broken;
  reroute->n_broken = n_broken;
  if (!go_round (run, reroute, error))
    return FALSE;

  g_ptr_array_add (found, g_steal_pointer (&reroute));
  return TRUE;
}

static gboolean
check_routes (Run                 *run,
              ChorsuProgressFunc   progress,
              gpointer             data,
              GCancellable        *cancellable,
              GPtrArray           *found,
              GError             **error)
{
  guint n = chorsu_dataset_get_n_records (run->network->dataset, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *)
        chorsu_dataset_get_record (run->network->dataset, CHORSU_KIND_CORRIDOR, i);

      for (guint j = 0; j < corridor->n_routes; j++)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error)
              || !check_route (run, corridor, j, found, error))
            return FALSE;
          if (progress != NULL)
            progress ((i + (j + 1.0) / corridor->n_routes) / n, data);
        }
    }

  return TRUE;
}

GPtrArray *
chorsu_network_reroute (ChorsuNetwork           *network,
                        const ChorsuWayOptions  *options,
                        ChorsuProgressFunc       progress,
                        gpointer                 data,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  Run run = { .network = network, .options = options };
  g_autoptr (GPtrArray) found = NULL;
  gboolean done;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  run.closed_nodes = g_new0 (guint8, network->n_nodes + 1);
  run.closed_segments = g_new0 (guint8, network->n_segments + 1);
  if (options->closures != NULL)
    chorsu_closures_apply (options->closures, network, run.closed_nodes, run.closed_segments);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_reroute_free);
  done = check_routes (&run, progress, data, cancellable, found, error);

  chorsu_usable_clear (&run.usable);
  g_free (run.closed_nodes);
  g_free (run.closed_segments);

  return done ? g_steal_pointer (&found) : NULL;
}

static gpointer
reroute_in_task (ChorsuNetwork           *network,
                 const ChorsuWayOptions  *options,
                 gconstpointer            argument,
                 ChorsuProgressFunc       progress,
                 gpointer                 data,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  return chorsu_network_reroute (network, options, progress, data, cancellable, error);
}

void
chorsu_network_reroute_async (ChorsuNetwork          *network,
                              const ChorsuWayOptions *options,
                              ChorsuProgressFunc      progress,
                              gpointer                data,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (options != NULL);

  chorsu_network_task_run (chorsu_network_reroute_async, network, options, NULL, reroute_in_task,
                           (GDestroyNotify) g_ptr_array_unref, progress, data, cancellable, callback, user_data);
}

GPtrArray *
chorsu_network_reroute_finish (GAsyncResult  *result,
                               GError       **error)
{
  return chorsu_network_task_finish (chorsu_network_reroute_async, result, error);
}
