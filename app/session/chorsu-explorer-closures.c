/* chorsu-explorer-closures.c: what breaks, and the ways round
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-explorer-private.h"

#include "chorsu-ways.h"

/* What the worker for alternatives needs, and what it finds. */
typedef struct
{
  ChorsuNetwork    *network;
  ChorsuWayOptions *options;
  GPtrArray        *reroutes;
  guint             n_ways;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->network);
  chorsu_way_options_free (job->options);
  g_ptr_array_unref (job->reroutes);
  g_free (job);
}

void
chorsu_explorer_drop_closures (ChorsuExplorer *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->alternatives, g_hash_table_unref);
  g_clear_pointer (&self->reroutes, g_ptr_array_unref);
  self->progress = 0;
}

static void
find_alternatives_in_thread (GTask        *task,
                             gpointer      source,
                             gpointer      task_data,
                             GCancellable *cancellable)
{
  const Job *job = task_data;
  GHashTable *found = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < job->reroutes->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const ChorsuReroute *reroute = job->reroutes->pdata[i];
      ChorsuWayOptions options = chorsu_reroute_options (job->options, reroute->before);
      GPtrArray *ways;

      if (reroute->around == NULL)
        continue;
      ways = chorsu_network_alternatives (job->network, reroute->before->stops[0].node,
                                          reroute->before->stops[reroute->before->n_legs].node, &options,
                                          job->n_ways, cancellable, NULL);
      if (ways != NULL)
        g_hash_table_insert (found, (gpointer) reroute, ways);
    }

  g_task_return_pointer (task, found, (GDestroyNotify) g_hash_table_unref);
}

static void
alternatives_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (ChorsuExplorer) self = data;
  GHashTable *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL)
    return;

  g_clear_object (&self->cancellable);
  self->alternatives = found;
  chorsu_explorer_changed (self);
}

static void
find_alternatives (ChorsuExplorer *self)
{
  ChorsuWayOptions options = chorsu_explorer_get_options (self);
  Job *job = g_new0 (Job, 1);
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  job->network = g_object_ref (self->network);
  job->options = chorsu_way_options_copy (&options);
  job->reroutes = g_ptr_array_ref (self->reroutes);
  job->n_ways = self->n_ways;

  task = g_task_new (NULL, self->cancellable, alternatives_cb, g_object_ref (self));
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, find_alternatives_in_thread);
}

static void
rerouted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (ChorsuExplorer) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = chorsu_network_reroute_finish (result, &error);

  /* Whoever cancelled it has asked something else. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (found == NULL)
    g_warning ("%s", error->message);
  self->reroutes = found;
  if (found != NULL && self->n_ways > 1)
    find_alternatives (self);
  chorsu_explorer_changed (self);
}

void
chorsu_explorer_ask_closures (ChorsuExplorer *self)
{
  ChorsuWayOptions options;

  chorsu_explorer_drop_closures (self);
  if (self->network == NULL || chorsu_closures_get_n (self->closures) == 0)
    return;

  options = chorsu_explorer_get_options (self);
  self->cancellable = g_cancellable_new ();
  chorsu_network_reroute_async (self->network, &options, chorsu_explorer_progressed, self, self->cancellable,
                                rerouted_cb, g_object_ref (self));
}

ChorsuClosures *
chorsu_explorer_get_closures (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->closures;
}

void
chorsu_explorer_set_closures (ChorsuExplorer *self,
                              ChorsuClosures *closures)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (closures != NULL);

  if (chorsu_closures_equal (self->closures, closures))
    return;

  chorsu_closures_ref (closures);
  chorsu_closures_unref (self->closures);
  self->closures = closures;
  chorsu_explorer_ask_again (self);
  chorsu_explorer_changed (self);
}

gboolean
chorsu_explorer_is_closed (ChorsuExplorer *self,
                           ChorsuClosure   closure)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);

  return chorsu_closures_contains (self->closures, closure);
}

void
chorsu_explorer_set_closed (ChorsuExplorer *self,
                            ChorsuClosure   closure,
                            gboolean        closed)
{
  g_autoptr (ChorsuClosures) closures = NULL;

  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  closures = closed ? chorsu_closures_with (self->closures, closure)
                    : chorsu_closures_without (self->closures, closure);
  chorsu_explorer_set_closures (self, closures);
}

ChorsuWeight
chorsu_explorer_get_weight (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), CHORSU_WEIGHT_KM);

  return self->weight;
}

void
chorsu_explorer_set_weight (ChorsuExplorer *self,
                            ChorsuWeight    weight)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (weight < CHORSU_N_WEIGHTS);

  if (self->weight == weight)
    return;

  self->weight = weight;
  chorsu_explorer_ask_closures (self);
  chorsu_explorer_changed (self);
}

ChorsuUsableStatuses
chorsu_explorer_get_usable (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), CHORSU_USABLE_OPERATING);

  return self->usable;
}

void
chorsu_explorer_set_usable (ChorsuExplorer       *self,
                            ChorsuUsableStatuses  usable)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  if (self->usable == usable)
    return;

  self->usable = usable;
  chorsu_explorer_ask_again (self);
  chorsu_explorer_changed (self);
}

guint
chorsu_explorer_get_n_ways (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), 1);

  return self->n_ways;
}

void
chorsu_explorer_set_n_ways (ChorsuExplorer *self,
                            guint           n_ways)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  n_ways = CLAMP (n_ways, 1, CHORSU_EXPLORER_MAX_ALTERNATIVES);
  if (self->n_ways == n_ways)
    return;

  self->n_ways = n_ways;
  chorsu_explorer_ask_closures (self);
  chorsu_explorer_changed (self);
}

GPtrArray *
chorsu_explorer_get_reroutes (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->reroutes;
}

GPtrArray *
chorsu_explorer_get_alternatives (ChorsuExplorer      *self,
                                  const ChorsuReroute *reroute)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->alternatives != NULL ? g_hash_table_lookup (self->alternatives, reroute) : NULL;
}

gboolean
chorsu_explorer_is_busy (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);

  return self->cancellable != NULL || self->choke_cancellable != NULL;
}

double
chorsu_explorer_get_progress (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), 0);

  return self->progress;
}

void
chorsu_explorer_cancel (ChorsuExplorer *self)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  if (!chorsu_explorer_is_busy (self))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->choke_cancellable);
  g_clear_object (&self->choke_cancellable);
  chorsu_explorer_changed (self);
}
