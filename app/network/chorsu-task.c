/* chorsu-task.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-task-private.h"

struct _ChorsuNetworkTask
{
  ChorsuNetwork         *network;
  ChorsuWayOptions      *options;
  gconstpointer          argument;
  ChorsuNetworkTaskFunc  func;
  GDestroyNotify         free_result;
  ChorsuProgressFunc     progress;
  gpointer               data;

  GMutex                 mutex;
  double                 fraction;  /* the newest */
  GSource               *idle;      /* waiting to tell it; NULL for none */
};

static void
task_free (gpointer data)
{
  ChorsuNetworkTask *self = data;

  g_clear_pointer (&self->idle, g_source_unref);
  g_mutex_clear (&self->mutex);
  chorsu_way_options_free (self->options);
  g_object_unref (self->network);
  g_free (self);
}

/* In the thread that asked. */
static gboolean
tell_cb (gpointer data)
{
  GTask *task = data;
  ChorsuNetworkTask *self = g_task_get_task_data (task);
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  g_clear_pointer (&self->idle, g_source_unref);
  g_mutex_unlock (&self->mutex);

  if (!g_task_get_completed (task))
    self->progress (fraction, self->data);

  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
note_progress (double   fraction,
               gpointer data)
{
  GTask *task = data;
  ChorsuNetworkTask *self = g_task_get_task_data (task);

  g_mutex_lock (&self->mutex);
  self->fraction = fraction;
  if (self->idle == NULL)
    {
      self->idle = g_idle_source_new ();
      g_source_set_priority (self->idle, G_PRIORITY_DEFAULT_IDLE);
      g_source_set_callback (self->idle, tell_cb, g_object_ref (task), g_object_unref);
      g_source_attach (self->idle, g_task_get_context (task));
    }
  g_mutex_unlock (&self->mutex);
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  ChorsuNetworkTask *self = task_data;
  GError *error = NULL;
  gpointer result = self->func (self->network, self->options, self->argument,
                                self->progress != NULL ? note_progress : NULL, task, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, self->free_result);
}

void
chorsu_network_task_run (gpointer                source_tag,
                         ChorsuNetwork          *network,
                         const ChorsuWayOptions *options,
                         gconstpointer           argument,
                         ChorsuNetworkTaskFunc   func,
                         GDestroyNotify          free_result,
                         ChorsuProgressFunc      progress,
                         gpointer                data,
                         GCancellable           *cancellable,
                         GAsyncReadyCallback     callback,
                         gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (network, cancellable, callback, user_data);
  ChorsuNetworkTask *self = g_new0 (ChorsuNetworkTask, 1);

  self->network = g_object_ref (network);
  self->options = chorsu_way_options_copy (options);
  self->argument = argument;
  self->func = func;
  self->free_result = free_result;
  self->progress = progress;
  self->data = data;
  g_mutex_init (&self->mutex);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, self, task_free);
  g_task_run_in_thread (task, run_in_thread);
}

gpointer
chorsu_network_task_finish (gpointer       source_tag,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == source_tag, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
