/* chorsu-explorer-queries.c: chokepoints and reach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-explorer-private.h"

static void
chokepoints_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (ChorsuExplorer) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = chorsu_network_chokepoints_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->choke_cancellable);
  if (found == NULL)
    g_warning ("%s", error->message);
  self->chokepoints = found;
  chorsu_explorer_changed (self);
}

void
chorsu_explorer_find_chokepoints (ChorsuExplorer *self,
                                  const char     *goal)
{
  ChorsuWayOptions options;
  const ChorsuGoal *record = NULL;

  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  chorsu_explorer_hide_chokepoints (self);
  if (self->network == NULL)
    return;

  if (goal != NULL)
    record = chorsu_dataset_get_goal (chorsu_network_get_dataset (self->network), goal);
  options = chorsu_explorer_get_options (self);
  self->n_counted = chorsu_network_count_corridors (self->network, &options, record);
  self->choke_cancellable = g_cancellable_new ();
  chorsu_network_chokepoints_async (self->network, &options, record, chorsu_explorer_progressed, self, self->choke_cancellable,
                                    chokepoints_cb, g_object_ref (self));
  chorsu_explorer_changed (self);
}

void
chorsu_explorer_hide_chokepoints (ChorsuExplorer *self)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  g_cancellable_cancel (self->choke_cancellable);
  g_clear_object (&self->choke_cancellable);
  self->progress = 0;
  if (self->chokepoints == NULL)
    return;

  g_clear_pointer (&self->chokepoints, g_ptr_array_unref);
  chorsu_explorer_changed (self);
}

GPtrArray *
chorsu_explorer_get_chokepoints (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->chokepoints;
}

guint
chorsu_explorer_get_n_counted (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), 0);

  return self->n_counted;
}

static void
reach_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (ChorsuExplorer) self = data;
  g_autoptr (GError) error = NULL;
  ChorsuReach *found = chorsu_network_reach_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Where nothing is reached there is an error, and no reach. */
  g_clear_object (&self->reach_cancellable);
  self->reach = found;
  chorsu_explorer_changed (self);
}

void
chorsu_explorer_drop_reach (ChorsuExplorer *self)
{
  g_cancellable_cancel (self->reach_cancellable);
  g_clear_object (&self->reach_cancellable);
  g_clear_pointer (&self->reach, chorsu_reach_unref);
}

void
chorsu_explorer_ask_reach (ChorsuExplorer *self)
{
  ChorsuWayOptions options;
  guint node;

  chorsu_explorer_drop_reach (self);
  if (self->network == NULL || self->reach_from == NULL)
    return;

  node = chorsu_network_find_node (self->network, self->reach_from);
  if (node == CHORSU_NETWORK_NONE)
    return;

  options = chorsu_explorer_get_options (self);
  self->reach_cancellable = g_cancellable_new ();
  chorsu_network_reach_async (self->network, node, &options, self->reach_cancellable, reach_cb, g_object_ref (self));
}

void
chorsu_explorer_set_reach (ChorsuExplorer *self,
                           const char     *node,
                           double          days)
{
  gboolean other;

  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (days > 0);

  node = g_intern_string (node);
  other = node != self->reach_from;
  if (!other && self->reach_days == days)
    return;

  self->reach_from = node;
  self->reach_days = days;
  if (other)
    chorsu_explorer_ask_reach (self);
  chorsu_explorer_changed (self);
}

const char *
chorsu_explorer_get_reach_from (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->reach_from;
}

double
chorsu_explorer_get_reach_days (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), 0);

  return self->reach_days;
}

ChorsuReach *
chorsu_explorer_get_reach (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->reach;
}

gboolean
chorsu_explorer_is_reaching (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);

  return self->reach_cancellable != NULL;
}
