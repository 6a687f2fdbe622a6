/* chorsu-computed.c: what is computed of the dataset, in a worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-computed.h"

static void
compute (GTask        *task,
         gpointer      source,
         gpointer      network,
         GCancellable *cancellable)
{
  g_task_return_pointer (task, chorsu_derived_new (network), (GDestroyNotify) chorsu_derived_unref);
}

void
chorsu_computed_load_async (ChorsuNetwork       *network,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CHORSU_IS_NETWORK (network));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_computed_load_async);
  g_task_set_task_data (task, g_object_ref (network), g_object_unref);
  g_task_run_in_thread (task, compute);
}

ChorsuDerived *
chorsu_computed_load_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
